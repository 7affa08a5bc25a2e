//! What is true of one account on the day the data speaks of, or in the reported period, besides its metrics: what rules may ask.

use crate::config::Reviews;
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::day::{days_between, is_done};
use crate::metric::family::forecast::is_leaving;
use crate::metric::family::health::band_of;
use crate::metric::family::renewal::known_decision;
use crate::metric::family::satisfaction::detractors;
use crate::metric::{Band, Metrics, Phase, Reason, Scope};
use crate::table::{
    Account, AccountIx, Action, Decision, GoalStatus, MeetingKind, MeetingStatus, OnboardingStep, Priority, Renewal, Touch,
};
use jiff::Span;
use jiff::civil::Date;

/// One account on the day the data speaks of. Every answer is worked out when asked.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'m> {
    account: &'m Facts<'m>,
    /// All accounts in the reported period; nothing here looks at others.
    cut: Cut<'m>,
    day: Date,
}

/// The owner of an action that is nobody of the team.
pub(in crate::metric) const CUSTOMER: &str = "customer";

/// How many days should lie between two reviews: a month is a twelfth of 365 days.
pub fn cadence_days(touch: Touch, reviews: &Reviews) -> f64 {
    let months = match touch {
        Touch::High => reviews.high,
        Touch::Mid => reviews.mid,
        Touch::Tech => reviews.tech,
    };
    months * 365.0 / 12.0
}

impl Metrics<'_> {
    /// Whether an account is live on a day: it pays, or a subscription runs, trial included; with snapshots, it pays; with neither
    /// table, it has begun.
    pub fn is_live(&self, account: AccountIx, day: Date) -> bool {
        self.base.accounts.get(account.index()).is_some_and(|account| self.base.is_live(account, day))
    }

    /// What is true of an account on the day the data speaks of; `None` where there is no such day.
    pub fn standing(&self, account: AccountIx) -> Option<Standing<'_>> {
        let cut = Cut::new(&self.base, &Scope::Site, self.members.accounts(&Scope::Site), self.period()?);
        Some(Standing { account: self.base.accounts.get(account.index())?, cut, day: self.as_of()? })
    }
}

impl<'m> Standing<'m> {
    /// Its row.
    pub fn row(&self) -> &'m Account {
        self.account.row
    }

    /// Whether it is live.
    pub fn is_live(&self) -> bool {
        self.cut.base.is_live(self.account, self.day)
    }

    /// Its phase; none before it began.
    pub fn phase(&self) -> Option<Phase> {
        Phase::on(self.cut.base, self.account, self.day)
    }

    /// The band of its health in the reported period.
    pub fn band(&self) -> Band {
        band_of(&self.cut, self.account)
    }

    /// What it pays a month, in cents: today, or with snapshots at the newest closing.
    pub fn mrr(&self) -> i64 {
        self.cut.base.mrr_on(self.account, self.day)
    }

    /// Whether it still has onboarding steps to do.
    pub fn is_in_onboarding(&self) -> bool {
        self.cut.base.is_in_onboarding(self.account, self.day)
    }

    /// Days since it began.
    ///
    /// # Errors
    /// Nobody knows when.
    pub fn days_as_customer(&self) -> Result<i32, Reason> {
        let first = self.cut.base.first_day(self.account).filter(|first| *first <= self.day);
        first.map(|first| days_between(first, self.day)).ok_or(Reason::NoRows)
    }

    /// Days since anybody met it; since it began where nobody ever has.
    pub fn days_since_meeting(&self) -> Result<i32, Reason> {
        self.days_since(|_| true)
    }

    /// Days since a review was held; since it began where none ever was.
    pub fn days_since_review(&self) -> Result<i32, Reason> {
        self.days_since(|kind| kind == MeetingKind::Review)
    }

    fn days_since(&self, counts: impl Fn(MeetingKind) -> bool) -> Result<i32, Reason> {
        present(self.cut.base.tables.meetings.present, "meetings")?;
        let held = self.account.meetings.iter().filter(|row| row.status == MeetingStatus::Held && counts(row.kind));
        held.map(|row| days_between(row.at.date(), self.day)).min().map_or_else(|| self.days_as_customer(), Ok)
    }

    /// Days until the next review in the calendar.
    pub fn days_to_next_review(&self) -> Result<i32, Reason> {
        present(self.cut.base.tables.meetings.present, "meetings")?;
        let planned = self.account.planned.iter().filter(|row| row.kind == MeetingKind::Review && row.status == MeetingStatus::Scheduled);
        planned.map(|row| days_between(self.day, row.at.date())).min().ok_or(Reason::NoRows)
    }

    /// Meetings of the period that the customer did not come to.
    pub fn no_shows_in_period(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.meetings.present, "meetings")?;
        let missed = self.account.meetings.iter().filter(|row| row.status == MeetingStatus::NoShow && self.cut.holds(row.at));
        Ok(missed.count())
    }

    /// The day the next renewal without a decision is due. One whose day has passed counts only as the account's last.
    pub fn renewal_due_on(&self) -> Result<Date, Reason> {
        self.next_renewal().map(|row| row.due_on)
    }

    /// Days until [`Self::renewal_due_on`]; below 0 where that has passed.
    pub fn days_to_renewal(&self) -> Result<i32, Reason> {
        self.renewal_due_on().map(|due| days_between(self.day, due))
    }

    fn next_renewal(&self) -> Result<&'m Renewal, Reason> {
        present(self.cut.base.tables.renewals.present, "renewals")?;
        let pending = |row: &&&Renewal| known_decision(self.cut.base, row) == Decision::Pending;
        let rows = &self.account.renewals;
        let next = rows.iter().filter(pending).filter(|row| row.due_on >= self.day).min_by_key(|row| row.due_on);
        let last = || rows.iter().max_by_key(|row| row.due_on).filter(pending);
        next.or_else(last).copied().ok_or(Reason::NoRows)
    }

    /// Whether it has asked to leave, and neither changed its mind nor left.
    pub fn is_leaving(&self) -> Result<bool, Reason> {
        present(self.cut.base.tables.cancellations.present, "cancellations")?;
        Ok(self.account.cancellations.iter().any(|row| is_leaving(&self.cut, row)))
    }

    /// Urgent tickets that wait.
    pub fn open_critical_tickets(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.tickets.present, "tickets")?;
        let waits = |time: Option<jiff::civil::DateTime>| time.is_none_or(|time| time.date() > self.day);
        let tickets = self.account.tickets.iter().filter(|row| row.priority == Some(Priority::Urgent) && waits(row.resolved_at));
        Ok(tickets.count())
    }

    /// Detractors among the period's answers that count for NPS.
    pub fn detractors_in_period(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.surveys.present, "surveys")?;
        Ok(detractors(&Cut { members: std::slice::from_ref(&self.account.ix), ..self.cut }))
    }

    /// Features launched since the reported period began that it has not used yet.
    pub fn unused_new_features(&self) -> Result<usize, Reason> {
        let base = self.cut.base;
        present(base.tables.features.present, "features")?;
        present(base.usage.present, "usage")?;
        let is_new = |launched: Date| self.cut.period.first_day() <= launched && launched <= self.day;
        let is_used = |feature: &str| {
            let index = base.usage.features.iter().position(|known| known == feature).and_then(|at| u32::try_from(at).ok());
            index.and_then(|index| self.account.first_use(index)).is_some_and(|first| first <= self.day)
        };
        let new = base.tables.features.rows.iter().filter(|row| row.launched_on.is_some_and(is_new));
        Ok(new.filter(|row| !is_used(&row.feature)).count())
    }

    /// Goals that are met, due in the period.
    pub fn goals_met_in_period(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.goals.present, "goals")?;
        let met = self.account.goals.iter().filter(|row| row.status == Some(GoalStatus::Met));
        Ok(met.filter(|row| row.due_on.is_some_and(|due| self.cut.period.contains(due))).count())
    }

    /// The day by which the cadence of its touch asks for the next review; it may have passed. Whole days.
    ///
    /// # Errors
    /// Nobody knows its touch, or when the last review was.
    pub fn review_due_on(&self) -> Result<Date, Reason> {
        let touch = self.row().touch.ok_or(Reason::NoRows)?;
        #[expect(clippy::cast_possible_truncation, reason = "whole days are meant")]
        let left = cadence_days(touch, &self.cut.base.config.reviews) as i32 - self.days_since_review()?;
        self.day.checked_add(Span::new().days(left)).map_err(|_| Reason::NoRows)
    }

    /// What the team promised, was due, and is not done.
    pub fn late_commitments(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.actions.present, "actions")?;
        Ok(self.commitments_late().count())
    }

    /// The rows of [`Self::late_commitments`].
    pub fn commitments_late(&self) -> impl Iterator<Item = &'m Action> {
        let day = self.day;
        let promised = self.account.actions.iter().filter(move |row| row.owner != CUSTOMER && row.agreed_on <= day && !row.dropped);
        let late = promised.filter(move |row| row.due_on.is_some_and(|due| due < day) && row.done_on.is_none_or(|done| done > day));
        late.copied()
    }

    /// Onboarding steps that are due and not done. [`OVERDUE_STEPS`](crate::metric::OVERDUE_STEPS) says the same of the period's last day.
    pub fn late_steps(&self) -> Result<usize, Reason> {
        present(self.cut.base.tables.onboarding.present, "onboarding")?;
        Ok(self.steps_late().count())
    }

    /// The rows of [`Self::late_steps`].
    pub fn steps_late(&self) -> impl Iterator<Item = &'m OnboardingStep> {
        let day = self.day;
        let due = self.account.steps.iter().filter(move |step| step.due_on.is_some_and(|due| due <= day));
        due.filter(move |step| !is_done(step, day)).copied()
    }
}
