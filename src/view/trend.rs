//! Figures over time: a number month by month, beside the same months a year before.

use super::block::{Cell, Column, Drawing, Figure, Table};
use super::format::{Detail, Format};
use super::number::{Shown, cell, difference, direction_of};
use super::source::Place;
use crate::calendar::{Month, Period, PeriodKind};
use crate::chart::{ChartKind, ChartSize, ChartSpec, Point, Series, SeriesRole, Tick, TickFormat};
use crate::metric::{Measure, Quantity, Scope, Unit};
use std::cmp::Ordering;
use std::sync::Arc;

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
        let title = self.takeaway(format, &pairs);
        let subtitle = self.subtitle(format, &pairs);
        let known = pairs.iter().any(|pair| pair.now.quantity().is_some());
        let why = pairs.last().and_then(|pair| pair.now.reason()).map(|reason| place.reason(reason)).unwrap_or_default();
        let drawing = if known { Drawing::Chart(Box::new(self.chart(place, &pairs, &title, &subtitle))) } else { Drawing::Missing(why) };
        Figure { id: self.id.to_owned(), title, subtitle, drawing, table: self.table(place, &pairs), source: self.source(place) }
    }

    /// The tables behind the number, in words: those that the site has, where it has any of them.
    fn source(&self, place: &Place<'_>) -> String {
        let all = self.shown.metric.tables;
        let had: Vec<&str> = all.iter().copied().filter(|table| place.sources.has_table(table)).collect();
        let named = if had.is_empty() { all } else { &had };
        let words: Vec<String> = named.iter().map(|table| place.t(&format!("table-{table}"))).collect();
        place.format.words.fill("figure-source", [("tables", place.format.list(&words).into())])
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
        format.words.fill(
            "figure-subtitle",
            [
                ("metric", metric.into()),
                ("unit", unit(format, self.shown.variant.unit).into()),
                ("first", format.month(first).into()),
                ("last", format.month(last).into()),
                ("n", n.into()),
                ("count", format.integer(i64::try_from(n).unwrap_or(i64::MAX)).into()),
            ],
        )
    }

    fn chart(&self, place: &Place<'_>, pairs: &[Pair], title: &str, subtitle: &str) -> ChartSpec {
        let format = place.format;
        let point = |measure: &Measure| {
            let quantity = measure.quantity()?;
            Some(Point { value: quantity.number(), label: format.quantity(quantity, Detail::Rounded) })
        };
        let series = |key: &str, role, pick: fn(&Pair) -> &Measure| Series {
            name: place.t(key),
            points: pairs.iter().map(|pair| point(pick(pair))).collect(),
            role,
        };
        let mut all = vec![series("series-now", SeriesRole::Subject, |pair| &pair.now)];
        if pairs.iter().any(|pair| pair.before.quantity().is_some()) {
            all.push(series("series-before", SeriesRole::Comparison, |pair| &pair.before));
        }
        ChartSpec {
            kind: self.kind,
            categories: pairs.iter().map(|pair| format.short_month(pair.month)).collect(),
            series: all,
            tick: ticks(place, self.shown.variant.unit),
            title: title.to_owned(),
            description: subtitle.to_owned(),
            size: self.size,
            events: Vec::new(),
        }
    }

    fn table(&self, place: &Place<'_>, pairs: &[Pair]) -> Table {
        let format = place.format;
        let row = |pair: &Pair| vec![Cell::text(format.month(pair.month)), cell(place, &pair.now), cell(place, &pair.before)];
        Table {
            caption: self.shown.name(format),
            columns: vec![
                Column::text(place.t("column-month")),
                Column::number(self.shown.name(format)),
                Column::number(place.t("series-before")),
            ],
            rows: pairs.iter().map(row).collect(),
        }
    }
}

/// The unit in words, for the line below a figure's title.
pub(super) fn unit(format: &Format, unit: Unit) -> String {
    match unit {
        Unit::Currency => format.symbol().to_owned(),
        other => format.words.text(&format!("in-{}", other.name(""))),
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
