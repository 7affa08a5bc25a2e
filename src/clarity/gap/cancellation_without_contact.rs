//! Customers who asked to leave and whom nobody of CS had met in the time before, though the matrix has work for CS.

use super::facts::{Facts, present};
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::table::{Cancellation, Meeting};
use jiff::ToSpan;

/// How many days before the request count.
const WINDOW: i64 = 90;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::CancellationWithoutContact,
    claim: claim::all_of_cs,
    look: Look::Rows(requests),
    tell: Tell {
        says: "{cs} had not met the customer in the 90 days before",
        things: "cancellation requests",
        hint: "find out what kept {cs} away: who leaves without a word was lost earlier",
        place: Place::Case,
    },
};

fn requests<'a>(facts: &Facts<'a, '_>) -> Sightings<'a> {
    present(facts.tables.cancellations.present, "cancellations")?;
    present(facts.tables.meetings.present, "meetings")?;
    Ok(facts.tables.cancellations.rows.iter().map(|row| request(facts, row)).collect())
}

fn request<'a>(facts: &Facts<'a, '_>, row: &'a Cancellation) -> Sighting<'a> {
    let day = row.requested_on;
    let window = day.saturating_sub(WINDOW.days())..day;
    let met = facts.held(row.account).iter().any(|meeting| window.contains(&meeting.at.date()) && is_contact(facts, meeting));
    let person = facts.tables.account(row.account).csm.as_deref();
    let case = Case { account: Some(row.account), person, id: None, on: Some(day), span: row.span };
    Sighting { case, from: day, to: Some(day), is_case: !met }
}

/// A meeting that names nobody counts as one with CS.
fn is_contact(facts: &Facts<'_, '_>, meeting: &Meeting) -> bool {
    meeting.person.as_deref().is_none_or(|person| facts.is_success(person))
}
