//! Every account's rows beside each other, so that one account's numbers cost no walk over all tables.
//!
//! A row that happened after the day the data speaks of is not here; rule 2 of `docs/metrics.md` holds for every formula.

use super::ledger::{Closings, Ledger, Source, open_end};
use crate::calendar::{Month, Period, PeriodKind};
use crate::config::Config;
use crate::rollup::{AccountMonth, UsageFacts};
use crate::table::{Account, AccountIx, Subscription, Survey, Tables, Ticket};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::mem::take;

/// What formulas may know of a site.
#[derive(Debug)]
pub(super) struct Base<'a> {
    pub(super) config: &'a Config,
    pub(super) tables: &'a Tables,
    pub(super) usage: &'a UsageFacts,
    pub(super) as_of: Option<Date>,
    pub(super) ledger: Ledger,
    /// By [`AccountIx`].
    pub(super) accounts: Vec<Facts<'a>>,
    /// The months in which anybody used anything.
    pub(super) usage_months: BTreeSet<Month>,
    /// The first day each feature of [`UsageFacts::features`] was used by anybody.
    pub(super) feature_days: Vec<Option<Date>>,
}

/// What formulas may know of one account.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) row: &'a Account,
    pub(super) closings: Closings,
    pub(super) subscriptions: Vec<&'a Subscription>,
    pub(super) tickets: Vec<&'a Ticket>,
    pub(super) surveys: Vec<&'a Survey>,
    /// Sorted by month.
    usage: &'a [(AccountIx, Month, AccountMonth)],
    /// Sorted by user, then month.
    users: &'a [(AccountIx, u32, Month)],
    /// Sorted by feature, then month.
    features: &'a [(AccountIx, u32, Month, i64)],
}

impl<'a> Base<'a> {
    /// Indexes the rows that exist on `as_of`; none exist where there is no such day.
    pub(super) fn new(config: &'a Config, tables: &'a Tables, usage: &'a UsageFacts, as_of: Option<Date>) -> Self {
        let source = Source::of(tables, as_of);
        let happened = |day: Date| as_of.is_some_and(|as_of| day <= as_of);
        let size = tables.accounts.rows.len();
        let mut subscriptions = by_account(size, &tables.subscriptions.rows, |row| happened(row.start).then_some(row.account));
        let mut snapshots = by_account(size, &tables.revenue.rows, |row| happened(row.month.last_day()).then_some(row.account));
        let mut tickets = by_account(size, &tables.tickets.rows, |row| happened(row.opened_at.date()).then_some(row.account));
        let mut surveys = by_account(size, &tables.surveys.rows, |row| happened(row.at.date()).then_some(row.account));
        let facts = |(at, row): (usize, &'a Account)| {
            let ix = AccountIx(u32::try_from(at).unwrap_or(u32::MAX));
            let closings = match source {
                Source::Snapshots(_) => Closings::of_snapshots(take(&mut snapshots[at])),
                Source::Subscriptions | Source::Absent => Closings::of_subscriptions(&subscriptions[at], as_of),
            };
            Facts {
                row,
                closings,
                subscriptions: take(&mut subscriptions[at]),
                tickets: take(&mut tickets[at]),
                surveys: take(&mut surveys[at]),
                usage: of_account(&usage.account_months, ix, |fact| fact.0),
                users: of_account(&usage.user_months, ix, |fact| fact.0),
                features: of_account(&usage.feature_months, ix, |fact| fact.0),
            }
        };
        let accounts: Vec<Facts<'_>> = tables.accounts.rows.iter().enumerate().map(facts).collect();
        let ledger = Ledger { source, paid: paid(&accounts, as_of) };
        let usage_months = usage.account_months.iter().map(|fact| fact.1).collect();
        Self { config, tables, usage, as_of, ledger, accounts, usage_months, feature_days: feature_days(usage) }
    }

    /// Whether an account is live on a day: it has MRR, or any subscription runs, trial and zero included; with snapshots, it has MRR;
    /// with neither table, it has begun.
    pub(super) fn is_live(&self, account: &Facts<'_>, day: Date) -> bool {
        match self.ledger.source {
            Source::Subscriptions => account.subscriptions.iter().any(|row| self.runs(row, day)),
            Source::Snapshots(_) => self.ledger.newest_snapshot(day).is_some_and(|month| account.closings.at(month) > 0),
            Source::Absent => account.row.since.is_none_or(|since| since <= day),
        }
    }

    fn runs(&self, row: &Subscription, day: Date) -> bool {
        row.start <= day && row.end != Some(row.start) && open_end(row, self.as_of).is_none_or(|end| day < end)
    }
}

impl<'a> Facts<'a> {
    /// What the account did in each month of a period that has usage.
    pub(super) fn usage_in(&self, period: Period) -> impl Iterator<Item = &'a AccountMonth> {
        let from = self.usage.partition_point(|fact| fact.1 < period.first_month());
        let to = self.usage.partition_point(|fact| fact.1 <= period.last_month());
        self.usage[from..to].iter().map(|fact| &fact.2)
    }

    /// How many of the account's users were active between two months, both included.
    pub(super) fn active_users(&self, first: Month, last: Month) -> usize {
        let active = self.users.iter().filter(|fact| first <= fact.2 && fact.2 <= last).map(|fact| fact.1);
        distinct(active)
    }

    /// How many of the features that count the account used in a period.
    pub(super) fn features_used(&self, period: Period, counts: impl Fn(u32) -> bool) -> usize {
        let months = period.first_month()..=period.last_month();
        distinct(self.features.iter().filter(|fact| months.contains(&fact.2) && counts(fact.1)).map(|fact| fact.1))
    }
}

/// How many different numbers there are among sorted ones.
fn distinct(sorted: impl Iterator<Item = u32>) -> usize {
    let mut last = None;
    sorted.filter(|number| last.replace(*number) != Some(*number)).count()
}

/// The rows that `account` names an account for, beside each other per account.
fn by_account<R>(size: usize, rows: &[R], account: impl Fn(&R) -> Option<AccountIx>) -> Vec<Vec<&R>> {
    let mut groups: Vec<Vec<&R>> = std::iter::repeat_with(Vec::new).take(size).collect();
    for row in rows {
        if let Some(account) = account(row) {
            groups[account.index()].push(row);
        }
    }
    groups
}

/// The facts of one account among facts sorted by account.
fn of_account<F>(sorted: &[F], ix: AccountIx, account: impl Fn(&F) -> AccountIx) -> &[F] {
    let from = sorted.partition_point(|fact| account(fact) < ix);
    let to = sorted.partition_point(|fact| account(fact) <= ix);
    &sorted[from..to]
}

/// The first and the last closed month in which any account has MRR.
fn paid(accounts: &[Facts<'_>], as_of: Option<Date>) -> Option<(Month, Month)> {
    let newest = Period::last_complete(PeriodKind::Month, as_of?).last_month();
    let last = accounts.iter().filter_map(|account| account.closings.last_paid(newest)).max()?;
    let first = accounts.iter().filter_map(|account| account.closings.first_paid()).min()?;
    Some((first, last))
}

/// The first day each feature was used by anybody.
fn feature_days(usage: &UsageFacts) -> Vec<Option<Date>> {
    let mut days = vec![None; usage.features.len()];
    for (_, feature, day) in &usage.feature_first_days {
        if let Some(first) = days.get_mut(*feature as usize) {
            *first = Some(first.map_or(*day, |first: Date| first.min(*day)));
        }
    }
    days
}
