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
        (Some(name), Subject::Row { matrix, row }) => handbook.matrices[*matrix].activities[*row].name.to_lowercase() == name.to_lowercase(),
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
        Some(name) if !names().any(|known| known.to_lowercase() == name.to_lowercase()) => found.suggest(name, names()).hint("remove it, or name an activity of this file"),
        _ => found.hint("remove it"),
    }
}
