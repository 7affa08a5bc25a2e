//! Accounts whose success review is overdue, though the matrix has CS do what is strategic.

use super::facts::{Facts, present};
use super::{Case, GapKind, Look, Place, Rule, Sighting, Sightings, Tell, claim};
use crate::table::{Account, AccountIx, MeetingKind, Touch};
use jiff::ToSpan;
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    kind: GapKind::ReviewOverdue,
    claim: claim::strategic_of_cs,
    look: Look::Day(reviews),
    tell: Tell {
        says: "the success review is overdue at",
        things: "live accounts",
        hint: "hold one every month at high touch, every three at mid and every six at tech touch",
        place: Place::Matrix,
    },
};

/// Months from one review to the next.
fn cadence(touch: Touch) -> i32 {
    match touch {
        Touch::High => 1,
        Touch::Mid => 3,
        Touch::Tech => 6,
    }
}

/// The live accounts with a touch and a first day. A review is due a cadence after the last one held, or after the account began.
fn reviews<'a>(facts: &Facts<'a, '_>, day: Date) -> Sightings<'a> {
    present(facts.tables.meetings.present, "meetings")?;
    Ok(facts.live(day).filter_map(|(ix, account)| review(facts, ix, account, day)).collect())
}

fn review<'a>(facts: &Facts<'a, '_>, ix: AccountIx, account: &'a Account, day: Date) -> Option<Sighting<'a>> {
    let reviews = facts.held(ix).iter().filter(|meeting| meeting.kind == MeetingKind::Review).map(|meeting| meeting.at.date());
    let last = reviews.filter(|held| *held <= day).max().or_else(|| facts.began(ix))?;
    let due = last.saturating_add(cadence(account.touch?).months());
    let case = Case { account: Some(ix), person: account.csm.as_deref(), id: None, on: Some(due), span: account.span };
    Some(Sighting { case, from: day, to: Some(day), is_case: due < day })
}
