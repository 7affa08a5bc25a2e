//! What a chart shows, and what makes it impossible to draw.

use std::fmt;
use std::sync::Arc;

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartSpec {
    /// How the table is drawn.
    pub kind: ChartKind,
    /// The labels along the category axis, one per point.
    pub categories: Vec<String>,
    /// The series; the first is the subject, drawn in the accent.
    pub series: Vec<Series>,
    /// How the ticks of the value axis are written.
    pub tick: TickFormat,
    /// The accessible name: the takeaway sentence.
    pub title: String,
    /// The accessible description: what, unit, period, n.
    pub description: String,
    /// How large it is drawn.
    pub size: ChartSize,
    /// What happened, for lines only; at most a few.
    pub events: Vec<Event>,
}

/// Something that happened in one category, drawn as a thin line across the values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The number of the category.
    pub category: usize,
    /// What happened, in a few words.
    pub label: String,
}

/// The kinds of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Points over time; gaps stay gaps.
    Line,
    /// Upright bars from zero. Series stand side by side, or share one place where no category has a value of two of them.
    Bar,
    /// Lying bars from zero, for categories with long names. As many rows as categories: the drawing grows with them.
    HorizontalBar,
    /// Upright bars whose series stand on each other, from zero up and down: parts of a total over time. At most six series.
    StackedBar,
    /// Lying bars whose series follow each other, for shares of groups with long names. At most six series.
    StackedRow,
    /// One series without axes or words, to stand beside a number. Drawn as [`ChartSize::Spark`] only.
    Sparkline,
    /// A little panel for each series, all on one scale. The drawing grows with their number.
    SmallMultiples,
    /// Where values lie: a row per series, whose points are quantiles in order (10, 25, 50, 75 and 90 %). The drawing grows with the rows.
    Distribution,
    /// Actual against target: a row per category, subjects as bars, comparisons as ticks across them.
    Bullet,
    /// A table of shades: a column per category, a row per series.
    HeatMap,
    /// From one total to another: the first and the last point of the first series are totals, those between are changes.
    Waterfall,
}

impl ChartKind {
    /// Every kind.
    #[rustfmt::skip]
    pub const ALL: [Self; 11] = [
        Self::Line, Self::Bar, Self::HorizontalBar, Self::StackedBar, Self::StackedRow, Self::Distribution, Self::Bullet, Self::HeatMap,
        Self::Waterfall, Self::Sparkline, Self::SmallMultiples,
    ];

    /// The sizes it is drawn in.
    #[must_use]
    pub fn sizes(self) -> &'static [ChartSize] {
        if self == Self::Sparkline { &[ChartSize::Spark] } else { &[ChartSize::Page, ChartSize::Small, ChartSize::Slide] }
    }

    /// The most series it can tell apart.
    fn most_series(self) -> usize {
        match self {
            Self::StackedBar | Self::StackedRow => 6,
            Self::Sparkline => 1,
            _ => usize::MAX,
        }
    }
}

/// How large a chart is drawn. Its text stays readable as long as the page shows it at no less than the smallest width named here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartSize {
    /// The one figure of a page, 640 × 320; text of 12 px needs 592 px.
    Page,
    /// A card in a grid, or any figure on a phone, 320 × 210; text of 12 px needs 296 px.
    Small,
    /// A slide of 1280 × 720, 800 × 440; text of 18 px needs 800 px.
    Slide,
    /// In a line of text or the cell of a table, 120 × 32, without words.
    Spark,
}

impl ChartSize {
    /// Width and height of the drawing.
    #[must_use]
    pub fn pixels(self) -> (u32, u32) {
        match self {
            Self::Page => (640, 320),
            Self::Small => (320, 210),
            Self::Slide => (800, 440),
            Self::Spark => (120, 32),
        }
    }

    /// The height of its text in the units of the drawing.
    pub(super) fn text(self) -> f64 {
        match self {
            Self::Page | Self::Small => 13.0,
            Self::Slide => 18.0,
            // There is none, but marks are sized by it.
            Self::Spark => 9.0,
        }
    }

    /// The most steps its value axis is divided into.
    pub(super) fn steps(self) -> usize {
        match self {
            Self::Page | Self::Slide => 5,
            Self::Small | Self::Spark => 4,
        }
    }

    /// The CSS class by which the page sizes it.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Page => "chart-page",
            Self::Small => "chart-small",
            Self::Slide => "chart-slide",
            Self::Spark => "chart-spark",
        }
    }
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
    /// What it is compared with: grey, and dashed where it is a line.
    Comparison,
    /// The lower edge of the band behind the lines. It needs its upper edge.
    BandLow,
    /// The upper edge of the band behind the lines.
    BandHigh,
    /// Where the reader stands: a single known point, marked in a distribution.
    Here,
}

/// A tick of the value axis that wants its words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub value: f64,
    /// The distance to the next tick.
    pub step: f64,
    /// The farthest from zero that any tick of this axis stands, so that all of them can share one unit.
    pub largest: f64,
}

impl Tick {
    /// How many decimals tell the ticks of this axis apart when values are written in units of `unit`: 1 for plain numbers, 0.01 for
    /// per cent, 1,000,000 for millions.
    #[must_use]
    pub fn decimals(&self, unit: f64) -> usize {
        let step = self.step / unit;
        let whole = |decimals: &usize| {
            let shifted = step * 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
            shifted >= 0.5 && (shifted - shifted.round()).abs() < 1e-6 * shifted
        };
        (0..15).find(whole).unwrap_or(15)
    }
}

/// How tick labels are written: a locale-aware function made by `view`, called with each tick that the axis chooses.
#[derive(Clone)]
pub struct TickFormat(pub Arc<dyn Fn(Tick) -> String + Send + Sync>);

impl fmt::Debug for TickFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TickFormat")
    }
}

impl PartialEq for TickFormat {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Why a chart cannot be drawn. A bug of the caller, never the user's mistake.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// A number is NaN, infinite, or beyond ±1e300, where the range of an axis would be infinite.
    #[error("series `{0}` has a number that is not finite")]
    NotFinite(String),
    /// A series has not one point per category.
    #[error("series `{0}` has not one point per category")]
    Length(String),
    /// The kind is not drawn in this size.
    #[error("{0:?} is not drawn as {1:?}")]
    Size(ChartKind, ChartSize),
    /// The kind cannot tell so many series apart.
    #[error("{kind:?} has {series} series, more than {most}")]
    Crowded {
        /// The kind.
        kind: ChartKind,
        /// How many there are.
        series: usize,
        /// How many there may be.
        most: usize,
    },
    /// A band is not one lower and one upper edge behind lines.
    #[error("a band is one lower and one upper edge, behind lines")]
    Band,
    /// An event is not in one of the categories of a line.
    #[error("event `{0}` is not in a category of a line")]
    Event(String),
    /// The bundled font or the drawing library gave up.
    #[error("the drawing failed: {0}")]
    Drawing(String),
}

/// Numbers from here on are as good as infinite.
const LIMIT: f64 = 1e300;

impl ChartSpec {
    /// Refuses what cannot be drawn.
    pub(super) fn check(&self) -> Result<(), ChartError> {
        for series in &self.series {
            if series.points.len() != self.categories.len() {
                return Err(ChartError::Length(series.name.clone()));
            }
            if series.values().any(|(_, value)| !value.is_finite() || value.abs() > LIMIT) {
                return Err(ChartError::NotFinite(series.name.clone()));
            }
        }
        self.check_kind()
    }

    /// Refuses what this kind cannot show.
    fn check_kind(&self) -> Result<(), ChartError> {
        let (kind, series, most) = (self.kind, self.series.len(), self.kind.most_series());
        if !kind.sizes().contains(&self.size) {
            return Err(ChartError::Size(kind, self.size));
        }
        if series > most {
            return Err(ChartError::Crowded { kind, series, most });
        }
        let edges = [SeriesRole::BandLow, SeriesRole::BandHigh].map(|role| self.series.iter().filter(|series| series.role == role).count());
        if edges != [0, 0] && (edges != [1, 1] || kind != ChartKind::Line) {
            return Err(ChartError::Band);
        }
        let is_lost = |event: &&Event| kind != ChartKind::Line || event.category >= self.categories.len();
        self.events.iter().find(is_lost).map_or(Ok(()), |event| Err(ChartError::Event(event.label.clone())))
    }

    /// The lower and the upper edge of the band, where there is one.
    pub(super) fn band(&self) -> Option<[&Series; 2]> {
        let edge = |role| self.series.iter().find(|series| series.role == role);
        Some([edge(SeriesRole::BandLow)?, edge(SeriesRole::BandHigh)?])
    }

    /// Every known value.
    pub(super) fn values(&self) -> impl Iterator<Item = f64> + Clone {
        self.series.iter().flat_map(|series| series.values().map(|(_, value)| value))
    }
}

impl Series {
    /// The known points with their places.
    pub(super) fn known(&self) -> impl DoubleEndedIterator<Item = (usize, &Point)> + Clone {
        self.points.iter().enumerate().filter_map(|(i, point)| point.as_ref().map(|point| (i, point)))
    }

    /// The known values with their places.
    pub(super) fn values(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> + Clone {
        self.known().map(|(i, point)| (i, point.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick(step: f64) -> Tick {
        Tick { value: 0.0, step, largest: 1.0 }
    }

    #[test]
    fn ticks_get_as_many_decimals_as_tell_them_apart() {
        assert_eq!(tick(50.0).decimals(1.0), 0);
        assert_eq!(tick(0.25).decimals(1.0), 2);
        assert_eq!(tick(0.1).decimals(1.0), 1);
        assert_eq!(tick(0.05).decimals(0.01), 0);
        assert_eq!(tick(0.025).decimals(0.01), 1);
        assert_eq!(tick(500_000.0).decimals(1e6), 1);
        assert_eq!(tick(2e14).decimals(1e12), 0);
        assert_eq!(tick(1e-9).decimals(1.0), 9);
        assert_eq!(tick(0.0).decimals(1.0), 15);
    }
}
