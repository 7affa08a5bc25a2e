//! Which file a span lies in, and the one place that turns byte offsets into lines and columns.

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

/// How much of a line is shown before and after the place of a finding.
const EXCERPT_BYTES: usize = 120;

/// Finds line, column and excerpt of many spans of one file, reading it once. The spans must be sorted by their start.
pub fn locate(text: &dyn SourceText, source: SourceId, spans: &[Span]) -> Vec<Located> {
    let path = text.sources().path(source).to_owned();
    let mut lines = Lines::new(text.text(source).ok());
    let mut found: Vec<Located> = Vec::with_capacity(spans.len());
    let mut open: Vec<usize> = Vec::new();
    for span in spans {
        while lines.end() <= span.start && lines.next_line() {
            close(&mut open, &mut found, spans, &lines);
        }
        let (column, excerpt, mark) = lines.excerpt(span);
        found.push(Located { path: path.clone(), line: lines.number, column, end_line: lines.number, end_column: column, excerpt, mark });
        open.push(found.len() - 1);
        close(&mut open, &mut found, spans, &lines);
    }
    while !open.is_empty() && lines.next_line() {
        close(&mut open, &mut found, spans, &lines);
    }
    found
}

/// Fills in the end of every span that ends on the current line.
fn close(open: &mut Vec<usize>, found: &mut [Located], spans: &[Span], lines: &Lines<'_>) {
    open.retain(|&index| {
        let end = spans[index].end;
        let here = end >= lines.start && (end < lines.end() || lines.done);
        if here || end < lines.end() {
            found[index].end_line = lines.number;
            found[index].end_column = lines.column(end);
        }
        !here
    });
}

/// A reader of physical lines that knows where it is.
struct Lines<'a> {
    reader: Option<BufReader<Box<dyn Read + 'a>>>,
    buffer: Vec<u8>,
    start: u64,
    number: u64,
    done: bool,
}

impl<'a> Lines<'a> {
    fn new(reader: Option<Box<dyn Read + 'a>>) -> Self {
        let mut lines = Self { reader: reader.map(BufReader::new), buffer: Vec::new(), start: 0, number: 0, done: false };
        lines.next_line();
        lines.number = 1;
        lines
    }

    fn end(&self) -> u64 {
        self.start + self.buffer.len() as u64
    }

    /// Goes to the next line; false at the end of the file, where it stays on the last.
    fn next_line(&mut self) -> bool {
        let Some(reader) = self.reader.as_mut() else {
            self.done = true;
            return false;
        };
        let at_break = self.buffer.ends_with(b"\n");
        let mut next = Vec::new();
        let read = reader.read_until(b'\n', &mut next).unwrap_or(0);
        if read == 0 && !at_break {
            self.done = true;
            return false;
        }
        self.done = read == 0;
        self.start = self.end();
        self.buffer = next;
        self.number += 1;
        true
    }

    fn column(&self, offset: u64) -> u64 {
        let within = usize::try_from(offset.saturating_sub(self.start)).unwrap_or(usize::MAX).min(self.buffer.len());
        String::from_utf8_lossy(&self.buffer[..within]).chars().count() as u64 + 1
    }

    /// Column of a span on this line, the part of the line to show, and the span within that part.
    fn excerpt(&self, span: &Span) -> (u64, String, std::ops::Range<usize>) {
        let line = self.buffer.strip_suffix(b"\n").unwrap_or(&self.buffer);
        let line = String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line));
        let within = |offset: u64| usize::try_from(offset.saturating_sub(self.start)).unwrap_or(usize::MAX).min(line.len());
        let (start, end) = (line.floor_char_boundary(within(span.start)), line.ceil_char_boundary(within(span.end)));
        let end = line.floor_char_boundary(end.min(start + EXCERPT_BYTES));
        let from = line.ceil_char_boundary(start.saturating_sub(EXCERPT_BYTES));
        let to = line.floor_char_boundary((end + EXCERPT_BYTES).min(line.len()));
        (self.column(span.start), line[from..to].to_owned(), start - from..end - from)
    }
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

    fn place(text: &str, start: u64, end: u64) -> (u64, u64, u64, u64) {
        let mut map = SourceMap::default();
        let source = map.add("data/a.csv");
        let found = locate(&One(map, text.into()), source, &[Span::new(source, start, end)]);
        (found[0].line, found[0].column, found[0].end_line, found[0].end_column)
    }

    #[test]
    fn lines_are_physical_also_with_cr_lf_and_blank_lines() {
        assert_eq!(place("a,b\r\n\r\n1,x\r\n", 9, 10), (3, 3, 3, 4));
    }

    #[test]
    fn columns_are_characters_not_bytes() {
        assert_eq!(place("ação,não", 7, 11), (1, 6, 1, 9));
    }

    #[test]
    fn a_span_may_end_lines_later_or_at_the_end_of_the_file() {
        assert_eq!(place("a\n\"b\nc\nd", 2, 6), (2, 1, 3, 2));
        assert_eq!(place("a\nb", 2, 3), (2, 1, 2, 2));
        assert_eq!(place("a\n", 2, 2), (2, 1, 2, 1));
        assert_eq!(place("", 0, 0), (1, 1, 1, 1));
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
        assert!(found[0].excerpt.len() < 300);
        assert_eq!(found[0].column, 5001);
    }
}
