//! Matrix pages → matrices.

use super::column::{Column, Names};
use super::{Activity, Matrix, Role, cell, waiver};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::page::{Heading, Kind, Page, Pages, RawCell, RawTable};
use crate::slug::slug;
use crate::table::Tables;
use std::collections::BTreeMap;

/// Reads the matrices: the company's first, then by segment, each with its translations behind it.
pub(super) fn read(config: &Config, pages: &Pages, roles: &[Role], tables: &Tables, diags: &mut Diagnostics) -> Vec<Matrix> {
    let names = Names::new(roles, tables);
    let mut matrices: Vec<Matrix> = Vec::new();
    let mut stem = None;
    for page in pages.of_kind(Kind::Matrix) {
        let is_translation = stem.replace(page.stem.as_str()) == Some(&page.stem);
        let segment = segment(config, page, diags);
        matrices.push(matrix(page, segment, is_translation, &names, diags));
    }
    matrices
}

/// The segment a file is for, by its name.
fn segment(config: &Config, page: &Page, diags: &mut Diagnostics) -> Option<String> {
    let name = page.stem.strip_prefix("raci/")?;
    let known = || config.accounts.segments.iter();
    let found = known().find(|segment| slug(segment) == slug(name));
    if found.is_none() {
        diags.push(
            Diagnostic::new(Code::UnknownReference, format!("the matrix is for `{name}`, which is not a segment of this site"))
                .at(Span::file(page.source))
                .suggest(name, known().map(String::as_str))
                .hint("name the file after one of the `segments` of `[accounts]`"),
        );
    }
    Some(found.cloned().unwrap_or_else(|| name.to_owned()))
}

fn matrix(page: &Page, segment: Option<String>, is_translation: bool, names: &Names<'_>, diags: &mut Diagnostics) -> Matrix {
    let columns: Vec<_> = page.tables.iter().map(|table| names.columns(table.header.get(1..).unwrap_or_default(), diags)).collect();
    let mut roles: Vec<String> = Vec::new();
    for column in columns.iter().flatten() {
        if let Column::Role(id) = column
            && !roles.contains(id)
        {
            roles.push(id.clone());
        }
    }
    let mut activities = Vec::new();
    for (index, (table, columns)) in page.tables.iter().zip(&columns).enumerate() {
        let place = Stage { name: stage(&page.headings, table), table: index };
        activities.extend(table.rows.iter().filter_map(|row| activity(row, columns, &roles, &place, diags)));
    }
    find_duplicates(&activities, diags);
    Matrix {
        segment,
        language: page.language.clone(),
        is_translation,
        roles,
        activities,
        waivers: waiver::read(page, diags),
        source: page.source,
        path: page.path.clone(),
    }
}

/// The second-level heading a table stands under, maybe with deeper ones between.
fn stage(headings: &[Heading], table: &RawTable) -> String {
    let above = table.heading.and_then(|last| headings.get(..=last)).unwrap_or_default();
    above
        .iter()
        .rev()
        .find(|heading| heading.level <= 2)
        .filter(|heading| heading.level == 2)
        .map(|heading| heading.text.clone())
        .unwrap_or_default()
}

/// Where the rows of a table stand.
struct Stage {
    name: String,
    table: usize,
}

/// One row; `None` where it is blank.
fn activity(row: &[RawCell], columns: &[Column], roles: &[String], stage: &Stage, diags: &mut Diagnostics) -> Option<Activity> {
    let name = row.first()?;
    if name.text.is_empty() {
        if row.iter().any(|cell| !cell.text.is_empty()) {
            diags.push(
                Diagnostic::new(Code::EmptyCell, "the row has no activity").at(name.span).hint("write in its first cell what is done"),
            );
        }
        return None;
    }
    let mut activity = Activity {
        name: name.text.clone(),
        stage: stage.name.clone(),
        table: stage.table,
        cells: vec![Vec::new(); roles.len()],
        tags: Vec::new(),
        span: name.span,
        cell_spans: vec![name.span; roles.len()],
    };
    for (cell, column) in row[1..].iter().zip(columns) {
        match column {
            Column::Tags => activity.tags = cell::tags(cell, diags),
            Column::Unknown => {}
            Column::Role(id) => {
                if let Some(at) = roles.iter().position(|role| role == id) {
                    activity.cells[at] = cell::letters(cell, diags);
                    activity.cell_spans[at] = cell.span;
                }
            }
        }
    }
    Some(activity)
}

/// Names activities that stand in a file twice, in any stage and case.
fn find_duplicates(activities: &[Activity], diags: &mut Diagnostics) {
    let mut first: BTreeMap<String, &Activity> = BTreeMap::new();
    for activity in activities {
        if let Some(first) = first.get(&activity.name.to_lowercase()) {
            let place = if first.stage.is_empty() { String::new() } else { format!(" under “{}”", first.stage) };
            diags.push(
                Diagnostic::new(Code::DuplicateActivity, format!("the activity “{}” is already in this file{place}", activity.name))
                    .at(activity.span)
                    .hint("keep one of the two rows, or say in each what sets it apart"),
            );
        } else {
            first.insert(activity.name.to_lowercase(), activity);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{handbook, person, team, with_roles};
    use super::super::{Letter, Tag};
    use super::*;
    use crate::page::sample::Sample;

    /// The findings of a handbook in Portuguese with the usual roles.
    fn found(files: &[(&str, &str)], tables: &Tables) -> Vec<String> {
        let site = Sample::in_portuguese(&with_roles(files));
        let (_, diags) = handbook(&site, tables);
        site.shown(&diags)
    }

    #[test]
    fn rows_stand_under_their_stage_and_columns_may_differ_by_stage() {
        let text = "# Quem faz o quê\n\n## Onboarding\n### Kickoff\n| Atividade | cx | suporte | CS | etiquetas |\n|---|---|---|---|---|\n\
                    | Conduzir o kickoff | I | - | A/R | strategic, internal |\n\n\
                    ## Renovação\n| O quê | AM | CS |\n|---|---|---|\n| Negociar | a/r | C |\n|  |  |  |\n";
        let site = Sample::in_portuguese(&with_roles(&[("raci.md", text)]));
        let (handbook, diags) = handbook(&site, &Tables::default());
        assert_eq!(site.shown(&diags), Vec::<String>::new());
        let matrix = &handbook.matrices[0];
        assert_eq!((matrix.segment.as_deref(), matrix.path.as_str(), matrix.is_translation), (None, "raci", false));
        assert_eq!(matrix.roles, ["cx", "support", "cs", "am"]);
        let [kickoff, negotiate] = &matrix.activities[..] else { panic!("two rows: {:?}", matrix.activities) };
        assert_eq!((kickoff.stage.as_str(), kickoff.name.as_str()), ("Onboarding", "Conduzir o kickoff"));
        assert_eq!(kickoff.tags, [Tag::Strategic, Tag::Internal]);
        assert_eq!(kickoff.cells, [vec![Letter::Informed], vec![], vec![Letter::Responsible, Letter::Accountable], vec![]]);
        assert_eq!(negotiate.stage, "Renovação");
        assert_eq!(negotiate.cells, [vec![], vec![], vec![Letter::Consulted], vec![Letter::Responsible, Letter::Accountable]]);
    }

    #[test]
    fn what_a_matrix_gets_wrong_is_named_all_at_once() {
        let text = "---\nclarity: [\"allow cs-quota\"]\nclarty: x\n---\n# Matriz\n## Suporte\n\
                    | Atividade | Suport | Bia Reis | CS | cs | | tags |\n|---|---|---|---|---|---|---|\n\
                    | Abrir | A | R | X | | | bugs |\n| abrir | | | | | | |\n| | A | | R | | | |\n";
        let tables = team(vec![person("bia", "Bia Reis", "cs")]);
        assert_eq!(
            found(&[("raci.md", text)], &tables),
            [
                "raci.md:7:15 «Suport» unknown-role: `Suport` is not a role of the handbook (did you mean `Suporte`?; head the column with the id or the title of a page in `content/roles/`)",
                "raci.md:7:24 «Bia Reis» person-not-role: the column is headed by a person, Bia Reis, so it is left out (head it with the role: people change, and what a role does stays)",
                "raci.md:7:40 «cs» duplicate-role: `cs` heads a second column for the same role (keep one column for each role)",
                "raci.md:7:44 unknown-role: the column has no role in its head (head it with the id or the title of a role)",
                "raci.md:9:19 «X» unknown-letter: `X` is not a letter of the matrix (write R, A, C, I or S, several as in `A/R`, and `-` or nothing for none)",
                "raci.md:9:27 «bugs» unknown-tag: `bugs` is not a tag (did you mean `bug`?; the tags are commercial, strategic, technical, collection, bug, internal, parted by commas)",
                "raci.md:11:2 empty-cell: the row has no activity (write in its first cell what is done)",
                "raci.md:10:3 «abrir» duplicate-activity: the activity “abrir” is already in this file under “Suporte” (keep one of the two rows, or say in each what sets it apart)",
                "raci.md:3:1 «clarty» unknown-key: `clarty` is not a key of this page's front matter (did you mean `clarity`?; the keys are title, description, draft, order, internal, updated, roles, stages, aliases, clarity)",
                "raci.md:2:11 «\"allow cs-quota\"» waiver-without-reason: the waiver for `cs-quota` gives no reason (end it with `because` and the reason)",
            ]
        );
    }

    #[test]
    fn a_file_of_a_segment_must_bear_the_name_of_one() {
        assert_eq!(
            found(&[("raci/enterprize.md", "# E\n"), ("raci/smb.md", "# S\n")], &Tables::default()),
            [
                "raci/enterprize.md:1:1 unknown-reference: the matrix is for `enterprize`, which is not a segment of this site (did you mean `enterprise`?; name the file after one of the `segments` of `[accounts]`)"
            ]
        );
    }

    #[test]
    fn the_matrix_of_an_account_is_that_of_its_segment_in_its_language() {
        let files = with_roles(&[("raci.md", "# M\n"), ("raci.en.md", "# M\n"), ("raci/smb.md", "# S\n")]);
        let (handbook, _) = handbook(&Sample::new(&files), &Tables::default());
        let named =
            |segment, language| handbook.matrix_for(segment, language).map(|matrix| (matrix.path.as_str(), matrix.language.as_str()));
        assert_eq!(named(None, "en"), Some(("raci", "en")));
        assert_eq!(named(Some("smb"), "en"), Some(("raci/smb", "pt-BR")));
        assert_eq!(named(Some("enterprise"), "pt-BR"), Some(("raci", "pt-BR")));
        assert_eq!(handbook.originals().count(), 2);
    }
}
