//! Quantiles of type 7: linear between neighbours, the value at place `(n - 1) p` counted from 0.
//!
//! "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 7.

/// The `p` quantile (0 to 1) of values in ascending order; `None` of no values.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * p.clamp(0.0, 1.0);
    let below = place.floor();
    let low = sorted[below as usize];
    let high = sorted[(below as usize + 1).min(last)];
    Some(low + (place - below) * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_answers_of_type_7() {
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.5), Some(2.5));
        assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.25), Some(1.75));
        assert_eq!(quantile(&[10.0, 20.0, 30.0, 40.0, 50.0], 0.9), Some(46.0));
        assert_eq!(quantile(&[7.0], 0.9), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    proptest! {
        #[test]
        fn a_quantile_lies_between_the_ends_and_grows_with_p(mut values in prop::collection::vec(-1e6..1e6f64, 1..40), p in 0.0..=1.0f64) {
            values.sort_by(f64::total_cmp);
            let found = quantile(&values, p).expect("values");
            prop_assert!(values[0] <= found && found <= values[values.len() - 1]);
            prop_assert!(quantile(&values, p / 2.0).expect("values") <= found + 1e-9);
        }

        /// The definition for all types of quantile, with the constant of type 7: m = 1 − p, j = ⌊np + m⌋, γ = np + m − j, and the value is
        /// (1 − γ) times the j-th of the values and γ times the next, counted from 1.
        #[test]
        fn quantiles_are_those_of_type_7(values in prop::collection::vec(-1e6..1e6f64, 1..60), p in 0.0..=1.0f64, fifth in 0..=5u8) {
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            for p in [p, f64::from(fifth) / 5.0, 0.5, 0.9] {
                let place = sorted.len() as f64 * p + (1.0 - p);
                let (j, gamma) = (place.floor(), place - place.floor());
                let counted = |at: f64| sorted[(at.max(1.0) as usize).min(sorted.len()) - 1];
                let expected = (1.0 - gamma) * counted(j) + gamma * counted(j + 1.0);
                let found = quantile(&sorted, p).expect("values");
                prop_assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
            }
        }

        #[test]
        fn the_median_has_as_many_values_below_as_above(mut values in prop::collection::vec(-1000i32..1000, 1..40)) {
            values.sort_unstable();
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let median = quantile(&values, 0.5).expect("values");
            prop_assert!(values.iter().filter(|value| **value < median).count() * 2 <= values.len());
            prop_assert!(values.iter().filter(|value| **value > median).count() * 2 <= values.len());
        }
    }
}
