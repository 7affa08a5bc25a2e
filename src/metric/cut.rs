//! What a formula sees: the accounts of one scope in one period.

use super::Reason;
use super::Scope;
use super::base::{Base, Facts};
use crate::calendar::{Month, Period};
use crate::table::{AccountIx, Survey, SurveyKind, Ticket};
use jiff::civil::{Date, DateTime};
use std::collections::BTreeSet;

/// The accounts of one scope in one period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut<'m> {
    pub(super) base: &'m Base<'m>,
    pub(super) scope: &'m Scope,
    pub(super) members: &'m [AccountIx],
    /// Over, for most metrics; for what lies ahead one of the quarters to come, and for what is true on the day the data speaks of the
    /// reported one.
    pub(super) period: Period,
}

impl<'m> Cut<'m> {
    /// The accounts of the scope.
    pub(super) fn accounts(&self) -> impl Iterator<Item = &'m Facts<'m>> {
        let accounts = &self.base.accounts;
        self.members.iter().map(move |account| &accounts[account.index()])
    }

    /// The accounts of the scope that are live on the period's last day. The own row of an account that is not is `not-live`.
    pub(super) fn live(&self) -> Result<Vec<&'m Facts<'m>>, Reason> {
        let day = self.period.last_day();
        let live: Vec<_> = self.accounts().filter(|account| self.base.is_live(account, day)).collect();
        if live.is_empty() && matches!(self.scope, Scope::Account(_)) { Err(Reason::NotLive) } else { Ok(live) }
    }

    /// The month whose closing is the period's opening.
    pub(super) fn opening(&self) -> Month {
        self.period.first_month().plus(-1)
    }

    /// Whether any month of the period is one of these.
    pub(super) fn is_among(&self, months: &BTreeSet<Month>) -> bool {
        months.range(self.period.first_month()..=self.period.last_month()).next().is_some()
    }

    /// Whether a day lies in the period.
    pub(super) fn holds(&self, time: DateTime) -> bool {
        self.period.contains(time.date())
    }

    /// Whether something that may lie in the future has happened yet.
    pub(super) fn happened(&self, day: Date) -> bool {
        self.base.as_of.is_some_and(|as_of| day <= as_of)
    }

    /// The tickets of the scope, of any time.
    pub(super) fn tickets(&self) -> Result<impl Iterator<Item = &'m Ticket>, Reason> {
        present(self.base.tables.tickets.present, "tickets")?;
        Ok(self.accounts().flat_map(|account| account.tickets.iter().copied()))
    }

    /// The answers of the scope to one kind of survey in the period, account by account.
    pub(super) fn answers(&self, kind: SurveyKind) -> Result<impl Iterator<Item = Vec<&'m Survey>>, Reason> {
        present(self.base.tables.surveys.present, "surveys")?;
        let period = self.period;
        let asked = move |answer: &&Survey| answer.survey == kind && period.contains(answer.at.date());
        Ok(self.accounts().map(move |account| account.surveys.iter().copied().filter(asked).collect()))
    }
}

/// A table that is absent is the reason for what depends on it.
pub(super) fn present(present: bool, table: &'static str) -> Result<(), Reason> {
    if present { Ok(()) } else { Err(Reason::NoTable(table)) }
}
