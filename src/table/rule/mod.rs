//! What looks wrong of rows and between tables, once every row is read: whatever makes a row unusable is found before.
//!
//! 1. [`row`] — one row and its account;
//! 2. [`paid`] — the stretches of time in which an account has MRR;
//! 3. [`revenue`] — those stretches against each other and against the account;
//! 4. [`month`] — months that look incomplete;
//! 5. [`language`] — languages of accounts that the site does not speak.
//!
//! Rules warn. The rows stay and count as they stand, since only people know which of two values is wrong.

mod language;
mod month;
mod paid;
mod revenue;
mod row;

pub use month::{Gap, gaps, last_month_is_short};

use super::Tables;
use crate::config::Config;
use crate::diag::Diagnostics;
use jiff::civil::Date;

/// One rule: looks at what it is about and pushes what it finds.
type Rule = fn(&Site<'_>, &mut Diagnostics);

/// All rules, in the order of `docs/tables.md`.
const RULES: [Rule; 7] = [
    row::ticket_before_since,
    row::early_renewal,
    revenue::missing_month,
    revenue::revenue_gap,
    revenue::since_after_revenue,
    revenue::mass_churn,
    month::incomplete_month,
];

/// What rules look at.
struct Site<'a> {
    tables: &'a Tables,
    /// Rows after this day do not exist.
    as_of: Option<Date>,
    /// By account: when it has MRR.
    paid: Vec<Vec<paid::Stretch>>,
}

impl<'a> Site<'a> {
    fn new(config: &Config, tables: &'a Tables) -> Self {
        Self { tables, as_of: config.site.as_of.as_ref().map(|day| day.value), paid: paid::stretches(tables) }
    }
}

/// Checks every rule on rows and across tables.
pub(super) fn check(config: &Config, tables: &Tables, diags: &mut Diagnostics) {
    let site = Site::new(config, tables);
    for rule in RULES {
        rule(&site, diags);
    }
    language::unknown_account_language(&config.site.languages, &tables.accounts.rows, diags);
}

/// Tables to try rules on.
#[cfg(test)]
mod fixture {
    use super::*;
    use crate::calendar::Month;
    use crate::diag::{SourceId, Span};
    use crate::table::{Account, AccountIx, Cents, Revenue, Subscription, Table};

    /// A row's place: the rows of a test have one byte each.
    pub(super) fn span(row: u64) -> Span {
        Span::new(SourceId(0), row, row + 1)
    }

    /// A day, from its ISO form.
    pub(super) fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    /// A table with these rows.
    pub(super) fn table<R>(rows: impl IntoIterator<Item = R>) -> Table<R> {
        Table { rows: rows.into_iter().collect(), present: true }
    }

    /// Accounts `A0`, `A1`, … with these first days.
    pub(super) fn accounts(since: &[Option<&str>]) -> Tables {
        let account = |(ix, since): (usize, &Option<&str>)| Account {
            account: format!("A{ix}"),
            name: format!("Account {ix}"),
            segment: None,
            touch: None,
            industry: None,
            country: None,
            csm: None,
            am: None,
            ae: None,
            since: since.map(day),
            seats: None,
            language: None,
            goal: None,
            notes: None,
            span: span(ix as u64),
        };
        Tables { accounts: table(since.iter().enumerate().map(account)), ..Tables::default() }
    }

    /// The subscription `S<row>` of 10.00 a month.
    pub(super) fn subscription(row: u64, account: u32, start: &str, end: Option<&str>) -> Subscription {
        Subscription {
            subscription: format!("S{row}"),
            account: AccountIx(account),
            start: day(start),
            end: end.map(day),
            mrr: Cents(1000),
            plan: None,
            trial: false,
            span: span(row),
        }
    }

    /// A month-end snapshot.
    pub(super) fn snapshot(row: u64, account: u32, month: &str, mrr: i64) -> Revenue {
        Revenue { account: AccountIx(account), month: Month::parse(month).expect("a month"), mrr: Cents(mrr), span: span(row) }
    }

    /// What a rule finds: row, code and message.
    pub(super) fn found(rule: Rule, tables: &Tables) -> Vec<String> {
        found_at(rule, tables, None)
    }

    /// What a rule finds on a day.
    pub(super) fn found_at(rule: Rule, tables: &Tables, as_of: Option<Date>) -> Vec<String> {
        let mut diags = Diagnostics::new();
        rule(&Site { tables, as_of, paid: paid::stretches(tables) }, &mut diags);
        diags.iter().map(|found| format!("{} {}: {}", found.span.map_or(u64::MAX, |span| span.start), found.code, found.message)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_without_faults_has_no_findings() {
        let mut tables = fixture::accounts(&[Some("2024-01-01")]);
        tables.subscriptions = fixture::table([fixture::subscription(0, 0, "2024-01-01", None)]);
        let mut diags = Diagnostics::new();
        check(&Config::default(), &tables, &mut diags);
        assert_eq!(diags.iter().count(), 0);
    }

    #[test]
    fn one_run_names_the_faults_of_all_rules() {
        let mut tables = fixture::accounts(&[Some("2024-02-01")]);
        tables.subscriptions = fixture::table([
            fixture::subscription(0, 0, "2024-01-01", Some("2024-02-01")),
            fixture::subscription(1, 0, "2024-04-02", None),
        ]);
        let mut diags = Diagnostics::new();
        check(&Config::default(), &tables, &mut diags);
        let codes: Vec<&str> = diags.iter().map(|found| found.code.name()).collect();
        assert_eq!(codes, ["revenue-gap", "since-after-revenue"]);
    }
}
