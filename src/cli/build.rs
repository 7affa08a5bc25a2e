//! `clareza build`: all pages in one step, and a closing word on what was made.

use super::Outcome;
use super::args::{BuildArgs, Format};
use super::progress::Line;
use super::report::{self, counted};
use crate::diag::Diagnostics;
use crate::pipeline::{self, Audience, Built, Order};
use std::path::Path;
use std::time::{Duration, Instant};

pub(super) fn run(args: &BuildArgs) -> anyhow::Result<Outcome> {
    let started = Instant::now();
    let mut diags = Diagnostics::new();
    let request = args.request();
    let line = Line::new();
    let progress = |progress| line.show(progress);
    let site = pipeline::load(&request, &progress, &mut diags)?;
    let order = Order {
        site: request.site,
        out: args.out(),
        data: request.data,
        audiences: args.audiences(),
        dump_views: args.dump_views,
        progress: &progress,
        stops: &|diags| report::outcome(args.report, diags) == Outcome::Errors,
    };
    let built = site.build(&order, &mut diags)?;
    line.clear();
    report::print(args.report, &diags, &site.input);
    if args.report.format == Format::Human {
        match built {
            Some(built) => anstream::println!("{}", summary(built, started.elapsed(), &diags, &order)),
            None => anstream::eprintln!("{}; nothing was built, and {} is as it was", report::counts(&diags), order.out.display()),
        }
    }
    Ok(if built.is_some() { Outcome::Fine } else { Outcome::Errors })
}

/// What was made, and where to look next.
fn summary(built: Built, took: Duration, diags: &Diagnostics, order: &Order<'_>) -> String {
    let Built { pages, changed, figures, files, removed } = built;
    let gone = if removed == 0 { String::new() } else { format!(", {} removed", counted(removed, "file", "files")) };
    format!(
        "{} with {} ({changed} new or changed), {} in all{gone}, in {:.2} s; {}{}",
        counted(pages, "page", "pages"),
        counted(figures, "figure", "figures"),
        counted(files, "file", "files"),
        took.as_secs_f64(),
        report::counts(diags),
        entries(order),
    )
}

/// Where each root that is there is opened, and for whom it is.
fn entries(order: &Order<'_>) -> String {
    let made = order.audiences.iter().filter(|audience| order.out.join(audience.folder()).is_dir());
    let views = order.site.join(".clareza/views").display().to_string();
    let dump = order.dump_views.then_some((views, "what each template received, as JSON"));
    let entries: Vec<_> = made.map(|audience| entry(*audience, &order.out)).chain(dump).collect();
    let width = entries.iter().map(|(page, _)| page.chars().count()).max().unwrap_or_default();
    entries.iter().map(|(page, what)| format!("\n  {page:<width$}  {what}")).collect()
}

fn entry(audience: Audience, out: &Path) -> (String, &'static str) {
    let (page, what) = match audience {
        Audience::Community => ("index.html", "handbook and benchmarks, for everybody"),
        Audience::Team => ("index.html", "accounts and numbers, for the team only"),
        Audience::Customers => ("*/index.html", "one folder per customer, each with its deck"),
    };
    (out.join(audience.folder()).join(page).display().to_string(), what)
}
