//! Whom an account turns to for what: its own people in the roles of the handbook, with the role that stands in where one is free.

use super::role::{in_language, titles};
use super::source::Place;
use crate::role::{Handbook, Letter, Role};
use crate::table::{Account, AccountIx, Person, Tables};
use serde::Serialize;

/// Somebody to turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// The role.
    pub role: String,
    /// What the role is for.
    pub mission: Option<String>,
    /// Who: the account's person, else nobody in particular.
    pub person: Option<String>,
    /// How: the person's address, else how the role is reached.
    pub reach: Option<String>,
    /// Said where the person stands in for a role that the account has nobody in.
    pub stands_in: Option<String>,
    /// What for.
    pub topics: Vec<String>,
}

/// Whom an account turns to, in the order of the matrix, without roles that nobody outside turns to.
pub(super) fn contacts(place: &Place<'_>, account: AccountIx) -> Vec<Contact> {
    let sources = &place.sources;
    let account = sources.tables.account(account);
    let Some(matrix) = super::matrix::of_segment(place, account.segment.as_deref()) else {
        return sources.handbook.roles.iter().filter_map(|role| contact(place, account, role, Vec::new())).collect();
    };
    let topics = |column: usize| -> Vec<String> {
        let does = |cells: &[Vec<Letter>]| cells.get(column).is_some_and(|letters| letters.contains(&Letter::Responsible));
        matrix.activities.iter().filter(|activity| does(&activity.cells)).map(|activity| activity.name.clone()).collect()
    };
    matrix
        .roles
        .iter()
        .enumerate()
        .filter_map(|(column, id)| contact(place, account, sources.handbook.role(id)?, topics(column)))
        .collect()
}

/// A role that does nothing for the account and has nobody in it is left out.
fn contact(place: &Place<'_>, account: &Account, role: &Role, topics: Vec<String>) -> Option<Contact> {
    let language = place.language();
    let (person, stand_in) = holder(place.sources.tables, place.sources.handbook, account, role);
    if topics.is_empty() && person.is_none() {
        return None;
    }
    let stands_in = stand_in.map(|other| {
        place.format.words.fill("stands-in", [("role", titles(other, language).into()), ("free", titles(role, language).into())])
    });
    Some(Contact {
        role: titles(role, language),
        mission: in_language(&role.missions, language).cloned(),
        reach: person.and_then(|person| person.email.clone()).or_else(|| role.contact.clone()),
        person: person.map(|person| person.name.clone()),
        stands_in,
        topics,
    })
}

/// Who holds a role for an account: the person it names, else the person in the role that stands in, and then which role that is.
fn holder<'a>(
    tables: &'a Tables,
    handbook: &'a Handbook,
    account: &Account,
    role: &'a Role,
) -> (Option<&'a Person>, Option<&'a Role>) {
    let mut asked = Some(role);
    for _ in 0..=handbook.roles.len() {
        let Some(current) = asked else { break };
        let id = match current.id.as_str() {
            "cs" => &account.csm,
            "am" => &account.am,
            "ae" => &account.ae,
            _ => &None,
        };
        if let Some(person) = id.as_ref().and_then(|id| tables.person(id)) {
            return (Some(person), (current.id != role.id).then_some(current));
        }
        asked = current.fallback.as_ref().and_then(|(id, _)| handbook.role(id));
    }
    (None, None)
}

/// The name of a person of the team, else the id as written.
pub(super) fn person_name(tables: &Tables, id: &str) -> String {
    tables.person(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
}
