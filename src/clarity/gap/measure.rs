//! What a rule sees, counted in each period.

use super::facts::Facts;
use super::{Claim, Look, Measured, Point, Rule, Sighting};
use crate::calendar::{Period, PeriodKind};
use crate::metric::{Reason, When};
use crate::table::AccountIx;
use jiff::civil::Date;
use std::collections::BTreeSet;

const MONTHS: i32 = 12;
const QUARTERS: i32 = 4;

/// Counts a gap in the reported period, the one before, and each month and quarter; or only today, where no more is known.
pub(super) fn measure<'a>(rule: &Rule, claims: &[Claim], facts: &Facts<'a, '_>) -> Result<Measured<'a>, Reason> {
    let (as_of, period) = facts.metrics.as_of().zip(facts.metrics.period()).ok_or(Reason::NotComplete)?;
    let matrices = Spoken::of(claims, facts);
    let history = |kind, count| last(kind, count, as_of).collect::<Vec<Period>>();
    let (months, quarters) = (history(PeriodKind::Month, MONTHS), history(PeriodKind::Quarter, QUARTERS));
    match rule.look {
        Look::Rows(look) => {
            let seen: Vec<_> = look(facts)?.into_iter().filter(|seen| matrices.speak_of(seen)).collect();
            let at = |period: Period| point(&seen, When::Period(period), period.first_day(), period.last_day());
            let all = |periods: Vec<Period>| periods.into_iter().map(at).collect();
            Ok(Measured { now: at(period), before: Some(at(period.prior())), months: all(months), quarters: all(quarters) })
        }
        Look::Day(look) => {
            let on = |when: When, day| -> Result<Point<'a>, Reason> {
                let seen: Vec<_> = look(facts, day)?.into_iter().filter(|seen| matrices.speak_of(seen)).collect();
                Ok(point(&seen, when, day, day))
            };
            let at = |period: Period| on(When::Period(period), period.last_day());
            let all = |periods: Vec<Period>| periods.into_iter().map(at).collect::<Result<Vec<_>, _>>();
            Ok(Measured {
                now: on(When::Day(as_of), as_of)?,
                before: Some(at(period.prior())?),
                months: all(months)?,
                quarters: all(quarters)?,
            })
        }
        Look::Today(look) => {
            let seen: Vec<_> = look(facts, as_of)?.into_iter().filter(|seen| matrices.speak_of(seen)).collect();
            Ok(Measured { now: point(&seen, When::Day(as_of), as_of, as_of), before: None, months: Vec::new(), quarters: Vec::new() })
        }
    }
}

/// The last periods of a kind that are over, oldest first.
fn last(kind: PeriodKind, count: i32, as_of: Date) -> impl Iterator<Item = Period> {
    let newest = Period::last_complete(kind, as_of);
    (1 - count..=0).map(move |by| newest.plus(by))
}

/// What was seen between two days.
fn point<'a>(seen: &[Sighting<'a>], when: When, first: Date, last: Date) -> Point<'a> {
    let within = || seen.iter().filter(|seen| seen.from <= last && seen.to.is_none_or(|to| to >= first));
    Point { when, cases: within().filter(|seen| seen.is_case).map(|seen| seen.case).collect(), of: within().count() }
}

/// The accounts whose matrix speaks of a gap.
struct Spoken(BTreeSet<AccountIx>);

impl Spoken {
    fn of(claims: &[Claim], facts: &Facts<'_, '_>) -> Self {
        let speaks = |segment: Option<&str>| {
            let of = |wanted: Option<&str>| facts.handbook.originals().find(|(_, matrix)| matrix.segment.as_deref() == wanted);
            let matrix = segment.and_then(|segment| of(Some(segment))).or_else(|| of(None));
            matrix.is_some_and(|(at, _)| claims.iter().any(|claim| claim.matrix == at))
        };
        let accounts = facts.tables.accounts.rows.iter().enumerate().filter(|(_, account)| speaks(account.segment.as_deref()));
        Self(accounts.filter_map(|(at, _)| u32::try_from(at).ok().map(AccountIx)).collect())
    }

    /// What is about no account is spoken of by any matrix.
    fn speak_of(&self, seen: &Sighting<'_>) -> bool {
        seen.case.account.is_none_or(|account| self.0.contains(&account))
    }
}
