//! Rows → small facts: usage events per account × user × month and account × feature × month.
//!
//! Facts are exact and mergeable: those of two halves of the events, merged, are those of the whole.

use crate::calendar::Month;
use crate::table::{AccountIx, Millis};
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
#[derive(Debug, Clone, Default)]
pub struct UsageFacts {
    /// Whether the site has a usage table.
    pub present: bool,
    /// The users of all accounts, each once per account.
    pub users: Vec<String>,
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
