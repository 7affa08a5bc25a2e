//! A customer's home: their numbers in sentences, their people, what was agreed, and the way to their deck.
//!
//! No field can hold notes, health, priority, reasons to call, renewals, opportunities or anything of another account.

use crate::metric::Scope;
use crate::table::AccountIx;
use crate::view::agreement::{ActionLine, GoalLine, actions, goals, next_review};
use crate::view::contact::{Contact, contacts};
use crate::view::frame::Frame;
use crate::view::source::Place;
use crate::view::takeaway::takeaways;
use serde::Serialize;

/// A customer's home.
#[derive(Debug, Clone, Serialize)]
pub struct CustomerHome {
    /// What every page bears.
    pub frame: Frame,
    /// The period that the sentences speak of.
    pub period: Option<String>,
    /// What to take away, the best first.
    pub takeaways: Vec<String>,
    /// Their deck.
    pub deck: String,
    /// Whom to talk to about what, row by row.
    pub kickoff: String,
    /// Whom they turn to for what.
    pub contacts: Vec<Contact>,
    /// What they want to reach.
    pub goals: Vec<GoalLine>,
    /// What was promised.
    pub actions: Vec<ActionLine>,
    /// The next review in the calendar.
    pub next_review: Option<String>,
}

/// How many takeaways and kept actions are shown.
const TAKEAWAYS: usize = 4;
const KEPT: usize = 3;

/// The home of a customer.
pub(super) fn compose(place: &Place<'_>, ix: AccountIx) -> CustomerHome {
    let account = place.sources.tables.account(ix);
    let period = place.sources.metrics.period();
    CustomerHome {
        frame: Frame::new(place, account.name.clone(), None),
        period: period.map(|period| place.format.period(period)),
        takeaways: period.map(|period| takeaways(place, &Scope::Account(ix), period, TAKEAWAYS)).unwrap_or_default(),
        deck: place.link("deck"),
        kickoff: place.link("kickoff"),
        contacts: contacts(place, ix),
        goals: goals(place, ix),
        actions: promised(place, ix),
        next_review: next_review(place, ix),
    }
}

/// What was promised and still counts: what lies ahead, then what is late, then the newest of what was kept.
fn promised(place: &Place<'_>, ix: AccountIx) -> Vec<ActionLine> {
    let mut all = actions(place, ix, usize::MAX);
    let mut of = |kind| all.extract_if(.., |line| line.state.kind == kind).collect::<Vec<_>>();
    let (open, late, kept) = (of("open"), of("late"), of("kept"));
    open.into_iter().chain(late).chain(kept.into_iter().take(KEPT)).collect()
}
