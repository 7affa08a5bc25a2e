//! Tickets one by one and by kind: who waits now, and which kinds wait longest.

use crate::calendar::Period;
use crate::metric::business::millis_between;
use crate::metric::cut::present;
use crate::metric::quotient::{count, quantile_hours};
use crate::metric::{Measure, Metrics, Moment, Reason, Scope};
use crate::table::Ticket;

/// The tickets of one kind in a period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Queue {
    /// Opened in the period.
    pub opened: Measure,
    /// Open at its end.
    pub open: Measure,
    /// The median from opening to the first reply, of those first answered in the period.
    pub reply: Measure,
    /// The median from opening to resolution, of those resolved in the period.
    pub resolution: Measure,
}

impl<'a> Metrics<'a> {
    /// The tickets open at the end of the day the data speaks of, the oldest first.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn open_tickets(&self) -> Result<Vec<&'a Ticket>, Reason> {
        present(self.base.tables.tickets.present, "tickets")?;
        let as_of = self.as_of().ok_or(Reason::NotComplete)?;
        let all = self.base.accounts.iter().flat_map(|account| account.tickets.iter().copied());
        let mut open: Vec<&Ticket> = all.filter(|ticket| ticket.resolved_at.is_none_or(|time| time.date() > as_of)).collect();
        open.sort_by(|a, b| a.opened_at.cmp(&b.opened_at).then_with(|| a.ticket.cmp(&b.ticket)));
        Ok(open)
    }

    /// The tickets of a scope that are `wanted`, in a period.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn queue(&self, scope: &Scope, period: Period, wanted: impl Fn(&Ticket) -> bool) -> Result<Queue, Reason> {
        let cut = self.cut(scope, Moment::Period, period.into()).ok_or(Reason::NotComplete)?;
        let tickets: Vec<&Ticket> = cut.tickets()?.filter(|ticket| wanted(ticket)).collect();
        let opened = tickets.iter().filter(|ticket| cut.holds(ticket.opened_at)).count();
        let waits: Vec<i64> = tickets
            .iter()
            .filter_map(|ticket| Some(millis_between(ticket.opened_at, ticket.first_reply_at.filter(|time| cut.holds(*time))?)))
            .collect();
        let times: Vec<i64> = tickets
            .iter()
            .filter_map(|ticket| Some(millis_between(ticket.opened_at, ticket.resolved_at.filter(|time| cut.holds(*time))?)))
            .collect();
        let median = |durations: &[i64]| quantile_hours(durations, 0.5).unwrap_or_else(Measure::missing);
        Ok(Queue {
            opened: count(opened),
            open: crate::metric::family::support::backlog(&cut, wanted)?,
            reply: median(&waits),
            resolution: median(&times),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{BACKLOG, HANDLE_TIME, TICKET_VOLUME};
    use crate::table::Priority;

    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b"]);
        site.ticket("b", "2024-02-01T10:00").resolved_at = "2024-02-01T14:00".parse().ok();
        site.ticket("b", "2024-03-01T10:00").priority = Some(Priority::Urgent);
        site.ticket("a", "2024-01-01T10:00");
        site.ticket("a", "2024-01-01T09:00").resolved_at = "2024-04-01T00:00".parse().ok();
        site
    }

    #[test]
    fn the_oldest_open_ticket_comes_first() {
        let site = site();
        let ids = |as_of: &str| -> Vec<String> {
            site.metrics(as_of).open_tickets().expect("tickets").iter().map(|ticket| ticket.ticket.clone()).collect()
        };
        assert_eq!(ids("2024-03-31"), ["t3", "t2", "t1"]);
        assert_eq!(ids("2024-04-01"), ["t2", "t1"]);
        assert_eq!(Sample::of(&["a"]).metrics("2024-03-31").open_tickets().err(), Some(Reason::NoTable("tickets")));
    }

    #[test]
    fn all_kinds_together_are_the_metrics_of_the_catalogue() {
        let site = site();
        let metrics = site.metrics("2024-03-31");
        let (scope, quarter) = (Scope::Site, period("2024-Q1"));
        let all = metrics.queue(&scope, quarter, |_| true).expect("a queue");
        assert_eq!(all.opened, metrics.measure(&TICKET_VOLUME, "count", &scope, quarter));
        assert_eq!(all.open, metrics.measure(&BACKLOG, "", &scope, quarter));
        assert_eq!(all.resolution, metrics.measure(&HANDLE_TIME, "resolution.median", &scope, quarter));
        assert_eq!(all.reply, Measure::missing(Reason::NoRows));
        let urgent = metrics.queue(&scope, quarter, |ticket| ticket.priority == Some(Priority::Urgent)).expect("a queue");
        assert_eq!((urgent.opened.number(), urgent.open.number(), urgent.resolution.number()), (Some(1.0), Some(1.0), None));
    }
}
