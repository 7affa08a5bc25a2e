//! The tables as gaps ask them.

use crate::metric::{Metrics, Reason};
use crate::role::Handbook;
use crate::table::{Account, AccountIx, Meeting, MeetingStatus, Subscription, Tables};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// The tables, by account where gaps ask often.
pub(super) struct Facts<'a, 'm> {
    pub tables: &'a Tables,
    pub metrics: &'m Metrics<'m>,
    pub handbook: &'a Handbook,
    success: BTreeSet<&'a str>,
    subscriptions: Vec<Vec<&'a Subscription>>,
    held: Vec<Vec<&'a Meeting>>,
}

impl<'a, 'm> Facts<'a, 'm> {
    pub(super) fn new(handbook: &'a Handbook, tables: &'a Tables, metrics: &'m Metrics<'m>) -> Self {
        let held = tables.meetings.rows.iter().filter(|meeting| meeting.status == MeetingStatus::Held);
        Self {
            success: success(tables),
            subscriptions: by_account(tables, tables.subscriptions.rows.iter(), |row| row.account),
            held: by_account(tables, held, |row| row.account),
            tables,
            metrics,
            handbook,
        }
    }

    /// Whether a person is of CS.
    pub(super) fn is_success(&self, person: &str) -> bool {
        self.success.contains(person)
    }

    /// Whether a person is of Support: only the team says.
    pub(super) fn is_support(&self, person: &str) -> bool {
        self.tables.person(person).is_some_and(|person| person.role == "support")
    }

    /// The meetings of an account that took place.
    pub(super) fn held(&self, account: AccountIx) -> &[&'a Meeting] {
        &self.held[account.index()]
    }

    /// The accounts that are live on a day, as the metrics say it.
    pub(super) fn live(&self, day: Date) -> impl Iterator<Item = (AccountIx, &'a Account)> {
        self.accounts().filter(move |(ix, _)| self.metrics.is_live(*ix, day))
    }

    /// The day an account began: its `since`, else its first subscription.
    pub(super) fn began(&self, ix: AccountIx) -> Option<Date> {
        let first = || self.subscriptions[ix.index()].iter().map(|row| row.start).min();
        self.tables.account(ix).since.or_else(first)
    }

    fn accounts(&self) -> impl Iterator<Item = (AccountIx, &'a Account)> {
        self.tables.accounts.rows.iter().enumerate().filter_map(|(at, account)| Some((AccountIx(u32::try_from(at).ok()?), account)))
    }
}

/// Says so where a table is missing.
pub(super) fn present(is_present: bool, table: &'static str) -> Result<(), Reason> {
    if is_present { Ok(()) } else { Err(Reason::NoTable(table)) }
}

/// Who has that role in the team; without a team, who looks after any account.
fn success(tables: &Tables) -> BTreeSet<&str> {
    if tables.team.present {
        return tables.team.rows.iter().filter(|person| person.role == "cs").map(|person| person.person.as_str()).collect();
    }
    tables.accounts.rows.iter().filter_map(|account| account.csm.as_deref()).collect()
}

fn by_account<'a, R>(tables: &Tables, rows: impl Iterator<Item = &'a R>, account: impl Fn(&R) -> AccountIx) -> Vec<Vec<&'a R>> {
    let mut lists = vec![Vec::new(); tables.accounts.rows.len()];
    for row in rows {
        lists[account(row).index()].push(row);
    }
    lists
}
