//! A page as its owner wrote it, and the page for addresses that lead nowhere.

use crate::page::Page;
use crate::view::block::Html;
use crate::view::frame::{self, Frame, Link};
use crate::view::source::Place;
use serde::Serialize;

/// A page as its owner wrote it.
#[derive(Debug, Clone, Serialize)]
pub struct Plain {
    /// What every page bears.
    pub frame: Frame,
    /// The contents: the headings of the second and third level.
    pub contents: Vec<Entry>,
    /// The page itself.
    pub body: Html,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
    /// The roles and stages it is about.
    pub about: Vec<Link>,
}

/// A former address of a page: it leads to where the page is now.
#[derive(Debug, Clone, Serialize)]
pub struct Alias {
    /// What every page bears.
    pub frame: Frame,
    /// The page.
    pub href: String,
    /// What search engines take for the one address of both.
    pub canonical: String,
}

/// A line of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The level of the heading.
    pub level: u8,
    /// Its anchor.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// The page for addresses that lead nowhere.
#[derive(Debug, Clone, Serialize)]
pub struct NotFound {
    /// What every page bears.
    pub frame: Frame,
}

/// A page in a root and language.
pub(super) fn compose(place: &Place<'_>, page: &Page) -> Plain {
    let headings = page.headings.iter().filter(|heading| (2..=3).contains(&heading.level));
    let contents: Vec<Entry> =
        headings.map(|heading| Entry { level: heading.level, id: heading.id.clone(), text: heading.text.clone() }).collect();
    Plain {
        frame: Frame::of_page(place, page, page.meta.title.clone()),
        contents: if contents.len() > 2 { contents } else { Vec::new() },
        body: Html(page.html(&|target| place.address(target))),
        untranslated: (page.language != place.language()).then(|| page.language.clone()),
        about: super::about(place, page),
    }
}

/// The way from a former address of a page to the page.
pub(super) fn alias(place: &Place<'_>, page: &Page) -> Alias {
    let path = if page.path.is_empty() { place.handbook_home() } else { &page.path };
    let href = place.link(path);
    let there = Place { path: path.to_owned(), ..place.clone() };
    Alias {
        frame: Frame::new(place, page.meta.title.clone(), None).unlisted(),
        canonical: frame::canonical(&there).unwrap_or_else(|| href.clone()),
        href,
    }
}

/// The page for addresses that lead nowhere.
pub(super) fn not_found(place: &Place<'_>) -> NotFound {
    NotFound { frame: Frame::new(place, place.t("not-found-title"), None).in_one_language() }
}
