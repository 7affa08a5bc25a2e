//! What is known of a file before its rows are read: where each canonical column is, and how its cells are written.

mod evidence;
mod header;

use super::date::Clock;
use super::dialect::{self, Verdict};
use super::mapping::{Mapping, Values};
use super::record::{Broken, Record, each_record};
use super::schema::Schema;
use super::unit::Unit;
use super::{DateOrder, Dialect, FileReceipt};
use crate::diag::SourceText;
use crate::diag::{Code, Diagnostic, Diagnostics, SourceId, Span};
use crate::input::{Encoding, File, Input, nul_byte};
use jiff::tz::TimeZone;
use std::io::{self, Read};
use std::ops::ControlFlow;

/// A column of another table.
pub(super) type Link = (&'static str, &'static str);

/// What is known of a file before its rows are read.
#[derive(Debug)]
pub(super) struct Layout {
    /// The file.
    pub(super) source: SourceId,
    /// The table it holds.
    pub(super) schema: &'static Schema,
    /// What parts its cells.
    pub(super) delimiter: u8,
    /// How many cells its header has.
    pub(super) width: usize,
    /// Where each canonical column is, in the order of the schema.
    pub(super) slots: Vec<Option<Slot>>,
    /// The zone of its times without one, where it is not the site's.
    pub(super) zone: Option<TimeZone>,
    /// What is said of the file in the receipt.
    pub(super) receipt: FileReceipt,
}

/// Where a canonical column is, and how its cells are written.
#[derive(Debug)]
pub(super) struct Slot {
    /// The column of the file; of a linked column the one with the key.
    pub(super) at: usize,
    /// The column of another table that is meant, where it is not this file's own.
    pub(super) link: Option<Link>,
    /// The unit of its numbers.
    pub(super) unit: Option<Unit>,
    /// Cell text → canonical value.
    pub(super) values: Values,
    /// Its decimal sign.
    pub(super) decimal: Verdict<char>,
    /// Its order of day and month.
    pub(super) dates: Verdict<DateOrder>,
}

impl Layout {
    /// How the dates and times of a column are read.
    pub(super) fn clock<'a>(&'a self, slot: &Slot, site: &'a TimeZone) -> Clock<'a> {
        Clock { order: slot.dates, site, table: self.zone.as_ref() }
    }

    /// The slot of a column.
    pub(super) fn slot(&self, column: &str) -> Option<&Slot> {
        self.schema.position(column).and_then(|at| self.slots[at].as_ref())
    }

    /// The columns of the file that tell its rows apart: the key, or account and month.
    pub(super) fn key_places(&self) -> impl Iterator<Item = usize> {
        let columns = self.schema.key().map_or(["account", "month"], |key| [key.name, key.name]);
        columns.into_iter().filter_map(|column| Some(self.slot(column)?.at))
    }
}

/// A file's header.
pub(super) struct Header {
    /// The text of its cells.
    cells: Vec<String>,
    /// Where they are.
    spans: Vec<Span>,
    /// Where the whole of it is.
    span: Span,
}

/// Finds out how a file is laid out. An error where its rows cannot be read: the findings say why, and a file whose header lacks
/// a column still has a receipt.
pub(super) fn layout(
    mapping: &Mapping<'_>,
    input: &Input,
    file: &File,
    site: &TimeZone,
    diags: &mut Diagnostics,
) -> Result<Layout, Option<FileReceipt>> {
    let asked = mapping.config;
    if file.encoding == Some(Encoding::Windows1252) && asked.is_none_or(|table| table.encoding.is_none()) {
        diags.push(
            Diagnostic::new(Code::EncodingGuessed, "the file is not UTF-8, so it is read as windows-1252")
                .at(Span::file(file.source))
                .hint(format!("say `encoding = \"windows-1252\"` under `[tables.{}]` in clareza.toml", mapping.schema.name)),
        );
    }
    let head = match head(input, file) {
        Ok(head) => head,
        Err(error) => return Err(report_broken(Broken::Io(error), file.source, diags)),
    };
    if let Some(at) = cr_alone(&head) {
        diags.push(
            Diagnostic::new(Code::CrLineEnds, "lines end with CR alone")
                .at(Span::range(file.source, at..at + 1))
                .hint("save the file with LF or CR LF at the end of each line"),
        );
        return Err(None);
    }
    let delimiter = asked.and_then(|table| table.delimiter.as_ref()).map_or_else(|| dialect::delimiter(&head), |asked| asked.value.byte());
    let header = match header(input, file, delimiter) {
        Ok(Some(header)) => header,
        Ok(None) => {
            diags.push(
                Diagnostic::new(Code::EmptyFile, "the file is empty")
                    .at(Span::file(file.source))
                    .hint("it needs a header line at least; delete the file if the table is not meant to be there"),
            );
            return Err(None);
        }
        Err(Broken::Nul(at)) if is_utf_16(&head) => {
            let hint = format!("if it is UTF-16, say `encoding = \"utf-16\"` under `[tables.{}]` in clareza.toml", mapping.schema.name);
            diags.push(nul_byte(Span::new(file.source, at, at + 1)).hint(hint));
            return Err(None);
        }
        Err(broken) => return Err(report_broken(broken, file.source, diags)),
    };
    let encoding = file.encoding.unwrap_or(Encoding::Utf8).name();
    let path = input.sources().path(file.source).to_owned();
    let receipt = FileReceipt { source: file.source, path, encoding, delimiter: char::from(delimiter), dialect: Dialect::default() };
    let slots = header::slots(mapping, &header, &mut || is_date_like(input, file, delimiter), diags);
    let mut layout = Layout {
        source: file.source,
        schema: mapping.schema,
        delimiter,
        width: header.cells.len(),
        slots: slots.ok_or_else(|| Some(receipt.clone()))?,
        zone: asked.and_then(|table| table.time_zone.as_ref()).map(|zone| &zone.value).filter(|zone| *zone != site).cloned(),
        receipt,
    };
    evidence::judge(&mut layout, mapping, input, file, diags);
    Ok(layout)
}

/// Says what is wrong with a file that cannot be read to its end.
pub(super) fn report_broken<T>(broken: Broken, source: SourceId, diags: &mut Diagnostics) -> Option<T> {
    let byte = |at: u64| Span::new(source, at, at + 1);
    diags.push(match broken {
        Broken::Io(error) => Diagnostic::new(Code::UnreadableFile, format!("the file cannot be read: {error}")).at(Span::file(source)),
        Broken::Nul(at) => nul_byte(byte(at)),
        Broken::NotUtf8(at) => Diagnostic::new(Code::BadEncoding, "the file is not UTF-8 from here on")
            .at(byte(at))
            .hint("save it as UTF-8, or say `encoding = \"windows-1252\"` for its table in clareza.toml"),
        Broken::Endless(at) => Diagnostic::new(Code::CellTooLarge, "the row that starts here does not end within 64 MiB")
            .at(byte(at))
            .hint("look for a line break that is missing"),
        Broken::OpenQuote(at) => {
            Diagnostic::new(Code::OpenQuote, "the quote opened here is never closed, so the rest of the file is one cell")
                .at(byte(at))
                .hint("close the quote, or write a quote that belongs to the text twice")
        }
    });
    None
}

/// How much of a file is looked at to find what parts its cells and lines.
const HEAD: u64 = 1 << 16;

/// The first lines of a file.
fn head(input: &Input, file: &File) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    input.open(file)?.take(HEAD).read_to_end(&mut head)?;
    if head.len() as u64 == HEAD {
        head.truncate(memchr::memrchr(b'\n', &head).map_or(head.len(), |at| at + 1));
    }
    Ok(head)
}

/// Where the first line ends, if lines end with CR alone, as those of very old spreadsheets do. No editor counts such lines alike.
fn cr_alone(head: &[u8]) -> Option<usize> {
    memchr::memchr(b'\r', head).filter(|_| memchr::memchr(b'\n', head).is_none())
}

/// Whether every second byte of the first ones is NUL, as in plain letters of UTF-16.
fn is_utf_16(head: &[u8]) -> bool {
    let start = &head[..head.len().min(32)];
    let every_second = |first: usize| start.len() > 3 && start.iter().skip(first).step_by(2).all(|byte| *byte == 0);
    every_second(0) || every_second(1)
}

/// The first record of a file.
fn header(input: &Input, file: &File, delimiter: u8) -> Result<Option<Header>, Broken> {
    let mut header = None;
    let text = input.open(file).map_err(Broken::Io)?;
    each_record(text, file.source, delimiter, &mut |record| {
        let width = record.fields.len();
        header = Some(Header {
            cells: (0..width).map(|at| record.cell(at).to_owned()).collect(),
            spans: (0..width).map(|at| record.cell_span(at)).collect(),
            span: record.span(),
        });
        ControlFlow::Break(())
    })?;
    Ok(header)
}

/// Per column of a file, whether its first cell that is not empty is written like a date, in the first block of the file.
fn is_date_like(input: &Input, file: &File, delimiter: u8) -> Vec<bool> {
    let mut seen: Vec<Option<bool>> = Vec::new();
    let mut first = true;
    let mut look = |record: Record<'_>| {
        if std::mem::take(&mut first) {
            seen.resize(record.fields.len(), None);
            return ControlFlow::Continue(());
        }
        for (at, known) in seen.iter_mut().enumerate().filter(|(_, known)| known.is_none()) {
            let cell = record.cell(at);
            *known = (!cell.is_empty()).then(|| super::date::evidence(cell).is_some());
        }
        if record.start > HEAD { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    if let Ok(text) = input.open(file) {
        // What breaks here breaks again, and is reported, when the rows are read.
        let _ = each_record(text, file.source, delimiter, &mut look);
    }
    seen.into_iter().map(|known| known == Some(true)).collect()
}
