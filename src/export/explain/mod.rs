//! The answer of `clareza explain`: the words of the catalogue, the arithmetic, and the rows behind a number, as text and as [`json`].

pub mod json;

use crate::metric::{Arithmetic, Input, LeftOut, Measure, Metric, Part, Reason, Receipt, Role, Term, catalog};

/// A receipt with the files and lines behind it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How the number came about.
    pub receipt: Receipt,
    /// The id of its scope; empty for the site.
    pub scope_id: String,
    /// The site's currency.
    pub currency: String,
    /// For each input of the receipt, where its rows came from.
    pub sources: Vec<Source>,
    /// How much is said.
    pub detail: Detail,
}

/// How much is said of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// One of several: the rows are only counted.
    Brief,
    /// The rows are listed.
    Rows,
}

/// Where the rows of a table came from, and what became of them when they were read.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The files.
    pub files: Vec<File>,
    /// Rows read.
    pub read: u64,
    /// Rows that may be used.
    pub usable: u64,
    /// Rows with a fault, by the code of the finding.
    pub unusable: Vec<(String, u64)>,
    /// The first of the rows that count.
    pub listed: Vec<Listed>,
}

/// A file, and the state it was in.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path, relative to the site.
    pub path: String,
    /// The first digits of the BLAKE3 hash of its bytes.
    pub hash: String,
}

/// A row that counts; of usage, all events of an account.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Path and line, of events those of the first.
    pub place: Option<(String, u64)>,
    /// Its own id, or that of its account.
    pub id: String,
    /// How many rows it stands for.
    pub rows: u64,
    /// What it gives.
    pub term: Term,
}

/// All metrics with their names.
pub fn list(language: &str) -> String {
    let width = catalog().map(|metric| metric.id.len()).max().unwrap_or_default();
    catalog().map(|metric| format!("{:<width$}  {}\n", metric.id, title(metric, language))).collect()
}

/// The answers as text: the metric once, then each number.
pub fn human(answers: &[Answer], language: &str) -> String {
    let mut text = String::new();
    if let Some(first) = answers.first() {
        text += &heading(first.receipt.metric, language);
    }
    for answer in answers {
        text += "\n";
        text += &block(answer, language);
    }
    text
}

fn title(metric: &Metric, language: &str) -> String {
    let name = metric.name.in_language(language);
    match metric.acronym.map(|acronym| acronym.in_language(language)) {
        Some(acronym) => format!("{name} ({acronym})"),
        None => name.to_owned(),
    }
}

fn heading(metric: &Metric, language: &str) -> String {
    let mut text = format!("{} — {}\n", metric.id, title(metric, language));
    text += &format!("{}\n= {}\n", metric.definition.in_language(language), metric.formula.in_language(language));
    for edge in metric.edges {
        text += &format!("- {}\n", edge.in_language(language));
    }
    text
}

/// One number.
fn block(answer: &Answer, language: &str) -> String {
    let receipt = &answer.receipt;
    let mut text = format!("{}\n", first_line(answer, language));
    text += &match receipt.arithmetic {
        Arithmetic::Missing(reason) => format!("  {}\n", missing(reason, receipt)),
        _ => format!("  {}\n", arithmetic(receipt)),
    };
    if let Some(Reason::IncompleteCohort) = receipt.measure.mark {
        text += "  incomplete-cohort: some accounts of the cohort are too young to judge\n";
    }
    for part in &receipt.parts {
        text += &format!("  {}\n", part_line(part));
    }
    for (input, source) in receipt.inputs.iter().zip(&answer.sources) {
        text += &table(input, source, answer);
    }
    text
}

/// `site, 2024-Q2, survey (pesquisa): 0.75 ratio (n = 4)`.
fn first_line(answer: &Answer, language: &str) -> String {
    let receipt = &answer.receipt;
    let whose = if answer.scope_id.is_empty() { "site".to_owned() } else { format!("{} {}", receipt.scope.kind(), answer.scope_id) };
    let name = receipt.metric.variant(&receipt.variant).map(|variant| variant.name.in_language(language)).unwrap_or_default();
    let which = match (&*receipt.variant, name) {
        ("", _) => String::new(),
        (id, "") => format!(", {id}"),
        (id, name) if id == name => format!(", {id}"),
        (id, name) => format!(", {id} ({name})"),
    };
    let value = match receipt.measure.number() {
        Some(value) => format!("{} {} (n = {})", plain(value), receipt.unit.name(&answer.currency), grouped(receipt.measure.n)),
        None => "—".to_owned(),
    };
    format!("{whose}, {}{which}: {value}", receipt.when)
}

/// The formula with its numbers.
fn arithmetic(receipt: &Receipt) -> String {
    let value = plain(receipt.measure.number().unwrap_or_default());
    let terms = receipt.terms().count();
    match receipt.arithmetic {
        Arithmetic::Missing(_) => String::new(),
        Arithmetic::Quotient { times, numerator, denominator } => {
            let times = if times > 1.0 { format!("{} × ", plain(times)) } else { String::new() };
            format!("{times}{} / {} = {value}", plain(numerator), plain(denominator))
        }
        Arithmetic::Sum if terms == 0 && !receipt.parts.is_empty() => {
            let parts = receipt.parts.iter().filter_map(|part| match part.role {
                Role::Plus => Some(("+", part)),
                Role::Minus => Some(("−", part)),
                _ => None,
            });
            let signed: Vec<String> = parts.map(|(sign, part)| format!("{sign} {}", known(&part.measure))).collect();
            format!("{} = {value}", signed.join(" ").trim_start_matches("+ "))
        }
        Arithmetic::Sum => format!("Σ of {} = {value}", counted(terms as u64, "term", "terms")),
        Arithmetic::Quantile(p) if (p - 0.5).abs() < 1e-9 => format!("median of {} = {value}", counted(terms as u64, "term", "terms")),
        Arithmetic::Quantile(p) => format!("{} % quantile of {} = {value}", plain(100.0 * p), counted(terms as u64, "term", "terms")),
        Arithmetic::Own => format!("by the formula above = {value}"),
    }
}

/// Why there is no number, and what would give one.
fn missing(reason: Reason, receipt: &Receipt) -> String {
    let tables = || receipt.metric.tables.join(", ");
    let words = match reason {
        Reason::NoTable(table) => format!("the site lacks the table {table}; data/{table}.csv would give it"),
        Reason::NoRows => format!("no row counts for this scope and period; rows of {} would give it", tables()),
        Reason::NoDenominator => "what it would be divided by is zero".to_owned(),
        Reason::TooLittleHistory => format!("the data begins too late; earlier rows of {} would give it", tables()),
        Reason::DataEnds => format!("the data ends before the period does; later rows of {} would give it", tables()),
        Reason::NotComplete => "the period is not over".to_owned(),
        Reason::NotLive => "the account was not live on the period's last day".to_owned(),
        Reason::LowCoverage => "less than 60 % of the weight is known; the inputs below without a value would raise it".to_owned(),
        Reason::ZeroChurn => "nobody left, so a lifetime cannot be reckoned".to_owned(),
        Reason::NoCsm => "nobody looks after the accounts; the column csm of data/accounts.csv would say who does".to_owned(),
        Reason::NoGrowth => "nothing new comes that would fill what is free".to_owned(),
        Reason::IncompleteCohort => "some accounts of the cohort are too young to judge".to_owned(),
    };
    format!("missing ({reason}): {words}")
}

/// `+ mrr_movement churn, 2024-Q2: 200`.
fn part_line(part: &Part) -> String {
    let role = match part.role {
        Role::Plus => "+".to_owned(),
        Role::Minus => "−".to_owned(),
        Role::Denominator => "÷".to_owned(),
        Role::Weighted { weight, points: Some(points) } => format!("{} × {} points:", plain(weight), plain(points)),
        Role::Weighted { weight, points: None } => format!("{} × unknown:", plain(weight)),
        Role::Within { points: Some(points) } => format!("  of it, {} points:", plain(points)),
        Role::Within { points: None } => "  of it, unknown:".to_owned(),
        Role::Includes => "among".to_owned(),
        Role::Factor => "with".to_owned(),
    };
    let variant = if part.variant.is_empty() { String::new() } else { format!(" {}", part.variant) };
    let whose = if part.of_site { " of the site" } else { "" };
    format!("{role} {}{variant}{whose}, {}: {}", part.metric, part.when, known(&part.measure))
}

/// A number, or the reason why there is none.
fn known(measure: &Measure) -> String {
    match (measure.number(), measure.reason()) {
        (Some(number), _) => plain(number),
        (None, Some(reason)) => format!("— ({reason})"),
        (None, None) => "—".to_owned(),
    }
}

/// What a table gives: counts, reasons, files, and the first of its rows.
fn table(input: &Input, source: &Source, answer: &Answer) -> String {
    if !input.present {
        return format!("  {}: the site lacks this table\n", input.table);
    }
    let reasons: Vec<String> = input.left_out.iter().map(|(reason, rows)| format!("{} {}", grouped(*rows), words(*reason))).collect();
    let reasons = if reasons.is_empty() { String::new() } else { format!(" ({})", reasons.join(", ")) };
    let (used, left_out) = (grouped(input.rows_used()), grouped(input.rows_left_out()));
    let mut text =
        format!("  {}: {} in scope, {used} used, {left_out} left out{reasons}\n", input.table, counted(input.in_scope, "row", "rows"));
    for file in &source.files {
        text += &format!("    {}  blake3 {}\n", file.path, file.hash);
    }
    let faults: Vec<String> = source.unusable.iter().map(|(code, rows)| format!("{code} {}", grouped(*rows))).collect();
    let faults = if faults.is_empty() {
        String::new()
    } else {
        format!(", {} not usable ({})", grouped(source.read - source.usable), faults.join(", "))
    };
    if !source.files.is_empty() {
        text += &format!("    {} read{faults}\n", counted(source.read, "row", "rows"));
    }
    for row in &source.listed {
        text += &format!("    {}\n", row_line(row, &answer.receipt));
    }
    let more = input.used.len().saturating_sub(source.listed.len());
    if answer.detail == Detail::Rows && more > 0 && !source.listed.is_empty() {
        text += &format!("    … and {} more\n", grouped(more as u64));
    }
    text
}

/// `data/surveys.csv:7  A1  adds 1 / 1`.
fn row_line(row: &Listed, receipt: &Receipt) -> String {
    let place = row.place.as_ref().map_or_else(|| "(no row)".to_owned(), |(path, line)| format!("{path}:{line}"));
    let events = if row.rows > 1 { format!("  {} from there on", counted(row.rows, "row", "rows")) } else { String::new() };
    let term = match (row.term, receipt.arithmetic) {
        (Term::Adds { part, whole }, Arithmetic::Quotient { .. }) => format!("  adds {} / {}", plain(part), plain(whole)),
        (Term::Adds { part, .. }, _) => format!("  {}", plain(part)),
        (Term::Evidence(Some(value)), _) => format!("  ({})", plain(value)),
        (Term::Evidence(None), _) => String::new(),
    };
    format!("{place}  {}{events}{term}", row.id)
}

fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// `1 175`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A number with at most four decimals; `clareza metrics` and the JSON form have all of them.
fn plain(number: f64) -> String {
    let text = format!("{:.4}", number.abs());
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = decimals.trim_end_matches('0');
    let whole = whole.parse().map_or_else(|_| whole.to_owned(), grouped);
    let sign = if number < 0.0 && (whole != "0" || !decimals.is_empty()) { "-" } else { "" };
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

/// A reason in words.
fn words(reason: LeftOut) -> &'static str {
    match reason {
        LeftOut::AfterAsOf => "after the day the data speaks of",
        LeftOut::OutsideThePeriod => "outside the time it speaks of",
        LeftOut::NotLive => "of accounts that are not live",
        LeftOut::NotAccountsAtStart => "of accounts without MRR at the start",
        LeftOut::NotPaying => "of accounts without MRR",
        LeftOut::NoMovement => "of accounts that did not move so",
        LeftOut::Trial => "trials",
        LeftOut::NoAmount => "without an amount",
        LeftOut::NeverCloses => "over before any month's last day",
        LeftOut::OtherKind => "of another kind",
        LeftOut::OtherVariant => "of another variant",
        LeftOut::SupersededAnswer => "superseded by a later answer",
        LeftOut::NoScale => "without a scale",
        LeftOut::OtherScale => "on the other scale",
        LeftOut::NoScore => "not rated",
        LeftOut::NotResolvedInPeriod => "not resolved in the period",
        LeftOut::NotAnsweredInPeriod => "not first answered in the period",
        LeftOut::AlreadyResolved => "resolved by then",
        LeftOut::NotUrgent => "not urgent",
        LeftOut::NoHandleTime => "without a handle time",
        LeftOut::NoContacts => "without a number of contacts",
        LeftOut::NotLevelOne => "not for level 1",
        LeftOut::NotWon => "not won",
        LeftOut::NotOpen => "not open, or not to sell more",
        LeftOut::NotRaisedBySuccess => "not raised by Customer Success",
        LeftOut::OtherScope => "of somebody else",
        LeftOut::NoSeats => "of accounts without seats",
        LeftOut::NotActivatedInTime => "of accounts not activated within 30 days",
        LeftOut::NotTheActivation => "not the activation",
        LeftOut::NotOverdue => "done, not due, or of no account in onboarding",
        LeftOut::NotBegun => "of accounts that had not begun",
        LeftOut::NeitherHeldNorMissed => "neither held nor missed",
        LeftOut::NoTouch => "of accounts without a touch",
        LeftOut::NotACsm => "of people who are no CSM",
        LeftOut::NotLaunched => "not launched yet",
        LeftOut::NotNeeded => "not needed",
    }
}
