//! Which phase accounts are in, how they move, and how long they stay.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{Group, account, by_group, csm_of, lacking, periods, say, say_count, span, why};
use crate::calendar::Period;
use crate::chart::ChartKind;
use crate::metric::{self, Measure, Scope, Unit, Variant};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Table};
use crate::view::number::{Shown, cell, column};
use crate::view::source::Place;

/// How many periods the flow shows.
const PERIODS: i32 = 8;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    let known = count(place, &metric::PHASE.variants[0], &Scope::Site, period);
    if let Some(reason) = known.reason().filter(|_| known.quantity().is_none()) {
        return vec![lacking(place, "phases", "report-lifecycle-phases", why(place, reason, "report-lifecycle-missing"))];
    }
    vec![phases(place, period), moves(place, period), accounts(place, period)]
}

fn count(place: &Place<'_>, variant: &Variant, scope: &Scope, period: Period) -> Measure {
    place.sources.metrics.measure(&metric::PHASE, variant.id, scope, period)
}

fn name(place: &Place<'_>, variant: &Variant) -> String {
    variant.name.in_language(place.language()).to_owned()
}

/// How many accounts are in each phase, period by period, and how long they have been there.
fn phases(place: &Place<'_>, period: Period) -> Section {
    let (shown, categories) = periods(place, period, PERIODS);
    let living = || metric::PHASE.variants.iter().filter(|variant| variant.id != "churned");
    let live: f64 = living().filter_map(|variant| count(place, variant, &Scope::Site, period).number()).sum();
    let growing = count(place, &metric::PHASE.variants[2], &Scope::Site, period).number().unwrap_or_default();
    let title = place.format.words.fill(
        "report-lifecycle-growing",
        [("n", growing.into()), ("count", place.format.decimal(growing, 0).into()), ("all", place.format.decimal(live, 0).into())],
    );
    let graph = Graph {
        id: "phases",
        title: title.clone(),
        metric: place.t("report-lifecycle-accounts"),
        unit: Unit::Count,
        span: span(place, &categories[0].1, &categories[categories.len() - 1].1),
        n: None,
        about: &metric::PHASE,
        tables: metric::PHASE.tables,
        kind: ChartKind::StackedBar,
        head: place.t("report-period"),
        categories,
        strands: living()
            .map(|variant| {
                let values = shown.iter().map(|period| count(place, variant, &Scope::Site, *period)).collect();
                Strand::subject(name(place, variant), values)
            })
            .collect(),
    };
    let shown: Vec<Shown> = metric::PHASE.variants.iter().map(|variant| Shown { metric: &metric::PHASE, variant }).collect();
    let groups = [Group::Segment, Group::Csm].into_iter().filter_map(|group| by_group(place, group, &shown, period));
    Section {
        id: "phases",
        title,
        note: Some(place.t("report-lifecycle-note")),
        cards: shown.iter().map(|shown| shown.card(place, &Scope::Site, period)).collect(),
        figures: vec![graph.figure(place)],
        tables: std::iter::once(dwell(place, period)).chain(groups).collect(),
        ..Section::default()
    }
}

/// How long accounts have been in their phase.
fn dwell(place: &Place<'_>, period: Period) -> Table {
    let stays = place.sources.metrics.dwell(&Scope::Site, period);
    let row = |(variant, stay): (&Variant, &Measure)| {
        vec![Cell::text(name(place, variant)), cell(place, &count(place, variant, &Scope::Site, period)), cell(place, stay)]
    };
    Table {
        caption: place.t("report-lifecycle-dwell"),
        columns: vec![
            Column::text(place.t("report-lifecycle-phase")),
            column(place, &metric::PHASE, place.t("report-lifecycle-accounts")),
            column(place, &metric::PHASE, place.t("report-lifecycle-months")),
        ],
        rows: metric::PHASE.variants.iter().zip(&stays).map(row).collect(),
    }
}

/// From which phase to which accounts went.
fn moves(place: &Place<'_>, period: Period) -> Section {
    let phases = &metric::PHASE.variants;
    let moved = |from: &Variant, to: &Variant| {
        place.sources.metrics.measure(&metric::PHASE_MOVES, &format!("{}>{}", from.id, to.id), &Scope::Site, period)
    };
    let all: f64 = metric::PHASE_MOVES
        .variants
        .iter()
        .filter_map(|variant| place.sources.metrics.measure(&metric::PHASE_MOVES, variant.id, &Scope::Site, period).number())
        .sum();
    let lost: f64 = phases.iter().filter(|from| from.id != "churned").filter_map(|from| moved(from, &phases[3]).number()).sum();
    let row = |from: &Variant| {
        let to = |to: &Variant| if from.id == to.id { Cell::text("·") } else { cell(place, &moved(from, to)) };
        std::iter::once(Cell::text(name(place, from))).chain(phases.iter().map(to)).collect()
    };
    let mut columns = vec![Column::text(place.t("report-lifecycle-from"))];
    columns.extend(
        phases
            .iter()
            .map(|variant| column(place, &metric::PHASE_MOVES, say(place, "report-lifecycle-to", [("phase", name(place, variant))]))),
    );
    let title = place.format.words.fill(
        "report-lifecycle-moved",
        [("n", all.into()), ("count", place.format.decimal(all, 0).into()), ("lost", place.format.decimal(lost, 0).into())],
    );
    let table = Table { caption: place.t("report-lifecycle-moves"), columns, rows: phases.iter().map(row).collect() };
    Section { id: "moves", title, tables: vec![table], ..Section::default() }
}

/// Every account with its phase and the one before.
fn accounts(place: &Place<'_>, period: Period) -> Section {
    let phase = |ix: AccountIx, period: Period| {
        let holds = |variant: &&Variant| count(place, variant, &Scope::Account(ix), period).number() == Some(1.0);
        metric::PHASE.variants.iter().find(holds).map(|variant| name(place, variant))
    };
    let moved: Vec<(AccountIx, Option<String>, String)> = place
        .sources
        .accounts()
        .filter_map(|ix| Some((ix, phase(ix, period.prior()), phase(ix, period)?)))
        .filter(|(_, before, now)| before.as_ref() != Some(now))
        .collect();
    let row = |(ix, before, now): &(AccountIx, Option<String>, String)| {
        let before = before.clone().map_or_else(|| Cell::text(place.t("report-lifecycle-not-yet")), Cell::text);
        vec![account(place, *ix), csm_of(place, *ix), before, Cell::text(now)]
    };
    let columns = ["column-account", "column-csm", "report-lifecycle-before", "report-lifecycle-now"];
    let table = Table {
        caption: place.t("report-lifecycle-who"),
        columns: columns.map(|key| Column::text(place.t(key))).into(),
        rows: moved.iter().map(row).collect(),
    };
    let empty = moved.is_empty().then(|| place.t("report-lifecycle-nobody"));
    let tables = if moved.is_empty() { Vec::new() } else { vec![table] };
    Section { id: "who", title: say_count(place, "report-lifecycle-who-count", moved.len(), []), tables, empty, ..Section::default() }
}
