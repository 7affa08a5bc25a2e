//! The keys of the front matter that every page has.

use super::{Entry, Field, FieldValue, Kind, Meta, Word};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::slug::slug;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The keys of every page.
const KEYS: [&str; 9] = ["title", "description", "draft", "order", "internal", "updated", "roles", "stages", "aliases"];

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
    meta.updated = day(&mut entries, "updated", diags);
    meta.roles = words(&mut entries, "roles", diags);
    meta.stages = words(&mut entries, "stages", diags);
    meta.aliases = aliases(kind, &mut entries, diags);
    if matches!(kind, Kind::Role | Kind::Matrix | Kind::Playbook | Kind::Message) {
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

fn day(entries: &mut BTreeMap<String, Entry>, key: &str, diags: &mut Diagnostics) -> Option<Date> {
    let field = entries.remove(key)?.field;
    let day = match &field.value {
        FieldValue::Text(text) => text.parse().ok(),
        _ => None,
    };
    if day.is_none() {
        diags.push(wrong_value(key, &field, "a day").hint("write it as `2026-09-30`"));
    }
    day
}

fn words(entries: &mut BTreeMap<String, Entry>, key: &str, diags: &mut Diagnostics) -> Vec<Word> {
    let Some(field) = entries.remove(key).map(|entry| entry.field) else { return Vec::new() };
    let FieldValue::List(items) = field.value else {
        diags.push(wrong_value(key, &field, "a list").hint(format!("write it as `{key} = [\"one\", \"two\"]`")));
        return Vec::new();
    };
    let mut words = Vec::new();
    for item in items {
        match item.value {
            FieldValue::Text(text) => words.push(Word { text: text.trim().to_owned(), span: item.span }),
            _ => diags.push(wrong_value(key, &item, "a list of texts").hint("put each in quotes")),
        }
    }
    words
}

/// The addresses that lead here. Each must be one that a page could have.
fn aliases(kind: Kind, entries: &mut BTreeMap<String, Entry>, diags: &mut Diagnostics) -> Vec<Word> {
    let mut aliases = words(entries, "aliases", diags);
    for alias in &mut aliases {
        alias.text = alias.text.trim_matches('/').to_owned();
    }
    aliases.retain(|alias| {
        let is_address = alias.text.split('/').all(|part| !part.is_empty() && slug(part) == part);
        let (message, hint) = match kind {
            Kind::Account => ("a text about an account has no address, so it has no alias".to_owned(), "remove `aliases`".to_owned()),
            _ if is_address => return true,
            _ => {
                let near: Vec<_> = alias.text.split('/').map(slug).filter(|part| !part.is_empty()).collect();
                let hint = match near.join("/") {
                    near if near.is_empty() => "write the path of a page, or leave it out".to_owned(),
                    near => format!("write it as `{near}`"),
                };
                (format!("`{}` cannot be an address", alias.text), hint)
            }
        };
        diags.push(Diagnostic::new(Code::BadFrontMatter, message).at(alias.span).hint(hint));
        false
    });
    aliases
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn a_page_says_what_it_is_about_where_it_was_and_when_it_changed() {
        let toml = "+++\nupdated = 2026-03-01\nroles = [\"cs\"]\nstages = [\"Valor\"]\naliases = [\"/old/place/\", \"older\"]\n+++\n# T\n";
        let yaml = "---\nupdated: 2026-03-01\nroles: [cs]\nstages: [Valor]\naliases: [old/place, older]\n---\n# T\n";
        for text in [toml, yaml] {
            let site = Sample::in_portuguese(&[("a.md", text)]);
            let mut diags = Diagnostics::new();
            let pages = site.pages(&mut diags);
            assert_eq!(site.shown(&diags), Vec::<String>::new());
            let meta = &pages.pages[0].meta;
            let texts = |words: &[Word]| words.iter().map(|word| word.text.clone()).collect::<Vec<_>>().join(" ");
            assert_eq!(meta.updated, Some(jiff::civil::date(2026, 3, 1)));
            assert_eq!([&meta.roles, &meta.stages, &meta.aliases].map(|words| texts(words)), ["cs", "Valor", "old/place older"]);
        }
    }

    #[test]
    fn what_it_says_in_another_way_is_named() {
        let text = "---\nupdated: yesterday\nroles: cs\naliases: [\"Old Place/x.html\", a//b, ..]\n---\n# T\n";
        let account = "---\naliases: [old]\n---\nText.\n";
        let site = Sample::in_portuguese(&[("a.md", text), ("accounts/acme.md", account)]);
        let mut diags = Diagnostics::new();
        site.pages(&mut diags);
        assert_eq!(
            site.shown(&diags),
            [
                "a.md:2:10 «yesterday» bad-front-matter: `updated` must be a day (write it as `2026-09-30`)",
                "a.md:3:8 «cs» bad-front-matter: `roles` must be a list (write it as `roles = [\"one\", \"two\"]`)",
                "a.md:4:11 «\"Old Place/x.html\"» bad-front-matter: `Old Place/x.html` cannot be an address (write it as `old-place/x-html`)",
                "a.md:4:31 «a//b» bad-front-matter: `a//b` cannot be an address (write it as `a/b`)",
                "a.md:4:37 «..» bad-front-matter: `..` cannot be an address (write the path of a page, or leave it out)",
                "accounts/acme.md:2:11 «old» bad-front-matter: a text about an account has no address, so it has no alias (remove `aliases`)",
            ]
        );
    }
}
