//! The rows of each account side by side, so that a page of one account does not walk through the rows of all.

use crate::table::{AccountIx, Action, Goal, Meeting, Renewal, Survey, Table, Tables};

/// Where the rows of each account are.
#[derive(Debug)]
pub struct Index<'a> {
    goals: Group<'a, Goal>,
    actions: Group<'a, Action>,
    meetings: Group<'a, Meeting>,
    surveys: Group<'a, Survey>,
    renewals: Group<'a, Renewal>,
}

/// The rows of a table by account, those of one account in the order of the table.
#[derive(Debug)]
struct Group<'a, R> {
    rows: Vec<(AccountIx, &'a R)>,
}

impl<'a, R> Group<'a, R> {
    fn of(table: &'a Table<R>, account: fn(&R) -> AccountIx) -> Self {
        let mut rows: Vec<_> = table.rows.iter().map(|row| (account(row), row)).collect();
        rows.sort_by_key(|(account, _)| *account);
        Self { rows }
    }

    fn get(&self, account: AccountIx) -> impl Iterator<Item = &'a R> {
        let start = self.rows.partition_point(|(other, _)| *other < account);
        self.rows[start..].iter().take_while(move |(other, _)| *other == account).map(|(_, row)| *row)
    }
}

impl<'a> Index<'a> {
    /// Sorts the rows of the tables that account pages show.
    pub fn of(tables: &'a Tables) -> Self {
        Self {
            goals: Group::of(&tables.goals, |row| row.account),
            actions: Group::of(&tables.actions, |row| row.account),
            meetings: Group::of(&tables.meetings, |row| row.account),
            surveys: Group::of(&tables.surveys, |row| row.account),
            renewals: Group::of(&tables.renewals, |row| row.account),
        }
    }

    /// The goals of an account.
    pub(super) fn goals(&self, account: AccountIx) -> impl Iterator<Item = &'a Goal> {
        self.goals.get(account)
    }

    /// The actions of an account.
    pub(super) fn actions(&self, account: AccountIx) -> impl Iterator<Item = &'a Action> {
        self.actions.get(account)
    }

    /// The meetings of an account.
    pub(super) fn meetings(&self, account: AccountIx) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.get(account)
    }

    /// The answers of an account.
    pub(super) fn surveys(&self, account: AccountIx) -> impl Iterator<Item = &'a Survey> {
        self.surveys.get(account)
    }

    /// The renewals of an account.
    pub(super) fn renewals(&self, account: AccountIx) -> impl Iterator<Item = &'a Renewal> {
        self.renewals.get(account)
    }
}
