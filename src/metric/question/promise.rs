//! What became of what was promised to customers: value delivered, goals, commitments, reviews, and what CS brought in. Pages show
//! these; they are no rows of the output contract.

use super::standing::{CUSTOMER, cadence_days};
use crate::calendar::Period;
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::day::days_between;
use crate::metric::quotient::{Outcome, money_share, share_of, total};
use crate::metric::{Measure, Metrics, Moment, Quantity, Reason, Scope};
use crate::table::{Action, Goal, GoalStatus, MeetingKind, MeetingStatus, Opportunity, OpportunityStage};

/// Something promised to customers that can be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Promise {
    /// Σ amounts of the period's `outcomes`, those in another unit than the site's currency left out.
    Delivered,
    /// What was delivered ÷ Σ MRR at the closings of the period's months.
    Return,
    /// Goals met ÷ goals due in the period, dropped ones left out.
    Goals,
    /// What the team promised and did by its day ÷ what it promised for a day of the period, dropped ones left out.
    Commitments,
    /// Reviews held ÷ those that the cadence of each live account asks for in the days of the period that it was a customer.
    Reviews,
    /// The amount won through opportunities that Customer Success raised ÷ the amount won, closed in the period.
    Sourced,
}

impl Promise {
    /// All of them, in the order of pages.
    pub const ALL: [Self; 6] = [Self::Delivered, Self::Return, Self::Goals, Self::Commitments, Self::Reviews, Self::Sourced];
}

impl Metrics<'_> {
    /// What became of a promise to the accounts of a scope in a period; a period that is not over is `not-complete`.
    pub fn promise(&self, promise: Promise, scope: &Scope, period: Period) -> Measure {
        let Some(cut) = self.cut(scope, Moment::Period, period.into()) else { return Measure::missing(Reason::NotComplete) };
        let kept = match promise {
            Promise::Delivered => delivered(&cut).map(|(sum, n)| Measure::known(Quantity::MeanMoney(sum), n)),
            Promise::Return => returned(&cut),
            Promise::Goals => goals(&cut),
            Promise::Commitments => commitments(&cut),
            Promise::Reviews => reviews(&cut),
            Promise::Sourced => sourced(&cut),
        };
        kept.unwrap_or_else(Measure::missing)
    }
}

/// The sum, and of how many rows.
fn delivered(cut: &Cut<'_>) -> Result<(f64, u64), Reason> {
    present(cut.base.tables.outcomes.present, "outcomes")?;
    let currency = &cut.base.config.site.currency;
    let is_money = |unit: &Option<String>| unit.as_ref().is_none_or(|unit| unit.eq_ignore_ascii_case(currency));
    let rows = cut.accounts().flat_map(|account| &account.outcomes).filter(|row| is_money(&row.unit));
    let amounts: Vec<f64> = rows.filter(|row| cut.period.contains(row.month.first_day())).map(|row| row.amount).collect();
    Ok((amounts.iter().sum(), amounts.len() as u64))
}

fn returned(cut: &Cut<'_>) -> Outcome {
    let (sum, n) = delivered(cut)?;
    cut.base.ledger.closings(cut.period.months())?;
    let paid = total(cut.accounts().flat_map(|account| cut.period.months().map(|month| account.closings.at(month))));
    match (n, paid) {
        (0, _) => Err(Reason::NoRows),
        (_, 0) => Err(Reason::NoDenominator),
        _ => {
            let paid = Quantity::Money(paid).number();
            Ok(Measure::quotient(Quantity::Ratio(sum / paid), sum, paid, n))
        }
    }
}

fn goals(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.goals.present, "goals")?;
    let counts = |row: &&Goal| row.status != Some(GoalStatus::Dropped) && row.due_on.is_some_and(|due| cut.period.contains(due));
    let due: Vec<&Goal> = cut.accounts().flat_map(|account| account.goals.iter().copied()).filter(counts).collect();
    share_of(&due, |row| row.status == Some(GoalStatus::Met))
}

fn commitments(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.actions.present, "actions")?;
    let counts = |row: &&Action| row.owner != CUSTOMER && !row.dropped && row.due_on.is_some_and(|due| cut.period.contains(due));
    let due: Vec<&Action> = cut.accounts().flat_map(|account| account.actions.iter().copied()).filter(counts).collect();
    share_of(&due, |row| row.done_on <= row.due_on && row.done_on.is_some())
}

fn reviews(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.meetings.present, "meetings")?;
    let of = |account: &Facts<'_>| -> Option<(usize, f64)> {
        let cadence = cadence_days(account.row.touch?, &cut.base.config.reviews);
        let first = cut.base.first_day(account).map_or(cut.period.first_day(), |first| first.max(cut.period.first_day()));
        let is_review = |kind, status| kind == MeetingKind::Review && status == MeetingStatus::Held;
        let held = account.meetings.iter().filter(|row| is_review(row.kind, row.status) && cut.holds(row.at)).count();
        Some((held, f64::from(days_between(first, cut.period.last_day()) + 1) / cadence))
    };
    let accounts: Vec<(usize, f64)> = cut.live()?.into_iter().filter_map(of).collect();
    let (held, due) = accounts.iter().fold((0.0, 0.0), |(held, due), (own, asked)| (held + *own as f64, due + asked));
    if due <= 0.0 {
        return Err(Reason::NoDenominator);
    }
    Ok(Measure::quotient(Quantity::Ratio(held / due), held, due, accounts.len() as u64))
}

fn sourced(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.opportunities.present, "opportunities")?;
    let is_won = |row: &&Opportunity| row.stage == OpportunityStage::Won && row.closed_on.is_some_and(|day| cut.period.contains(day));
    let won: Vec<&Opportunity> = cut.accounts().flat_map(|account| account.opportunities.iter().copied()).filter(is_won).collect();
    if won.is_empty() {
        return Err(Reason::NoRows);
    }
    let is_ours = |row: &Opportunity| row.raised_by.as_ref().is_some_and(|person| cut.base.success_people.contains(person.as_str()));
    let amount = |row: &&Opportunity| row.amount.map_or(0, |amount| amount.0);
    let ours = total(won.iter().filter(|row| is_ours(row)).map(amount));
    money_share(ours, total(won.iter().map(amount)), won.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, month, period};
    use crate::table::{Cents, OpportunityKind, Touch};

    fn kept(site: &Sample, promise: Promise, account: &str) -> Measure {
        site.metrics("2024-06-30").promise(promise, &Scope::Account(site.ix(account)), period("2024-Q2"))
    }

    fn parts(measure: &Measure) -> (Option<f64>, Option<f64>, u64) {
        (measure.numerator, measure.denominator, measure.n)
    }

    #[test]
    fn value_delivered_is_held_against_what_was_paid_in_the_same_months() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", None, 100);
        for (id, amount, unit) in
            [("2024-04", 500.0, None), ("2024-06", 250.0, Some("usd")), ("2024-06", 9.0, Some("t CO2")), ("2024-07", 1.0, None)]
        {
            site.outcome("a", id, amount).unit = unit.map(str::to_owned);
        }
        site.config.site.currency = "USD".to_owned();
        assert_eq!(month("2024-04"), site.tables.outcomes.rows[0].month);
        let (sum, rate) = (kept(&site, Promise::Delivered, "a"), kept(&site, Promise::Return, "a"));
        assert_eq!((sum.number(), sum.n), (Some(750.0), 2));
        assert_eq!((rate.number(), parts(&rate)), (Some(2.5), (Some(750.0), Some(300.0), 2)));
        assert_eq!(kept(&site, Promise::Delivered, "b").number(), Some(0.0));
        assert_eq!(kept(&site, Promise::Return, "b").reason(), Some(Reason::NoRows));
        let next = site.metrics("2024-06-30").promise(Promise::Delivered, &Scope::Site, period("2024-Q3"));
        assert_eq!(next.reason(), Some(Reason::NotComplete));
    }

    #[test]
    fn goals_count_when_due_and_those_that_were_dropped_do_not() {
        let mut site = Sample::of(&["a"]);
        for (due, status) in [("2024-04-01", GoalStatus::Met), ("2024-06-30", GoalStatus::Missed), ("2024-05-01", GoalStatus::Dropped)] {
            site.goal("a", due, status);
        }
        site.goal("a", "2024-07-01", GoalStatus::Met);
        assert_eq!(parts(&kept(&site, Promise::Goals, "a")), (Some(1.0), Some(2.0), 2));
    }

    #[test]
    fn a_commitment_is_kept_when_the_team_did_it_by_its_day() {
        let mut site = Sample::of(&["a"]);
        for (owner, done) in [("lia", Some("2024-05-10")), ("lia", Some("2024-05-11")), ("lia", None), ("customer", None)] {
            site.action("a", owner, "2024-05-10").done_on = done.map(|day| day.parse().expect("a day"));
        }
        site.action("a", "lia", "2024-05-10").dropped = true;
        assert_eq!(parts(&kept(&site, Promise::Commitments, "a")), (Some(1.0), Some(3.0), 3));
    }

    #[test]
    fn reviews_are_held_against_the_cadence_of_the_days_that_an_account_was_there() {
        let mut site = Sample::of(&["a", "b"]);
        site.account("a").touch = Some(Touch::Mid);
        site.meeting("a", "2024-05-05", MeetingStatus::Held);
        site.meeting("a", "2024-05-06", MeetingStatus::NoShow);
        site.meeting("a", "2024-03-31", MeetingStatus::Held);
        assert_eq!(parts(&kept(&site, Promise::Reviews, "a")), (Some(1.0), Some(91.0 / 91.25), 1));
        site.account("a").since = "2024-06-01".parse().ok();
        assert_eq!(kept(&site, Promise::Reviews, "a").denominator, Some(30.0 / 91.25));
        assert_eq!(kept(&site, Promise::Reviews, "b").reason(), Some(Reason::NoDenominator), "without a touch there is no cadence");
    }

    #[test]
    fn the_share_that_customer_success_brought_in_is_one_of_amounts() {
        let mut site = Sample::of(&["a"]);
        site.person("lia", "cs");
        for (person, units) in [("lia", 30), ("rui", 70)] {
            let row = site.won("a", OpportunityKind::Upsell, "2024-03-01", "2024-05-01");
            (row.raised_by, row.amount) = (Some(person.to_owned()), Some(Cents(units * 100)));
        }
        site.won("a", OpportunityKind::Upsell, "2024-03-01", "2024-07-01").raised_by = Some("lia".to_owned());
        assert_eq!(parts(&kept(&site, Promise::Sourced, "a")), (Some(30.0), Some(100.0), 2));
    }

    #[test]
    fn a_site_without_the_tables_says_which() {
        let site = Sample::of(&["a"]);
        let reasons = Promise::ALL.map(|promise| kept(&site, promise, "a").reason());
        let tables = ["outcomes", "outcomes", "goals", "actions", "meetings", "opportunities"];
        assert_eq!(reasons, tables.map(|table| Some(Reason::NoTable(table))));
    }
}
