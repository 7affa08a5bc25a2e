//! Handbook → findings: what a matrix and its roles leave unclear.
//!
//! 1. [`row`] looks at each activity;
//! 2. [`column`] looks at each role within one matrix;
//! 3. [`role`] looks at each role and each metric across the handbook;
//! 4. [`waiver`] sets aside what the handbook allows, and names waivers that allow nothing.
//!
//! Every check is one line of [`CHECKS`]. A translated matrix says what its original says, so only originals are looked at.

mod column;
mod role;
mod row;
#[cfg(test)]
mod sample;
mod waiver;

use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics, Level, Span};
use crate::role::{Handbook, Role};
use column::Column;
use row::Row;
use std::collections::BTreeSet;

/// What a finding is about, so that pages can show it in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An activity.
    Row {
        /// Index into [`Handbook::matrices`].
        matrix: usize,
        /// Index into [`crate::role::Matrix::activities`].
        row: usize,
    },
    /// A role within one matrix.
    Column {
        /// Index into [`Handbook::matrices`].
        matrix: usize,
        /// The role's id.
        role: String,
    },
    /// A role in the whole handbook.
    Role(String),
    /// A metric of the catalogue.
    Metric(String),
    /// A waiver.
    Waiver {
        /// Index into [`Handbook::matrices`].
        matrix: usize,
        /// Index into [`crate::role::Matrix::waivers`].
        waiver: usize,
    },
}

impl Subject {
    /// The matrix it lies in, as an index into [`Handbook::matrices`].
    pub fn matrix(&self) -> Option<usize> {
        match self {
            Self::Row { matrix, .. } | Self::Column { matrix, .. } | Self::Waiver { matrix, .. } => Some(*matrix),
            Self::Role(_) | Self::Metric(_) => None,
        }
    }
}

/// Something unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// Code, severity in this run, place, sentence and hints.
    pub diagnostic: Diagnostic,
    /// The reason of the waiver that allows it; such a finding is not reported.
    pub waived: Option<String>,
}

/// All findings: by matrix and row, then by role and metric. Those whose code the config turns off are not among them.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// The findings in order, with the waived ones.
    pub list: Vec<Finding>,
}

impl Findings {
    /// The findings about one row of one matrix.
    pub fn of_row(&self, matrix: usize, row: usize) -> impl Iterator<Item = &Finding> {
        self.list.iter().filter(move |finding| finding.subject == Subject::Row { matrix, row })
    }

    /// The findings about one role, in any matrix and in none.
    pub fn of_role<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.list.iter().filter(move |finding| match &finding.subject {
            Subject::Column { role, .. } | Subject::Role(role) => role == id,
            _ => false,
        })
    }
}

/// What a check found.
struct Problem {
    span: Option<Span>,
    message: String,
    hint: String,
}

impl Problem {
    fn new(span: Span, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { span: Some(span), message: message.into(), hint: hint.into() }
    }
}

/// What a check looks at.
#[derive(Clone, Copy)]
enum Look {
    /// Each activity of each matrix.
    Row(fn(&Row<'_>) -> Option<Problem>),
    /// Each role of each matrix.
    Column(fn(&Column<'_>) -> Option<Problem>),
    /// Each role of the handbook.
    Role(fn(&Handbook, &Role) -> Option<Problem>),
    /// Each metric of the catalogue or of a role page.
    Metric(fn(&Handbook, &str, IsKnown) -> Option<Problem>),
}

/// Whether a metric is in the catalogue.
#[derive(Clone, Copy, PartialEq, Eq)]
enum IsKnown {
    Yes,
    No,
}

/// Every check with its code; `docs/clarity.md` says what each finds and why it matters.
const CHECKS: &[(Code, Look)] = &[
    (Code::NoAccountable, Look::Row(row::no_accountable)),
    (Code::ManyAccountable, Look::Row(row::many_accountable)),
    (Code::NoResponsible, Look::Row(row::no_responsible)),
    (Code::CsClosesDeals, Look::Row(row::cs_closes_deals)),
    (Code::SupportStrategic, Look::Row(row::support_strategic)),
    (Code::BugNotSupportFirst, Look::Row(row::bug_not_support_first)),
    (Code::NoCommercialOwner, Look::Row(row::no_commercial_owner)),
    (Code::AmFallback, Look::Row(row::am_fallback)),
    (Code::CsCollects, Look::Row(row::cs_collects)),
    (Code::TooManyConsulted, Look::Row(row::too_many_consulted)),
    (Code::TooManyResponsible, Look::Row(row::too_many_responsible)),
    (Code::NobodyTold, Look::Row(row::nobody_told)),
    (Code::OverloadedRole, Look::Column(column::overloaded_role)),
    (Code::SpreadThin, Look::Column(column::spread_thin)),
    (Code::IdleRole, Look::Role(role::idle_role)),
    (Code::CsQuota, Look::Role(role::cs_quota)),
    (Code::MetricWithoutOwner, Look::Metric(role::metric_without_owner)),
    (Code::MetricTwoOwners, Look::Metric(role::metric_two_owners)),
];

/// Looks for what is unclear and reports it, but for what a waiver allows. `catalogue` holds the ids of all metrics.
pub fn check(config: &Config, handbook: &Handbook, catalogue: &[&str], diags: &mut Diagnostics) -> Findings {
    let mut list = Vec::new();
    for (index, matrix) in handbook.originals() {
        for row in 0..matrix.activities.len() {
            look_at_row(&Row { handbook, matrix, activity: &matrix.activities[row] }, &Subject::Row { matrix: index, row }, &mut list);
        }
        for (at, id) in matrix.roles.iter().enumerate() {
            let Some(role) = handbook.role(id) else { continue };
            look_at_column(&Column { matrix, role, at }, &Subject::Column { matrix: index, role: id.clone() }, &mut list);
        }
    }
    look_at_handbook(handbook, catalogue, &mut list);
    waiver::apply(handbook, &mut list);
    list.retain_mut(|finding| set_level(config, &mut finding.diagnostic));
    list.iter().filter(|finding| finding.waived.is_none()).for_each(|finding| diags.push(finding.diagnostic.clone()));
    Findings { list }
}

fn look_at_row(row: &Row<'_>, subject: &Subject, list: &mut Vec<Finding>) {
    for (code, look) in CHECKS {
        if let Look::Row(look) = look {
            list.extend(look(row).map(|problem| finding(*code, subject.clone(), problem)));
        }
    }
}

fn look_at_column(column: &Column<'_>, subject: &Subject, list: &mut Vec<Finding>) {
    for (code, look) in CHECKS {
        if let Look::Column(look) = look {
            list.extend(look(column).map(|problem| finding(*code, subject.clone(), problem)));
        }
    }
}

fn look_at_handbook(handbook: &Handbook, catalogue: &[&str], list: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = catalogue.iter().copied().collect();
    let claimed = handbook.roles.iter().flat_map(|role| role.metrics.iter().map(|(metric, _)| metric.as_str()));
    let metrics: BTreeSet<&str> = known.iter().copied().chain(claimed).collect();
    for (code, look) in CHECKS {
        match look {
            Look::Row(_) | Look::Column(_) => {}
            Look::Role(look) => list.extend(
                handbook.roles.iter().filter_map(|role| Some(finding(*code, Subject::Role(role.id.clone()), look(handbook, role)?))),
            ),
            Look::Metric(look) => list.extend(metrics.iter().filter_map(|metric| {
                let is_known = if known.contains(metric) { IsKnown::Yes } else { IsKnown::No };
                Some(finding(*code, Subject::Metric((*metric).to_owned()), look(handbook, metric, is_known)?))
            })),
        }
    }
}

fn finding(code: Code, subject: Subject, problem: Problem) -> Finding {
    let mut diagnostic = Diagnostic::new(code, problem.message).hint(problem.hint);
    diagnostic.span = problem.span;
    Finding { subject, diagnostic, waived: None }
}

/// Gives a finding the level that the config gives its code; false where the config turns it off.
fn set_level(config: &Config, diagnostic: &mut Diagnostic) -> bool {
    match config.levels.get(&diagnostic.code) {
        Some(Level::Off) => return false,
        Some(Level::Is(severity)) => diagnostic.severity = *severity,
        None => {}
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Severity;
    use crate::page::sample::Sample;
    use crate::role::sample::{handbook, with_roles};
    use crate::table::Tables;

    #[test]
    fn a_clear_handbook_has_no_findings() {
        let rows = "| Desenhar a jornada | A/R | | C | | | |\n| Tirar dúvidas | I | A/R | | | | technical |\n| Rever o valor | | I | A/R | C | | strategic |\n\
                    | Negociar | | | C | A/R | I | commercial |\n| Vender | | | I | | A/R | |";
        let (findings, site, diags) = sample::run(&with_roles(&[("raci.md", &sample::matrix(rows))]), &[]);
        assert_eq!(site.shown(&diags), Vec::<String>::new());
        assert!(findings.list.is_empty());
    }

    #[test]
    fn each_code_has_one_check() {
        let codes: BTreeSet<_> = CHECKS.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes.len(), CHECKS.len());
    }

    #[test]
    fn the_config_decides_how_much_a_finding_matters() {
        let mut site =
            Sample::in_portuguese(&with_roles(&[("raci.md", &sample::matrix("| Ligar | | | A | | | |\n| Rever | | A/R | | | | |"))]));
        site.config.levels = [(Code::NoResponsible, Level::Is(Severity::Note)), (Code::NobodyTold, Level::Off)].into();
        let (handbook, mut diags) = handbook(&site, &Tables::default());
        let findings = check(&site.config, &handbook, &[], &mut diags);
        let of_row: Vec<_> = findings.of_row(0, 0).map(|finding| (finding.diagnostic.code, finding.diagnostic.severity)).collect();
        assert_eq!(of_row, [(Code::NoResponsible, Severity::Note)]);
        assert_eq!(findings.of_role("cx").map(|finding| finding.diagnostic.code).collect::<Vec<_>>(), [Code::IdleRole]);
    }

    #[test]
    fn translations_are_not_looked_at_twice() {
        let text = sample::matrix("| Ligar | C | S | A | C | C | |");
        let site = Sample::new(&with_roles(&[("raci.md", &text), ("raci.en.md", &text)]));
        let (handbook, _) = handbook(&site, &Tables::default());
        let mut diags = Diagnostics::new();
        check(&site.config, &handbook, &[], &mut diags);
        assert_eq!(diags.iter().filter(|found| found.code == Code::NoResponsible).count(), 1);
    }

    #[test]
    fn every_row_of_large_matrices_in_every_segment_is_looked_at() {
        let roles: Vec<_> = (0..12).map(|at| (format!("roles/r{at}.md"), format!("# R{at}\n"))).collect();
        let heads: String = (0..12).map(|at| format!(" R{at} |")).collect();
        let row = |at: usize| format!("| Linha {at} | A/R |{}\n", " C |".repeat(11));
        let text = format!("# M\n| A |{heads}\n|{}\n{}", "---|".repeat(13), (0..200).map(row).collect::<String>());
        let segments = ["raci/enterprise.md", "raci/mid-market.md", "raci/smb.md"].map(|file| (file.to_owned(), text.clone()));
        let files: Vec<_> = roles.iter().chain(&segments).map(|(file, text)| (file.as_str(), text.as_str())).collect();
        let (findings, _, diags) = sample::run(&files, &[]);
        assert_eq!(diags.iter().filter(|found| found.code == Code::TooManyConsulted).count(), 600);
        assert_eq!(findings.of_row(2, 199).count(), 1);
    }
}
