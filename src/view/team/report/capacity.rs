//! How much each CSM can take, now and in the months ahead.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{csm, lacking, say, say_count};
use crate::chart::ChartKind;
use crate::metric::{self, Measure, Metric, NONE, Quantity, Reason, Scope, Unit, When};
use crate::view::block::{Column, Table};
use crate::view::contact::person_name;
use crate::view::number::{Shown, cell};
use crate::view::source::Place;

/// The columns of the table.
static NUMBERS: [&Metric; 5] = [
    &metric::CAPACITY_SUPPLY,
    &metric::CAPACITY_DEMAND,
    &metric::CAPACITY_FREE,
    &metric::CAPACITY_UTILISATION,
    &metric::CAPACITY_MONTHS_UNTIL_FULL,
];

/// How many months ahead the forecast looks.
const AHEAD: u8 = 6;

/// From how many months on a count of them says no more than that there is room.
const FAR: f64 = 60.0;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(as_of) = place.sources.metrics.as_of() else { return Vec::new() };
    let people: Vec<&str> = place.sources.index.csms().iter().map(String::as_str).filter(|id| *id != NONE).collect();
    if people.is_empty() {
        return vec![lacking(place, "now", "report-capacity-now", place.t("report-capacity-nobody"))];
    }
    let measure = |metric: &Metric, scope: &Scope| place.sources.metrics.measure(metric, metric.variants[0].id, scope, When::Day(as_of));
    let of = |metric: &Metric| people.iter().map(|id| measure(metric, &Scope::Csm((*id).to_owned()))).collect::<Vec<Measure>>();
    let over = of(&metric::CAPACITY_UTILISATION).iter().filter(|measure| measure.number().is_some_and(|share| share > 1.0)).count();
    let title = say_count(place, "report-capacity-over", over, []);
    let graph = Graph {
        id: "calls",
        title: title.clone(),
        metric: place.t("report-capacity-calls"),
        unit: Unit::Calls,
        span: place.format.date(as_of),
        n: Some(people.len() as u64),
        about: &metric::CAPACITY_DEMAND,
        tables: metric::CAPACITY_SUPPLY.tables,
        kind: ChartKind::Bullet,
        head: place.t("column-csm"),
        categories: people.iter().map(|id| person_name(place.sources.tables, id)).map(|name| (name.clone(), name)).collect(),
        strands: vec![
            Strand::subject(name(place, &metric::CAPACITY_DEMAND), of(&metric::CAPACITY_DEMAND)),
            Strand::comparison(name(place, &metric::CAPACITY_SUPPLY), of(&metric::CAPACITY_SUPPLY)),
        ],
    };
    let mut columns = vec![Column::text(place.t("column-csm"))];
    columns.extend(NUMBERS.iter().map(|metric| Shown::main(metric).column(place)));
    let row = |id: &&str| {
        let scope = Scope::Csm((*id).to_owned());
        std::iter::once(csm(place, id)).chain(NUMBERS.iter().map(|metric| cell(place, &measure(metric, &scope)))).collect()
    };
    let table = Table { caption: place.t("report-capacity-now"), columns, rows: people.iter().map(row).collect() };
    let shown = [&metric::CAPACITY_UTILISATION, &metric::CAPACITY_FREE, &metric::CAPACITY_MONTHS_UNTIL_FULL, &metric::NO_SHOW_RATE];
    let now = Section {
        id: "now",
        title,
        note: Some(basis(place, &measure(&metric::NO_SHOW_RATE, &Scope::Site))),
        cards: shown.map(|metric| Shown::main(metric).card_at(place, &Scope::Site, as_of)).into(),
        figures: vec![graph.figure(place)],
        tables: vec![table],
        ..Section::default()
    };
    vec![now, ahead(place, &measure)]
}

fn name(place: &Place<'_>, metric: &'static Metric) -> String {
    Shown::main(metric).name(place.format)
}

/// What supply rests on: the no-shows that were counted, or those that are usual.
fn basis(place: &Place<'_>, no_shows: &Measure) -> String {
    let key = if no_shows.quantity().is_some() { "report-capacity-measured" } else { "report-capacity-assumed" };
    place.t(key)
}

/// Supply against demand of the whole team in the months ahead, at the growth of the last ones.
fn ahead(place: &Place<'_>, measure: &impl Fn(&Metric, &Scope) -> Measure) -> Section {
    let until = measure(&metric::CAPACITY_MONTHS_UNTIL_FULL, &Scope::Site);
    let [supply, demand] = [&metric::CAPACITY_SUPPLY, &metric::CAPACITY_DEMAND].map(|metric| measure(metric, &Scope::Site));
    let months = || (0..=AHEAD).map(f64::from);
    // What is free, divided by what each month adds, is how many months it lasts: the measure carries both.
    let (Some(supply_now), Some(demand_now), Some(growth)) = (supply.number(), demand.number(), until.denominator) else {
        let empty = match until.number() {
            Some(_) => place.t("report-capacity-full"),
            None => until.reason().map(|reason| growth_reason(place, reason)).unwrap_or_default(),
        };
        return lacking(place, "ahead", "report-capacity-ahead", empty);
    };
    let calls = |number: f64| Measure::known(Quantity::Calls(number), demand.n);
    let value = |number: f64| place.format.decimal(number, 1);
    let months_left = until.number().unwrap_or_default();
    let key = if months_left > FAR { "report-capacity-roomy" } else { "report-capacity-months" };
    let title = say(place, key, [("months", place.format.decimal(months_left, 0)), ("calls", value(growth))]);
    let label = |month: f64| match month {
        0.0 => place.t("report-capacity-today"),
        month => place.format.words.fill("report-capacity-in", [("n", month.into()), ("count", place.format.decimal(month, 0).into())]),
    };
    let graph = Graph {
        id: "calls-ahead",
        title: title.clone(),
        metric: place.t("report-capacity-calls"),
        unit: Unit::Calls,
        span: place.t("report-capacity-span"),
        n: Some(demand.n),
        about: &metric::CAPACITY_DEMAND,
        tables: metric::CAPACITY_SUPPLY.tables,
        kind: ChartKind::Line,
        head: place.t("column-month"),
        categories: months().map(|month| (label(month), label(month))).collect(),
        strands: vec![
            Strand::subject(name(place, &metric::CAPACITY_DEMAND), months().map(|month| calls(demand_now + growth * month)).collect()),
            Strand::comparison(name(place, &metric::CAPACITY_SUPPLY), months().map(|_| calls(supply_now)).collect()),
        ],
    };
    let note = Some(place.t("report-capacity-ahead-note"));
    Section { id: "ahead", title: place.t("report-capacity-ahead"), note, figures: vec![graph.figure(place)], ..Section::default() }
}

fn growth_reason(place: &Place<'_>, reason: Reason) -> String {
    match reason {
        Reason::NoGrowth => place.t("report-capacity-no-growth"),
        other => place.reason(other),
    }
}
