//! Usage events → small facts: per account, user and feature, by month.
//!
//! Facts are exact and mergeable: those of two halves of the events, merged, are those of the whole, and the order of
//! the events never matters.
//!
//! 1. [`engine`] says what makes facts; the embedded engine streams the CSV events of the site, another may ask a warehouse;
//! 2. [`repeat`] finds the ids that come twice;
//! 3. [`build`] adds up the events, with the [`name`]s of users and features;
//! 4. [`gap`] warns about months that look incomplete.

mod build;
mod engine;
mod gap;
mod name;
mod repeat;

pub use engine::Engine;
pub use gap::check_months;
pub use name::Names;

use crate::calendar::Month;
use crate::diag::Diagnostics;
use crate::input::Input;
use crate::table::{AccountIx, Millis, Receipt, Tables};
use jiff::civil::Date;

/// What an account did in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AccountMonth {
    /// Σ count.
    pub usage: i64,
    /// Σ minutes.
    pub minutes: Millis,
    /// Bit `d - 1` is set where there was usage on day `d`.
    pub days: u32,
    /// Event rows behind it.
    pub rows: u64,
}

/// Everything later stages may know of usage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsageFacts {
    /// Whether the site has a usage table.
    pub present: bool,
    /// What was read; rows of a repeated event are left out.
    pub receipt: Receipt,
    /// The users of all accounts, each once per account, sorted by account, then name.
    pub users: Names,
    /// The features seen, sorted by name.
    pub features: Vec<String>,
    /// Sorted by account, then month.
    pub account_months: Vec<(AccountIx, Month, AccountMonth)>,
    /// Who was active when: account, index into `users`, month; sorted, each once.
    pub user_months: Vec<(AccountIx, u32, Month)>,
    /// What was used when: account, index into `features`, month, Σ count; sorted.
    pub feature_months: Vec<(AccountIx, u32, Month, i64)>,
    /// The first day of each feature used by each account: account, index into `features`, day; sorted.
    pub feature_first_days: Vec<(AccountIx, u32, Date)>,
    /// The day of the newest event.
    pub newest: Option<Date>,
}

impl UsageFacts {
    /// The facts of two sets of events as one. No event may be in both.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let mut builder = build::Builder::default();
        builder.absorb(self);
        builder.absorb(other);
        Self { present: self.present || other.present, ..builder.finish(engine::join(&self.receipt, &other.receipt)) }
    }
}

/// The facts of the site's usage events up to `as_of`; later events do not exist.
///
/// A repeated event id is counted once and warned about. Without a usage table the facts are empty and not `present`.
pub fn rollup(tables: &Tables, input: &Input, as_of: Option<Date>, diags: &mut Diagnostics) -> UsageFacts {
    match &tables.usage {
        Some(usage) => engine::Embedded { usage, input }.usage(as_of, diags),
        None => UsageFacts::default(),
    }
}
