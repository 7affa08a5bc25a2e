//! Which files and headers make a table.

use super::*;
use crate::table::{Millis, Priority};
use jiff::civil::datetime;

#[test]
fn a_site_without_data_is_legal() {
    let site = Site::bare().read();
    assert_eq!(site.findings(), [""; 0]);
    assert!(!site.tables.accounts.present && site.tables.usage.is_none() && site.tables.receipts.is_empty());
}

#[test]
fn a_missing_table_is_not_an_empty_one() {
    let site = Site::new().file("users.csv", "user,account\n").read();
    assert!(site.tables.users.present && !site.tables.tickets.present);
    assert_eq!(site.findings(), ["users.csv:1:1: no-rows: the file has a header but no rows"]);
}

#[test]
fn accounts_are_required_once_there_is_another_table() {
    let site = Site::bare().file("users.csv", "user,account\nu1,A-1\n").read();
    assert_eq!(site.findings(), ["users.csv:1:1: missing-table: there is no table `accounts`, which every site with tables needs"]);
    assert_eq!(site.counts("users"), (1, 0, vec![("unknown-account", 1)]));
}

#[test]
fn several_files_make_one_table_in_the_order_of_their_paths() {
    let site = Site::new()
        .file("users/b.csv", "user,account\nu3,A-1\n")
        .file("users/a.csv", "account;user\nA-2;u2\n")
        .file("users.csv", "user,account\nu1,A-1\n")
        .read();
    let users: Vec<_> = site.tables.users.rows.iter().map(|user| user.user.as_str()).collect();
    assert_eq!(users.len(), 3);
    assert!(["u1", "u2", "u3"].iter().all(|user| users.contains(user)));
    assert_eq!(site.findings(), [""; 0]);
}

#[test]
fn a_configured_file_must_be_there_and_a_pattern_must_fit() {
    let site = Site::new()
        .file("exports/zendesk_ticket.csv", "a\n1\n")
        .table("tickets", |table| table.files = vec![at("exports/zendesk_tickets.csv".to_owned())])
        .table("users", |table| table.files = vec![at("users/*.csv".to_owned())])
        .read();
    assert_eq!(
        site.findings(),
        [
            "clareza.toml:1:1: missing-file: no file in the data folder fits `users/*.csv`",
            "clareza.toml:1:1: missing-file: there is no file `exports/zendesk_tickets.csv` in the data folder",
            "exports/zendesk_ticket.csv:1:1: unused-file: no table is read from this file",
        ]
    );
    let suggested = site.diags.iter().any(|found| found.hints == ["did you mean `exports/zendesk_ticket.csv`?"]);
    assert!(suggested, "the nearest file is suggested");
}

#[test]
fn a_table_that_does_not_exist_is_named_with_the_one_that_may_be_meant() {
    let site = Site::new().table("ticket", |_| {}).file("tikets.csv", "a\n").read();
    assert_eq!(
        site.findings(),
        ["clareza.toml:1:1: unknown-table: there is no table `ticket`", "tikets.csv:1:1: unused-file: no table is read from this file"]
    );
    assert_eq!(site.hints(Code::UnknownTable)[0], "did you mean `tickets`?");
    assert_eq!(site.hints(Code::UnusedFile)[0], "did you mean `tickets`?");
}

#[test]
fn headers_are_known_in_both_languages_whatever_their_case_and_accents() {
    let site =
        Site::bare().file("accounts.csv", "ID Conta;Razão Social;SEGMENTO;Cliente desde;País\n7;Padaria Sol;SMB;2024-01-31;BR\n").read();
    let account = &site.tables.accounts.rows[0];
    assert_eq!((account.account.as_str(), account.name.as_str(), account.country.as_deref()), ("7", "Padaria Sol", Some("BR")));
    assert_eq!((account.segment.as_deref(), account.touch), (Some("smb"), Some(crate::table::Touch::Tech)));
    assert_eq!(site.findings(), [""; 0]);
}

#[test]
fn a_mapping_wins_over_the_canonical_header() {
    let site = Site::bare()
        .file("accounts.csv", "account,account_id,name\nx,A-1,Aurora\n")
        .map("accounts", &[("account", column("Account ID"))])
        .read();
    assert_eq!(site.tables.accounts.rows[0].account, "A-1");
    assert_eq!(site.findings(), ["accounts.csv:1:1: unused-column: the column `account` is not used"]);
}

#[test]
fn a_missing_required_column_is_named_with_the_headers_there_are() {
    let site = Site::bare().file("accounts.csv", "acount_number,nam\nA-1,Aurora\n").read();
    assert_eq!(
        site.findings(),
        [
            "accounts.csv:1:1: missing-column: the table `accounts` needs a column `account`",
            "accounts.csv:1:1: missing-column: the table `accounts` needs a column `name`",
            "accounts.csv:1:1: unused-column: the column `acount_number` is not used",
        ]
    );
    assert_eq!(
        site.hints(Code::MissingColumn),
        [
            "the columns of the file are `acount_number`, `nam`",
            "name the one that is meant under `[tables.accounts.columns]` in clareza.toml: `account = \"…\"`",
        ]
    );
}

#[test]
fn a_mapped_header_that_is_not_there_is_named_where_the_mapping_says_it() {
    let site = Site::new()
        .file("users.csv", "id,organization_id\nu1,A-1\n")
        .map("users", &[("user", column("id")), ("account", column("organisation_id")), ("rolle", column("id"))])
        .read();
    assert_eq!(
        site.findings(),
        [
            "clareza.toml:1:1: unknown-column: the table `users` has no column `rolle`",
            "clareza.toml:1:1: unknown-column: the file of `users` has no column `organisation_id`",
            "users.csv:1:1: unused-column: the column `organization_id` is not used",
        ]
    );
}

#[test]
fn two_columns_of_one_name_are_named_where_the_name_is_used() {
    let site = Site::bare().file("accounts.csv", "account,name,x,x,name\nA-1,Aurora,1,2,Brisa\n").read();
    assert_eq!(
        site.findings(),
        [
            "accounts.csv:1:18: duplicate-column: there are two columns `name`",
            "accounts.csv:1:1: unused-column: 2 columns are not used: `x`, `x`",
        ]
    );
}

#[test]
fn an_empty_file_is_named_and_so_are_bytes_that_are_no_text() {
    let site = Site::new()
        .file("users.csv", "")
        .file("goals.csv", "\r\n\r\n  \r\n")
        .file("actions.csv", "account,act\0ion\n")
        .file("orders.csv", b"account,at,amount\nc1,2024-01-01,R\xE91\n")
        .table("orders", |table| {
            table.files = vec![at("orders.csv".to_owned())];
            table.encoding = Some(at(crate::config::Encoding::Utf8));
        })
        .read();
    assert_eq!(
        site.findings(),
        [
            "users.csv:1:1: empty-file: the file is empty",
            "goals.csv:1:1: empty-file: the file is empty",
            "actions.csv:1:12: nul-byte: the file holds a NUL byte, so it is not plain text",
            "orders.csv:2:16: bad-encoding: the file is not UTF-8 from here on",
        ]
    );
}

#[test]
fn a_guessed_encoding_is_said() {
    let site = Site::bare().file("accounts.csv", b"account,name\nA-1,R\xE9gua\n").read();
    assert_eq!(site.tables.accounts.rows[0].name, "Régua");
    assert_eq!(site.findings(), ["accounts.csv:1:1: encoding-guessed: the file is not UTF-8, so it is read as windows-1252"]);
    assert_eq!(site.tables.receipts[0].files[0].encoding, "windows-1252");
}

#[test]
fn a_duration_needs_a_unit() {
    let tickets = "ticket,account,opened_at,handle\nT-1,A-1,2024-01-02,5\n";
    let site = Site::new().file("tickets.csv", tickets).read();
    assert_eq!(site.findings(), ["tickets.csv:1:26: missing-unit: the duration `handle` has no unit",]);
    let site = Site::new().file("tickets.csv", tickets).map("tickets", &[("handle", measured("handle", "hours"))]).read();
    assert_eq!(site.findings(), [""; 0]);
    assert_eq!(site.tables.tickets.rows[0].handle, Some(Millis(5 * 3_600_000)));
    let site = Site::new().file("tickets.csv", tickets).map("tickets", &[("handle", measured("handle", "furlongs"))]).read();
    assert_eq!(site.findings()[0], "clareza.toml:1:1: bad-config-value: `furlongs` is not a unit of `handle`");
}

#[test]
fn a_canonical_header_says_the_unit_and_a_given_time_wins_over_a_duration() {
    let site = Site::new()
        .file(
            "tickets.csv",
            "ticket,account,opened_at,first_reply_minutes,resolved_at,resolution_hours,handle_minutes\n\
             T-1,A-1,2024-01-02 10:00,74,2024-01-03 3:00,99,1.5\n\
             T-2,A-1,2024-01-02,,,27,0:05:30\n",
        )
        .read();
    assert_eq!(site.findings(), [""; 0]);
    let [first, second] = &site.tables.tickets.rows[..] else { panic!("two tickets") };
    assert_eq!(first.first_reply_at, Some(datetime(2024, 1, 2, 11, 14, 0, 0)));
    assert_eq!(first.resolved_at, Some(datetime(2024, 1, 3, 3, 0, 0, 0)));
    assert_eq!(second.resolved_at, Some(datetime(2024, 1, 3, 3, 0, 0, 0)));
    assert_eq!((first.handle, second.handle), (Some(Millis(90_000)), Some(Millis(330_000))));
}

#[test]
fn a_mapping_of_a_reply_may_mean_a_time_or_a_duration() {
    let tickets = "ticket,account,opened_at,reply\nT-1,A-1,2024-01-02 10:00,";
    let reply = |cell: &str, column: ColumnConfig, name: &str| {
        let site = Site::new().file("tickets.csv", format!("{tickets}{cell}\n")).map("tickets", &[(name, column)]).read();
        (site.tables.tickets.rows.first().and_then(|ticket| ticket.first_reply_at), site.findings())
    };
    let expected = (Some(datetime(2024, 1, 2, 11, 0, 0, 0)), Vec::new());
    assert_eq!(reply("2024-01-02 11:00", column("reply"), "first_reply"), expected);
    assert_eq!(reply("60", measured("reply", "minutes"), "first_reply"), expected);
    assert_eq!(reply("60", measured("reply", "minutes"), "first_reply_at"), expected);
    assert_eq!(reply("60", column("reply"), "first_reply").1[0], "clareza.toml:1:1: missing-unit: the duration `reply` has no unit");
}

#[test]
fn mapped_values_and_cents_are_understood() {
    let site = Site::new()
        .file("tickets.csv", "ticket,account,opened_at,prio\nT-1,A-1,2024-01-02,P1\nT-2,A-1,2024-01-02,alta\n")
        .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-1,2024-01-02,123456\n")
        .map("tickets", &[("priority", valued("prio", &[("p1", "urgent")]))])
        .map("subscriptions", &[("mrr", measured("mrr", "cents"))])
        .read();
    assert_eq!(site.findings(), [""; 0]);
    let priorities: Vec<_> = site.tables.tickets.rows.iter().map(|ticket| ticket.priority).collect();
    assert_eq!(priorities, [Some(Priority::Urgent), Some(Priority::High)]);
    assert_eq!(site.tables.subscriptions.rows[0].mrr, crate::table::Cents(123_456));
}

#[test]
fn a_mapping_to_no_canonical_value_is_named() {
    let site = Site::new()
        .file("tickets.csv", "ticket,account,opened_at,prio\nT-1,A-1,2024-01-02,P1\n")
        .map("tickets", &[("priority", valued("prio", &[("p1", "urgnt")]))])
        .read();
    assert_eq!(site.findings()[0], "clareza.toml:1:1: bad-value: `urgnt` is not a value of `priority`");
    assert_eq!(site.hints(Code::BadValue), ["did you mean `urgent`?", "its values are `low`, `normal`, `high`, `urgent`"]);
}

#[test]
fn an_unknown_preset_is_named() {
    let site = Site::new().table("tickets", |table| table.preset = Some(at("zendesc".to_owned()))).read();
    assert_eq!(site.findings(), ["clareza.toml:1:1: unknown-preset: there is no preset `zendesc`"]);
    assert_eq!(site.hints(Code::UnknownPreset)[0], "did you mean `zendesk`?");
}

#[test]
fn a_preset_without_the_table_is_named_with_the_tables_it_has() {
    let site = Site::new().table("surveys", |table| table.preset = Some(at("stripe".to_owned()))).read();
    assert_eq!(site.findings(), ["clareza.toml:1:1: unknown-preset: the preset `stripe` has nothing for `surveys`"]);
    assert_eq!(
        site.hints(Code::UnknownPreset),
        [
            "it has `accounts`, `subscriptions`; what each preset reads is under \"Presets\" in docs/tables.md",
            "map the columns by hand under `[tables.surveys.columns]`",
        ]
    );
}

#[test]
fn a_column_that_an_export_lacks_is_no_fault_of_its_headers() {
    let site = Site::new()
        .file("tickets.csv", "id,property_createdate\nT-1,2024-05-01\n")
        .table("tickets", |table| table.preset = Some(at("hubspot".to_owned())))
        .read();
    assert_eq!(
        site.findings(),
        ["tickets.csv:1:1: missing-column: the table `tickets` needs a column `account`, which this export of hubspot lacks"]
    );
    assert_eq!(
        site.hints(Code::MissingColumn),
        [
            "what each export lacks, and what to join into it, is under \"Presets\" in docs/tables.md",
            "then map it under `[tables.tickets.columns]` in clareza.toml: `account = \"…\"`",
        ]
    );
}

#[test]
fn the_rows_of_a_file_whose_header_lacks_a_column_are_counted() {
    let site = Site::new().file("users.csv", "user;conto\nu1;A-1\nu2;A-1\n").read();
    assert_eq!(site.counts("users"), (2, 0, vec![("missing-column", 2)]));
    assert_eq!(site.tables.receipts[1].files[0].delimiter, ';');
    let mut site =
        Site::new().file("usage/a.csv", "account,day\nA-1,2024-05-01\n").file("usage/b.csv", "account,at\nA-1,2024-05-01\n").read();
    let (events, receipt) = site.events();
    assert_eq!((events.len(), receipt.read, receipt.used, receipt.files.len()), (1, 2, 1, 2));
    assert_eq!(receipt.left_out.get(&Code::MissingColumn), Some(&1));
}

#[test]
fn two_headers_that_mean_one_column_are_named_unless_one_is_canonical_or_mapped() {
    let text = "user,conta,cliente\nu1,A-1,A-2\n";
    let site = Site::new().file("users.csv", text).read();
    assert_eq!(site.findings(), ["users.csv:1:12: duplicate-column: `cliente` means `account`, and so does `conta`"]);
    assert_eq!(
        site.hints(Code::DuplicateColumn),
        ["delete one, or say which is meant under `[tables.users.columns]` in clareza.toml: `account = \"conta\"`"]
    );
    let site = Site::new().file("users.csv", text).map("users", &[("account", column("cliente"))]).read();
    assert_eq!(site.findings(), ["users.csv:1:1: unused-column: the column `conta` is not used"]);
    assert_eq!(site.tables.users.rows[0].account.index(), 1);
    let site = Site::new().file("users.csv", "user,conta,account\nu1,A-1,A-2\n").read();
    assert_eq!(site.findings(), ["users.csv:1:1: unused-column: the column `conta` is not used"]);
    assert_eq!(site.tables.users.rows[0].account.index(), 1);
}

#[test]
fn a_first_line_that_declares_the_delimiter_is_no_header() {
    let mut site = Site::new()
        .file("users.csv", "sep=;\r\nuser;account\r\nu1;A-1\r\nu2;A-7\r\n")
        .file("usage.csv", "sep=|\naccount|at\nA-1|2024-05-01\n")
        .read();
    assert_eq!(site.findings(), ["users.csv:4:4: unknown-account: there is no account `A-7`"]);
    assert_eq!(site.counts("users"), (2, 1, vec![("unknown-account", 1)]));
    assert_eq!(site.events().0.len(), 1);
}

#[test]
fn utf_16_without_a_mark_is_recognised_and_read_on_request() {
    let text = "user,account\nu1,A-1\n";
    let little: Vec<u8> = text.bytes().flat_map(|byte| [byte, 0]).collect();
    let big: Vec<u8> = text.bytes().flat_map(|byte| [0, byte]).collect();
    for bytes in [little, big] {
        let site = Site::new().file("users.csv", &bytes).read();
        assert_eq!(
            site.hints(Code::NulByte),
            ["export the file again, as UTF-8 text", "if it is UTF-16, say `encoding = \"utf-16\"` under `[tables.users]` in clareza.toml"]
        );
        let site =
            Site::new().file("users.csv", &bytes).table("users", |table| table.encoding = Some(at(crate::config::Encoding::Utf16))).read();
        assert_eq!((site.findings(), site.tables.users.rows.len()), (vec![], 1));
    }
}

#[test]
fn subscriptions_and_snapshots_exclude_each_other() {
    let site = Site::new()
        .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-1,2024-01-02,1\n")
        .file("revenue.csv", "account,month,mrr\nA-1,2024-01,1\n")
        .read();
    assert_eq!(
        site.findings(),
        ["revenue.csv:1:1: both-revenue-tables: the site has both `subscriptions` and `revenue`, which say the same"]
    );
}

#[test]
fn lines_that_end_with_cr_alone_are_refused() {
    let site = Site::bare().file("accounts.csv", "account,name\rA-1,Aurora\rA-2,Brisa\r").read();
    assert_eq!(site.findings(), ["accounts.csv:1:13: cr-line-ends: lines end with CR alone"]);
    assert_eq!(site.hints(Code::CrLineEnds), ["save the file with LF or CR LF at the end of each line"]);
}

#[test]
fn one_header_may_be_two_columns() {
    let site = Site::new()
        .file("cancellations.csv", "account,churn_date\nA-1,2024-05-06\n")
        .map("cancellations", &[("requested_on", column("churn_date")), ("effective_on", column("churn_date"))])
        .read();
    let row = &site.tables.cancellations.rows[0];
    assert_eq!((row.requested_on, row.effective_on), (jiff::civil::date(2024, 5, 6), Some(row.requested_on)));
    assert_eq!(site.findings(), [""; 0]);
}

#[test]
fn a_column_that_another_finding_names_is_not_called_unused_as_well() {
    let site = Site::bare().file("accounts.csv", "acount,name,x\nA-1,Aurora,1\n").read();
    assert_eq!(
        site.findings(),
        [
            "accounts.csv:1:1: missing-column: the table `accounts` needs a column `account`",
            "accounts.csv:1:1: unused-column: the column `x` is not used",
        ]
    );
    assert_eq!(site.hints(Code::MissingColumn)[0], "did you mean `acount`?");
}

#[test]
fn rows_before_a_byte_that_is_no_text_are_reported() {
    let site = Site::new().file("users.csv", "user,account,invited_on\nu1,A-1,soon\nu2,A\0-1,\nu3,A-1,x\n").read();
    assert_eq!(
        site.findings(),
        ["users.csv:2:8: bad-date: `soon` is not a date", "users.csv:3:5: nul-byte: the file holds a NUL byte, so it is not plain text",]
    );
}

#[test]
fn a_flood_of_findings_is_counted_to_the_last() {
    let rows: String = (0..20_000).map(|row| format!("u{row},A-9\n")).collect();
    let site = Site::new().file("users.csv", format!("user,account\n{rows}")).read();
    assert_eq!((site.diags.iter().count(), site.diags.count(crate::diag::Severity::Error)), (10_000, 20_000));
    assert_eq!(site.counts("users"), (20_000, 0, vec![("unknown-account", 20_000)]));
}
