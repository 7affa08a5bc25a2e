//! `clareza explain`: how a number came about, down to the rows of the files.

use super::args::{AnswerFormat, ExplainArgs, Format, ReportArgs};
use super::progress::Line;
use super::{Outcome, report};
use crate::calendar::{Month, Period};
use crate::diag::{Code, Diagnostic, Diagnostics, Span, locate};
use crate::export::explain::{self, Answer, Detail, File, Listed, Source};
use crate::export::metrics::periods;
use crate::metric::{Input, Metric, Metrics, Moment, Place, Receipt, Scope, Used, When, catalog, find};
use crate::pipeline::{self, Site};
use crate::table::{AccountIx, FileReceipt};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn run(args: &ExplainArgs) -> anyhow::Result<Outcome> {
    let mut diags = Diagnostics::new();
    let line = Line::new();
    let site = pipeline::load(&args.request(), &|progress| line.show(progress), &mut diags)?;
    line.clear();
    let metrics = site.metrics();
    let asked = if report::outcome(REPORT, &diags) == Outcome::Fine { ask(args, &site, &metrics, &mut diags) } else { None };
    let outcome = report::outcome(REPORT, &diags);
    if outcome == Outcome::Errors {
        report::print(REPORT, &diags, &site.input);
        return Ok(outcome);
    }
    let language = &site.config.site.language;
    anstream::print!(
        "{}",
        match asked {
            Some(asked) => {
                let answers: Vec<Answer> =
                    asked.receipts(&metrics).into_iter().map(|receipt| answer(receipt, &asked, args, &site)).collect();
                match args.format {
                    AnswerFormat::Human => explain::human(&answers, language),
                    AnswerFormat::Json => explain::json::answers(&answers, language),
                }
            }
            None => match args.format {
                AnswerFormat::Human => explain::list(language),
                AnswerFormat::Json => explain::json::list(language),
            },
        }
    );
    Ok(outcome)
}

/// Numbers of a site with errors are not explained; its warnings are the business of `clareza check`.
const REPORT: ReportArgs = ReportArgs { format: Format::Human, strict: false };

/// What numbers are asked for.
struct Asked {
    metric: &'static Metric,
    /// Those wanted, by scope and time.
    variants: Vec<String>,
    scope: Scope,
    times: Vec<When>,
    detail: Detail,
}

impl Asked {
    fn receipts(&self, metrics: &Metrics<'_>) -> Vec<Receipt> {
        let one = |when: &When, variant: &String| metrics.receipt(self.metric, variant, &self.scope, *when);
        self.times.iter().flat_map(|when| self.variants.iter().map(|variant| one(when, variant))).collect()
    }
}

/// Finds out what is asked for; what does not exist is an error. `None` where no metric is named.
fn ask(args: &ExplainArgs, site: &Site, metrics: &Metrics<'_>, diags: &mut Diagnostics) -> Option<Asked> {
    let id = args.metric.as_ref()?;
    let Some(metric) = find(id) else {
        let found = Diagnostic::new(Code::BadConfigValue, format!("there is no metric `{id}`"));
        diags.push(found.suggest(id, catalog().map(|metric| metric.id)).hint("`clareza explain` lists the metrics"));
        return None;
    };
    let scope = scope(args, site, metrics, diags);
    let times = times(args, metric, metrics, diags);
    let (scope, times) = (scope?, times?);
    let mut variants: Vec<String> = Vec::new();
    for variant in times.iter().flat_map(|when| metrics.variants(metric, &scope, *when)) {
        if !variants.iter().any(|known| *known == variant) {
            variants.push(variant.into_owned());
        }
    }
    if let Some(typed) = &args.variant {
        let wanted = if typed == MAIN { "" } else { typed };
        if !variants.iter().any(|variant| variant == wanted) {
            diags.push(unknown_variant(metric, typed, &variants));
        }
        variants = vec![wanted.to_owned()];
    } else if variants.is_empty() {
        diags.push(without_numbers(metric, &scope));
    }
    let detail = if variants.len() * times.len() == 1 { Detail::Rows } else { Detail::Brief };
    Some(Asked { metric, variants, scope, times, detail })
}

/// What the variant without an id is called on the command line.
const MAIN: &str = "main";

fn unknown_variant(metric: &Metric, typed: &str, variants: &[String]) -> Diagnostic {
    let names: Vec<&str> = variants.iter().map(|variant| if variant.is_empty() { MAIN } else { variant }).collect();
    let found = Diagnostic::new(Code::BadConfigValue, format!("there is no variant `{typed}` of `{}` here", metric.id));
    let found = found.suggest(typed, names.iter().copied());
    if names.is_empty() { found } else { found.hint(format!("there are {}", names.join(", "))) }
}

fn without_numbers(metric: &Metric, scope: &Scope) -> Diagnostic {
    let found = Diagnostic::new(Code::BadConfigValue, format!("`{}` has no number for this {}", metric.id, scope.kind()));
    let is_had_by = |scope: &Scope| metric.variants.iter().any(|variant| variant.scopes.holds(scope));
    if is_had_by(scope) {
        found.hint("there is nothing in this period that it could tell of")
    } else if is_had_by(&Scope::Account(AccountIx(0))) {
        found.hint("ask for that of one account with `--account`")
    } else {
        found.hint("docs/metrics.md says which scopes have one")
    }
}

/// Whose number is asked for.
fn scope(args: &ExplainArgs, site: &Site, metrics: &Metrics<'_>, diags: &mut Diagnostics) -> Option<Scope> {
    let named = [("account", &args.account), ("segment", &args.segment), ("csm", &args.csm)];
    let Some((kind, id)) = named.into_iter().find_map(|(kind, id)| Some((kind, id.as_ref()?))) else { return Some(Scope::Site) };
    let scopes: Vec<Scope> = metrics.scopes().into_iter().filter(|scope| scope.kind() == kind).collect();
    let found = scopes.iter().find(|scope| scope.id(&site.tables) == id);
    if found.is_none() {
        let code = if kind == "account" { Code::UnknownAccount } else { Code::BadConfigValue };
        let found = Diagnostic::new(code, format!("there is no {kind} `{id}`"));
        diags.push(found.suggest(id, scopes.iter().map(|scope| scope.id(&site.tables))));
    }
    found.cloned()
}

/// The times asked for: a period, where the metric speaks of periods.
fn times(args: &ExplainArgs, metric: &Metric, metrics: &Metrics<'_>, diags: &mut Diagnostics) -> Option<Vec<When>> {
    let Some(typed) = &args.period else { return Some(metrics.times(metric.moment, &[])) };
    match metric.moment {
        Moment::Period | Moment::LastDay => {
            let periods = periods(std::slice::from_ref(typed), metrics.as_of(), diags);
            (!periods.is_empty()).then(|| metrics.times(metric.moment, &periods))
        }
        Moment::Ahead => {
            let quarter = metrics.quarters_ahead().find(|quarter| Some(*quarter) == Period::parse(typed));
            if quarter.is_none() {
                let quarters = metrics.quarters_ahead().map(|quarter| quarter.to_string()).collect::<Vec<_>>().join(", ");
                let found = Diagnostic::new(Code::BadPeriod, format!("`{typed}` is not a quarter that `{}` speaks of", metric.id));
                diags.push(found.hint(format!("these are {quarters}")));
            }
            quarter.map(|quarter| vec![When::Period(quarter)])
        }
        Moment::AsOf => Some(metrics.times(metric.moment, &[])),
    }
}

/// A receipt with the files and lines behind it.
fn answer(receipt: Receipt, asked: &Asked, args: &ExplainArgs, site: &Site) -> Answer {
    let sources = receipt.inputs.iter().map(|input| Source { listed: listed(input, asked, args, site), ..source(input.table, site) });
    Answer {
        scope_id: receipt.scope.id(&site.tables).to_owned(),
        currency: site.config.site.currency.clone(),
        sources: sources.collect(),
        detail: asked.detail,
        receipt,
    }
}

/// The files of a table, and what became of their rows when they were read.
fn source(table: &str, site: &Site) -> Source {
    let Some(read) = site.receipts().find(|receipt| receipt.table == table) else { return Source::default() };
    let file = |file: &FileReceipt| File { path: file.path.clone(), hash: site.hash(file.source).unwrap_or_default() };
    Source {
        files: read.files.iter().map(file).collect(),
        read: read.read,
        usable: read.used,
        unusable: read.left_out.iter().map(|(code, rows)| (code.to_string(), *rows)).collect(),
        listed: Vec::new(),
    }
}

/// The first of the rows that count, each with its line.
fn listed(input: &Input, asked: &Asked, args: &ExplainArgs, site: &Site) -> Vec<Listed> {
    if asked.detail == Detail::Brief {
        return Vec::new();
    }
    let first = || input.used.iter().take(args.rows);
    let events = if input.table == "usage" { first_events(input, args.rows, site) } else { BTreeMap::new() };
    let account = |account: AccountIx| site.tables.account(account).account.clone();
    let one = |used: &Used| {
        let (span, id) = match &used.place {
            Place::Row(at) => {
                let row = site.tables.row(input.table, *at);
                let id = row.and_then(|row| row.id.map(str::to_owned)).or_else(|| used.account.map(account));
                (row.map(|row| row.span), id.unwrap_or_default())
            }
            Place::Events { .. } => {
                (used.account.and_then(|account| events.get(&account).copied()), used.account.map(account).unwrap_or_default())
            }
            Place::Nowhere(id) => (None, id.clone()),
        };
        (span, Listed { place: None, id, rows: used.rows(), term: used.term })
    };
    let (spans, mut listed): (Vec<Option<Span>>, Vec<Listed>) = first().map(one).unzip();
    for source in spans.iter().flatten().map(|span| span.source).collect::<BTreeSet<_>>() {
        let (places, of_source): (Vec<usize>, Vec<Span>) =
            spans.iter().enumerate().filter_map(|(at, span)| Some((at, span.filter(|span| span.source == source)?))).unzip();
        for (at, found) in places.into_iter().zip(locate(&site.input, source, &of_source)) {
            listed[at].place = Some((found.path, found.line));
        }
    }
    listed
}

/// The first usage event that counts of each of the first accounts. The events are not held: their files are read once more.
fn first_events(input: &Input, rows: usize, site: &Site) -> BTreeMap<AccountIx, Span> {
    let mut firsts = BTreeMap::new();
    let Some(usage) = &site.tables.usage else { return firsts };
    let wanted: BTreeMap<AccountIx, &Place> = input.used.iter().take(rows).filter_map(|used| Some((used.account?, &used.place))).collect();
    let mut unheard = Diagnostics::new();
    let _ = usage.for_each(&site.input, &mut unheard, &mut |event| {
        if let Some(Place::Events { months, .. }) = wanted.get(&event.account)
            && months.contains(&Month::of(event.at))
        {
            firsts.entry(event.account).or_insert(event.span);
        }
    });
    firsts
}
