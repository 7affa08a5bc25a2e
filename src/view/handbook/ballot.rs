//! Ballots: how far those who each filled the matrix alone agree, and blank ones to fill. Only the team sees them.

use super::matrix::{self, row_link};
use super::part::{self, Head};
use crate::clarity::{RoleAgreement, RowAgreement};
use crate::role::Matrix;
use crate::view::block::{Cell, Column, Download, Table};
use crate::view::format::Detail;
use crate::view::frame::{Frame, Link};
use crate::view::source::Place;
use serde::Serialize;

/// How far the ballots agree.
#[derive(Debug, Clone, Serialize)]
pub struct BallotPage {
    /// What every page bears.
    pub frame: Frame,
    /// Who voted.
    pub voters: Vec<String>,
    /// The outcome, one sentence; `None` where nobody voted.
    pub outcome: Option<String>,
    /// The activities that somebody sees otherwise, the most contested first.
    pub contested: Vec<Contest>,
    /// The activities on which all agree.
    pub agreed: Vec<Contest>,
    /// The blank ballots to print.
    pub print: String,
}

/// An activity that was voted on.
#[derive(Debug, Clone, Serialize)]
pub struct Contest {
    /// The activity, with the way to its row.
    pub activity: Link,
    /// How far the ballots agree.
    pub share: String,
    /// What is settled, and since when.
    pub settled: String,
    /// Role by role: what each wrote, and what the matrix says.
    pub table: Table,
}

/// A blank ballot to print.
#[derive(Debug, Clone, Serialize)]
pub struct BallotSheet {
    /// What every page bears.
    pub frame: Frame,
    /// The roles that head the columns.
    pub roles: Vec<Head>,
    /// The stages with their activities.
    pub stages: Vec<SheetStage>,
    /// The blank ballot as a file to fill.
    pub blank: Download,
}

/// A stage of a blank ballot.
#[derive(Debug, Clone, Serialize)]
pub struct SheetStage {
    /// Its name; empty where the matrix names none.
    pub title: String,
    /// What is done in it.
    pub activities: Vec<String>,
}

/// Where the ballots are, and where the blank ones.
pub(super) const PATH: &str = "ballots";
pub(super) const PRINT: &str = "ballots/print";

/// The page of the ballots.
pub(super) fn compose(place: &Place<'_>) -> BallotPage {
    let agreement = &place.sources.checked.agreement;
    let (agreed, contested): (Vec<_>, Vec<_>) = agreement.rows.iter().partition(|row| row.roles.iter().all(|role| role.answers.len() < 2));
    let contests = |rows: Vec<&RowAgreement<'_>>| rows.into_iter().filter_map(|row| contest(place, row)).collect::<Vec<_>>();
    let count = |number: usize| place.format.count(number);
    let outcome = (!agreement.rows.is_empty()).then(|| {
        let args = [
            ("n", contested.len().into()),
            ("contested", count(contested.len()).into()),
            ("all", count(agreement.rows.len()).into()),
            ("ballots", agreement.ballots.len().into()),
        ];
        place.format.words.fill("ballot-outcome", args)
    });
    BallotPage {
        frame: Frame::new(place, place.t("ballot-title"), Some(place.t("ballot-lead"))),
        voters: agreement.ballots.iter().map(|name| (*name).to_owned()).collect(),
        outcome,
        contested: contests(contested),
        agreed: contests(agreed),
        print: place.link(PRINT),
    }
}

fn contest(place: &Place<'_>, row: &RowAgreement<'_>) -> Option<Contest> {
    let settled = match row.settled_on {
        Some(day) => place.format.words.fill("ballot-settled-on", [("date", place.format.date(day).into())]),
        None => place.t("ballot-settled"),
    };
    let share = place.format.percent(row.share, Detail::Rounded);
    let mut columns = vec![Column::text(place.t("ballot-column-role"))];
    columns.extend(row.ballots.iter().map(|name| Column::text(*name)));
    columns.push(Column::text(place.t("ballot-column-settled")));
    Some(Contest {
        activity: row_link(place, row.matrix, row.row)?,
        share: place.format.words.fill("ballot-share", [("share", share.into())]),
        settled,
        table: Table {
            caption: place.t("ballot-answers"),
            columns,
            rows: row.roles.iter().map(|role| answers(place, role, &row.ballots)).collect(),
        },
    })
}

/// What each ballot gives a role, and what the matrix does.
fn answers(place: &Place<'_>, role: &RoleAgreement<'_>, ballots: &[&str]) -> Vec<Cell> {
    let head = part::head(place, role.role);
    let name = head.name().to_owned();
    let mut cells = vec![head.href.map_or_else(|| Cell::text(&name), |href| Cell::link(&name, href))];
    cells.extend(ballots.iter().map(|ballot| {
        let answer = role.answers.iter().find(|answer| answer.ballots.contains(ballot));
        Cell::text(part::written(answer.map_or(&[], |answer| answer.letters)))
    }));
    cells.push(Cell::text(part::written(role.settled)));
    cells
}

/// The blank ballot of a matrix, to print.
pub(super) fn sheet(place: &Place<'_>, at: usize) -> BallotSheet {
    let matrix = matrix::spoken(place, at);
    let mut stages: Vec<SheetStage> = Vec::new();
    for activity in &matrix.activities {
        match stages.last_mut().filter(|stage| stage.title == activity.stage) {
            Some(stage) => stage.activities.push(activity.name.clone()),
            None => stages.push(SheetStage { title: activity.stage.clone(), activities: vec![activity.name.clone()] }),
        }
    }
    let frame = Frame::new(place, place.t("ballot-print-title"), Some(place.t("ballot-print-lead")));
    BallotSheet {
        frame: frame.under(place, place.t("ballot-title"), PATH),
        roles: part::heads(place, matrix),
        stages,
        blank: blank(place, at),
    }
}

/// A ballot without letters, in the columns that ballots have.
fn blank(place: &Place<'_>, at: usize) -> Download {
    let matrix = matrix::spoken(place, at);
    let rows = |matrix: &Matrix| {
        let roles = part::heads(place, matrix);
        let row = |activity: &str, role: &Head| vec![Cell::text(activity), Cell::text(role.name()), Cell::text("")];
        matrix.activities.iter().flat_map(|activity| roles.iter().map(|role| row(&activity.name, role)).collect::<Vec<_>>()).collect()
    };
    let columns = ["ballot-csv-activity", "ballot-csv-role", "ballot-csv-letter"].map(|key| Column::text(place.t(key)));
    let table = Table { caption: place.t("ballot-print-title"), columns: columns.into(), rows: rows(matrix) };
    Download { name: format!("{}.csv", place.t("ballot-csv-name")), table }
}

#[cfg(test)]
mod tests {
    use crate::view::plan::{community, team};
    use crate::view::sample::{UNCLEAR, benchmarks, render, site};

    #[test]
    fn the_most_contested_activity_shows_who_wrote_what_and_what_is_settled() {
        let pages = render(&site(), &UNCLEAR, &benchmarks(), team);
        let page = &pages["team/ballots/index.html"];
        for words in [
            "<b>As cédulas divergem em 1 de 1 atividades votadas.</b> Votaram: rui, zoe.",
            "<a href=\"../raci/index.html#row-1\">Revisar</a>",
            "<b>75\u{a0}% de acordo.</b> O combinado é o que a matriz diz, de 1º de julho de 2026.",
            "<th scope=\"col\">rui</th><th scope=\"col\">zoe</th><th scope=\"col\">Combinado</th>",
            "AM</a></th><td>—</td><td>C</td><td>I</td>",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
    }

    #[test]
    fn a_blank_ballot_has_each_activity_without_letters_on_paper_and_as_a_file() {
        let pages = render(&site(), &UNCLEAR, &benchmarks(), team);
        let page = &pages["team/ballots/print/index.html"];
        assert!(page.contains("<tr><th scope=\"row\">Negociar</th><td></td><td></td><td></td></tr>"), "{page}");
        assert!(page.contains("download=\"cedula.csv\"") && page.contains("atividade"), "{page}");
        assert!(pages["team/en/ballots/print/index.html"].contains("download=\"ballot.csv\""));
    }

    #[test]
    fn ballots_are_for_the_team_alone() {
        assert!(render(&site(), &UNCLEAR, &benchmarks(), community).keys().all(|path| !path.contains("ballots")));
    }
}
