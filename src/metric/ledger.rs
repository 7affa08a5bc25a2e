//! Which MRR closings are known. A month's closing is the MRR on its last day.

use super::Reason;
use super::receipt::left_out::LeftOut;
use crate::calendar::Month;
use crate::table::{Revenue, Subscription, Tables};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Where MRR comes from.
#[derive(Debug)]
pub(super) enum Source {
    /// Subscriptions: every day's MRR is known, and 0 before the first.
    Subscriptions,
    /// Month-end snapshots, with the months that have any.
    Snapshots(BTreeSet<Month>),
    /// Neither table.
    Absent,
}

impl Source {
    /// The site's source of MRR; a site with both tables has an error already.
    pub(super) fn of(tables: &Tables, as_of: Option<Date>) -> Self {
        if tables.subscriptions.present {
            Self::Subscriptions
        } else if tables.revenue.present {
            let closed = tables.revenue.rows.iter().filter(|row| as_of.is_some_and(|as_of| row.month.last_day() <= as_of));
            Self::Snapshots(closed.map(|row| row.month).collect())
        } else {
            Self::Absent
        }
    }
}

/// Which closings of the site are known.
#[derive(Debug)]
pub(super) struct Ledger {
    pub(super) source: Source,
    /// The first and the last month in which any account has MRR.
    pub(super) paid: Option<(Month, Month)>,
}

impl Ledger {
    /// Whether the closing of a month is known, or why not.
    pub(super) fn closing(&self, month: Month) -> Result<(), Reason> {
        if matches!(self.source, Source::Absent) {
            return Err(Reason::NoTable("subscriptions"));
        }
        if self.paid.is_some_and(|(_, last)| month > last) {
            return Err(Reason::DataEnds);
        }
        match &self.source {
            Source::Snapshots(months) if !months.contains(&month) => {
                Err(if months.first().is_some_and(|first| month < *first) { Reason::TooLittleHistory } else { Reason::NoRows })
            }
            _ => Ok(()),
        }
    }

    /// Whether all these closings are known, or the reason that matters most: that the data ends comes before that it begins late, and both
    /// before a gap.
    pub(super) fn closings(&self, months: impl IntoIterator<Item = Month>) -> Result<(), Reason> {
        let weight = |reason: &Reason| match reason {
            Reason::NoTable(_) => 0,
            Reason::DataEnds => 1,
            Reason::TooLittleHistory => 2,
            _ => 3,
        };
        let missing = months.into_iter().filter_map(|month| self.closing(month).err());
        missing.min_by_key(weight).map_or(Ok(()), Err)
    }

    /// Whether twelve months before `end` the site already had MRR.
    pub(super) fn year_before(&self, end: Month) -> Result<Month, Reason> {
        self.closing(end)?;
        let start = end.plus(-12);
        match self.paid {
            Some((first, _)) if start >= first => self.closing(start).map(|()| start),
            _ => Err(Reason::TooLittleHistory),
        }
    }

    /// The newest month with snapshots that has closed on or before a day.
    pub(super) fn newest_snapshot(&self, day: Date) -> Option<Month> {
        let Source::Snapshots(months) = &self.source else { return None };
        months.iter().rev().find(|month| month.last_day() <= day).copied()
    }
}

/// An account's closings, as the months in which they change: (month, cents from then on).
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Closings(Vec<(Month, i64)>);

impl Closings {
    /// The closings that subscriptions make. Trials are out; one that starts and ends within a month never closes it.
    pub(super) fn of_subscriptions(rows: &[&Subscription], as_of: Option<Date>) -> Self {
        let mut changes: Vec<(Month, i64)> = Vec::new();
        for row in rows {
            if let Ok((start, end)) = closed_months(row, as_of) {
                changes.push((start, row.mrr.0));
                changes.extend(end.map(|end| (end, -row.mrr.0)));
            }
        }
        changes.sort_unstable();
        let mut steps: Vec<(Month, i64)> = Vec::new();
        for (month, change) in changes {
            match steps.last_mut() {
                Some((last, amount)) if *last == month => *amount = amount.saturating_add(change),
                last => {
                    let before = last.map_or(0, |(_, amount)| *amount);
                    steps.push((month, before.saturating_add(change)));
                }
            }
        }
        Self(steps)
    }

    /// The closings that snapshots make. A month without a row is 0.
    pub(super) fn of_snapshots(mut rows: Vec<&Revenue>) -> Self {
        rows.sort_by_key(|row| row.month);
        let mut steps = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            steps.push((row.month, row.mrr.0));
            if rows.get(at + 1).is_none_or(|next| next.month > row.month.plus(1)) {
                steps.push((row.month.plus(1), 0));
            }
        }
        Self(steps)
    }

    /// The MRR in cents at the end of a month.
    pub(super) fn at(&self, month: Month) -> i64 {
        let after = self.0.partition_point(|(step, _)| *step <= month);
        after.checked_sub(1).map_or(0, |at| self.0[at].1)
    }

    /// The first month that closes with MRR.
    pub(super) fn first_paid(&self) -> Option<Month> {
        self.0.iter().find(|(_, cents)| *cents > 0).map(|(month, _)| *month)
    }

    /// The last month up to `newest` that closes with MRR.
    pub(super) fn last_paid(&self, newest: Month) -> Option<Month> {
        let mut next = newest.plus(1);
        for (month, cents) in self.0.iter().rev() {
            if *cents > 0 && *month < next {
                return Some(next.plus(-1));
            }
            next = next.min(*month);
        }
        None
    }
}

/// The first month whose closing a subscription is in and the first it is in no more, or why it is in none.
pub(super) fn closed_months(row: &Subscription, as_of: Option<Date>) -> Result<(Month, Option<Month>), LeftOut> {
    let (start, end) = (Month::of(row.start), open_end(row, as_of).map(Month::of));
    if row.trial {
        Err(LeftOut::Trial)
    } else if row.mrr.0 == 0 {
        Err(LeftOut::NoAmount)
    } else if row.end == Some(row.start) || end.is_some_and(|end| end <= start) {
        Err(LeftOut::NeverCloses)
    } else {
        Ok((start, end))
    }
}

/// The day a subscription stops running. One that ends on `as_of` counts as open: data that ends is not churn.
pub(super) fn open_end(row: &Subscription, as_of: Option<Date>) -> Option<Date> {
    row.end.filter(|end| Some(*end) != as_of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, month};

    fn closings(site: &Sample) -> Closings {
        Closings::of_subscriptions(&site.tables.subscriptions.rows.iter().collect::<Vec<_>>(), None)
    }

    #[test]
    fn a_subscription_closes_the_months_whose_last_day_it_runs_on() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-31", Some("2024-03-31"), 100);
        let closings = closings(&site);
        let amounts = ["2023-12", "2024-01", "2024-02", "2024-03"].map(|id| closings.at(month(id)));
        assert_eq!(amounts, [0, 10_000, 10_000, 0]);
        assert_eq!(closings.first_paid(), Some(month("2024-01")));
        assert_eq!(closings.last_paid(month("2024-12")), Some(month("2024-02")));
        assert_eq!(closings.last_paid(month("2024-01")), Some(month("2024-01")));
        assert_eq!(closings.last_paid(month("2023-12")), None);
    }

    #[test]
    fn overlapping_subscriptions_add_up_and_those_within_a_month_never_close() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", None, 100);
        site.subscription("a", "2024-01-01", Some("2024-03-01"), 50);
        site.subscription("a", "2024-02-02", Some("2024-02-20"), 7);
        site.subscription("a", "2024-02-02", Some("2024-02-02"), 9);
        assert_eq!(["2024-01", "2024-02", "2024-03"].map(|id| closings(&site).at(month(id))), [15_000, 15_000, 10_000]);
    }

    #[test]
    fn a_month_without_a_snapshot_is_zero_until_the_next() {
        let mut site = Sample::of(&["a"]);
        site.revenue("a", "2024-03", 30);
        site.revenue("a", "2024-01", 10);
        let closings = Closings::of_snapshots(site.tables.revenue.rows.iter().collect());
        assert_eq!(["2023-12", "2024-01", "2024-02", "2024-03", "2024-04"].map(|id| closings.at(month(id))), [0, 1000, 0, 3000, 0]);
        assert_eq!(closings.last_paid(month("2024-09")), Some(month("2024-03")));
    }

    #[test]
    fn that_the_data_ends_matters_more_than_that_it_begins_late_and_both_more_than_a_gap() {
        let months = ["2024-02", "2024-04"].map(month);
        let ledger = Ledger { source: Source::Snapshots(months.into()), paid: Some((months[0], months[1])) };
        let asked = |ids: &[&str]| ledger.closings(ids.iter().map(|id| month(id)));
        assert_eq!(asked(&["2024-01", "2024-03", "2024-05"]), Err(Reason::DataEnds));
        assert_eq!(asked(&["2024-03", "2024-01"]), Err(Reason::TooLittleHistory));
        assert_eq!(asked(&["2024-02", "2024-03"]), Err(Reason::NoRows));
        assert_eq!(asked(&["2024-02", "2024-04"]), Ok(()));
    }
}
