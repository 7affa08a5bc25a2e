//! [`ChartSpec`] → SVG. Knows no metric, no template and no path: numbers are finite and labels are ready.

use std::fmt;

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSpec {
    /// Line or bar.
    pub kind: ChartKind,
    /// The labels along the horizontal axis (vertical, for horizontal bars), one per point.
    pub categories: Vec<String>,
    /// The series; the first is the subject, drawn in the accent.
    pub series: Vec<Series>,
    /// Ready labels for tick values, in the page's locale: called with each tick the axis chooses.
    pub tick: TickFormat,
    /// The accessible name: the takeaway sentence.
    pub title: String,
    /// The accessible description: what, unit, period, n.
    pub description: String,
    /// Pixels of the drawing; the page scales it.
    pub size: (u32, u32),
}

/// The kinds of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Points over time; gaps stay gaps.
    Line,
    /// Bars from zero, series side by side.
    Bar,
}

/// One series.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its label.
    pub name: String,
    /// One per category; `None` is a gap with no mark. Always finite.
    pub points: Vec<Option<Point>>,
    /// Whether it is the subject or what the subject is compared with.
    pub role: SeriesRole,
}

/// A point with its ready label.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The number.
    pub value: f64,
    /// The same in the page's locale, with its unit.
    pub label: String,
}

/// What a series is in the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesRole {
    /// What the chart is about: the accent.
    Subject,
    /// What it is compared with: grey and dashed.
    Comparison,
}

/// How tick labels are written: a locale-aware function made by `view`.
#[derive(Clone)]
pub struct TickFormat(pub std::sync::Arc<dyn Fn(f64) -> String + Send + Sync>);

impl fmt::Debug for TickFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TickFormat")
    }
}

impl PartialEq for TickFormat {
    fn eq(&self, other: &Self) -> bool {
        std::sync::Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Why a chart cannot be drawn. A bug of the caller, never the user's mistake.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// A number is NaN or infinite.
    #[error("series `{0}` has a number that is not finite")]
    NotFinite(String),
    /// A series has not one point per category.
    #[error("series `{0}` has not one point per category")]
    Length(String),
}
