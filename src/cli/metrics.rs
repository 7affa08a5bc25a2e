//! `clareza metrics`: every number as a table.

use super::args::{Format, MetricsArgs, ReportArgs, TableFormat};
use super::progress::Line;
use super::{Outcome, report};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::export::metrics::{csv, json, periods};
use crate::metric::{Filter, catalog, find};
use crate::pipeline::{self, Site};
use crate::table::AccountIx;

pub(super) fn run(args: &MetricsArgs) -> anyhow::Result<Outcome> {
    let mut diags = Diagnostics::new();
    let line = Line::new();
    let site = pipeline::load(&args.request(), &|progress| line.show(progress), &mut diags)?;
    line.clear();
    let metrics = site.metrics();
    let periods = periods(&args.period, metrics.as_of(), &mut diags);
    let filter = filter(args, &site, &mut diags);
    let outcome = report::outcome(REPORT, &diags);
    if outcome == Outcome::Errors {
        report::print(REPORT, &diags, &site.input);
        return Ok(outcome);
    }
    let rows = metrics.rows(&periods, &filter);
    let currency = &site.config.site.currency;
    let table = match args.format {
        TableFormat::Csv => csv(rows, currency),
        TableFormat::Json => json(rows, currency),
    };
    anstream::print!("{table}");
    Ok(outcome)
}

/// Numbers of a site with errors are not printed; its warnings are the business of `clareza check`.
const REPORT: ReportArgs = ReportArgs { format: Format::Human, strict: false };

/// Which rows are wanted. An account or metric that does not exist is an error.
fn filter(args: &MetricsArgs, site: &Site, diags: &mut Diagnostics) -> Filter {
    let mut filter = Filter::default();
    if let Some(id) = &args.account {
        let accounts = &site.tables.accounts.rows;
        filter.account = accounts.iter().position(|account| account.account == *id).and_then(|at| u32::try_from(at).ok()).map(AccountIx);
        if filter.account.is_none() {
            let found = Diagnostic::new(Code::UnknownAccount, format!("there is no account `{id}`"));
            diags.push(found.suggest(id, accounts.iter().map(|account| account.account.as_str())));
        }
    }
    if let Some(id) = &args.metric {
        filter.metrics.extend(find(id));
        if filter.metrics.is_empty() {
            let found = Diagnostic::new(Code::BadConfigValue, format!("there is no metric `{id}`"));
            diags.push(found.suggest(id, catalog().map(|metric| metric.id)).hint("docs/metrics.md lists the metrics"));
        }
    }
    filter
}
