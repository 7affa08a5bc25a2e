//! Meetings, actions, goals, onboarding and value delivered.

use super::phrase::{GOALS, OUR_ACTIONS, STEPS, THEIR_ACTIONS};
use super::plan::{Course, Customer, Plan, Segment, days, happens, plus, workday};
use super::sheet::{Money, Sheets, Table, minute, opt};
use fastrand::Rng;
use jiff::civil::Date;

const MEETINGS: Table<6> = Table { name: "meetings", columns: ["account", "at", "kind", "status", "person", "minutes"] };
const ACTIONS: Table<7> = Table { name: "actions", columns: ["account", "action", "owner", "agreed_on", "due_on", "done_on", "dropped"] };
const GOAL_TABLE: Table<9> =
    Table { name: "goals", columns: ["account", "goal", "unit", "baseline", "target", "actual", "due_on", "owner", "status"] };
const ONBOARDING: Table<5> = Table { name: "onboarding", columns: ["account", "step", "due_on", "done_on", "activation"] };
const OUTCOMES: Table<5> = Table { name: "outcomes", columns: ["account", "month", "outcome", "amount", "unit"] };

/// Writes the tables of this module.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    for (at, customer) in plan.customers.iter().enumerate() {
        let chance = &mut plan.chance(7, at);
        onboarding(plan, customer, chance, sheets)?;
        if let Some(csm) = &customer.csm {
            let reviews = reviews(plan, customer, csm, chance, sheets)?;
            actions(plan, (at, customer), csm, &reviews, chance, sheets)?;
        }
        goals(plan, (at, customer), chance, sheets)?;
        outcomes(plan, customer, chance, sheets)?;
    }
    Ok(())
}

/// Steps are done a little early or late; a customer still in its first two months has stalled at the third.
fn onboarding(plan: &Plan, customer: &Customer, chance: &mut Rng, sheets: &mut Sheets) -> anyhow::Result<()> {
    if customer.since < plan.first {
        return Ok(());
    }
    let stalled = days(customer.since, plan.last) < 60;
    for (place, (step, after)) in STEPS.iter().enumerate() {
        let due = workday(plus(customer.since, *after));
        let done = workday(plus(due, chance.i32(-3..8)));
        let done = Some(done).filter(|day| *day <= plan.last && !(stalled && place >= 2));
        sheets.row(&ONBOARDING, [&customer.id, step, &due, &opt(done), &(place == 3)])?;
        if customer.segment != Segment::Smb && customer.csm.is_some() && place < 3 {
            let (at, status) = if due <= plan.last { (due, "held") } else { (due, "scheduled") };
            let at = at.at(10, 0, 0, 0);
            sheets.row(&MEETINGS, [&customer.id, &minute(at), &"onboarding", &status, &opt(customer.csm.as_ref()), &45])?;
        }
    }
    Ok(())
}

/// Success reviews at the cadence of the segment, and a call between two of them for the largest. Gives the days of those held.
fn reviews(plan: &Plan, customer: &Customer, csm: &str, chance: &mut Rng, sheets: &mut Sheets) -> anyhow::Result<Vec<Date>> {
    let mut held = Vec::new();
    let step = customer.segment.cadence() * 30;
    let mut day = plus(plan.first.max(plus(customer.since, 50)), chance.i32(0..step));
    while day <= plus(plan.last, 21) {
        let kind = if customer.segment == Segment::Enterprise && held.len() % 3 == 1 { "call" } else { "review" };
        let at = workday(day).at(chance.i8(9..17), 30 * chance.i8(0..2), 0, 0);
        let shy = 0.08 + 0.55 * (0.75 - customer.mood(day, plan.last)).max(0.0);
        let status = match chance.f64() {
            _ if at.date() > plan.last => "scheduled",
            share if share < shy => "no-show",
            share if share < shy + 0.06 => "cancelled",
            _ => "held",
        };
        if customer.is_customer(at.date()) {
            let minutes = (status == "held").then(|| chance.i32(30..70));
            sheets.row(&MEETINGS, [&customer.id, &minute(at), &kind, &status, &csm, &opt(minutes)])?;
            if status == "held" {
                held.push(at.date());
            }
        }
        day = plus(day, step + chance.i32(-4..5));
    }
    Ok(held)
}

/// How many days after its due date a promise that nobody kept is let go.
const PATIENCE: i32 = 90;

/// What both sides promised at each review: mostly kept, the more so the better the mood; what is long overdue is dropped.
fn actions(
    plan: &Plan,
    (at, customer): (usize, &Customer),
    csm: &str,
    reviews: &[Date],
    chance: &mut Rng,
    sheets: &mut Sheets,
) -> anyhow::Result<()> {
    for (turn, agreed) in reviews.iter().enumerate() {
        let ours = (OUR_ACTIONS[(at * 5 + turn) % OUR_ACTIONS.len()], csm, 0.9);
        let theirs = (THEIR_ACTIONS[(at * 3 + turn) % THEIR_ACTIONS.len()], "customer", 0.95 * customer.mood(*agreed, plan.last));
        for (action, owner, kept) in [ours, theirs] {
            let due = workday(plus(*agreed, chance.i32(10..28)));
            let done = workday(plus(due, chance.i32(-8..9)).max(*agreed));
            let given_up = happens(chance, 0.04);
            let done = Some(done).filter(|day| *day <= plan.last && happens(chance, kept) && !given_up);
            let dropped = given_up || done.is_none() && plus(due, PATIENCE) < plan.last;
            sheets.row(&ACTIONS, [&customer.id, &action, &owner, agreed, &due, &opt(done), &dropped])?;
        }
    }
    Ok(())
}

/// One goal kept or missed last quarter, one for the end of this one, one for the next.
fn goals(plan: &Plan, (at, customer): (usize, &Customer), chance: &mut Rng, sheets: &mut Sheets) -> anyhow::Result<()> {
    let course = match customer.course {
        Course::Growing => 1.05,
        Course::Steady | Course::Returned { .. } | Course::Saved { .. } => 1.0,
        Course::Falling | Course::Lost { .. } | Course::Trying => 0.3,
    };
    for turn in 0..3 {
        let due = plus(plan.last, [-92, 0, 92][turn]);
        if !customer.is_customer(due.min(plan.last)) || days(customer.since, due) < 90 {
            continue;
        }
        let (goal, unit, baseline, target) = GOALS[(at + turn * 4) % GOALS.len()];
        let progress: f64 = course + 0.3 * (chance.f64() - 0.35) - if turn == 2 { 0.5 } else { 0.0 };
        let actual = baseline + (target - baseline) * progress.clamp(-0.2, 1.3);
        let status = match (turn, progress) {
            (2, _) => "open",
            (_, progress) if progress >= 1.0 => "met",
            (0, progress) if progress < 0.15 => "dropped",
            _ => "missed",
        };
        let owner = if turn == 1 { Some("customer") } else { customer.csm.as_deref() };
        let [baseline, target, actual] = [baseline, target, actual].map(|value| format!("{value:.1}"));
        sheets.row(&GOAL_TABLE, [&customer.id, &goal, &unit, &baseline, &target, &actual, &due, &opt(owner), &status])?;
    }
    Ok(())
}

/// What the product saved a customer, in the currency of the site; small customers do not measure it.
fn outcomes(plan: &Plan, customer: &Customer, chance: &mut Rng, sheets: &mut Sheets) -> anyhow::Result<()> {
    if customer.segment == Segment::Smb {
        return Ok(());
    }
    for month in plan.months().filter(|month| customer.is_customer(*month)) {
        let pace = customer.pace(month, plan.last);
        for (outcome, share) in [("Combustível economizado", 1.5), ("Reentregas evitadas", 0.7)] {
            let amount = Money((customer.mrr as f64 * share * pace * (0.8 + 0.4 * chance.f64())) as i64);
            sheets.row(&OUTCOMES, [&customer.id, &month.strftime("%Y-%m"), &outcome, &amount, &"BRL"])?;
        }
    }
    Ok(())
}
