//! The rows that metrics are made from: whose they are, and since when they exist.

use crate::table::*;
use jiff::civil::Date;

/// A row of a canonical table.
pub(in crate::metric) trait Record: Sized {
    /// The table's name.
    const TABLE: &'static str;

    /// All rows of the table.
    fn rows(tables: &Tables) -> &[Self];

    /// The account it is about, where it is about one.
    fn account(&self) -> Option<AccountIx>;

    /// The day on which it happened: before, it does not exist. `None` for what is there whatever the day.
    fn happened_on(&self) -> Option<Date>;

    /// Whether it exists on the day the data speaks of.
    fn exists(&self, as_of: Option<Date>) -> bool {
        self.happened_on().is_none_or(|day| as_of.is_some_and(|as_of| day <= as_of))
    }

    /// Its place in the table.
    fn place(&self, tables: &Tables) -> Option<usize> {
        Self::rows(tables).element_offset(self)
    }
}

/// The rows of one table: whose they are, and when they happened.
macro_rules! record {
    ($row:ty, $table:ident, |$about:ident| $account:expr, |$of:ident| $happened_on:expr) => {
        impl Record for $row {
            const TABLE: &'static str = stringify!($table);

            fn rows(tables: &Tables) -> &[Self] {
                &tables.$table.rows
            }

            fn account(&self) -> Option<AccountIx> {
                let $about = self;
                $account
            }

            fn happened_on(&self) -> Option<Date> {
                let $of = self;
                $happened_on
            }
        }
    };
}

record!(Account, accounts, |_row| None, |_row| None);
record!(Person, team, |_row| None, |_row| None);
record!(Feature, features, |_row| None, |_row| None);
record!(Order, orders, |_row| None, |row| Some(row.at));
record!(Subscription, subscriptions, |row| Some(row.account), |row| Some(row.start));
record!(Revenue, revenue, |row| Some(row.account), |row| Some(row.month.last_day()));
record!(Ticket, tickets, |row| Some(row.account), |row| Some(row.opened_at.date()));
record!(Survey, surveys, |row| Some(row.account), |row| Some(row.at.date()));
record!(Opportunity, opportunities, |row| Some(row.account), |row| Some(row.raised_on));
record!(Renewal, renewals, |row| Some(row.account), |_row| None);
record!(Meeting, meetings, |row| Some(row.account), |row| Some(row.at.date()));
record!(OnboardingStep, onboarding, |row| Some(row.account), |_row| None);
record!(Cancellation, cancellations, |row| Some(row.account), |row| Some(row.requested_on));
