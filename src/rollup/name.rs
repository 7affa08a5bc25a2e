//! Names by number: each name of an account is kept once, whatever the number of events that bear it.

use crate::table::AccountIx;
use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

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

/// Gives each pair of account and name a number, in the order they come. A known pair costs no allocation.
#[derive(Debug, Default)]
pub(super) struct Register {
    accounts: Vec<AccountIx>,
    names: Names,
    /// Numbers by the hash of what they stand for; only ever searched.
    numbers: HashTable<u32>,
}

impl Register {
    /// The number of a name of an account.
    pub(super) fn number(&mut self, account: AccountIx, name: &[u8]) -> u32 {
        let Self { accounts, names, numbers } = self;
        let is_it = |&number: &u32| accounts[number as usize] == account && names.get(number).as_bytes() == name;
        if let Some(number) = numbers.find(hash(account, name), is_it) {
            return *number;
        }
        let number = u32::try_from(accounts.len()).unwrap_or(u32::MAX);
        accounts.push(account);
        names.push(&String::from_utf8_lossy(name));
        numbers.insert_unique(hash(account, name), number, |&known| hash(accounts[known as usize], names.get(known).as_bytes()));
        number
    }

    /// How many pairs there are.
    pub(super) fn len(&self) -> usize {
        self.accounts.len()
    }

    /// The account and the name of a number.
    pub(super) fn get(&self, number: u32) -> (AccountIx, &str) {
        (self.accounts[number as usize], self.names.get(number))
    }

    /// All numbers, sorted by account, then name.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = (0..).take(self.len()).collect();
        numbers.sort_unstable_by_key(|&number| self.get(number));
        numbers
    }
}

fn hash(account: AccountIx, name: &[u8]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u32(account.0);
    hasher.write(name);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_number_per_account() {
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
