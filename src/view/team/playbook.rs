//! A playbook as the team reads it: with the accounts it applies to now.

use super::home::account_link;
use crate::page::Page;
use crate::playbook::Playbook;
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Table};
use crate::view::contact::person_name;
use crate::view::frame::Frame;
use crate::view::handbook::{PlaybookBody, playbook};
use crate::view::signal::{held, unknown};
use crate::view::source::Place;
use serde::Serialize;

/// A playbook with the accounts it applies to now.
#[derive(Debug, Clone, Serialize)]
pub struct TeamPlaybook {
    /// What every page bears.
    pub frame: Frame,
    /// The playbook itself.
    pub playbook: PlaybookBody,
    /// The accounts it applies to now; `None` where no rule sets it off, or there is no data.
    pub accounts: Option<Applied>,
}

/// The accounts that something applies to now.
#[derive(Debug, Clone, Serialize)]
pub struct Applied {
    /// How many, in a sentence.
    pub sentence: String,
    /// Which, why, and who looks after each; `None` where there are none.
    pub table: Option<Table>,
    /// That of some accounts nobody knows.
    pub unknown: Option<String>,
}

/// The page of a playbook.
pub(in crate::view) fn compose(place: &Place<'_>, page: &Page, known: &Playbook) -> TeamPlaybook {
    let (frame, playbook) = playbook::parts(place, page, known);
    let has_rules = !known.trigger.is_empty() && place.sources.has_data();
    TeamPlaybook { frame, playbook, accounts: has_rules.then(|| accounts(place, &known.trigger)) }
}

fn accounts(place: &Place<'_>, rules: &[usize]) -> Applied {
    let held = held(place, rules);
    let rows: Vec<Vec<Cell>> = held
        .iter()
        .map(|held| {
            let account = place.sources.tables.account(held.account);
            vec![Cell::link(&account.name, account_link(place, held.account)), Cell::text(held.reasons.join(" ")), csm(place, held.account)]
        })
        .collect();
    let unknown = unknown(place, rules);
    let columns = ["column-account", "playbook-why", "fact-csm"].map(|key| Column::text(place.t(key))).into();
    Applied {
        sentence: place.format.counted("playbook-accounts", held.len()),
        table: (!rows.is_empty()).then(|| Table { caption: place.t("playbook-now"), columns, rows }),
        unknown: (unknown > 0).then(|| place.format.counted("playbook-unknown", unknown)),
    }
}

/// Who looks after an account, with the way to their portfolio.
pub(super) fn csm(place: &Place<'_>, account: AccountIx) -> Cell {
    let sources = &place.sources;
    let Some(id) = sources.tables.account(account).csm.as_deref() else { return Cell::missing(place.t("csm-none")) };
    let name = person_name(sources.tables, id);
    match sources.folders.people.get(id) {
        Some(folder) => Cell::link(name, place.link(&format!("csm/{folder}"))),
        None => Cell::text(name),
    }
}
