//! Support handles questions of value, though the matrix keeps it out of what is strategic.

use super::facts::{Facts, present};
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::table::TicketKind;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::SupportStrategic,
    claim: claim::strategic_without_support,
    look: Look::Rows(|facts| handled(facts, &[TicketKind::Strategic], |facts, person| facts.is_support(person))),
    tell: Tell {
        says: "{support} handles",
        things: "strategic tickets",
        hint: "pass such tickets on to {cs}: they grow the backlog, and get worse answers there",
        place: Place::Matrix,
    },
};

/// The tickets of some kinds that somebody handles, on the day they were opened. Who is of Support only the team says.
pub(super) fn handled<'a>(facts: &Facts<'a, '_>, kinds: &[TicketKind], is_case: impl Fn(&Facts<'a, '_>, &str) -> bool) -> Sightings<'a> {
    present(facts.tables.tickets.present, "tickets")?;
    present(facts.tables.team.present, "team")?;
    let rows = facts.tables.tickets.rows.iter().filter(|row| row.kind.is_some_and(|kind| kinds.contains(&kind)));
    let sighting = |row: &'a crate::table::Ticket| {
        let (agent, day) = (row.agent.as_deref()?, row.opened_at.date());
        let case = Case { account: Some(row.account), person: Some(agent), id: Some(&row.ticket), on: Some(day), span: row.span };
        Some(Sighting { case, from: day, to: Some(day), is_case: is_case(facts, agent) })
    };
    Ok(rows.filter_map(sighting).collect())
}
