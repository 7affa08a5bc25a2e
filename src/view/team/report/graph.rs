//! A figure of numbers by category: one table, drawn as any kind of chart.

use crate::chart::{ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole};
use crate::metric::{Measure, Unit};
use crate::view::block::{Cell, Column, Drawing, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::cell;
use crate::view::plot::{ticks, unit};
use crate::view::source::Place;

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

/// A series of a figure.
pub(super) struct Strand {
    /// Its name.
    pub(super) name: String,
    /// What it is in the figure.
    pub(super) role: SeriesRole,
    /// Its numbers.
    pub(super) values: Vec<Measure>,
    /// What the drawing shows of them: `Less` puts them below zero.
    pub(super) sign: Sign,
}

/// Which way a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// It adds.
    More,
    /// It takes away: drawn below zero.
    Less,
}

impl Strand {
    /// A series that the figure is about.
    pub(super) fn subject(name: impl Into<String>, values: Vec<Measure>) -> Self {
        Self { name: name.into(), role: SeriesRole::Subject, values, sign: Sign::More }
    }

    /// A series to compare with.
    pub(super) fn comparison(name: impl Into<String>, values: Vec<Measure>) -> Self {
        Self { role: SeriesRole::Comparison, ..Self::subject(name, values) }
    }
}

impl Graph<'_> {
    /// The figure, or why nothing can be drawn.
    pub(super) fn figure(self, place: &Place<'_>) -> Figure {
        let subtitle = self.subtitle(place);
        let measures = || self.strands.iter().flat_map(|strand| &strand.values);
        let drawing = match measures().find_map(Measure::quantity) {
            Some(_) => Drawing::Chart(Box::new(self.chart(place, &subtitle))),
            None => Drawing::Missing(measures().find_map(Measure::reason).map(|reason| place.reason(reason)).unwrap_or_default()),
        };
        let (table, source) = (self.table(place), source(place, self.tables));
        Figure { id: self.id.to_owned(), title: self.title, subtitle, drawing, table, source }
    }

    fn subtitle(&self, place: &Place<'_>) -> String {
        let n = self.n.unwrap_or(0);
        place.format.words.fill(
            "report-subtitle",
            [
                ("metric", self.metric.as_str().into()),
                ("unit", unit(place.format, self.unit).into()),
                ("span", self.span.as_str().into()),
                ("n", n.into()),
                ("count", place.format.integer(i64::try_from(n).unwrap_or(i64::MAX)).into()),
            ],
        )
    }

    fn chart(&self, place: &Place<'_>, subtitle: &str) -> ChartSpec {
        ChartSpec {
            kind: self.kind,
            categories: self.categories.iter().map(|(short, _)| short.clone()).collect(),
            series: self.strands.iter().map(|strand| series(place, strand)).collect(),
            tick: ticks(place, self.unit),
            title: self.title.clone(),
            description: subtitle.to_owned(),
            size: ChartSize::Page,
            events: Vec::new(),
        }
    }

    fn table(&self, place: &Place<'_>) -> Table {
        let mut columns = vec![Column::text(self.head.clone())];
        columns.extend(self.strands.iter().map(|strand| Column::number(strand.name.clone())));
        let row = |(at, (_, name)): (usize, &(String, String))| -> Vec<Cell> {
            let values = self.strands.iter().filter_map(|strand| strand.values.get(at));
            std::iter::once(Cell::text(name)).chain(values.map(|measure| cell(place, measure))).collect()
        };
        Table { caption: self.metric.clone(), columns, rows: self.categories.iter().enumerate().map(row).collect() }
    }
}

fn series(place: &Place<'_>, strand: &Strand) -> Series {
    let point = |measure: &Measure| {
        let quantity = measure.quantity()?;
        let label = place.format.quantity(quantity, Detail::Rounded);
        Some(match strand.sign {
            Sign::Less if quantity.number() != 0.0 => Point { value: -quantity.number(), label: format!("\u{2212}{label}") },
            _ => Point { value: quantity.number(), label },
        })
    };
    Series { name: strand.name.clone(), points: strand.values.iter().map(point).collect(), role: strand.role }
}

/// The tables behind a figure, in words: those that the site has, where it has any of them.
pub(super) fn source(place: &Place<'_>, tables: &[&str]) -> String {
    let had: Vec<&str> = tables.iter().copied().filter(|table| place.sources.has_table(table)).collect();
    let named = if had.is_empty() { tables } else { &had };
    let words: Vec<String> = named.iter().map(|table| place.t(&format!("table-{table}"))).collect();
    place.format.words.fill("figure-source", [("tables", place.format.list(&words).into())])
}
