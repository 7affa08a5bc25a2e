//! The page of a matrix: who does what, stage by stage.

use super::mark::{self, Mark};
use super::part::{self, Head, Part};
use crate::page::{Kind, Page, Stretch, Target};
use crate::role::{Activity, Handbook, Matrix, Tag};
use crate::view::block::Html;
use crate::view::frame::{Frame, Link};
use crate::view::shelf::Shelf;
use crate::view::source::{Audience, Place};
use serde::Serialize;

/// The page of a matrix.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixPage {
    /// What every page bears.
    pub frame: Frame,
    /// For whom it holds, and since when, in a sentence.
    pub holds: Option<String>,
    /// The matrix itself.
    pub matrix: MatrixBody,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
    /// The other matrices.
    pub others: Vec<Link>,
    /// The pages of the stages of the journey.
    pub journey: Vec<Link>,
    /// What is unclear about a role in it, for the team.
    pub marks: Vec<Mark>,
    /// How many of its rows bear a mark, in a sentence, for the team.
    pub marked: Option<String>,
}

/// A matrix with the words around its tables.
#[derive(Debug, Clone, Serialize)]
pub struct MatrixBody {
    /// The roles that head the columns.
    pub roles: Vec<Head>,
    /// The stages of the journey.
    pub stages: Vec<Stage>,
    /// What the site's owner wrote after the last table.
    pub after: Html,
}

/// A stage of the journey.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    /// What the site's owner wrote before the table, headings and all.
    pub before: Html,
    /// Its name.
    pub title: String,
    /// The anchor of its heading, where it has one.
    pub id: Option<String>,
    /// Its activities.
    pub rows: Vec<Row>,
}

/// An activity and who has which part in it.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its anchor.
    pub id: String,
    /// What is done.
    pub activity: String,
    /// Who has which part, as a sentence.
    pub sentence: String,
    /// What kind of work it is.
    pub tags: Vec<String>,
    /// One per role.
    pub cells: Vec<Part>,
    /// What is unclear about it, for the team.
    pub marks: Vec<Mark>,
}

/// The page of a matrix in a root and language.
pub(super) fn compose(place: &Place<'_>, page: &Page, matrix: &Matrix) -> MatrixPage {
    let matrix_body = body(place, page, matrix, &|target| place.address(target));
    let others = place
        .shelf()
        .into_iter()
        .flat_map(Shelf::pages)
        .filter(|other| other.kind == Kind::Matrix && other.path != page.path)
        .map(|other| Link { title: other.meta.title.clone(), href: place.link(&other.path), current: false })
        .collect();
    let marked = matrix_body.stages.iter().flat_map(|stage| &stage.rows).filter(|row| !row.marks.is_empty()).count();
    MatrixPage {
        frame: Frame::of_page(place, page, page.meta.title.clone()),
        holds: holds(place, matrix),
        marks: mark::of_columns(place, original(place.sources.handbook, matrix)),
        marked: (place.audience == Audience::Team).then(|| place.format.counted("matrix-marked", marked)),
        matrix: matrix_body,
        untranslated: (page.language != place.language()).then(|| page.language.clone()),
        others,
        journey: super::stage::links(place),
    }
}

/// A matrix with the words around its tables, whose links lead where `address` says.
pub(super) fn body(place: &Place<'_>, page: &Page, matrix: &Matrix, address: &dyn Fn(&Target) -> Option<String>) -> MatrixBody {
    let roles = part::heads(place, matrix);
    let (stages, after) = stages(place, page, matrix, &roles, address);
    MatrixBody { roles, stages, after }
}

/// Whether an activity is for the eyes of an audience.
pub(in crate::view) fn shows(place: &Place<'_>, activity: &Activity) -> bool {
    place.audience == Audience::Team || !activity.has(Tag::Internal)
}

/// For which segments a matrix holds, and since which day.
fn holds(place: &Place<'_>, matrix: &Matrix) -> Option<String> {
    let matrices = &place.sources.handbook.matrices;
    let has_own = |segment: &String| matrices.iter().any(|other| other.segment.as_ref() == Some(segment));
    let segments: Vec<String> = match &matrix.segment {
        Some(segment) => vec![segment.clone()],
        None => place.sources.config.accounts.segments.iter().filter(|segment| !has_own(segment)).cloned().collect(),
    };
    let first = matrices.get(original(place.sources.handbook, matrix));
    let settled = matrix.updated.or(first.and_then(|first| first.updated)).map(|day| place.format.date(day));
    let words = &place.format.words;
    let list = place.format.list(&segments);
    match (segments.is_empty(), settled) {
        (true, None) => None,
        (true, Some(day)) => Some(words.fill("matrix-settled", [("date", day.into())])),
        (false, None) => Some(words.fill("matrix-holds", [("segments", list.into())])),
        (false, Some(day)) => Some(words.fill("matrix-holds-since", [("segments", list.into()), ("date", day.into())])),
    }
}

/// The page's own words, with each of its tables exchanged for the activities that were read from it.
fn stages(
    place: &Place<'_>,
    page: &Page,
    matrix: &Matrix,
    roles: &[Head],
    address: &dyn Fn(&Target) -> Option<String>,
) -> (Vec<Stage>, Html) {
    let mut text = String::new();
    let mut stages = Vec::new();
    let first = original(place.sources.handbook, matrix);
    for stretch in page.stretches(address) {
        match stretch {
            Stretch::Text(html) => text.push_str(&html),
            Stretch::Table { table, .. } => {
                let all = matrix.activities.iter().enumerate();
                let shown = all.filter(|(_, activity)| activity.table == table && shows(place, activity));
                let heading = page.tables.get(table).and_then(|table| page.headings.get(table.heading?));
                stages.push(Stage {
                    before: Html(std::mem::take(&mut text)),
                    title: heading.map_or_else(|| page.meta.title.clone(), |heading| heading.text.clone()),
                    id: heading.map(|heading| heading.id.clone()),
                    rows: shown.map(|(at, activity)| row(place, first, at, activity, roles)).collect(),
                });
            }
        }
    }
    (stages, Html(text))
}

/// An activity of an original matrix, at its place in it, with the part of each role.
pub(super) fn row(place: &Place<'_>, matrix: usize, at: usize, activity: &Activity, roles: &[Head]) -> Row {
    Row {
        id: anchor(at),
        activity: activity.name.clone(),
        sentence: part::explain(place, roles, activity),
        tags: activity.tags.iter().map(|tag| place.t(tag_key(*tag))).collect(),
        cells: part::parts(place, roles, activity),
        marks: mark::of_row(place, matrix, at),
    }
}

/// The anchor of a row: the same in every language.
pub(super) fn anchor(row: usize) -> String {
    format!("row-{}", row + 1)
}

fn tag_key(tag: Tag) -> &'static str {
    match tag {
        Tag::Commercial => "matrix-tag-commercial",
        Tag::Strategic => "matrix-tag-strategic",
        Tag::Technical => "matrix-tag-technical",
        Tag::Collection => "matrix-tag-collection",
        Tag::Bug => "matrix-tag-bug",
        Tag::Internal => "matrix-tag-internal",
    }
}

/// The matrix that says the same in the site's first language, as an index into [`Handbook::matrices`].
pub(super) fn original(handbook: &Handbook, matrix: &Matrix) -> usize {
    let at = handbook.matrices.iter().position(|other| other.source == matrix.source).unwrap_or_default();
    (0..=at).rev().find(|at| !handbook.matrices[*at].is_translation).unwrap_or(at)
}

/// The matrix at an index in the language of the page, where it has a translation of that row.
pub(super) fn spoken<'a>(place: &Place<'a>, matrix: usize) -> &'a Matrix {
    let matrices = &place.sources.handbook.matrices;
    let translations = matrices[matrix + 1..].iter().take_while(|other| other.is_translation);
    let mut all = std::iter::once(&matrices[matrix]).chain(translations);
    all.find(|other| other.language == place.language()).unwrap_or(&matrices[matrix])
}

/// The activity in the language of the page, with the way to its row where the root shows that.
pub(in crate::view) fn row_link(place: &Place<'_>, matrix: usize, row: usize) -> Option<Link> {
    let of = spoken(place, matrix);
    let activity = of.activities.get(row).filter(|activity| shows(place, activity))?;
    place.shelf()?.page(&of.path)?;
    Some(Link { title: activity.name.clone(), href: format!("{}#{}", place.link(&of.path), anchor(row)), current: false })
}

/// The matrix of a segment, else of the company, in the language of the page where there is one.
pub(in crate::view) fn of_segment<'a>(place: &Place<'a>, segment: Option<&str>) -> Option<&'a Matrix> {
    place.sources.handbook.matrix_for(segment, place.language())
}

/// The matrix that pages speak of where no segment is meant, as an index into [`Handbook::matrices`]: the company's, else the first;
/// `None` where the root shows none.
pub(super) fn main(place: &Place<'_>) -> Option<usize> {
    let (at, matrix) = place.sources.handbook.originals().next()?;
    place.shelf()?.page(&matrix.path).map(|_| at)
}

/// The matrix that was read from a page.
pub(in crate::view) fn of_page<'a>(place: &Place<'a>, page: &Page) -> Option<&'a Matrix> {
    place.sources.handbook.matrices.iter().find(|matrix| matrix.source == page.source)
}

#[cfg(test)]
mod tests {
    use crate::view::plan::{community, team};
    use crate::view::sample::{CONTENT, UNCLEAR, benchmarks, render, site};

    #[test]
    fn each_row_says_who_does_what_in_a_sentence() {
        let page = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/raci/index.html"];
        for words in [
            "CS executa e responde pelo resultado; Suporte opina antes; AM fica sabendo depois.",
            "AM responde pelo resultado; CS e Suporte executam.",
            "Tipo: comercial",
            "Última revisão em 1º de julho de 2026.",
            "<a href=\"#contrato\">Contrato</a>",
            "<a href=\"../roles/cs/index.html\">Customer Success (CS)</a>",
            "<tr id=\"row-4\">",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
        let english = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/en/raci/index.html"];
        assert!(english.contains("AM answers for the result; CS and Suporte do the work."), "{english}");
    }

    #[test]
    fn only_the_team_sees_internal_rows_and_marks() {
        let page = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/raci/index.html"];
        assert!(!page.contains("row-3") && !page.contains("class=\"mark ") && !page.contains("ressalva"));
        let page = &render(&site(), &UNCLEAR, &benchmarks(), team)["team/raci/index.html"];
        for words in [
            "<li class=\"mark note\"><b>Nota</b> Ninguém opina nem fica sabendo. <span class=\"hint\">Pense em quem precisa saber.</span></li>",
            "<li class=\"mark waived\"><b>Permitido</b> CS cobra faturas, e a conversa de confiança acaba. \
             <span class=\"hint\">Permitido porque: somos poucos</span></li>",
            "linhas têm ressalva",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
    }

    #[test]
    fn the_filters_wait_for_the_script() {
        let page = &render(&site(), &CONTENT, &benchmarks(), community)["community/raci/index.html"];
        assert!(page.contains("<div class=\"filter\" role=\"group\" aria-label=\"Filtrar a matriz\"") && page.contains("aqui.\" hidden>"));
        assert!(page.contains("<option value=\"cs\">CS</option>"));
    }
}
