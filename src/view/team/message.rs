//! A message as the team reads it: filled for each account it applies to now, to copy or to hand to a mailing tool. Nothing is sent.

use super::home::account_link;
use crate::formula::{Addressee, Lacking};
use crate::page::Page;
use crate::playbook::{Message, Receiver};
use crate::table::{Account, AccountIx, Person, User};
use crate::view::block::{Cell, Column, Download, Table};
use crate::view::frame::Frame;
use crate::view::handbook::{MessageBody, message};
use crate::view::signal::{by_priority, held, said, unknown};
use crate::view::source::Place;
use serde::Serialize;
use std::collections::BTreeMap;

/// A message with the accounts it applies to now.
#[derive(Debug, Clone, Serialize)]
pub struct TeamMessage {
    /// What every page bears.
    pub frame: Frame,
    /// The message itself.
    pub message: MessageBody,
    /// The accounts it applies to now; `None` where there is no data.
    pub letters: Option<Letters>,
}

/// A message, filled.
#[derive(Debug, Clone, Serialize)]
pub struct Letters {
    /// How many, in a sentence.
    pub sentence: String,
    /// The first of them, the account to call first on top.
    pub letters: Vec<LetterCard>,
    /// That there are more, and where.
    pub more: Option<String>,
    /// All of them as a file; `None` where there is none to write.
    pub csv: Option<Download>,
    /// That of some accounts nobody knows.
    pub unknown: Option<String>,
}

/// A message, filled for an account.
#[derive(Debug, Clone, Serialize)]
pub struct LetterCard {
    /// Unique in the page.
    pub id: String,
    /// The account.
    pub account: String,
    /// Its page.
    pub href: String,
    /// Why it gets the message, one sentence each.
    pub reasons: Vec<String>,
    /// To whom it is written, as far as that is known.
    pub to: Option<String>,
    /// What it is about and what it says; `None` where something it names is missing.
    pub text: Option<LetterText>,
    /// What is missing, in a sentence.
    pub lacking: Option<String>,
}

/// What a filled message says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterText {
    /// The language it is in.
    pub lang: String,
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub body: String,
}

/// How many letters a page shows; the file has all.
const SHOWN: usize = 40;

/// The page of a message.
pub(in crate::view) fn compose(place: &Place<'_>, page: &Page, known: &Message) -> TeamMessage {
    let (frame, message) = message::parts(place, page, known);
    TeamMessage { frame, message, letters: place.sources.has_data().then(|| letters(place, page, known)) }
}

/// A letter with what a mailing tool needs of it.
struct Drawn {
    card: LetterCard,
    account: String,
    name: String,
    email: String,
}

fn letters(place: &Place<'_>, page: &Page, message: &Message) -> Letters {
    let contacts = contacts(place);
    let drawn: Vec<Drawn> =
        applies(place, message).into_iter().map(|(account, reasons)| draw(place, message, &contacts, account, reasons)).collect();
    let unknown = unknown(place, &message.signals);
    let name = page.path.rsplit('/').next().unwrap_or_default();
    Letters {
        sentence: place.format.counted("message-accounts", drawn.len()),
        more: (drawn.len() > SHOWN).then(|| place.format.counted("message-more", drawn.len() - SHOWN)),
        csv: csv(name, &drawn),
        letters: drawn.into_iter().take(SHOWN).map(|drawn| drawn.card).collect(),
        unknown: (unknown > 0).then(|| place.format.counted("playbook-unknown", unknown)),
    }
}

/// The accounts that a message applies to now, each with the reasons why.
fn applies(place: &Place<'_>, message: &Message) -> Vec<(AccountIx, Vec<String>)> {
    let all: Vec<(AccountIx, Vec<String>)> = if message.signals.is_empty() {
        let is_live = |account: &AccountIx| place.sources.formulas.priority_of(*account).is_some();
        by_priority(place).into_iter().filter(is_live).map(|account| (account, Vec::new())).collect()
    } else {
        held(place, &message.signals).into_iter().map(|held| (held.account, held.reasons)).collect()
    };
    all.into_iter().filter(|(account, _)| message.is_for(place.sources.tables.account(*account))).collect()
}

/// Whom each account is written to: the first of its users that has an address, else the first that has a name.
fn contacts<'a>(place: &Place<'a>) -> BTreeMap<AccountIx, &'a User> {
    let mut contacts: BTreeMap<AccountIx, &User> = BTreeMap::new();
    for user in &place.sources.tables.users.rows {
        let is_better = match contacts.get(&user.account) {
            Some(known) => known.email.is_none() && user.email.is_some(),
            None => user.email.is_some() || user.name.is_some(),
        };
        if is_better {
            contacts.insert(user.account, user);
        }
    }
    contacts
}

fn draw(place: &Place<'_>, message: &Message, contacts: &BTreeMap<AccountIx, &User>, ix: AccountIx, reasons: Vec<String>) -> Drawn {
    let sources = &place.sources;
    let account = sources.tables.account(ix);
    let person = |id: &Option<String>| id.as_ref().and_then(|id| sources.tables.person(id));
    let to = Addressee { ix, account, contact: contacts.get(&ix).copied(), csm: person(&account.csm), am: person(&account.am) };
    let (name, email) = match message.receiver {
        Receiver::Contact => (to.contact.and_then(|user| user.name.clone()), to.contact.and_then(|user| user.email.clone())),
        Receiver::Csm => reach(to.csm),
        Receiver::Am => reach(to.am),
    };
    let filled = write(place, message, &to);
    let card = LetterCard {
        id: format!("letter-{}", sources.account_folder(ix)),
        account: account.name.clone(),
        href: account_link(place, ix),
        reasons,
        to: Some([name.clone(), email.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ")).filter(|to| !to.is_empty()),
        lacking: filled.as_ref().err().cloned(),
        text: filled.ok(),
    };
    Drawn { card, account: account.account.clone(), name: name.unwrap_or_default(), email: email.unwrap_or_default() }
}

fn reach(person: Option<&Person>) -> (Option<String>, Option<String>) {
    (person.map(|person| person.name.clone()), person.and_then(|person| person.email.clone()))
}

/// The language that somebody is written to in: the account's, else the site's; colleagues always in the site's.
fn language<'a>(place: &Place<'a>, message: &Message, account: &'a Account) -> &'a str {
    let own = account.language.as_deref().filter(|_| message.receiver == Receiver::Contact);
    own.unwrap_or(&place.sources.config.site.language)
}

/// What a message says to an account, or what it lacks.
fn write(place: &Place<'_>, message: &Message, to: &Addressee<'_>) -> Result<LetterText, String> {
    let sources = &place.sources;
    let Some((lang, letter)) = message.letter(language(place, message, to.account)) else { return Err(String::new()) };
    let format = sources.format(lang);
    match sources.playbooks.writer.fill(letter, to, (sources.formulas, sources.config, sources.metrics)) {
        Ok(filled) => Ok(LetterText { lang: lang.to_owned(), subject: said(format, &filled.subject), body: said(format, &filled.text) }),
        Err(lacking) => Err(missing(place, &lacking)),
    }
}

fn missing(place: &Place<'_>, lacking: &Lacking) -> String {
    let name = lacking.name.as_deref().unwrap_or("…");
    let missing = place.format.words.fill("message-lacking", [("name", name.into())]);
    let reason = lacking.reason.map(|reason| format!(" {}", place.reason(reason))).unwrap_or_default();
    missing + &reason
}

/// The letters that could be filled, for a mailing tool.
fn csv(name: &str, drawn: &[Drawn]) -> Option<Download> {
    let row = |drawn: &Drawn| {
        let text = drawn.card.text.clone()?;
        let row = [&drawn.account, &drawn.name, &drawn.email, &text.subject, &text.body, &text.lang];
        Some(row.map(Cell::text).into())
    };
    let rows: Vec<Vec<Cell>> = drawn.iter().filter_map(row).collect();
    let columns = ["account", "name", "email", "subject", "body", "language"].map(Column::text).into();
    let name = format!("{name}.csv");
    (!rows.is_empty()).then(|| Download { table: Table { caption: name.clone(), columns, rows }, name })
}
