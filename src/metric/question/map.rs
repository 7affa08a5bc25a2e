//! What pages show beside the catalogue: who uses which feature, where customers lie by recency and frequency, and how long accounts
//! have been in their phase.

use crate::calendar::{Month, Period};
use crate::metric::cut::{Cut, present};
use crate::metric::day::days_between;
use crate::metric::definition::Moment;
use crate::metric::family::phase::Phase;
use crate::metric::quantile::quantile;
use crate::metric::{Measure, Metrics, Quantity, Reason, Scope};
use crate::table::AccountIx;

/// Who uses which feature in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeatureMap {
    /// The features that count at the end of the period, in the order of the catalogue.
    pub features: Vec<String>,
    /// The live accounts of the scope with their uses of each feature.
    pub accounts: Vec<(AccountIx, Vec<i64>)>,
}

/// Where the customers of `orders` lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RfmMap {
    /// How many customers have a frequency (first index, 1 to 5) and a recency (second).
    pub customers: [[u64; 5]; 5],
}

impl Metrics<'_> {
    /// Who uses which feature in a period.
    ///
    /// # Errors
    /// Why nobody can say.
    pub fn feature_map(&self, scope: &Scope, period: Period) -> Result<FeatureMap, Reason> {
        let cut = self.cut(scope, Moment::Period, period.into()).ok_or(Reason::NotComplete)?;
        present(cut.base.usage.present, "usage")?;
        let last_day = period.last_day();
        let names = &cut.base.usage.features;
        let listed = cut.base.tables.features.rows.iter().filter(|row| row.launched_on.is_none_or(|day| day <= last_day));
        let features: Vec<(String, Option<u32>)> = if cut.base.tables.features.present {
            let index = |id: &str| names.iter().position(|name| name == id).and_then(|at| u32::try_from(at).ok());
            listed.map(|row| (row.name.clone().unwrap_or_else(|| row.feature.clone()), index(&row.feature))).collect()
        } else {
            let seen = |(at, _): &(u32, &String)| cut.base.features.holds(*at, last_day);
            (0..).zip(names).filter(seen).map(|(at, name)| (name.clone(), Some(at))).collect()
        };
        let uses = |account: &&crate::metric::base::Facts<'_>| {
            let of = |(_, feature): &(String, Option<u32>)| feature.map_or(0, |feature| account.uses_of(feature, period));
            (account.ix, features.iter().map(of).collect())
        };
        let accounts = cut.live()?.iter().map(uses).collect();
        Ok(FeatureMap { features: features.into_iter().map(|(name, _)| name).collect(), accounts })
    }

    /// Where the customers of `orders` lie on the day the data speaks of.
    ///
    /// # Errors
    /// Without the table.
    pub fn rfm_map(&self) -> Result<RfmMap, Reason> {
        let known = self.base.customers.as_ref().ok_or(Reason::NoTable("orders"))?;
        let mut customers = [[0; 5]; 5];
        for customer in known.iter() {
            let at = |score: u8| usize::from(score.clamp(1, 5) - 1);
            customers[at(customer.scores.frequency)][at(customer.scores.recency)] += 1;
        }
        Ok(RfmMap { customers })
    }

    /// The median of the months that the accounts of a scope have been in their phase at the end of a period, month-end by month-end: one
    /// for each of acquisition, retention, expansion, churned.
    pub fn dwell(&self, scope: &Scope, period: Period) -> [Measure; 4] {
        let phases = [Phase::Acquisition, Phase::Retention, Phase::Expansion, Phase::Churned];
        let Some(cut) = self.cut(scope, Moment::LastDay, period.into()) else {
            return phases.map(|_| Measure::missing(Reason::NotComplete));
        };
        let months: Vec<(Phase, f64)> = cut.accounts().filter_map(|account| months_in_phase(&cut, account)).collect();
        phases.map(|phase| {
            let of: Vec<f64> = months.iter().filter(|(found, _)| *found == phase).map(|(_, months)| *months).collect();
            match quantile(&of, 0.5) {
                Some(median) => Measure::known(Quantity::Months(median), of.len() as u64),
                None => Measure::missing(Reason::NoRows),
            }
        })
    }
}

/// How many month-ends an account has been in the phase of the period's last day, that day included.
fn months_in_phase(cut: &Cut<'_>, account: &crate::metric::base::Facts<'_>) -> Option<(Phase, f64)> {
    let last = cut.period.last_month();
    let phase = Phase::on(cut.base, account, last.last_day())?;
    let first = cut.base.first_day(account)?;
    let begun = |month: &Month| days_between(first, month.last_day()) >= 0;
    let ends = (0..).map(|back| last.plus(-back)).take_while(begun);
    let same = ends.take_while(|month| Phase::on(cut.base, account, month.last_day()) == Some(phase));
    Some((phase, same.count() as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};

    #[test]
    fn a_feature_nobody_uses_is_listed_with_zero_and_one_not_yet_launched_is_not() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", None, 100);
        site.subscription("b", "2024-01-01", Some("2024-02-01"), 100);
        site.feature("export", None);
        site.feature("import", None);
        site.feature("later", Some("2024-05-01"));
        site.event("a", "ana", "export", "2024-03-05", 3);
        site.event("a", "bia", "export", "2024-02-05", 4);
        site.event("a", "bia", "unknown", "2024-02-05", 9);
        let metrics = site.metrics("2024-06-30");
        let map = metrics.feature_map(&Scope::Site, period("2024-Q1")).expect("a map");
        assert_eq!(map.features, ["export", "import"]);
        assert_eq!(map.accounts, [(site.ix("a"), vec![7, 0])]);
    }

    #[test]
    fn without_usage_there_is_no_map() {
        let site = Sample::of(&["a"]);
        assert_eq!(site.metrics("2024-06-30").feature_map(&Scope::Site, period("2024-Q1")), Err(Reason::NoTable("usage")));
        assert_eq!(site.metrics("2024-06-30").rfm_map(), Err(Reason::NoTable("orders")));
    }

    #[test]
    fn every_customer_has_one_place_on_the_map() {
        let mut site = Sample::of(&["a"]);
        for (at, day) in ["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"].iter().enumerate() {
            site.order(&format!("c{at}"), day, 100);
        }
        let map = site.metrics("2024-06-30").rfm_map().expect("a map");
        assert_eq!(map.customers.iter().flatten().sum::<u64>(), 6);
        assert_eq!(map.customers[0].iter().sum::<u64>(), 6, "who ordered once has the lowest frequency");
    }

    #[test]
    fn an_account_stays_in_its_phase_as_many_month_ends_as_it_had_it() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-15", None, 100);
        let metrics = site.metrics("2024-12-31");
        let months = |month: &str| metrics.dwell(&Scope::Site, period(month)).map(|measure| measure.number());
        assert_eq!(months("2024-03"), [Some(3.0), None, None, None]);
        assert_eq!(months("2024-07"), [None, Some(4.0), None, None]);
    }
}
