//! Findings in the form asked for, and what they mean for the exit code.

use super::Outcome;
use super::args::{Format, ReportArgs};
use crate::diag::print::{Report, github, human, json, sarif};
use crate::diag::{Diagnostics, Severity, SourceText};
use std::io::IsTerminal;

/// Prints the findings: text for people to standard error, the other forms to standard output.
pub(super) fn print(args: ReportArgs, diags: &Diagnostics, text: &dyn SourceText) {
    let report = Report::new(diags, text);
    match args.format {
        Format::Human => anstream::eprint!("{}", human(&report, std::io::stderr().is_terminal())),
        Format::Json => anstream::print!("{}", json(&report)),
        Format::Github => anstream::print!("{}", github(&report)),
        Format::Sarif => anstream::print!("{}", sarif(&report)),
    }
}

/// What the findings mean: errors always count, warnings where asked.
pub(super) fn outcome(args: ReportArgs, diags: &Diagnostics) -> Outcome {
    let stops = diags.has_errors() || args.strict && diags.any(Severity::Warning);
    if stops { Outcome::Errors } else { Outcome::Fine }
}

/// `2 errors, 1 warning, no notes`, for the closing line.
pub(super) fn counts(diags: &Diagnostics) -> String {
    [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
        .map(|(severity, word)| match diags.count(severity) {
            0 => format!("no {word}s"),
            1 => format!("1 {word}"),
            many => format!("{many} {word}s"),
        })
        .join(", ")
}
