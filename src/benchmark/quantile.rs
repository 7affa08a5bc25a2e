//! Quantiles that never are one contributor's value.
//!
//! A type-7 quantile of n sorted values lies at place (n − 1)·p, and where that is a whole number it is exactly somebody's
//! value: for the quartiles whenever n = 4k + 1, for the median whenever n is odd. A guarded quantile is the mean
//! of the values around that place: one more on either side than type 7 looks at, and as many more as it takes to have
//! three owners among them. All quantiles of a pool reach equally far, so that their order is kept.
//! Type 7: "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996).

use super::pool::Voice;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// How many owners' values a published quantile is made of at least.
const OWNERS: usize = 3;

/// A share of the whole as a fraction, so that places are reckoned without rounding.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) part: usize,
    pub(super) of: usize,
}

/// The quantiles of a pool at these shares, in their order. The voices may come in any order.
///
/// Wants at least [`OWNERS`] owners; with fewer, each quantile is the mean of all values. No voices give no number.
pub(super) fn quantiles<const N: usize>(voices: &[Voice<'_>], shares: [Share; N]) -> [f64; N] {
    let mut sorted = voices.to_vec();
    sorted.sort_by(|a, b| a.value.total_cmp(&b.value).then_with(|| a.owner.cmp(b.owner)));
    let is_wide = |reach: usize| shares.iter().all(|share| owners(&sorted[window(sorted.len(), *share, reach)]) >= OWNERS);
    let reach = (1..sorted.len()).find(|reach| is_wide(*reach)).unwrap_or(sorted.len());
    shares.map(|share| mean(sorted.get(window(sorted.len(), share, reach)).unwrap_or(&[])))
}

/// The places of the values that a quantile is made of.
fn window(n: usize, share: Share, reach: usize) -> RangeInclusive<usize> {
    let last = n.saturating_sub(1);
    let place = last * share.part;
    (place / share.of).saturating_sub(reach)..=(place.div_ceil(share.of) + reach).min(last)
}

fn owners(voices: &[Voice<'_>]) -> usize {
    voices.iter().map(|voice| voice.owner).collect::<BTreeSet<_>>().len()
}

/// The mean, reckoned from the first value on, so that the mean of equal values is that value to the last bit.
fn mean(voices: &[Voice<'_>]) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "there are fewer than 2^53 contributors")]
    let n = voices.len() as f64;
    let first = voices.first().map_or(f64::NAN, |voice| voice.value);
    first + voices.iter().map(|voice| voice.value / n - first / n).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const QUARTERS: [Share; 3] = [Share { part: 1, of: 4 }, Share { part: 2, of: 4 }, Share { part: 3, of: 4 }];

    fn near(one: f64, two: f64) -> bool {
        (one - two).abs() < 1e-9
    }

    /// One voice per owner.
    fn voices<'a>(values: &[f64], names: &'a [String]) -> Vec<Voice<'a>> {
        values.iter().zip(names).map(|(value, owner)| Voice { value: *value, owner }).collect()
    }

    fn names(n: usize) -> Vec<String> {
        (0..n).map(|number| format!("owner {number}")).collect()
    }

    #[test]
    fn a_quantile_at_somebodys_place_is_the_mean_of_three() {
        let names = names(9);
        let squares = [0.0, 1.0, 4.0, 9.0, 16.0, 25.0, 36.0, 49.0, 64.0];
        let found = quantiles(&voices(&squares, &names), QUARTERS);
        let expected = [(1.0 + 4.0 + 9.0) / 3.0, (9.0 + 16.0 + 25.0) / 3.0, (25.0 + 36.0 + 49.0) / 3.0];
        assert!(found.iter().zip(expected).all(|(found, expected)| near(*found, expected)), "{found:?}");
    }

    #[test]
    fn a_quantile_between_two_places_is_the_mean_of_four() {
        let names = names(6);
        let [median] = quantiles(&voices(&[1.0, 2.0, 4.0, 8.0, 16.0, 32.0], &names), [Share { part: 1, of: 2 }]);
        assert!(near(median, (2.0 + 4.0 + 8.0 + 16.0) / 4.0), "{median}");
    }

    #[test]
    fn it_reaches_further_where_neighbours_have_one_owner() {
        let owners = ["a", "b", "x", "x", "x", "x", "x", "c", "d"];
        let values = [0.0, 1.0, 10.0, 11.0, 12.0, 13.0, 14.0, 100.0, 200.0];
        let voices: Vec<_> = owners.iter().zip(values).map(|(owner, value)| Voice { value, owner }).collect();
        let [median] = quantiles(&voices, [Share { part: 1, of: 2 }]);
        assert!(near(median, (1.0 + 10.0 + 11.0 + 12.0 + 13.0 + 14.0 + 100.0) / 7.0), "{median}");
    }

    fn pools() -> impl Strategy<Value = Vec<(f64, u8)>> {
        proptest::collection::vec((-1e6..1e6, 0..9_u8), 5..80)
            .prop_filter("three owners at least", |pool| pool.iter().map(|(_, owner)| owner).collect::<BTreeSet<_>>().len() >= OWNERS)
    }

    proptest! {
        #[test]
        fn quartiles_never_fall_and_lie_within_the_values(pool in pools()) {
            let names: Vec<_> = pool.iter().map(|(_, owner)| owner.to_string()).collect();
            let values: Vec<_> = pool.iter().map(|(value, _)| *value).collect();
            let [low, middle, high] = quantiles(&voices(&values, &names), QUARTERS);
            prop_assert!(low <= middle + 1e-6 && middle <= high + 1e-6);
            let (least, most) = values.iter().fold((f64::MAX, f64::MIN), |(least, most), value| (least.min(*value), most.max(*value)));
            prop_assert!(least - 1e-6 <= low && high <= most + 1e-6);
        }

        #[test]
        fn a_quantile_is_no_single_value_where_n_puts_it_on_one(k in 1..15_usize, seed in proptest::collection::vec(0.0..1e3, 61)) {
            let n = 4 * k + 1;
            let names = names(n);
            // Steps that grow keep the mean of three neighbours off the middle one.
            let mut values: Vec<f64> = seed[..n].to_vec();
            values.sort_by(f64::total_cmp);
            for (place, value) in values.iter_mut().enumerate() {
                *value += f64::from(u32::try_from(place * place).expect("small")) * 1e4;
            }
            for found in quantiles(&voices(&values, &names), QUARTERS) {
                prop_assert!(values.iter().all(|value| (value - found).abs() > 1.0), "{}", found);
            }
        }

        #[test]
        fn every_quantile_is_made_of_three_owners(pool in pools(), part in 1..10_usize) {
            let names: Vec<_> = pool.iter().map(|(_, owner)| owner.to_string()).collect();
            let values: Vec<_> = pool.iter().map(|(value, _)| *value).collect();
            let [before] = quantiles(&voices(&values, &names), [Share { part, of: 10 }]);
            // Moving the values of one owner's companies cannot be undone from the quantile: others' values move it too.
            let movers = names.iter().collect::<BTreeSet<_>>().into_iter().filter(|mover| {
                let moved: Vec<_> = values.iter().zip(&names).map(|(value, name)| if name == *mover { value + 1e-3 } else { *value }).collect();
                let [after] = quantiles(&voices(&moved, &names), [Share { part, of: 10 }]);
                (after - before).abs() > 0.0
            });
            prop_assert!(movers.count() >= OWNERS);
        }
    }
}
