//! Months that look incomplete.

use super::Site;
use crate::calendar::Month;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Months without any row between two months with rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    first: Month,
    last: Month,
}

impl Gap {
    /// The month with rows that follows.
    pub fn after(self) -> Month {
        self.last.plus(1)
    }
}

impl std::fmt::Display for Gap {
    /// `in 2024-02` or `from 2024-02 to 2024-04`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last { write!(f, "in {}", self.first) } else { write!(f, "from {} to {}", self.first, self.last) }
    }
}

/// The gaps in a sorted list of months.
pub fn gaps(months: impl Iterator<Item = Month> + Clone) -> impl Iterator<Item = Gap> {
    let pairs = months.clone().zip(months.skip(1));
    pairs.filter(|(before, after)| after.since(*before) > 1).map(|(before, after)| Gap { first: before.plus(1), last: after.plus(-1) })
}

/// With fewer rows in the month before, half of them is chance.
const ROWS_TO_COMPARE: u64 = 10;

/// The last month of an event table or of the snapshots has under half of the rows of the month before.
///
/// Users of an export often forget that it was made in the middle of a month. Tables whose rows are plans (meetings,
/// goals) or few (cancellations) tell nothing of the kind.
pub(super) fn incomplete_month(site: &Site<'_>, diags: &mut Diagnostics) {
    let tables = site.tables;
    let mut look = |name, rows: Vec<(Month, Span)>| {
        let limit = site.as_of.map(Month::of);
        let rows: Vec<_> = rows.into_iter().filter(|(month, _)| limit.is_none_or(|limit| *month <= limit)).collect();
        let mut counts: BTreeMap<Month, u64> = BTreeMap::new();
        for (month, _) in &rows {
            *counts.entry(*month).or_default() += 1;
        }
        let Some(finding) = last_month_is_short(name, &counts, site.as_of) else { return };
        let last = counts.keys().next_back();
        let span = rows.iter().find(|(month, _)| Some(month) == last).map(|(_, span)| *span);
        diags.push(Diagnostic { span, ..finding });
    };
    look("revenue", tables.revenue.rows.iter().map(|row| (row.month, row.span)).collect());
    look("tickets", tables.tickets.rows.iter().map(|row| (Month::of(row.opened_at.date()), row.span)).collect());
    look("surveys", tables.surveys.rows.iter().map(|row| (Month::of(row.at.date()), row.span)).collect());
    look("orders", tables.orders.rows.iter().map(|row| (Month::of(row.at), row.span)).collect());
    look("outcomes", tables.outcomes.rows.iter().map(|row| (row.month, row.span)).collect());
}

/// The finding, without its place, where the last month of a table has under half of the rows of the month before.
///
/// A month that `as_of` cuts short is not looked at, nor is one after a month of fewer than ten rows.
pub fn last_month_is_short(table: &str, rows: &BTreeMap<Month, u64>, as_of: Option<Date>) -> Option<Diagnostic> {
    let (last, count) = rows.last_key_value()?;
    let before = last.plus(-1);
    let usual = *rows.get(&before)?;
    let cut = as_of.is_some_and(|as_of| as_of < last.last_day());
    (usual >= ROWS_TO_COMPARE && count * 2 < usual && !cut).then(|| {
        Diagnostic::new(
            Code::IncompleteMonth,
            format!(
                "the last month of {table}, {last}, has {count} row{}, under half of the {usual} of {before}: the export looks incomplete",
                if *count == 1 { "" } else { "s" }
            ),
        )
        .hint(format!("export again once {last} is over, or build with `--as-of {}`", before.last_day()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{accounts, day, found, found_at, span, table};
    use super::*;
    use crate::table::{Cents, Order, Tables};

    /// So many orders in January and in February 2024.
    fn orders(january: u64, february: u64) -> Tables {
        let order = |row: u64| Order {
            customer: "C1".to_owned(),
            at: if row < january { day("2024-01-05") } else { day("2024-02-05") },
            amount: Cents(100),
            span: span(row),
        };
        let mut tables = accounts(&[]);
        tables.orders = table((0..january + february).map(order));
        tables
    }

    #[test]
    fn a_last_month_with_under_half_of_the_rows_looks_incomplete() {
        let expected = "20 incomplete-month: the last month of orders, 2024-02, has 9 rows, under half of the 20 of 2024-01: the export looks incomplete";
        assert_eq!(found(incomplete_month, &orders(20, 9)), [expected]);
        assert!(found(incomplete_month, &orders(20, 10)).is_empty());
    }

    #[test]
    fn few_rows_tell_nothing() {
        assert!(found(incomplete_month, &orders(9, 1)).is_empty());
        assert!(found(incomplete_month, &orders(20, 0)).is_empty());
    }

    #[test]
    fn a_month_that_as_of_cuts_short_is_not_looked_at() {
        assert!(found_at(incomplete_month, &orders(20, 9), Some(day("2024-02-20"))).is_empty());
        assert!(found_at(incomplete_month, &orders(20, 9), Some(day("2024-01-31"))).is_empty());
        assert_eq!(found_at(incomplete_month, &orders(20, 9), Some(day("2024-02-29"))).len(), 1);
    }
}
