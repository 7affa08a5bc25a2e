//! Rules on when accounts have MRR.

use super::paid::Stretch;
use super::{Site, month};
use crate::calendar::Month;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::table::Account;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A month without any snapshot lies between months that have some.
pub(super) fn missing_month(site: &Site<'_>, diags: &mut Diagnostics) {
    let mut months = BTreeMap::new();
    for row in &site.tables.revenue.rows {
        months.entry(row.month).or_insert(row.span);
    }
    for gap in month::gaps(months.keys().copied()) {
        let message = format!("no account has revenue {gap}, between months that have some");
        let found = Diagnostic { span: months.get(&gap.after()).copied(), ..Diagnostic::new(Code::MissingMonth, message) };
        diags.push(found.hint("add the snapshots: without them MRR, and the movements into and out of it, are missing"));
    }
}

/// An account has MRR, none at one closing or more, and MRR again.
pub(super) fn revenue_gap(site: &Site<'_>, diags: &mut Diagnostics) {
    for (account, stretches) in accounts(site) {
        let closed: Vec<_> = stretches.iter().filter(|stretch| has_closing(stretch)).collect();
        let gaps = closed.windows(2).filter_map(|pair| Some((pair[0].end?, pair[1])));
        for (end, next) in gaps.filter(|(end, next)| Month::of(*end).last_day() < next.start) {
            let message =
                format!("account `{}` has no MRR from {end} until {}: it came back, or rows are missing", account.account, next.start);
            diags.push(
                Diagnostic::new(Code::RevenueGap, message)
                    .at(next.first_row)
                    .hint("add the missing rows; if the customer left and came back, all is well: it counts as churn and reactivation"),
            );
        }
    }
}

/// Whether an account has MRR at the end of a month: what starts and ends within one leaves no trace in the closings.
fn has_closing(stretch: &Stretch) -> bool {
    stretch.end.is_none_or(|end| Month::of(stretch.start).last_day() < end)
}

/// An account paid before it was a customer.
pub(super) fn since_after_revenue(site: &Site<'_>, diags: &mut Diagnostics) {
    for (account, stretches) in accounts(site) {
        let (Some(since), Some(first)) = (account.since, stretches.first()) else { continue };
        if since <= first.start {
            continue;
        }
        let message = format!("account `{}` is a customer since {since}, but has MRR on {}", account.account, first.start);
        diags.push(
            Diagnostic::new(Code::SinceAfterRevenue, message)
                .at(account.span)
                .hint("write the first day as a customer into `since`, or leave it empty to take the first paid day"),
        );
    }
}

/// Half of the accounts with MRR, or more, and at least two of them, lose all of it on one day.
pub(super) fn mass_churn(site: &Site<'_>, diags: &mut Diagnostics) {
    let mut ends: BTreeMap<Date, Vec<&Stretch>> = BTreeMap::new();
    let mut starts: Vec<Date> = Vec::new();
    for stretch in site.paid.iter().flatten() {
        starts.push(stretch.start);
        if let Some(end) = stretch.end {
            ends.entry(end).or_default().push(stretch);
        }
    }
    starts.sort_unstable();
    let mut ended_before = 0;
    for (day, ended) in &ends {
        let paying = starts.partition_point(|start| start < day) - ended_before;
        ended_before += ended.len();
        if ended.len() < 2 || ended.len() * 2 < paying {
            continue;
        }
        let message =
            format!("{} of {paying} accounts with MRR end on {day}: the data may end there, rather than the customers", ended.len());
        diags.push(
            Diagnostic { span: ended.first().map(|stretch| stretch.last_row), ..Diagnostic::new(Code::MassChurn, message) }
                .hint("leave `end` empty where a subscription still runs, and add the snapshots of every account that still pays"),
        );
    }
}

/// The accounts with their stretches.
fn accounts<'a>(site: &'a Site<'_>) -> impl Iterator<Item = (&'a Account, &'a [Stretch])> {
    site.tables.accounts.rows.iter().zip(site.paid.iter().map(Vec::as_slice))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{accounts, found, snapshot, subscription, table};
    use super::*;
    use crate::table::Tables;

    #[test]
    fn months_that_all_accounts_lack_are_named_once_a_gap_where_the_next_one_starts() {
        let mut tables = accounts(&[None, None]);
        tables.revenue = table([snapshot(0, 0, "2024-01", 1), snapshot(1, 1, "2024-04", 1), snapshot(2, 0, "2024-04", 1)]);
        let expected = "1 missing-month: no account has revenue from 2024-02 to 2024-03, between months that have some";
        assert_eq!(found(missing_month, &tables), [expected]);
        assert!(found(revenue_gap, &tables).is_empty());
    }

    #[test]
    fn a_month_that_one_account_lacks_is_a_gap_of_that_account() {
        let mut tables = accounts(&[None, None]);
        tables.revenue = table([
            snapshot(0, 0, "2024-01", 1),
            snapshot(1, 1, "2024-01", 1),
            snapshot(2, 1, "2024-02", 1),
            snapshot(3, 0, "2024-03", 1),
            snapshot(4, 1, "2024-03", 1),
        ]);
        let expected = "3 revenue-gap: account `A0` has no MRR from 2024-02-29 until 2024-03-31: it came back, or rows are missing";
        assert_eq!(found(revenue_gap, &tables), [expected]);
        assert!(found(missing_month, &tables).is_empty());
    }

    #[test]
    fn days_without_a_subscription_are_a_gap_only_over_a_closing() {
        let gap = |start| {
            let mut tables = accounts(&[None]);
            tables.subscriptions = table([subscription(0, 0, "2024-01-01", Some("2024-02-10")), subscription(1, 0, start, None)]);
            found(revenue_gap, &tables)
        };
        assert!(gap("2024-02-29").is_empty());
        let expected = "1 revenue-gap: account `A0` has no MRR from 2024-02-10 until 2024-03-01: it came back, or rows are missing";
        assert_eq!(gap("2024-03-01"), [expected]);
    }

    #[test]
    fn a_stretch_within_one_month_comes_before_no_gap() {
        let mut tables = accounts(&[None]);
        tables.subscriptions = table([subscription(0, 0, "2024-01-01", Some("2024-01-31")), subscription(1, 0, "2024-05-01", None)]);
        assert!(found(revenue_gap, &tables).is_empty());
        tables.subscriptions.rows[0].end = Some(super::super::fixture::day("2024-02-01"));
        assert_eq!(found(revenue_gap, &tables).len(), 1);
    }

    #[test]
    fn an_account_is_a_customer_no_later_than_it_pays() {
        let with = |since| Tables { subscriptions: table([subscription(0, 0, "2024-02-01", None)]), ..accounts(&[since]) };
        let expected = "0 since-after-revenue: account `A0` is a customer since 2024-02-02, but has MRR on 2024-02-01";
        assert_eq!(found(since_after_revenue, &with(Some("2024-02-02"))), [expected]);
        assert!(found(since_after_revenue, &with(Some("2024-02-01"))).is_empty());
        assert!(found(since_after_revenue, &with(None)).is_empty());
    }

    #[test]
    fn an_account_may_start_within_the_month_of_its_first_snapshot() {
        let with = |since| Tables { revenue: table([snapshot(0, 0, "2024-02", 1)]), ..accounts(&[Some(since)]) };
        assert!(found(since_after_revenue, &with("2024-02-15")).is_empty());
        assert_eq!(found(since_after_revenue, &with("2024-03-01")).len(), 1);
    }

    #[test]
    fn half_of_the_accounts_ending_on_one_day_looks_like_the_end_of_the_data() {
        let ending = |count: u32| {
            let row = |account: u32| subscription(account.into(), account, "2024-01-01", (account < count).then_some("2024-12-31"));
            found(mass_churn, &Tables { subscriptions: table((0..6).map(row)), ..accounts(&[None; 6]) })
        };
        assert_eq!(
            ending(3),
            ["0 mass-churn: 3 of 6 accounts with MRR end on 2024-12-31: the data may end there, rather than the customers"]
        );
        assert!(ending(2).is_empty());
    }

    #[test]
    fn the_last_of_few_customers_is_no_mass() {
        let tables = Tables { subscriptions: table([subscription(0, 0, "2024-01-01", Some("2024-02-01"))]), ..accounts(&[None]) };
        assert!(found(mass_churn, &tables).is_empty());
    }

    #[test]
    fn accounts_that_left_before_or_came_later_are_not_among_those_with_mrr() {
        let tables = Tables {
            subscriptions: table([
                subscription(0, 0, "2024-01-01", Some("2024-03-01")),
                subscription(1, 1, "2024-01-01", Some("2024-06-01")),
                subscription(2, 2, "2024-01-01", Some("2024-06-01")),
                subscription(3, 3, "2024-06-01", None),
                subscription(4, 4, "2024-01-01", None),
                subscription(5, 5, "2024-01-01", None),
            ]),
            ..accounts(&[None; 6])
        };
        assert_eq!(
            found(mass_churn, &tables),
            ["1 mass-churn: 2 of 4 accounts with MRR end on 2024-06-01: the data may end there, rather than the customers"]
        );
    }
}
