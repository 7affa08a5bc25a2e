//! One TOML table, read key by key: what is left over at the end is unknown, what has the wrong shape is named.

use super::At;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A TOML table while it is read.
pub(super) struct Section<'a, 'd> {
    /// The dotted name, such as `site.base_url`; empty for the file itself.
    name: String,
    /// Where it is.
    whole: Span,
    table: &'a DeTable<'a>,
    known: Vec<&'static str>,
    /// The text of the file.
    pub(super) file: &'a str,
    pub(super) source: SourceId,
    pub(super) diags: &'d mut Diagnostics,
}

/// A value that has not been read yet.
pub(super) type Raw<'a> = &'a Spanned<DeValue<'a>>;

impl<'a, 'd> Section<'a, 'd> {
    /// The file as a whole.
    pub(super) fn new(table: &'a DeTable<'a>, file: &'a str, source: SourceId, diags: &'d mut Diagnostics) -> Self {
        Self { name: String::new(), whole: Span::file(source), table, known: Vec::new(), file, source, diags }
    }

    /// The span of a stretch of the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::range(self.source, range)
    }

    /// Says that a value is wrong.
    pub(super) fn wrong(&mut self, raw: Raw<'_>, message: impl Into<String>, hint: impl Into<String>) {
        let span = self.span(raw.span());
        self.diags.push(Diagnostic::new(Code::BadConfigValue, message).at(span).hint(hint));
    }

    /// Says that the table as a whole is wrong.
    pub(super) fn wrong_whole(&mut self, message: impl Into<String>, hint: impl Into<String>) {
        self.diags.push(Diagnostic::new(Code::BadConfigValue, message).at(self.whole).hint(hint));
    }

    /// The value of a key, which is known from now on.
    pub(super) fn raw(&mut self, key: &'static str) -> Option<Raw<'a>> {
        self.known.push(key);
        self.table.get(key)
    }

    /// Whether anything is said under a key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// The value of a key, read by `parse`; where that finds nothing, the hint says what is expected.
    pub(super) fn get<T>(&mut self, key: &'static str, expected: &str, parse: impl FnOnce(&DeValue<'a>) -> Option<T>) -> Option<At<T>> {
        let raw = self.raw(key)?;
        if let Some(value) = parse(raw.get_ref()) {
            return Some(At { value, span: self.span(raw.span()) });
        }
        let message = format!("`{}` is not {expected}", self.path(key));
        self.wrong(raw, message, format!("write {expected}"));
        None
    }

    /// A finite number that `holds`.
    pub(super) fn number(&mut self, key: &'static str, expected: &str, holds: impl FnOnce(f64) -> bool) -> Option<f64> {
        let given = self.get(key, expected, |value| number(value).filter(|number| number.is_finite() && holds(*number)));
        given.map(|number| number.value)
    }

    /// A text that is not empty.
    pub(super) fn text(&mut self, key: &'static str) -> Option<At<String>> {
        self.get(key, "a text in quotes", |value| value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned))
    }

    /// One of a few words, each of which stands for a value.
    pub(super) fn named<T: Copy>(&mut self, key: &'static str, named: &[(&str, T)]) -> Option<At<T>> {
        let words: Vec<&str> = named.iter().map(|(word, _)| *word).collect();
        let At { value: word, span } = self.choice(key, &words)?;
        named.iter().find(|(known, _)| *known == word).map(|(_, value)| At { value: *value, span })
    }

    /// One of a few words.
    pub(super) fn choice(&mut self, key: &'static str, words: &[&str]) -> Option<At<String>> {
        let text = self.get(key, "a text in quotes", |value| value.as_str().filter(|text| !text.is_empty()).map(str::to_owned))?;
        if words.contains(&text.value.as_str()) {
            return Some(text);
        }
        let message = format!("`{}` cannot be `{}`", self.path(key), text.value);
        let found = Diagnostic::new(Code::BadConfigValue, message)
            .at(text.span)
            .suggest(&text.value, words.iter().copied())
            .hint(format!("write one of {}", quoted(words)));
        self.diags.push(found);
        None
    }

    /// A list of texts.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<Vec<At<String>>> {
        let raw = self.raw(key)?;
        let texts = raw.get_ref().as_array().and_then(|list| {
            list.iter().map(|entry| Some(At { value: entry.get_ref().as_str()?.to_owned(), span: self.span(entry.span()) })).collect()
        });
        if texts.is_none() {
            let message = format!("`{}` is not a list of texts", self.path(key));
            self.wrong(raw, message, "write a list, such as [\"a\", \"b\"]");
        }
        texts
    }

    /// A table below this one, read by `each` as a section of its own.
    pub(super) fn section<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Section<'a, '_>) -> T) -> Option<T> {
        let raw = self.raw(key)?;
        let name = self.path(key);
        self.open(name, raw, read)
    }

    /// Reads every key of this table as a section of its own, whatever its name is.
    pub(super) fn sections(&mut self, mut read: impl FnMut(&str, Span, &mut Section<'a, '_>)) {
        for (key, raw) in self.table {
            let span = self.span(key.span());
            let name = self.path(key.get_ref());
            self.open(name, raw, |section| read(key.get_ref(), span, section));
        }
    }

    /// Every key of this table with its value, whatever its name is.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, Raw<'a>)> + use<'a> {
        self.table.iter().map(|(key, raw)| (key.get_ref().as_ref(), raw))
    }

    /// Reads a value as a section.
    pub(super) fn open<T>(&mut self, name: String, raw: Raw<'a>, read: impl FnOnce(&mut Section<'a, '_>) -> T) -> Option<T> {
        let Some(table) = raw.get_ref().as_table() else {
            self.wrong(raw, format!("`{name}` is not a table"), format!("write it as a table, `[{name}]`"));
            return None;
        };
        let whole = self.span(raw.span());
        let mut section = Section { name, whole, ..Section::new(table, self.file, self.source, self.diags) };
        Some(read(&mut section))
    }

    /// Names the keys that nobody asked for.
    pub(super) fn finish(&mut self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let place = if self.name.is_empty() { "clareza.toml".to_owned() } else { format!("`[{}]`", self.name) };
                let found = Diagnostic::new(Code::UnknownKey, format!("{place} has no key `{name}`"))
                    .at(self.span(key.span()))
                    .suggest(name, self.known.iter().copied())
                    .hint(format!("the keys are {}", quoted(&self.known)));
                self.diags.push(found);
            }
        }
    }

    /// The dotted name of a key.
    pub(super) fn path(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    let text = value.as_float().map(|float| float.as_str()).or_else(|| value.as_integer().map(|integer| integer.as_str()))?;
    text.replace('_', "").parse().ok()
}

/// Words in backquotes, parted by commas.
pub(super) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{}`", word.escape_default())).collect::<Vec<_>>().join(", ")
}
