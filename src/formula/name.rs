//! What expressions can name: every metric that accounts have, each fact, and the numbers of the site's own.
//!
//! Inside, the dots of a name are underscores: the template engine sees `csat_ticket` where the config says `csat.ticket`. Both are
//! as long, so that places in one are places in the other.

use super::fact::{FACTS, Fact, Kind};
use super::given::Given;
use super::letter::Person;
use crate::calendar::Period;
use crate::config::Config;
use crate::metric::{Metric, Metrics, Moment, Scope, Standing, Unit, Variant, catalog};
use crate::table::AccountIx;
use std::collections::BTreeMap;

/// Where the value of a name comes from.
#[derive(Debug, Clone, Copy)]
pub(super) enum Origin {
    /// A metric at its latest time: the reported period, the day the data speaks of, or the first quarter ahead.
    Metric(&'static Metric, &'static Variant),
    /// A metric in the period before.
    Prior(&'static Metric, &'static Variant),
    /// A fact.
    Fact(&'static Fact),
    /// A number of the site's own, by its place, and its unit.
    Own(usize, Unit),
    /// Who writes or is written to; messages alone can name them.
    Person(&'static Person),
}

impl Origin {
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Metric(_, variant) | Self::Prior(_, variant) => Kind::Number(variant.unit),
            Self::Fact(fact) => fact.kind,
            Self::Own(_, unit) => Kind::Number(unit),
            Self::Person(_) => Kind::Text,
        }
    }
}

/// A name as it is written, and what it stands for.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) written: String,
    pub(super) origin: Origin,
}

/// All names, by how the template engine sees them.
#[derive(Debug, Clone)]
pub(super) struct Names(BTreeMap<String, Name>);

impl Names {
    /// Every metric and every fact.
    pub(super) fn all() -> Self {
        let mut names = Self(BTreeMap::new());
        for fact in FACTS {
            names.add(fact.name.to_owned(), Origin::Fact(fact));
        }
        for metric in catalog() {
            let account = Scope::Account(AccountIx(0));
            let variants = metric.variants.iter().filter(|variant| variant.scopes.holds(&account) && !variant.is_named_by_data());
            for (at, variant) in variants.enumerate() {
                if at == 0 && names.get(metric.id).is_none() {
                    names.add_metric(metric.id.to_owned(), metric, variant);
                }
                if !variant.id.is_empty() {
                    names.add_metric(format!("{}.{}", metric.id, variant.id.replace('-', "_")), metric, variant);
                }
            }
        }
        names
    }

    fn add_metric(&mut self, written: String, metric: &'static Metric, variant: &'static Variant) {
        if matches!(metric.moment, Moment::Period | Moment::LastDay) {
            self.add(format!("prior.{written}"), Origin::Prior(metric, variant));
        }
        self.add(written, Origin::Metric(metric, variant));
    }

    /// Adds a name.
    pub(super) fn add(&mut self, written: String, origin: Origin) {
        self.0.insert(flat(&written), Name { written, origin });
    }

    /// What a name stands for, however its dots are written.
    pub(super) fn get(&self, name: &str) -> Option<&Name> {
        self.0.get(&flat(name))
    }

    /// All names as they are written.
    pub(super) fn written(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(|name| name.written.as_str())
    }
}

/// A name as the template engine sees it.
pub(super) fn flat(written: &str) -> String {
    written.replace('.', "_")
}

/// What names stand for, for one account. Numbers of the site's own are worked out elsewhere.
pub(super) struct Asked<'m> {
    metrics: &'m Metrics<'m>,
    config: &'m Config,
    scope: Scope,
    standing: Standing<'m>,
    period: Period,
}

impl<'m> Asked<'m> {
    /// One account; `None` where nothing ever happened.
    pub(super) fn of(config: &'m Config, metrics: &'m Metrics<'m>, account: AccountIx) -> Option<Self> {
        let (standing, period) = (metrics.standing(account)?, metrics.period()?);
        Some(Self { metrics, config, scope: Scope::Account(account), standing, period })
    }

    /// What is true of it.
    pub(super) fn standing(&self) -> &Standing<'m> {
        &self.standing
    }

    /// What a name stands for.
    pub(super) fn given(&self, origin: Origin) -> Option<Given> {
        match origin {
            Origin::Metric(metric, variant) => self.measured(metric, variant, self.period),
            Origin::Prior(metric, variant) => self.measured(metric, variant, self.period.prior()),
            Origin::Fact(fact) => Some((fact.of)(&self.standing, &self.config.reviews)),
            Origin::Own(..) | Origin::Person(_) => None,
        }
    }

    fn measured(&self, metric: &Metric, variant: &Variant, period: Period) -> Option<Given> {
        let measure = match metric.moment {
            Moment::Period | Moment::LastDay => self.metrics.measure(metric, variant.id, &self.scope, period),
            Moment::Ahead => self.metrics.measure(metric, variant.id, &self.scope, self.metrics.quarters_ahead().next()?),
            Moment::AsOf => self.metrics.measure(metric, variant.id, &self.scope, self.metrics.as_of()?),
        };
        Some(measure.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const REFERENCE: &str = include_str!("../../docs/formulas.md");

    #[test]
    fn metrics_are_named_as_in_the_catalogue_and_the_first_variant_is_meant_by_the_metric_alone() {
        let names = Names::all();
        let known = |name: &str| match names.get(name).map(|name| name.origin) {
            Some(Origin::Metric(metric, variant) | Origin::Prior(metric, variant)) => format!("{} {}", metric.id, variant.id),
            Some(Origin::Fact(fact)) => format!("fact {}", fact.name),
            _ => String::new(),
        };
        for (name, found) in [
            ("nps", "nps "),
            ("health.low", "health low"),
            ("csat", "csat survey"),
            ("csat.ticket", "csat ticket"),
            ("handle_time.handle.p90", "handle_time handle.p90"),
            ("ces.ease_1_7", "ces ease-1-7"),
            ("prior.mrr", "mrr "),
            ("phase", "fact phase"),
            ("phase.churned", "phase churned"),
            ("rfm_score.recency", "rfm_score recency"),
            ("arpa", ""),
            ("prior.renewal_forecast", ""),
        ] {
            assert_eq!(known(name), found, "{name}");
        }
    }

    #[test]
    fn no_two_names_look_alike_to_the_template_engine() {
        let names = Names::all();
        let written: Vec<&str> = names.written().collect();
        assert_eq!(written.iter().copied().map(flat).collect::<BTreeSet<_>>().len(), written.len());
        for metric in catalog() {
            let variants = metric.variants.iter().filter(|variant| !variant.id.is_empty() && !variant.is_named_by_data());
            for variant in variants.filter(|variant| variant.scopes.holds(&Scope::Account(AccountIx(0)))) {
                let written = format!("{}.{}", metric.id, variant.id.replace('-', "_"));
                assert_eq!(names.get(&written).map(|name| name.written.as_str()), Some(written.as_str()));
            }
        }
    }

    #[test]
    fn the_reference_lists_every_metric_that_can_be_named_and_no_other() {
        let names = Names::all();
        let metrics = names.0.values().filter(|name| matches!(name.origin, Origin::Metric(..))).map(|name| name.written.clone());
        let listed = REFERENCE.split("<!-- metrics -->").nth(1).expect("the list of metrics");
        let listed: BTreeSet<String> = listed.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(listed, metrics.collect::<BTreeSet<_>>());
    }
}
