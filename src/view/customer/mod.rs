//! What a customer sees: one account each, and nothing that others wrote, paid or asked.
//!
//! [`home`] is the account's page, [`kickoff`] whom to talk to about what, [`deck`] its review.

mod deck;
mod home;
mod kickoff;

pub use deck::{Content, Deck, Slide};
pub use home::CustomerHome;
pub use kickoff::{Kickoff, KickoffStage, Step, Topic};

use super::plan::{Planned, View};
use super::source::{Audience, Place, Sources};
use crate::table::AccountIx;

/// The pages of one customer, in the customer's language where the site speaks it.
pub(super) fn plan<'a>(sources: Sources<'a>, ix: AccountIx) -> [Planned<'a>; 3] {
    let account = sources.tables.account(ix);
    let spoken = |wanted: &str| sources.config.site.languages.iter().find(|language| language.eq_ignore_ascii_case(wanted));
    let language = account.language.as_deref().and_then(spoken).unwrap_or(&sources.config.site.language);
    let audience = Audience::Customer(sources.account_folder(ix));
    let page = |path: &str, what: &str, compose: fn(&Place<'_>, AccountIx) -> View| {
        let place = Place::new(sources, audience, language, path);
        let name = format!("the {what} of account `{}`", account.account);
        Planned::new(place, name, move |place| compose(place, ix)).written_in(account.span)
    };
    [
        page("", "home", |place, ix| View::Customer(Box::new(home::compose(place, ix)))),
        page("kickoff", "kickoff page", |place, ix| View::Kickoff(Box::new(kickoff::compose(place, ix)))),
        page("deck", "deck", |place, ix| View::Deck(Box::new(deck::compose(place, ix)))),
    ]
}
