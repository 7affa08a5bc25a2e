//! How the cells of each column are written, judged by the cells themselves unless `clareza.toml` says it.

use super::Layout;
use crate::config::TableConfig;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::input::{File, Input};
use crate::table::dialect::{Side, Tally, Verdict, agreed};
use crate::table::mapping::Mapping;
use crate::table::record::{Record, each_record};
use crate::table::schema::{Column, Kind};
use crate::table::word::shown;
use crate::table::{DateOrder, Dialect};
use std::ops::ControlFlow;

/// How much of a file is read before it may be put aside, once every column is settled.
const SAMPLE: u64 = 1 << 20;

/// A column that is being judged.
struct Judged {
    place: usize,
    at: usize,
    column: &'static Column,
    tally: Tally,
}

/// Fills in the decimal sign and the date order of every column, and what the receipt says of them.
pub(super) fn judge(layout: &mut Layout, mapping: &Mapping<'_>, input: &Input, file: &File, diags: &mut Diagnostics) {
    let asked = Asked::new(mapping.config);
    let mut judged = candidates(layout, &asked);
    if !judged.is_empty() {
        gather(&mut judged, layout, input, file);
    }
    let (dates, numbers): (Vec<_>, Vec<_>) = judged.iter().partition(|judged| judged.column.kind.is_date());
    let (date_side, number_side) = (agreed(dates.iter().map(|j| &j.tally)), agreed(numbers.iter().map(|j| &j.tally)));
    contradict(layout, &dates, diags);
    contradict(layout, &numbers, diags);
    for Judged { place, column, tally, .. } in &judged {
        let verdict = tally.verdict(if column.kind.is_date() { date_side } else { number_side });
        if verdict == Verdict::Ambiguous {
            ask(layout, column, tally, diags);
        }
        let Some(slot) = &mut layout.slots[*place] else { continue };
        if column.kind.is_date() {
            slot.dates = map(verdict, DateOrder::Dmy, DateOrder::Mdy);
        } else {
            slot.decimal = map(verdict, '.', ',');
        }
    }
    let known = judged.iter().find_map(|judged| judged.tally.known_order());
    settle(layout, &asked, known);
}

/// Two columns that tell opposite things: one of them is not what it seems, since no export writes a file in two ways.
fn contradict(layout: &Layout, judged: &[&Judged], diags: &mut Diagnostics) {
    let mut told = judged.iter().filter_map(|judged| Some((judged, judged.tally.majority()?)));
    let Some((first, side)) = told.next() else { return };
    let Some((other, opposite)) = told.find(|(_, other)| *other != side) else { return };
    let way = |side| match (first.column.kind.is_date(), side) {
        (true, Side::First) => "day/month",
        (true, Side::Second) => "month/day",
        (false, Side::First) => "decimal points",
        (false, Side::Second) => "decimal commas",
    };
    let (name, other_name) = (shown(other.column.name), shown(first.column.name));
    diags.push(
        Diagnostic::new(
            Code::MixedDialect,
            format!("{name} is written with {} and {other_name} with {} in the same file", way(opposite), way(side)),
        )
        .at(other.tally.first_for(opposite).unwrap_or(Span::file(layout.source)))
        .hint("export the file again with one setting, or write both columns the same way"),
    );
}

fn map<T>(verdict: Verdict<Side>, first: T, second: T) -> Verdict<T> {
    match verdict {
        Verdict::Is(Side::First) => Verdict::Is(first),
        Verdict::Is(Side::Second) => Verdict::Is(second),
        Verdict::Unneeded => Verdict::Unneeded,
        Verdict::Ambiguous => Verdict::Ambiguous,
    }
}

/// What `clareza.toml` says of a table's dialect.
struct Asked {
    decimal: Option<char>,
    dates: Option<DateOrder>,
}

impl Asked {
    fn new(config: Option<&TableConfig>) -> Self {
        let decimal = config.and_then(|table| table.decimal.as_ref()).map(|asked| asked.value.sign());
        Self { decimal, dates: config.and_then(|table| table.dates.as_ref()).map(|asked| asked.value) }
    }

    /// Whether it leaves a kind of column open.
    fn leaves_open(&self, kind: Kind) -> bool {
        kind.is_date() && self.dates.is_none() || kind.is_number() && self.decimal.is_none()
    }
}

/// The columns whose cells must be looked at.
fn candidates(layout: &Layout, asked: &Asked) -> Vec<Judged> {
    let columns = layout.schema.columns.iter().zip(&layout.slots).enumerate();
    columns
        .filter_map(|(place, (column, slot))| {
            let slot = slot.as_ref().filter(|slot| slot.link.is_none() && asked.leaves_open(column.kind))?;
            Some(Judged { place, at: slot.at, column, tally: Tally::default() })
        })
        .collect()
}

/// Reads the file until every column is settled, but at least its first part.
fn gather(judged: &mut [Judged], layout: &Layout, input: &Input, file: &File) {
    let mut first = true;
    let mut look = |record: Record<'_>| {
        if std::mem::take(&mut first) {
            return ControlFlow::Continue(());
        }
        for Judged { at, column, tally, .. } in judged.iter_mut() {
            let cell = record.cell(*at);
            if !cell.is_empty() {
                tally.add(cell, column.kind, || record.cell_span(*at));
            }
        }
        let enough = record.start > SAMPLE && judged.iter().all(|judged| judged.tally.is_settled());
        if enough { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    if let Ok(text) = input.open(file) {
        // What breaks here breaks again, and is reported, when the rows are read.
        let _ = each_record(text, file.source, layout.delimiter, &mut look);
    }
}

/// Asks for what the file does not tell.
fn ask(layout: &Layout, column: &Column, tally: &Tally, diags: &mut Diagnostics) {
    let name = shown(column.name);
    let is_date = column.kind.is_date();
    let hint = match is_date {
        true => format!("set `dates = \"dmy\"` or `dates = \"mdy\"` under `[tables.{}]` in clareza.toml", layout.schema.name),
        false => format!("set `decimal = \".\"` or `decimal = \",\"` under `[tables.{}]` in clareza.toml", layout.schema.name),
    };
    let found = match (tally.unclear(), tally.is_mixed(), is_date) {
        (_, true, true) => Diagnostic::new(Code::MixedDialect, format!("{name} mixes day/month with month/day, as often one as the other")),
        (_, true, false) => {
            Diagnostic::new(Code::MixedDialect, format!("{name} mixes decimal points with decimal commas, as often one as the other"))
        }
        (Some(cell), _, true) => Diagnostic::new(
            Code::AmbiguousDates,
            format!("{} could be day/month or month/day, and no cell of {name} tells which", shown(&cell.text)),
        ),
        (Some(cell), _, false) => Diagnostic::new(
            Code::AmbiguousDecimal,
            format!("{} could be a thousand or a fraction, and no cell of {name} tells which", shown(&cell.text)),
        ),
        (None, false, _) => return,
    };
    diags.push(found.at(tally.place().unwrap_or(Span::file(layout.source))).hint(hint));
}

/// Lays down what was asked for, and the receipt.
fn settle(layout: &mut Layout, asked: &Asked, known: Option<DateOrder>) {
    for (column, slot) in layout.schema.columns.iter().zip(&mut layout.slots) {
        let Some(slot) = slot else { continue };
        if let (Some(order), true) = (asked.dates, column.kind.is_date()) {
            slot.dates = Verdict::Is(order);
        }
        if let (Some(sign), true) = (asked.decimal, column.kind.is_number()) {
            slot.decimal = Verdict::Is(sign);
        }
    }
    let found = |slot: &super::Slot| match slot.dates {
        Verdict::Is(order) => Some(order),
        _ => None,
    };
    let sign = |slot: &super::Slot| match slot.decimal {
        Verdict::Is(sign) => Some(sign),
        _ => None,
    };
    let slots = || layout.slots.iter().flatten();
    layout.receipt.dialect = Dialect {
        decimal: asked.decimal.or_else(|| slots().find_map(sign)),
        dates: asked.dates.or_else(|| slots().find_map(found)).or(known),
    };
}
