//! Lines over time: the subject with its last value, comparisons dashed, each named where it ends, on the band they are held against.

use super::axis::{Names, Values};
use super::backend::{Canvas, tenths};
use super::event::{self, Flag};
use super::font::{Font, Weight};
use super::frame::{Frame, Plot};
use super::ink::Ink;
use super::key::{inks, weight, words};
use super::label::{Anchor, Figures, Fitted, Label, fit, spread};
use super::scale::{self, Scale};
use super::spec::{ChartError, ChartSpec, Point, Series};
use plotters::element::{Circle, Polygon};
use plotters::series::LineSeries;
use plotters::style::ShapeStyle;
use std::ops::Range;

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    scale: Scale,
    /// From the first category to the last.
    places: Range<f64>,
    /// The areas of the band, parted at its gaps.
    band: Vec<Vec<(f64, f64)>>,
    /// In drawing order: the subject comes last, so that nothing covers it.
    lines: Vec<Line>,
    labels: Vec<Label>,
    /// Short lines at the named categories, and from ends to names that had to move.
    strokes: Vec<(Ink, [(f64, f64); 2])>,
    flags: Vec<Flag>,
}

/// One series as it is drawn.
pub(super) struct Line {
    /// Its look.
    pub(super) ink: Ink,
    /// Neighbouring known points; between runs there is a gap.
    pub(super) runs: Vec<Vec<(f64, f64)>>,
}

/// Draws lines.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    let picture = prepare(spec, font);
    let mut canvas = Canvas::new(picture.frame.width, picture.frame.height);
    let grid = picture.scale.ticks.iter().map(|tick| tick.value).collect();
    let mut plot = picture.frame.plot(&mut canvas, picture.places.clone(), picture.scale.low..picture.scale.high, grid)?;
    if picture.scale.low <= 0.0 && picture.scale.high >= 0.0 {
        let ends = [picture.places.start, picture.places.end];
        plot.draw_series(LineSeries::new(ends.map(|place| (place, 0.0)), Ink::Axis))?;
    }
    plot.draw_series(picture.band.into_iter().map(|corners| Polygon::new(corners, Ink::Band)))?;
    for line in &picture.lines {
        mark(line, &mut plot, font)?;
    }
    drop(plot);
    for flag in &picture.flags {
        hoist(flag, &picture.frame, &mut canvas, font);
    }
    for (ink, ends) in &picture.strokes {
        canvas.line(*ink, ends);
    }
    for label in &picture.labels {
        canvas.label(label, font.line());
    }
    Ok(canvas)
}

/// Draws the line of an event and its words; without room for them, they show to those who point at the line.
fn hoist(flag: &Flag, frame: &Frame, canvas: &mut Canvas, font: &Font) {
    let Some(words) = &flag.words else {
        return canvas.titled_line(Ink::Event, &[(flag.x, frame.top), (flag.x, frame.bottom)], &flag.label);
    };
    let (x, y, anchor, text) = (words.x, words.y(frame.top, font), words.anchor, words.text.clone());
    canvas.line(Ink::Event, &[(flag.x, y - font.cap()), (flag.x, frame.bottom)]);
    canvas.label(&Label { x, y, anchor, ink: Ink::Muted, weight: Weight::Regular, figures: Figures::Running, text }, font.line());
}

/// Draws one series: a line per run, a dot where a run is a single point, and a larger one where the subject, or the line of a panel, ends.
pub(super) fn mark(line: &Line, plot: &mut Plot<'_>, font: &Font) -> Result<(), ChartError> {
    let style = ShapeStyle::from(line.ink);
    let dot = |point: &(f64, f64), radius: f64| Circle::new(*point, tenths(radius * font.size), style.filled());
    for run in line.runs.iter().filter(|run| run.len() > 1) {
        plot.draw_series(LineSeries::new(run.iter().copied(), style))?;
    }
    plot.draw_series(line.runs.iter().filter(|run| run.len() == 1).flatten().map(|alone| dot(alone, 0.26)))?;
    if let Some(last) = line.runs.last().and_then(|run| run.last()).filter(|_| matches!(line.ink, Ink::Subject | Ink::Muted)) {
        plot.draw_series([dot(last, 0.32)])?;
    }
    Ok(())
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let (width, height) = (f64::from(spec.size.pixels().0), f64::from(spec.size.pixels().1));
    let scale = scale::of_lines(spec);
    let values = Values::prepare(spec, &scale, font);
    let names = Names::thinned(spec, font);
    let (top, bottom) = (font.size * 0.8, height - names.height);
    let ends = ends(spec, width / 3.0, bottom - top - event::room(spec, font), font);
    let column = ends.iter().map(|end| end.width(font)).fold(0.0, f64::max);
    let right = if ends.is_empty() { width - font.gap() } else { width - column - font.size - 1.0 };
    let left = values.width;
    let mut frame = Frame { width, height, left, right, top, bottom };
    let places = places(spec);
    let across = |place: usize| left + (place as f64 - places.start) / (places.end - places.start) * (right - left);
    let flags = event::flags(spec, &frame, across, font);
    frame.top += event::height(&flags, font);

    let mut labels = values.labels(&frame, &scale, font);
    let mut strokes = Vec::new();
    let centres: Vec<_> = (0..spec.categories.len()).map(across).collect();
    for (place, label) in names.labels(&centres, &frame, font) {
        strokes.push((Ink::Axis, [(centres[place], bottom), (centres[place], bottom + (font.size * 0.3).round())]));
        labels.push(label);
    }
    let blocks: Vec<_> = ends.iter().map(|end| (frame.up(scale.share(end.value)), end.height(font))).collect();
    for (end, middle) in ends.iter().zip(spread(&blocks, (0.0, bottom))) {
        let from = (across(end.place), frame.up(scale.share(end.value)));
        let (early, moved) = (frame.right - from.0 > font.size, (from.1 - middle).abs() > font.size * 0.75);
        if early || moved {
            let leader = [(from.0 + font.size * 0.45, from.1), (frame.right + font.size * 0.7, middle)];
            strokes.push((if early { Ink::Grid } else { Ink::Axis }, leader));
        }
        labels.extend(end.labels(frame.right + font.size, middle, font));
    }
    let drawn = spec.series.iter().zip(inks(spec)).filter(|(_, ink)| *ink != Ink::Band);
    let mut lines: Vec<_> = drawn.map(|(series, ink)| Line { ink, runs: runs(series) }).collect();
    lines.sort_by_key(|line| line.ink == Ink::Subject);
    let half = font.size * 0.4 / (frame.right - frame.left) * (places.end - places.start);
    let band = spec.band().map_or_else(Vec::new, |edges| areas(edges, half));
    Picture { frame, scale, places, band, lines, labels, strokes, flags }
}

/// The range of the places: a single one lies at the right end.
pub(super) fn places(spec: &ChartSpec) -> Range<f64> {
    if spec.categories.len() > 1 { 0.0..(spec.categories.len() - 1) as f64 } else { -1.0..0.0 }
}

/// The areas between the edges of a band, where both are known. One that stands alone gets so much width on either side.
fn areas([low, high]: [&Series; 2], half: f64) -> Vec<Vec<(f64, f64)>> {
    let pair = |(low, high): (&Option<Point>, &Option<Point>)| Some((low.as_ref()?.value, high.as_ref()?.value));
    let pairs: Vec<_> = low.points.iter().zip(&high.points).map(pair).enumerate().collect();
    let area = |run: &[(usize, Option<(f64, f64)>)]| -> Vec<(f64, f64)> {
        let known: Vec<_> = run.iter().filter_map(|(i, pair)| Some((*i as f64, (*pair)?))).collect();
        let known = match known[..] {
            [(x, pair)] => vec![(x - half, pair), (x + half, pair)],
            _ => known,
        };
        let upper = known.iter().map(|(x, (_, high))| (*x, *high));
        upper.chain(known.iter().rev().map(|(x, (low, _))| (*x, *low))).collect()
    };
    pairs.split(|(_, pair)| pair.is_none()).map(area).filter(|area| !area.is_empty()).collect()
}

/// Parts a series at its gaps.
pub(super) fn runs(series: &Series) -> Vec<Vec<(f64, f64)>> {
    let known = |run: &[(usize, Option<&Point>)]| run.iter().filter_map(|(i, point)| Some((*i as f64, point.as_ref()?.value))).collect();
    let points: Vec<_> = series.points.iter().map(Option::as_ref).enumerate().collect();
    points.split(|(_, point)| point.is_none()).map(known).filter(|run: &Vec<_>| !run.is_empty()).collect()
}

/// The name and the last value of a series, written where it ends.
struct End {
    place: usize,
    value: f64,
    ink: Ink,
    name: Option<Fitted>,
    number: Option<Fitted>,
}

/// How much the ends of comparisons say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    /// Name and value.
    Full,
    /// The name alone.
    Name,
    /// The name on one line.
    Short,
}

/// The ends of all series, saying as much as there is room for. Where even short names are too many, the last ones go.
fn ends(spec: &ChartSpec, width: f64, height: f64, font: &Font) -> Vec<End> {
    let total = |ends: &[End]| ends.iter().map(|end| end.height(font)).sum::<f64>();
    let mut ends = Vec::new();
    for detail in [Detail::Full, Detail::Name, Detail::Short] {
        ends = spec.series.iter().zip(inks(spec)).filter_map(|(series, ink)| end(spec, series, ink, detail, width, font)).collect();
        if total(&ends) <= height {
            return ends;
        }
    }
    while total(&ends) > height && ends.len() > 1 {
        ends.pop();
    }
    ends
}

fn end(spec: &ChartSpec, series: &Series, ink: Ink, detail: Detail, width: f64, font: &Font) -> Option<End> {
    let (place, point) = series.known().next_back()?;
    let full = detail == Detail::Full || ink == Ink::Subject;
    let lines = if detail == Detail::Short { 1 } else { 2 };
    let name = (spec.series.len() > 1).then(|| fit(&series.name, width, lines, font, weight(ink)));
    let number = (full || name.is_none()).then(|| fit(&point.label, width, 1, font, weight(ink)));
    Some(End { place, value: point.value, ink, name, number })
}

impl End {
    fn texts(&self) -> impl Iterator<Item = (&Fitted, Figures)> {
        let name = self.name.iter().map(|text| (text, Figures::Running));
        name.chain(self.number.iter().map(|text| (text, Figures::Tabular)))
    }

    fn width(&self, font: &Font) -> f64 {
        self.texts().map(|(text, _)| text.width(font, weight(self.ink))).fold(0.0, f64::max)
    }

    /// All its lines, and a little air to the next.
    fn height(&self, font: &Font) -> f64 {
        self.texts().map(|(text, _)| text.lines.len() as f64).sum::<f64>() * font.line() + font.size * 0.2
    }

    /// Its lines around a middle.
    fn labels(&self, x: f64, middle: f64, font: &Font) -> Vec<Label> {
        let mut y = middle - (self.height(font) - font.size * 0.2) / 2.0 + (font.line() + font.cap()) / 2.0;
        let label = |(text, figures): (&Fitted, Figures)| {
            let label = Label { x, y, anchor: Anchor::Start, ink: words(self.ink), weight: weight(self.ink), figures, text: text.clone() };
            y += text.lines.len() as f64 * font.line();
            label
        };
        self.texts().map(label).collect()
    }
}
