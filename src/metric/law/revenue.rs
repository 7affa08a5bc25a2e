//! What must hold of revenue whatever the subscriptions are.

use crate::metric::sample::{Sample, period};
use crate::metric::{
    ARPA, CLV, EXPANSION_RATE, GROSS_MRR_CHURN, GRR, LOGO_CHURN, MRR, MRR_MOVEMENT, Measure, NET_MRR_CHURN, NRR, Quantity, Reason, Scope,
};
use crate::table::Cents;
use jiff::ToSpan;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeMap;

const VARIANTS: [&str; 7] = ["opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"];

/// Subscriptions of five accounts over three years: (account, first day counted from 2022, days it runs or none, cents).
fn subscriptions() -> impl Strategy<Value = Vec<(usize, i64, Option<i64>, i64)>> {
    prop::collection::vec((0..5usize, 0..900i64, prop::option::of(0..600i64), 0..50_000i64), 1..40)
}

/// A site with these subscriptions, and one that always runs, so that the data never ends.
fn built(rows: &[(usize, i64, Option<i64>, i64)]) -> Sample {
    let ids = ["a", "b", "c", "d", "e"];
    let mut site = Sample::of(&ids);
    for (account, first, days, cents) in rows {
        let start = date(2022, 1, 1) + first.days();
        let end = days.map(|days| (start + days.days()).to_string());
        site.subscription(ids[*account], &start.to_string(), end.as_deref(), 0).mrr = Cents(*cents);
    }
    site.subscription("e", "2022-01-01", None, 1);
    for (account, segment) in [("a", "smb"), ("b", "smb"), ("c", "enterprise")] {
        site.account(account).segment = Some(segment.to_owned());
    }
    site
}

/// Snapshots of four accounts in the months of 2022 and 2023, counted from 0: one for an account and a month.
fn snapshots() -> impl Strategy<Value = BTreeMap<(usize, i32), i64>> {
    prop::collection::btree_map((0..4usize, 0..24i32), 0..50_000i64, 0..80)
}

/// A site with these snapshots, and one that pays to the end, so that the data never ends.
fn of_snapshots(rows: &BTreeMap<(usize, i32), i64>) -> Sample {
    let ids = ["a", "b", "c", "d", "last"];
    let mut site = Sample::of(&ids);
    for ((account, month), cents) in rows {
        let month = format!("{}-{:02}", 2022 + month / 12, month % 12 + 1);
        site.revenue(ids[*account], &month, 0);
        site.tables.revenue.rows.last_mut().expect("a row").mrr = Cents(*cents);
    }
    site.revenue("last", "2023-12", 1);
    site
}

fn cents(measure: &Measure) -> Option<i64> {
    match measure.quantity() {
        Some(Quantity::Money(cents)) => Some(cents),
        _ => None,
    }
}

const PERIODS: [&str; 6] = ["2022-03", "2023-B2", "2022-Q4", "2023-Q3", "2023", "2024"];

proptest! {
    #[test]
    fn movements_reconcile_to_the_cent(rows in subscriptions()) {
        let site = built(&rows);
        let metrics = site.metrics("2024-12-31");
        for scope in metrics.scopes() {
            for id in PERIODS {
                let parts = VARIANTS.map(|variant| cents(&metrics.measure(&MRR_MOVEMENT, variant, &scope, period(id))));
                let [Some(opening), Some(new), Some(reactivation), Some(expansion), Some(contraction), Some(churn), Some(closing)] = parts
                else {
                    return Err(TestCaseError::fail(format!("{scope:?} lacks a movement in {id}")));
                };
                prop_assert_eq!(opening + new + reactivation + expansion - contraction - churn, closing);
            }
        }
    }

    #[test]
    fn movements_of_snapshots_reconcile_to_the_cent_and_are_missing_together(rows in snapshots()) {
        let site = of_snapshots(&rows);
        let metrics = site.metrics("2023-12-31");
        for (scope, id) in metrics.scopes().iter().flat_map(|scope| ["2022-05", "2022-Q3", "2023", "2023-B4"].map(|id| (scope, id))) {
            let parts = VARIANTS.map(|variant| metrics.measure(&MRR_MOVEMENT, variant, scope, period(id)));
            let moved: Vec<Option<Reason>> = parts[1..6].iter().map(Measure::reason).collect();
            prop_assert!(moved.windows(2).all(|pair| pair[0] == pair[1]), "{:?} {}: {:?}", scope, id, moved);
            let amounts: Option<Vec<i64>> = parts.iter().map(cents).collect();
            // With all of its movements a period has both of its closings, and without one of these no movements.
            prop_assert_eq!(amounts.is_some(), moved[0].is_none());
            if let Some([opening, new, reactivation, expansion, contraction, churn, closing]) = amounts.as_deref() {
                prop_assert_eq!(opening + new + reactivation + expansion - contraction - churn, *closing);
            }
        }
    }

    #[test]
    fn segments_sum_to_the_site(rows in subscriptions()) {
        let site = built(&rows);
        let metrics = site.metrics("2024-12-31");
        let segments: Vec<Scope> = metrics.scopes().into_iter().filter(|scope| matches!(scope, Scope::Segment(_))).collect();
        prop_assert_eq!(segments.len(), 3);
        for variant in VARIANTS {
            let of = |scope: &Scope| cents(&metrics.measure(&MRR_MOVEMENT, variant, scope, period("2023-Q3")));
            let sum: Option<i64> = segments.iter().map(of).sum();
            prop_assert_eq!(of(&Scope::Site), sum);
        }
    }

    #[test]
    fn gross_retention_is_never_above_one_nor_above_net(rows in subscriptions()) {
        let site = built(&rows);
        let metrics = site.metrics("2024-12-31");
        for (id, variant) in PERIODS.iter().flat_map(|id| [(*id, "period"), (*id, "t12m")]) {
            let of = |metric| metrics.measure(metric, variant, &Scope::Site, period(id)).number();
            prop_assert_eq!(of(&GRR).is_some(), of(&NRR).is_some());
            if let (Some(grr), Some(nrr)) = (of(&GRR), of(&NRR)) {
                prop_assert!(grr <= 1.0 && grr <= nrr && grr >= 0.0);
            }
        }
    }

    #[test]
    fn row_order_never_matters(rows in subscriptions()) {
        let (site, mut turned) = (built(&rows), built(&rows));
        turned.tables.subscriptions.rows.reverse();
        for metric in [&MRR, &MRR_MOVEMENT, &NRR, &GRR, &LOGO_CHURN, &GROSS_MRR_CHURN, &NET_MRR_CHURN, &EXPANSION_RATE, &ARPA, &CLV] {
            for variant in metric.variants {
                prop_assert_eq!(site.site(metric, variant.id, "2023-Q3"), turned.site(metric, variant.id, "2023-Q3"));
            }
        }
    }

    #[test]
    fn one_account_more_never_changes_the_closings_of_another(rows in subscriptions()) {
        let alone: Vec<_> = rows.iter().filter(|row| row.0 != 3).copied().collect();
        let (site, fewer) = (built(&rows), built(&alone));
        for variant in VARIANTS {
            let of = |site: &Sample| site.own("b", &MRR_MOVEMENT, variant, "2023");
            prop_assert_eq!(of(&site), of(&fewer));
        }
    }
}
