//! Upright bars from zero, with their values above them where these fit, else with an axis.

use super::axis::{Names, Values};
use super::backend::Canvas;
use super::font::Font;
use super::frame::Frame;
use super::ink::Ink;
use super::key::{Key, weight, words};
use super::label::{Anchor, Figures, Fitted, Label};
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

/// Draws upright bars.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    let Picture { frame, scale, key, bars, labels } = prepare(spec, font);
    let mut canvas = Canvas::new(frame.width, frame.height);
    let grid = scale.ticks.iter().map(|tick| tick.value).collect();
    let mut plot = frame.plot(&mut canvas, 0.0..places(spec), scale.low..scale.high, grid)?;
    plot.draw_series(bars.iter().map(Bar::upright))?;
    drop(plot);
    let zero = frame.up(scale.share(0.0));
    canvas.line(Ink::Axis, &[(frame.left, zero), (frame.right, zero)]);
    key.draw(&mut canvas, font);
    for label in &labels {
        canvas.label(label, font.line());
    }
    Ok(canvas)
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let (width, height) = (f64::from(spec.size.pixels().0), f64::from(spec.size.pixels().1));
    let labelled = values_fit(spec, width, font);
    let scale = if labelled { scale::of_labelled_bars(spec) } else { scale::of_bars(spec) };
    let values = Values::prepare(spec, &scale, font);
    let left = if labelled { 0.0 } else { values.width };
    let place = (width - left) / places(spec);
    let (key, names) = (Key::prepare(spec, font), Names::below_places(spec, place, font));
    let above = if labelled { font.cap() + font.gap() } else { font.size * 0.8 };
    let below = if labelled && scale.low < 0.0 { font.cap() + font.gap() } else { 0.0 };
    let frame = Frame { width, height, left, right: width, top: key.height + above, bottom: height - names.height - below };

    let bars = Lanes::within(spec, place, thickest(font)).bars(spec);
    let mut labels = values.labels(&frame, &scale, font);
    let centres: Vec<_> = (0..spec.categories.len()).map(|i| frame.across((i as f64 + 0.5) / places(spec))).collect();
    let under = Frame { bottom: frame.bottom + below, ..frame.clone() };
    labels.extend(names.labels(&centres, &under, font).into_iter().map(|(_, label)| label));
    if labelled {
        labels.extend(bars.iter().map(|bar| value(bar, frame.across(bar.middle() / places(spec)), &frame, &scale, font)));
    }
    Picture { frame, scale, key, bars, labels }
}

/// How many places the categories take.
fn places(spec: &ChartSpec) -> f64 {
    spec.categories.len().max(1) as f64
}

/// The widest a bar gets.
fn thickest(font: &Font) -> f64 {
    font.size * 5.0
}

/// Whether every bar can carry its value: lone bars have all their place for it, neighbours their lane.
fn values_fit(spec: &ChartSpec, width: f64, font: &Font) -> bool {
    let place = width / places(spec);
    let lanes = Lanes::within(spec, place, thickest(font));
    let room = if count(spec) > 1 { lanes.width * place } else { place };
    lanes.bars(spec).iter().all(|bar| font.width(&bar.label, weight(bar.ink)) + font.gap() / 2.0 <= room)
}

/// The value of a bar, beyond its end.
fn value(bar: &Bar, x: f64, frame: &Frame, scale: &Scale, font: &Font) -> Label {
    let end = frame.up(scale.share(bar.value));
    let gap = font.gap() * 0.6;
    Label {
        x,
        y: if bar.value < 0.0 { end + gap + font.cap() } else { end - gap },
        anchor: Anchor::Middle,
        ink: words(bar.ink),
        weight: weight(bar.ink),
        figures: Figures::Tabular,
        text: Fitted::whole(&bar.label),
    }
}
