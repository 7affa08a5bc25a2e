//! The plot within the drawing, and its grid.

use super::backend::{Canvas, tenths};
use super::ink::Ink;
use super::spec::ChartError;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::combinators::{BindKeyPoints, WithKeyPoints};
use plotters::coord::ranged1d::BoldPoints;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::IntoDrawingArea;
use std::ops::Range;

/// The edges of the plot and the size of the drawing around it, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    /// Of the drawing.
    pub(super) width: f64,
    /// Of the drawing.
    pub(super) height: f64,
    /// Of the plot.
    pub(super) left: f64,
    /// Of the plot.
    pub(super) right: f64,
    /// Of the plot.
    pub(super) top: f64,
    /// Of the plot.
    pub(super) bottom: f64,
}

/// A plot that series can be drawn in.
pub(super) type Plot<'a> = ChartContext<'a, &'a mut Canvas, Cartesian2d<RangedCoordf64, WithKeyPoints<RangedCoordf64>>>;

impl Frame {
    /// The place so far from the left edge of the plot to the right, 0 to 1.
    pub(super) fn across(&self, share: f64) -> f64 {
        self.left + share * (self.right - self.left)
    }

    /// The place so far from the bottom of the plot to its top, 0 to 1.
    pub(super) fn up(&self, share: f64) -> f64 {
        self.bottom - share * (self.bottom - self.top)
    }

    /// The plot with its coordinates, and a line of the grid at each of these values.
    pub(super) fn plot<'a>(
        &self,
        canvas: &'a mut Canvas,
        across: Range<f64>,
        up: Range<f64>,
        grid: Vec<f64>,
    ) -> Result<Plot<'a>, ChartError> {
        let area = canvas.into_drawing_area();
        let plot = ChartBuilder::on(&area)
            .margin_left(tenths(self.left))
            .margin_right(tenths(self.width - self.right))
            .margin_top(tenths(self.top))
            .margin_bottom(tenths(self.height - self.bottom))
            .build_cartesian_2d(across, up.with_key_points(grid))?;
        let style = Ink::Grid.into();
        plot.plotting_area().draw_mesh(
            |canvas, line| match line {
                MeshLine::YMesh(..) => line.draw(canvas, &style),
                MeshLine::XMesh(..) => Ok(()),
            },
            BoldPoints(usize::MAX),
            BoldPoints(0),
        )?;
        Ok(plot)
    }
}
