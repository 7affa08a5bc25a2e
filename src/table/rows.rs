//! The rows of one table, file by file.

use super::assembly::{Key, Row};
use super::cell::{Cells, resolve};
use super::fault::Fault;
use super::known::Known;
use super::layout::{Layout, layout, report_broken};
use super::ledger::Ledger;
use super::mapping::Mapping;
use super::record::{Broken, Record, each_record};
use super::schema::Need;
use super::word::shown;
use super::{FileReceipt, Receipt, Table, soundness};
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span, locate};
use crate::input::{File, Input};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// What was read of one table.
pub(super) struct Content<R> {
    /// Its rows.
    pub(super) table: Table<R>,
    /// The ids of all rows, those left out included; `None` where not every file could be read to its end.
    pub(super) ids: Option<BTreeSet<String>>,
}

/// Reads all files of a table that is there.
pub(super) fn read_rows<R: Row>(
    mapping: &Mapping<'_>,
    files: &[&File],
    input: &Input,
    known: &mut Known,
    diags: &mut Diagnostics,
) -> (Content<R>, Receipt) {
    let name = mapping.schema.name;
    let ledger = Ledger::new(name, diags);
    let mut reader =
        Reader { input, known, ledger, rows: Vec::new(), first_rows: BTreeMap::new(), repeated: Vec::new(), ids: BTreeSet::new() };
    let mut whole = true;
    for file in files {
        match layout(mapping, input, file, &reader.known.zone, reader.ledger.diags()) {
            Ok(layout) => whole &= reader.file(&layout, file),
            Err(receipt) => {
                receipt.iter().for_each(|receipt| count(receipt, input, &mut reader.ledger));
                whole = false;
            }
        }
    }
    if !whole {
        reader.known.lose(name);
    }
    reader.report_repeated();
    let Reader { ledger, rows, ids, .. } = reader;
    (Content { table: Table { rows, present: true }, ids: whole.then_some(ids) }, ledger.close())
}

/// Reads the rows of one table.
struct Reader<'a, 'd, R> {
    input: &'a Input,
    known: &'a mut Known,
    ledger: Ledger<'d>,
    rows: Vec<R>,
    /// The row that each key was first seen in.
    first_rows: BTreeMap<Key, Span>,
    /// The rows whose key was there before.
    repeated: Vec<Repeated>,
    /// The ids of all rows.
    ids: BTreeSet<String>,
}

/// A row whose key was there before.
struct Repeated {
    /// Where its key is.
    span: Span,
    /// Where the first row with the key is.
    first: Span,
    message: String,
}

impl<R: Row> Reader<'_, '_, R> {
    /// Lists the rows whose key was there before, each with the line of the first: every file is read once for it.
    fn report_repeated(&mut self) {
        let mut lines = BTreeMap::new();
        let sources: BTreeSet<SourceId> = self.repeated.iter().map(|row| row.first.source).collect();
        for source in sources {
            let firsts: Vec<Span> = self.repeated.iter().map(|row| row.first).filter(|first| first.source == source).collect();
            let located = locate(self.input, source, &firsts);
            lines
                .extend(firsts.iter().zip(located).map(|(first, place)| ((source, first.start), format!("{}:{}", place.path, place.line))));
        }
        for Repeated { span, first, message } in std::mem::take(&mut self.repeated) {
            let place = lines.get(&(first.source, first.start)).map_or("", String::as_str);
            let fault = Fault::new(Code::DuplicateKey, message).hint(format!("its first row is {place}: keep one of the two"));
            self.ledger.report(span, fault);
        }
    }

    /// Reads the rows of one file; whether that could be done to its end.
    fn file(&mut self, layout: &Layout, file: &File) -> bool {
        self.ledger.receipt().files.push(layout.receipt.clone());
        let linked = self.known.linked(layout.schema.name);
        let before = self.ledger.receipt().read;
        let mut header = true;
        let result = self.input.open(file).map_err(Broken::Io).and_then(|text| {
            each_record(text, file.source, layout.delimiter, &mut |record| {
                if !std::mem::take(&mut header) {
                    match read_row::<R>(record, layout, self.known, &mut self.ledger) {
                        Ok(row) => self.keep(row, record, layout),
                        Err(Unfit { code, key }) => {
                            key.map(|key| self.is_first(key, record, layout));
                            self.ledger.leave_out(code);
                        }
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
        if row.key().is_none_or(|key| self.is_first(key, record, layout)) {
            self.ledger.take();
            self.rows.push(row);
        } else {
            self.ledger.leave_out(Code::DuplicateKey);
        }
    }

    /// Whether no earlier row has the same key, good or bad; says so where one has.
    fn is_first(&mut self, key: Key, record: Record<'_>, layout: &Layout) -> bool {
        let Some(first) = self.first_rows.get(&key) else {
            self.first_rows.insert(key, record.span());
            return true;
        };
        let message = match &key {
            Key::Id(id) => format!("{} is there twice", shown(id)),
            Key::AccountMonth(account, month) => format!("{} has two rows for {month}", shown(self.known.id(*account))),
        };
        let span = layout.key_places().next().map_or_else(|| record.span(), |at| record.cell_span(at));
        self.repeated.push(Repeated { span, first: *first, message });
        false
    }

    /// Remembers the id of a row, good or bad, and the cells that other tables refer to.
    fn note_key(&mut self, record: Record<'_>, layout: &Layout, linked: &[&'static str]) {
        let Some(key) = layout.schema.key().and_then(|key| text(record, layout, key.name, self.known)) else { return };
        for column in linked {
            let cell = text(record, layout, column, self.known);
            self.known.learn((layout.schema.name, column), &key, cell.as_deref());
        }
        if ["accounts", "team"].contains(&layout.schema.name) {
            self.ids.insert(key);
        }
    }
}

/// The text of a column in a record, empty where it may be; `None` where it is bad, of which a finding speaks.
fn text(record: Record<'_>, layout: &Layout, column: &str, known: &Known) -> Option<String> {
    let at = layout.schema.position(column)?;
    let text = layout.slots[at].as_ref().map_or(Ok(""), |slot| resolve(&record, slot, known)).ok()?;
    let is_good = !text.is_empty() || layout.schema.columns[at].need == Need::Optional;
    is_good.then(|| text.to_owned())
}

/// Counts the rows of a file whose header lacks a column, all of them left out. What breaks here is not the news of that file.
pub(super) fn count(receipt: &FileReceipt, input: &Input, ledger: &mut Ledger<'_>) {
    ledger.receipt().files.push(receipt.clone());
    let Some(text) = input.by_source(receipt.source).and_then(|file| input.open(file).ok()) else { return };
    let mut header = true;
    let mut look = |_: Record<'_>| {
        if !std::mem::take(&mut header) {
            ledger.leave_out(Code::MissingColumn);
        }
        ControlFlow::Continue(())
    };
    let _ = each_record(text, receipt.source, u8::try_from(receipt.delimiter).unwrap_or(b','), &mut look);
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
            match broken {
                Broken::OpenQuote(_) => ledger.leave_out(Code::OpenQuote),
                Broken::Endless(_) => ledger.leave_out(Code::CellTooLarge),
                Broken::Io(_) | Broken::Nul(_) | Broken::NotUtf8(_) => {}
            }
            report_broken::<()>(broken, layout.source, ledger.diags());
            false
        }
    }
}

/// A row that may not be used: why, and what tells it apart where that is known.
struct Unfit {
    code: Code,
    key: Option<Key>,
}

/// Reads one row, or says why it may not be used.
fn read_row<R: Row>(record: Record<'_>, layout: &Layout, known: &Known, ledger: &mut Ledger<'_>) -> Result<R, Unfit> {
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
        return Err(Unfit { code, key: None });
    }
    let mut cells = Cells::new(record, layout, known, ledger);
    let row = R::assemble(&mut cells);
    if let Some(code) = cells.fault() {
        let key = row.key().filter(|_| cells.has_key());
        return Err(Unfit { code, key });
    }
    let mut first = None;
    for (column, fault) in row.contradictions(known) {
        first.get_or_insert(fault.code());
        ledger.report(layout.slot(column).map_or_else(|| record.span(), |slot| record.cell_span(slot.at)), fault);
    }
    match first {
        None => Ok(row),
        Some(code) => Err(Unfit { code, key: row.key() }),
    }
}
