//! Who uses what, and how soon new accounts get there.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{Group, account, by_group, counted, csm_of, day, lacking, periods, say_count, why};
use crate::calendar::Period;
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, FeatureMap, Measure, Scope, Unit};
use crate::table::OnboardingStep;
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::number::{Shown, adoption, column};
use crate::view::source::Place;
use crate::view::trend::Trend;

/// A heat map shows no more accounts than fit on a page; the table below it has all.
const MAPPED: usize = 40;
/// How many periods activation is shown for.
const PERIODS: i32 = 8;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    vec![usage(place, period), features(place, period), activation(place, period), onboarding(place)]
}

/// How much is used, and by whom.
fn usage(place: &Place<'_>, period: Period) -> Section {
    let mut numbers: Vec<Shown> = adoption(&place.sources).into();
    for metric in [&metric::USAGE, &metric::USAGE_CHANGE, &metric::FEATURE_BREADTH] {
        if numbers.iter().all(|shown| shown.metric != metric) {
            numbers.push(Shown::main(metric));
        }
    }
    let first = numbers[0].measure(place, &Scope::Site, period);
    if let Some(reason) = first.reason().filter(|_| first.quantity().is_none()) {
        return lacking(place, "usage", "report-adoption-usage", why(place, reason, "report-adoption-missing"));
    }
    let trend = Trend {
        id: "usage-trend",
        shown: numbers[0],
        scope: &Scope::Site,
        last: period.last_month(),
        kind: ChartKind::Line,
        size: ChartSize::Page,
    };
    let groups = [Group::Segment, Group::Csm].into_iter().filter_map(|group| by_group(place, group, &numbers, period));
    Section {
        id: "usage",
        title: place.t("report-adoption-usage"),
        cards: numbers.iter().map(|shown| shown.card(place, &Scope::Site, period)).collect(),
        figures: vec![trend.figure(place)],
        tables: groups.collect(),
        ..Section::default()
    }
}

/// Which account uses which feature.
fn features(place: &Place<'_>, period: Period) -> Section {
    let map = match place.sources.metrics.feature_map(&Scope::Site, period) {
        Ok(map) if !map.features.is_empty() && !map.accounts.is_empty() => map,
        Ok(_) => return lacking(place, "features", "report-adoption-features", place.t("report-adoption-no-features")),
        Err(reason) => return lacking(place, "features", "report-adoption-features", why(place, reason, "report-adoption-missing")),
    };
    let unused = map.accounts.iter().map(|(_, uses)| uses.iter().filter(|uses| **uses == 0).count()).sum::<usize>();
    let cells = map.accounts.len() * map.features.len();
    let title = place.format.words.fill(
        "report-adoption-unused",
        [("share", place.format.percent(unused as f64 / cells as f64, crate::view::format::Detail::Rounded).into())],
    );
    Section {
        id: "features",
        title: title.clone(),
        note: Some(place.t("report-adoption-features-note")),
        figures: vec![heat(place, period, &map, title)],
        tables: vec![reach(place, &map)],
        ..Section::default()
    }
}

/// The accounts with the narrowest use first: there is most to gain.
fn heat(place: &Place<'_>, period: Period, map: &FeatureMap, title: String) -> Figure {
    let mut accounts: Vec<_> = map.accounts.iter().collect();
    accounts.sort_by_key(|(_, uses)| uses.iter().filter(|uses| **uses > 0).count());
    let strand = |(ix, uses): &&(crate::table::AccountIx, Vec<i64>)| {
        let count = |uses: &i64| counted(usize::try_from(*uses).unwrap_or(0));
        Strand::subject(place.sources.tables.account(*ix).name.clone(), uses.iter().map(count).collect())
    };
    Graph {
        id: "feature-map",
        title,
        metric: place.t("report-adoption-uses"),
        unit: Unit::Count,
        span: place.format.period(period),
        n: Some(map.accounts.len() as u64),
        about: &metric::FEATURE_BREADTH,
        tables: &["usage", "features"],
        kind: ChartKind::HeatMap,
        head: place.t("report-adoption-feature"),
        categories: map.features.iter().map(|name| (name.clone(), name.clone())).collect(),
        strands: accounts.iter().take(MAPPED).map(strand).collect(),
    }
    .figure(place)
}

/// How many accounts use each feature, and which do not.
fn reach(place: &Place<'_>, map: &FeatureMap) -> Table {
    let row = |(at, feature): (usize, &String)| {
        let users = map.accounts.iter().filter(|(_, uses)| uses[at] > 0).count();
        let missing: Vec<String> =
            map.accounts.iter().filter(|(_, uses)| uses[at] == 0).map(|(ix, _)| place.sources.tables.account(*ix).name.clone()).collect();
        let named =
            if missing.len() > NAMED { say_count(place, "report-adoption-many", missing.len(), []) } else { place.format.list(&missing) };
        vec![Cell::text(feature), super::matrix::count(place, users), Cell::text(named)]
    };
    Table {
        caption: place.t("report-adoption-reach"),
        columns: vec![
            Column::text(place.t("report-adoption-feature")),
            column(place, &metric::FEATURE_BREADTH, place.t("column-accounts")),
            Column::text(place.t("report-adoption-not")),
        ],
        rows: map.features.iter().enumerate().map(row).collect(),
    }
}

/// How many accounts are named in a cell.
const NAMED: usize = 8;

/// How many new accounts reach activation, and how soon.
fn activation(place: &Place<'_>, period: Period) -> Section {
    let [rate, time] = [&metric::ACTIVATION_RATE, &metric::TIME_TO_ACTIVATION].map(Shown::main);
    let (shown, categories) = periods(place, period, PERIODS);
    let of = |shown_metric: Shown| shown.iter().map(|period| shown_metric.measure(place, &Scope::Site, *period)).collect::<Vec<_>>();
    let newest = of(rate);
    if newest.iter().all(|measure| measure.quantity().is_none()) {
        let reason = newest.last().and_then(Measure::reason);
        let empty = reason.map(|reason| why(place, reason, "report-adoption-no-activation")).unwrap_or_default();
        return lacking(place, "activation", "report-adoption-activation", empty);
    }
    let graph = |id, shown_metric: Shown| Graph {
        id,
        title: shown_metric.metric.definition.in_language(place.language()).trim_end_matches('.').to_owned(),
        metric: shown_metric.name(place.format),
        unit: shown_metric.variant.unit,
        span: super::matrix::span(place, &categories[0].1, &categories[categories.len() - 1].1),
        n: None,
        about: shown_metric.metric,
        tables: metric::ACTIVATION_RATE.tables,
        kind: ChartKind::Bar,
        head: place.t("report-period"),
        categories: categories.clone(),
        strands: vec![Strand::subject(shown_metric.name(place.format), of(shown_metric))],
    };
    Section {
        id: "activation",
        title: place.t("report-adoption-activation"),
        note: Some(place.t("report-adoption-activation-note")),
        cards: vec![rate.card(place, &Scope::Site, period), time.card(place, &Scope::Site, period)],
        figures: vec![graph("activation-rate", rate).figure(place), graph("activation-time", time).figure(place)],
        ..Section::default()
    }
}

/// The steps that are late, the latest first.
fn onboarding(place: &Place<'_>) -> Section {
    let tables = place.sources.tables;
    let (Some(as_of), true) = (place.sources.metrics.as_of(), tables.onboarding.present) else {
        return lacking(place, "onboarding", "report-adoption-onboarding", place.t("report-adoption-no-onboarding"));
    };
    let is_late = |step: &&OnboardingStep| step.due_on.is_some_and(|due| due <= as_of) && step.done_on.is_none_or(|done| done > as_of);
    let mut late: Vec<&OnboardingStep> = tables.onboarding.rows.iter().filter(is_late).collect();
    late.sort_by_key(|step| (step.due_on, step.account));
    let row = |step: &&OnboardingStep| {
        let due = step.due_on.map_or_else(Cell::default, |due| day(place, due));
        let days = step.due_on.map_or(0, |due| as_of.since(due).map_or(0, |span| span.get_days()));
        let days = Cell::number(place.format.integer(i64::from(days)), f64::from(days));
        vec![account(place, step.account), Cell::text(&step.step), csm_of(place, step.account), due, days]
    };
    let table = Table {
        caption: place.t("report-adoption-onboarding"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::text(place.t("report-adoption-step")),
            Column::text(place.t("column-csm")),
            Column::number(place.t("column-due")),
            Column::number(place.t("report-adoption-days-late")),
        ],
        rows: late.iter().map(row).collect(),
    };
    Section {
        id: "onboarding",
        title: say_count(place, "report-adoption-late", late.len(), []),
        tables: if late.is_empty() { Vec::new() } else { vec![table] },
        ..Section::default()
    }
}
