//! Rules of the site's owner, and of the tool, over an account's metrics and facts.
//!
//! 1. [`name`] — what an expression can name: metrics, [`fact`]s, numbers of the site's own; [`given`] is what that stands for;
//! 2. [`scan`] finds the names in an [`expression`], which is checked when read, so that a mistake is a finding where it is;
//! 3. [`own`] — numbers of the site's own; [`signal`] — named rules, each with a [`sentence`];
//! 4. [`priority`] — whom to call first;
//! 5. [`letter`] — messages, filled for an account.
//!
//! [`read`] makes [`Rules`] of the config, and [`Formulas::of`] works them out for every account. How expressions are written, and all
//! names, are in `docs/formulas.md`.

mod expression;
mod fact;
mod given;
mod letter;
mod name;
mod own;
mod priority;
mod scan;
mod sentence;
mod signal;
#[cfg(test)]
mod tests;

pub use given::Given;
pub use letter::{Addressee, Filled, Lacking, Letter, Writer};
pub use own::OwnMetric;
pub use priority::{Factor, Priority};
pub use sentence::Part;
pub use signal::Signal;

use crate::config::{Config, SignalSeverity};
use crate::diag::Diagnostics;
use crate::metric::{Measure, Metrics, Reason, Text};
use crate::table::AccountIx;
use expression::{Expression, Lack, Language, Ready, Scene};
use name::{Asked, Names, Origin};
use priority::{Urgency, ranked};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every rule of a site, checked.
#[derive(Debug)]
pub struct Rules {
    language: Language,
    signals: Vec<Signal>,
    own: Vec<OwnMetric>,
    /// The names that occur in them, sorted, as the template engine sees them.
    names: Arc<[String]>,
}

/// Reads the rules of a site. Mistakes are findings; a rule with one is left out.
pub fn read(config: &Config, diags: &mut Diagnostics) -> Rules {
    let mut language = Language::new(Names::all());
    let own = own::read(config, &mut language, diags);
    let signals = signal::read(config, &language, diags);
    let of_signals = signals.iter().flat_map(|signal| signal.when.names().chain(signal.said()));
    let named: std::collections::BTreeSet<&str> = of_signals.chain(own.iter().flat_map(|own| own.expression.names())).collect();
    let names = named.into_iter().map(str::to_owned).collect();
    Rules { language, signals, own, names }
}

impl Rules {
    /// All rules, the most urgent first.
    pub fn signals(&self) -> &[Signal] {
        &self.signals
    }

    /// What reads and fills messages.
    pub fn writer(&self) -> Writer {
        Writer::new(&self.language.names)
    }
}

/// Every fact that an expression can name, with what it says; the metrics it can name are those of the catalogue.
pub fn facts() -> impl Iterator<Item = (&'static str, Text)> {
    fact::FACTS.iter().map(|fact| (fact.name, fact.says))
}

/// A rule that holds for an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Raised {
    /// Its place among [`Formulas::rules`].
    pub rule: usize,
    /// What it asks for.
    pub severity: SignalSeverity,
    /// What the names in its sentences stand for, by how the template engine sees them.
    given: Vec<(String, Given)>,
}

/// A rule of which nobody knows whether it holds for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// Its place among [`Formulas::rules`].
    pub rule: usize,
    /// The name that has no value, as it is written; `None` where the rule cannot be worked out, as it divides by 0.
    pub name: Option<String>,
    /// Why it has none.
    pub reason: Reason,
}

/// What the rules come to for one account.
#[derive(Debug, Default)]
struct Judged {
    raised: Vec<Raised>,
    unknown: Vec<Unknown>,
    own: Vec<Measure>,
    urgency: Option<Urgency>,
}

/// What the rules come to for every account.
#[derive(Debug)]
pub struct Formulas<'r> {
    rules: &'r Rules,
    judged: Vec<Judged>,
    priority: Vec<Priority>,
    /// The place of each account in `priority`.
    ranks: BTreeMap<AccountIx, usize>,
}

impl<'r> Formulas<'r> {
    /// Works the rules out for every account, on all processors.
    pub fn of(rules: &'r Rules, config: &Config, metrics: &Metrics<'_>, accounts: usize) -> Self {
        let ready = Prepared::of(rules);
        let accounts = u32::try_from(accounts).unwrap_or(u32::MAX);
        let judged: Vec<Judged> = (0..accounts)
            .into_par_iter()
            .map(|at| Asked::of(config, metrics, AccountIx(at)).map(|asked| ready.judge(&asked, config, metrics, AccountIx(at))))
            .map(Option::unwrap_or_default)
            .collect();
        let urgencies = (0..accounts).zip(&judged).filter_map(|(at, judged)| Some((AccountIx(at), judged.urgency?)));
        let priority = ranked(urgencies);
        let ranks = priority.iter().enumerate().map(|(rank, priority)| (priority.account, rank)).collect();
        Self { rules, judged, priority, ranks }
    }

    /// All rules, the most urgent first.
    pub fn rules(&self) -> &'r [Signal] {
        &self.rules.signals
    }

    /// The rules that hold for an account, the most urgent first.
    pub fn signals(&self, account: AccountIx) -> &[Raised] {
        self.judged.get(account.index()).map_or(&[], |judged| &judged.raised)
    }

    /// The rules of which nobody knows whether they hold for an account.
    pub fn unknown(&self, account: AccountIx) -> &[Unknown] {
        self.judged.get(account.index()).map_or(&[], |judged| &judged.unknown)
    }

    /// What a rule that holds says in a language, for the page to write the numbers.
    pub fn sentence(&self, raised: &Raised, language: &str) -> Vec<Part> {
        let sentence = self.rules.signals.get(raised.rule).and_then(|signal| signal.sentence(language));
        sentence.map(|sentence| sentence.say(&self.rules.language, &raised.given)).unwrap_or_default()
    }

    /// Every live account, the one to call first on top.
    pub fn priority(&self) -> &[Priority] {
        &self.priority
    }

    /// The priority of an account; none of one that is not live.
    pub fn priority_of(&self, account: AccountIx) -> Option<&Priority> {
        self.ranks.get(&account).and_then(|rank| self.priority.get(*rank))
    }

    /// The numbers of the site's own.
    pub fn own_metrics(&self) -> &'r [OwnMetric] {
        &self.rules.own
    }

    /// An account's values of [`Self::own_metrics`], in that order.
    pub fn own(&self, account: AccountIx) -> &[Measure] {
        self.judged.get(account.index()).map_or(&[], |judged| &judged.own)
    }

    /// What one of [`Self::own_metrics`], by its place, comes to over several accounts. `None` where it has no roll-up.
    pub fn own_over(&self, own: usize, accounts: impl IntoIterator<Item = AccountIx>) -> Option<Measure> {
        let measures = accounts.into_iter().filter_map(|account| self.own(account).get(own));
        self.rules.own.get(own)?.over(measures)
    }
}

/// The rules, read by the template engine once for all accounts.
struct Prepared<'r> {
    rules: &'r Rules,
    signals: Vec<Option<Ready<'r>>>,
    own: Vec<Option<Ready<'r>>>,
    origins: Vec<Option<Origin>>,
}

impl<'r> Prepared<'r> {
    fn of(rules: &'r Rules) -> Self {
        let ready = |expression: &'r Expression| rules.language.ready(expression);
        Self {
            rules,
            signals: rules.signals.iter().map(|signal| ready(&signal.when)).collect(),
            own: rules.own.iter().map(|own| ready(&own.expression)).collect(),
            origins: rules.names.iter().map(|name| rules.language.names.get(name).map(|name| name.origin)).collect(),
        }
    }

    fn judge(&self, asked: &Asked<'_>, config: &Config, metrics: &Metrics<'_>, account: AccountIx) -> Judged {
        let missing = Given::Missing(Reason::NoRows);
        let first = |origin: &Option<Origin>| origin.and_then(|origin| asked.given(origin)).unwrap_or_else(|| missing.clone());
        let mut given: Vec<Given> = self.origins.iter().map(first).collect();
        let own = self.own_values(&given);
        for (given, origin) in given.iter_mut().zip(&self.origins) {
            if let Some(measure) = origin.and_then(|origin| if let Origin::Own(at, _) = origin { own.get(at) } else { None }) {
                *given = (*measure).into();
            }
        }
        let (raised, unknown) = self.hold(&given);
        Judged { raised, unknown, own, urgency: Urgency::of(asked.standing(), metrics, account, &config.reviews) }
    }

    fn scene(&self, given: &[Given]) -> Arc<Scene> {
        Arc::new(Scene::new(Arc::clone(&self.rules.names), given.iter().map(Given::seen).collect()))
    }

    fn own_values(&self, given: &[Given]) -> Vec<Measure> {
        if self.own.is_empty() {
            return Vec::new();
        }
        let scene = self.scene(given);
        let value = |(ready, own): (&Option<Ready<'_>>, &OwnMetric)| {
            let number = ready.as_ref().ok_or(Lack::Impossible).and_then(|ready| ready.work_out(&scene));
            match number.map(f64::try_from) {
                Ok(Ok(number)) => Measure::known(given::quantity(number, own.unit), 1),
                Ok(Err(_)) => Measure::missing(Reason::NoRows),
                Err(lack) => Measure::missing(self.why(&lack, given).1),
            }
        };
        self.own.iter().zip(&self.rules.own).map(value).collect()
    }

    /// The rules that hold, and those of which nobody knows.
    fn hold(&self, given: &[Given]) -> (Vec<Raised>, Vec<Unknown>) {
        let scene = self.scene(given);
        let (mut raised, mut unknown) = (Vec::new(), Vec::new());
        for (rule, (ready, signal)) in self.signals.iter().zip(&self.rules.signals).enumerate() {
            match ready.as_ref().ok_or(Lack::Impossible).and_then(|ready| ready.work_out(&scene)) {
                Ok(holds) if holds.is_true() => raised.push(Raised { rule, severity: signal.severity, given: self.said(signal, given) }),
                Ok(_) => {}
                Err(lack) => {
                    let (name, reason) = self.why(&lack, given);
                    unknown.push(Unknown { rule, name, reason });
                }
            }
        }
        (raised, unknown)
    }

    /// What the names in a rule's sentences stand for.
    fn said(&self, signal: &Signal, given: &[Given]) -> Vec<(String, Given)> {
        let said: std::collections::BTreeSet<&str> = signal.said().collect();
        let pairs = self.rules.names.iter().zip(given).filter(|(name, _)| said.contains(name.as_str()));
        pairs.map(|(name, given)| (name.clone(), given.clone())).collect()
    }

    /// The name that has no value, as it is written, and why it has none.
    fn why(&self, lack: &Lack, given: &[Given]) -> (Option<String>, Reason) {
        let Lack::Missing(name) = lack else { return (None, Reason::NoDenominator) };
        let reason = self.rules.names.binary_search(name).ok().and_then(|at| given[at].reason()).unwrap_or(Reason::NoRows);
        (self.rules.language.names.get(name).map(|name| name.written.clone()), reason)
    }
}
