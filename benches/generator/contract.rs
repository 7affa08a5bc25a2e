//! Subscriptions, renewals, cancellations, opportunities and orders.

use super::phrase;
use super::plan::{Course, Customer, Plan, Segment, Slip, days, happens, pick, plus, workday};
use super::sheet::{Money, Sheets, Table, opt};
use jiff::ToSpan;
use jiff::civil::Date;

const SUBSCRIPTIONS: Table<7> =
    Table { name: "subscriptions", columns: ["subscription", "account", "start", "end", "mrr", "plan", "trial"] };
const RENEWALS: Table<6> = Table { name: "renewals", columns: ["account", "due_on", "mrr_before", "decision", "decided_on", "mrr_after"] };
const CANCELLATIONS: Table<6> =
    Table { name: "cancellations", columns: ["account", "requested_on", "reason", "saved", "effective_on", "comment"] };
const OPPORTUNITIES: Table<9> = Table {
    name: "opportunities",
    columns: ["opportunity", "account", "kind", "raised_by", "owner", "raised_on", "stage", "amount", "closed_on"],
};
const ORDERS: Table<3> = Table { name: "orders", columns: ["account", "at", "amount"] };

/// A stretch of time at one price.
struct Contract {
    start: Date,
    end: Option<Date>,
    mrr: i64,
    module: bool,
}

/// Writes the tables of this module.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    let mut opportunities = 0;
    let mut cancellations = 0;
    for (at, customer) in plan.customers.iter().enumerate() {
        let contracts = contracts(plan, customer);
        subscriptions(at, customer, &contracts, sheets)?;
        renewals(plan, customer, &contracts, sheets)?;
        cancellation(customer, &mut cancellations, sheets)?;
        for deal in deals(plan, at, customer, &contracts) {
            opportunities += 1;
            deal.write(opportunities, customer, sheets)?;
        }
        orders(plan, at, customer, sheets)?;
    }
    Ok(())
}

/// The stays of a customer: from when to when it pays.
fn stays(customer: &Customer) -> Vec<(Date, Option<Date>)> {
    match customer.course {
        Course::Returned { left, back } => vec![(customer.since, Some(left)), (back, None)],
        Course::Lost { left } => vec![(customer.since, Some(left))],
        _ => vec![(customer.since, None)],
    }
}

/// The contract anniversaries of a stay up to a day.
fn anniversaries((start, end): (Date, Option<Date>), until: Date) -> impl Iterator<Item = Date> {
    (1i32..).map(move |by| start.saturating_add(by.years())).take_while(move |day| *day <= until && end.is_none_or(|end| *day < end))
}

/// Prices move with the yearly adjustment, where somebody is there to negotiate it, and with the customer's course.
fn contracts(plan: &Plan, customer: &Customer) -> Vec<Contract> {
    let mut contracts = Vec::new();
    for stay in stays(customer) {
        let mut changes: Vec<(Date, f64)> = match &customer.am {
            Some(_) => anniversaries(stay, plan.last).filter(|day| *day >= plan.first).map(|day| (day, 1.045)).collect(),
            None => Vec::new(),
        };
        if matches!(customer.course, Course::Falling) {
            changes.push((plus(plan.last, -121).first_of_month(), 0.78));
        }
        changes.sort_by_key(|change| change.0);
        let (mut start, mut mrr) = (stay.0, customer.mrr);
        for (day, factor) in changes {
            contracts.push(Contract { start, end: Some(day), mrr, module: false });
            (start, mrr) = (day, (mrr as f64 * factor / 500.0).round() as i64 * 500);
        }
        contracts.push(Contract { start, end: stay.1, mrr, module: false });
    }
    if matches!(customer.course, Course::Growing) {
        for (ago, share) in [(400, 6), (85, 4)] {
            let start = workday(plus(plan.last, -ago));
            contracts.push(Contract { start, end: None, mrr: customer.mrr / share / 100 * 100, module: true });
        }
        contracts.retain(|contract| !contract.module || contract.start > customer.since);
    }
    contracts
}

fn subscriptions(at: usize, customer: &Customer, contracts: &[Contract], sheets: &mut Sheets) -> anyhow::Result<()> {
    let trial = matches!(customer.course, Course::Trying);
    for (number, contract) in contracts.iter().enumerate() {
        let id = format!("S-{:04}-{}", at + 1, number + 1);
        let plan = match customer.segment {
            _ if contract.module => "Módulo Frete",
            Segment::Enterprise => "Frota",
            Segment::MidMarket => "Rota",
            Segment::Smb => "Essencial",
        };
        let (mrr, end) = if trial { (0, Some(plus(customer.since, 30))) } else { (contract.mrr, contract.end) };
        sheets.row(&SUBSCRIPTIONS, [&id, &customer.id, &contract.start, &opt(end), &Money(mrr), &plan, &trial])?;
    }
    Ok(())
}

/// What the customer pays on a day.
fn mrr_on(contracts: &[Contract], day: Date) -> i64 {
    contracts.iter().filter(|contract| contract.start <= day && contract.end.is_none_or(|end| day < end)).map(|contract| contract.mrr).sum()
}

/// One row per anniversary since the data began and in the coming four months, and one per departure.
///
/// Where nobody commercial looks after the account, its latest renewal waits for a decision beyond its day.
fn renewals(plan: &Plan, customer: &Customer, contracts: &[Contract], sheets: &mut Sheets) -> anyhow::Result<()> {
    if matches!(customer.course, Course::Trying) {
        return Ok(());
    }
    for stay in stays(customer) {
        for due in anniversaries(stay, plus(plan.last, 120)).filter(|day| *day >= plan.first) {
            let before = mrr_on(contracts, plus(due, -1));
            let neglected = customer.am.is_none() && days(due, plan.last) < 60;
            if due > plan.last || neglected {
                sheets.row(&RENEWALS, [&customer.id, &due, &Money(before), &"pending", &"", &""])?;
            } else {
                let after = Money(mrr_on(contracts, due));
                sheets.row(&RENEWALS, [&customer.id, &due, &Money(before), &"renewed", &workday(plus(due, -16)), &after])?;
            }
        }
        if let Some(left) = stay.1.filter(|left| *left >= plan.first) {
            let before = Money(mrr_on(contracts, plus(left, -1)));
            sheets.row(&RENEWALS, [&customer.id, &left, &before, &"churned", &workday(plus(left, -40)), &""])?;
        }
    }
    Ok(())
}

fn cancellation(customer: &Customer, count: &mut usize, sheets: &mut Sheets) -> anyhow::Result<()> {
    let (requested, effective) = match customer.course {
        Course::Saved { asked } => (asked, None),
        Course::Returned { left, .. } | Course::Lost { left } => (workday(plus(left, -45)), Some(left)),
        _ => return Ok(()),
    };
    let said = if effective.is_some() { phrase::LEAVING } else { phrase::STAYING };
    let (reason, comment) = said[*count % said.len()];
    *count += 1;
    sheets.row(&CANCELLATIONS, [&customer.id, &requested, &reason, &effective.is_none(), &opt(effective), &comment])
}

/// An opportunity before it is written.
struct Deal {
    kind: &'static str,
    raised_by: Option<String>,
    owner: Option<String>,
    raised_on: Date,
    stage: &'static str,
    amount: Option<i64>,
    closed_on: Option<Date>,
}

impl Deal {
    fn write(&self, number: usize, customer: &Customer, sheets: &mut Sheets) -> anyhow::Result<()> {
        sheets.row(
            &OPPORTUNITIES,
            [
                &format!("O-{number:04}"),
                &customer.id,
                &self.kind,
                &opt(self.raised_by.as_ref()),
                &opt(self.owner.as_ref()),
                &self.raised_on,
                &self.stage,
                &opt(self.amount.map(Money)),
                &opt(self.closed_on),
            ],
        )
    }
}

/// What was sold, what is being talked about, and the renewals that are near.
fn deals(plan: &Plan, at: usize, customer: &Customer, contracts: &[Contract]) -> Vec<Deal> {
    let chance = &mut plan.chance(1, at);
    let commercial = customer.am.clone().or_else(|| customer.ae.clone());
    let owner = if customer.slips(Slip::SuccessSells) { customer.csm.clone() } else { commercial.clone() };
    let mut deals = Vec::new();
    for module in contracts.iter().filter(|contract| contract.module && contract.start > plan.first) {
        deals.push(Deal {
            kind: pick(chance, &["upsell", "cross-sell"]),
            raised_by: customer.csm.clone(),
            owner: owner.clone(),
            raised_on: workday(plus(module.start, -chance.i32(30..60))),
            stage: "won",
            amount: Some(module.mrr),
            closed_on: Some(module.start),
        });
    }
    let raised_on = workday(plus(plan.last, -chance.i32(20..200)));
    if customer.is_customer(plan.last) && customer.since < plus(raised_on, -60) && happens(chance, 0.6) {
        let stage = match customer.slips(Slip::SuccessSells) {
            true => "negotiation",
            false => pick(chance, &["raised", "qualified", "proposal", "negotiation", "lost"]),
        };
        deals.push(Deal {
            kind: pick(chance, &["upsell", "cross-sell"]),
            raised_by: if happens(chance, 0.75) { customer.csm.clone() } else { commercial.clone() },
            owner,
            raised_on,
            stage,
            amount: (stage != "raised").then(|| customer.mrr / chance.i64(3..9) / 1000 * 1000),
            closed_on: (stage == "lost").then(|| workday(plus(raised_on, 15))),
        });
    }
    let near = stays(customer).into_iter().flat_map(|stay| anniversaries(stay, plus(plan.last, 90))).find(|due| *due > plan.last);
    if let Some(due) = near.filter(|_| customer.segment != Segment::Smb && customer.is_customer(plan.last)) {
        deals.push(Deal {
            kind: "renewal",
            raised_by: commercial.clone(),
            owner: if customer.slips(Slip::SuccessRenews) { customer.csm.clone() } else { commercial },
            raised_on: workday(plus(due, -110)),
            stage: "proposal",
            amount: Some(0),
            closed_on: None,
        });
    }
    deals
}

/// Packs of tracking messages, bought when the old ones are used up.
fn orders(plan: &Plan, at: usize, customer: &Customer, sheets: &mut Sheets) -> anyhow::Result<()> {
    let chance = &mut plan.chance(2, at);
    let size = match customer.segment {
        Segment::Enterprise => 4,
        Segment::MidMarket => 2,
        Segment::Smb => 1,
    };
    for month in plan.months() {
        let day = workday(plus(month, chance.i32(0..26)));
        if customer.is_customer(day) && happens(chance, 0.55 * customer.pace(day, plan.last)) {
            let amount = Money(size * pick(chance, &[9_900, 18_900, 34_900]));
            sheets.row(&ORDERS, [&customer.id, &day, &amount])?;
        }
    }
    Ok(())
}
