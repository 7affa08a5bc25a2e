//! The parts that roles have in an activity: letters, what each means, and the whole row as a sentence.

use crate::role::{Activity, Letter, Matrix};
use crate::view::source::Place;
use serde::Serialize;

/// The head of a column.
#[derive(Debug, Clone, Serialize)]
pub struct Head {
    /// The role's id.
    pub id: String,
    /// The role.
    pub title: String,
    /// The letters people say for it, where its title ends with them in brackets.
    pub short: Option<String>,
    /// Its page, where it has one.
    pub href: Option<String>,
}

/// The part of a role in an activity.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// The role's id.
    pub id: String,
    /// The role.
    pub role: String,
    /// The letters with what they mean; none where it has no part.
    pub letters: Vec<Meaning>,
}

/// A letter and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Meaning {
    /// `R`, `A`, `C`, `I` or `S`.
    pub letter: char,
    /// The word for it.
    pub word: String,
}

/// The heads of a matrix's columns.
pub(super) fn heads(place: &Place<'_>, matrix: &Matrix) -> Vec<Head> {
    matrix.roles.iter().map(|id| head(place, id)).collect()
}

/// The head of a role's column.
pub(super) fn head(place: &Place<'_>, id: &str) -> Head {
    let role = place.sources.handbook.role(id);
    let title = role.map_or(id, |role| role.title(place.language()));
    let short = title.strip_suffix(')').and_then(|head| head.rsplit_once(" (")).map(|(_, letters)| letters.to_owned());
    Head { id: id.to_owned(), title: title.to_owned(), short, href: role.and_then(|role| place.role_link(role)) }
}

impl Head {
    /// What people call the role in passing.
    pub(super) fn name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.title)
    }
}

/// The parts of all roles in an activity.
pub(super) fn parts(place: &Place<'_>, heads: &[Head], activity: &Activity) -> Vec<Part> {
    let part = |(head, letters): (&Head, &Vec<Letter>)| Part {
        id: head.id.clone(),
        role: head.title.clone(),
        letters: letters.iter().map(|letter| meaning(place, *letter)).collect(),
    };
    heads.iter().zip(&activity.cells).map(part).collect()
}

fn meaning(place: &Place<'_>, letter: Letter) -> Meaning {
    Meaning { letter: letter.symbol(), word: place.t(&format!("letter-{}", name(letter))) }
}

/// How words are keyed by a letter.
fn name(letter: Letter) -> &'static str {
    match letter {
        Letter::Responsible => "responsible",
        Letter::Accountable => "accountable",
        Letter::Consulted => "consulted",
        Letter::Informed => "informed",
        Letter::Support => "support",
    }
}

/// Letters as they are written, a dash for none.
pub(super) fn written(letters: &[Letter]) -> String {
    match letters {
        [] => crate::view::format::DASH.to_owned(),
        letters => letters.iter().map(|letter| letter.symbol().to_string()).collect::<Vec<_>>().join("/"),
    }
}

/// Who has which part in an activity, as a sentence: those who answer for it first, those who are told last.
pub(super) fn explain(place: &Place<'_>, heads: &[Head], activity: &Activity) -> String {
    let mut groups: Vec<(&[Letter], Vec<String>)> = Vec::new();
    for (head, letters) in heads.iter().zip(&activity.cells).filter(|(_, letters)| !letters.is_empty()) {
        match groups.iter_mut().find(|(known, _)| known == letters) {
            Some((_, roles)) => roles.push(head.name().to_owned()),
            None => groups.push((letters, vec![head.name().to_owned()])),
        }
    }
    groups.sort_by_key(|(letters, _)| letters.iter().map(|letter| weight(*letter)).min());
    let clause = |(letters, roles): (&[Letter], Vec<String>)| {
        let verb = |letter: &Letter| place.format.words.fill(&format!("matrix-verb-{}", name(*letter)), [("n", roles.len().into())]);
        let verbs = place.format.list(&letters.iter().map(verb).collect::<Vec<_>>());
        format!("{} {verbs}", place.format.list(&roles))
    };
    let clauses: Vec<String> = groups.into_iter().map(clause).collect();
    if clauses.is_empty() { place.t("matrix-nobody") } else { format!("{}.", clauses.join("; ")) }
}

fn weight(letter: Letter) -> u8 {
    match letter {
        Letter::Accountable => 0,
        Letter::Responsible => 1,
        Letter::Support => 2,
        Letter::Consulted => 3,
        Letter::Informed => 4,
    }
}
