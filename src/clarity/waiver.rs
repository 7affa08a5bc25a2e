//! Waivers: what a handbook allows on purpose.

use super::{Finding, Subject, Waived};
use crate::diag::{Code, Diagnostic};
use crate::role::{Handbook, Matrix, Waiver};
use std::collections::BTreeSet;

/// Takes out the findings that a waiver allows and gives them with its reason, and one finding for each waiver that allows nothing.
///
/// A waiver holds for its own matrix, and for findings that lie in no matrix.
pub(super) fn apply(handbook: &Handbook, found: &mut Vec<Finding>) -> (Vec<Waived>, Vec<Diagnostic>) {
    let (mut used, mut waived) = (BTreeSet::new(), Vec::new());
    found.retain(|finding| {
        let mut reason = None;
        for (index, matrix) in handbook.originals() {
            for (at, waiver) in matrix.waivers.iter().enumerate().filter(|(_, waiver)| allows(handbook, index, waiver, finding)) {
                used.insert((index, at));
                reason.get_or_insert(&waiver.reason);
            }
        }
        waived.extend(reason.map(|reason| Waived { finding: finding.clone(), reason: reason.clone() }));
        reason.is_none()
    });
    let mut unused = Vec::new();
    for (index, matrix) in handbook.matrices.iter().enumerate() {
        let of_matrix = matrix.waivers.iter().enumerate().filter(|(at, _)| !used.contains(&(index, *at)));
        unused.extend(of_matrix.map(|(_, waiver)| unused_waiver(matrix, waiver)));
    }
    (waived, unused)
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

    /// The reported findings of these codes.
    fn reported(front: &str, codes: &[Code]) -> Vec<String> {
        let rows = "| Fechar | I | | A/R | C | C | commercial |\n| Propor | I | | A/R | C | C | commercial |";
        let text = format!("---\nclarity: [{front}]\n---\n{}", matrix(rows));
        let (site, diags) = run(&with_roles(&[("raci.md", &text)]), &[]);
        let shown = site.shown(&diags).into_iter().filter(|line| codes.iter().any(|code| line.contains(&format!(" {code}: "))));
        shown.map(|line| line.split(" (").next().unwrap_or_default().to_owned()).collect()
    }

    #[test]
    fn a_waiver_sets_aside_every_finding_of_its_code() {
        let codes = [Code::CsClosesDeals, Code::UnusedWaiver];
        assert_eq!(reported("", &codes).len(), 2);
        assert_eq!(reported("'allow cs-closes-deals because somos poucos'", &codes), Vec::<String>::new());
    }

    #[test]
    fn a_waiver_on_an_activity_sets_aside_only_that_row() {
        let codes = [Code::CsClosesDeals, Code::UnusedWaiver];
        assert_eq!(
            reported("'allow cs-closes-deals on \"fechar\" because x'", &codes),
            ["raci.md:8:18 «A/R» cs-closes-deals: “Propor” is commercial, but CS is responsible and accountable"]
        );
    }

    #[test]
    fn a_waiver_also_holds_for_findings_outside_a_matrix() {
        assert_eq!(reported("allow idle-role because x", &[Code::IdleRole]), Vec::<String>::new());
    }

    #[test]
    fn a_waiver_that_allows_nothing_is_named() {
        assert_eq!(
            reported("'allow cs-collects because x', 'allow cs-closes-deals on \"Fecha\" because y'", &[Code::UnusedWaiver]),
            [
                "raci.md:2:11 «'allow cs-collects because x'» unused-waiver: the waiver for `cs-collects` allows nothing",
                "raci.md:2:42 «'allow cs-closes-deals on \"Fecha\" because y'» unused-waiver: the waiver for `cs-closes-deals` allows nothing",
            ]
        );
    }
}
