//! Whom to contact for what: the customer's variant of a matrix.

use super::{Activity, Handbook, Letter, Matrix, Tag};
use crate::table::{Account, Tables};

/// A line of "whom to contact for what".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// What is done.
    pub activity: String,
    /// The journey stage it stands under.
    pub stage: String,
    /// The id of the role to turn to, with fallbacks followed.
    pub role: String,
    /// The role's title.
    pub title: String,
    /// The name of the account's own person in that role, where `team` tells it: customers see no ids.
    pub person: Option<String>,
    /// How to reach the person, else the role.
    pub reach: Option<String>,
}

/// The rows of a matrix that are not internal, each with whom one account turns to. Rows without an R or A are left out.
pub fn contacts(handbook: &Handbook, matrix: &Matrix, account: &Account, tables: &Tables) -> Vec<ContactRow> {
    let shown = matrix.activities.iter().filter(|activity| !activity.has(Tag::Internal));
    shown.filter_map(|activity| contact(handbook, matrix, activity, account, tables)).collect()
}

fn contact(handbook: &Handbook, matrix: &Matrix, activity: &Activity, account: &Account, tables: &Tables) -> Option<ContactRow> {
    let owner = &matrix.roles[doer(activity)?];
    let is_held = |role: &str| person(account, role).is_some() || (!is_personal(role) && handbook.role(role).is_some());
    let id = handbook.resolve_fallback(owner, is_held).unwrap_or(owner);
    let role = handbook.role(id);
    let member = person(account, id).and_then(|person| tables.person(person));
    Some(ContactRow {
        activity: activity.name.clone(),
        stage: activity.stage.clone(),
        role: id.to_owned(),
        title: role.map_or(id, |role| role.title(&matrix.language)).to_owned(),
        person: member.map(|member| member.name.clone()),
        reach: member.and_then(|member| member.email.clone()).or_else(|| role.and_then(|role| role.contact.clone())),
    })
}

/// The column of who both does and answers for the work, else who does it, else who answers for it.
fn doer(activity: &Activity) -> Option<usize> {
    let both = activity.columns(Letter::Accountable).find(|column| activity.cells[*column].contains(&Letter::Responsible));
    both.or_else(|| activity.columns(Letter::Responsible).next()).or_else(|| activity.columns(Letter::Accountable).next())
}

/// The person an account has in a role.
fn person<'a>(account: &'a Account, role: &str) -> Option<&'a str> {
    match role {
        "cs" => account.csm.as_deref(),
        "am" => account.am.as_deref(),
        "ae" => account.ae.as_deref(),
        _ => None,
    }
}

/// Whether each account has a person of its own in a role; other roles are reached as a whole.
fn is_personal(role: &str) -> bool {
    matches!(role, "cs" | "am" | "ae")
}

#[cfg(test)]
mod tests {
    use super::super::sample::{account, handbook, person, team, with_roles};
    use super::*;
    use crate::page::sample::Sample;

    const MATRIX: &str = "# M\n## Uso\n| Atividade | CX | Suporte | CS | AM | tags |\n|---|---|---|---|---|---|\n\
                          | Tirar dúvidas | A | R | | | |\n| Rever o valor | | | A/R | C | |\n| Renovar | | R | C | A/R | commercial |\n\
                          | Treinar o time | | | A/R | | internal |\n| Nada | | | C | | |\n";

    /// The answers for an account, as `activity: title, person, reach`.
    fn answers(account: &Account) -> Vec<String> {
        let tables = team(vec![person("ana", "Ana Lima", "cs"), person("rui", "Rui Sá", "ae")]);
        let (handbook, diags) = handbook(&Sample::in_portuguese(&with_roles(&[("raci.md", MATRIX)])), &tables);
        assert_eq!(diags.iter().count(), 0);
        let shown = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let rows = contacts(&handbook, &handbook.matrices[0], account, &tables);
        rows.into_iter().map(|row| format!("{}: {}, {}, {}", row.activity, row.title, shown(row.person), shown(row.reach))).collect()
    }

    #[test]
    fn each_row_names_the_accounts_own_person_and_falls_back_where_there_is_none() {
        assert_eq!(
            answers(&account(Some("ana"), None, Some("rui"))),
            [
                "Tirar dúvidas: Suporte, –, ajuda@example.com",
                "Rever o valor: CS, Ana Lima, ana@example.com",
                "Renovar: AE, Rui Sá, rui@example.com",
            ]
        );
    }

    #[test]
    fn of_a_person_who_is_not_in_the_team_only_the_role_is_shown() {
        assert_eq!(answers(&account(Some("u-17"), Some("u-4"), None))[1..], ["Rever o valor: CS, –, cs@example.com", "Renovar: AM, –, –"]);
    }

    #[test]
    fn without_anybody_the_role_itself_is_named() {
        assert_eq!(answers(&account(None, None, None))[1..], ["Rever o valor: CS, –, cs@example.com", "Renovar: AM, –, –"]);
    }
}
