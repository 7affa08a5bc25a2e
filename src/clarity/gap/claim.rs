//! The rows of a matrix that a gap contradicts.

use super::{Claim, Rule};
use crate::role::{Activity, Handbook, Letter, Matrix, Tag};

/// The rows of all matrices that a rule rests on.
pub(super) fn claims(handbook: &Handbook, rule: &Rule) -> Vec<Claim> {
    let of = |(matrix, of): (usize, &Matrix)| (rule.claim)(handbook, of).into_iter().map(move |row| Claim { matrix, row });
    handbook.originals().flat_map(of).collect()
}

/// The commercial rows of a matrix in which CS neither does nor answers for any.
pub(super) fn commercial_without_cs(_: &Handbook, matrix: &Matrix) -> Vec<usize> {
    unless_owned(matrix, Tag::Commercial, "cs")
}

/// The strategic rows of a matrix in which Support neither does nor answers for any.
pub(super) fn strategic_without_support(_: &Handbook, matrix: &Matrix) -> Vec<usize> {
    unless_owned(matrix, Tag::Strategic, "support")
}

/// The bug rows that are Support's to do.
pub(super) fn bugs_of_support(_: &Handbook, matrix: &Matrix) -> Vec<usize> {
    rows(matrix, |activity| activity.has(Tag::Bug) && has(matrix, activity, "support", Letter::Responsible))
}

/// The commercial rows that AM answers for, or who stands in for it.
pub(super) fn commercial_of_am(handbook: &Handbook, matrix: &Matrix) -> Vec<usize> {
    let owners = handbook.fallback_chain("am");
    let is_theirs = |activity: &Activity| owners.iter().any(|owner| has(matrix, activity, owner, Letter::Accountable));
    rows(matrix, |activity| activity.has(Tag::Commercial) && is_theirs(activity))
}

/// The strategic rows that CS does or answers for.
pub(super) fn strategic_of_cs(_: &Handbook, matrix: &Matrix) -> Vec<usize> {
    rows(matrix, |activity| activity.has(Tag::Strategic) && owns(matrix, activity, "cs"))
}

/// All rows that CS does or answers for.
pub(super) fn all_of_cs(_: &Handbook, matrix: &Matrix) -> Vec<usize> {
    rows(matrix, |activity| owns(matrix, activity, "cs"))
}

fn unless_owned(matrix: &Matrix, tag: Tag, role: &str) -> Vec<usize> {
    let tagged = rows(matrix, |activity| activity.has(tag));
    if tagged.iter().any(|row| owns(matrix, &matrix.activities[*row], role)) { Vec::new() } else { tagged }
}

fn rows(matrix: &Matrix, is_one: impl Fn(&Activity) -> bool) -> Vec<usize> {
    matrix.activities.iter().enumerate().filter(|(_, activity)| is_one(activity)).map(|(row, _)| row).collect()
}

fn owns(matrix: &Matrix, activity: &Activity, role: &str) -> bool {
    [Letter::Responsible, Letter::Accountable].into_iter().any(|letter| has(matrix, activity, role, letter))
}

fn has(matrix: &Matrix, activity: &Activity, role: &str, letter: Letter) -> bool {
    matrix.column(role).is_some_and(|column| activity.cells[column].contains(&letter))
}
