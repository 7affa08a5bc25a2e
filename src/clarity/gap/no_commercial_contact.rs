//! Accounts with neither AM nor AE, though the matrix has them answer for what is commercial.

use super::no_csm::lacking;
use super::{GapKind, Look, Place, Rule, Tell, claim};

pub(super) const RULE: Rule = Rule {
    kind: GapKind::NoCommercialContact,
    claim: claim::commercial_of_am,
    look: Look::Today(|facts, day| lacking(facts, day, |account| account.am.is_none() && account.ae.is_none())),
    tell: Tell {
        says: "there is neither an AM nor an AE for",
        things: "live accounts",
        hint: "name one in `am`, or in `ae` until there is one: the contract has no focal point",
        place: Place::Matrix,
    },
};
