//! How the numbers of one scope go with those of others.

use super::site::{AS_OF, built, rows, seeds};
use crate::metric::{Quantity, Row, Scope, When};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Metrics whose numbers of any kind of scope add up to the site's.
const ADDITIVE: [&str; 8] =
    ["renewals", "cs_sourced", "renewal_forecast", "churn_reasons", "overdue_steps", "health_band", "phase", "phase_moves"];

/// What an independent reader would compare: time, metric, variant.
type Key = (String, &'static str, String);

fn key(row: &Row) -> Key {
    (row.period.to_string(), row.metric.id, row.variant.to_string())
}

/// The sums of the numbers of one kind of scope; what is missing adds nothing.
fn sums(rows: &[Row], kind: &str) -> BTreeMap<Key, f64> {
    let mut sums = BTreeMap::new();
    for row in rows.iter().filter(|row| row.scope.kind() == kind && ADDITIVE.contains(&row.metric.id)) {
        *sums.entry(key(row)).or_default() += row.measure.number().unwrap_or_default();
    }
    sums
}

fn number(rows: &[Row], scope: &Scope, metric: &str, variant: &str, when: &str) -> Option<f64> {
    let found = |row: &&Row| row.scope == *scope && row.metric.id == metric && row.variant == variant && row.period.to_string() == when;
    rows.iter().find(found).and_then(|row| row.measure.number())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_kind_of_scope_sums_to_the_site(seeds in seeds(0..120)) {
        let rows = rows(&built(&seeds));
        let site = sums(&rows, "site");
        for kind in ["segment", "csm", "account"] {
            let parts = sums(&rows, kind);
            for (key, whole) in &site {
                if kind == "account" && key.1 == "phase_moves" {
                    continue;
                }
                let part = parts.get(key).copied().unwrap_or_default();
                prop_assert!((part - whole).abs() < 1e-6, "{kind} {key:?}: {part} is not {whole}");
            }
        }
    }

    #[test]
    fn the_calls_of_csms_sum_to_the_sites(seeds in seeds(0..120)) {
        let rows = rows(&built(&seeds));
        for metric in ["capacity_demand", "capacity_supply"] {
            let of = |kind: &str| -> f64 {
                rows.iter().filter(|row| row.scope.kind() == kind && row.metric.id == metric).filter_map(|row| row.measure.number()).sum()
            };
            prop_assert!((of("csm") - of("site")).abs() < 1e-6, "{metric}");
        }
    }

    #[test]
    fn parts_add_up_to_their_wholes(seeds in seeds(0..120)) {
        let site = built(&seeds);
        let rows = rows(&site);
        let metrics = site.metrics(AS_OF);
        for scope in metrics.scopes().iter().filter(|scope| !matches!(scope, Scope::Customer(_))) {
            for when in ["2024-05", "2024-Q2"] {
                let of = |metric: &str, variants: &[&str]| -> Option<f64> {
                    variants.iter().map(|variant| number(&rows, scope, metric, variant, when)).sum()
                };
                prop_assert_eq!(of("renewals", &["due"]), of("renewals", &["renewed", "churned", "pending"]));
                let end = if when == "2024-05" { date(2024, 5, 31) } else { date(2024, 6, 30) };
                let accounts = || metrics.members.accounts(scope).iter().map(|ix| &metrics.base.accounts[ix.index()]);
                let begun = accounts().filter(|account| metrics.base.first_day(account).is_some_and(|first| first <= end)).count();
                let phases = of("phase", &["acquisition", "retention", "expansion", "churned"]);
                prop_assert_eq!(phases, Some(begun as f64), "{:?} {}", scope, when);
                let live = accounts().filter(|account| metrics.base.is_live(account, end)).count();
                let bands = of("health_band", &["red", "yellow", "green", "unscored"]);
                let expected = (live > 0 || !matches!(scope, Scope::Account(_))).then_some(live as f64);
                prop_assert_eq!(bands, expected);
                let (low, health, high) = (of("health", &["low"]), of("health", &[""]), of("health", &["high"]));
                if let (Some(low), Some(health), Some(high)) = (low, health, high) {
                    prop_assert!(-1e-9 <= low && low <= health + 1e-9 && health <= high + 1e-9 && high <= 100.0 + 1e-9);
                }
            }
        }
    }

    #[test]
    fn shares_lie_between_none_and_all_and_no_forecast_exceeds_what_is_due(seeds in seeds(0..120)) {
        let rows = rows(&built(&seeds));
        let shares = [
            "upsell_rate", "cross_sell_rate", "renewal_rate", "save_rate", "activation_rate", "onboarding_progress", "health_coverage",
            "no_show_rate",
        ];
        for row in rows.iter().filter(|row| shares.contains(&row.metric.id)) {
            prop_assert!(row.measure.number().is_none_or(|share| (0.0..=1.0).contains(&share)), "{} {:?}", row.metric.id, row.measure);
        }
        for row in rows.iter().filter(|row| row.metric.id == "renewal_forecast" && row.variant == "uncalibrated") {
            let due = number(&rows, &row.scope, "renewal_forecast", "due", &row.period.to_string());
            prop_assert!(matches!((row.measure.number(), due), (Some(expected), Some(due)) if expected <= due) || row.measure.number().is_none());
        }
    }

    #[test]
    fn rows_come_in_order_and_each_once(seeds in seeds(0..60)) {
        let site = built(&seeds);
        let order = |row: &Row| {
            let scope = ["site", "segment", "csm", "account"].iter().position(|kind| *kind == row.scope.kind());
            let metric = crate::metric::catalog().position(|metric| metric == row.metric);
            (scope, row.scope_id.clone(), row.period, metric)
        };
        let rows = rows(&site);
        prop_assert!(rows.windows(2).all(|pair| order(&pair[0]) <= order(&pair[1])));
        let mut keys: Vec<_> = rows.iter().map(|row| (row.scope.kind(), row.scope_id.clone(), key(row))).collect();
        keys.sort_unstable();
        prop_assert!(keys.windows(2).all(|pair| pair[0] != pair[1]));
        prop_assert!(rows.iter().all(|row| !matches!(row.measure.quantity(), Some(Quantity::Count(count)) if count < 0) || row.metric.id == "usage"));
        prop_assert!(rows.iter().any(|row| row.period == When::Day(date(2024, 7, 15))));
    }
}
