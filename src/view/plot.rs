//! Figures made from a table of measures: what is drawn and what is listed are the same cells.

use super::block::{Cell, Column, Drawing, Figure, Table};
use super::format::{Detail, Format};
use super::handbook::glossary;
use super::number::{cell, column};
use super::source::{Audience, Place};
use crate::calendar::Month;
use crate::chart::{ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole, Tick, TickFormat};
use crate::metric::{Measure, Metric, Quantity, Reason, Unit};
use std::sync::Arc;

/// A figure to make: a row for each category, a column for each series.
pub(super) struct Plot {
    /// Unique in the page.
    pub(super) id: String,
    /// The takeaway, one sentence.
    pub(super) title: String,
    /// Metric, unit, period, n.
    pub(super) subtitle: String,
    /// How it is drawn.
    pub(super) kind: ChartKind,
    /// For a page or a slide.
    pub(super) size: ChartSize,
    /// What the axis counts.
    pub(super) unit: Unit,
    /// What the categories are, above their column in the table.
    pub(super) head: String,
    /// The categories.
    pub(super) categories: Vec<Category>,
    /// What is drawn of them.
    pub(super) lines: Vec<Line>,
    /// Where the numbers come from.
    pub(super) source: String,
    /// The metric that the numbers are of.
    pub(super) about: Option<&'static Metric>,
}

/// A category of a plot.
#[derive(Debug, Clone)]
pub(super) struct Category {
    /// What stands at the axis.
    pub(super) short: String,
    /// What stands in the table, and where it leads.
    pub(super) cell: Cell,
}

impl Category {
    /// One that is called the same everywhere.
    pub(super) fn named(name: impl Into<String>) -> Self {
        let name = name.into();
        Self { cell: Cell::text(&name), short: name }
    }
}

/// A series of a plot: a measure for each category.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its name.
    pub(super) name: String,
    /// Whether it is what the figure is about.
    pub(super) role: SeriesRole,
    /// One for each category.
    pub(super) measures: Vec<Measure>,
}

impl Line {
    /// What a figure is about.
    pub(super) fn subject(name: impl Into<String>, measures: Vec<Measure>) -> Self {
        Self { name: name.into(), role: SeriesRole::Subject, measures }
    }

    /// What it is compared with.
    pub(super) fn comparison(name: impl Into<String>, measures: Vec<Measure>) -> Self {
        Self { name: name.into(), role: SeriesRole::Comparison, measures }
    }

    fn is_known(&self) -> bool {
        self.measures.iter().any(|measure| measure.quantity().is_some())
    }
}

impl Plot {
    /// The figure, or why nothing can be drawn. A series without any value is listed but not drawn.
    pub(super) fn figure(self, place: &Place<'_>) -> Figure {
        let drawing = if self.lines.iter().any(Line::is_known) {
            Drawing::Chart(Box::new(self.spec(place)))
        } else {
            Drawing::Missing(self.reason().map(|reason| place.reason(reason)).unwrap_or_default())
        };
        let table = self.table(place);
        let explained = self.about.and_then(|metric| glossary::link(place, metric)).filter(|_| place.audience == Audience::Team);
        Figure { id: self.id, title: self.title, subtitle: self.subtitle, drawing, table, source: self.source, explained }
    }

    /// Why the newest value of the first series is missing.
    fn reason(&self) -> Option<Reason> {
        self.lines.first()?.measures.last()?.reason()
    }

    fn spec(&self, place: &Place<'_>) -> ChartSpec {
        let point = |measure: &Measure| {
            let quantity = measure.quantity()?;
            Some(Point { value: quantity.number(), label: label(place, quantity) })
        };
        let series = |line: &Line| Series { name: line.name.clone(), points: line.measures.iter().map(point).collect(), role: line.role };
        ChartSpec {
            kind: self.kind,
            categories: self.categories.iter().map(|category| category.short.clone()).collect(),
            series: self.lines.iter().filter(|line| line.is_known()).map(series).collect(),
            tick: ticks(place, self.unit),
            title: self.title.clone(),
            description: self.subtitle.clone(),
            size: self.size,
            events: Vec::new(),
        }
    }

    fn table(&self, place: &Place<'_>) -> Table {
        let mut columns = vec![Column::text(&self.head)];
        columns.extend(self.lines.iter().map(|line| match self.about {
            Some(metric) => column(place, metric, &line.name),
            None => Column::number(&line.name),
        }));
        let row = |(at, category): (usize, &Category)| {
            let mut row = vec![category.cell.clone()];
            row.extend(self.lines.iter().map(|line| cell(place, &line.measures[at])));
            row
        };
        Table { caption: self.title.clone(), columns, rows: self.categories.iter().enumerate().map(row).collect() }
    }
}

/// The tables behind numbers, in words: those that the site has, where it has any of them.
pub(super) fn source(place: &Place<'_>, tables: &[&str]) -> String {
    let had: Vec<&str> = tables.iter().copied().filter(|table| place.sources.has_table(table)).collect();
    let named = if had.is_empty() { tables } else { &had };
    let words: Vec<String> = named.iter().map(|table| place.t(&format!("table-{table}"))).collect();
    place.format.words.fill("figure-source", [("tables", place.format.list(&words).into())])
}

/// The line below a figure's title: metric, unit, time and n; a number of 0 is not said.
pub(super) fn subtitle(format: &Format, metric: &str, of: Unit, span: &str, n: u64) -> String {
    format.words.fill(
        "report-subtitle",
        [
            ("metric", metric.into()),
            ("unit", unit(format, of).into()),
            ("span", span.into()),
            ("n", n.into()),
            ("count", format.count(n).into()),
        ],
    )
}

/// Twelve months or so in words, for the same line.
pub(super) fn months(format: &Format, first: Month, last: Month) -> String {
    format.words.fill("figure-months", [("first", format.month(first).into()), ("last", format.month(last).into())])
}

/// The unit in words, for the line below a figure's title.
pub(super) fn unit(format: &Format, unit: Unit) -> String {
    match unit {
        Unit::Currency => format.symbol().to_owned(),
        other => format.words.text(&format!("in-{}", other.name(""))),
    }
}

/// A point's own number. Calls go without their unit, which stands in the subtitle: their labels have to fit beside a bar on a phone.
fn label(place: &Place<'_>, quantity: Quantity) -> String {
    match quantity {
        Quantity::Calls(number) => place.format.decimal(number, 1),
        other => place.format.quantity(other, Detail::Rounded),
    }
}

/// How a figure's axis writes its numbers: the unit stands in the subtitle, so only money, shares and large counts bear one.
pub(super) fn ticks(place: &Place<'_>, unit: Unit) -> TickFormat {
    let sources = place.sources.formats.iter().find(|format| format.words.language() == place.language());
    let format = Arc::clone(sources.unwrap_or(&place.sources.formats[0]));
    TickFormat(Arc::new(move |tick: Tick| match unit {
        Unit::Currency => format.short_money(tick.value),
        Unit::Ratio => format.quantity(Quantity::Ratio(tick.value), Detail::Rounded),
        _ => format.decimal(tick.value, i16::try_from(tick.decimals(1.0)).unwrap_or(0)),
    }))
}
