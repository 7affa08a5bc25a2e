//! What a name stands for, for one account.

use crate::metric::{Measure, Quantity, Reason, Unit, Value};
use jiff::civil::Date;
use minijinja::Value as Engine;

/// What a name stands for, for one account: typed, so that a page shows it in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// A number with its unit.
    Quantity(Quantity),
    /// A number of no unit that is known, such as the product of two.
    Number(f64),
    /// Whether something is so.
    Truth(bool),
    /// One of a few words of the tool, such as `green`; pages say it in the reader's language.
    Choice(&'static str),
    /// Words of the data, or of a sentence; shown as they are.
    Text(String),
    /// A day.
    Day(Date),
    /// There is none, and this is why.
    Missing(Reason),
}

impl Given {
    /// What the template engine sees of it: money in currency units, ratios as fractions, days as `2026-09-30`.
    pub(super) fn seen(&self) -> Engine {
        match self {
            Self::Quantity(Quantity::Count(count)) => Engine::from(*count),
            Self::Quantity(quantity) => Engine::from(quantity.number()),
            Self::Number(number) => Engine::from(*number),
            Self::Truth(truth) => Engine::from(*truth),
            Self::Choice(word) => Engine::from(*word),
            Self::Text(text) => Engine::from(text.as_str()),
            Self::Day(day) => Engine::from(day.to_string()),
            Self::Missing(_) => Engine::UNDEFINED,
        }
    }

    /// Why there is none, where there is none.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Missing(reason) => Some(*reason),
            _ => None,
        }
    }

    /// A count of things.
    pub(super) fn count(count: usize) -> Self {
        Self::Quantity(Quantity::Count(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// A number in a unit. Counts are whole.
    pub(super) fn number(number: f64, unit: Option<Unit>) -> Self {
        unit.map_or(Self::Number(number), |unit| Self::Quantity(quantity(number, unit)))
    }
}

impl From<Measure> for Given {
    fn from(measure: Measure) -> Self {
        match measure.value {
            Value::Known(quantity) => Self::Quantity(quantity),
            Value::Missing(reason) => Self::Missing(reason),
        }
    }
}

/// A number in a unit. A count is rounded, as nothing is counted in parts.
pub(super) fn quantity(number: f64, unit: Unit) -> Quantity {
    match unit {
        Unit::Currency => Quantity::MeanMoney(number),
        Unit::Ratio => Quantity::Ratio(number),
        #[expect(clippy::cast_possible_truncation, reason = "a conversion that saturates is what is meant")]
        Unit::Count => Quantity::Count(number.round() as i64),
        Unit::PerHundredAccounts => Quantity::PerHundred(number),
        Unit::Points => Quantity::Points(number),
        Unit::Score => Quantity::Score(number),
        Unit::Hours => Quantity::Hours(number),
        Unit::Days => Quantity::Days(number),
        Unit::Calls => Quantity::Calls(number),
        Unit::Months => Quantity::Months(number),
    }
}
