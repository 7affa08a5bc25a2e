//! The benchmark pages: the median as a sentence, the distribution as the figure, "where are you?", n and method in sight.

use super::glossary;
use crate::benchmark::{Cell, Content, Group, MINIMUM_GROUPS};
use crate::calendar::Period;
use crate::chart::{ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole};
use crate::metric::{Metric, Quantity, Unit, Variant, find};
use crate::view::block::{Cell as TableCell, Column, Drawing, Figure, Table};
use crate::view::format::{Detail, Format};
use crate::view::frame::{Frame, Link};
use crate::view::plot::{ticks, unit};
use crate::view::source::Place;
use serde::Serialize;
use std::collections::BTreeSet;

/// The list of what is known of the community.
#[derive(Debug, Clone, Serialize)]
pub struct BenchmarkIndex {
    /// What every page bears.
    pub frame: Frame,
    /// The editions, the newest first.
    pub editions: Vec<Edition>,
    /// How many contributions stand behind them.
    pub used: String,
}

/// What is known of one period.
#[derive(Debug, Clone, Serialize)]
pub struct Edition {
    /// The period.
    pub period: String,
    /// Its metrics.
    pub metrics: Vec<Entry>,
}

/// A metric in one line.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// The median of all, as a sentence, or why it is hidden.
    pub sentence: String,
    /// Its page.
    pub href: String,
}

/// What is known of one metric in one period.
#[derive(Debug, Clone, Serialize)]
pub struct BenchmarkPage {
    /// What every page bears.
    pub frame: Frame,
    /// The period.
    pub period: String,
    /// What the metric says, in one sentence.
    pub definition: Option<String>,
    /// Its page in the glossary.
    pub glossary: Option<String>,
    /// One per variant and currency.
    pub sections: Vec<Section>,
    /// The fewest owner groups of a published number.
    pub minimum: usize,
    /// The list of all metrics.
    pub index: String,
}

/// What is known of one variant in one currency.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Unique in the page.
    pub id: String,
    /// The variant; empty where there is only one.
    pub title: String,
    /// The median of all, as a sentence, or why it is hidden.
    pub sentence: String,
    /// Whether few companies stand behind it.
    pub low: bool,
    /// The distribution.
    pub figure: Option<Figure>,
    /// "Where are you?"
    pub stand: Option<Stand>,
    /// Every group of companies.
    pub groups: Table,
}

/// What the page needs to say where a number stands, without sending it anywhere.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stand {
    /// The unit that the number is typed in.
    pub unit: String,
    /// The quantiles as `percent:value`, parted by spaces, in that unit.
    pub quantiles: String,
}

/// The cells of one page: period and metric.
type Key<'a> = (Period, &'a str);

/// The address of a metric's page.
fn address((period, metric): Key<'_>) -> String {
    format!("benchmarks/{}/{metric}", period.to_string().to_lowercase())
}

/// The pages there are, and their addresses.
pub(super) fn pages(cells: &[Cell]) -> Vec<(Key<'_>, String)> {
    let keys: BTreeSet<Key<'_>> = cells.iter().map(|cell| (cell.period, cell.metric.as_str())).collect();
    keys.into_iter().map(|key| (key, address(key))).collect()
}

/// The list of what is known of the community.
pub(super) fn index(place: &Place<'_>) -> BenchmarkIndex {
    let benchmarks = place.sources.benchmarks;
    let mut periods: Vec<Period> = benchmarks.cells.iter().map(|cell| cell.period).collect();
    periods.sort_unstable();
    periods.dedup();
    let edition = |period: &Period| Edition {
        period: place.format.period(*period),
        metrics: pages(&benchmarks.cells).into_iter().filter(|((of, _), _)| of == period).map(|(key, _)| entry(place, key)).collect(),
    };
    BenchmarkIndex {
        frame: Frame::new(place, place.t("benchmark-title"), Some(place.t("benchmark-lead"))),
        editions: periods.iter().rev().map(edition).collect(),
        used: place.format.counted("benchmark-used", usize::try_from(benchmarks.used).unwrap_or(usize::MAX)),
    }
}

fn entry(place: &Place<'_>, key: Key<'_>) -> Entry {
    let of_all = |cell: &&Cell| (cell.period, cell.metric.as_str()) == key && cell.group == Group::All;
    let cell = place.sources.benchmarks.cells.iter().find(of_all);
    Entry {
        name: name(place.format, key.1),
        sentence: cell.map_or_else(|| place.t("benchmark-hidden"), |cell| Told::of(cell).sentence(place)),
        href: place.link(&address(key)),
    }
}

/// The page of a metric in a period.
pub(super) fn compose(place: &Place<'_>, (period, metric): Key<'_>) -> BenchmarkPage {
    let cells: Vec<&Cell> = place.sources.benchmarks.cells.iter().filter(|cell| cell.period == period && cell.metric == metric).collect();
    let mut kinds: Vec<(&str, Option<&str>)> = cells.iter().map(|cell| (cell.variant.as_str(), cell.currency.as_deref())).collect();
    kinds.dedup();
    let one = kinds.len() == 1;
    let shown = place.format.period(period);
    let title =
        place.format.words.fill("benchmark-page-title", [("metric", name(place.format, metric).into()), ("period", shown.as_str().into())]);
    let section = |(at, (variant, currency)): (usize, &(&str, Option<&str>))| {
        let of_kind: Vec<&Cell> =
            cells.iter().copied().filter(|cell| (cell.variant.as_str(), cell.currency.as_deref()) == (*variant, *currency)).collect();
        section(place, &of_kind, &format!("distribution-{}", at + 1), one)
    };
    BenchmarkPage {
        frame: Frame::new(place, title, None).under(place, place.t("nav-benchmarks"), "benchmarks"),
        period: shown,
        definition: find(metric).map(|metric| metric.definition.in_language(place.language()).to_owned()),
        glossary: find(metric).and_then(|metric| glossary::link(place, metric)),
        sections: kinds.iter().enumerate().map(section).collect(),
        minimum: MINIMUM_GROUPS,
        index: place.link("benchmarks"),
    }
}

/// The name of a metric with the letters people say; one that the catalogue does not know keeps its id.
fn name(format: &Format, metric: &str) -> String {
    find(metric).map_or_else(|| metric.to_owned(), |known| glossary::name(format, known))
}

/// The pages of a metric, the newest period first.
pub(super) fn links(place: &Place<'_>, metric: &str) -> Vec<Link> {
    let pages = pages(&place.sources.benchmarks.cells).into_iter().filter(|((_, of), _)| *of == metric).rev();
    pages.map(|((period, _), path)| Link { title: place.format.period(period), href: place.link(&path), current: false }).collect()
}

fn section(place: &Place<'_>, cells: &[&Cell], id: &str, one: bool) -> Section {
    let all = cells.iter().find(|cell| cell.group == Group::All).map(|cell| Told::of(cell));
    let is_spread = |cell: &&&Cell| cell.group != Group::All && matches!(cell.content, Content::Quartiles { .. });
    let others: Vec<Told<'_>> = cells.iter().filter(is_spread).map(|cell| Told::of(cell)).collect();
    let variant = all.as_ref().and_then(|told| told.variant).map(|variant| variant.name.in_language(place.language()));
    let currency = cells.first().and_then(|cell| cell.currency.clone());
    let title = [variant.filter(|name| !name.is_empty()).map(str::to_owned), currency].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let sentence = all.as_ref().map_or_else(|| place.t("benchmark-hidden"), |told| told.sentence(place));
    Section {
        id: format!("{id}-section"),
        title: if one { String::new() } else { title },
        low: all.as_ref().is_some_and(|told| matches!(told.cell.content, Content::Low { .. })),
        figure: all.as_ref().and_then(|told| told.figure(place, id, &others)),
        stand: all.as_ref().and_then(|told| told.stand(place)),
        groups: groups(place, cells),
        sentence,
    }
}

/// A cell with what the catalogue says of its metric.
struct Told<'a> {
    cell: &'a Cell,
    metric: Option<&'static Metric>,
    variant: Option<&'static Variant>,
}

impl<'a> Told<'a> {
    fn of(cell: &'a Cell) -> Self {
        let metric = find(&cell.metric);
        Self { cell, metric, variant: metric.and_then(|metric| metric.variant(&cell.variant)) }
    }

    fn unit(&self) -> Unit {
        self.variant.or_else(|| self.metric.map(|metric| &metric.variants[0])).map_or(Unit::Score, |variant| variant.unit)
    }

    fn text(&self, format: &Format, number: f64, detail: Detail) -> String {
        let quantity = match self.unit() {
            Unit::Currency => return format.short_money_of(self.cell.currency.as_deref().unwrap_or_default(), number),
            Unit::Ratio => Quantity::Ratio(number),
            Unit::Points => Quantity::Points(number),
            Unit::Hours => Quantity::Hours(number),
            Unit::Days => Quantity::Days(number),
            Unit::PerHundredAccounts => Quantity::PerHundred(number),
            Unit::Calls => Quantity::Calls(number),
            Unit::Months => Quantity::Months(number),
            Unit::Count | Unit::Score => Quantity::Score(number),
        };
        format.quantity(quantity, detail)
    }

    /// The known quantiles: percent and value.
    fn quantiles(&self) -> Vec<(u8, f64)> {
        match &self.cell.content {
            Content::Hidden => Vec::new(),
            Content::Low { median, .. } => vec![(50, *median)],
            Content::Quartiles { deciles: Some(deciles), .. } => (1..=9).map(|at| at * 10).zip(deciles.iter().copied()).collect(),
            Content::Quartiles { quartiles, .. } => [25, 50, 75].into_iter().zip(quartiles.iter().copied()).collect(),
        }
    }

    fn n(&self) -> usize {
        match self.cell.content {
            Content::Hidden => 0,
            Content::Low { n, .. } | Content::Quartiles { n, .. } => n,
        }
    }

    fn sentence(&self, place: &Place<'_>) -> String {
        let format = place.format;
        let median = match &self.cell.content {
            Content::Hidden => return place.t("benchmark-hidden"),
            Content::Low { median, .. } => *median,
            Content::Quartiles { quartiles, .. } => quartiles[1],
        };
        let count = format.count(self.n());
        format.words.fill(
            "benchmark-median",
            [("value", self.text(format, median, Detail::Rounded).into()), ("n", self.n().into()), ("count", count.into())],
        )
    }

    /// A known quantile, quartiles and deciles alike.
    fn quantile(&self, percent: u8) -> Option<f64> {
        let Content::Quartiles { quartiles: [low, median, high], deciles, .. } = &self.cell.content else { return None };
        match percent {
            25 => Some(*low),
            50 => Some(*median),
            75 => Some(*high),
            percent => deciles.as_ref()?.get(usize::from(percent / 10).checked_sub(1)?).copied(),
        }
    }

    fn point(&self, format: &Format, percent: u8) -> Option<Point> {
        let value = self.quantile(percent)?;
        Some(Point { value, label: self.text(format, value, Detail::Rounded) })
    }

    /// The distribution, with those of other groups below it; quartiles at least.
    fn figure(&self, place: &Place<'_>, id: &str, others: &[Self]) -> Option<Figure> {
        let Content::Quartiles { quartiles: [low, _, high], .. } = &self.cell.content else { return None };
        let quantiles = self.quantiles();
        let format = place.format;
        let title = format.words.fill(
            "benchmark-spread",
            [("low", self.text(format, *low, Detail::Rounded).into()), ("high", self.text(format, *high, Detail::Rounded).into())],
        );
        let label = |percent: u8| match percent {
            50 => place.t("quantile-median"),
            percent => format.words.fill("quantile", [("percent", percent.to_string().into())]),
        };
        let subtitle = format.words.fill(
            "benchmark-subtitle",
            [
                ("metric", name(format, &self.cell.metric).into()),
                ("unit", unit(format, self.unit()).into()),
                ("period", format.period(self.cell.period).into()),
                ("count", format.count(self.n()).into()),
            ],
        );
        let spread: Vec<&Told<'_>> = std::iter::once(self).chain(others).collect();
        let has_ends = spread.iter().any(|told| told.quantile(10).is_some());
        let shown: &[u8] = if has_ends { &[10, 25, 50, 75, 90] } else { &[25, 50, 75] };
        let series = |(at, told): (usize, &&Told<'_>)| Series {
            name: format!("{} (n\u{a0}=\u{a0}{})", group_name(place, &told.cell.group), told.n()),
            points: shown.iter().map(|percent| told.point(format, *percent)).collect(),
            role: if at == 0 { SeriesRole::Subject } else { SeriesRole::Comparison },
        };
        let row = |(percent, value): &(u8, f64)| {
            vec![TableCell::text(label(*percent)), TableCell::number(self.text(format, *value, Detail::Exact), *value)]
        };
        Some(Figure {
            id: id.to_owned(),
            title: title.clone(),
            subtitle: subtitle.clone(),
            drawing: Drawing::Chart(Box::new(ChartSpec {
                kind: ChartKind::Distribution,
                categories: shown.iter().map(|percent| label(*percent)).collect(),
                series: spread.iter().enumerate().map(series).collect(),
                tick: ticks(place, self.unit()),
                title,
                description: subtitle,
                size: ChartSize::Page,
                events: Vec::new(),
            })),
            table: Table {
                caption: place.t("benchmark-distribution"),
                columns: vec![Column::text(place.t("column-quantile")), Column::number(name(format, &self.cell.metric))],
                rows: quantiles.iter().map(row).collect(),
            },
            source: place.t("benchmark-source"),
            explained: None,
        })
    }

    /// Ratios are typed as percent.
    fn stand(&self, place: &Place<'_>) -> Option<Stand> {
        let scale = if self.unit() == Unit::Ratio { 100.0 } else { 1.0 };
        let quantiles = self.quantiles();
        let unit = if self.unit() == Unit::Ratio { "%".to_owned() } else { unit(place.format, self.unit()) };
        (quantiles.len() > 1).then(|| Stand {
            unit,
            quantiles: quantiles.iter().map(|(percent, value)| format!("{percent}:{}", value * scale)).collect::<Vec<_>>().join(" "),
        })
    }
}

/// Every group of companies with n and what may be said of it.
fn groups(place: &Place<'_>, cells: &[&Cell]) -> Table {
    let format = place.format;
    let rows = cells.iter().map(|cell| {
        let told = Told::of(cell);
        let group = TableCell::text(group_name(place, &cell.group));
        let [low, median, high] = match &cell.content {
            Content::Hidden => [None, None, None],
            Content::Low { median, .. } => [None, Some(*median), None],
            Content::Quartiles { quartiles: [low, median, high], .. } => [Some(*low), Some(*median), Some(*high)],
        };
        let hidden = cell.content == Content::Hidden;
        let why = place.t(if hidden { "benchmark-hidden" } else { "benchmark-low" });
        let value = |number: Option<f64>| match number {
            Some(number) => TableCell::number(told.text(format, number, Detail::Exact), number),
            None => TableCell::missing(why.clone()),
        };
        let n = if hidden { TableCell::missing(why.clone()) } else { TableCell::text(format.count(told.n())) };
        vec![group, n, value(low), value(median), value(high)]
    });
    let quantile = |percent: &str| format.words.fill("quantile", [("percent", percent.into())]);
    Table {
        caption: place.t("benchmark-groups"),
        columns: vec![
            Column::text(place.t("column-group")),
            Column::number("n"),
            Column::number(quantile("25")),
            Column::number(place.t("quantile-median")),
            Column::number(quantile("75")),
        ],
        rows: rows.collect(),
    }
}

fn group_name(place: &Place<'_>, group: &Group) -> String {
    let named = |key: &str, name: &str| place.format.words.fill(key, [("name", name.into())]);
    match group {
        Group::All => place.t("group-all"),
        Group::Segment(name) => named("group-segment", name),
        Group::Industry(name) => named("group-industry", name),
        Group::SizeBand(name) => named("group-size", name),
        Group::Country(name) => named("group-country", name),
    }
}
