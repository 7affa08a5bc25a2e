//! The answers of `clareza explain` as JSON.

use super::{Answer, Listed, Source, title};
use crate::export::metrics::number;
use crate::metric::{Arithmetic, Input, Part, Role, Term, catalog};
use serde_json::{Value, json};

/// All metrics with their names, as JSON.
pub fn list(language: &str) -> String {
    lines(catalog().map(|metric| json!({ "metric": metric.id, "name": title(metric, language) })))
}

/// The answers as a JSON list, one object a line.
pub fn answers(answers: &[Answer], language: &str) -> String {
    lines(answers.iter().map(|answer| object(answer, language)))
}

fn lines(objects: impl Iterator<Item = Value>) -> String {
    let lines: Vec<String> = objects.map(|object| object.to_string()).collect();
    if lines.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", lines.join(",\n")) }
}

fn object(answer: &Answer, language: &str) -> Value {
    let receipt = &answer.receipt;
    let (metric, measure) = (receipt.metric, &receipt.measure);
    json!({
        "metric": metric.id,
        "name": title(metric, language),
        "definition": metric.definition.in_language(language),
        "formula": metric.formula.in_language(language),
        "variant": receipt.variant,
        "scope": receipt.scope.kind(),
        "scope_id": answer.scope_id,
        "period": receipt.when.to_string(),
        "value": measure.number().and_then(number),
        "unit": receipt.unit.name(&answer.currency),
        "numerator": measure.numerator.and_then(number),
        "denominator": measure.denominator.and_then(number),
        "n": measure.n,
        "reason": measure.reason().map(|reason| reason.to_string()),
        "arithmetic": arithmetic_name(receipt.arithmetic),
        "parts": receipt.parts.iter().map(part_object).collect::<Vec<_>>(),
        "inputs": receipt.inputs.iter().zip(&answer.sources).map(|(input, source)| input_object(input, source)).collect::<Vec<_>>(),
    })
}

fn arithmetic_name(arithmetic: Arithmetic) -> Value {
    match arithmetic {
        Arithmetic::Missing(_) => Value::Null,
        Arithmetic::Quotient { times, .. } => json!({ "kind": "quotient", "times": number(times) }),
        Arithmetic::Sum => json!({ "kind": "sum" }),
        Arithmetic::Quantile(p) => json!({ "kind": "quantile", "p": p }),
        Arithmetic::Own => json!({ "kind": "own" }),
    }
}

fn part_object(part: &Part) -> Value {
    let (role, weight, points) = match part.role {
        Role::Plus => ("plus", None, None),
        Role::Minus => ("minus", None, None),
        Role::Denominator => ("denominator", None, None),
        Role::Weighted { weight, points } => ("weighted", Some(weight), points),
        Role::Within { points } => ("within", None, points),
        Role::Includes => ("includes", None, None),
        Role::Factor => ("factor", None, None),
    };
    json!({
        "metric": part.metric,
        "variant": part.variant,
        "of_site": part.of_site,
        "period": part.when.to_string(),
        "role": role,
        "weight": weight.and_then(number),
        "points": points.and_then(number),
        "value": part.measure.number().and_then(number),
        "reason": part.measure.reason().map(|reason| reason.to_string()),
    })
}

fn input_object(input: &Input, source: &Source) -> Value {
    let left_out: serde_json::Map<_, _> = input.left_out.iter().map(|(reason, rows)| (reason.to_string(), json!(rows))).collect();
    let unusable: serde_json::Map<_, _> = source.unusable.iter().map(|(code, rows)| (code.clone(), json!(rows))).collect();
    let row = |row: &Listed| {
        let (part, whole, value) = match row.term {
            Term::Adds { part, whole } => (Some(part), Some(whole), None),
            Term::Evidence(value) => (None, None, value),
        };
        json!({
            "path": row.place.as_ref().map(|(path, _)| path),
            "line": row.place.as_ref().map(|(_, line)| line),
            "id": row.id,
            "rows": row.rows,
            "part": part.and_then(number),
            "whole": whole.and_then(number),
            "value": value.and_then(number),
        })
    };
    json!({
        "table": input.table,
        "present": input.present,
        "in_scope": input.in_scope,
        "used": input.rows_used(),
        "left_out": left_out,
        "files": source.files.iter().map(|file| json!({ "path": file.path, "blake3": file.hash })).collect::<Vec<_>>(),
        "read": source.read,
        "usable": source.usable,
        "unusable": unusable,
        "rows": source.listed.iter().map(row).collect::<Vec<_>>(),
    })
}
