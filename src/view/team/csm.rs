//! A CSM's portfolio: whom to call first and why, then every account, then the renewals ahead.

use super::home::{account_link, headline};
use crate::calendar::Period;
use crate::metric::{self, NONE, Scope};
use crate::table::{AccountIx, Decision, Renewal};
use crate::view::block::{Cell, Column, Table};
use crate::view::contact::person_name;
use crate::view::format::Detail;
use crate::view::frame::Frame;
use crate::view::number::{Card, Shown, column};
use crate::view::source::{Place, Sources};
use jiff::civil::Date;
use serde::Serialize;

/// A CSM's portfolio.
#[derive(Debug, Clone, Serialize)]
pub struct Portfolio {
    /// What every page bears.
    pub frame: Frame,
    /// The period that the numbers speak of.
    pub period: Option<String>,
    /// The portfolio in numbers.
    pub cards: Vec<Card>,
    /// Whom to call first.
    pub first: Vec<Call>,
    /// Every account, those that need attention on top.
    pub accounts: Option<Table>,
    /// The renewals ahead.
    pub renewals: Option<Table>,
    /// Why there are none.
    pub no_renewals: String,
}

/// An account to call, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Call {
    /// The account.
    pub account: String,
    /// Its page.
    pub href: String,
    /// Who looks after it, or that nobody does; `None` where the site knows of no CSM at all.
    pub csm: Option<String>,
    /// Why, one sentence each.
    pub reasons: Vec<String>,
}

/// A fall in use from which an account is worth a call.
const FALL: f64 = -0.3;
/// How many days ahead a renewal is worth a call, and how many it is listed.
const RENEWAL_DAYS: (i32, i32) = (90, 180);
/// How many accounts to call are named.
const CALLS: usize = 8;

/// The accounts that somebody looks after.
pub(super) fn accounts_of<'a>(sources: &Sources<'a>, id: &str) -> impl Iterator<Item = AccountIx> {
    let (tables, id) = (sources.tables, id.to_owned());
    sources.accounts().filter(move |ix| tables.account(*ix).csm.as_deref().unwrap_or(NONE) == id)
}

/// The portfolio of a CSM.
pub(super) fn compose(place: &Place<'_>, id: &str) -> Portfolio {
    let sources = &place.sources;
    let name = if id == NONE { place.t("csm-none") } else { person_name(sources.tables, id) };
    let scope = Scope::Csm(id.to_owned());
    let period = sources.metrics.period();
    let cards = |period| headline(place, &scope, period).into_iter().map(|shown| shown.card(place, &scope, period)).collect();
    let sorted = period.map(|period| by_attention(place, accounts_of(sources, id), period)).unwrap_or_default();
    let first = period.map(|period| calls(place, &sorted, period)).unwrap_or_default();
    let title = place.format.words.fill("portfolio-title", [("name", name.into())]);
    Portfolio {
        frame: Frame::new(place, title, None).under(place, place.t("team-csms"), "csm"),
        period: period.map(|period| place.format.period(period)),
        cards: period.map(cards).unwrap_or_default(),
        first,
        accounts: period.map(|period| accounts(place, &sorted, period)),
        renewals: renewals(place, &sorted).filter(|table| !table.rows.is_empty()),
        no_renewals: place.t(if sources.tables.renewals.present { "renewals-none" } else { "renewals-missing" }),
    }
}

/// These accounts, the deepest fall in use first, unknown ones last.
pub(super) fn by_attention(place: &Place<'_>, accounts: impl Iterator<Item = AccountIx>, period: Period) -> Vec<AccountIx> {
    let change = Shown::main(&metric::USAGE_CHANGE);
    let mut accounts: Vec<(f64, AccountIx)> =
        accounts.map(|ix| (change.measure(place, &Scope::Account(ix), period).number().unwrap_or(f64::INFINITY), ix)).collect();
    accounts.sort_by(|(a, x), (b, y)| a.total_cmp(b).then_with(|| x.cmp(y)));
    accounts.into_iter().map(|(_, ix)| ix).collect()
}

/// The accounts with most reasons to call; among equals, the next renewal comes first, then the order of attention.
pub(super) fn calls(place: &Place<'_>, sorted: &[AccountIx], period: Period) -> Vec<Call> {
    let call = |ix: &AccountIx| Call {
        account: place.sources.tables.account(*ix).name.clone(),
        href: account_link(place, *ix),
        csm: csm_of(place, *ix),
        reasons: reasons(place, *ix, period),
    };
    let days = |ix: &AccountIx| next_renewal(place, *ix).map_or(i32::MAX, |(days, _)| days);
    let mut calls: Vec<_> = sorted.iter().map(|ix| (call(ix), days(ix))).filter(|(call, _)| !call.reasons.is_empty()).collect();
    calls.sort_by_key(|(call, days)| (std::cmp::Reverse(call.reasons.len()), *days));
    calls.into_iter().take(CALLS).map(|(call, _)| call).collect()
}

fn csm_of(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let tables = place.sources.tables;
    let is_anyone = place.sources.index.csms().iter().any(|id| id != NONE);
    let name = tables.account(account).csm.as_deref().map_or_else(|| place.t("csm-none"), |id| person_name(tables, id));
    is_anyone.then_some(name)
}

/// Why an account is worth a call, one sentence each.
pub(super) fn reasons(place: &Place<'_>, account: AccountIx, period: Period) -> Vec<String> {
    let format = place.format;
    let scope = Scope::Account(account);
    let number = |shown: Shown| shown.measure(place, &scope, period).number();
    let mut reasons = Vec::new();
    if let Some(change) = number(Shown::main(&metric::USAGE_CHANGE)).filter(|change| *change <= FALL) {
        let amount = format.percent(change.abs(), Detail::Rounded);
        let base = format.prior(period.kind());
        reasons.push(format.words.fill("call-usage", [("change", amount.into()), ("base", base.into())]));
    }
    if let Some((days, renewal)) = next_renewal(place, account).filter(|(days, _)| *days <= RENEWAL_DAYS.0) {
        let date = format.short_date(renewal.due_on);
        reasons.push(format.words.fill("call-renewal", [("n", days.into()), ("count", days.to_string().into()), ("date", date.into())]));
    }
    if let Some(critical) = number(Shown::variant(&metric::BACKLOG, "critical")).filter(|critical| *critical >= 1.0) {
        reasons.push(format.words.fill("call-critical", [("n", critical.into()), ("count", format.decimal(critical, 0).into())]));
    }
    if let Some(nps) = number(Shown::main(&metric::NPS)).filter(|nps| *nps < 0.0) {
        reasons.push(format.words.fill("call-nps", [("nps", format.decimal(nps, 0).into())]));
    }
    reasons
}

/// The next renewal that is still open, and in how many days it is due.
fn next_renewal<'a>(place: &Place<'a>, account: AccountIx) -> Option<(i32, &'a Renewal)> {
    let as_of = place.sources.metrics.as_of()?;
    let open = place.sources.index.renewals(account).filter(|renewal| is_open(renewal, as_of) && renewal.due_on >= as_of);
    open.map(|renewal| (renewal.due_on.since(as_of).map_or(0, |span| span.get_days()), renewal)).min_by_key(|(days, _)| *days)
}

/// What is decided after `as_of` is not decided yet.
fn is_open(renewal: &Renewal, as_of: Date) -> bool {
    renewal.decision == Decision::Pending || renewal.decided_on.is_some_and(|day| day > as_of)
}

fn accounts(place: &Place<'_>, sorted: &[AccountIx], period: Period) -> Table {
    let columns = [
        Shown::main(&metric::USAGE_CHANGE),
        Shown::main(&metric::MRR),
        Shown::main(&metric::SEAT_USE),
        Shown::main(&metric::NPS),
        Shown::main(&metric::BACKLOG),
    ];
    let mut header = vec![Column::text(place.t("column-account")), Column::text(place.t("column-segment"))];
    header.extend(columns.iter().map(|shown| shown.column(place)));
    header.push(Column::number(place.t("column-renewal")));
    let rows = sorted.iter().map(|ix| {
        let account = place.sources.tables.account(*ix);
        let segment = account.segment.as_ref().map_or_else(|| Cell::missing(place.t("segment-none")), Cell::text);
        let mut row = vec![Cell::link(&account.name, account_link(place, *ix)), segment];
        row.extend(columns.iter().map(|shown| shown.cell(place, &Scope::Account(*ix), period)));
        let renewal = next_renewal(place, *ix).map(|(_, renewal)| Cell::day(place.format.short_date(renewal.due_on), renewal.due_on));
        row.push(renewal.unwrap_or_else(|| Cell::missing(place.t("renewal-none"))));
        row
    });
    Table { caption: place.t("portfolio-accounts"), columns: header, rows: rows.collect() }
}

fn renewals(place: &Place<'_>, accounts: &[AccountIx]) -> Option<Table> {
    place.sources.tables.renewals.present.then_some(())?;
    let mut due: Vec<(i32, AccountIx, &Renewal)> = accounts
        .iter()
        .filter_map(|ix| next_renewal(place, *ix).map(|(days, renewal)| (days, *ix, renewal)))
        .filter(|(days, ..)| *days <= RENEWAL_DAYS.1)
        .collect();
    due.sort_by_key(|(days, ix, _)| (*days, *ix));
    let rows = due.into_iter().map(|(days, ix, renewal)| {
        vec![
            Cell::link(&place.sources.tables.account(ix).name, account_link(place, ix)),
            Cell::day(place.format.short_date(renewal.due_on), renewal.due_on),
            Cell { order: Some(i64::from(days)), ..Cell::text(place.format.counted("in-days-count", usize::try_from(days).unwrap_or(0))) },
            Cell::text(place.format.money(renewal.mrr_before.0)),
        ]
    });
    Some(Table {
        caption: place.t("portfolio-renewals"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::number(place.t("column-due")),
            Column::number(place.t("column-days")),
            column(place, &metric::MRR, place.t("column-mrr")),
        ],
        rows: rows.collect(),
    })
}
