//! The numbers do not hang on how the rows happen to come.

use crate::harness::{Site, tree};
use clareza::diag::Diagnostics;
use clareza::formula::{Formulas, Raised, Unknown};
use clareza::pipeline::{self, Request};
use clareza::table::AccountIx;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The numbers of the example site of the repository, made from these tables by so many threads.
fn numbers(data: &Path, threads: &str, zone: &str) -> String {
    let periods = ["2026-Q2", "2025", "2026-03"].into_iter().flat_map(|period| ["--period", period]);
    let output = Command::new(env!("CARGO_BIN_EXE_clareza"))
        .args(["metrics", "--site", ROOT, "--format", "csv", "--data"])
        .arg(data)
        .args(periods)
        .env("RAYON_NUM_THREADS", threads)
        .env("TZ", zone)
        .output()
        .expect("a run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The same table with its rows in another order.
fn shuffled(text: &[u8], chance: &mut fastrand::Rng) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let mut records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
    chance.shuffle(&mut records[1..]);
    let mut writer = csv::Writer::from_writer(Vec::new());
    records.iter().for_each(|record| writer.write_record(record).expect("written"));
    writer.into_inner().expect("bytes")
}

#[test]
fn rows_in_any_order_and_any_number_of_threads_give_the_same_bytes() {
    let data = Path::new(ROOT).join("data");
    let folder = tempfile::tempdir().expect("a folder");
    let mut chance = fastrand::Rng::with_seed(7);
    for (name, text) in tree(&data).into_iter().filter(|(name, _)| name.ends_with(".csv")) {
        std::fs::write(folder.path().join(name), shuffled(&text, &mut chance)).expect("written");
    }
    let before = numbers(&data, "1", "Asia/Tokyo");
    assert!(before.lines().count() > 5_000, "the example has only {} numbers", before.lines().count());
    assert!(before == numbers(folder.path(), "7", "America/Los_Angeles"));
}

/// What the rules say of an account: the signals raised, those nobody knows of, and the factors of priority but value.
type Judged = (Vec<Raised>, Vec<Unknown>, Option<[f64; 3]>);

/// What the rules say of each account but the newcomer.
fn judged(site: &Site) -> BTreeMap<String, Judged> {
    let request = Request { site: site.path(""), data: None, as_of: None, drafts: false };
    let site = pipeline::load(&request, &|_| {}, &mut Diagnostics::new()).expect("a site");
    let metrics = site.metrics();
    let accounts = &site.tables.accounts.rows;
    let formulas = Formulas::of(&site.rules, &site.config, &metrics, accounts.len());
    let of = |at: usize| {
        let account = AccountIx(u32::try_from(at).expect("few accounts"));
        let factors = formulas.priority_of(account).map(|found| [found.risk.share, found.proximity.share, found.silence.share]);
        (accounts[at].account.clone(), (formulas.signals(account).to_vec(), formulas.unknown(account).to_vec(), factors))
    };
    (0..accounts.len()).map(of).filter(|(id, _)| id != "newcomer").collect()
}

/// Some rows of an account: what it pays, says, asks for, uses and is due.
fn rows_of(account: &str, chance: &mut fastrand::Rng) -> BTreeMap<&'static str, String> {
    let mut day = |from: i32| format!("2026-{:02}-{:02}", chance.i32(from..=6), chance.i32(1..=28));
    let rows = [
        ("subscriptions", format!("s-{account},{account},{},,{}", day(1), account.len() * 100)),
        ("surveys", format!("{account},ana,nps,{},{} 10:00", day(1).len() % 3 + account.len() % 8, day(4))),
        ("tickets", format!("t-{account},{account},{} 09:00,{}", day(5), ["urgent", "low"][account.len() % 2])),
        ("usage", format!("{account},ana,maps,{},50\n{account},rui,maps,{},9", day(1), day(4))),
        ("renewals", format!("{account},{},100,pending", day(6).replace("2026-06", "2026-08"))),
        ("meetings", format!("{account},{} 10:00,review,held", day(1))),
        ("onboarding", format!("{account},kickoff,{},", day(4))),
        ("cancellations", if account.len().is_multiple_of(3) { format!("{account},{},price,false", day(5)) } else { String::new() }),
    ];
    rows.into_iter().collect()
}

/// A site of these accounts, each with the rows that its name and a seed give.
fn site_of(accounts: &[&str], seed: u64) -> Site {
    let columns = [
        ("subscriptions", "subscription,account,start,end,mrr"),
        ("surveys", "account,respondent,survey,score,at"),
        ("tickets", "ticket,account,opened_at,priority"),
        ("usage", "account,user,feature,at,count"),
        ("renewals", "account,due_on,mrr_before,decision"),
        ("meetings", "account,at,kind,status"),
        ("onboarding", "account,step,due_on,done_on"),
        ("cancellations", "account,requested_on,reason,saved"),
    ];
    let config = "[site]\ntitle = \"Acme\"\nlanguage = \"en\"\ncurrency = \"USD\"\ntime_zone = \"UTC\"\nas_of = 2026-06-30\n";
    let mut tables: BTreeMap<&str, String> = columns.into_iter().map(|(table, header)| (table, format!("{header}\n"))).collect();
    let mut list = String::from("account,name,seats\n");
    for (at, account) in accounts.iter().enumerate() {
        list.push_str(&format!("{account},{account},{}\n", account.len()));
        let mut chance = fastrand::Rng::with_seed(seed * 100 + account.bytes().map(u64::from).sum::<u64>() + u64::from(at == 0));
        for (table, rows) in rows_of(account, &mut chance).into_iter().filter(|(_, rows)| !rows.is_empty()) {
            tables.entry(table).or_default().push_str(&format!("{rows}\n"));
        }
    }
    let site = Site::empty().file("clareza.toml", config).file("data/accounts.csv", list);
    let site = site.file("data/features.csv", "feature,name,launched_on\nmaps,Maps,2026-01-05\nroutes,Routes,2026-06-01\n");
    tables.into_iter().fold(site, |site, (table, text)| site.file(&format!("data/{table}.csv"), text))
}

#[test]
fn an_account_more_changes_no_signal_of_another_and_of_its_priority_only_the_value() {
    let accounts = ["ada", "bo", "carla", "dora-x", "z"];
    let mut raised = 0;
    for seed in 0..12 {
        let before = judged(&site_of(&accounts, seed));
        assert_eq!(before.len(), accounts.len());
        raised += before.values().map(|judged| judged.0.len()).sum::<usize>();
        let with: Vec<&str> = accounts.into_iter().chain(["newcomer"]).collect();
        assert_eq!(before, judged(&site_of(&with, seed)), "seed {seed}");
    }
    assert!(raised > 60, "only {raised} signals were raised");
}
