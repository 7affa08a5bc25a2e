//! A table of shades: a column per category, a row per series, and the value in each cell where there is room.

use super::axis::Names;
use super::backend::{Canvas, Ink, Numbers, Patch};
use super::font::{Font, Weight};
use super::frame::Frame;
use super::label::{Anchor, Figures, Fitted, Label, fit};
use super::shade::{ShadeKey, Shades, cue, is_below, on};
use super::spec::{ChartSpec, Series};
use std::ops::Range;

/// Everything decided before a mark is made.
struct Picture {
    frame: Frame,
    /// Neighbours of one shade are one cell here, for a shorter drawing; the seams part them.
    cells: Vec<Patch>,
    seams: Vec<[(f64, f64); 2]>,
    missing: Vec<[(f64, f64); 2]>,
    /// What stands in the cells: for both inks of words, by baseline, the numbers at their places.
    numbers: [(Ink, Vec<Numbers>); 2],
    /// What stands for the sign where numbers have no room.
    cues: Vec<(Ink, [(f64, f64); 3])>,
    key: ShadeKey,
    labels: Vec<Label>,
}

/// Where the cells lie.
#[derive(Debug, Clone, Copy)]
struct Grid {
    left: f64,
    top: f64,
    place: f64,
    pitch: f64,
}

/// Draws a heat map.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Canvas {
    let picture = prepare(spec, font);
    let mut canvas = Canvas::new(picture.frame.width, picture.frame.height);
    for (ink, from, to) in &picture.cells {
        canvas.bar(*ink, *from, *to);
    }
    for seam in &picture.seams {
        canvas.line(Ink::Seam, seam);
    }
    for dash in &picture.missing {
        canvas.line(Ink::Missing, dash);
    }
    for (ink, corners) in &picture.cues {
        canvas.shape(*ink, corners);
    }
    for (ink, rows) in picture.numbers.iter().filter(|(_, rows)| !rows.is_empty()) {
        canvas.numbers(*ink, rows);
    }
    picture.key.draw(&mut canvas, font);
    for label in &picture.labels {
        canvas.label(label, font.line());
    }
    canvas
}

fn prepare(whole: &ChartSpec, font: &Font) -> Picture {
    let spec = whole;
    let width = f64::from(spec.size.pixels().0);
    let rows = names(spec, width * 0.3, font);
    let column = rows.iter().map(|name| name.width(font, Weight::Regular)).fold(0.0, f64::max);
    let left = (column + font.gap()).ceil();
    let place = place((width - left) / spec.categories.len().max(1) as f64, font);
    let numbered = numbered(spec, place, font);
    let spec = numbered.as_ref().unwrap_or(spec);
    let columns = Names::below_places(spec, place, font);
    let grid = Grid { left, top: columns.height.round(), place, pitch: pitch(&rows, font) };
    let bottom = grid.top + grid.pitch * rows.len() as f64;
    let shades = Shades::of(spec);
    let key = ShadeKey::prepare(spec, &shades, left, bottom, font);
    let list = if numbered.is_some() { list(whole, bottom + key.height, font) } else { Vec::new() };
    let height = bottom + key.height + list_height(&list, font);
    let frame = Frame { width, height, left, right: grid.across(spec.categories.len()), top: grid.top, bottom };

    let mut labels = heads(columns, spec, &frame, &grid, font);
    labels.extend(list);
    labels.extend(rows.into_iter().enumerate().map(|(i, text)| name(text, grid.middle(i), font)));
    let written = values_fit(spec, place, font);
    let cues = if written { Vec::new() } else { cues(spec, &shades, &grid, font) };
    let numbers = [Ink::OnPale, Ink::OnDeep].map(|ink| (ink, if written { numbers(spec, &shades, ink, &grid, font) } else { Vec::new() }));
    let (cells, seams, missing) = (cells(spec, &shades, &grid), seams(spec, &frame, &grid), missing(spec, &grid, font));
    Picture { frame, cells, seams, missing, numbers, cues, key, labels }
}

impl Grid {
    /// The left edge of a column.
    fn across(&self, column: usize) -> f64 {
        self.left + self.place * column as f64
    }

    /// The top edge of a row.
    fn down(&self, row: usize) -> f64 {
        self.top + self.pitch * row as f64
    }

    /// Halfway down a row.
    fn middle(&self, row: usize) -> f64 {
        self.down(row) + self.pitch / 2.0
    }

    /// Halfway across a column.
    fn centre(&self, column: usize) -> f64 {
        self.across(column) + self.place / 2.0
    }
}

/// From this many rows on they stand closer, and each name has one line.
const MANY: usize = 13;

/// The names of the rows: on one line, or all on up to two where one line would cut one off.
fn names(spec: &ChartSpec, room: f64, font: &Font) -> Vec<Fitted> {
    let set = |most| -> Vec<Fitted> { spec.series.iter().map(|series| fit(&series.name, room, most, font, Weight::Regular)).collect() };
    let short = set(1);
    if short.len() >= MANY || short.iter().all(|name| name.full.is_none()) { short } else { set(2) }
}

/// The width of a column: whole pixels where there are enough of them, and no slabs.
fn place(room: f64, font: &Font) -> f64 {
    let room = room.min(font.size * 8.0);
    if room >= 6.0 { room.floor() } else { room }
}

/// From one row to the next: many rows stand closer.
fn pitch(rows: &[Fitted], font: &Font) -> f64 {
    let lines = rows.iter().map(|name| name.lines.len()).max().unwrap_or(1);
    let own = if rows.len() >= MANY { font.size * 1.6 } else { font.size * 2.0 };
    own.max(font.line() * lines as f64 + font.gap() / 2.0).round()
}

/// Names of more ems than this say what nobody could guess from their neighbours: none of them may be left out.
const LONG: f64 = 6.0;
/// The most columns that are numbered.
const NUMBERED: usize = 24;

/// The same with numbers for names, where these are long and have no room above their columns.
fn numbered(spec: &ChartSpec, place: f64, font: &Font) -> Option<ChartSpec> {
    let is_long = spec.categories.iter().any(|name| font.width(name, Weight::Regular) > LONG * font.size);
    let tells = spec.categories.len() <= NUMBERED && is_long && !Names::below_places(spec, place, font).are_whole();
    tells.then(|| ChartSpec { categories: (1..=spec.categories.len()).map(|at| at.to_string()).collect(), ..spec.clone() })
}

/// What the numbers stand for, as many to a line as fit.
fn list(spec: &ChartSpec, top: f64, font: &Font) -> Vec<Label> {
    let width = f64::from(spec.size.pixels().0);
    let (mut x, mut y) = (0.0, top + font.gap() + font.size);
    let mut labels = Vec::new();
    for (at, name) in spec.categories.iter().enumerate() {
        let text = fit(&format!("{}\u{a0}{name}", at + 1), width, 1, font, Weight::Regular);
        let needed = text.width(font, Weight::Regular);
        if x > 0.0 && x + needed > width {
            (x, y) = (0.0, y + font.line());
        }
        let (anchor, ink, weight, figures) = (Anchor::Start, Ink::Muted, Weight::Regular, Figures::Running);
        labels.push(Label { x, y, anchor, ink, weight, figures, text });
        x += needed + font.size;
    }
    labels
}

fn list_height(list: &[Label], font: &Font) -> f64 {
    let (Some(first), Some(last)) = (list.first(), list.last()) else { return 0.0 };
    font.gap() + font.size + last.y - first.y + font.descent() + 1.0
}

/// The names of the columns above them, all standing on one line.
fn heads(columns: Names, spec: &ChartSpec, frame: &Frame, grid: &Grid, font: &Font) -> Vec<Label> {
    let centres: Vec<_> = (0..spec.categories.len()).map(|i| grid.centre(i)).collect();
    let above = Frame { bottom: -font.gap(), ..frame.clone() };
    let mut heads: Vec<_> = columns.labels(&centres, &above, font).into_iter().map(|(_, label)| label).collect();
    let most = heads.iter().map(|label| label.text.lines.len()).max().unwrap_or(1);
    for label in &mut heads {
        label.y += (most - label.text.lines.len()) as f64 * font.line();
    }
    heads
}

/// The name of a row, at the left edge.
fn name(text: Fitted, middle: f64, font: &Font) -> Label {
    let y = middle + font.cap() / 2.0 - (text.lines.len() - 1) as f64 * font.line() / 2.0;
    Label { x: 0.0, y, anchor: Anchor::Start, ink: Ink::Text, weight: Weight::Regular, figures: Figures::Running, text }
}

/// Whether a value can be written in its cell.
fn fits(label: &str, place: f64, font: &Font) -> bool {
    font.width(label, Weight::Regular) + font.size * 0.2 <= place
}

/// Whether values are written at all: a few numbers between blank cells would look as if the others were missing.
fn values_fit(spec: &ChartSpec, place: f64, font: &Font) -> bool {
    let labels = || spec.series.iter().flat_map(|series| series.known().map(|(_, point)| &point.label));
    let fitting = labels().filter(|label| fits(label, place, font)).count();
    fitting * 4 >= labels().count() * 3
}

fn cells(spec: &ChartSpec, shades: &Shades, grid: &Grid) -> Vec<Patch> {
    let mut blocks: Vec<(Ink, Range<usize>, Range<usize>)> = Vec::new();
    for (row, series) in spec.series.iter().enumerate() {
        for (ink, columns) in runs(series, shades) {
            match blocks.iter_mut().find(|block| block.0 == ink && block.1 == columns && block.2.end == row) {
                Some(above) => above.2.end = row + 1,
                None => blocks.push((ink, columns, row..row + 1)),
            }
        }
    }
    blocks.sort_by_key(|(ink, ..)| *ink as u8);
    let corners = |(ink, columns, rows): (Ink, Range<usize>, Range<usize>)| {
        (ink, (grid.across(columns.start), grid.down(rows.start)), (grid.across(columns.end), grid.down(rows.end)))
    };
    blocks.into_iter().map(corners).collect()
}

/// The columns of a row parted where the shade changes or a value is missing.
fn runs(series: &Series, shades: &Shades) -> Vec<(Ink, Range<usize>)> {
    let mut runs: Vec<(Ink, Range<usize>)> = Vec::new();
    for (column, value) in series.values() {
        let ink = shades.ink(value);
        match runs.last_mut() {
            Some(last) if last.0 == ink && last.1.end == column => last.1.end = column + 1,
            _ => runs.push((ink, column..column + 1)),
        }
    }
    runs
}

/// The lines between columns and rows; columns too narrow to be told apart have none.
fn seams(spec: &ChartSpec, frame: &Frame, grid: &Grid) -> Vec<[(f64, f64); 2]> {
    let rows = (1..spec.series.len()).map(|row| [(frame.left, grid.down(row)), (frame.right, grid.down(row))]);
    let columns = (1..spec.categories.len()).filter(|_| grid.place >= 6.0);
    rows.chain(columns.map(|column| [(grid.across(column), frame.top), (grid.across(column), frame.bottom)])).collect()
}

/// A short dash for each value that is not known.
fn missing(spec: &ChartSpec, grid: &Grid, font: &Font) -> Vec<[(f64, f64); 2]> {
    let half = (font.size * 0.25).min(grid.place / 4.0);
    let dash = |row: usize, column: usize| [(grid.centre(column) - half, grid.middle(row)), (grid.centre(column) + half, grid.middle(row))];
    let gaps = |series: &Series| -> Vec<usize> { (0..series.points.len()).filter(|i| series.points[*i].is_none()).collect() };
    spec.series.iter().enumerate().flat_map(|(row, series)| gaps(series).into_iter().map(move |column| dash(row, column))).collect()
}

/// The numbers in this ink, by baseline.
fn numbers(spec: &ChartSpec, shades: &Shades, ink: Ink, grid: &Grid, font: &Font) -> Vec<Numbers> {
    let row = |(row, series): (usize, &Series)| {
        let fitting = series.known().filter(|(_, point)| on(shades.ink(point.value)) == ink && fits(&point.label, grid.place, font));
        let numbers: Vec<_> = fitting.map(|(column, point)| (grid.centre(column).floor(), point.label.clone())).collect();
        (!numbers.is_empty()).then(|| ((grid.middle(row) + font.cap() / 2.0).round(), numbers))
    };
    spec.series.iter().enumerate().filter_map(row).collect()
}

/// A triangle in each cell below zero: without numbers no sign would say it.
fn cues(spec: &ChartSpec, shades: &Shades, grid: &Grid, font: &Font) -> Vec<(Ink, [(f64, f64); 3])> {
    if !shades.go_below() {
        return Vec::new();
    }
    let size = (font.size * 0.45).min(grid.place * 0.7);
    let known = spec.series.iter().enumerate().flat_map(|(row, series)| series.values().map(move |(column, value)| (row, column, value)));
    let below = known.map(|(row, column, value)| (row, column, shades.ink(value))).filter(|(.., ink)| is_below(*ink));
    let mut cues: Vec<_> = below.map(|(row, column, ink)| (on(ink), cue((grid.centre(column), grid.middle(row)), size))).collect();
    cues.sort_by_key(|(ink, _)| *ink as u8);
    cues
}
