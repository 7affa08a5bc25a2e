//! A finding for each bad cell, in its place.

use super::*;

#[test]
fn all_bad_cells_of_a_row_are_named_at_once_and_the_row_is_counted_once() {
    let site = Site::new().file("subscriptions.csv", "subscription,account,start,end,mrr,trial\n,A-1,31/02/2024,soon,NaN,maybe\n").read();
    assert_eq!(
        site.findings(),
        [
            "subscriptions.csv:2:1: empty-cell: `subscription` is empty",
            "subscriptions.csv:2:6: bad-date: `31/02/2024` is not a date: February 2024 has 29 days",
            "subscriptions.csv:2:17: bad-date: `soon` is not a date",
            "subscriptions.csv:2:22: bad-amount: `NaN` is not an amount",
            "subscriptions.csv:2:26: bad-boolean: `maybe` is neither yes nor no",
        ]
    );
    assert_eq!(site.counts("subscriptions"), (1, 0, vec![("empty-cell", 1)]));
}

#[test]
fn numbers_say_what_is_wrong_with_them() {
    let site = Site::bare()
        .file("team.csv", "person,name,role,call_hours_per_day,product_share\nana,Ana,cs,25,60\nbia,Bia,cs,x,60%\n")
        .file("accounts.csv", "account,name,seats\nA-1,Aurora,4.5\nA-2,Brisa,-1\nA-3,Cais,99999999999\nA-4,Duna,x\nA-5,Enseada,4.0\n")
        .file(
            "subscriptions.csv",
            "subscription,account,start,mrr\nS-1,A-5,2024-01-01,-5\nS-2,A-5,2024-01-01,1e400\nS-3,A-5,2024-01-01,inf\n",
        )
        .read();
    assert_eq!(
        site.findings(),
        [
            "team.csv:2:12: out-of-range: `25` is not between 0 and 24",
            "team.csv:2:15: out-of-range: `60` is not between 0 and 1",
            "team.csv:3:12: bad-number: `x` is not a number",
            "accounts.csv:2:12: bad-integer: `4.5` is not a whole number",
            "accounts.csv:3:11: negative-number: `-1` is negative",
            "accounts.csv:4:10: out-of-range: `99999999999` is too large",
            "accounts.csv:5:10: bad-integer: `x` is not a whole number",
            "subscriptions.csv:2:20: negative-number: `-5` is negative",
            "subscriptions.csv:3:20: bad-amount: `1e400` is not an amount: it is out of range",
            "subscriptions.csv:4:20: bad-amount: `inf` is not an amount",
        ]
    );
    assert_eq!(site.tables.accounts.rows[0].seats, Some(4));
}

#[test]
fn an_amount_is_no_percentage_and_in_the_currency_of_the_site() {
    let rows = ["5 %", "€ 5", "10 USD", "$ 5", "R$ 5", "BRL 5", "-0.001", "0.001"];
    let rows: String = rows.iter().enumerate().map(|(row, mrr)| format!("S-{row},A-1,2024-01-01,{mrr}\n")).collect();
    let site = Site::new().file("subscriptions.csv", format!("subscription,account,start,mrr\n{rows}")).read();
    assert_eq!(
        site.findings(),
        [
            "subscriptions.csv:2:20: bad-amount: `5 %` is not an amount but a percentage",
            "subscriptions.csv:3:20: bad-amount: `€ 5` is in EUR, and the site's amounts are in BRL",
            "subscriptions.csv:4:20: bad-amount: `10 USD` is in USD, and the site's amounts are in BRL",
            "subscriptions.csv:5:20: bad-amount: `$ 5` is in dollars, and the site's amounts are in BRL",
            "subscriptions.csv:8:20: negative-number: `-0.001` is negative",
        ]
    );
    let hints: Vec<_> = site.diags.iter().nth(1).map(|found| found.hints.clone()).unwrap_or_default();
    assert_eq!(hints, ["convert the amounts before they are exported, or set `currency` under `[site]` in clareza.toml"]);
    let amounts: Vec<i64> = site.tables.subscriptions.rows.iter().map(|row| row.mrr.0).collect();
    assert_eq!(amounts, [500, 500, 0]);
}

#[test]
fn words_that_are_not_on_the_list_are_named_with_the_list() {
    let site = Site::new().file("tickets.csv", "ticket,account,opened_at,priority,csat\nT-1,A-1,2024-01-02,urgnt,9\n").read();
    assert_eq!(
        site.findings(),
        [
            "tickets.csv:2:20: bad-value: `urgnt` is not a value of `priority`",
            "tickets.csv:2:26: score-out-of-scale: `9` is not on the scale from 1 to 5",
        ]
    );
    assert_eq!(
        site.hints(Code::BadValue),
        [
            "did you mean `urgent`?",
            "its values are `low`, `normal`, `high`, `urgent`",
            "map other words to them with `values` for the column in clareza.toml",
        ]
    );
}

#[test]
fn a_segment_must_be_one_of_the_sites() {
    let site = Site::bare().file("accounts.csv", "account,name,segment\nA-1,Aurora,Mid Market\nA-2,Brisa,gold\n").read();
    assert_eq!(site.tables.accounts.rows[0].segment.as_deref(), Some("mid-market"));
    assert_eq!(site.findings(), ["accounts.csv:3:11: bad-value: `gold` is not one of the site's segments"]);
}

#[test]
fn months_times_and_durations_say_what_is_wrong_with_them() {
    let site = Site::new()
        .file("revenue.csv", "account,month,mrr\nA-1,2024-13,1\nA-1,Jan,1\n")
        .file("tickets.csv", "ticket,account,opened_at,handle_hours\nT-1,A-1,2024-01-02 25:00,-1\nT-2,A-1,noon,two\n")
        .read();
    assert_eq!(
        site.findings(),
        [
            "revenue.csv:2:5: bad-month: `2024-13` is not a month: there is no month 13",
            "revenue.csv:3:5: bad-month: `Jan` is not a month",
            "tickets.csv:2:9: bad-time: `2024-01-02 25:00` is not a time: there is no hour 25",
            "tickets.csv:2:26: negative-number: `-1` is negative",
            "tickets.csv:3:9: bad-time: `noon` is not a time",
            "tickets.csv:3:14: bad-duration: `two` is not a duration",
        ]
    );
}

#[test]
fn places_hold_with_quotes_cr_lf_blank_lines_quoted_breaks_and_accents() {
    let site = Site::new()
        .file(
            "meetings.csv",
            "account,at,kind,status,person\r\n\r\n\"A-1\",2024-01-02,call,held,\"Ação, Lia\r\ne Rui\"\r\n\r\n\"A-1\", 2024-01-02 ,\"call\",\" heldd \",ç\r\n",
        )
        .read();
    assert_eq!(site.findings(), ["meetings.csv:6:29: bad-value: `heldd` is not a value of `status`"]);
    let span = site.diags.iter().next().and_then(|found| found.span).expect("a place");
    assert_eq!(site.text(span), "heldd");
    assert_eq!(site.text(site.tables.meetings.rows[0].span), "\"A-1\",2024-01-02,call,held,\"Ação, Lia\r\ne Rui\"");
}

#[test]
fn a_long_cell_is_cut_in_the_message() {
    let site = Site::new().file("users.csv", format!("user,account,invited_on\nu1,A-1,{}\n", "x".repeat(50))).read();
    assert_eq!(site.findings(), [format!("users.csv:2:8: bad-date: `{}…` is not a date", "x".repeat(40))]);
}

#[test]
fn spaces_around_a_cell_do_not_count_and_a_cell_of_spaces_is_empty() {
    let site = Site::bare().file("accounts.csv", "account,name,country\n A-1 ,\u{a0}Aurora\u{a0},\u{202f}\nA-2, \u{a0},BR\n").read();
    let account = &site.tables.accounts.rows[0];
    assert_eq!((account.account.as_str(), account.name.as_str(), account.country.as_deref()), ("A-1", "Aurora", None));
    assert_eq!(site.findings(), ["accounts.csv:3:7: empty-cell: `name` is empty"]);
}
