//! Where values lie: a row per series with its quantiles as whiskers, box and median, each said below it, and where the reader stands.
//!
//! The points of a series are quantiles in order. The middle one is the median, its neighbours are the edges of the box, the first and
//! the last are the ends of the whiskers. An even number of points has no median.

use super::backend::Canvas;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::label::{Anchor, Figures, Fitted, Label, fit, spread};
use super::scale::{self, Scale};
use super::spec::{ChartSpec, Series, SeriesRole};

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    rows: Vec<Row>,
    /// Where the reader stands: lines from the words down through the rows, and a dot on each row.
    drops: Vec<Vec<(f64, f64)>>,
    dots: Vec<(f64, f64)>,
    labels: Vec<Label>,
}

/// The marks of one series.
#[derive(Debug, Default)]
struct Row {
    ink: Option<Ink>,
    /// Between the outermost known points.
    reach: Option<[(f64, f64); 2]>,
    /// Across the ends of the whiskers and where else a point is known.
    ticks: Vec<[(f64, f64); 2]>,
    /// The middle half, as far as it is known.
    middle_half: Option<[(f64, f64); 2]>,
    median: Option<[(f64, f64); 2]>,
    /// From the points to their words.
    leaders: Vec<[(f64, f64); 2]>,
}

/// A point to be named.
struct Tag<'a> {
    x: f64,
    name: &'a str,
    value: &'a str,
    is_median: bool,
    is_edge: bool,
}

/// Draws distributions.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Canvas {
    let Picture { frame, rows, drops, dots, labels } = prepare(spec, font);
    let mut canvas = Canvas::new(frame.width, frame.height);
    for row in &rows {
        let is_subject = row.ink == Some(Ink::Subject);
        row.leaders.iter().for_each(|leader| canvas.line(Ink::Axis, leader));
        row.reach.iter().chain(&row.ticks).for_each(|line| canvas.line(Ink::Whisker, line));
        if let Some([from, to]) = &row.middle_half {
            canvas.bar(if is_subject { Ink::Box } else { Ink::FurtherBox }, *from, *to);
        }
        if let Some([from, to]) = &row.median {
            canvas.bar(if is_subject { Ink::Subject } else { Ink::Context }, *from, *to);
        }
    }
    drops.iter().for_each(|drop| canvas.line(Ink::Here, drop));
    dots.iter().for_each(|dot| canvas.dot(Ink::Here, *dot, font.size * 0.38));
    for label in &labels {
        canvas.label(label, font.line());
    }
    canvas
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let width = f64::from(spec.size.pixels().0);
    let (here, series): (Vec<&Series>, Vec<&Series>) = spec.series.iter().partition(|series| series.role == SeriesRole::Here);
    // Beside narrow rows names would leave too little room for the words below them.
    let is_narrow = width < font.size * 40.0;
    let (most, lines) = if is_narrow { (width, 1) } else { (width * 0.27, 2) };
    let names: Vec<_> = series.iter().map(|series| fit(&series.name, most, lines, font, Weight::Regular)).collect();
    let names = if names.len() > 1 { names } else { Vec::new() };
    let above = if is_narrow && !names.is_empty() { font.line() + font.gap() / 2.0 } else { 0.0 };
    let beside = names.iter().filter(|_| !is_narrow).map(|name| name.width(font, Weight::Regular) + font.gap() * 1.5);
    let column = beside.fold(0.0, f64::max);
    let air = font.size * 0.5;
    let scale = scale::of_places(spec);
    let top = if here.iter().any(|series| series.known().next().is_some()) { font.line() + font.size * 0.7 } else { font.size * 0.4 };
    let mut frame = Frame { width, height: 0.0, left: column + air, right: width - air, top, bottom: 0.0 };
    let (mut rows, mut labels, mut bands) = (Vec::new(), Vec::new(), Vec::new());
    let mut y = top + above;
    let mut is_named = false;
    for (i, series) in series.iter().enumerate() {
        let is_whole = series.points.iter().all(Option::is_some);
        let tags = tags(spec, series, !is_named || !is_whole, &frame, &scale);
        is_named |= is_whole;
        let (words, leaders, bottom) = label(&tags, (column, width), y + band(font), font);
        labels.extend(words);
        let head = if i == 0 { top } else { font.gap() };
        let middle = if is_narrow { y - head - font.line() / 2.0 } else { y + band(font) / 2.0 };
        labels.extend(names.get(i).map(|text| name(text.clone(), middle, font)));
        rows.push(Row { leaders, ..marks(series, y, &frame, &scale, font) });
        bands.push(y);
        y = bottom + font.size * 1.3 + above;
    }
    frame.bottom = y - font.size * 1.3 - above + font.descent();
    frame.height = frame.bottom.max(font.line() * 2.0);
    let Standing { drops, dots, labels: words } = stand(&here, &bands, above, &frame, &scale, font);
    labels.extend(words);
    Picture { frame, rows, drops, dots, labels }
}

/// The height of the box and its ticks.
fn band(font: &Font) -> f64 {
    (font.size * 2.0).round()
}

/// Whether a point is the median, and whether an edge of the box, of so many points.
fn part(place: usize, count: usize) -> (bool, bool) {
    let twice = 2 * place + 1;
    (twice == count, twice.abs_diff(count) == if count.is_multiple_of(2) { 1 } else { 2 })
}

fn marks(series: &Series, top: f64, frame: &Frame, scale: &Scale, font: &Font) -> Row {
    let (bottom, count) = (top + band(font), series.points.len());
    let middle = f64::midpoint(top, bottom);
    let across = |value: f64| frame.across(scale.share(value));
    let known: Vec<_> = series.values().map(|(place, value)| (across(value), part(place, count))).collect();
    let ends = |wanted: &dyn Fn((bool, bool)) -> bool| {
        let chosen = || known.iter().filter(|(_, part)| wanted(*part)).map(|(x, _)| *x);
        let (low, high) = (chosen().fold(f64::INFINITY, f64::min), chosen().fold(f64::NEG_INFINITY, f64::max));
        (chosen().count() > 1).then_some((low, high))
    };
    let half = |x: f64, share: f64| [(x, middle - band(font) * share), (x, middle + band(font) * share)];
    let thick = font.size * 0.13;
    Row {
        ink: Some(if series.role == SeriesRole::Subject { Ink::Subject } else { Ink::Context }),
        reach: ends(&|_| true).map(|(low, high)| [(low, middle), (high, middle)]),
        ticks: known.iter().map(|(x, _)| half(*x, 0.25)).collect(),
        middle_half: ends(&|(is_median, is_edge)| is_median || is_edge).map(|(low, high)| [(low, top), (high, bottom)]),
        median: known.iter().find(|(_, part)| part.0).map(|(x, _)| [(x - thick, top - thick), (x + thick, bottom + thick)]),
        leaders: Vec::new(),
    }
}

/// The points of a row to be named, from the left.
fn tags<'a>(spec: &'a ChartSpec, series: &'a Series, named: bool, frame: &Frame, scale: &Scale) -> Vec<Tag<'a>> {
    let tag = |(place, point): (usize, &'a super::spec::Point)| Tag {
        x: frame.across(scale.share(point.value)),
        name: if named { &spec.categories[place] } else { "" },
        value: &point.label,
        is_median: part(place, series.points.len()).0,
        is_edge: part(place, series.points.len()).1,
    };
    let mut tags: Vec<_> = series.known().map(tag).collect();
    tags.sort_by(|a, b| a.x.total_cmp(&b.x));
    tags
}

type Leaders = Vec<[(f64, f64); 2]>;

/// The value and the name of each point below it, moved aside where they would touch; where there are more than have room, the outermost
/// and the median are kept. Gives the lowest edge too.
fn label(tags: &[Tag<'_>], limits: (f64, f64), top: f64, font: &Font) -> (Vec<Label>, Leaders, f64) {
    let lead = (font.size * 0.75).round();
    let room = limits.1 - limits.0 + font.size;
    let tags = kept(tags, room / (font.size * 3.6));
    let texts = texts(&tags, room, font);
    let blocks: Vec<_> = tags.iter().zip(&texts).map(|(tag, text)| (tag.x, text.2 + font.size)).collect();
    let middles = spread(&blocks, (limits.0 - font.size / 2.0, limits.1 + font.size / 2.0));
    let first = top + lead + font.cap() + font.size * 0.2;
    let (mut labels, mut leaders, mut bottom) = (Vec::new(), Vec::new(), first);
    for ((tag, (value, name, _)), x) in tags.iter().zip(texts).zip(middles) {
        let foot = if tag.is_median || tag.is_edge { top } else { top - band(font) * 0.25 };
        leaders.push([(tag.x, foot), (x, top + lead)]);
        let weight = if tag.is_median { Weight::Strong } else { Weight::Regular };
        let label = |y, ink, weight, figures, text| Label { x, y, anchor: Anchor::Middle, ink, weight, figures, text };
        labels.push(label(first, Ink::Text, weight, Figures::Tabular, value));
        if !tag.name.is_empty() {
            bottom = bottom.max(first + name.lines.len() as f64 * font.line());
            labels.push(label(first + font.line(), Ink::Muted, Weight::Regular, Figures::Running, name));
        }
    }
    if tags.is_empty() {
        let (x, y, figures) = (limits.0, top - band(font) / 2.0 + font.cap() / 2.0, Figures::Running);
        labels.push(Label { x, y, anchor: Anchor::Start, ink: Ink::Muted, weight: Weight::Regular, figures, text: Fitted::whole("—") });
        bottom = top;
    }
    (labels, leaders, bottom)
}

/// As many as have room: the ends, the median, and then from the left.
fn kept<'t, 'a>(tags: &'t [Tag<'a>], most: f64) -> Vec<&'t Tag<'a>> {
    let last = tags.len().saturating_sub(1);
    let mut order: Vec<usize> = (0..tags.len()).collect();
    order.sort_by_key(|i| !(*i == 0 || *i == last || tags[*i].is_median));
    let mut order: Vec<usize> = order.into_iter().enumerate().take_while(|(taken, _)| (taken + 1) as f64 <= most).map(|(_, i)| i).collect();
    order.sort_unstable();
    order.into_iter().map(|i| &tags[i]).collect()
}

/// Value and name of each, and the width of both: as they are if all have room, else each in an even part of it.
fn texts(tags: &[&Tag<'_>], room: f64, font: &Font) -> Vec<(Fitted, Fitted, f64)> {
    let set = |room: f64, most: usize| -> Vec<(Fitted, Fitted, f64)> {
        let one = |tag: &&Tag<'_>| {
            let weight = if tag.is_median { Weight::Strong } else { Weight::Regular };
            let (value, name) = (fit(tag.value, room, 1, font, weight), fit(tag.name, room, most, font, Weight::Regular));
            let width = value.width(font, weight).max(name.width(font, Weight::Regular));
            (value, name, width)
        };
        tags.iter().map(one).collect()
    };
    let own = set(room / 3.0, 1);
    let is_whole = own.iter().all(|(value, name, _)| value.full.is_none() && name.full.is_none());
    let total: f64 = own.iter().map(|(.., width)| width + font.size).sum();
    if is_whole && total <= room { own } else { set(room / tags.len().max(1) as f64 - font.size, 3) }
}

/// Where the reader stands, in lines, dots and words.
struct Standing {
    drops: Vec<Vec<(f64, f64)>>,
    dots: Vec<(f64, f64)>,
    labels: Vec<Label>,
}

/// Where the reader stands: words above, a line down to the first row and through the others, and dots.
fn stand(here: &[&Series], bands: &[f64], above: f64, frame: &Frame, scale: &Scale, font: &Font) -> Standing {
    let known: Vec<_> = here.iter().filter_map(|series| Some((series, series.known().next()?.1))).collect();
    let room = frame.width + font.gap();
    let most = (room / (font.size * 6.0)).floor().max(1.0);
    let each = room / (known.len() as f64).min(most).max(1.0) - font.gap();
    let text = |(series, point): &(&&Series, &super::spec::Point)| {
        fit(&format!("{} · {}", series.name, point.label), each, 1, font, Weight::Strong)
    };
    let named: Vec<_> = known.iter().enumerate().take_while(|(i, _)| ((i + 1) as f64) <= most).map(|(_, one)| text(one)).collect();
    let xs: Vec<_> = known.iter().map(|(_, point)| frame.across(scale.share(point.value))).collect();
    let blocks: Vec<_> = xs.iter().zip(&named).map(|(x, text)| (*x, text.width(font, Weight::Strong) + font.gap())).collect();
    let middles = spread(&blocks, (-font.gap() / 2.0, frame.width + font.gap() / 2.0));
    let (mut drops, mut dots, mut labels) = (Vec::new(), Vec::new(), Vec::new());
    for (i, x) in xs.iter().enumerate() {
        let over = font.size * 0.3;
        for (row, top) in bands.iter().enumerate() {
            let mut drop = vec![(*x, top - over), (*x, top + band(font) + over)];
            if let (0, Some(middle), Some(text)) = (row, middles.get(i), named.get(i)) {
                let half = text.width(font, Weight::Strong) / 2.0 - font.gap();
                drop.insert(0, (x.max(middle - half.max(0.0)).min(middle + half.max(0.0)), above + font.line() + 1.0));
            }
            drops.push(drop);
            dots.push((*x, top + band(font) / 2.0));
        }
    }
    for (x, text) in middles.into_iter().zip(named) {
        let (y, anchor, figures) = (above + font.size, Anchor::Middle, Figures::Running);
        labels.push(Label { x, y, anchor, ink: Ink::Here, weight: Weight::Strong, figures, text });
    }
    Standing { drops, dots, labels }
}

/// The name of a row, at the left edge.
fn name(text: Fitted, middle: f64, font: &Font) -> Label {
    let y = middle + font.cap() / 2.0 - (text.lines.len() - 1) as f64 * font.line() / 2.0;
    Label { x: 0.0, y, anchor: Anchor::Start, ink: Ink::Text, weight: Weight::Regular, figures: Figures::Running, text }
}
