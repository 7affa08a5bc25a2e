//! Known answers on a public data set of 500 accounts, read through a mapping only.
//!
//! The data is not part of the repository. Where `../shared/data` is missing these tests have nothing to look at and say so; where
//! it is there, `.ci/run` also opens the pages made from it in a browser.

use crate::harness::{Ran, Site, shared_data};
use clareza::diag::Diagnostics;
use clareza::metric::quantile;
use clareza::pipeline::{self, Request};
use jiff::civil::DateTime;
use std::path::Path;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ravenstack");

/// Runs the binary on the example with this data folder.
fn run(verb: &str, data: &Path, rest: &[&str]) -> Ran {
    let data = data.to_string_lossy();
    let mut args = vec![verb, "--site", EXAMPLE, "--data", &data];
    args.extend(rest);
    Site::empty().run(&args)
}

fn metrics(data: &Path) -> String {
    let ran = run("metrics", data, &["--as-of", "2025-01-31", "--period", "2024-Q4"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    ran.stdout
}

/// The value of a site row.
fn value(table: &str, metric: &str, variant: &str) -> f64 {
    let start = format!("site,,2024-Q4,{metric},{variant},");
    let row = table.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| panic!("no row {start}"));
    row.split(',').next().and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("no value in {row}"))
}

#[test]
fn movements_and_retention_are_the_published_ones() {
    let Some(data) = shared_data("ravenstack") else { return eprintln!("no ../shared/data/ravenstack") };
    let table = metrics(&data);
    let expected = [
        ("opening", 6_035_345.0),
        ("new", 996_872.0),
        ("reactivation", 6_796.0),
        ("expansion", 3_457_361.0),
        ("contraction", 336_766.0),
        ("churn", 0.0),
        ("closing", 10_159_608.0),
    ];
    for (variant, amount) in expected {
        assert!((value(&table, "mrr_movement", variant) - amount).abs() < 1e-9, "{variant}");
    }
    assert!((value(&table, "nrr", "period") - 1.4033).abs() < 5e-5);
    assert!((value(&table, "grr", "period") - 0.9742).abs() < 5e-5);
}

#[test]
fn satisfaction_and_times_over_all_tickets_are_the_published_ones() {
    let Some(data) = shared_data("ravenstack") else { return eprintln!("no ../shared/data/ravenstack") };
    let request = Request { site: EXAMPLE.into(), data: Some(data), as_of: None, drafts: false };
    let site = pipeline::load(&request, &|_| {}, &mut Diagnostics::new()).expect("a site");
    let tickets = &site.tables.tickets.rows;
    let answers: Vec<u8> = tickets.iter().filter_map(|ticket| ticket.csat).collect();
    assert_eq!((answers.len(), answers.iter().filter(|score| **score >= 4).count()), (1_175, 779));

    let minutes = |from: DateTime, to: DateTime| to.duration_since(from).as_secs_f64() / 60.0;
    let mut replies: Vec<f64> = tickets.iter().filter_map(|ticket| Some(minutes(ticket.opened_at, ticket.first_reply_at?))).collect();
    let mut hours: Vec<f64> = tickets.iter().filter_map(|ticket| Some(minutes(ticket.opened_at, ticket.resolved_at?) / 60.0)).collect();
    for (durations, mean, median) in [(&mut replies, 88.48, 88.0), (&mut hours, 35.86, 35.0)] {
        durations.sort_by(f64::total_cmp);
        assert!((durations.iter().sum::<f64>() / durations.len() as f64 - mean).abs() < 0.005);
        assert!((quantile(durations, 0.5).expect("a median") - median).abs() < 1e-9);
    }
}

#[test]
fn the_real_faults_are_named_and_no_others() {
    let Some(data) = shared_data("ravenstack") else { return eprintln!("no ../shared/data/ravenstack") };
    let ran = run("check", &data, &["--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.stdout);
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let mut counts = std::collections::BTreeMap::new();
    for found in report["diagnostics"].as_array().expect("findings") {
        *counts.entry(found["code"].as_str().expect("a code")).or_insert(0) += 1;
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "snapshots" }, {
        insta::assert_debug_snapshot!("ravenstack-findings", counts);
    });
}

#[test]
fn the_same_data_in_another_dialect_gives_the_same_bytes() {
    let Some(data) = shared_data("ravenstack") else { return eprintln!("no ../shared/data/ravenstack") };
    let rewritten = tempfile::tempdir().expect("a folder");
    for file in std::fs::read_dir(&data).expect("the data").map(|entry| entry.expect("a file")) {
        let text = std::fs::read_to_string(file.path()).expect("text");
        std::fs::write(rewritten.path().join(file.file_name()), brazilian(&text)).expect("written");
    }
    assert_eq!(metrics(rewritten.path()), metrics(&data));
}

/// The same table with `;`, decimal comma, DD/MM/YYYY, a byte-order mark and CR LF.
fn brazilian(text: &str) -> String {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut out = String::from("\u{feff}");
    for record in reader.records().map(|record| record.expect("a record")) {
        let cells: Vec<String> = record.iter().map(brazilian_cell).collect();
        out.push_str(&cells.join(";"));
        out.push_str("\r\n");
    }
    out
}

fn brazilian_cell(cell: &str) -> String {
    let is_date = cell.len() >= 10 && cell.as_bytes()[4] == b'-' && cell[..4].bytes().all(|b| b.is_ascii_digit());
    if is_date {
        return format!("{}/{}/{}{}", &cell[8..10], &cell[5..7], &cell[..4], &cell[10..]);
    }
    let is_number = cell.bytes().all(|b| b.is_ascii_digit() || b == b'.') && cell.contains('.');
    if is_number { cell.replace('.', ",") } else { cell.to_owned() }
}

#[test]
fn every_account_gets_a_deck() {
    let Some(data) = shared_data("ravenstack") else { return eprintln!("no ../shared/data/ravenstack") };
    let out = tempfile::tempdir().expect("a folder");
    let path = out.path().join("public");
    let ran = run("build", &data, &["--out", &path.to_string_lossy()]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let decks = std::fs::read_dir(path.join("customers"))
        .expect("customers")
        .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().join("deck/index.html").exists()));
    assert_eq!(decks.count(), 500);
}
