//! Months and periods: the one calendar of the tool. Dates and times are jiff's civil (local) types.

use jiff::civil::{Date, date};
use std::fmt;

/// A calendar month, counted so that neighbours differ by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a year; `month` counts from 1 and may lie outside 1–12.
    pub fn new(year: i16, month: i32) -> Self {
        Self(i32::from(year) * 12 + month - 1)
    }

    /// The month a day lies in.
    pub fn of(day: Date) -> Self {
        Self::new(day.year(), i32::from(day.month()))
    }

    /// Parses `2026-09`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        let month: i32 = (digits(year, 4) && digits(month, 2)).then(|| month.parse().ok())??;
        (1..=12).contains(&month).then(|| Some(Self::new(year.parse().ok()?, month)))?
    }

    /// The year.
    pub fn year(self) -> i16 {
        i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX)
    }

    /// The month of the year, from 1.
    pub fn month(self) -> i8 {
        i8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    /// The month `by` months later, or earlier where negative.
    #[must_use]
    pub fn plus(self, by: i32) -> Self {
        Self(self.0 + by)
    }

    /// Months from `other` to this one.
    pub fn since(self, other: Self) -> i32 {
        self.0 - other.0
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        date(self.year().clamp(-9999, 9999), self.month(), 1)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// The kinds of period that reports are made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// One month, `2026-09`.
    Month,
    /// Two months, `2026-B5`; B1 is January and February.
    Bimester,
    /// Three months, `2026-Q3`.
    Quarter,
    /// Twelve months, `2026`.
    Year,
}

impl PeriodKind {
    /// How many months it spans.
    pub fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Bimester => 2,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The word `clareza.toml` uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Bimester => "bimester",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// All kinds, shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Bimester, Self::Quarter, Self::Year];
}

/// A stretch of whole months: `[start, end)` in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Month,
    kind: PeriodKind,
}

impl Period {
    /// The period of a kind that holds a month.
    pub fn holding(kind: PeriodKind, month: Month) -> Self {
        Self { first: Month(month.0.div_euclid(kind.months()) * kind.months()), kind }
    }

    /// The last period of a kind whose last day is not after `as_of`.
    pub fn last_complete(kind: PeriodKind, as_of: Date) -> Self {
        let holding = Self::holding(kind, Month::of(as_of));
        if holding.last_day() <= as_of { holding } else { holding.prior() }
    }

    /// As long as a period of a kind, ending with this month, wherever in the year that is. It has no id of its own and is never printed.
    pub fn trailing(kind: PeriodKind, last: Month) -> Self {
        Self { first: last.plus(1 - kind.months()), kind }
    }

    /// Parses `2026-09`, `2026-B5`, `2026-Q3` or `2026`.
    pub fn parse(text: &str) -> Option<Self> {
        let year = |digits: &str| (digits.len() == 4).then(|| digits.parse::<i16>().ok()).flatten().filter(|year| *year > 0);
        let Some((head, tail)) = text.split_once('-') else {
            return Some(Self { first: Month::new(year(text)?, 1), kind: PeriodKind::Year });
        };
        let part = |letter: char, kind: PeriodKind| {
            let number: i32 = tail.strip_prefix(letter).filter(|digits| digits.len() == 1)?.parse().ok()?;
            let known = (1..=12 / kind.months()).contains(&number);
            known.then(|| Some(Self { first: Month::new(year(head)?, (number - 1) * kind.months() + 1), kind }))?
        };
        part('B', PeriodKind::Bimester)
            .or_else(|| part('Q', PeriodKind::Quarter))
            .or_else(|| Month::parse(text).map(|month| Self { first: month, kind: PeriodKind::Month }))
    }

    /// Its kind.
    pub fn kind(self) -> PeriodKind {
        self.kind
    }

    /// Its first month.
    pub fn first_month(self) -> Month {
        self.first
    }

    /// Its last month.
    pub fn last_month(self) -> Month {
        self.first.plus(self.kind.months() - 1)
    }

    /// Its months in order.
    pub fn months(self) -> impl DoubleEndedIterator<Item = Month> + Clone {
        (0..self.kind.months()).map(move |by| self.first.plus(by))
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        self.first.first_day()
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.last_month().last_day()
    }

    /// Whether a day lies in it.
    pub fn contains(self, day: Date) -> bool {
        self.first_day() <= day && day <= self.last_day()
    }

    /// The period of the same kind before it.
    #[must_use]
    pub fn prior(self) -> Self {
        self.plus(-1)
    }

    /// The period of the same kind `by` periods later.
    #[must_use]
    pub fn plus(self, by: i32) -> Self {
        Self { first: self.first.plus(by * self.kind.months()), kind: self.kind }
    }

    /// The same period a year before.
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { first: self.first.plus(-12), kind: self.kind }
    }

    /// Its place among the periods of its kind in the year, from 1.
    pub fn number(self) -> i32 {
        (i32::from(self.first.month()) - 1) / self.kind.months() + 1
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        match self.kind {
            PeriodKind::Month => write!(f, "{}", self.first),
            PeriodKind::Bimester => write!(f, "{year:04}-B{}", self.number()),
            PeriodKind::Quarter => write!(f, "{year:04}-Q{}", self.number()),
            PeriodKind::Year => write!(f, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_there_and_back() {
        for id in ["2026-09", "2026-B5", "2026-Q3", "2026"] {
            assert_eq!(Period::parse(id).map(|period| period.to_string()).as_deref(), Some(id));
        }
        for id in ["2026-13", "2026-B7", "2026-Q0", "2026-Q", "26", "2026-9", "", "-2026", "2026-Q33"] {
            assert_eq!(Period::parse(id), None, "{id}");
        }
    }

    #[test]
    fn the_last_complete_period_ends_on_or_before_the_day() {
        let last = |kind, day| Period::last_complete(kind, day).to_string();
        assert_eq!(last(PeriodKind::Quarter, date(2025, 1, 31)), "2024-Q4");
        assert_eq!(last(PeriodKind::Month, date(2025, 1, 31)), "2025-01");
        assert_eq!(last(PeriodKind::Bimester, date(2025, 1, 31)), "2024-B6");
        assert_eq!(last(PeriodKind::Year, date(2024, 12, 31)), "2024");
    }

    #[test]
    fn a_period_knows_its_neighbours_and_days() {
        let period = Period::parse("2024-Q1").expect("a quarter");
        assert_eq!(period.prior().to_string(), "2023-Q4");
        assert_eq!(period.year_before().to_string(), "2023-Q1");
        assert_eq!((period.first_day(), period.last_day()), (date(2024, 1, 1), date(2024, 3, 31)));
        assert!(period.contains(date(2024, 2, 29)) && !period.contains(date(2024, 4, 1)));
        assert_eq!(period.months().map(|month| month.to_string()).collect::<Vec<_>>(), ["2024-01", "2024-02", "2024-03"]);
    }
}
