//! Lying bars from zero, for categories with long names: a row each, the name before it and the value behind it.

use super::backend::Canvas;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::key::{Key, weight, words};
use super::label::{Anchor, Figures, Fitted, Label, fit};
use super::lane::{Bar, Lanes, count};
use super::scale::{self, Scale};
use super::spec::{ChartError, ChartSpec};

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    scale: Scale,
    key: Key,
    bars: Vec<Bar>,
    labels: Vec<Label>,
}

/// Draws lying bars.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    let Picture { frame, scale, key, bars, labels } = prepare(spec, font);
    let mut canvas = Canvas::new(frame.width, frame.height);
    let mut plot = frame.plot(&mut canvas, scale.low..scale.high, rows(spec)..0.0, Vec::new())?;
    plot.draw_series(bars.iter().map(Bar::lying))?;
    drop(plot);
    let zero = frame.across(scale.share(0.0));
    canvas.line(Ink::Axis, &[(zero, frame.top), (zero, frame.bottom)]);
    key.draw(&mut canvas, font);
    for label in &labels {
        canvas.label(label, font.line());
    }
    Ok(canvas)
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let width = f64::from(spec.size.pixels().0);
    let names: Vec<_> = spec.categories.iter().map(|name| fit(name, width * 0.4, 2, font, Weight::Regular)).collect();
    let column = names.iter().map(|name| name.width(font, Weight::Regular)).fold(0.0, f64::max);
    let most = names.iter().map(|name| name.lines.len()).max().unwrap_or(1);
    let pitch = pitch(count(spec), most, font);
    let scale = scale::of_labelled_bars(spec);
    let bars = Lanes::within(spec, pitch, font.size * 1.5).bars(spec);
    let values: Vec<_> = bars.iter().map(|bar| fit(&bar.label, width * 0.25, 1, font, weight(bar.ink))).collect();
    let room = |below_zero: bool| {
        let side = bars.iter().zip(&values).filter(|(bar, _)| (bar.value < 0.0) == below_zero);
        side.map(|(bar, text)| text.width(font, weight(bar.ink)) + font.gap()).fold(0.0, f64::max)
    };
    let key = Key::prepare(spec, font);
    let (top, left) = (key.height, column + font.gap() + room(true));
    let bottom = top + pitch * rows(spec);
    let frame = Frame { width, height: bottom, left, right: width - room(false) - 1.0, top, bottom };

    let mut labels: Vec<_> = names.into_iter().enumerate().map(|(i, text)| name(text, top + pitch * (i as f64 + 0.5), font)).collect();
    labels.extend(bars.iter().zip(values).map(|(bar, text)| value(bar, text, top + pitch * bar.middle(), &frame, &scale, font)));
    Picture { frame, scale, key, bars, labels }
}

/// How many rows there are.
fn rows(spec: &ChartSpec) -> f64 {
    spec.categories.len().max(1) as f64
}

/// From one row to the next: room for its values, one line in each lane, and for the longest name.
pub(super) fn pitch(lanes: usize, lines: usize, font: &Font) -> f64 {
    let values = font.line() * 1.25 * lanes as f64 / 0.72;
    let name = font.line() * lines as f64 + font.gap();
    values.max(name).max(font.size * 2.2).round()
}

/// The name of a row, at the left edge.
pub(super) fn name(text: Fitted, middle: f64, font: &Font) -> Label {
    let y = middle + font.cap() / 2.0 - (text.lines.len() - 1) as f64 * font.line() / 2.0;
    Label { x: 0.0, y, anchor: Anchor::Start, ink: Ink::Text, weight: Weight::Regular, figures: Figures::Running, text }
}

/// The value of a bar, beyond its end.
fn value(bar: &Bar, text: Fitted, middle: f64, frame: &Frame, scale: &Scale, font: &Font) -> Label {
    let end = frame.across(scale.share(bar.value));
    let gap = font.gap() * 0.75;
    let (x, anchor) = if bar.value < 0.0 { (end - gap, Anchor::End) } else { (end + gap, Anchor::Start) };
    let (y, ink, weight) = (middle + font.cap() / 2.0, words(bar.ink), weight(bar.ink));
    Label { x, y, anchor, ink, weight, figures: Figures::Tabular, text }
}
