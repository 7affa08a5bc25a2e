//! The day the data speaks of, where neither the command line nor the config says.

use crate::rollup::UsageFacts;
use crate::table::{Table, Tables, Ticket};
use jiff::civil::Date;

/// The newest date of something that happened. Due dates, scheduled meetings and ends have not happened.
pub fn newest_event(tables: &Tables, usage: &UsageFacts) -> Option<Date> {
    newest_by_table(tables, usage, Date::MAX).into_iter().map(|(_, date)| date).max()
}

/// The newest date of something that happened up to a day, for each table that tells of such.
pub(super) fn newest_by_table(tables: &Tables, usage: &UsageFacts, until: Date) -> Vec<(&'static str, Date)> {
    let times = |row: &Ticket| [Some(row.opened_at), row.first_reply_at, row.resolved_at, row.reopened_at];
    [
        ("accounts", newest(&tables.accounts, until, |row| [row.since])),
        ("subscriptions", newest(&tables.subscriptions, until, |row| [Some(row.start)])),
        ("revenue", newest(&tables.revenue, until, |row| [Some(row.month.last_day())])),
        ("usage", usage.newest.filter(|day| *day <= until)),
        ("tickets", newest(&tables.tickets, until, |row| times(row).map(|time| time.map(|time| time.date())))),
        ("surveys", newest(&tables.surveys, until, |row| [Some(row.at.date())])),
        ("orders", newest(&tables.orders, until, |row| [Some(row.at)])),
        ("opportunities", newest(&tables.opportunities, until, |row| [Some(row.raised_on), row.closed_on])),
        ("cancellations", newest(&tables.cancellations, until, |row| [Some(row.requested_on)])),
        ("renewals", newest(&tables.renewals, until, |row| [row.decided_on])),
        ("onboarding", newest(&tables.onboarding, until, |row| [row.done_on])),
    ]
    .into_iter()
    .filter_map(|(table, newest)| Some((table, newest?)))
    .collect()
}

fn newest<R, const N: usize>(table: &Table<R>, until: Date, dates: impl Fn(&R) -> [Option<Date>; N]) -> Option<Date> {
    table.rows.iter().flat_map(dates).flatten().filter(|date| *date <= until).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use crate::table::MeetingStatus;
    use jiff::civil::date;

    #[test]
    fn an_end_or_a_scheduled_meeting_has_not_happened() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-10", Some("2030-01-01"), 100);
        site.meeting("a", "2029-05-05", MeetingStatus::Scheduled);
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 1, 10)));
    }

    #[test]
    fn every_kind_of_event_counts() {
        let mut site = Sample::of(&["a"]);
        site.account("a").since = Some(date(2024, 1, 1));
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 1, 1)));
        site.revenue("a", "2024-02", 0);
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 2, 29)));
        site.ticket("a", "2024-03-01T10:00").reopened_at = Some(date(2024, 3, 5).at(9, 0, 0, 0));
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 3, 5)));
        site.nps("a", "ana", 9, "2024-03-06T00:00");
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 3, 6)));
        site.event("a", "ana", "export", "2024-03-07", 1);
        assert_eq!(newest_event(&site.tables, &site.usage), Some(date(2024, 3, 7)));
    }

    #[test]
    fn a_site_where_nothing_happened_has_no_day() {
        assert_eq!(newest_event(&Tables::default(), &UsageFacts::default()), None);
    }
}
