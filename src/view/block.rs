//! The parts that pages are made of and that arrive in a template as finished HTML: see `render` for how they are written.

use crate::chart::ChartSpec;

/// Finished HTML, such as the body of a markdown page. Templates print it as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(pub String);

/// A figure: the takeaway, the evidence as a drawing, and the same as a table to check and to take away.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Unique in the page: anchors and the drawing's name build on it.
    pub id: String,
    /// The takeaway, one sentence.
    pub title: String,
    /// Metric, unit, period, n.
    pub subtitle: String,
    /// The drawing, or why there is none.
    pub drawing: Drawing,
    /// The same as a table, and as CSV.
    pub table: Table,
    /// Where the numbers come from.
    pub source: String,
}

/// What a figure shows.
#[derive(Debug, Clone)]
pub enum Drawing {
    /// A chart.
    Chart(Box<ChartSpec>),
    /// Nothing, and why, in words.
    Missing(String),
}

/// A table of text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The columns; the first names the row.
    pub columns: Vec<Column>,
    /// One cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A table as a file to take away, and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Download {
    /// The name of the file.
    pub name: String,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub label: String,
    /// How its cells are set.
    pub kind: ColumnKind,
}

/// How the cells of a column are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// From the left.
    Text,
    /// From the right, with figures of one width.
    Number,
}

impl Column {
    /// A column of words.
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: ColumnKind::Text }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: ColumnKind::Number }
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell {
    /// What it shows.
    pub text: String,
    /// Where it leads, relative to the page.
    pub href: Option<String>,
    /// Said beside it: the reason of a missing value, or a mark.
    pub note: Option<String>,
    /// The bare number, for downloads.
    pub number: Option<f64>,
}

impl Cell {
    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A cell that leads somewhere.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: Some(href.into()), ..Self::default() }
    }

    /// A dash with its reason.
    pub fn missing(reason: impl Into<String>) -> Self {
        Self { text: super::format::DASH.to_owned(), note: Some(reason.into()), ..Self::default() }
    }
}
