//! How an account is doing: its health with every input, how sure that is, and which rules cannot be judged.

use super::matrix::say;
use crate::calendar::Period;
use crate::metric::{HEALTH, HEALTH_COVERAGE, Part, Role, Scope, find};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Table};
use crate::view::format::{DASH, Detail};
use crate::view::number::{cell, column, text};
use crate::view::signal::{self, band_text};
use crate::view::source::Place;
use serde::Serialize;

/// The health of an account.
#[derive(Debug, Clone, Serialize)]
pub struct HealthCard {
    /// The score, or a dash.
    pub score: String,
    /// Its band, as a shape and a word.
    pub band: String,
    /// Why there is no score.
    pub reason: Option<String>,
    /// How much is known, and where the score could lie.
    pub range: Option<String>,
    /// Every input: its value, its weight and what it scores.
    pub inputs: Option<Table>,
}

/// The health of an account in a period.
pub(super) fn health(place: &Place<'_>, account: AccountIx, period: Period) -> HealthCard {
    let metrics = place.sources.metrics;
    let scope = Scope::Account(account);
    let of = |variant: &str| metrics.measure(&HEALTH, variant, &scope, period);
    let (score, low, high) = (of(""), of("low"), of("high"));
    let coverage = metrics.measure(&HEALTH_COVERAGE, "", &scope, period);
    let points = |number: f64| place.format.decimal(number, 0);
    let range = coverage.quantity().zip(low.number().zip(high.number())).map(|(coverage, (low, high))| {
        let known = place.format.quantity(coverage, Detail::Rounded);
        // Where all is known there is nothing between low and high.
        if high - low < 0.5 {
            return say(place, "health-known", [("coverage", known)]);
        }
        say(place, "health-range", [("coverage", known), ("low", points(low)), ("high", points(high))])
    });
    HealthCard {
        score: text(place.format, &score, Detail::Rounded),
        band: metrics.standing(account).map(|standing| band_text(place, standing.band())).unwrap_or_default(),
        reason: score.reason().map(|reason| place.reason(reason)),
        range,
        inputs: metrics.health_inputs(account, period).ok().map(|parts| inputs(place, &parts)),
    }
}

fn inputs(place: &Place<'_>, parts: &[Part]) -> Table {
    let score = |points: Option<f64>| match points {
        Some(points) => Cell::number(place.format.decimal(points, 0), points),
        None => Cell::text(DASH),
    };
    let row = |part: &Part| match part.role {
        Role::Weighted { weight, points } => {
            let value = if part.metric == "support" { Cell::default() } else { cell(place, &part.measure) };
            let weight = Cell::number(place.format.decimal(weight, 1), weight);
            vec![Cell::text(input_name(place, part)), value, score(points), weight]
        }
        Role::Within { points } => {
            let name = say(place, "health-within", [("name", input_name(place, part))]);
            vec![Cell::text(name), cell(place, &part.measure), score(points), Cell::default()]
        }
        _ => Vec::new(),
    };
    Table {
        caption: place.t("health-inputs"),
        columns: vec![
            Column::text(place.t("health-input")),
            column(place, &HEALTH, place.t("health-value")),
            column(place, &HEALTH, place.t("health-points")),
            column(place, &HEALTH, place.t("health-weight")),
        ],
        rows: parts.iter().map(row).collect(),
    }
}

/// What an input is called.
pub(super) fn input_name(place: &Place<'_>, part: &Part) -> String {
    let Some(metric) = find(part.metric) else { return place.t(&format!("health-input-{}", part.metric)) };
    let language = place.language();
    let name = metric.acronym.unwrap_or(metric.name).in_language(language);
    match metric.variant(part.variant).map(|variant| variant.name.in_language(language)) {
        Some(variant) if !variant.is_empty() && !part.variant.is_empty() => format!("{name}, {variant}"),
        _ => name.to_owned(),
    }
}

/// The rules of which nobody knows whether they hold; `None` where there is no doubt.
pub(super) fn doubts(place: &Place<'_>, account: AccountIx) -> Option<Table> {
    let rows: Vec<Vec<Cell>> = signal::doubts(place, account)
        .into_iter()
        .map(|doubt| vec![Cell::text(doubt.rule), Cell::text(doubt.lacks), Cell::text(doubt.why)])
        .collect();
    let columns = ["signal-rule", "signal-lacks", "signal-why"].map(|key| Column::text(place.t(key))).into();
    (!rows.is_empty()).then(|| Table { caption: place.t("signal-unknown"), columns, rows })
}
