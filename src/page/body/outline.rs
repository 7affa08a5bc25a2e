//! The headings of a page and their anchors.

use super::super::Heading;
use super::{Located, Origin, end_of, plain};
use crate::slug::slug;
use pulldown_cmark::{Event, HeadingLevel, Tag};
use std::collections::BTreeSet;

/// What the headings tell.
pub(super) struct Outline {
    /// The text of the first heading.
    pub title: Option<String>,
    /// The anchor of the heading that was taken out, see `skipped`.
    pub title_id: Option<String>,
    /// How many events at the start are the page's title, which the page shows itself.
    pub skipped: usize,
    /// The other headings.
    pub headings: Vec<Heading>,
}

/// Finds the headings. A first-level heading at the very start is the title, unless `title` says otherwise.
pub(super) fn read(origin: Origin<'_>, events: &[Located<'_>], title: Option<&str>) -> Outline {
    let mut headings = all(origin, events);
    let first = headings.first().map(|heading| heading.text.clone());
    let leads = matches!(events.first(), Some((Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }), _)));
    let is_title = leads && title.is_none_or(|title| first.as_deref() == Some(title.trim()));
    let skipped = if is_title { end_of(events, 0) + 1 } else { 0 };
    let title_id = is_title.then(|| headings.remove(0).id);
    Outline { title: first.filter(|text| !text.is_empty()), title_id, skipped, headings }
}

fn all(origin: Origin<'_>, events: &[Located<'_>]) -> Vec<Heading> {
    let mut taken = BTreeSet::new();
    let mut headings = Vec::new();
    for (at, (event, range)) in events.iter().enumerate() {
        if let Event::Start(Tag::Heading { level, id, .. }) = event {
            let text = plain(&events[at + 1..end_of(events, at)]).trim().to_owned();
            let wanted = id.as_deref().map_or_else(|| slug(&text), str::to_owned);
            headings.push(Heading { level: *level as u8, id: unique(wanted, &mut taken), text, span: origin.span(range) });
        }
    }
    headings
}

/// The wanted anchor, with a number where it is taken: `metas`, `metas-2`.
fn unique(wanted: String, taken: &mut BTreeSet<String>) -> String {
    let wanted = if wanted.is_empty() { "section".to_owned() } else { wanted };
    let mut id = wanted.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}
