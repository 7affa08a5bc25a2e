//! A line without axes or words, to stand beside a number: its shape, its gaps, and a dot where it ends.

use super::backend::Canvas;
use super::font::Font;
use super::frame::Frame;
use super::ink::Ink;
use super::line::{Line, mark, places, runs};
use super::scale;
use super::spec::{ChartError, ChartSpec};

/// Draws a sparkline. Where nothing is known, a faint line says that something was looked for.
pub(super) fn draw(spec: &ChartSpec, font: &Font) -> Result<Canvas, ChartError> {
    let (width, height) = (f64::from(spec.size.pixels().0), f64::from(spec.size.pixels().1));
    let (scale, air) = (scale::of_spark(spec), font.size * 0.5);
    let frame = Frame { width, height, left: air, right: width - air, top: air, bottom: height - air };
    let mut canvas = Canvas::new(width, height);
    let mut plot = frame.plot(&mut canvas, places(spec), scale.low..scale.high, Vec::new())?;
    for series in &spec.series {
        mark(&Line { ink: Ink::Subject, runs: runs(series) }, &mut plot, font)?;
    }
    drop(plot);
    if spec.values().next().is_none() {
        canvas.line(Ink::Grid, &[(frame.left, height / 2.0), (frame.right, height / 2.0)]);
    }
    Ok(canvas)
}
