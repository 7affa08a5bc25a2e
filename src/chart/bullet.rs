//! Actual against target: a row per category, with its name and values above, the actual as a bar and targets as ticks across it.

use super::backend::Canvas;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::key::{Key, inks};
use super::label::{Anchor, Figures, Fitted, Label, fit};
use super::scale::{self, Scale};
use super::spec::{ChartSpec, Point, SeriesRole};

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    key: Key,
    rows: Vec<Row>,
    labels: Vec<Label>,
}

/// The marks of one row. Bars and blocks are given by two corners.
#[derive(Debug)]
struct Row {
    /// From zero to the end of the scale, on which everything stands.
    track: [(f64, f64); 2],
    /// Where zero is.
    zero: [(f64, f64); 2],
    /// From zero to the actual, or to the target if that is nearer.
    bar: Option<[(f64, f64); 2]>,
    /// What the actual is beyond the target: taller than the bar.
    over: Option<[(f64, f64); 2]>,
    targets: Vec<(Ink, [(f64, f64); 2])>,
}

/// Draws bullets.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Canvas {
    let Picture { frame, key, rows, labels } = prepare(spec, font);
    let mut canvas = Canvas::new(frame.width, frame.height);
    key.draw(&mut canvas, font);
    for row in &rows {
        canvas.line(Ink::Grid, &row.track);
    }
    for [from, to] in rows.iter().flat_map(|row| row.bar.iter().chain(&row.over)) {
        canvas.bar(Ink::Subject, *from, *to);
    }
    for row in &rows {
        canvas.line(Ink::Axis, &row.zero);
    }
    let targets = || rows.iter().flat_map(|row| &row.targets);
    for (_, ends) in targets() {
        canvas.line(Ink::Halo, ends);
    }
    for (ink, ends) in targets() {
        canvas.line(*ink, ends);
    }
    for label in &labels {
        canvas.label(label, font.line());
    }
    canvas
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let width = f64::from(spec.size.pixels().0);
    let scale = scale::of_labelled_bars(spec);
    let inks = target_inks(spec);
    let key = Key::of(spec, &inks, font);
    let pitch = (font.line() * 1.2 + thickness(font) + font.size * 1.6).round();
    let (top, count) = (key.height, spec.categories.len());
    let bottom = top + pitch * count as f64;
    let frame = Frame { width, height: bottom.max(font.line()), left: 2.0, right: width - 2.0, top, bottom };
    let line = |row: usize| top + pitch * row as f64 + font.line();
    let rows = (0..count).map(|row| marks(spec, &inks, row, line(row) + font.size * 0.7, &frame, &scale, font)).collect();
    let labels = (0..count).flat_map(|row| words(spec, row, line(row), width, font)).collect();
    Picture { frame, key, rows, labels }
}

/// The inks of the series, those of comparisons as ticks.
fn target_inks(spec: &ChartSpec) -> Vec<Ink> {
    let tick = |ink| match ink {
        Ink::Context => Ink::Target,
        Ink::Further => Ink::FurtherTarget,
        ink => ink,
    };
    inks(spec).into_iter().map(tick).collect()
}

/// How thick a bar is.
fn thickness(font: &Font) -> f64 {
    (font.size * 0.7).round()
}

/// The value of the first subject and of the first comparison that has one, in this row.
fn pair(spec: &ChartSpec, row: usize) -> (Option<&Point>, Option<&Point>) {
    let first = |role| spec.series.iter().filter(|series| series.role == role).find_map(|series| series.points.get(row)?.as_ref());
    (first(SeriesRole::Subject), first(SeriesRole::Comparison))
}

fn marks(spec: &ChartSpec, inks: &[Ink], row: usize, top: f64, frame: &Frame, scale: &Scale, font: &Font) -> Row {
    let thick = thickness(font);
    let (bottom, reach) = (top + thick, (font.size * 0.25).round());
    let across = |value: f64| frame.across(scale.share(value));
    let (actual, target) = pair(spec, row);
    let (actual, target) = (actual.map(|point| point.value), target.map(|point| point.value));
    let beyond = actual.zip(target).filter(|(actual, target)| if *target < 0.0 { actual < target } else { actual > target });
    let block = |from: f64, to: f64, reach: f64| [(across(from), top - reach), (across(to), bottom + reach)];
    let tick = |value: f64| [(across(value), top - reach - 1.0), (across(value), bottom + reach + 1.0)];
    let targets = spec.series.iter().zip(inks).filter(|(_, ink)| **ink != Ink::Subject);
    let targets = targets.filter_map(|(series, ink)| Some((*ink, tick(series.points.get(row)?.as_ref()?.value))));
    let middle = f64::midpoint(top, bottom);
    Row {
        track: [(frame.left, middle), (frame.right, middle)],
        zero: [(across(0.0), top - reach), (across(0.0), bottom + reach)],
        bar: actual.map(|actual| block(0.0, beyond.map_or(actual, |(_, target)| target), 0.0)),
        over: beyond.map(|(actual, target)| block(target, actual, reach)),
        targets: targets.collect(),
    }
}

/// The name of a row at the left, its values at the right: the actual, or a dash where it is missing, and then what it is measured by.
fn words(spec: &ChartSpec, row: usize, y: f64, width: f64, font: &Font) -> Vec<Label> {
    let known = |role| {
        let series = spec.series.iter().filter(move |series| series.role == role);
        let labels: Vec<_> = series.filter_map(|series| Some(series.points.get(row)?.as_ref()?.label.clone())).collect();
        labels.join(" · ")
    };
    let (actual, rest) = (known(SeriesRole::Subject), known(SeriesRole::Comparison));
    let actual = fit(if actual.is_empty() { "—" } else { &actual }, width * 0.3, 1, font, Weight::Strong);
    let rest = fit(&if rest.is_empty() { rest } else { format!("· {rest}") }, width * 0.35, 1, font, Weight::Regular);
    let behind = if rest.lines[0].is_empty() { 0.0 } else { rest.width(font, Weight::Regular) + font.size * 0.3 };
    let room = width - behind - actual.width(font, Weight::Strong) - font.gap() * 2.0;
    let name = fit(&spec.categories[row], room, 1, font, Weight::Regular);
    let label = |x, anchor, ink, weight, figures, text: Fitted| Label { x, y, anchor, ink, weight, figures, text };
    vec![
        label(0.0, Anchor::Start, Ink::Text, Weight::Regular, Figures::Running, name),
        label(width - behind, Anchor::End, Ink::Subject, Weight::Strong, Figures::Tabular, actual),
        label(width, Anchor::End, Ink::Muted, Weight::Regular, Figures::Tabular, rest),
    ]
}
