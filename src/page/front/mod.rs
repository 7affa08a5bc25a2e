//! Front matter: the block of keys at the top of a file, TOML between `+++` lines or YAML between `---` lines.
//!
//! [`toml`] and [`yaml`] read the two forms into the same entries, with the place of every key and value.

mod toml;
mod yaml;

use super::Entry;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// The front matter of a file.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Its keys. A block with a mistake in its form has none.
    pub entries: BTreeMap<String, Entry>,
    /// The byte at which the markdown starts.
    pub body: usize,
}

/// The two forms.
#[derive(Debug, Clone, Copy)]
enum Form {
    Toml,
    Yaml,
}

impl Form {
    fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }
}

/// A block within the text of a file, so that the parsers of both forms can tell where in the file they are.
#[derive(Clone, Copy)]
struct Block<'a> {
    source: SourceId,
    text: &'a str,
    start: usize,
}

impl Block<'_> {
    /// Where a stretch of the block is in the file.
    fn span(self, range: Range<usize>) -> Span {
        Span::range(self.source, self.start + range.start..self.start + range.end)
    }
}

/// Reads the front matter of a file, if it has one.
pub(super) fn read(source: SourceId, text: &str, diags: &mut Diagnostics) -> Front {
    let first = text.split_inclusive('\n').next().unwrap_or_default();
    let Some(form) = [Form::Toml, Form::Yaml].into_iter().find(|form| first.trim_end() == form.fence()) else {
        return Front::default();
    };
    let Some((inner, body)) = enclosed(text, first.len(), form) else {
        diags.push(unclosed(Span::range(source, 0..3), form));
        return Front { entries: BTreeMap::new(), body: first.len() };
    };
    let block = Block { source, text: &text[inner.clone()], start: inner.start };
    let read = match form {
        Form::Toml => toml::read(block),
        Form::Yaml => yaml::read(block),
    };
    let entries = read.unwrap_or_else(|found| {
        found.into_iter().for_each(|found| diags.push(found));
        BTreeMap::new()
    });
    Front { entries, body }
}

/// What stands between the fences, and where the text after them starts.
fn enclosed(text: &str, start: usize, form: Form) -> Option<(Range<usize>, usize)> {
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == form.fence() {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn unclosed(span: Span, form: Form) -> Diagnostic {
    let fence = form.fence();
    Diagnostic::new(Code::BadFrontMatter, "the front matter that starts here has no end")
        .at(span)
        .hint(format!("close it with a line of `{fence}`, or remove this line"))
}

/// The finding for a value whose shape no page knows.
fn bad_shape(key: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadFrontMatter, format!("`{key}` is a table of its own, which no page knows"))
        .at(span)
        .hint("a value is a text, a number, a date, true or false, or a list of these")
}

#[cfg(test)]
mod tests {
    use super::super::{Field, FieldValue};
    use super::*;

    pub(super) fn front(text: &str) -> (Vec<(String, String)>, usize, Vec<String>) {
        let mut diags = Diagnostics::new();
        let front = read(SourceId(0), text, &mut diags);
        let shown = front.entries.iter().map(|(key, entry)| {
            let at = |span: Span| &text[usize::try_from(span.start).expect("fits")..usize::try_from(span.end).expect("fits")];
            assert_eq!(at(entry.key).trim_matches('"'), key);
            (key.clone(), show(&entry.field, &at))
        });
        let found = diags.iter().map(|found| {
            let span = found.span.expect("a span");
            format!("{}..{} {}", span.start, span.end, found.message)
        });
        (shown.collect(), front.body, found.collect())
    }

    /// A value with the text its span covers.
    fn show<'a>(field: &Field, at: &impl Fn(Span) -> &'a str) -> String {
        match &field.value {
            FieldValue::Text(text) => format!("{text}@{}", at(field.span)),
            FieldValue::Bool(yes) => format!("{yes}@{}", at(field.span)),
            FieldValue::List(list) => list.iter().map(|entry| show(entry, at)).collect::<Vec<_>>().join(" "),
        }
    }

    #[test]
    fn a_file_without_front_matter_is_all_body() {
        assert_eq!(front("# Olá\n\n---\n"), (vec![], 0, vec![]));
        assert_eq!(front(""), (vec![], 0, vec![]));
    }

    #[test]
    fn an_open_block_is_named_and_the_text_is_still_read() {
        let found = vec!["0..3 the front matter that starts here has no end".to_owned()];
        assert_eq!(front("+++\ntitle = 1\n"), (vec![], 4, found));
    }

    #[test]
    fn the_body_starts_after_the_closing_line_also_with_cr_lf() {
        let text = "+++\r\ntitle = \"Olá\"\r\n+++\r\ntext";
        assert_eq!(front(text), (vec![("title".to_owned(), "Olá@\"Olá\"".to_owned())], text.len() - 4, vec![]));
    }
}
