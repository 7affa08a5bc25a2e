//! What no order of rows and nothing that lies in the future may change.

use super::site::{ACCOUNTS, add, built, rows, seeds};
use crate::metric::Row;
use proptest::prelude::*;

/// What differs between two lists of rows, in words; empty where nothing does.
fn difference(before: &[Row], after: &[Row]) -> String {
    let line =
        |row: &Row| format!("{} {} {} {} {} {:?}", row.scope.kind(), row.scope_id, row.period, row.metric.id, row.variant, row.measure);
    let (before, after): (Vec<String>, Vec<String>) = (before.iter().map(line).collect(), after.iter().map(line).collect());
    let changed = before.iter().zip(&after).find(|(before, after)| before != after);
    changed.map(|(before, after)| format!("{before} became {after}")).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_rows_never_matters_to_any_metric(seeds in seeds(0..120)) {
        let (site, mut turned) = (built(&seeds), built(&seeds));
        let tables = &mut turned.tables;
        tables.subscriptions.rows.reverse();
        tables.opportunities.rows.reverse();
        tables.renewals.rows.reverse();
        tables.cancellations.rows.reverse();
        tables.meetings.rows.reverse();
        tables.onboarding.rows.reverse();
        tables.tickets.rows.reverse();
        tables.surveys.rows.reverse();
        tables.orders.rows.reverse();
        let (before, after) = (rows(&site), rows(&turned));
        prop_assert_eq!(difference(&before, &after), "");
        prop_assert_eq!(before.len(), after.len());
    }

    #[test]
    fn what_happens_after_the_day_changes_no_number(seeds in seeds(20..100), later in seeds(0..40)) {
        // One row of each kind makes every table present on both sites.
        let kinds = (0..10u8).map(|kind| (kind, 0, 0, 0, 2));
        let seeds: Vec<_> = seeds.into_iter().chain(kinds).collect();
        let (site, mut longer) = (built(&seeds), built(&seeds));
        // Days from 2024-07-16 on; renewals and steps may be due whenever, so they are not added, and usage is cut by the rollup.
        for (kind, account, first, more, number) in later {
            if !matches!(kind, 2 | 5 | 8) {
                add(&mut longer, (kind, account, 289 + first, more, number));
            }
        }
        prop_assert_eq!(difference(&rows(&site), &rows(&longer)), "");
    }

    #[test]
    fn a_decision_or_a_step_after_the_day_has_not_happened(seeds in seeds(0..100), later in 0..300i64) {
        let (site, mut longer) = (built(&seeds), built(&seeds));
        for row in &mut longer.tables.renewals.rows {
            if row.decision == crate::table::Decision::Pending {
                let after = jiff::civil::date(2024, 7, 16) + jiff::ToSpan::days(later);
                (row.decision, row.decided_on) = (crate::table::Decision::Churned, Some(after));
            }
        }
        for row in longer.tables.onboarding.rows.iter_mut().filter(|row| row.done_on.is_none()) {
            row.done_on = Some(jiff::civil::date(2024, 7, 16) + jiff::ToSpan::days(later));
        }
        prop_assert_eq!(difference(&rows(&site), &rows(&longer)), "");
    }

    #[test]
    fn rows_of_one_account_never_change_what_is_only_anothers(seeds in seeds(0..120), more in seeds(1..30)) {
        let own = ["renewals", "renewal_rate", "save_rate", "churn_reasons", "onboarding_progress", "overdue_steps", "phase"];
        let kinds = (0..10u8).map(|kind| (kind, 0, 0, 0, 2));
        let seeds: Vec<_> = seeds.into_iter().chain(kinds).collect();
        let (site, mut fuller) = (built(&seeds), built(&seeds));
        more.into_iter().for_each(|(kind, _, first, days, number)| add(&mut fuller, (kind, 1, first, days, number)));
        let of_others = |rows: Vec<Row>| -> Vec<Row> {
            let others = rows.into_iter().filter(|row| row.scope.kind() == "account" && row.scope_id != ACCOUNTS[1]);
            others.filter(|row| own.contains(&row.metric.id)).collect()
        };
        prop_assert_eq!(difference(&of_others(rows(&site)), &of_others(rows(&fuller))), "");
    }
}
