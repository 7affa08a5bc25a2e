//! What every page bears around its content.

use super::contact::person_name;
use super::search;
use super::shelf::Shelf;
use super::source::{Audience, Place};
use crate::page::{Kind, Page};
use serde::Serialize;

/// What every page bears around its content.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// The language of the page, such as `pt-BR`.
    pub lang: String,
    /// The title of the page.
    pub title: String,
    /// One sentence for search engines.
    pub description: Option<String>,
    /// The title of the site.
    pub site: String,
    /// The link to the home of the root.
    pub home: String,
    /// The link to the folder of the theme's assets.
    pub assets: String,
    /// The address the page will have, where the site says where it will live.
    pub canonical: Option<String>,
    /// What crawlers must not do, where they must not do something.
    pub robots: Option<&'static str>,
    /// What other sites show of a link to the page; only the community's pages are shown elsewhere.
    pub social: Option<Social>,
    /// The link to what a search of this root and language reads, where the root can be searched.
    pub search: Option<String>,
    /// `community`, `team` or `customer`.
    pub audience: &'static str,
    /// The day the data speaks of, where there is data.
    pub as_of: Option<String>,
    /// The same page in the other languages.
    pub languages: Vec<Switch>,
    /// The navigation.
    pub nav: Vec<Group>,
    /// The way from the home to this page.
    pub trail: Vec<Link>,
    /// The page before in the order of the navigation.
    pub previous: Option<Link>,
    /// The page after.
    pub next: Option<Link>,
    /// The day its content last changed, as its author says.
    pub updated: Option<Day>,
}

/// What other sites show of a link to a page, beside its title and description.
#[derive(Debug, Clone, Serialize)]
pub struct Social {
    /// `website` for the home, else `article`.
    pub kind: &'static str,
    /// Its language as Open Graph spells it: `pt_BR`.
    pub locale: String,
    /// The page in every language of the site, its own among them.
    pub versions: Vec<Version>,
}

/// A page in one of the languages of the site.
#[derive(Debug, Clone, Serialize)]
pub struct Version {
    /// The language, such as `en`.
    pub lang: String,
    /// The same as Open Graph spells it.
    pub locale: String,
    /// Its address, where the site says where it will live.
    pub address: Option<String>,
    /// Whether it is this very page.
    pub current: bool,
}

/// A day for people and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Day {
    /// As people write it.
    pub text: String,
    /// `2026-09-30`.
    pub iso: String,
}

/// A link with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// What it says.
    pub title: String,
    /// Where it leads, relative to the page.
    pub href: String,
    /// Whether it leads to this very page.
    pub current: bool,
}

/// A link to the page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Switch {
    /// The language, such as `en`.
    pub lang: String,
    /// Its name in its own words.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

/// Links that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// What they are; empty for the first.
    pub title: String,
    /// The links.
    pub links: Vec<Link>,
}

impl Frame {
    /// The frame of a page with this title.
    pub(super) fn new(place: &Place<'_>, title: impl Into<String>, description: Option<String>) -> Self {
        let sources = &place.sources;
        let title = title.into();
        let nav = nav(place);
        let (previous, next) = neighbours(&nav);
        let home = Link { title: place.t("nav-home"), href: place.home(), current: false };
        let here = Link { title: title.clone(), href: place.link(&place.path), current: true };
        Self {
            lang: place.language().to_owned(),
            description,
            site: sources.config.site.title.clone(),
            home: place.home(),
            assets: place.relative(sources.theme_folder),
            canonical: canonical(place),
            robots: (place.audience != Audience::Community).then_some("noindex, nofollow"),
            social: social(place),
            search: search::script_of(place),
            audience: place.audience.name(),
            as_of: sources.metrics.as_of().filter(|_| sources.has_data()).map(|day| place.format.date(day)),
            languages: languages(place),
            trail: if place.path.is_empty() { Vec::new() } else { vec![home, here] },
            nav,
            previous,
            next,
            updated: None,
            title,
        }
    }

    /// The frame of a page that somebody wrote, under the folders it stands in.
    pub(super) fn of_page(place: &Place<'_>, page: &Page, title: impl Into<String>) -> Self {
        let mut frame = Self::new(place, title, page.meta.description.clone());
        frame.updated = page.meta.updated.map(|day| Day { text: place.format.date(day), iso: day.to_string() });
        if place.has_team_home() && page.kind != Kind::Home {
            frame = frame.under(place, place.t("nav-handbook"), super::plan::TEAM_HANDBOOK);
        }
        for folder in folders(place, page) {
            let at = frame.trail.len().saturating_sub(1);
            frame.trail.insert(at, folder);
        }
        frame
    }

    /// Keeps a page from search engines.
    #[must_use]
    pub(super) fn unlisted(mut self) -> Self {
        self.robots = self.robots.or(Some("noindex"));
        self.canonical = None;
        self.social = None;
        self
    }

    /// Puts a page between two others that the navigation does not name.
    #[must_use]
    pub(super) fn between(mut self, previous: Option<Link>, next: Option<Link>) -> Self {
        (self.previous, self.next) = (previous, next);
        self
    }

    /// Puts a page between the home and this one into the trail.
    #[must_use]
    pub(super) fn under(mut self, place: &Place<'_>, title: String, path: &str) -> Self {
        let at = self.trail.len().saturating_sub(1);
        self.trail.insert(at, Link { title, href: place.link(path), current: false });
        self
    }

    /// A page that exists in one language only.
    #[must_use]
    pub(super) fn in_one_language(mut self) -> Self {
        self.languages.clear();
        self.social = None;
        self
    }
}

/// The address a page will have; only the community's pages have one.
pub(super) fn canonical(place: &Place<'_>) -> Option<String> {
    address(place, place.language())
}

/// The address of a page in a language.
fn address(place: &Place<'_>, language: &str) -> Option<String> {
    let base = place.sources.config.site.base_url.community.as_ref().filter(|_| place.audience == Audience::Community)?;
    let file = place.file_in(language);
    Some(format!("{}/{}", base.trim_end_matches('/'), file.strip_suffix("index.html").unwrap_or(&file)))
}

fn social(place: &Place<'_>) -> Option<Social> {
    let version = |lang: &str| Version {
        lang: lang.to_owned(),
        locale: locale(lang),
        address: address(place, lang),
        current: lang == place.language(),
    };
    (place.audience == Audience::Community).then(|| Social {
        kind: if place.path.is_empty() { "website" } else { "article" },
        locale: locale(place.language()),
        versions: place.sources.formats.iter().map(|format| version(format.words.language())).collect(),
    })
}

/// A language with its territory, as Open Graph wants it. English without one is taken for that of the United States, as there.
fn locale(language: &str) -> String {
    if language == "en" { "en_US".to_owned() } else { language.replace('-', "_") }
}

/// The way to a page through the folders it stands in: to the page of a folder, else to the part of the home that lists what is in it.
fn folders(place: &Place<'_>, page: &Page) -> Vec<Link> {
    let above = page.path.match_indices('/').map(|(at, _)| &page.path[..at]);
    let to = |(depth, folder): (usize, &str)| {
        let own = place.shelf().and_then(|shelf| shelf.page(folder));
        let listed = || {
            let part = match page.kind {
                Kind::Role => "roles",
                Kind::Playbook => "playbooks",
                Kind::Message => "messages",
                _ => "pages",
            };
            let href = format!("{}#{part}", place.link(place.handbook_home()));
            (depth == 0 && page.kind != Kind::Matrix).then(|| Link { title: folder_title(place, folder), href, current: false })
        };
        own.map(|own| Link { title: own.meta.title.clone(), href: place.link(&own.path), current: false }).or_else(listed)
    };
    above.enumerate().filter_map(to).collect()
}

fn languages(place: &Place<'_>) -> Vec<Switch> {
    if matches!(place.audience, Audience::Customer(_)) || place.sources.formats.len() < 2 {
        return Vec::new();
    }
    let switch =
        |lang: &str, name: String| Switch { lang: lang.to_owned(), name, href: place.link_in(lang), current: lang == place.language() };
    place.sources.formats.iter().map(|format| switch(format.words.language(), format.words.text("language-name"))).collect()
}

/// How many pages of a folder the navigation names on pages that are not in it; of a longer one only the first.
const LONG: usize = 40;

/// The navigation of a root: the team's own pages, the handbook by folder, then the glossary and the benchmarks.
fn nav(place: &Place<'_>) -> Vec<Group> {
    if matches!(place.audience, Audience::Customer(_)) {
        return Vec::new();
    }
    let link = |title: String, path: &str| Link { title, href: place.link(path), current: path == place.path };
    let home = Link { title: place.t("nav-home"), href: place.home(), current: place.path.is_empty() };
    let handbook_home = place.has_team_home().then(|| link(place.t("nav-handbook"), super::plan::TEAM_HANDBOOK));
    let mut groups = vec![Group { title: String::new(), links: [Some(home), handbook_home].into_iter().flatten().collect() }];
    groups.extend(reports(place));
    groups.extend(portfolios(place));
    for (folder, pages) in place.shelf().into_iter().flat_map(Shelf::folders) {
        let is_short = pages.len() <= LONG || pages.iter().any(|page| page.path == place.path);
        let named = if is_short { pages } else { &pages[..1] };
        let links = named.iter().map(|page| link(page.meta.title.clone(), &page.path)).collect();
        groups.push(Group { title: folder_title(place, folder), links });
    }
    let checks = super::handbook::check_links(place);
    if !checks.is_empty() {
        groups.push(Group { title: place.t("matrix-checks"), links: checks });
    }
    let benchmarks = (!place.sources.benchmarks.cells.is_empty()).then(|| link(place.t("nav-benchmarks"), "benchmarks"));
    let glossary = link(place.t("nav-glossary"), "glossary");
    groups.push(Group { title: place.t("home-more"), links: std::iter::once(glossary).chain(benchmarks).collect() });
    groups
}

/// On the team's pages, the way to each report.
fn reports(place: &Place<'_>) -> Option<Group> {
    place.has_team_home().then(|| Group { title: place.t("nav-reports"), links: super::team::report::links(place).collect() })
}

/// How many portfolios the navigation names; a larger team finds them on its home.
const PORTFOLIOS: usize = 24;

/// On the team's pages, the way to each portfolio.
fn portfolios(place: &Place<'_>) -> Option<Group> {
    let people = place.sources.folders.people;
    let ids = if place.audience == Audience::Team { place.sources.index.csms() } else { &[] };
    let link = |id: &String| {
        let path = format!("csm/{}", people.get(id)?);
        Some(Link { title: person_name(place.sources.tables, id), href: place.link(&path), current: path == place.path })
    };
    let links: Vec<Link> = ids.iter().filter_map(link).collect();
    (!links.is_empty() && links.len() <= PORTFOLIOS).then(|| Group { title: place.t("nav-portfolios"), links })
}

/// What a folder of the handbook is called.
pub(super) fn folder_title(place: &Place<'_>, folder: &str) -> String {
    match folder {
        "roles" => place.t("nav-roles"),
        "raci" => place.t("nav-matrix"),
        "messages" => place.t("nav-messages"),
        "playbooks" => place.t("nav-playbooks"),
        "" => place.t("nav-pages"),
        folder => {
            let spelt = folder.replace('-', " ");
            let known = place.shelf().and_then(|shelf| shelf.page(folder));
            known.map_or_else(|| capital(&spelt), |page| page.meta.title.clone())
        }
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn neighbours(nav: &[Group]) -> (Option<Link>, Option<Link>) {
    let links: Vec<&Link> = nav.iter().flat_map(|group| &group.links).collect();
    match links.iter().position(|link| link.current) {
        Some(at) => (at.checked_sub(1).map(|before| links[before].clone()), links.get(at + 1).map(|link| (*link).clone())),
        None => (None, None),
    }
}
