//! Markdown → [`Page`]. A page is complete when made; links are resolved when all pages are known.

use crate::diag::{SourceId, Span};
use std::collections::BTreeMap;

/// A folder of the content and what it is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The home of the handbook, `content/index.md`.
    Home,
    /// A role page, `content/roles/<id>.md`.
    Role,
    /// A responsibility matrix, `content/raci.md` or `content/raci/<segment>.md`.
    Matrix,
    /// A CSM's own words about one account, `content/accounts/<account>.md`: never a page of its own.
    Account,
    /// Any other page.
    Plain,
}

/// What the front matter says.
#[derive(Debug, Clone, Default)]
pub struct Meta {
    /// The title: front matter, else the first heading, else the file name.
    pub title: String,
    /// One sentence for lists and search engines.
    pub description: Option<String>,
    /// Left out unless `--drafts`.
    pub draft: bool,
    /// Place in navigation; smaller comes first, without one comes last.
    pub order: Option<i64>,
    /// Only on team pages.
    pub internal: bool,
    /// Every other key, for the stage that knows it (role, matrix), with its span.
    pub extra: BTreeMap<String, Field>,
}

/// A front matter value of a key that the page stage does not know.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The value.
    pub value: FieldValue,
    /// Where it is.
    pub span: Span,
}

/// The shapes a front matter value can have.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// Text, or a number or date as written.
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// A list, each entry with its span.
    List(Vec<Field>),
}

/// A heading, for the contents and for anchors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The anchor, unique in the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

/// A table as written, for the stages that read meaning from it.
#[derive(Debug, Clone)]
pub struct RawTable {
    /// Index into the page's headings of the heading it stands under.
    pub heading: Option<usize>,
    /// The header cells.
    pub header: Vec<RawCell>,
    /// The body rows.
    pub rows: Vec<Vec<RawCell>>,
}

/// A cell's text without markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawCell {
    /// The text.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

/// A link or image as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The destination as written.
    pub target: String,
    /// Where it is.
    pub span: Span,
}

/// One markdown file.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file.
    pub source: SourceId,
    /// What it is for.
    pub kind: Kind,
    /// Its address within a root and language, such as `playbooks/onboarding`; empty for the home.
    pub path: String,
    /// Its language, such as `pt-BR`.
    pub language: String,
    /// What the front matter says.
    pub meta: Meta,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// The tables in order.
    pub tables: Vec<RawTable>,
    /// Links and images as written, for the link check.
    pub links: Vec<Link>,
    /// The finished HTML, with internal links still as written: `view` rewrites them for the root they are shown in.
    pub html: String,
}
