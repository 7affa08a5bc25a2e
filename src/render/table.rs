//! A [`Table`] as HTML: headers with their scope, numbers set apart from words, reasons beside the dashes.

use super::escape::Escaped;
use crate::view::{Cell, ColumnKind, Table};
use minijinja::Value;
use serde::{Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt::{self, Write};

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let html = html(self).map_err(serde::ser::Error::custom)?;
        Value::from_safe_string(html).serialize(serializer)
    }
}

/// The table within a region that scrolls sideways, reachable by keyboard and named by the caption. Dashes bear the number of their
/// reason, and the reasons stand below.
pub(super) fn html(table: &Table) -> Result<String, fmt::Error> {
    let mut out = String::with_capacity(200 + table.rows.len() * table.columns.len() * 40);
    let caption = Escaped(&table.caption);
    let notes: BTreeSet<&str> = table.rows.iter().flatten().filter_map(|cell| cell.note.as_deref()).collect();
    let notes: Vec<&str> = notes.into_iter().collect();
    write!(
        out,
        "<div class=\"table{}\" role=\"group\" tabindex=\"0\" aria-label=\"{caption}\"><table><caption>{caption}</caption><thead><tr>",
        number_columns(table)
    )?;
    for column in &table.columns {
        write!(out, "<th scope=\"col\">{}</th>", Escaped(&column.label))?;
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            write!(out, "<{open}>")?;
            write_cell(&mut out, cell, &notes)?;
            write!(out, "</{close}>")?;
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
    write_notes(&mut out, &notes)?;
    Ok(out)
}

/// The classes that say which columns hold numbers, ` n2 n5`: said once, since large tables have thousands of cells.
fn number_columns(table: &Table) -> String {
    let numbers = table.columns.iter().enumerate().filter(|(_, column)| column.kind == ColumnKind::Number);
    numbers.map(|(at, _)| format!(" n{}", at + 1)).collect()
}

fn write_cell(out: &mut String, cell: &Cell, notes: &[&str]) -> fmt::Result {
    let text = Escaped(&cell.text);
    match &cell.href {
        Some(href) => write!(out, "<a href=\"{}\">{text}</a>", Escaped(href))?,
        None => write!(out, "{text}")?,
    }
    match cell.note.as_deref().and_then(|note| notes.binary_search(&note).ok()) {
        Some(at) => write!(out, "<sup>{}</sup>", at + 1),
        None => Ok(()),
    }
}

fn write_notes(out: &mut String, notes: &[&str]) -> fmt::Result {
    if notes.is_empty() {
        return Ok(());
    }
    out.push_str("<ol class=\"reasons\">");
    for note in notes {
        write!(out, "<li>{}</li>", Escaped(note))?;
    }
    out.push_str("</ol>");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Column;

    #[test]
    fn cells_are_escaped_and_dashes_bear_their_reason() {
        let table = Table {
            caption: "A & B".to_owned(),
            columns: vec![Column::text("Name"), Column::number("MRR")],
            rows: vec![vec![Cell::link("<b>", "a/index.html"), Cell::missing("none")]],
        };
        assert_eq!(
            html(&table).expect("text"),
            "<div class=\"table n2\" role=\"group\" tabindex=\"0\" aria-label=\"A &amp; B\"><table><caption>A &amp; B</caption><thead><tr>\
             <th scope=\"col\">Name</th><th scope=\"col\">MRR</th></tr></thead><tbody><tr>\
             <th scope=\"row\"><a href=\"a/index.html\">&lt;b&gt;</a></th>\
             <td>—<sup>1</sup></td></tr></tbody></table></div><ol class=\"reasons\"><li>none</li></ol>"
        );
    }
}
