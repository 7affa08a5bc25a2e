//! Role pages + matrix → [`Handbook`]. Sees no metric.

use crate::diag::{SourceId, Span};

/// How a role works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the modes are those of docs/clarity.md")]
pub enum Mode {
    Reactive,
    Proactive,
    Commercial,
    Strategic,
}

/// A role of the company.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its id: `cx`, `support`, `cs`, `am`, `ae`, …
    pub id: String,
    /// Its title in each language that has a page: (language, title).
    pub titles: Vec<(String, String)>,
    /// What it is for, per language.
    pub missions: Vec<(String, String)>,
    /// How it works.
    pub mode: Option<Mode>,
    /// What it does, per language.
    pub does: Vec<(String, Vec<String>)>,
    /// What it must not do, per language.
    pub does_not: Vec<(String, Vec<String>)>,
    /// Catalogue ids of the metrics it owns, with where it says so.
    pub metrics: Vec<(String, Span)>,
    /// The role that stands in where nobody holds this one, with where it says so.
    pub fallback: Option<(String, Span)>,
    /// How to reach it.
    pub contact: Option<String>,
    /// The page of the role.
    pub source: SourceId,
    /// The `id` line of its page, or its start.
    pub span: Span,
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

/// The tags that rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the tags are those of docs/clarity.md")]
pub enum Tag {
    Commercial,
    Strategic,
    Technical,
    Collection,
    Bug,
}

/// A row of the matrix.
#[derive(Debug, Clone)]
pub struct Activity {
    /// What is done.
    pub name: String,
    /// The journey stage (heading) it stands under.
    pub stage: String,
    /// The letters per role, in the matrix's column order; empty where the cell is.
    pub cells: Vec<Vec<Letter>>,
    /// Its tags.
    pub tags: Vec<Tag>,
    /// The cell with its name.
    pub span: Span,
    /// The cells, in column order.
    pub cell_spans: Vec<Span>,
}

/// One matrix: of the whole company or of one segment.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The segment it is for; `None` for `content/raci.md`.
    pub segment: Option<String>,
    /// The language of its file.
    pub language: String,
    /// Ids of the roles that head its columns.
    pub roles: Vec<String>,
    /// Its rows in order.
    pub activities: Vec<Activity>,
    /// Waivers of its front matter.
    pub waivers: Vec<Waiver>,
    /// Its file.
    pub source: SourceId,
}

/// Leave to break a rule, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The code it allows.
    pub code: crate::diag::Code,
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
    /// The matrices, the company's first, then by segment and language.
    pub matrices: Vec<Matrix>,
}

impl Handbook {
    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }
}
