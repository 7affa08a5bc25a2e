//! The rows behind an account's MRR, for receipts.
//!
//! Formulas read an account's closings, which were made once from its rows by [`closed_months`]; a receipt asks that same function.

use super::left_out::LeftOut;
use crate::calendar::Month;
use crate::metric::base::Facts;
use crate::metric::cut::Cut;
use crate::metric::ledger::{Source, closed_months};
use crate::metric::{Quantity, Term};
use crate::table::Subscription;
use jiff::civil::Date;

/// Cents in currency units.
pub(in crate::metric) fn units(cents: i64) -> f64 {
    Quantity::Money(cents).number()
}

impl<'m> Cut<'m> {
    /// Notes the rows that an account's MRR at some closings is made of.
    pub(in crate::metric) fn closings_of(&self, account: &Facts<'_>, months: &[Month]) {
        self.judge_closings(account, |month| months.contains(&month));
    }

    /// Notes the rows that make an account live on a day.
    pub(in crate::metric) fn rows_of_live(&self, account: &Facts<'_>, day: Date) {
        self.rows_on(account, &[day], |_| Ok(()));
    }

    /// Notes the rows that an account's MRR on some days is made of.
    pub(in crate::metric) fn mrr_rows_on(&self, account: &Facts<'_>, days: &[Date]) {
        self.rows_on(account, days, |row| if row.trial { Err(LeftOut::Trial) } else { Ok(()) });
    }

    fn rows_on(&self, account: &Facts<'_>, days: &[Date], pays: fn(&Subscription) -> Result<(), LeftOut>) {
        if self.trace.is_none() {
            return;
        }
        for row in &account.subscriptions {
            let runs = days.iter().any(|day| self.base.runs(row, *day));
            let judged = if runs { pays(row).map(|()| Some(units(row.mrr.0))) } else { Err(LeftOut::OutsideThePeriod) };
            self.looked_at(*row, judged);
        }
        let newest: Vec<Month> = days.iter().filter_map(|day| self.base.ledger.newest_snapshot(*day)).collect();
        for row in &account.snapshots {
            let counts = newest.contains(&row.month);
            self.looked_at(*row, if counts { Ok(Some(units(row.mrr.0))) } else { Err(LeftOut::OutsideThePeriod) });
        }
    }

    /// Judges accounts by their MRR at some closings: what those that count are worth, in order. The others are left out for the
    /// reason given, with the rows of their MRR.
    pub(in crate::metric) fn sift_accounts<T, const N: usize>(
        self,
        months: [Month; N],
        judge: impl Fn(&'m Facts<'m>) -> Result<T, LeftOut>,
        term: impl Fn(&T) -> Term,
    ) -> impl Iterator<Item = T> {
        self.accounts().filter_map(move |account| {
            let judged = judge(account);
            if self.trace.is_some() {
                match &judged {
                    Ok(worth) => {
                        self.used(account.row, term(worth));
                        self.closings_of(account, &months);
                    }
                    Err(reason) => self.account_left_out(account, *reason),
                }
            }
            judged.ok()
        })
    }

    /// Notes that an account does not count, nor the rows of its closings.
    pub(in crate::metric) fn account_left_out(&self, account: &Facts<'_>, reason: LeftOut) {
        if self.trace.is_none() {
            return;
        }
        self.left_out(account.row, reason);
        account.subscriptions.iter().for_each(|row| self.left_out(*row, reason));
        account.snapshots.iter().for_each(|row| self.left_out(*row, reason));
    }

    fn judge_closings(&self, account: &Facts<'_>, counts: impl Fn(Month) -> bool) {
        if self.trace.is_none() {
            return;
        }
        let outside = Err(LeftOut::OutsideThePeriod);
        if matches!(self.base.ledger.source, Source::Subscriptions) {
            for row in &account.subscriptions {
                let closed = closed_months(row, self.base.as_of);
                let judged = closed.and_then(|(start, end)| {
                    let closes = self.months_between(start, end).any(&counts);
                    if closes { Ok(Some(units(row.mrr.0))) } else { outside }
                });
                self.looked_at(*row, judged);
            }
        }
        for row in &account.snapshots {
            self.looked_at(*row, if counts(row.month) { Ok(Some(units(row.mrr.0))) } else { outside });
        }
    }

    /// The months from one to before another, up to the period's last.
    fn months_between(&self, start: Month, end: Option<Month>) -> impl Iterator<Item = Month> {
        let last = self.period.last_month();
        let end = end.map_or(last.plus(1), |end| end.min(last.plus(1)));
        (0..end.since(start)).map(move |by| start.plus(by))
    }
}
