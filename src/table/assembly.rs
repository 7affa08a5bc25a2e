//! Cells → rows: one function per canonical table.

use super::cell::Cells;
use super::contradiction;
use super::fault::Fault;
use super::known::Known;
use super::row::*;
use super::word::shown;
use crate::calendar::Month;
use crate::diag::Code;
use jiff::SignedDuration;
use jiff::civil::DateTime;

/// What tells the rows of a table apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// An id.
    Id(String),
    /// An account in a month.
    AccountMonth(AccountIx, Month),
}

/// A typed row.
pub(super) trait Row: Sized {
    /// Puts a row together. Where a cell is bad the row is nonsense, and [`Cells::fault`] says so.
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self;

    /// In what its cells contradict each other, so that it may not be used: the column at fault and what is wrong.
    fn contradictions(&self, _known: &Known) -> Vec<(&'static str, Fault)> {
        Vec::new()
    }

    /// What tells it apart, in tables where no two rows may be alike.
    fn key(&self) -> Option<Key> {
        None
    }
}

/// Reads a column that a row can do without; an absent flag is a no.
fn is(cells: &mut Cells<'_, '_, '_>, name: &str) -> bool {
    cells.get(name).unwrap_or(false)
}

impl Row for Account {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            name: cells.need("name"),
            segment: cells.segment("segment"),
            touch: cells.get("touch"),
            industry: cells.get("industry"),
            country: cells.get("country"),
            csm: cells.person("csm"),
            am: cells.person("am"),
            ae: cells.person("ae"),
            since: cells.get("since"),
            seats: cells.get("seats"),
            language: cells.get("language"),
            goal: cells.get("goal"),
            notes: cells.get("notes"),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.account.clone()))
    }
}

impl Row for Person {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            person: cells.need("person"),
            name: cells.need("name"),
            role: cells.need("role"),
            email: cells.get("email"),
            seniority: cells.get("seniority"),
            call_hours_per_day: cells.within("call_hours_per_day", 0.0, 24.0),
            days_per_week: cells.within("days_per_week", 0.0, 7.0),
            product_share: cells.within("product_share", 0.0, 1.0),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.person.clone()))
    }
}

impl Row for Subscription {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            subscription: cells.need("subscription"),
            account: cells.need("account"),
            start: cells.need("start"),
            end: cells.get("end"),
            mrr: cells.charge("mrr").unwrap_or_default(),
            plan: cells.get("plan"),
            trial: is(cells, "trial"),
            span: cells.span(),
        }
    }

    fn contradictions(&self, _: &Known) -> Vec<(&'static str, Fault)> {
        contradiction::subscription(self).into_iter().collect()
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.subscription.clone()))
    }
}

impl Row for Revenue {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            month: cells.need("month"),
            mrr: cells.charge("mrr").unwrap_or_default(),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::AccountMonth(self.account, self.month))
    }
}

impl Row for User {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            user: cells.need("user"),
            account: cells.need("account"),
            invited_on: cells.get("invited_on"),
            activated_on: cells.get("activated_on"),
            role: cells.get("role"),
            name: cells.get("name"),
            email: cells.get("email"),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.user.clone()))
    }
}

/// A point in time of a ticket: the given one, or else so long after it was opened.
fn moment(cells: &mut Cells<'_, '_, '_>, opened: DateTime, time: &str, duration: &str) -> Option<DateTime> {
    let (given, after) = (cells.get(time), cells.get::<Millis>(duration));
    given.or_else(|| {
        let moment = opened.checked_add(SignedDuration::from_millis(after?.0)).ok();
        if moment.is_none() {
            cells.reject(duration, Fault::new(Code::BadDuration, "the duration is out of range"));
        }
        moment
    })
}

impl Row for Ticket {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        let opened_at = cells.need("opened_at");
        Self {
            ticket: cells.need("ticket"),
            account: cells.need("account"),
            opened_at,
            first_reply_at: moment(cells, opened_at, "first_reply_at", "first_reply"),
            resolved_at: moment(cells, opened_at, "resolved_at", "resolution"),
            handle: cells.get("handle"),
            contacts: cells.get("contacts"),
            reopened_at: cells.get("reopened_at"),
            priority: cells.get("priority"),
            kind: cells.get("kind"),
            level1: cells.get("level1"),
            csat: cells.checked("csat", |csat: &u8, text| {
                let outside = || Fault::new(Code::ScoreOutOfScale, format!("{} is not on the scale from 1 to 5", shown(text)));
                if (1..=5).contains(csat) { Ok(()) } else { Err(outside()) }
            }),
            agent: cells.person("agent"),
            topic: cells.get("topic"),
            span: cells.span(),
        }
    }

    fn contradictions(&self, _: &Known) -> Vec<(&'static str, Fault)> {
        contradiction::ticket(self)
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.ticket.clone()))
    }
}

impl Row for Survey {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            respondent: cells.get("respondent"),
            survey: cells.need("survey"),
            scale: cells.get("scale"),
            score: cells.need("score"),
            at: cells.need("at"),
            comment: cells.get("comment"),
            span: cells.span(),
        }
    }

    fn contradictions(&self, known: &Known) -> Vec<(&'static str, Fault)> {
        contradiction::survey(self, known.id(self.account)).into_iter().collect()
    }
}

impl Row for Opportunity {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            opportunity: cells.need("opportunity"),
            account: cells.need("account"),
            kind: cells.need("kind"),
            raised_by: cells.person("raised_by"),
            owner: cells.person("owner"),
            raised_on: cells.need("raised_on"),
            stage: cells.need("stage"),
            amount: cells.get("amount"),
            closed_on: cells.get("closed_on"),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.opportunity.clone()))
    }
}

impl Row for Renewal {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            due_on: cells.need("due_on"),
            mrr_before: cells.charge("mrr_before").unwrap_or_default(),
            decision: cells.get("decision").unwrap_or(Decision::Pending),
            decided_on: cells.get("decided_on"),
            mrr_after: cells.charge("mrr_after"),
            span: cells.span(),
        }
    }

    fn contradictions(&self, known: &Known) -> Vec<(&'static str, Fault)> {
        contradiction::renewal(self, known.id(self.account)).into_iter().collect()
    }
}

impl Row for Goal {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            goal: cells.need("goal"),
            unit: cells.get("unit"),
            baseline: cells.get("baseline"),
            target: cells.get("target"),
            actual: cells.get("actual"),
            due_on: cells.get("due_on"),
            owner: cells.owner("owner"),
            status: cells.get("status"),
            span: cells.span(),
        }
    }
}

impl Row for Action {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            action: cells.need("action"),
            owner: cells.owner("owner").unwrap_or_default(),
            agreed_on: cells.need("agreed_on"),
            due_on: cells.get("due_on"),
            done_on: cells.get("done_on"),
            dropped: is(cells, "dropped"),
            span: cells.span(),
        }
    }
}

impl Row for Meeting {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds below 2^53 are exact")]
        let minutes = |millis: Millis| millis.0 as f64 / 60_000.0;
        Self {
            account: cells.need("account"),
            at: cells.need("at"),
            kind: cells.need("kind"),
            status: cells.need("status"),
            person: cells.person("person"),
            minutes: cells.get("minutes").map(minutes),
            span: cells.span(),
        }
    }
}

impl Row for OnboardingStep {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            step: cells.need("step"),
            due_on: cells.get("due_on"),
            done_on: cells.get("done_on"),
            activation: is(cells, "activation"),
            span: cells.span(),
        }
    }
}

impl Row for Cancellation {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            requested_on: cells.need("requested_on"),
            reason: cells.get("reason"),
            saved: is(cells, "saved"),
            effective_on: cells.get("effective_on"),
            comment: cells.get("comment"),
            span: cells.span(),
        }
    }
}

impl Row for Order {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self { customer: cells.need("account"), at: cells.need("at"), amount: cells.need("amount"), span: cells.span() }
    }
}

impl Row for Outcome {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            account: cells.need("account"),
            month: cells.need("month"),
            outcome: cells.need("outcome"),
            amount: cells.need("amount"),
            unit: cells.get("unit"),
            span: cells.span(),
        }
    }
}

impl Row for Feature {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        Self {
            feature: cells.need("feature"),
            name: cells.get("name"),
            launched_on: cells.get("launched_on"),
            help: cells.get("help"),
            plan: cells.get("plan"),
            span: cells.span(),
        }
    }

    fn key(&self) -> Option<Key> {
        Some(Key::Id(self.feature.clone()))
    }
}

impl Row for Contribution {
    fn assemble(cells: &mut Cells<'_, '_, '_>) -> Self {
        let contributor: String = cells.need("contributor");
        Self {
            group_id: cells.get("group_id").unwrap_or_else(|| contributor.clone()),
            contributor,
            period: cells.need("period"),
            metric: cells.need("metric"),
            variant: cells.get("variant"),
            value: cells.need("value"),
            numerator: cells.get("numerator"),
            denominator: cells.get("denominator"),
            n: cells.get("n"),
            currency: cells.get("currency"),
            segment: cells.get("segment"),
            industry: cells.get("industry"),
            size_band: cells.get("size_band"),
            country: cells.get("country"),
            definition_version: cells.need("definition_version"),
            tool_version: cells.get("tool_version"),
            waiver: is(cells, "waiver"),
            span: cells.span(),
        }
    }
}
