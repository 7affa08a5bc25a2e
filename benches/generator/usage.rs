//! Users, features and usage events, one row per day, user and feature.

use super::phrase::{CONTACTS, FEATURES};
use super::plan::{Customer, Plan, Segment, days, happens, pick, plus, workday};
use super::sheet::{Sheets, Table, opt};
use fastrand::Rng;
use jiff::civil::Date;
use std::collections::BTreeMap;

const FEATURE_TABLE: Table<5> = Table { name: "features", columns: ["feature", "name", "launched_on", "help", "plan"] };
const USERS: Table<7> = Table { name: "users", columns: ["account", "user", "invited_on", "activated_on", "role", "name", "email"] };
const USAGE: Table<6> = Table { name: "usage", columns: ["account", "user", "feature", "at", "count", "minutes"] };

/// A person of a customer.
struct User {
    id: String,
    activated: Option<Date>,
}

/// What a customer's people do: who they are and which features they know.
struct Habit<'a> {
    customer: &'a Customer,
    users: Vec<User>,
    features: Vec<&'static str>,
}

/// A row's day, customer, user and feature; and how often it happened.
type Events = BTreeMap<(Date, usize, usize, &'static str), u32>;

/// The place of the row that bears no user: what the customer's own system does.
const MACHINE: usize = usize::MAX;

/// Writes the tables of this module.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    for (feature, name, launched, edition) in FEATURES {
        let help = format!("https://ajuda.rotalume.example/{feature}");
        sheets.row(&FEATURE_TABLE, [feature, name, launched, &help, edition])?;
    }
    let habits = habits(plan, sheets)?;
    let per_user = plan.events as f64 / user_months(plan, &habits);
    let mut chance = plan.chance(3, 0);
    for month in plan.months() {
        let mut events = Events::new();
        for (at, habit) in habits.iter().enumerate() {
            month_of(plan, (at, habit), month, per_user, &mut chance, &mut events);
        }
        for ((day, at, user, feature), count) in events {
            let habit = &habits[at];
            let user = habit.users.get(user).map(|user| &user.id);
            sheets.row(&USAGE, [&habit.customer.id, &opt(user), &feature, &day, &count, &(count * 4)])?;
        }
    }
    Ok(())
}

fn habits<'a>(plan: &'a Plan, sheets: &mut Sheets) -> anyhow::Result<Vec<Habit<'a>>> {
    let mut number = 0;
    let mut habits = Vec::new();
    for (at, customer) in plan.customers.iter().enumerate() {
        let chance = &mut plan.chance(4, at);
        let mut users = Vec::new();
        for place in 0..customer.people {
            number += 1;
            let user = User { id: format!("u{number:04}"), activated: activation(plan, customer, place, chance) };
            let invited = user.activated.map_or(customer.since, |day| plus(day, -3).max(customer.since));
            let role = ["gestor", "roteirizador", "expedição", "financeiro"][place % 4];
            let name = if place == 0 { CONTACTS[at % CONTACTS.len()] } else { "" };
            let email = if place == 0 { format!("gestao@{}.example", customer.id) } else { String::new() };
            sheets.row(&USERS, [&customer.id, &user.id, &invited, &opt(user.activated), &role, &name, &email])?;
            users.push(user);
        }
        let mut features: Vec<_> = FEATURES.iter().skip(1).map(|feature| feature.0).collect();
        chance.shuffle(&mut features);
        features.truncate(if customer.segment == Segment::Smb { 2 } else { 5 });
        features.insert(0, FEATURES[0].0);
        habits.push(Habit { customer, users, features });
    }
    Ok(habits)
}

/// The first people start with the contract, later ones join over a year; one in twelve never signs in.
fn activation(plan: &Plan, customer: &Customer, place: usize, chance: &mut Rng) -> Option<Date> {
    let wait = if place < 2 { chance.i32(1..8) } else { chance.i32(3..365) };
    let day = workday(plus(customer.since, wait));
    (day <= plan.last && (place < 2 || !happens(chance, 1.0 / 12.0))).then_some(day)
}

/// How many months of a user there are, each weighed by its customer's pace.
fn user_months(plan: &Plan, habits: &[Habit]) -> f64 {
    let pace = |habit: &Habit, month: Date| {
        let users = habit.users.iter().filter(|user| user.activated.is_some_and(|day| day <= month)).count();
        if habit.customer.is_customer(month) { users as f64 * habit.customer.pace(month, plan.last) } else { 0.0 }
    };
    plan.months().flat_map(|month| habits.iter().map(move |habit| pace(habit, month))).sum::<f64>().max(1.0)
}

fn month_of(plan: &Plan, (at, habit): (usize, &Habit), month: Date, per_user: f64, chance: &mut Rng, events: &mut Events) {
    let length = days(month, month.last_of_month()) + 1;
    for (place, user) in habit.users.iter().enumerate() {
        let pace = habit.customer.pace(month.max(habit.customer.since), plan.last);
        if user.activated.is_none_or(|day| day > month.last_of_month()) || !happens(chance, 0.45 + 0.5 * pace) {
            continue;
        }
        let rows = (per_user * pace / (0.45 + 0.5 * pace) * (0.6 + 0.8 * chance.f64())).round() as u32;
        for _ in 0..rows {
            let day = workday(plus(month, chance.i32(0..length)));
            let known = habit.features.iter().filter(|feature| launched(feature) <= day).count();
            if habit.customer.is_customer(day) && user.activated.is_some_and(|from| from <= day) && day <= plan.last && known > 0 {
                let feature = if happens(chance, 0.4) { habit.features[0] } else { pick(chance, &habit.features) };
                if launched(feature) <= day {
                    *events.entry((day, at, place, feature)).or_default() += chance.u32(1..9);
                }
            }
        }
    }
    if habit.customer.segment == Segment::Enterprise {
        for week in 0..4 {
            let day = workday(plus(month, 7 * week));
            if habit.customer.is_customer(day) {
                events.insert((day, at, MACHINE, "integracao-erp"), chance.u32(120..900));
            }
        }
    }
}

/// The day a feature came out.
fn launched(feature: &str) -> Date {
    FEATURES.iter().find(|known| known.0 == feature).map_or(Date::MAX, |known| known.2)
}
