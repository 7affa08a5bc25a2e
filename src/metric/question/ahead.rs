//! Renewals that nobody has decided yet, one by one.

use crate::metric::cut::present;
use crate::metric::day::days_between;
use crate::metric::family::forecast::{chance, class};
use crate::metric::family::renewal::known_decision;
use crate::metric::{Metrics, Moment, Reason, RenewalClass, Scope};
use crate::table::{Decision, Renewal};

/// A renewal that is still undecided on the day the data speaks of.
#[derive(Debug, Clone, Copy)]
pub struct OpenRenewal<'a> {
    /// The row.
    pub row: &'a Renewal,
    /// Days until it is due; negative where that day has passed.
    pub days: i32,
    /// What is known of its account.
    pub class: RenewalClass,
    /// The chance in per cent that the forecast gives it; not calibrated.
    pub chance: i64,
}

impl<'a> Metrics<'a> {
    /// Every renewal of a scope that is undecided on the day the data speaks of, by due date; overdue ones come first.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn open_renewals(&self, scope: &Scope) -> Result<Vec<OpenRenewal<'a>>, Reason> {
        present(self.base.tables.renewals.present, "renewals")?;
        let (as_of, reported) = (self.as_of().ok_or(Reason::NotComplete)?, self.period().ok_or(Reason::NotComplete)?);
        let cut = self.cut(&Scope::Site, Moment::Period, reported.into()).ok_or(Reason::NotComplete)?;
        let mut open = Vec::new();
        for account in self.members.accounts(scope).iter().map(|account| &self.base.accounts[account.index()]) {
            let pending = account.renewals.iter().copied().filter(|row| known_decision(&self.base, row) == Decision::Pending);
            let class = class(&cut, account, reported);
            open.extend(pending.map(|row| OpenRenewal { row, days: days_between(as_of, row.due_on), class, chance: chance(class) }));
        }
        open.sort_by_key(|renewal| (renewal.row.due_on, renewal.row.account));
        Ok(open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Band, RENEWAL_FORECAST};

    #[test]
    fn undecided_renewals_come_by_due_date_with_the_chance_that_the_forecast_gives_them() {
        let mut site = Sample::of(&["a", "b"]);
        site.renewal("a", "2024-08-01", 100);
        site.renewal("b", "2024-06-01", 100);
        site.renewed("b", "2024-07-01", 100, 100);
        site.cancellation("a", "2024-06-01", "price");
        let metrics = site.metrics("2024-06-30");
        let open = metrics.open_renewals(&Scope::Site).expect("renewals");
        let shown: Vec<_> = open.iter().map(|renewal| (renewal.days, renewal.class)).collect();
        assert_eq!(shown, [(-29, RenewalClass::Health(Band::Unscored)), (32, RenewalClass::Leaving)]);
        let expected = metrics.measure(&RENEWAL_FORECAST, "uncalibrated", &Scope::Account(site.ix("a")), period("2024-Q3"));
        assert_eq!(expected.number(), Some(open[1].chance as f64));
        assert_eq!(Sample::of(&["a"]).metrics("2024-06-30").open_renewals(&Scope::Site).err(), Some(Reason::NoTable("renewals")));
    }
}
