//! The text of a page for a search: without markup, heading by heading.

use super::{Kind, Page, Stretch};

/// What a page says under one of its headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// The anchor of the heading; `None` for what stands before the first.
    pub anchor: Option<String>,
    /// The heading.
    pub heading: String,
    /// The text.
    pub text: String,
}

impl Page {
    /// Its text, heading by heading. The tables of a matrix are left out: the stage that reads them knows which rows are for whom.
    pub fn passages(&self) -> Vec<Passage> {
        let shown = self.stretches(&|_| None).into_iter().map(|stretch| match stretch {
            Stretch::Table { .. } if self.kind == Kind::Matrix => String::new(),
            Stretch::Text(html) | Stretch::Table { html, .. } => html,
        });
        let html: String = shown.collect();
        let mut passages = vec![Passage::default()];
        let mut rest = html.as_str();
        let mut level = None;
        while let Some((before, tail)) = rest.split_once('<') {
            say(&mut passages, level.is_some(), before);
            let (tag, after) = tail.split_once('>').unwrap_or((tail, ""));
            rest = after;
            if tag.starts_with("a class=\"anchor\"") || tag.starts_with("a class=\"footnote-back\"") {
                rest = after.split_once("</a>").map_or("", |(_, rest)| rest);
            } else if let Some((opened, anchor)) = heading(tag) {
                level = Some(opened);
                passages.push(Passage { anchor: Some(anchor.to_owned()), ..Passage::default() });
            } else if tag.starts_with('/') && level.is_some_and(|level| tag.get(1..) == Some(level)) {
                level = None;
            } else if !INLINE.contains(&tag.trim_start_matches('/').split(' ').next().unwrap_or_default()) {
                say(&mut passages, level.is_some(), " ");
            }
        }
        say(&mut passages, false, rest);
        passages.iter_mut().for_each(Passage::tidy);
        passages.retain(|passage| passage.anchor.is_some() || !passage.text.is_empty());
        passages
    }
}

/// Tags that part no words.
const INLINE: [&str; 7] = ["em", "strong", "code", "a", "del", "span", "sup"];

impl Passage {
    fn tidy(&mut self) {
        self.heading = plain(&self.heading);
        self.text = plain(&self.text);
    }
}

/// The name of a heading's tag, and its anchor.
fn heading(tag: &str) -> Option<(&str, &str)> {
    let (name, attributes) = tag.split_once(" id=\"")?;
    let is_heading = name.len() == 2 && name.starts_with('h') && name.ends_with(|c: char| c.is_ascii_digit());
    is_heading.then_some((name, attributes.split('"').next()?))
}

fn say(passages: &mut [Passage], in_heading: bool, text: &str) {
    if let Some(last) = passages.last_mut() {
        let to = if in_heading { &mut last.heading } else { &mut last.text };
        to.push_str(text);
    }
}

/// HTML text as plain text, its blanks as one each.
fn plain(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::diag::Diagnostics;
    use crate::page::sample::Sample;

    fn passages(file: &str, text: &str) -> Vec<(Option<String>, String, String)> {
        let site = Sample::in_portuguese(&[(file, text)]);
        let page = site.pages(&mut Diagnostics::new()).pages.remove(0);
        page.passages().into_iter().map(|passage| (passage.anchor, passage.heading, passage.text)).collect()
    }

    fn passage(anchor: &str, heading: &str, text: &str) -> (Option<String>, String, String) {
        (Some(anchor.to_owned()).filter(|anchor| !anchor.is_empty()), heading.to_owned(), text.to_owned())
    }

    #[test]
    fn text_is_told_without_markup_heading_by_heading() {
        let text = "# T\n\nAntes, *bem* antes[^1].\n\n## Um `&` dois\n\n| a | b |\n|---|---|\n| c | `<d>` |\n\n### Três\n\n[^1]: Nota.\n";
        assert_eq!(
            passages("a.md", text),
            [passage("", "", "Antes, bem antes1."), passage("um-dois", "Um & dois", "a b c <d>"), passage("tres", "Três", "Nota.")]
        );
    }

    #[test]
    fn the_rows_of_a_matrix_are_not_told() {
        assert_eq!(passages("raci.md", "# T\n\n## Uso\n\n| a | CS |\n|---|---|\n| Secreto | A |\n"), [passage("uso", "Uso", "")]);
    }
}
