//! TOML front matter.

use super::super::{Entry, Field, FieldValue};
use super::{Block, bad_shape};
use crate::diag::{Code, Diagnostic};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys of a block, or everything that is wrong with its form.
pub(super) fn read(block: Block<'_>) -> Result<BTreeMap<String, Entry>, Vec<Diagnostic>> {
    let (table, errors) = DeTable::parse_recoverable(block.text);
    let mut found: Vec<_> = errors.iter().map(|error| bad_syntax(block, error)).collect();
    let mut entries = BTreeMap::new();
    for (key, value) in table.get_ref() {
        match field(block, value) {
            Some(field) => {
                entries.insert(key.get_ref().to_string(), Entry { key: block.span(key.span()), field });
            }
            None => found.push(bad_shape(key.get_ref(), block.span(key.span()))),
        }
    }
    if found.is_empty() { Ok(entries) } else { Err(found) }
}

fn bad_syntax(block: Block<'_>, error: &toml::de::Error) -> Diagnostic {
    let reason = error.message().lines().next().unwrap_or_default();
    let span = error.span().unwrap_or(0..0);
    Diagnostic::new(Code::BadFrontMatter, format!("the front matter is not valid TOML: {reason}"))
        .at(block.span(span))
        .hint("write `key = \"text\"`, `key = true`, `key = 1` or `key = [\"one\", \"two\"]`, one on a line")
}

fn field(block: Block<'_>, value: &Spanned<DeValue<'_>>) -> Option<Field> {
    let span = value.span();
    let as_written = || block.text.get(span.clone()).map(str::to_owned);
    let value = match value.get_ref() {
        DeValue::String(text) => FieldValue::Text(text.to_string()),
        DeValue::Boolean(yes) => FieldValue::Bool(*yes),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => FieldValue::Text(as_written()?),
        DeValue::Array(list) => FieldValue::List(list.iter().map(|entry| field(block, entry)).collect::<Option<_>>()?),
        DeValue::Table(_) => return None,
    };
    Some(Field { value, span: block.span(span) })
}

#[cfg(test)]
mod tests {
    use super::super::tests::front;

    #[test]
    fn values_keep_their_place_and_numbers_their_writing() {
        let (entries, _, found) =
            front("+++\ntitle = \"Ação\"\norder = 1_0\ndraft = true\nsince = 2026-09-01\nlist = [\"é\", \"b\"]\n+++\n");
        let entries: Vec<_> = entries.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(
            entries,
            ["draft=true@true", "list=é@\"é\" b@\"b\"", "order=1_0@1_0", "since=2026-09-01@2026-09-01", "title=Ação@\"Ação\""]
        );
        assert!(found.is_empty());
    }

    #[test]
    fn bad_form_is_named_where_it_is() {
        assert_eq!(
            front("+++\ntitle = Onboarding\n+++\n").2,
            ["12..22 the front matter is not valid TOML: string values must be quoted, expected literal string"]
        );
        assert_eq!(front("+++\n[sub]\nx = 1\n+++\n").2, ["5..8 `sub` is a table of its own, which no page knows"]);
    }
}
