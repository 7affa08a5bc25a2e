//! The keys of the front matter that every page has.

use super::{Entry, Field, FieldValue, Kind, Meta};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use std::collections::BTreeMap;

/// The keys of every page.
const KEYS: [&str; 5] = ["title", "description", "draft", "order", "internal"];

/// Makes sense of a page's front matter. `title` is what the page is called where the front matter does not say.
pub(super) fn read(kind: Kind, mut entries: BTreeMap<String, Entry>, title: String, diags: &mut Diagnostics) -> Meta {
    let mut meta = Meta { title, ..Meta::default() };
    if let Some(title) = text(&mut entries, "title", diags).filter(|title| !title.trim().is_empty()) {
        meta.title = title;
    }
    meta.description = text(&mut entries, "description", diags);
    meta.draft = yes(&mut entries, "draft", diags);
    meta.internal = yes(&mut entries, "internal", diags);
    meta.order = number(&mut entries, "order", diags);
    if matches!(kind, Kind::Role | Kind::Matrix) {
        meta.extra = entries;
    } else {
        entries.iter().for_each(|(key, entry)| diags.push(unknown_key(key, entry.key, &[])));
    }
    meta
}

/// The finding for a key that a page does not have; `own` are the keys of its kind beside those of every page.
pub(crate) fn unknown_key(key: &str, span: Span, own: &[&str]) -> Diagnostic {
    let known: Vec<_> = KEYS.iter().chain(own).copied().collect();
    Diagnostic::new(Code::UnknownKey, format!("`{key}` is not a key of this page's front matter"))
        .at(span)
        .suggest(key, known.iter().copied())
        .hint(format!("the keys are {}", known.join(", ")))
}

/// The finding for a value of the wrong kind.
fn wrong_value(key: &str, field: &Field, wanted: &str) -> Diagnostic {
    Diagnostic::new(Code::BadFrontMatter, format!("`{key}` must be {wanted}")).at(field.span)
}

fn text(entries: &mut BTreeMap<String, Entry>, key: &str, diags: &mut Diagnostics) -> Option<String> {
    let field = entries.remove(key)?.field;
    match field.value {
        FieldValue::Text(text) => Some(text),
        _ => {
            diags.push(wrong_value(key, &field, "a text").hint("put it in quotes"));
            None
        }
    }
}

fn yes(entries: &mut BTreeMap<String, Entry>, key: &str, diags: &mut Diagnostics) -> bool {
    let Some(field) = entries.remove(key).map(|entry| entry.field) else { return false };
    match field.value {
        FieldValue::Bool(yes) => yes,
        _ => {
            diags.push(wrong_value(key, &field, "`true` or `false`").hint("without quotes"));
            false
        }
    }
}

fn number(entries: &mut BTreeMap<String, Entry>, key: &str, diags: &mut Diagnostics) -> Option<i64> {
    let field = entries.remove(key)?.field;
    let number = match &field.value {
        FieldValue::Text(text) => text.parse().ok(),
        _ => None,
    };
    if number.is_none() {
        diags.push(wrong_value(key, &field, "a whole number").hint("smaller numbers come first"));
    }
    number
}
