//! The rows behind a figure, as CSV.

use std::borrow::Cow;

/// Writes a table as CSV (RFC 4180): commas, CR LF after every record, quotes where a cell needs them.
///
/// The first line is the header. Cells that a spreadsheet would run as a formula are made text, see [`guard`].
#[must_use]
pub fn csv(header: &[String], rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    record(header, &mut out);
    for row in rows {
        record(row, &mut out);
    }
    out
}

fn record(cells: &[String], out: &mut String) {
    for (i, cell) in cells.iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let cell = guard(cell);
        let quoted = cell.contains([',', '"', '\r', '\n']) || cells == [""];
        if quoted {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

/// Puts an apostrophe before what a spreadsheet would take for a formula: cells that start with `=`, `+`, `-`, `@`, a tab, a carriage
/// return or one of their full-width forms, as OWASP describes under CSV injection. Plain numbers stay numbers.
#[must_use]
pub fn guard(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '=', '+', '-', '@']) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A sign, figures with points or commas between them, an exponent, a percent sign; nothing else, and no more of each than a number has.
fn is_number(cell: &str) -> bool {
    let body = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let body = body.strip_suffix('%').unwrap_or(body).trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let (mantissa, exponent) = body.split_once(['e', 'E']).unwrap_or((body, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    mantissa.split(['.', ',']).all(figures) && figures(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        let table = csv(&cells(&["mês", "valor"]), &[cells(&["jan, fev", "12"]), cells(&["diz \"sim\"", "a\nb"])]);
        assert_eq!(table, "mês,valor\r\n\"jan, fev\",12\r\n\"diz \"\"sim\"\"\",\"a\nb\"\r\n");
    }

    #[test]
    fn a_lone_empty_cell_is_not_a_blank_line() {
        assert_eq!(csv(&cells(&["a"]), &[cells(&[""])]), "a\r\n\"\"\r\n");
    }

    #[test]
    fn formulas_become_text() {
        for formula in
            ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=1", "-", "+", "-1-1", "-1e", "-.", "-1..2"]
        {
            assert_eq!(guard(formula), format!("'{formula}"), "{formula:?}");
        }
    }

    #[test]
    fn numbers_stay_numbers() {
        for number in ["-1", "+12.5", "-1.234,56", "-12 %", "-12\u{a0}%", "-1e-9", "-3.5E+10", "7", "−4", "2024-01-31", "a=b", ""] {
            assert_eq!(guard(number), number, "{number:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            rows in prop::collection::vec(prop::collection::vec("[a-zç=@+,\"\r\n -]{0,8}", 3), 1..6),
        ) {
            let written = csv(&cells(&["a", "b", "c"]), &rows);
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            let read: Vec<Vec<String>> = reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let meant: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| guard(cell).into_owned()).collect()).collect();
            prop_assert_eq!(read, meant);
        }
    }
}
