//! How health foretold churn: the band of each account at every month's end, against what it paid afterwards.

use crate::calendar::{Month, Period};
use crate::metric::family::health::band_of;
use crate::metric::quotient::share_of_all;
use crate::metric::{Band, Measure, Metrics, Reason, Scope};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// How many closings after a month's end an account may be lost in.
const CLOSINGS: i32 = 3;

/// What became of the accounts of one band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foretold {
    /// The band.
    pub band: Band,
    /// Pairs of an account and a month's end at which it was in the band and paid.
    pub n: u64,
    /// Those of them without MRR at one of the next three closings.
    pub churned: u64,
}

impl Foretold {
    /// Churned ÷ n.
    pub fn share(&self) -> Measure {
        share_of_all(self.churned, self.n)
    }
}

/// How health foretold churn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backtest {
    /// The first and the last month at whose end bands were taken.
    pub months: (Month, Month),
    /// Red, yellow, green.
    pub bands: [Foretold; 3],
}

impl Metrics<'_> {
    /// Takes the band of every account that pays at each past month's end whose next three closings are known. Health is that of the
    /// stretch that ends with the month and is as long as a reported period. An account that cannot be scored at a month's end is out.
    ///
    /// # Errors
    /// No month has three closings after it, or there is no revenue data at all.
    pub fn backtest(&self) -> Result<Backtest, Reason> {
        let closing = |month| self.base.ledger.closing(month);
        let (first, last) = self.base.ledger.paid.ok_or_else(|| closing(Month::new(1, 1)).err().unwrap_or(Reason::NoRows))?;
        let is_known = |month: &Month| self.base.ledger.closings((0..=CLOSINGS).map(|by| month.plus(by))).is_ok();
        let months: Vec<Month> = (0..=last.since(first)).map(|by| first.plus(by)).filter(is_known).collect();
        let (Some(from), Some(to)) = (months.first().copied(), months.last().copied()) else { return Err(Reason::TooLittleHistory) };
        let bands = months.into_par_iter().map(|month| self.foretold_at(month)).reduce(none, add);
        Ok(Backtest { months: (from, to), bands })
    }

    fn foretold_at(&self, month: Month) -> [Foretold; 3] {
        let period = Period::trailing(self.base.config.site.period, month);
        let cut = crate::metric::cut::Cut::new(&self.base, &Scope::Site, self.members.accounts(&Scope::Site), period);
        let mut bands = none();
        for account in cut.accounts().filter(|account| account.closings.at(month) > 0) {
            let band = band_of(&cut, account);
            if let Some(foretold) = bands.iter_mut().find(|foretold| foretold.band == band) {
                foretold.n += 1;
                foretold.churned += u64::from((1..=CLOSINGS).any(|by| account.closings.at(month.plus(by)) <= 0));
            }
        }
        bands
    }
}

fn none() -> [Foretold; 3] {
    [Band::Red, Band::Yellow, Band::Green].map(|band| Foretold { band, n: 0, churned: 0 })
}

fn add(mut one: [Foretold; 3], other: [Foretold; 3]) -> [Foretold; 3] {
    for (one, other) in one.iter_mut().zip(other) {
        one.n += other.n;
        one.churned += other.churned;
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::PeriodKind;
    use crate::metric::sample::{Sample, month};

    /// Scored by NPS alone, month by month: `good` is green and stays, `bad` is red and leaves in July.
    fn site() -> Sample {
        let mut site = Sample::of(&["bad", "good"]);
        site.config.site.period = PeriodKind::Month;
        let health = &mut site.config.health;
        for input in [&mut health.usage_change, &mut health.seat_use, &mut health.feature_breadth, &mut health.reviews] {
            input.weight = 0.0;
        }
        health.support.weight = 0.0;
        site.subscription("good", "2024-01-01", None, 100);
        site.subscription("bad", "2024-01-01", Some("2024-07-10"), 100);
        for (account, score) in [("bad", 0), ("good", 10)] {
            for on in ["2024-02-05T10:00", "2024-04-05T10:00", "2024-05-05T10:00"] {
                site.nps(account, "ana", score, on);
            }
        }
        site
    }

    #[test]
    fn the_band_at_a_months_end_is_held_against_the_next_three_closings() {
        let site = site();
        let found = site.metrics("2024-09-30").backtest().expect("enough history");
        assert_eq!(found.months, (month("2024-01"), month("2024-06")));
        let counts: Vec<_> = found.bands.iter().map(|band| (band.band, band.n, band.churned)).collect();
        // February is too early to foretell July; April and May are not.
        assert_eq!(counts, [(Band::Red, 3, 2), (Band::Yellow, 0, 0), (Band::Green, 3, 0)]);
        assert_eq!((found.bands[1].share().reason(), found.bands[2].share().number()), (Some(Reason::NoDenominator), Some(0.0)));
        let share = found.bands[0].share();
        assert_eq!((share.numerator, share.denominator, share.n), (Some(2.0), Some(3.0), 3));
    }

    #[test]
    fn a_month_whose_next_three_closings_are_not_known_foretells_nothing() {
        let site = site();
        assert_eq!(site.metrics("2024-03-31").backtest(), Err(Reason::TooLittleHistory));
        assert_eq!(site.metrics("2024-07-31").backtest().map(|found| found.months.1), Ok(month("2024-04")));
        let bare = Sample::of(&["a"]);
        assert_eq!(bare.metrics("2024-03-31").backtest(), Err(Reason::NoTable("subscriptions")));
    }
}
