//! Keys, accounts, persons, linked tables.

use super::*;

#[test]
fn accounts_and_team_are_sorted_by_id_and_found_by_it() {
    let site = Site::bare()
        .file("accounts.csv", "account,name,csm\nb,Brisa,rui\nB,Boreal,ana\na,Aurora,\n")
        .file("team.csv", "person,name,role\nrui,Rui,cs\nana,Ana,cs\n")
        .read();
    let ids: Vec<_> = site.tables.accounts.rows.iter().map(|account| account.account.as_str()).collect();
    assert_eq!(ids, ["B", "a", "b"]);
    assert_eq!(site.tables.person("rui").map(|person| person.name.as_str()), Some("Rui"));
    assert_eq!(site.findings(), [""; 0]);
}

#[test]
fn a_repeated_key_is_left_out_and_the_first_row_counts() {
    let site = Site::new()
        .file("users/a.csv", "user,account,role\nu1,A-1,first\n")
        .file("users/b.csv", "user,account,role\nu1,A-2,second\n")
        .read();
    assert_eq!(site.findings(), ["users/b.csv:2:1: duplicate-key: `u1` is there twice"]);
    assert_eq!(site.hints(Code::DuplicateKey), ["its first row is data/users/a.csv:2: keep one of the two"]);
    assert_eq!(site.tables.users.rows[0].role.as_deref(), Some("first"));
    assert_eq!(site.counts("users"), (2, 1, vec![("duplicate-key", 1)]));
}

#[test]
fn a_row_with_a_bad_cell_has_its_key_all_the_same() {
    let site = Site::bare()
        .file("accounts.csv", "account,name,seats\nA-1,Aurora,x\nA-1,Brisa,1\nA-2,Cais,1\nA-2,Duna,x\n")
        .file("revenue.csv", "account,month,mrr\nA-2,2024-01,x\nA-2,2024-01,1\nA-2,x,1\nA-2,x,1\n")
        .read();
    assert_eq!(
        site.findings(),
        [
            "accounts.csv:2:12: bad-integer: `x` is not a whole number",
            "accounts.csv:5:10: bad-integer: `x` is not a whole number",
            "accounts.csv:3:1: duplicate-key: `A-1` is there twice",
            "accounts.csv:5:1: duplicate-key: `A-2` is there twice",
            "revenue.csv:2:13: bad-amount: `x` is not an amount",
            "revenue.csv:4:5: bad-month: `x` is not a month",
            "revenue.csv:5:5: bad-month: `x` is not a month",
            "revenue.csv:3:1: duplicate-key: `A-2` has two rows for 2024-01",
        ]
    );
    assert_eq!(site.hints(Code::DuplicateKey), ["its first row is data/accounts.csv:2: keep one of the two"]);
    assert_eq!(site.counts("accounts"), (4, 1, vec![("bad-integer", 2), ("duplicate-key", 1)]));
}

#[test]
fn an_account_has_one_snapshot_a_month_however_it_is_written() {
    let site = Site::new().file("revenue.csv", "account,month,mrr\nA-1,2024-01,1\nA-1,01/2024,2\nA-2,2024-01,0\n").read();
    assert_eq!(site.findings(), ["revenue.csv:3:1: duplicate-key: `A-1` has two rows for 2024-01"]);
}

#[test]
fn an_unknown_account_is_named_with_the_one_that_may_be_meant() {
    let site = Site::bare()
        .file("accounts.csv", "account,name\naurora,Aurora\nbrisa,Brisa\n")
        .file("users.csv", "user,account\nu1,aurorra\n")
        .read();
    assert_eq!(site.findings(), ["users.csv:2:4: unknown-account: there is no account `aurorra`"]);
    assert_eq!(site.hints(Code::UnknownAccount), ["did you mean `aurora`?"]);
}

#[test]
fn rows_of_an_account_that_is_left_out_are_counted_but_not_reported_again() {
    let site = Site::bare()
        .file("accounts.csv", "account,name,seats\nA-1,Aurora,x\nA-2,Brisa,2\n")
        .file("users.csv", "user,account\nu1,A-1\nu2,A-2\n")
        .read();
    assert_eq!(site.findings(), ["accounts.csv:2:12: bad-integer: `x` is not a whole number"]);
    assert_eq!(site.counts("users"), (2, 1, vec![("unknown-account", 1)]));
}

#[test]
fn accounts_that_cannot_be_read_bring_no_flood_of_unknown_ones() {
    let site = Site::bare().file("accounts.csv", "id\nA-1\n").file("users.csv", "user,account\nu1,A-1\n").read();
    assert!(site.findings().iter().all(|line| line.starts_with("accounts.csv")), "{:?}", site.findings());
}

#[test]
fn persons_must_be_in_the_team_where_there_is_one() {
    let actions = "account,action,owner,agreed_on\nA-1,Call,ana,2024-01-02\nA-1,Sign,customer,2024-01-02\nA-1,Wait,anna,2024-01-02\n";
    let site = Site::new().file("actions.csv", actions).read();
    assert_eq!(site.findings(), [""; 0], "without a team anybody may be named");
    let site = Site::new().file("actions.csv", actions).file("team.csv", "person,name,role\nana,Ana,cs\n").read();
    assert_eq!(site.findings(), ["actions.csv:4:10: unknown-person: there is nobody `anna` in the team"]);
    assert_eq!(site.hints(Code::UnknownPerson), ["persons are named by the `person` column of the table `team`", "did you mean `ana`?"]);
}

#[test]
fn an_account_is_found_through_another_table_whatever_the_order() {
    let site = Site::new()
        .file("tickets.csv", "ticket,opened_at,requester\nT-1,2024-01-02,u2\nT-2,2024-01-02,u9\n")
        .file("users.csv", "user,subscription_id,activated_on\nu2,S-1,soon\n")
        .file("subscriptions.csv", "subscription,account,start,mrr\nS-1,A-2,2024-01-02,1\n")
        .map("tickets", &[("account", through("users", "requester"))])
        .map("users", &[("account", through("subscriptions", "subscription_id"))])
        .read();
    assert_eq!(
        site.findings(),
        ["users.csv:2:8: bad-date: `soon` is not a date", "tickets.csv:3:16: unknown-reference: no row of `users` has the key `u9`",],
        "a row that is left out still says which account it belongs to"
    );
    assert_eq!(site.tables.tickets.rows[0].account.index(), 1);
}

#[test]
fn a_link_needs_a_table_with_a_key_that_is_there() {
    let site = Site::new()
        .file("tickets.csv", "ticket,opened_at,u\nT-1,2024-01-02,u2\n")
        .map("tickets", &[("account", through("users", "u"))])
        .read();
    assert_eq!(site.findings(), ["clareza.toml:1:1: missing-table: there is no table `users`, through which `account` is found"]);
    let site = Site::new()
        .file("tickets.csv", "ticket,opened_at,u,account\nT-1,2024-01-02,u2,A-1\n")
        .map("tickets", &[("account", through("surveys", "u"))])
        .read();
    assert_eq!(site.findings()[0], "clareza.toml:1:1: bad-config-value: no row of `surveys` can be found by a key");
}

#[test]
fn tables_that_refer_to_each_other_in_a_circle_are_named() {
    let site = Site::new()
        .file("users.csv", "user,ticket_id\nu1,T-1\n")
        .file("tickets.csv", "ticket,opened_at,user_id\nT-1,2024-01-02,u1\n")
        .map("users", &[("account", through("tickets", "ticket_id"))])
        .map("tickets", &[("account", through("users", "user_id"))])
        .read();
    assert_eq!(
        site.findings(),
        ["clareza.toml:1:1: bad-config-value: the table `tickets` is found through tables that are found through it"]
    );
}

#[test]
fn an_optional_cell_found_through_another_table_may_be_empty_there() {
    let read = |features: &str| {
        Site::new()
            .file("features.csv", features)
            .file("subscriptions.csv", "subscription,account,start,mrr,feature\nS-1,A-1,2024-01-02,1,f1\nS-2,A-1,2024-01-02,1,f2\n")
            .map("subscriptions", &[("plan", through("features", "feature"))])
            .read()
    };
    let plans = |site: &Outcome| site.tables.subscriptions.rows.iter().map(|row| row.plan.clone()).collect::<Vec<_>>();
    let site = read("feature,plan\nf1,pro\nf2,\n");
    assert_eq!((site.findings(), plans(&site)), (Vec::new(), vec![Some("pro".to_owned()), None]));
    let site = read("feature,name\nf1,Reports\nf2,Forms\n");
    assert_eq!(plans(&site), [None, None], "the column as a whole may be missing there");
    let site = read("feature,plan\nf1,pro\n");
    assert_eq!(site.findings(), ["subscriptions.csv:3:22: unknown-reference: no row of `features` has the key `f2`"]);
}

#[test]
fn a_bad_cell_found_through_another_table_is_reported_where_it_stands_only() {
    let site = Site::new()
        .file("users.csv", "user,account\nu1,\n")
        .file("tickets.csv", "ticket,opened_at,asked_by\nT-1,2024-01-02,u1\n")
        .map("tickets", &[("account", through("users", "asked_by"))])
        .read();
    assert_eq!(site.findings(), ["users.csv:2:4: empty-cell: `account` is empty"]);
    assert_eq!(site.counts("tickets"), (1, 0, vec![("unknown-reference", 1)]));
}
