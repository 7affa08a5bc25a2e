//! A figure of numbers by category, with the line that says metric, unit, time and n.

use super::block::{Cell, Figure};
use super::plot::{Category, Plot, source, subtitle};
use super::source::Place;
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{Metric, Unit};

pub(super) use super::plot::Line as Strand;

/// A figure to make.
pub(super) struct Graph<'g> {
    /// Unique in the page.
    pub(super) id: &'static str,
    /// The takeaway.
    pub(super) title: String,
    /// What is counted or measured, without its unit.
    pub(super) metric: String,
    /// Its unit.
    pub(super) unit: Unit,
    /// From when to when, or of what day.
    pub(super) span: String,
    /// How many things stand behind it; `None` where one number would mislead.
    pub(super) n: Option<u64>,
    /// The metric that explains it.
    pub(super) about: &'static Metric,
    /// The tables it is made from.
    pub(super) tables: &'g [&'g str],
    /// How it is drawn.
    pub(super) kind: ChartKind,
    /// The name of what the categories are.
    pub(super) head: String,
    /// Each category: as the axis names it, and as the table does.
    pub(super) categories: Vec<(String, String)>,
    /// One number per category each.
    pub(super) strands: Vec<Strand>,
}

impl Graph<'_> {
    /// The figure, or why nothing can be drawn.
    pub(super) fn figure(self, place: &Place<'_>) -> Figure {
        Plot {
            id: self.id.to_owned(),
            subtitle: subtitle(place.format, &self.metric, self.unit, &self.span, self.n.unwrap_or(0)),
            title: self.title,
            kind: self.kind,
            size: ChartSize::Page,
            unit: self.unit,
            head: self.head,
            categories: self.categories.into_iter().map(category).collect(),
            lines: self.strands,
            source: source(place, self.tables),
            about: Some(self.about),
        }
        .figure(place)
    }
}

fn category((short, name): (String, String)) -> Category {
    if short == name { Category::named(name) } else { Category { short, cell: Cell::text(name) } }
}
