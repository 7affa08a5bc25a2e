//! A [`Figure`] as a template sees it: the drawing, the table and the download are finished, the words are text.

use super::table;
use crate::chart::{self, ChartError, ChartKind, ChartSize, ChartSpec};
use crate::export::{self, data_url};
use crate::view::{Cell, DASH, Download, Drawing, Figure, Html, Spark, Table};
use minijinja::Value;
use serde::{Serialize, Serializer};

/// What `parts/figure.html` lays out.
#[derive(Serialize)]
struct Finished<'a> {
    id: &'a str,
    title: &'a str,
    subtitle: &'a str,
    source: &'a str,
    explained: Option<&'a str>,
    svg: Option<Html>,
    /// Why there is nothing to draw; without it and without a drawing, all values are zero.
    missing: Option<&'a str>,
    table: Html,
    csv: String,
    csv_name: String,
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let custom = serde::ser::Error::custom;
        let (svg, missing) = match &self.drawing {
            Drawing::Chart(spec) if is_flat(spec) => (None, None),
            Drawing::Chart(spec) => (Some(Html(draw(spec, &self.id).map_err(custom)?)), None),
            Drawing::Missing(why) => (None, Some(why.as_str())),
        };
        Finished {
            id: &self.id,
            title: &self.title,
            subtitle: &self.subtitle,
            source: &self.source,
            explained: self.explained.as_deref(),
            svg,
            missing,
            table: Html(table::html(&self.table).map_err(serde::ser::Error::custom)?),
            csv: data_url::csv(&csv(&self.table)),
            csv_name: format!("{}.csv", self.id),
        }
        .serialize(serializer)
    }
}

/// The drawing for the room there usually is, and a small one for phones; the stylesheet shows the one that fits.
fn draw(spec: &ChartSpec, id: &str) -> Result<String, ChartError> {
    if spec.size == ChartSize::Small {
        return chart::draw(spec, id);
    }
    let small = ChartSpec { size: ChartSize::Small, ..spec.clone() };
    let (wide, narrow) = (chart::draw(spec, id)?, chart::draw(&small, &format!("{id}-small"))?);
    Ok(format!("<div class=\"chart-switch\">{wide}{narrow}</div>"))
}

impl Serialize for Download {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Link { name: &self.name, href: data_url::csv(&csv(&self.table)) }.serialize(serializer)
    }
}

/// A download as a template sees it.
#[derive(Serialize)]
struct Link<'a> {
    name: &'a str,
    href: String,
}

impl Serialize for Spark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Html(chart::draw(&self.chart, &self.id).map_err(serde::ser::Error::custom)?).serialize(serializer)
    }
}

/// Whether every known value is zero: bars and lines of nothing are an empty frame.
fn is_flat(spec: &ChartSpec) -> bool {
    let mut known = spec.series.iter().flat_map(|series| &series.points).flatten().peekable();
    let is_plain = matches!(spec.kind, ChartKind::Line | ChartKind::Bar | ChartKind::HorizontalBar);
    is_plain && known.peek().is_some() && known.all(|point| point.value == 0.0)
}

/// The table for other programs: bare numbers where there are any, an empty cell where there is no value.
fn csv(table: &Table) -> String {
    let header: Vec<String> = table.columns.iter().map(|column| column.label.clone()).collect();
    let cell = |cell: &Cell| match cell.number {
        Some(number) => number.to_string(),
        None if cell.text == DASH => String::new(),
        None => cell.text.clone(),
    };
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    export::table::csv(&header, &rows)
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.0.clone()).serialize(serializer)
    }
}
