//! A [`Table`] as HTML: headers with their scope, numbers set apart from words, reasons beside the dashes.

use super::escape::Escaped;
use crate::view::{Cell, Column, ColumnKind, Table};
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
        write_header(&mut out, column)?;
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let (open, close) = if at == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            write!(out, "<{open}")?;
            write_order(&mut out, cell)?;
            out.push('>');
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

/// The header of a column, a link where there is a page that explains it. `table.js` sets the button that sorts beside it.
fn write_header(out: &mut String, column: &Column) -> fmt::Result {
    let label = Escaped(&column.label);
    match &column.href {
        Some(href) => write!(out, "<th scope=\"col\"><a href=\"{}\">{label}</a></th>", Escaped(href)),
        None => write!(out, "<th scope=\"col\">{label}</th>"),
    }
}

/// What a cell is sorted by where a script could not read it from the text: days, and numbers whose unit may change from row to row,
/// such as minutes and hours. Bare numbers, amounts and per cents speak for themselves, which keeps large tables small.
fn write_order(out: &mut String, cell: &Cell) -> fmt::Result {
    let has_unit = cell.text.ends_with(char::is_alphabetic);
    match (cell.order, cell.number) {
        (Some(order), _) => write!(out, " data-value=\"{order}\""),
        (None, Some(number)) if has_unit => write!(out, " data-value=\"{number}\""),
        _ => Ok(()),
    }
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

    /// The cells of a table of one row, as they are written.
    fn cells(row: Vec<Cell>) -> Vec<String> {
        let columns = row.iter().map(|_| Column::number("N")).collect();
        let page = html(&Table { caption: String::new(), columns, rows: vec![row] }).expect("text");
        let body = page.split("<tbody>").nth(1).unwrap_or_default();
        body.split("<td").skip(1).filter_map(|cell| Some(cell.split_once("</td>")?.0.to_owned())).collect()
    }

    #[test]
    fn only_cells_that_a_script_cannot_read_bear_what_they_are_sorted_by() {
        let number = |text: &str, number| Cell { number: Some(number), ..Cell::text(text) };
        let day = Cell::day("20/01/2027", jiff::civil::date(2027, 1, 20));
        let written =
            cells(vec![Cell::text("a"), number("83,3\u{a0}%", 0.833), number("R$\u{a0}1,00", 1.0), number("66\u{a0}min", 1.1), day]);
        let expected = [">83,3\u{a0}%", ">R$\u{a0}1,00", " data-value=\"1.1\">66\u{a0}min", " data-value=\"20270120\">20/01/2027"];
        assert_eq!(written, expected);
    }

    #[test]
    fn a_header_leads_to_the_page_that_explains_it() {
        let column = Column { href: Some("../mrr/index.html".to_owned()), ..Column::number("MRR") };
        let table = Table { caption: String::new(), columns: vec![column], rows: Vec::new() };
        assert!(html(&table).expect("text").contains("<th scope=\"col\"><a href=\"../mrr/index.html\">MRR</a></th>"));
    }
}
