//! Facts → typed values. Formulas and edge cases are `docs/metrics.md`.
//!
//! 1. `as_of` — the day the data speaks of;
//! 2. `base` — every account's rows beside each other, with `ledger` saying which MRR closings are known, `day` what is true of an
//!    account on a day, `feature` the catalogue of features, and `customer` how the customers of `orders` compare;
//! 3. `scope` — whose numbers: the site's, a segment's, a CSM's, an account's;
//! 4. `cut` — what a formula sees: the accounts of one scope in one period;
//! 5. `definition` — what a metric is; each is one constant with its words, variants and formula in the file of its family, in
//!    `family/`. `catalog` has them all in order;
//! 6. `row` — every measure of a site in the order of the output contract, each at its `when`;
//! 7. `receipt/` — how a number came about: the formula runs once more, and notes which rows count and why the others do not.
//!
//! Pages also ask for what is no row of the contract: `question/`.
//!
//! `value` and `quotient` are what formulas return, `quantile` and `business` what some of them use.
//! `law/` holds, in tests, what must be so whatever the rows are.
//! This stage reads nothing, prints nothing, and knows no clock.

mod as_of;
mod base;
mod business;
mod catalog;
mod customer;
mod cut;
mod day;
mod definition;
mod family;
mod feature;
#[cfg(test)]
mod law;
mod ledger;
mod quantile;
mod question;
mod quotient;
mod receipt;
mod row;
#[cfg(test)]
pub(crate) mod sample;
mod scope;
mod value;
mod when;

pub use as_of::newest_event;
pub use catalog::{CATALOG, catalog, find};
pub use definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
pub use family::adoption::{ACTIVE_USERS, DAYS_ACTIVE, FEATURE_BREADTH, SEAT_USE, USAGE, USAGE_CHANGE};
pub use family::cancellation::{CHURN_REASONS, SAVE_RATE};
pub use family::capacity::{
    CAPACITY_DEMAND, CAPACITY_FREE, CAPACITY_MONTHS_UNTIL_FULL, CAPACITY_SUPPLY, CAPACITY_UTILISATION, NO_SHOW_RATE,
};
pub use family::forecast::RENEWAL_FORECAST;
pub use family::health::{Band, HEALTH, HEALTH_BAND, HEALTH_COVERAGE};
pub use family::onboarding::{ACTIVATION_RATE, ONBOARDING_PROGRESS, OVERDUE_STEPS, TIME_TO_ACTIVATION};
pub use family::opportunity::{CROSS_SELL_RATE, CS_SOURCED, UPSELL_RATE};
pub use family::phase::{PHASE, PHASE_MOVES, Phase};
pub use family::renewal::{RENEWAL_RATE, RENEWALS};
pub use family::retention::{EXPANSION_RATE, GROSS_MRR_CHURN, GRR, LOGO_CHURN, NET_MRR_CHURN, NRR};
pub use family::revenue::{ARPA, CLV, MRR, MRR_MOVEMENT};
pub use family::rfm::{RFM_CUSTOMERS, RFM_FREQUENCY, RFM_MONETARY, RFM_ORDERS, RFM_RECENCY, RFM_REVENUE, RFM_SCORE};
pub use family::satisfaction::{CES, CSAT, NPS};
pub use family::support::{BACKLOG, FIRST_CONTACT_RESOLUTION, FIRST_REPLY_TIME, HANDLE_TIME, TICKET_VOLUME};
pub use quantile::quantile;
pub use question::ahead::OpenRenewal;
pub use question::backtest::{Backtest, Foretold};
pub use question::cohort::{Cohort, Kept};
pub use question::map::{FeatureMap, RfmMap};
pub use question::observed::{Observed, RenewalClass};
pub use question::promise::Promise;
pub use question::queue::Queue;
pub use question::request::{Fate, Request};
pub use question::standing::{Standing, cadence_days};
pub use question::vote::{Camp, Votes};
pub use receipt::left_out::LeftOut;
pub use receipt::trace::{Arithmetic, Part, Role, Term};
pub use receipt::{Input, Place, Receipt, Used};
pub use row::{Filter, Row};
pub use scope::{NONE, Scope};
pub use value::*;
pub use when::When;

use crate::calendar::{Month, Period, PeriodKind};
use crate::config::Config;
use crate::rollup::UsageFacts;
use crate::table::Tables;
use base::Base;
use cut::Cut;
use jiff::civil::Date;
use receipt::Places;
use scope::Members;
use std::sync::OnceLock;

/// Every number of a site: made once from its tables, then asked.
#[derive(Debug)]
pub struct Metrics<'a> {
    base: Base<'a>,
    members: Members,
    /// Found when the first receipt asks for them.
    places: OnceLock<Places>,
}

impl<'a> Metrics<'a> {
    /// Indexes the rows that exist on `as_of`: the day given, else the config's, else that of the newest event.
    pub fn new(config: &'a Config, tables: &'a Tables, usage: &'a UsageFacts, as_of: Option<Date>) -> Self {
        let as_of = as_of.or_else(|| config.site.as_of.as_ref().map(|at| at.value)).or_else(|| newest_event(tables, usage));
        let base = Base::new(config, tables, usage, as_of);
        let members = Members::of(tables, base.customers.iter().flat_map(|customers| customers.iter()).map(|customer| customer.id));
        Self { base, members, places: OnceLock::new() }
    }

    /// The day the data speaks of. `None` where nobody says and nothing ever happened, as on a site that is a handbook only.
    pub fn as_of(&self) -> Option<Date> {
        self.base.as_of
    }

    /// The newest date of something that happened, for each table that tells of such; never after [`Self::as_of`].
    pub fn newest(&self) -> Vec<(&'static str, Date)> {
        let until = self.as_of().unwrap_or(Date::MAX);
        as_of::newest_by_table(self.base.tables, self.base.usage, until)
    }

    /// The reported period: the last complete one of the site's kind. `None` where there is no [`Self::as_of`].
    pub fn period(&self) -> Option<Period> {
        self.base.reported()
    }

    /// All scopes in the order of the output contract: the site, segments, CSMs, then accounts and customers who are none, by id.
    pub fn scopes(&self) -> Vec<Scope> {
        self.members.scopes(self.base.tables)
    }

    /// The quarter that holds the day after [`Self::as_of`], and the next three.
    pub fn quarters_ahead(&self) -> impl Iterator<Item = Period> {
        let first = self.as_of().and_then(|as_of| as_of.tomorrow().ok()).map(|day| Period::holding(PeriodKind::Quarter, Month::of(day)));
        first.into_iter().flat_map(|first| (0..4).map(move |by| first.plus(by)))
    }

    /// One value, at a time of the metric's [`Moment`]: a period that is not over is `not-complete`. A variant that the metric lacks
    /// is `no-rows`, like a scope without accounts.
    pub fn measure(&self, metric: &Metric, variant: &str, scope: &Scope, when: impl Into<When>) -> Measure {
        match self.cut(scope, metric.moment, when.into()) {
            Some(cut) => metric.measure(variant, &cut).unwrap_or_else(|| Measure::missing(Reason::NoRows)),
            None => Measure::missing(Reason::NotComplete),
        }
    }

    /// What formulas of a moment see at a time; `None` where that is not a time of theirs.
    fn cut<'m>(&'m self, scope: &'m Scope, moment: Moment, when: When) -> Option<Cut<'m>> {
        let (as_of, reported) = (self.as_of()?, self.period()?);
        let period = match (moment, when) {
            (Moment::Period | Moment::LastDay, When::Period(period)) => Some(period).filter(|period| period.last_day() <= as_of),
            (Moment::Ahead, When::Period(period)) => self.quarters_ahead().find(|quarter| *quarter == period),
            (Moment::AsOf, When::Day(day)) => Some(reported).filter(|_| day == as_of),
            _ => None,
        }?;
        Some(Cut::new(&self.base, scope, self.members.accounts(scope), period))
    }
}
