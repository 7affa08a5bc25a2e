//! The verbs, and the only printer.
//!
//! 1. [`args`] — what can be typed;
//! 2. [`progress`] — how far a run is, on a terminal;
//! 3. [`report`] — findings in the form asked for;
//! 4. one file a verb: [`build`], [`check`], [`metrics`], [`explain`].
//!
//! Exit codes: 0 no errors, 1 errors in the site, 2 could not run.

mod args;
mod build;
mod check;
mod explain;
mod metrics;
mod progress;
mod report;

use args::{Args, Verb};
use clap::Parser;
use std::process::ExitCode;

/// How a verb ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Nothing to mend.
    Fine,
    /// The site has errors.
    Errors,
}

/// Parses the command line and does what it says.
pub fn run() -> ExitCode {
    let done = match Args::parse().verb {
        Verb::Build(args) => build::run(&args),
        Verb::Check(args) => check::run(&args),
        Verb::Metrics(args) => metrics::run(&args),
        Verb::Explain(args) => explain::run(&args),
    };
    match done {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        Err(error) => {
            anstream::eprintln!("clareza: {error:#}");
            ExitCode::from(2)
        }
    }
}
