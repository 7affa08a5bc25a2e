//! A playbook as the team reads it: with the accounts it applies to now.

use super::matrix;
use crate::page::Page;
use crate::playbook::Playbook;
use crate::view::block::{Cell, Column, Table};
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
        .map(|held| vec![matrix::account(place, held.account), Cell::text(held.reasons.join(" ")), matrix::csm_of(place, held.account)])
        .collect();
    let unknown = unknown(place, rules);
    let columns = ["column-account", "playbook-why", "fact-csm"].map(|key| Column::text(place.t(key))).into();
    Applied {
        sentence: place.format.counted("playbook-accounts", held.len()),
        table: (!rows.is_empty()).then(|| Table { caption: place.t("playbook-now"), columns, rows }),
        unknown: (unknown > 0).then(|| place.format.counted("playbook-unknown", unknown)),
    }
}
