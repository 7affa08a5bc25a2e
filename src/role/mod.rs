//! Role pages + matrices → [`Handbook`]. Sees no metric.
//!
//! 1. [`profile`] reads the role pages, each role's translations together;
//! 2. [`fallback`] checks who stands in for whom, and that `team` names only roles that exist;
//! 3. [`column`] tells which role heads each column of a matrix, and [`cell`] reads letters and tags;
//! 4. [`matrix`] puts the rows together, with the [`waiver`]s of the file;
//! 5. [`twin`] compares a matrix with its translations;
//! 6. [`stage`] tells the stages of the journey, and checks that pages are about roles and stages that exist.
//!
//! [`mod@ballot`] reads what leaders answered when each filled the matrix alone; [`story`] checks that each text about an account has
//! its account; [`contact`] answers a customer's question from the result: whom to contact for what.

mod ballot;
mod cell;
mod column;
mod contact;
mod fallback;
mod matrix;
mod profile;
#[cfg(test)]
pub(crate) mod sample;
mod stage;
mod story;
mod twin;
mod waiver;

pub use ballot::{Ballot, Ballots, Vote, ballots};
pub use contact::{ContactRow, contacts};
pub use stage::JourneyStage;

use crate::config::Config;
use crate::diag::{Code, Diagnostics, SourceId, Span};
use crate::page::Pages;
use crate::table::Tables;
use jiff::civil::Date;

/// How a role works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the modes are those of docs/clarity.md")]
pub enum Mode {
    Reactive,
    Proactive,
    Commercial,
    Strategic,
}

impl Mode {
    /// All modes with the words that front matter uses.
    pub const NAMES: [(&'static str, Self); 4] =
        [("reactive", Self::Reactive), ("proactive", Self::Proactive), ("commercial", Self::Commercial), ("strategic", Self::Strategic)];
}

/// A role of the company.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its id: `cx`, `support`, `cs`, `am`, `ae`, …
    pub id: String,
    /// Its title in each language that has a page, the site's main language first: (language, title).
    pub titles: Vec<(String, String)>,
    /// What it is for, per language.
    pub missions: Vec<(String, String)>,
    /// How it works.
    pub mode: Option<Mode>,
    /// What it does, per language.
    pub does: Vec<(String, Vec<String>)>,
    /// What it must not do, per language.
    pub does_not: Vec<(String, Vec<String>)>,
    /// Catalogue ids of the metrics it owns, with where its page names each.
    pub metrics: Vec<(String, Span)>,
    /// The role that stands in where nobody holds this one, with where it says so.
    pub fallback: Option<(String, Span)>,
    /// How to reach it.
    pub contact: Option<String>,
    /// The address of its page, see [`crate::page::Page::path`].
    pub path: String,
    /// The `id` line of its page, or the start of the page.
    pub span: Span,
}

impl Role {
    /// Its title in a language, else in the site's main language.
    pub fn title(&self, language: &str) -> &str {
        in_language(&self.titles, language).map_or(&self.id, String::as_str)
    }

    /// What it is for, in a language, else in the site's main language.
    pub fn mission(&self, language: &str) -> Option<&str> {
        in_language(&self.missions, language).map(String::as_str)
    }

    /// What it does, in a language, else in the site's main language.
    pub fn does(&self, language: &str) -> &[String] {
        in_language(&self.does, language).map_or(&[], Vec::as_slice)
    }

    /// What it must not do, in a language, else in the site's main language.
    pub fn does_not(&self, language: &str) -> &[String] {
        in_language(&self.does_not, language).map_or(&[], Vec::as_slice)
    }
}

/// What is said in a language, else what is said first.
fn in_language<'a, T>(said: &'a [(String, T)], language: &str) -> Option<&'a T> {
    said.iter().find(|(in_language, _)| in_language == language).or(said.first()).map(|(_, said)| said)
}

/// A letter of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// Does the work.
    Responsible,
    /// Answers for the result.
    Accountable,
    /// Is asked before.
    Consulted,
    /// Is told after.
    Informed,
    /// Helps.
    Support,
}

impl Letter {
    /// All letters as they are written.
    pub const NAMES: [(char, Self); 5] =
        [('R', Self::Responsible), ('A', Self::Accountable), ('C', Self::Consulted), ('I', Self::Informed), ('S', Self::Support)];

    /// How it is written.
    pub fn symbol(self) -> char {
        match self {
            Self::Responsible => 'R',
            Self::Accountable => 'A',
            Self::Consulted => 'C',
            Self::Informed => 'I',
            Self::Support => 'S',
        }
    }
}

/// The tags that rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the tags are those of docs/clarity.md")]
pub enum Tag {
    Commercial,
    Strategic,
    Technical,
    Collection,
    Bug,
    Internal,
}

impl Tag {
    /// All tags as they are written.
    pub const NAMES: [(&'static str, Self); 6] = [
        ("commercial", Self::Commercial),
        ("strategic", Self::Strategic),
        ("technical", Self::Technical),
        ("collection", Self::Collection),
        ("bug", Self::Bug),
        ("internal", Self::Internal),
    ];
}

/// A row of the matrix.
#[derive(Debug, Clone)]
pub struct Activity {
    /// What is done.
    pub name: String,
    /// The journey stage (second-level heading) it stands under; empty where it stands under none.
    pub stage: String,
    /// The table it stands in, as an index into [`crate::page::Page::tables`] of its page.
    pub table: usize,
    /// The letters per role, in the order of [`Matrix::roles`]; empty where the cell is.
    pub cells: Vec<Vec<Letter>>,
    /// Its tags.
    pub tags: Vec<Tag>,
    /// The cell with its name.
    pub span: Span,
    /// The cells, in the order of [`Matrix::roles`]; the cell with the name for roles its table has no column of.
    pub cell_spans: Vec<Span>,
}

impl Activity {
    /// Whether it bears a tag.
    pub fn has(&self, tag: Tag) -> bool {
        self.tags.contains(&tag)
    }

    /// The columns that hold a letter.
    pub fn columns(&self, letter: Letter) -> impl Iterator<Item = usize> {
        self.cells.iter().enumerate().filter(move |(_, cell)| cell.contains(&letter)).map(|(column, _)| column)
    }
}

/// One matrix: of the whole company or of one segment.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The segment it is for; `None` for `content/raci.md`.
    pub segment: Option<String>,
    /// The language of its file.
    pub language: String,
    /// Whether it repeats, in another language, the matrix that comes before it.
    pub is_translation: bool,
    /// Ids of the roles that head its columns.
    pub roles: Vec<String>,
    /// Its rows in order.
    pub activities: Vec<Activity>,
    /// Waivers of its front matter.
    pub waivers: Vec<Waiver>,
    /// The day on which its letters were last settled, where its front matter says so.
    pub updated: Option<Date>,
    /// Its file.
    pub source: SourceId,
    /// The address of its page, see [`crate::page::Page::path`].
    pub path: String,
}

impl Matrix {
    /// The column of a role.
    pub fn column(&self, role: &str) -> Option<usize> {
        self.roles.iter().position(|id| id == role)
    }
}

/// Leave to break a rule, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The code it allows.
    pub code: Code,
    /// The one activity it is for, where it names one.
    pub activity: Option<String>,
    /// Why.
    pub reason: String,
    /// Where it is.
    pub span: Span,
}

/// Who does what.
#[derive(Debug, Clone, Default)]
pub struct Handbook {
    /// The roles, sorted by id.
    pub roles: Vec<Role>,
    /// The matrices, the company's first, then by segment; each followed by its translations.
    pub matrices: Vec<Matrix>,
}

/// Reads the role pages and matrices, and names what contradicts itself in them.
pub fn read(config: &Config, pages: &Pages, tables: &Tables, diags: &mut Diagnostics) -> Handbook {
    let roles = profile::read(pages, diags);
    fallback::check(&roles, tables, diags);
    let matrices = matrix::read(config, pages, &roles, tables, diags);
    twin::compare(&matrices, diags);
    story::check(pages, tables, diags);
    let handbook = Handbook { roles, matrices };
    stage::check(&handbook, pages, diags);
    handbook
}

impl Handbook {
    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The matrix that holds for a segment: its own, else the company's; in the language asked for, else in the main one.
    pub fn matrix_for(&self, segment: Option<&str>, language: &str) -> Option<&Matrix> {
        let of = |wanted: Option<&str>| {
            let in_any = || self.matrices.iter().filter(move |matrix| matrix.segment.as_deref() == wanted);
            in_any().find(|matrix| matrix.language == language).or_else(|| in_any().next())
        };
        segment.and_then(|segment| of(Some(segment))).or_else(|| of(None))
    }

    /// The matrices without their translations.
    pub fn originals(&self) -> impl Iterator<Item = (usize, &Matrix)> {
        self.matrices.iter().enumerate().filter(|(_, matrix)| !matrix.is_translation)
    }

    /// The role to turn to for what is `role`'s: itself where it is held, else the first held one that stands in for it.
    pub fn resolve_fallback<'a>(&'a self, role: &'a str, is_held: impl Fn(&str) -> bool) -> Option<&'a str> {
        self.fallback_chain(role).into_iter().find(|role| is_held(role))
    }

    /// A role, its fallback, the fallback's fallback and so on, each once.
    pub fn fallback_chain<'a>(&'a self, role: &'a str) -> Vec<&'a str> {
        let mut chain = vec![role];
        while let Some((next, _)) = chain.last().and_then(|last| self.role(last)).and_then(|role| role.fallback.as_ref()) {
            if chain.contains(&next.as_str()) {
                break;
            }
            chain.push(next);
        }
        chain
    }
}

/// Text as names are compared: without case, accents and outer blanks.
fn folded(text: &str) -> String {
    deunicode::deunicode(text).trim().to_lowercase()
}
