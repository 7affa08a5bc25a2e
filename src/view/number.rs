//! Measures as people read them: cards with their base and n, and what changed against what.

use super::block::{Cell, Column, Spark};
use super::format::{DASH, Detail, Format};
use super::handbook::glossary;
use super::receipt::{ReceiptView, receipt};
use super::source::{Place, Sources};
use super::spark::spark;
use crate::calendar::Period;
use crate::metric::{self, Direction, Measure, Metric, Quantity, Scope, Value, Variant, When};
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Ordering;

/// A number on a card of the team, with how it came about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// The number.
    #[serde(flatten)]
    pub tile: Tile,
    /// How it came about; `None` where the page itself lists every row behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<ReceiptView>,
}

/// A number on a card, as customers see it: what it says and its n, and nothing of the files behind it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tile {
    /// The metric.
    pub label: String,
    /// What it says, in one sentence.
    pub about: String,
    /// The value with its unit, or a dash.
    pub value: String,
    /// Why there is no value, or the mark beside it.
    pub reason: Option<String>,
    /// What changed since the period before.
    pub change: Option<Change>,
    /// What stands behind it: n.
    pub basis: Option<String>,
    /// The last twelve months.
    pub trend: Option<Spark>,
}

/// A change with its base.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The sign, the number and the unit: `+12 %`; the word for no change where there is none.
    pub amount: String,
    /// What it is a change of: `sobre o trimestre anterior`.
    pub base: String,
    /// `better`, `worse` or `even`; `open` where nobody can say.
    pub tone: Tone,
    /// The tone in words; empty where it is open or said by the amount.
    pub word: String,
}

/// Whether a change is for the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// As it should.
    Better,
    /// It has not moved.
    Even,
    /// It moved, and nobody can say whether that is good.
    Open,
    /// As it should not.
    Worse,
}

impl Tone {
    /// The tone of a change of a number that should go in a direction.
    pub(super) fn of(change: Ordering, direction: Direction) -> Self {
        match (change, direction) {
            (Ordering::Equal, _) => Self::Even,
            (_, Direction::Neither) => Self::Open,
            (Ordering::Greater, Direction::Higher) | (Ordering::Less, Direction::Lower) => Self::Better,
            _ => Self::Worse,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Better => "tone-better",
            Self::Even => "tone-even",
            Self::Open => "tone-open",
            Self::Worse => "tone-worse",
        }
    }
}

/// A number to show: a metric and one of its variants.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub(super) metric: &'static Metric,
    pub(super) variant: &'static Variant,
}

impl Shown {
    /// The main number of a metric.
    pub(super) fn main(metric: &'static Metric) -> Self {
        Self { metric, variant: &metric.variants[0] }
    }

    /// A variant of a metric, else its main number.
    pub(super) fn variant(metric: &'static Metric, id: &str) -> Self {
        Self { metric, variant: metric.variant(id).unwrap_or(&metric.variants[0]) }
    }

    /// The first of some variants that is known at a place and time, else the first.
    pub(super) fn first_known(place: &Place<'_>, metric: &'static Metric, ids: &[&str], scope: &Scope, period: Period) -> Self {
        let mut shown = ids.iter().map(|id| Self::variant(metric, id));
        let known = shown.clone().find(|shown| shown.measure(place, scope, period).quantity().is_some());
        known.or_else(|| shown.next()).unwrap_or(Self::main(metric))
    }

    /// The value.
    pub(super) fn measure(self, place: &Place<'_>, scope: &Scope, period: Period) -> Measure {
        place.sources.metrics.measure(self.metric, self.variant.id, scope, period)
    }

    /// The short name: the letters people say, else the words.
    pub(super) fn name(self, format: &Format) -> String {
        let language = format.words.language();
        let name = self.metric.acronym.unwrap_or(self.metric.name).in_language(language);
        let is_plain_count = self.variant.id == "count";
        match self.variant.name.in_language(language) {
            variant if variant.is_empty() || is_plain_count => name.to_owned(),
            variant => format!("{name}, {variant}"),
        }
    }

    /// The card of a scope in a period for the team, beside the period before.
    pub(super) fn card(self, place: &Place<'_>, scope: &Scope, period: Period) -> Card {
        Card { tile: self.tile(place, scope, period), receipt: Some(receipt(place, self, scope, period)) }
    }

    /// The same for customers.
    pub(super) fn tile(self, place: &Place<'_>, scope: &Scope, period: Period) -> Tile {
        let format = place.format;
        let measure = self.measure(place, scope, period);
        let before = self.measure(place, scope, period.prior());
        let basis = (measure.n > 0 && measure.denominator.is_some())
            .then(|| format.words.fill("card-basis", [("n", format.count(measure.n).into())]));
        Tile {
            label: self.name(format),
            about: self.metric.definition.in_language(format.words.language()).to_owned(),
            value: text(format, &measure, Detail::Rounded),
            reason: measure.reason().map(|reason| place.reason(reason)),
            change: measure.quantity().zip(before.quantity()).and_then(|(now, before)| self.change(format, period, now, before)),
            basis,
            trend: spark(place, self, scope, period.last_month()),
        }
    }

    /// The card of a scope on the day the data speaks of, which has none before it to compare with.
    pub(super) fn card_at(self, place: &Place<'_>, scope: &Scope, day: Date) -> Card {
        let measure = place.sources.metrics.measure(self.metric, self.variant.id, scope, When::Day(day));
        let tile = Tile {
            label: self.name(place.format),
            about: self.metric.definition.in_language(place.language()).to_owned(),
            value: text(place.format, &measure, Detail::Rounded),
            reason: measure.reason().map(|reason| place.reason(reason)),
            change: None,
            basis: None,
            trend: None,
        };
        Card { tile, receipt: Some(receipt(place, self, scope, When::Day(day))) }
    }

    /// The change from one period to the next; `None` where there is nothing to measure it by.
    pub(super) fn change(self, format: &Format, period: Period, now: Quantity, before: Quantity) -> Option<Change> {
        let (key, amount) = difference(now, before)?;
        let tone = Tone::of(direction_of(amount), self.variant.direction);
        let base = |key: &str| format.words.fill(key, [("base", format.prior(period.kind()).into())]);
        let word = format.words.text(tone.key());
        Some(match tone {
            Tone::Even => Change { amount: word, base: base("change-base-even"), tone, word: String::new() },
            _ => Change { amount: format.signed(key, amount), base: base("change-base"), tone, word },
        })
    }

    /// The column of a table that has this number: its header leads to what it means.
    pub(super) fn column(self, place: &Place<'_>) -> Column {
        column(place, self.metric, self.name(place.format))
    }

    /// The value as a table cell, exact.
    pub(super) fn cell(self, place: &Place<'_>, scope: &Scope, period: Period) -> Cell {
        cell(place, &self.measure(place, scope, period))
    }
}

/// A column of numbers of a metric under a name of its own: its header leads to what the metric means.
pub(super) fn column(place: &Place<'_>, metric: &Metric, label: impl Into<String>) -> Column {
    Column { href: glossary::link(place, metric), ..Column::number(label) }
}

/// How much the product is used: people and seats, or, where the events do not say who, how often and by how much more.
pub(super) fn adoption(sources: &Sources<'_>) -> [Shown; 2] {
    if sources.index.knows_users() { [&metric::ACTIVE_USERS, &metric::SEAT_USE] } else { [&metric::USAGE, &metric::USAGE_CHANGE] }
        .map(Shown::main)
}

/// The count below which a change is told as it is: from 1 to 8 is seven more, and "700 %" would mislead.
const SMALL_BASE: f64 = 20.0;

/// What lies between two quantities of one kind: in points for ratios and points, as it is for small counts, in percent of the
/// first for the rest.
pub(super) fn difference(now: Quantity, before: Quantity) -> Option<(&'static str, f64)> {
    let difference = now.number() - before.number();
    match now {
        Quantity::Ratio(_) => Some(("change-points", difference * 100.0)),
        Quantity::Points(_) | Quantity::Score(_) => Some(("change-number", difference)),
        Quantity::Count(_) if before.number().abs() < SMALL_BASE => Some(("change-number", difference)),
        _ if before.number() == 0.0 => None,
        _ => Some(("change-percent", difference / before.number().abs() * 100.0)),
    }
}

/// Up, down or even, where what rounds to nothing is even.
pub(super) fn direction_of(change: f64) -> Ordering {
    if change.abs() < 0.05 { Ordering::Equal } else { change.total_cmp(&0.0) }
}

/// A measure as text: the value, or a dash.
pub(super) fn text(format: &Format, measure: &Measure, detail: Detail) -> String {
    measure.quantity().map_or_else(|| DASH.to_owned(), |quantity| format.quantity(quantity, detail))
}

/// A measure as a table cell, exact, with its reason or mark.
pub(super) fn cell(place: &Place<'_>, measure: &Measure) -> Cell {
    match measure.value {
        Value::Known(quantity) => Cell {
            text: place.format.quantity(quantity, Detail::Exact),
            href: None,
            note: measure.mark.map(|mark| place.reason(mark)),
            number: Some(quantity.number()),
            order: None,
        },
        Value::Missing(reason) => Cell::missing(place.reason(reason)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_count_changes_by_a_number_and_a_large_one_by_a_share() {
        let change = |before, now| difference(Quantity::Count(now), Quantity::Count(before));
        assert_eq!(change(1, 8), Some(("change-number", 7.0)));
        assert_eq!(change(0, 3), Some(("change-number", 3.0)));
        assert_eq!(change(20, 25), Some(("change-percent", 25.0)));
    }
}
