//! Typed values: a number with its unit, or the reason why there is none.

use std::fmt;

/// A number that knows its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// Money in integer cents of the site's currency.
    Money(i64),
    /// Money that is a mean or an expectation, in currency units, unrounded.
    MeanMoney(f64),
    /// A fraction: 0.974 is 97.4 %.
    Ratio(f64),
    /// Things counted.
    Count(i64),
    /// Things per 100 accounts.
    PerHundred(f64),
    /// Points on a scale such as NPS or health.
    Points(f64),
    /// A mean score on a survey's own scale.
    Score(f64),
    /// Hours.
    Hours(f64),
    /// Days.
    Days(f64),
    /// One-hour calls a month.
    Calls(f64),
    /// Months.
    Months(f64),
}

impl Quantity {
    /// The bare number in the unit of the output contract: money in currency units, ratios as fractions.
    pub fn number(self) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "cents below 2^53 are exact")]
            Self::Money(cents) => cents as f64 / 100.0,
            #[expect(clippy::cast_precision_loss, reason = "counts below 2^53 are exact")]
            Self::Count(count) => count as f64,
            Self::MeanMoney(number)
            | Self::Ratio(number)
            | Self::PerHundred(number)
            | Self::Points(number)
            | Self::Score(number)
            | Self::Hours(number)
            | Self::Days(number)
            | Self::Calls(number)
            | Self::Months(number) => number,
        }
    }
}

/// Why there is no value, or what mark stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The site lacks this table.
    NoTable(&'static str),
    /// The table has no rows for this in the period.
    NoRows,
    /// What it would be divided by is zero.
    NoDenominator,
    /// The data begins too late.
    TooLittleHistory,
    /// The data ends before the period does.
    DataEnds,
    /// The period is not over.
    NotComplete,
    /// The account was not live on the period's last day.
    NotLive,
    /// Too few inputs are known.
    LowCoverage,
    /// Nobody left, so a lifetime cannot be reckoned.
    ZeroChurn,
    /// Nobody looks after it.
    NoCsm,
    /// The portfolio does not grow.
    NoGrowth,
    /// A mark beside a value: some of the cohort are too young to judge.
    IncompleteCohort,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoTable(table) => return write!(f, "no-table:{table}"),
            Self::NoRows => "no-rows",
            Self::NoDenominator => "no-denominator",
            Self::TooLittleHistory => "too-little-history",
            Self::DataEnds => "data-ends",
            Self::NotComplete => "not-complete",
            Self::NotLive => "not-live",
            Self::LowCoverage => "low-coverage",
            Self::ZeroChurn => "zero-churn",
            Self::NoCsm => "no-csm",
            Self::NoGrowth => "no-growth",
            Self::IncompleteCohort => "incomplete-cohort",
        })
    }
}

/// A value, or the reason why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// There is one.
    Known(Quantity),
    /// There is none, and this is why. Never shown as zero.
    Missing(Reason),
}

/// A value with what it was made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measure {
    /// The value.
    pub value: Value,
    /// What was divided, in the output contract's unit.
    pub numerator: Option<f64>,
    /// What it was divided by, in the output contract's unit.
    pub denominator: Option<f64>,
    /// How many rows, answers or accounts stand behind it.
    pub n: u64,
    /// A mark beside a known value.
    pub mark: Option<Reason>,
}

impl Measure {
    /// A known value made of `n` things.
    pub fn known(quantity: Quantity, n: u64) -> Self {
        Self { value: Value::Known(quantity), numerator: None, denominator: None, n, mark: None }
    }

    /// A known quotient of two numbers in the output contract's unit, with `n` things behind it.
    pub fn quotient(quantity: Quantity, numerator: f64, denominator: f64, n: u64) -> Self {
        Self { numerator: Some(numerator), denominator: Some(denominator), ..Self::known(quantity, n) }
    }

    /// No value, and why.
    pub fn missing(reason: Reason) -> Self {
        Self { value: Value::Missing(reason), numerator: None, denominator: None, n: 0, mark: None }
    }

    /// The quantity, where known.
    pub fn quantity(&self) -> Option<Quantity> {
        match self.value {
            Value::Known(quantity) => Some(quantity),
            Value::Missing(_) => None,
        }
    }

    /// The bare number, where known.
    pub fn number(&self) -> Option<f64> {
        self.quantity().map(Quantity::number)
    }

    /// The reason or the mark, where there is one.
    pub fn reason(&self) -> Option<Reason> {
        match self.value {
            Value::Known(_) => self.mark,
            Value::Missing(reason) => Some(reason),
        }
    }
}
