//! Rolling accounts up to a segment, a CSM or the site is the same as computing on the rows of all of them.

use super::site::{built, rows, seeds};
use crate::metric::{Row, Scope};
use proptest::prelude::*;

/// Metrics whose numbers add up.
const SUMS: [&str; 13] = [
    "mrr",
    "mrr_movement",
    "renewals",
    "cs_sourced",
    "renewal_forecast",
    "churn_reasons",
    "ticket_volume",
    "backlog",
    "active_users",
    "usage",
    "overdue_steps",
    "health_band",
    "phase",
];

/// Metrics whose numerators and denominators add up. An account of which there is none adds neither.
const QUOTIENTS: [&str; 18] = [
    "logo_churn",
    "nrr",
    "grr",
    "expansion_rate",
    "upsell_rate",
    "cross_sell_rate",
    "renewal_rate",
    "nps",
    "csat",
    "ces",
    "save_rate",
    "handle_time",
    "first_reply_time",
    "first_contact_resolution",
    "seat_use",
    "feature_breadth",
    "activation_rate",
    "onboarding_progress",
];

/// Metrics whose denominators add up. What an account that had nothing before won or lost counts for its group, but is no share of its own.
const CHANGES: [&str; 3] = ["gross_mrr_churn", "net_mrr_churn", "usage_change"];

/// The rows of a group's accounts that say the same as its own row.
fn of_accounts<'r>(rows: &'r [Row], group: &'r Row, members: &'r [String]) -> impl Iterator<Item = &'r Row> {
    let same = |row: &&Row| row.metric == group.metric && row.variant == group.variant && row.period == group.period;
    rows.iter().filter(|row| row.scope.kind() == "account" && members.contains(&row.scope_id)).filter(same)
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn accounts_rolled_up_give_what_the_rows_of_all_of_them_give(seeds in seeds(0..160)) {
        let site = built(&seeds);
        let metrics = site.metrics(super::site::AS_OF);
        let rows = rows(&site);
        for group in rows.iter().filter(|row| row.scope.kind() != "account") {
            let id = group.metric.id;
            // What a person raised counts at any account.
            let whole = !(id == "cs_sourced" && matches!(group.scope, Scope::Csm(_)));
            let accounts = metrics.members.accounts(&group.scope).iter().map(|ix| site.tables.account(*ix).account.clone());
            let members: Vec<String> = accounts.collect();
            let sum = |of: fn(&Row) -> Option<f64>| -> f64 { of_accounts(&rows, group, &members).filter_map(of).sum() };
            let own = |of: fn(&Row) -> Option<f64>| of(group).unwrap_or_default();
            let mut adds = Vec::<fn(&Row) -> Option<f64>>::new();
            if SUMS.contains(&id) && group.variant != "per-100" && whole {
                adds.push(|row| row.measure.number());
            }
            if QUOTIENTS.contains(&id) {
                adds.push(|row| row.measure.numerator);
            }
            if QUOTIENTS.contains(&id) || CHANGES.contains(&id) {
                adds.push(|row| row.measure.denominator);
            }
            for of in adds {
                prop_assert!(is_near(own(of), sum(of)), "{:?} {} {}: {} is not {}", group.scope, id, group.variant, own(of), sum(of));
            }
        }
    }

    #[test]
    fn a_quotient_is_its_numerator_over_its_denominator(seeds in seeds(0..160)) {
        for row in rows(&built(&seeds)) {
            let (Some(numerator), Some(denominator)) = (row.measure.numerator, row.measure.denominator) else { continue };
            let times = if row.metric.id == "nps" || row.variant == "per-100" { 100.0 } else { 1.0 };
            let value = row.measure.number().unwrap_or(f64::NAN);
            prop_assert!(is_near(times * numerator / denominator, value), "{} {}: {:?}", row.metric.id, row.variant, row.measure);
        }
    }

    #[test]
    fn churn_is_what_the_movements_lost_over_the_opening(seeds in seeds(0..160)) {
        let rows = rows(&built(&seeds));
        for row in rows.iter().filter(|row| ["gross_mrr_churn", "net_mrr_churn"].contains(&row.metric.id)) {
            let moved = |variant: &str| {
                let same = |other: &&Row| other.scope == row.scope && other.period == row.period && other.variant == variant;
                rows.iter().filter(|other| other.metric.id == "mrr_movement").find(same).and_then(|row| row.measure.number()).unwrap_or_default()
            };
            let won = if row.metric.id == "net_mrr_churn" { moved("expansion") + moved("reactivation") } else { 0.0 };
            if let Some(share) = row.measure.number() {
                prop_assert!(is_near(share, (moved("churn") + moved("contraction") - won) / moved("opening")), "{row:?}");
            }
        }
    }
}
