//! YAML front matter.

use super::super::{Entry, Field, FieldValue};
use super::{Block, bad_shape};
use crate::diag::{Code, Diagnostic};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, MessageFormatter, Spanned, UserMessageFormatter};
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

/// The keys of a block, or everything that is wrong with its form.
pub(super) fn read(block: Block<'_>) -> Result<BTreeMap<String, Entry>, Vec<Diagnostic>> {
    if block.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(BTreeMap::new());
    }
    let options = serde_saphyr::options! { strict_booleans: true, with_snippet: false };
    let Map(pairs) = serde_saphyr::from_str_with_options(block.text, options).map_err(|error| vec![bad_syntax(block, &error)])?;
    let mut found = Vec::new();
    let mut entries = BTreeMap::new();
    for (key, value) in pairs {
        let key_span = block.span(range(block, &key.referenced));
        match field(block, value) {
            Shape::Empty => {}
            Shape::Unknown => found.push(bad_shape(&key.value, key_span)),
            Shape::Known(field) => {
                entries.insert(key.value, Entry { key: key_span, field });
            }
        }
    }
    if found.is_empty() { Ok(entries) } else { Err(found) }
}

fn bad_syntax(block: Block<'_>, error: &serde_saphyr::Error) -> Diagnostic {
    let reason = UserMessageFormatter.format_message(error.without_snippet()).into_owned();
    let span = error.location().map_or(0..0, |location| range(block, &location));
    Diagnostic::new(Code::BadFrontMatter, format!("the front matter is not valid YAML: {}", reason.lines().next().unwrap_or_default()))
        .at(block.span(span))
        .hint("write `key: value` or `key: [one, two]`, one on a line; quote a text that holds `: ` or ` #`")
}

/// The bytes of a place. The parser gives them for values, but for mistakes only a line and a column.
fn range(block: Block<'_>, location: &Location) -> Range<usize> {
    let small = |value: u64| usize::try_from(value).unwrap_or(usize::MAX);
    if let (Some(start), Some(length)) = (location.span().byte_offset(), location.span().byte_len()) {
        return small(start)..small(start.saturating_add(length));
    }
    let mut lines = block.text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(small(location.line().saturating_sub(1))).map(str::len).sum();
    let line = lines.next().unwrap_or_default().trim_end();
    let column = line.char_indices().nth(small(location.column().saturating_sub(1)));
    let start = before + column.map_or(line.len(), |(at, _)| at);
    start..start + column.map_or(0, |(_, character)| character.len_utf8())
}

/// What a value turned out to be.
enum Shape {
    /// Nothing, as in `description:`, which is the same as not writing the key.
    Empty,
    /// A shape that no page knows.
    Unknown,
    /// A field.
    Known(Field),
}

fn field(block: Block<'_>, node: Spanned<Node>) -> Shape {
    let range = range(block, &node.referenced);
    let span = block.span(range.clone());
    let value = match node.value {
        Node::Null => return Shape::Empty,
        Node::Map => return Shape::Unknown,
        Node::Text(text) => FieldValue::Text(text),
        Node::Bool(yes) => FieldValue::Bool(yes),
        Node::Number => FieldValue::Text(block.text.get(range).unwrap_or_default().to_owned()),
        Node::List(nodes) => {
            let mut list = Vec::new();
            for node in nodes {
                match field(block, node) {
                    Shape::Known(field) => list.push(field),
                    Shape::Empty => {}
                    Shape::Unknown => return Shape::Unknown,
                }
            }
            FieldValue::List(list)
        }
    };
    Shape::Known(Field { value, span })
}

/// A block's keys and values in order.
struct Map(Vec<(Spanned<String>, Spanned<Node>)>);

/// A value of YAML.
enum Node {
    Null,
    Bool(bool),
    Number,
    Text(String),
    List(Vec<Spanned<Node>>),
    Map,
}

impl<'de> Deserialize<'de> for Map {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Map;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys and values")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Map, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Map(pairs))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_bool<E>(self, yes: bool) -> Result<Node, E> {
        Ok(Node::Bool(yes))
    }
    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Number)
    }
    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Number)
    }
    fn visit_i128<E>(self, _: i128) -> Result<Node, E> {
        Ok(Node::Number)
    }
    fn visit_u128<E>(self, _: u128) -> Result<Node, E> {
        Ok(Node::Number)
    }
    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Number)
    }
    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(text.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Node::Map)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::front;

    #[test]
    fn values_keep_their_place_and_numbers_their_writing() {
        let (entries, _, found) = front(
            "---\ntitle: Ação é isto\norder: 010\ndraft: true\nversion: 1.10\nempty:\nanswer: no\nlist: [\"é\", b]\nlong:\n  - um dois\n  - três\n---\n",
        );
        let entries: Vec<_> = entries.iter().map(|(key, value)| format!("{key}={value}")).collect();
        assert_eq!(
            entries,
            [
                "answer=no@no",
                "draft=true@true",
                "list=é@\"é\" b@b",
                "long=um dois@um dois três@três",
                "order=010@010",
                "title=Ação é isto@Ação é isto",
                "version=1.10@1.10"
            ]
        );
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn bad_form_is_named_where_it_is() {
        assert_eq!(
            front("---\ntitle: a: b\n---\n").2,
            ["12..13 the front matter is not valid YAML: mapping values are not allowed in this context"]
        );
        assert_eq!(front("---\nsub:\n  x: 1\n---\n").2, ["4..7 `sub` is a table of its own, which no page knows"]);
        assert_eq!(front("---\njust words\n---\n").2, ["4..14 the front matter is not valid YAML: expected mapping start"]);
        assert_eq!(
            front("---\na: 1\na: 2\n---\n").2,
            ["9..10 the front matter is not valid YAML: duplicate mapping key `a` is not allowed here"]
        );
    }

    #[test]
    fn a_block_of_blank_lines_and_comments_has_no_keys() {
        assert_eq!(front("---\n\n# later\n---\n").2, Vec::<String>::new());
    }
}
