//! Small handbooks for tests.

use super::Handbook;
use crate::diag::{Diagnostics, SourceId, Span};
use crate::page::sample::Sample;
use crate::table::{Account, Person, Tables};

/// The pages of the five usual roles, in Portuguese.
pub(crate) const ROLES: [(&str, &str); 5] = [
    ("roles/ae.md", "# AE\n"),
    ("roles/am.md", "---\nid: am\nfallback: ae\n---\n# AM\n"),
    ("roles/cs.md", "+++\nid = \"cs\"\ncontact = \"cs@example.com\"\n+++\n# CS\n"),
    ("roles/cx.md", "# CX\n"),
    ("roles/support.md", "---\ncontact: ajuda@example.com\n---\n# Suporte\n"),
];

/// The usual roles and these other files.
pub(crate) fn with_roles<'a>(files: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ROLES.into_iter().chain(files.iter().copied()).collect()
}

/// Reads a handbook; the findings of both stages are in the list.
pub(crate) fn handbook(site: &Sample, tables: &Tables) -> (Handbook, Diagnostics) {
    let mut diags = Diagnostics::new();
    let pages = site.pages(&mut diags);
    (super::read(&site.config, &pages, tables, &mut diags), diags)
}

/// A member of the team.
pub(crate) fn person(person: &str, name: &str, role: &str) -> Person {
    Person {
        person: person.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
        email: Some(format!("{person}@example.com")),
        seniority: None,
        call_hours_per_day: None,
        days_per_week: None,
        product_share: None,
        span: Span::file(SourceId(0)),
    }
}

/// A team, sorted by person.
pub(crate) fn team(mut people: Vec<Person>) -> Tables {
    people.sort_by(|a, b| a.person.cmp(&b.person));
    let mut tables = Tables::default();
    tables.team.rows = people;
    tables.team.present = true;
    tables
}

/// An account with these people.
pub(crate) fn account(csm: Option<&str>, am: Option<&str>, ae: Option<&str>) -> Account {
    Account {
        account: "A1".to_owned(),
        name: "Padaria Sol".to_owned(),
        segment: None,
        touch: None,
        industry: None,
        country: None,
        csm: csm.map(str::to_owned),
        am: am.map(str::to_owned),
        ae: ae.map(str::to_owned),
        since: None,
        seats: None,
        language: None,
        goal: None,
        notes: None,
        span: Span::file(SourceId(0)),
    }
}
