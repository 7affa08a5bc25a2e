//! Makes the canonical tables of an invented company: the same plan gives the same bytes.
//!
//! Two programs share it: `benches/build.rs` makes sites of any size, `examples/rotalume` makes the `data/` of the example site.
//!
//! 1. [`plan`] — who the customers are and what becomes of each;
//! 2. [`course`] — how the use and the mood of a customer move over time;
//! 3. [`contract`] — subscriptions, renewals, cancellations, opportunities, orders;
//! 4. [`usage`] — users, features and usage events;
//! 5. [`support`] — tickets;
//! 6. [`voice`] — surveys, with what people say in them;
//! 7. [`success`] — meetings, actions, goals, onboarding and value delivered;
//! 8. [`community`] — what other companies contribute to the benchmarks;
//! 9. [`sheet`] — the CSV files.
//!
//! [`phrase`] holds the words that people of the invented company and its customers use.

pub(crate) mod community;
pub(crate) mod contract;
pub(crate) mod course;
pub(crate) mod phrase;
pub(crate) mod plan;
pub(crate) mod sheet;
pub(crate) mod success;
pub(crate) mod support;
pub(crate) mod usage;
pub(crate) mod voice;

use plan::Plan;
use sheet::{Sheets, Table, opt};
use std::path::Path;

const ACCOUNTS: Table<14> = Table {
    name: "accounts",
    columns: [
        "account", "name", "segment", "touch", "industry", "country", "csm", "am", "ae", "since", "seats", "language", "goal", "notes",
    ],
};

const TEAM: Table<8> = Table {
    name: "team",
    columns: ["person", "name", "role", "email", "seniority", "call_hours_per_day", "days_per_week", "product_share"],
};

/// Writes every table of a plan into a folder, which must exist.
pub(crate) fn generate(plan: &Plan, folder: &Path) -> anyhow::Result<()> {
    let mut sheets = Sheets::new(folder);
    people(plan, &mut sheets)?;
    contract::write(plan, &mut sheets)?;
    usage::write(plan, &mut sheets)?;
    support::write(plan, &mut sheets)?;
    voice::write(plan, &mut sheets)?;
    success::write(plan, &mut sheets)?;
    community::write(plan, &mut sheets)?;
    sheets.finish()
}

fn people(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    for person in &plan.team {
        let email = format!("{}@rotalume.example", person.id);
        let calls = person.calls.map_or([""; 3], |[hours, days]| [hours, days, "0.25"]);
        sheets.row(&TEAM, [&person.id, &person.name, &person.role, &email, &person.seniority, &calls[0], &calls[1], &calls[2]])?;
    }
    for customer in &plan.customers {
        sheets.row(
            &ACCOUNTS,
            [
                &customer.id,
                &customer.name,
                &customer.segment.id(),
                &opt(customer.touch),
                &customer.industry,
                &"BR",
                &opt(customer.csm.as_ref()),
                &opt(customer.am.as_ref()),
                &opt(customer.ae.as_ref()),
                &customer.since,
                &opt(customer.seats),
                &customer.language,
                &customer.goal,
                &customer.notes,
            ],
        )?;
    }
    Ok(())
}
