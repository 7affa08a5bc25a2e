//! Rules on one row and its account.

use super::Site;
use crate::diag::{Code, Diagnostic, Diagnostics};
use jiff::ToSpan;

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

#[cfg(test)]
mod tests {
    use super::super::fixture::{accounts, day, found, span, table};
    use super::*;
    use crate::table::{AccountIx, Cents, Decision, Renewal, Tables, Ticket};
    use jiff::civil::DateTime;

    fn time(text: &str) -> DateTime {
        text.parse().expect("a time")
    }

    /// The ticket `T0` of account `A0`, a customer since 2024-03-01.
    fn ticket(opened: &str) -> Tables {
        let row = Ticket {
            ticket: "T0".to_owned(),
            account: AccountIx(0),
            opened_at: time(opened),
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
            span: span(7),
        };
        Tables { tickets: table([row]), ..accounts(&[Some("2024-03-01")]) }
    }

    #[test]
    fn a_ticket_before_the_first_day_of_its_account_is_named() {
        let expected = "7 ticket-before-since: ticket `T0` was opened on 2024-02-29, before account `A0` became a customer on 2024-03-01";
        assert_eq!(found(ticket_before_since, &ticket("2024-02-29T23:59")), [expected]);
        assert!(found(ticket_before_since, &ticket("2024-03-01T00:00")).is_empty());
    }

    #[test]
    fn a_ticket_of_an_account_without_a_first_day_is_not_judged() {
        let mut tables = ticket("2024-02-29T23:59");
        tables.accounts.rows[0].since = None;
        assert!(found(ticket_before_since, &tables).is_empty());
    }

    /// A renewal of account `A0` due on 2025-03-31.
    fn renewal(decision: Decision, decided: Option<&str>) -> Tables {
        let row = Renewal {
            account: AccountIx(0),
            due_on: day("2025-03-31"),
            mrr_before: Cents(1000),
            decision,
            decided_on: decided.map(day),
            mrr_after: Some(Cents(1)),
            span: span(4),
        };
        Tables { renewals: table([row]), ..accounts(&[None]) }
    }

    #[test]
    fn a_renewal_decided_over_a_year_early_is_named() {
        let expected = "4 early-renewal: the renewal of account `A0` was decided on 2024-03-30, over a year before it is due on 2025-03-31";
        assert_eq!(found(early_renewal, &renewal(Decision::Renewed, Some("2024-03-30"))), [expected]);
        assert!(found(early_renewal, &renewal(Decision::Renewed, Some("2024-03-31"))).is_empty());
        assert!(found(early_renewal, &renewal(Decision::Pending, None)).is_empty());
    }
}
