//! Which role heads each column of a matrix.

use super::{Role, folded};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::page::RawCell;
use crate::table::Tables;
use std::collections::BTreeMap;

/// What the head of a column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    /// The id of the role whose letters stand below.
    Role(String),
    /// The tags of the rows.
    Tags,
    /// Nothing that is known; a finding says so.
    Unknown,
}

/// The names that roles and people go by, for the heads of columns.
pub(super) struct Names<'a> {
    roles: BTreeMap<String, &'a str>,
    people: BTreeMap<String, &'a str>,
    shown: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// Roles go by their id and by their title in any language, people by their id and name.
    pub(super) fn new(all: &'a [Role], tables: &'a Tables) -> Self {
        let mut roles = BTreeMap::new();
        let mut shown = Vec::new();
        for role in all {
            for title in role.titles.iter().map(|(_, title)| title) {
                roles.entry(folded(title)).or_insert(role.id.as_str());
                shown.push(title.as_str());
            }
        }
        for role in all {
            roles.insert(folded(&role.id), &role.id);
            shown.push(&role.id);
        }
        let team = || tables.team.rows.iter();
        let people = team().map(|person| (folded(&person.person), person.name.as_str()));
        let people = people.chain(team().map(|person| (folded(&person.name), person.name.as_str()))).collect();
        Self { roles, people, shown }
    }

    /// The id of the role that goes by a name.
    pub(super) fn id(&self, name: &str) -> Option<&'a str> {
        self.roles.get(&folded(name)).copied()
    }

    /// Every name that a role goes by.
    pub(super) fn shown(&self) -> impl Iterator<Item = &'a str> {
        self.shown.iter().copied()
    }

    /// What the heads of a table say, without the first, which heads the activities. A last column may hold tags.
    pub(super) fn columns(&self, heads: &[RawCell], diags: &mut Diagnostics) -> Vec<Column> {
        let mut columns = Vec::new();
        for (at, head) in heads.iter().enumerate() {
            let is_tags = at + 1 == heads.len() && ["tags", "etiquetas"].contains(&folded(&head.text).as_str());
            let column = if is_tags { Column::Tags } else { self.role(head, diags) };
            let is_repeated = matches!(column, Column::Role(_)) && columns.contains(&column);
            if is_repeated {
                diags.push(
                    Diagnostic::new(Code::DuplicateRole, format!("`{}` heads a second column for the same role", head.text))
                        .at(head.span)
                        .hint("keep one column for each role"),
                );
            }
            columns.push(if is_repeated { Column::Unknown } else { column });
        }
        columns
    }

    fn role(&self, head: &RawCell, diags: &mut Diagnostics) -> Column {
        let name = folded(&head.text);
        if let Some(id) = self.roles.get(&name) {
            return Column::Role((*id).to_owned());
        }
        diags.push(
            match self.people.get(&name) {
                Some(person) => {
                    Diagnostic::new(Code::PersonNotRole, format!("the column is headed by a person, {person}, so it is left out"))
                        .hint("head it with the role: people change, and what a role does stays")
                }
                None if name.is_empty() => Diagnostic::new(Code::UnknownRole, "the column has no role in its head")
                    .hint("head it with the id or the title of a role"),
                None => Diagnostic::new(Code::UnknownRole, format!("`{}` is not a role of the handbook", head.text))
                    .suggest(&head.text, self.shown.iter().copied())
                    .hint("head the column with the id or the title of a page in `content/roles/`"),
            }
            .at(head.span),
        );
        Column::Unknown
    }
}
