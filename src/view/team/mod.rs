//! The team's own pages: everything, for those who act on it.
//!
//! [`home`] says whom to call first, [`list`] has all accounts and everybody who looks after some, [`csm`] is a person's portfolio,
//! [`account`] one account, and each [`report`] answers one question.

mod account;
mod csm;
mod home;
mod list;
pub(super) mod report;
#[cfg(test)]
mod tests;

pub use account::{AccountPage, Fact};
pub use csm::{Call, Portfolio};
pub use home::{Question, TeamHome};
pub use list::List;
pub use report::{Report, Section as ReportSection};

use super::plan::{Planned, View};
use super::source::{Audience, Place, Sources};
use crate::metric::NONE;

/// The team's own pages in a language.
pub(super) fn plan<'a>(sources: Sources<'a>, language: &str) -> Vec<Planned<'a>> {
    let at = |path: String| Place::new(sources, Audience::Team, language, path);
    let mut pages = Vec::new();
    pages.push(Planned::new(at(String::new()), "the team's home", |place| View::Team(Box::new(home::compose(place)))));
    for topic in report::TOPICS {
        let name = format!("the report `{}`", topic.path);
        pages.push(Planned::new(at(topic.path.to_owned()), name, |place| View::Report(Box::new(report::compose(place, *topic)))));
    }
    pages.push(Planned::new(at("csm".to_owned()), "the list of portfolios", |place| View::List(Box::new(list::people(place)))));
    for page in 0..list::account_pages(&sources) {
        let name = format!("page {} of the list of accounts", page + 1);
        let compose = move |place: &Place<'a>| View::List(Box::new(list::accounts(place, page)));
        pages.push(Planned::new(at(list::account_path(page)), name, compose));
    }
    for id in sources.index.csms() {
        let Some(folder) = sources.folders.people.get(id).filter(|_| id != NONE) else { continue };
        let name = format!("the portfolio of `{id}`");
        pages.push(Planned::new(at(format!("csm/{folder}")), name, move |place| View::Portfolio(Box::new(csm::compose(place, id)))));
    }
    for ix in sources.accounts() {
        let account = sources.tables.account(ix);
        let name = format!("the page of account `{}`", account.account);
        let path = format!("accounts/{}", sources.account_folder(ix));
        let page = Planned::new(at(path), name, move |place| View::Account(Box::new(account::compose(place, ix))));
        pages.push(page.written_in(account.span));
    }
    pages
}
