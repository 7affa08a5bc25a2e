//! Findings in the form asked for, and what they mean for the exit code.

use super::Outcome;
use super::args::{Format, ReportArgs};
use crate::diag::print::{Report, github, human, json_object, sarif};
use crate::diag::{Diagnostics, Severity, SourceText};
use serde_json::Value;
use std::fmt::Display;
use std::io::IsTerminal;

/// Prints the findings: text for people to standard error, the other forms to standard output.
pub(super) fn print(args: ReportArgs, diags: &Diagnostics, text: &dyn SourceText) {
    let report = Report::new(diags, text);
    match args.format {
        Format::Human => anstream::eprint!("{}", human(&report, std::io::stderr().is_terminal())),
        Format::Json => anstream::println!("{:#}", Value::Object(json_object(&report))),
        Format::Github => anstream::print!("{}", github(&report)),
        Format::Sarif => anstream::print!("{}", sarif(&report)),
    }
}

/// Prints the findings as one JSON object with more in it: each addition under its own key.
pub(super) fn print_json(diags: &Diagnostics, text: &dyn SourceText, more: impl IntoIterator<Item = (&'static str, Value)>) {
    let mut object = json_object(&Report::new(diags, text));
    object.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    anstream::println!("{:#}", Value::Object(object));
}

/// What the findings mean: errors always count, warnings where asked.
pub(super) fn outcome(args: ReportArgs, diags: &Diagnostics) -> Outcome {
    let stops = diags.has_errors() || args.strict && diags.any(Severity::Warning);
    if stops { Outcome::Errors } else { Outcome::Fine }
}

/// `2 errors, 1 warning, no notes`, for the closing line.
pub(super) fn counts(diags: &Diagnostics) -> String {
    [(Severity::Error, "error", "errors"), (Severity::Warning, "warning", "warnings"), (Severity::Note, "note", "notes")]
        .map(|(severity, one, many)| counted(diags.count(severity), one, many))
        .join(", ")
}

/// `no pages`, `1 page`, `2 pages`.
pub(super) fn counted<N: Display + PartialEq + From<u8>>(count: N, one: &str, many: &str) -> String {
    if count == N::from(0) {
        format!("no {many}")
    } else if count == N::from(1) {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_singular_and_none_or_many_are_plural() {
        assert_eq!([0, 1, 2].map(|count: usize| counted(count, "matrix", "matrices")), ["no matrices", "1 matrix", "2 matrices"]);
    }
}
