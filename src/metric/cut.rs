//! What a formula sees: the accounts of one scope in one period.

use super::Reason;
use super::Scope;
use super::base::{Base, Facts};
use super::receipt::left_out::LeftOut;
use super::receipt::trace::Tracing;
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
    /// The one of the variants that the data names whose receipt is asked for; `None` for all of them.
    pub(super) wanted: Option<&'m str>,
    /// Where the formula notes what it looks at; `None` where nobody asks for the receipt.
    pub(super) trace: Option<Tracing<'m>>,
}

impl<'m> Cut<'m> {
    /// What a formula sees of these accounts, whatever it would note of them.
    pub(super) fn new(base: &'m Base<'m>, scope: &'m Scope, members: &'m [AccountIx], period: Period) -> Self {
        Self { base, scope, members, period, wanted: None, trace: None }
    }

    /// The accounts of the scope.
    pub(super) fn accounts(&self) -> impl Iterator<Item = &'m Facts<'m>> + use<'m> {
        let accounts = &self.base.accounts;
        self.members.iter().map(move |account| &accounts[account.index()])
    }

    /// The accounts of the scope that are live on the period's last day. The own row of an account that is not is `not-live`.
    pub(super) fn live(&self) -> Result<Vec<&'m Facts<'m>>, Reason> {
        let day = self.period.last_day();
        let live: Vec<_> = self.accounts().filter(|account| self.is_live(account, day)).collect();
        if live.is_empty() && matches!(self.scope, Scope::Account(_)) { Err(Reason::NotLive) } else { Ok(live) }
    }

    /// Whether an account is live on a day; the rows of one that is not do not count.
    pub(super) fn is_live(&self, account: &Facts<'_>, day: Date) -> bool {
        let live = self.base.is_live(account, day);
        if !live {
            self.left_out(account.row, LeftOut::NotLive);
            self.left_out_usage(account, LeftOut::NotLive);
        }
        live
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

    /// The time at which a ticket was resolved in the period.
    pub(super) fn resolved_at(&self, ticket: &Ticket) -> Result<DateTime, LeftOut> {
        ticket.resolved_at.filter(|time| self.holds(*time)).ok_or(LeftOut::NotResolvedInPeriod)
    }

    /// The answers of the scope, to any survey and of any time.
    pub(super) fn surveys(&self) -> Result<impl Iterator<Item = &'m Survey>, Reason> {
        present(self.base.tables.surveys.present, "surveys")?;
        Ok(self.accounts().flat_map(|account| account.surveys.iter().copied()))
    }

    /// Whether an answer is one to a survey of this kind in the period.
    pub(super) fn is_asked(&self, kind: SurveyKind, answer: &Survey) -> Result<(), LeftOut> {
        if answer.survey != kind {
            Err(LeftOut::OtherKind)
        } else if self.holds(answer.at) {
            Ok(())
        } else {
            Err(LeftOut::OutsideThePeriod)
        }
    }
}

/// A table that is absent is the reason for what depends on it.
pub(super) fn present(present: bool, table: &'static str) -> Result<(), Reason> {
    if present { Ok(()) } else { Err(Reason::NoTable(table)) }
}
