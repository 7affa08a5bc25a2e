//! Warns where months of usage look incomplete.

use super::UsageFacts;
use crate::calendar::Month;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::table::{gaps, last_month_is_short};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Warns about a last month with under half of the rows of the month before (`incomplete-month`) and about months
/// without any row between months with rows (`missing-month`).
///
/// A last month that `as_of` cuts short is not looked at.
pub fn check_months(facts: &UsageFacts, as_of: Option<Date>, diags: &mut Diagnostics) {
    let mut rows: BTreeMap<Month, u64> = BTreeMap::new();
    for (_, month, sums) in &facts.account_months {
        *rows.entry(*month).or_default() += sums.rows;
    }
    let span = facts.receipt.files.last().map(|file| Span::file(file.source));
    let mut found: Vec<Diagnostic> = missing(&rows).collect();
    found.extend(last_month_is_short("usage", &rows, as_of));
    for finding in found {
        diags.push(Diagnostic { span, ..finding });
    }
}

/// The months without a row between two months with rows, one finding a gap.
fn missing(rows: &BTreeMap<Month, u64>) -> impl Iterator<Item = Diagnostic> {
    gaps(rows.keys().copied()).map(|gap| {
        Diagnostic::new(Code::MissingMonth, format!("no account has usage {gap}, between months that have some"))
            .hint("export the usage of that time too: until then it counts as none")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rollup::AccountMonth;
    use crate::table::AccountIx;
    use jiff::civil::date;

    fn found(months: &[(&str, u64)], as_of: Option<Date>) -> Vec<String> {
        let rows = |rows| AccountMonth { rows, ..AccountMonth::default() };
        let account_months =
            months.iter().map(|(month, count)| (AccountIx(0), Month::parse(month).expect("a month"), rows(*count))).collect();
        let mut diags = Diagnostics::new();
        check_months(&UsageFacts { account_months, ..UsageFacts::default() }, as_of, &mut diags);
        diags.iter().map(|found| format!("{}: {}", found.code, found.message)).collect()
    }

    #[test]
    fn months_without_usage_between_others_are_named_once_a_gap() {
        assert_eq!(
            found(&[("2024-01", 9), ("2024-03", 9)], None),
            ["missing-month: no account has usage in 2024-02, between months that have some"]
        );
        assert_eq!(
            found(&[("1990-01", 1), ("2024-01", 9), ("2024-02", 9), ("2024-05", 9)], None),
            [
                "missing-month: no account has usage from 1990-02 to 2023-12, between months that have some",
                "missing-month: no account has usage from 2024-03 to 2024-04, between months that have some",
            ]
        );
    }

    #[test]
    fn a_short_last_month_is_named_unless_as_of_cuts_it() {
        let months = [("2024-01", 100), ("2024-02", 49)];
        let expected = "incomplete-month: the last month of usage, 2024-02, has 49 rows, under half of the 100 of 2024-01: the export looks incomplete";
        assert_eq!(found(&months, None), [expected]);
        assert_eq!(found(&months, Some(date(2024, 2, 29))), [expected]);
        assert!(found(&months, Some(date(2024, 2, 28))).is_empty());
        assert!(found(&[("2024-01", 100), ("2024-02", 50)], None).is_empty());
    }
}
