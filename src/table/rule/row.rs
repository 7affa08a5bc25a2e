//! Rules on one row, and on a row and its account.

use super::Site;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::table::{CesScale, Decision, Survey, SurveyKind};
use jiff::ToSpan;

/// A subscription ends before it starts. One that ends on the day it starts is legal and never runs.
pub(super) fn end_before_start(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.subscriptions.rows {
        let Some(end) = row.end.filter(|end| *end < row.start) else { continue };
        let message = format!("subscription `{}` ends on {end}, before it starts on {}", row.subscription, row.start);
        diags.push(
            Diagnostic::new(Code::EndBeforeStart, message)
                .at(row.span)
                .hint("correct `start` or `end`; an empty `end` means that it still runs"),
        );
    }
}

/// A ticket was opened before its account was a customer.
pub(super) fn ticket_before_since(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.tickets.rows {
        let account = site.tables.account(row.account);
        let opened = row.opened_at.date();
        let Some(since) = account.since.filter(|since| opened < *since) else { continue };
        let message =
            format!("ticket `{}` was opened on {opened}, before account `{}` became a customer on {since}", row.ticket, account.account);
        diags.push(
            Diagnostic::new(Code::TicketBeforeSince, message)
                .at(row.span)
                .hint("correct the account's `since` or the ticket; it counts as it stands"),
        );
    }
}

/// A ticket was resolved before it was opened.
pub(super) fn resolved_before_opened(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.tickets.rows {
        let Some(resolved) = row.resolved_at.filter(|resolved| *resolved < row.opened_at) else { continue };
        let message = format!("ticket `{}` was resolved at {resolved}, before it was opened at {}", row.ticket, row.opened_at);
        diags.push(Diagnostic::new(Code::ResolvedBeforeOpened, message).at(row.span).hint("correct `opened_at` or `resolved_at`"));
    }
}

/// A ticket was answered before it was opened, so that the customer waited less than no time.
pub(super) fn reply_before_opened(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.tickets.rows {
        let Some(reply) = row.first_reply_at.filter(|reply| *reply < row.opened_at) else { continue };
        let message = format!("ticket `{}` was first answered at {reply}, before it was opened at {}", row.ticket, row.opened_at);
        diags.push(Diagnostic::new(Code::ReplyBeforeOpened, message).at(row.span).hint("correct `opened_at` or `first_reply_at`"));
    }
}

/// A survey score lies outside the scale of its survey.
pub(super) fn score_out_of_scale(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.surveys.rows {
        let (low, high, survey) = scale(row);
        if (low..=high).contains(&row.score) {
            continue;
        }
        let account = &site.tables.account(row.account).account;
        let message = format!("the score {} of account `{account}` is outside the scale of {survey}, {low} to {high}", row.score);
        diags.push(Diagnostic::new(Code::ScoreOutOfScale, message).at(row.span).hint("correct `score`, `survey` or `scale`"));
    }
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

/// A renewal was decided more than a year before it was due.
pub(super) fn early_renewal(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.renewals.rows {
        let year_before = row.due_on.saturating_sub(1.year());
        let Some(decided) = row.decided_on.filter(|decided| *decided < year_before) else { continue };
        let account = &site.tables.account(row.account).account;
        let message =
            format!("the renewal of account `{account}` was decided on {decided}, over a year before it is due on {}", row.due_on);
        diags.push(Diagnostic::new(Code::EarlyRenewal, message).at(row.span).hint("check the years of `due_on` and `decided_on`"));
    }
}

/// A contract was renewed, but nobody says for how much.
pub(super) fn renewed_without_amount(site: &Site<'_>, diags: &mut Diagnostics) {
    for row in &site.tables.renewals.rows {
        if row.decision != Decision::Renewed || row.mrr_after.is_some() {
            continue;
        }
        let account = &site.tables.account(row.account).account;
        let message = format!("the renewal of account `{account}` due on {} is renewed but has no `mrr_after`", row.due_on);
        diags.push(
            Diagnostic::new(Code::RenewedWithoutAmount, message)
                .at(row.span)
                .hint("write the new amount per month into `mrr_after`, also where it stays the same"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{accounts, day, found, span, subscription, table};
    use super::*;
    use crate::table::{AccountIx, Cents, Renewal, Tables, Ticket};
    use jiff::civil::DateTime;

    fn time(text: &str) -> DateTime {
        text.parse().expect("a time")
    }

    /// The ticket `T0` of account `A0`, a customer since 2024-03-01.
    fn ticket(opened: &str, reply: Option<&str>, resolved: Option<&str>) -> Tables {
        let row = Ticket {
            ticket: "T0".to_owned(),
            account: AccountIx(0),
            opened_at: time(opened),
            first_reply_at: reply.map(time),
            resolved_at: resolved.map(time),
            handle: None,
            contacts: None,
            reopened_at: None,
            priority: None,
            kind: None,
            level1: None,
            csat: None,
            agent: None,
            topic: None,
            span: span(7),
        };
        Tables { tickets: table([row]), ..accounts(&[Some("2024-03-01")]) }
    }

    #[test]
    fn a_subscription_may_end_on_its_first_day_but_not_before() {
        let mut tables = accounts(&[None]);
        tables.subscriptions = table([
            subscription(0, 0, "2024-05-02", Some("2024-05-01")),
            subscription(1, 0, "2024-05-02", Some("2024-05-02")),
            subscription(2, 0, "2024-05-02", None),
        ]);
        let expected = "0 end-before-start: subscription `S0` ends on 2024-05-01, before it starts on 2024-05-02";
        assert_eq!(found(end_before_start, &tables), [expected]);
    }

    #[test]
    fn a_ticket_before_the_first_day_of_its_account_is_named() {
        let expected = "7 ticket-before-since: ticket `T0` was opened on 2024-02-29, before account `A0` became a customer on 2024-03-01";
        assert_eq!(found(ticket_before_since, &ticket("2024-02-29T23:59", None, None)), [expected]);
        assert!(found(ticket_before_since, &ticket("2024-03-01T00:00", None, None)).is_empty());
    }

    #[test]
    fn a_ticket_of_an_account_without_a_first_day_is_not_judged() {
        let mut tables = ticket("2024-02-29T23:59", None, None);
        tables.accounts.rows[0].since = None;
        assert!(found(ticket_before_since, &tables).is_empty());
    }

    #[test]
    fn a_ticket_is_resolved_and_answered_no_earlier_than_opened() {
        let tables = ticket("2024-04-01T10:00", Some("2024-04-01T09:00"), Some("2024-04-01T09:59"));
        let resolved =
            "7 resolved-before-opened: ticket `T0` was resolved at 2024-04-01T09:59:00, before it was opened at 2024-04-01T10:00:00";
        let reply =
            "7 reply-before-opened: ticket `T0` was first answered at 2024-04-01T09:00:00, before it was opened at 2024-04-01T10:00:00";
        assert_eq!(found(resolved_before_opened, &tables), [resolved]);
        assert_eq!(found(reply_before_opened, &tables), [reply]);
        let tables = ticket("2024-04-01T10:00", Some("2024-04-01T10:00"), Some("2024-04-01T10:00"));
        assert!(found(resolved_before_opened, &tables).is_empty() && found(reply_before_opened, &tables).is_empty());
    }

    #[test]
    fn a_score_lies_on_the_scale_of_its_survey() {
        let scores = |survey, scale, scores: &[u8]| {
            let row = |(at, score): (u64, &u8)| Survey {
                account: AccountIx(0),
                respondent: None,
                survey,
                scale,
                score: *score,
                at: time("2024-05-01T00:00"),
                comment: None,
                span: span(at),
            };
            let tables = Tables { surveys: table((0..).zip(scores).map(row)), ..accounts(&[None]) };
            found(score_out_of_scale, &tables)
        };
        let wrong = |row, score, name, high, low| {
            format!("{row} score-out-of-scale: the score {score} of account `A0` is outside the scale of {name}, {low} to {high}")
        };
        assert_eq!(scores(SurveyKind::Nps, None, &[0, 10, 11]), [wrong(2, 11, "nps", 10, 0)]);
        assert_eq!(scores(SurveyKind::Csat, None, &[0, 1, 5, 6]), [wrong(0, 0, "csat", 5, 1), wrong(3, 6, "csat", 5, 1)]);
        assert_eq!(scores(SurveyKind::Ces, Some(CesScale::Effort1To5), &[1, 5, 6]), [wrong(2, 6, "ces effort-1-5", 5, 1)]);
        assert_eq!(scores(SurveyKind::Ces, Some(CesScale::Ease1To7), &[0, 7]), [wrong(0, 0, "ces ease-1-7", 7, 1)]);
        assert_eq!(scores(SurveyKind::Ces, None, &[7, 8]), [wrong(1, 8, "ces", 7, 1)]);
    }

    /// A renewal of account `A0` due on 2025-03-31.
    fn renewal(decision: Decision, decided: Option<&str>, after: Option<i64>) -> Tables {
        let row = Renewal {
            account: AccountIx(0),
            due_on: day("2025-03-31"),
            mrr_before: Cents(1000),
            decision,
            decided_on: decided.map(day),
            mrr_after: after.map(Cents),
            span: span(4),
        };
        Tables { renewals: table([row]), ..accounts(&[None]) }
    }

    #[test]
    fn a_renewal_decided_over_a_year_early_is_named() {
        let expected = "4 early-renewal: the renewal of account `A0` was decided on 2024-03-30, over a year before it is due on 2025-03-31";
        assert_eq!(found(early_renewal, &renewal(Decision::Renewed, Some("2024-03-30"), Some(1))), [expected]);
        assert!(found(early_renewal, &renewal(Decision::Renewed, Some("2024-03-31"), Some(1))).is_empty());
        assert!(found(early_renewal, &renewal(Decision::Pending, None, None)).is_empty());
    }

    #[test]
    fn only_a_renewed_contract_needs_its_new_amount() {
        let expected = "4 renewed-without-amount: the renewal of account `A0` due on 2025-03-31 is renewed but has no `mrr_after`";
        assert_eq!(found(renewed_without_amount, &renewal(Decision::Renewed, None, None)), [expected]);
        assert!(found(renewed_without_amount, &renewal(Decision::Renewed, None, Some(0))).is_empty());
        assert!(found(renewed_without_amount, &renewal(Decision::Churned, None, None)).is_empty());
    }
}
