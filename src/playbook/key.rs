//! The front matter of playbooks and messages.

use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::formula::Rules;
use crate::page::{Entry, Field, FieldValue, Page, Word, unknown_key};
use crate::role::Handbook;
use std::collections::BTreeMap;

/// The keys of a page that only its kind has.
pub(super) struct Keys<'p> {
    entries: BTreeMap<&'p str, &'p Entry>,
    pub(super) diags: &'p mut Diagnostics,
}

impl<'p> Keys<'p> {
    pub(super) fn of(page: &'p Page, diags: &'p mut Diagnostics) -> Self {
        Self { entries: page.meta.extra.iter().map(|(key, entry)| (key.as_str(), entry)).collect(), diags }
    }

    /// A list of words; one word alone may do without brackets.
    pub(super) fn words(&mut self, key: &str) -> Vec<Word> {
        let Some(entry) = self.entries.remove(key) else { return Vec::new() };
        let alone = std::slice::from_ref(&entry.field);
        let items: &[Field] = if let FieldValue::List(items) = &entry.field.value { items } else { alone };
        let mut words = Vec::new();
        for item in items {
            match &item.value {
                FieldValue::Text(text) => words.push(Word { text: text.trim().to_owned(), span: item.span }),
                _ => self.say(
                    Diagnostic::new(Code::BadFrontMatter, format!("`{key}` must be a list of texts")).hint("put each in quotes"),
                    item.span,
                ),
            }
        }
        words
    }

    /// One word.
    pub(super) fn word(&mut self, key: &str) -> Option<Word> {
        let words = self.words(key);
        if let Some(more) = words.get(1) {
            self.say(Diagnostic::new(Code::BadFrontMatter, format!("`{key}` must be a text")).hint("put it in quotes"), more.span);
        }
        words.into_iter().next()
    }

    /// The rules that are named, by their place.
    pub(super) fn signals(&mut self, key: &str, rules: &Rules) -> Vec<usize> {
        let known = || rules.signals().iter().map(|signal| signal.id.as_str());
        let mut places = Vec::new();
        for word in self.words(key) {
            match known().position(|id| id == word.text) {
                Some(place) => places.push(place),
                None => {
                    let found = Diagnostic::new(Code::UnknownSignal, format!("there is no signal `{}`", word.text));
                    let found = found.suggest(&word.text, known());
                    self.say(
                        found.hint("docs/formulas.md lists those of the tool; `[signals.<id>]` of clareza.toml makes one of your own"),
                        word.span,
                    );
                }
            }
        }
        places
    }

    /// The activity that is named, where a matrix has it.
    pub(super) fn activity(&mut self, key: &str, handbook: &Handbook) -> Option<String> {
        let word = self.word(key)?;
        let known = || handbook.matrices.iter().flat_map(|matrix| &matrix.activities).map(|activity| activity.name.as_str());
        if known().any(|name| is_same(name, &word.text)) {
            return Some(word.text);
        }
        let found = Diagnostic::new(Code::UnknownActivity, format!("no matrix has the activity “{}”", word.text));
        self.say(found.suggest(&word.text, known()).hint("write it as the first column of `content/raci.md` does"), word.span);
        None
    }

    /// One of a few words for each that is given.
    pub(super) fn choices<T: Copy>(&mut self, key: &str, known: &[(&str, T)]) -> Vec<T> {
        let mut chosen = Vec::new();
        for word in self.words(key) {
            match known.iter().find(|(name, _)| *name == word.text) {
                Some((_, choice)) => chosen.push(*choice),
                None => {
                    let names: Vec<String> = known.iter().map(|(name, _)| format!("`{name}`")).collect();
                    let found = Diagnostic::new(Code::BadFrontMatter, format!("`{key}` is never `{}`", word.text));
                    let found = found.suggest(&word.text, known.iter().map(|(name, _)| *name));
                    self.say(found.hint(format!("it is one of {}", names.join(", "))), word.span);
                }
            }
        }
        chosen
    }

    /// Whether a key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Leaves a key to somebody else, and says whether it was there.
    pub(super) fn skip(&mut self, key: &str) -> bool {
        self.entries.remove(key).is_some()
    }

    /// Names the keys that are left: no page of the kind has them.
    pub(super) fn finish(self, own: &[&str]) {
        self.entries.iter().for_each(|(key, entry)| self.diags.push(unknown_key(key, entry.key, own)));
    }

    pub(super) fn say(&mut self, found: Diagnostic, span: Span) {
        self.diags.push(found.at(span));
    }
}

/// Whether two names of activities are the same: they are compared without case.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
