//! How far leaders agree who, each alone, filled the same matrix.

use crate::role::{Ballots, Handbook, Letter};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// How far the ballots agree, the most contested activity first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agreement<'a> {
    /// The names of all ballots.
    pub ballots: Vec<&'a str>,
    /// The activities that any ballot answers; equal shares stand in the order of the matrices.
    pub rows: Vec<RowAgreement<'a>>,
}

/// How far the ballots agree on an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct RowAgreement<'a> {
    /// Index into [`Handbook::matrices`].
    pub matrix: usize,
    /// Index into [`crate::role::Matrix::activities`].
    pub row: usize,
    /// The mean of [`RoleAgreement::share`] over [`Self::roles`].
    pub share: f64,
    /// The ballots that answer the activity.
    pub ballots: Vec<&'a str>,
    /// The roles that any of them gives a row for the activity, in the order of the matrix; last those that it has no column of.
    pub roles: Vec<RoleAgreement<'a>>,
    /// The day on which the matrix was last settled, where it says so.
    pub settled_on: Option<Date>,
}

/// How far the ballots agree on the part of a role in an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleAgreement<'a> {
    /// The id of the role.
    pub role: &'a str,
    /// What part of the ballots that answer the activity give the most common answer.
    pub share: f64,
    /// The answers, the most common first; of equal ones that of the matrix, then by letters.
    pub answers: Vec<Answer<'a>>,
    /// What the matrix says.
    pub settled: &'a [Letter],
}

/// One answer and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The letters; none where the role has no part.
    pub letters: &'a [Letter],
    /// The names of the ballots.
    pub ballots: Vec<&'a str>,
}

/// Weighs the ballots. A ballot that answers an activity answers it for every role: where it has no row, the role has no part.
pub fn agreement<'a>(handbook: &'a Handbook, ballots: &'a Ballots) -> Agreement<'a> {
    let mut asked: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
    for vote in ballots.ballots.iter().flat_map(|ballot| &ballot.votes) {
        asked.entry((vote.matrix, vote.row)).or_default().insert(&vote.role);
    }
    let mut rows: Vec<_> = asked.into_iter().map(|((matrix, row), roles)| row_agreement(handbook, ballots, matrix, row, roles)).collect();
    rows.sort_by(|a, b| a.share.total_cmp(&b.share));
    Agreement { ballots: ballots.ballots.iter().map(|ballot| ballot.name.as_str()).collect(), rows }
}

fn row_agreement<'a>(
    handbook: &'a Handbook,
    ballots: &'a Ballots,
    matrix: usize,
    row: usize,
    roles: BTreeSet<&'a str>,
) -> RowAgreement<'a> {
    let of = &handbook.matrices[matrix];
    let votes: Vec<Voted<'a>> = ballots.ballots.iter().filter_map(|ballot| Voted::on(ballot, matrix, row)).collect();
    let mut roles: Vec<&str> = roles.into_iter().collect();
    roles.sort_by_key(|role| of.column(role).unwrap_or(usize::MAX));
    let settled = |role: &str| of.column(role).map_or(&[][..], |column| of.activities[row].cells[column].as_slice());
    let roles: Vec<_> = roles.into_iter().map(|role| role_agreement(role, &votes, settled(role))).collect();
    let share = roles.iter().map(|role| role.share).sum::<f64>() / roles.len().max(1) as f64;
    RowAgreement { matrix, row, share, ballots: votes.iter().map(|vote| vote.ballot).collect(), roles, settled_on: of.updated }
}

/// What a ballot answers on one activity.
struct Voted<'a> {
    ballot: &'a str,
    cells: BTreeMap<&'a str, &'a [Letter]>,
}

impl<'a> Voted<'a> {
    /// `None` where the ballot leaves the activity out.
    fn on(ballot: &'a crate::role::Ballot, matrix: usize, row: usize) -> Option<Self> {
        let of_row = ballot.votes.iter().filter(|vote| (vote.matrix, vote.row) == (matrix, row));
        let cells: BTreeMap<_, _> = of_row.map(|vote| (vote.role.as_str(), vote.letters.as_slice())).collect();
        (!cells.is_empty()).then_some(Self { ballot: &ballot.name, cells })
    }
}

fn role_agreement<'a>(role: &'a str, votes: &[Voted<'a>], settled: &'a [Letter]) -> RoleAgreement<'a> {
    let mut answers: BTreeMap<&[Letter], Vec<&str>> = BTreeMap::new();
    for vote in votes {
        answers.entry(vote.cells.get(role).copied().unwrap_or_default()).or_default().push(vote.ballot);
    }
    let mut answers: Vec<_> = answers.into_iter().map(|(letters, ballots)| Answer { letters, ballots }).collect();
    answers.sort_by_key(|answer| (std::cmp::Reverse(answer.ballots.len()), answer.letters != settled));
    let most = answers.first().map_or(0, |answer| answer.ballots.len());
    RoleAgreement { role, share: most as f64 / votes.len().max(1) as f64, answers, settled }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Diagnostics;
    use crate::page::sample::Sample;
    use crate::role::sample::{handbook, with_roles};
    use crate::table::Tables;

    const MATRIX: &str = "---\nupdated: 2026-07-01\n---\n# M\n| A | CS | AM |\n|---|---|---|\n| Ligar | A/R | I |\n| Negociar, fechar | C | A/R |\n| Rever | A/R | |\n";

    /// Reads ballots against [`MATRIX`]; what was found, and per activity its name, share and what was answered for each role.
    fn weigh(files: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let files: Vec<_> = std::iter::once(("raci.md", MATRIX)).chain(files.iter().copied()).collect();
        let site = Sample::in_portuguese(&with_roles(&files));
        let (handbook, _) = handbook(&site, &Tables::default());
        let mut diags = Diagnostics::new();
        let ballots = crate::role::ballots(site.input(), &handbook, &mut diags);
        let agreement = agreement(&handbook, &ballots);
        let rows = agreement.rows.iter().map(|row| {
            let roles: Vec<String> = row.roles.iter().map(shown).collect();
            let name = &handbook.matrices[row.matrix].activities[row.row].name;
            format!("{name} {:.2} ({}): {}", row.share, row.ballots.join(" "), roles.join("; "))
        });
        (site.shown(&diags), rows.collect())
    }

    fn letters(letters: &[Letter]) -> String {
        if letters.is_empty() { "-".to_owned() } else { letters.iter().map(|letter| letter.symbol()).collect() }
    }

    fn shown(role: &RoleAgreement<'_>) -> String {
        let answers = role.answers.iter().map(|answer| format!("{} by {}", letters(answer.letters), answer.ballots.join(" ")));
        format!("{} {:.2}: {}, settled {}", role.role, role.share, answers.collect::<Vec<_>>().join(", "), letters(role.settled))
    }

    #[test]
    fn the_most_contested_activity_comes_first_with_who_said_what() {
        let (found, rows) = weigh(&[
            ("ballots/ana.csv", "activity,role,letter\nLigar,cs,A/R\n\"Negociar, fechar\",AM,A/R\n"),
            ("ballots/bia.csv", "atividade;papel;letra\r\nligar;CS;r/a\r\n\r\nNegociar, fechar;cs;A/R\r\n"),
            ("ballots/caio.csv", "letter,role,activity\nA,CS,Ligar\n-,am,Ligar\n"),
        ]);
        assert_eq!(found, Vec::<String>::new());
        assert_eq!(
            rows,
            [
                "Negociar, fechar 0.50 (ana bia): cs 0.50: - by ana, RA by bia, settled C; am 0.50: RA by ana, - by bia, settled RA",
                "Ligar 0.83 (ana bia caio): cs 0.67: RA by ana bia, A by caio, settled RA; am 1.00: - by ana bia caio, settled I",
            ]
        );
    }

    #[test]
    fn what_a_ballot_gets_wrong_is_named_with_what_was_meant() {
        let (found, rows) = weigh(&[
            ("ballots/ana.csv", "activity,role,letter\nLigra,cs,A\nLigar,suport,X\nLigar,cs,A\nligar,CS,R\nLigar\n"),
            ("ballots/bia.csv", "activity,papel\nLigar,cs\n"),
            ("ballots/caio.csv", "\n"),
        ]);
        assert_eq!(
            found,
            [
                "ballots/ana.csv:2:1 «Ligra» unknown-activity: no matrix has the activity “Ligra” (did you mean `Ligar`?; write it as the first column of the matrix does, in any of its languages)",
                "ballots/ana.csv:3:7 «suport» unknown-role: `suport` is not a role of the handbook (did you mean `Suporte`?; write the id or the title of a page in `content/roles/`)",
                "ballots/ana.csv:3:14 «X» unknown-letter: `X` is not a letter of the matrix (write R, A, C, I or S, several as in `A/R`, and `-` or nothing for none)",
                "ballots/ana.csv:5:10 «R» duplicate-key: the ballot already has a row for this activity and `cs` (keep one of the two)",
                "ballots/ana.csv:6:1 «Ligar» wrong-width: the row has too few cells, 1 of 3 (put a text that holds the delimiter in quotes)",
                "ballots/bia.csv:1:1 missing-column: the ballot has no column `letter` (begin the file with the line `activity,role,letter`)",
                "ballots/caio.csv:1:1 empty-file: the ballot is empty (begin the file with the line `activity,role,letter`)",
            ]
        );
        assert_eq!(rows, ["Ligar 1.00 (ana): cs 1.00: A by ana, settled RA"]);
    }
}
