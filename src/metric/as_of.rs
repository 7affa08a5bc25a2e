//! The day the data speaks of, where neither the command line nor the config says.

use crate::rollup::UsageFacts;
use crate::table::Tables;
use jiff::civil::Date;

/// The newest date of something that happened. Due dates, scheduled meetings and ends have not happened.
pub fn newest_event(tables: &Tables, usage: &UsageFacts) -> Option<Date> {
    let mut dates: Vec<Option<Date>> = vec![usage.newest];
    dates.extend(tables.accounts.rows.iter().map(|row| row.since));
    dates.extend(tables.subscriptions.rows.iter().map(|row| Some(row.start)));
    dates.extend(tables.revenue.rows.iter().map(|row| Some(row.month.last_day())));
    for row in &tables.tickets.rows {
        let times = [Some(row.opened_at), row.first_reply_at, row.resolved_at, row.reopened_at];
        dates.extend(times.map(|time| time.map(|time| time.date())));
    }
    dates.extend(tables.surveys.rows.iter().map(|row| Some(row.at.date())));
    dates.extend(tables.orders.rows.iter().map(|row| Some(row.at)));
    dates.extend(tables.opportunities.rows.iter().flat_map(|row| [Some(row.raised_on), row.closed_on]));
    dates.extend(tables.cancellations.rows.iter().map(|row| Some(row.requested_on)));
    dates.extend(tables.renewals.rows.iter().map(|row| row.decided_on));
    dates.extend(tables.onboarding.rows.iter().map(|row| row.done_on));
    dates.into_iter().flatten().max()
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
