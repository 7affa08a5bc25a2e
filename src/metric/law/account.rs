//! What the rows of one account say of others: nothing, but where the contract compares them.

use super::site::{ACCOUNTS, NEWCOMER, Seed, add, begun, rows, seeds};
use crate::metric::sample::Sample;
use crate::metric::{Measure, Row};
use crate::table::{OpportunityKind, Touch};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What an account more may change of a scope that it is not of, by the contract's words: customers are compared with each other, calls
/// that no customer comes to are the whole site's, and what a person raises counts at any account.
const RELATIVE: [(&str, &str); 7] = [
    ("account", "rfm_customers"),
    ("account", "rfm_score"),
    ("csm", "capacity_free"),
    ("csm", "capacity_months_until_full"),
    ("csm", "capacity_supply"),
    ("csm", "capacity_utilisation"),
    ("csm", "cs_sourced"),
];

/// What it may change besides where no table of features says what there is to use: then it is all that anybody has used, and
/// health follows, and the forecast where a band does.
const OF_THE_CATALOGUE: [&str; 4] = ["feature_breadth", "health", "health_band", "renewal_forecast"];

/// Where the features that count are said.
#[derive(Clone, Copy, PartialEq)]
enum Catalogue {
    Given,
    Seen,
}

/// A site of which everything is known in every period asked for, so that no row can be the first to say something.
fn known(ids: &[&str], seeds: &[Seed], catalogue: Catalogue) -> Sample {
    let mut site = begun(ids);
    site.config.capacity.new_accounts_per_month = Some(2.0);
    let of_each_kind = (0..10u8).map(|kind| (kind, 5, 0, 0, 6));
    of_each_kind.chain(seeds.iter().copied()).for_each(|seed| add(&mut site, seed));
    for day in ["2023-11-05", "2024-05-05"] {
        site.event("f", "ana", "export", day, 1);
        site.opportunity("f", OpportunityKind::Upsell, day);
    }
    if catalogue == Catalogue::Given {
        site.feature("export", None);
        site.feature("import", Some("2024-05-20"));
    }
    site
}

/// The same site with an account more, of the segment and the CSM of the first, and its rows.
fn fuller(seeds: &[Seed], of_newcomer: &[Seed], catalogue: Catalogue) -> Sample {
    let ids: Vec<&str> = ACCOUNTS.into_iter().chain([NEWCOMER.0]).collect();
    let mut site = known(&ids, seeds, catalogue);
    let account = site.account(NEWCOMER.0);
    (account.segment, account.csm) = (Some("smb".to_owned()), Some("lia".to_owned()));
    (account.touch, account.since) = (Some(Touch::High), Some(date(2024, 5, 10)));
    site.event(NEWCOMER.0, "ana", "maps", "2024-05-12", 1);
    for (kind, _, first, more, number) in of_newcomer {
        match kind {
            9 => site.order(NEWCOMER.0, "2024-05-10", *number),
            _ => add(&mut site, (*kind, NEWCOMER.1, *first, *more, *number)),
        }
    }
    site
}

/// Whose number, when and which.
type Key = (&'static str, String, String, &'static str, String);

/// The rows of the scopes that the newcomer is not of.
fn of_others(site: &Sample) -> BTreeMap<Key, Measure> {
    let own = [("site", ""), ("segment", "smb"), ("csm", "lia"), ("account", NEWCOMER.0)];
    let others = rows(site).into_iter().filter(|row| !own.contains(&(row.scope.kind(), &row.scope_id)));
    let key = |row: &Row| (row.scope.kind(), row.scope_id.clone(), row.period.to_string(), row.metric.id, row.variant.to_string());
    others.map(|row| (key(&row), row.measure)).collect()
}

/// The numbers of others that an account more changes, gives or takes: the kind of scope and the metric.
fn changed(seeds: &[Seed], of_newcomer: &[Seed], catalogue: Catalogue) -> BTreeSet<(&'static str, &'static str)> {
    let (before, after) = (of_others(&known(&ACCOUNTS, seeds, catalogue)), of_others(&fuller(seeds, of_newcomer, catalogue)));
    let keys = before.keys().chain(after.keys()).filter(|key| before.get(key) != after.get(key));
    keys.map(|key| (key.0, key.3)).collect()
}

fn is_of_the_catalogue(found: &(&str, &str)) -> bool {
    OF_THE_CATALOGUE.contains(&found.1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_account_more_changes_no_number_of_others_but_those_that_compare(seeds in seeds(0..100), more in seeds(1..40)) {
        let changed: Vec<_> = changed(&seeds, &more, Catalogue::Given).into_iter().filter(|found| !RELATIVE.contains(found)).collect();
        prop_assert_eq!(changed, []);
    }

    #[test]
    fn without_a_table_of_features_it_changes_what_hangs_on_the_catalogue_too(seeds in seeds(0..100), more in seeds(1..40)) {
        let changed = changed(&seeds, &more, Catalogue::Seen).into_iter();
        let changed: Vec<_> = changed.filter(|found| !RELATIVE.contains(found) && !is_of_the_catalogue(found)).collect();
        prop_assert_eq!(changed, []);
    }
}

#[test]
fn each_number_that_is_said_to_compare_does() {
    let some = |from: i64, rows: i64| -> Vec<Seed> {
        let seed = |at: i64| ((at % 10) as u8, (at * 7 % 6) as usize, at * 37 % 500, at * 11 % 120, at * 7919 / 10 % 1000);
        (from..from + rows).map(seed).collect()
    };
    let of =
        |catalogue| -> BTreeSet<_> { (0..12).flat_map(|at| changed(&some(at * 31, 60), &some(at * 17 + 5, 120), catalogue)).collect() };
    assert_eq!(of(Catalogue::Given).into_iter().collect::<Vec<_>>(), RELATIVE);
    let seen: BTreeSet<&str> = of(Catalogue::Seen).into_iter().filter(is_of_the_catalogue).map(|found| found.1).collect();
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), OF_THE_CATALOGUE[..3]);
}
