//! What rules say, in the words of a language.

use super::format::{DASH, Detail, Format};
use super::source::Place;
use crate::formula::{Given, Part, Raised};
use crate::table::AccountIx;
use std::collections::BTreeSet;

/// A sentence said of an account.
pub(super) fn said(format: &Format, parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Words(words) => words.clone(),
        Part::Given(given) => written(format, given),
    };
    parts.iter().map(part).collect()
}

fn written(format: &Format, given: &Given) -> String {
    match given {
        Given::Quantity(quantity) => format.quantity(*quantity, Detail::Rounded),
        Given::Number(number) => format.decimal(*number, 2),
        Given::Truth(truth) => format.words.text(if *truth { "playbook-word-yes" } else { "playbook-word-no" }),
        Given::Choice(word) => format.words.text(&format!("playbook-word-{word}")),
        Given::Text(text) => text.clone(),
        Given::Day(day) => format.date(*day),
        Given::Missing(_) => DASH.to_owned(),
    }
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
        let sentence = |raised: &Raised| said(place.format, &place.sources.formulas.sentence(raised, place.language()));
        let reasons: Vec<String> = raised.map(sentence).collect();
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

/// What rules say of no account in particular.
pub(super) fn outlines(place: &Place<'_>, rules: &[usize]) -> Vec<String> {
    let outline = |rule: &usize| place.sources.formulas.rules().get(*rule).map(|signal| signal.outline(place.language()));
    // An ellipsis ends a sentence as well as a full stop does.
    let rule = |rule: &usize| outline(rule).map(|outline| outline.replace("….", "…"));
    rules.iter().filter_map(rule).collect()
}
