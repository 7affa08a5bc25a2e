//! Sums and quotients as formulas return them: with numerator, denominator and n, or the reason why there is none.

use super::{Measure, Quantity, Reason, quantile};

/// What a formula returns.
pub(super) type Outcome = Result<Measure, Reason>;

/// Adds up money or counts. An absurd total stops at the largest number instead of wrapping round.
pub(super) fn total(parts: impl IntoIterator<Item = i64>) -> i64 {
    parts.into_iter().fold(0, i64::saturating_add)
}

/// Money made of `n` accounts.
pub(super) fn money(cents: i64, n: usize) -> Measure {
    Measure::known(Quantity::Money(cents), n as u64)
}

/// A number of things; they are their own n.
pub(super) fn count(things: usize) -> Measure {
    Measure::known(Quantity::Count(whole(things)), things as u64)
}

/// How many things there are, as sums and shares take it.
pub(super) fn whole(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// `part ÷ all` of things counted, all of which stand behind it.
pub(super) fn share_of_all(part: u64, all: u64) -> Measure {
    let counted = |things: u64| i64::try_from(things).unwrap_or(i64::MAX);
    share(counted(part), counted(all), usize::try_from(all).unwrap_or(usize::MAX)).unwrap_or_else(Measure::missing)
}

/// `part ÷ whole` of things counted, of which `n` stand behind it.
pub(super) fn share(part: i64, whole: i64, n: usize) -> Outcome {
    if whole == 0 {
        return Err(Reason::NoDenominator);
    }
    let (part, whole) = (part as f64, whole as f64);
    Ok(Measure::quotient(Quantity::Ratio(part / whole), part, whole, n as u64))
}

/// `part ÷ whole` of cents; numerator and denominator are said in currency units.
pub(super) fn money_share(part: i64, whole: i64, n: usize) -> Outcome {
    if whole == 0 {
        return Err(Reason::NoDenominator);
    }
    let ratio = Quantity::Ratio(part as f64 / whole as f64);
    Ok(Measure::quotient(ratio, Quantity::Money(part).number(), Quantity::Money(whole).number(), n as u64))
}

/// How many of all are true; of none, there is no share.
pub(super) fn share_or_none(all: &[bool]) -> Outcome {
    share(all.iter().filter(|part| **part).count() as i64, all.len() as i64, all.len())
}

/// How many of `answers` are `good`; no answers, no share.
pub(super) fn share_of<T>(answers: &[T], good: impl Fn(&T) -> bool) -> Outcome {
    if answers.is_empty() {
        return Err(Reason::NoRows);
    }
    let part = answers.iter().filter(|answer| good(answer)).count();
    share(part as i64, answers.len() as i64, answers.len())
}

const MILLIS_PER_HOUR: f64 = 3_600_000.0;

/// Milliseconds in hours.
pub(super) fn hours(millis: i64) -> f64 {
    millis as f64 / MILLIS_PER_HOUR
}

/// The mean, in hours, of durations in milliseconds. Whole milliseconds are added, so that row order never matters.
pub(super) fn mean_hours(durations: &[i64]) -> Outcome {
    if durations.is_empty() {
        return Err(Reason::NoRows);
    }
    let hours = total(durations.iter().copied()) as f64 / MILLIS_PER_HOUR;
    let n = durations.len() as f64;
    Ok(Measure::quotient(Quantity::Hours(hours / n), hours, n, durations.len() as u64))
}

/// The `p` quantile, in hours, of durations in milliseconds.
pub(super) fn quantile_hours(durations: &[i64], p: f64) -> Outcome {
    let mut sorted: Vec<f64> = durations.iter().map(|millis| *millis as f64).collect();
    sorted.sort_by(f64::total_cmp);
    let millis = quantile(&sorted, p).ok_or(Reason::NoRows)?;
    Ok(Measure::known(Quantity::Hours(millis / MILLIS_PER_HOUR), durations.len() as u64))
}
