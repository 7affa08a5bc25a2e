//! The records of a file, streamed through the csv crate block by block, each with its place in the text.

use super::audit::{self, cells};
use super::dialect;
use crate::diag::{SourceId, Span};
use csv::{ByteRecord, ReaderBuilder};
use memchr::memchr;
use std::io::{self, Read};
use std::ops::ControlFlow;

/// How much text is read at once.
const BLOCK: usize = 1 << 20;

/// The longest record that is looked for the end of.
const LONGEST: usize = 64 << 20;

/// One record and its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    /// Its cells, unquoted.
    pub(super) fields: &'a ByteRecord,
    /// Its text without the line break.
    pub(super) text: &'a [u8],
    /// Where its text starts.
    pub(super) start: u64,
    /// Its file.
    pub(super) source: SourceId,
    /// What parts its cells.
    pub(super) delimiter: u8,
    /// Whether its block holds quotes, so that it may.
    pub(super) quoted: bool,
}

impl<'a> Record<'a> {
    /// The text of a cell, without spaces around it. An absent cell is empty.
    pub(super) fn cell(&self, at: usize) -> &'a str {
        self.fields.get(at).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or("").trim()
    }

    /// Where the whole record is.
    pub(super) fn span(&self) -> Span {
        self.within(0, self.text.len())
    }

    /// Where the text of a cell is; the record where it has no such cell.
    pub(super) fn cell_span(&self, at: usize) -> Span {
        match cells(self.text, self.delimiter).nth(at) {
            Some(place) => {
                let text = place.text(self.text);
                self.within(text.start, text.end)
            }
            None => self.span(),
        }
    }

    /// A part of the record.
    pub(super) fn within(&self, from: usize, to: usize) -> Span {
        Span::new(self.source, self.start + from as u64, self.start + to as u64)
    }
}

/// Why a file cannot be read to its end.
#[derive(Debug)]
pub(super) enum Broken {
    /// The system says so.
    Io(io::Error),
    /// A NUL byte, and where.
    Nul(u64),
    /// A byte that is not UTF-8, and where.
    NotUtf8(u64),
    /// A quote that is never closed, and where.
    OpenQuote(u64),
    /// A record that does not end within reason, and where it starts.
    Endless(u64),
}

/// Gives every record that is not blank to `each`, which may stop early. Blank means that all its cells are empty. A first line
/// that only declares the delimiter is no record.
pub(super) fn each_record(
    mut text: Box<dyn Read>,
    source: SourceId,
    delimiter: u8,
    each: &mut dyn FnMut(Record<'_>) -> ControlFlow<()>,
) -> Result<(), Broken> {
    let mut buffer = Vec::with_capacity(BLOCK);
    let mut fields = ByteRecord::new();
    let mut start = 0;
    let mut declaration = true;
    loop {
        let wanted = BLOCK.max(buffer.len());
        let read = text.by_ref().take(wanted as u64).read_to_end(&mut buffer).map_err(Broken::Io)?;
        let ended = read < wanted;
        if let (true, Some((_, length))) = (std::mem::take(&mut declaration), dialect::declared(&buffer)) {
            buffer.drain(..length);
            start = length as u64;
        }
        let cut = audit::cut(&buffer, delimiter);
        let whole = if ended && cut.open.is_none() { buffer.len() } else { cut.whole };
        let block = Block { text: &buffer[..whole], start, source, delimiter, quoted: cut.quoted };
        if block.read(&mut fields, each)?.is_break() {
            return Ok(());
        }
        let endless = buffer.len() - whole > LONGEST;
        match cut.open {
            Some(open) if ended || endless => return Err(Broken::OpenQuote(start + open as u64)),
            None if ended => return Ok(()),
            None if endless => return Err(Broken::Endless(start + whole as u64)),
            _ => {}
        }
        buffer.drain(..whole);
        start += whole as u64;
    }
}

/// Whole records.
#[derive(Clone, Copy)]
struct Block<'a> {
    text: &'a [u8],
    start: u64,
    source: SourceId,
    delimiter: u8,
    quoted: bool,
}

impl Block<'_> {
    /// Gives every record; those before a byte that is no text still count.
    fn read(&self, fields: &mut ByteRecord, each: &mut dyn FnMut(Record<'_>) -> ControlFlow<()>) -> Result<ControlFlow<()>, Broken> {
        if let Some((at, broken)) = self.no_text() {
            let sound = Block { text: &self.text[..audit::cut(&self.text[..at], self.delimiter).whole], ..*self };
            return if sound.records(fields, each).is_break() { Ok(ControlFlow::Break(())) } else { Err(broken) };
        }
        Ok(self.records(fields, each))
    }

    /// The first byte that is no text.
    fn no_text(&self) -> Option<(usize, Broken)> {
        let valid = std::str::from_utf8(self.text).map_or_else(|error| error.valid_up_to(), str::len);
        let nul = memchr(0, &self.text[..valid]).map(|at| (at, Broken::Nul(self.start + at as u64)));
        nul.or_else(|| (valid < self.text.len()).then(|| (valid, Broken::NotUtf8(self.start + valid as u64))))
    }

    /// Gives every record; all of the text is text.
    fn records(&self, fields: &mut ByteRecord, each: &mut dyn FnMut(Record<'_>) -> ControlFlow<()>) -> ControlFlow<()> {
        let mut reader = reader(self.text, self.delimiter);
        while reader.read_byte_record(fields).unwrap_or(false) {
            let from = fields.position().map_or(0, csv::Position::byte);
            let text = &self.text[place(from)..place(reader.position().byte()).min(self.text.len())];
            let breaks = text.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            let text = without_break(&text[breaks..]);
            if fields.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            let start = self.start + from + breaks as u64;
            let record = Record { fields, text, start, source: self.source, delimiter: self.delimiter, quoted: self.quoted };
            if each(record).is_break() {
                return ControlFlow::Break(());
            }
        }
        ControlFlow::Continue(())
    }
}

/// The csv crate's reader over text in memory: no header row, records of any width.
pub(super) fn reader(text: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    let capacity = text.len().clamp(1, 1 << 16);
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).buffer_capacity(capacity).from_reader(text)
}

fn place(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

/// The text without the line breaks at its end.
fn without_break(mut text: &[u8]) -> &[u8] {
    while let [rest @ .., b'\n' | b'\r'] = text {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<(Vec<String>, String)> {
        let mut all = Vec::new();
        let owned = text.as_bytes().to_vec();
        let mut each = |record: Record<'_>| {
            let span = record.span();
            let cut = |span: Span| text[place(span.start)..place(span.end)].to_owned();
            all.push(((0..record.fields.len()).map(|at| cut(record.cell_span(at))).collect(), cut(span)));
            ControlFlow::Continue(())
        };
        each_record(Box::new(io::Cursor::new(owned)), SourceId(0), b',', &mut each).expect("it reads");
        all
    }

    fn broken(bytes: &[u8]) -> Broken {
        let mut each = |_: Record<'_>| ControlFlow::Continue(());
        each_record(Box::new(io::Cursor::new(bytes.to_vec())), SourceId(0), b',', &mut each).expect_err("it is broken")
    }

    #[test]
    fn records_know_their_place_with_cr_lf_blank_lines_and_quoted_breaks() {
        let found = records("a,b\r\n\r\n1, x \r\n\r\n\r\n\"2\",\"y\r\nz\"\r\n3,w");
        let rows: Vec<_> = found.iter().map(|(_, row)| row.as_str()).collect();
        assert_eq!(rows, ["a,b", "1, x ", "\"2\",\"y\r\nz\"", "3,w"]);
        assert_eq!(found[1].0, ["1", "x"]);
        assert_eq!(found[2].0, ["2", "y\r\nz"]);
    }

    #[test]
    fn rows_of_empty_cells_are_blank() {
        assert_eq!(records("a,b\n,\n , \n1,2\n;\n").len(), 3, "`;` is text where commas part cells");
    }

    #[test]
    fn places_hold_across_blocks() {
        let mut text = String::from("a,b\n");
        let mut expected = Vec::new();
        while text.len() < 3 * BLOCK {
            let row = format!("{},\"{}\nç\"", text.len(), "x".repeat(text.len() % 97));
            text.push_str(&row);
            text.push('\n');
            expected.push(row);
        }
        let rows: Vec<_> = records(&text).into_iter().skip(1).map(|(_, row)| row).collect();
        assert!(rows == expected, "every record is found where it stands");
    }

    #[test]
    fn what_is_no_text_is_found_where_it_is() {
        assert!(matches!(broken(b"a,b\n1,\x002\n"), Broken::Nul(6)));
        assert!(matches!(broken(b"a,b\n1,\xFF\n"), Broken::NotUtf8(6)));
        assert!(matches!(broken(b"a,b\n1,\"x\n2,y\n"), Broken::OpenQuote(6)));
    }

    #[test]
    fn records_before_a_byte_that_is_no_text_are_given() {
        for bytes in [&b"a,b\n1,\"x\ny\"\n2,\"z\n\x00w\"\n3,v\n"[..], b"a,b\n1,\"x\ny\"\n2,z\xFFw\n3,v\n"] {
            let mut starts = Vec::new();
            let mut each = |record: Record<'_>| {
                starts.push(record.start);
                ControlFlow::Continue(())
            };
            let text = Box::new(io::Cursor::new(bytes.to_vec()));
            assert!(each_record(text, SourceId(0), b',', &mut each).is_err());
            assert_eq!(starts, [0, 4]);
        }
    }
}
