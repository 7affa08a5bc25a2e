//! How a number came about, in words: for the team's pages only. The type of what customers see has no place for it.
//!
//! The arithmetic and the rows are those of [`crate::metric::Receipt`]; here they get their words, and only the first rows are named.

use super::format::{DASH, Detail, Format};
use super::handbook::glossary;
use super::number::Shown;
use super::source::{Place, Sources};
use crate::diag::{Lines, SourceId, Span};
use crate::metric::{self, Arithmetic, Input, Measure, Part, Quantity, Receipt, Role, Scope, Term, Unit, Used, When};
use serde::Serialize;
use std::collections::BTreeMap;

/// The files of the tables, by their place in the source map.
pub type Origins = BTreeMap<SourceId, Origin>;

/// A file that numbers are made from.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    /// The first digits of the hash of its bytes.
    pub hash: String,
    /// Where its lines are.
    pub lines: Lines,
}

/// How a number came about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReceiptView {
    /// What it says, in one sentence.
    pub definition: String,
    /// The formula in words.
    pub formula: String,
    /// The formula with its numbers; where there is no value, why.
    pub arithmetic: String,
    /// The other numbers that it is made of.
    pub parts: Vec<PartView>,
    /// What the rows that are named have in common.
    pub lead: String,
    /// Some of the rows that count.
    pub terms: Vec<TermView>,
    /// The tables that it is made from.
    pub inputs: Vec<InputView>,
    /// The page of the metric in the glossary.
    pub glossary: Option<String>,
    /// What shows every row, on the command line.
    pub command: String,
}

/// Another number that a number is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PartView {
    /// How it enters: a sign, or words.
    pub role: String,
    /// Its name.
    pub name: String,
    /// Its page in the glossary.
    pub href: Option<String>,
    /// Its time, where it is another one.
    pub when: Option<String>,
    /// Its value, or why there is none.
    pub value: String,
}

/// A row that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// File and line: `tickets.csv:318`.
    pub place: Option<String>,
    /// Whose or which it is.
    pub what: String,
    /// What it adds.
    pub value: String,
}

/// What a table gives to a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InputView {
    /// Its files.
    pub files: Vec<FileView>,
    /// How many rows there are, and how many of them count.
    pub rows: String,
    /// How many do not count, reason by reason.
    pub left_out: Vec<String>,
}

/// A file and the state it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileView {
    /// Its name.
    pub name: String,
    /// The first digits of its hash.
    pub hash: String,
}

/// How many rows are named.
const TERMS: usize = 3;

/// How a number came about.
pub(super) fn receipt(place: &Place<'_>, shown: Shown, scope: &Scope, when: impl Into<When>) -> ReceiptView {
    let receipt = place.sources.metrics.receipt(shown.metric, shown.variant.id, scope, when);
    let (lead, terms) = terms(place, &receipt);
    ReceiptView {
        definition: shown.metric.definition.in_language(place.language()).to_owned(),
        formula: shown.metric.formula.in_language(place.language()).to_owned(),
        arithmetic: arithmetic(place, &receipt),
        parts: receipt.parts.iter().map(|part| part_view(place, &receipt, part)).collect(),
        lead,
        terms,
        inputs: receipt.inputs.iter().map(|input| input_view(place, input)).collect(),
        glossary: glossary::link(place, shown.metric),
        command: command(place, &receipt),
    }
}

/// The formula with its numbers.
fn arithmetic(place: &Place<'_>, receipt: &Receipt) -> String {
    let format = place.format;
    let result = exact(place, &receipt.measure);
    let terms: Vec<f64> = receipt.terms().map(|(_, used)| adds(used)).collect();
    match receipt.arithmetic {
        Arithmetic::Missing(reason) => place.reason(reason),
        Arithmetic::Quotient { times, numerator, denominator } => {
            let times = if times > 1.0 { format!("{} × ", plain(format, times)) } else { String::new() };
            let above = above(format, receipt.unit, numerator);
            let above = if numerator < 0.0 { format!("({above})") } else { above };
            format!("{times}{above} ÷ {} = {result}", plain(format, denominator))
        }
        Arithmetic::Sum if terms.is_empty() && !receipt.parts.is_empty() => format!("{} = {result}", signed_parts(place, receipt)),
        Arithmetic::Sum if terms.iter().all(|term| (term - 1.0).abs() < f64::EPSILON) => counted(format, "receipt-count", &terms, result),
        Arithmetic::Sum if (2..=TERMS).contains(&terms.len()) => {
            let terms: Vec<String> = terms.iter().map(|term| amount(format, receipt.unit, *term)).collect();
            format!("{} = {result}", terms.join(" + ").replace("+ \u{2212}", "\u{2212} "))
        }
        Arithmetic::Sum => counted(format, "receipt-sum", &terms, result),
        Arithmetic::Quantile(p) => {
            let count = format.count(terms.len());
            let args = [
                ("p", (100.0 * p).into()),
                ("percent", format.decimal(100.0 * p, 0).into()),
                ("n", terms.len().into()),
                ("count", count.into()),
                ("position", format.decimal(position(p, terms.len()) + 1.0, 2).into()),
                ("result", result.into()),
            ];
            format.words.fill("receipt-quantile", args)
        }
        Arithmetic::Own => format.words.fill("receipt-own", [("result", result.into())]),
    }
}

fn counted(format: &Format, key: &str, terms: &[f64], result: String) -> String {
    let count = format.count(terms.len());
    format.words.fill(key, [("n", terms.len().into()), ("count", count.into()), ("result", result.into())])
}

/// `R$ 1.000,00 + R$ 200,00 − R$ 50,00`.
fn signed_parts(place: &Place<'_>, receipt: &Receipt) -> String {
    let parts = receipt.parts.iter().filter_map(|part| match part.role {
        Role::Plus => Some(format!("+ {}", exact(place, &part.measure))),
        Role::Minus => Some(format!("\u{2212} {}", exact(place, &part.measure))),
        _ => None,
    });
    parts.collect::<Vec<_>>().join(" ").trim_start_matches("+ ").to_owned()
}

/// Where a quantile lies among so many values in order, the first being 0.
fn position(p: f64, values: usize) -> f64 {
    p * values.saturating_sub(1) as f64
}

/// What a row adds; what only decides how others count adds nothing.
fn adds(used: &Used) -> f64 {
    match used.term {
        Term::Adds { part, .. } => part,
        Term::Evidence(_) => 0.0,
    }
}

/// Some rows that count, with what they have in common: of a quantile those in its position, else those that add most.
fn terms(place: &Place<'_>, receipt: &Receipt) -> (String, Vec<TermView>) {
    let mut all: Vec<(&'static str, &Used)> = receipt.terms().collect();
    let (key, shown) = match receipt.arithmetic {
        Arithmetic::Missing(_) => ("receipt-largest", Vec::new()),
        Arithmetic::Quantile(p) => {
            all.sort_by(|(_, a), (_, b)| adds(a).total_cmp(&adds(b)));
            let at = position(p, all.len());
            let is_there = |order: &usize| (*order as f64 - at).abs() < 1.0;
            ("receipt-position", all.into_iter().enumerate().filter(|(order, _)| is_there(order)).map(|(_, term)| term).collect())
        }
        _ => {
            let even = all.iter().all(|(_, used)| (adds(used).abs() - 1.0).abs() < f64::EPSILON || adds(used) == 0.0);
            if !even {
                all.sort_by(|(_, a), (_, b)| adds(b).abs().total_cmp(&adds(a).abs()));
            }
            all.truncate(TERMS);
            (if even { "receipt-first" } else { "receipt-largest" }, all)
        }
    };
    (place.t(key), shown.into_iter().map(|(table, used)| term_view(place, receipt, table, used)).collect())
}

fn term_view(place: &Place<'_>, receipt: &Receipt, table: &str, used: &Used) -> TermView {
    let sources = &place.sources;
    let row = match used.place {
        metric::Place::Row(at) => sources.tables.row(table, at),
        _ => None,
    };
    let account = used.account.filter(|_| !matches!(receipt.scope, Scope::Account(_))).map(|ix| sources.tables.account(ix).name.clone());
    let id = match used.place {
        metric::Place::Row(at) if table == "accounts" => sources.tables.accounts.rows.get(at).map(|account| account.name.clone()),
        _ => row.and_then(|row| row.id.map(str::to_owned)),
    };
    let what = match &used.place {
        metric::Place::Nowhere(id) => vec![id.clone()],
        metric::Place::Events { rows, .. } => account.into_iter().chain([events(place.format, *rows)]).collect(),
        metric::Place::Row(_) => account.into_iter().chain(id).collect(),
    };
    TermView {
        place: row.and_then(|row| file_and_line(sources, row.span)),
        what: what.join(", "),
        value: worth(place.format, receipt, used),
    }
}

fn events(format: &Format, rows: u64) -> String {
    format.counted("receipt-events", usize::try_from(rows).unwrap_or(usize::MAX))
}

/// What a row adds, in the unit of the number; of a quotient what it adds above and below the line.
fn worth(format: &Format, receipt: &Receipt, used: &Used) -> String {
    let is = |number: f64, whole: f64| (number - whole).abs() < f64::EPSILON;
    match (used.term, receipt.arithmetic) {
        (Term::Adds { part, whole }, Arithmetic::Quotient { .. }) if is(whole, 0.0) || is(whole, 1.0) => above(format, receipt.unit, part),
        (Term::Adds { part, whole }, Arithmetic::Quotient { .. }) if is(part, 0.0) => format!("÷\u{a0}{}", plain(format, whole)),
        (Term::Adds { part, whole }, Arithmetic::Quotient { .. }) => {
            format!("{}\u{a0}÷\u{a0}{}", above(format, receipt.unit, part), plain(format, whole))
        }
        (Term::Adds { part, .. }, _) if receipt.unit == Unit::Count && is(part, 1.0) => String::new(),
        (Term::Adds { part, .. }, _) => amount(format, receipt.unit, part),
        (Term::Evidence(_), _) => String::new(),
    }
}

/// What stands above the line: of means it has the unit of the number.
fn above(format: &Format, unit: Unit, number: f64) -> String {
    match unit {
        Unit::Currency | Unit::Hours | Unit::Days => amount(format, unit, number),
        _ => plain(format, number),
    }
}

/// `tickets.csv:318`. `None` where the row came from no file that is known.
fn file_and_line(sources: &Sources<'_>, span: Span) -> Option<String> {
    let files = sources.tables.receipts.iter().flat_map(|receipt| &receipt.files);
    let file = files.into_iter().find(|file| file.source == span.source)?;
    let line = sources.origins.get(&span.source)?.lines.line(span.start);
    Some(format!("{}:{line}", file_name(&file.path)))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn part_view(place: &Place<'_>, receipt: &Receipt, part: &Part) -> PartView {
    let format = place.format;
    let weight = |weight: f64| ("weight", plain(format, weight).into());
    let points = |points: f64| ("points", plain(format, points).into());
    let role = match part.role {
        Role::Plus => "+".to_owned(),
        Role::Minus => "\u{2212}".to_owned(),
        Role::Denominator => "÷".to_owned(),
        Role::Weighted { weight: given, points: Some(known) } => format.words.fill("receipt-weighted", [weight(given), points(known)]),
        Role::Weighted { weight: given, points: None } => format.words.fill("receipt-weighted-unknown", [weight(given)]),
        Role::Within { points: Some(known) } => format.words.fill("receipt-within", [points(known)]),
        Role::Within { points: None } => place.t("receipt-within-unknown"),
        Role::Includes => place.t("receipt-includes"),
        Role::Factor => place.t("receipt-factor"),
    };
    let metric = metric::find(part.metric);
    let when = (part.when != receipt.when).then(|| match part.when {
        When::Period(period) => format.period(period),
        When::Day(day) => format.date(day),
    });
    PartView {
        role,
        name: match metric {
            Some(metric) => Shown::variant(metric, part.variant).name(format),
            None => place.t(&format!("receipt-input-{}", part.metric)),
        },
        href: metric.and_then(|metric| glossary::link(place, metric)),
        when: when.or_else(|| part.of_site.then(|| place.t("receipt-of-site"))),
        value: match (part.measure.quantity(), part.measure.reason()) {
            (None, Some(reason)) => format!("{DASH} ({})", place.reason(reason)),
            _ => exact(place, &part.measure),
        },
    }
}

fn input_view(place: &Place<'_>, input: &Input) -> InputView {
    let format = place.format;
    if !input.present {
        let rows = format.words.fill("receipt-absent", [("file", format!("{}.csv", input.table).into())]);
        return InputView { files: Vec::new(), rows, left_out: Vec::new() };
    }
    let count = |rows: u64| format.count(rows);
    let mut reasons: Vec<_> = input.left_out.iter().map(|(reason, rows)| (*rows, *reason)).collect();
    reasons.sort_by_key(|(rows, reason)| (std::cmp::Reverse(*rows), *reason));
    let rows = format.words.fill(
        "receipt-rows",
        [
            ("n", input.in_scope.into()),
            ("scope", count(input.in_scope).into()),
            ("used", count(input.rows_used()).into()),
            ("out", count(input.rows_left_out()).into()),
        ],
    );
    InputView {
        files: files(&place.sources, input.table),
        rows,
        left_out: reasons.iter().map(|(rows, reason)| format!("{} {}", count(*rows), place.t(&format!("left-out-{reason}")))).collect(),
    }
}

fn files(sources: &Sources<'_>, table: &str) -> Vec<FileView> {
    let receipts = sources.tables.receipts.iter().chain(sources.usage).filter(|receipt| receipt.table == table);
    let hash = |source| sources.origins.get(source).map(|origin| origin.hash.clone()).unwrap_or_default();
    receipts
        .flat_map(|receipt| &receipt.files)
        .map(|file| FileView { name: file_name(&file.path).to_owned(), hash: hash(&file.source) })
        .collect()
}

/// What shows every row: `clareza explain mrr --account acme --period 2026-Q3`.
fn command(place: &Place<'_>, receipt: &Receipt) -> String {
    let mut command = format!("clareza explain {}", receipt.metric.id);
    if receipt.metric.variants.len() > 1 {
        let variant = if receipt.variant.is_empty() { "main" } else { &receipt.variant };
        command += &format!(" --variant {}", quoted(variant));
    }
    if receipt.scope != Scope::Site {
        command += &format!(" --{} {}", receipt.scope.kind(), quoted(receipt.scope.id(place.sources.tables)));
    }
    if let When::Period(period) = receipt.when {
        command += &format!(" --period {period}");
    }
    command
}

/// A word as a shell reads it.
fn quoted(word: &str) -> String {
    let is_plain = !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "-_.@".contains(c));
    if is_plain { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\\''")) }
}

/// A value, exact, or a dash.
fn exact(place: &Place<'_>, measure: &Measure) -> String {
    super::number::text(place.format, measure, Detail::Exact)
}

/// A number of a unit, exact.
fn amount(format: &Format, unit: Unit, number: f64) -> String {
    let quantity = match unit {
        Unit::Currency => Quantity::MeanMoney(number),
        Unit::Ratio => Quantity::Ratio(number),
        Unit::Hours => Quantity::Hours(number),
        Unit::Days => Quantity::Days(number),
        Unit::Calls => Quantity::Calls(number),
        Unit::Months => Quantity::Months(number),
        Unit::Count | Unit::PerHundredAccounts | Unit::Points | Unit::Score => return plain(format, number),
    };
    format.quantity(quantity, Detail::Exact)
}

/// A bare number: two decimals, or three figures where it is small.
fn plain(format: &Format, number: f64) -> String {
    if number.abs() < 1.0 { format.short(number) } else { format.decimal(number, 2) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::benchmark::Benchmarks;
    use crate::metric::LeftOut;
    use crate::metric::sample::Sample as Data;
    use crate::view::sample::{with_sources, words};
    use crate::view::source::Audience;

    /// The receipt of a number in the third quarter of 2026, in English.
    fn of(data: &Data, shown: Shown, account: Option<&str>) -> ReceiptView {
        let scope = account.map_or(Scope::Site, |id| Scope::Account(data.ix(id)));
        with_sources(data, &[], &Benchmarks::default(), |sources, _| {
            let place = Place::new(sources, Audience::Team, "en", "revenue");
            receipt(&place, shown, &scope, sources.metrics.period().expect("a period"))
        })
    }

    fn plain_spaces(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn every_reason_to_leave_a_row_out_has_its_words() {
        for reason in LeftOut::ALL {
            let key = format!("left-out-{reason}");
            assert!(["pt-BR", "en"].iter().all(|language| !words(language).text(&key).is_empty()), "{key}");
        }
    }

    #[test]
    fn the_arithmetic_has_the_numbers_put_in() {
        let mut data = Data::of(&["alfa", "beta"]);
        data.subscription("alfa", "2025-01-01", None, 1000);
        data.subscription("beta", "2025-01-01", Some("2026-08-01"), 250);
        for hours in ["11:00", "12:00", "15:00", "16:00"] {
            data.ticket("alfa", "2026-08-03T10:00").resolved_at = format!("2026-08-03T{hours}").parse().ok();
        }
        let said = |shown, account| plain_spaces(&of(&data, shown, account).arithmetic);
        assert_eq!(said(Shown::variant(&metric::GRR, "period"), None), "1,000 ÷ 1,250 = 80%");
        assert_eq!(said(Shown::main(&metric::ARPA), None), "R$1,000.00 ÷ 1 = R$1,000.00");
        assert_eq!(said(Shown::main(&metric::MRR), Some("alfa")), "One term = R$1,000.00");
        assert_eq!(said(Shown::variant(&metric::TICKET_VOLUME, "count"), None), "4 rows count = 4");
        let median = Shown::variant(&metric::HANDLE_TIME, "resolution.median");
        assert_eq!(said(median, None), "Median of 4 values in order, at position 2.5 = 3.5 h");
        let named: Vec<String> = of(&data, median, None).terms.iter().map(|term| plain_spaces(&term.value)).collect();
        assert_eq!(named, ["2 h", "5 h"], "the rows in the middle");
    }

    #[test]
    fn what_is_missing_says_why_and_what_is_derived_leads_to_its_parts() {
        let mut data = Data::of(&["alfa"]);
        data.subscription("alfa", "2025-01-01", None, 1000);
        assert_eq!(of(&data, Shown::main(&metric::NPS), None).arithmetic, "The table surveys.csv is missing");
        let churn = of(&data, Shown::main(&metric::GROSS_MRR_CHURN), None);
        let parts: Vec<(&str, &str)> = churn.parts.iter().map(|part| (part.role.as_str(), part.href.as_deref().unwrap_or(""))).collect();
        assert!(parts.contains(&("÷", "../glossary/mrr_movement/index.html")), "{parts:?}");
    }

    #[test]
    fn the_command_names_scope_and_period_and_quotes_what_a_shell_would_part() {
        let mut data = Data::of(&["alfa"]);
        data.subscription("alfa", "2025-01-01", None, 1000);
        assert_eq!(of(&data, Shown::main(&metric::MRR), Some("alfa")).command, "clareza explain mrr --account alfa --period 2026-Q3");
        assert_eq!(of(&data, Shown::main(&metric::NPS), None).command, "clareza explain nps --variant main --period 2026-Q3");
        assert_eq!(["mid-market", "São Luís", "d'água", ""].map(quoted), ["mid-market", "'São Luís'", "'d'\\''água'", "''"]);
    }
}
