//! Bugs and incidents reach somebody else first, though the matrix gives them to Support.

use super::support_strategic::handled;
use super::{GapKind, Look, Place, Rule, Tell, claim};
use crate::table::TicketKind;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::BugNotSupportFirst,
    claim: claim::bugs_of_support,
    look: Look::Rows(|facts| handled(facts, &[TicketKind::Bug, TicketKind::Incident], |facts, agent| !facts.is_support(agent))),
    tell: Tell {
        says: "others than {support} take",
        things: "tickets about bugs and incidents",
        hint: "send customers to {support}: it is the first to know when the product misbehaves",
        place: Place::Matrix,
    },
};
