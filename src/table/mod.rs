//! CSV text → typed rows.
//!
//! 1. [`schema`] — the canonical tables, their columns and the headers that mean them;
//! 2. [`resolve`] — which files a table is read from;
//! 3. [`mapping`] — what `clareza.toml` and its [`preset`] say of its columns;
//! 4. [`layout`] — where each column is in a file, and in which [`dialect`] its cells are written;
//! 5. [`record`] — the records of a file with their places, and the [`audit`] of its quotes;
//! 6. [`soundness`] — records that are not what they seem;
//! 7. [`cell`] — cells → values, by [`number`], [`currency`], [`date`], [`time`], [`choice`] and [`mod@unit`], and by what is
//!    [`known`] of other tables;
//! 8. [`assembly`] — values → typed rows, which must not be a [`contradiction`] in themselves;
//! 9. [`read`] — all tables in order, the [`rows`] of each with their [`ledger`]; [`usage`] streams the one that is never held,
//!    finding accounts by the [`start`] of their ids;
//! 10. [`place`] — which record each row came from;
//! 11. [`rule`] — what looks wrong across rows and tables.
//!
//! The canonical tables, their columns and rules are `docs/tables.md`.

mod assembly;
mod audit;
mod cell;
mod choice;
mod contradiction;
mod currency;
mod date;
mod dialect;
mod fault;
mod known;
mod layout;
mod ledger;
mod mapping;
mod number;
mod place;
mod preset;
mod read;
mod record;
mod resolve;
mod row;
mod rows;
mod rule;
mod schema;
mod soundness;
mod start;
mod time;
mod unit;
mod usage;
mod word;

#[cfg(test)]
mod tests;

pub use crate::config::DateOrder;
pub use place::RowRef;
pub use read::read;
pub use row::*;
pub use rule::{Gap, gaps, last_month_is_short};
pub use start::Start;
pub use usage::Usage;

use crate::diag::SourceId;
use std::collections::BTreeMap;

/// A canonical table: its rows, and whether the site has it at all.
///
/// A missing table is not an empty one: what depends on it says which table is missing.
#[derive(Debug, Clone)]
pub struct Table<R> {
    /// The rows that may be used.
    pub rows: Vec<R>,
    /// Whether the site has the table.
    pub present: bool,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { rows: Vec::new(), present: false }
    }
}

/// All tables of a site. Usage events are not here: they are streamed, see [`Usage`].
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "the fields are the canonical tables of docs/tables.md")]
pub struct Tables {
    /// Sorted by account id; [`AccountIx`] counts in it.
    pub accounts: Table<Account>,
    /// Sorted by person id.
    pub team: Table<Person>,
    pub subscriptions: Table<Subscription>,
    pub revenue: Table<Revenue>,
    pub users: Table<User>,
    pub tickets: Table<Ticket>,
    pub surveys: Table<Survey>,
    pub opportunities: Table<Opportunity>,
    pub renewals: Table<Renewal>,
    pub goals: Table<Goal>,
    pub actions: Table<Action>,
    pub meetings: Table<Meeting>,
    pub onboarding: Table<OnboardingStep>,
    pub cancellations: Table<Cancellation>,
    pub orders: Table<Order>,
    pub outcomes: Table<Outcome>,
    pub features: Table<Feature>,
    pub contributions: Table<Contribution>,
    /// The usage events, to be streamed; `None` where the site has no such table.
    pub usage: Option<Usage>,
    /// What was read, per table in canonical order.
    pub receipts: Vec<Receipt>,
}

impl Tables {
    /// The account at an index.
    pub fn account(&self, ix: AccountIx) -> &Account {
        &self.accounts.rows[ix.index()]
    }

    /// The person with this id.
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.team.rows.binary_search_by(|person| person.person.as_str().cmp(id)).ok().map(|at| &self.team.rows[at])
    }
}

/// The account of what was read from one table: rows read = used + Σ left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The canonical name of the table.
    pub table: &'static str,
    /// Its files with the dialect each is written in.
    pub files: Vec<FileReceipt>,
    /// Records read.
    pub read: u64,
    /// Rows that count.
    pub used: u64,
    /// Rows that do not, by the code that says why.
    pub left_out: BTreeMap<crate::diag::Code, u64>,
}

/// The names of all canonical tables.
pub fn names() -> impl Iterator<Item = &'static str> {
    schema::ALL.iter().map(|schema| schema.name)
}

/// What was found out about one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileReceipt {
    /// The file.
    pub source: SourceId,
    /// Its path, relative to the site or as it was given.
    pub path: String,
    /// `UTF-8`, `windows-1252`, …
    pub encoding: &'static str,
    /// `,` `;` tab or `|`.
    pub delimiter: char,
    /// How numbers and dates are written in it.
    pub dialect: Dialect,
}

/// How numbers and dates are written in a file. `None`: nothing in the file tells, and nothing needed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    /// `.` or `,`.
    pub decimal: Option<char>,
    /// The order of day, month and year.
    pub dates: Option<DateOrder>,
}
