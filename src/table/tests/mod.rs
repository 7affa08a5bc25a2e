//! The stage as a whole: folders of files → tables and findings, word for word.
//!
//! - [`file`]: which files and headers make a table;
//! - [`dialect`]: the same table in every way people write it;
//! - [`bad_cell`]: a finding for each bad cell, in its place;
//! - [`contradiction`]: rows whose cells contradict each other;
//! - [`bad_record`]: quotes, widths, giants;
//! - [`reference`]: keys, accounts, persons, linked tables;
//! - [`usage`]: the streamed table;
//! - [`complete`]: every canonical column.

#![expect(clippy::disallowed_methods, reason = "tests make the files that the stage reads")]

mod bad_cell;
mod bad_record;
mod complete;
mod contradiction;
mod dialect;
mod file;
mod reference;
mod usage;

use super::{Tables, UsageEvent, read};
use crate::config::{At, ColumnConfig, ColumnFrom, Config, TableConfig};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceText, Span, locate};
use crate::input::{Folders, Input, Named, scan};
use std::collections::BTreeMap;

/// A site to be read.
struct Site {
    config: Config,
    folder: tempfile::TempDir,
}

/// What came of it.
struct Outcome {
    tables: Tables,
    diags: Diagnostics,
    input: Input,
    _folder: tempfile::TempDir,
}

/// A place in a `clareza.toml` that is not there.
fn at<T>(value: T) -> At<T> {
    At { value, span: Span::new(crate::diag::SourceId(0), 0, 0) }
}

/// `"header"`.
fn column(header: &str) -> ColumnConfig {
    ColumnConfig { from: ColumnFrom::Header(header.to_owned()), unit: None, values: BTreeMap::new() }
}

/// `{ column = "header", unit = "unit" }`.
fn measured(header: &str, unit: &str) -> ColumnConfig {
    ColumnConfig { unit: Some(at(unit.to_owned())), ..column(header) }
}

/// `{ column = "header", values = { … } }`.
fn valued(header: &str, values: &[(&str, &str)]) -> ColumnConfig {
    let values = values.iter().map(|(text, value)| ((*text).to_owned(), at((*value).to_owned()))).collect();
    ColumnConfig { values, ..column(header) }
}

/// `{ through = "table", by = "header" }`.
fn through(table: &str, by: &str) -> ColumnConfig {
    ColumnConfig { from: ColumnFrom::Through { table: table.to_owned(), by: by.to_owned() }, ..column("") }
}

impl Site {
    /// A site with two accounts.
    fn new() -> Self {
        Self::bare().file("accounts.csv", "account,name\nA-1,Aurora\nA-2,Brisa\n")
    }

    fn bare() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("clareza.toml"), "").expect("written");
        std::fs::create_dir(folder.path().join("data")).expect("made");
        Self { config: Config::default(), folder }
    }

    fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.folder.path().join("data").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
        self
    }

    fn table(mut self, name: &str, say: impl FnOnce(&mut TableConfig)) -> Self {
        say(&mut self.config.tables.entry(name.to_owned()).or_insert_with(|| at(TableConfig::default())).value);
        self
    }

    fn map(self, table: &str, columns: &[(&str, ColumnConfig)]) -> Self {
        self.table(table, |config| config.columns.extend(columns.iter().map(|(name, column)| ((*name).to_owned(), at(column.clone())))))
    }

    fn read(self) -> Outcome {
        self.read_into(Diagnostics::new())
    }

    fn read_into(self, mut diags: Diagnostics) -> Outcome {
        let folders = Folders { site: self.folder.path().to_owned(), data: None, theme: None };
        let named = |path: &str| {
            let table = self.config.of_file(path)?;
            Some(Named { encoding: table.encoding.as_ref().map(|encoding| encoding.value.name().to_owned()) })
        };
        let input = Input::config_only(&folders.site, &mut diags).expect("a site");
        let input = scan(input, &folders, named, &mut diags).expect("it can be listed");
        let tables = read(&self.config, &input, &mut diags);
        Outcome { tables, diags, input, _folder: self.folder }
    }
}

impl Outcome {
    /// Every finding as `path:line:column: code: message`, in the order they were made.
    fn findings(&self) -> Vec<String> {
        self.diags.iter().map(|found| self.line(found)).collect()
    }

    fn line(&self, found: &Diagnostic) -> String {
        let place = found.span.map_or_else(String::new, |span| {
            let located = &locate(&self.input, span.source, &[span])[0];
            format!("{}:{}:{}: ", located.path.trim_start_matches("data/"), located.line, located.column)
        });
        format!("{place}{}: {}", found.code, found.message)
    }

    /// The text of a span.
    fn text(&self, span: Span) -> String {
        let mut text = String::new();
        let mut reader = SourceText::text(&self.input, span.source).expect("it opens");
        std::io::Read::read_to_string(&mut reader, &mut text).expect("it reads");
        text[usize::try_from(span.start).expect("small")..usize::try_from(span.end).expect("small")].to_owned()
    }

    /// The hints of the first finding with a code.
    fn hints(&self, code: Code) -> Vec<String> {
        self.diags.iter().find(|found| found.code == code).map(|found| found.hints.clone()).unwrap_or_default()
    }

    /// The rows read, used, and left out of a table.
    fn counts(&self, table: &str) -> (u64, u64, Vec<(&'static str, u64)>) {
        let receipt = self.tables.receipts.iter().find(|receipt| receipt.table == table).expect("a receipt");
        assert_eq!(receipt.read, receipt.used + receipt.left_out.values().sum::<u64>());
        (receipt.read, receipt.used, receipt.left_out.iter().map(|(code, count)| (code.name(), *count)).collect())
    }

    /// The usage events in words.
    fn events(&mut self) -> (Vec<String>, super::Receipt) {
        let mut events = Vec::new();
        let usage = self.tables.usage.as_ref().expect("a usage table");
        let text = |bytes: Option<&[u8]>| String::from_utf8_lossy(bytes.unwrap_or(b"-")).into_owned();
        let mut each = |event: UsageEvent<'_>| {
            let (id, user, feature) = (text(event.event), text(event.user), text(event.feature));
            let minutes = event.minutes.map_or_else(|| "-".to_owned(), |minutes| minutes.0.to_string());
            events.push(format!("{id} {} {user} {feature} {} {} {minutes}", event.account.index(), event.at, event.count));
        };
        let receipt = usage.for_each(&self.input, &mut self.diags, &mut each);
        (events, receipt)
    }
}
