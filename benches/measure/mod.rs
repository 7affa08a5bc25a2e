//! What a program costs: CPU time, wall time and peak memory.

#![expect(clippy::disallowed_methods, reason = "measuring a program means starting it")]

use anyhow::Context;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeVal;
use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The cost of one run.
pub(crate) struct Cost {
    /// Seconds of CPU, user and system.
    pub(crate) cpu: f64,
    /// Seconds that passed.
    pub(crate) wall: f64,
    /// The most memory it held at once.
    pub(crate) peak_mib: f64,
}

impl Cost {
    /// One line for the first copy of this program to read.
    pub(crate) fn to_line(&self) -> String {
        format!("{} {} {}", self.cpu, self.wall, self.peak_mib)
    }

    fn from_line(line: &str) -> Option<Self> {
        let mut numbers = line.split_whitespace().map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Self { cpu: next()?, wall: next()?, peak_mib: next()? })
    }
}

/// Runs a program in this process's care. The figures hold only if it is the one child this process ever has.
pub(crate) fn run(program: &OsStr, args: &[OsString]) -> anyhow::Result<Cost> {
    let started = Instant::now();
    let output = Command::new(program).args(args).output()?;
    let wall = started.elapsed().as_secs_f64();
    anyhow::ensure!(output.status.success(), "{}: {}\n{}", program.display(), output.status, String::from_utf8_lossy(&output.stderr));
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let cpu = seconds(usage.user_time()) + seconds(usage.system_time());
    Ok(Cost { cpu, wall, peak_mib: usage.max_rss() as f64 / 1024.0 })
}

/// Runs a program as the only child of a second copy of this one.
pub(crate) fn alone(program: &OsStr, args: &[&Path]) -> anyhow::Result<Cost> {
    let copy = std::env::current_exe()?;
    let output = Command::new(copy).arg("--measure").arg(program).args(args).output()?;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Cost::from_line(&String::from_utf8_lossy(&output.stdout)).context("the second copy said nothing")
}

fn seconds(time: TimeVal) -> f64 {
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}
