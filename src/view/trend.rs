//! Figures over time: a number month by month, beside the same months a year before.

use super::block::{Cell, Figure};
use super::format::{Detail, Format};
use super::number::{Shown, difference, direction_of};
use super::plot::{Category, Line, Plot, months, source, subtitle};
use super::source::Place;
use crate::calendar::{Month, Period, PeriodKind};
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{Measure, Scope};
use std::cmp::Ordering;

/// How many months a figure shows.
const MONTHS: i32 = 12;

/// A figure to make.
pub(super) struct Trend<'t> {
    /// Unique in the page.
    pub(super) id: &'static str,
    /// The number.
    pub(super) shown: Shown,
    /// Whose.
    pub(super) scope: &'t Scope,
    /// The last month shown.
    pub(super) last: Month,
    /// Line or bar.
    pub(super) kind: ChartKind,
    /// For a page or a slide.
    pub(super) size: ChartSize,
}

/// The value of a month and of the same month a year before.
struct Pair {
    month: Month,
    now: Measure,
    before: Measure,
}

impl Trend<'_> {
    /// The figure, or what is missing for it.
    pub(super) fn figure(&self, place: &Place<'_>) -> Figure {
        let format = place.format;
        let pairs: Vec<Pair> = (1 - MONTHS..=0).map(|by| self.pair(place, self.last.plus(by))).collect();
        let category = |pair: &Pair| Category { short: format.short_month(pair.month), cell: Cell::text(format.month(pair.month)) };
        Plot {
            id: self.id.to_owned(),
            title: self.takeaway(format, &pairs),
            subtitle: self.subtitle(format, &pairs),
            kind: self.kind,
            size: self.size,
            unit: self.shown.variant.unit,
            head: place.t("column-month"),
            categories: pairs.iter().map(category).collect(),
            lines: vec![
                Line::subject(place.t("series-now"), pairs.iter().map(|pair| pair.now).collect()),
                Line::comparison(place.t("series-before"), pairs.iter().map(|pair| pair.before).collect()),
            ],
            source: source(place, self.shown.metric.tables),
            about: Some(self.shown.metric),
        }
        .figure(place)
    }

    fn pair(&self, place: &Place<'_>, month: Month) -> Pair {
        let measure = |month| self.shown.measure(place, self.scope, Period::holding(PeriodKind::Month, month));
        Pair { month, now: measure(month), before: measure(month.plus(-12)) }
    }

    /// One sentence: the newest value, and how it stands against the year before or else the first month shown.
    fn takeaway(&self, format: &Format, pairs: &[Pair]) -> String {
        let name = self.shown.name(format);
        let Some((at, now)) = pairs.iter().enumerate().rev().find_map(|(at, pair)| Some((at, pair.now.quantity()?))) else {
            return format.words.fill("figure-missing", [("metric", name.into())]);
        };
        let (month, value) = (format.month(pairs[at].month), format.quantity(now, Detail::Rounded));
        let year_before = pairs[at].before.quantity().map(|before| (format.words.text("since-year"), before));
        let first_shown = || {
            let (month, before) = pairs[..at].iter().find_map(|pair| Some((format.month(pair.month), pair.now.quantity()?)))?;
            Some((format.words.fill("since-month", [("month", month.into())]), before))
        };
        let base = year_before.or_else(first_shown).and_then(|(since, before)| Some((since, before, difference(now, before)?)));
        let Some((since, before, (key, amount))) = base else {
            return format.words.fill("figure-only", [("metric", name.into()), ("value", value.into()), ("month", month.into())]);
        };
        let how = match direction_of(amount) {
            Ordering::Equal => "even",
            _ if key == "change-number" => "plain",
            _ => "share",
        };
        format.words.fill(
            "figure-trend",
            [
                ("metric", name.into()),
                ("how", how.into()),
                ("value", value.into()),
                ("month", month.into()),
                ("before", format.quantity(before, Detail::Rounded).into()),
                ("since", since.into()),
                ("change", format.signed(key, amount).into()),
            ],
        )
    }

    fn subtitle(&self, format: &Format, pairs: &[Pair]) -> String {
        let metric = self.shown.metric.name.in_language(format.words.language());
        let n = pairs.iter().rev().find(|pair| pair.now.quantity().is_some()).map_or(0, |pair| pair.now.n);
        let (first, last) = (self.last.plus(1 - MONTHS), self.last);
        subtitle(format, metric, self.shown.variant.unit, &months(format, first, last), n)
    }
}
