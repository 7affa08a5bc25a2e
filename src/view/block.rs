//! The parts that pages are made of and that arrive in a template as finished HTML: see `render` for how they are written.

use crate::chart::ChartSpec;
use jiff::civil::Date;

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
    /// On the team's pages, where it is explained how they come about, relative to the page.
    pub explained: Option<String>,
}

/// The last months of a card's number, drawn without words beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spark {
    /// Unique in the page.
    pub id: String,
    /// What it shows.
    pub chart: ChartSpec,
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

/// A table to take away, as CSV.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Download {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub table: Table,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub label: String,
    /// Where the header is explained, relative to the page.
    pub href: Option<String>,
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
        Self { label: label.into(), href: None, kind: ColumnKind::Text }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), href: None, kind: ColumnKind::Number }
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
    /// What it is sorted by where neither its text nor its number says it, such as a day.
    pub order: Option<i64>,
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

    /// A number as people write it, and as a download has it.
    pub fn number(text: impl Into<String>, number: f64) -> Self {
        Self { text: text.into(), number: Some(number), ..Self::default() }
    }

    /// A day as people write it, sorted as the calendar has it.
    pub fn day(text: impl Into<String>, day: Date) -> Self {
        let order = i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day());
        Self { text: text.into(), order: Some(order), ..Self::default() }
    }

    /// A dash with its reason.
    pub fn missing(reason: impl Into<String>) -> Self {
        Self { text: super::format::DASH.to_owned(), note: Some(reason.into()), ..Self::default() }
    }
}
