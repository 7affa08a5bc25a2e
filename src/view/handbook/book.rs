//! The whole handbook in one page, to print or to keep: every page of the navigation in its order.

use super::matrix::{self, MatrixBody};
use super::message::{self, MessageBody};
use super::role::{self, RoleBody};
use crate::page::{Kind, Page, Target, part_anchor};
use crate::view::block::Html;
use crate::view::frame::{Day, Frame, Group, Link, folder_title};
use crate::view::shelf::Shelf;
use crate::view::source::Place;
use serde::Serialize;

/// Where it is.
pub(super) const PATH: &str = "handbook-print";

/// The whole handbook in one page.
#[derive(Debug, Clone, Serialize)]
pub struct Book {
    /// What every page bears.
    pub frame: Frame,
    /// The chapters by folder, with links to them.
    pub contents: Vec<Group>,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// The newest day that any of its pages says it changed on.
    pub updated: Option<Day>,
}

/// A page of the handbook as a part of the whole.
#[derive(Debug, Clone, Serialize)]
pub struct Chapter {
    /// Its anchor, with which all anchors in it begin.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says, in one sentence.
    pub lead: Option<String>,
    /// What is known of the role that it is about.
    pub role: Option<RoleBody>,
    /// The matrix that it holds.
    pub matrix: Option<MatrixBody>,
    /// The message that it is.
    pub message: Option<MessageBody>,
    /// What the site's owner wrote.
    pub body: Html,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
}

/// The whole handbook in a root and language.
pub(super) fn compose(place: &Place<'_>) -> Book {
    let Some(shelf) = place.shelf() else { return empty(place) };
    let home = shelf.page("");
    let folders = shelf.folders().map(|(folder, pages)| (folder_title(place, folder), pages));
    let parts: Vec<(String, &[&Page])> = folders.collect();
    let contents = parts.iter().map(|(title, pages)| Group { title: title.clone(), links: pages.iter().map(|page| entry(page)).collect() });
    let shown = || home.into_iter().chain(parts.iter().flat_map(|(_, pages)| pages.iter().copied()));
    Book {
        contents: contents.collect(),
        chapters: shown().map(|page| chapter(place, shelf, page)).collect(),
        updated: shown().filter_map(|page| page.meta.updated).max().map(|day| Day { text: place.format.date(day), iso: day.to_string() }),
        ..empty(place)
    }
}

fn empty(place: &Place<'_>) -> Book {
    let title = place.format.words.fill("book-title", [("site", place.sources.config.site.title.as_str().into())]);
    Book { frame: Frame::new(place, title, None).unlisted(), contents: Vec::new(), chapters: Vec::new(), updated: None }
}

fn entry(page: &Page) -> Link {
    Link { title: page.meta.title.clone(), href: format!("#{}", id(&page.path)), current: false }
}

/// The anchor of a chapter.
fn id(path: &str) -> String {
    if path.is_empty() { "home".to_owned() } else { path.replace('/', "-") }
}

fn chapter(place: &Place<'_>, shelf: &Shelf<'_>, page: &Page) -> Chapter {
    let id = id(&page.path);
    let part = page.as_part(&id);
    let address = |target: &Target| address(place, shelf, target);
    let role = role::of_page(place, page).filter(|_| page.kind == Kind::Role).map(|role| role::body(place, role));
    let matrix = matrix::of_page(place, page).map(|matrix| matrix::body(place, &part, matrix, &address));
    let message = place.sources.playbooks.message(&page.path).map(|known| message::parts(place, page, known).1);
    let description = page.meta.description.clone();
    Chapter {
        title: page.meta.title.clone(),
        lead: role.as_ref().and_then(|role| role.mission.clone()).or(description),
        body: if matrix.is_some() || message.is_some() { Html::default() } else { Html(part.html(&address)) },
        role,
        matrix,
        message,
        untranslated: (page.language != place.language()).then(|| page.language.clone()),
        id,
    }
}

/// Links between pages stay within the book.
fn address(place: &Place<'_>, shelf: &Shelf<'_>, target: &Target) -> Option<String> {
    match target {
        Target::Page { path, anchor, .. } => {
            let id = id(&shelf.page(path)?.path);
            Some(format!("#{}", anchor.as_ref().map_or_else(|| id.clone(), |anchor| part_anchor(&id, anchor))))
        }
        other => place.address(other),
    }
}
