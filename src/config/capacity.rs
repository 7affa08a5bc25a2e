//! `[capacity]`: how many calls a CSM's month holds, and how many an account needs.

use super::section::Section;

/// `[capacity]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// How long one call takes, in hours; above 0.
    pub hours_per_call: f64,
    /// `calls`: how many calls a month an account needs.
    pub calls: Calls,
    /// How many accounts a scope wins each month; counted from the accounts where not given.
    pub new_accounts_per_month: Option<f64>,
}

/// `[capacity.calls]`: calls a month, 0 or more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calls {
    /// Of an account of high or mid touch in onboarding.
    pub onboarding: f64,
    /// Of another account of high touch.
    pub high: f64,
    /// Of another account of mid touch.
    pub mid: f64,
    /// Of an account of tech touch.
    pub tech: f64,
}

impl Default for Capacity {
    fn default() -> Self {
        Self { hours_per_call: 1.0, calls: Calls { onboarding: 4.0, high: 2.0, mid: 1.0, tech: 0.0 }, new_accounts_per_month: None }
    }
}

/// Reads `[capacity]`. What it does not say is as in [`Capacity::default`].
pub(super) fn read(section: &mut Section<'_, '_>) -> Capacity {
    let mut capacity = Capacity::default();
    let hours = section.number("hours_per_call", "a number of hours above 0", |hours| hours > 0.0);
    capacity.hours_per_call = hours.unwrap_or(capacity.hours_per_call);
    section.section("calls", |section| calls(section, &mut capacity.calls));
    capacity.new_accounts_per_month = section.number("new_accounts_per_month", "a number from 0", |accounts| accounts >= 0.0);
    section.finish();
    capacity
}

fn calls(section: &mut Section<'_, '_>, calls: &mut Calls) {
    let Calls { onboarding, high, mid, tech } = calls;
    for (key, known) in [("onboarding", onboarding), ("high", high), ("mid", mid), ("tech", tech)] {
        *known = section.number(key, "a number of calls a month from 0", |calls| calls >= 0.0).unwrap_or(*known);
    }
    section.finish();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;
    use crate::diag::{Diagnostics, SourceId};

    fn read(text: &str) -> (Capacity, Vec<String>) {
        let mut diags = Diagnostics::new();
        let capacity = config::read(text, SourceId(0), &mut diags).capacity;
        (capacity, diags.iter().map(|found| format!("{}: {} [{}]", found.code, found.message, found.hints.join("; "))).collect())
    }

    #[test]
    fn what_is_not_said_keeps_its_default() {
        let (capacity, found) = read("[capacity]\nhours_per_call = 0.5\nnew_accounts_per_month = 10\ncalls = { high = 3 }\n");
        let calls = Calls { high: 3.0, ..Capacity::default().calls };
        assert_eq!(capacity, Capacity { hours_per_call: 0.5, calls, new_accounts_per_month: Some(10.0) });
        assert_eq!(found, [""; 0]);
    }

    #[test]
    fn bad_numbers_are_named() {
        let (capacity, found) = read("[capacity]\nhours_per_call = 0\nnew_accounts_per_month = \"ten\"\ncalls = { mid = -1, low = 2 }\n");
        assert_eq!(capacity, Capacity::default());
        assert_eq!(
            found,
            [
                "bad-config-value: `capacity.hours_per_call` is not a number of hours above 0 [write a number of hours above 0]",
                "bad-config-value: `capacity.calls.mid` is not a number of calls a month from 0 [write a number of calls a month from 0]",
                "unknown-key: `[capacity.calls]` has no key `low` [the keys are `onboarding`, `high`, `mid`, `tech`]",
                "bad-config-value: `capacity.new_accounts_per_month` is not a number from 0 [write a number from 0]",
            ]
        );
    }
}
