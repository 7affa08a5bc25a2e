//! Each gap that is open, as one finding with the first rows behind it.

use super::{Case, Gap, GapReport, Measured, Place, Point, RULES, Rule};
use crate::clarity::{Finding, Subject};
use crate::diag::{Diagnostic, Span};
use crate::metric::When;
use crate::role::Handbook;
use crate::table::Tables;

/// How many rows a finding names.
const NAMED: usize = 5;

/// One finding for each gap with a case now.
pub(in crate::clarity) fn findings<'h>(
    handbook: &'h Handbook,
    tables: &'h Tables,
    report: &'h GapReport<'_>,
) -> impl Iterator<Item = Finding> + use<'h> {
    report.gaps.iter().filter_map(move |gap| {
        let (rule, measured) = (RULES.iter().find(|rule| rule.kind == gap.kind)?, gap.measured.as_ref().ok()?);
        let first = measured.now.cases.first()?;
        let span = place(rule, handbook, gap, first);
        let found = Diagnostic::new(gap.kind.code(), message(rule, handbook, measured)).at(span);
        let found = found.hint(named(rule.tell.hint, handbook));
        let cases = measured.now.cases.iter().take(NAMED);
        let found = cases.fold(found, |found, case| found.relate(case.span, words(tables, case)));
        let rest = measured.now.cases.len().saturating_sub(NAMED);
        let found = if rest > 0 { found.hint(format!("the first {NAMED} are named, and {rest} more are alike")) } else { found };
        Some(Finding { subject: Subject::Gap(gap.kind), diagnostic: found })
    })
}

fn place(rule: &Rule, handbook: &Handbook, gap: &Gap<'_>, first: &Case<'_>) -> Span {
    let claim = gap.claims.first().filter(|_| rule.tell.place == Place::Matrix);
    let row = claim.and_then(|claim| handbook.matrices.get(claim.matrix)?.activities.get(claim.row));
    row.map_or(first.span, |activity| activity.span)
}

/// How many of how many, which part that is, and what part it was before.
fn message(rule: &Rule, handbook: &Handbook, measured: &Measured<'_>) -> String {
    let Point { cases, of, .. } = &measured.now;
    let before = measured.before.as_ref().and_then(|before| Some(format!("; {} {}", percent(before.share()?), when(before.when))));
    let share = measured.now.share().map(percent).unwrap_or_default();
    let says = named(rule.tell.says, handbook);
    let before = before.unwrap_or_default();
    format!("{says} {} of {of} {} {} ({share}{before})", cases.len(), rule.tell.things, when(measured.now.when))
}

fn when(when: When) -> String {
    match when {
        When::Period(period) => format!("in {period}"),
        When::Day(day) => format!("on {day}"),
    }
}

fn percent(share: f64) -> String {
    if share > 0.0 && share < 0.01 { "under 1 %".to_owned() } else { format!("{:.0} %", share * 100.0) }
}

/// Puts the titles of the roles into a text, in the site's main language.
fn named(text: &str, handbook: &Handbook) -> String {
    let title = |id: &str, usual: &str| {
        let role = handbook.role(id).and_then(|role| role.titles.first());
        role.map_or_else(|| usual.to_owned(), |(_, title)| title.clone())
    };
    text.replace("{cs}", &title("cs", "CS")).replace("{support}", &title("support", "Support"))
}

/// What a row is, in a few words: its id, its account, the person and the day.
fn words(tables: &Tables, case: &Case<'_>) -> String {
    let account = case.account.map(|account| format!("account {}", tables.account(account).account));
    let parts = [case.id.map(str::to_owned), account, case.person.map(str::to_owned), case.on.map(|day| day.to_string())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
