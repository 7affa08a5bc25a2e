//! The page of a matrix: who does what, stage by stage.

use crate::page::{Kind, Page, Stretch, Target};
use crate::role::{Activity, Letter, Matrix, Tag};
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
    /// The matrix itself.
    pub matrix: MatrixBody,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
    /// The other matrices.
    pub others: Vec<Link>,
    /// The pages of the stages of the journey.
    pub journey: Vec<Link>,
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

/// The head of a column.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// The role.
    pub title: String,
    /// The letters people say for it, where its title ends with them in brackets.
    pub short: Option<String>,
    /// Its page, where it has one.
    pub href: Option<String>,
}

/// A stage of the journey.
#[derive(Debug, Clone, Serialize)]
pub struct Stage {
    /// What the site's owner wrote before the table, headings and all.
    pub before: Html,
    /// Its name.
    pub title: String,
    /// Its activities.
    pub rows: Vec<Row>,
}

/// An activity and who has which part in it.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What is done.
    pub activity: String,
    /// One per role.
    pub cells: Vec<Part>,
}

/// The part of a role in an activity.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// The role.
    pub role: String,
    /// The letters with what they mean; none where it has no part.
    pub letters: Vec<Meaning>,
}

/// A letter and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Meaning {
    /// `R`, `A`, `C`, `I` or `S`.
    pub letter: char,
    /// The word for it.
    pub word: String,
}

/// The page of a matrix in a root and language.
pub(super) fn compose(place: &Place<'_>, page: &Page, matrix: &Matrix) -> MatrixPage {
    let others = place
        .shelf()
        .into_iter()
        .flat_map(Shelf::pages)
        .filter(|other| other.kind == Kind::Matrix && other.path != page.path)
        .map(|other| Link { title: other.meta.title.clone(), href: place.link(&other.path), current: false })
        .collect();
    MatrixPage {
        frame: Frame::of_page(place, page, page.meta.title.clone()),
        matrix: body(place, page, matrix, &|target| place.address(target)),
        untranslated: (page.language != place.language()).then(|| page.language.clone()),
        others,
        journey: super::stage::links(place),
    }
}

/// A matrix with the words around its tables, whose links lead where `address` says.
pub(super) fn body(place: &Place<'_>, page: &Page, matrix: &Matrix, address: &dyn Fn(&Target) -> Option<String>) -> MatrixBody {
    let roles = heads(place, matrix);
    let (stages, after) = stages(place, page, matrix, &roles, address);
    MatrixBody { roles, stages, after }
}

/// The heads of the columns.
pub(super) fn heads(place: &Place<'_>, matrix: &Matrix) -> Vec<Head> {
    let head = |id: &String| {
        let role = place.sources.handbook.role(id);
        let title = role.map_or(id.as_str(), |role| role.title(place.language()));
        let short = title.strip_suffix(')').and_then(|head| head.rsplit_once(" (")).map(|(_, letters)| letters.to_owned());
        Head { title: title.to_owned(), short, href: role.and_then(|role| place.role_link(role)) }
    };
    matrix.roles.iter().map(head).collect()
}

/// Whether an activity is for the eyes of an audience.
pub(in crate::view) fn shows(place: &Place<'_>, activity: &Activity) -> bool {
    place.audience == Audience::Team || !activity.has(Tag::Internal)
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
    for stretch in page.stretches(address) {
        match stretch {
            Stretch::Text(html) => text.push_str(&html),
            Stretch::Table { table, .. } => {
                let shown = matrix.activities.iter().filter(|activity| activity.table == table && shows(place, activity));
                stages.push(Stage {
                    before: Html(std::mem::take(&mut text)),
                    title: title(page, table),
                    rows: shown.map(|activity| row(place, activity, roles)).collect(),
                });
            }
        }
    }
    (stages, Html(text))
}

/// The heading that a table stands under, else the title of the page.
fn title(page: &Page, table: usize) -> String {
    let heading = page.tables.get(table).and_then(|table| page.headings.get(table.heading?));
    heading.map_or_else(|| page.meta.title.clone(), |heading| heading.text.clone())
}

/// An activity with the part of each role in it.
pub(super) fn row(place: &Place<'_>, activity: &Activity, roles: &[Head]) -> Row {
    let part = |(role, letters): (&Head, &Vec<Letter>)| Part {
        role: role.title.clone(),
        letters: letters.iter().map(|letter| meaning(place, *letter)).collect(),
    };
    Row { activity: activity.name.clone(), cells: roles.iter().zip(&activity.cells).map(part).collect() }
}

fn meaning(place: &Place<'_>, letter: Letter) -> Meaning {
    let key = match letter {
        Letter::Responsible => "letter-responsible",
        Letter::Accountable => "letter-accountable",
        Letter::Consulted => "letter-consulted",
        Letter::Informed => "letter-informed",
        Letter::Support => "letter-support",
    };
    Meaning { letter: letter.symbol(), word: place.t(key) }
}

/// The matrix of a segment, else of the company, in the language of the page where there is one.
pub(in crate::view) fn of_segment<'a>(place: &Place<'a>, segment: Option<&str>) -> Option<&'a Matrix> {
    let matrices = &place.sources.handbook.matrices;
    let best = |segment: Option<&str>| {
        let mut fits = matrices.iter().filter(|matrix| matrix.segment.as_deref() == segment);
        let first = fits.clone().next();
        fits.find(|matrix| matrix.language == place.language()).or(first)
    };
    segment.and_then(|segment| best(Some(segment))).or_else(|| best(None))
}

/// The matrix that was read from a page.
pub(in crate::view) fn of_page<'a>(place: &Place<'a>, page: &Page) -> Option<&'a Matrix> {
    place.sources.handbook.matrices.iter().find(|matrix| matrix.source == page.source)
}
