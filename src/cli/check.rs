//! `clareza check`: what is wrong, where, and what to do; and an account of what was read.

use super::Outcome;
use super::args::{CheckArgs, Format};
use super::progress::Line;
use super::report::{self, counted};
use crate::diag::{Diagnostics, SourceText};
use crate::input::Input;
use crate::pipeline::{self, Site};
use crate::table::{DateOrder, FileReceipt, Receipt};
use serde_json::{Value, json};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let mut diags = Diagnostics::new();
    let line = Line::new();
    let progress = |progress| line.show(progress);
    let site = pipeline::load(&args.request(), &progress, &mut diags)?;
    let pages = site.check(&progress, &mut diags)?;
    line.clear();
    match args.report.format {
        Format::Json => report::print_json(&diags, &site.input, [("tables", tables(&site))]),
        _ => report::print(args.report, &diags, &site.input),
    }
    let outcome = report::outcome(args.report, &diags);
    if args.report.format == Format::Human {
        for receipt in site.receipts() {
            anstream::println!("{}", account(receipt, &site.input));
        }
        anstream::println!("{}\n{}", content(&site), verdict(outcome, pages, &diags));
    }
    Ok(outcome)
}

/// `tickets: 2000 rows read, 1998 used, 2 left out (bad-date 2)` and how each file is written.
fn account(receipt: &Receipt, input: &Input) -> String {
    let left_out = receipt.read - receipt.used;
    let reasons = receipt.left_out.iter().map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ");
    let reasons = if reasons.is_empty() { String::new() } else { format!(" ({reasons})") };
    let files: String = receipt.files.iter().map(|file| format!("\n  {}", dialect(file, input))).collect();
    let read = counted(receipt.read, "row", "rows");
    format!("{}: {read} read, {} used, {left_out} left out{reasons}{files}", receipt.table, receipt.used)
}

/// `data/tickets.csv: UTF-8, delimiter ";", decimal ",", dates dmy`.
fn dialect(file: &FileReceipt, input: &Input) -> String {
    let mut parts = vec![file.encoding.to_owned(), format!("delimiter {:?}", file.delimiter.to_string())];
    parts.extend(file.dialect.decimal.map(|decimal| format!("decimal \"{decimal}\"")));
    parts.extend(file.dialect.dates.map(|order| format!("dates {}", order_name(order))));
    format!("{}: {}", input.sources().path(file.source), parts.join(", "))
}

/// `content: 12 files of markdown, 5 roles, 1 matrix`.
fn content(site: &Site) -> String {
    let files = counted(site.pages.pages.len(), "file of markdown", "files of markdown");
    let roles = counted(site.handbook.roles.len(), "role", "roles");
    let matrices = counted(site.handbook.originals().count(), "matrix", "matrices");
    format!("content: {files}, {roles}, {matrices}")
}

/// What was found, and what a build would make of it.
fn verdict(outcome: Outcome, pages: usize, diags: &Diagnostics) -> String {
    let build = match outcome {
        Outcome::Fine => format!("a build makes {}", counted(pages, "page", "pages")),
        Outcome::Errors => "a build would publish nothing".to_owned(),
    };
    format!("{}; {build}", report::counts(diags))
}

/// The same account of the tables for scripts.
fn tables(site: &Site) -> Value {
    site.receipts().map(|receipt| table(receipt, &site.input)).collect()
}

/// One table: rows read, used and left out by code, and its files. What nothing in a file tells is null.
fn table(receipt: &Receipt, input: &Input) -> Value {
    let left_out: serde_json::Map<_, _> = receipt.left_out.iter().map(|(code, count)| (code.to_string(), json!(count))).collect();
    let file = |file: &FileReceipt| {
        json!({
            "path": input.sources().path(file.source),
            "encoding": file.encoding,
            "delimiter": file.delimiter,
            "decimal": file.dialect.decimal,
            "dates": file.dialect.dates.map(order_name),
        })
    };
    json!({
        "table": receipt.table,
        "read": receipt.read,
        "used": receipt.used,
        "left_out": left_out,
        "files": receipt.files.iter().map(file).collect::<Vec<_>>(),
    })
}

fn order_name(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Ymd => "ymd",
        DateOrder::Dmy => "dmy",
        DateOrder::Mdy => "mdy",
        DateOrder::Excel => "excel",
    }
}
