//! For GitHub Actions: workflow commands, which it shows as annotations.

use super::Report;
use crate::diag::Severity;
use std::fmt::Write;

/// One workflow command a finding, and one for all of a kind that are not listed.
pub fn github(report: &Report) -> String {
    let mut out = String::new();
    for finding in &report.findings {
        let found = &finding.diagnostic;
        let command = command(found.severity);
        let place = finding.at.as_ref().map_or(String::new(), |at| {
            format!("file={},line={},col={},endLine={},endColumn={},", property(&at.path), at.line, at.column, at.end_line, at.end_column)
        });
        let hints: String = found.hints.iter().map(|hint| format!("\nhelp: {hint}")).collect();
        let related: String = finding.related().map(|(at, what)| format!("\nnote: {}:{}: {what}", at.path, at.line)).collect();
        let _ = writeln!(out, "::{command} {place}title={}::{}", found.code, data(&format!("{}{hints}{related}", found.message)));
    }
    for rest in &report.rest {
        let place = if rest.path.is_empty() { String::new() } else { format!("file={},", property(&rest.path)) };
        let _ = writeln!(out, "::{} {place}title={}::{}", command(rest.severity), rest.code, data(&rest.message()));
    }
    out
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    }
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
