//! Which file a span lies in, and the one place that turns byte offsets into lines and columns.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead, BufReader, Read};

/// A file of this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A stretch of a file, in bytes of its decoded text (UTF-8, without a byte-order mark).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// The first byte.
    pub start: u64,
    /// One past the last byte.
    pub end: u64,
}

impl Span {
    /// A stretch of a file.
    pub fn new(source: SourceId, start: u64, end: u64) -> Self {
        Self { source, start, end: end.max(start) }
    }

    /// The very start of a file, for what concerns the file as a whole.
    pub fn file(source: SourceId) -> Self {
        Self { source, start: 0, end: 0 }
    }

    /// A stretch of a file from a `usize` range, as parsers give it.
    pub fn range(source: SourceId, range: std::ops::Range<usize>) -> Self {
        Self::new(source, range.start as u64, range.end as u64)
    }
}

/// The paths of a run's files, as they are printed.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    paths: Vec<String>,
}

impl SourceMap {
    /// Names one more file.
    pub fn add(&mut self, path: impl Into<String>) -> SourceId {
        self.paths.push(path.into());
        SourceId(u32::try_from(self.paths.len() - 1).unwrap_or(u32::MAX))
    }

    /// The path of a file: relative to the site, or as given when outside it.
    pub fn path(&self, source: SourceId) -> &str {
        self.paths.get(source.0 as usize).map_or("", String::as_str)
    }
}

/// What can read a file's decoded text once more, to show the line of a finding.
pub trait SourceText {
    /// The paths of the files.
    fn sources(&self) -> &SourceMap;
    /// The decoded text from its start.
    fn text(&self, source: SourceId) -> io::Result<Box<dyn Read + '_>>;
}

/// Where a span is, in the terms people use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The path as printed.
    pub path: String,
    /// Physical line of the first character, from 1.
    pub line: u64,
    /// Character of the line, from 1.
    pub column: u64,
    /// Physical line of the character after the last.
    pub end_line: u64,
    /// Column of the character after the last.
    pub end_column: u64,
    /// The text of the first line near the span, without its line break.
    pub excerpt: String,
    /// The span within `excerpt`, in bytes.
    pub mark: std::ops::Range<usize>,
}

/// How much of a line is shown before the place of a finding, and how much after it.
const BEFORE: usize = 120;
const AFTER: usize = 240;

/// Finds line, column and excerpt of many spans of one file, reading it once, in the order given.
pub fn locate(text: &dyn SourceText, source: SourceId, spans: &[Span]) -> Vec<Located> {
    let path = text.sources().path(source);
    let offsets: BTreeSet<u64> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
    let places = find(text.text(source).ok(), offsets);
    let nowhere = Place { line: 1, column: 1, window: String::new(), at: 0 };
    let at = |offset: u64| places.get(&offset).unwrap_or(&nowhere);
    spans
        .iter()
        .map(|span| {
            let (start, end) = (at(span.start), at(span.end));
            let length = usize::try_from(span.end - span.start).unwrap_or(usize::MAX);
            let stop = start.window.ceil_char_boundary(start.at.saturating_add(length).min(start.window.len()));
            Located {
                path: path.to_owned(),
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                excerpt: start.window.clone(),
                mark: start.at..stop,
            }
        })
        .collect()
}

/// Where the lines of one file end, for those who ask for many lines one by one.
#[derive(Debug, Clone, Default)]
pub struct Lines(Vec<u64>);

impl Lines {
    /// Reads a file's decoded text once.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of(text: impl Read) -> io::Result<Self> {
        let (mut reader, mut ends, mut start) = (BufReader::new(text), Vec::new(), 0);
        loop {
            let block = reader.fill_buf()?;
            if block.is_empty() {
                return Ok(Self(ends));
            }
            ends.extend(memchr::memchr_iter(b'\n', block).map(|at| start + at as u64));
            let read = block.len();
            start += read as u64;
            reader.consume(read);
        }
    }

    /// The line that holds the byte at an offset, as [`locate`] counts them.
    pub fn line(&self, offset: u64) -> u64 {
        self.0.partition_point(|end| *end < offset) as u64 + 1
    }
}

/// Where one offset is.
struct Place {
    line: u64,
    column: u64,
    /// The part of the line around it.
    window: String,
    /// Its place within `window`.
    at: usize,
}

/// Finds the place of each offset in one pass. A file that cannot be read any more has no places.
fn find(text: Option<Box<dyn Read + '_>>, offsets: BTreeSet<u64>) -> BTreeMap<u64, Place> {
    let mut places = BTreeMap::new();
    let Some(mut reader) = text.map(BufReader::new) else { return places };
    let mut wanted = offsets.into_iter().peekable();
    let (mut line, mut number, mut start) = (Vec::new(), 0, 0);
    while wanted.peek().is_some() {
        let broken = line.is_empty() || line.ends_with(b"\n");
        start += line.len() as u64;
        line.clear();
        let last = reader.read_until(b'\n', &mut line).unwrap_or(0) == 0 || !line.ends_with(b"\n");
        number += u64::from(broken);
        while let Some(offset) = wanted.next_if(|offset| last || *offset < start + line.len() as u64) {
            places.insert(offset, place(&line, number, usize::try_from(offset - start).unwrap_or(usize::MAX)));
        }
    }
    places
}

/// The place at a byte of a line.
fn place(line: &[u8], number: u64, at: usize) -> Place {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
    let at = line.floor_char_boundary(at.min(line.len()));
    let from = line.ceil_char_boundary(at.saturating_sub(BEFORE));
    let to = line.floor_char_boundary((at + AFTER).min(line.len()));
    let column = line[..at].chars().count() as u64 + 1;
    Place { line: number, column, window: line[from..to].to_owned(), at: at - from }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct One(SourceMap, Vec<u8>);

    impl SourceText for One {
        fn sources(&self) -> &SourceMap {
            &self.0
        }
        fn text(&self, _: SourceId) -> io::Result<Box<dyn Read + '_>> {
            Ok(Box::new(self.1.as_slice()))
        }
    }

    #[test]
    fn lines_are_those_that_findings_name() {
        let text = "a;b\r\n1;2\n\n3;4";
        let lines = Lines::of(text.as_bytes()).expect("text");
        for offset in 0..text.len() as u64 {
            assert_eq!(lines.line(offset), at(text, offset, offset).0, "{offset}");
        }
    }

    fn at(text: &str, start: u64, end: u64) -> (u64, u64, u64, u64) {
        let mut map = SourceMap::default();
        let source = map.add("data/a.csv");
        let found = locate(&One(map, text.into()), source, &[Span::new(source, start, end)]);
        (found[0].line, found[0].column, found[0].end_line, found[0].end_column)
    }

    #[test]
    fn lines_are_physical_also_with_cr_lf_and_blank_lines() {
        assert_eq!(at("a,b\r\n\r\n1,x\r\n", 9, 10), (3, 3, 3, 4));
    }

    #[test]
    fn columns_are_characters_not_bytes() {
        assert_eq!(at("ação,não", 7, 11), (1, 6, 1, 9));
    }

    #[test]
    fn a_span_may_end_lines_later_or_at_the_end_of_the_file() {
        assert_eq!(at("a\n\"b\nc\nd", 2, 6), (2, 1, 3, 2));
        assert_eq!(at("a\nb", 2, 3), (2, 1, 2, 2));
        assert_eq!(at("a\n", 2, 2), (2, 1, 2, 1));
        assert_eq!(at("", 0, 0), (1, 1, 1, 1));
    }

    #[test]
    fn many_spans_of_a_file_are_found_in_one_pass() {
        let mut map = SourceMap::default();
        let source = map.add("x");
        let text = One(map, b"aa\nbb\ncc\n".to_vec());
        let spans = [Span::new(source, 0, 2), Span::new(source, 0, 4), Span::new(source, 6, 8)];
        let lines: Vec<_> = locate(&text, source, &spans).iter().map(|at| (at.line, at.end_line)).collect();
        assert_eq!(lines, [(1, 1), (1, 2), (3, 3)]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}BAD{}", "x".repeat(5000), "y".repeat(5000));
        let mut map = SourceMap::default();
        let source = map.add("x");
        let found = locate(&One(map, text.into_bytes()), source, &[Span::new(source, 5000, 5003)]);
        assert_eq!(&found[0].excerpt[found[0].mark.clone()], "BAD");
        assert!(found[0].excerpt.len() < 400);
        assert_eq!(found[0].column, 5001);
    }
}
