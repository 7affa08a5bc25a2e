//! Everything that views are made from, and where in it a page stands.

use super::format::Format;
use super::index::Index;
use super::receipt::Origins;
use super::shelf::Shelf;
use crate::benchmark::Benchmarks;
use crate::clarity::{Agreement, Findings, GapReport};
use crate::config::Config;
use crate::formula::Formulas;
use crate::metric::{Metrics, Reason};
use crate::page::{Page, Pages, Target};
use crate::playbook::Playbooks;
use crate::role::{Handbook, Role};
use crate::table::{AccountIx, Receipt, Tables};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the stages before have made of a site.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// What the owner says.
    pub config: &'a Config,
    /// The rows.
    pub tables: &'a Tables,
    /// What was read of the usage events, where the site has any.
    pub usage: Option<&'a Receipt>,
    /// The rows again, by account.
    pub index: &'a Index<'a>,
    /// The numbers.
    pub metrics: &'a Metrics<'a>,
    /// What the rules come to for each account.
    pub formulas: &'a Formulas<'a>,
    /// The pages, drafts left out unless wanted.
    pub pages: &'a Pages,
    /// Who does what.
    pub handbook: &'a Handbook,
    /// What is unclear in that; for the team only.
    pub checked: &'a Checked<'a>,
    /// What to do when something happens, and what to write.
    pub playbooks: &'a Playbooks,
    /// What may be published of the contributions.
    pub benchmarks: &'a Benchmarks,
    /// One per language of the site, the main one first.
    pub formats: &'a [Arc<Format>],
    /// The folder of the theme's assets within a root.
    pub theme_folder: &'a str,
    /// The published name of each file of `content/`, by its path.
    pub files: &'a BTreeMap<String, String>,
    /// The files of the tables, for receipts.
    pub origins: &'a Origins,
    /// The folder of each account and of each CSM, by id.
    pub folders: Folders<'a>,
}

/// The handbook as the checks, the data and the ballots see it.
pub struct Checked<'a> {
    /// What the checks found.
    pub findings: &'a Findings,
    /// Where the data contradicts the matrix.
    pub gaps: GapReport<'a>,
    /// How far the ballots agree.
    pub agreement: Agreement<'a>,
}

/// Folder names made from ids.
#[derive(Clone, Copy)]
pub struct Folders<'a> {
    /// By account id.
    pub accounts: &'a BTreeMap<String, String>,
    /// By person id.
    pub people: &'a BTreeMap<String, String>,
}

impl<'a> Sources<'a> {
    /// The words and rules of a language, else those of the main one.
    pub(super) fn format(&self, language: &str) -> &'a Format {
        let spoken = self.formats.iter().find(|format| format.words.language() == language);
        spoken.unwrap_or(&self.formats[0])
    }

    /// The folder of an account.
    pub(super) fn account_folder(&self, account: AccountIx) -> &'a str {
        self.folders.accounts.get(&self.tables.account(account).account).map_or("", String::as_str)
    }

    /// Whether there is data at all: a site may be a handbook only.
    pub(super) fn has_data(&self) -> bool {
        self.tables.accounts.present
    }

    /// Whether the site has a table.
    pub(super) fn has_table(&self, name: &str) -> bool {
        self.tables.receipts.iter().chain(self.usage).any(|receipt| receipt.table == name)
    }

    /// All accounts.
    pub(super) fn accounts(&self) -> impl Iterator<Item = AccountIx> + use<'a> {
        (0..u32::try_from(self.tables.accounts.rows.len()).unwrap_or(u32::MAX)).map(AccountIx)
    }
}

/// For whom a root is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience<'a> {
    /// Everybody.
    Community,
    /// The company's own people.
    Team,
    /// One customer: the folder of their account.
    Customer(&'a str),
}

impl Audience<'_> {
    /// The folder of the root in the output.
    pub fn folder(self) -> String {
        match self {
            Self::Community => "community".to_owned(),
            Self::Team => "team".to_owned(),
            Self::Customer(folder) => format!("customers/{folder}"),
        }
    }

    /// Whether a markdown page is for this audience.
    pub(super) fn may_see(self, page: &Page) -> bool {
        match self {
            Self::Community => page.is_public(),
            Self::Team => true,
            Self::Customer(_) => false,
        }
    }

    /// The word that stylesheets know it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Team => "team",
            Self::Customer(_) => "customer",
        }
    }
}

/// Where a page is published: its root, its language and its file.
#[derive(Clone)]
pub(super) struct Place<'a> {
    pub(super) sources: Sources<'a>,
    pub(super) audience: Audience<'a>,
    pub(super) format: &'a Format,
    /// The address within the root and language, such as `roles/cs`; empty for the home.
    pub(super) path: String,
}

impl<'a> Place<'a> {
    pub(super) fn new(sources: Sources<'a>, audience: Audience<'a>, language: &str, path: impl Into<String>) -> Self {
        Self { sources, audience, format: sources.format(language), path: path.into() }
    }

    /// The words for a key.
    pub(super) fn t(&self, key: &str) -> String {
        self.format.words.text(key)
    }

    /// Why there is no value, as a sentence. A customer is not told which file of ours is missing.
    pub(super) fn reason(&self, reason: Reason) -> String {
        match (reason, self.audience) {
            (Reason::NoTable(_), Audience::Customer(_)) => self.t("reason-not-measured"),
            _ => self.format.reason(reason),
        }
    }

    /// Its language.
    pub(super) fn language(&self) -> &'a str {
        self.format.words.language()
    }

    /// Its file within the root.
    pub(super) fn file(&self) -> String {
        self.file_in(self.language())
    }

    /// The file of the same page in another language.
    pub(super) fn file_in(&self, language: &str) -> String {
        file(&self.prefix(language), &self.path)
    }

    /// The file of another page of the same root and language.
    pub(super) fn file_of(&self, path: &str) -> String {
        file(&self.prefix(self.language()), path)
    }

    /// Its file within the output folder.
    pub(super) fn output(&self) -> String {
        format!("{}/{}", self.audience.folder(), self.file())
    }

    /// The link to another page of the same root and language.
    pub(super) fn link(&self, path: &str) -> String {
        self.relative(&self.file_of(path))
    }

    /// Whether the root has a team's home besides the handbook's.
    pub(super) fn has_team_home(&self) -> bool {
        self.audience == Audience::Team && self.sources.has_data()
    }

    /// The link to the home of the root.
    pub(super) fn home(&self) -> String {
        self.link("")
    }

    /// Where the home of the handbook is.
    pub(super) fn handbook_home(&self) -> &'static str {
        if self.has_team_home() { super::plan::TEAM_HANDBOOK } else { "" }
    }

    /// The link to the page of a role, where this root shows it.
    pub(super) fn role_link(&self, role: &Role) -> Option<String> {
        self.shelf()?.page(&role.path).map(|page| self.link(&page.path))
    }

    /// The link to the same page in another language.
    pub(super) fn link_in(&self, language: &str) -> String {
        self.relative(&self.file_in(language))
    }

    /// The link to a file of the root.
    pub(super) fn relative(&self, to: &str) -> String {
        relative(&self.file(), to)
    }

    /// Where a link of a markdown page leads, if it leads anywhere in this root.
    pub(super) fn address(&self, target: &Target) -> Option<String> {
        match target {
            Target::External(url) => Some(url.clone()),
            Target::Here { anchor } => Some(format!("#{anchor}")),
            Target::Page { path, anchor, .. } => {
                self.shelf()?.page(path)?;
                let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
                Some(self.link(path) + &anchor)
            }
            Target::Asset { path } => Some(self.relative(&format!("files/{}", self.sources.files.get(path)?))),
        }
    }

    /// The handbook as this root shows it in this language. A customer's root shows none.
    pub(super) fn shelf(&self) -> Option<&'a Shelf<'a>> {
        self.sources.index.shelf(self.audience, self.language())
    }

    /// Second languages live in a folder of their own; a customer's pages speak one language only.
    fn prefix(&self, language: &str) -> String {
        let main = language == self.sources.config.site.language || matches!(self.audience, Audience::Customer(_));
        if main { String::new() } else { format!("{}/", language.to_lowercase()) }
    }
}

fn file(prefix: &str, path: &str) -> String {
    match path {
        "" => format!("{prefix}index.html"),
        path if path.ends_with(".html") => format!("{prefix}{path}"),
        path => format!("{prefix}{path}/index.html"),
    }
}

/// The link from one file to another of the same root.
fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let target: Vec<&str> = to.split('/').collect();
    let common = folders.iter().zip(&target).take(folders.len().min(target.len()) - 1).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..", folders.len() - 1 - common);
    up.chain(target[common..].iter().copied()).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_and_name_their_file() {
        for (from, to, link) in [
            ("index.html", "roles/cs/index.html", "roles/cs/index.html"),
            ("roles/cs/index.html", "index.html", "../../index.html"),
            ("roles/cs/index.html", "roles/am/index.html", "../am/index.html"),
            ("en/index.html", "index.html", "../index.html"),
            ("roles/cs/index.html", "roles/cs/index.html", "index.html"),
            ("404.html", "assets/x/site.css", "assets/x/site.css"),
        ] {
            assert_eq!(relative(from, to), link);
        }
    }
}
