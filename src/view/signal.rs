//! What rules say of an account: finished sentences, what they ask for, and the rules of which nobody knows whether they hold.

use super::format::{DASH, Detail, Format};
use super::source::Place;
use crate::config::SignalSeverity;
use crate::formula::{Given, Part, Raised, facts};
use crate::metric::{Band, Reason, find};
use crate::table::AccountIx;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;

/// A rule that holds for an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignalLine {
    /// `act`, `watch` or `celebrate`, for the stylesheet, which gives each a shape of its own.
    pub kind: &'static str,
    /// What it asks for, in a word.
    pub word: String,
    /// What it says.
    pub text: String,
}

/// A rule of which nobody knows whether it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    /// The rule.
    pub(super) rule: String,
    /// What has no value.
    pub(super) lacks: String,
    /// Why.
    pub(super) why: String,
}

/// The rules that hold for an account, the most urgent first.
pub(super) fn signals(place: &Place<'_>, account: AccountIx) -> Vec<SignalLine> {
    place.sources.formulas.signals(account).iter().map(|raised| line(place, raised)).collect()
}

/// Those of them that ask for something.
pub(super) fn reasons(place: &Place<'_>, account: AccountIx) -> Vec<SignalLine> {
    let raised = place.sources.formulas.signals(account).iter();
    raised.filter(|raised| raised.severity != SignalSeverity::Celebrate).map(|raised| line(place, raised)).collect()
}

/// Those of them that are good news.
pub(super) fn news(place: &Place<'_>, account: AccountIx) -> Vec<SignalLine> {
    let raised = place.sources.formulas.signals(account).iter();
    raised.filter(|raised| raised.severity == SignalSeverity::Celebrate).map(|raised| line(place, raised)).collect()
}

fn line(place: &Place<'_>, raised: &Raised) -> SignalLine {
    let kind = raised.severity.name();
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone(),
        Part::Given(given) => written(place, given),
    };
    let text = place.sources.formulas.sentence(raised, place.language()).iter().map(part).collect();
    SignalLine { kind, word: place.t(&format!("signal-{kind}")), text }
}

/// What expressions came to, as a page of the team says it: days with how far they are, and what is missing with its reason.
fn written(place: &Place<'_>, given: &Given) -> String {
    match given {
        Given::Day(day) => day_from_here(place, *day),
        Given::Missing(reason) => place.format.words.fill("signal-missing", [("reason", place.reason(*reason).into())]),
        given => plain(place.format, given),
    }
}

/// A sentence as a letter says it.
pub(super) fn said(format: &Format, parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone(),
        Part::Given(given) => plain(format, given),
    };
    parts.iter().map(part).collect()
}

fn plain(format: &Format, given: &Given) -> String {
    match given {
        Given::Quantity(quantity) => format.quantity(*quantity, Detail::Rounded),
        Given::Number(number) => format.short(*number),
        Given::Truth(truth) => format.words.text(if *truth { "signal-true" } else { "signal-false" }),
        Given::Choice(word) => format.words.text(&format!("signal-choice-{word}")),
        Given::Text(text) => text.clone(),
        Given::Day(day) => format.date(*day),
        Given::Missing(_) => DASH.to_owned(),
    }
}

/// A day with how far it is from the one the data speaks of: `16/11/2026 (em 47 dias)`.
pub(super) fn day_from_here(place: &Place<'_>, day: Date) -> String {
    let date = place.format.short_date(day);
    let Some(days) = place.sources.metrics.as_of().map(|as_of| (day - as_of).get_days()) else { return date };
    let key = if days < 0 { "signal-day-past" } else { "signal-day-ahead" };
    let count = place.format.integer(i64::from(days.abs()));
    place.format.words.fill(key, [("date", date.into()), ("n", days.abs().into()), ("count", count.into())])
}

/// The rules of which nobody knows whether they hold for an account, and what each lacks.
pub(super) fn doubts(place: &Place<'_>, account: AccountIx) -> Vec<Doubt> {
    let formulas = place.sources.formulas;
    let doubt = |unknown: &crate::formula::Unknown| {
        let rule = formulas.rules().get(unknown.rule)?;
        let name = unknown.name.as_deref().map_or_else(|| place.t("signal-division"), |name| meaning(place, name));
        let why = match unknown.reason {
            Reason::NoRows => place.t("signal-no-value"),
            reason => place.reason(reason),
        };
        Some(Doubt { rule: rule_name(place, &rule.id), lacks: name, why })
    };
    formulas.unknown(account).iter().filter_map(doubt).collect()
}

/// A rule that the tool brings along has a name in words; one of the site's own is called by its id.
fn rule_name(place: &Place<'_>, id: &str) -> String {
    place.format.words.find(&format!("signal-rule-{id}"), &fluent_bundle::FluentArgs::new()).unwrap_or_else(|| id.to_owned())
}

/// What a name of an expression says: a metric, a fact, or a number of the site's own.
fn meaning(place: &Place<'_>, name: &str) -> String {
    let language = place.language();
    if let Some(own) = place.sources.formulas.own_metrics().iter().find(|own| own.id == name) {
        return own.name(language).to_owned();
    }
    if let Some((_, says)) = facts().find(|(fact, _)| *fact == name) {
        return says.in_language(language).trim_end_matches('.').to_owned();
    }
    let (prior, name) = name.strip_prefix("prior.").map_or((false, name), |name| (true, name));
    let mut parts = name.splitn(2, '.');
    let metric = parts.next().and_then(find);
    let said = metric.map_or_else(|| name.to_owned(), |metric| metric.acronym.unwrap_or(metric.name).in_language(language).to_owned());
    let variant = parts.next().zip(metric).and_then(|(id, metric)| metric.variant(&id.replace('_', "-")));
    let said = variant.map_or(said.clone(), |variant| format!("{said}, {}", variant.name.in_language(language)));
    if prior { place.format.words.fill("signal-prior", [("name", said.into())]) } else { said }
}

/// A band as a shape and a word: never by colour alone.
pub(super) fn band_text(place: &Place<'_>, band: Band) -> String {
    place.t(&format!("health-band-{}", band.name()))
}

/// An account for which rules hold, and what each of them says.
pub(super) struct Held {
    pub(super) account: AccountIx,
    pub(super) reasons: Vec<String>,
}

/// The accounts for which one of these rules holds, the one to call first on top.
pub(super) fn held(place: &Place<'_>, rules: &[usize]) -> Vec<Held> {
    let of = |account: AccountIx| {
        let raised = place.sources.formulas.signals(account).iter().filter(|raised| rules.contains(&raised.rule));
        let reasons: Vec<String> = raised.map(|raised| line(place, raised).text).collect();
        (!reasons.is_empty()).then_some(Held { account, reasons })
    };
    by_priority(place).into_iter().filter_map(of).collect()
}

/// All accounts, the one to call first on top; those that are not live come last.
pub(super) fn by_priority(place: &Place<'_>) -> Vec<AccountIx> {
    let ranked: Vec<AccountIx> = place.sources.formulas.priority().iter().map(|priority| priority.account).collect();
    let known: BTreeSet<AccountIx> = ranked.iter().copied().collect();
    ranked.into_iter().chain(place.sources.accounts().filter(|account| !known.contains(account))).collect()
}

/// For how many accounts nobody knows whether one of these rules holds, while none of them does.
pub(super) fn unknown(place: &Place<'_>, rules: &[usize]) -> usize {
    let formulas = place.sources.formulas;
    let holds = |account: AccountIx| formulas.signals(account).iter().any(|raised| rules.contains(&raised.rule));
    let is_unknown = |account: AccountIx| formulas.unknown(account).iter().any(|unknown| rules.contains(&unknown.rule));
    place.sources.accounts().filter(|account| is_unknown(*account) && !holds(*account)).count()
}

/// What rules say of no account in particular: what those that the tool brings along are called, else the words that wait for no number.
pub(super) fn outlines(place: &Place<'_>, rules: &[usize]) -> Vec<String> {
    let outline = |rule: &usize| {
        let signal = place.sources.formulas.rules().get(*rule)?;
        let name = rule_name(place, &signal.id);
        if name != signal.id {
            return Some(name);
        }
        let outline = signal.outline(place.language());
        // What stands behind a colon is the number; an ellipsis ends a sentence as well as a full stop does.
        Some(outline.split_once(": …").map_or_else(|| outline.replace("….", "…"), |(words, _)| words.to_owned()))
    };
    rules.iter().filter_map(outline).collect()
}
