//! Reports of made-up sites, as the words that people read.

use crate::benchmark::Benchmarks;
use crate::metric::sample::Sample as Data;
use crate::view::sample::render;

/// The text of a report in Portuguese as of 30 September 2026: without tags, with plain spaces, `|` between elements.
pub(super) fn text(data: &Data, topic: &str) -> String {
    page(data, &format!("team/{topic}/index.html"))
}

/// The text of a page of the team by how its path ends, written in the same way.
pub(in crate::view::team) fn page(data: &Data, end: &str) -> String {
    let pages = render(data, &[], &Benchmarks::default(), crate::view::team);
    let (_, html) = pages.iter().find(|(path, _)| path.ends_with(end)).expect("a page");
    let main = html.split("<h1>").nth(1).expect("a heading");
    let mut text = String::new();
    let mut is_tag = false;
    for character in main.chars() {
        match character {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if is_tag => continue,
            '\u{a0}' => text.push(' '),
            other => text.push(other),
        }
        if character == '>' && !text.ends_with('|') {
            text.push('|');
        }
    }
    text
}

/// Asserts that a text holds each of some parts.
#[track_caller]
pub(in crate::view::team) fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "`{part}` is not in {text}");
    }
}
