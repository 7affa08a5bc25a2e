//! `clareza check`: what is wrong, where, and what to do; and what was read from each table.

use super::args::{CheckArgs, Format};
use super::{Outcome, report};
use crate::diag::{Diagnostics, SourceText};
use crate::input::Input;
use crate::pipeline;
use crate::table::{DateOrder, FileReceipt, Receipt};

pub(super) fn run(args: &CheckArgs) -> anyhow::Result<Outcome> {
    let mut diags = Diagnostics::new();
    let site = pipeline::load(&args.request(), &mut diags)?;
    report::print(args.report, &diags, &site.input);
    if args.report.format == Format::Human {
        for receipt in site.receipts() {
            anstream::println!("{}", account(receipt, &site.input));
        }
        anstream::println!("{}", report::counts(&diags));
    }
    Ok(report::outcome(args.report, &diags))
}

/// `tickets: 2000 rows read, 1998 used, 2 left out (bad-date 2)` and how each file is written.
fn account(receipt: &Receipt, input: &Input) -> String {
    let left_out = receipt.read - receipt.used;
    let reasons = receipt.left_out.iter().map(|(code, count)| format!("{code} {count}")).collect::<Vec<_>>().join(", ");
    let reasons = if reasons.is_empty() { String::new() } else { format!(" ({reasons})") };
    let files: String = receipt.files.iter().map(|file| format!("\n  {}", dialect(file, input))).collect();
    format!("{}: {} rows read, {} used, {left_out} left out{reasons}{files}", receipt.table, receipt.read, receipt.used)
}

/// `data/tickets.csv: UTF-8, delimiter ";", decimal ",", dates dmy`.
fn dialect(file: &FileReceipt, input: &Input) -> String {
    let mut parts = vec![file.encoding.to_owned(), format!("delimiter {:?}", file.delimiter.to_string())];
    parts.extend(file.dialect.decimal.map(|decimal| format!("decimal \"{decimal}\"")));
    parts.extend(file.dialect.dates.map(|order| format!("dates {}", order_name(order))));
    format!("{}: {}", input.sources().path(file.source), parts.join(", "))
}

fn order_name(order: DateOrder) -> &'static str {
    match order {
        DateOrder::Ymd => "ymd",
        DateOrder::Dmy => "dmy",
        DateOrder::Mdy => "mdy",
        DateOrder::Excel => "excel",
    }
}
