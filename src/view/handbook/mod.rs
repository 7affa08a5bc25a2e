//! The handbook and the benchmarks, for the community and, in full, for the team.
//!
//! [`home`] leads to the pages that somebody wrote: [`role`], [`matrix`] made of [`part`]s, [`playbook`], [`message`] and [`plain`] for
//! all else; [`book`] holds all of them, and [`stage`] gathers what belongs to one stage of the journey. [`mark`] says what is unclear in
//! them, [`quiz`] asks six questions about them, and [`ballot`] weighs what several leaders would write. [`glossary`] says what each
//! metric means, [`benchmark`] what many companies have in common.

mod ballot;
mod benchmark;
mod book;
pub(super) mod glossary;
mod home;
pub(super) mod mark;
pub(super) mod matrix;
pub(super) mod message;
mod part;
mod plain;
pub(super) mod playbook;
mod quiz;
mod role;
pub(super) mod stage;
#[cfg(test)]
mod tests;

pub use ballot::{BallotPage, BallotSheet, Contest, SheetStage};
pub use benchmark::{BenchmarkIndex, BenchmarkPage, Edition, Entry, Section, Stand};
pub use book::{Book, Chapter};
pub use glossary::{Current, Family, Glossary, MetricPage, Number, Term};
pub use home::{Home, PageCard, RoleCard, Untranslated};
pub use mark::{Clarity, Level, Mark};
pub use matrix::{MatrixBody, MatrixPage, Row, Stage};
pub use message::{Chunk, MessageBody, MessagePage};
pub use part::{Head, Meaning, Part};
pub use plain::{Alias, NotFound, Plain};
pub use playbook::{Owner, PlaybookBody, PlaybookPage};
pub use quiz::{Quiz, QuizAnswer, QuizQuestion, QuizResult, QuizRow};
pub(super) use role::of_page as role_of;
pub use role::{Owned, RoleBody, RolePage};
pub use stage::{StagePage, StageTable};

use super::frame::Link;
use super::plan::{Planned, View};
use super::shelf::Shelf;
use super::source::{Audience, Place, Sources};
use super::team;
use crate::diag::Span;
use crate::metric::{Metric, catalog};
use crate::page::{Kind, Page, Word};
use crate::role::JourneyStage;
use std::collections::BTreeSet;

/// The handbook in every language, with its home at an address of the root's choice.
pub(super) fn plan<'a>(sources: Sources<'a>, audience: Audience<'a>, home_path: &str) -> Vec<Planned<'a>> {
    let mut pages = Vec::new();
    for format in sources.formats {
        let at = |path: &str| Place::new(sources, audience, format.words.language(), path);
        pages.push(Planned::new(at(home_path), "the home of the handbook", |place| View::Home(Box::new(home::compose(place)))));
        for page in at("").shelf().into_iter().flat_map(Shelf::pages) {
            let name = format!("the page `{}`", page.meta.title);
            pages.push(Planned::new(at(&page.path), name, move |place| written(place, page)).written_in(Span::file(page.source)));
        }
        pages.push(Planned::new(at(book::PATH), "the handbook in one page", |place| View::Book(Box::new(book::compose(place)))).unlisted());
        pages.extend(plan_aliases(&at));
        pages.extend(plan_stages(&at));
        pages.extend(plan_glossary(&at));
        pages.extend(checks(&at));
        pages.extend(plan_benchmarks(sources, &at));
    }
    pages
}

/// The former addresses of pages.
fn plan_aliases<'a>(at: &impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
    let shelf = at("").shelf();
    let all = shelf.into_iter().flat_map(|shelf| shelf.page("").into_iter().chain(shelf.pages()));
    let aliases = all.flat_map(|page| page.meta.aliases.iter().map(move |alias| (page, alias)));
    let plan = |(page, alias): (&'a Page, &'a Word)| {
        let name = format!("the alias `{}`", alias.text);
        let view = move |place: &Place<'a>| View::Alias(Box::new(plain::alias(place, page)));
        Planned::new(at(&alias.text), name, view).written_in(alias.span).unlisted()
    };
    aliases.map(plan).collect()
}

/// The pages of the stages of the journey.
fn plan_stages<'a>(at: &impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
    let plan = |stage: JourneyStage| {
        let name = format!("the stage `{}`", stage.name(at("").language()));
        Planned::new(at(&stage::path(&stage)), name, move |place| View::Stage(Box::new(stage::compose(place, &stage))))
    };
    stage::shown(&at("")).into_iter().map(plan).collect()
}

/// What each metric means.
fn plan_glossary<'a>(at: &impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
    let index = Planned::new(at(glossary::INDEX), "the glossary", |place| View::Glossary(Box::new(glossary::index(place))));
    let plan = |metric: &'static Metric| {
        let name = format!("the glossary's page of `{}`", metric.id);
        Planned::new(at(&glossary::path(metric)), name, move |place| View::Metric(Box::new(glossary::compose(place, metric))))
    };
    std::iter::once(index).chain(catalog().map(plan)).collect()
}

/// What many companies have in common.
fn plan_benchmarks<'a>(sources: Sources<'a>, at: &impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
    let cells = &sources.benchmarks.cells;
    if cells.is_empty() {
        return Vec::new();
    }
    let index = |place: &Place<'_>| View::BenchmarkIndex(Box::new(benchmark::index(place)));
    let mut pages = vec![Planned::new(at("benchmarks"), "the list of benchmarks", index)];
    for (key, path) in benchmark::pages(cells) {
        let name = format!("the benchmark of `{}` in {}", key.1, key.0);
        pages.push(Planned::new(at(&path), name, move |place| View::Benchmark(Box::new(benchmark::compose(place, key)))));
    }
    pages
}

/// What a handbook with a matrix is checked by: the questions for everybody, the ballots for the team.
fn checks<'a>(at: &impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
    let place = at("");
    let Some(matrix) = matrix::main(&place) else { return Vec::new() };
    let mut pages = vec![Planned::new(at(quiz::PATH), "the self-check", move |place| View::Quiz(Box::new(quiz::compose(place, matrix))))];
    if place.audience == Audience::Team {
        let page = |place: &Place<'_>| View::Ballots(Box::new(ballot::compose(place)));
        pages.push(Planned::new(at(ballot::PATH), "the page of the ballots", page));
        let sheet = move |place: &Place<'_>| View::BallotSheet(Box::new(ballot::sheet(place, matrix)));
        pages.push(Planned::new(at(ballot::PRINT), "the blank ballot", sheet));
    }
    pages
}

/// The links to them.
pub(super) fn check_links(place: &Place<'_>) -> Vec<Link> {
    let link = |title: &str, path: &str| Link { title: place.t(title), href: place.link(path), current: path == place.path };
    match (matrix::main(place), place.audience) {
        (None, _) => Vec::new(),
        (Some(_), Audience::Team) => vec![link("quiz-title", quiz::PATH), link("ballot-title", ballot::PATH)],
        (Some(_), _) => vec![link("quiz-title", quiz::PATH)],
    }
}

/// Who has which part in a row, as a sentence.
pub(super) fn row_sentence(place: &Place<'_>, matrix: usize, row: usize) -> String {
    let of = matrix::spoken(place, matrix);
    of.activities.get(row).map(|activity| part::explain(place, &part::heads(place, of), activity)).unwrap_or_default()
}

/// The page of the community for addresses that lead nowhere.
pub(super) fn plan_not_found(sources: Sources<'_>) -> Planned<'_> {
    let place = Place::new(sources, Audience::Community, &sources.config.site.language, "404.html");
    Planned::new(place, "the page for addresses that lead nowhere", |place| View::NotFound(Box::new(plain::not_found(place))))
}

/// The view of a markdown page: what its kind asks for, else the page as it is.
fn written(place: &Place<'_>, page: &Page) -> View {
    match page.kind {
        Kind::Role => match role::of_page(place, page) {
            Some(role) => View::Role(Box::new(role::compose(place, page, role))),
            None => as_it_is(place, page),
        },
        Kind::Matrix => match matrix::of_page(place, page) {
            Some(matrix) => View::Matrix(Box::new(matrix::compose(place, page, matrix))),
            None => as_it_is(place, page),
        },
        Kind::Playbook => match place.sources.playbooks.playbook(&page.path) {
            Some(known) if place.audience == Audience::Team => View::TeamPlaybook(Box::new(team::playbook::compose(place, page, known))),
            Some(known) => View::Playbook(Box::new(playbook::compose(place, page, known))),
            None => as_it_is(place, page),
        },
        Kind::Message => match place.sources.playbooks.message(&page.path) {
            Some(known) if place.audience == Audience::Team => View::TeamMessage(Box::new(team::message::compose(place, page, known))),
            Some(known) => View::Message(Box::new(message::compose(place, page, known))),
            None => as_it_is(place, page),
        },
        _ => as_it_is(place, page),
    }
}

fn as_it_is(place: &Place<'_>, page: &Page) -> View {
    View::Plain(Box::new(plain::compose(place, page)))
}

/// The pages that say they are about a role, in any of the languages they are written in.
fn about_role(place: &Place<'_>, role: &str) -> Vec<PageCard> {
    pages_where(place, |page| page.meta.roles.iter().any(|word| word.text == role))
}

/// The pages of which this holds in any of the languages they are written in, in the order of the navigation.
fn pages_where(place: &Place<'_>, holds: impl Fn(&Page) -> bool) -> Vec<PageCard> {
    let all = place.sources.pages.pages.iter().filter(|page| page.kind != Kind::Account);
    let about: BTreeSet<&str> = all.filter(|page| holds(page)).map(|page| page.path.as_str()).collect();
    let shown = place.shelf().into_iter().flat_map(Shelf::folders).flat_map(|(_, pages)| pages);
    shown.filter(|page| about.contains(page.path.as_str())).map(|page| home::card(place, page)).collect()
}

/// The roles and stages that a page is about.
fn about(place: &Place<'_>, page: &Page) -> Vec<Link> {
    let language = place.language();
    let says: Vec<&Page> = place.sources.pages.of_path(&page.path).collect();
    let names = |words: fn(&Page) -> &[Word]| says.iter().flat_map(|page| words(page)).map(|word| word.text.as_str()).collect::<Vec<_>>();
    let (roles, stages) = (names(|page| &page.meta.roles), names(|page| &page.meta.stages));
    let roles = place.sources.handbook.roles.iter().filter(|role| roles.contains(&role.id.as_str()));
    let roles =
        roles.filter_map(|role| Some(Link { title: role.title(language).to_owned(), href: place.role_link(role)?, current: false }));
    // Most pages name no stage; the matrices are not gone through for them.
    let known = if stages.is_empty() { Vec::new() } else { stage::shown(place) };
    let stages = known.iter().filter(|stage| stages.iter().any(|name| stage.is_called(name)));
    roles.chain(stages.map(|stage| stage::link(place, stage))).collect()
}
