//! Waivers: what a handbook allows on purpose.

use super::{Finding, Subject};
use crate::diag::{Code, Diagnostic};
use crate::role::{Handbook, Matrix, Waiver};
use std::collections::BTreeSet;

/// Marks the findings that a waiver allows, and adds one for each waiver that allows nothing.
///
/// A waiver holds for its own matrix, and for findings that lie in no matrix.
pub(super) fn apply(handbook: &Handbook, list: &mut Vec<Finding>) {
    let mut used = BTreeSet::new();
    for finding in list.iter_mut() {
        for (index, matrix) in handbook.originals() {
            for (at, waiver) in matrix.waivers.iter().enumerate() {
                if allows(handbook, index, waiver, finding) {
                    used.insert((index, at));
                    finding.waived.get_or_insert_with(|| waiver.reason.clone());
                }
            }
        }
    }
    for (index, matrix) in handbook.matrices.iter().enumerate() {
        let unused = matrix.waivers.iter().enumerate().filter(|(at, _)| !used.contains(&(index, *at)));
        list.extend(unused.map(|(at, waiver)| Finding {
            subject: Subject::Waiver { matrix: index, waiver: at },
            diagnostic: unused_waiver(matrix, waiver),
            waived: None,
        }));
    }
}

fn allows(handbook: &Handbook, matrix: usize, waiver: &Waiver, finding: &Finding) -> bool {
    let is_near = finding.subject.matrix().is_none_or(|lies_in| lies_in == matrix);
    let is_meant = match (&waiver.activity, &finding.subject) {
        (None, _) => true,
        (Some(name), Subject::Row { matrix, row }) => {
            handbook.matrices[*matrix].activities[*row].name.to_lowercase() == name.to_lowercase()
        }
        (Some(_), _) => false,
    };
    waiver.code == finding.diagnostic.code && is_near && is_meant
}

fn unused_waiver(matrix: &Matrix, waiver: &Waiver) -> Diagnostic {
    let found = Diagnostic::new(Code::UnusedWaiver, format!("the waiver for `{}` allows nothing", waiver.code)).at(waiver.span);
    if matrix.is_translation {
        return found.hint("write waivers in the file of the first language: they hold for its translations too");
    }
    let names = || matrix.activities.iter().map(|activity| activity.name.as_str());
    match &waiver.activity {
        Some(name) if !names().any(|known| known.to_lowercase() == name.to_lowercase()) => {
            found.suggest(name, names()).hint("remove it, or name an activity of this file")
        }
        _ => found.hint("remove it"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{matrix, run};
    use crate::diag::Code;
    use crate::role::sample::with_roles;

    /// The reported findings of these codes and the reasons of the waived ones.
    fn waived(front: &str, codes: &[Code]) -> (Vec<String>, Vec<String>) {
        let rows = "| Fechar | I | | A/R | C | C | commercial |\n| Propor | I | | A/R | C | C | commercial |";
        let text = format!("---\nclarity: [{front}]\n---\n{}", matrix(rows));
        let (findings, site, diags) = run(&with_roles(&[("raci.md", &text)]), &[]);
        let shown = site.shown(&diags).into_iter().filter(|line| codes.iter().any(|code| line.contains(&format!(" {code}: "))));
        let reasons = findings.list.iter().filter_map(|finding| finding.waived.clone());
        (shown.map(|line| line.split(" (").next().unwrap_or_default().to_owned()).collect(), reasons.collect())
    }

    #[test]
    fn a_waiver_sets_aside_every_finding_of_its_code() {
        let codes = [Code::CsClosesDeals, Code::UnusedWaiver];
        assert_eq!(waived("'allow cs-closes-deals because somos poucos'", &codes), (vec![], vec!["somos poucos".to_owned(); 2]));
    }

    #[test]
    fn a_waiver_on_an_activity_sets_aside_only_that_row() {
        let codes = [Code::CsClosesDeals, Code::UnusedWaiver];
        let found = vec!["raci.md:8:18 «A/R» cs-closes-deals: “Propor” is commercial, but CS is responsible and accountable".to_owned()];
        assert_eq!(waived("'allow cs-closes-deals on \"fechar\" because x'", &codes), (found, vec!["x".to_owned()]));
    }

    #[test]
    fn a_waiver_also_holds_for_findings_outside_a_matrix() {
        assert_eq!(waived("allow idle-role because x", &[Code::IdleRole]).0, Vec::<String>::new());
    }

    #[test]
    fn a_waiver_that_allows_nothing_is_named() {
        let (found, reasons) =
            waived("'allow cs-collects because x', 'allow cs-closes-deals on \"Fecha\" because y'", &[Code::UnusedWaiver]);
        assert_eq!(
            found,
            [
                "raci.md:2:11 «'allow cs-collects because x'» unused-waiver: the waiver for `cs-collects` allows nothing",
                "raci.md:2:42 «'allow cs-closes-deals on \"Fecha\" because y'» unused-waiver: the waiver for `cs-closes-deals` allows nothing",
            ]
        );
        assert_eq!(reasons, Vec::<String>::new());
    }
}
