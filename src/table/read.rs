//! The stage: every table of the site, read in an order in which what rows refer to comes first.

use super::assembly::{Key, Row};
use super::cell::{Cells, resolve};
use super::fault::Fault;
use super::known::Known;
use super::layout::{Layout, Link, layout, report_broken};
use super::ledger::Ledger;
use super::mapping::{Mapping, mapping};
use super::record::{Broken, Record, each_record};
use super::resolve::resolve as resolve_files;
use super::row::{Account, Person, Touch};
use super::schema::{ALL, Schema};
use super::usage::Usage;
use super::word::shown;
use super::{Table, Tables, choice, rule, soundness};
use crate::config::{ColumnFrom, Config};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, SourceText, Span};
use crate::input::{File, Input};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// Reads all tables of a site. Rows with a fault are reported and left out; the receipts count them. Usage events are only
/// found and looked at: [`Usage::for_each`] streams them.
pub fn read(config: &Config, input: &Input, diags: &mut Diagnostics) -> Tables {
    let files = resolve_files(config, input, diags);
    let mappings: BTreeMap<_, _> = ALL.iter().map(|schema| (schema.name, mapping(config, schema, diags))).collect();
    require_accounts(&files, input, diags);
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
fn require_accounts(files: &BTreeMap<&'static str, Vec<&File>>, input: &Input, diags: &mut Diagnostics) {
    let Some((table, first)) = files.iter().find_map(|(table, files)| Some((table, files.first()?))) else { return };
    if files.contains_key("accounts") {
        return;
    }
    let message = format!("there is no table `accounts`, which {} refers to", shown(table));
    let near = input.files(crate::input::Root::Data).map(|file| file.path.as_str());
    diags.push(
        Diagnostic::new(Code::MissingTable, message)
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
    let mut waiting: Vec<&'static str> = ["team", "accounts"].to_vec();
    waiting.extend(ALL.iter().map(|schema| schema.name).filter(|name| !["team", "accounts"].contains(name)));
    let mut order: Vec<&'static str> = Vec::new();
    while !waiting.is_empty() {
        let is_ready = |name: &&str| mappings.get(*name).is_none_or(|mapping| links(mapping).iter().all(|(other, _)| order.contains(other)));
        let Some(at) = waiting.iter().position(is_ready) else {
            let entangled = waiting.iter().find_map(|name| Some((name, config.tables.get(*name)?)));
            let message = format!("{} refers to a table that refers back to it", shown(waiting[0]));
            let span = entangled.map(|(_, table)| table.span);
            diags.push(Diagnostic { span, ..Diagnostic::new(Code::BadConfigValue, message) }.hint("break the circle of `through` in clareza.toml"));
            break;
        };
        order.push(waiting.remove(at));
    }
    order
}

struct Stage<'a> {
    config: &'a Config,
    input: &'a Input,
    files: BTreeMap<&'static str, Vec<&'a File>>,
    mappings: BTreeMap<&'static str, Mapping<'a>>,
    known: Known,
    usage: Option<Vec<Layout>>,
    tables: Tables,
}

/// What was read of one table.
struct Content<R> {
    table: Table<R>,
    /// The ids of all rows, those left out included; `None` where not every file could be read to its end.
    ids: Option<BTreeSet<String>>,
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
        let mut reader = Reader {
            input: self.input,
            known: &mut self.known,
            ledger: Ledger::new(name, diags),
            rows: Vec::new(),
            first_rows: BTreeMap::new(),
            ids: BTreeSet::new(),
        };
        let mut whole = true;
        for file in files {
            match layout(mapping, self.input, file, &reader.known.zone, reader.ledger.diags()) {
                Some(layout) => whole &= reader.file(&layout, file),
                None => whole = false,
            }
        }
        let Reader { ledger, rows, ids, .. } = reader;
        self.tables.receipts.push(ledger.close());
        if !whole {
            self.known.lose(name);
        }
        Content { table: Table { rows, present: true }, ids: whole.then_some(ids) }
    }

    /// Looks at the files of usage events, and leaves the reading for later.
    fn usage(&self, diags: &mut Diagnostics) -> Option<Vec<Layout>> {
        let (files, mapping) = (self.files.get("usage")?, self.mappings.get("usage")?);
        Some(files.iter().filter_map(|file| layout(mapping, self.input, file, &self.known.zone, diags)).collect())
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

/// Reads the rows of one table.
struct Reader<'a, 'd, R> {
    input: &'a Input,
    known: &'a mut Known,
    ledger: Ledger<'d>,
    rows: Vec<R>,
    /// The file that each key was first seen in.
    first_rows: BTreeMap<Key, SourceId>,
    /// The ids of all rows.
    ids: BTreeSet<String>,
}

impl<R: Row> Reader<'_, '_, R> {
    /// Reads the rows of one file; whether that could be done to its end.
    fn file(&mut self, layout: &Layout, file: &File) -> bool {
        self.ledger.receipt().files.push(layout.receipt.clone());
        let linked = self.known.linked(layout.schema.name);
        let before = self.ledger.receipt().read;
        let mut header = true;
        let result = self.input.open(file).map_err(Broken::Io).and_then(|text| {
            each_record(text, file.source, layout.delimiter, &mut |record| {
                if !std::mem::take(&mut header) {
                    match read_row(record, layout, self.known, &mut self.ledger) {
                        Ok(row) => self.keep(row, record, layout),
                        Err(code) => self.ledger.leave_out(code),
                    }
                    self.note_key(record, layout, &linked);
                }
                ControlFlow::Continue(())
            })
        });
        close_file(result, before, layout, &mut self.ledger)
    }

    /// Keeps a good row, unless another has the same key.
    fn keep(&mut self, row: R, record: Record<'_>, layout: &Layout) {
        if let Some(key) = row.key() {
            if let Some(first) = self.first_rows.get(&key) {
                let message = match &key {
                    Key::Id(id) => format!("{} is there twice", shown(id)),
                    Key::AccountMonth(account, month) => {
                        let account = self.known.accounts.get(account.index()).map_or("", String::as_str);
                        format!("{} has two rows for {month}", shown(account))
                    }
                };
                let fault = Fault::new(Code::DuplicateKey, message);
                let fault = fault.hint(format!("its first row is in {}: keep one of the two", self.input.sources().path(*first)));
                let column = layout.schema.key().map_or("account", |key| key.name);
                let slot = layout.schema.position(column).and_then(|at| layout.slots[at].as_ref());
                self.ledger.report(slot.map_or_else(|| record.span(), |slot| record.cell_span(slot.at)), fault);
                return self.ledger.leave_out(Code::DuplicateKey);
            }
            self.first_rows.insert(key, layout.source);
        }
        self.ledger.take();
        self.rows.push(row);
    }

    /// Remembers the id of a row, good or bad, and the cells that other tables refer to.
    fn note_key(&mut self, record: Record<'_>, layout: &Layout, linked: &[&'static str]) {
        let text = |column: &str, known: &Known| {
            let slot = layout.slots[layout.schema.position(column)?].as_ref()?;
            resolve(&record, slot, known).ok().filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let Some(key) = layout.schema.key().and_then(|key| text(key.name, self.known)) else { return };
        for column in linked {
            if let Some(cell) = text(column, self.known) {
                self.known.learn((layout.schema.name, column), &key, &cell);
            }
        }
        if ["accounts", "team"].contains(&layout.schema.name) {
            self.ids.insert(key);
        }
    }
}

/// Says what became of a file as a whole; whether it could be read to its end.
pub(super) fn close_file(result: Result<(), Broken>, read_before: u64, layout: &Layout, ledger: &mut Ledger<'_>) -> bool {
    match result {
        Ok(()) => {
            if ledger.receipt().read == read_before {
                let note = Diagnostic::new(Code::NoRows, "the file has a header but no rows");
                ledger.diags().push(note.at(Span::file(layout.source)));
            }
            true
        }
        Err(broken) => {
            if let Broken::OpenQuote(_) = broken {
                ledger.leave_out(Code::OpenQuote);
            }
            report_broken::<()>(broken, layout.source, ledger.diags());
            false
        }
    }
}

/// Reads one row, or says why it may not be used.
fn read_row<R: Row>(record: Record<'_>, layout: &Layout, known: &Known, ledger: &mut Ledger<'_>) -> Result<R, Code> {
    let mut is_good = |record: Record<'_>| {
        let mut unheard = Diagnostics::new();
        let mut ledger = Ledger::new(layout.schema.name, &mut unheard);
        let mut cells = Cells::new(record, layout, known, &mut ledger);
        R::assemble(&mut cells);
        cells.fault().is_none()
    };
    if let Err((span, fault)) = soundness::check(record, layout, &mut is_good) {
        let code = fault.code();
        ledger.report(span, fault);
        return Err(code);
    }
    let mut cells = Cells::new(record, layout, known, ledger);
    let row = R::assemble(&mut cells);
    cells.fault().map_or(Ok(row), Err)
}

