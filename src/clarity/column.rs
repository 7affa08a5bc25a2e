//! Checks of one role within one matrix.

use super::Problem;
use crate::role::{Letter, Matrix, Role};

/// A role's column.
pub(super) struct Column<'a> {
    pub matrix: &'a Matrix,
    pub role: &'a Role,
    /// Its place in [`Matrix::roles`].
    pub at: usize,
}

impl Column<'_> {
    fn count(&self, letter: Letter) -> usize {
        self.matrix.activities.iter().filter(|activity| activity.cells[self.at].contains(&letter)).count()
    }

    fn title(&self) -> &str {
        self.role.title(&self.matrix.language)
    }

    /// How many activities there are, in words.
    fn all(&self) -> String {
        let of = self.matrix.segment.as_ref().map_or(String::new(), |segment| format!(" of the {segment} matrix"));
        match self.matrix.activities.len() {
            1 => format!("1 activity{of}"),
            rows => format!("{rows} activities{of}"),
        }
    }
}

/// A role with A on more than half of the rows, or R on more than 70 %: it swims, flies and walks, none of them well.
pub(super) fn overloaded_role(column: &Column<'_>) -> Option<Problem> {
    let rows = column.matrix.activities.len();
    let (accountable, responsible) = (column.count(Letter::Accountable), column.count(Letter::Responsible));
    let answers = (accountable * 2 > rows).then(|| format!("accountable for {accountable}"));
    let works = (responsible * 10 > rows * 7).then(|| format!("responsible for {responsible}"));
    let what = [answers, works].into_iter().flatten().collect::<Vec<_>>();
    let message = || format!("{} is {} of {}", column.title(), what.join(" and "), column.all());
    (!what.is_empty()).then(|| Problem::new(column.role.span, message(), "share its rows out: who does everything does nothing well"))
}

/// A role with a letter in every row is drawn into everything.
pub(super) fn spread_thin(column: &Column<'_>) -> Option<Problem> {
    let rows = &column.matrix.activities;
    let thin = !rows.is_empty() && rows.iter().all(|activity| !activity.cells[column.at].is_empty());
    let message = || format!("{} has a letter in each of {}", column.title(), column.all());
    thin.then(|| Problem::new(column.role.span, message(), "leave out the rows that go well without it"))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{found, in_rows, matrix};
    use crate::diag::Code;
    use crate::role::sample::with_roles;

    /// Rows of which CS has the first `cs` cells.
    fn rows(count: usize, cs: usize, letter: &str) -> String {
        let row = |at: usize| format!("| Linha {at} | | | {} | | | |", if at < cs { letter } else { "" });
        (0..count).map(row).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_role_may_answer_for_half_and_do_seven_in_ten() {
        let none = Vec::<String>::new();
        let hint = "(share its rows out: who does everything does nothing well)";
        assert_eq!(in_rows(Code::OverloadedRole, &rows(10, 5, "A")), none);
        assert_eq!(in_rows(Code::OverloadedRole, &rows(10, 7, "R")), none);
        assert_eq!(
            in_rows(Code::OverloadedRole, &rows(10, 6, "A")),
            [format!("roles/cs.md:2:6 «\"cs\"» overloaded-role: CS is accountable for 6 of 10 activities {hint}")]
        );
        assert_eq!(
            in_rows(Code::OverloadedRole, &rows(10, 8, "A/R")),
            [format!("roles/cs.md:2:6 «\"cs\"» overloaded-role: CS is accountable for 8 and responsible for 8 of 10 activities {hint}")]
        );
    }

    #[test]
    fn one_activity_is_not_many() {
        let one = matrix(&rows(1, 1, "A/R"));
        let files = with_roles(&[("raci.md", &one)]);
        let message = |code| found(code, &files, &[]).join("");
        assert!(message(Code::OverloadedRole).contains("CS is accountable for 1 and responsible for 1 of 1 activity ("));
        assert!(message(Code::SpreadThin).contains("CS has a letter in each of 1 activity ("));
    }

    #[test]
    fn each_segments_matrix_is_looked_at_by_itself() {
        let (whole, smb) = (matrix(&rows(10, 5, "A")), matrix(&rows(2, 2, "S")));
        assert_eq!(
            found(Code::SpreadThin, &with_roles(&[("raci.md", &whole), ("raci/smb.md", &smb)]), &[]),
            [
                "roles/cs.md:2:6 «\"cs\"» spread-thin: CS has a letter in each of 2 activities of the smb matrix (leave out the rows that go well without it)"
            ]
        );
    }
}
