//! Whom to call first, with the reasons in words and the factors that put an account where it is.

use super::home::account_link;
use super::matrix::say;
use crate::formula::{Factor, Priority};
use crate::metric::{self, Band, NONE, Reason, Scope};
use crate::table::AccountIx;
use crate::view::block::Cell;
use crate::view::contact::person_name;
use crate::view::format::Detail;
use crate::view::signal::{self, SignalLine, band_text, day_from_here};
use crate::view::source::Place;
use serde::Serialize;

/// An account to call, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Call {
    /// The account.
    pub account: String,
    /// Its page.
    pub href: String,
    /// Who looks after it, or that nobody does; `None` where the site knows of no CSM at all.
    pub csm: Option<String>,
    /// What it pays, when it renews, how it is doing.
    pub basis: Vec<String>,
    /// Why, the most urgent first.
    pub signals: Vec<SignalLine>,
    /// What put it here.
    pub urgency: Urgency,
}

/// A score of priority with its factors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Urgency {
    /// From 0 to 1.
    pub score: String,
    /// Risk, value, proximity, silence.
    pub factors: Vec<FactorLine>,
}

/// A factor of priority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactorLine {
    /// Its name.
    pub name: String,
    /// From 0 to 1.
    pub share: String,
    /// What it is made of.
    pub says: String,
    /// Why it is assumed, where it is not known.
    pub assumed: Option<String>,
}

/// An account with something to celebrate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct News {
    /// The account.
    pub account: String,
    /// Its page.
    pub href: String,
    /// What there is to celebrate.
    pub signals: Vec<SignalLine>,
}

/// How many accounts to call are named, and how many with good news.
const CALLS: usize = 8;
const NEWS: usize = 6;

/// The accounts to call first among those that are wanted.
pub(super) fn calls(place: &Place<'_>, wanted: impl Fn(AccountIx) -> bool) -> Vec<Call> {
    let priority = place.sources.formulas.priority().iter().filter(|priority| wanted(priority.account));
    priority.take(CALLS).map(|priority| call(place, priority)).collect()
}

/// The accounts with good news among those that are wanted, those that bring most first, and how many more there are.
pub(super) fn news(place: &Place<'_>, wanted: impl Fn(AccountIx) -> bool) -> (Vec<News>, usize) {
    let mut good: Vec<(&Priority, Vec<SignalLine>)> = place
        .sources
        .formulas
        .priority()
        .iter()
        .filter(|priority| wanted(priority.account))
        .map(|priority| (priority, signal::news(place, priority.account)))
        .filter(|(_, signals)| !signals.is_empty())
        .collect();
    good.sort_by(|(a, _), (b, _)| b.value.share.total_cmp(&a.value.share).then_with(|| a.account.cmp(&b.account)));
    let more = good.len().saturating_sub(NEWS);
    let line = |(priority, signals): (&Priority, Vec<SignalLine>)| News {
        account: place.sources.tables.account(priority.account).name.clone(),
        href: account_link(place, priority.account),
        signals,
    };
    (good.into_iter().take(NEWS).map(line).collect(), more)
}

/// These accounts, the one to call first on top; those that are not live come last, by id.
pub(super) fn by_priority(place: &Place<'_>, accounts: impl Iterator<Item = AccountIx>) -> Vec<AccountIx> {
    let score = |ix: AccountIx| place.sources.formulas.priority_of(ix).map_or(-1.0, |priority| priority.score);
    let mut accounts: Vec<(f64, AccountIx)> = accounts.map(|ix| (score(ix), ix)).collect();
    accounts.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    accounts.into_iter().map(|(_, ix)| ix).collect()
}

fn call(place: &Place<'_>, priority: &Priority) -> Call {
    let account = priority.account;
    Call {
        account: place.sources.tables.account(account).name.clone(),
        href: account_link(place, account),
        csm: csm_of(place, account),
        basis: basis(place, account),
        signals: signal::reasons(place, account),
        urgency: urgency(place, priority),
    }
}

fn csm_of(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let tables = place.sources.tables;
    let is_anyone = place.sources.index.csms().iter().any(|id| id != NONE);
    let name = tables.account(account).csm.as_deref().map_or_else(|| place.t("csm-none"), |id| person_name(tables, id));
    is_anyone.then_some(name)
}

/// What an account pays, when it renews and how it is doing, as far as that is known.
fn basis(place: &Place<'_>, account: AccountIx) -> Vec<String> {
    let Some(standing) = place.sources.metrics.standing(account) else { return Vec::new() };
    let pays = paid(place, account).map(|amount| say(place, "priority-mrr", [("amount", amount)]));
    let renews = standing.renewal_due_on().ok().map(|day| say(place, "priority-renews", [("when", day_from_here(place, day))]));
    let health = say(place, "priority-health", [("band", band_text(place, standing.band()))]);
    pays.into_iter().chain(renews).chain([health]).collect()
}

fn paid(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let period = place.sources.metrics.period()?;
    let known = place.sources.metrics.measure(&metric::MRR, "", &Scope::Account(account), period).quantity()?;
    let today = metric::Quantity::Money(place.sources.metrics.standing(account)?.mrr());
    Some(place.format.quantity(if today.number() > 0.0 { today } else { known }, Detail::Rounded))
}

/// The score of an account and its factors, with what each is made of.
pub(super) fn urgency(place: &Place<'_>, priority: &Priority) -> Urgency {
    let factors = [
        ("risk", priority.risk, risk(place, priority.account)),
        ("value", priority.value, paid(place, priority.account).map(|amount| say(place, "priority-pays", [("amount", amount)]))),
        ("proximity", priority.proximity, proximity(place, priority.account)),
        ("silence", priority.silence, silence(place, priority.account)),
    ];
    let line = |(name, factor, says): (&str, Factor, Option<String>)| FactorLine {
        name: place.t(&format!("priority-{name}")),
        share: place.format.decimal(factor.share, 2),
        says: says.unwrap_or_default(),
        assumed: factor.assumed.map(|reason| say(place, "priority-assumed", [("reason", why(place, name, reason))])),
    };
    Urgency { score: place.format.decimal(priority.score, 3), factors: factors.into_iter().map(line).collect() }
}

/// Why a factor is assumed. That rows are missing means something else for each.
fn why(place: &Place<'_>, factor: &str, reason: Reason) -> String {
    match reason {
        Reason::NoRows => place.t(&format!("priority-no-{factor}")),
        reason => place.reason(reason),
    }
}

fn risk(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let metrics = place.sources.metrics;
    if metrics.standing(account)?.is_leaving() == Ok(true) {
        return Some(place.t("priority-leaving"));
    }
    let health = metrics.measure(&metric::HEALTH, "", &Scope::Account(account), metrics.period()?).quantity()?;
    Some(say(place, "priority-scored", [("health", place.format.quantity(health, Detail::Rounded))]))
}

fn proximity(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let day = place.sources.metrics.standing(account)?.renewal_due_on().ok()?;
    Some(say(place, "priority-due", [("when", day_from_here(place, day))]))
}

fn silence(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let standing = place.sources.metrics.standing(account)?;
    let days = standing.days_since_meeting().ok()?;
    let touch = standing.row().touch.unwrap_or(crate::table::Touch::Mid);
    let cadence = metric::cadence_days(touch, &place.sources.config.reviews);
    let words = |days: f64| place.format.quantity(metric::Quantity::Days(days.round()), Detail::Rounded);
    Some(say(place, "priority-silent", [("days", words(f64::from(days))), ("cadence", words(cadence))]))
}

/// The priority of an account as a cell; one that is not live has none.
pub(super) fn priority_cell(place: &Place<'_>, account: AccountIx) -> Cell {
    match place.sources.formulas.priority_of(account) {
        Some(priority) => Cell::number(place.format.decimal(priority.score, 3), priority.score),
        None => Cell::missing(place.reason(Reason::NotLive)),
    }
}

/// The band of an account as a cell, sorted from red to green; one that is not live has none.
pub(super) fn band_cell(place: &Place<'_>, account: AccountIx) -> Cell {
    let Some(standing) = place.sources.metrics.standing(account) else { return Cell::default() };
    if place.sources.formulas.priority_of(account).is_none() {
        return Cell::missing(place.reason(Reason::NotLive));
    }
    let band = standing.band();
    let order = match band {
        Band::Red => 0,
        Band::Yellow => 1,
        Band::Green => 2,
        Band::Unscored => 3,
    };
    Cell { order: Some(order), ..Cell::text(band_text(place, band)) }
}
