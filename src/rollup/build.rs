//! Adds up events, one at a time, and makes facts of the sums.

use super::name::{Names, Pairs, Register};
use super::{AccountMonth, UsageFacts};
use crate::calendar::Month;
use crate::table::{AccountIx, Millis, Receipt, UsageEvent};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The sums so far. Its size follows users, accounts and months, not events.
#[derive(Debug, Default)]
pub(super) struct Builder {
    months: BTreeMap<Month, InMonth>,
    users: Register<AccountIx>,
    features: Register<()>,
    /// Which account used which feature.
    uses: Pairs,
    /// By number of `uses`.
    first_days: Vec<Date>,
    newest: Option<Date>,
}

/// The sums of one month.
#[derive(Debug, Default)]
struct InMonth {
    /// By account; without rows where the account has none.
    accounts: Vec<AccountMonth>,
    /// By user number: bit `n % 64` of word `n / 64` is set where the user was active.
    active: Vec<u64>,
    /// By number of a use: one more than Σ count; 0 where there was none. Numbers grow as uses appear, so early months are short.
    uses: Vec<u64>,
}

impl Builder {
    /// Counts an event.
    pub(super) fn add(&mut self, event: &UsageEvent<'_>) {
        let month = Month::of(event.at);
        let in_month = self.months.entry(month).or_default();
        in_month.add(
            event.account,
            &AccountMonth { usage: event.count, minutes: event.minutes.unwrap_or_default(), days: 1 << (event.at.day() - 1), rows: 1 },
        );
        if let Some(user) = event.user {
            in_month.activate(self.users.number(event.account, user));
        }
        if let Some(feature) = event.feature {
            let feature = self.features.number((), feature);
            let number = self.uses.number(event.account, feature);
            in_month.use_feature(number, event.count);
            self.used_on(number, event.at);
        }
        self.newest = self.newest.max(Some(event.at));
    }

    /// Counts the events behind facts.
    pub(super) fn absorb(&mut self, facts: &UsageFacts) {
        for (account, month, sums) in &facts.account_months {
            self.months.entry(*month).or_default().add(*account, sums);
        }
        for (account, user, month) in &facts.user_months {
            let number = self.users.number(*account, facts.users.get(*user).as_bytes());
            self.months.entry(*month).or_default().activate(number);
        }
        for (account, feature, month, count) in &facts.feature_months {
            let number = self.number(*account, facts.features[*feature as usize].as_bytes());
            self.months.entry(*month).or_default().use_feature(number, *count);
        }
        for (account, feature, day) in &facts.feature_first_days {
            let number = self.number(*account, facts.features[*feature as usize].as_bytes());
            self.used_on(number, *day);
        }
        self.newest = self.newest.max(facts.newest);
    }

    /// The number of an account's use of a feature.
    fn number(&mut self, account: AccountIx, feature: &[u8]) -> u32 {
        let feature = self.features.number((), feature);
        self.uses.number(account, feature)
    }

    fn used_on(&mut self, number: u32, day: Date) {
        let number = number as usize;
        if self.first_days.len() <= number {
            self.first_days.resize(number + 1, Date::MAX);
        }
        let first = &mut self.first_days[number];
        *first = day.min(*first);
    }

    /// The facts, in an order that does not depend on that of the events.
    pub(super) fn finish(self, receipt: Receipt) -> UsageFacts {
        let Self { months, users, features, uses, first_days, newest } = self;
        let account_months = account_months(&months);
        let (users, user_months) = user_months(&users, &months);
        let (features, places) = ranked(&features);
        let mut sorted: Vec<(AccountIx, u32, u32)> =
            (0..).zip(uses.get()).map(|(number, (account, feature))| (*account, places[*feature as usize], number)).collect();
        sorted.sort_unstable();
        let feature_months = feature_months(&sorted, &months);
        let first_day = |(account, feature, number): &(AccountIx, u32, u32)| (*account, *feature, first_days[*number as usize]);
        UsageFacts {
            present: true,
            receipt,
            users,
            features,
            account_months,
            user_months,
            feature_months,
            feature_first_days: sorted.iter().map(first_day).collect(),
            newest,
        }
    }
}

impl InMonth {
    fn add(&mut self, account: AccountIx, more: &AccountMonth) {
        if self.accounts.len() <= account.index() {
            self.accounts.resize(account.index() + 1, AccountMonth::default());
        }
        let sums = &mut self.accounts[account.index()];
        sums.usage = sums.usage.saturating_add(more.usage);
        sums.minutes = Millis(sums.minutes.0.saturating_add(more.minutes.0));
        sums.days |= more.days;
        sums.rows += more.rows;
    }

    fn activate(&mut self, user: u32) {
        let word = user as usize / 64;
        if self.active.len() <= word {
            self.active.resize(word + 1, 0);
        }
        self.active[word] |= 1 << (user % 64);
    }

    fn use_feature(&mut self, number: u32, count: i64) {
        let number = number as usize;
        if self.uses.len() <= number {
            self.uses.resize(number + 1, 0);
        }
        let sum = self.uses[number].max(1);
        self.uses[number] = sum.saturating_add(count.unsigned_abs());
    }

    /// Σ count of a use, where there was any.
    fn used(&self, number: u32) -> Option<i64> {
        let sum = self.uses.get(number as usize)?.checked_sub(1)?;
        Some(i64::try_from(sum).unwrap_or(i64::MAX))
    }

    fn is_active(&self, user: u32) -> bool {
        self.active.get(user as usize / 64).is_some_and(|word| word >> (user % 64) & 1 == 1)
    }
}

fn account_months(months: &BTreeMap<Month, InMonth>) -> Vec<(AccountIx, Month, AccountMonth)> {
    let accounts = months.values().map(|sums| sums.accounts.len()).max().unwrap_or_default();
    let count = months.values().flat_map(|sums| &sums.accounts).filter(|sums| sums.rows > 0).count();
    let mut rows = Vec::with_capacity(count);
    for account in (0..).map(AccountIx).take(accounts) {
        let sums = months.iter().filter_map(|(month, sums)| Some((*month, *sums.accounts.get(account.index())?)));
        rows.extend(sums.filter(|(_, sums)| sums.rows > 0).map(|(month, sums)| (account, month, sums)));
    }
    rows
}

/// The users in order, and in which months each was active.
fn user_months(users: &Register<AccountIx>, months: &BTreeMap<Month, InMonth>) -> (Names, Vec<(AccountIx, u32, Month)>) {
    let count = months.values().flat_map(|sums| &sums.active).map(|word| word.count_ones() as usize).sum();
    let (mut names, mut rows) = (Names::default(), Vec::with_capacity(count));
    for (place, number) in (0..).zip(users.sorted()) {
        let (account, name) = users.get(number);
        names.push(name);
        rows.extend(months.iter().filter(|(_, sums)| sums.is_active(number)).map(|(month, _)| (account, place, *month)));
    }
    (names, rows)
}

/// What was used when, for uses in order: account, place of the feature, number of the use.
fn feature_months(uses: &[(AccountIx, u32, u32)], months: &BTreeMap<Month, InMonth>) -> Vec<(AccountIx, u32, Month, i64)> {
    let count = months.values().flat_map(|sums| &sums.uses).filter(|sum| **sum > 0).count();
    let mut rows = Vec::with_capacity(count);
    for (account, feature, number) in uses {
        let sums = months.iter().filter_map(|(month, sums)| Some((*month, sums.used(*number)?)));
        rows.extend(sums.map(|(month, sum)| (*account, *feature, month, sum)));
    }
    rows
}

/// The features by name, and by number the place of each among them.
fn ranked(features: &Register<()>) -> (Vec<String>, Vec<u32>) {
    let mut places = vec![0; features.len()];
    let names = (0..).zip(features.sorted()).map(|(place, number)| {
        places[number as usize] = place;
        features.get(number).1.to_owned()
    });
    (names.collect(), places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{SourceId, Span};
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    /// An event that owns its names.
    #[derive(Debug, Clone)]
    struct Owned(u32, Option<String>, Option<String>, Date, i64, Option<i64>);

    fn event() -> impl Strategy<Value = Owned> {
        let name = || prop::option::of("[a-c]{0,2}");
        let day = (0_i32..500).prop_map(|days| date(2023, 11, 20).saturating_add(days.days()));
        (0_u32..4, name(), name(), day, 0_i64..50, prop::option::of(0_i64..9))
            .prop_map(|(account, user, feature, at, count, minutes)| Owned(account, user, feature, at, count, minutes))
    }

    fn facts<'a>(events: impl IntoIterator<Item = &'a Owned>) -> UsageFacts {
        let mut builder = Builder::default();
        let mut receipt = Receipt { table: "usage", ..Receipt::default() };
        for Owned(account, user, feature, at, count, minutes) in events {
            builder.add(&UsageEvent {
                event: None,
                account: AccountIx(*account),
                user: user.as_deref().map(str::as_bytes),
                feature: feature.as_deref().map(str::as_bytes),
                at: *at,
                count: *count,
                minutes: minutes.map(Millis),
                span: Span::file(SourceId(0)),
            });
            receipt.read += 1;
            receipt.used += 1;
        }
        builder.finish(receipt)
    }

    proptest! {
        #[test]
        fn facts_of_two_halves_merged_are_those_of_the_whole(events in prop::collection::vec(event(), 0..60), cut in 0_usize..60) {
            let (one, other) = events.split_at(cut.min(events.len()));
            prop_assert_eq!(facts(one).merge(&facts(other)), facts(&events));
        }

        #[test]
        fn the_order_of_the_events_never_matters(events in prop::collection::vec(event(), 0..60)) {
            prop_assert_eq!(facts(events.iter().rev()), facts(&events));
        }

        #[test]
        fn facts_are_what_counting_by_hand_gives(events in prop::collection::vec(event(), 0..60)) {
            let facts = facts(&events);
            for (account, month, sums) in &facts.account_months {
                let rows: Vec<_> = events.iter().filter(|e| e.0 == account.0 && Month::of(e.3) == *month).collect();
                prop_assert_eq!(sums.usage, rows.iter().map(|e| e.4).sum::<i64>());
                prop_assert_eq!(sums.minutes.0, rows.iter().filter_map(|e| e.5).sum::<i64>());
                prop_assert_eq!(sums.rows, rows.len() as u64);
                let days: std::collections::BTreeSet<_> = rows.iter().map(|e| e.3).collect();
                prop_assert_eq!(sums.days.count_ones() as usize, days.len());
            }
            let rows: u64 = facts.account_months.iter().map(|(.., sums)| sums.rows).sum();
            prop_assert_eq!(rows, events.len() as u64);
            let seen = facts.user_months.iter().map(|(account, user, month)| (account.0, facts.users.get(*user).to_owned(), *month));
            let expected: std::collections::BTreeSet<_> =
                events.iter().filter_map(|e| e.1.clone().map(|user| (e.0, user, Month::of(e.3)))).collect();
            prop_assert_eq!(seen.collect::<Vec<_>>(), expected.into_iter().collect::<Vec<_>>());
            let mut first: BTreeMap<_, Date> = BTreeMap::new();
            let mut counts = BTreeMap::new();
            for Owned(account, _, feature, at, count, _) in &events {
                let Some(feature) = feature else { continue };
                let day = first.entry((*account, feature.clone())).or_insert(*at);
                *day = (*at).min(*day);
                *counts.entry((*account, feature.clone(), Month::of(*at))).or_insert(0) += count;
            }
            let name = |feature: u32| facts.features[feature as usize].clone();
            let firsts = facts.feature_first_days.iter().map(|(account, feature, day)| ((account.0, name(*feature)), *day));
            prop_assert_eq!(firsts.collect::<Vec<_>>(), first.into_iter().collect::<Vec<_>>());
            let sums = facts.feature_months.iter().map(|(account, feature, month, count)| ((account.0, name(*feature), *month), *count));
            prop_assert_eq!(sums.collect::<Vec<_>>(), counts.into_iter().collect::<Vec<_>>());
            prop_assert_eq!(facts.newest, events.iter().map(|e| e.3).max());
        }
    }

    #[test]
    fn a_feature_used_zero_times_was_still_looked_at() {
        let facts = facts(&[Owned(0, None, Some("a".to_owned()), date(2024, 2, 29), 0, None)]);
        assert_eq!(facts.feature_months, [(AccountIx(0), 0, Month::new(2024, 2), 0)]);
    }

    #[test]
    fn the_same_user_name_in_two_accounts_is_two_users() {
        let day = date(2024, 2, 29);
        let ana = |account| Owned(account, Some("ana".to_owned()), None, day, 1, None);
        let facts = facts(&[ana(1), ana(0), ana(1)]);
        assert_eq!(facts.user_months, [(AccountIx(0), 0, Month::of(day)), (AccountIx(1), 1, Month::of(day))]);
        assert_eq!((facts.users.get(0), facts.users.get(1), facts.users.len()), ("ana", "ana", 2));
    }
}
