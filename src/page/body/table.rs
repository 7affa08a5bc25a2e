//! The tables of a page as rows of text.

use super::super::{RawCell, RawTable};
use super::{Located, Origin, end_of, plain};
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

/// Reads every table.
pub(super) fn read(origin: Origin<'_>, events: &[Located<'_>]) -> Vec<RawTable> {
    let mut tables: Vec<RawTable> = Vec::new();
    let mut headings = 0_usize;
    let mut in_header = false;
    for (at, (event, range)) in events.iter().enumerate() {
        let Event::Start(tag) = event else { continue };
        match (tag, tables.last_mut()) {
            (Tag::Heading { .. }, _) => headings += 1,
            (Tag::Table(_), _) => {
                tables.push(RawTable { heading: headings.checked_sub(1), header: Vec::new(), rows: Vec::new() });
            }
            (Tag::TableHead, _) => in_header = true,
            (Tag::TableRow, Some(table)) => {
                in_header = false;
                table.rows.push(Vec::new());
            }
            (Tag::TableCell, Some(table)) => {
                let cell = cell(origin, &events[at + 1..end_of(events, at)], range);
                match table.rows.last_mut().filter(|_| !in_header) {
                    Some(row) => row.push(cell),
                    None => table.header.push(cell),
                }
            }
            _ => {}
        }
    }
    tables
}

/// The text of a cell and where it stands, without the blanks around it.
fn cell(origin: Origin<'_>, inner: &[Located<'_>], range: &Range<usize>) -> RawCell {
    let written = origin.slice(range);
    let trimmed = written.trim_matches(|c: char| c.is_whitespace() || c == '|');
    let start = range.start + (trimmed.as_ptr() as usize - written.as_ptr() as usize);
    RawCell { text: plain(inner).trim().to_owned(), span: origin.span(&(start..start + trimmed.len())) }
}
