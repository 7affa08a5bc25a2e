//! Tickets.

use super::phrase;
use super::plan::{Course, Customer, Plan, Segment, Slip, days, happens, pick, plus, working_hour};
use super::sheet::{Sheets, Table, minute, opt};
use fastrand::Rng;
use jiff::ToSpan;
use jiff::civil::DateTime;

const TICKETS: Table<14> = Table {
    name: "tickets",
    columns: [
        "ticket",
        "account",
        "opened_at",
        "first_reply_at",
        "resolved_at",
        "handle_minutes",
        "contacts",
        "reopened_at",
        "priority",
        "kind",
        "level1",
        "csat",
        "agent",
        "topic",
    ],
};

/// What kind of thing a ticket is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Question,
    Bug,
    Incident,
    Request,
    Strategic,
}

impl Kind {
    fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Bug => "bug",
            Self::Incident => "incident",
            Self::Request => "request",
            Self::Strategic => "strategic",
        }
    }

    fn topics(self) -> &'static [&'static str] {
        match self {
            Self::Question => phrase::QUESTIONS,
            Self::Bug => phrase::BUGS,
            Self::Incident => phrase::INCIDENTS,
            Self::Request => phrase::REQUESTS,
            Self::Strategic => phrase::STRATEGIC,
        }
    }

    fn priority(self, chance: &mut Rng) -> &'static str {
        match self {
            Self::Incident => pick(chance, &["urgent", "high"]),
            Self::Bug => pick(chance, &["high", "normal", "normal"]),
            _ => pick(chance, &["normal", "normal", "low"]),
        }
    }
}

/// A ticket as it was opened.
struct Opened<'a> {
    customer: &'a Customer,
    at: DateTime,
    kind: Kind,
    priority: &'static str,
}

/// Writes the tickets.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    let (agents, advisers) = (plan.holding("support"), plan.holding("cs"));
    let mut number = 0;
    for (at, customer) in plan.customers.iter().enumerate() {
        let chance = &mut plan.chance(5, at);
        for opened in opened(plan, customer, chance) {
            number += 1;
            // Where CS sells, customers also call it when the product misbehaves, and now and then for anything else.
            let is_fault = matches!(opened.kind, Kind::Bug | Kind::Incident);
            let calls_success = customer.slips(Slip::SuccessSells) && (happens(chance, 0.4) || is_fault);
            let answering = customer.csm.as_deref().filter(|_| calls_success).unwrap_or_else(|| pick(chance, &agents));
            let is_passed_on = opened.kind == Kind::Strategic && !customer.slips(Slip::SupportAdvises);
            let adviser = customer.csm.as_deref().or(advisers.first().copied());
            let agent = adviser.filter(|_| is_passed_on).unwrap_or(answering);
            ticket(plan, number, &opened, agent, chance, sheets)?;
        }
    }
    Ok(())
}

fn opened<'a>(plan: &Plan, customer: &'a Customer, chance: &mut Rng) -> Vec<Opened<'a>> {
    let usual = match customer.segment {
        Segment::Enterprise => 2.6,
        Segment::MidMarket => 1.2,
        Segment::Smb => 0.5,
    };
    let mut list = Vec::new();
    for month in plan.months() {
        let expected = usual * (1.75 - customer.mood(month, plan.last));
        let count = (expected * 2.0 * chance.f64()).round() as i32;
        for _ in 0..count {
            let day = plus(month, chance.i32(0..28));
            let at = working_hour(chance, day);
            if customer.is_customer(at.date()) && at.date() <= plan.last {
                let kind = pick(
                    chance,
                    &[
                        Kind::Question,
                        Kind::Question,
                        Kind::Question,
                        Kind::Question,
                        Kind::Question,
                        Kind::Bug,
                        Kind::Bug,
                        Kind::Incident,
                        Kind::Request,
                        Kind::Request,
                        Kind::Strategic,
                    ],
                );
                list.push(Opened { customer, at, kind, priority: kind.priority(chance) });
            }
        }
    }
    if matches!(customer.course, Course::Falling) {
        let at = working_hour(chance, plus(plan.last, -1));
        list.push(Opened { customer, at, kind: Kind::Incident, priority: "urgent" });
    }
    if customer.slips(Slip::SuccessSells) {
        let at = working_hour(chance, plus(plan.last, -20));
        list.push(Opened { customer, at, kind: Kind::Bug, priority: "high" });
    }
    list.sort_by_key(|opened| opened.at);
    list
}

fn ticket(plan: &Plan, number: usize, opened: &Opened, agent: &str, chance: &mut Rng, sheets: &mut Sheets) -> anyhow::Result<()> {
    let mood = opened.customer.mood(opened.at.date(), plan.last);
    let hurry = if opened.priority == "urgent" { 0.3 } else { 1.0 };
    let wait = (6.0 + 420.0 * hurry * cube(chance.f64()) * (1.6 - mood)) as i64;
    let replied = opened.at.saturating_add(wait.minutes());
    let work = (20.0 + 5_400.0 * cube(chance.f64()) * (1.5 - mood)) as i64 * if opened.kind == Kind::Bug { 3 } else { 1 };
    let resolved = replied.saturating_add(work.minutes());
    let end = plan.last.at(23, 59, 59, 0);
    let resolved = Some(resolved).filter(|at| *at <= end && !(opened.priority == "urgent" && days(opened.at.date(), plan.last) < 3));
    let contacts = 1 + (cube(chance.f64()) * 5.0) as u32;
    let reopened = resolved.map(|at| at.saturating_add(chance.i64(8..160).hours())).filter(|at| *at <= end && happens(chance, 0.06));
    let csat = ((mood * 5.0 + 1.6 * chance.f64() - 0.6).round() as i64).clamp(1, 5);
    sheets.row(
        &TICKETS,
        [
            &format!("T-{number:05}"),
            &opened.customer.id,
            &minute(opened.at),
            &opt(Some(replied).filter(|at| *at <= end).map(minute)),
            &opt(resolved.map(minute)),
            &opt(resolved.map(|_| chance.i64(8..75))),
            &opt(resolved.map(|_| contacts)),
            &opt(reopened.map(minute)),
            &opened.priority,
            &opened.kind.id(),
            &(matches!(opened.kind, Kind::Question | Kind::Request)),
            &opt(resolved.filter(|_| happens(chance, 0.5)).map(|_| csat)),
            &agent,
            &pick(chance, opened.kind.topics()),
        ],
    )
}

/// Makes a share of 0 to 1 small more often than large.
fn cube(share: f64) -> f64 {
    share * share * share
}
