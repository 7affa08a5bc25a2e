//! Every account's rows beside each other, so that one account's numbers cost no walk over all tables.
//!
//! A row that happened after the day the data speaks of is not here; rule 2 of `docs/metrics.md` holds for every formula.

use super::customer::Customers;
use super::feature::Features;
use super::ledger::{Closings, Ledger, Source};
use super::receipt::record::Record;
use super::scope::CSM_ROLE;
use crate::calendar::{Month, Period, PeriodKind};
use crate::config::Config;
use crate::rollup::{AccountMonth, UsageFacts};
use crate::table::{
    Account, AccountIx, Action, Cancellation, Goal, Meeting, OnboardingStep, Opportunity, Outcome, Renewal, Revenue, Subscription, Survey,
    Tables, Ticket,
};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::vec::IntoIter;

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
    /// The months in which anybody raised or closed an opportunity.
    pub(super) opportunity_months: BTreeSet<Month>,
    /// What adoption is measured against.
    pub(super) features: Features,
    /// Whether any onboarding step is marked as the activation.
    pub(super) has_activation_step: bool,
    /// Who counts as Customer Success: those with that role in the team; without that table, everybody who looks after an account.
    pub(super) success_people: BTreeSet<&'a str>,
    /// The customers of `orders`; `None` without that table.
    pub(super) customers: Option<Customers<'a>>,
}

/// What formulas may know of one account.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub(super) ix: AccountIx,
    pub(super) row: &'a Account,
    pub(super) closings: Closings,
    pub(super) subscriptions: Vec<&'a Subscription>,
    /// Of closed months.
    pub(super) snapshots: Vec<&'a Revenue>,
    pub(super) tickets: Vec<&'a Ticket>,
    pub(super) surveys: Vec<&'a Survey>,
    pub(super) opportunities: Vec<&'a Opportunity>,
    /// Due whenever.
    pub(super) renewals: Vec<&'a Renewal>,
    pub(super) meetings: Vec<&'a Meeting>,
    /// Meetings after the day the data speaks of.
    pub(super) planned: Vec<&'a Meeting>,
    /// Met or not.
    pub(super) goals: Vec<&'a Goal>,
    /// Agreed whenever, done or not.
    pub(super) actions: Vec<&'a Action>,
    /// Of any month.
    pub(super) outcomes: Vec<&'a Outcome>,
    /// Done or not.
    pub(super) steps: Vec<&'a OnboardingStep>,
    pub(super) cancellations: Vec<&'a Cancellation>,
    /// Sorted by month.
    usage: &'a [(AccountIx, Month, AccountMonth)],
    /// Sorted by user, then month.
    users: &'a [(AccountIx, u32, Month)],
    /// Sorted by feature, then month.
    features: &'a [(AccountIx, u32, Month, i64)],
    /// Sorted by feature.
    first_uses: &'a [(AccountIx, u32, Date)],
}

impl<'a> Base<'a> {
    /// Indexes the rows that exist on `as_of`; none exist where there is no such day.
    pub(super) fn new(config: &'a Config, tables: &'a Tables, usage: &'a UsageFacts, as_of: Option<Date>) -> Self {
        let source = Source::of(tables, as_of);
        let mut subscriptions = by_account(tables, as_of);
        let mut snapshots = by_account(tables, as_of);
        let mut tickets = by_account(tables, as_of);
        let mut surveys = by_account(tables, as_of);
        let mut opportunities = by_account(tables, as_of);
        let mut renewals = by_account(tables, as_of);
        let mut meetings = by_account(tables, as_of);
        let mut steps = by_account(tables, as_of);
        let mut cancellations = by_account(tables, as_of);
        let size = tables.accounts.rows.len();
        let is_planned = |row: &&Meeting| as_of.is_none_or(|as_of| as_of < row.at.date());
        let mut planned = gather(size, tables.meetings.rows.iter().filter(is_planned).map(|row| (row.account, row)));
        let mut goals = gather(size, tables.goals.rows.iter().map(|row| (row.account, row)));
        let mut actions = gather(size, tables.actions.rows.iter().map(|row| (row.account, row)));
        let mut outcomes = gather(size, tables.outcomes.rows.iter().map(|row| (row.account, row)));
        let facts = |(at, row): (usize, &'a Account)| {
            let ix = AccountIx(u32::try_from(at).unwrap_or(u32::MAX));
            let (subscriptions, snapshots): (Vec<&Subscription>, Vec<&Revenue>) = (next(&mut subscriptions), next(&mut snapshots));
            Facts {
                ix,
                row,
                closings: match source {
                    Source::Snapshots(_) => Closings::of_snapshots(snapshots.clone()),
                    Source::Subscriptions | Source::Absent => Closings::of_subscriptions(&subscriptions, as_of),
                },
                subscriptions,
                snapshots,
                tickets: next(&mut tickets),
                surveys: next(&mut surveys),
                opportunities: next(&mut opportunities),
                renewals: next(&mut renewals),
                meetings: next(&mut meetings),
                planned: next(&mut planned),
                goals: next(&mut goals),
                actions: next(&mut actions),
                outcomes: next(&mut outcomes),
                steps: next(&mut steps),
                cancellations: next(&mut cancellations),
                usage: of_account(&usage.account_months, ix, |fact| fact.0),
                users: of_account(&usage.user_months, ix, |fact| fact.0),
                features: of_account(&usage.feature_months, ix, |fact| fact.0),
                first_uses: of_account(&usage.feature_first_days, ix, |fact| fact.0),
            }
        };
        let accounts: Vec<Facts<'_>> = tables.accounts.rows.iter().enumerate().map(facts).collect();
        Self {
            config,
            tables,
            usage,
            as_of,
            ledger: Ledger { source, paid: paid(&accounts, as_of) },
            usage_months: usage.account_months.iter().map(|fact| fact.1).collect(),
            opportunity_months: accounts.iter().flat_map(|account| &account.opportunities).flat_map(|row| months_of(row)).collect(),
            accounts,
            features: Features::of(tables, usage),
            has_activation_step: tables.onboarding.rows.iter().any(|step| step.activation),
            success_people: success_people(tables),
            customers: Customers::of(tables, as_of),
        }
    }

    /// The reported period: the last complete one of the site's kind.
    pub(super) fn reported(&self) -> Option<Period> {
        self.as_of.map(|as_of| Period::last_complete(self.config.site.period, as_of))
    }
}

impl<'a> Facts<'a> {
    /// What the account did in each month of a period that has usage.
    pub(super) fn usage_in(&self, period: Period) -> impl Iterator<Item = &'a AccountMonth> {
        let from = self.usage.partition_point(|fact| fact.1 < period.first_month());
        let to = self.usage.partition_point(|fact| fact.1 <= period.last_month());
        self.usage[from..to].iter().map(|fact| &fact.2)
    }

    /// The months in which the account used anything.
    pub(super) fn usage_months(&self) -> impl Iterator<Item = Month> {
        self.usage.iter().map(|fact| fact.1)
    }

    /// The usage events of the account, month by month.
    pub(super) fn usage_rows(&self) -> impl Iterator<Item = (Month, u64)> {
        self.usage.iter().map(|fact| (fact.1, fact.2.rows))
    }

    /// How many of the account's users were active between two months, both included.
    pub(super) fn active_users(&self, first: Month, last: Month) -> usize {
        let active = self.users.iter().filter(|fact| first <= fact.2 && fact.2 <= last).map(|fact| fact.1);
        distinct(active)
    }

    /// The first day the account used a feature.
    pub(super) fn first_use(&self, feature: u32) -> Option<Date> {
        self.first_uses.iter().find(|fact| fact.1 == feature).map(|fact| fact.2)
    }

    /// How often the account used a feature in a period.
    pub(super) fn uses_of(&self, feature: u32, period: Period) -> i64 {
        let months = period.first_month()..=period.last_month();
        self.features.iter().filter(|fact| fact.1 == feature && months.contains(&fact.2)).map(|fact| fact.3).sum()
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

/// The rows that exist on the day the data speaks of, beside each other, account by account.
fn by_account<R: Record>(tables: &Tables, as_of: Option<Date>) -> IntoIter<Vec<&R>> {
    let rows = R::rows(tables).iter().filter(|row| row.exists(as_of));
    gather(tables.accounts.rows.len(), rows.filter_map(|row| Some((row.account()?, row))))
}

/// Rows beside each other, account by account.
fn gather<'a, R>(size: usize, rows: impl Iterator<Item = (AccountIx, &'a R)>) -> IntoIter<Vec<&'a R>> {
    let mut groups: Vec<Vec<&R>> = std::iter::repeat_with(Vec::new).take(size).collect();
    for (account, row) in rows {
        groups[account.index()].push(row);
    }
    groups.into_iter()
}

/// The rows of the next account.
fn next<'a, R>(groups: &mut IntoIter<Vec<&'a R>>) -> Vec<&'a R> {
    groups.next().unwrap_or_default()
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

/// The months in which something became of an opportunity.
fn months_of(row: &Opportunity) -> impl Iterator<Item = Month> {
    std::iter::once(row.raised_on).chain(row.closed_on).map(Month::of)
}

/// The people whose opportunities Customer Success raised.
fn success_people(tables: &Tables) -> BTreeSet<&str> {
    if tables.team.present {
        tables.team.rows.iter().filter(|person| person.role == CSM_ROLE).map(|person| person.person.as_str()).collect()
    } else {
        tables.accounts.rows.iter().filter_map(|account| account.csm.as_deref()).collect()
    }
}
