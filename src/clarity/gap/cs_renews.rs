//! CS works renewals, though the matrix keeps it out of what is commercial.

use super::cs_negotiates::worked;
use super::{GapKind, Look, Place, Rule, Tell, claim};
use crate::table::OpportunityKind;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::CsRenews,
    claim: claim::commercial_without_cs,
    look: Look::Rows(|facts| worked(facts, |kind| kind == OpportunityKind::Renewal)),
    tell: Tell {
        says: "{cs} works",
        things: "renewals in proposal, in negotiation or won",
        hint: "hand them to the commercial side: {cs} tells what the year was worth, and is consulted",
        place: Place::Matrix,
    },
};
