//! Where a row came from, for receipts: tables keep the place of every row.

use super::Tables;
use super::row::AccountIx;
use crate::diag::Span;

/// A row of a table, whatever table it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowRef<'t> {
    /// Where its record is.
    pub span: Span,
    /// Its own id; `None` in tables whose rows have none.
    pub id: Option<&'t str>,
    /// The account it is about, where it is about one.
    pub account: Option<AccountIx>,
}

impl Tables {
    /// The row at a place of a table. `None` where there is none, and of tables that are not held or that no number is made from.
    pub fn row(&self, table: &str, at: usize) -> Option<RowRef<'_>> {
        match table {
            "accounts" => self.accounts.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.account), account: None }),
            "team" => self.team.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.person), account: None }),
            "features" => self.features.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.feature), account: None }),
            "orders" => self.orders.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.customer), account: None }),
            "subscriptions" => self.subscriptions.rows.get(at).map(|row| RowRef {
                span: row.span,
                id: Some(&row.subscription),
                account: Some(row.account),
            }),
            "revenue" => self.revenue.rows.get(at).map(|row| RowRef { span: row.span, id: None, account: Some(row.account) }),
            "tickets" => self.tickets.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.ticket), account: Some(row.account) }),
            "surveys" => self.surveys.rows.get(at).map(|row| RowRef { span: row.span, id: None, account: Some(row.account) }),
            "opportunities" => {
                self.opportunities.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.opportunity), account: Some(row.account) })
            }
            "renewals" => self.renewals.rows.get(at).map(|row| RowRef { span: row.span, id: None, account: Some(row.account) }),
            "meetings" => self.meetings.rows.get(at).map(|row| RowRef { span: row.span, id: None, account: Some(row.account) }),
            "onboarding" => {
                self.onboarding.rows.get(at).map(|row| RowRef { span: row.span, id: Some(&row.step), account: Some(row.account) })
            }
            "cancellations" => self.cancellations.rows.get(at).map(|row| RowRef { span: row.span, id: None, account: Some(row.account) }),
            _ => None,
        }
    }
}
