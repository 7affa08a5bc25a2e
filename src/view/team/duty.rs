//! What a CSM owes: reviews that are due, onboarding steps and commitments that are late, and the renewals ahead.

use super::matrix::{account, day};
use super::report::outlook;
use crate::metric::{OpenRenewal, Reason, Scope, Standing};
use crate::table::{AccountIx, OnboardingStep};
use crate::view::block::{Cell, Column, Table};
use crate::view::contact::person_name;
use crate::view::source::Place;
use jiff::civil::Date;
use serde::Serialize;

/// A list of what is due, or why it is empty.
#[derive(Debug, Clone, Serialize)]
pub struct Duty {
    /// Unique in the page.
    pub id: &'static str,
    /// What it lists.
    pub title: String,
    /// How to read it.
    pub note: Option<String>,
    /// The list.
    pub table: Option<Table>,
    /// What is said where there is none.
    pub none: String,
    /// Whether it is empty because a table is missing.
    pub lacks: bool,
}

/// How many days ahead a renewal is listed.
const RENEWAL_DAYS: i32 = 180;

/// Everything a CSM owes to these accounts.
pub(super) fn duties(place: &Place<'_>, scope: &Scope, accounts: &[AccountIx]) -> Vec<Duty> {
    let is_live = |ix: &AccountIx| place.sources.formulas.priority_of(*ix).is_some();
    let live = accounts.iter().copied().filter(is_live).filter_map(|ix| Some((ix, place.sources.metrics.standing(ix)?)));
    let live: Vec<(AccountIx, Standing<'_>)> = live.collect();
    vec![renewals(place, scope), reviews(place, &live), steps(place, &live), commitments(place, &live)]
}

/// A list; what is missing instead of what is merely empty, where its table is absent.
fn duty(place: &Place<'_>, id: &'static str, table: &'static str, columns: Vec<Column>, rows: Vec<(i32, Vec<Cell>)>) -> Duty {
    let lacks = !place.sources.has_table(table) && rows.is_empty();
    let none = if lacks { place.reason(Reason::NoTable(table)) } else { place.t(&format!("portfolio-{id}-none")) };
    let mut rows = rows;
    rows.sort_by_key(|(days, _)| *days);
    let title = place.t(&format!("portfolio-{id}"));
    let is_any = !rows.is_empty();
    let made = Table { caption: title.clone(), columns, rows: rows.into_iter().map(|(_, row)| row).collect() };
    let note = (id == "reviews").then(|| place.t("portfolio-reviews-note"));
    Duty { id, title, note: note.filter(|_| is_any), table: is_any.then_some(made), none, lacks }
}

fn columns<const N: usize>(place: &Place<'_>, texts: &[&str], numbers: [&str; N]) -> Vec<Column> {
    let words = texts.iter().map(|key| Column::text(place.t(key)));
    words.chain(numbers.iter().map(|key| Column::number(place.t(key)))).collect()
}

/// How many days from the day the data speaks of, for sorting and to read.
fn distance(place: &Place<'_>, due: Date) -> i32 {
    place.sources.metrics.as_of().map_or(0, |as_of| (due - as_of).get_days())
}

fn late(place: &Place<'_>, due: Date) -> Cell {
    let days = -distance(place, due);
    let words = place.format.counted("in-days-count", usize::try_from(days).unwrap_or(0));
    Cell { order: Some(i64::from(days)), ..Cell::text(words) }
}

/// The renewals of the next half year, and those whose day has passed without a decision.
fn renewals(place: &Place<'_>, scope: &Scope) -> Duty {
    let open = place.sources.metrics.open_renewals(scope).unwrap_or_default();
    let row = |renewal: &OpenRenewal<'_>| {
        let row = renewal.row;
        let amount = Cell::number(place.format.money(row.mrr_before.0), row.mrr_before.0 as f64 / 100.0);
        let days = usize::try_from(renewal.days).map_or_else(
            |_| place.format.counted("portfolio-past", usize::try_from(-renewal.days).unwrap_or(0)),
            |days| place.format.counted("in-days-count", days),
        );
        let days = Cell { order: Some(i64::from(renewal.days)), ..Cell::text(days) };
        (renewal.days, vec![account(place, row.account), outlook(place, renewal), day(place, row.due_on), days, amount])
    };
    let rows = open.iter().filter(|renewal| renewal.days <= RENEWAL_DAYS).map(row).collect();
    let head = columns(place, &["column-account", "report-chance"], ["column-due", "column-days", "column-mrr"]);
    duty(place, "renewals", "renewals", head, rows)
}

/// Accounts whose last review lies longer back than their cadence allows.
fn reviews(place: &Place<'_>, accounts: &[(AccountIx, Standing<'_>)]) -> Duty {
    let row = |(ix, standing): &(AccountIx, Standing<'_>)| {
        let due = standing.review_due_on().ok().filter(|due| distance(place, *due) < 0)?;
        let ahead = standing
            .days_to_next_review()
            .ok()
            .and_then(|days| place.sources.metrics.as_of()?.checked_add(jiff::Span::new().days(days)).ok());
        let ahead = ahead.map_or_else(|| Cell::missing(place.t("portfolio-review-unplanned")), |next| day(place, next));
        Some((distance(place, due), vec![account(place, *ix), day(place, due), late(place, due), ahead]))
    };
    let head = columns(place, &["column-account"], ["portfolio-due", "portfolio-late", "portfolio-next-review"]);
    duty(place, "reviews", "meetings", head, accounts.iter().filter_map(row).collect())
}

/// Onboarding steps that are due and not done.
fn steps(place: &Place<'_>, accounts: &[(AccountIx, Standing<'_>)]) -> Duty {
    let row = |ix: AccountIx, step: &OnboardingStep| {
        let due = step.due_on?;
        Some((distance(place, due), vec![account(place, ix), Cell::text(&step.step), day(place, due), late(place, due)]))
    };
    let rows = accounts.iter().flat_map(|(ix, standing)| standing.steps_late().filter_map(move |step| row(*ix, step)));
    let head = columns(place, &["column-account", "portfolio-step"], ["column-due", "portfolio-late"]);
    duty(place, "steps", "onboarding", head, rows.collect())
}

/// What the team promised, was due, and is not done.
fn commitments(place: &Place<'_>, accounts: &[(AccountIx, Standing<'_>)]) -> Duty {
    let row = |ix: AccountIx, action: &crate::table::Action| {
        let due = action.due_on?;
        let owner = Cell::text(person_name(place.sources.tables, &action.owner));
        Some((distance(place, due), vec![account(place, ix), Cell::text(&action.action), owner, day(place, due), late(place, due)]))
    };
    let rows = accounts.iter().flat_map(|(ix, standing)| standing.commitments_late().filter_map(move |action| row(*ix, action)));
    let head = columns(place, &["column-account", "column-action", "column-owner"], ["column-due", "portfolio-late"]);
    duty(place, "commitments", "actions", head, rows.collect())
}
