//! The home of the handbook: what each role is for, in one screen.

use super::mark::Clarity;
use crate::page::{Kind, Page};
use crate::view::block::Html;
use crate::view::frame::{Frame, Link};
use crate::view::shelf::Shelf;
use crate::view::source::{Audience, Place};
use serde::Serialize;

/// The home of the handbook.
#[derive(Debug, Clone, Serialize)]
pub struct Home {
    /// What every page bears.
    pub frame: Frame,
    /// What the site's owner wrote.
    pub body: Html,
    /// Whether that is written in another language, for want of a translation.
    pub untranslated: Option<String>,
    /// The roles.
    pub roles: Vec<RoleCard>,
    /// The matrices: who does what.
    pub matrices: Vec<Link>,
    /// Everything else in the handbook, kind by kind.
    pub shelves: Vec<Cards>,
    /// What the handbook is checked by.
    pub checks: Vec<Link>,
    /// How clear it is, for the team.
    pub clarity: Option<Clarity>,
    /// The benchmarks, where there are any.
    pub benchmarks: Option<String>,
    /// What each metric means.
    pub glossary: String,
    /// All of it on one page, to print.
    pub book: String,
    /// On the team's, the pages that some language of the site lacks.
    pub missing: Vec<Untranslated>,
}

/// A page that some language of the site lacks.
#[derive(Debug, Clone, Serialize)]
pub struct Untranslated {
    /// The page, as it is written.
    pub page: Link,
    /// The languages that lack it, in their own words.
    pub languages: String,
}

/// A role in one look.
#[derive(Debug, Clone, Serialize)]
pub struct RoleCard {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub mission: Option<String>,
    /// How it works.
    pub mode: Option<String>,
    /// Its page.
    pub href: String,
}

/// The pages of a kind, each in one look.
#[derive(Debug, Clone, Serialize)]
pub struct Cards {
    /// What links to them end in.
    pub id: &'static str,
    /// What they are.
    pub title: String,
    /// The pages.
    pub pages: Vec<PageCard>,
}

/// A page in one look.
#[derive(Debug, Clone, Serialize)]
pub struct PageCard {
    /// Its title.
    pub title: String,
    /// What it says.
    pub description: Option<String>,
    /// Where it is.
    pub href: String,
}

/// The home of the handbook in a root and language.
pub(super) fn compose(place: &Place<'_>) -> Home {
    let sources = &place.sources;
    let written = sources.pages.find("", place.language()).or_else(|| sources.pages.of_path("").next());
    let written = written.filter(|page| page.kind == Kind::Home);
    let title = written.map_or_else(|| sources.config.site.title.clone(), |page| page.meta.title.clone());
    let description = written.and_then(|page| page.meta.description.clone());
    let language = place.language();
    let mut shown: Vec<&Page> = place.shelf().into_iter().flat_map(Shelf::pages).collect();
    shown.sort_by_key(|page| (page.meta.order.unwrap_or(i64::MAX), page.meta.title.as_str()));
    let of_kind = |kind: Kind| shown.iter().filter(move |page| page.kind == kind);
    let kinds = [(Kind::Plain, "pages"), (Kind::Playbook, "playbooks"), (Kind::Message, "messages")];
    let of = |(kind, id)| Cards { id, title: place.t(&format!("nav-{id}")), pages: of_kind(kind).map(|page| card(place, page)).collect() };
    let shelves = kinds.into_iter().map(of).filter(|cards| !cards.pages.is_empty());
    let mut frame = written.map_or_else(|| Frame::new(place, &title, None), |page| Frame::of_page(place, page, &title));
    frame.description = description;
    Home {
        frame,
        body: Html(written.map(|page| page.html(&|target| place.address(target))).unwrap_or_default()),
        untranslated: written.map(|page| page.language.clone()).filter(|written| written != language),
        roles: of_kind(Kind::Role).filter_map(|page| role_card(place, page)).collect(),
        matrices: of_kind(Kind::Matrix)
            .map(|page| Link { title: page.meta.title.clone(), href: place.link(&page.path), current: false })
            .collect(),
        shelves: shelves.collect(),
        checks: super::check_links(place),
        clarity: super::mark::clarity(place),
        benchmarks: (!sources.benchmarks.cells.is_empty()).then(|| place.link("benchmarks")),
        glossary: place.link(super::glossary::INDEX),
        book: place.link(super::book::PATH),
        missing: missing(place),
    }
}

/// A page in one look.
pub(super) fn card(place: &Place<'_>, page: &Page) -> PageCard {
    PageCard { title: page.meta.title.clone(), description: page.meta.description.clone(), href: place.link(&page.path) }
}

/// The pages that some language of the site lacks, for the team to translate.
fn missing(place: &Place<'_>) -> Vec<Untranslated> {
    let sources = &place.sources;
    let lacking = |page: &Page| {
        let lacks = |language: &str| sources.pages.find(&page.path, language).is_none();
        let names = sources.formats.iter().filter(|format| lacks(format.words.language())).map(|format| format.words.text("language-name"));
        let names: Vec<String> = names.collect();
        let path = if page.kind == Kind::Home { place.handbook_home() } else { &page.path };
        (!names.is_empty()).then(|| Untranslated {
            page: Link { title: page.meta.title.clone(), href: place.link(path), current: false },
            languages: place.format.list(&names),
        })
    };
    let shelf = place.shelf().filter(|_| place.audience == Audience::Team);
    shelf.into_iter().flat_map(|shelf| shelf.page("").into_iter().chain(shelf.pages())).filter_map(lacking).collect()
}

/// The role that a page is about, in one look.
fn role_card(place: &Place<'_>, page: &Page) -> Option<RoleCard> {
    let role = super::role::of_page(place, page)?;
    Some(RoleCard {
        title: role.title(place.language()).to_owned(),
        mission: role.mission(place.language()).map(str::to_owned),
        mode: role.mode.map(|mode| place.t(super::role::mode_key(mode))),
        href: place.link(&page.path),
    })
}
