//! Text of `clareza.toml` that a later stage reads on its own: an expression, or a sentence with expressions in it.

use crate::diag::{SourceId, Span};
use std::ops::Range;

/// A text and where each of its characters is in `clareza.toml`, so that a mistake inside it is shown where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The text as it is meant.
    pub text: String,
    /// Where the value is, its quotes included; `None` where the tool brings the text along.
    pub span: Option<Span>,
    /// The offset in the file of each byte of the text, and of its end. Empty where that is not known.
    places: Vec<usize>,
}

impl Script {
    /// A text that stands in no file.
    pub fn built_in(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: None, places: Vec::new() }
    }

    /// A stretch of a file, as it is written there.
    pub fn of_text(text: &str, source: SourceId, start: usize) -> Self {
        let range = start..start + text.len();
        Self { text: text.to_owned(), span: Some(Span::range(source, range.clone())), places: range.chain([start + text.len()]).collect() }
    }

    /// A value of a page's front matter, within the file's text.
    pub fn of_field(value: &str, file: &str, span: Span) -> Self {
        let range = usize::try_from(span.start).unwrap_or_default()..usize::try_from(span.end).unwrap_or_default();
        Self::of_file(value, file, span.source, range)
    }

    /// The value at a range of the file's text.
    pub(super) fn of_file(value: &str, file: &str, source: SourceId, range: Range<usize>) -> Self {
        let written = file.get(range.clone()).unwrap_or_default();
        let places = places(written, range.start).filter(|places| places.len() == value.len() + 1).unwrap_or_default();
        Self { text: value.to_owned(), span: Some(Span::range(source, range)), places }
    }

    /// Where a stretch of the text is; the whole value where that cannot be told.
    pub fn at(&self, range: Range<usize>) -> Option<Span> {
        let whole = self.span?;
        match (self.places.get(range.start), self.places.get(range.end.max(range.start))) {
            (Some(start), Some(end)) => Some(Span::range(whole.source, *start..*end)),
            _ => Some(whole),
        }
    }
}

/// The offset of each byte that a TOML string stands for, and of its end. `None` for what is no string.
fn places(written: &str, start: usize) -> Option<Vec<usize>> {
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| written.starts_with(quote))?;
    let inner = written.strip_prefix(quote)?.strip_suffix(quote)?;
    let (mut at, end) = (quote.len(), quote.len() + inner.len());
    if quote.len() == 3 {
        at += if inner.starts_with("\r\n") { 2 } else { usize::from(inner.starts_with('\n')) };
    }
    let mut places = Vec::new();
    while at < end {
        let escape = if quote.starts_with('"') { escape(&written[at..end]) } else { None };
        let (length, bytes) = escape.unwrap_or_else(|| written[at..end].chars().next().map_or((1, 1), |c| (c.len_utf8(), c.len_utf8())));
        places.extend((0..bytes).map(|byte| start + at + byte.min(length - 1)));
        at += length;
    }
    places.push(start + end);
    Some(places)
}

/// How long an escape is at the start of a text, and how many bytes it stands for.
fn escape(text: &str) -> Option<(usize, usize)> {
    let mut letters = text.strip_prefix('\\')?.chars();
    let digits = match letters.next()? {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        letter if letter.is_whitespace() => {
            let rest = text[1..].trim_start();
            return Some((text.len() - rest.len(), 0));
        }
        letter => return Some((1 + letter.len_utf8(), 1)),
    };
    let code = u32::from_str_radix(text.get(2..2 + digits)?, 16).ok()?;
    Some((2 + digits, char::from_u32(code)?.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stretch of the file that stands for a stretch of the value.
    fn written<'f>(file: &'f str, value: &str, part: &str) -> &'f str {
        let start = file.find(['"', '\'']).expect("a quote");
        let script = Script::of_file(value, file, SourceId(0), start..file.len());
        let at = value.find(part).expect("the part");
        let span = script.at(at..at + part.len()).expect("a span");
        &file[usize::try_from(span.start).expect("small")..usize::try_from(span.end).expect("small")]
    }

    #[test]
    fn a_stretch_of_a_value_is_found_in_the_file_whatever_its_quotes_and_escapes() {
        for file in ["a = \"é + nps\"", "a = '''\né + nps'''", "a = \"\\u00e9 + nps\"", "a = \"\"\"\\\n  é + nps\"\"\"", "a = 'é + nps'"]
        {
            assert_eq!(written(file, "é + nps", "nps"), "nps", "{file}");
        }
        assert_eq!(written("a = \"x == \\\"b\\\" or nps\"", "x == \"b\" or nps", "\"b\""), "\\\"b\\\"");
    }

    #[test]
    fn a_text_of_no_file_is_nowhere() {
        assert_eq!(Script::built_in("nps").at(0..3), None);
    }
}
