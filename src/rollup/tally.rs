//! Sums by key for very many additions and rather many keys.

/// How many additions are kept before they are summed, however few the keys.
const FRESH: usize = 1 << 18;

/// Σ of amounts by key. Sorting now and then takes a third of the memory of a hash table, and as little time.
#[derive(Debug)]
pub(super) struct Tally {
    rows: Vec<(u64, i64)>,
    limit: usize,
}

impl Default for Tally {
    fn default() -> Self {
        Self { rows: Vec::new(), limit: FRESH }
    }
}

impl Tally {
    /// Adds an amount, not negative, to a key's sum. A sum stops at the largest number.
    pub(super) fn add(&mut self, key: u64, amount: i64) {
        match self.rows.last_mut() {
            Some(last) if last.0 == key => last.1 = last.1.saturating_add(amount),
            _ => {
                if self.rows.len() >= self.limit {
                    self.settle();
                }
                self.rows.push((key, amount));
            }
        }
    }

    /// The sums, sorted by key.
    pub(super) fn finish(mut self) -> Vec<(u64, i64)> {
        self.settle();
        self.rows
    }

    /// Sums up what was added. The sums of before are sorted already, and the sort makes use of it.
    fn settle(&mut self) {
        self.rows.sort_by_key(|(key, _)| *key);
        self.rows.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            same
        });
        self.limit = self.rows.len() + (self.rows.len() / 2).max(FRESH);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn sums_do_not_depend_on_when_they_are_settled(added in prop::collection::vec((0_u64..9, 0_i64..100), 0..60), limit in 1_usize..9) {
            let mut tally = Tally { limit, ..Tally::default() };
            let mut expected = BTreeMap::new();
            for (key, amount) in added {
                tally.add(key, amount);
                tally.limit = tally.limit.min(tally.rows.len() + limit);
                *expected.entry(key).or_insert(0) += amount;
            }
            prop_assert_eq!(tally.finish(), expected.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn memory_follows_the_keys_not_the_additions() {
        let mut tally = Tally::default();
        for number in 0..2_000_000 {
            tally.add(number % 1000, 1);
        }
        assert!(tally.rows.len() <= FRESH + 1000);
        assert!(tally.finish().iter().all(|(_, sum)| *sum == 2000));
    }
}
