//! `[signals.<id>]`, `[metrics.own.<id>]` and `[reviews]`: what the site's owner says in expressions. The stage `formula` reads them.

use super::script::Script;
use super::section::{Raw, Section};
use super::{At, LANGUAGES};
use std::collections::BTreeMap;

/// `[signals.<id>]`: a rule of the site's own, or a change to one that the tool brings along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignalConfig {
    /// `when`: the expression that raises it.
    pub when: Option<Script>,
    /// `severity`.
    pub severity: Option<SignalSeverity>,
    /// `text.<language>`: what it says, with expressions in `{{ … }}`.
    pub text: BTreeMap<String, Script>,
    /// `off`.
    pub is_off: bool,
}

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignalSeverity {
    /// Something has to be done.
    Act,
    /// Keep an eye on it.
    Watch,
    /// Good news.
    Celebrate,
}

impl SignalSeverity {
    const NAMED: [(&str, Self); 3] = [("act", Self::Act), ("watch", Self::Watch), ("celebrate", Self::Celebrate)];

    /// What `clareza.toml` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Watch => "watch",
            Self::Celebrate => "celebrate",
        }
    }
}

/// `[metrics.own.<id>]`: a number of the site's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnConfig {
    /// `name.<language>`.
    pub name: BTreeMap<String, String>,
    /// `definition.<language>`.
    pub definition: BTreeMap<String, String>,
    /// `unit`.
    pub unit: OwnUnit,
    /// `direction`: which way it should go.
    pub direction: OwnDirection,
    /// `expression`: how it is computed for an account.
    pub expression: Script,
    /// `roll_up`: what it comes to over several accounts.
    pub roll_up: Option<RollUp>,
}

/// The units that a number of the site's own can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the units are those of docs/metrics.md")]
pub enum OwnUnit {
    Ratio,
    Count,
    Points,
    Days,
    Hours,
    Currency,
}

impl OwnUnit {
    const NAMED: [(&str, Self); 6] = [
        ("ratio", Self::Ratio),
        ("count", Self::Count),
        ("points", Self::Points),
        ("days", Self::Days),
        ("hours", Self::Hours),
        ("currency", Self::Currency),
    ];
}

/// Which way a number of the site's own should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnDirection {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// It depends.
    Neither,
}

impl OwnDirection {
    const NAMED: [(&str, Self); 3] = [("higher", Self::Higher), ("lower", Self::Lower), ("neither", Self::Neither)];
}

/// What a number of the site's own comes to over several accounts. Without one it is an account's only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RollUp {
    /// The sum of the accounts'.
    Sum,
    /// The mean of the accounts'.
    Mean,
}

impl RollUp {
    const NAMED: [(&str, Self); 2] = [("sum", Self::Sum), ("mean", Self::Mean)];
}

/// `[reviews] cadence_months`: how many months lie between two success reviews, above 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reviews {
    /// Of an account of high touch.
    pub high: f64,
    /// Of one of mid touch.
    pub mid: f64,
    /// Of one of tech touch.
    pub tech: f64,
}

impl Default for Reviews {
    fn default() -> Self {
        Self { high: 1.0, mid: 3.0, tech: 6.0 }
    }
}

/// Reads `[signals]`.
pub(super) fn signals(section: &mut Section<'_, '_>) -> BTreeMap<String, At<SignalConfig>> {
    let mut signals = BTreeMap::new();
    section.sections(|id, span, signal| {
        let value = SignalConfig {
            when: signal.script("when"),
            severity: signal.named("severity", &SignalSeverity::NAMED).map(|severity| severity.value),
            text: signal.section("text", texts).unwrap_or_default(),
            is_off: signal.get("off", "`true` or `false`", |value| value.as_bool()).is_some_and(|off| off.value),
        };
        signal.finish();
        signals.insert(id.to_owned(), At { value, span });
    });
    signals
}

/// Reads `[metrics.own]`. A number that lacks its expression, its name or its unit is left out, and named.
pub(super) fn own(section: &mut Section<'_, '_>) -> BTreeMap<String, At<OwnConfig>> {
    let mut numbers = BTreeMap::new();
    section.sections(|id, span, number| {
        let name = number.section("name", words).unwrap_or_default();
        let definition = number.section("definition", words).unwrap_or_default();
        let unit = number.named("unit", &OwnUnit::NAMED);
        let direction = number.named("direction", &OwnDirection::NAMED).map_or(OwnDirection::Neither, |direction| direction.value);
        let (expression, roll_up) = (number.script("expression"), number.named("roll_up", &RollUp::NAMED).map(|by| by.value));
        number.finish();
        for (key, is_there) in [("name", !name.is_empty()), ("unit", unit.is_some()), ("expression", expression.is_some())] {
            if !is_there && !number.has(key) {
                let message = format!("`{}` is missing", number.path(key));
                number.wrong_whole(message, "docs/formulas.md says what a metric of your own needs");
            }
        }
        if let (Some(unit), Some(expression)) = (unit, expression) {
            let value = OwnConfig { name, definition, unit: unit.value, direction, expression, roll_up };
            numbers.insert(id.to_owned(), At { value, span });
        }
    });
    numbers
}

/// Reads `[reviews]`.
pub(super) fn reviews(section: &mut Section<'_, '_>) -> Reviews {
    let mut reviews = Reviews::default();
    section.section("cadence_months", |section| {
        let Reviews { high, mid, tech } = &mut reviews;
        for (key, known) in [("high", high), ("mid", mid), ("tech", tech)] {
            *known = section.number(key, "a number of months above 0", |months| months > 0.0).unwrap_or(*known);
        }
        section.finish();
    });
    section.finish();
    reviews
}

/// A text in each language.
fn texts(section: &mut Section<'_, '_>) -> BTreeMap<String, Script> {
    let texts = LANGUAGES.into_iter().filter_map(|language| Some((language.to_owned(), section.script(language)?))).collect();
    section.finish();
    texts
}

/// Words in each language.
fn words(section: &mut Section<'_, '_>) -> BTreeMap<String, String> {
    let words = LANGUAGES.into_iter().filter_map(|language| Some((language.to_owned(), section.text(language)?.value))).collect();
    section.finish();
    words
}

impl Section<'_, '_> {
    /// A text that is read on its own later.
    fn script(&mut self, key: &'static str) -> Option<Script> {
        let raw: Raw<'_> = self.raw(key)?;
        match raw.get_ref().as_str().filter(|text| !text.trim().is_empty()) {
            Some(text) => Some(Script::of_file(text, self.file, self.source, raw.span())),
            None => {
                let message = format!("`{}` is not a text in quotes", self.path(key));
                self.wrong(raw, message, "write a text in quotes");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{self, Config};
    use crate::diag::{Diagnostics, SourceId};

    fn read(text: &str) -> (Config, Vec<String>) {
        let mut diags = Diagnostics::new();
        let config = config::read(text, SourceId(0), &mut diags);
        (config, diags.iter().map(|found| format!("{}: {} [{}]", found.code, found.message, found.hints.join("; "))).collect())
    }

    #[test]
    fn signals_numbers_and_cadences_are_read() {
        let (config, found) = read(
            "[signals.quiet]\nwhen = \"nps < 0\"\nseverity = \"watch\"\ntext.en = \"Quiet\"\n[signals.seat-use]\noff = true\n\
             [metrics.own.load]\nname.en = \"Load\"\nunit = \"ratio\"\ndirection = \"lower\"\nexpression = \"backlog / seats\"\nroll_up = \"mean\"\n\
             [reviews]\ncadence_months = { mid = 2 }\n",
        );
        assert_eq!(found, [""; 0]);
        let quiet = &config.signals["quiet"].value;
        assert_eq!((quiet.severity, quiet.text["en"].text.as_str()), (Some(SignalSeverity::Watch), "Quiet"));
        assert!(config.signals["seat-use"].value.is_off);
        let load = &config.own["load"].value;
        assert_eq!((load.unit, load.direction, load.roll_up), (OwnUnit::Ratio, OwnDirection::Lower, Some(RollUp::Mean)));
        assert_eq!(config.reviews, Reviews { mid: 2.0, ..Reviews::default() });
    }

    #[test]
    fn what_a_rule_lacks_or_misspells_is_named() {
        let (config, found) = read(
            "[signals.quiet]\nwhen = 3\nseverity = \"urgent\"\ntext.pt = \"x\"\n[metrics.own.load]\nunit = \"percent\"\nexpression = \"1\"\n\
             [reviews]\ncadence_months = { low = 2, mid = 0 }\n",
        );
        assert_eq!(config.own.len(), 0);
        assert_eq!(
            found,
            [
                "bad-config-value: `metrics.own.load.unit` cannot be `percent` [write one of `ratio`, `count`, `points`, `days`, `hours`, `currency`]",
                "bad-config-value: `metrics.own.load.name` is missing [docs/formulas.md says what a metric of your own needs]",
                "bad-config-value: `reviews.cadence_months.mid` is not a number of months above 0 [write a number of months above 0]",
                "unknown-key: `[reviews.cadence_months]` has no key `low` [the keys are `high`, `mid`, `tech`]",
                "bad-config-value: `signals.quiet.when` is not a text in quotes [write a text in quotes]",
                "bad-config-value: `signals.quiet.severity` cannot be `urgent` [write one of `act`, `watch`, `celebrate`]",
                "unknown-key: `[signals.quiet.text]` has no key `pt` [the keys are `pt-BR`, `en`]",
            ]
        );
    }
}
