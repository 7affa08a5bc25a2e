//! How often renewals came to be, by what was known of the account the day before they were due.

use crate::calendar::Period;
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::family::health::{Band, band_of};
use crate::metric::family::renewal::known_decision;
use crate::metric::quotient::share_of_all;
use crate::metric::{Measure, Metrics, Reason, Scope};
use crate::table::{Decision, Renewal};
use std::collections::BTreeMap;

/// Rates are told from so many decided renewals on.
const LEAST: u64 = 30;

/// What is known of an account that has a renewal due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RenewalClass {
    /// It has asked to leave.
    Leaving,
    /// It has not; this is the band of its health.
    Health(Band),
}

/// The decided renewals of a class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observed {
    /// The class.
    pub class: RenewalClass,
    /// How many were decided.
    pub decided: u64,
    /// How many of them were renewed.
    pub renewed: u64,
}

impl Observed {
    /// Renewed ÷ decided.
    pub fn rate(&self) -> Measure {
        share_of_all(self.renewed, self.decided)
    }
}

impl Metrics<'_> {
    /// The classes that occur among the renewals that are decided and were due by the day the data speaks of, in order. An account's class
    /// is that of the day before: with the health of the last period that was complete then.
    ///
    /// # Errors
    /// There is no such table, or fewer than thirty renewals are decided.
    pub fn observed_renewals(&self) -> Result<Vec<Observed>, Reason> {
        present(self.base.tables.renewals.present, "renewals")?;
        let mut classes: BTreeMap<RenewalClass, (u64, u64)> = BTreeMap::new();
        for account in &self.base.accounts {
            for row in account.renewals.iter().filter(|row| self.base.as_of.is_some_and(|as_of| row.due_on <= as_of)) {
                let decision = known_decision(&self.base, row);
                if decision != Decision::Pending {
                    let (decided, renewed) = classes.entry(self.class_before(account, row)).or_default();
                    *decided += 1;
                    *renewed += u64::from(decision == Decision::Renewed);
                }
            }
        }
        if classes.values().map(|(decided, _)| decided).sum::<u64>() < LEAST {
            return Err(Reason::TooLittleHistory);
        }
        Ok(classes.into_iter().map(|(class, (decided, renewed))| Observed { class, decided, renewed }).collect())
    }

    fn class_before(&self, account: &Facts<'_>, row: &Renewal) -> RenewalClass {
        let eve = row.due_on.yesterday().unwrap_or(row.due_on);
        let asked = account.cancellations.iter().filter(|row| row.requested_on <= eve && !row.saved);
        if asked.into_iter().any(|row| row.effective_on.is_none_or(|day| day > eve)) {
            return RenewalClass::Leaving;
        }
        let period = Period::last_complete(self.base.config.site.period, eve);
        let members = std::slice::from_ref(&account.ix);
        RenewalClass::Health(band_of(&Cut::new(&self.base, &Scope::Site, members, period), account))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use jiff::civil::date;

    #[test]
    fn rates_are_told_from_thirty_decided_renewals_on() {
        let mut site = Sample::of(&["a", "b"]);
        for month in 1..=12 {
            site.renewed("a", &format!("2023-{month:02}-05"), 100, 100);
            site.renewed("b", &format!("2023-{month:02}-05"), 100, 100);
        }
        for month in 1..=5 {
            site.renewal("a", &format!("2024-{month:02}-05"), 100).decision = Decision::Churned;
        }
        site.cancellation("b", "2024-01-01", "price");
        site.renewal("b", "2024-03-05", 100).decision = Decision::Churned;
        site.renewal("b", "2024-04-05", 100);
        assert_eq!(site.metrics("2024-05-31").observed_renewals().map(|found| found.len()), Ok(2));
        assert_eq!(site.metrics("2024-05-04").observed_renewals(), Err(Reason::TooLittleHistory), "one of the thirty is not due yet");
        let found = site.metrics("2024-05-31").observed_renewals().expect("enough");
        let counts: Vec<_> = found.iter().map(|class| (class.class, class.decided, class.renewed)).collect();
        assert_eq!(counts, [(RenewalClass::Leaving, 1, 0), (RenewalClass::Health(Band::Unscored), 29, 24)]);
        assert_eq!((found[0].rate().number(), found[1].rate().denominator), (Some(0.0), Some(29.0)));
    }

    #[test]
    fn a_decision_that_is_not_known_yet_is_none() {
        let mut site = Sample::of(&["a"]);
        for month in 1..=12 {
            for year in [2021, 2022, 2023] {
                site.renewed("a", &format!("{year}-{month:02}-05"), 100, 100).decided_on = Some(date(2024, 1, 1));
            }
        }
        assert_eq!(site.metrics("2023-12-31").observed_renewals(), Err(Reason::TooLittleHistory));
        assert_eq!(site.metrics("2024-01-01").observed_renewals().map(|found| found.len()), Ok(1));
    }
}
