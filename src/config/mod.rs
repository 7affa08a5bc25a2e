//! `clareza.toml` → [`Config`]: what the site's owner means, complete, with every default in one place.
//!
//! 1. [`section`] reads TOML tables key by key, so that one run names every unknown key and every bad value;
//! 2. [`dialect`] lists the ways to write a file that can be asked for;
//! 3. [`read`] turns the sections into a [`Config`]; [`health`], [`capacity`] and [`rule`] have files of their own, and [`script`] tells
//!    where a mistake inside a text is;
//! 4. [`pattern`] tells which files a table is read from.
//!
//! The config knows no stage: table and column names are checked by the stage that owns them, by the spans kept here.

mod capacity;
mod dialect;
mod health;
mod pattern;
mod read;
mod rule;
mod script;
mod section;

pub use capacity::{Calls, Capacity};
pub use dialect::{DateOrder, DecimalSign, Delimiter, Encoding};
pub use health::{Health, Input, Scale, Support};
pub use pattern::fits;
pub use read::{LANGUAGES, read};
pub use rule::{OwnConfig, OwnDirection, OwnUnit, Reviews, RollUp, SignalConfig, SignalSeverity};
pub use script::Script;

use crate::calendar::PeriodKind;
use crate::diag::{Code, Level, Span};
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
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
    /// `[metrics.own.<id>]`: numbers of the site's own.
    pub own: BTreeMap<String, At<OwnConfig>>,
    /// `[reviews]`: how often an account's success is reviewed.
    pub reviews: Reviews,
    /// `[signals.<id>]`: when to call an account.
    pub signals: BTreeMap<String, At<SignalConfig>>,
    /// `[health]`: what an account's health is made of.
    pub health: Health,
    /// `[capacity]`: how many calls a CSM's month holds, and how many an account needs.
    pub capacity: Capacity,
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
    /// The folder of `themes/`, where the site names one.
    pub theme: Option<At<String>>,
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
    /// `delimiter`: what parts cells.
    pub delimiter: Option<At<Delimiter>>,
    /// `encoding` of the text.
    pub encoding: Option<At<Encoding>>,
    /// `decimal`: the decimal sign.
    pub decimal: Option<At<DecimalSign>>,
    /// `dates`: the order of the parts of a date.
    pub dates: Option<At<DateOrder>>,
    /// `time_zone` of times that bear none.
    pub time_zone: Option<At<TimeZone>>,
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
                theme: None,
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
            own: BTreeMap::new(),
            reviews: Reviews::default(),
            signals: BTreeMap::new(),
            health: Health::default(),
            capacity: Capacity::default(),
            levels: BTreeMap::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostics, SourceId};

    fn messages(text: &str) -> Vec<String> {
        let mut diags = Diagnostics::new();
        read(text, SourceId(0), &mut diags);
        diags.iter().map(|found| format!("{}: {} [{}]", found.code, found.message, found.hints.join("; "))).collect()
    }

    #[test]
    fn an_empty_file_is_the_default() {
        let mut diags = Diagnostics::new();
        assert_eq!(read("", SourceId(0), &mut diags), Config::default());
        assert_eq!(diags.iter().count(), 0);
    }

    #[test]
    fn everything_that_can_be_said_is_understood() {
        let text = r#"
            [site]
            title = "Acme"
            language = "en"
            languages = ["pt-BR"]
            currency = "USD"
            time_zone = "UTC"
            as_of = 2025-01-31
            period = "month"
            theme = "mine"
            base_url = { community = "https://example.com/h/" }
            [accounts]
            segments = ["big"]
            touch = { big = "high" }
            [calendar]
            hours = ["09:00", "18:00"]
            weekdays = ["mon", "Fri"]
            holidays = [2025-12-25, "2026-01-01"]
            [activation]
            feature = "report"
            [metrics.clv]
            gross_margin = 0.8
            [health.reviews]
            weight = 20
            [capacity]
            calls = { high = 3 }
            [diagnostics]
            unused-column = "off"
            [tables.tickets]
            files = "tickets/*.csv"
            preset = "zendesk"
            delimiter = ";"
            encoding = "windows-1252"
            decimal = ","
            dates = "dmy"
            time_zone = "America/Sao_Paulo"
            [tables.tickets.columns]
            account = "organization_id"
            first_reply = { column = "reply", unit = "minutes" }
            priority = { column = "priority", values = { p1 = "urgent" } }
            [tables.usage.columns]
            account = { through = "subscriptions", by = "subscription_id" }
        "#;
        assert_eq!(messages(text), [""; 0]);
        let config = read(text, SourceId(0), &mut Diagnostics::new());
        assert_eq!(config.site.languages, ["en", "pt-BR"]);
        assert_eq!(config.site.base_url.community.as_deref(), Some("https://example.com/h"));
        assert_eq!(config.tables["tickets"].value.encoding.as_ref().map(|at| at.value.name()), Some("windows-1252"));
        assert_eq!((config.gross_margin, config.health.reviews.weight, config.capacity.calls.high), (Some(0.8), 20.0, 3.0));
        let tickets = &config.tables["tickets"].value;
        assert_eq!(tickets.delimiter.as_ref().map(|at| at.value), Some(Delimiter::Semicolon));
        assert_eq!(tickets.decimal.as_ref().map(|at| at.value), Some(DecimalSign::Comma));
        assert_eq!(tickets.dates.as_ref().map(|at| at.value), Some(DateOrder::Dmy));
        assert_eq!(tickets.time_zone.as_ref().and_then(|at| at.value.iana_name()), Some("America/Sao_Paulo"));
        assert_eq!(config.calendar.map(|calendar| calendar.holidays.len()), Some(2));
        let usage = &config.tables["usage"].value.columns["account"].value;
        assert_eq!(usage.from, ColumnFrom::Through { table: "subscriptions".into(), by: "subscription_id".into() });
    }

    #[test]
    fn every_unknown_key_is_named_with_a_suggestion() {
        let text = "[site]\ntitel = \"x\"\n[tables.tickets]\nfiel = \"a.csv\"\n[diagnostics]\nbad-dat = \"off\"\n[extra]\n";
        assert_eq!(
            messages(text),
            [
                "unknown-key: `[site]` has no key `titel` [did you mean `title`?; the keys are `title`, `language`, `languages`, `currency`, `time_zone`, `as_of`, `period`, `theme`, `base_url`]",
                "unknown-key: `[tables.tickets]` has no key `fiel` [did you mean `file`?; the keys are `file`, `files`, `preset`, `delimiter`, `encoding`, `decimal`, `dates`, `time_zone`, `columns`]",
                "unknown-key: there is no code `bad-dat` [did you mean `bad-date`?; docs/diagnostics.md lists the codes]",
                "unknown-key: clareza.toml has no key `extra` [the keys are `site`, `accounts`, `tables`, `calendar`, `activation`, `metrics`, `health`, `capacity`, `reviews`, `signals`, `diagnostics`]",
            ]
        );
    }

    #[test]
    fn every_bad_value_is_named_with_what_is_expected() {
        let text = "[site]\nlanguage = \"pt\"\ncurrency = \"reais\"\ntime_zone = \"Brasil\"\nas_of = \"31/01/2025\"\nperiod = \"quartr\"\ntheme = \"../x\"\ntitle = 3\n";
        assert_eq!(
            messages(text),
            [
                "bad-config-value: `site.title` is not a text in quotes [write a text in quotes]",
                "bad-config-value: `site.language` cannot be `pt` [write one of `pt-BR`, `en`]",
                "bad-config-value: `site.currency` is not an ISO 4217 code such as \"BRL\" [write an ISO 4217 code such as \"BRL\"]",
                "bad-config-value: `site.time_zone` is not an IANA time zone such as \"America/Sao_Paulo\" [write an IANA time zone such as \"America/Sao_Paulo\"]",
                "bad-config-value: `site.as_of` is not a date such as 2026-09-30 [write a date such as 2026-09-30]",
                "bad-config-value: `site.period` cannot be `quartr` [did you mean `quarter`?; write one of `month`, `bimester`, `quarter`, `year`]",
                "bad-config-value: `site.theme` is not the name of a folder in themes/ [write the name of a folder in themes/]",
            ]
        );
    }

    #[test]
    fn a_dialect_that_does_not_exist_is_named_with_those_that_do() {
        let text = "[tables.tickets]\ndelimiter = \"#\"\nencoding = \"latin1\"\ndecimal = \";\"\ndates = \"dym\"\ntime_zone = \"Brasil\"\n";
        assert_eq!(
            messages(text),
            [
                "bad-config-value: `tables.tickets.delimiter` cannot be `#` [write one of `,`, `;`, `\\t`, `|`]",
                "bad-config-value: `tables.tickets.encoding` cannot be `latin1` [write one of `utf-8`, `utf-16`, `windows-1252`]",
                "bad-config-value: `tables.tickets.decimal` cannot be `;` [write one of `.`, `,`]",
                "bad-config-value: `tables.tickets.dates` cannot be `dym` [did you mean `dmy`?; write one of `ymd`, `dmy`, `mdy`, `excel`]",
                "bad-config-value: `tables.tickets.time_zone` is not an IANA time zone such as \"America/Sao_Paulo\" [write an IANA time zone such as \"America/Sao_Paulo\"]",
            ]
        );
    }

    #[test]
    fn a_code_that_is_always_an_error_cannot_be_lowered() {
        let text = "[diagnostics]\npath-clash = \"warning\"\nmissing-table = \"off\"\nbad-toml = \"error\"\nbad-date = \"off\"\n";
        assert_eq!(
            messages(text),
            [
                "bad-config-value: `missing-table` is always an error [remove this line; docs/diagnostics.md says which codes can be lowered]",
                "bad-config-value: `path-clash` is always an error [remove this line; docs/diagnostics.md says which codes can be lowered]",
            ]
        );
        let levels = read(text, SourceId(0), &mut Diagnostics::new()).levels;
        assert_eq!(levels.keys().map(|code| code.name()).collect::<Vec<_>>(), ["bad-toml", "bad-date"]);
    }

    #[test]
    fn what_is_not_toml_is_named_where_it_is() {
        let mut diags = Diagnostics::new();
        read("[site]\ntitle = \n", SourceId(0), &mut diags);
        let found = diags.iter().next().expect("a finding");
        assert_eq!((found.code, found.span.map(|span| span.start)), (Code::BadToml, Some(15)));
    }
}
