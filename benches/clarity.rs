//! How long the checks of a large handbook take: 200 activities × 12 roles in each of 3 segments.
//!
//! ```sh
//! cargo bench --bench clarity
//! ```
//!
//! Reading the files is counted apart. The aim is 50 ms for the checks.

#![expect(clippy::disallowed_methods, reason = "a benchmark makes its own files")]

use clareza::clarity;
use clareza::config::Config;
use clareza::diag::Diagnostics;
use clareza::input::{Folders, Input, scan};
use clareza::metric::{Metrics, catalog};
use clareza::rollup::UsageFacts;
use clareza::table::Tables;
use clareza::{page, role};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

const ACTIVITIES: usize = 200;
const ROLES: usize = 12;
const RUNS: u32 = 20;

fn main() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    make(folder.path())?;
    let (config, tables, usage, mut diags) = (Config::default(), Tables::default(), UsageFacts::default(), Diagnostics::new());
    let folders = Folders { site: folder.path().to_owned(), data: None, theme: None };
    let input = scan(Input::default(), &folders, |_| None, &mut diags)?;
    let started = Instant::now();
    let pages = page::read(&config, &input, false, &mut diags);
    let handbook = role::read(&config, &pages, &tables, &mut diags);
    let reading = started.elapsed();
    let ids: Vec<&str> = catalog().map(|metric| metric.id).collect();
    let metrics = Metrics::new(&config, &tables, &usage, None);
    let mut slowest = Duration::ZERO;
    let mut found = 0;
    for _ in 0..RUNS {
        let (started, mut diags) = (Instant::now(), Diagnostics::new());
        let gaps = clarity::gaps(&handbook, &tables, &metrics);
        found = clarity::check(&handbook, &ids, &tables, &gaps, &mut diags).open.len();
        slowest = slowest.max(started.elapsed());
    }
    let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
    print(&format!(
        "| matrices | activities | roles | findings | read ms | slowest check of {RUNS} ms |\n|---:|---:|---:|---:|---:|---:|\n\
         | {} | {ACTIVITIES} | {ROLES} | {found} | {:.1} | {:.2} |",
        handbook.matrices.len(),
        milliseconds(reading),
        milliseconds(slowest)
    ));
    Ok(())
}

/// Writes the role pages and the matrices: every row has something that a check finds.
fn make(site: &Path) -> anyhow::Result<()> {
    let content = site.join("content");
    fs::create_dir_all(content.join("roles"))?;
    fs::create_dir_all(content.join("raci"))?;
    let ids: Vec<String> =
        ["cx", "support", "cs", "am", "ae"].into_iter().map(str::to_owned).chain((5..ROLES).map(|at| format!("r{at}"))).collect();
    for id in &ids {
        fs::write(content.join(format!("roles/{id}.md")), format!("# {}\n", id.to_uppercase()))?;
    }
    let mut text = format!("# Matrix\n\n| Activity | {} | tags |\n|{}\n", ids.join(" | "), "---|".repeat(ROLES + 2));
    for row in 0..ACTIVITIES {
        let letters: Vec<&str> = (0..ROLES).map(|column| ["A/R", "C", "I", "", "R"][(row * 7 + column * 3) % 5]).collect();
        let tag = ["commercial", "strategic", "bug", "collection", ""][row % 5];
        writeln!(text, "| Activity {row} | {} | {tag} |", letters.join(" | "))?;
    }
    for segment in ["enterprise", "mid-market", "smb"] {
        fs::write(content.join(format!("raci/{segment}.md")), &text)?;
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the number is what this program is for")]
fn print(text: &str) {
    println!("{text}");
}
