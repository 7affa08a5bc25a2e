//! What happened: a thin line for each event, with a flag at its top.

use super::font::{Font, Weight};
use super::frame::Frame;
use super::label::{Anchor, Fitted, fit};
use super::spec::{ChartSpec, Event};

/// An event at its place.
#[derive(Debug)]
pub(super) struct Flag {
    /// Where it happened.
    pub(super) x: f64,
    /// Where its line starts.
    pub(super) top: f64,
    /// What happened.
    pub(super) label: String,
    /// The words, where there is room for them.
    pub(super) words: Option<Words>,
}

/// The words of a flag.
#[derive(Debug)]
pub(super) struct Words {
    /// Where they start or end.
    pub(super) x: f64,
    /// Their baseline.
    pub(super) y: f64,
    /// Which of these `x` is.
    pub(super) anchor: Anchor,
    /// What is written.
    pub(super) text: Fitted,
    /// From where to where they reach.
    span: (f64, f64),
    row: usize,
}

/// The most rows of words above the plot.
const ROWS: usize = 2;

/// The room that words of events take above the plot.
pub(super) fn height(spec: &ChartSpec, font: &Font) -> f64 {
    spec.events.len().min(ROWS) as f64 * font.line()
}

/// Places the flags of all events, each as low as it goes and rather right of its line than left. The last comes first, since the
/// words of earlier ones can fly above it but not across its line. `across` gives the place of a category.
pub(super) fn flags(spec: &ChartSpec, frame: &Frame, across: impl Fn(usize) -> f64, font: &Font) -> Vec<Flag> {
    let mut events: Vec<&Event> = spec.events.iter().collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.category));
    let mut flags: Vec<Flag> = Vec::new();
    for event in events {
        let x = across(event.category);
        let text = fit(&event.label, frame.width * 0.36, 1, font, Weight::Regular);
        let rows = (0..spec.events.len().min(ROWS)).flat_map(|row| [(row, Anchor::Start), (row, Anchor::End)]);
        let words =
            rows.map(|(row, anchor)| words(x, row, anchor, &text, frame, font)).find(|words| is_free(x, words, &flags, frame, font));
        let top = words.as_ref().map_or(frame.top, |words| words.y - font.cap());
        flags.push(Flag { x, top, label: event.label.clone(), words });
    }
    flags
}

fn words(x: f64, row: usize, anchor: Anchor, text: &Fitted, frame: &Frame, font: &Font) -> Words {
    let (width, gap) = (text.width(font, Weight::Regular), font.gap() * 0.5);
    let (x, span) = if anchor == Anchor::Start { (x + gap, (x + gap, x + gap + width)) } else { (x - gap, (x - gap - width, x - gap)) };
    Words { x, y: frame.top - font.size * 0.8 - row as f64 * font.line(), anchor, text: text.clone(), span, row }
}

/// Whether words lie within the drawing and neither on other words nor on the line of another event, and their own line on none.
fn is_free(x: f64, words: &Words, flags: &[Flag], frame: &Frame, font: &Font) -> bool {
    let (start, end) = words.span;
    let meets = |flag: &Flag| {
        let is_crossed = (start..end).contains(&flag.x) && flag.words.as_ref().is_some_and(|other| other.row >= words.row);
        let covers = |other: &Words| {
            let (from, to) = other.span;
            (other.row == words.row && start < to + font.gap() && from < end + font.gap())
                || (other.row <= words.row && (from - 1.0..to + 1.0).contains(&x))
        };
        is_crossed || flag.words.as_ref().is_some_and(covers)
    };
    start >= 0.0 && end <= frame.right + font.size * 0.5 && !flags.iter().any(meets)
}
