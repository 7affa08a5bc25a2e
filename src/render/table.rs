//! A [`Table`] as HTML: headers with their scope, numbers set apart from words, reasons beside the dashes.

use super::escape::Escaped;
use crate::view::{Cell, ColumnKind, Table};
use minijinja::Value;
use serde::{Serialize, Serializer};
use std::fmt::{self, Write};

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let html = html(self).map_err(serde::ser::Error::custom)?;
        Value::from_safe_string(html).serialize(serializer)
    }
}

/// The table within a region that scrolls sideways, reachable by keyboard and named by the caption.
pub(super) fn html(table: &Table) -> Result<String, fmt::Error> {
    let mut out = String::with_capacity(200 + table.rows.len() * table.columns.len() * 40);
    let caption = Escaped(&table.caption);
    write!(out, "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\"><table><caption>{caption}</caption><thead><tr>")?;
    for column in &table.columns {
        let class = class(column.kind);
        write!(out, "<th scope=\"col\"{class}>{}</th>", Escaped(&column.label))?;
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            write!(out, "<{open}{}>", class(column.kind))?;
            write_cell(&mut out, cell)?;
            write!(out, "</{close}>")?;
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
    Ok(out)
}

fn class(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Text => "",
        ColumnKind::Number => " class=\"number\"",
    }
}

fn write_cell(out: &mut String, cell: &Cell) -> fmt::Result {
    let text = Escaped(&cell.text);
    match &cell.href {
        Some(href) => write!(out, "<a href=\"{}\">{text}</a>", Escaped(href))?,
        None => write!(out, "{text}")?,
    }
    match &cell.note {
        Some(note) => write!(out, " <small class=\"reason\">{}</small>", Escaped(note)),
        None => Ok(()),
    }
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
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"A &amp; B\"><table><caption>A &amp; B</caption><thead><tr>\
             <th scope=\"col\">Name</th><th scope=\"col\" class=\"number\">MRR</th></tr></thead><tbody><tr>\
             <th scope=\"row\"><a href=\"a/index.html\">&lt;b&gt;</a></th>\
             <td class=\"number\">— <small class=\"reason\">none</small></td></tr></tbody></table></div>"
        );
    }
}
