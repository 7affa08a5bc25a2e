//! What an account and its team have agreed on: goals, actions, and when they meet next.

use super::contact::person_name;
use super::source::{Audience, Place};
use crate::table::{AccountIx, Action, Goal, GoalStatus, Meeting, MeetingKind, MeetingStatus};
use jiff::civil::Date;
use serde::Serialize;

/// The owner that is nobody of the team.
const CUSTOMER: &str = "customer";

/// A goal and how it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GoalLine {
    /// What is wanted.
    pub goal: String,
    /// Where it began.
    pub baseline: Option<String>,
    /// Where it should end.
    pub target: Option<String>,
    /// Where it is.
    pub actual: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// How it stands.
    pub state: State,
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActionLine {
    /// What.
    pub action: String,
    /// Who.
    pub owner: String,
    /// Agreed when.
    pub agreed: String,
    /// By when.
    pub due: Option<String>,
    /// How it stands.
    pub state: State,
}

/// How something agreed stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct State {
    /// `open`, `late`, `kept` or `dropped`, for the stylesheet.
    pub kind: &'static str,
    /// The word for it.
    pub word: String,
}

/// The goals of an account, those due first on top.
pub(super) fn goals(place: &Place<'_>, account: AccountIx) -> Vec<GoalLine> {
    let mut goals: Vec<&Goal> = place.sources.index.goals(account).collect();
    goals.sort_by_key(|goal| (goal.due_on.is_none(), goal.due_on));
    goals.into_iter().map(|goal| goal_line(place, goal)).collect()
}

fn goal_line(place: &Place<'_>, goal: &Goal) -> GoalLine {
    let number = |number: Option<f64>| {
        let text = place.format.decimal(number?, 2);
        Some(goal.unit.as_ref().map_or_else(|| text.clone(), |unit| format!("{text}\u{a0}{unit}")))
    };
    let kind = match goal.status {
        Some(GoalStatus::Met) => "kept",
        Some(GoalStatus::Missed) => "late",
        Some(GoalStatus::Dropped) => "dropped",
        Some(GoalStatus::Open) | None if is_past(place, goal.due_on) => "late",
        Some(GoalStatus::Open) | None => "open",
    };
    GoalLine {
        goal: goal.goal.clone(),
        baseline: number(goal.baseline),
        target: number(goal.target),
        actual: number(goal.actual),
        due: goal.due_on.map(|day| place.format.short_date(day)),
        owner: goal.owner.as_ref().map(|owner| owner_name(place, goal.account, owner)),
        state: state(place, "goal", kind),
    }
}

/// The actions of an account: those that are open, the oldest due date first, then the newest of those that are done.
pub(super) fn actions(place: &Place<'_>, account: AccountIx, closed: usize) -> Vec<ActionLine> {
    let agreed_by_now = |action: &&Action| place.sources.metrics.as_of().is_none_or(|as_of| action.agreed_on <= as_of);
    let agreed = place.sources.index.actions(account).filter(agreed_by_now);
    let (mut open, mut done): (Vec<&Action>, Vec<&Action>) = agreed.partition(|action| is_open(place, action));
    open.sort_by_key(|action| (action.due_on.is_none(), action.due_on));
    done.sort_by_key(|action| std::cmp::Reverse((action.done_on, action.agreed_on)));
    open.into_iter().chain(done.into_iter().take(closed)).map(|action| action_line(place, action)).collect()
}

/// What happens after `as_of` has not happened yet.
fn is_open(place: &Place<'_>, action: &Action) -> bool {
    !action.dropped && action.done_on.is_none_or(|day| place.sources.metrics.as_of().is_some_and(|as_of| day > as_of))
}

fn action_line(place: &Place<'_>, action: &Action) -> ActionLine {
    let kind = match () {
        () if action.dropped => "dropped",
        () if !is_open(place, action) => "kept",
        () if is_past(place, action.due_on) => "late",
        () => "open",
    };
    ActionLine {
        action: action.action.clone(),
        owner: owner_name(place, action.account, &action.owner),
        agreed: place.format.short_date(action.agreed_on),
        due: action.due_on.map(|day| place.format.short_date(day)),
        state: state(place, "action", kind),
    }
}

fn is_past(place: &Place<'_>, due: Option<Date>) -> bool {
    due.zip(place.sources.metrics.as_of()).is_some_and(|(due, as_of)| due < as_of)
}

fn state(place: &Place<'_>, thing: &str, kind: &'static str) -> State {
    State { kind, word: place.t(&format!("{thing}-{kind}")) }
}

/// The name of who sees to something. To a customer, an id that stands for nobody of the team says nothing.
fn owner_name(place: &Place<'_>, account: AccountIx, owner: &str) -> String {
    let tables = place.sources.tables;
    if owner == CUSTOMER {
        return tables.account(account).name.clone();
    }
    match place.audience {
        Audience::Customer(_) if tables.person(owner).is_none() => place.t("contact-team"),
        _ => person_name(tables, owner),
    }
}

/// The day of the next review that is in the calendar.
pub(super) fn next_review(place: &Place<'_>, account: AccountIx) -> Option<String> {
    let as_of = place.sources.metrics.as_of()?;
    let planned = |meeting: &&Meeting| meeting.kind == MeetingKind::Review && meeting.status == MeetingStatus::Scheduled;
    let reviews = place.sources.index.meetings(account).filter(planned);
    reviews.map(|meeting| meeting.at.date()).filter(|day| *day > as_of).min().map(|day| place.format.date(day))
}
