//! What can be benchmarked: which metrics and variants, in which unit, and which values are possible.

/// The version of the definitions in `docs/metrics.md` that contributions must follow.
pub const DEFINITION_VERSION: &str = "1";

/// The unit of a value, which decides how precisely it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Of the contribution's currency.
    Money,
    /// A fraction: 0.974 is 97.4 %.
    Ratio,
    /// Points of a score from −100 to 100.
    Points,
    /// A mean on a survey's own scale.
    Score,
    /// Things per 100 accounts.
    PerHundred,
    Hours,
    Days,
}

impl Unit {
    /// The value at the published precision: money to three significant digits, ratios to a tenth of a per cent, points
    /// to whole ones, all else to one decimal.
    ///
    /// Rounding goes by way of decimal text, so that it is exact and the same on every machine.
    pub(super) fn round(self, value: f64) -> f64 {
        let text = match self {
            Self::Money => format!("{value:.2e}"),
            Self::Ratio => format!("{value:.3}"),
            Self::Points => format!("{value:.0}"),
            Self::Score | Self::PerHundred | Self::Hours | Self::Days => format!("{value:.1}"),
        };
        // Adding zero turns −0 into 0.
        text.parse().unwrap_or(value) + 0.0
    }
}

/// A metric that can be benchmarked, in some of its variants.
#[derive(Debug)]
pub(super) struct Measure {
    /// The catalogue id.
    pub(super) metric: &'static str,
    /// The variants, `""` where the metric has none.
    pub(super) variants: &'static [&'static str],
    /// The unit.
    pub(super) unit: Unit,
    /// The least possible value.
    pub(super) least: f64,
    /// The greatest possible value.
    pub(super) most: f64,
}

const fn measure(metric: &'static str, variants: &'static [&'static str], unit: Unit, least: f64, most: f64) -> Measure {
    Measure { metric, variants, unit, least, most }
}

const ANY: f64 = f64::INFINITY;
const PLAIN: &[&str] = &[""];

/// All that can be benchmarked. What depends on a company's size alone, such as a count, cannot.
pub(super) const MEASURES: &[Measure] = &[
    measure("mrr", PLAIN, Unit::Money, 0.0, ANY),
    measure("arpa", PLAIN, Unit::Money, 0.0, ANY),
    measure("clv", &["revenue", "margin"], Unit::Money, 0.0, ANY),
    measure("logo_churn", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("gross_mrr_churn", PLAIN, Unit::Ratio, 0.0, ANY),
    measure("net_mrr_churn", PLAIN, Unit::Ratio, -ANY, ANY),
    measure("nrr", &["t12m", "period"], Unit::Ratio, 0.0, ANY),
    measure("grr", &["t12m", "period"], Unit::Ratio, 0.0, 1.0),
    measure("expansion_rate", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("upsell_rate", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("cross_sell_rate", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("renewal_rate", &["count", "value"], Unit::Ratio, 0.0, 1.0),
    measure("nps", PLAIN, Unit::Points, -100.0, 100.0),
    measure("csat", &["survey", "ticket"], Unit::Ratio, 0.0, 1.0),
    measure("ces", &["effort-1-5"], Unit::Score, 1.0, 5.0),
    measure("ces", &["ease-1-7"], Unit::Ratio, 0.0, 1.0),
    measure("save_rate", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("ticket_volume", &["per-100"], Unit::PerHundred, 0.0, ANY),
    measure(
        "handle_time",
        &["handle.mean", "handle.median", "handle.p90", "resolution.mean", "resolution.median", "resolution.p90"],
        Unit::Hours,
        0.0,
        ANY,
    ),
    measure(
        "first_reply_time",
        &["calendar.mean", "calendar.median", "calendar.p90", "business.mean", "business.median", "business.p90"],
        Unit::Hours,
        0.0,
        ANY,
    ),
    measure("first_contact_resolution", &["net"], Unit::Ratio, 0.0, 1.0),
    measure("usage_change", PLAIN, Unit::Ratio, -1.0, ANY),
    measure("seat_use", PLAIN, Unit::Ratio, 0.0, ANY),
    measure("feature_breadth", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("activation_rate", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("time_to_activation", PLAIN, Unit::Days, 0.0, 30.0),
    measure("onboarding_progress", PLAIN, Unit::Ratio, 0.0, 1.0),
    measure("no_show_rate", &["measured"], Unit::Ratio, 0.0, 1.0),
    measure("capacity_utilisation", PLAIN, Unit::Ratio, 0.0, ANY),
];

/// The variants of a metric; none where it cannot be benchmarked.
pub(super) fn variants(metric: &str) -> Vec<&'static str> {
    MEASURES.iter().filter(|measure| measure.metric == metric).flat_map(|measure| measure.variants.iter().copied()).collect()
}

/// What is known of a metric in one of its variants.
pub(super) fn find(metric: &str, variant: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.metric == metric && measure.variants.contains(&variant))
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "rounded values are exact")]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_metric_and_variant_stand_for_one_unit() {
        let all: Vec<_> = MEASURES.iter().flat_map(|measure| measure.variants.iter().map(|variant| (measure.metric, *variant))).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        assert!(MEASURES.iter().all(|measure| measure.least < measure.most));
        assert_eq!(variants("ces"), ["effort-1-5", "ease-1-7"]);
        assert_eq!(find("ces", "ease-1-7").map(|measure| measure.unit), Some(Unit::Ratio));
    }

    #[test]
    fn values_are_rounded_to_the_published_precision() {
        assert_eq!(Unit::Money.round(1234.56), 1230.0);
        assert_eq!(Unit::Money.round(0.012_345), 0.0123);
        assert_eq!(Unit::Ratio.round(0.974_46), 0.974);
        assert_eq!(Unit::Points.round(41.6), 42.0);
        assert_eq!(Unit::Hours.round(35.86), 35.9);
        assert!(Unit::Ratio.round(-0.0001).is_sign_positive());
    }
}
