//! Named rules: when an account is worth a call, how urgent that is, and what to say of it.

use super::expression::{Expression, Language, Wants};
use super::sentence::Sentence;
use crate::config::{At, Config, LANGUAGES, Script, SignalConfig, SignalSeverity};
use crate::diag::{Code, Diagnostic, Diagnostics};
use std::collections::BTreeMap;

/// A rule that the tool brings along, as `clareza.toml` would say it.
#[derive(Debug)]
struct Built {
    id: &'static str,
    severity: SignalSeverity,
    when: &'static str,
    pt: &'static str,
    en: &'static str,
}

use SignalSeverity::{Act, Celebrate, Watch};

/// The rules that the tool brings along. `[signals.<id>]` changes one, or turns it off.
const BUILT_IN: &[Built] = &[
    Built {
        id: "cancellation-requested",
        severity: Act,
        when: "live and cancellation_requested",
        pt: "A conta pediu cancelamento.",
        en: "The account has asked to cancel.",
    },
    Built {
        id: "renewal-at-risk",
        severity: Act,
        when: "live and days_to_renewal is defined and days_to_renewal <= 90 and band != 'green'",
        pt: "Renovação em {{ renewal_due_on }}, com saúde {{ band }}.",
        en: "Renewal on {{ renewal_due_on }}, with health {{ band }}.",
    },
    Built {
        id: "critical-ticket",
        severity: Act,
        when: "live and open_critical_tickets > 0",
        pt: "Chamados críticos em aberto: {{ open_critical_tickets }}.",
        en: "Critical tickets open: {{ open_critical_tickets }}.",
    },
    Built {
        id: "usage-fall",
        severity: Act,
        when: "live and usage_change <= -0.3",
        pt: "O uso caiu {{ usage_change | abs }} em relação ao período anterior.",
        en: "Usage fell by {{ usage_change | abs }} against the period before.",
    },
    Built {
        id: "detractor",
        severity: Act,
        when: "live and detractors_in_period > 0",
        pt: "Respostas de detratores no período: {{ detractors_in_period }}.",
        en: "Detractor answers in the period: {{ detractors_in_period }}.",
    },
    Built {
        id: "overdue-step",
        severity: Watch,
        when: "live and late_steps > 0",
        pt: "Etapas de onboarding vencidas: {{ late_steps }}.",
        en: "Onboarding steps overdue: {{ late_steps }}.",
    },
    Built {
        id: "review-overdue",
        severity: Watch,
        when: "live and days_since_review > 2 * review_cadence_days",
        pt: "Sem revisão de sucesso há {{ days_since_review }}.",
        en: "No success review for {{ days_since_review }}.",
    },
    Built {
        id: "unused-feature",
        severity: Watch,
        when: "live and unused_new_features > 0",
        pt: "Funcionalidades novas ainda sem uso: {{ unused_new_features }}.",
        en: "New features not used yet: {{ unused_new_features }}.",
    },
    Built {
        id: "seats-filling",
        severity: Watch,
        when: "live and seat_use >= 0.9",
        pt: "{{ seat_use }} das licenças em uso: hora de levantar um upsell.",
        en: "{{ seat_use }} of the seats are in use: time to raise an upsell.",
    },
    Built {
        id: "goal-met",
        severity: Celebrate,
        when: "live and goals_met_in_period > 0",
        pt: "Metas atingidas no período: {{ goals_met_in_period }}.",
        en: "Goals met in the period: {{ goals_met_in_period }}.",
    },
];

/// A rule.
#[derive(Debug)]
pub struct Signal {
    /// Its id in `clareza.toml`.
    pub id: String,
    /// What it asks for.
    pub severity: SignalSeverity,
    pub(super) when: Expression,
    text: BTreeMap<String, Sentence>,
}

impl Signal {
    /// What it says in a language, else in the first that there is.
    pub(super) fn sentence(&self, language: &str) -> Option<&Sentence> {
        self.text.get(language).or_else(|| self.text.values().next())
    }

    /// What it says of no account in particular, in a language: an ellipsis stands where the numbers will.
    pub fn outline(&self, language: &str) -> String {
        self.sentence(language).map(Sentence::outline).unwrap_or_default()
    }

    /// The names in its sentences, as the template engine sees them.
    pub(super) fn said(&self) -> impl Iterator<Item = &str> {
        self.text.values().flat_map(Sentence::names)
    }
}

/// All rules, the most urgent first: those that the tool brings along in their order, then the site's own by id.
pub(super) fn read(config: &Config, language: &Language, diags: &mut Diagnostics) -> Vec<Signal> {
    let mut signals = Vec::new();
    let nothing = SignalConfig::default();
    for built in BUILT_IN {
        let change = config.signals.get(built.id).map_or(&nothing, |at| &at.value);
        signals.extend(signal(built.id, &completed(built, change), language, diags));
    }
    for (id, change) in config.signals.iter().filter(|(id, _)| BUILT_IN.iter().all(|built| built.id != id.as_str())) {
        if is_complete(id, change, diags) {
            signals.extend(signal(id, &change.value, language, diags));
        }
    }
    signals.sort_by_key(|signal| signal.severity);
    signals
}

/// A rule that the tool brings along, with what the site's owner changes.
fn completed(built: &Built, change: &SignalConfig) -> SignalConfig {
    let mut whole = change.clone();
    whole.when.get_or_insert_with(|| Script::built_in(built.when));
    whole.severity.get_or_insert(built.severity);
    for (language, text) in LANGUAGES.into_iter().zip([built.pt, built.en]) {
        whole.text.entry(language.to_owned()).or_insert_with(|| Script::built_in(text));
    }
    whole
}

/// Whether a rule of the site's own says all that it has to.
fn is_complete(id: &str, signal: &At<SignalConfig>, diags: &mut Diagnostics) -> bool {
    let SignalConfig { when, severity, text, is_off: _ } = &signal.value;
    let keys = [("when", when.is_none()), ("severity", severity.is_none()), ("text", text.is_empty())];
    let lacks: Vec<String> = keys.iter().filter(|(_, lacks)| *lacks).map(|(key, _)| format!("`{key}`")).collect();
    if !lacks.is_empty() {
        let found = Diagnostic::new(Code::BadConfigValue, format!("`signals.{id}` lacks {}", lacks.join(", ")));
        let found = found.at(signal.span).suggest(id, BUILT_IN.iter().map(|built| built.id));
        diags.push(found.hint("a signal of your own has all three; docs/formulas.md lists those that are built in, which need not"));
    }
    lacks.is_empty()
}

fn signal(id: &str, given: &SignalConfig, language: &Language, diags: &mut Diagnostics) -> Option<Signal> {
    let when = given.when.as_ref().and_then(|when| language.read(when, 0..when.text.len(), Wants::Truth, diags));
    let text: BTreeMap<String, Sentence> =
        given.text.iter().filter_map(|(name, text)| Some((name.clone(), Sentence::read(language, text, diags)?))).collect();
    if given.is_off {
        return None;
    }
    Some(Signal { id: id.to_owned(), severity: given.severity?, when: when?, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    const REFERENCE: &str = include_str!("../../docs/formulas.md");

    #[test]
    fn the_reference_shows_every_rule_that_the_tool_brings_along_as_it_would_be_written() {
        for Built { id, severity, when, pt, en } in BUILT_IN {
            let severity = severity.name();
            let written =
                format!("[signals.{id}]\nwhen = \"{when}\"\nseverity = \"{severity}\"\ntext.pt-BR = \"{pt}\"\ntext.en = \"{en}\"\n");
            assert!(REFERENCE.contains(&written), "docs/formulas.md lacks\n{written}");
        }
    }
}
