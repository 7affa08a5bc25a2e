//! Numbers of the site's own: an expression over an account's metrics and facts.

use super::expression::{Expression, Language, Wants};
use super::given::quantity;
use super::name::Origin;
use crate::config::{Config, OwnConfig, OwnDirection, OwnUnit, RollUp};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::metric::{Direction, Measure, Reason, Unit};
use std::collections::BTreeMap;

/// A number of the site's own.
#[derive(Debug)]
pub struct OwnMetric {
    /// Its id: its name in expressions.
    pub id: String,
    name: BTreeMap<String, String>,
    definition: BTreeMap<String, String>,
    /// Its unit.
    pub unit: Unit,
    /// Which way it should go.
    pub direction: Direction,
    /// What it comes to over several accounts.
    pub roll_up: Option<RollUp>,
    pub(super) expression: Expression,
}

impl OwnMetric {
    /// What pages call it in a language.
    pub fn name(&self, language: &str) -> &str {
        in_language(&self.name, language).unwrap_or(&self.id)
    }

    /// What it says, where the site's owner says that.
    pub fn definition(&self, language: &str) -> Option<&str> {
        in_language(&self.definition, language)
    }

    /// What it comes to over the accounts that have it. `None` where it has no roll-up.
    pub(super) fn over<'m>(&self, measures: impl Iterator<Item = &'m Measure>) -> Option<Measure> {
        let roll_up = self.roll_up?;
        let known: Vec<f64> = measures.filter_map(Measure::number).collect();
        #[expect(clippy::cast_precision_loss, reason = "no site has so many accounts")]
        let n = known.len() as f64;
        let sum: f64 = known.iter().sum();
        Some(match roll_up {
            _ if known.is_empty() => Measure::missing(Reason::NoRows),
            RollUp::Sum => Measure::known(quantity(sum, self.unit), known.len() as u64),
            RollUp::Mean => Measure::quotient(quantity(sum / n, self.unit), sum, n, known.len() as u64),
        })
    }
}

fn in_language<'w>(words: &'w BTreeMap<String, String>, language: &str) -> Option<&'w str> {
    words.get(language).or_else(|| words.values().next()).map(String::as_str)
}

/// All numbers of the site's own, by id. From now on expressions can name them; they cannot name each other.
pub(super) fn read(config: &Config, language: &mut Language, diags: &mut Diagnostics) -> Vec<OwnMetric> {
    let mut numbers = Vec::new();
    for (id, own) in &config.own {
        if !is_name(id) || language.names.get(id).is_some() {
            let found = Diagnostic::new(Code::BadConfigValue, format!("`{id}` cannot be the id of a metric of your own"));
            diags.push(
                found.at(own.span).hint("write small letters, digits and `_`; names that exist are taken, docs/formulas.md lists them"),
            );
        } else if let Some(number) = number(id, &own.value, language, diags) {
            numbers.push(number);
        }
    }
    for (place, number) in numbers.iter().enumerate() {
        language.names.add(number.id.clone(), Origin::Own(place, number.unit));
    }
    numbers
}

fn number(id: &str, own: &OwnConfig, language: &Language, diags: &mut Diagnostics) -> Option<OwnMetric> {
    let expression = language.read(&own.expression, 0..own.expression.text.len(), Wants::Number, diags)?;
    let unit = match own.unit {
        OwnUnit::Ratio => Unit::Ratio,
        OwnUnit::Count => Unit::Count,
        OwnUnit::Points => Unit::Points,
        OwnUnit::Days => Unit::Days,
        OwnUnit::Hours => Unit::Hours,
        OwnUnit::Currency => Unit::Currency,
    };
    let direction = match own.direction {
        OwnDirection::Higher => Direction::Higher,
        OwnDirection::Lower => Direction::Lower,
        OwnDirection::Neither => Direction::Neither,
    };
    let (name, definition) = (own.name.clone(), own.definition.clone());
    Some(OwnMetric { id: id.to_owned(), name, definition, unit, direction, roll_up: own.roll_up, expression })
}

fn is_name(id: &str) -> bool {
    let words = ["and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "prior"];
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && !words.contains(&id)
}
