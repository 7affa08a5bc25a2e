//! For scripts: one JSON object with the findings and their counts.

use super::{Finding, Report};
use crate::diag::Severity;
use serde_json::{Value, json};

/// `{"diagnostics": […], "errors": n, "warnings": n, "notes": n}`.
pub fn json(report: &Report) -> String {
    let document = json!({
        "diagnostics": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "errors": report.count(Severity::Error),
        "warnings": report.count(Severity::Warning),
        "notes": report.count(Severity::Note),
    });
    format!("{document:#}\n")
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
