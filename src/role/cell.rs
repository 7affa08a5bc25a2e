//! Letters and tags as they are written in cells.

use super::{Letter, Tag};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::page::RawCell;

/// The letters of a cell, sorted, each once. Empty and `-` are none; several are parted by `/`, `,`, `+` or blanks.
pub(super) fn letters(cell: &RawCell, diags: &mut Diagnostics) -> Vec<Letter> {
    let mut letters = Vec::new();
    for part in cell.text.split(|c: char| "/,;+".contains(c) || c.is_whitespace()).filter(|part| !is_none(part)) {
        match letter(part) {
            Some(letter) => letters.push(letter),
            None => diags.push(unknown_letter(part, cell)),
        }
    }
    letters.sort_unstable();
    letters.dedup();
    letters
}

fn is_none(part: &str) -> bool {
    matches!(part, "" | "-" | "–" | "—")
}

fn letter(part: &str) -> Option<Letter> {
    let mut characters = part.chars();
    let first = characters.next()?.to_ascii_uppercase();
    let known = Letter::NAMES.iter().find(|(symbol, _)| *symbol == first).map(|(_, letter)| *letter);
    known.filter(|_| characters.next().is_none())
}

fn unknown_letter(part: &str, cell: &RawCell) -> Diagnostic {
    let found = Diagnostic::new(Code::UnknownLetter, format!("`{part}` is not a letter of the matrix")).at(cell.span);
    let each: Vec<String> = part.chars().map(|c| c.to_ascii_uppercase().to_string()).collect();
    if each.len() > 1 && each.iter().all(|one| letter(one).is_some()) {
        return found.hint(format!("did you mean `{}`?", each.join("/")));
    }
    found.hint("write R, A, C, I or S, several as in `A/R`, and `-` or nothing for none")
}

/// The tags of a cell, in the order written, each once; they are parted by commas.
pub(super) fn tags(cell: &RawCell, diags: &mut Diagnostics) -> Vec<Tag> {
    let mut tags = Vec::new();
    for part in cell.text.split([',', ';']).map(str::trim).filter(|part| !is_none(part)) {
        let name = part.to_lowercase();
        match Tag::NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, tag)) if tags.contains(tag) => {}
            Some((_, tag)) => tags.push(*tag),
            None => diags.push(unknown_tag(part, cell)),
        }
    }
    tags
}

fn unknown_tag(part: &str, cell: &RawCell) -> Diagnostic {
    let names = Tag::NAMES.map(|(name, _)| name);
    Diagnostic::new(Code::UnknownTag, format!("`{part}` is not a tag"))
        .at(cell.span)
        .suggest(part, names)
        .hint(format!("the tags are {}, parted by commas", names.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{SourceId, Span};
    use proptest::prelude::*;

    fn cell(text: &str) -> RawCell {
        RawCell { text: text.to_owned(), span: Span::file(SourceId(0)) }
    }

    fn read(text: &str) -> (String, Vec<String>) {
        let mut diags = Diagnostics::new();
        let letters = letters(&cell(text), &mut diags).into_iter().map(Letter::symbol).collect();
        (letters, diags.iter().map(|found| format!("{} ({})", found.message, found.hints.join("; "))).collect())
    }

    #[test]
    fn letters_are_read_in_any_case_and_with_any_sign_between() {
        for text in ["A/R", "a/r", "R / A", "A, R", "r a", "A+R/a"] {
            assert_eq!(read(text), ("RA".to_owned(), vec![]), "{text}");
        }
        for text in ["", "-", " – ", "—"] {
            assert_eq!(read(text), (String::new(), vec![]), "{text}");
        }
    }

    #[test]
    fn other_letters_are_named() {
        let all = "write R, A, C, I or S, several as in `A/R`, and `-` or nothing for none";
        assert_eq!(read("A/X").1, [format!("`X` is not a letter of the matrix ({all})")]);
        assert_eq!(read("Sim").1, [format!("`Sim` is not a letter of the matrix ({all})")]);
        assert_eq!(read("ar").1, ["`ar` is not a letter of the matrix (did you mean `A/R`?)"]);
    }

    #[test]
    fn tags_are_parted_by_commas_and_checked() {
        let mut diags = Diagnostics::new();
        assert_eq!(tags(&cell("Bug, technical ,bug"), &mut diags), [Tag::Bug, Tag::Technical]);
        assert_eq!(diags.iter().count(), 0);
        assert_eq!(tags(&cell("comercial"), &mut diags), []);
        let found = diags.iter().next().expect("a finding");
        assert_eq!(found.message, "`comercial` is not a tag");
        assert_eq!(
            found.hints,
            ["did you mean `commercial`?", "the tags are commercial, strategic, technical, collection, bug, internal, parted by commas"]
        );
    }

    proptest! {
        #[test]
        fn any_writing_of_letters_reads_back(indices in prop::collection::vec(0..5_usize, 0..6), sign in "[/,;+ ]", lower: bool) {
            let mut wanted: Vec<_> = indices.iter().map(|index| Letter::NAMES[*index].1).collect();
            let text = wanted.iter().map(|letter| letter.symbol().to_string()).collect::<Vec<_>>().join(&sign);
            let text = if lower { text.to_lowercase() } else { text };
            wanted.sort_unstable();
            wanted.dedup();
            prop_assert_eq!(letters(&cell(&text), &mut Diagnostics::new()), wanted);
        }
    }
}
