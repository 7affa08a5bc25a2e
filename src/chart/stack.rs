//! Stacked series: parts of a whole, upright or lying, from zero up and down.
//!
//! Hues alone would not do: the order is that of the key, neighbours are parted, and values stand where they fit.

use super::axis::{Names, Values};
use super::backend::Canvas;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::key::Key;
use super::label::{Anchor, Figures, Fitted, Label, fit};
use super::pile::{Part, Stack, are_equal, pile, scale_of, to_the_ends, totals};
use super::row::{name, pitch};
use super::scale::Scale;
use super::spec::{ChartError, ChartSpec};

/// A part where it is drawn: two corners.
type Corners = ((f64, f64), (f64, f64));

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    scale: Scale,
    key: Key,
    bars: Vec<(Ink, Corners)>,
    zero: [(f64, f64); 2],
    labels: Vec<Label>,
}

/// The part of a place that a stack takes.
const TAKEN: f64 = 0.72;

/// Draws upright stacks.
pub(super) fn draw_upright(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    draw(upright(spec, font), font)
}

/// Draws lying stacks.
pub(super) fn draw_lying(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    draw(lying(spec, font), font)
}

fn draw(picture: Picture, font: &Font) -> Result<Canvas, ChartError> {
    let Picture { frame, scale, key, bars, zero, labels } = picture;
    let mut canvas = Canvas::new(frame.width, frame.height);
    let grid = scale.ticks.iter().map(|tick| tick.value).collect();
    frame.plot(&mut canvas, 0.0..1.0, scale.low..scale.high, grid)?;
    for (ink, (from, to)) in bars {
        canvas.bar(ink, from, to);
    }
    canvas.line(Ink::Axis, &zero);
    key.draw(&mut canvas, font);
    for label in &labels {
        canvas.label(label, font.line());
    }
    Ok(canvas)
}

fn upright(spec: &ChartSpec, font: &Font) -> Picture {
    let (width, height) = (f64::from(spec.size.pixels().0), f64::from(spec.size.pixels().1));
    let (parts, stacks) = pile(spec);
    let mut scale = scale_of(spec, &stacks);
    let values = Values::prepare(spec, &scale, font);
    let known: Vec<_> = totals(spec, &stacks);
    let fits = |place: f64| known.iter().flatten().all(|text| font.width(text, Weight::Strong) + font.gap() / 2.0 <= place);
    let places = places(spec);
    let is_told = known.iter().all(Option::is_some) && fits(width / places);
    let left = if is_told { 0.0 } else { values.width };
    let place = (width - left) / places;
    if is_told {
        scale = to_the_ends(&stacks);
    }
    let shown = if fits(place) { known } else { vec![None; stacks.len()] };
    let (key, names) = (Key::prepare(spec, font), Names::below_places(spec, place, font));
    let room = |is_taken: bool| if is_taken { font.cap() + font.gap() } else { 0.0 };
    let hangs = |stack: &Stack| stack.low < 0.0 && stack.high <= 0.0;
    let above = room(shown.iter().any(Option::is_some)).max(font.size * 0.8);
    let below = room(stacks.iter().zip(&shown).any(|(stack, total)| hangs(stack) && total.is_some()));
    let frame = Frame { width, height, left, right: width, top: key.height + above, bottom: height - names.height - below };

    let centres: Vec<_> = (0..spec.categories.len()).map(|i| frame.across((i as f64 + 0.5) / places)).collect();
    let half = (place * TAKEN).min(font.size * 5.0) / 2.0;
    let up = |value| frame.up(scale.share(value));
    let at = |part: &Part| {
        let (near, far) = parted(up(part.from), up(part.to), part.from != 0.0);
        ((centres[part.place] - half, near), (centres[part.place] + half, far))
    };
    let mut labels = if is_told { Vec::new() } else { values.labels(&frame, &scale, font) };
    let bars: Vec<_> = parts.iter().map(|part| (part.ink, at(part))).collect();
    labels.extend(parts.iter().zip(&bars).filter(|_| spec.series.len() > 1).filter_map(|(part, (_, bar))| inside(&part.label, *bar, font)));
    for ((stack, text), x) in stacks.iter().zip(&shown).zip(&centres) {
        let Some(text) = text else { continue };
        let gap = font.gap() * 0.6;
        let y = if hangs(stack) { up(stack.low) + gap + font.cap() } else { up(stack.high) - gap };
        labels.push(Label { x: *x, y, anchor: Anchor::Middle, ..total(text.clone()) });
    }
    let under = Frame { bottom: frame.bottom + below, ..frame.clone() };
    labels.extend(names.labels(&centres, &under, font).into_iter().map(|(_, label)| label));
    let zero = [(frame.left, up(0.0)), (frame.right, up(0.0))];
    Picture { frame, scale, key, bars, zero, labels }
}

fn lying(spec: &ChartSpec, font: &Font) -> Picture {
    let width = f64::from(spec.size.pixels().0);
    let names: Vec<_> = spec.categories.iter().map(|name| fit(name, width * 0.4, 2, font, Weight::Regular)).collect();
    let column = names.iter().map(|name| name.width(font, Weight::Regular)).fold(0.0, f64::max);
    let most = names.iter().map(|name| name.lines.len()).max().unwrap_or(1);
    let pitch = pitch(1, most, font);
    let (parts, stacks) = pile(spec);
    let scale = to_the_ends(&stacks);
    let shown: Vec<_> = if are_equal(&stacks) { vec![None; stacks.len()] } else { totals(spec, &stacks) };
    let shown: Vec<_> = shown.into_iter().map(|text| Some(fit(&text?, width * 0.25, 1, font, Weight::Strong))).collect();
    let behind = shown.iter().flatten().map(|text| text.width(font, Weight::Strong) + font.gap()).fold(0.0, f64::max);
    let key = Key::prepare(spec, font);
    let (top, left) = (key.height, column + font.gap());
    let frame =
        Frame { width, height: top + pitch * places(spec), left, right: width - behind - 1.0, top, bottom: top + pitch * places(spec) };

    let across = |value| frame.across(scale.share(value));
    let middle = |place: usize| top + pitch * (place as f64 + 0.5);
    let half = font.size * 0.75;
    let at = |part: &Part| {
        let (near, far) = parted(across(part.from), across(part.to), part.from != 0.0);
        ((near, middle(part.place) - half), (far, middle(part.place) + half))
    };
    let bars: Vec<_> = parts.iter().map(|part| (part.ink, at(part))).collect();
    let mut labels: Vec<_> = names.into_iter().enumerate().map(|(i, text)| name(text, middle(i), font)).collect();
    labels.extend(parts.iter().zip(&bars).filter(|_| spec.series.len() > 1).filter_map(|(part, (_, bar))| inside(&part.label, *bar, font)));
    for (place, (stack, text)) in stacks.iter().zip(shown).enumerate() {
        let (x, y) = (across(stack.high) + font.gap() * 0.75, middle(place) + font.cap() / 2.0);
        labels.extend(text.map(|text| Label { x, y, text, ..total(String::new()) }));
    }
    let zero = [(across(0.0), frame.top), (across(0.0), frame.bottom)];
    Picture { frame, scale, key, bars, zero, labels }
}

/// How many places the categories take.
fn places(spec: &ChartSpec) -> f64 {
    spec.categories.len().max(1) as f64
}

/// The edges of a part with a little of the paper between it and the one it stands on, where there is room for both.
fn parted(near: f64, far: f64, is_on_another: bool) -> (f64, f64) {
    let air = if is_on_another { 1.5_f64.min((far - near).abs() / 3.0) } else { 0.0 };
    (near + air.copysign(far - near), far)
}

/// The value of a part within it, where it fits.
fn inside(text: &str, ((x0, y0), (x1, y1)): Corners, font: &Font) -> Option<Label> {
    let (width, height) = ((x1 - x0).abs(), (y1 - y0).abs());
    let fits = font.width(text, Weight::Regular) + font.gap() / 2.0 <= width && font.cap() + font.gap() * 0.75 <= height;
    let (x, y) = (f64::midpoint(x0, x1), f64::midpoint(y0, y1) + font.cap() / 2.0);
    let (anchor, ink, weight, figures) = (Anchor::Middle, Ink::Inside, Weight::Regular, Figures::Tabular);
    fits.then(|| Label { x, y, anchor, ink, weight, figures, text: Fitted::whole(text) })
}

/// The total of a stack, still without its place.
fn total(text: String) -> Label {
    let (anchor, ink, weight, figures) = (Anchor::Start, Ink::Text, Weight::Strong, Figures::Tabular);
    Label { x: 0.0, y: 0.0, anchor, ink, weight, figures, text: Fitted { lines: vec![text], full: None } }
}
