//! What can be typed, and its help.

use crate::pipeline::{Audience, Request};
use clap::{Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// From a folder of markdown and CSV to the sites a Customer Success team lives by.
#[derive(Debug, Parser)]
#[command(name = "clareza", version, about, long_about = LONG, after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) verb: Verb,
}

const LONG: &str = "Clareza turns a folder of markdown and CSV files into static sites: a role-clarity handbook, the team's \
account pages, one QBR deck per customer, and community benchmarks. One model feeds them all, so a number is the same everywhere.";

const EXAMPLES: &str = "\
Examples:
  clareza build                                     build the site in this folder into public/
  clareza check                                     say what is wrong, where, and what to do
  clareza build --site mysite --data exports        another site, other data
  clareza metrics --period 2026-Q3 --format csv     every number as a table
  clareza explain nrr --account ACME                how one number came about

Exit codes: 0 no errors, 1 errors in the site, 2 could not run.
Documentation: docs/ in the repository; start with README.md.";

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Build the sites into the output folder, in one step; on errors nothing there changes
    Build(BuildArgs),
    /// Find what a build would find, write nothing, and tell what was read from each table
    Check(CheckArgs),
    /// Print every metric as CSV or JSON
    Metrics(MetricsArgs),
    /// Say how a number came about: its formula, its arithmetic, and the rows behind it
    Explain(ExplainArgs),
}

/// Where the site is and what day it speaks of.
#[derive(Debug, clap::Args)]
pub(super) struct SiteArgs {
    /// The folder with clareza.toml
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// The folder with the tables [default: data/ of the site]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The day the data speaks of; later rows do not exist [default: as_of of clareza.toml, else the newest event]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    as_of: Option<Date>,
}

fn day(typed: &str) -> Result<Date, &'static str> {
    let is_day = typed.len() == "2024-01-31".len();
    typed.parse().ok().filter(|_| is_day).ok_or("write the year, the month and the day, such as 2024-01-31")
}

/// How findings are reported.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct ReportArgs {
    /// The form of the findings
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Count warnings as errors
    #[arg(long)]
    pub(super) strict: bool,
}

/// The forms of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Text with the line and a caret
    Human,
    /// One JSON object
    Json,
    /// Annotations for GitHub Actions
    Github,
    /// SARIF 2.1.0 for code scanning
    Sarif,
}

#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// The folder to build into [default: public/ of the site]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Build only for this audience and leave the other roots as they are; may be repeated
    #[arg(long, value_enum)]
    audience: Vec<Audience>,
    /// Include pages marked as drafts
    #[arg(long)]
    drafts: bool,
    /// Also write what each template receives, as JSON, into .clareza/views/ of the site
    #[arg(long)]
    pub(super) dump_views: bool,
    #[command(flatten)]
    pub(super) report: ReportArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// Include pages marked as drafts
    #[arg(long)]
    drafts: bool,
    #[command(flatten)]
    pub(super) report: ReportArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct MetricsArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// A period such as 2026-09, 2026-B5, 2026-Q3 or 2026; may be repeated [default: the last complete one]
    #[arg(long, value_name = "PERIOD")]
    pub(super) period: Vec<String>,
    /// Only this account
    #[arg(long, value_name = "ID")]
    pub(super) account: Option<String>,
    /// Only this metric
    #[arg(long, value_name = "ID")]
    pub(super) metric: Option<String>,
    /// The form of the table
    #[arg(long, value_enum, default_value_t = TableFormat::Csv)]
    pub(super) format: TableFormat,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// The id of the metric [default: list them all]
    #[arg(value_name = "METRIC")]
    pub(super) metric: Option<String>,
    #[command(flatten)]
    site: SiteArgs,
    /// Only this number of the metric, with the rows behind it; the main one is called main [default: all of them, briefly]
    #[arg(long, value_name = "ID")]
    pub(super) variant: Option<String>,
    /// The number of this account, or of this customer of orders
    #[arg(long, value_name = "ID", conflicts_with_all = ["segment", "csm"])]
    pub(super) account: Option<String>,
    /// The number of this segment
    #[arg(long, value_name = "ID", conflicts_with = "csm")]
    pub(super) segment: Option<String>,
    /// The number of the accounts of this CSM
    #[arg(long, value_name = "ID")]
    pub(super) csm: Option<String>,
    /// A period such as 2026-09, 2026-B5, 2026-Q3 or 2026 [default: the last complete one]
    #[arg(long, value_name = "PERIOD")]
    pub(super) period: Option<String>,
    /// How many of the rows that count are listed
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(super) rows: usize,
    /// The form of the answer
    #[arg(long, value_enum, default_value_t = AnswerFormat::Human)]
    pub(super) format: AnswerFormat,
}

/// The forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AnswerFormat {
    /// Text
    Human,
    /// A JSON list
    Json,
}

/// The forms of the metrics table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// Comma-separated values
    Csv,
    /// A JSON list
    Json,
}

impl SiteArgs {
    fn request(&self, drafts: bool) -> Request {
        Request { site: self.site.clone(), data: self.data.clone(), as_of: self.as_of, drafts }
    }
}

impl BuildArgs {
    /// The folder to publish into.
    pub(super) fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| self.site.site.join("public"))
    }

    /// Whose pages are made: all where none is named.
    pub(super) fn audiences(&self) -> Vec<Audience> {
        let all = Audience::ALL.into_iter();
        all.filter(|audience| self.audience.is_empty() || self.audience.contains(audience)).collect()
    }

    pub(super) fn request(&self) -> Request {
        self.site.request(self.drafts)
    }
}

impl CheckArgs {
    pub(super) fn request(&self) -> Request {
        self.site.request(self.drafts)
    }
}

impl MetricsArgs {
    pub(super) fn request(&self) -> Request {
        self.site.request(false)
    }
}

impl ExplainArgs {
    pub(super) fn request(&self) -> Request {
        self.site.request(false)
    }
}
