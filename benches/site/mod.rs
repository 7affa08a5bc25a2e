//! Invented sites of any size: the example's handbook, with as many accounts as wanted.

#![expect(clippy::disallowed_methods, reason = "a benchmark makes its own files")]

use crate::generator::generate;
use crate::generator::plan::{Course, Customer, Person, Plan, Segment, Slip, USUAL_CALLS};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use walkdir::WalkDir;

/// About how many bytes a usage event takes.
pub(crate) const EVENT_BYTES: u64 = 41;

/// The last day of the data.
const LAST: Date = date(2026, 9, 30);

/// How many accounts one customer success manager looks after.
const PORTFOLIO: usize = 75;

const CONFIG: &str = r#"
[site]
title = "Benchmark"
languages = ["pt-BR", "en"]
as_of = 2026-09-30

[diagnostics]
revenue-gap = "off"
"#;

/// A plan for so many accounts, months and usage events.
pub(crate) fn plan(accounts: usize, months: i32, events: u64) -> Plan {
    let first = LAST.first_of_month().saturating_add((1 - months).months());
    let managers = accounts.div_ceil(PORTFOLIO);
    let others = [("am-1", "am"), ("am-2", "am"), ("ae-1", "ae"), ("support-1", "support"), ("support-2", "support"), ("cx-1", "cx")];
    let team = (0..managers).map(|number| (manager(number), "cs")).chain(others.map(|(id, role)| (id.to_owned(), role)));
    Plan {
        seed: 2026,
        first,
        last: LAST,
        events,
        team: team
            .map(|(id, role)| Person { name: id.to_uppercase(), id, role, seniority: "mid", calls: (role == "cs").then_some(USUAL_CALLS) })
            .collect(),
        customers: (0..accounts).map(|number| customer(number, managers, first)).collect(),
    }
}

fn manager(number: usize) -> String {
    format!("cs-{}", number + 1)
}

/// One account in ten is large, three are of medium size; the stories take turns.
fn customer(number: usize, managers: usize, first: Date) -> Customer {
    // Amounts are in cents.
    let (segment, people, mrr) = match number % 10 {
        0 => (Segment::Enterprise, 18, 1_200_000),
        1..=3 => (Segment::MidMarket, 8, 390_000),
        _ => (Segment::Smb, 3, 65_000),
    };
    let ago = |days: i32| LAST.saturating_add((-days).days());
    let (since, course) = match number % 12 {
        0 => (first, Course::Falling),
        1 | 2 => (first, Course::Growing),
        3 => (ago(500), Course::Saved { asked: ago(140) }),
        4 => (first, Course::Returned { left: ago(390), back: ago(170) }),
        5 => (first, Course::Lost { left: ago(40) }),
        6 => (ago(57), Course::Steady),
        7 => (ago(20), Course::Trying),
        _ => (ago(90 + (number * 37 % 900) as i32), Course::Steady),
    };
    Customer {
        id: format!("c{number:05}"),
        name: format!("Cliente {number}"),
        segment,
        touch: None,
        industry: ["atacado", "saúde", "alimentos", "varejo"][number % 4],
        csm: Some(manager(number % managers)),
        am: (!number.is_multiple_of(9)).then(|| format!("am-{}", number % 2 + 1)),
        ae: Some("ae-1".to_owned()),
        since,
        seats: Some(people),
        people: people as usize,
        mrr,
        language: "pt-BR",
        goal: "Reduzir as reentregas",
        notes: "",
        course,
        slips: if number.is_multiple_of(25) { &[Slip::SuccessSells] } else { &[] },
    }
}

/// Writes the site of a plan into a folder: config with the example's signals, its handbook, and data.
pub(crate) fn make(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = fs::read_to_string(example.join("clareza.toml"))?;
    // The handbook names the example's signals.
    let signals = own.find("[signals.").map_or("", |at| &own[at..]);
    fs::write(folder.join("clareza.toml"), format!("{CONFIG}\n{signals}"))?;
    let content = example.join("content");
    let of_accounts = content.join("accounts");
    for entry in WalkDir::new(&content).into_iter().filter_entry(|entry| entry.path() != of_accounts) {
        let entry = entry?;
        let target = folder.join("content").join(entry.path().strip_prefix(&content)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    fs::create_dir(folder.join("data"))?;
    generate(plan, &folder.join("data"))
}

/// How many files below a folder are of a kind.
pub(crate) fn count(folder: &Path, is_one: impl Fn(&Path) -> bool) -> usize {
    WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file() && is_one(entry.path())).count()
}

/// The rows and the bytes of a CSV file without quoted line breaks.
pub(crate) fn size(file: &Path) -> anyhow::Result<(u64, u64)> {
    let mut reader = BufReader::with_capacity(1 << 20, fs::File::open(file)?);
    let (mut rows, mut bytes, mut line) = (0, 0, Vec::new());
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line)?;
        if read == 0 {
            // The header is no event.
            return Ok((rows - 1, bytes));
        }
        (rows, bytes) = (rows + 1, bytes + read as u64);
    }
}
