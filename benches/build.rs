//! How fast and how lean Clareza is, on invented sites of any size, beside what was measured of its peers.
//!
//! ```sh
//! cargo bench --bench build -- --accounts 100 1000 10000 --events-mb 1000
//! ```
//!
//! Times are CPU times of the whole program, user and system, since machines are shared. Each run is a process of its own, started
//! by a second copy of this program that does nothing else, so that the peak memory is that run's alone.

mod generator;
mod measure;
mod site;

use clap::Parser;
use measure::Cost;
use std::ffi::OsString;
use std::path::Path;

/// What `cargo bench --bench build --` takes.
#[derive(Parser)]
struct Args {
    /// Sizes to build, in accounts.
    #[arg(long, num_args = 1.., default_values_t = [100, 1_000, 10_000])]
    accounts: Vec<usize>,
    /// Months of data.
    #[arg(long, default_value_t = 24)]
    months: i32,
    /// Usage events of each account.
    #[arg(long, default_value_t = 500)]
    events: u64,
    /// Also rolls up a usage file of about this many megabytes.
    #[arg(long)]
    events_mb: Option<u64>,
    /// Given by cargo.
    #[arg(long, hide = true)]
    bench: bool,
    /// A command to run and measure: how this program starts its second copy.
    #[arg(long, hide = true, num_args = 1.., allow_hyphen_values = true)]
    measure: Vec<OsString>,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    if let Some((program, rest)) = args.measure.split_first() {
        print(&measure::run(program, rest)?.to_line());
        return Ok(());
    }
    print(
        "| accounts | pages | CPU s | wall s | CPU ms a page | decks alone: CPU ms a deck | peak MiB |\n|---:|---:|---:|---:|---:|---:|---:|",
    );
    for accounts in &args.accounts {
        print(&build(*accounts, args.months, args.events)?);
    }
    print(DECK_PEERS);
    if let Some(megabytes) = args.events_mb {
        print("| events | MB | CPU s | events a CPU s | peak MiB |\n|---:|---:|---:|---:|---:|");
        print(&roll_up(megabytes, args.months)?);
        print(ROLLUP_PEERS);
    }
    Ok(())
}

/// Builds a site of a size, then only its customers' pages elsewhere, and gives its row of the table. Everything is counted: reading
/// the data too, and for a deck also the customer's home beside it.
fn build(accounts: usize, months: i32, events: u64) -> anyhow::Result<String> {
    let folder = tempfile::tempdir()?;
    site::make(folder.path(), &site::plan(accounts, months, events * accounts as u64))?;
    let out = folder.path().join("public");
    let args = |out| ["build".as_ref(), "--site".as_ref(), folder.path(), "--out".as_ref(), out];
    let whole = clareza(&args(&out))?;
    let pages = site::count(&out, |path| path.extension().is_some_and(|ending| ending == "html"));
    let out = folder.path().join("decks");
    let customers = clareza(&[&args(&out)[..], &["--audience".as_ref(), "customers".as_ref()]].concat())?;
    let decks = site::count(&out, |path| path.ends_with("deck/index.html"));
    anyhow::ensure!(decks > 0, "the build made no deck");
    Ok(format!(
        "| {accounts} | {pages} | {:.2} | {:.2} | {:.2} | {:.2} | {:.0} |",
        whole.cpu,
        whole.wall,
        whole.cpu * 1_000.0 / pages as f64,
        customers.cpu * 1_000.0 / decks as f64,
        whole.peak_mib
    ))
}

/// Rolls up a large usage file and gives its row of the table.
fn roll_up(megabytes: u64, months: i32) -> anyhow::Result<String> {
    let folder = tempfile::tempdir()?;
    site::make(folder.path(), &site::plan(10_000, months, megabytes * 1_000_000 / site::EVENT_BYTES))?;
    let (rows, bytes) = site::size(&folder.path().join("data/usage.csv"))?;
    let cost = clareza(&["metrics".as_ref(), "--site".as_ref(), folder.path(), "--metric".as_ref(), "usage".as_ref()])?;
    Ok(format!("| {rows} | {} | {:.2} | {:.0} | {:.0} |", bytes / 1_000_000, cost.cpu, rows as f64 / cost.cpu, cost.peak_mib))
}

/// What a run of the optimised binary costs.
fn clareza(args: &[&Path]) -> anyhow::Result<Cost> {
    measure::alone(env!("CARGO_BIN_EXE_clareza").as_ref(), args)
}

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
fn print(text: &str) {
    println!("{text}");
}

/// Peers on the same work: a 60 kB deck with 6 charts of 36 points and 7 tables, on the same kind of machine.
const DECK_PEERS: &str = "
| peer, measured 2026-11-21 | CPU ms a deck | peak memory at 10,000 decks |
|---|---:|---:|
| Zola 0.22 | 3.7–4.2 | 2.1 GB |
| Eleventy 3.1 | 13 | – |
| Hugo 0.168 | 15 | 6.8 GB |
| Marp 4.5 | 109+ | – |
| pandas + matplotlib + jinja2 | 601 | – |
| written by hand, the lower limit | 0.36 | 15 MiB |
| Clareza's aim | ≤ 0.75 | ≤ 200 MiB |
";

/// Peers on the same work: 1 GB of usage events, 22.5 million rows, to account × month with distinct users.
const ROLLUP_PEERS: &str = "
| peer, measured 2026-11-21, 22.5 million events | CPU s |
|---|---:|
| polars, streaming | 7.4 |
| duckdb | 12.7 |
| a bare csv reader, the lower limit of ours | 5.4 |
| written by hand, the lower limit | 4.0 |
";
