//! The handbook and the benchmarks, for the community and, in full, for the team.
//!
//! [`home`] leads to the pages that somebody wrote: [`role`], [`matrix`], and [`plain`] for all else; [`benchmark`] shows what many
//! companies have in common.

mod benchmark;
mod home;
pub(super) mod matrix;
mod plain;
mod role;

pub use benchmark::{BenchmarkIndex, BenchmarkPage, Edition, Entry, Section, Stand};
pub use home::{Home, PageCard, RoleCard};
pub use matrix::{Head, MatrixPage, Meaning, Part, Row, Stage};
pub use plain::{NotFound, Plain};
pub use role::{Owned, RolePage};

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
