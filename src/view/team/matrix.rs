//! What the tables of reports share: rows of groups and accounts, columns of numbers, and words about time.

use super::home::account_link;
use super::report::Section;
use crate::calendar::{Month, Period};
use crate::metric::{Measure, NONE, Quantity, Reason, Scope};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Table};
use crate::view::contact::person_name;
use crate::view::number::{Shown, cell, column};
use crate::view::source::Place;
use jiff::civil::Date;

/// The groups that a table has rows of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Segment,
    Csm,
}

/// The numbers of every segment or CSM; `None` where no account has one.
pub(super) fn by_group(place: &Place<'_>, group: Group, shown: &[Shown], period: Period) -> Option<Table> {
    let named: Vec<(String, Shown)> = shown.iter().map(|shown| (shown.name(place.format), *shown)).collect();
    by_named_group(place, group, &named, period)
}

/// The same with column names of one's own.
pub(super) fn by_named_group(place: &Place<'_>, group: Group, shown: &[(String, Shown)], period: Period) -> Option<Table> {
    let (caption, head) = match group {
        Group::Segment => ("report-by-segment", "column-segment"),
        Group::Csm => ("report-by-csm", "column-csm"),
    };
    let rows: Vec<Vec<Cell>> = place
        .sources
        .metrics
        .scopes()
        .iter()
        .filter_map(|scope| {
            let name = match (group, scope) {
                (Group::Segment, Scope::Segment(id)) if id == NONE => Cell::text(place.t("segment-none")),
                (Group::Segment, Scope::Segment(id)) => Cell::text(id),
                (Group::Csm, Scope::Csm(id)) => csm(place, id),
                _ => return None,
            };
            Some(std::iter::once(name).chain(shown.iter().map(|(_, shown)| shown.cell(place, scope, period))).collect())
        })
        .collect();
    let columns = std::iter::once(Column::text(place.t(head))).chain(shown.iter().map(|(name, shown)| column(place, shown.metric, name)));
    (!rows.is_empty()).then(|| Table { caption: place.t(caption), columns: columns.collect(), rows })
}

/// Who looks after accounts, with the link to the portfolio.
pub(super) fn csm(place: &Place<'_>, id: &str) -> Cell {
    match place.sources.folders.people.get(id) {
        _ if id == NONE => Cell::text(place.t("csm-none")),
        Some(folder) => Cell::link(person_name(place.sources.tables, id), place.link(&format!("csm/{folder}"))),
        None => Cell::text(person_name(place.sources.tables, id)),
    }
}

/// Who looks after an account.
pub(super) fn csm_of(place: &Place<'_>, account: AccountIx) -> Cell {
    match &place.sources.tables.account(account).csm {
        Some(id) => csm(place, id),
        None => Cell::missing(place.t("csm-none")),
    }
}

/// An account, with the link to its page.
pub(super) fn account(place: &Place<'_>, account: AccountIx) -> Cell {
    Cell::link(&place.sources.tables.account(account).name, account_link(place, account))
}

/// A day.
pub(super) fn day(place: &Place<'_>, day: Date) -> Cell {
    Cell::text(place.format.short_date(day))
}

/// A number of things as a measure, for figures of what is counted one by one.
pub(super) fn counted(things: usize) -> Measure {
    Measure::known(Quantity::Count(i64::try_from(things).unwrap_or(i64::MAX)), things as u64)
}

/// Exact words for a count.
pub(super) fn integer(place: &Place<'_>, things: usize) -> String {
    place.format.count(things)
}

/// A count as a cell.
pub(super) fn count(place: &Place<'_>, things: usize) -> Cell {
    cell(place, &counted(things))
}

/// The twelve months that end with a period.
pub(super) fn year(period: Period) -> Vec<Month> {
    (-11..=0).map(|by| period.last_month().plus(by)).collect()
}

/// From the first to the last of some periods, in words.
pub(super) fn span(place: &Place<'_>, first: &str, last: &str) -> String {
    place.format.words.fill("report-span", [("first", first.into()), ("last", last.into())])
}

/// The twelve months that end with a period, in words.
pub(super) fn year_span(place: &Place<'_>, period: Period) -> String {
    span(place, &place.format.month(period.last_month().plus(-11)), &place.format.month(period.last_month()))
}

/// A period within a sentence: `no 3º trimestre de 2026`.
pub(super) fn within(place: &Place<'_>, period: Period) -> String {
    place.format.words.fill("report-in", [("kind", period.kind().name().into()), ("period", place.format.period(period).into())])
}

/// A period as an axis names it.
pub(super) fn short_period(place: &Place<'_>, period: Period) -> String {
    let year = format!("{:02}", period.first_month().year().rem_euclid(100));
    match period.kind() {
        crate::calendar::PeriodKind::Month => place.format.short_month(period.first_month()),
        crate::calendar::PeriodKind::Year => place.format.period(period),
        kind => place.format.words.fill(
            "report-period-short",
            [("kind", kind.name().into()), ("number", period.number().to_string().into()), ("year", year.into())],
        ),
    }
}

/// So many periods that end with one, each as the axis and as the table names it.
pub(super) fn periods(place: &Place<'_>, last: Period, many: i32) -> (Vec<Period>, Vec<(String, String)>) {
    let periods: Vec<Period> = (1 - many..=0).map(|by| last.plus(by)).collect();
    let names = periods.iter().map(|period| (short_period(place, *period), place.format.period(*period))).collect();
    (periods, names)
}

/// A section that says what is missing, with what would fill it.
pub(super) fn lacking(place: &Place<'_>, id: &'static str, title: &str, empty: String) -> Section {
    Section { id, title: place.t(title), empty: Some(empty), ..Section::default() }
}

/// Why a part of a page is missing: the key's words where its table is, else the reason.
pub(super) fn why(place: &Place<'_>, reason: Reason, no_table: &str) -> String {
    match reason {
        Reason::NoTable(_) => place.t(no_table),
        other => place.reason(other),
    }
}

/// A sentence with two texts in it, or more.
pub(super) fn say<const N: usize>(place: &Place<'_>, key: &str, texts: [(&str, String); N]) -> String {
    place.format.words.fill(key, texts.map(|(name, text)| (name, text.into())))
}

/// A sentence that counts things: `n` for the plural and `count` for the eye, besides its texts.
pub(super) fn say_count<const N: usize>(place: &Place<'_>, key: &str, things: usize, texts: [(&str, String); N]) -> String {
    let mut args: fluent_bundle::FluentArgs<'_> = texts.into_iter().collect();
    args.set("n", things);
    args.set("count", integer(place, things));
    place.format.words.find(key, &args).unwrap_or_default()
}
