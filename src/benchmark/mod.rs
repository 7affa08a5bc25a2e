//! Contributions → protected cells. Nothing downstream can name a contribution: [`Cell`] holds only what may be published.
//!
//! 1. [`clean`] — rows that cannot be are named, counted and left out, by what [`measure`] knows of each metric;
//! 2. [`pool`] — the values of each metric × variant × currency × period × group of companies;
//! 3. [`protect`] — what may be said of them, from quantiles that [`quantile`] guards.
//!
//! The rules, and what they do not yet cover, are `docs/benchmarks.md`.

mod clean;
mod measure;
mod pool;
mod protect;
mod quantile;

pub use clean::LeftOut;
pub use measure::DEFINITION_VERSION;
pub use protect::protect;

use crate::calendar::Period;
use std::collections::BTreeMap;

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
    /// 5 to 19 contributors: the median, marked as low n.
    Low {
        /// Contributors.
        n: usize,
        /// The protected median.
        median: f64,
    },
    /// 20 and more: the quartiles, and from 50 the deciles as well.
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
    pub left_out: BTreeMap<LeftOut, u64>,
}
