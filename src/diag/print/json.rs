//! For scripts: one JSON object with the findings and their counts.

use super::{Finding, Report, Rest};
use crate::diag::{Located, Severity};
use serde_json::{Map, Value, json};

/// `{"diagnostics": […], "unlisted": […], "errors": n, "warnings": n, "notes": n}`, to which a caller may add keys of its own. The
/// counts include what is not listed.
pub fn json_object(report: &Report) -> Map<String, Value> {
    let count = |severity| Value::from(report.count(severity));
    Map::from_iter([
        ("diagnostics".to_owned(), report.findings.iter().map(finding).collect()),
        ("unlisted".to_owned(), report.rest.iter().map(rest).collect()),
        ("errors".to_owned(), count(Severity::Error)),
        ("warnings".to_owned(), count(Severity::Warning)),
        ("notes".to_owned(), count(Severity::Note)),
    ])
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
        "related": finding.related().map(|(at, what)| related(at, what)).collect::<Vec<_>>(),
    })
}

/// Another place that belongs to a finding.
fn related(at: &Located, what: &str) -> Value {
    json!({ "message": what, "path": at.path, "line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column })
}
