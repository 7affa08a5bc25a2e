//! Any site: six accounts with rows of every kind in 2024, and one more that a law may add.

use crate::metric::sample::{Sample, period};
use crate::metric::{Filter, Row};
use crate::table::{Cents, CesScale, Decision, MeetingStatus, Millis, OpportunityKind, OpportunityStage, Priority, SurveyKind};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

pub(super) const ACCOUNTS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

/// An account more, in the middle of the others, and its place in seeds.
pub(super) const NEWCOMER: (&str, usize) = ("bb", ACCOUNTS.len());

/// What to make rows of: the kind of row, the account, two days counted from 2023-10-01, and a number that decides the rest.
pub(super) type Seed = (u8, usize, i64, i64, i64);

/// Seeds of so many rows.
pub(super) fn seeds(rows: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec((0..10u8, 0..ACCOUNTS.len(), 0..500i64, 0..120i64, 0..1000i64), rows)
}

fn day(from_start: i64) -> Date {
    date(2023, 10, 1) + from_start.days()
}

/// Six accounts of three segments and three CSMs, one of each missing; the last always pays, so that the data never ends.
pub(super) fn built(seeds: &[Seed]) -> Sample {
    let mut site = begun(&ACCOUNTS);
    seeds.iter().for_each(|seed| add(&mut site, *seed));
    site
}

/// The accounts and the team, and no row of anything else but what the last account of the six pays.
pub(super) fn begun(ids: &[&str]) -> Sample {
    let mut site = Sample::of(ids);
    for (at, id) in ACCOUNTS.iter().enumerate() {
        let account = site.account(id);
        account.segment = ["smb", "enterprise", ""].get(at % 3).filter(|name| !name.is_empty()).map(|name| (*name).to_owned());
        account.csm = ["lia", "rui", ""].get(at / 2).filter(|name| !name.is_empty()).map(|name| (*name).to_owned());
        account.touch = [None, Some(crate::table::Touch::High), Some(crate::table::Touch::Mid)][at % 3];
        account.since = (at % 2 == 0).then(|| day(at as i64 * 60));
        account.seats = (at != 4).then_some(2);
    }
    site.subscription("f", "2023-01-01", None, 1);
    for (person, role) in [("lia", "cs"), ("rui", "am"), ("eva", "cs")] {
        site.person(person, role);
    }
    site
}

/// Adds the row of a seed.
pub(super) fn add(site: &mut Sample, (kind, account, first, more, number): Seed) {
    let account = ACCOUNTS.get(account).copied().unwrap_or(NEWCOMER.0);
    let (first, second) = (day(first).to_string(), day(first + more));
    let (odd, text) = (number % 2 == 1, second.to_string());
    match kind {
        0 => {
            site.subscription(account, &first, odd.then_some(text.as_str()), number).trial = number % 7 == 0;
        }
        1 => {
            let row = site.opportunity(account, [OpportunityKind::Upsell, OpportunityKind::CrossSell][number as usize % 2], &first);
            row.raised_by = ["lia", "rui", "eva", ""].get(number as usize % 4).map(|person| (*person).to_owned());
            row.amount = odd.then_some(Cents(number));
            if number % 3 == 0 {
                (row.stage, row.closed_on) = (OpportunityStage::Won, Some(second));
            }
        }
        2 => {
            let row = site.renewed(account, &text, number, 500);
            row.decision = [Decision::Renewed, Decision::Churned, Decision::Pending][number as usize % 3];
            row.decided_on = odd.then(|| day(number % 500));
        }
        3 => {
            let row = site.cancellation(account, &first, ["", "price", "bugs"][number as usize % 3]);
            (row.saved, row.effective_on) = (number % 5 == 0, odd.then_some(second));
        }
        4 => {
            site.meeting(account, &first, [MeetingStatus::Held, MeetingStatus::NoShow][number as usize % 2]);
        }
        5 => {
            site.step(account, Some(&first), odd.then_some(text.as_str())).activation = number % 3 == 0;
        }
        6 => {
            let ticket = site.ticket(account, &format!("{first}T10:00"));
            ticket.resolved_at = odd.then(|| second.at(11, 0, 0, 0));
            ticket.first_reply_at = (number % 3 > 0).then(|| second.at(10, 30, 0, 0));
            ticket.reopened_at = (number % 7 == 0).then(|| (second + (number % 11).days()).at(12, 0, 0, 0));
            ticket.handle = (number % 4 > 0).then_some(Millis(number * 60_000));
            ticket.contacts = (number % 5 > 0).then_some(number as u32 % 3);
            ticket.level1 = (number % 13 == 0).then_some(false);
            ticket.priority = (number % 3 == 0).then_some(Priority::Urgent);
            ticket.csat = Some((number % 5 + 1) as u8);
        }
        7 => {
            let (who, at) = (["", "ana"][number as usize % 2], format!("{first}T10:00"));
            let scale = [None, Some(CesScale::Effort1To5), Some(CesScale::Ease1To7)][number as usize / 5 % 3];
            match number % 5 {
                0 => site.survey(account, SurveyKind::Csat, who, (number / 5 % 5 + 1) as u8, &at),
                1 => site.survey(account, SurveyKind::Ces, who, (number / 5 % 5 + 1) as u8, &at),
                _ => site.survey(account, SurveyKind::Nps, who, (number % 11) as u8, &at),
            }
            .scale = scale.filter(|_| number % 5 == 1);
        }
        8 => site.event(
            account,
            ["", "ana", "bia"][number as usize % 3],
            ["", "export", "import"][number as usize / 3 % 3],
            &first,
            number % 4 + 1,
        ),
        _ => site.order(["a", "b", "x", "y", "z"][number as usize % 5], &first, number - 200),
    }
}

/// The day most laws look from, in the middle of the rows.
pub(super) const AS_OF: &str = "2024-07-15";

/// All rows of three periods.
pub(super) fn rows(site: &Sample) -> Vec<Row> {
    let periods = ["2024-05", "2024-Q2", "2023-B6"].map(period);
    site.metrics(AS_OF).rows(&periods, &Filter::default()).collect()
}
