//! What the csv crate does not say: which quotes are out of place, and where each cell lies. The crate calls no text malformed.
//!
//! A quote opens a cell only right at its start; within, two quotes are one. Everything else is text, as the crate reads it.

use memchr::{memchr, memchr2, memrchr2};
use std::ops::Range;

/// Where a block of text may be cut.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The end of the last record that is whole.
    pub(super) whole: usize,
    /// The quote that opens a cell and is not closed.
    pub(super) open: Option<usize>,
    /// Whether there are quotes at all.
    pub(super) quoted: bool,
}

/// Finds the end of the last whole record of a block that starts with a record.
pub(super) fn cut(block: &[u8], delimiter: u8) -> Cut {
    let after_break = |from: usize, to: usize| memrchr2(b'\n', b'\r', &block[from..to]).map(|at| from + at + 1);
    let mut found = Cut { whole: 0, open: None, quoted: false };
    let mut at = 0;
    loop {
        let Some(quote) = memchr(b'"', &block[at..]).map(|found| at + found) else {
            found.whole = after_break(at, block.len()).unwrap_or(found.whole);
            return found;
        };
        found.quoted = true;
        found.whole = after_break(at, quote).unwrap_or(found.whole);
        if !starts_cell(block, quote, delimiter) {
            at = quote + 1;
            continue;
        }
        match closing(block, quote) {
            Some(end) => at = end,
            None => {
                found.open = Some(quote);
                return found;
            }
        }
    }
}

fn starts_cell(text: &[u8], at: usize, delimiter: u8) -> bool {
    at == 0 || matches!(text[at - 1], b'\n' | b'\r') || text[at - 1] == delimiter
}

/// The place after the quote that closes the one at `open`.
fn closing(text: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        at += memchr(b'"', &text[at..])? + 1;
        if text.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// A cell as it stands in the text of its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The cell, quotes and all.
    pub(super) whole: Range<usize>,
    /// Where its opening and closing quotes are.
    pub(super) quotes: Option<(usize, usize)>,
}

/// The cells of one record, without its line break.
pub(super) fn cells(record: &[u8], delimiter: u8) -> impl Iterator<Item = Place> {
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let close = (record.get(start) == Some(&b'"')).then(|| closing(record, start).unwrap_or(record.len()));
        let from = close.unwrap_or(start);
        let end = memchr(delimiter, &record[from..]).map(|at| from + at);
        next = end.map(|end| end + 1);
        let quotes = close.map(|close| (start, close.saturating_sub(1).max(start)));
        Some(Place { whole: start..end.unwrap_or(record.len()), quotes })
    })
}

impl Place {
    /// The text of the cell without its quotes and the spaces around it.
    pub(super) fn text(&self, record: &[u8]) -> Range<usize> {
        let inner = match self.quotes {
            Some((open, close)) if self.is_sound(record) => open + 1..close.max(open + 1),
            _ => self.whole.clone(),
        };
        let Ok(text) = std::str::from_utf8(&record[inner.clone()]) else { return inner };
        let start = inner.start + (text.len() - text.trim_start().len());
        start..(start + text.trim().len())
    }

    /// Whether its quotes enclose all of it.
    pub(super) fn is_sound(&self, record: &[u8]) -> bool {
        match self.quotes {
            Some((_, close)) => record[(close + 1).min(self.whole.end)..self.whole.end].trim_ascii().is_empty(),
            None => !record[self.whole.clone()].trim_ascii_start().starts_with(b"\""),
        }
    }
}

/// Whether a record holds a line break, which only quotes can bring about.
pub(super) fn has_break(record: &[u8]) -> bool {
    memchr2(b'\n', b'\r', record).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(record: &str) -> Vec<&str> {
        cells(record.as_bytes(), b',').map(|place| &record[place.text(record.as_bytes())]).collect()
    }

    #[test]
    fn cells_are_found_also_with_quotes_and_spaces() {
        assert_eq!(texts("a,b,c"), ["a", "b", "c"]);
        assert_eq!(texts("a,,"), ["a", "", ""]);
        assert_eq!(texts("\"a,b\", c ,\"d\ne\""), ["a,b", "c", "d\ne"]);
        assert_eq!(texts("\" a \"\"b\"\"\",x"), ["a \"\"b\"\"", "x"]);
        assert_eq!(texts("\"\",\u{a0}x\u{a0}"), ["", "x"]);
        assert_eq!(texts(""), [""]);
    }

    #[test]
    fn a_quote_is_out_of_place_after_text_or_after_spaces() {
        let sound = |record: &str| cells(record.as_bytes(), b',').all(|place| place.is_sound(record.as_bytes()));
        assert!(sound("\"a\",b"));
        assert!(sound("\"a\" ,b"));
        assert!(sound("a 42\" screen,b"));
        assert!(!sound("\"a\"b,c"));
        assert!(!sound("x, \"a\""));
    }

    #[test]
    fn a_block_is_cut_after_its_last_whole_record() {
        let cut_of = |text: &str| cut(text.as_bytes(), b',');
        assert_eq!(cut_of("a\nb\nc"), Cut { whole: 4, open: None, quoted: false });
        assert_eq!(cut_of("a\r\n\"b\nc\"\nd"), Cut { whole: 9, open: None, quoted: true });
        assert_eq!(cut_of("a\n\"b\nc"), Cut { whole: 2, open: Some(2), quoted: true });
        assert_eq!(cut_of("x 5\" y\nb"), Cut { whole: 7, open: None, quoted: true });
        assert_eq!(cut_of("\"a\"\"\n\"\nb"), Cut { whole: 7, open: None, quoted: true });
        assert_eq!(cut_of(""), Cut { whole: 0, open: None, quoted: false });
    }

    proptest! {
        #[test]
        fn cells_agree_with_the_csv_crate(record in "[a,\" ;]{0,16}") {
            let bytes = record.as_bytes();
            prop_assume!(cut(bytes, b',').open.is_none() && !record.is_empty());
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
            let read = reader.byte_records().next().expect("a record").expect("it reads");
            let places: Vec<_> = cells(bytes, b',').collect();
            prop_assert_eq!(places.len(), read.len());
            for (place, cell) in places.iter().zip(read.iter()) {
                if place.is_sound(bytes) {
                    let text = record[place.text(bytes)].replace("\"\"", "\"");
                    let plain = record[place.text(bytes)].trim();
                    let cell = std::str::from_utf8(cell).expect("text").trim();
                    prop_assert!(cell == text.trim() || cell == plain, "{:?} {:?}", cell, text);
                }
            }
        }
    }
}
