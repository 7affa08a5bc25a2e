//! When an account has MRR, told the same way for subscriptions and for month-end snapshots.

use crate::calendar::Month;
use crate::diag::Span;
use crate::table::{AccountIx, Revenue, Subscription, Tables};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A stretch of days with MRR above zero: `[start, end)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The first day with MRR; of snapshots, the first closing.
    pub(super) start: Date,
    /// The first day without, or the first closing; `None` where it runs on, or the data ends.
    pub(super) end: Option<Date>,
    /// The row it starts with.
    pub(super) first_row: Span,
    /// The row it ends with.
    pub(super) last_row: Span,
}

/// The stretches of every account, in order and apart.
pub(super) fn stretches(tables: &Tables) -> Vec<Vec<Stretch>> {
    let mut paid = vec![Vec::new(); tables.accounts.rows.len()];
    let all = if tables.revenue.present { of_snapshots(&tables.revenue.rows) } else { of_subscriptions(&tables.subscriptions.rows) };
    for (account, stretch) in all {
        match paid[account.index()].last_mut() {
            Some(last) if joins(last, &stretch) => extend(last, &stretch),
            _ => paid[account.index()].push(stretch),
        }
    }
    paid
}

/// Trials, amounts of zero and subscriptions that never run are no revenue.
fn of_subscriptions(rows: &[Subscription]) -> Vec<(AccountIx, Stretch)> {
    let pays = |row: &&Subscription| !row.trial && row.mrr.0 > 0 && row.end.is_none_or(|end| row.start < end);
    let stretch = |row: &Subscription| Stretch { start: row.start, end: row.end, first_row: row.span, last_row: row.span };
    let mut all: Vec<_> = rows.iter().filter(pays).map(|row| (row.account, stretch(row))).collect();
    all.sort_by_key(|(account, stretch)| (*account, stretch.start));
    all
}

/// A snapshot holds from its closing to the next one there is; that of the last month runs on, since the data ends.
fn of_snapshots(rows: &[Revenue]) -> Vec<(AccountIx, Stretch)> {
    let months: BTreeSet<Month> = rows.iter().map(|row| row.month).collect();
    let next: BTreeMap<Month, Month> = months.iter().copied().zip(months.iter().copied().skip(1)).collect();
    let stretch = |row: &Revenue| Stretch {
        start: row.month.last_day(),
        end: next.get(&row.month).map(|month| month.last_day()),
        first_row: row.span,
        last_row: row.span,
    };
    let mut all: Vec<_> = rows.iter().filter(|row| row.mrr.0 > 0).map(|row| (row.account, stretch(row))).collect();
    all.sort_by_key(|(account, stretch)| (*account, stretch.start));
    all
}

fn joins(before: &Stretch, after: &Stretch) -> bool {
    before.end.is_none_or(|end| after.start <= end)
}

fn extend(stretch: &mut Stretch, by: &Stretch) {
    let later = stretch.end.is_some_and(|end| by.end.is_none_or(|other| other > end));
    if later {
        stretch.end = by.end;
        stretch.last_row = by.last_row;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{accounts, day, snapshot, subscription, table};
    use super::*;

    fn days(stretches: &[Stretch]) -> Vec<(Date, Option<Date>)> {
        stretches.iter().map(|stretch| (stretch.start, stretch.end)).collect()
    }

    #[test]
    fn subscriptions_that_touch_or_overlap_are_one_stretch() {
        let mut tables = accounts(&[None]);
        tables.subscriptions = table([
            subscription(0, 0, "2024-03-01", Some("2024-04-01")),
            subscription(1, 0, "2024-01-01", Some("2024-03-01")),
            subscription(2, 0, "2024-01-10", Some("2024-02-01")),
            subscription(3, 0, "2024-05-01", None),
            subscription(4, 0, "2024-06-01", Some("2024-07-01")),
        ]);
        let paid = stretches(&tables);
        let expected = [(day("2024-01-01"), Some(day("2024-04-01"))), (day("2024-05-01"), None)];
        assert_eq!(days(&paid[0]), expected);
        assert_eq!((paid[0][0].first_row.start, paid[0][0].last_row.start), (1, 0));
    }

    #[test]
    fn trials_free_subscriptions_and_those_that_never_run_are_no_revenue() {
        let mut tables = accounts(&[None]);
        let mut rows = [0, 1, 2].map(|row| subscription(row, 0, "2024-01-01", None));
        rows[0].trial = true;
        rows[1].mrr.0 = 0;
        rows[2].end = Some(rows[2].start);
        tables.subscriptions = table(rows);
        assert!(stretches(&tables)[0].is_empty());
    }

    #[test]
    fn a_month_that_all_accounts_lack_does_not_part_a_stretch_of_snapshots() {
        let mut tables = accounts(&[None, None]);
        tables.revenue = table([
            snapshot(0, 0, "2024-01", 100),
            snapshot(1, 0, "2024-03", 100),
            snapshot(2, 1, "2024-03", 100),
            snapshot(3, 1, "2024-04", 0),
            snapshot(4, 0, "2024-04", 100),
        ]);
        let paid = stretches(&tables);
        assert_eq!(days(&paid[0]), [(day("2024-01-31"), None)]);
        assert_eq!(days(&paid[1]), [(day("2024-03-31"), Some(day("2024-04-30")))]);
    }
}
