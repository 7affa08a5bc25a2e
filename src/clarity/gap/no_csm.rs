//! Accounts without a CSM, though the matrix has work for CS.

use super::facts::{Facts, present};
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::table::Account;
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::NoCsm,
    claim: claim::all_of_cs,
    look: Look::Today(|facts, day| lacking(facts, day, |account| account.csm.is_none())),
    tell: Tell {
        says: "there is no CSM for",
        things: "live accounts",
        hint: "name one in `csm`; where {cs} works by automation alone, name who answers for it",
        place: Place::Case,
    },
};

/// The live accounts; those are cases that lack something. The tables tell who looks after an account today, and not who did.
pub(super) fn lacking<'a>(facts: &Facts<'a, '_>, day: Date, lacks: fn(&Account) -> bool) -> Sightings<'a> {
    present(facts.tables.accounts.present, "accounts")?;
    let sighting = |(ix, account): (_, &'a Account)| {
        let case = Case { account: Some(ix), person: None, id: None, on: None, span: account.span };
        Sighting { case, from: day, to: Some(day), is_case: lacks(account) }
    };
    Ok(facts.live(day).map(sighting).collect())
}
