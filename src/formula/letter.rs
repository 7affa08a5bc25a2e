//! A message to an account: words with expressions in them, which can also name who writes and who is written to.

use super::Formulas;
use super::expression::Language;
use super::given::Given;
use super::name::{Asked, Names, Origin};
use super::sentence::{Part, Sentence};
use crate::config::{Config, Script};
use crate::diag::Diagnostics;
use crate::metric::{Metrics, Reason};
use crate::table::{self, AccountIx, User};
use std::collections::BTreeSet;

/// Who writes, of whom, and to whom.
#[derive(Debug, Clone, Copy)]
pub struct Addressee<'t> {
    /// The account's place among the accounts.
    pub ix: AccountIx,
    /// The account.
    pub account: &'t table::Account,
    /// Whom it is written to, where the data names somebody.
    pub contact: Option<&'t User>,
    /// Who looks after the account.
    pub csm: Option<&'t table::Person>,
    /// Who looks after its contract.
    pub am: Option<&'t table::Person>,
}

/// Somebody, or something of them, that a message can name.
#[derive(Debug)]
pub(super) struct Person {
    name: &'static str,
    of: fn(&Addressee<'_>) -> Option<String>,
}

const fn person(name: &'static str, of: fn(&Addressee<'_>) -> Option<String>) -> Person {
    Person { name, of }
}

/// Everybody that a message can name.
static PEOPLE: &[Person] = &[
    person("account.name", |to| Some(to.account.name.clone())),
    person("account.goal", |to| to.account.goal.clone()),
    person("contact.name", |to| to.contact?.name.clone()),
    person("contact.first_name", |to| first(to.contact?.name.as_ref()?)),
    person("csm.name", |to| Some(to.csm?.name.clone())),
    person("csm.first_name", |to| first(&to.csm?.name)),
    person("csm.email", |to| to.csm?.email.clone()),
    person("am.name", |to| Some(to.am?.name.clone())),
    person("am.first_name", |to| first(&to.am?.name)),
    person("am.email", |to| to.am?.email.clone()),
];

fn first(name: &str) -> Option<String> {
    name.split_whitespace().next().map(str::to_owned)
}

/// Reads messages, and fills them.
#[derive(Debug)]
pub struct Writer {
    language: Language,
}

/// A message that can be filled.
#[derive(Debug, Clone)]
pub struct Letter {
    subject: Sentence,
    text: Sentence,
}

/// A message filled for an account, for the page to write the numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// What it is about.
    pub subject: Vec<Part>,
    /// What it says.
    pub text: Vec<Part>,
}

/// Why a message cannot be filled for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The name that has no value, as it is written; `None` where an expression cannot be worked out.
    pub name: Option<String>,
    /// Why, where it is about the data and not about people.
    pub reason: Option<Reason>,
}

impl Writer {
    pub(super) fn new(names: &Names) -> Self {
        let mut names = names.clone();
        for person in PEOPLE {
            names.add(person.name.to_owned(), Origin::Person(person));
        }
        Self { language: Language::new(names) }
    }

    /// Reads a message. Its mistakes are findings, each where it is.
    pub fn read(&self, subject: &Script, text: &Script, diags: &mut Diagnostics) -> Option<Letter> {
        let subject = Sentence::read(&self.language, subject, diags);
        let text = Sentence::read(&self.language, text, diags);
        Some(Letter { subject: subject?, text: text? })
    }

    /// Fills a message for an account.
    ///
    /// # Errors
    /// What it names has no value, and it does not say what to write instead.
    pub fn fill(&self, letter: &Letter, to: &Addressee<'_>, sources: (&Formulas<'_>, &Config, &Metrics<'_>)) -> Result<Filled, Lacking> {
        let (formulas, config, metrics) = sources;
        let asked = Asked::of(config, metrics, to.ix);
        let names: BTreeSet<&str> = letter.subject.names().chain(letter.text.names()).collect();
        let value = |name: &str| match self.language.names.get(name).map(|name| name.origin) {
            Some(Origin::Person(person)) => (person.of)(to).map(Given::Text),
            Some(Origin::Own(at, _)) => formulas.own(to.ix).get(at).map(|measure| (*measure).into()),
            Some(origin) => asked.as_ref().and_then(|asked| asked.given(origin)),
            None => None,
        };
        let given: Vec<(String, Given)> =
            names.into_iter().map(|name| (name.to_owned(), value(name).unwrap_or(Given::Missing(Reason::NoRows)))).collect();
        let filled = Filled { subject: letter.subject.say(&self.language, &given), text: letter.text.say(&self.language, &given) };
        let lack = filled.subject.iter().chain(&filled.text).find_map(|part| match part {
            Part::Given(given) => given.reason(),
            Part::Words(_) => None,
        });
        lack.map_or(Ok(filled), |reason| Err(self.lacking(reason, letter, &given)))
    }

    /// The name that is behind a missing value.
    fn lacking(&self, reason: Reason, letter: &Letter, given: &[(String, Given)]) -> Lacking {
        let needed: BTreeSet<&str> = letter.subject.needed().chain(letter.text.needed()).collect();
        let missing = given.iter().find(|(name, given)| given.reason() == Some(reason) && needed.contains(name.as_str()));
        let name = missing.and_then(|(name, _)| self.language.names.get(name));
        let is_person = name.is_some_and(|name| matches!(name.origin, Origin::Person(_)));
        Lacking { name: name.map(|name| name.written.clone()), reason: (!is_person).then_some(reason) }
    }
}
