//! Dates and times as people write them → jiff's civil types, local to the site.

use super::DateOrder;
use super::dialect::Verdict;
use super::fault::Fault;
use super::time::time_of_day;
use super::word::shown;
use crate::calendar::Month;
use crate::diag::Code;
use jiff::civil::{Date, DateTime, Time, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan};
use std::ops::RangeInclusive;

/// What is known of a column's dates and times.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock<'a> {
    /// The order of day and month.
    pub(super) order: Verdict<DateOrder>,
    /// The zone days are cut in.
    pub(super) site: &'a TimeZone,
    /// The zone of times that bear none, where it is another.
    pub(super) table: Option<&'a TimeZone>,
}

/// Reads a day; a time of day with a zone is brought to the site's zone first.
pub(super) fn read_date(text: &str, clock: Clock<'_>) -> Result<Date, Fault> {
    read(text, clock, Code::BadDate).map(DateTime::date)
}

/// Reads a point in time; a day alone is its first moment.
pub(super) fn read_time(text: &str, clock: Clock<'_>) -> Result<DateTime, Fault> {
    read(text, clock, Code::BadTime)
}

/// Reads a month: `2024-09`, `09/2024`, or any day of it.
pub(super) fn read_month(text: &str, clock: Clock<'_>) -> Result<Month, Fault> {
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i32>().ok()).flatten();
    if let Some((first, second)) = text.split_once(['-', '/']) {
        let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
        if let (4, 1..=2, Some(year), Some(month)) = (year.len(), month.len(), number(year), number(month)) {
            let year = i16::try_from(year).unwrap_or(0);
            plausible(year, text, Code::BadMonth)?;
            return (1..=12)
                .contains(&month)
                .then(|| Month::new(year, month))
                .ok_or_else(|| Fault::new(Code::BadMonth, format!("{} is not a month: there is no month {month}", shown(text))));
        }
    }
    match read(text, clock, Code::BadMonth) {
        Ok(time) => Ok(Month::of(time.date())),
        Err(Fault::Bad(found)) if found.code == Code::BadMonth => {
            Err(Fault::new(Code::BadMonth, format!("{} is not a month", shown(text))).hint("write months as YYYY-MM"))
        }
        Err(fault) => Err(fault),
    }
}

/// What a cell says about the order of day and month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// This order, by the way it is written: the year first, or `-` or `.` between the parts.
    Known(DateOrder),
    /// Only this order makes a date of it.
    Decides(DateOrder),
    /// Both orders make a date, and not the same one.
    Either,
    /// Both orders make the same date.
    Same,
}

/// What a cell says about the order of day and month; `None` where it is no date.
pub(super) fn evidence(text: &str) -> Option<Said> {
    let written = Written::split(text)?;
    if written.parts[0].len() == 4 {
        return Some(Said::Known(DateOrder::Ymd));
    }
    if written.parts[2].len() != 4 {
        return None;
    }
    if written.separator != '/' {
        return Some(Said::Known(DateOrder::Dmy));
    }
    let [first, second, _] = written.numbers();
    match (first > 12, second > 12) {
        _ if first == second => Some(Said::Same),
        (true, true) => None,
        (true, false) => Some(Said::Decides(DateOrder::Dmy)),
        (false, true) => Some(Said::Decides(DateOrder::Mdy)),
        (false, false) => Some(Said::Either),
    }
}

/// A date's three parts and what follows them.
struct Written<'a> {
    parts: [&'a str; 3],
    separator: char,
    rest: &'a str,
}

impl<'a> Written<'a> {
    /// Parts `9/7/2024 3:00` into `9`, `7`, `2024` and ` 3:00`.
    fn split(text: &'a str) -> Option<Self> {
        let separator = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '/' | '.'))?;
        let mut pieces = text.splitn(3, separator);
        let (first, second, tail) = (pieces.next()?, pieces.next()?, pieces.next()?);
        let end = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let (third, rest) = tail.split_at(end);
        let parts = [first, second, third];
        let fits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let ended = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, 'T' | 't'));
        (ended && parts.iter().all(fits)).then_some(Self { parts, separator, rest })
    }

    fn numbers(&self) -> [i16; 3] {
        self.parts.map(|part| part.parse().unwrap_or(0))
    }
}

fn read(text: &str, clock: Clock<'_>, code: Code) -> Result<DateTime, Fault> {
    if clock.order == Verdict::Is(DateOrder::Excel) && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        let time = excel(text).map_err(|why| not_a(code, text, why))?;
        return plausible(time.year(), text, code).map(|()| time);
    }
    let Some(written) = Written::split(text) else {
        let hint = if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
            "if it is one of Excel's day numbers, set `dates = \"excel\"` for the table in clareza.toml"
        } else {
            "write dates as YYYY-MM-DD or DD/MM/YYYY, and times as HH:MM:SS after them"
        };
        return Err(plainly_not_a(code, text).hint(hint));
    };
    let day = day(&written, text, clock.order)?;
    if written.rest.is_empty() {
        return Ok(day.to_datetime(Time::midnight()));
    }
    let (time, zone) = time_of_day(written.rest).map_err(|why| not_a(Code::BadTime, text, &why))?;
    let local = day.to_datetime(time);
    let moment = match (zone, clock.table) {
        (Some(zone), _) => zone.to_timestamp(local),
        (None, Some(table)) => table.to_timestamp(local),
        (None, None) => return Ok(local),
    };
    moment.map(|moment| clock.site.to_datetime(moment)).map_err(|_| not_a(Code::BadTime, text, "it is out of range"))
}

/// "… is not a date", with the reason.
fn not_a(code: Code, text: &str, why: &str) -> Fault {
    Fault::new(code, format!("{} is not a {}: {why}", shown(text), thing(code)))
}

fn plainly_not_a(code: Code, text: &str) -> Fault {
    Fault::new(code, format!("{} is not a {}", shown(text), thing(code)))
}

fn thing(code: Code) -> &'static str {
    match code {
        Code::BadTime => "time",
        Code::BadMonth => "month",
        _ => "date",
    }
}

/// The day, once the order of its parts is known.
fn day(written: &Written<'_>, text: &str, order: Verdict<DateOrder>) -> Result<Date, Fault> {
    let [first, second, third] = written.numbers();
    if written.parts[0].len() == 4 {
        return valid(first, second, third, text, "");
    }
    if written.parts[2].len() != 4 {
        return Err(not_a(Code::BadDate, text, "the year needs four digits"));
    }
    let dmy = (third, second, first, " (the file writes day/month/year)");
    let mdy = (third, first, second, " (the file writes month/day/year)");
    let (year, month, day, remark) = match (written.separator, order) {
        (_, Verdict::Is(DateOrder::Mdy)) => mdy,
        ('/', Verdict::Is(DateOrder::Dmy)) => dmy,
        ('-' | '.', _) => (third, second, first, " (the day stands first, unless `dates = \"mdy\"` says otherwise)"),
        _ if first == second => (third, second, first, ""),
        (_, Verdict::Is(_)) => {
            return Err(not_a(Code::BadDate, text, "clareza.toml says that dates are written otherwise").hint(
                "if both ways are meant, say `dates = \"dmy\"` or `dates = \"mdy\"` for the table: YYYY-MM-DD is then read as well",
            ));
        }
        (_, Verdict::Ambiguous) => return Err(Fault::Reported(Code::AmbiguousDates)),
        _ if first > 12 => (third, second, first, ""),
        _ if second > 12 => (third, first, second, ""),
        _ => {
            let message = format!("{} could be day/month or month/day, and the first part of the file does not tell which", shown(text));
            return Err(
                Fault::new(Code::AmbiguousDates, message).hint("set `dates = \"dmy\"` or `dates = \"mdy\"` for its table in clareza.toml")
            );
        }
    };
    valid(year, month, day, text, remark)
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The years that data speaks of; any other is a slip of the hand, or stands for "none".
pub(super) const YEARS: RangeInclusive<i16> = 1970..=2100;

/// Checks that a year is one that data speaks of.
fn plausible(year: i16, text: &str, code: Code) -> Result<(), Fault> {
    if YEARS.contains(&year) {
        return Ok(());
    }
    let why = format!("the year {year:04} is not between {} and {}", YEARS.start(), YEARS.end());
    Err(not_a(code, text, &why).hint("correct the year; where the date stands for none, leave the cell empty"))
}

/// The day, if the calendar has it and its year is plausible.
fn valid(year: i16, month: i16, day: i16, text: &str, remark: &str) -> Result<Date, Fault> {
    plausible(year, text, Code::BadDate)?;
    let Some(name) = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)) else {
        return Err(not_a(Code::BadDate, text, &format!("there is no month {month}{remark}")));
    };
    if day < 1 {
        return Err(not_a(Code::BadDate, text, &format!("there is no day {day}")));
    }
    let small = |number: i16| i8::try_from(number).unwrap_or(i8::MAX);
    Date::new(year, small(month), small(day)).map_err(|_| {
        let length = date(year, small(month), 1).days_in_month();
        not_a(Code::BadDate, text, &format!("{name} {year} has {length} days"))
    })
}

/// Excel's day number: 1 is 1 January 1900, and 60 is a 29 February that never was. An error says why it is none.
fn excel(text: &str) -> Result<DateTime, &'static str> {
    const DAY_MILLIS: u32 = 86_400_000;
    const OUTSIDE: &str = "Excel counts days from 1 to 2958465";
    let text = text.replace(',', ".");
    let number = super::number::parse(&text, Verdict::Is('.'), super::number::Range::Real).map_err(|_| OUTSIDE)?;
    let millis = number.value.scaled(DAY_MILLIS, 0).ok_or(OUTSIDE)?;
    let days = millis.div_euclid(i64::from(DAY_MILLIS));
    let epoch = match days {
        1..=59 => date(1899, 12, 31),
        60 => return Err("Excel's day 60 is 29 February 1900, which never was"),
        61..=2_958_465 => date(1899, 12, 30),
        _ => return Err(OUTSIDE),
    };
    let time = SignedDuration::from_millis(millis.rem_euclid(i64::from(DAY_MILLIS)));
    let day = epoch.checked_add(days.days()).map_err(|_| OUTSIDE)?;
    day.to_datetime(Time::midnight()).checked_add(time).map_err(|_| OUTSIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;
    use proptest::prelude::*;

    const DMY: Verdict<DateOrder> = Verdict::Is(DateOrder::Dmy);
    const MDY: Verdict<DateOrder> = Verdict::Is(DateOrder::Mdy);

    fn sao_paulo() -> TimeZone {
        TimeZone::get("America/Sao_Paulo").expect("a zone")
    }

    fn day_of(text: &str, order: Verdict<DateOrder>) -> Result<Date, String> {
        message(read_date(text, Clock { order, site: &sao_paulo(), table: None }))
    }

    fn time_of(text: &str) -> Result<DateTime, String> {
        message(read_time(text, Clock { order: DMY, site: &sao_paulo(), table: None }))
    }

    fn message<T>(read: Result<T, Fault>) -> Result<T, String> {
        read.map_err(|fault| match fault {
            Fault::Bad(found) => found.message,
            Fault::Reported(code) => code.name().to_owned(),
        })
    }

    #[test]
    fn days_are_read_in_the_order_of_their_column() {
        let expected = Ok(date(2024, 7, 9));
        for (text, order) in [
            ("2024-07-09", Verdict::Unneeded),
            ("2024/7/9", MDY),
            ("09/07/2024", DMY),
            ("9/7/2024", DMY),
            ("07/09/2024", MDY),
            ("09-07-2024", Verdict::Unneeded),
            ("09.07.2024", DMY),
            ("07-09-2024", MDY),
            ("2024-07-09 3:00", Verdict::Unneeded),
            ("45482", Verdict::Is(DateOrder::Excel)),
            ("45482,75", Verdict::Is(DateOrder::Excel)),
            ("2024-07-09", Verdict::Is(DateOrder::Excel)),
        ] {
            assert_eq!(day_of(text, order), expected, "{text}");
        }
        assert_eq!(day_of("05/05/2024", Verdict::Ambiguous), Ok(date(2024, 5, 5)));
        assert_eq!(day_of("13/01/2024", Verdict::Unneeded), Ok(date(2024, 1, 13)), "a cell that tells needs no column");
        assert_eq!(day_of("01/13/2024", Verdict::Unneeded), Ok(date(2024, 1, 13)));
        assert_eq!((day_of("1970-01-01", DMY), day_of("2100-12-31", DMY)), (Ok(date(1970, 1, 1)), Ok(date(2100, 12, 31))));
    }

    #[test]
    fn a_bad_day_says_why() {
        for (text, order, expected) in [
            ("31/02/2024", DMY, "`31/02/2024` is not a date: February 2024 has 29 days"),
            ("2023-02-29", DMY, "`2023-02-29` is not a date: February 2023 has 28 days"),
            ("2024-13-01", DMY, "`2024-13-01` is not a date: there is no month 13"),
            ("01/13/2024", DMY, "`01/13/2024` is not a date: there is no month 13 (the file writes day/month/year)"),
            ("13/01/2024", MDY, "`13/01/2024` is not a date: there is no month 13 (the file writes month/day/year)"),
            (
                "07-13-2024",
                DMY,
                "`07-13-2024` is not a date: there is no month 13 (the day stands first, unless `dates = \"mdy\"` says otherwise)",
            ),
            ("2024-07-00", DMY, "`2024-07-00` is not a date: there is no day 0"),
            ("01/02/24", DMY, "`01/02/24` is not a date: the year needs four digits"),
            ("yesterday", DMY, "`yesterday` is not a date"),
            ("45123", DMY, "`45123` is not a date"),
            (
                "01/02/2024",
                Verdict::Unneeded,
                "`01/02/2024` could be day/month or month/day, and the first part of the file does not tell which",
            ),
            ("13/01/2024", Verdict::Is(DateOrder::Ymd), "`13/01/2024` is not a date: clareza.toml says that dates are written otherwise"),
            ("13/13/2024", Verdict::Unneeded, "`13/13/2024` is not a date: there is no month 13"),
            ("0202-03-01", DMY, "`0202-03-01` is not a date: the year 0202 is not between 1970 and 2100"),
            ("9999-12-31", DMY, "`9999-12-31` is not a date: the year 9999 is not between 1970 and 2100"),
            ("1", Verdict::Is(DateOrder::Excel), "`1` is not a date: the year 1900 is not between 1970 and 2100"),
            ("01/02/2024", Verdict::Ambiguous, "ambiguous-dates"),
            ("0", Verdict::Is(DateOrder::Excel), "`0` is not a date: Excel counts days from 1 to 2958465"),
            ("60", Verdict::Is(DateOrder::Excel), "`60` is not a date: Excel's day 60 is 29 February 1900, which never was"),
            ("2024-07-09 25:00", DMY, "`2024-07-09 25:00` is not a time: there is no hour 25"),
            ("2024-07-09x", DMY, "`2024-07-09x` is not a date"),
        ] {
            assert_eq!(day_of(text, order), Err(expected.to_owned()), "{text}");
        }
    }

    #[test]
    fn times_come_with_or_without_seconds_fraction_and_zone() {
        for (text, expected) in [
            ("2024-07-09", datetime(2024, 7, 9, 0, 0, 0, 0)),
            ("2024-07-09 3:00", datetime(2024, 7, 9, 3, 0, 0, 0)),
            ("09/07/2024 03:00:05", datetime(2024, 7, 9, 3, 0, 5, 0)),
            ("2020-03-20 02:32:49.426", datetime(2020, 3, 20, 2, 32, 49, 426_000_000)),
            ("2020-03-20T02:32:49,5", datetime(2020, 3, 20, 2, 32, 49, 500_000_000)),
            ("2024-07-09T02:00:00Z", datetime(2024, 7, 8, 23, 0, 0, 0)),
            ("2024-07-09 02:00 UTC", datetime(2024, 7, 8, 23, 0, 0, 0)),
            ("2024-07-09T12:00:00+09:00", datetime(2024, 7, 9, 0, 0, 0, 0)),
            ("2024-07-09 12:00:00-0300", datetime(2024, 7, 9, 12, 0, 0, 0)),
            ("2024-07-09T12:00:00-03:00[America/Sao_Paulo]", datetime(2024, 7, 9, 12, 0, 0, 0)),
            ("09/07/2024 3:00 PM", datetime(2024, 7, 9, 15, 0, 0, 0)),
            ("09/07/2024 12:00 am", datetime(2024, 7, 9, 0, 0, 0, 0)),
        ] {
            assert_eq!(time_of(text), Ok(expected), "{text}");
        }
        assert_eq!(time_of("abc"), Err("`abc` is not a time".to_owned()));
        assert_eq!(time_of("2024-07-09 12:61"), Err("`2024-07-09 12:61` is not a time: there is no minute 61".to_owned()));
        assert_eq!(time_of("2024-07-09 12"), Err("`2024-07-09 12` is not a time: the minutes are missing".to_owned()));
        assert_eq!(time_of("2024-07-09 12:00 BRT"), Err("`2024-07-09 12:00 BRT` is not a time: `BRT` is not a zone".to_owned()));
    }

    #[test]
    fn a_day_is_cut_after_its_time_came_to_the_sites_zone() {
        assert_eq!(day_of("2024-07-09T02:00:00Z", DMY), Ok(date(2024, 7, 8)));
        let (site, utc) = (sao_paulo(), TimeZone::UTC);
        let clock = Clock { order: DMY, site: &site, table: Some(&utc) };
        assert_eq!(message(read_date("2024-07-09 02:00", clock)), Ok(date(2024, 7, 8)));
        assert_eq!(message(read_date("2024-07-09", clock)), Ok(date(2024, 7, 9)), "a day alone is no time");
    }

    #[test]
    fn months_are_read_from_months_and_from_days() {
        let (site, expected) = (sao_paulo(), Ok(Month::new(2024, 9)));
        let clock = Clock { order: DMY, site: &site, table: None };
        for text in ["2024-09", "2024/9", "09/2024", "9-2024", "2024-09-30", "30/09/2024"] {
            assert_eq!(message(read_month(text, clock)), expected, "{text}");
        }
        assert_eq!(message(read_month("2024-13", clock)), Err("`2024-13` is not a month: there is no month 13".to_owned()));
        let expected = Err("`0024-09` is not a month: the year 0024 is not between 1970 and 2100".to_owned());
        assert_eq!(message(read_month("0024-09", clock)), expected);
        assert_eq!(message(read_month("Sep", clock)), Err("`Sep` is not a month".to_owned()));
        assert_eq!(message(read_month("31/02/2024", clock)), Err("`31/02/2024` is not a date: February 2024 has 29 days".to_owned()));
    }

    #[test]
    fn only_a_day_above_twelve_tells_the_order() {
        assert_eq!(evidence("13/01/2024"), Some(Said::Decides(DateOrder::Dmy)));
        assert_eq!(evidence("01/13/2024 10:00"), Some(Said::Decides(DateOrder::Mdy)));
        assert_eq!(evidence("01/02/2024"), Some(Said::Either));
        assert_eq!(evidence("05/05/2024"), Some(Said::Same));
        assert_eq!(evidence("2024-01-02"), Some(Said::Known(DateOrder::Ymd)));
        assert_eq!(evidence("13-01-2024"), Some(Said::Known(DateOrder::Dmy)));
        assert_eq!(evidence("n/a"), None);
    }

    proptest! {
        #[test]
        fn a_time_written_in_any_dialect_reads_back_the_same(days in 0..40_000_i32, seconds in 0..86_400_i32) {
            let time = datetime(1980, 1, 1, 0, 0, 0, 0) + days.days() + seconds.seconds();
            let site = sao_paulo();
            for (format, order) in [
                ("%Y-%m-%d %H:%M:%S", Verdict::Unneeded), ("%Y-%m-%dT%H:%M:%S", Verdict::Unneeded), ("%d/%m/%Y %H:%M:%S", DMY),
                ("%m/%d/%Y %I:%M:%S %p", MDY), ("%d-%m-%Y %-H:%M:%S", Verdict::Unneeded),
            ] {
                let text = time.strftime(format).to_string();
                prop_assert_eq!(message(read_time(&text, Clock { order, site: &site, table: None })), Ok(time), "{}", text);
            }
        }

        #[test]
        fn no_text_makes_the_reader_fall_over(text in "[0-9/.:TZ +,é-]{0,24}") {
            let site = sao_paulo();
            for order in [Verdict::Unneeded, DMY, MDY, Verdict::Is(DateOrder::Excel)] {
                let clock = Clock { order, site: &site, table: None };
                let _ = (read_time(&text, clock).is_ok(), read_month(&text, clock).is_ok(), evidence(&text));
            }
        }
    }
}
