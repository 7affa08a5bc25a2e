//! Every measure of a site, in the order of the output contract.

use super::catalog::{Metric, Unit, Variant, catalog};
use super::{Measure, Metrics, Scope};
use crate::calendar::Period;
use crate::table::AccountIx;

/// One line of the output contract.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Whose number it is.
    pub scope: Scope,
    /// The scope's id: empty for the site.
    pub scope_id: String,
    /// When.
    pub period: Period,
    /// What it says.
    pub metric: &'static Metric,
    /// Which of the metric's numbers.
    pub variant: &'static str,
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

impl Metrics<'_> {
    /// All rows, missing ones too: by scope, id, period, then metric and variant in the order of the catalogue. The reported period
    /// where none is asked for; each period once.
    pub fn rows(&self, periods: &[Period], filter: &Filter) -> impl Iterator<Item = Row> {
        let mut periods = if periods.is_empty() { self.period().into_iter().collect() } else { periods.to_vec() };
        periods.sort_unstable();
        periods.dedup();
        let columns: Vec<(&'static Metric, &'static Variant)> = catalog()
            .filter(|metric| filter.wants(metric))
            .flat_map(|metric| metric.variants.iter().map(move |variant| (metric, variant)))
            .filter(|(_, variant)| variant.is_offered(self.base.config))
            .collect();
        filter.scopes(self).into_iter().flat_map(move |scope| {
            let mut rows = Vec::new();
            for period in &periods {
                let columns = columns.iter().filter(|(_, variant)| variant.scopes.holds(&scope));
                rows.extend(columns.map(|(metric, variant)| self.row(&scope, *period, metric, variant)));
            }
            rows
        })
    }

    fn row(&self, scope: &Scope, period: Period, metric: &'static Metric, variant: &'static Variant) -> Row {
        Row {
            scope: scope.clone(),
            scope_id: scope.id(self.base.tables).to_owned(),
            period,
            metric,
            variant: variant.id,
            unit: variant.unit,
            measure: self.measure(metric, variant.id, scope, period),
        }
    }
}
