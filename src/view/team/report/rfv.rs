//! Recency, frequency and value of the customers of `orders`.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{counted, lacking, say, say_count};
use crate::chart::ChartKind;
use crate::metric::{self, Measure, Metric, Scope, Unit, Variant, When};
use crate::view::block::{Cell, Column, Table};
use crate::view::number::{cell, column};
use crate::view::source::Place;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(as_of) = place.sources.metrics.as_of() else { return Vec::new() };
    let Ok(map) = place.sources.metrics.rfm_map() else {
        return vec![lacking(place, "segments", "report-rfv-segments", place.t("report-rfv-missing"))];
    };
    let at = |metric: &Metric, variant: &str| place.sources.metrics.measure(metric, variant, &Scope::Site, When::Day(as_of));
    let segments: Vec<&Variant> = metric::RFM_CUSTOMERS.variants.iter().filter(|variant| !variant.id.is_empty()).collect();
    let total: u64 = map.customers.iter().flatten().sum();
    let score = |score: usize| place.format.words.fill("report-rfv-score", [("score", (score + 1).to_string().into())]);
    let grid = Graph {
        id: "map",
        title: place.t("report-rfv-map"),
        metric: place.t("report-rfv-customers"),
        unit: Unit::Count,
        span: place.format.date(as_of),
        n: Some(total),
        about: &metric::RFM_CUSTOMERS,
        tables: &["orders"],
        kind: ChartKind::HeatMap,
        head: place.t("report-rfv-recency"),
        categories: (0..5).map(|recency| (score(recency), score(recency))).collect(),
        strands: (0..5)
            .rev()
            .map(|frequency| {
                let name = say(place, "report-rfv-frequency", [("score", (frequency + 1).to_string())]);
                let count = |recency: usize| counted(usize::try_from(map.customers[frequency][recency]).unwrap_or(usize::MAX));
                Strand::subject(name, (0..5).map(count).collect())
            })
            .collect(),
    };
    let segments = Section {
        id: "segments",
        title: headline(place, &at),
        note: Some(place.t("report-rfv-order")),
        figures: vec![grid.figure(place)],
        tables: vec![approaches(place, &segments, &at)],
        ..Section::default()
    };
    let customers = Section {
        id: "customers",
        title: say_count(place, "report-rfv-first", FIRST, []),
        note: Some(place.t("report-rfv-first-note")),
        tables: vec![first(place, as_of)],
        ..Section::default()
    };
    vec![segments, customers]
}

/// What the champions are to the whole.
fn headline(place: &Place<'_>, at: &impl Fn(&Metric, &str) -> Measure) -> String {
    let all: f64 = metric::RFM_REVENUE.variants.iter().filter_map(|variant| at(&metric::RFM_REVENUE, variant.id).number()).sum();
    let champions = (at(&metric::RFM_CUSTOMERS, "champions").number(), at(&metric::RFM_REVENUE, "champions").number());
    match champions {
        (Some(count), Some(revenue)) if count > 0.0 && all > 0.0 => place.format.words.fill(
            "report-rfv-headline",
            [
                ("n", count.into()),
                ("count", place.format.decimal(count, 0).into()),
                ("share", place.format.percent(revenue / all, crate::view::format::Detail::Rounded).into()),
            ],
        ),
        _ => place.t("report-rfv-segments"),
    }
}

/// Each segment with its customers, orders, revenue, and how to talk to it.
fn approaches(place: &Place<'_>, segments: &[&Variant], at: &impl Fn(&Metric, &str) -> Measure) -> Table {
    let numbers = [&metric::RFM_CUSTOMERS, &metric::RFM_ORDERS, &metric::RFM_REVENUE];
    let row = |variant: &&Variant| {
        let mut row = vec![Cell::text(variant.name.in_language(place.language()))];
        row.extend(numbers.map(|metric| cell(place, &at(metric, variant.id))));
        row.push(Cell::text(place.t(&format!("rfv-approach-{}", variant.id))));
        row
    };
    let mut columns = vec![Column::text(place.t("column-segment"))];
    columns.extend([
        column(place, &metric::RFM_CUSTOMERS, place.t("report-rfv-customers")),
        column(place, &metric::RFM_ORDERS, place.t("report-rfv-orders")),
        column(place, &metric::RFM_REVENUE, place.t("report-rfv-revenue")),
    ]);
    columns.push(Column::text(place.t("report-rfv-approach")));
    Table { caption: place.t("report-rfv-segments"), columns, rows: segments.iter().map(row).collect() }
}

/// How many customers are named.
const FIRST: usize = 50;

/// The customers who brought most, with their scores.
fn first(place: &Place<'_>, as_of: jiff::civil::Date) -> Table {
    let metrics = place.sources.metrics;
    let mut customers: Vec<(f64, Scope)> = metrics
        .scopes()
        .into_iter()
        .filter(|scope| matches!(scope, Scope::Account(_) | Scope::Customer(_)))
        .filter_map(|scope| Some((metrics.measure(&metric::RFM_MONETARY, "", &scope, When::Day(as_of)).number()?, scope)))
        .collect();
    customers.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let row = |(_, scope): &(f64, Scope)| {
        let at = |metric: &Metric, variant: &str| metrics.measure(metric, variant, scope, When::Day(as_of));
        let name = match scope {
            Scope::Account(ix) => super::matrix::account(place, *ix),
            Scope::Customer(id) => Cell::text(id),
            _ => Cell::default(),
        };
        let segment = metric::RFM_CUSTOMERS
            .variants
            .iter()
            .find(|variant| !variant.id.is_empty() && at(&metric::RFM_CUSTOMERS, variant.id).number() == Some(1.0));
        let mut row = vec![name, Cell::text(segment.map(|variant| variant.name.in_language(place.language())).unwrap_or_default())];
        row.extend([&metric::RFM_RECENCY, &metric::RFM_FREQUENCY, &metric::RFM_MONETARY].map(|metric| cell(place, &at(metric, ""))));
        row.extend(["recency", "frequency", "monetary"].map(|part| cell(place, &at(&metric::RFM_SCORE, part))));
        row
    };
    let mut columns = vec![Column::text(place.t("report-rfv-customer")), Column::text(place.t("column-segment"))];
    let numbers: [(&Metric, &str); 6] = [
        (&metric::RFM_RECENCY, "report-rfv-days"),
        (&metric::RFM_FREQUENCY, "report-rfv-orders"),
        (&metric::RFM_MONETARY, "report-rfv-revenue"),
        (&metric::RFM_SCORE, "report-rfv-r"),
        (&metric::RFM_SCORE, "report-rfv-f"),
        (&metric::RFM_SCORE, "report-rfv-v"),
    ];
    columns.extend(numbers.map(|(metric, key)| column(place, metric, place.t(key))));
    Table { caption: place.t("report-rfv-customers"), columns, rows: customers.iter().take(FIRST).map(row).collect() }
}
