//! Whose numbers: the site's, a segment's, a CSM's, an account's.

use crate::table::{Account, AccountIx, Tables};
use std::collections::BTreeMap;

/// The segment or CSM of accounts that have none, so that each kind of scope sums to the site.
pub const NONE: &str = "(none)";

/// The role of Customer Success, whose people have a CSM scope even without accounts.
pub(super) const CSM_ROLE: &str = "cs";

/// A group of accounts that has numbers of its own. Sorts in the order of the output contract, but for
/// customers, who stand among the accounts there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// All accounts.
    Site,
    /// The accounts that are of this segment today; [`NONE`] for those without one.
    Segment(String),
    /// The accounts that this person looks after today; [`NONE`] for those without a CSM.
    Csm(String),
    /// One account. Accounts are sorted by id, so their indexes are too.
    Account(AccountIx),
    /// A customer of `orders` who is no account.
    Customer(String),
}

impl Scope {
    /// The `scope` column of the output contract.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Segment(_) => "segment",
            Self::Csm(_) => "csm",
            Self::Account(_) | Self::Customer(_) => "account",
        }
    }

    /// The `scope_id` column of the output contract: empty for the site.
    pub fn id<'s>(&'s self, tables: &'s Tables) -> &'s str {
        match self {
            Self::Site => "",
            Self::Segment(id) | Self::Csm(id) | Self::Customer(id) => id,
            Self::Account(account) => &tables.account(*account).account,
        }
    }
}

/// Which accounts each scope holds.
#[derive(Debug)]
pub(super) struct Members {
    all: Vec<AccountIx>,
    groups: BTreeMap<Scope, Vec<AccountIx>>,
    /// Customers who are no accounts.
    strangers: Vec<String>,
}

impl Members {
    /// Groups the accounts. There are no segment (CSM) scopes when no account has one.
    pub(super) fn of<'c>(tables: &Tables, customers: impl Iterator<Item = &'c str>) -> Self {
        let all: Vec<AccountIx> = (0..tables.accounts.rows.len()).filter_map(|at| u32::try_from(at).ok().map(AccountIx)).collect();
        let mut groups = group(tables, &all, Scope::Segment, |account| account.segment.as_deref());
        let mut csms = group(tables, &all, Scope::Csm, |account| account.csm.as_deref());
        if !csms.is_empty() {
            for person in tables.team.rows.iter().filter(|person| person.role == CSM_ROLE) {
                csms.entry(Scope::Csm(person.person.clone())).or_default();
            }
        }
        groups.append(&mut csms);
        let is_account = |id: &str| tables.accounts.rows.binary_search_by(|account| account.account.as_str().cmp(id)).is_ok();
        let strangers = customers.filter(|id| !is_account(id)).map(str::to_owned).collect();
        Self { all, groups, strangers }
    }

    /// The accounts of a scope, in order; none for a scope that does not exist.
    pub(super) fn accounts(&self, scope: &Scope) -> &[AccountIx] {
        match scope {
            Scope::Site => &self.all,
            Scope::Account(account) => self.all.get(account.index()..=account.index()).unwrap_or_default(),
            Scope::Segment(_) | Scope::Csm(_) | Scope::Customer(_) => self.groups.get(scope).map_or(&[], Vec::as_slice),
        }
    }

    /// Every scope in order.
    pub(super) fn scopes(&self, tables: &Tables) -> Vec<Scope> {
        let accounts = self.all.iter().map(|account| Scope::Account(*account));
        let mut each: Vec<Scope> = accounts.chain(self.strangers.iter().cloned().map(Scope::Customer)).collect();
        each.sort_by(|a, b| a.id(tables).cmp(b.id(tables)));
        std::iter::once(Scope::Site).chain(self.groups.keys().cloned()).chain(each).collect()
    }
}

fn group(
    tables: &Tables,
    all: &[AccountIx],
    scope: fn(String) -> Scope,
    name: fn(&Account) -> Option<&str>,
) -> BTreeMap<Scope, Vec<AccountIx>> {
    let mut groups: BTreeMap<Scope, Vec<AccountIx>> = BTreeMap::new();
    if all.iter().any(|account| name(tables.account(*account)).is_some()) {
        for account in all {
            let name = name(tables.account(*account)).unwrap_or(NONE);
            groups.entry(scope(name.to_owned())).or_default().push(*account);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;

    fn names(site: &Sample) -> Vec<String> {
        Members::of(&site.tables, std::iter::empty())
            .scopes(&site.tables)
            .iter()
            .map(|scope| format!("{}:{}", scope.kind(), scope.id(&site.tables)))
            .collect()
    }

    #[test]
    fn scopes_come_as_site_segments_csms_accounts_each_by_id() {
        let mut site = Sample::of(&["b", "a", "c"]);
        site.account("b").segment = Some("smb".into());
        site.account("a").segment = Some("enterprise".into());
        site.account("c").csm = Some("lia".into());
        site.person("caio", "cs");
        site.person("rui", "support");
        assert_eq!(
            names(&site),
            ["site:", "segment:(none)", "segment:enterprise", "segment:smb", "csm:(none)", "csm:caio", "csm:lia"]
                .into_iter()
                .chain(["account:a", "account:b", "account:c"])
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn there_is_no_segment_or_csm_row_when_no_account_has_one() {
        let mut site = Sample::of(&["a"]);
        site.person("caio", "cs");
        assert_eq!(names(&site), ["site:", "account:a"]);
    }

    #[test]
    fn nobody_is_in_none_when_every_account_has_a_segment() {
        let mut site = Sample::of(&["a"]);
        site.account("a").segment = Some("smb".into());
        assert_eq!(names(&site), ["site:", "segment:smb", "account:a"]);
    }

    #[test]
    fn a_scope_that_does_not_exist_has_no_accounts() {
        let members = Members::of(&Sample::of(&["a"]).tables, std::iter::empty());
        assert_eq!(members.accounts(&Scope::Segment("smb".into())), []);
        assert_eq!(members.accounts(&Scope::Account(AccountIx(7))), []);
        assert_eq!(members.accounts(&Scope::Account(AccountIx(0))), [AccountIx(0)]);
    }
}
