//! CS owns opportunities that are being sold or were, though the matrix keeps it out of what is commercial.

use super::facts::{Facts, present};
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::table::{Opportunity, OpportunityKind, OpportunityStage};

pub(super) const RULE: Rule = Rule {
    kind: GapKind::CsNegotiates,
    claim: claim::commercial_without_cs,
    look: Look::Rows(|facts| worked(facts, |kind| kind != OpportunityKind::Renewal)),
    tell: Tell {
        says: "{cs} owns",
        things: "opportunities in proposal, in negotiation or won",
        hint: "hand them to the commercial side: {cs} raises, and is consulted",
        place: Place::Matrix,
    },
};

/// The opportunities of some kinds in proposal, in negotiation or won that somebody owns. Of an open one only today's stage is known,
/// so each counts from the day it was raised to the day it was closed.
pub(super) fn worked<'a>(facts: &Facts<'a, '_>, is_of_kind: fn(OpportunityKind) -> bool) -> Sightings<'a> {
    present(facts.tables.opportunities.present, "opportunities")?;
    let rows = facts.tables.opportunities.rows.iter().filter(|row| is_of_kind(row.kind) && is_worked(row));
    Ok(rows.filter_map(|row| sighting(facts, row)).collect())
}

fn is_worked(row: &Opportunity) -> bool {
    matches!(row.stage, OpportunityStage::Proposal | OpportunityStage::Negotiation | OpportunityStage::Won)
}

fn sighting<'a>(facts: &Facts<'a, '_>, row: &'a Opportunity) -> Option<Sighting<'a>> {
    let owner = row.owner.as_deref()?;
    let case =
        Case { account: Some(row.account), person: Some(owner), id: Some(&row.opportunity), on: Some(row.raised_on), span: row.span };
    Some(Sighting { case, from: row.raised_on, to: row.closed_on, is_case: facts.is_success(owner) })
}
