//! What is true of an account on a day.

use super::base::{Base, Facts};
use super::ledger::{Source, open_end};
use super::quotient::total;
use crate::table::{OnboardingStep, Subscription};
use jiff::civil::Date;

/// An account is in onboarding for at most so many days.
const ONBOARDING_DAYS: i32 = 180;

impl Base<'_> {
    /// Whether an account is live on a day: it has MRR, or any subscription runs, trial and zero included; with snapshots, it has MRR;
    /// with neither table, it has begun.
    pub(super) fn is_live(&self, account: &Facts<'_>, day: Date) -> bool {
        match self.ledger.source {
            Source::Subscriptions => account.subscriptions.iter().any(|row| self.runs(row, day)),
            Source::Snapshots(_) => self.mrr_on(account, day) > 0,
            Source::Absent => account.row.since.is_none_or(|since| since <= day),
        }
    }

    /// An account's MRR in cents on a day; with snapshots, that of the newest closed month.
    pub(super) fn mrr_on(&self, account: &Facts<'_>, day: Date) -> i64 {
        match self.ledger.source {
            Source::Subscriptions => {
                let paid = account.subscriptions.iter().filter(|row| !row.trial && self.runs(row, day));
                total(paid.map(|row| row.mrr.0))
            }
            Source::Snapshots(_) => self.ledger.newest_snapshot(day).map_or(0, |month| account.closings.at(month)),
            Source::Absent => 0,
        }
    }

    /// The first day an account has MRR; with snapshots, the last of the first month that has some.
    pub(super) fn first_paid_day(&self, account: &Facts<'_>) -> Option<Date> {
        match self.ledger.source {
            Source::Subscriptions => {
                let paid = account.subscriptions.iter().filter(|row| !row.trial && row.mrr.0 > 0 && row.end != Some(row.start));
                paid.map(|row| row.start).min()
            }
            Source::Snapshots(_) | Source::Absent => account.closings.first_paid().map(|month| month.last_day()),
        }
    }

    /// The day an account began: its `since`, else the first it has MRR.
    pub(super) fn first_day(&self, account: &Facts<'_>) -> Option<Date> {
        account.row.since.or_else(|| self.first_paid_day(account))
    }

    /// Whether an account has begun at most 180 days before, and still has a step to do at the end of the day.
    pub(super) fn is_in_onboarding(&self, account: &Facts<'_>, day: Date) -> bool {
        let young = self.first_day(account).is_some_and(|first| (0..=ONBOARDING_DAYS).contains(&days_between(first, day)));
        young && account.steps.iter().any(|step| !is_done(step, day))
    }

    pub(super) fn runs(&self, row: &Subscription, day: Date) -> bool {
        row.start <= day && row.end != Some(row.start) && open_end(row, self.as_of).is_none_or(|end| day < end)
    }
}

/// Whether a step was done by the end of a day.
pub(super) fn is_done(step: &OnboardingStep, day: Date) -> bool {
    step.done_on.is_some_and(|done| done <= day)
}

/// Days from one to the other; negative where `to` comes first.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
