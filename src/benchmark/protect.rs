//! What may be said of a pool of values.

use super::clean::clean;
use super::pool::{Pool, pool};
use super::quantile::{Share, quantiles};
use super::{Benchmarks, Cell, Content, MINIMUM_GROUPS};
use crate::diag::Diagnostics;
use crate::table::Contribution;
use std::collections::BTreeSet;

/// From how many contributors quartiles are published.
const QUARTILES_FROM: usize = 20;

/// From how many contributors deciles are published.
const DECILES_FROM: usize = 50;

const QUARTERS: [(usize, usize); 3] = [(1, 4), (2, 4), (3, 4)];

const QUARTERS_AND_TENTHS: [(usize, usize); 12] =
    [(1, 4), (2, 4), (3, 4), (1, 10), (2, 10), (3, 10), (4, 10), (5, 10), (6, 10), (7, 10), (8, 10), (9, 10)];

/// Turns contributions into what may be published of them. Rows that cannot be are findings, and left out.
pub fn protect(contributions: &[Contribution], diags: &mut Diagnostics) -> Benchmarks {
    let (sound, left_out) = clean(contributions, diags);
    let cells = pool(&sound).into_iter().map(|(key, pool)| Cell {
        metric: key.metric,
        variant: key.variant,
        currency: key.currency,
        period: key.period,
        group: key.group,
        content: content(&pool),
    });
    Benchmarks { cells: cells.collect(), used: sound.len() as u64, left_out }
}

/// The tier that a pool reaches, and its quantiles at the published precision.
fn content(pool: &Pool<'_>) -> Content {
    let n = pool.voices.len();
    let groups: BTreeSet<_> = pool.voices.iter().map(|voice| voice.owner).collect();
    if groups.len() < MINIMUM_GROUPS {
        Content::Hidden
    } else if n < QUARTILES_FROM {
        let [median] = published(pool, [(1, 2)]);
        Content::Low { n, median }
    } else if n < DECILES_FROM {
        Content::Quartiles { n, quartiles: published(pool, QUARTERS), deciles: None }
    } else {
        // Both come from one call, so that they are in order among themselves too.
        let [q1, q2, q3, deciles @ ..] = published(pool, QUARTERS_AND_TENTHS);
        Content::Quartiles { n, quartiles: [q1, q2, q3], deciles: Some(deciles) }
    }
}

/// The quantiles of a pool at these shares, each a part of a whole.
fn published<const N: usize>(pool: &Pool<'_>, shares: [(usize, usize); N]) -> [f64; N] {
    quantiles(&pool.voices, shares.map(|(part, of)| Share { part, of })).map(|value| pool.unit.round(value))
}

#[cfg(test)]
mod tests {
    use super::super::clean::tests::row;
    use super::super::{Group, LeftOut};
    use super::*;
    use proptest::prelude::*;

    /// Square numbers, since no mean of three or four neighbouring ones is a square.
    fn rows(n: u32) -> Vec<Contribution> {
        let square = |number: u32| row(&format!("company-{number:03}"), f64::from(number * number));
        (0..n).map(|number| Contribution { metric: "nrr".to_owned(), ..square(number) }).collect()
    }

    fn protected(rows: &[Contribution]) -> Benchmarks {
        protect(rows, &mut Diagnostics::new())
    }

    fn all(rows: &[Contribution]) -> Content {
        let cells = protected(rows).cells;
        cells.into_iter().find(|cell| cell.group == Group::All).expect("a cell of all companies").content
    }

    #[test]
    fn the_tiers_go_by_the_number_of_contributors() {
        assert_eq!(all(&rows(4)), Content::Hidden);
        assert_eq!(all(&rows(5)), Content::Low { n: 5, median: 4.667 });
        assert!(matches!(all(&rows(19)), Content::Low { n: 19, .. }));
        assert!(matches!(all(&rows(20)), Content::Quartiles { n: 20, deciles: None, .. }));
        assert!(matches!(all(&rows(49)), Content::Quartiles { n: 49, deciles: None, .. }));
        assert!(matches!(all(&rows(50)), Content::Quartiles { n: 50, deciles: Some(_), .. }));
    }

    #[test]
    fn companies_of_one_owner_count_once_for_the_minimum() {
        let mut rows = rows(60);
        for (number, row) in rows.iter_mut().enumerate() {
            row.group_id = format!("owner-{}", number % 4);
        }
        assert_eq!(all(&rows), Content::Hidden);
        rows[0].group_id = "owner-4".to_owned();
        assert!(matches!(all(&rows), Content::Quartiles { n: 60, .. }));
    }

    #[test]
    fn a_published_quantile_is_nobodys_value_where_type_7_would_be() {
        for n in [21, 25, 41, 49] {
            let Content::Quartiles { quartiles, .. } = all(&rows(n)) else { panic!("quartiles of {n}") };
            let places = [1, 2, 3].map(|quarter| (n - 1) * quarter / 4);
            // ((p − 1)² + p² + (p + 1)²) ÷ 3 = p² + ⅔
            assert_eq!(quartiles.map(|value| format!("{value}")), places.map(|place| format!("{}.667", place * place)));
        }
    }

    #[test]
    fn groups_stand_beside_all_companies() {
        let mut rows = rows(9);
        for (number, row) in rows.iter_mut().enumerate() {
            row.segment = Some(if number < 5 { "smb" } else { "enterprise" }.to_owned());
            row.industry = Some("retail".to_owned());
            row.size_band = Some(String::new());
        }
        rows[0].country = Some("BR".to_owned());
        let cells = protected(&rows).cells;
        let hidden: Vec<_> = cells.iter().map(|cell| (cell.group.clone(), cell.content == Content::Hidden)).collect();
        let named = |group: fn(String) -> Group, name: &str| group(name.to_owned());
        assert_eq!(
            hidden,
            [
                (Group::All, false),
                (named(Group::Segment, "enterprise"), true),
                (named(Group::Segment, "smb"), false),
                (named(Group::Industry, "retail"), false),
                (named(Group::Country, "BR"), true),
            ]
        );
    }

    #[test]
    fn unlike_variants_periods_and_currencies_are_never_pooled() {
        let money = |currency: &str, number: usize| Contribution {
            metric: "arpa".to_owned(),
            variant: None,
            currency: Some(currency.to_owned()),
            ..row(&format!("company-{number}"), 1234.56)
        };
        let mut mixed: Vec<_> = (0..8).map(|number| money(if number < 4 { "BRL" } else { "USD" }, number)).collect();
        mixed.extend(rows(8).into_iter().enumerate().map(|(number, row)| {
            let variant = if number < 4 { "t12m" } else { "period" };
            Contribution { variant: Some(variant.to_owned()), ..row }
        }));
        let cells = protected(&mixed).cells;
        let keys: Vec<_> = cells.iter().map(|cell| (cell.metric.as_str(), cell.variant.as_str(), cell.currency.as_deref())).collect();
        assert_eq!(keys, [("arpa", "", Some("BRL")), ("arpa", "", Some("USD")), ("nrr", "period", None), ("nrr", "t12m", None)]);
        assert!(cells.iter().all(|cell| cell.content == Content::Hidden));
        mixed.push(money("BRL", 8));
        assert_eq!(protected(&mixed).cells[0].content, Content::Low { n: 5, median: 1230.0 });
    }

    #[test]
    fn a_currency_beside_a_ratio_parts_nothing() {
        let mut rows = rows(5);
        rows[0].currency = Some("BRL".to_owned());
        assert!(matches!(all(&rows), Content::Low { n: 5, .. }));
    }

    #[test]
    fn rows_left_out_are_counted_and_do_not_count() {
        let mut rows = rows(6);
        rows[5].value = -0.2;
        rows.push(Contribution { value: 2.0, ..rows[0].clone() });
        let found = protected(&rows);
        assert_eq!(found.left_out, [(LeftOut::OutOfRange, 1), (LeftOut::Duplicate, 2)].into());
        assert_eq!((found.used, found.cells[0].content.clone()), (4, Content::Hidden));
    }

    #[test]
    fn nothing_published_names_a_contributor_or_holds_its_value() {
        let mut rows = rows(60);
        for row in &mut rows {
            row.country = Some("BR".to_owned());
            row.numerator = Some(row.value * 1e6);
            row.tool_version = Some("secret tool".to_owned());
        }
        // Everything that a later stage can see of the benchmarks is in their text.
        let seen = format!("{:?}", protected(&rows));
        assert!(!seen.contains("company") && !seen.contains("secret"));
        assert!(rows.iter().all(|row| !seen.contains(&format!("{:?}", row.value))));
    }

    fn contributions() -> impl Strategy<Value = Vec<Contribution>> {
        let one = (0..70_u32, 0..12_u32, 0..=100_u32, proptest::bool::ANY, prop_oneof![Just("smb"), Just("enterprise")]);
        proptest::collection::vec(one, 0..120).prop_map(|rows| {
            let sound = |(contributor, owner, value, is_period, segment): (u32, u32, u32, bool, &str)| Contribution {
                group_id: format!("owner {owner}"),
                variant: Some(if is_period { "period" } else { "t12m" }.to_owned()),
                segment: Some(segment.to_owned()),
                ..row(&contributor.to_string(), f64::from(value) / 100.0)
            };
            rows.into_iter().map(sound).collect()
        })
    }

    proptest! {
        #[test]
        fn the_order_of_the_rows_does_not_matter(rows in contributions(), seed in any::<u64>()) {
            let mut shuffled = rows.clone();
            fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
            prop_assert_eq!(protected(&rows), protected(&shuffled));
        }

        #[test]
        fn published_quantiles_never_fall(rows in contributions()) {
            for cell in protected(&rows).cells {
                if let Content::Quartiles { quartiles: [q1, q2, q3], deciles, .. } = cell.content {
                    prop_assert!(q1 <= q2 && q2 <= q3);
                    if let Some(deciles) = deciles {
                        prop_assert!(deciles.is_sorted());
                        prop_assert!(deciles[1] <= q1 && q1 <= deciles[2] && deciles[6] <= q3 && q3 <= deciles[7]);
                        prop_assert!((deciles[4] - q2).abs() < f64::EPSILON);
                    }
                }
            }
        }

        #[test]
        fn every_row_is_used_or_left_out(rows in contributions()) {
            let found = protected(&rows);
            prop_assert_eq!(found.used + found.left_out.values().sum::<u64>(), rows.len() as u64);
        }
    }
}
