//! Finds ids that come twice among very many, without keeping them all.

use rustc_hash::FxHasher;
use std::collections::BTreeSet;
use std::hash::Hasher;

/// Eight bytes of each id: ids that are equal have equal prints, and hardly any others do.
#[derive(Debug, Default)]
pub(super) struct Prints(Vec<u64>);

impl Prints {
    /// Takes note of an id.
    pub(super) fn add(&mut self, id: &[u8]) {
        self.0.push(print(id));
    }

    /// The ids to look at again; `None` where no id comes twice for sure.
    pub(super) fn repeats(mut self) -> Option<Repeats> {
        self.0.sort_unstable();
        let mut suspects: Vec<u64> = self.0.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
        suspects.dedup();
        (!suspects.is_empty()).then_some(Repeats { suspects, seen: BTreeSet::new() })
    }
}

/// Tells, on a second pass over the ids, which of them came before.
#[derive(Debug)]
pub(super) struct Repeats {
    suspects: Vec<u64>,
    seen: BTreeSet<Box<[u8]>>,
}

impl Repeats {
    /// Whether this id came before; from now on it has.
    pub(super) fn has_seen(&mut self, id: &[u8]) -> bool {
        self.suspects.binary_search(&print(id)).is_ok() && (self.seen.contains(id) || !self.seen.insert(id.into()))
    }
}

fn print(id: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(id);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_a_repeat_only_where_it_came_before_whatever_the_prints_say() {
        let mut suspects = vec![print(b"one"), print(b"other")];
        suspects.sort_unstable();
        let mut repeats = Repeats { suspects, seen: BTreeSet::new() };
        assert!(!repeats.has_seen(b"one"));
        assert!(!repeats.has_seen(b"other"));
        assert!(repeats.has_seen(b"one"));
    }

    #[test]
    fn the_prints_of_a_million_ids_differ() {
        let mut prints = Prints::default();
        (0..1_000_000).for_each(|number| prints.add(format!("E-{number}").as_bytes()));
        assert!(prints.repeats().is_none(), "no second pass is needed");
    }

    #[test]
    fn ids_that_come_once_leave_nothing_to_look_at() {
        let mut prints = Prints::default();
        [b"a", b"b", b"c"].iter().for_each(|id| prints.add(*id));
        assert!(prints.repeats().is_none());
    }

    proptest! {
        #[test]
        fn exactly_the_later_ones_of_equal_ids_are_repeats(ids in prop::collection::vec("[ab]{0,3}", 0..40)) {
            let mut prints = Prints::default();
            ids.iter().for_each(|id| prints.add(id.as_bytes()));
            let mut repeats = prints.repeats();
            for (row, id) in ids.iter().enumerate() {
                let repeated = repeats.as_mut().is_some_and(|repeats| repeats.has_seen(id.as_bytes()));
                prop_assert_eq!(repeated, ids[..row].contains(id));
            }
        }
    }
}
