//! The CSV files: one per table, opened at its first row.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Write};
use std::fs::File;
use std::path::{Path, PathBuf};

/// A canonical table: its name and its header. A row of another width does not compile.
pub(crate) struct Table<const N: usize> {
    pub(crate) name: &'static str,
    pub(crate) columns: [&'static str; N],
}

/// The files being written.
pub(crate) struct Sheets {
    folder: PathBuf,
    open: BTreeMap<&'static str, csv::Writer<File>>,
    cell: String,
}

impl Sheets {
    /// No file yet.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), open: BTreeMap::new(), cell: String::new() }
    }

    /// Adds a row to a table.
    pub(crate) fn row<const N: usize>(&mut self, table: &Table<N>, cells: [&dyn Display; N]) -> anyhow::Result<()> {
        if !self.open.contains_key(table.name) {
            let mut writer = csv::Writer::from_path(self.folder.join(format!("{}.csv", table.name)))?;
            writer.write_record(table.columns)?;
            self.open.insert(table.name, writer);
        }
        if let Some(writer) = self.open.get_mut(table.name) {
            for cell in cells {
                self.cell.clear();
                write!(self.cell, "{cell}")?;
                writer.write_field(&self.cell)?;
            }
            writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    }

    /// Writes out what is still in memory.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        for mut writer in self.open.into_values() {
            writer.flush()?;
        }
        Ok(())
    }
}

/// A cell that may be empty.
pub(crate) fn opt<T: Display>(value: Option<T>) -> impl Display {
    Maybe(value)
}

struct Maybe<T>(Option<T>);

impl<T: Display> Display for Maybe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |value| value.fmt(f))
    }
}

/// An amount in cents, written in currency units.
#[derive(Clone, Copy)]
pub(crate) struct Money(pub(crate) i64);

impl Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{:02}", self.0.abs() / 100, self.0.abs() % 100)
    }
}

/// A local time, to the minute.
pub(crate) fn minute(at: jiff::civil::DateTime) -> impl Display {
    at.strftime("%Y-%m-%d %H:%M")
}
