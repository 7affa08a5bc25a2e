//! Working time between two moments, by the `[calendar]` of the config.

use crate::config::Calendar;
use jiff::civil::{Date, DateTime};

/// Milliseconds of working time in `[from, to)`; nothing where `to` is not after `from`.
pub(super) fn working_millis(calendar: &Calendar, from: DateTime, to: DateTime) -> i64 {
    let mut millis = 0;
    let mut day = from.date();
    while day <= to.date() {
        if is_working_day(calendar, day) {
            let open = day.to_datetime(calendar.hours.0).max(from);
            let close = day.to_datetime(calendar.hours.1).min(to);
            millis += millis_between(open, close).max(0);
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    millis
}

/// Milliseconds of local time from one moment to another; negative where `to` comes first.
pub(super) fn millis_between(from: DateTime, to: DateTime) -> i64 {
    i64::try_from(to.duration_since(from).as_millis()).unwrap_or(i64::MAX)
}

fn is_working_day(calendar: &Calendar, day: Date) -> bool {
    calendar.weekdays.contains(&day.weekday()) && !calendar.holidays.contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, date, time};

    const HOUR: i64 = 3_600_000;

    fn office() -> Calendar {
        let weekdays = vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        Calendar { hours: (time(9, 0, 0, 0), time(18, 0, 0, 0)), weekdays, holidays: vec![date(2024, 7, 9)] }
    }

    #[test]
    fn nights_weekends_and_holidays_do_not_count() {
        let friday_evening = date(2024, 7, 5).at(17, 0, 0, 0);
        assert_eq!(working_millis(&office(), friday_evening, date(2024, 7, 8).at(10, 0, 0, 0)), 2 * HOUR);
        assert_eq!(working_millis(&office(), friday_evening, date(2024, 7, 10).at(10, 0, 0, 0)), (1 + 9 + 1) * HOUR);
    }

    #[test]
    fn a_reply_outside_working_hours_takes_no_working_time() {
        let saturday = date(2024, 7, 6);
        assert_eq!(working_millis(&office(), saturday.at(8, 0, 0, 0), saturday.at(20, 0, 0, 0)), 0);
        assert_eq!(working_millis(&office(), date(2024, 7, 8).at(6, 0, 0, 0), date(2024, 7, 8).at(9, 30, 0, 0)), HOUR / 2);
    }

    #[test]
    fn time_does_not_run_backwards() {
        let noon = date(2024, 7, 8).at(12, 0, 0, 0);
        assert_eq!(working_millis(&office(), noon, date(2024, 7, 8).at(11, 0, 0, 0)), 0);
    }
}
