//! The handbook and the benchmarks, for the community and, in full, for the team.
//!
//! [`home`] leads to the pages that somebody wrote: [`role`], [`matrix`] made of [`part`]s, and [`plain`] for all else. [`mark`] says
//! what is unclear in them, [`quiz`] asks six questions about them, and [`ballot`] weighs what several leaders would write.
//! [`benchmark`] shows what many companies have in common.

mod ballot;
mod benchmark;
mod home;
pub(super) mod mark;
pub(super) mod matrix;
mod part;
mod plain;
mod quiz;
mod role;

pub use ballot::{BallotPage, BallotSheet, Contest, SheetStage};
pub use benchmark::{BenchmarkIndex, BenchmarkPage, Edition, Entry, Section, Stand};
pub use home::{Home, PageCard, RoleCard};
pub use mark::{Clarity, Level, Mark};
pub use matrix::{MatrixPage, Row, Stage};
pub use part::{Head, Meaning, Part};
pub use plain::{NotFound, Plain};
pub use quiz::{Question, Quiz, QuizAnswer, QuizResult, QuizRow};
pub use role::{Owned, RolePage};

use super::frame::Link;
use super::plan::{Planned, View};
use super::shelf::Shelf;
use super::source::{Audience, Place, Sources};
use crate::diag::Span;
use crate::page::{Kind, Page};

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
        pages.extend(checks(at));
        if !sources.benchmarks.cells.is_empty() {
            let index = |place: &Place<'_>| View::BenchmarkIndex(Box::new(benchmark::index(place)));
            pages.push(Planned::new(at("benchmarks"), "the list of benchmarks", index));
            for (key, path) in benchmark::pages(&sources.benchmarks.cells) {
                let name = format!("the benchmark of `{}` in {}", key.1, key.0);
                pages.push(Planned::new(at(&path), name, move |place| View::Benchmark(Box::new(benchmark::compose(place, key)))));
            }
        }
    }
    pages
}

/// What a handbook with a matrix is checked by: the questions for everybody, the ballots for the team.
fn checks<'a>(at: impl Fn(&str) -> Place<'a>) -> Vec<Planned<'a>> {
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
        _ => as_it_is(place, page),
    }
}

fn as_it_is(place: &Place<'_>, page: &Page) -> View {
    View::Plain(Box::new(plain::compose(place, page)))
}
