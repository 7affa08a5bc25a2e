//! A sentence with expressions in it: `{{ … }}` is worked out for an account, and stays typed until a page writes it.

use super::expression::{Expression, Lack, Language, Scene, Wants};
use super::given::Given;
use crate::config::Script;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::metric::{Reason, Unit};
use minijinja::Value;
use minijinja::value::ValueKind;
use std::sync::Arc;

/// A sentence that can be said of an account.
#[derive(Debug, Clone)]
pub(super) struct Sentence(Vec<Piece>);

#[derive(Debug, Clone)]
enum Piece {
    Words(String),
    Filled(Expression),
}

/// A part of a sentence said of an account.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Words as they are.
    Words(String),
    /// What an expression came to, for the page to write.
    Given(Given),
}

const HINT: &str = "a sentence holds words and expressions in `{{ … }}`, nothing else";

impl Sentence {
    /// Reads a sentence. Its mistakes are findings, each where it is.
    pub(super) fn read(language: &Language, script: &Script, diags: &mut Diagnostics) -> Option<Self> {
        let (mut pieces, mut at, mut is_good) = (Vec::new(), 0, true);
        let text = script.text.as_str();
        let mut wrong = |message: &str, at: usize, diags: &mut Diagnostics| {
            let found = Diagnostic::new(Code::BadExpression, message).hint(HINT);
            diags.push(match script.at(at..at + 2) {
                Some(span) => found.at(span),
                None => found,
            });
            is_good = false;
        };
        if let Some(sign) = text.find("{%").or_else(|| text.find("{#")) {
            wrong("a sentence has no statements and no comments", sign, diags);
        }
        let mut filled = Vec::new();
        while let Some(open) = text[at..].find("{{").map(|open| at + open) {
            let Some(close) = text[open..].find("}}").map(|close| open + close) else {
                wrong("`{{` is not closed", open, diags);
                break;
            };
            pieces.push(Piece::Words(text[at..open].to_owned()));
            filled.push(open + 2..close);
            pieces.extend(language.read(script, open + 2..close, Wants::Anything, diags).map(Piece::Filled));
            at = close + 2;
        }
        pieces.push(Piece::Words(text[at..].to_owned()));
        let read = pieces.iter().filter(|piece| matches!(piece, Piece::Filled(_))).count();
        (is_good && read == filled.len()).then(|| Self(pieces.into_iter().filter(|piece| !piece.is_empty()).collect()))
    }

    /// The names in it, as the template engine sees them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|piece| match piece {
            Piece::Words(_) => Vec::new(),
            Piece::Filled(expression) => expression.names().collect(),
        })
    }

    /// The names that must have a value for it to be said.
    pub(super) fn needed(&self) -> impl Iterator<Item = &str> {
        self.0.iter().flat_map(|piece| match piece {
            Piece::Words(_) => Vec::new(),
            Piece::Filled(expression) => expression.needed().collect(),
        })
    }

    /// Its words, with an ellipsis for each expression.
    pub(super) fn outline(&self) -> String {
        let words = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Filled(_) => "…".to_owned(),
        };
        self.0.iter().map(words).collect()
    }

    /// Says it, with what the names in it stand for.
    pub(super) fn say(&self, language: &Language, given: &[(String, Given)]) -> Vec<Part> {
        let scene = Arc::new(Scene::new(
            given.iter().map(|(name, _)| name.clone()).collect(),
            given.iter().map(|(_, given)| given.seen()).collect(),
        ));
        let part = |piece: &Piece| match piece {
            Piece::Words(words) => Part::Words(words.clone()),
            Piece::Filled(expression) => Part::Given(fill(language, expression, given, &scene)),
        };
        self.0.iter().map(part).collect()
    }
}

impl Piece {
    fn is_empty(&self) -> bool {
        matches!(self, Self::Words(words) if words.is_empty())
    }
}

/// What an expression of a sentence comes to. A name alone is what it stands for; a number has the unit of the names in it.
fn fill(language: &Language, expression: &Expression, given: &[(String, Given)], scene: &Arc<Scene>) -> Given {
    let of = |name: &str| given.iter().find(|(known, _)| known == name).map(|(_, given)| given);
    if let Some(given) = expression.only_name().and_then(of) {
        return given.clone();
    }
    let Some(ready) = language.ready(expression) else { return Given::Missing(Reason::NoRows) };
    match ready.work_out(scene) {
        Ok(value) => typed(&value, language.unit(expression)),
        Err(Lack::Missing(name)) => Given::Missing(of(&name).and_then(Given::reason).unwrap_or(Reason::NoRows)),
        Err(Lack::Impossible) => Given::Missing(Reason::NoDenominator),
    }
}

fn typed(value: &Value, unit: Option<Unit>) -> Given {
    match (value.kind(), f64::try_from(value.clone())) {
        (ValueKind::Bool, _) => Given::Truth(value.is_true()),
        (ValueKind::Number, Ok(number)) => Given::number(number, unit),
        _ => Given::Text(value.to_string()),
    }
}
