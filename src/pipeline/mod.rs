//! The order of the stages. Every line hands what one stage made to the next.
//!
//! 1. [`load`] reads and checks a site;
//! 2. [`prepare`] gets ready what its pages are made with, and plans their paths for each [`audience`]; [`origin`] finds the
//!    files and lines behind numbers;
//! 3. [`make`] composes and renders them;
//! 4. [`build`] publishes them, or only finds out whether it could.

mod audience;
mod build;
mod make;
mod origin;
mod prepare;

pub use audience::Audience;
pub use build::{Built, Order};

use crate::benchmark::{Benchmarks, protect};
use crate::clarity::{self, Agreement, Findings, GapReport};
use crate::config::{self, At, Config};
use crate::diag::{Diagnostics, SourceId, Span};
use crate::formula::{self, Rules};
use crate::input::{self, Folders, Input, Named, Root};
use crate::metric::{Metrics, catalog};
use crate::page::{self, Pages};
use crate::playbook::{self, Playbooks};
use crate::role::{self, Ballots, Handbook};
use crate::rollup::{self, UsageFacts};
use crate::table::{self, Receipt, Tables};
use jiff::civil::Date;
use std::path::PathBuf;

/// What is asked of every run.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder with `clareza.toml`.
    pub site: PathBuf,
    /// The data folder, where not `data/` of the site.
    pub data: Option<PathBuf>,
    /// The day the data speaks of, where the config and the newest event are not to say.
    pub as_of: Option<Date>,
    /// Whether drafts count.
    pub drafts: bool,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Tables of so many bytes in all are being read.
    Reading(u64),
    /// So many pages are being made.
    Planned(usize),
    /// One more of them is made.
    Made,
}

/// Everything that is known of a site before a page is made.
#[derive(Debug)]
pub struct Site {
    /// What the owner says.
    pub config: Config,
    /// The files.
    pub input: Input,
    /// The rows.
    pub tables: Tables,
    /// What the usage events come to.
    pub usage: UsageFacts,
    /// When an account is worth a call.
    pub rules: Rules,
    /// The pages.
    pub pages: Pages,
    /// Who does what.
    pub handbook: Handbook,
    /// How leaders filled the matrix, each alone.
    pub ballots: Ballots,
    /// What the handbook leaves unclear, and where the data contradicts it; what waivers allow apart.
    pub findings: Findings,
    /// What to do when something happens, and what to write.
    pub playbooks: Playbooks,
    /// What may be published of the contributions.
    pub benchmarks: Benchmarks,
}

/// Reads and checks a site.
///
/// # Errors
/// What no edit of a file can mend: no such folder, a file that the system refuses to read.
pub fn load(request: &Request, progress: &dyn Fn(Progress), diags: &mut Diagnostics) -> std::io::Result<Site> {
    let input = Input::config_only(&request.site, diags)?;
    let config = input.file(Root::Site, input::CONFIG_FILE).and_then(|file| input.text(file, diags));
    let mut config = config::read(&config.unwrap_or_default(), SourceId(0), diags);
    config.site.as_of = request.as_of.map(|value| At { value, span: Span::file(SourceId(0)) }).or(config.site.as_of);
    diags.set_levels(&config.levels);
    let theme = config.site.theme.as_ref().map(|at| (at.value.clone(), at.span));
    let folders = Folders { site: request.site.clone(), data: request.data.clone(), theme };
    let named = |path: &str| Some(Named { encoding: config.of_file(path)?.encoding.as_ref().map(|at| at.value.name().to_owned()) });
    let input = input::scan(input, &folders, named, diags)?;
    progress(Progress::Reading(input.files(Root::Data).map(|file| file.size).sum()));
    let as_of = config.site.as_of.as_ref().map(|at| at.value);
    let tables = table::read(&config, &input, diags);
    let usage = rollup::rollup(&tables, &input, as_of, diags);
    rollup::check_months(&usage, as_of, diags);
    let rules = formula::read(&config, diags);
    let pages = page::read(&config, &input, request.drafts, diags);
    let handbook = role::read(&config, &pages, &tables, diags);
    let playbooks = playbook::read(&config, &pages, &handbook, &rules, diags);
    let metrics: Vec<&str> = catalog().map(|metric| metric.id).collect();
    let ballots = role::ballots(&input, &handbook, diags);
    let findings = {
        let numbers = Metrics::new(&config, &tables, &usage, None);
        clarity::check(&handbook, &metrics, &tables, &clarity::gaps(&handbook, &tables, &numbers), diags)
    };
    let benchmarks = protect(&tables.contributions.rows, diags);
    Ok(Site { config, input, tables, usage, rules, pages, handbook, ballots, findings, playbooks, benchmarks })
}

impl Site {
    /// What was read of each table, usage last.
    pub fn receipts(&self) -> impl Iterator<Item = &Receipt> {
        self.tables.receipts.iter().chain(self.usage.present.then_some(&self.usage.receipt))
    }

    /// The matrix against the data.
    pub fn gaps(&self, metrics: &Metrics<'_>) -> GapReport<'_> {
        clarity::gaps(&self.handbook, &self.tables, metrics)
    }

    /// How far the ballots agree.
    pub fn agreement(&self) -> Agreement<'_> {
        clarity::agreement(&self.handbook, &self.ballots)
    }

    /// The numbers of the site.
    pub fn metrics(&self) -> Metrics<'_> {
        Metrics::new(&self.config, &self.tables, &self.usage, None)
    }
}
