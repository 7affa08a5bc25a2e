//! What time a row speaks of: a period, or a day.

use crate::calendar::Period;
use jiff::civil::Date;
use std::cmp::Ordering;
use std::fmt;

/// The `period` column of the output contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A stretch of whole months: over, or one of the quarters ahead.
    Period(Period),
    /// The day the data speaks of.
    Day(Date),
}

impl When {
    fn first_day(self) -> Date {
        match self {
            Self::Period(period) => period.first_day(),
            Self::Day(day) => day,
        }
    }

    fn last_day(self) -> Date {
        match self {
            Self::Period(period) => period.last_day(),
            Self::Day(day) => day,
        }
    }
}

impl Ord for When {
    /// By first day, the shorter first.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first_day(), self.last_day()).cmp(&(other.first_day(), other.last_day()))
    }
}

impl PartialOrd for When {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Period> for When {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}

impl From<Date> for When {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Period(period) => period.fmt(f),
            Self::Day(day) => day.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::period;
    use jiff::civil::date;

    #[test]
    fn times_come_by_first_day_the_shorter_first() {
        let mut times = [
            When::from(period("2024-Q3")),
            When::from(period("2024")),
            When::from(date(2024, 7, 1)),
            When::from(period("2024-07")),
            When::from(period("2024-Q1")),
            When::from(date(2024, 6, 30)),
        ];
        times.sort();
        let ids: Vec<String> = times.iter().map(When::to_string).collect();
        assert_eq!(ids, ["2024-Q1", "2024", "2024-06-30", "2024-07-01", "2024-07", "2024-Q3"]);
    }
}
