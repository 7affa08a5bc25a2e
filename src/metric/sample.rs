//! Small sites for tests, built row by row.

use super::{Filter, Measure, Metric, Metrics, Scope};
use crate::calendar::{Month, Period};
use crate::config::Config;
use crate::diag::{SourceId, Span};
use crate::rollup::{AccountMonth, UsageFacts};
use crate::table::*;
use jiff::civil::{Date, DateTime};
use std::collections::{BTreeMap, BTreeSet};

/// A site in the making. Tables are absent until their first row.
#[derive(Debug, Default)]
pub(crate) struct Sample {
    pub(crate) config: Config,
    pub(crate) tables: Tables,
    pub(crate) usage: UsageFacts,
    events: Vec<(AccountIx, String, String, Date, i64)>,
}

/// The month with this id.
pub(crate) fn month(id: &str) -> Month {
    Month::parse(id).expect("a month")
}

/// The period with this id.
pub(crate) fn period(id: &str) -> Period {
    Period::parse(id).expect("a period")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn span() -> Span {
    Span::file(SourceId(0))
}

fn name(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn push<R>(table: &mut Table<R>, row: R) -> &mut R {
    table.present = true;
    table.rows.push(row);
    table.rows.last_mut().expect("a row")
}

impl Sample {
    /// A site with these accounts and nothing else.
    pub(crate) fn of(ids: &[&str]) -> Self {
        let mut site = Self::default();
        let ids: BTreeSet<&str> = ids.iter().copied().collect();
        for id in ids {
            let account = Account {
                account: id.to_owned(),
                name: id.to_uppercase(),
                segment: None,
                touch: None,
                industry: None,
                country: None,
                csm: None,
                am: None,
                ae: None,
                since: None,
                seats: None,
                language: None,
                goal: None,
                notes: None,
                span: span(),
            };
            push(&mut site.tables.accounts, account);
        }
        site
    }

    pub(crate) fn ix(&self, id: &str) -> AccountIx {
        let at = self.tables.accounts.rows.iter().position(|account| account.account == id).expect("an account");
        AccountIx(u32::try_from(at).expect("few accounts"))
    }

    pub(crate) fn account(&mut self, id: &str) -> &mut Account {
        let ix = self.ix(id);
        &mut self.tables.accounts.rows[ix.index()]
    }

    pub(crate) fn person(&mut self, id: &str, role: &str) {
        let person = Person {
            person: id.to_owned(),
            name: id.to_owned(),
            role: role.to_owned(),
            email: None,
            seniority: None,
            call_hours_per_day: None,
            days_per_week: None,
            product_share: None,
            span: span(),
        };
        push(&mut self.tables.team, person);
        self.tables.team.rows.sort_by(|a, b| a.person.cmp(&b.person));
    }

    /// A subscription of whole currency units a month.
    pub(crate) fn subscription(&mut self, account: &str, start: &str, end: Option<&str>, units: i64) -> &mut Subscription {
        let row = Subscription {
            subscription: format!("s{}", self.tables.subscriptions.rows.len()),
            account: self.ix(account),
            start: day(start),
            end: end.map(day),
            mrr: Cents(units * 100),
            plan: None,
            trial: false,
            span: span(),
        };
        push(&mut self.tables.subscriptions, row)
    }

    /// A snapshot of whole currency units.
    pub(crate) fn revenue(&mut self, account: &str, id: &str, units: i64) {
        let row = Revenue { account: self.ix(account), month: month(id), mrr: Cents(units * 100), span: span() };
        push(&mut self.tables.revenue, row);
    }

    pub(crate) fn ticket(&mut self, account: &str, opened_at: &str) -> &mut Ticket {
        let row = Ticket {
            ticket: format!("t{}", self.tables.tickets.rows.len()),
            account: self.ix(account),
            opened_at: opened_at.parse().expect("a time"),
            first_reply_at: None,
            resolved_at: None,
            handle: None,
            contacts: None,
            reopened_at: None,
            priority: None,
            kind: None,
            level1: None,
            csat: None,
            agent: None,
            topic: None,
            span: span(),
        };
        push(&mut self.tables.tickets, row)
    }

    pub(crate) fn survey(&mut self, account: &str, survey: SurveyKind, respondent: &str, score: u8, at: &str) -> &mut Survey {
        let at: DateTime = at.parse().expect("a time");
        let row =
            Survey { account: self.ix(account), respondent: name(respondent), survey, scale: None, score, at, comment: None, span: span() };
        push(&mut self.tables.surveys, row)
    }

    pub(crate) fn nps(&mut self, account: &str, respondent: &str, score: u8, at: &str) {
        self.survey(account, SurveyKind::Nps, respondent, score, at);
    }

    /// A review at ten o'clock.
    pub(crate) fn meeting(&mut self, account: &str, on: &str, status: MeetingStatus) -> &mut Meeting {
        let (kind, at) = (MeetingKind::Review, day(on).at(10, 0, 0, 0));
        let row = Meeting { account: self.ix(account), at, kind, status, person: None, minutes: None, span: span() };
        push(&mut self.tables.meetings, row)
    }

    pub(crate) fn opportunity(&mut self, account: &str, kind: OpportunityKind, raised_on: &str) -> &mut Opportunity {
        let row = Opportunity {
            opportunity: format!("o{}", self.tables.opportunities.rows.len()),
            account: self.ix(account),
            kind,
            raised_by: None,
            owner: None,
            raised_on: day(raised_on),
            stage: OpportunityStage::Raised,
            amount: None,
            closed_on: None,
            span: span(),
        };
        push(&mut self.tables.opportunities, row)
    }

    /// An opportunity that was won.
    pub(crate) fn won(&mut self, account: &str, kind: OpportunityKind, raised_on: &str, closed_on: &str) -> &mut Opportunity {
        let row = self.opportunity(account, kind, raised_on);
        (row.stage, row.closed_on) = (OpportunityStage::Won, Some(day(closed_on)));
        row
    }

    /// A pending renewal of whole currency units.
    pub(crate) fn renewal(&mut self, account: &str, due_on: &str, units: i64) -> &mut Renewal {
        let row = Renewal {
            account: self.ix(account),
            due_on: day(due_on),
            mrr_before: Cents(units * 100),
            decision: Decision::Pending,
            decided_on: None,
            mrr_after: None,
            span: span(),
        };
        push(&mut self.tables.renewals, row)
    }

    /// A renewal that was renewed for whole currency units.
    pub(crate) fn renewed(&mut self, account: &str, due_on: &str, units: i64, after: i64) -> &mut Renewal {
        let row = self.renewal(account, due_on, units);
        (row.decision, row.mrr_after) = (Decision::Renewed, Some(Cents(after * 100)));
        row
    }

    /// A cancellation that was not saved; an empty reason is unknown.
    pub(crate) fn cancellation(&mut self, account: &str, requested_on: &str, reason: &str) -> &mut Cancellation {
        let row = Cancellation {
            account: self.ix(account),
            requested_on: day(requested_on),
            reason: name(reason),
            saved: false,
            effective_on: None,
            comment: None,
            span: span(),
        };
        push(&mut self.tables.cancellations, row)
    }

    /// An onboarding step that is not the activation.
    pub(crate) fn step(&mut self, account: &str, due_on: Option<&str>, done_on: Option<&str>) -> &mut OnboardingStep {
        let step = format!("step {}", self.tables.onboarding.rows.len());
        let (due_on, done_on) = (due_on.map(day), done_on.map(day));
        let row = OnboardingStep { account: self.ix(account), step, due_on, done_on, activation: false, span: span() };
        push(&mut self.tables.onboarding, row)
    }

    /// A goal with a status.
    pub(crate) fn goal(&mut self, account: &str, due_on: &str, status: GoalStatus) -> &mut Goal {
        let row = Goal {
            account: self.ix(account),
            goal: "fewer late deliveries".to_owned(),
            unit: None,
            baseline: None,
            target: None,
            actual: None,
            due_on: Some(day(due_on)),
            owner: None,
            status: Some(status),
            span: span(),
        };
        push(&mut self.tables.goals, row)
    }

    /// Value delivered in a month, in the site's currency.
    pub(crate) fn outcome(&mut self, account: &str, id: &str, amount: f64) -> &mut Outcome {
        let (account, month) = (self.ix(account), month(id));
        push(&mut self.tables.outcomes, Outcome { account, month, outcome: "fuel saved".to_owned(), amount, unit: None, span: span() })
    }

    /// Something that a person of the team promised on the day before it was due.
    pub(crate) fn action(&mut self, account: &str, owner: &str, due_on: &str) -> &mut Action {
        let due = day(due_on);
        let row = Action {
            account: self.ix(account),
            action: "send the report".to_owned(),
            owner: owner.to_owned(),
            agreed_on: due.yesterday().expect("a day before"),
            due_on: Some(due),
            done_on: None,
            dropped: false,
            span: span(),
        };
        push(&mut self.tables.actions, row)
    }

    /// An order of whole currency units, by any customer.
    pub(crate) fn order(&mut self, customer: &str, at: &str, units: i64) {
        let row = Order { customer: customer.to_owned(), at: day(at), amount: Cents(units * 100), span: span() };
        push(&mut self.tables.orders, row);
    }

    pub(crate) fn feature(&mut self, id: &str, launched_on: Option<&str>) {
        let feature =
            Feature { feature: id.to_owned(), name: None, launched_on: launched_on.map(day), help: None, plan: None, span: span() };
        push(&mut self.tables.features, feature);
    }

    /// A usage event; an empty user or feature is unknown. The facts follow at once.
    pub(crate) fn event(&mut self, account: &str, user: &str, feature: &str, on: &str, count: i64) {
        self.events.push((self.ix(account), user.to_owned(), feature.to_owned(), day(on), count));
        self.usage = facts(&self.events);
    }

    pub(crate) fn metrics(&self, as_of: &str) -> Metrics<'_> {
        Metrics::new(&self.config, &self.tables, &self.usage, Some(day(as_of)))
    }

    /// One value of the whole site, as of the period's last day.
    pub(crate) fn site(&self, metric: &Metric, variant: &str, id: &str) -> Measure {
        self.ask(metric, variant, &Scope::Site, id)
    }

    /// One value of one account, as of the period's last day.
    pub(crate) fn own(&self, account: &str, metric: &Metric, variant: &str, id: &str) -> Measure {
        self.ask(metric, variant, &Scope::Account(self.ix(account)), id)
    }

    /// Whether the site has a row of a variant.
    pub(crate) fn prints(&self, metric: &'static Metric, variant: &str, id: &str) -> bool {
        let (metrics, filter) = (self.metrics(&period(id).last_day().to_string()), Filter { account: None, metrics: vec![metric] });
        metrics.rows(&[period(id)], &filter).any(|row| row.variant == variant && row.scope == Scope::Site)
    }

    fn ask(&self, metric: &Metric, variant: &str, scope: &Scope, id: &str) -> Measure {
        let as_of = period(id).last_day();
        Metrics::new(&self.config, &self.tables, &self.usage, Some(as_of)).measure(metric, variant, scope, period(id))
    }
}

fn facts(events: &[(AccountIx, String, String, Date, i64)]) -> UsageFacts {
    let users: BTreeSet<(AccountIx, &str)> =
        events.iter().filter(|event| !event.1.is_empty()).map(|event| (event.0, event.1.as_str())).collect();
    let users: Vec<_> = users.into_iter().collect();
    let features: BTreeSet<&str> = events.iter().map(|event| event.2.as_str()).filter(|feature| !feature.is_empty()).collect();
    let features: Vec<_> = features.into_iter().collect();

    let mut account_months: BTreeMap<(AccountIx, Month), AccountMonth> = BTreeMap::new();
    let mut user_months = BTreeSet::new();
    let mut feature_months: BTreeMap<(AccountIx, u32, Month), i64> = BTreeMap::new();
    let mut first_days: BTreeMap<(AccountIx, u32), Date> = BTreeMap::new();
    for (account, user, feature, on, count) in events {
        let month = Month::of(*on);
        let fact = account_months.entry((*account, month)).or_default();
        fact.usage += count;
        fact.days |= 1 << (on.day() - 1);
        fact.rows += 1;
        if let Ok(at) = users.binary_search(&(*account, user.as_str())) {
            user_months.insert((*account, at as u32, month));
        }
        if let Ok(at) = features.binary_search(&feature.as_str()) {
            *feature_months.entry((*account, at as u32, month)).or_default() += count;
            let first = first_days.entry((*account, at as u32)).or_insert(*on);
            *first = (*first).min(*on);
        }
    }
    UsageFacts {
        present: true,
        receipt: Receipt::default(),
        users: users.into_iter().map(|(_, user)| user.to_owned()).collect(),
        features: features.into_iter().map(str::to_owned).collect(),
        account_months: account_months.into_iter().map(|((account, month), fact)| (account, month, fact)).collect(),
        user_months: user_months.into_iter().collect(),
        feature_months: feature_months.into_iter().map(|((account, feature, month), count)| (account, feature, month, count)).collect(),
        feature_first_days: first_days.into_iter().map(|((account, feature), day)| (account, feature, day)).collect(),
        newest: events.iter().map(|event| event.3).max(),
    }
}
