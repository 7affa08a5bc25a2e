//! What rows refer to: accounts, persons, and the columns of other tables.

use super::AccountIx;
use super::fault::Fault;
use super::layout::Link;
use super::word::{listed, shown};
use crate::config::Config;
use crate::diag::Code;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet};

/// What rows refer to, as far as it has been read.
#[derive(Debug)]
pub(super) struct Known {
    /// The zone that days are cut in.
    pub(super) zone: TimeZone,
    /// The currency of all amounts, as its ISO 4217 code.
    pub(super) currency: String,
    /// The segments there are.
    segments: Vec<String>,
    /// The ids of the accounts that may be used, sorted; an index in here is an [`AccountIx`].
    pub(super) accounts: Vec<String>,
    /// All accounts that are there, also those whose row is left out. `None`: they could not be read.
    seen_accounts: Option<BTreeSet<String>>,
    /// Everybody in the team; `None`: anybody may be named.
    team: Option<BTreeSet<String>>,
    /// Linked columns: key → cell; `None` where the cell is bad, of which a finding speaks.
    links: BTreeMap<Link, BTreeMap<String, Option<String>>>,
    /// Tables that could not be read to their end.
    lost: BTreeSet<&'static str>,
}

impl Known {
    /// Nothing yet but the config and the links that will be asked for.
    pub(super) fn new(config: &Config, links: impl IntoIterator<Item = Link>) -> Self {
        Self {
            zone: TimeZone::get(&config.site.time_zone).unwrap_or(TimeZone::UTC),
            currency: config.site.currency.clone(),
            segments: config.accounts.segments.clone(),
            accounts: Vec::new(),
            seen_accounts: None,
            team: None,
            lost: BTreeSet::new(),
            links: links.into_iter().map(|link| (link, BTreeMap::new())).collect(),
        }
    }

    /// Makes accounts known: those that may be used, sorted, and all ids that stand in the table, where it could be read.
    pub(super) fn learn_accounts(&mut self, used: Vec<String>, seen: Option<BTreeSet<String>>) {
        self.accounts = used;
        self.seen_accounts = seen;
    }

    /// Makes the team known, where its table is there and could be read.
    pub(super) fn learn_team(&mut self, seen: Option<BTreeSet<String>>) {
        self.team = seen;
    }

    /// Says that a table could not be read to its end, so that a key that is not found is no news.
    pub(super) fn lose(&mut self, table: &'static str) {
        self.lost.insert(table);
    }

    /// The columns of a table that other tables refer to.
    pub(super) fn linked(&self, table: &str) -> Vec<&'static str> {
        self.links.keys().filter(|(other, _)| *other == table).map(|(_, column)| *column).collect()
    }

    /// Makes a cell of a linked column known; `None` where it is bad. The first row of a key counts.
    pub(super) fn learn(&mut self, link: Link, key: &str, cell: Option<&str>) {
        if let Some(cells) = self.links.get_mut(&link).filter(|cells| !cells.contains_key(key)) {
            cells.insert(key.to_owned(), cell.map(str::to_owned));
        }
    }

    /// The cell of a linked column in the row with this key; empty where it is.
    pub(super) fn follow(&self, link: Link, key: &str) -> Result<&str, Fault> {
        match self.links.get(&link).and_then(|cells| cells.get(key)) {
            Some(Some(cell)) => Ok(cell),
            None if !self.lost.contains(link.0) => {
                Err(Fault::new(Code::UnknownReference, format!("no row of {} has the key {}", shown(link.0), shown(key))))
            }
            _ => Err(Fault::Reported(Code::UnknownReference)),
        }
    }

    /// All keys of a link with their good cells.
    pub(super) fn cells(&self, link: Link) -> impl Iterator<Item = (&str, &str)> {
        self.links.get(&link).into_iter().flatten().filter_map(|(key, cell)| Some((key.as_str(), cell.as_deref()?)))
    }

    /// The account with this id. A row of an account that is itself left out is no news.
    pub(super) fn account(&self, id: &str) -> Result<AccountIx, Fault> {
        if let Ok(at) = self.accounts.binary_search_by(|known| known.as_str().cmp(id)) {
            return u32::try_from(at).map(AccountIx).map_err(|_| Fault::Reported(Code::UnknownAccount));
        }
        match &self.seen_accounts {
            Some(seen) if !seen.contains(id) => Err(Fault::new(Code::UnknownAccount, format!("there is no account {}", shown(id)))),
            _ => Err(Fault::Reported(Code::UnknownAccount)),
        }
    }

    /// The id of an account that may be used.
    pub(super) fn id(&self, account: AccountIx) -> &str {
        self.accounts.get(account.index()).map_or("", String::as_str)
    }

    /// A person, who must be in the team where there is one.
    pub(super) fn person(&self, id: &str) -> Result<(), Fault> {
        match &self.team {
            Some(team) if !team.contains(id) => {
                let fault = Fault::new(Code::UnknownPerson, format!("there is nobody {} in the team", shown(id)));
                Err(fault.hint("persons are named by the `person` column of the table `team`"))
            }
            _ => Ok(()),
        }
    }

    /// The names that an unknown one may have been meant for.
    pub(super) fn candidates(&self, code: Code) -> Vec<&str> {
        match code {
            Code::UnknownAccount => self.accounts.iter().map(String::as_str).collect(),
            Code::UnknownPerson => self.team.iter().flatten().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// A segment, which must be one of the config's.
    pub(super) fn segment(&self, text: &str) -> Result<String, Fault> {
        let folded = super::word::fold(text);
        let found = self.segments.iter().find(|known| super::word::fold(known) == folded).cloned();
        found.ok_or_else(|| {
            Fault::new(Code::BadValue, format!("{} is not one of the site's segments", shown(text)))
                .hint(format!("the segments are {}", listed(self.segments.iter().map(String::as_str))))
                .hint("name others with `segments` under `[accounts]` in clareza.toml, or map cells to them with `values`")
        })
    }
}
