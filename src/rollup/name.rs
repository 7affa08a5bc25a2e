//! Names by number: each is kept once, whatever the number of events that bear it.

use crate::table::AccountIx;
use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};

/// Many short names, one after the other in one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    text: String,
    ends: Vec<usize>,
}

impl Names {
    /// How many names there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The name at an index; empty beyond the last.
    pub fn get(&self, index: u32) -> &str {
        let index = index as usize;
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(self.text.len()) };
        let end = self.ends.get(index).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or_default()
    }

    /// Adds a name at the end.
    pub(super) fn push(&mut self, name: &str) {
        self.text.push_str(name);
        self.ends.push(self.text.len());
    }
}

impl<S: AsRef<str>> FromIterator<S> for Names {
    fn from_iter<I: IntoIterator<Item = S>>(names: I) -> Self {
        let mut all = Self::default();
        names.into_iter().for_each(|name| all.push(name.as_ref()));
        all
    }
}

/// Gives each name a number, in the order they come. `S` is whose name it is: the same name of two owners has two
/// numbers. A known name costs no allocation.
#[derive(Debug)]
pub(super) struct Register<S> {
    owners: Vec<S>,
    names: Names,
    /// What is known, by its hash; only ever searched.
    known: HashTable<Known<S>>,
}

/// A name that has a number, with its start at hand, so that most searches look nowhere else.
#[derive(Debug)]
struct Known<S> {
    owner: S,
    number: u32,
    start: Start,
}

/// The start of a name and, as its last byte, the length; [`LONG`] where there is more of it.
type Start = [u8; 16];

/// The length that stands for all that do not fit.
const LONG: u8 = u8::MAX;

/// The start of a name.
fn start(name: &[u8]) -> Start {
    let mut start = [0; 16];
    let [head @ .., length] = &mut start;
    head.iter_mut().zip(name).for_each(|(to, from)| *to = *from);
    *length = u8::try_from(name.len()).ok().filter(|length| usize::from(*length) <= head.len()).unwrap_or(LONG);
    start
}

impl<S> Default for Register<S> {
    fn default() -> Self {
        Self { owners: Vec::new(), names: Names::default(), known: HashTable::new() }
    }
}

impl<S: Copy + Ord + Hash> Register<S> {
    /// The number of an owner's name.
    pub(super) fn number(&mut self, owner: S, name: &[u8]) -> u32 {
        let Self { owners, names, known } = self;
        let (start, hash) = (start(name), hash_name(owner, name));
        let is_it = |known: &Known<S>| {
            let alike = known.owner == owner && known.start == start;
            alike && (start[15] != LONG || names.get(known.number).as_bytes() == name)
        };
        if let Some(known) = known.find(hash, is_it) {
            return known.number;
        }
        let number = u32::try_from(owners.len()).unwrap_or(u32::MAX);
        owners.push(owner);
        names.push(&String::from_utf8_lossy(name));
        known.insert_unique(hash, Known { owner, number, start }, |known| hash_name(known.owner, names.get(known.number).as_bytes()));
        number
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.owners.len()
    }

    /// What a number stands for.
    pub(super) fn get(&self, number: u32) -> (S, &str) {
        (self.owners[number as usize], self.names.get(number))
    }

    /// All numbers, sorted by owner, then name.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = (0..).take(self.len()).collect();
        numbers.sort_unstable_by_key(|&number| self.get(number));
        numbers
    }
}

fn hash_name(owner: impl Hash, name: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    owner.hash(&mut hasher);
    hasher.write(name);
    hasher.finish()
}

/// Gives each pair of an account and the number of a name a number of its own.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pairs: Vec<(AccountIx, u32)>,
    /// The pairs with their numbers; only ever searched.
    numbers: HashTable<((AccountIx, u32), u32)>,
}

impl Pairs {
    /// The number of a pair.
    pub(super) fn number(&mut self, account: AccountIx, name: u32) -> u32 {
        let pair = (account, name);
        if let Some((_, number)) = self.numbers.find(hash(pair), |(known, _)| *known == pair) {
            return *number;
        }
        let number = u32::try_from(self.pairs.len()).unwrap_or(u32::MAX);
        self.pairs.push(pair);
        self.numbers.insert_unique(hash(pair), (pair, number), |(known, _)| hash(*known));
        number
    }

    /// The pairs by number.
    pub(super) fn get(&self) -> &[(AccountIx, u32)] {
        &self.pairs
    }
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_number_per_owner() {
        let mut register = Register::default();
        let (one, two) = (AccountIx(1), AccountIx(2));
        assert_eq!(register.number(two, b"ana"), 0);
        assert_eq!(register.number(one, b"ana"), 1);
        assert_eq!(register.number(one, b""), 2);
        assert_eq!(register.number(two, b"ana"), 0);
        assert_eq!(register.get(1), (one, "ana"));
        assert_eq!(register.sorted(), [2, 1, 0]);
    }

    #[test]
    fn names_of_any_length_are_told_apart() {
        let mut register = Register::default();
        let long = |end: &str| format!("a-name-longer-than-its-start-{end}");
        let names: Vec<String> = (0..40).map(|length| "x".repeat(length)).chain([long("a"), long("b"), "x\0".to_owned()]).collect();
        let first: Vec<u32> = names.iter().map(|name| register.number(AccountIx(0), name.as_bytes())).collect();
        assert_eq!(first, (0..43).collect::<Vec<_>>());
        assert!(names.iter().zip(first).all(|(name, number)| register.number(AccountIx(0), name.as_bytes()) == number));
    }

    #[test]
    fn a_pair_keeps_its_number() {
        let mut pairs = Pairs::default();
        let all = || (0..100).flat_map(|account| (0..50).map(move |name| (AccountIx(account), name)));
        let first: Vec<u32> = all().map(|(account, name)| pairs.number(account, name)).collect();
        assert_eq!(first, (0..5000).collect::<Vec<_>>());
        assert_eq!(all().map(|(account, name)| pairs.number(account, name)).collect::<Vec<_>>(), first);
        assert_eq!(pairs.get(), all().collect::<Vec<_>>());
    }

    #[test]
    fn numbers_stay_the_same_when_the_table_grows() {
        let mut register = Register::default();
        let names: Vec<String> = (0..5000).map(|number| format!("user-{number}")).collect();
        let first: Vec<u32> = names.iter().map(|name| register.number(AccountIx(7), name.as_bytes())).collect();
        let again: Vec<u32> = names.iter().map(|name| register.number(AccountIx(7), name.as_bytes())).collect();
        assert_eq!(first, again);
        assert_eq!(register.len(), 5000);
        assert!(first.iter().all(|&number| register.get(number).1 == names[number as usize]));
    }
}
