//! The page of a role: what it is for, what it does, what it must not do, and how to reach it.

use super::glossary;
use super::home::PageCard;
use crate::page::Page;
use crate::role::{Letter, Mode, Role};
use crate::view::block::Html;
use crate::view::frame::{Frame, Link};
use crate::view::source::Place;
use serde::Serialize;

/// The page of a role.
#[derive(Debug, Clone, Serialize)]
pub struct RolePage {
    /// What every page bears.
    pub frame: Frame,
    /// The role itself.
    pub role: RoleBody,
    /// What the site's owner wrote.
    pub body: Html,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
    /// The pages that say they are about it.
    pub pages: Vec<PageCard>,
}

/// What is known of a role.
#[derive(Debug, Clone, Serialize)]
pub struct RoleBody {
    /// What it is for.
    pub mission: Option<String>,
    /// How it works.
    pub mode: Option<String>,
    /// What it does.
    pub does: Vec<String>,
    /// What it must not do.
    pub does_not: Vec<String>,
    /// The metrics it answers for.
    pub metrics: Vec<Owned>,
    /// The role that stands in where nobody holds this one.
    pub fallback: Option<Link>,
    /// How to reach it.
    pub contact: Option<String>,
    /// What it answers for in the matrices.
    pub accountable: Vec<String>,
}

/// A metric that a role answers for.
#[derive(Debug, Clone, Serialize)]
pub struct Owned {
    /// Its name.
    pub name: String,
    /// What it says.
    pub definition: Option<String>,
    /// Its page in the glossary.
    pub href: Option<String>,
}

/// The page of a role in a root and language.
pub(super) fn compose(place: &Place<'_>, page: &Page, role: &Role) -> RolePage {
    let language = place.language();
    RolePage {
        frame: Frame::of_page(place, page, role.title(language)),
        role: body(place, role),
        body: Html(page.html(&|target| place.address(target))),
        untranslated: (page.language != language).then(|| page.language.clone()),
        pages: super::about_role(place, &role.id),
    }
}

/// What is known of a role.
pub(super) fn body(place: &Place<'_>, role: &Role) -> RoleBody {
    let language = place.language();
    let link = |other: &Role| Some(Link { title: other.title(language).to_owned(), href: place.role_link(other)?, current: false });
    RoleBody {
        mission: role.mission(language).map(str::to_owned),
        mode: role.mode.map(|mode| place.t(mode_key(mode))),
        does: role.does(language).to_vec(),
        does_not: role.does_not(language).to_vec(),
        metrics: role.metrics.iter().map(|(id, _)| owned(place, id)).collect(),
        fallback: role.fallback.as_ref().and_then(|(id, _)| place.sources.handbook.role(id)).and_then(link),
        contact: role.contact.clone(),
        accountable: accountable(place, role),
    }
}

/// A metric by its id; one that the catalogue does not know yet keeps its id as written.
fn owned(place: &Place<'_>, id: &str) -> Owned {
    let (known, language) = (crate::metric::find(id), place.language());
    Owned {
        name: known.map_or_else(|| id.to_owned(), |metric| metric.name.in_language(language).to_owned()),
        definition: known.map(|metric| metric.definition.in_language(language).to_owned()),
        href: known.and_then(|metric| glossary::link(place, metric)),
    }
}

/// The activities of the company's matrix that this role answers for.
fn accountable(place: &Place<'_>, role: &Role) -> Vec<String> {
    let Some(matrix) = super::matrix::of_segment(place, None) else { return Vec::new() };
    let Some(column) = matrix.roles.iter().position(|id| *id == role.id) else { return Vec::new() };
    let answers = |cells: &[Vec<Letter>]| cells.get(column).is_some_and(|letters| letters.contains(&Letter::Accountable));
    let shown = matrix.activities.iter().filter(|activity| answers(&activity.cells) && super::matrix::shows(place, activity));
    shown.map(|activity| activity.name.clone()).collect()
}

/// The role that a page is about.
pub(in crate::view) fn of_page<'a>(place: &Place<'a>, page: &Page) -> Option<&'a Role> {
    place.sources.handbook.roles.iter().find(|role| role.path == page.path)
}

/// The words for how a role works.
pub(super) fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Reactive => "mode-reactive",
        Mode::Proactive => "mode-proactive",
        Mode::Commercial => "mode-commercial",
        Mode::Strategic => "mode-strategic",
    }
}
