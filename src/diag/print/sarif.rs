//! For code scanning: SARIF 2.1.0, with a rule and a region for every finding.

use super::{Finding, Report, json::rest};
use crate::diag::{Code, Located};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A SARIF log with one run, whose property `unlisted` counts what is not listed. A finding without a file is placed at the start of `clareza.toml`.
pub fn sarif(report: &Report) -> String {
    let codes: BTreeSet<Code> = report.findings.iter().map(|finding| finding.diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "clareza",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "properties": { "unlisted": report.rest.iter().map(rest).collect::<Vec<_>>() },
            "results": report.findings.iter().map(|finding| result(finding, &codes)).collect::<Vec<_>>(),
        }],
    });
    format!("{document:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.name().replace('-', " ") },
        "defaultConfiguration": { "level": code.severity().name() },
    })
}

fn result(finding: &Finding, codes: &[Code]) -> Value {
    let (found, at) = (&finding.diagnostic, finding.at.as_ref());
    let hints: String = found.hints.iter().map(|hint| format!("\n{hint}")).collect();
    json!({
        "ruleId": found.code.name(),
        "ruleIndex": codes.binary_search(&found.code).unwrap_or_default(),
        "level": found.severity.name(),
        "message": { "text": format!("{}{hints}", found.message) },
        "locations": [{ "physicalLocation": physical(at) }],
        "relatedLocations": finding.related().map(|(at, what)| related(at, what)).collect::<Vec<_>>(),
    })
}

fn related(at: &Located, what: &str) -> Value {
    json!({ "physicalLocation": physical(Some(at)), "message": { "text": what } })
}

fn physical(at: Option<&Located>) -> Value {
    json!({
        "artifactLocation": { "uri": uri(at.map_or("clareza.toml", |at| at.path.as_str())) },
        "region": {
            "startLine": at.map_or(1, |at| at.line),
            "startColumn": at.map_or(1, |at| at.column),
            "endLine": at.map_or(1, |at| at.end_line),
            "endColumn": at.map_or(1, |at| at.end_column),
        },
    })
}

/// A relative path as a URI: what is not plain in a path is percent-encoded.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
