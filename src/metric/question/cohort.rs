//! What became of the accounts that first paid in one quarter.

use crate::calendar::{Month, Period, PeriodKind};
use crate::metric::base::Facts;
use crate::metric::ledger::Source;
use crate::metric::quotient::{money_share, share, total};
use crate::metric::{Measure, Metrics, Moment, Reason, Scope};

/// The accounts that first closed a month paying in one quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct Cohort {
    /// The quarter.
    pub start: Period,
    /// How many accounts they are.
    pub accounts: usize,
    /// What was left of them at the end of that quarter, of the next, and so on.
    pub kept: Vec<Kept>,
}

/// What was left of a cohort at the end of a quarter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kept {
    /// Their MRR ÷ the sum of their first closings. May exceed 1.
    pub money: Measure,
    /// Those that still pay ÷ all of them.
    pub logos: Measure,
}

/// The MRR in cents and the number of accounts of a cohort, at first and later.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    opening: i64,
    accounts: usize,
    cents: i64,
    paying: usize,
}

impl Sum {
    fn kept(self) -> Kept {
        let money = money_share(self.cents, self.opening, self.accounts);
        let logos = share(self.paying as i64, self.accounts as i64, self.accounts);
        Kept { money: money.unwrap_or_else(Measure::missing), logos: logos.unwrap_or_else(Measure::missing) }
    }
}

impl Metrics<'_> {
    /// The cohorts of the newest `most` quarters that are over on the last day of the reported period, the oldest first; quarters in
    /// which nobody first paid are left out. An account that pays in the first month of the snapshots may have paid before, so it is in
    /// no cohort.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn cohorts(&self, scope: &Scope, most: i32) -> Result<Vec<Cohort>, Reason> {
        let last = self.last_quarter()?;
        let starts = (1 - most..=0).map(|by| last.plus(by));
        let cohorts = starts.map(|start| self.cohort(scope, start, last)).collect::<Result<Vec<_>, _>>()?;
        let found: Vec<Cohort> = cohorts.into_iter().filter(|cohort| cohort.accounts > 0).collect();
        if found.is_empty() { Err(Reason::TooLittleHistory) } else { Ok(found) }
    }

    /// What was left so many quarters after the quarter they came in, over all of the newest `most` cohorts that are old enough: ratios
    /// of sums.
    ///
    /// # Errors
    ///
    /// The reason why there is none.
    pub fn kept_after(&self, scope: &Scope, most: i32, quarters: i32) -> Result<Kept, Reason> {
        let last = self.last_quarter()?;
        let mut sum = Sum::default();
        for start in (1 - most..=-quarters).map(|by| last.plus(by)) {
            let month = start.plus(quarters).last_month();
            self.base.ledger.closing(month)?;
            let found = sum_of(&self.newcomers(scope, start), month);
            sum.opening = sum.opening.saturating_add(found.opening);
            sum.cents = sum.cents.saturating_add(found.cents);
            (sum.accounts, sum.paying) = (sum.accounts + found.accounts, sum.paying + found.paying);
        }
        if sum.accounts == 0 { Err(Reason::TooLittleHistory) } else { Ok(sum.kept()) }
    }

    fn last_quarter(&self) -> Result<Period, Reason> {
        let reported = self.period().ok_or(Reason::NotComplete)?;
        if matches!(self.base.ledger.source, Source::Absent) {
            return Err(Reason::NoTable("subscriptions"));
        }
        Ok(Period::last_complete(PeriodKind::Quarter, reported.last_day()))
    }

    fn cohort(&self, scope: &Scope, start: Period, last: Period) -> Result<Cohort, Reason> {
        let accounts = self.newcomers(scope, start);
        let quarters = last.first_month().since(start.first_month()) / 3;
        let kept = (0..=quarters).map(|by| {
            let month = start.plus(by).last_month();
            match self.base.ledger.closing(month) {
                Ok(()) => sum_of(&accounts, month).kept(),
                Err(reason) => Kept { money: Measure::missing(reason), logos: Measure::missing(reason) },
            }
        });
        Ok(Cohort { start, accounts: accounts.len(), kept: kept.collect() })
    }

    /// The accounts of a scope that first paid in a period, each with its first closing in cents.
    fn newcomers<'m>(&'m self, scope: &'m Scope, start: Period) -> Vec<(&'m Facts<'m>, i64)> {
        let first_known = match &self.base.ledger.source {
            Source::Snapshots(months) => months.first().copied(),
            Source::Subscriptions | Source::Absent => None,
        };
        let came = |month: Month| (start.first_month()..=start.last_month()).contains(&month) && Some(month) != first_known;
        let cut = self.cut(scope, Moment::Period, start.into());
        let accounts = cut.into_iter().flat_map(|cut| cut.accounts().collect::<Vec<_>>());
        accounts
            .filter_map(|account| {
                let first = account.closings.first_paid().filter(|month| came(*month))?;
                Some((account, account.closings.at(first)))
            })
            .collect()
    }
}

fn sum_of(accounts: &[(&Facts<'_>, i64)], month: Month) -> Sum {
    let closings = || accounts.iter().map(|(account, _)| account.closings.at(month));
    Sum {
        opening: total(accounts.iter().map(|(_, first)| *first)),
        accounts: accounts.len(),
        cents: total(closings()),
        paying: closings().filter(|cents| *cents > 0).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;

    /// Two accounts come in the first quarter, one leaves in the third; one comes in the second and grows; as of the third's end.
    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b", "c", "d"]);
        site.subscription("a", "2024-01-10", None, 100);
        site.subscription("b", "2024-03-01", Some("2024-08-01"), 300);
        site.subscription("c", "2024-05-01", Some("2024-09-01"), 100);
        site.subscription("c", "2024-09-01", None, 150);
        site.subscription("d", "2024-10-01", None, 5);
        site
    }

    fn shares(pick: fn(&Kept) -> &Measure, cohort: &Cohort) -> Vec<Option<f64>> {
        cohort.kept.iter().map(|kept| pick(kept).number()).collect()
    }

    #[test]
    fn a_cohort_keeps_what_it_pays_at_the_end_of_each_quarter() {
        let (site, scope) = (site(), Scope::Site);
        let cohorts = site.metrics("2024-09-30").cohorts(&scope, 8).expect("cohorts");
        let names: Vec<String> = cohorts.iter().map(|cohort| format!("{}: {}", cohort.start, cohort.accounts)).collect();
        assert_eq!(names, ["2024-Q1: 2", "2024-Q2: 1"]);
        assert_eq!(shares(|kept| &kept.money, &cohorts[0]), [Some(1.0), Some(1.0), Some(0.25)]);
        assert_eq!(shares(|kept| &kept.logos, &cohorts[0]), [Some(1.0), Some(1.0), Some(0.5)]);
        assert_eq!(shares(|kept| &kept.money, &cohorts[1]), [Some(1.0), Some(1.5)]);
    }

    #[test]
    fn all_cohorts_together_are_a_ratio_of_sums() {
        let (site, scope) = (site(), Scope::Site);
        let kept = site.metrics("2024-09-30").kept_after(&scope, 8, 1).expect("a share");
        assert_eq!((kept.money.numerator, kept.money.denominator, kept.money.n), (Some(550.0), Some(500.0), 3));
        assert_eq!(kept.logos.number(), Some(1.0));
        assert_eq!(site.metrics("2024-09-30").kept_after(&scope, 8, 5), Err(Reason::TooLittleHistory));
    }

    #[test]
    fn who_pays_in_the_first_snapshot_may_have_paid_before_and_is_in_no_cohort() {
        let mut site = Sample::of(&["a", "b"]);
        for month in ["2024-01", "2024-02", "2024-03"] {
            site.revenue("a", month, 10);
        }
        site.revenue("b", "2024-02", 10);
        let cohorts = site.metrics("2024-03-31").cohorts(&Scope::Site, 8).expect("cohorts");
        assert_eq!((cohorts.len(), cohorts[0].accounts), (1, 1));
        assert_eq!(shares(|kept| &kept.logos, &cohorts[0]), [Some(0.0)]);
    }

    #[test]
    fn without_revenue_the_reason_names_the_table() {
        let mut site = Sample::of(&["a"]);
        site.nps("a", "ana", 9, "2024-03-05T10:00");
        assert_eq!(site.metrics("2024-03-31").cohorts(&Scope::Site, 8), Err(Reason::NoTable("subscriptions")));
    }
}
