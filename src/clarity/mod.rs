//! Handbook → findings: what a matrix and its roles leave unclear.
//!
//! 1. [`row`] looks at each activity;
//! 2. [`column`] looks at each role within one matrix;
//! 3. [`role`] looks at each role and each metric across the handbook;
//! 4. [`gap`] holds what the tables tell against what the matrix says;
//! 5. [`waiver`] sets aside what the handbook allows, and names waivers that allow nothing.
//!
//! Every check is one line of [`CHECKS`], and every gap one file of [`gap`]. Beside them [`agreement`] holds ballots against each other.
//! A translated matrix says what its original says, so only originals are looked at.

mod agreement;
mod column;
mod gap;
mod role;
mod row;
#[cfg(test)]
mod sample;
mod waiver;

pub use agreement::{Agreement, Answer, RoleAgreement, RowAgreement, agreement};
pub use gap::{Case, Claim, Gap, GapKind, GapReport, Measured, Point, Trend, gaps};

use crate::diag::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::role::{Handbook, Role};
use crate::table::Tables;
use column::Column;
use row::Row;
use std::collections::BTreeSet;

/// What a finding is about.
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
        /// Index into [`crate::role::Matrix::roles`].
        column: usize,
    },
    /// A role in the whole handbook.
    Role {
        /// Index into [`Handbook::roles`].
        role: usize,
    },
    /// A metric, by its id, in the whole handbook.
    Metric(String),
    /// What the data says against the matrix.
    Gap(GapKind),
}

impl Subject {
    /// The matrix it lies in, as an index into [`Handbook::matrices`].
    fn matrix(&self) -> Option<usize> {
        match self {
            Self::Row { matrix, .. } | Self::Column { matrix, .. } => Some(*matrix),
            Self::Role { .. } | Self::Metric(_) | Self::Gap(_) => None,
        }
    }
}

/// Something unclear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// What was found, at the level that the config gives it.
    pub diagnostic: Diagnostic,
}

/// A finding that the handbook allows on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// What would have been reported.
    pub finding: Finding,
    /// Why it is allowed, in the words of the waiver.
    pub reason: String,
}

/// What the checks found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// What was reported; unused waivers are not among it.
    pub open: Vec<Finding>,
    /// What waivers allow.
    pub waived: Vec<Waived>,
}

impl Findings {
    /// How many rows of the matrices are clear, and how many there are: a row is clear where no error and no warning is about it.
    pub fn clear_rows(&self, handbook: &Handbook) -> (usize, usize) {
        let all = handbook.originals().map(|(_, matrix)| matrix.activities.len()).sum();
        let counts = |finding: &&Finding| finding.diagnostic.severity > Severity::Note;
        let unclear = self.open.iter().filter(counts).filter_map(|finding| match finding.subject {
            Subject::Row { matrix, row } => Some((matrix, row)),
            _ => None,
        });
        (all - unclear.collect::<BTreeSet<_>>().len(), all)
    }
}

/// What a check found.
struct Problem {
    span: Span,
    message: String,
    hint: String,
}

impl Problem {
    fn new(span: Span, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { span, message: message.into(), hint: hint.into() }
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
    Metric(fn(&Handbook, &Metric<'_>) -> Option<Problem>),
}

/// A metric that the catalogue or a role page names.
struct Metric<'a> {
    id: &'a str,
    /// The ids of all metrics.
    catalogue: &'a BTreeSet<&'a str>,
}

impl Metric<'_> {
    fn is_known(&self) -> bool {
        self.catalogue.contains(self.id)
    }
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
    (Code::UnknownMetric, Look::Metric(role::unknown_metric)),
    (Code::MetricWithoutOwner, Look::Metric(role::metric_without_owner)),
    (Code::MetricTwoOwners, Look::Metric(role::metric_two_owners)),
];

/// Looks for what is unclear and reports it, but for what a waiver allows. `catalogue` holds the ids of all metrics.
///
/// Gives what it found, for pages that show findings where they belong.
pub fn check(handbook: &Handbook, catalogue: &[&str], tables: &Tables, gaps: &GapReport<'_>, diags: &mut Diagnostics) -> Findings {
    let mut found = Vec::new();
    for (index, matrix) in handbook.originals() {
        for (row, activity) in matrix.activities.iter().enumerate() {
            look_at_row(&Row { handbook, matrix, activity }, &Subject::Row { matrix: index, row }, &mut found);
        }
        for (at, id) in matrix.roles.iter().enumerate() {
            let Some(role) = handbook.role(id) else { continue };
            look_at_column(&Column { matrix, role, at }, &Subject::Column { matrix: index, column: at }, &mut found);
        }
    }
    look_at_handbook(handbook, catalogue, &mut found);
    found.extend(gap::findings(handbook, tables, gaps));
    let (waived, unused) = waiver::apply(handbook, &mut found);
    found.retain_mut(|finding| {
        let severity = diags.severity(finding.diagnostic.code);
        finding.diagnostic.severity = severity.unwrap_or(finding.diagnostic.severity);
        severity.is_some()
    });
    found.iter().map(|finding| finding.diagnostic.clone()).chain(unused).for_each(|found| diags.push(found));
    Findings { open: found, waived }
}

fn look_at_row(row: &Row<'_>, subject: &Subject, found: &mut Vec<Finding>) {
    for (code, look) in CHECKS {
        if let Look::Row(look) = look {
            found.extend(look(row).map(|problem| finding(*code, subject.clone(), problem)));
        }
    }
}

fn look_at_column(column: &Column<'_>, subject: &Subject, found: &mut Vec<Finding>) {
    for (code, look) in CHECKS {
        if let Look::Column(look) = look {
            found.extend(look(column).map(|problem| finding(*code, subject.clone(), problem)));
        }
    }
}

fn look_at_handbook(handbook: &Handbook, catalogue: &[&str], found: &mut Vec<Finding>) {
    let known: BTreeSet<&str> = catalogue.iter().copied().collect();
    let claimed = handbook.roles.iter().flat_map(|role| role.metrics.iter().map(|(metric, _)| metric.as_str()));
    let metrics: BTreeSet<&str> = known.iter().copied().chain(claimed).collect();
    for (code, look) in CHECKS {
        match look {
            Look::Row(_) | Look::Column(_) => {}
            Look::Role(look) => found.extend(handbook.roles.iter().enumerate().filter_map(|(at, role)| {
                let problem = look(handbook, role)?;
                Some(finding(*code, Subject::Role { role: at }, problem))
            })),
            Look::Metric(look) => found.extend(metrics.iter().filter_map(|id| {
                let problem = look(handbook, &Metric { id, catalogue: &known })?;
                Some(finding(*code, Subject::Metric((*id).to_owned()), problem))
            })),
        }
    }
}

fn finding(code: Code, subject: Subject, problem: Problem) -> Finding {
    Finding { subject, diagnostic: Diagnostic::new(code, problem.message).at(problem.span).hint(problem.hint) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample::Sample;
    use crate::role::sample::{handbook, with_roles};

    #[test]
    fn a_clear_handbook_has_no_findings() {
        let rows = "| Desenhar a jornada | A/R | | C | | | |\n| Tirar dúvidas | I | A/R | | | | technical |\n| Rever o valor | | I | A/R | C | | strategic |\n\
                    | Negociar | | | C | A/R | I | commercial |\n| Vender | | | I | | A/R | |";
        let (site, diags) = sample::run(&with_roles(&[("raci.md", &sample::matrix(rows))]), &[]);
        assert_eq!(site.shown(&diags), Vec::<String>::new());
    }

    #[test]
    fn each_code_has_one_check() {
        let codes: BTreeSet<_> = CHECKS.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes.len(), CHECKS.len());
    }

    #[test]
    fn translations_are_not_looked_at_twice() {
        let text = sample::matrix("| Ligar | C | S | A | C | C | |");
        let site = Sample::new(&with_roles(&[("raci.md", &text), ("raci.en.md", &text)]));
        let (handbook, _) = handbook(&site, &Tables::default());
        let mut diags = Diagnostics::new();
        check(&handbook, &[], &Tables::default(), &GapReport::default(), &mut diags);
        assert_eq!(diags.iter().filter(|found| found.code == Code::NoResponsible).count(), 1);
    }

    #[test]
    fn a_waived_row_is_clear_and_keeps_its_reason() {
        let rows = "| Ligar | I | | R | | | |\n| Cobrar | I | | A/R | | | collection |\n| Ver | | | A/R | | | |";
        let text = format!("---\nclarity: ['allow cs-collects because sim']\n---\n{}", sample::matrix(rows));
        let (handbook, _) = handbook(&Sample::new(&with_roles(&[("raci.md", &text)])), &Tables::default());
        let found = check(&handbook, &[], &Tables::default(), &GapReport::default(), &mut Diagnostics::new());
        assert_eq!(found.clear_rows(&handbook), (2, 3), "only the row without an A is unclear; a note is no harm");
        let waived: Vec<_> = found.waived.iter().map(|waived| (waived.finding.diagnostic.code, waived.reason.as_str())).collect();
        assert_eq!(waived, [(Code::CsCollects, "sim")]);
    }

    #[test]
    fn every_row_of_large_matrices_in_every_segment_is_looked_at() {
        let roles: Vec<_> = (0..12).map(|at| (format!("roles/r{at}.md"), format!("# R{at}\n"))).collect();
        let heads: String = (0..12).map(|at| format!(" R{at} |")).collect();
        let row = |at: usize| format!("| Linha {at} | A/R |{}\n", " C |".repeat(11));
        let text = format!("# M\n| A |{heads}\n|{}\n{}", "---|".repeat(13), (0..200).map(row).collect::<String>());
        let segments = ["raci/enterprise.md", "raci/mid-market.md", "raci/smb.md"].map(|file| (file.to_owned(), text.clone()));
        let files: Vec<_> = roles.iter().chain(&segments).map(|(file, text)| (file.as_str(), text.as_str())).collect();
        let (_, diags) = sample::run(&files, &[]);
        assert_eq!(diags.iter().filter(|found| found.code == Code::TooManyConsulted).count(), 600);
    }
}
