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
    /// Which of these `x` is.
    pub(super) anchor: Anchor,
    /// What is written.
    pub(super) text: Fitted,
    /// How many rows of words are below them.
    row: usize,
    /// From where to where they reach.
    span: (f64, f64),
}

/// The most rows of words above the plot.
const ROWS: usize = 3;
/// So many events are tried in every order; of more, each takes the first free place.
const FEW: usize = 5;

impl Words {
    /// Their baseline above a plot with this upper edge.
    pub(super) fn y(&self, top: f64, font: &Font) -> f64 {
        top - font.size * 0.8 - self.row as f64 * font.line()
    }
}

/// The most room that words of events may take above the plot.
pub(super) fn room(spec: &ChartSpec, font: &Font) -> f64 {
    spec.events.len().min(ROWS) as f64 * font.line()
}

/// The room that these flags take above the plot.
pub(super) fn height(flags: &[Flag], font: &Font) -> f64 {
    flags.iter().filter_map(|flag| Some(flag.words.as_ref()?.row + 1)).max().unwrap_or(0) as f64 * font.line()
}

/// Places the flags of all events in as few rows as can be, rather right of their lines than left. The last comes first, since the
/// words of earlier ones can fly above it but not across its line. `across` gives the place of a category.
pub(super) fn flags(spec: &ChartSpec, frame: &Frame, across: impl Fn(usize) -> f64, font: &Font) -> Vec<Flag> {
    let mut events: Vec<&Event> = spec.events.iter().collect();
    events.sort_by_key(|event| std::cmp::Reverse(event.category));
    let text = |event: &Event| fit(&event.label, frame.width * 0.36, 1, font, Weight::Regular);
    let wishes: Vec<_> = events.into_iter().map(|event| (across(event.category), event.label.as_str(), text(event))).collect();
    let mut flags = Vec::new();
    if wishes.len() > FEW || !(1..=ROWS).any(|rows| place_all(&wishes, rows, &mut flags, frame, font)) {
        for wish in &wishes {
            let words = options(wish, ROWS, font).find(|words| is_free(wish.0, words, &flags, frame, font));
            flags.push(Flag { x: wish.0, label: wish.1.to_owned(), words });
        }
    }
    flags
}

/// Where an event happened, and what, whole and fitted.
type Wish<'a> = (f64, &'a str, Fitted);

/// Finds a place for the words of every event, or leaves the flags as they are.
fn place_all(wishes: &[Wish<'_>], rows: usize, flags: &mut Vec<Flag>, frame: &Frame, font: &Font) -> bool {
    let Some((wish, rest)) = wishes.split_first() else { return true };
    for words in options(wish, rows, font) {
        if is_free(wish.0, &words, flags, frame, font) {
            flags.push(Flag { x: wish.0, label: wish.1.to_owned(), words: Some(words) });
            if place_all(rest, rows, flags, frame, font) {
                return true;
            }
            flags.pop();
        }
    }
    false
}

/// The places that words may take, the best first.
fn options<'a>((x, _, text): &'a Wish<'_>, rows: usize, font: &'a Font) -> impl Iterator<Item = Words> + 'a {
    let (width, gap) = (text.width(font, Weight::Regular), font.gap() * 0.5);
    let right = move |row| Words { x: x + gap, anchor: Anchor::Start, text: text.clone(), row, span: (x + gap, x + gap + width) };
    let left = move |row| Words { x: x - gap, anchor: Anchor::End, text: text.clone(), row, span: (x - gap - width, x - gap) };
    (0..rows).flat_map(move |row| [right(row), left(row)])
}

/// Whether words lie within the drawing and neither on other words nor on the line of another event, and their own line on none.
fn is_free(x: f64, words: &Words, flags: &[Flag], frame: &Frame, font: &Font) -> bool {
    let (start, end) = words.span;
    let covers = |other: &Words| {
        let (from, to) = other.span;
        let meets = other.row == words.row && start < to + font.gap() && from < end + font.gap();
        meets || (other.row <= words.row && (from - 1.0..to + 1.0).contains(&x))
    };
    let is_met = |flag: &Flag| {
        let is_crossed = (start..end).contains(&flag.x) && flag.words.as_ref().is_some_and(|other| other.row >= words.row);
        is_crossed || flag.words.as_ref().is_some_and(covers)
    };
    start >= 0.0 && end <= frame.right + font.size * 0.5 && !flags.iter().any(is_met)
}
