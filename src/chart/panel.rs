//! Small multiples: a little panel for each series, all on one scale, so that shapes and heights can be compared.

use super::axis::Values;
use super::backend::Canvas;
use super::font::{Font, Weight};
use super::frame::Frame;
use super::ink::Ink;
use super::label::{Anchor, Figures, Fitted, Label, fit};
use super::line::{Line, mark, places, runs};
use super::scale::{self, Scale};
use super::spec::{ChartError, ChartSize, ChartSpec, Series, SeriesRole};
use plotters::series::LineSeries;

/// Where the panels lie: rows of equal columns.
struct Grid {
    columns: usize,
    count: usize,
    /// Left of the panels, where the ticks are named.
    left: f64,
    /// The width of a panel's plot.
    width: f64,
    /// The height of a panel's plot.
    height: f64,
    /// Between two panels.
    gap: f64,
    /// Above each plot, for the name and the last value.
    head: f64,
    /// Below each plot, for the names of the categories where nothing stands below.
    foot: f64,
}

/// Draws a panel for each series.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    let scale = scale::of_panels(spec);
    let grid = Grid::of(spec, Values::prepare(spec, &scale, font).width, font);
    let (width, height) = (f64::from(spec.size.pixels().0), grid.bottom());
    let mut canvas = Canvas::new(width, height);
    let mut labels = Vec::new();
    for (i, series) in spec.series.iter().enumerate() {
        let frame = grid.frame(i, width);
        panel(spec, series, &frame, &scale, &mut canvas, font)?;
        labels.extend(head(series, &frame, font));
        if i % grid.columns == 0 {
            labels.extend(Values::prepare(spec, &scale, font).labels(&frame, &scale, font));
        }
        if i + grid.columns >= grid.count {
            labels.extend(foot(spec, &frame, font));
        }
    }
    for label in &labels {
        canvas.label(label, font.line());
    }
    Ok(canvas)
}

impl Grid {
    fn of(spec: &ChartSpec, left: f64, font: &Font) -> Self {
        let most = match spec.size {
            ChartSize::Small | ChartSize::Spark => 2,
            ChartSize::Page => 3,
            ChartSize::Slide => 4,
        };
        let count = spec.series.len().max(1);
        let columns = most.min(count);
        let gap = font.size * 1.5;
        let room = f64::from(spec.size.pixels().0) - left - font.gap();
        Self {
            columns,
            count,
            left,
            width: (room - gap * (columns - 1) as f64) / columns as f64,
            height: (font.size * 6.0).round(),
            gap,
            head: font.size * 2.0,
            foot: font.gap() + font.size + font.descent(),
        }
    }

    fn pitch(&self) -> f64 {
        self.head + self.height + self.foot + self.gap / 2.0
    }

    fn bottom(&self) -> f64 {
        self.count.div_ceil(self.columns) as f64 * self.pitch() - self.gap / 2.0
    }

    /// The plot of a panel.
    fn frame(&self, i: usize, width: f64) -> Frame {
        let (column, row) = ((i % self.columns) as f64, (i / self.columns) as f64);
        let (left, top) = (self.left + column * (self.width + self.gap), row * self.pitch() + self.head);
        Frame { width, height: self.bottom(), left, right: left + self.width, top, bottom: top + self.height }
    }
}

fn panel(spec: &ChartSpec, series: &Series, frame: &Frame, scale: &Scale, canvas: &mut Canvas, font: &Font) -> Result<(), ChartError> {
    let ticks: Vec<f64> = scale.ticks.iter().map(|tick| tick.value).collect();
    let mut plot = frame.plot(canvas, places(spec), scale.low..scale.high, ticks)?;
    if scale.low <= 0.0 && scale.high >= 0.0 {
        let ends = [places(spec).start, places(spec).end];
        plot.draw_series(LineSeries::new(ends.map(|place| (place, 0.0)), Ink::Axis))?;
    }
    let ink = if series.role == SeriesRole::Subject { Ink::Subject } else { Ink::Muted };
    mark(&Line { ink, runs: runs(series) }, &mut plot, font)
}

/// The name of a panel on the left, its last value on the right where the line ends.
fn head(series: &Series, frame: &Frame, font: &Font) -> [Label; 2] {
    let (room, weight, y) = (frame.right - frame.left, Weight::Strong, frame.top - font.size * 0.8);
    let ink = if series.role == SeriesRole::Subject { Ink::Subject } else { Ink::Text };
    let last = series.known().next_back().map_or("—", |(_, point)| &point.label);
    let last = fit(last, room * 0.5, 1, font, weight);
    let name = fit(&series.name, room - last.width(font, weight) - font.gap(), 1, font, Weight::Regular);
    [
        Label { x: frame.left, y, anchor: Anchor::Start, ink, weight: Weight::Regular, figures: Figures::Running, text: name },
        Label { x: frame.right, y, anchor: Anchor::End, ink, weight, figures: Figures::Tabular, text: last },
    ]
}

/// The first and the last category below a panel.
fn foot(spec: &ChartSpec, frame: &Frame, font: &Font) -> Vec<Label> {
    let room = (frame.right - frame.left - font.gap()) / 2.0;
    let label = |x, anchor, name: &String| Label {
        x,
        y: frame.bottom + font.gap() + font.size,
        anchor,
        ink: Ink::Muted,
        weight: Weight::Regular,
        figures: Figures::Running,
        text: fitted(name, room, font),
    };
    let last = spec.categories.last().map(|name| label(frame.right, Anchor::End, name));
    let first = spec.categories.first().filter(|_| spec.categories.len() > 1).map(|name| label(frame.left, Anchor::Start, name));
    first.into_iter().chain(last).collect()
}

fn fitted(name: &str, room: f64, font: &Font) -> Fitted {
    fit(name, room, 1, font, Weight::Regular)
}
