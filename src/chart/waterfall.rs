//! From one total to another: the first and the last category are totals that stand on zero, those between are changes that float
//! where the one before ended.

use super::axis::{Names, Values};
use super::backend::{Canvas, Patch};
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::label::{Anchor, Figures, Fitted, Label};
use super::scale::{self, Scale};
use super::spec::{ChartSpec, Point, Series};

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    grid: Vec<f64>,
    zero: f64,
    bars: Vec<Patch>,
    connectors: Vec<[(f64, f64); 2]>,
    labels: Vec<Label>,
}

/// One bar, from one level to another.
#[derive(Debug, Clone, PartialEq)]
struct Block {
    ink: Ink,
    place: usize,
    from: f64,
    to: f64,
    label: String,
}

/// The part of its place that a bar takes.
const TAKEN: f64 = 0.66;

/// Draws a waterfall.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Canvas {
    let picture = prepare(spec, font);
    let (left, right) = (picture.frame.left, picture.frame.right);
    let mut canvas = Canvas::new(picture.frame.width, picture.frame.height);
    for y in &picture.grid {
        canvas.line(Ink::Grid, &[(left, *y), (right, *y)]);
    }
    for (ink, from, to) in &picture.bars {
        canvas.bar(*ink, *from, *to);
    }
    for connector in &picture.connectors {
        canvas.line(Ink::Axis, connector);
    }
    canvas.line(Ink::Axis, &[(left, picture.zero), (right, picture.zero)]);
    for label in &picture.labels {
        canvas.label(label, font.line());
    }
    canvas
}

fn prepare(spec: &ChartSpec, font: &Font) -> Picture {
    let (width, height) = (f64::from(spec.size.pixels().0), f64::from(spec.size.pixels().1));
    let places = spec.categories.len().max(1) as f64;
    let blocks = spec.series.first().map(blocks).unwrap_or_default();
    let labelled = blocks.iter().all(|block| font.width(&block.label, weight(block)) + font.gap() / 2.0 <= width / places);
    let scale = scale::of_levels(blocks.iter().flat_map(|block| [block.from, block.to]), labelled, spec);
    let values = Values::prepare(spec, &scale, font);
    let left = if labelled { 0.0 } else { values.width };
    let place = (width - left) / places;
    let names = Names::below_places(spec, place, font);
    let above = font.cap() + font.gap() * 1.5;
    let below = below(&blocks, &scale, height - names.height - above, font);
    let frame = Frame { width, height, left, right: width, top: above, bottom: height - names.height - below };

    let centres: Vec<_> = (0..spec.categories.len()).map(|i| frame.across((i as f64 + 0.5) / places)).collect();
    let half = (place * TAKEN).min(font.size * 5.0) / 2.0;
    let mut labels = values.labels(&frame, &scale, font);
    let under = Frame { bottom: frame.bottom + below, ..frame.clone() };
    labels.extend(names.labels(&centres, &under, font).into_iter().map(|(_, label)| label));
    if labelled {
        labels.extend(blocks.iter().map(|block| value(block, block.label.clone(), centres[block.place], &frame, &scale, font)));
    } else if place >= font.size {
        let changes = blocks.iter().filter_map(|block| Some((block, arrow(block)?)));
        labels.extend(changes.map(|(block, arrow)| value(block, arrow.into(), centres[block.place], &frame, &scale, font)));
    }
    let bars = blocks.iter().map(|block| bar(block, centres[block.place], half, &frame, &scale)).collect();
    let connectors = connectors(&blocks, &centres, half, &frame, &scale);
    let grid = scale.ticks.iter().map(|tick| frame.up(scale.share(tick.value))).collect();
    Picture { zero: frame.up(scale.share(0.0)), frame, grid, bars, connectors, labels }
}

/// The bars of all known points. Behind the last gap the changes hang from the final total, as those before the first one stand on the
/// first total: what is not known lies between them.
fn blocks(series: &Series) -> Vec<Block> {
    let last = series.points.len().saturating_sub(1);
    let mut blocks = Vec::new();
    let mut level = 0.0;
    for (place, point) in series.known() {
        let from = if place == 0 || place == last { 0.0 } else { level };
        level = from + point.value;
        blocks.push(block(place, last, from, point));
    }
    let behind = series.points.iter().rposition(Option::is_none).map_or(0, |gap| gap + 1);
    if let (true, Some(Some(total))) = (behind > 0, series.points.last()) {
        let mut level = total.value;
        for block in blocks.iter_mut().rev().filter(|block| (behind..last).contains(&block.place)) {
            let change = block.to - block.from;
            (block.to, block.from) = (level, level - change);
            level -= change;
        }
    }
    blocks
}

fn block(place: usize, last: usize, from: f64, point: &Point) -> Block {
    let (is_total, value) = (place == 0 || place == last, point.value);
    let ink = if is_total {
        Ink::Subject
    } else if value < 0.0 {
        Ink::Decrease
    } else {
        Ink::Increase
    };
    let mut block = Block { ink, place, from, to: from + value, label: point.label.clone() };
    if let Some(arrow) = arrow(&block).filter(|_| !point.label.contains(['+', '−', '-', '▲', '▼'])) {
        block.label = format!("{arrow}\u{a0}{}", point.label);
    }
    block
}

/// The way a change goes; totals and changes by nothing go none.
fn arrow(block: &Block) -> Option<&'static str> {
    match block.ink {
        Ink::Increase if block.to > block.from => Some("▲"),
        Ink::Decrease => Some("▼"),
        _ => None,
    }
}

fn weight(block: &Block) -> Weight {
    if block.ink == Ink::Subject { Weight::Strong } else { Weight::Regular }
}

/// Whether the words of a bar stand below it: those of decreases and of totals below zero.
fn is_down(block: &Block) -> bool {
    block.to < block.from
}

/// The room that words below bars need beyond a plot of this height.
fn below(blocks: &[Block], scale: &Scale, height: f64, font: &Font) -> f64 {
    let needed = |block: &Block| font.cap() + font.gap() - scale.share(block.to) * (height - font.cap() - font.gap());
    blocks.iter().filter(|block| is_down(block)).map(needed).fold(0.0, f64::max)
}

/// A bar between its levels; where they are one, a thin one.
fn bar(block: &Block, x: f64, half: f64, frame: &Frame, scale: &Scale) -> (Ink, (f64, f64), (f64, f64)) {
    let (from, to) = (frame.up(scale.share(block.from)), frame.up(scale.share(block.to)));
    let (top, bottom) = (from.min(to), from.max(to));
    let thin = if bottom - top < 2.0 { 1.0 } else { 0.0 };
    (block.ink, (x - half, top - thin), (x + half, bottom + thin))
}

/// Thin lines from where each bar ends to its neighbour; none across a gap.
fn connectors(blocks: &[Block], centres: &[f64], half: f64, frame: &Frame, scale: &Scale) -> Vec<[(f64, f64); 2]> {
    let neighbours = blocks.windows(2).filter(|pair| pair[1].place == pair[0].place + 1);
    let line = |pair: &[Block]| {
        let y = frame.up(scale.share(pair[0].to));
        [(centres[pair[0].place] + half, y), (centres[pair[1].place] - half, y)]
    };
    neighbours.map(line).collect()
}

/// Words beyond the end of a bar.
fn value(block: &Block, text: String, x: f64, frame: &Frame, scale: &Scale, font: &Font) -> Label {
    let end = frame.up(scale.share(block.to));
    let gap = font.gap() * 0.6;
    let y = if is_down(block) { end + gap + font.cap() } else { end - gap };
    let ink = if block.ink == Ink::Subject { Ink::Subject } else { Ink::Text };
    let text = Fitted::whole(&text);
    Label { x, y, anchor: Anchor::Middle, ink, weight: weight(block), figures: Figures::Tabular, text }
}

#[cfg(test)]
mod tests {
    use super::super::probe::gaps;
    use super::super::spec::ChartKind;
    use super::*;

    fn levels(values: &[Option<f64>]) -> Vec<(f64, f64)> {
        let spec = gaps(ChartKind::Waterfall, &[values]);
        blocks(&spec.series[0]).iter().map(|block| (block.from, block.to)).collect()
    }

    #[test]
    fn changes_float_between_totals_that_stand_on_zero() {
        let drawn = levels(&[Some(100.0), Some(20.0), Some(-50.0), Some(70.0)]);
        assert_eq!(drawn, [(0.0, 100.0), (100.0, 120.0), (120.0, 70.0), (0.0, 70.0)]);
    }

    #[test]
    fn changes_behind_a_gap_hang_from_the_final_total() {
        let drawn = levels(&[Some(100.0), Some(20.0), None, Some(-10.0), Some(70.0)]);
        assert_eq!(drawn, [(0.0, 100.0), (100.0, 120.0), (80.0, 70.0), (0.0, 70.0)]);
        assert_eq!(levels(&[Some(1.0), None, Some(2.0), None]), [(0.0, 1.0), (1.0, 3.0)]);
    }

    #[test]
    fn the_way_of_a_change_is_said_where_its_label_has_no_sign() {
        let spec = gaps(ChartKind::Waterfall, &[&[Some(1.0), Some(2.0), Some(-2.0), Some(0.0), Some(1.0)]]);
        let labels: Vec<_> = blocks(&spec.series[0]).into_iter().map(|block| block.label).collect();
        assert_eq!(labels, ["1,0", "▲\u{a0}2,0", "−2,0", "0,0", "1,0"]);
    }
}
