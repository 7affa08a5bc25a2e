//! What was read of each table, what was left out and why, and how fresh it is.

use super::Section;
use super::matrix::{day, say_count};
use crate::table::{DateOrder, FileReceipt, Receipt, names};
use crate::view::block::{Cell, Column, Table};
use crate::view::source::Place;

/// A table whose newest row is older than this many days is named as stale.
const STALE_DAYS: i32 = 35;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    vec![rows(place), freshness(place), files(place), absent(place)]
}

fn receipts<'p>(place: &Place<'p>) -> impl Iterator<Item = &'p Receipt> {
    place.sources.tables.receipts.iter().chain(place.sources.usage)
}

fn number(place: &Place<'_>, count: u64) -> Cell {
    let text = place.format.count(count);
    #[expect(clippy::cast_precision_loss, reason = "rows are far fewer than 2^53")]
    let bare = count as f64;
    Cell::number(text, bare)
}

/// Rows read = rows used + rows left out, for each table.
fn rows(place: &Place<'_>) -> Section {
    let left: u64 = receipts(place).map(|receipt| receipt.read - receipt.used).sum();
    let row = |receipt: &Receipt| {
        let why: Vec<String> = receipt.left_out.iter().map(|(code, count)| format!("{count} × {code}")).collect();
        let why = if why.is_empty() { place.t("report-quality-none") } else { why.join(", ") };
        vec![
            Cell::text(receipt.table),
            number(place, receipt.read),
            number(place, receipt.used),
            number(place, receipt.read - receipt.used),
            Cell::text(why),
        ]
    };
    let mut columns = vec![Column::text(place.t("column-table"))];
    columns.extend(["column-read", "column-used", "column-left-out"].map(|key| Column::number(place.t(key))));
    columns.push(Column::text(place.t("report-quality-why")));
    Section {
        id: "rows",
        title: say_count(place, "report-quality-left", usize::try_from(left).unwrap_or(usize::MAX), []),
        note: Some(place.t("report-quality-note")),
        tables: vec![Table { caption: place.t("team-receipts"), columns, rows: receipts(place).map(row).collect() }],
        ..Section::default()
    }
}

/// The newest thing that happened, table by table.
fn freshness(place: &Place<'_>) -> Section {
    let Some(as_of) = place.sources.metrics.as_of() else { return Section::default() };
    let newest = place.sources.metrics.newest();
    let days = |last: jiff::civil::Date| as_of.since(last).map_or(0, |span| span.get_days());
    let stale = newest.iter().filter(|(_, last)| days(*last) > STALE_DAYS).count();
    let row = |(table, last): &(&'static str, jiff::civil::Date)| {
        let age = days(*last);
        let state = if age > STALE_DAYS { "report-quality-stale" } else { "report-quality-fresh" };
        let age = Cell::number(place.format.integer(i64::from(age)), f64::from(age));
        vec![Cell::text(*table), day(place, *last), age, Cell::text(place.t(state))]
    };
    let columns = vec![
        Column::text(place.t("column-table")),
        Column::number(place.t("report-quality-newest")),
        Column::number(place.t("report-quality-age")),
        Column::text(place.t("report-quality-state")),
    ];
    Section {
        id: "freshness",
        title: say_count(place, "report-quality-stale-count", stale, []),
        note: Some(place.t("report-quality-freshness-note")),
        tables: vec![Table { caption: place.t("report-quality-freshness"), columns, rows: newest.iter().map(row).collect() }],
        ..Section::default()
    }
}

/// How each file is written.
fn files(place: &Place<'_>) -> Section {
    let unknown = || Cell::missing(place.t("report-quality-unseen"));
    let row = |receipt: &Receipt, file: &FileReceipt| {
        let delimiter = if file.delimiter == '\t' { place.t("report-quality-tab") } else { file.delimiter.to_string() };
        let dates = |order: DateOrder| match order {
            DateOrder::Ymd => "2026-09-30",
            DateOrder::Dmy => "30/09/2026",
            DateOrder::Mdy => "09/30/2026",
            DateOrder::Excel => "46295",
        };
        vec![
            Cell::text(&file.path),
            Cell::text(receipt.table),
            Cell::text(file.encoding),
            Cell::text(delimiter),
            file.dialect.decimal.map_or_else(unknown, |mark| Cell::text(mark.to_string())),
            file.dialect.dates.map_or_else(unknown, |order| Cell::text(dates(order))),
        ]
    };
    let rows = receipts(place).flat_map(|receipt| receipt.files.iter().map(move |file| row(receipt, file)));
    let keys = [
        "report-quality-file",
        "column-table",
        "report-quality-encoding",
        "report-quality-delimiter",
        "report-quality-decimal",
        "report-quality-dates",
    ];
    let columns = keys.map(|key| Column::text(place.t(key))).into();
    Section {
        id: "files",
        title: place.t("report-quality-files"),
        tables: vec![Table { caption: place.t("report-quality-files"), columns, rows: rows.collect() }],
        ..Section::default()
    }
}

/// The tables that the site lacks, and what they would show.
fn absent(place: &Place<'_>) -> Section {
    let missing: Vec<&str> = names().filter(|name| !place.sources.has_table(name)).collect();
    let row = |name: &&str| vec![Cell::text(format!("{name}.csv")), Cell::text(place.t(&format!("table-use-{name}")))];
    let columns = ["report-quality-file", "report-quality-use"].map(|key| Column::text(place.t(key))).into();
    let table = Table { caption: place.t("report-quality-absent"), columns, rows: missing.iter().map(row).collect() };
    Section {
        id: "absent",
        title: say_count(place, "report-quality-absent-count", missing.len(), []),
        tables: if missing.is_empty() { Vec::new() } else { vec![table] },
        ..Section::default()
    }
}
