//! Receipts: a formula and its receipt never drift apart.

use super::site::{built, seeds};
use crate::metric::sample::{Sample, period};
use crate::metric::{Arithmetic, Filter, LeftOut, Metrics, Receipt, Role, Row, Scope, Term, quantile};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Every row that a site prints for two quarters, with its receipt.
fn receipts(metrics: &Metrics<'_>) -> Vec<(Row, Receipt)> {
    let (periods, filter) = (["2024-Q2", "2024-Q3"].map(period), Filter::default());
    let rows = metrics.rows(&periods, &filter);
    let with_receipt = |row: Row| {
        let receipt = metrics.receipt(row.metric, &row.variant, &row.scope, row.period);
        (row, receipt)
    };
    rows.map(with_receipt).collect()
}

fn is_near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6 * one.abs().max(other.abs()).max(1.0)
}

/// What the terms of a receipt come to: Σ part, Σ whole, and every part.
fn added(receipt: &Receipt) -> (f64, f64, Vec<f64>) {
    let adds = receipt.terms().map(|(_, used)| match used.term {
        Term::Adds { part, whole } => (part, whole),
        Term::Evidence(_) => unreachable!("terms() gives only what adds"),
    });
    let (parts, wholes): (Vec<f64>, Vec<f64>) = adds.unzip();
    (parts.iter().sum(), wholes.iter().sum(), parts)
}

/// What the parts of a receipt come to: the numerator and the denominator, each where it is made of parts.
fn made_of_parts(receipt: &Receipt) -> (Option<f64>, Option<f64>) {
    let sum = |weigh: &dyn Fn(Role, f64) -> Option<f64>| {
        let terms: Vec<f64> = receipt.parts.iter().filter_map(|part| weigh(part.role, part.measure.number().unwrap_or_default())).collect();
        (!terms.is_empty()).then(|| terms.iter().sum::<f64>())
    };
    let numerator = sum(&|role, number| match role {
        Role::Plus => Some(number),
        Role::Minus => Some(-number),
        _ => None,
    });
    (numerator, sum(&|role, number| (role == Role::Denominator).then_some(number)))
}

/// Whether terms or parts come to a number; neither may contradict it, but one of them need not speak of it.
fn comes_to(wanted: f64, terms: f64, parts: Option<f64>) -> bool {
    let silent = terms == 0.0;
    match parts {
        Some(parts) => is_near(wanted, parts) && (silent || is_near(wanted, terms)),
        None => is_near(wanted, terms),
    }
}

fn recomputes(receipt: &Receipt) -> Result<(), String> {
    let (sum, whole, mut terms) = added(receipt);
    let (numerator_of_parts, denominator_of_parts) = made_of_parts(receipt);
    let value = receipt.measure.number();
    let weighted = receipt.parts.iter().any(|part| matches!(part.role, Role::Weighted { .. }));
    let holds = match receipt.arithmetic {
        Arithmetic::Missing(_) => value.is_none(),
        Arithmetic::Own => value.is_some(),
        Arithmetic::Sum => comes_to(value.unwrap_or(f64::NAN), sum, numerator_of_parts),
        Arithmetic::Quantile(p) => {
            terms.sort_by(f64::total_cmp);
            quantile(&terms, p).zip(value).is_some_and(|(found, value)| is_near(found, value))
        }
        Arithmetic::Quotient { times, numerator, denominator } => {
            let quotient = is_near(times * numerator / denominator, value.unwrap_or(f64::NAN));
            quotient
                && if weighted {
                    is_weighted_mean(receipt, numerator, denominator)
                } else {
                    // Lifetimes and months until full are divided by what is itself worked out: see the metric's words.
                    let worked_out = ["clv", "capacity_months_until_full"].contains(&receipt.metric.id);
                    let numerator = comes_to(numerator, sum, numerator_of_parts) || worked_out;
                    numerator && (comes_to(denominator, whole, denominator_of_parts) || worked_out)
                }
        }
    };
    if holds { Ok(()) } else { Err(format!("{receipt:#?}")) }
}

/// Health is Σ weight × points ÷ Σ weight over the known inputs; with the unknown ones at 0 or 100; or the known weight of all.
fn is_weighted_mean(receipt: &Receipt, numerator: f64, denominator: f64) -> bool {
    let inputs = || {
        receipt.parts.iter().filter_map(|part| match part.role {
            Role::Weighted { weight, points } => Some((weight, points)),
            _ => None,
        })
    };
    let all: f64 = inputs().map(|(weight, _)| weight).sum();
    let known: f64 = inputs().filter(|(_, points)| points.is_some()).map(|(weight, _)| weight).sum();
    let mean = |unknown: f64| inputs().map(|(weight, points)| weight * points.unwrap_or(unknown)).sum::<f64>();
    let (part, whole) = match (receipt.metric.id, &*receipt.variant) {
        ("health_coverage", _) => (known, all),
        (_, "low") => (mean(0.0), all),
        (_, "high") => (mean(100.0), all),
        _ => (mean(0.0), known),
    };
    is_near(numerator, part) && is_near(denominator, whole)
}

/// How many rows of a table are about the accounts of a scope, counted without the receipt's own rules.
fn rows_about(site: &Sample, table: &str, scope: &Scope) -> Option<u64> {
    let tables = &site.tables;
    let holds = |at: usize| {
        let account = &tables.accounts.rows[at];
        let is = |name: &Option<String>, wanted: &str| name.as_deref().unwrap_or(crate::metric::NONE) == wanted;
        match scope {
            Scope::Site => true,
            Scope::Segment(id) => is(&account.segment, id),
            Scope::Csm(id) => is(&account.csm, id),
            Scope::Account(ix) => ix.index() == at,
            Scope::Customer(_) => false,
        }
    };
    let count = |accounts: Vec<usize>| accounts.into_iter().filter(|at| holds(*at)).count() as u64;
    Some(match table {
        "accounts" => count((0..tables.accounts.rows.len()).collect()),
        "subscriptions" => count(tables.subscriptions.rows.iter().map(|row| row.account.index()).collect()),
        "tickets" => count(tables.tickets.rows.iter().map(|row| row.account.index()).collect()),
        "surveys" => count(tables.surveys.rows.iter().map(|row| row.account.index()).collect()),
        "renewals" => count(tables.renewals.rows.iter().map(|row| row.account.index()).collect()),
        "onboarding" => count(tables.onboarding.rows.iter().map(|row| row.account.index()).collect()),
        "cancellations" => count(tables.cancellations.rows.iter().map(|row| row.account.index()).collect()),
        _ => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_receipt_has_the_value_of_the_row_and_its_terms_make_it(seeds in seeds(0..80)) {
        let site = built(&seeds);
        for (row, receipt) in receipts(&site.metrics("2024-09-30")) {
            prop_assert_eq!(receipt.measure, row.measure, "{} {} {:?}", row.metric.id, row.variant, row.scope);
            prop_assert_eq!(receipt.unit, row.unit);
            recomputes(&receipt).map_err(TestCaseError::fail)?;
        }
    }

    #[test]
    fn rows_used_and_left_out_are_the_rows_of_the_scope(seeds in seeds(0..80)) {
        let site = built(&seeds);
        let metrics = site.metrics("2024-09-30");
        for (row, receipt) in receipts(&metrics) {
            for input in &receipt.inputs {
                prop_assert_eq!(input.rows_used() + input.rows_left_out(), input.in_scope, "{} {}: {:?}", row.metric.id, row.variant, input);
                if let Some(rows) = rows_about(&site, input.table, &row.scope) {
                    prop_assert_eq!(input.in_scope, rows, "{} {} {:?}", row.metric.id, row.variant, input);
                }
            }
        }
    }

    #[test]
    fn rows_after_the_day_are_left_out_for_that_and_no_others(seeds in seeds(0..80)) {
        let site = built(&seeds);
        let later = |at: usize| site.tables.tickets.rows[at].opened_at.date() > date(2024, 9, 30);
        for (_, receipt) in receipts(&site.metrics("2024-09-30")) {
            let Some(input) = receipt.input("tickets").filter(|_| receipt.scope == Scope::Site) else { continue };
            let expected = (0..site.tables.tickets.rows.len()).filter(|at| later(*at)).count() as u64;
            prop_assert_eq!(input.left_out.get(&LeftOut::AfterAsOf).copied().unwrap_or_default(), expected);
        }
    }
}

/// What a known number may do without: the table of the other variant, and what only matters for accounts that count.
const NOT_ALWAYS_NEEDED: [(&str, &str); 12] = [
    ("capacity_demand", "onboarding"),
    ("capacity_demand", "team"),
    ("capacity_free", "onboarding"),
    ("capacity_utilisation", "onboarding"),
    ("health_band", "surveys"),
    ("renewal_forecast", "accounts"),
    ("renewal_forecast", "cancellations"),
    ("renewal_forecast", "meetings"),
    ("renewal_forecast", "subscriptions"),
    ("renewal_forecast", "tickets"),
    ("renewal_forecast", "usage"),
    ("ticket_volume", "subscriptions"),
];

#[test]
fn a_known_number_leaves_no_row_of_the_tables_it_is_made_from_unjudged() {
    let seeds: Vec<_> =
        (0..300i64).map(|at| ((at % 10) as u8, (at % 6) as usize, at * 37 % 500, at * 11 % 120, at * 7919 % 1000)).collect();
    let site = built(&seeds);
    let mut unjudged = BTreeSet::new();
    for (row, receipt) in receipts(&site.metrics("2024-09-30")) {
        let known = receipt.measure.number().is_some();
        for input in receipt.inputs.iter().filter(|input| known && input.left_out.contains_key(&LeftOut::NotNeeded)) {
            unjudged.insert((row.metric.id, input.table));
        }
    }
    assert_eq!(unjudged.into_iter().collect::<Vec<_>>(), NOT_ALWAYS_NEEDED);
}
