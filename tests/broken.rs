//! Sites that must fail: each gives its exact message and leaves the old site as it was.

use crate::harness::Site;

/// Builds a good site, breaks it, and builds again: the findings are those of the snapshot, `check` finds the same, and the
/// old output is untouched.
fn fails(name: &str, break_it: impl FnOnce(Site) -> Site) {
    let good = Site::small();
    good.run_fine(&["build"]);
    let before = good.tree("public");
    let broken = break_it(good);
    let ran = broken.run(&["build"]);
    assert_eq!(ran.code, 1, "{name} should fail: {}{}", ran.stderr, ran.stdout);
    assert_eq!(broken.tree("public"), before, "{name} changed the old site");
    let checked = broken.run(&["check"]);
    assert_eq!(checked.code, 1, "check should fail where build does: {}{}", checked.stderr, checked.stdout);
    let closing =
        ran.stderr.strip_prefix(&checked.stderr).unwrap_or_else(|| panic!("{name}: check finds other things:\n{}", checked.stderr));
    assert!(closing.ends_with("; nothing was built, and ./public is as it was\n") && closing.lines().count() == 1, "{closing}");
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "broken" }, {
        insta::assert_snapshot!(name, ran.stderr);
    });
}

/// Replaces `data/accounts.csv`.
fn accounts(content: &'static str) -> impl FnOnce(Site) -> Site {
    move |site| site.file("data/accounts.csv", content)
}

/// Adds a table.
fn table(path: &'static str, content: &'static str) -> impl FnOnce(Site) -> Site {
    move |site| site.file(path, content)
}

#[test]
fn bad_cells_are_all_named_at_once_with_physical_lines() {
    fails(
        "bad-cells",
        table(
            "data/tickets.csv",
            "ticket,account,opened_at,csat\r\n\r\nT1,A1,2024-13-01,3\r\nT2,A1,2024-03-01,\"seven\r\nof ten\"\r\nT3,A2,yesterday,9\r\n",
        ),
    );
}

#[test]
fn a_day_that_does_not_exist() {
    fails("impossible-date", accounts("account,name,since\nA1,Sol,31/02/2024\nA2,Lua,15/03/2024\n"));
}

#[test]
fn dates_that_can_be_read_two_ways() {
    fails("ambiguous-dates", accounts("account,name,since\nA1,Sol,05/03/2024\nA2,Lua,07/08/2024\n"));
}

#[test]
fn numbers_that_can_be_read_two_ways() {
    fails("ambiguous-decimal", table("data/subscriptions.csv", "subscription,account,start,end,mrr\nS1,A1,2024-01-05,,1.250\n"));
}

#[test]
fn numbers_that_are_none() {
    fails(
        "not-numbers",
        table(
            "data/subscriptions.csv",
            "subscription,account,start,end,mrr\nS1,A1,2024-01-05,,NaN\nS2,A2,2024-01-05,,1e400\nS3,A2,2024-01-05,,-5\n",
        ),
    );
}

#[test]
fn an_account_that_does_not_exist() {
    fails("unknown-account", table("data/surveys.csv", "account,survey,score,at\nA1,nps,9,2024-03-01\nA11,nps,9,2024-03-01\n"));
}

#[test]
fn a_key_that_stands_twice() {
    fails("duplicate-key", accounts("account,name\nA1,Sol\nA2,Lua\nA1,Sol again\n"));
}

#[test]
fn a_quote_that_swallows_rows() {
    fails(
        "swallowed-rows",
        table(
            "data/surveys.csv",
            "account,survey,score,at,comment\nA1,nps,9,2024-03-01,\"good\nA2,nps,8,2024-03-02,fine\nA1,nps,7,2024-03-03,\"ok\n",
        ),
    );
}

#[test]
fn a_quote_that_is_never_closed() {
    fails(
        "open-quote",
        table("data/surveys.csv", "account,survey,score,at,comment\nA1,nps,9,2024-03-01,\"good\nA2,nps,8,2024-03-02,fine\n"),
    );
}

#[test]
fn a_row_with_a_cell_too_many() {
    fails("wrong-width", table("data/surveys.csv", "account,survey,score,at\nA1,nps,9,2024-03-01,x\n"));
}

#[test]
fn a_required_column_that_is_missing() {
    fails("missing-column", accounts("acount_code,name\nA1,Sol\n"));
}

#[test]
fn a_duration_without_a_unit() {
    fails("missing-unit", table("data/tickets.csv", "ticket,account,opened_at,handle\nT1,A1,2024-03-01,30\n"));
}

#[test]
fn config_keys_and_values_that_do_not_exist() {
    fails("config", |site| {
        site.append("clareza.toml", "langauge = \"en\"\n[tables.tickts]\nfile = \"x.csv\"\n[tables.surveys]\nfile = \"none.csv\"\n")
    });
}

#[test]
fn config_that_is_not_toml() {
    fails("config-syntax", |site| site.append("clareza.toml", "title = \"again\n"));
}

#[test]
fn a_link_that_leads_nowhere() {
    fails("broken-link", |site| {
        site.file("content/guide.md", "# Guide\n\nSee [home](indx.md), [there](#nowhere) and [this](javascript:alert).\n")
    });
}

#[test]
fn front_matter_that_cannot_be_read() {
    fails("front-matter", |site| {
        site.file("content/a.md", "+++\ntitle = \n+++\n# A\n")
            .file("content/b.md", "---\ntitle: [x\n---\n# B\n")
            .file("content/c.md", "+++\ntitel = \"C\"\n+++\n# C\n")
    });
}

#[test]
fn a_template_with_a_mistake() {
    fails("template", |site| site.file("themes/default/templates/404.html", "<p>{{ titel }}</p>\n{% if %}\n"));
}

#[test]
fn a_name_that_only_the_decks_template_gets_wrong() {
    fails("deck-template", |site| site.file("themes/default/templates/customer/deck.html", "<p>{{ frame.titel }}</p>\n"));
}

#[test]
fn words_that_cannot_be_read() {
    fails("words", |site| site.file("themes/default/words/en.ftl", "nav-roles = { $\n"));
}

#[test]
fn a_theme_without_a_folder() {
    fails("theme", |site| site.file("themes/mine/assets/own.css", "").append("clareza.toml", "theme = \"mien\"\n"));
}

#[test]
fn a_config_that_is_not_utf_8() {
    fails("config-encoding", |site| site.file("clareza.toml", b"[site]\nlanguage = \"en\"\ntitle = \"A\xE7\xE3o\"\n"));
}

#[test]
fn a_page_that_is_not_utf_8() {
    fails("page-encoding", |site| site.file("content/guide.md", b"# Guide\n\nR\xE9gua\n"));
}

#[test]
fn a_text_about_an_account_that_does_not_exist() {
    fails("account-text", |site| site.file("content/accounts/a1.md", "Story.\n").file("content/accounts/A2.md", "Story.\n"));
}

#[test]
fn a_metric_that_does_not_exist() {
    fails("unknown-metric", |site| {
        let site = site.append("clareza.toml", "[diagnostics]\nmetric-without-owner = \"off\"\n");
        site.file("content/roles/cs.md", "---\nmetrics: [grr, nnr, happiness]\n---\n# CS\n")
    });
}

/// The pages of a handbook in which nothing is wrong.
fn handbook(site: Site) -> Site {
    site.append("clareza.toml", "[diagnostics]\nmetric-without-owner = \"off\"\n")
        .file("content/roles/ae.md", "# AE\n")
        .file("content/roles/am.md", "---\nfallback: ae\n---\n# AM\n")
        .file("content/roles/cs.md", "# CS\n")
        .file("content/roles/support.md", "# Support\n")
        .file("content/raci.md", matrix("| Sell | I | C | A/R | I | commercial |\n| Review | C | A/R | I | | strategic |\n| Fix | A/R | | I | | bug |\n| Hand over | | I | | A/R | |\n"))
        .file("data/team.csv", "person,name,role\nana,Ana Reis,cs\nrui,Rui Sá,am\n")
        .file("data/accounts.csv", "account,name,since,seats,csm,am\nA1,Sol,2024-01-05,10,ana,rui\nA2,Lua,2024-02-17,20,ana,rui\n")
}

fn matrix(rows: &str) -> String {
    format!("# Who does what\n\n| Activity | Support | CS | AM | AE | tags |\n|---|---|---|---|---|---|\n{rows}")
}

#[test]
fn a_clear_matrix_and_its_ballots_have_no_finding() {
    let site = handbook(Site::small()).file("content/ballots/ana.csv", "activity,role,letter\nSell,AM,A/R\nReview,cs,A\n");
    let ran = site.run(&["check", "--strict"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
}

#[test]
fn a_matrix_that_breaks_every_rule_about_its_rows() {
    let text = "# Who does what\n\n| Activity | Support | CS | AM | AE | Ana Reis | tags |\n|---|---|---|---|---|---|---|\n\
        | Sell | | A/R | C | | | commercial |\n| Prove the value | A/R | C | I | | | strategic |\n| Fix | I | A/R | | | | bug |\n\
        | Renew | R | | R | R | | commercial |\n| Collect | | R | A | I | | collection |\n| Bill | A | | C | R | | commercial |\n\
        | Plan | C | C | C | C | | |\n| plan | | X | A/R | A | | |\n";
    fails("matrix", |site| {
        handbook(site)
            .file("content/raci.md", text)
            .file("content/roles/ae.md", "---\nfallback: am\n---\n# AE\n")
            .file("content/roles/ops.md", "---\nfallback: boss\nmetrics: [upsell_rate]\n---\n# Ops\n")
            .file("content/roles/cs.md", "---\nmetrics: [upsell_rate]\n---\n# CS\n")
    });
}

#[test]
fn a_ballot_with_more_than_it_can_say() {
    fails("ballot-width", |site| {
        handbook(site).file("content/ballots/bia.csv", "activity,role,letter,letter\nSell,AM,A,R\nSell,CS,C,,so they say\nReview,CS\n")
    });
}

#[test]
fn a_ballot_on_what_the_matrix_does_not_have() {
    fails("ballot", |site| {
        handbook(site).file("content/ballots/bia.csv", "activity;role;letter\nSel;AM;A/R\nSell;MA;A\nSell;AM;AR\nSell;CS;C\nsell;cs;R\n")
    });
}

#[test]
fn a_gap_counts_as_the_config_says_and_a_waiver_sets_it_aside() {
    let accounts = "account,name,since,seats,am\nA1,Sol,2024-01-05,10,rui\nA2,Lua,2024-02-17,20,rui\n";
    let site = handbook(Site::small()).file("data/accounts.csv", accounts);
    let ran = site.run(&["check"]);
    let said = "data/accounts.csv:2:1: gap-no-csm: there is no CSM for 2 of 2 live accounts on 2024-02-17 (100 %)";
    assert!(ran.code == 0 && ran.stderr.contains(&format!("warning {said}")), "{}", ran.stderr);
    let site = site.append("clareza.toml", "gap-no-csm = \"error\"\n");
    let ran = site.run(&["check"]);
    assert!(ran.code == 1 && ran.stderr.contains(&format!("error  {said}")), "{}", ran.stderr);
    let waived = std::fs::read_to_string(site.path("content/raci.md")).expect("the matrix");
    let site = site.file("content/raci.md", format!("---\nclarity: [allow gap-no-csm because we are two]\n---\n{waived}"));
    assert_eq!(site.run(&["check", "--strict"]).stderr, "");
}

#[test]
fn two_pages_at_one_path() {
    fails("path-clash", |site| site.file("content/guide.md", "# Guide\n").file("content/guide/index.md", "# Guide too\n"));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link() {
    fails("symlink", |site| {
        std::os::unix::fs::symlink("/etc/hosts", site.path("data/hosts.csv")).expect("a link");
        site
    });
}

#[cfg(unix)]
#[test]
fn a_data_folder_that_is_a_symbolic_link() {
    fails("symlinked-folder", |site| {
        std::fs::rename(site.path("data"), site.path("exports")).expect("moved");
        std::os::unix::fs::symlink("exports", site.path("data")).expect("a link");
        site
    });
}

#[test]
fn a_cell_of_two_megabytes() {
    fails("huge-cell", |site| {
        site.file("data/surveys.csv", format!("account,survey,score,at,comment\nA1,nps,9,2024-03-01,{}\n", "x".repeat(2 << 20)))
    });
}

#[test]
fn nul_bytes_in_a_table() {
    fails("nul-bytes", |site| site.file("data/surveys.csv", b"account,survey,score,at\nA1,nps,9,2024-0\0-01\n"));
}

#[test]
fn utf_16_without_a_mark() {
    fails("utf-16-without-mark", |site| {
        let text = "account,survey,score,at\nA1,nps,9,2024-03-01\n";
        site.file("data/surveys.csv", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>())
    });
}

#[test]
fn a_file_without_a_header() {
    fails("empty-file", table("data/surveys.csv", ""));
}

#[test]
fn tables_without_accounts() {
    fails("no-accounts", |site| {
        std::fs::remove_file(site.path("data/accounts.csv")).expect("removed");
        site
    });
}

#[test]
fn both_tables_of_revenue() {
    fails("both-revenue-tables", table("data/revenue.csv", "account,month,mrr\nA1,2024-01,100\n"));
}

#[test]
fn a_header_alone_is_only_worth_a_warning() {
    let site = Site::small().file("data/surveys.csv", "account,survey,score,at\n");
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stderr.contains("warning data/surveys.csv:1:1: no-rows: "), "{}", ran.stderr);
    assert_eq!(site.run(&["build", "--strict"]).code, 1);
}

#[test]
fn a_file_that_the_config_names_is_text_whatever_its_ending() {
    let text = "account;name\nA1;Padaria S\u{e3}o Jo\u{e3}o\nA2;Lua\n".chars().map(|c| c as u8).collect::<Vec<_>>();
    let site = Site::small().file("data/acc.dat", text).append("clareza.toml", "[tables.accounts]\nfile = \"./acc.dat\"\n");
    std::fs::remove_file(site.path("data/accounts.csv")).expect("removed");
    assert!(site.run_fine(&["check"]).contains("accounts: 2 rows read, 2 used, 0 left out\n  data/acc.dat: windows-1252, delimiter \";\""));
    site.run_fine(&["build"]);
    let deck = std::fs::read_to_string(site.path("public/customers/a1/index.html")).expect("a page");
    assert!(deck.contains("Padaria São João"), "{deck}");
}

#[test]
fn utf_16_with_a_mark_is_read() {
    let text = "\u{feff}account,survey,score,at\nA1,nps,9,2024-03-01\n";
    let site = Site::small().file("data/surveys.csv", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    assert!(site.run_fine(&["check"]).contains("surveys: 1 row read, 1 used, 0 left out"));
}

#[test]
fn odd_ids_build_into_safe_and_distinct_folders() {
    let site = Site::small().file("data/accounts.csv", "account,name\n../x,Up\nCON,Con\na/b,Slash\nab,Small\nAB,Large\nA1,Sol\nA2,Lua\n");
    site.run_fine(&["build"]);
    let folders: Vec<_> =
        std::fs::read_dir(site.path("public/customers")).expect("customers").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(folders.len(), 7, "{folders:?}");
    let safe = |name: &str| name != "con" && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    assert!(folders.iter().all(|name| safe(&name.to_string_lossy())), "{folders:?}");
    assert!(!site.path("x").exists());
}
