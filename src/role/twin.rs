//! Whether a matrix says the same in every language.

use super::{Activity, Letter, Matrix};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};

/// Compares each matrix with its translations, row by row.
pub(super) fn compare(matrices: &[Matrix], diags: &mut Diagnostics) {
    let mut original = None;
    for matrix in matrices {
        match original {
            Some(original) if matrix.is_translation => compare_rows(original, matrix, diags),
            _ => original = Some(matrix),
        }
    }
}

fn compare_rows(original: &Matrix, twin: &Matrix, diags: &mut Diagnostics) {
    if original.activities.len() != twin.activities.len() {
        let message = format!("the matrix has {} rows, and {} in its first language", twin.activities.len(), original.activities.len());
        diags.push(differs(message, Span::file(twin.source)));
        return;
    }
    for (row, other) in original.activities.iter().zip(&twin.activities) {
        let mut tags = [row.tags.clone(), other.tags.clone()];
        tags.iter_mut().for_each(|tags| tags.sort_unstable());
        if tags[0] != tags[1] {
            diags.push(differs(format!("the tags of “{}” are others than in its first language", other.name), other.span));
        }
        for role in original.roles.iter().chain(twin.roles.iter().filter(|role| original.column(role).is_none())) {
            let (written, meant) = (letters(twin, other, role), letters(original, row, role));
            if written != meant {
                let span = twin.column(role).map_or(other.span, |column| other.cell_spans[column]);
                let message = format!("“{}” has {} for `{role}`, and {} in its first language", other.name, shown(written), shown(meant));
                diags.push(differs(message, span));
            }
        }
    }
}

fn letters<'a>(matrix: &Matrix, row: &'a Activity, role: &str) -> &'a [Letter] {
    matrix.column(role).map_or(&[], |column| &row.cells[column])
}

fn shown(letters: &[Letter]) -> String {
    let symbols: Vec<_> = letters.iter().map(|letter| letter.symbol().to_string()).collect();
    if symbols.is_empty() { "nothing".to_owned() } else { symbols.join("/") }
}

fn differs(message: String, span: Span) -> Diagnostic {
    Diagnostic::new(Code::TranslationDiffers, message)
        .at(span)
        .hint("a translation has the same rows, in the same order, with the same letters and tags")
}

#[cfg(test)]
mod tests {
    use super::super::sample::{handbook, with_roles};
    use crate::diag::{Code, Level};
    use crate::page::sample::Sample;
    use crate::table::Tables;

    fn found(original: &str, twin: &str) -> Vec<String> {
        let site = Sample::new(&with_roles(&[("raci.md", original), ("raci.en.md", twin)]));
        let (_, mut diags) = handbook(&site, &Tables::default());
        diags.set_levels(&[(Code::MissingTranslation, Level::Off)].into());
        site.shown(&diags)
    }

    const ORIGINAL: &str = "# M\n| A | CS | AM | tags |\n|---|---|---|---|\n| Vender | C | A/R | commercial |\n";
    const HINT: &str = "(a translation has the same rows, in the same order, with the same letters and tags)";

    #[test]
    fn a_translation_may_order_its_columns_otherwise() {
        assert_eq!(
            found(ORIGINAL, "# M\n| A | AM | CS | tags |\n|---|---|---|---|\n| Sell | R/A | c | commercial |\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn other_letters_tags_or_rows_are_named() {
        assert_eq!(
            found(ORIGINAL, "# M\n| A | CS | AM |\n|---|---|---|\n| Sell | - | A/R |\n"),
            [
                format!("raci.en.md:4:3 «Sell» translation-differs: the tags of “Sell” are others than in its first language {HINT}"),
                format!("raci.en.md:4:10 «-» translation-differs: “Sell” has nothing for `cs`, and C in its first language {HINT}"),
            ]
        );
        assert_eq!(
            found(ORIGINAL, "# M\n"),
            [format!("raci.en.md:1:1 translation-differs: the matrix has 0 rows, and 1 in its first language {HINT}")]
        );
    }
}
