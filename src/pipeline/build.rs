//! From a site that is known to its pages in the output folder.

use super::{Request, Site};
use crate::calendar::PeriodKind;
use crate::diag::{Code, Diagnostic, Diagnostics, Severity};
use crate::input::Root;
use crate::metric::Metrics;
use crate::output::{Maker, OutPath, OutputError, Plan, Stage, Summary, Written, asset, robots, sitemap, slug};
use crate::render::{Engine, Theme};
use crate::view::{self, Folders, Format, Index, Planned, Sources};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// For whom a root is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// The public handbook and the benchmarks.
    Community,
    /// Everything, for the company's own people.
    Team,
    /// One folder per account.
    Customers,
}

impl Audience {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Community, Self::Team, Self::Customers];

    /// Its folder in the output.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Team => "team",
            Self::Customers => "customers",
        }
    }
}
