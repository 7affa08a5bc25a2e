//! For scripts: one JSON object with the findings and their counts.

use super::{Finding, Report, Rest};
use crate::diag::Severity;
use serde_json::{Value, json};

/// `{"diagnostics": […], "unlisted": […], "errors": n, "warnings": n, "notes": n}`. The counts include what is not listed.
pub fn json(report: &Report) -> String {
    let document = json!({
        "diagnostics": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "unlisted": report.rest.iter().map(rest).collect::<Vec<_>>(),
        "errors": report.count(Severity::Error),
        "warnings": report.count(Severity::Warning),
        "notes": report.count(Severity::Note),
    });
    format!("{document:#}\n")
}

/// How many findings of a kind are not listed; without a file, `path` is empty.
pub(super) fn rest(rest: &Rest) -> Value {
    json!({ "code": rest.code.name(), "severity": rest.severity.name(), "path": rest.path, "count": rest.count })
}

/// One finding; without a place, `path`, `line` and the rest are null.
fn finding(finding: &Finding) -> Value {
    let (found, at) = (&finding.diagnostic, finding.at.as_ref());
    json!({
        "code": found.code.name(),
        "severity": found.severity.name(),
        "message": found.message,
        "hints": found.hints,
        "path": at.map(|at| at.path.as_str()),
        "line": at.map(|at| at.line),
        "column": at.map(|at| at.column),
        "end_line": at.map(|at| at.end_line),
        "end_column": at.map(|at| at.end_column),
    })
}
