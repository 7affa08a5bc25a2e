//! `clareza.toml` → [`Config`]: what the site's owner means, complete, with every default in one place.
//!
//! 1. [`section`] reads TOML tables key by key, so that one run names every unknown key and every bad value;
//! 2. [`read`] turns the sections into a [`Config`].
//!
//! The config knows no stage: table and column names are checked by the stage that owns them, by the spans kept here.

mod read;
mod section;

pub use read::read;

use crate::calendar::PeriodKind;
use crate::diag::{Code, Level, Span};
use jiff::civil::{Date, Time, Weekday};
use std::collections::BTreeMap;

/// A value and where `clareza.toml` says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it is.
    pub span: Span,
}

/// Everything that can be said in `clareza.toml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// `[site]`.
    pub site: Site,
    /// `[accounts]`: the segments and how closely each is looked after.
    pub accounts: Accounts,
    /// `[tables.<name>]`: how other people's exports fit the canonical tables.
    pub tables: BTreeMap<String, At<TableConfig>>,
    /// `[calendar]`: business hours; without it only calendar time is measured.
    pub calendar: Option<Calendar>,
    /// `[activation] feature`: the feature whose first use activates an account.
    pub activation_feature: Option<String>,
    /// `[metrics.clv] gross_margin`.
    pub gross_margin: Option<f64>,
    /// `[diagnostics]`: codes raised, lowered or turned off.
    pub levels: BTreeMap<Code, Level>,
}

/// `[site]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Shown on every page.
    pub title: String,
    /// The language of pages without one in their name.
    pub language: String,
    /// All languages of the site, the main one first.
    pub languages: Vec<String>,
    /// The ISO 4217 code of all amounts.
    pub currency: String,
    /// The IANA name of the zone that days are cut in.
    pub time_zone: String,
    /// The day the data speaks of, unless `--as-of` says another.
    pub as_of: Option<At<Date>>,
    /// The kind of period that reports are made for.
    pub period: PeriodKind,
    /// The folder of `themes/`.
    pub theme: String,
    /// Where each root will live, for canonical links and the site map.
    pub base_url: BaseUrl,
}

/// `[site.base_url]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are the three output roots")]
pub struct BaseUrl {
    pub community: Option<String>,
    pub team: Option<String>,
    pub customers: Option<String>,
}

/// `[accounts]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accounts {
    /// The segments that exist.
    pub segments: Vec<String>,
    /// The touch of a segment's accounts, where the account names none: `high`, `mid` or `tech`.
    pub touch: BTreeMap<String, String>,
}

/// `[calendar]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Opening and closing time of a working day.
    pub hours: (Time, Time),
    /// The working days.
    pub weekdays: Vec<Weekday>,
    /// Days off.
    pub holidays: Vec<Date>,
}

/// `[tables.<name>]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableConfig {
    /// `file` or `files`: paths or patterns relative to the data folder; empty means the canonical name.
    pub files: Vec<At<String>>,
    /// `preset`: whose export it is.
    pub preset: Option<At<String>>,
    /// `delimiter`: one character.
    pub delimiter: Option<At<char>>,
    /// `encoding`: `utf-8`, `utf-16` or `windows-1252`.
    pub encoding: Option<At<String>>,
    /// `decimal`: `.` or `,`.
    pub decimal: Option<At<char>>,
    /// `dates`: `ymd`, `dmy`, `mdy` or `excel`.
    pub dates: Option<At<String>>,
    /// `time_zone` of times that bear none.
    pub time_zone: Option<At<String>>,
    /// `columns`: canonical column → where it comes from.
    pub columns: BTreeMap<String, At<ColumnConfig>>,
}

/// Where a canonical column comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnConfig {
    /// A column of the file, or of another table.
    pub from: ColumnFrom,
    /// `unit` of a duration (`minutes`, `hours`, …) or an amount (`cents`).
    pub unit: Option<At<String>>,
    /// `values`: cell text → canonical value.
    pub values: BTreeMap<String, At<String>>,
}

/// A column of the file, or of another table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnFrom {
    /// `"header"` or `{ column = "header" }`.
    Header(String),
    /// `{ through = "table", by = "header" }`: `header` holds the key of `table`, whose own column is meant.
    Through {
        /// The other table.
        table: String,
        /// The column of this file that holds its key.
        by: String,
    },
}

impl Default for Config {
    /// The config of a site whose `clareza.toml` is empty.
    fn default() -> Self {
        Self {
            site: Site {
                title: "Clareza".to_owned(),
                language: "pt-BR".to_owned(),
                languages: vec!["pt-BR".to_owned()],
                currency: "BRL".to_owned(),
                time_zone: "America/Sao_Paulo".to_owned(),
                as_of: None,
                period: PeriodKind::Quarter,
                theme: "default".to_owned(),
                base_url: BaseUrl::default(),
            },
            accounts: Accounts {
                segments: ["enterprise", "mid-market", "smb"].map(str::to_owned).to_vec(),
                touch: [("enterprise", "high"), ("mid-market", "mid"), ("smb", "tech")]
                    .map(|(segment, touch)| (segment.to_owned(), touch.to_owned()))
                    .into(),
            },
            tables: BTreeMap::new(),
            calendar: None,
            activation_feature: None,
            gross_margin: None,
            levels: BTreeMap::new(),
        }
    }
}
