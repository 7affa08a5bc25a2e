//! Surveys, with what people say in them.

use super::phrase;
use super::plan::{Customer, Plan, days, happens, plus, working_hour};
use super::sheet::{Sheets, Table, minute, opt};
use fastrand::Rng;
use jiff::civil::Date;

const SURVEYS: Table<7> = Table { name: "surveys", columns: ["account", "respondent", "survey", "scale", "score", "at", "comment"] };

/// A question that was put to one person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    Nps,
    Csat,
    Effort,
    Ease,
}

impl Question {
    /// The survey and the scale.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Nps => ("nps", ""),
            Self::Csat => ("csat", ""),
            Self::Effort => ("ces", "effort-1-5"),
            Self::Ease => ("ces", "ease-1-7"),
        }
    }

    /// The answer of somebody who is this content, from 0 to 1.
    fn score(self, content: f64) -> i64 {
        let (lowest, highest) = match self {
            Self::Nps => (0.0, 10.0),
            Self::Csat | Self::Effort => (1.0, 5.0),
            Self::Ease => (1.0, 7.0),
        };
        let content = if self == Self::Effort { 1.0 - content } else { content };
        (lowest + (highest - lowest) * content.clamp(0.0, 1.0)).round() as i64
    }

    /// What is said with such a score.
    fn sayings(self, score: i64, language: &str) -> &'static [&'static str] {
        match (self, score) {
            (Self::Nps, 9..) | (Self::Csat, 4..) if language == "en" => phrase::CONTENT_IN_ENGLISH,
            _ if language == "en" => phrase::NOT_CONTENT_IN_ENGLISH,
            (Self::Nps, 9..) => phrase::PROMOTER,
            (Self::Nps, 7..) => phrase::PASSIVE,
            (Self::Nps, _) => phrase::DETRACTOR,
            (Self::Csat, 4..) => phrase::SATISFIED,
            (Self::Csat, _) => phrase::DISSATISFIED,
            (Self::Effort, ..=2) | (Self::Ease, 5..) => phrase::EASY,
            (Self::Effort | Self::Ease, _) => phrase::HARD,
        }
    }
}

/// Hands out sayings so that each is heard once before any is heard again.
#[derive(Default)]
struct Sayings(std::collections::BTreeMap<&'static str, usize>);

impl Sayings {
    fn next(&mut self, list: &[&'static str]) -> &'static str {
        let turn = self.0.entry(list[0]).or_default();
        *turn += 1;
        list[(*turn - 1) % list.len()]
    }
}

/// Writes the surveys: NPS twice a year, CSAT every quarter, effort now and then.
pub(crate) fn write(plan: &Plan, sheets: &mut Sheets) -> anyhow::Result<()> {
    let mut sayings = Sayings::default();
    let mut first_user = 1;
    for (at, customer) in plan.customers.iter().enumerate() {
        let chance = &mut plan.chance(6, at);
        for month in plan.months() {
            for question in questions(customer, month, chance) {
                let day = plus(month, chance.i32(3..25));
                let moment = working_hour(chance, day);
                if !customer.is_customer(moment.date()) || moment.date() > plan.last || days(customer.since, moment.date()) < 20 {
                    continue;
                }
                let content = customer.mood(moment.date(), plan.last) * 1.08 + 0.36 * (chance.f64() - 0.5);
                let score = question.score(content);
                let talks = happens(chance, if days(moment.date(), plan.last) < 100 { 0.42 } else { 0.01 });
                let comment = talks.then(|| sayings.next(question.sayings(score, customer.language)));
                let respondent = (customer.people > 0).then(|| first_user + chance.usize(..customer.people));
                let (survey, scale) = question.names();
                sheets.row(
                    &SURVEYS,
                    [
                        &customer.id,
                        &opt(respondent.map(|user| format!("u{user:04}"))),
                        &survey,
                        &scale,
                        &score,
                        &minute(moment),
                        &opt(comment),
                    ],
                )?;
            }
        }
        first_user += customer.people;
    }
    Ok(())
}

/// Which questions a customer's people answer in a month.
fn questions(customer: &Customer, month: Date, chance: &mut Rng) -> Vec<Question> {
    let mut list = Vec::new();
    if month.month() % 6 == 3 {
        list.resize((customer.people / 3).clamp(1, 5), Question::Nps);
    }
    if month.month() % 3 == 2 && happens(chance, 0.7) {
        list.push(Question::Csat);
    }
    if happens(chance, 0.18) {
        // The question about effort was put another way from 2026 on.
        let since = Date::constant(2026, 1, 1);
        list.push(if month < since { Question::Effort } else { Question::Ease });
    }
    list
}
