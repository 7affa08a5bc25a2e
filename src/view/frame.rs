//! What every page bears around its content.

use super::contact::person_name;
use super::shelf::Shelf;
use super::source::{Audience, Place};
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
            audience: place.audience.name(),
            as_of: sources.metrics.as_of().filter(|_| sources.has_data()).map(|day| place.format.date(day)),
            languages: languages(place),
            trail: if place.path.is_empty() { Vec::new() } else { vec![home, here] },
            nav,
            previous,
            next,
            title,
        }
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
        self
    }
}

/// The address a page will have; only the community's pages have one.
pub(super) fn canonical(place: &Place<'_>) -> Option<String> {
    let base = place.sources.config.site.base_url.community.as_ref().filter(|_| place.audience == Audience::Community)?;
    let file = place.file();
    Some(format!("{}/{}", base.trim_end_matches('/'), file.strip_suffix("index.html").unwrap_or(&file)))
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

/// The navigation of a root: the handbook by folder, then the benchmarks, then the team's own pages.
fn nav(place: &Place<'_>) -> Vec<Group> {
    if matches!(place.audience, Audience::Customer(_)) {
        return Vec::new();
    }
    let link = |title: String, path: &str| Link { title, href: place.link(path), current: path == place.path };
    let home = Link { title: place.t("nav-home"), href: place.home(), current: place.path.is_empty() };
    let handbook_home = place.has_team_home().then(|| link(place.t("nav-handbook"), super::plan::TEAM_HANDBOOK));
    let mut groups = vec![Group { title: String::new(), links: [Some(home), handbook_home].into_iter().flatten().collect() }];
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
    if !place.sources.benchmarks.cells.is_empty() {
        groups.push(Group { title: String::new(), links: vec![link(place.t("nav-benchmarks"), "benchmarks")] });
    }
    groups.extend(reports(place));
    groups.extend(portfolios(place));
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
        Some(Link { title: person_name(place.sources.tables, id), href: place.main_link(&path), current: path == place.path })
    };
    let links: Vec<Link> = ids.iter().filter_map(link).collect();
    (!links.is_empty() && links.len() <= PORTFOLIOS).then(|| Group { title: place.t("nav-portfolios"), links })
}

fn folder_title(place: &Place<'_>, folder: &str) -> String {
    match folder {
        "roles" => place.t("nav-roles"),
        "raci" => place.t("nav-matrix"),
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
