//! Rows whose cells are fine one by one but contradict each other. They cannot count, so they are left out. Each
//! finding names the column to look at.

use super::fault::Fault;
use super::row::{CesScale, Decision, Renewal, Subscription, Survey, SurveyKind, Ticket};
use crate::diag::Code;

/// The column at fault, and what is wrong.
type Found = (&'static str, Fault);

/// A subscription ends before it starts. One that ends on the day it starts is legal and never runs.
pub(super) fn subscription(row: &Subscription) -> Option<Found> {
    let end = row.end.filter(|end| *end < row.start)?;
    let message = format!("subscription `{}` ends on {end}, before it starts on {}", row.subscription, row.start);
    let fault = Fault::new(Code::EndBeforeStart, message);
    Some(("end", fault.hint("correct `start` or `end`; an empty `end` means that it still runs")))
}

/// A ticket was resolved or first answered before it was opened, so that the customer waited less than no time.
pub(super) fn ticket(row: &Ticket) -> Vec<Found> {
    let resolved = row.resolved_at.filter(|resolved| *resolved < row.opened_at).map(|resolved| {
        let message = format!("ticket `{}` was resolved at {resolved}, before it was opened at {}", row.ticket, row.opened_at);
        ("resolved_at", Fault::new(Code::ResolvedBeforeOpened, message).hint("correct `opened_at` or `resolved_at`"))
    });
    let reply = row.first_reply_at.filter(|reply| *reply < row.opened_at).map(|reply| {
        let message = format!("ticket `{}` was first answered at {reply}, before it was opened at {}", row.ticket, row.opened_at);
        ("first_reply_at", Fault::new(Code::ReplyBeforeOpened, message).hint("correct `opened_at` or `first_reply_at`"))
    });
    resolved.into_iter().chain(reply).collect()
}

/// A survey score lies outside the scale of its survey.
pub(super) fn survey(row: &Survey, account: &str) -> Option<Found> {
    let (low, high, survey) = scale(row);
    (!(low..=high).contains(&row.score)).then(|| {
        let message = format!("the score {} of account `{account}` is outside the scale of {survey}, {low} to {high}", row.score);
        ("score", Fault::new(Code::ScoreOutOfScale, message).hint("correct `score`, `survey` or `scale`"))
    })
}

/// The lowest and the highest score of a survey, and its name. A CES answer without a scale may be on either.
fn scale(row: &Survey) -> (u8, u8, &'static str) {
    match (row.survey, row.scale) {
        (SurveyKind::Nps, _) => (0, 10, "nps"),
        (SurveyKind::Csat, _) => (1, 5, "csat"),
        (SurveyKind::Ces, Some(CesScale::Effort1To5)) => (1, 5, "ces effort-1-5"),
        (SurveyKind::Ces, Some(CesScale::Ease1To7)) => (1, 7, "ces ease-1-7"),
        (SurveyKind::Ces, None) => (1, 7, "ces"),
    }
}

/// A contract was renewed, but nobody says for how much.
pub(super) fn renewal(row: &Renewal, account: &str) -> Option<Found> {
    (row.decision == Decision::Renewed && row.mrr_after.is_none()).then(|| {
        let message = format!("the renewal of account `{account}` due on {} is renewed but has no `mrr_after`", row.due_on);
        let fault = Fault::new(Code::RenewedWithoutAmount, message);
        ("mrr_after", fault.hint("write the new amount per month into `mrr_after`, also where it stays the same"))
    })
}
