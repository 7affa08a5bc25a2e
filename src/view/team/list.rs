//! Lists that would make another page too long: every account, in pages of a readable size, and everybody who looks after some.

use super::home::{account_table, csm_table};
use super::priority::by_priority;
use crate::calendar::Period;
use crate::table::AccountIx;
use crate::view::block::Table;
use crate::view::frame::{Frame, Link};
use crate::view::source::{Place, Sources};
use serde::Serialize;

/// How many accounts a page lists.
const ROWS: usize = 200;

/// A list with its pages.
#[derive(Debug, Clone, Serialize)]
pub struct List {
    /// What every page bears.
    pub frame: Frame,
    /// What is listed, how much of it, and in which order.
    pub lead: String,
    /// The period that the numbers speak of; `None` where there is no data.
    pub period: Option<String>,
    /// The list.
    pub table: Option<Table>,
    /// All pages of the list, where there are several.
    pub pages: Vec<Link>,
}

/// How many pages the list of all accounts has.
pub(super) fn account_pages(sources: &Sources<'_>) -> usize {
    sources.accounts().count().div_ceil(ROWS).max(1)
}

/// The address of a page of the list of all accounts. Further pages stand beside the first one's folder, in which accounts live.
pub(super) fn account_path(page: usize) -> String {
    if page == 0 { "accounts".to_owned() } else { format!("accounts-{}", page + 1) }
}

/// A page of the list of all accounts, the one to call first on top.
pub(super) fn accounts(place: &Place<'_>, page: usize) -> List {
    let sources = &place.sources;
    let all = sources.metrics.period().map(|period| (period, by_priority(place, sources.accounts())));
    let part = |(period, sorted): &(Period, Vec<AccountIx>)| {
        let shown: Vec<AccountIx> = sorted.iter().copied().skip(page * ROWS).take(ROWS).collect();
        account_table(place, &shown, *period)
    };
    let count = account_pages(sources);
    let link =
        |at: usize| Link { title: place.format.counted("list-page", at + 1), href: place.link(&account_path(at)), current: at == page };
    let title = place.t("team-accounts");
    let frame = match page {
        0 => Frame::new(place, title, None),
        _ => Frame::new(place, place.format.counted("accounts-page", page + 1), None).under(place, title, &account_path(0)),
    };
    List {
        frame,
        lead: place.format.counted("accounts-lead", sources.accounts().count()),
        period: sources.metrics.period().map(|period| place.format.period(period)),
        table: all.as_ref().map(part),
        pages: (0..count).map(link).filter(|_| count > 1).collect(),
    }
}

/// Everybody who looks after accounts.
pub(super) fn people(place: &Place<'_>) -> List {
    let period = place.sources.metrics.period();
    List {
        frame: Frame::new(place, place.t("team-csms"), None),
        lead: place.t("csms-lead"),
        period: period.map(|period| place.format.period(period)),
        table: period.map(|period| csm_table(place, period)),
        pages: Vec::new(),
    }
}
