//! The typed rows of the canonical tables. Field names are the canonical column names of `docs/tables.md`.
//!
//! Amounts are integer cents of the site's currency. Times are local to the site. `account` is an index into
//! [`Tables::accounts`](super::Tables), which is sorted by id.

use crate::calendar::Month;
use crate::diag::Span;
use jiff::civil::{Date, DateTime};

/// The place of an account in `Tables::accounts.rows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountIx(pub u32);

impl AccountIx {
    /// The index to use in a slice.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An amount of money in integer cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Cents(pub i64);

/// A length of time in whole milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millis(pub i64);

/// How closely an account is looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Touch {
    /// Personal and proactive.
    High,
    /// Just in time: people and automation.
    Mid,
    /// Mostly automated.
    Tech,
}

/// A customer.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Account {
    pub account: String,
    pub name: String,
    pub segment: Option<String>,
    pub touch: Option<Touch>,
    pub industry: Option<String>,
    pub country: Option<String>,
    pub csm: Option<String>,
    pub am: Option<String>,
    pub ae: Option<String>,
    pub since: Option<Date>,
    pub seats: Option<u32>,
    pub language: Option<String>,
    pub goal: Option<String>,
    /// Internal: never leaves team pages.
    pub notes: Option<String>,
    pub span: Span,
}

/// How experienced a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seniority {
    /// Counts for less capacity.
    Junior,
    /// The reference.
    Mid,
    /// Counts for more capacity.
    Senior,
}

/// A member of the team.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Person {
    pub person: String,
    pub name: String,
    pub role: String,
    pub email: Option<String>,
    pub seniority: Option<Seniority>,
    pub call_hours_per_day: Option<f64>,
    pub days_per_week: Option<f64>,
    pub product_share: Option<f64>,
    pub span: Span,
}

/// A paid (or trial) subscription: runs on days with `start <= day < end`.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Subscription {
    pub subscription: String,
    pub account: AccountIx,
    pub start: Date,
    pub end: Option<Date>,
    pub mrr: Cents,
    pub plan: Option<String>,
    pub trial: bool,
    pub span: Span,
}

/// A month-end snapshot of an account's MRR.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Revenue {
    pub account: AccountIx,
    pub month: Month,
    pub mrr: Cents,
    pub span: Span,
}

/// A user of an account.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct User {
    pub account: AccountIx,
    pub user: String,
    pub invited_on: Option<Date>,
    pub activated_on: Option<Date>,
    pub role: Option<String>,
    pub name: Option<String>,
    pub email: Option<String>,
    pub span: Span,
}

/// How soon a ticket needs an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// Can wait.
    Low,
    /// The usual.
    Normal,
    /// Soon.
    High,
    /// Now; the "critical" of the backlog.
    Urgent,
}

/// What a ticket is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketKind {
    /// How to do something.
    Question,
    /// The product misbehaves.
    Bug,
    /// The product is down or unstable.
    Incident,
    /// A wish or a task.
    Request,
    /// Value, adoption, ROI: not Support's to answer.
    Strategic,
}

/// A support ticket. A duration column is `first_reply`, `resolution`, `handle`; a time column ends in `_at`.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Ticket {
    pub ticket: String,
    pub account: AccountIx,
    pub opened_at: DateTime,
    /// The time, given or worked out from `opened_at` and the duration; a given time wins.
    pub first_reply_at: Option<DateTime>,
    /// The time, given or worked out from `opened_at` and the duration; a given time wins.
    pub resolved_at: Option<DateTime>,
    pub handle: Option<Millis>,
    pub contacts: Option<u32>,
    pub reopened_at: Option<DateTime>,
    pub priority: Option<Priority>,
    pub kind: Option<TicketKind>,
    pub level1: Option<bool>,
    /// 1 to 5.
    pub csat: Option<u8>,
    pub agent: Option<String>,
    pub topic: Option<String>,
    pub span: Span,
}

/// The kinds of survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SurveyKind {
    /// 0 to 10.
    Nps,
    /// 1 to 5.
    Csat,
    /// On its own scale, see [`CesScale`].
    Ces,
}

/// The two scales of the customer effort score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CesScale {
    /// 1 to 5, lower is better.
    Effort1To5,
    /// 1 to 7, higher is better.
    Ease1To7,
}

/// An answer to a survey.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Survey {
    pub account: AccountIx,
    pub respondent: Option<String>,
    pub survey: SurveyKind,
    pub scale: Option<CesScale>,
    pub score: u8,
    pub at: DateTime,
    pub comment: Option<String>,
    pub span: Span,
}

/// What an opportunity would sell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpportunityKind {
    /// More of the same.
    Upsell,
    /// Something else.
    CrossSell,
    /// The contract again.
    Renewal,
}

/// How far an opportunity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the stages are the canonical values of docs/tables.md")]
pub enum OpportunityStage {
    Raised,
    Qualified,
    Proposal,
    Negotiation,
    Won,
    Lost,
}

/// A chance to sell to a customer.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Opportunity {
    pub opportunity: String,
    pub account: AccountIx,
    pub kind: OpportunityKind,
    pub raised_by: Option<String>,
    pub owner: Option<String>,
    pub raised_on: Date,
    pub stage: OpportunityStage,
    pub amount: Option<Cents>,
    pub closed_on: Option<Date>,
    pub span: Span,
}

/// What became of a renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the decisions are the canonical values of docs/tables.md")]
pub enum Decision {
    Renewed,
    Churned,
    Pending,
}

/// A contract that comes up for renewal.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Renewal {
    pub account: AccountIx,
    pub due_on: Date,
    pub mrr_before: Cents,
    /// An empty cell is pending.
    pub decision: Decision,
    pub decided_on: Option<Date>,
    pub mrr_after: Option<Cents>,
    pub span: Span,
}

/// How a goal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the statuses are the canonical values of docs/tables.md")]
pub enum GoalStatus {
    Open,
    Met,
    Missed,
    Dropped,
}

/// A goal of a customer.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Goal {
    pub account: AccountIx,
    pub goal: String,
    pub unit: Option<String>,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub actual: Option<f64>,
    pub due_on: Option<Date>,
    /// A person of the team, or `customer`.
    pub owner: Option<String>,
    pub status: Option<GoalStatus>,
    pub span: Span,
}

/// Something that somebody promised to do.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Action {
    pub account: AccountIx,
    pub action: String,
    /// A person of the team, or `customer`.
    pub owner: String,
    pub agreed_on: Date,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
    pub dropped: bool,
    pub span: Span,
}

/// Why people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the kinds are the canonical values of docs/tables.md")]
pub enum MeetingKind {
    Onboarding,
    Review,
    Call,
}

/// Whether people met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the statuses are the canonical values of docs/tables.md")]
pub enum MeetingStatus {
    Held,
    NoShow,
    Cancelled,
    Scheduled,
}

/// A meeting with a customer.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Meeting {
    pub account: AccountIx,
    pub at: DateTime,
    pub kind: MeetingKind,
    pub status: MeetingStatus,
    pub person: Option<String>,
    pub minutes: Option<f64>,
    pub span: Span,
}

/// A step of an account's onboarding.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct OnboardingStep {
    pub account: AccountIx,
    pub step: String,
    pub due_on: Option<Date>,
    pub done_on: Option<Date>,
    pub activation: bool,
    pub span: Span,
}

/// A customer's wish to leave.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Cancellation {
    pub account: AccountIx,
    pub requested_on: Date,
    pub reason: Option<String>,
    pub saved: bool,
    pub effective_on: Option<Date>,
    pub comment: Option<String>,
    pub span: Span,
}

/// An order: the RFV input. Its customers need not be accounts.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Order {
    pub customer: String,
    pub at: Date,
    pub amount: Cents,
    pub span: Span,
}

/// Value delivered to a customer.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Outcome {
    pub account: AccountIx,
    pub month: Month,
    pub outcome: String,
    pub amount: f64,
    pub unit: Option<String>,
    pub span: Span,
}

/// A feature of the product's catalogue.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the canonical columns of docs/tables.md")]
pub struct Feature {
    pub feature: String,
    pub name: Option<String>,
    pub launched_on: Option<Date>,
    pub help: Option<String>,
    pub plan: Option<String>,
    pub span: Span,
}

/// One company's figure for a benchmark. Only the `benchmark` stage may look at it.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are the columns of docs/benchmarks.md")]
pub struct Contribution {
    pub contributor: String,
    /// Companies of one owner; the contributor itself where empty.
    pub group_id: String,
    pub period: crate::calendar::Period,
    pub metric: String,
    pub variant: Option<String>,
    pub value: f64,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub n: Option<u64>,
    pub currency: Option<String>,
    pub segment: Option<String>,
    pub industry: Option<String>,
    pub size_band: Option<String>,
    pub country: Option<String>,
    pub definition_version: String,
    pub tool_version: Option<String>,
    pub waiver: bool,
    pub span: Span,
}

/// A usage event, as it streams by. Never kept.
#[derive(Debug, Clone, Copy)]
pub struct UsageEvent<'a> {
    /// The id, where the export has one.
    pub event: Option<&'a [u8]>,
    /// Who.
    pub account: AccountIx,
    /// Which person of theirs, where known.
    pub user: Option<&'a [u8]>,
    /// What they used, where known.
    pub feature: Option<&'a [u8]>,
    /// When, to the day.
    pub at: Date,
    /// How often; 1 where the cell is empty.
    pub count: i64,
    /// For how long.
    pub minutes: Option<Millis>,
    /// Where the row is.
    pub span: Span,
}
