//! The page of a stage of the journey: who does what in it, and the pages about it.

use super::home::PageCard;
use super::matrix::{self, Head, Row};
use crate::page::{Kind, Page};
use crate::role::{Activity, JourneyStage, Matrix};
use crate::view::frame::{Frame, Link};
use crate::view::shelf::Shelf;
use crate::view::source::Place;
use serde::Serialize;

/// The page of a stage of the journey.
#[derive(Debug, Clone, Serialize)]
pub struct StagePage {
    /// What every page bears.
    pub frame: Frame,
    /// Who does what, by matrix.
    pub tables: Vec<StageTable>,
    /// The pages that say they are about it.
    pub pages: Vec<PageCard>,
}

/// A stage in one matrix.
#[derive(Debug, Clone, Serialize)]
pub struct StageTable {
    /// The matrix.
    pub matrix: Link,
    /// The roles that head the columns.
    pub roles: Vec<Head>,
    /// The activities.
    pub rows: Vec<Row>,
}

/// The address of its page.
pub(in crate::view) fn path(stage: &JourneyStage) -> String {
    format!("stages/{}", stage.id)
}

/// The link to its page.
pub(super) fn link(place: &Place<'_>, stage: &JourneyStage) -> Link {
    let path = path(stage);
    Link { title: stage.name(place.language()).to_owned(), href: place.link(&path), current: path == place.path }
}

/// The links to all stages that this root shows.
pub(super) fn links(place: &Place<'_>) -> Vec<Link> {
    shown(place).iter().map(|stage| link(place, stage)).collect()
}

/// The stages of which this root shows an activity.
pub(in crate::view) fn shown(place: &Place<'_>) -> Vec<JourneyStage> {
    let mut stages = place.sources.handbook.stages();
    stages.retain(|stage| matrices(place).any(|(_, matrix)| activities(place, matrix, stage).next().is_some()));
    stages
}

/// The page of a stage in a root and language.
pub(super) fn compose(place: &Place<'_>, stage: &JourneyStage) -> StagePage {
    let table = |(page, matrix): (&Page, &Matrix)| {
        let roles = matrix::heads(place, matrix);
        let rows: Vec<Row> = activities(place, matrix, stage).map(|activity| matrix::row(place, activity, &roles)).collect();
        let matrix = Link { title: page.meta.title.clone(), href: place.link(&page.path), current: false };
        (!rows.is_empty()).then_some(StageTable { matrix, roles, rows })
    };
    let title = place.format.words.fill("stage-title", [("name", stage.name(place.language()).into())]);
    let tables: Vec<StageTable> = matrices(place).filter_map(table).collect();
    let mut frame = Frame::new(place, title, None);
    if let Some((page, _)) = matrices(place).next() {
        frame = frame.under(place, page.meta.title.clone(), &page.path);
    }
    let journey = links(place);
    let at = journey.iter().position(|link| link.current);
    let beside = |by: fn(usize) -> Option<usize>| at.and_then(by).and_then(|at| journey.get(at).cloned());
    StagePage {
        frame: frame.between(beside(|at| at.checked_sub(1)), beside(|at| at.checked_add(1))),
        tables,
        pages: super::pages_where(place, |page| page.meta.stages.iter().any(|word| stage.is_called(&word.text))),
    }
}

/// The matrices that this root shows, each with its page.
fn matrices<'p>(place: &'p Place<'_>) -> impl Iterator<Item = (&'p Page, &'p Matrix)> {
    let pages = place.shelf().into_iter().flat_map(Shelf::pages).filter(|page| page.kind == Kind::Matrix);
    pages.filter_map(move |page| Some((page, matrix::of_page(place, page)?)))
}

fn activities<'m>(place: &'m Place<'_>, matrix: &'m Matrix, stage: &'m JourneyStage) -> impl Iterator<Item = &'m Activity> {
    matrix.activities.iter().filter(move |activity| stage.is_called(&activity.stage) && matrix::shows(place, activity))
}
