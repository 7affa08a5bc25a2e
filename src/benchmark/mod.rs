//! Contributions → protected cells. Nothing downstream can name a contribution: [`Cell`] holds only what may be published.

use crate::calendar::Period;

/// How many owner groups a published cell needs at least.
pub const MINIMUM_GROUPS: usize = 5;

/// What may be published of one metric × variant × group of companies × period.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// A catalogue id.
    pub metric: String,
    /// Its variant, empty where the metric has none.
    pub variant: String,
    /// Money metrics are pooled per currency only.
    pub currency: Option<String>,
    /// When.
    pub period: Period,
    /// Which companies: all, or those of one segment, industry, size band or country.
    pub group: Group,
    /// What may be said.
    pub content: Content,
}

/// Which companies a cell is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the groups are the columns of docs/benchmarks.md")]
pub enum Group {
    All,
    Segment(String),
    Industry(String),
    SizeBand(String),
    Country(String),
}

/// What may be said of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Too few contributors: nothing, not even how many.
    Hidden,
    /// 5 to 19: the median, marked as low n.
    Low {
        /// Contributors.
        n: usize,
        /// The protected median.
        median: f64,
    },
    /// 20 and more: the quartiles as well.
    Quartiles {
        /// Contributors.
        n: usize,
        /// The protected quartiles: 25 %, 50 %, 75 %.
        quartiles: [f64; 3],
        /// The protected deciles 10 % … 90 %, from 50 contributors.
        deciles: Option<[f64; 9]>,
    },
}

/// All that may be published, and what the methodology says about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Benchmarks {
    /// Sorted by metric, variant, currency, period, group.
    pub cells: Vec<Cell>,
    /// Contributions used.
    pub used: u64,
    /// Contributions left out, by reason.
    pub left_out: std::collections::BTreeMap<String, u64>,
}
