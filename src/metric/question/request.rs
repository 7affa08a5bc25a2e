//! Requests to leave, one by one: what is at stake and what became of them.

use crate::calendar::{Month, Period, PeriodKind};
use crate::metric::cut::present;
use crate::metric::{MRR, Measure, Metrics, Reason, Scope};
use crate::table::Cancellation;

/// What became of a request to leave by the day the data speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Neither turned round nor come to pass.
    Open,
    /// The account left.
    Lost,
    /// The account stays.
    Saved,
}

/// A request to leave.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The row.
    pub row: &'a Cancellation,
    /// What became of it.
    pub fate: Fate,
    /// The account's MRR at the closing of the month before the request.
    pub stake: Measure,
}

impl<'a> Metrics<'a> {
    /// Every request known on the day the data speaks of, the newest first.
    ///
    /// # Errors
    ///
    /// The reason why there are none.
    pub fn requests(&self) -> Result<Vec<Request<'a>>, Reason> {
        present(self.base.tables.cancellations.present, "cancellations")?;
        let as_of = self.as_of().ok_or(Reason::NotComplete)?;
        let rows = self.base.accounts.iter().flat_map(|account| account.cancellations.iter().copied());
        let request = |row: &'a Cancellation| {
            let fate = match row.effective_on {
                _ if row.saved => Fate::Saved,
                Some(day) if day <= as_of => Fate::Lost,
                _ => Fate::Open,
            };
            let before = Period::holding(PeriodKind::Month, Month::of(row.requested_on).plus(-1));
            Request { row, fate, stake: self.measure(&MRR, "", &Scope::Account(row.account), before) }
        };
        let mut requests: Vec<Request<'a>> = rows.map(request).collect();
        requests.sort_by(|a, b| b.row.requested_on.cmp(&a.row.requested_on).then_with(|| a.row.account.cmp(&b.row.account)));
        Ok(requests)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use jiff::civil::date;

    #[test]
    fn a_request_is_open_until_it_is_saved_or_its_day_has_come() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", None, 50);
        site.cancellation("a", "2024-05-02", "price").effective_on = Some(date(2024, 6, 30));
        site.cancellation("a", "2024-06-02", "price");
        site.cancellation("a", "2024-04-02", "price").saved = true;
        site.cancellation("a", "2024-07-02", "later");
        let fates =
            |as_of: &str| -> Vec<Fate> { site.metrics(as_of).requests().expect("requests").iter().map(|request| request.fate).collect() };
        assert_eq!(fates("2024-06-29"), [Fate::Open, Fate::Open, Fate::Saved]);
        assert_eq!(fates("2024-06-30"), [Fate::Open, Fate::Lost, Fate::Saved]);
        assert_eq!(site.metrics("2024-06-30").requests().expect("requests")[0].stake.number(), Some(50.0));
        assert_eq!(Sample::of(&["a"]).metrics("2024-06-30").requests().err(), Some(Reason::NoTable("cancellations")));
    }
}
