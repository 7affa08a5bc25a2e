//! `clareza build`: all pages in one step, and a closing word on what was made.

use super::args::{BuildArgs, Format};
use super::{Outcome, report};
use crate::diag::Diagnostics;
use crate::pipeline::{self, Audience, Built, Order, Progress};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::Path;
use std::time::{Duration, Instant};

pub(super) fn run(args: &BuildArgs) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let mut diags = Diagnostics::new();
    let request = args.request();
    let site = pipeline::load(&request, &mut diags)?;
    let bar = bar();
    let order = Order {
        site: request.site,
        out: args.out(),
        data: request.data,
        audiences: args.audiences(),
        progress: &|progress| match progress {
            Progress::Planned(pages) => bar.set_length(pages as u64),
            Progress::Made => bar.inc(1),
        },
        stops: &|diags| report::outcome(args.report, diags) == Outcome::Errors,
    };
    let built = site.build(&order, &mut diags)?;
    bar.finish_and_clear();
    report::print(args.report, &diags, &site.input);
    if args.report.format == Format::Human {
        match built {
            Some(built) => anstream::println!("{}", summary(built, started.elapsed(), &diags, &order)),
            None => anstream::eprintln!("{}; nothing was built, and {} is as it was", report::counts(&diags), order.out.display()),
        }
    }
    Ok(if built.is_some() { Outcome::Fine } else { Outcome::Errors })
}

/// A bar on a terminal; nothing where standard error is none.
fn bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} pages");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// What was made, and where to look next.
fn summary(built: Built, took: Duration, diags: &Diagnostics, order: &Order<'_>) -> String {
    let Built { pages, changed, figures, files, removed } = built;
    let gone = if removed == 0 { String::new() } else { format!(", {removed} removed") };
    let look: String = order.audiences.iter().filter_map(|audience| entry(*audience, &order.out)).collect();
    format!(
        "{pages} pages ({changed} new or changed{gone}), {figures} figures, {files} files in {:.2} s; {}{look}",
        took.as_secs_f64(),
        report::counts(diags),
    )
}

/// The line that says where a root is opened.
fn entry(audience: Audience, out: &Path) -> Option<String> {
    let folder = out.join(audience.folder());
    let (page, what) = match audience {
        Audience::Community => (folder.join("index.html"), "handbook and benchmarks, for everybody"),
        Audience::Team => (folder.join("index.html"), "accounts and numbers, for the team only"),
        Audience::Customers => (folder.join("*").join("index.html"), "one folder per customer, each with its deck"),
    };
    folder.is_dir().then(|| format!("\n  {:<32} {what}", page.display().to_string()))
}
