//! What must hold of every build, whatever is in the site.

use crate::harness::{Site, tree};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const BINARY: &str = env!("CARGO_BIN_EXE_clareza");

/// Builds the example site of the repository in a working folder, zone and number of threads of its own.
fn build_example(out: &Path, folder: &Path, zone: &str, threads: &str) {
    let status = Command::new(BINARY)
        .args(["build", "--site", ROOT, "--out"])
        .arg(out)
        .current_dir(folder)
        .env("TZ", zone)
        .env("RAYON_NUM_THREADS", threads)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.expect("a run").success());
}

#[test]
fn same_input_gives_same_bytes_with_any_threads_zone_and_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("deeper/two"));
    build_example(&one, folder.path(), "Asia/Tokyo", "1");
    build_example(&two, Path::new("/"), "America/Los_Angeles", "7");
    let (one, two) = (tree(&one), tree(&two));
    assert!(one.len() > 50, "the example site has only {} files", one.len());
    assert!(one.keys().eq(two.keys()));
    let differing: Vec<_> = one.iter().filter(|(path, bytes)| two[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn a_second_build_rewrites_no_file() {
    let site = Site::small();
    site.run_fine(&["build"]);
    let modified = |site: &Site| {
        let times = site.tree("public").into_keys().map(|path| {
            let meta = std::fs::metadata(site.path("public").join(&path)).expect("a file");
            (path, meta.modified().expect("a time"))
        });
        times.collect::<Vec<_>>()
    };
    let before = modified(&site);
    std::thread::sleep(Duration::from_millis(20));
    site.run_fine(&["build"]);
    assert_eq!(modified(&site), before);
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_whole() {
    let rows: String = (0..800).map(|n| format!("K{n},Company {n},2024-01-05,10\n")).collect();
    let site = Site::small();
    site.run_fine(&["build"]);
    let before = site.tree("public");
    let site = site.append("data/accounts.csv", &rows);
    for moment in [5, 20, 60, 120, 200, 300] {
        let mut child = Command::new(BINARY)
            .arg("build")
            .current_dir(site.path(""))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a run");
        std::thread::sleep(Duration::from_millis(moment));
        child.kill().ok();
        if child.wait().expect("an end").success() {
            break;
        }
        assert_eq!(site.tree("public"), before, "killed after {moment} ms");
    }
    site.run_fine(&["build"]);
    let left: Vec<_> = std::fs::read_dir(site.path("")).expect("the site").map(|entry| entry.expect("an entry").file_name()).collect();
    assert!(
        left.iter().all(|name| !name.to_string_lossy().contains("public.") && !name.to_string_lossy().starts_with(".public")),
        "{left:?}"
    );
}

#[test]
fn files_of_the_user_in_the_output_stop_the_build_and_stay() {
    let site = Site::small();
    site.run_fine(&["build"]);
    let site = site.file("public/community/mine.txt", "mine").file("public/.keep", "kept");
    let ran = site.run(&["build"]);
    assert_eq!(ran.code, 2, "{}{}", ran.stderr, ran.stdout);
    assert!(ran.stderr.contains("community/mine.txt"), "{}", ran.stderr);
    std::fs::remove_file(site.path("public/community/mine.txt")).expect("removed");
    site.run_fine(&["build"]);
    assert_eq!(site.tree("public")[".keep"], b"kept");
}

#[test]
fn a_page_that_is_gone_leaves_no_file_behind() {
    let site = Site::small().file("content/guide.md", "# Guide\n");
    site.run_fine(&["build"]);
    assert!(site.path("public/community/guide/index.html").exists());
    std::fs::remove_file(site.path("content/guide.md")).expect("removed");
    site.run_fine(&["build"]);
    assert!(!site.path("public/community/guide").exists());
}

#[test]
fn one_audience_can_be_built_and_the_others_stay() {
    let site = Site::small();
    site.run_fine(&["build"]);
    let before = site.tree("public");
    let site = site.file("content/guide.md", "# Guide\n");
    site.run_fine(&["build", "--audience", "team"]);
    let after = site.tree("public");
    assert!(after.contains_key("team/guide/index.html") && !after.contains_key("community/guide/index.html"));
    assert!(before.iter().filter(|(path, _)| path.starts_with("customers/")).all(|(path, bytes)| after.get(path) == Some(bytes)));
}

#[test]
fn a_handbook_alone_needs_no_data() {
    let site = Site::empty().file("clareza.toml", "").file("content/index.md", "# Manual\n");
    site.run_fine(&["build"]);
    assert!(site.path("public/community/index.html").exists());
    assert!(!site.path("public/customers").exists());
}

#[test]
fn the_community_is_searched_and_listed_without_what_is_the_teams() {
    let site = Site::small()
        .file("content/index.md", "# Welcome\n")
        .file("content/guide.md", "+++\naliases = [\"old/guide\"]\n+++\n# Guide\n\nOrdinary words.\n")
        .file("content/notes.md", "+++\ninternal = true\n+++\n# Notes\n\nA word like quokka.\n")
        .append("clareza.toml", "\n[site.base_url]\ncommunity = \"https://x.example\"\n");
    site.run_fine(&["build"]);
    let tree = site.tree("public");
    let text = |path: &str| String::from_utf8(tree[path].clone()).expect("text");
    let scripts = |root: &str| tree.keys().filter(|path| path.starts_with(&format!("{root}/search-"))).cloned().collect::<Vec<_>>();
    for path in scripts("community") {
        assert!(text(&path).contains("Ordinary words.") && !text(&path).contains("quokka"), "{path}");
    }
    assert!(scripts("team").iter().all(|path| text(path).contains("quokka")));
    assert!(scripts("community").len() == scripts("team").len() && !scripts("community").is_empty());
    assert!(tree.keys().all(|path| !path.starts_with("customers/") || !path.contains("/search-")));
    let map = text("community/sitemap.xml");
    assert!(map.contains("https://x.example/guide/") && !map.contains("old/guide") && !map.contains("handbook-print"), "{map}");
    assert!(text("community/old/guide/index.html").contains("url=../../guide/index.html"));
}

#[test]
fn an_alias_that_is_the_address_of_a_page_is_named() {
    let site = Site::small().file("content/a.md", "# A\n").file("content/b.md", "---\naliases: [a]\n---\n# B\n");
    let ran = site.run(&["check"]);
    let message =
        "error  content/b.md:2:11: path-clash: the page `A` and the alias `a` would both be published as `community/a/index.html`";
    assert!(ran.stdout.contains(message) || ran.stderr.contains(message), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn files_that_pages_link_to_stand_beside_the_pages_that_may_show_them() {
    let site = Site::small()
        .file("content/index.md", "# Welcome\n\n[form](form.pdf) [again](copies/form.pdf)\n")
        .file("content/notes.md", "+++\ninternal = true\n+++\n# Notes\n\n[plan](plan.pdf)\n")
        .file("content/form.pdf", "form")
        .file("content/copies/form.pdf", "form")
        .file("content/plan.pdf", "plan")
        .file("content/unused.pdf", "unused");
    site.run_fine(&["build"]);
    let names = |root: &str| {
        let files = site.tree(root).into_iter().filter(|(path, _)| path.starts_with("files/"));
        files.map(|(_, bytes)| String::from_utf8(bytes).expect("text")).collect::<Vec<_>>()
    };
    assert_eq!((names("public/community"), names("public/team")), (vec!["form".to_owned()], vec!["form".to_owned(), "plan".to_owned()]));
    assert_eq!(names("public/customers"), Vec::<String>::new());
}

#[test]
fn a_blank_row_of_a_matrix_shifts_no_activity_to_another_stage() {
    let table = "| Activity | CS |\n|---|---|\n";
    let matrix = format!("# Who\n\n## First\n\n{table}| | |\n| Plan | A/R |\n\n## Second\n\n{table}| Review | A/R |\n\nAfter.\n");
    let site = Site::small().file("content/roles/cs.md", "# CS\n").file("content/raci.md", matrix);
    site.run_fine(&["build"]);
    let page = std::fs::read_to_string(site.path("public/community/raci/index.html")).expect("the page");
    let place = |text: &str| page.rfind(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    let order = ["id=\"first\"", ">Plan<", "id=\"second\"", ">Review<", "After."].map(place);
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn check_gives_an_account_of_what_it_read_and_writes_nothing() {
    let site = Site::small();
    let said = site.run_fine(&["check"]);
    // The home, lists, reports, kickoffs and so on; then, for the community and the team, the book, the glossary and its metrics.
    let pages = 26 + 2 * (2 + clareza::metric::catalog().count());
    let expected = format!(
        "accounts: 2 rows read, 2 used, 0 left out\n  data/accounts.csv: UTF-8, delimiter \",\", dates ymd\n\
         subscriptions: 2 rows read, 2 used, 0 left out\n  data/subscriptions.csv: UTF-8, delimiter \",\", decimal \".\", dates ymd\n\
         content: 1 file of markdown, no roles, no matrices\nno errors, no warnings, no notes; a build makes {pages} pages\n"
    );
    assert_eq!(said, expected);
    assert!(!site.path("public").exists());
    let report: serde_json::Value = serde_json::from_str(&site.run_fine(&["check", "--format", "json"])).expect("JSON");
    assert_eq!(
        report["tables"][1],
        serde_json::json!({
            "table": "subscriptions",
            "read": 2,
            "used": 2,
            "left_out": {},
            "files": [{ "path": "data/subscriptions.csv", "encoding": "UTF-8", "delimiter": ",", "decimal": ".", "dates": "ymd" }],
        })
    );
    assert_eq!((&report["diagnostics"], &report["errors"]), (&serde_json::json!([]), &serde_json::json!(0)));
}

#[test]
fn a_person_who_is_not_in_the_team_is_not_named_to_customers() {
    let site = Site::small()
        .file("data/accounts.csv", "account,name,csm\nA1,Sol,person-17\n")
        .file("data/subscriptions.csv", "subscription,account,start,end,mrr\nS1,A1,2024-01-05,,1000\n")
        .file("data/actions.csv", "account,action,owner,agreed_on\nA1,Train the team,person-17,2024-02-01\n")
        .file("data/goals.csv", "account,goal,owner\nA1,Fewer returns,person-17\n")
        .file("content/roles/cs.md", "+++\nid = \"cs\"\ncontact = \"cs@example.com\"\n+++\n# Success\n")
        .file("content/raci.md", "# Who\n\n| Activity | CS |\n|---|---|\n| Plan | A/R |\n");
    site.run_fine(&["build"]);
    for (path, bytes) in site.tree("public/customers/a1") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("person-17"), "{path} names an id");
        assert!(!path.ends_with("index.html") || text.contains("cs@example.com"), "{path} names no contact");
    }
}

#[test]
fn what_cannot_run_says_why_and_exits_with_2() {
    let ran = Site::empty().run(&["build"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (2, "clareza: no clareza.toml in .\n"));
}

#[test]
fn nothing_of_another_customer_is_in_a_customers_folder() {
    let site = Site::small()
        .file("data/accounts.csv", "account,name,notes,csm\nA1,Zebra Ltda,secret-one,p1\nA2,Girafa SA,secret-two,p2\n")
        .file("data/team.csv", "person,name,role\np1,Bia,cs\np2,Caio,cs\n")
        .file("content/roles/cs.md", "+++\ntitle = \"CS\"\nid = \"cs\"\n+++\n");
    site.run_fine(&["build"]);
    for (path, bytes) in site.tree("public/customers/a1") {
        let text = String::from_utf8_lossy(&bytes);
        for foreign in ["Girafa", "secret-one", "secret-two", "Caio"] {
            assert!(!text.contains(foreign), "{path} holds {foreign}");
        }
    }
    for (path, bytes) in site.tree("public/community") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!["Girafa", "Zebra", "secret", "Bia", "Caio"].iter().any(|word| text.contains(word)), "{path}");
    }
}

#[test]
fn a_day_that_is_not_written_year_first_is_refused_with_the_right_form() {
    for day in ["31/01/2024", "2024-02-30", "2024-01-31T10:00"] {
        let ran = Site::small().run(&["build", "--as-of", day]);
        let expected =
            format!("error: invalid value '{day}' for '--as-of <YYYY-MM-DD>': write the year, the month and the day, such as 2024-01-31\n");
        assert!(ran.code == 2 && ran.stderr.starts_with(&expected), "{} {}", ran.code, ran.stderr);
    }
}

#[test]
fn an_output_within_an_output_or_a_hidden_folder_is_refused() {
    let site = Site::small();
    site.run_fine(&["build"]);
    for (out, why) in [("public/x", "which an earlier build published"), (".git/x", "a folder whose name begins with a dot")] {
        let ran = site.run(&["build", "--out", out]);
        assert!(ran.code == 2 && ran.stderr.contains(why) && !site.path(out).exists(), "{} {}", ran.code, ran.stderr);
    }
}

#[test]
fn a_language_of_accounts_that_the_site_does_not_speak_is_noted_once() {
    let site = Site::small().file("data/accounts.csv", "account,name,language\nA1,Sol,es\nA2,Lua,es\nA3,Mar,EN\n");
    let ran = site.run(&["check"]);
    let notes = ran.stderr.matches("unknown-account-language").count();
    assert_eq!((ran.code, notes), (0, 1), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("data/accounts.csv:2:1: unknown-account-language: the site does not speak `es`, the language of 2 accounts"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_templates_receive_is_written_beside_the_site_when_asked_for() {
    let site = Site::small();
    site.run_fine(&["build"]);
    assert!(!site.path(".clareza").exists());
    site.run_fine(&["build", "--dump-views"]);
    let text = std::fs::read_to_string(site.path(".clareza/views/customers/a1/deck/index.json")).expect("the view");
    let seen: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!((&seen["template"], &seen["language"]), (&"customer/deck.html".into(), &"en".into()));
    assert!(seen["view"]["slides"].is_array() && seen["view"]["frame"]["title"].is_string(), "{text}");
    assert!(!site.path("public/.clareza").exists());
}

#[test]
fn one_token_one_word_and_one_template_change_a_site() {
    let site = Site::small()
        .file("themes/default/assets/own.css", ":root { --c-accent: #5b2a86; }\n")
        .file("themes/default/words/en.ftl", "nav-home = Start here\n")
        .file("themes/default/templates/404.html", "<!doctype html><title>{{ frame.site }}</title><p>Nothing here.</p>\n");
    site.run_fine(&["build"]);
    let read = |path: &str| std::fs::read_to_string(site.path(path)).expect("a page");
    assert!(read("public/customers/a1/deck/index.html").contains("--c-accent:#5b2a86"));
    assert!(read("public/team/index.html").contains("Start here"));
    assert!(read("public/community/404.html").ends_with("<p>Nothing here.</p>"));
}

#[test]
fn the_team_reads_which_rows_make_a_number_and_nobody_else_reads_the_name_of_a_file() {
    let config = "[site]\ntitle = \"Acme\"\nlanguage = \"en\"\ncurrency = \"USD\"\ntime_zone = \"UTC\"\nas_of = 2024-06-30\n";
    let site = Site::small().file("clareza.toml", config);
    site.run_fine(&["build"]);
    let tree = site.tree("public");
    let page = |path: &str| String::from_utf8_lossy(&tree[path]).into_owned();
    let hash = blake3::hash(&std::fs::read(site.path("data/accounts.csv")).expect("a file")).to_hex()[..12].to_owned();
    let team = page("team/index.html");
    for part in ["<code>accounts.csv:3</code> Lua: $500.50", &hash, "clareza explain mrr --period"] {
        assert!(team.contains(part), "`{part}` is not on the team's home");
    }
    assert!(page("team/accounts/a2/index.html").contains("clareza explain mrr --account A2 --period"));
    for (path, bytes) in tree.iter().filter(|(path, _)| path.starts_with("customers/") || path.starts_with("community/")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("clareza explain") && !text.contains(&hash) && !text.contains(".csv:"), "{path}");
        // The community's glossary says which files a metric is made from in general.
        assert!(path.starts_with("community/") || !text.contains("accounts.csv"), "{path}");
    }
}
