//! The output contract of `clareza metrics`: the same rows as CSV and as JSON.

use crate::calendar::Period;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::metric::Row;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Number;

/// A row as it is printed. The fields are the columns, in order.
#[derive(Serialize)]
struct Line<'r> {
    scope: &'static str,
    scope_id: &'r str,
    period: String,
    metric: &'static str,
    variant: &'r str,
    value: Option<Number>,
    unit: &'r str,
    numerator: Option<Number>,
    denominator: Option<Number>,
    n: u64,
    reason: Option<String>,
}

const COLUMNS: [&str; 11] =
    ["scope", "scope_id", "period", "metric", "variant", "value", "unit", "numerator", "denominator", "n", "reason"];

impl<'r> Line<'r> {
    fn of(row: &'r Row, currency: &'r str) -> Self {
        Self {
            scope: row.scope.kind(),
            scope_id: &row.scope_id,
            period: row.period.to_string(),
            metric: row.metric.id,
            variant: &row.variant,
            value: row.measure.number().and_then(number),
            unit: row.unit.name(currency),
            numerator: row.measure.numerator.and_then(number),
            denominator: row.measure.denominator.and_then(number),
            n: row.measure.n,
            reason: row.measure.reason().map(|reason| reason.to_string()),
        }
    }

    fn cells(&self) -> [String; 11] {
        let text = |number: &Option<Number>| number.as_ref().map(plain).unwrap_or_default();
        [
            self.scope.to_owned(),
            self.scope_id.to_owned(),
            self.period.clone(),
            self.metric.to_owned(),
            self.variant.to_owned(),
            text(&self.value),
            self.unit.to_owned(),
            text(&self.numerator),
            text(&self.denominator),
            self.n.to_string(),
            self.reason.clone().unwrap_or_default(),
        ]
    }
}

/// Whole numbers lose their fraction, so that 12.0 is printed as 12; a number that is none is missing.
pub(super) fn number(number: f64) -> Option<Number> {
    let whole = number.fract() == 0.0 && number.abs() < 9e15;
    if whole { Some(Number::from(number as i64)) } else { Number::from_f64(number) }
}

/// The shortest text that reads back the same, without an exponent.
fn plain(number: &Number) -> String {
    match number.as_i64() {
        Some(whole) => whole.to_string(),
        None => number.as_f64().unwrap_or_default().to_string(),
    }
}

/// The rows as CSV with a header: comma, decimal point, LF, numbers as the shortest text that reads back the same, empty where missing.
/// Ids stand as they are, without a guard for spreadsheets: this form is for programs.
pub fn csv(rows: impl IntoIterator<Item = Row>, currency: &str) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let records = rows.into_iter().map(|row| Line::of(&row, currency).cells());
    for record in std::iter::once(COLUMNS.map(str::to_owned)).chain(records) {
        // Writing into memory cannot fail.
        let _written = writer.write_record(&record);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The rows as a JSON array of objects with the same names, one object a line: numbers are numbers, what is missing is null.
pub fn json(rows: impl IntoIterator<Item = Row>, currency: &str) -> String {
    let lines: Vec<String> = rows.into_iter().filter_map(|row| serde_json::to_string(&Line::of(&row, currency)).ok()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

/// Reads the periods asked for, each once and in order, and says which are unreadable or not over on `as_of`. Without `as_of` nothing
/// ever happened, so no period is over.
pub fn periods(asked: &[String], as_of: Option<Date>, found: &mut Diagnostics) -> Vec<Period> {
    let mut periods = Vec::new();
    for text in asked {
        match Period::parse(text) {
            Some(period) if as_of.is_some_and(|as_of| period.last_day() <= as_of) => periods.push(period),
            Some(period) => found.push(not_complete(period, as_of)),
            None => found.push(unreadable(text)),
        }
    }
    periods.sort_unstable();
    periods.dedup();
    periods
}

fn not_complete(period: Period, as_of: Option<Date>) -> Diagnostic {
    let message = match as_of {
        Some(as_of) => format!("period `{period}` is not over: it ends on {} and the data speaks of {as_of}", period.last_day()),
        None => format!("period `{period}` is not over: the site has no data that says which day it speaks of"),
    };
    let last = as_of.map(|as_of| format!("ask for `{}` or an earlier one", Period::last_complete(period.kind(), as_of)));
    let diagnostic = Diagnostic::new(Code::PeriodNotComplete, message);
    diagnostic.hint(last.unwrap_or_else(|| "give the day with `--as-of`".to_owned()))
}

fn unreadable(text: &str) -> Diagnostic {
    Diagnostic::new(Code::BadPeriod, format!("`{text}` is not a period"))
        .hint("write a month `2026-09`, a bimester `2026-B5`, a quarter `2026-Q3` or a year `2026`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{ARPA, Filter, HANDLE_TIME, LOGO_CHURN, MRR, SEAT_USE};
    use jiff::civil::date;

    fn site() -> Sample {
        let mut site = Sample::of(&["a,1", "b"]);
        site.subscription("a,1", "2024-01-01", None, 100).mrr.0 += 50;
        site.subscription("b", "2024-01-01", None, 200);
        site.subscription("b", "2024-07-01", None, 1);
        site
    }

    fn filter(metrics: &[&'static crate::metric::Metric]) -> Filter {
        Filter { account: None, metrics: metrics.to_vec() }
    }

    #[test]
    fn csv_has_one_line_a_row_with_money_in_currency_units_and_missing_cells_empty() {
        let site = site();
        let metrics = site.metrics("2024-06-30");
        let text = csv(metrics.rows(&[], &filter(&[&MRR, &ARPA, &LOGO_CHURN, &SEAT_USE])), "BRL");
        assert_eq!(
            text,
            "scope,scope_id,period,metric,variant,value,unit,numerator,denominator,n,reason\n\
             site,,2024-Q2,mrr,,300.5,BRL,,,2,\n\
             site,,2024-Q2,arpa,,150.25,BRL,300.5,2,2,\n\
             site,,2024-Q2,logo_churn,,0,ratio,0,2,2,\n\
             site,,2024-Q2,seat_use,,,ratio,,,0,no-table:usage\n\
             account,\"a,1\",2024-Q2,mrr,,100.5,BRL,,,1,\n\
             account,\"a,1\",2024-Q2,logo_churn,,0,ratio,0,1,1,\n\
             account,\"a,1\",2024-Q2,seat_use,,,ratio,,,0,no-table:usage\n\
             account,b,2024-Q2,mrr,,200,BRL,,,1,\n\
             account,b,2024-Q2,logo_churn,,0,ratio,0,1,1,\n\
             account,b,2024-Q2,seat_use,,,ratio,,,0,no-table:usage\n"
        );
    }

    #[test]
    fn json_says_the_same_with_numbers_and_nulls() {
        let site = site();
        let metrics = site.metrics("2024-06-30");
        let filter = Filter { account: Some(site.ix("b")), metrics: vec![&MRR, &SEAT_USE] };
        assert_eq!(
            json(metrics.rows(&[], &filter), "USD"),
            "[\n{\"scope\":\"account\",\"scope_id\":\"b\",\"period\":\"2024-Q2\",\"metric\":\"mrr\",\"variant\":\"\",\"value\":200,\
             \"unit\":\"USD\",\"numerator\":null,\"denominator\":null,\"n\":1,\"reason\":null},\n\
             {\"scope\":\"account\",\"scope_id\":\"b\",\"period\":\"2024-Q2\",\"metric\":\"seat_use\",\"variant\":\"\",\"value\":null,\
             \"unit\":\"ratio\",\"numerator\":null,\"denominator\":null,\"n\":0,\"reason\":\"no-table:usage\"}\n]\n"
        );
        assert_eq!(json(std::iter::empty(), "USD"), "[]\n");
    }

    #[test]
    fn rows_come_by_scope_id_period_and_catalogue_whatever_order_is_asked_for() {
        let mut site = site();
        site.account("b").segment = Some("smb".into());
        let metrics = site.metrics("2024-06-30");
        let asked = [period("2024-Q2"), period("2024-Q1"), period("2024-Q2")];
        let rows: Vec<String> = metrics
            .rows(&asked, &filter(&[&HANDLE_TIME, &MRR]))
            .filter(|row| row.variant.is_empty() || row.variant == "resolution.p90")
            .map(|row| format!("{} {} {} {}", row.scope.kind(), row.scope_id, row.period, row.metric.id))
            .collect();
        let expected: Vec<String> = ["site ", "segment (none)", "segment smb", "account a,1", "account b"]
            .iter()
            .flat_map(|scope| {
                ["2024-Q1 mrr", "2024-Q1 handle_time", "2024-Q2 mrr", "2024-Q2 handle_time"].map(|rest| format!("{scope} {rest}"))
            })
            .collect();
        assert_eq!(rows, expected);
    }

    #[test]
    fn numbers_are_the_shortest_that_read_back_the_same() {
        let text = |value| plain(&number(value).expect("a number"));
        assert_eq!(text(0.1 + 0.2), "0.30000000000000004");
        assert_eq!(text(1234.56), "1234.56");
        assert_eq!(text(-0.0), "0");
        assert_eq!(text(1.0e-7), "0.0000001");
        assert_eq!(number(f64::NAN), None);
    }

    #[test]
    fn a_period_that_is_not_over_or_not_readable_is_an_error_each() {
        let mut found = Diagnostics::new();
        let asked = ["2024-Q2", "2024-Q1", "2024-Q1", "2024", "Q1/2024"].map(str::to_owned);
        let periods = periods(&asked, Some(date(2024, 6, 29)), &mut found);
        assert_eq!(periods, [period("2024-Q1")]);
        let said: Vec<_> = found.iter().map(|found| (found.code.name(), found.message.as_str(), found.hints[0].as_str())).collect();
        assert_eq!(
            said,
            [
                (
                    "period-not-complete",
                    "period `2024-Q2` is not over: it ends on 2024-06-30 and the data speaks of 2024-06-29",
                    "ask for `2024-Q1` or an earlier one"
                ),
                (
                    "period-not-complete",
                    "period `2024` is not over: it ends on 2024-12-31 and the data speaks of 2024-06-29",
                    "ask for `2023` or an earlier one"
                ),
                (
                    "bad-period",
                    "`Q1/2024` is not a period",
                    "write a month `2026-09`, a bimester `2026-B5`, a quarter `2026-Q3` or a year `2026`"
                ),
            ]
        );
    }
}
