//! Quotes, widths, giants.

use super::*;

#[test]
fn a_row_of_another_width_is_left_out() {
    let site = Site::new().file("users.csv", "user,account\nu1\nu2,A-1,x\nu3,A-1\n,\n\n").read();
    assert_eq!(
        site.findings(),
        [
            "users.csv:2:1: wrong-width: the row has 1 cell, but the header has 2 cells",
            "users.csv:3:1: wrong-width: the row has 3 cells, but the header has 2 cells",
        ]
    );
    assert_eq!(site.counts("users"), (3, 1, vec![("wrong-width", 2)]));
    let hints: Vec<_> = site.diags.iter().map(|found| found.hints.join("; ")).collect();
    assert_eq!(hints, ["a cell is missing, or the row was cut off: write `,` also around empty cells", "quote cells that hold `,`"]);
}

#[test]
fn a_quote_that_is_never_closed_is_found_where_it_opens() {
    let site = Site::new().file("users.csv", "user,account\nu1,A-1\nu2,\"A-1\nu3,A-2\n").read();
    assert_eq!(site.findings(), ["users.csv:3:4: open-quote: the quote opened here is never closed, so the rest of the file is one cell"]);
    assert_eq!(site.counts("users"), (2, 1, vec![("open-quote", 1)]));
}

#[test]
fn a_quote_that_swallows_rows_is_found_where_it_opens() {
    let site = Site::new()
        .file("surveys.csv", "account,survey,score,at,comment\nA-1,nps,9,2024-01-02,\"great\nA-2,nps,8,2024-01-02,good\nA-1,nps,7,2024-01-03,\"fine\"\nA-2,nps,6,2024-01-04,ok\n")
        .read();
    assert_eq!(site.findings(), ["surveys.csv:2:22: swallowed-rows: the quote opened here swallows 2 rows that follow"]);
    assert_eq!(site.counts("surveys"), (2, 1, vec![("swallowed-rows", 1)]));
}

#[test]
fn swallowed_rows_are_counted_to_a_thousand_and_a_giant_cell_is_not_searched_for_them() {
    let swallowing = |rows: usize| {
        let rows = "A-2,nps,8,2024-01-02,good\n".repeat(rows);
        Site::new().file("surveys.csv", format!("account,survey,score,at,comment\nA-1,nps,9,2024-01-02,\"x\n{rows}\"\n")).read().findings()
    };
    assert_eq!(swallowing(999), ["surveys.csv:2:22: swallowed-rows: the quote opened here swallows 999 rows that follow"]);
    assert_eq!(swallowing(5_000), ["surveys.csv:2:22: swallowed-rows: the quote opened here swallows at least 1000 rows that follow"]);
    assert_eq!(
        swallowing(50_000),
        ["surveys.csv:2:22: cell-too-large: the cell is 1269 KiB long, and no cell may be longer than 1024 KiB"]
    );
}

#[test]
fn a_comment_of_several_lines_swallows_nothing() {
    let site = Site::new()
        .file("surveys.csv", "account,survey,score,at,comment\nA-1,nps,9,2024-01-02,\"one, two, three, four, five\nsix, seven, eight, nine, ten\nA-9,nps,1,2024-01-02,no such account\"\n")
        .read();
    assert_eq!(site.findings(), [""; 0]);
    assert_eq!(site.tables.surveys.rows.len(), 1);
}

#[test]
fn text_beside_quotes_is_found() {
    let site = Site::bare().file("accounts.csv", "account,name\nA-1,\"Aurora\" Ltda\nA-2, \"Brisa\"\nA-3,Tela 42\" Ltda\n").read();
    assert_eq!(
        site.findings(),
        [
            "accounts.csv:2:5: stray-quote: the quotes of this cell do not enclose all of it",
            "accounts.csv:3:5: stray-quote: the quotes of this cell do not enclose all of it",
        ]
    );
    assert_eq!(site.tables.accounts.rows[0].name, "Tela 42\" Ltda");
}

#[test]
fn a_giant_cell_is_named_without_being_shown() {
    let site = Site::bare().file("accounts.csv", format!("account,name\nA-1,{}\nA-2,Brisa\n", "x".repeat(2 << 20))).read();
    assert_eq!(site.findings(), ["accounts.csv:2:5: cell-too-large: the cell is 2048 KiB long, and no cell may be longer than 1024 KiB"]);
    assert_eq!(site.counts("accounts"), (2, 1, vec![("cell-too-large", 1)]));
}
