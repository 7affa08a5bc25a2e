//! A playbook: who answers for it by the matrix, what sets it off, and its page as its owner wrote it.

use super::matrix;
use super::part::{Head, heads};
use super::plain::Entry;
use super::plain::{self, Plain};
use crate::page::Page;
use crate::playbook::Playbook;
use crate::role::{Activity, Letter, Matrix};
use crate::view::block::Html;
use crate::view::frame::{Frame, Link};
use crate::view::signal::outlines;
use crate::view::source::Place;
use serde::Serialize;

/// A playbook, as everybody reads it.
#[derive(Debug, Clone, Serialize)]
pub struct PlaybookPage {
    /// What every page bears.
    pub frame: Frame,
    /// The playbook itself.
    pub playbook: PlaybookBody,
}

/// What a playbook says.
#[derive(Debug, Clone, Serialize)]
pub struct PlaybookBody {
    /// Who answers for it, by each matrix that has its activity.
    pub owners: Vec<Owner>,
    /// What sets it off, a sentence each.
    pub trigger: Vec<String>,
    /// The contents: the headings of the second and third level.
    pub contents: Vec<Entry>,
    /// What its owner wrote.
    pub body: Html,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
    /// The roles and stages it is about.
    pub about: Vec<Link>,
}

/// Who answers for an activity by a matrix.
#[derive(Debug, Clone, Serialize)]
pub struct Owner {
    /// The segment that the matrix is for, where it is for one.
    pub segment: Option<String>,
    /// The activity, as the matrix names it.
    pub activity: String,
    /// The page of the matrix, where this root shows it.
    pub href: Option<String>,
    /// Who answers for the result.
    pub accountable: Vec<Head>,
    /// Who does the work.
    pub responsible: Vec<Head>,
}

/// The page of a playbook.
pub(super) fn compose(place: &Place<'_>, page: &Page, playbook: &Playbook) -> PlaybookPage {
    let (frame, playbook) = parts(place, page, playbook);
    PlaybookPage { frame, playbook }
}

/// What the page of a playbook bears, and what it says.
pub(in crate::view) fn parts(place: &Place<'_>, page: &Page, playbook: &Playbook) -> (Frame, PlaybookBody) {
    let Plain { frame, contents, body, untranslated, about } = plain::compose(place, page);
    let owners = playbook.activity.as_ref().map(|activity| owners(place, activity)).unwrap_or_default();
    (frame, PlaybookBody { owners, trigger: outlines(place, &playbook.trigger), contents, body, untranslated, about })
}

/// Who answers for an activity, by each matrix that has it in any language.
fn owners(place: &Place<'_>, activity: &str) -> Vec<Owner> {
    let matrices = &place.sources.handbook.matrices;
    let versions = matrices.chunk_by(|_, next| next.is_translation);
    let of = |versions: &[Matrix]| {
        let is_meant = |row: &Activity| row.name.to_lowercase() == activity.to_lowercase();
        let at = versions.iter().find_map(|matrix| matrix.activities.iter().position(is_meant))?;
        let matrix = versions.iter().find(|matrix| matrix.language == place.language()).or(versions.first())?;
        let row = matrix.activities.get(at).filter(|row| matrix::shows(place, row))?;
        Some(owner(place, matrix, row))
    };
    versions.filter_map(of).collect()
}

fn owner(place: &Place<'_>, matrix: &Matrix, row: &Activity) -> Owner {
    let heads = heads(place, matrix);
    let holders = |letter: Letter| row.columns(letter).filter_map(|column| heads.get(column).cloned()).collect();
    let shown = place.shelf().and_then(|shelf| shelf.page(&matrix.path));
    Owner {
        segment: matrix.segment.clone(),
        activity: row.name.clone(),
        href: shown.map(|page| place.link(&page.path)),
        accountable: holders(Letter::Accountable),
        responsible: holders(Letter::Responsible),
    }
}
