//! Records that are not what they seem: rows swallowed by a quote, quotes out of place, too few or too many cells, giant cells.

use super::audit::{self, cells, has_break};
use super::fault::Fault;
use super::layout::Layout;
use super::record::{Record, reader};
use crate::diag::{Code, Span};
use csv::ByteRecord;

/// The longest cell that is read.
const LONGEST_CELL: usize = 1 << 20;

/// How many swallowed rows are counted: each is read as closely as any row, and more tell nothing new.
const COUNTED: u64 = 1_000;

/// Checks a record as a whole. `is_good` says whether another record could be a row of the table.
pub(super) fn check(record: Record<'_>, layout: &Layout, is_good: &mut dyn FnMut(Record<'_>) -> bool) -> Result<(), (Span, Fault)> {
    if record.text.len() > LONGEST_CELL {
        giant(record)?;
    }
    if record.quoted && memchr::memchr(b'"', record.text).is_some() {
        swallowed(record, layout, is_good)?;
        stray(record)?;
    }
    width(record, layout)
}

/// A quote that swallows rows: one cell runs over lines that would be rows of their own.
fn swallowed(record: Record<'_>, layout: &Layout, is_good: &mut dyn FnMut(Record<'_>) -> bool) -> Result<(), (Span, Fault)> {
    if !has_break(record.text) {
        return Ok(());
    }
    let mut start = 0;
    let mut rows = 0_u64;
    for line in record.text.split_inclusive(|byte| *byte == b'\n') {
        let inner = start > 0;
        let at = start;
        start += line.len();
        let text = line.trim_ascii_end();
        let mut fields = ByteRecord::new();
        if rows == COUNTED {
            break;
        }
        if inner && !text.is_empty() && reader(text, record.delimiter).read_byte_record(&mut fields).unwrap_or(false) {
            let row = Record { fields: &fields, text, start: record.start + at as u64, ..record };
            rows += u64::from(fields.len() == layout.width && audit::cut(text, record.delimiter).open.is_none() && is_good(row));
        }
    }
    let opening = cells(record.text, record.delimiter).find(|place| has_break(&record.text[place.whole.clone()]));
    match (rows, opening.and_then(|place| place.quotes)) {
        (0, _) | (_, None) => Ok(()),
        (rows, Some((open, _))) => {
            let follow = match rows {
                1 => "1 row that follows".to_owned(),
                COUNTED.. => format!("at least {COUNTED} rows that follow"),
                _ => format!("{rows} rows that follow"),
            };
            let fault = Fault::new(Code::SwallowedRows, format!("the quote opened here swallows {follow}"));
            Err((record.within(open, open + 1), fault.hint("close the quote, or write a quote that belongs to the text twice")))
        }
    }
}

/// Text beside the quotes of a cell.
fn stray(record: Record<'_>) -> Result<(), (Span, Fault)> {
    match cells(record.text, record.delimiter).find(|place| !place.is_sound(record.text)) {
        None => Ok(()),
        Some(place) => {
            let fault = Fault::new(Code::StrayQuote, "the quotes of this cell do not enclose all of it");
            let fault = fault.hint("quote the whole cell, and write a quote that belongs to the text twice");
            Err((record.within(place.whole.start, place.whole.end), fault))
        }
    }
}

fn giant(record: Record<'_>) -> Result<(), (Span, Fault)> {
    match cells(record.text, record.delimiter).find(|place| place.whole.len() > LONGEST_CELL) {
        None => Ok(()),
        Some(place) => {
            let kibibytes = place.whole.len() >> 10;
            let fault =
                Fault::new(Code::CellTooLarge, format!("the cell is {kibibytes} KiB long, and no cell may be longer than 1024 KiB"));
            Err((record.within(place.whole.start, place.whole.start + 1), fault.hint("shorten it, or look for a quote that is not closed")))
        }
    }
}

fn width(record: Record<'_>, layout: &Layout) -> Result<(), (Span, Fault)> {
    if record.fields.len() == layout.width {
        return Ok(());
    }
    let cells = |count: usize| format!("{count} cell{}", if count == 1 { "" } else { "s" });
    let message = format!("the row has {}, but the header has {}", cells(record.fields.len()), cells(layout.width));
    let sign = if layout.delimiter == b'\t' { "a tab".to_owned() } else { format!("`{}`", char::from(layout.delimiter)) };
    let hint = match record.fields.len() < layout.width {
        true => format!("a cell is missing, or the row was cut off: write {sign} also around empty cells"),
        false => format!("quote cells that hold {sign}"),
    };
    Err((record.span(), Fault::new(Code::WrongWidth, message).hint(hint)))
}
