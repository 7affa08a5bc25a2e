//! What a customer should take away: one sentence per number, the best news first.

use super::format::Detail;
use super::number::{Shown, Tone, difference, direction_of};
use super::source::Place;
use crate::calendar::Period;
use crate::metric::{self, Metric, Quantity, Scope};
use std::cmp::Ordering;

/// A sentence and how good its news is.
struct Sentence {
    tone: Tone,
    /// How far the number moved, in parts of what it was.
    moved: f64,
    text: String,
}

/// The metrics that a customer is told of, each with the variants to look at in turn.
const TOLD: [(&Metric, &[&str]); 8] = [
    (&metric::ACTIVE_USERS, &[""]),
    (&metric::USAGE, &[""]),
    (&metric::SEAT_USE, &[""]),
    (&metric::NPS, &[""]),
    (&metric::CSAT, &["survey", "ticket"]),
    (&metric::FIRST_REPLY_TIME, &["calendar.median"]),
    (&metric::HANDLE_TIME, &["handle.mean", "resolution.mean"]),
    (&metric::TICKET_VOLUME, &["count"]),
];

/// The fewest answers that a message may rest on.
pub(super) const ANSWERS: u64 = 3;

/// The takeaways of a scope, the best first, at most `most`.
pub(super) fn takeaways(place: &Place<'_>, scope: &Scope, period: Period, most: usize) -> Vec<String> {
    let needs_users = |metric: &Metric| *metric == metric::ACTIVE_USERS || *metric == metric::SEAT_USE;
    let mut sentences: Vec<Sentence> = TOLD
        .iter()
        .filter(|(metric, _)| place.sources.index.knows_users() || !needs_users(metric))
        .map(|(metric, variants)| Shown::first_known(place, metric, variants, scope, period))
        .filter(|shown| !is_survey(shown.metric) || shown.measure(place, scope, period).n >= ANSWERS)
        .filter_map(|shown| sentence(place, shown, scope, period))
        .collect();
    sentences.sort_by(|a, b| a.tone.cmp(&b.tone).then_with(|| b.moved.total_cmp(&a.moved)));
    sentences.into_iter().take(most).map(|sentence| sentence.text).collect()
}

fn is_survey(metric: &Metric) -> bool {
    *metric == metric::NPS || *metric == metric::CSAT
}

/// The sentence for one number, as bullets beside a figure have it; `None` where the number is missing.
pub(super) fn say(place: &Place<'_>, shown: Shown, scope: &Scope, period: Period) -> Option<String> {
    sentence(place, shown, scope, period).map(|sentence| sentence.text)
}

fn sentence(place: &Place<'_>, shown: Shown, scope: &Scope, period: Period) -> Option<Sentence> {
    let format = place.format;
    let measure = shown.measure(place, scope, period);
    let now = measure.quantity()?;
    let before = shown.measure(place, scope, period.prior()).quantity();
    let change = before.and_then(|before| difference(now, before));
    let direction = change.map_or(Ordering::Equal, |(_, amount)| direction_of(amount));
    let tone = if change.is_some() { Tone::of(direction, shown.variant.direction) } else { Tone::Open };
    let word = match (change, direction) {
        (None, _) => "none",
        (_, Ordering::Greater) => "up",
        (_, Ordering::Less) => "down",
        (_, Ordering::Equal) => "even",
    };
    let amount = change.map(|(key, amount)| format.signed(key, amount.abs())).unwrap_or_default();
    let text = format.words.fill(
        &format!("say-{}", shown.metric.id.replace('_', "-")),
        [
            ("value", format.quantity(now, Detail::Rounded).into()),
            ("n", now.number().into()),
            ("direction", word.into()),
            ("change", amount.trim_start_matches('+').into()),
            ("base", format.prior_in(period.kind()).into()),
            ("answers", format.count(measure.n).into()),
        ],
    );
    Some(Sentence { tone, moved: relative(now, before), text })
}

fn relative(now: Quantity, before: Option<Quantity>) -> f64 {
    let Some(before) = before.map(Quantity::number).filter(|before| *before != 0.0) else { return 0.0 };
    ((now.number() - before) / before).abs()
}
