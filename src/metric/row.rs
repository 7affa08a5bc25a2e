//! Every measure of a site, in the order of the output contract.

use super::catalog::catalog;
use super::definition::{Metric, Moment, Unit, Variant};
use super::{Measure, Metrics, Reason, Scope, When};
use crate::calendar::Period;
use crate::table::AccountIx;
use std::borrow::Cow;

/// One line of the output contract.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Whose number it is.
    pub scope: Scope,
    /// The scope's id: empty for the site.
    pub scope_id: String,
    /// When.
    pub period: When,
    /// What it says.
    pub metric: &'static Metric,
    /// Which of the metric's numbers: the id of a variant, or a name that the data gives.
    pub variant: Cow<'static, str>,
    /// Its unit, also where the value is missing.
    pub unit: Unit,
    /// The number.
    pub measure: Measure,
}

/// Which rows are wanted.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only this account, and no other scope.
    pub account: Option<AccountIx>,
    /// Only these metrics; all where empty.
    pub metrics: Vec<&'static Metric>,
}

impl Filter {
    fn scopes(&self, metrics: &Metrics<'_>) -> Vec<Scope> {
        self.account.map_or_else(|| metrics.scopes(), |account| vec![Scope::Account(account)])
    }

    fn wants(&self, metric: &Metric) -> bool {
        self.metrics.is_empty() || self.metrics.contains(&metric)
    }
}

/// One metric's variant at one time.
struct Column {
    when: When,
    metric: &'static Metric,
    variant: &'static Variant,
}

impl Metrics<'_> {
    /// All rows, missing ones too: by scope, id, period, then metric and variant in the order of the catalogue. The reported period
    /// where none is asked for; each period once.
    pub fn rows(&self, periods: &[Period], filter: &Filter) -> impl Iterator<Item = Row> {
        let columns = self.columns(periods, filter);
        filter.scopes(self).into_iter().flat_map(move |scope| {
            let holding = columns.iter().filter(|column| column.variant.scopes.holds(&scope));
            holding.flat_map(|column| self.cell(&scope, column)).collect::<Vec<Row>>()
        })
    }

    /// What is printed for every scope, in order.
    fn columns(&self, periods: &[Period], filter: &Filter) -> Vec<Column> {
        let mut columns = Vec::new();
        for metric in catalog().filter(|metric| filter.wants(metric)) {
            for when in self.times(metric.moment, periods) {
                columns.extend(metric.variants.iter().map(|variant| Column { when, metric, variant }));
            }
        }
        columns.sort_by_key(|column| column.when);
        columns
    }

    /// The ids of a metric's numbers that a scope has at a time, in order.
    pub fn variants(&self, metric: &'static Metric, scope: &Scope, when: When) -> Vec<Cow<'static, str>> {
        let holding = metric.variants.iter().filter(|variant| variant.scopes.holds(scope));
        holding.flat_map(|variant| self.cell(scope, &Column { when, metric, variant })).map(|row| row.variant).collect()
    }

    /// The times that metrics of a moment have rows for, each once: the periods given, where they speak of periods, or else the reported
    /// one.
    pub fn times(&self, moment: Moment, periods: &[Period]) -> Vec<When> {
        match moment {
            Moment::Period | Moment::LastDay => {
                let mut periods = if periods.is_empty() { self.period().into_iter().collect() } else { periods.to_vec() };
                periods.sort_unstable();
                periods.dedup();
                periods.into_iter().map(When::Period).collect()
            }
            Moment::Ahead => self.quarters_ahead().map(When::Period).collect(),
            Moment::AsOf => self.as_of().into_iter().map(When::Day).collect(),
        }
    }

    /// The rows of one variant: one, or as many as the data names; none where the site or the scope lacks it.
    fn cell(&self, scope: &Scope, column: &Column) -> Vec<Row> {
        let Column { when, metric, variant } = *column;
        let measures = match self.cut(scope, metric.moment, when) {
            Some(cut) if variant.is_offered(&cut) => variant.measures(&cut),
            Some(_) => Vec::new(),
            None if variant.is_named_by_data() => Vec::new(),
            None => vec![(Cow::Borrowed(variant.id), Measure::missing(Reason::NotComplete))],
        };
        let row = |(id, measure)| Row {
            scope: scope.clone(),
            scope_id: scope.id(self.base.tables).to_owned(),
            period: when,
            metric,
            variant: id,
            unit: variant.unit,
            measure,
        };
        measures.into_iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Quantity;
    use crate::metric::sample::{Sample, period};

    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b"]);
        site.account("a").segment = Some("smb".into());
        site.account("a").seats = Some(3);
        site.subscription("a", "2022-01-01", None, 100);
        site.subscription("b", "2022-01-01", Some("2024-02-01"), 100);
        site.event("a", "ana", "export", "2024-01-05", 1);
        site.event("a", "ana", "export", "2024-03-05", 1);
        site.nps("a", "ana", 9, "2024-03-05T10:00");
        let ticket = site.ticket("a", "2024-03-01T10:00");
        ticket.resolved_at = Some(jiff::civil::date(2024, 3, 2).at(10, 0, 0, 0));
        site
    }

    fn unit(quantity: Quantity) -> Unit {
        match quantity {
            Quantity::Money(_) | Quantity::MeanMoney(_) => Unit::Currency,
            Quantity::Ratio(_) => Unit::Ratio,
            Quantity::Count(_) => Unit::Count,
            Quantity::PerHundred(_) => Unit::PerHundredAccounts,
            Quantity::Points(_) => Unit::Points,
            Quantity::Score(_) => Unit::Score,
            Quantity::Hours(_) => Unit::Hours,
            Quantity::Days(_) => Unit::Days,
            Quantity::Calls(_) => Unit::Calls,
            Quantity::Months(_) => Unit::Months,
        }
    }

    #[test]
    fn every_known_value_is_in_the_unit_of_its_variant() {
        let site = site();
        let metrics = site.metrics("2024-03-31");
        let known: Vec<Row> = metrics.rows(&[], &Filter::default()).filter(|row| row.measure.quantity().is_some()).collect();
        assert!(known.len() > 60, "{}", known.len());
        for row in known {
            assert_eq!(row.measure.quantity().map(unit), Some(row.unit), "{} {}", row.metric.id, row.variant);
        }
    }

    #[test]
    fn a_missing_value_has_no_parts_and_a_share_has_both() {
        let site = site();
        let metrics = site.metrics("2024-03-31");
        for row in metrics.rows(&[], &Filter::default()) {
            let parts = (row.measure.numerator.is_some(), row.measure.denominator.is_some());
            match row.measure.quantity() {
                None => assert_eq!((parts, row.measure.n), ((false, false), 0), "{}", row.metric.id),
                Some(Quantity::Ratio(_)) => assert_eq!(parts, (true, true), "{}", row.metric.id),
                Some(_) => assert_eq!(parts.0, parts.1, "{}", row.metric.id),
            }
        }
    }

    #[test]
    fn the_rows_of_one_account_have_no_other_scope_and_leave_out_what_only_groups_have() {
        let site = site();
        let filter = Filter { account: Some(site.ix("b")), metrics: Vec::new() };
        let metrics = site.metrics("2024-03-31");
        let rows: Vec<Row> = metrics.rows(&[period("2024-02")], &filter).collect();
        assert!(rows.iter().all(|row| row.scope == Scope::Account(site.ix("b"))));
        let asked = |row: &&Row| matches!(row.metric.moment, Moment::Period | Moment::LastDay);
        assert!(rows.iter().filter(asked).all(|row| row.period == period("2024-02").into()));
        assert!(rows.iter().any(|row| row.metric.id == "days_active"));
        assert!(!rows.iter().any(|row| row.metric.id == "arpa" || row.variant == "per-100" || row.variant.starts_with("business")));
    }

    #[test]
    fn a_site_where_nothing_happened_has_no_rows() {
        let site = Sample::of(&["a"]);
        let metrics = Metrics::new(&site.config, &site.tables, &site.usage, None);
        assert_eq!((metrics.as_of(), metrics.period()), (None, None));
        assert_eq!(metrics.rows(&[], &Filter::default()).count(), 0);
    }
}
