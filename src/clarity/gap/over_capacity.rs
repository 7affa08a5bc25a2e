//! CSMs whose accounts need more calls than their calendar holds, though the matrix has work for them.

use super::facts::Facts;
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::metric::{CAPACITY_UTILISATION, NONE, Scope};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::OverCapacity,
    claim: claim::all_of_cs,
    look: Look::Today(portfolios),
    tell: Tell {
        says: "accounts need more calls than fit the calendar of",
        things: "CSMs",
        hint: "share accounts out, let the product do more, or take off the CSM what other roles answer for",
        place: Place::Case,
    },
};

/// The CSMs whose utilisation is known; above 100 % it is a case.
fn portfolios<'a>(facts: &Facts<'a, '_>, day: Date) -> Sightings<'a> {
    let Some(variant) = CAPACITY_UTILISATION.variants.first() else { return Ok(Vec::new()) };
    let mut seen = Vec::new();
    for scope in facts.metrics.scopes() {
        let Scope::Csm(id) = &scope else { continue };
        let measure = facts.metrics.measure(&CAPACITY_UTILISATION, variant.id, &scope, day);
        let (Some(used), Some((person, span))) = (measure.number(), somebody(facts, id)) else { continue };
        let case = Case { account: None, person: Some(person), id: None, on: None, span };
        seen.push(Sighting { case, from: day, to: Some(day), is_case: used > 1.0 });
    }
    Ok(seen)
}

/// A CSM as the team names it, else as the first of its accounts does.
fn somebody<'a>(facts: &Facts<'a, '_>, id: &str) -> Option<(&'a str, crate::diag::Span)> {
    let tables = facts.tables;
    let account = || tables.accounts.rows.iter().find(|account| account.csm.as_deref() == Some(id));
    let named = || account().and_then(|account| Some((account.csm.as_deref()?, account.span)));
    let person = tables.person(id).map(|person| (person.person.as_str(), person.span));
    person.or_else(named).filter(|_| id != NONE)
}
