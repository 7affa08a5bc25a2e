//! Whom to call first: risk × value × proximity × silence, each from 0 to 1.

use crate::config::Reviews;
use crate::metric::{HEALTH, MRR, Metrics, Reason, Scope, Standing, cadence_days};
use crate::table::{AccountIx, Touch};

/// A factor of priority.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Factor {
    /// From 0 to 1.
    pub share: f64,
    /// Why it is assumed, where it is not known.
    pub assumed: Option<Reason>,
}

impl Factor {
    fn known(share: f64) -> Self {
        Self { share, assumed: None }
    }

    fn assumed(share: f64, reason: Reason) -> Self {
        Self { share, assumed: Some(reason) }
    }
}

/// How urgent a call is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Priority {
    /// Whose.
    pub account: AccountIx,
    /// The product of the four.
    pub score: f64,
    /// 1 − health ÷ 100; 1 where it has asked to leave, ½ where it is not scored.
    pub risk: Factor,
    /// The share of the live accounts that do not pay more.
    pub value: Factor,
    /// 1 at a renewal that is due, falling to 0.2 at one in a year, or none.
    pub proximity: Factor,
    /// Days since it was last met ÷ two cadences of reviews, from 0.2 to 1.
    pub silence: Factor,
}

/// What is known of a live account before it is held against the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Urgency {
    mrr: i64,
    no_money: Option<Reason>,
    risk: Factor,
    proximity: Factor,
    silence: Factor,
}

const UNSCORED: f64 = 0.5;
const LEAST: f64 = 0.2;
const FAR: f64 = 365.0;

impl Urgency {
    /// Of an account; `None` of one that is not live.
    pub(super) fn of(standing: &Standing<'_>, metrics: &Metrics<'_>, account: AccountIx, reviews: &Reviews) -> Option<Self> {
        let period = metrics.period().filter(|_| standing.is_live())?;
        let scope = Scope::Account(account);
        let money = metrics.measure(&MRR, "", &scope, period).reason();
        let health = metrics.measure(&HEALTH, "", &scope, period);
        let risk = match health.number() {
            _ if standing.is_leaving() == Ok(true) => Factor::known(1.0),
            Some(score) => Factor::known(1.0 - score / 100.0),
            None => Factor::assumed(UNSCORED, health.reason().unwrap_or(Reason::LowCoverage)),
        };
        Some(Self {
            mrr: standing.mrr(),
            no_money: money.filter(|reason| matches!(reason, Reason::NoTable(_))),
            risk,
            proximity: proximity(standing.days_to_renewal()),
            silence: silence(standing, reviews),
        })
    }
}

/// All live accounts, the most urgent first; of equals, the first by id.
pub(super) fn ranked(urgencies: impl Iterator<Item = (AccountIx, Urgency)> + Clone) -> Vec<Priority> {
    let mut amounts: Vec<i64> = urgencies.clone().map(|(_, urgency)| urgency.mrr).collect();
    amounts.sort_unstable();
    let rank = |urgency: &Urgency| {
        #[expect(clippy::cast_precision_loss, reason = "no site has so many accounts")]
        let share = amounts.partition_point(|mrr| *mrr <= urgency.mrr) as f64 / amounts.len() as f64;
        Factor { share, assumed: urgency.no_money }
    };
    let priority = |(account, urgency): (AccountIx, Urgency)| {
        let Urgency { risk, proximity, silence, .. } = urgency;
        let value = rank(&urgency);
        let score = risk.share * value.share * proximity.share * silence.share;
        Priority { account, score, risk, value, proximity, silence }
    };
    let mut ranked: Vec<Priority> = urgencies.map(priority).collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.account.cmp(&b.account)));
    ranked
}

fn proximity(days: Result<i32, Reason>) -> Factor {
    match days {
        Ok(days) => Factor::known(1.0 - (1.0 - LEAST) * f64::from(days).clamp(0.0, FAR) / FAR),
        Err(reason) => Factor::assumed(LEAST, reason),
    }
}

/// Where there are no meetings to look at every account is as silent as the others; without a touch, the cadence of mid touch is meant.
fn silence(standing: &Standing<'_>, reviews: &Reviews) -> Factor {
    let touch = standing.row().touch;
    match standing.days_since_meeting() {
        Ok(days) => {
            let share = (f64::from(days) / (2.0 * cadence_days(touch.unwrap_or(Touch::Mid), reviews))).clamp(LEAST, 1.0);
            Factor { share, assumed: touch.is_none().then_some(Reason::NoRows) }
        }
        Err(reason) => Factor::assumed(1.0, reason),
    }
}
