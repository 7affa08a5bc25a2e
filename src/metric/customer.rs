//! The customers of `orders`, scored by recency, frequency and value.
//!
//! Cut points are the type-7 quantiles at 20, 40, 60 and 80 % plus one day, one order or one currency unit. They are compared as whole
//! numbers of fifths, so that no rounding moves a customer.

use super::day::days_between;
use crate::table::Tables;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// One customer.
#[derive(Debug)]
pub(super) struct Customer<'a> {
    pub(super) id: &'a str,
    /// Days from the newest order to the day the data speaks of.
    pub(super) recency: i64,
    /// Orders.
    pub(super) frequency: i64,
    /// Σ amount, in cents.
    pub(super) monetary: i64,
    pub(super) scores: Scores,
    pub(super) segment: Segment,
}

/// Scores from 1 to 5, more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scores {
    pub(super) recency: u8,
    pub(super) frequency: u8,
    pub(super) monetary: u8,
}

/// What a customer's scores say together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Segment {
    Champions,
    LoyalCustomers,
    PotentialLoyalist,
    NewCustomers,
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    CantLoseThem,
    Lost,
    Others,
}

/// A segment and the scores of recency, frequency and value that belong to it.
type Rule = (Segment, RangeInclusive<u8>, RangeInclusive<u8>, RangeInclusive<u8>);

/// The first that matches counts; no match is [`Segment::Others`].
const RULES: [Rule; 10] = [
    (Segment::Champions, 4..=5, 4..=5, 4..=5),
    (Segment::LoyalCustomers, 2..=5, 3..=5, 3..=5),
    (Segment::PotentialLoyalist, 3..=5, 1..=3, 1..=3),
    (Segment::NewCustomers, 4..=5, 1..=1, 1..=1),
    (Segment::Promising, 3..=4, 1..=1, 1..=1),
    (Segment::NeedAttention, 2..=3, 2..=3, 2..=3),
    (Segment::AboutToSleep, 2..=3, 1..=2, 1..=2),
    (Segment::AtRisk, 1..=2, 2..=5, 2..=5),
    (Segment::CantLoseThem, 1..=1, 4..=5, 4..=5),
    (Segment::Lost, 1..=2, 1..=2, 1..=2),
];

impl Segment {
    fn of(scores: Scores) -> Self {
        let fits = |(_, recency, frequency, monetary): &&Rule| {
            recency.contains(&scores.recency) && frequency.contains(&scores.frequency) && monetary.contains(&scores.monetary)
        };
        RULES.iter().find(fits).map_or(Self::Others, |rule| rule.0)
    }

    /// Its id in the output contract.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Champions => "champions",
            Self::LoyalCustomers => "loyal-customers",
            Self::PotentialLoyalist => "potential-loyalist",
            Self::NewCustomers => "new-customers",
            Self::Promising => "promising",
            Self::NeedAttention => "need-attention",
            Self::AboutToSleep => "about-to-sleep",
            Self::AtRisk => "at-risk",
            Self::CantLoseThem => "cant-lose-them",
            Self::Lost => "lost",
            Self::Others => "others",
        }
    }
}

/// Every customer with an order, by id.
#[derive(Debug)]
pub(super) struct Customers<'a>(Vec<Customer<'a>>);

/// What a customer did: the day of the newest order, the number of orders, Σ amount in cents.
type History = (Date, i64, i64);

impl<'a> Customers<'a> {
    /// The customers with an order up to `as_of`; `None` without the table.
    pub(super) fn of(tables: &'a Tables, as_of: Option<Date>) -> Option<Self> {
        let as_of = as_of.filter(|_| tables.orders.present)?;
        let mut histories: BTreeMap<&str, History> = BTreeMap::new();
        for order in tables.orders.rows.iter().filter(|order| order.at <= as_of) {
            let (newest, orders, cents) = histories.entry(&order.customer).or_insert((order.at, 0, 0));
            (*newest, *orders, *cents) = ((*newest).max(order.at), *orders + 1, cents.saturating_add(order.amount.0));
        }
        let days = |newest: Date| i64::from(days_between(newest, as_of));
        let recency = Cuts::of(histories.values().map(|history| days(history.0)), 1);
        let frequency = Cuts::of(histories.values().map(|history| history.1), 1);
        let monetary = Cuts::of(histories.values().map(|history| history.2), 100);
        let customer = |(id, (newest, orders, cents))| {
            let scores =
                Scores { recency: 6 - recency.score(days(newest)), frequency: frequency.score(orders), monetary: monetary.score(cents) };
            Customer { id, recency: days(newest), frequency: orders, monetary: cents, scores, segment: Segment::of(scores) }
        };
        Some(Self(histories.into_iter().map(customer).collect()))
    }

    /// The customer with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Customer<'a>> {
        self.0.binary_search_by(|customer| customer.id.cmp(id)).ok().map(|at| &self.0[at])
    }

    /// All of them, by id.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Customer<'a>> {
        self.0.iter()
    }
}

/// The four cut points of a measure, in fifths of its unit.
struct Cuts([i128; 4]);

impl Cuts {
    /// The quantiles of the values, each plus `one`; of no values, whatever.
    fn of(values: impl Iterator<Item = i64>, one: i64) -> Self {
        let mut sorted: Vec<i128> = values.map(i128::from).collect();
        sorted.sort_unstable();
        let last = sorted.len().saturating_sub(1);
        let value = |at: usize| sorted.get(at.min(last)).copied().unwrap_or_default();
        Self([1, 2, 3, 4].map(|fifth| {
            let (below, rest) = (last * fifth / 5, last * fifth % 5);
            5 * value(below) + (value(below + 1) - value(below)) * rest as i128 + 5 * i128::from(one)
        }))
    }

    /// 1 and the number of cut points up to a value. Equal values score the same.
    fn score(&self, value: i64) -> u8 {
        self.0.iter().map(|cut| u8::from(*cut <= 5 * i128::from(value))).sum::<u8>() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::quantile;
    use proptest::prelude::*;

    #[test]
    fn cut_points_are_the_quantiles_plus_one() {
        // The quantiles of 0 to 10 are 2, 4, 6 and 8.
        let cuts = Cuts::of(0..=10, 1);
        assert_eq!([2, 3, 4, 5, 6, 7, 8, 9, 10].map(|value| cuts.score(value)), [1, 2, 2, 3, 3, 4, 4, 5, 5]);
        assert_eq!(Cuts::of([7].into_iter(), 1).score(7), 1);
        // The quantiles of 0 and 1 are 0.2 to 0.8; plus a currency unit, 100.2 to 100.8 cents.
        let cents = Cuts::of([0, 1].into_iter(), 100);
        assert_eq!([100, 101].map(|value| cents.score(value)), [1, 5]);
    }

    #[test]
    fn the_first_segment_that_fits_counts() {
        let segment = |recency, frequency, monetary| Segment::of(Scores { recency, frequency, monetary });
        assert_eq!(segment(5, 5, 4), Segment::Champions);
        assert_eq!(segment(2, 3, 5), Segment::LoyalCustomers);
        assert_eq!(segment(5, 1, 1), Segment::PotentialLoyalist);
        assert_eq!(segment(2, 2, 3), Segment::NeedAttention);
        assert_eq!(segment(2, 1, 2), Segment::AboutToSleep);
        assert_eq!(segment(1, 5, 5), Segment::AtRisk);
        assert_eq!(segment(1, 1, 2), Segment::Lost);
        assert_eq!(segment(1, 1, 5), Segment::Others);
    }

    #[test]
    fn new_promising_and_cant_lose_have_no_members_in_this_order() {
        let all = (1..=5).flat_map(|r| (1..=5).flat_map(move |f| (1..=5).map(move |m| (r, f, m))));
        for (recency, frequency, monetary) in all {
            let segment = Segment::of(Scores { recency, frequency, monetary });
            assert!(
                !matches!(segment, Segment::NewCustomers | Segment::Promising | Segment::CantLoseThem),
                "{recency}{frequency}{monetary}"
            );
        }
    }

    proptest! {
        #[test]
        fn scores_agree_with_the_quantiles(values in prop::collection::vec(-50..200i64, 1..60), probe in -50..200i64) {
            let mut sorted: Vec<f64> = values.iter().map(|value| *value as f64).collect();
            sorted.sort_by(f64::total_cmp);
            let cuts: Vec<f64> = [0.2, 0.4, 0.6, 0.8].iter().filter_map(|p| quantile(&sorted, *p)).map(|cut| cut + 1.0).collect();
            // Where a cut point is a whole number the float may be off by a rounding; the exact one is what counts.
            prop_assume!(cuts.iter().all(|cut| (cut - probe as f64).abs() > 1e-9));
            let expected = 1 + cuts.iter().filter(|cut| **cut <= probe as f64).count();
            prop_assert_eq!(usize::from(Cuts::of(values.into_iter(), 1).score(probe)), expected);
        }
    }
}
