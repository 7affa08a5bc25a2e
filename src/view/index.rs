//! What every page would else look for among all rows and pages: the rows of each account side by side, who looks after accounts,
//! and the handbook of each root and language.

use super::shelf::Shelf;
use super::source::Audience;
use crate::metric::{ACTIVE_USERS, Metric, Metrics, NONE, Scope, USAGE};
use crate::page::{Page, Pages};
use crate::table::{AccountIx, Action, Goal, Meeting, OnboardingStep, Survey, Table, Tables};
use std::collections::BTreeMap;

/// Where the rows of each account are, and who looks after accounts.
#[derive(Debug)]
pub struct Index<'a> {
    goals: Group<'a, Goal>,
    actions: Group<'a, Action>,
    meetings: Group<'a, Meeting>,
    surveys: Group<'a, Survey>,
    onboarding: Group<'a, OnboardingStep>,
    stories: BTreeMap<&'a str, Vec<&'a Page>>,
    /// By language: the community's and the team's.
    shelves: BTreeMap<&'a str, [Shelf<'a>; 2]>,
    csms: Vec<String>,
    knows_users: bool,
}

/// The pages about accounts, by account id.
fn stories(pages: &Pages) -> BTreeMap<&str, Vec<&Page>> {
    let mut stories: BTreeMap<&str, Vec<&Page>> = BTreeMap::new();
    for (account, page) in pages.stories() {
        stories.entry(account).or_default().push(page);
    }
    stories
}

/// The rows of a table by account, those of one account in the order of the table.
#[derive(Debug)]
struct Group<'a, R> {
    rows: Vec<(AccountIx, &'a R)>,
}

impl<'a, R> Group<'a, R> {
    fn of(table: &'a Table<R>, account: fn(&R) -> AccountIx) -> Self {
        let mut rows: Vec<_> = table.rows.iter().map(|row| (account(row), row)).collect();
        rows.sort_by_key(|(account, _)| *account);
        Self { rows }
    }

    fn get(&self, account: AccountIx) -> impl Iterator<Item = &'a R> {
        let start = self.rows.partition_point(|(other, _)| *other < account);
        self.rows[start..].iter().take_while(move |(other, _)| *other == account).map(|(_, row)| *row)
    }
}

impl<'a> Index<'a> {
    /// Sorts the rows of the tables that account pages show, lists those who look after accounts, and orders the handbook in each
    /// of the site's languages.
    pub fn of(languages: &'a [String], tables: &'a Tables, pages: &'a Pages, metrics: &Metrics<'_>) -> Self {
        let shelves = |language: &str| [Audience::Community, Audience::Team].map(|audience| Shelf::new(pages, audience, language));
        Self {
            goals: Group::of(&tables.goals, |row| row.account),
            actions: Group::of(&tables.actions, |row| row.account),
            meetings: Group::of(&tables.meetings, |row| row.account),
            surveys: Group::of(&tables.surveys, |row| row.account),
            onboarding: Group::of(&tables.onboarding, |row| row.account),
            stories: stories(pages),
            shelves: languages.iter().map(|language| (language.as_str(), shelves(language))).collect(),
            csms: csms(metrics),
            knows_users: knows_users(metrics),
        }
    }

    /// Everybody who looks after accounts, and everybody whose role is to, sorted; [`NONE`] last where some accounts have nobody.
    pub(super) fn csms(&self) -> &[String] {
        &self.csms
    }

    /// Whether usage events say who used the product. Without it, nobody can be counted.
    pub(super) fn knows_users(&self) -> bool {
        self.knows_users
    }

    /// What was written about an account: in a language, else as it was written.
    pub(super) fn story(&self, account: &str, language: &str) -> Option<&'a Page> {
        let written = self.stories.get(account)?;
        written.iter().find(|page| page.language == language).or(written.first()).copied()
    }

    /// The handbook as a root shows it in a language of the site. A customer's root shows none.
    pub(super) fn shelf(&self, audience: Audience<'_>, language: &str) -> Option<&Shelf<'a>> {
        let [community, team] = self.shelves.get(language)?;
        match audience {
            Audience::Community => Some(community),
            Audience::Team => Some(team),
            Audience::Customer(_) => None,
        }
    }

    /// The goals of an account.
    pub(super) fn goals(&self, account: AccountIx) -> impl Iterator<Item = &'a Goal> {
        self.goals.get(account)
    }

    /// The actions of an account.
    pub(super) fn actions(&self, account: AccountIx) -> impl Iterator<Item = &'a Action> {
        self.actions.get(account)
    }

    /// The meetings of an account.
    pub(super) fn meetings(&self, account: AccountIx) -> impl Iterator<Item = &'a Meeting> {
        self.meetings.get(account)
    }

    /// The answers of an account.
    pub(super) fn surveys(&self, account: AccountIx) -> impl Iterator<Item = &'a Survey> {
        self.surveys.get(account)
    }

    /// The onboarding steps of an account.
    pub(super) fn onboarding(&self, account: AccountIx) -> impl Iterator<Item = &'a OnboardingStep> {
        self.onboarding.get(account)
    }
}

fn csms(metrics: &Metrics<'_>) -> Vec<String> {
    let mut ids: Vec<String> = metrics
        .scopes()
        .into_iter()
        .filter_map(|scope| match scope {
            Scope::Csm(id) => Some(id),
            _ => None,
        })
        .collect();
    ids.sort_by(|a, b| (a == NONE).cmp(&(b == NONE)).then_with(|| a.cmp(b)));
    ids
}

/// In a period with usage but without a single user, the events name none.
fn knows_users(metrics: &Metrics<'_>) -> bool {
    let number = |metric: &Metric| metrics.measure(metric, "", &Scope::Site, metrics.period()?).number();
    number(&ACTIVE_USERS) != Some(0.0) || number(&USAGE) == Some(0.0)
}
