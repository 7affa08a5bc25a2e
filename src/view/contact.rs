//! Whom an account turns to for what: the customer's variant of the matrix, gathered by role.

use super::source::Place;
use crate::role;
use crate::table::{AccountIx, Tables};
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
    /// What for.
    pub topics: Vec<String>,
}

/// Whom an account turns to, in the order of the matrix of its segment, else of the company.
pub(super) fn contacts(place: &Place<'_>, account: AccountIx) -> Vec<Contact> {
    let sources = &place.sources;
    let account = sources.tables.account(account);
    let Some(matrix) = super::handbook::matrix::of_segment(place, account.segment.as_deref()) else { return Vec::new() };
    let mut found: Vec<(String, Contact)> = Vec::new();
    for row in role::contacts(sources.handbook, matrix, account, sources.tables) {
        match found.iter_mut().find(|(id, _)| *id == row.role) {
            Some((_, contact)) => contact.topics.push(row.activity),
            None => {
                let known = sources.handbook.role(&row.role);
                let contact = Contact {
                    role: known.map_or(row.title, |role| role.title(place.language()).to_owned()),
                    mission: known.and_then(|role| role.mission(place.language())).map(str::to_owned),
                    person: row.person,
                    reach: row.reach,
                    topics: vec![row.activity],
                };
                found.push((row.role, contact));
            }
        }
    }
    found.into_iter().map(|(_, contact)| contact).collect()
}

/// The name of a person of the team, else the id as written.
pub(super) fn person_name(tables: &Tables, id: &str) -> String {
    tables.person(id).map_or_else(|| id.to_owned(), |person| person.name.clone())
}
