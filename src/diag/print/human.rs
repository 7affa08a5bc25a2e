//! For people: one line with place, code and message, the line of the file with a caret, and what to do.

use super::{Finding, Report};
use crate::diag::{Located, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstyle::{AnsiColor, Style};
use std::collections::BTreeMap;
use std::fmt::Write;

/// How many findings of one code are shown for one file; the rest are counted.
const SHOWN: u64 = 5;

/// The findings as text, with terminal colours where asked.
pub fn human(report: &Report, colour: bool) -> String {
    let mut out = String::new();
    let mut seen: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for finding in &report.findings {
        *seen.entry(finding.kind()).or_default() += 1;
    }
    for rest in &report.rest {
        *seen.entry((&rest.path, rest.code.name())).or_default() += rest.count;
    }
    let mut shown: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for finding in &report.findings {
        let count = shown.entry(finding.kind()).or_default();
        *count += 1;
        if *count <= SHOWN {
            write_finding(&mut out, finding, colour);
        }
        if *count == SHOWN && seen[&finding.kind()] > SHOWN {
            let (path, code) = finding.kind();
            let place = if path.is_empty() { String::new() } else { format!(" in {path}") };
            let _ = writeln!(out, "       … and {} more `{code}`{place}\n", seen[&finding.kind()] - SHOWN);
        }
    }
    out
}

impl Finding {
    /// What repeats are counted by.
    fn kind(&self) -> (&str, &str) {
        (self.at.as_ref().map_or("", |at| at.path.as_str()), self.diagnostic.code.name())
    }
}

fn write_finding(out: &mut String, finding: &Finding, colour: bool) {
    let found = &finding.diagnostic;
    let severity = if colour { style(found.severity) } else { Style::new() };
    let bold = if colour { Style::new().bold() } else { Style::new() };
    let _ = write!(out, "{severity}{:<6}{severity:#} ", found.severity.name());
    if let Some(at) = &finding.at {
        let _ = write!(out, "{bold}{}:{}:{}{bold:#}: ", at.path, at.line, at.column);
    }
    let _ = writeln!(out, "{}: {bold}{}{bold:#}", found.code, found.message);
    let margin = finding.at.as_ref().map_or(1, |at| at.line.to_string().len());
    if let Some(at) = finding.at.as_ref().filter(|at| !at.excerpt.trim().is_empty()) {
        let _ = writeln!(out, "{}", excerpt(at, colour));
    }
    for hint in &found.hints {
        let _ = writeln!(out, "{:margin$} = help: {hint}", "");
    }
    for (at, what) in finding.related() {
        let _ = writeln!(out, "{:margin$} = note: {}:{}:{}: {what}", "", at.path, at.line, at.column);
    }
    out.push('\n');
}

/// The line with a caret under the place.
fn excerpt(at: &Located, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let line = usize::try_from(at.line).unwrap_or(usize::MAX);
    let snippet = Snippet::source(at.excerpt.as_str()).line_start(line).annotation(AnnotationKind::Primary.span(at.mark.clone()));
    let group = Group::with_level(Level::ERROR).element(snippet);
    renderer.decor_style(DecorStyle::Ascii).render(&[group])
}

fn style(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Note => AnsiColor::Cyan,
    };
    Style::new().bold().fg_color(Some(colour.into()))
}
