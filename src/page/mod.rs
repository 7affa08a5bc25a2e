//! Markdown → [`Page`]. A page is complete when made, its links resolved.
//!
//! 1. [`name`] tells from a file's path what page it is, in which language, and at which address;
//! 2. [`front`] reads its front matter, TOML or YAML, with the place of every key and value;
//! 3. [`body`] reads its markdown: headings, tables, links and the HTML between them;
//! 4. [`meta`] makes sense of the front matter's common keys;
//! 5. [`link`] finds what every link means, once all pages are known.
//!
//! [`read`] goes through these steps. [`passage`] gives a page's text to a search, and [`part`] makes it a part of a longer one.

mod body;
mod front;
mod link;
mod meta;
mod name;
mod part;
mod passage;
mod read;
#[cfg(test)]
pub(crate) mod sample;

pub(crate) use meta::unknown_key;
pub(crate) use part::anchor as part_anchor;
pub use passage::Passage;
pub use read::read;

use crate::config::Script;
use crate::diag::{SourceId, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A folder of the content and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The home of the handbook, `content/index.md`.
    Home,
    /// A role page, `content/roles/<id>.md`.
    Role,
    /// A responsibility matrix, `content/raci.md` or `content/raci/<segment>.md`.
    Matrix,
    /// What to do when something happens, `content/playbooks/<id>.md`.
    Playbook,
    /// A message to send to accounts, `content/messages/<id>.md`.
    Message,
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
    /// The day its content last changed, as its author says.
    pub updated: Option<Date>,
    /// The ids of the roles it is about.
    pub roles: Vec<Word>,
    /// The stages of the journey it is about, by their names.
    pub stages: Vec<Word>,
    /// Other addresses that lead to it.
    pub aliases: Vec<Word>,
    /// Every other key, for the stage that knows it; only roles, matrices, playbooks and messages have any.
    pub extra: BTreeMap<String, Entry>,
}

/// A word of a list in the front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub text: String,
    /// Where it is.
    pub span: Span,
}

/// A key of the front matter and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where the key is.
    pub key: Span,
    /// The value.
    pub field: Field,
}

/// A front matter value.
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

/// What a link or an image leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another host or a mail address, as written.
    External(String),
    /// A heading of the same page.
    Here {
        /// The heading's id.
        anchor: String,
    },
    /// A page of the site.
    Page {
        /// Its [`Page::path`].
        path: String,
        /// Its [`Page::language`], which differs from the linking page's where a translation is missing.
        language: String,
        /// The id of one of its headings.
        anchor: Option<String>,
    },
    /// A file that is published as it is.
    Asset {
        /// Its [`Asset::path`].
        path: String,
    },
}

/// A link or an image of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it leads to; `None` where that was an error, which has been reported.
    pub target: Option<Target>,
    /// Its title, empty where it has none.
    pub title: String,
    /// Where its destination is.
    pub span: Span,
}

/// A stretch of a page's HTML. Links are apart, since their addresses depend on the root that the page is shown in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Finished HTML without links to other files.
    Html(String),
    /// Here the link with this index into [`Page::links`] starts.
    Open(usize),
    /// Here the open link ends.
    Close,
    /// Here the table with this index into [`Page::tables`] starts.
    Table(usize),
    /// Here the open table ends.
    TableEnd,
    /// An image.
    Image {
        /// Index into [`Page::links`].
        link: usize,
        /// What it shows, in words.
        alt: String,
    },
}

/// A stretch of a page as it is shown: a table, or what stands between tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// HTML without tables.
    Text(String),
    /// A table.
    Table {
        /// Its index into [`Page::tables`].
        table: usize,
        /// Its HTML.
        html: String,
    },
}

/// One markdown file.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file.
    pub source: SourceId,
    /// Its path within `content/`.
    pub file: String,
    /// Its path without language and ending, as written: what it shares with its translations.
    pub stem: String,
    /// What it is for.
    pub kind: Kind,
    /// Its address within a root and language, such as `playbooks/onboarding`; empty for the home.
    pub path: String,
    /// Its language, such as `pt-BR`.
    pub language: String,
    /// What the front matter says.
    pub meta: Meta,
    /// The headings in order, without the one that is the page's title.
    pub headings: Vec<Heading>,
    /// The tables in order.
    pub tables: Vec<RawTable>,
    /// The links and images in order.
    pub links: Vec<Link>,
    /// Its HTML, without the title.
    pub pieces: Vec<Piece>,
    /// Of a message, what it says.
    pub message: Option<Written>,
}

/// A message as it is written, with the place of every character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it is about, where it says.
    pub subject: Option<Script>,
    /// Its text.
    pub text: Script,
}

impl Page {
    /// Whether everybody may read it, and not the team alone.
    pub fn is_public(&self) -> bool {
        self.meta.is_public(self.kind)
    }

    /// Its HTML without the title. `address` tells the address of an internal target as the page is shown; where it
    /// tells none, the text of the link, or what the image shows in words, stays alone.
    pub fn html(&self, address: &dyn Fn(&Target) -> Option<String>) -> String {
        self.stretches(address).into_iter().map(|stretch| stretch.into_html()).collect()
    }

    /// Its [`html`](Self::html) in stretches, each of its tables apart. A footnote's table stands where the footnote is shown.
    pub fn stretches(&self, address: &dyn Fn(&Target) -> Option<String>) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut html = String::new();
        let mut table = None;
        let mut open = false;
        for piece in &self.pieces {
            match piece {
                Piece::Html(text) => html.push_str(text),
                Piece::Open(link) => {
                    let tag = self.links.get(*link).and_then(|link| link.opening_tag(address));
                    open = tag.is_some();
                    html.push_str(&tag.unwrap_or_default());
                }
                Piece::Close => html.push_str(if std::mem::take(&mut open) { "</a>" } else { "" }),
                Piece::Image { link, alt } => {
                    let tag = self.links.get(*link).and_then(|link| link.image_tag(alt, address));
                    html.push_str(&tag.unwrap_or_else(|| body::escape(alt)));
                }
                Piece::Table(index) => {
                    stretches.push(Stretch::Text(std::mem::take(&mut html)));
                    table = Some(*index);
                }
                Piece::TableEnd => stretches.extend(table.take().map(|table| Stretch::Table { table, html: std::mem::take(&mut html) })),
            }
        }
        stretches.push(Stretch::Text(html));
        stretches
    }
}

impl Stretch {
    fn into_html(self) -> String {
        match self {
            Self::Text(html) | Self::Table { html, .. } => html,
        }
    }
}

impl Meta {
    /// Whether everybody may read a page of a kind that says this, and not the team alone.
    fn is_public(&self, kind: Kind) -> bool {
        !self.internal && kind != Kind::Account
    }
}

impl Link {
    fn opening_tag(&self, address: &dyn Fn(&Target) -> Option<String>) -> Option<String> {
        let (href, rel) = match self.target.as_ref()? {
            Target::External(url) if url.starts_with("mailto:") => (url.clone(), ""),
            Target::External(url) => (url.clone(), r#" rel="noopener noreferrer""#),
            Target::Here { anchor } => (format!("#{anchor}"), ""),
            internal => (address(internal)?, ""),
        };
        Some(format!(r#"<a href="{}"{}{rel}>"#, body::escape(&href), self.title_attribute()))
    }

    fn image_tag(&self, alt: &str, address: &dyn Fn(&Target) -> Option<String>) -> Option<String> {
        let src = address(self.target.as_ref()?)?;
        Some(format!(r#"<img src="{}" alt="{}"{} loading="lazy">"#, body::escape(&src), body::escape(alt), self.title_attribute()))
    }

    fn title_attribute(&self) -> String {
        if self.title.is_empty() { String::new() } else { format!(r#" title="{}""#, body::escape(&self.title)) }
    }
}

/// A file beside the pages that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The file.
    pub source: SourceId,
    /// Its path within `content/`.
    pub path: String,
}

/// Everything under `content/`.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    /// The pages, sorted by stem, translations in the order of the site's languages.
    pub pages: Vec<Page>,
    /// The other files, sorted by path. Ballots are not among them.
    pub assets: Vec<Asset>,
}

impl Pages {
    /// The page at an address in a language.
    pub fn find(&self, path: &str, language: &str) -> Option<&Page> {
        self.of_path(path).find(|page| page.language == language)
    }

    /// The page at an address in every language it is written in, the site's main language first.
    pub fn of_path(&self, path: &str) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(move |page| page.path == path && page.kind != Kind::Account)
    }

    /// The pages of a kind.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(move |page| page.kind == kind)
    }

    /// What was written about accounts: the id of the account, and the page.
    pub fn stories(&self) -> impl Iterator<Item = (&str, &Page)> {
        self.of_kind(Kind::Account).map(|page| (page.stem.strip_prefix("accounts/").unwrap_or(&page.stem), page))
    }
}
