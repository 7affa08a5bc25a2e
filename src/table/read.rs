//! The stage: every table of the site, read in an order in which what rows refer to comes first.

use super::assembly::Row;
use super::known::Known;
use super::layout::{Layout, Link, layout};
use super::mapping::{Mapping, mapping};
use super::resolve::resolve;
use super::row::{Account, Person, Touch};
use super::rows::{Content, read_rows};
use super::schema::{ALL, Schema};
use super::usage::Usage;
use super::word::shown;
use super::{FileReceipt, Table, Tables, choice, rule};
use crate::config::{ColumnFrom, Config};
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::input::{File, Input, Root};
use std::collections::BTreeMap;

/// Reads all tables of a site. Rows with a fault are reported and left out; the receipts count them. Usage events are only
/// found and looked at: [`Usage::for_each`] streams them.
pub fn read(config: &Config, input: &Input, diags: &mut Diagnostics) -> Tables {
    let files = resolve(config, input, diags);
    let mut mappings: BTreeMap<_, _> = ALL.iter().map(|schema| (schema.name, mapping(config, schema, diags))).collect();
    mappings.values_mut().for_each(|mapping| mapping.keep_presets_within(&files.keys().copied().collect()));
    require_accounts(config, &files, input, diags);
    let known = Known::new(config, mappings.values().flat_map(links));
    require_linked(&files, &mappings, diags);
    let mut stage = Stage { config, input, files, mappings, known, usage: None, tables: Tables::default() };
    for table in order(&stage.mappings, config, diags) {
        stage.read(table, diags);
    }
    let tables = stage.finish(diags);
    rule::check(config, &tables, diags);
    tables
}

/// Without accounts no row of another table has anything to belong to.
fn require_accounts(config: &Config, files: &BTreeMap<&'static str, Vec<&File>>, input: &Input, diags: &mut Diagnostics) {
    let Some(first) = files.values().find_map(|files| files.first()) else { return };
    let is_named = config.tables.get("accounts").is_some_and(|table| !table.value.files.is_empty());
    if files.contains_key("accounts") || is_named {
        return;
    }
    let near = input.files(Root::Data).map(|file| file.path.as_str());
    diags.push(
        Diagnostic::new(Code::MissingTable, "there is no table `accounts`, which every site with tables needs")
            .at(Span::file(first.source))
            .suggest("accounts.csv", near)
            .hint("add `accounts.csv` with the columns `account` and `name` to the data folder, or name its file under `[tables.accounts]` in clareza.toml"),
    );
}

/// A table that another is mapped through must be there.
fn require_linked(files: &BTreeMap<&'static str, Vec<&File>>, mappings: &BTreeMap<&'static str, Mapping<'_>>, diags: &mut Diagnostics) {
    for mapping in mappings.values().filter(|mapping| files.contains_key(mapping.schema.name)) {
        for (column, mapped) in &mapping.columns {
            let ColumnFrom::Through { table, .. } = &mapped.from else { continue };
            if !files.contains_key(table.as_str()) {
                let message = format!("there is no table {}, through which {} is found", shown(table), shown(column));
                diags.push(Diagnostic { span: mapped.said, ..Diagnostic::new(Code::MissingTable, message) });
            }
        }
    }
}

/// The columns of other tables that a mapping refers to.
fn links(mapping: &Mapping<'_>) -> Vec<Link> {
    let other = |(column, from): (&&'static str, &ColumnFrom)| match from {
        ColumnFrom::Through { table, .. } => Schema::named(table).map(|schema| (schema.name, *column)),
        ColumnFrom::Header(_) => None,
    };
    mapping.columns.iter().filter_map(|(column, mapped)| other((column, &mapped.from))).collect()
}

/// The tables in the order of reading: the team, the accounts, then the others, each after those it refers to.
fn order(mappings: &BTreeMap<&'static str, Mapping<'_>>, config: &Config, diags: &mut Diagnostics) -> Vec<&'static str> {
    const FIRST: [&str; 2] = ["team", "accounts"];
    let mut waiting: Vec<&'static str> = FIRST.to_vec();
    waiting.extend(ALL.iter().map(|schema| schema.name).filter(|name| !FIRST.contains(name)));
    let mut order: Vec<&'static str> = Vec::new();
    while !waiting.is_empty() {
        let missing = |name: &str| links(&mappings[name]).into_iter().map(|(other, _)| other).find(|other| !order.contains(other));
        match waiting.iter().position(|name| missing(name).is_none()) {
            Some(at) => order.push(waiting.remove(at)),
            None => {
                // From any table that waits, the links lead into the circle after as many steps as there are tables.
                let name = (0..ALL.len()).fold(waiting[0], |name, _| missing(name).unwrap_or(name));
                let message = format!("the table {} is found through tables that are found through it", shown(name));
                let span = config.tables.get(name).map(|table| table.span);
                let found = Diagnostic { span, ..Diagnostic::new(Code::BadConfigValue, message) };
                diags.push(found.hint("break the circle of `through` in clareza.toml"));
                return order;
            }
        }
    }
    order
}

struct Stage<'a> {
    config: &'a Config,
    input: &'a Input,
    files: BTreeMap<&'static str, Vec<&'a File>>,
    mappings: BTreeMap<&'static str, Mapping<'a>>,
    known: Known,
    usage: Option<Vec<Result<Layout, FileReceipt>>>,
    tables: Tables,
}

impl Stage<'_> {
    fn read(&mut self, table: &'static str, diags: &mut Diagnostics) {
        match table {
            "team" => self.team(diags),
            "accounts" => self.accounts(diags),
            "subscriptions" => self.tables.subscriptions = self.table(table, diags).table,
            "revenue" => self.tables.revenue = self.table(table, diags).table,
            "usage" => self.usage = self.usage(diags),
            "users" => self.tables.users = self.table(table, diags).table,
            "tickets" => self.tables.tickets = self.table(table, diags).table,
            "surveys" => self.tables.surveys = self.table(table, diags).table,
            "opportunities" => self.tables.opportunities = self.table(table, diags).table,
            "renewals" => self.tables.renewals = self.table(table, diags).table,
            "goals" => self.tables.goals = self.table(table, diags).table,
            "actions" => self.tables.actions = self.table(table, diags).table,
            "meetings" => self.tables.meetings = self.table(table, diags).table,
            "onboarding" => self.tables.onboarding = self.table(table, diags).table,
            "cancellations" => self.tables.cancellations = self.table(table, diags).table,
            "orders" => self.tables.orders = self.table(table, diags).table,
            "outcomes" => self.tables.outcomes = self.table(table, diags).table,
            "features" => self.tables.features = self.table(table, diags).table,
            "contributions" => self.tables.contributions = self.table(table, diags).table,
            _ => {}
        }
    }

    fn team(&mut self, diags: &mut Diagnostics) {
        let Content { mut table, ids } = self.table::<Person>("team", diags);
        table.rows.sort_by(|a, b| a.person.cmp(&b.person));
        self.known.learn_team(ids.filter(|_| table.present));
        self.tables.team = table;
    }

    fn accounts(&mut self, diags: &mut Diagnostics) {
        let Content { mut table, ids } = self.table::<Account>("accounts", diags);
        table.rows.sort_by(|a, b| a.account.cmp(&b.account));
        for account in &mut table.rows {
            account.touch = account.touch.or_else(|| usual_touch(self.config, account.segment.as_deref()?));
        }
        let used = table.rows.iter().map(|account| account.account.clone()).collect();
        self.known.learn_accounts(used, ids.filter(|_| table.present));
        self.tables.accounts = table;
    }

    /// Reads all files of a table.
    fn table<R: Row>(&mut self, name: &'static str, diags: &mut Diagnostics) -> Content<R> {
        let (Some(files), Some(mapping)) = (self.files.get(name), self.mappings.get(name)) else {
            self.known.lose(name);
            return Content { table: Table::default(), ids: None };
        };
        let (content, receipt) = read_rows(mapping, files, self.input, &mut self.known, diags);
        self.tables.receipts.push(receipt);
        content
    }

    /// Looks at the files of usage events, and leaves the reading for later.
    fn usage(&self, diags: &mut Diagnostics) -> Option<Vec<Result<Layout, FileReceipt>>> {
        let (files, mapping) = (self.files.get("usage")?, self.mappings.get("usage")?);
        let mut look = |file: &&File| {
            layout(mapping, self.input, file, &self.known.zone, diags).map_or_else(|unread| unread.map(Err), |layout| Some(Ok(layout)))
        };
        Some(files.iter().filter_map(&mut look).collect())
    }

    /// The finished tables.
    fn finish(self, diags: &mut Diagnostics) -> Tables {
        let Self { mut tables, known, files, usage, .. } = self;
        if let (true, Some(file)) = (tables.subscriptions.present, files.get("revenue").and_then(|files| files.first())) {
            diags.push(
                Diagnostic::new(Code::BothRevenueTables, "the site has both `subscriptions` and `revenue`, which say the same")
                    .at(Span::file(file.source))
                    .hint("keep one of them: subscriptions with their dates, or month-end snapshots"),
            );
        }
        tables.receipts.sort_by_key(|receipt| ALL.iter().position(|schema| schema.name == receipt.table));
        tables.usage = usage.map(|layouts| Usage::new(layouts, known));
        tables
    }
}

/// The touch that the config gives a segment.
fn usual_touch(config: &Config, segment: &str) -> Option<Touch> {
    config.accounts.touch.get(segment).and_then(|word| choice::choose(word))
}
