//! The same table in every way people write it.

use super::*;
use crate::config::DecimalSign;
use crate::table::{Cents, DateOrder, Dialect};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// A way to write a table.
#[derive(Debug, Clone, Copy)]
struct Way {
    delimiter: char,
    decimal: char,
    group: &'static str,
    date: &'static str,
    line_break: &'static str,
    mark: &'static str,
}

const WAYS: [Way; 6] = [
    Way { delimiter: ',', decimal: '.', group: "", date: "%Y-%m-%d", line_break: "\n", mark: "" },
    Way { delimiter: ';', decimal: ',', group: ".", date: "%d/%m/%Y", line_break: "\r\n", mark: "\u{feff}" },
    Way { delimiter: ',', decimal: '.', group: ",", date: "%m/%d/%Y", line_break: "\r\n", mark: "" },
    Way { delimiter: '\t', decimal: ',', group: "\u{a0}", date: "%d-%m-%Y", line_break: "\n", mark: "" },
    Way { delimiter: '|', decimal: '.', group: "'", date: "%d/%m/%Y %H:%M", line_break: "\n", mark: "" },
    Way { delimiter: ';', decimal: ',', group: "", date: "%Y-%m-%dT%H:%M:%S", line_break: "\r\n\r\n", mark: "\u{feff}" },
];

impl Way {
    fn amount(self, cents: i64) -> String {
        let whole = (cents / 100).to_string();
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        format!("\"{text}{}{:02}\"", self.decimal, cents % 100)
    }

    fn table(self, rows: &[(Date, i64)]) -> String {
        let mut text = format!("{}subscription,account,start,mrr,plan", self.mark).replace(',', &self.delimiter.to_string());
        for (at, (start, cents)) in rows.iter().enumerate() {
            let (start, mrr) = (start.to_datetime(jiff::civil::Time::midnight()).strftime(self.date).to_string(), self.amount(*cents));
            let cells = [format!("S-{at}"), "A-1".to_owned(), start, mrr, "\"a \"\"plan\"\"\nof two lines\"".to_owned()];
            text = format!("{text}{}{}", self.line_break, cells.join(&self.delimiter.to_string()));
        }
        text
    }
}

fn subscriptions(text: &str) -> (Vec<(String, Date, Cents)>, Vec<String>) {
    let site = Site::new().file("subscriptions.csv", text).read();
    let rows = site.tables.subscriptions.rows.iter().map(|row| (row.subscription.clone(), row.start, row.mrr)).collect();
    (rows, site.findings())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_table_written_in_any_dialect_reads_back_the_same(rows in prop::collection::vec((0..9000_i32, 0..1_000_000_000_i64), 1..12)) {
        let day = |days: i32| date(2010, 1, 1) + days.days();
        let mut rows: Vec<_> = rows.into_iter().map(|(days, cents)| (day(days), cents)).collect();
        rows.push((date(2024, 7, 31), 150));
        let expected: Vec<_> = rows.iter().enumerate().map(|(at, (start, cents))| (format!("S-{at}"), *start, Cents(*cents))).collect();
        for way in WAYS {
            let (read, findings) = subscriptions(&way.table(&rows));
            prop_assert_eq!(&findings, &Vec::<String>::new(), "{:?}", way);
            prop_assert_eq!(&read, &expected, "{:?}", way);
        }
    }

    #[test]
    fn the_order_of_rows_never_matters(cells in prop::collection::vec(prop_oneof![
        Just(("13/01/2024", "1,5")), Just(("01/02/2024", "1.250")), Just(("05/05/2024", "7")), Just(("2024-03-04", "1.250,75")),
        Just(("31/02/2024", "x")),
    ], 1..8), seed in any::<u64>()) {
        let rows: Vec<String> = cells.iter().enumerate().map(|(at, (day, mrr))| format!("S-{at};A-1;{day};{mrr}")).collect();
        let mut shuffled = rows.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
        let read = |rows: &[String]| {
            let (mut rows, findings) = subscriptions(&format!("subscription;account;start;mrr\n{}", rows.join("\n")));
            rows.sort();
            let mut kinds: Vec<_> = findings.iter().map(|line| line.split(": ").nth(1).unwrap_or("").to_owned()).collect();
            kinds.sort();
            (rows, kinds)
        };
        prop_assert_eq!(read(&rows), read(&shuffled));
    }
}

#[test]
fn a_column_without_a_telling_day_is_an_error_that_asks() {
    let site = Site::new()
        .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-1,01/02/2024,5\nS-2,A-1,05/05/2024,5\nS-3,A-1,2024-01-31,5\n")
        .read();
    assert_eq!(
        site.findings(),
        ["subscriptions.csv:2:9: ambiguous-dates: `01/02/2024` could be day/month or month/day, and no cell of `start` tells which"]
    );
    assert_eq!(
        site.hints(Code::AmbiguousDates),
        ["set `dates = \"dmy\"` or `dates = \"mdy\"` under `[tables.subscriptions]` in clareza.toml"]
    );
    assert_eq!(site.counts("subscriptions"), (3, 2, vec![("ambiguous-dates", 1)]));
}

#[test]
fn the_config_answers_what_the_file_leaves_open() {
    let start = |dates: DateOrder| {
        let site = Site::new()
            .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-1,01/02/2024,1.250\n")
            .table("subscriptions", |table| {
                table.dates = Some(at(dates));
                table.decimal = Some(at(DecimalSign::Comma));
            })
            .read();
        assert_eq!(site.findings(), [""; 0]);
        (site.tables.subscriptions.rows[0].start, site.tables.subscriptions.rows[0].mrr)
    };
    assert_eq!(start(DateOrder::Dmy), (date(2024, 2, 1), Cents(125_000)));
    assert_eq!(start(DateOrder::Mdy), (date(2024, 1, 2), Cents(125_000)));
}

#[test]
fn other_columns_of_the_file_speak_for_one_that_does_not_tell() {
    let site = Site::new().file("subscriptions.csv", "subscription,account,start,end,mrr\nS-1,A-1,01/02/2024,31/12/2024,5\n").read();
    assert_eq!(site.findings(), [""; 0]);
    assert_eq!(site.tables.subscriptions.rows[0].start, date(2024, 2, 1));
    let dialect = site.tables.receipts.iter().find(|receipt| receipt.table == "subscriptions").expect("a receipt").files[0].dialect;
    assert_eq!(dialect, Dialect { decimal: None, dates: Some(DateOrder::Dmy) });
}

#[test]
fn an_amount_that_could_be_a_thousand_or_a_fraction_is_an_error_that_asks() {
    let site = Site::new().file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-1,2024-01-31,1.250\n").read();
    assert_eq!(
        site.findings(),
        ["subscriptions.csv:2:20: ambiguous-decimal: `1.250` could be a thousand or a fraction, and no cell of `mrr` tells which"]
    );
    assert_eq!(site.counts("subscriptions"), (1, 0, vec![("ambiguous-decimal", 1)]));
}

#[test]
fn the_minority_of_a_column_is_bad_and_a_tie_is_mixed() {
    let header = "subscription,account,start,mrr\n";
    let site =
        Site::new().file("subscriptions.csv", format!("{header}S-1,A-1,13/01/2024,5\nS-2,A-1,14/01/2024,5\nS-3,A-1,01/15/2024,5\n")).read();
    assert_eq!(
        site.findings(),
        ["subscriptions.csv:4:9: bad-date: `01/15/2024` is not a date: there is no month 15 (the file writes day/month/year)"]
    );
    let site = Site::new().file("subscriptions.csv", format!("{header}S-1,A-1,13/01/2024,5\nS-2,A-1,01/15/2024,5\n")).read();
    assert_eq!(
        site.findings()[0],
        "subscriptions.csv:2:9: mixed-dialect: `start` mixes day/month with month/day, as often one as the other"
    );
}

#[test]
fn columns_of_one_file_that_tell_opposite_things_are_mixed() {
    let header = "subscription,account,start,end,mrr\n";
    let site = Site::new().file("subscriptions.csv", format!("{header}S-1,A-1,05/06/2024,,5\nS-2,A-2,01/13/2024,14/02/2024,5\n")).read();
    assert_eq!(
        site.findings(),
        ["subscriptions.csv:3:20: mixed-dialect: `end` is written with day/month and `start` with month/day in the same file"]
    );
    let site = Site::new().file("subscriptions.csv", format!("{header}S-1,A-1,2024-01-13,14/02/2024,5\n")).read();
    assert_eq!(site.findings(), [""; 0], "an ISO date needs no order");
    let header = "account,due_on,mrr_before,decision,mrr_after\n";
    let site = Site::new().file("renewals.csv", format!("{header}A-1,2024-01-13,1.5,renewed,\"2,5\"\n")).read();
    assert_eq!(
        site.findings(),
        [
            "renewals.csv:2:29: mixed-dialect: `mrr_after` is written with decimal commas and `mrr_before` with decimal points in the same file"
        ]
    );
}

#[test]
fn a_long_file_is_searched_to_its_end_for_a_telling_day() {
    let mut text = String::from("subscription,account,start,mrr\n");
    for at in 0..60_000 {
        text.push_str(&format!("S-{at},A-1,01/02/2024,5\n"));
    }
    text.push_str("S-last,A-1,31/01/2024,5\n");
    assert!(text.len() > 1 << 20);
    let site = Site::new().file("subscriptions.csv", text).read();
    assert_eq!(site.findings(), [""; 0]);
    assert_eq!(site.tables.subscriptions.rows[0].start, date(2024, 2, 1));
}

#[test]
fn an_empty_column_does_not_make_a_long_file_be_read_twice_and_later_cells_are_judged_one_by_one() {
    let mut text = String::from("subscription,account,start,end,mrr\n");
    for at in 0..60_000 {
        text.push_str(&format!("S-{at},A-1,2024-01-31,,5\n"));
    }
    text.push_str("S-x,A-1,2024-01-31,31/12/2024,5\nS-y,A-1,2024-01-31,01/02/2024,5\nS-z,A-1,2024-01-31,2024-12-31,5\n");
    let site = Site::new().file("subscriptions.csv", text).read();
    assert_eq!(
        site.findings(),
        [
            "subscriptions.csv:60003:20: ambiguous-dates: `01/02/2024` could be day/month or month/day, and the first part of the file does not tell which"
        ]
    );
    let ends: Vec<_> = site.tables.subscriptions.rows.iter().filter_map(|row| row.end).collect();
    assert_eq!(ends, [date(2024, 12, 31), date(2024, 12, 31)]);
}

#[test]
fn the_receipt_says_how_a_file_is_written() {
    let site = Site::new().file("subscriptions.csv", "subscription;account;start;mrr\nS-1;A-1;2024-01-31;1,5\n").read();
    let receipt = &site.tables.receipts.iter().find(|receipt| receipt.table == "subscriptions").expect("a receipt").files[0];
    assert_eq!((receipt.delimiter, receipt.encoding), (';', "UTF-8"));
    assert_eq!(receipt.dialect, Dialect { decimal: Some(','), dates: Some(DateOrder::Ymd) });
}

#[test]
fn excel_days_are_read_on_request_only() {
    let file = "subscription,account,start,mrr\nS-1,A-1,45123,5\n";
    let site = Site::new().file("subscriptions.csv", file).read();
    assert_eq!(site.findings(), ["subscriptions.csv:2:9: bad-date: `45123` is not a date"]);
    assert_eq!(site.hints(Code::BadDate), ["if it is one of Excel's day numbers, set `dates = \"excel\"` for the table in clareza.toml"]);
    let site = Site::new().file("subscriptions.csv", file).table("subscriptions", |table| table.dates = Some(at(DateOrder::Excel))).read();
    assert_eq!(site.tables.subscriptions.rows[0].start, date(2023, 7, 16));
}

#[test]
fn times_without_a_zone_are_in_the_tables_zone() {
    let site = Site::new()
        .file("tickets.csv", "ticket,account,opened_at\nT-1,A-1,2024-07-09 02:00\nT-2,A-1,2024-07-09T02:00:00-03:00\n")
        .table("tickets", |table| table.time_zone = Some(at(jiff::tz::TimeZone::UTC)))
        .read();
    let opened: Vec<_> = site.tables.tickets.rows.iter().map(|ticket| ticket.opened_at.to_string()).collect();
    assert_eq!(opened, ["2024-07-08T23:00:00", "2024-07-09T02:00:00"]);
}
