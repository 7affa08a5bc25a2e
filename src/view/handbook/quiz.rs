//! The self-check: six questions, each explained by the rows of this company's matrix. Nothing of the answers is kept.

use super::matrix::{self, row_link};
use super::part;
use crate::metric;
use crate::role::{Activity, Letter, Matrix, Tag};
use crate::view::frame::{Frame, Link};
use crate::view::source::Place;
use serde::Serialize;

/// The self-check.
#[derive(Debug, Clone, Serialize)]
pub struct Quiz {
    /// What every page bears.
    pub frame: Frame,
    /// The questions.
    pub questions: Vec<QuizQuestion>,
    /// The matrix that the answers are explained by.
    pub matrix: Link,
    /// What the answers come to: from how many points on, and what it says, the most points first.
    pub results: Vec<QuizResult>,
}

/// A question of the self-check.
#[derive(Debug, Clone, Serialize)]
pub struct QuizQuestion {
    /// Its anchor.
    pub id: String,
    /// The question.
    pub question: String,
    /// Why it matters.
    pub why: String,
    /// What each answer means.
    pub answers: Vec<QuizAnswer>,
    /// What this company's handbook says, in a sentence.
    pub says: String,
    /// The rows of the matrix that it rests on.
    pub rows: Vec<QuizRow>,
}

/// An answer that can be given.
#[derive(Debug, Clone, Serialize)]
pub struct QuizAnswer {
    /// `yes`, `partly` or `no`.
    pub id: &'static str,
    /// How many points it counts.
    pub points: u8,
    /// The word for it.
    pub word: String,
    /// What it means.
    pub reply: String,
}

/// A row of the matrix.
#[derive(Debug, Clone, Serialize)]
pub struct QuizRow {
    /// Where it is.
    pub link: Link,
    /// Who has which part, as a sentence.
    pub sentence: String,
}

/// What some points say.
#[derive(Debug, Clone, Serialize)]
pub struct QuizResult {
    /// From how many points on.
    pub from: u8,
    /// What it says.
    pub text: String,
}

/// What each question looks for in the matrix.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// Whether each activity has one role that answers for it.
    Everything,
    /// Rows that bear a tag.
    Tagged(Tag),
    /// What CS is measured by.
    Measured,
    /// Commercial rows in which CS has a part.
    Raised,
}

const QUESTIONS: [(&str, Subject); 6] = [
    ("who", Subject::Everything),
    ("bug", Subject::Tagged(Tag::Bug)),
    ("value", Subject::Tagged(Tag::Strategic)),
    ("deal", Subject::Tagged(Tag::Commercial)),
    ("pay", Subject::Measured),
    ("sell", Subject::Raised),
];

const ANSWERS: [(&str, u8); 3] = [("yes", 2), ("partly", 1), ("no", 0)];

/// From how many points on, and the key of what they say.
const RESULTS: [(u8, &str); 3] = [(11, "quiz-result-clear"), (6, "quiz-result-mixed"), (0, "quiz-result-unclear")];

/// The metrics that make a seller of whoever is measured by them.
const QUOTAS: [&str; 3] = ["renewal_forecast", "upsell_rate", "cross_sell_rate"];

/// Where the self-check is.
pub(super) const PATH: &str = "self-check";

/// The self-check, explained by one matrix.
pub(super) fn compose(place: &Place<'_>, at: usize) -> Quiz {
    let matrix = matrix::spoken(place, at);
    Quiz {
        frame: Frame::new(place, place.t("quiz-title"), Some(place.t("quiz-lead"))),
        questions: QUESTIONS.iter().map(|(id, subject)| question(place, at, matrix, id, *subject)).collect(),
        matrix: Link { title: place.t("nav-matrix"), href: place.link(&matrix.path), current: false },
        results: RESULTS.iter().map(|(from, key)| QuizResult { from: *from, text: place.t(key) }).collect(),
    }
}

fn question(place: &Place<'_>, at: usize, matrix: &Matrix, id: &str, subject: Subject) -> QuizQuestion {
    let rows = rows(place, at, matrix, subject);
    let answer = |(answer, points): &(&'static str, u8)| QuizAnswer {
        id: answer,
        points: *points,
        word: place.t(&format!("quiz-answer-{answer}")),
        reply: place.t(&format!("quiz-{id}-{answer}")),
    };
    QuizQuestion {
        id: format!("quiz-{id}"),
        question: place.t(&format!("quiz-{id}")),
        why: place.t(&format!("quiz-{id}-why")),
        answers: ANSWERS.iter().map(answer).collect(),
        says: says(place, matrix, id, subject, rows.len()),
        rows,
    }
}

/// What the handbook of this company answers, in a sentence.
fn says(place: &Place<'_>, matrix: &Matrix, id: &str, subject: Subject, rows: usize) -> String {
    let words = &place.format.words;
    match subject {
        Subject::Everything => {
            let shown = || matrix.activities.iter().filter(|activity| matrix::shows(place, activity));
            let owned = shown().filter(|activity| activity.columns(Letter::Accountable).count() == 1).count();
            let integer = |number: usize| place.format.count(number);
            let all = shown().count();
            let args = [("n", all.into()), ("all", integer(all).into()), ("owned", integer(owned).into())];
            words.fill(if owned == all { "quiz-who-all" } else { "quiz-who-some" }, args)
        }
        Subject::Measured => measured(place),
        Subject::Tagged(_) | Subject::Raised if rows == 0 => place.t(&format!("quiz-{id}-none")),
        Subject::Tagged(_) | Subject::Raised => place.format.counted(&format!("quiz-{id}-says"), rows),
    }
}

/// What the page of CS says of the metrics that sellers are measured by.
fn measured(place: &Place<'_>) -> String {
    let Some(role) = place.sources.handbook.role("cs").filter(|role| !role.metrics.is_empty()) else { return place.t("quiz-pay-none") };
    let name = |id: &&str| metric::find(id).map(|metric| metric.name.in_language(place.language()).to_owned());
    let owned = QUOTAS.iter().filter(|quota| role.metrics.iter().any(|(id, _)| id == *quota));
    let owned: Vec<String> = owned.filter_map(name).collect();
    match owned.as_slice() {
        [] => place.t("quiz-pay-free"),
        owned => place.format.words.fill("quiz-pay-quota", [("metrics", place.format.list(owned).into())]),
    }
}

fn rows(place: &Place<'_>, at: usize, matrix: &Matrix, subject: Subject) -> Vec<QuizRow> {
    let has_part = |activity: &Activity| matrix.column("cs").is_some_and(|column| !activity.cells[column].is_empty());
    let is_meant = |activity: &Activity| match subject {
        Subject::Everything => false,
        Subject::Tagged(tag) => activity.has(tag),
        Subject::Measured | Subject::Raised => activity.has(Tag::Commercial) && has_part(activity),
    };
    let heads = part::heads(place, matrix);
    let row = |(row, activity): (usize, &Activity)| {
        Some(QuizRow { link: row_link(place, at, row)?, sentence: part::explain(place, &heads, activity) })
    };
    matrix.activities.iter().enumerate().filter(|(_, activity)| is_meant(activity)).filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use crate::view::plan::community;
    use crate::view::sample::{UNCLEAR, benchmarks, render, site};

    #[test]
    fn each_question_is_explained_by_the_rows_of_the_matrix() {
        let page = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/self-check/index.html"];
        assert_eq!(page.matches("<section class=\"question\"").count(), 6);
        for words in [
            "cada uma das 5 atividades tem um papel, e um só, que responde por ela.",
            "Esta atividade trata de erros e instabilidade:",
            "<a href=\"../raci/index.html#row-6\">Avisar</a> <span>AM responde pelo resultado; CS e Suporte executam.</span>",
            "Nenhuma das métricas de CS é meta de venda. Nas atividades comerciais, a parte de CS é esta:",
            "<a href=\"../raci/index.html#row-4\">Negociar</a>",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
        assert!(!page.contains("Alinhar"), "an internal row is public");
    }

    #[test]
    fn the_questions_can_be_read_without_script() {
        let page = &render(&site(), &UNCLEAR, &benchmarks(), community)["community/en/self-check/index.html"];
        assert_eq!(page.matches("<details>").count(), 6);
        assert!(page.contains("aria-labelledby=\"quiz-bug-title\" hidden>"), "{page}");
        assert!(page.contains("close them kindly."), "{page}");
        let script = include_str!("../../../themes/default/assets/quiz.js");
        assert!(!script.contains("Storage") && !script.contains("cookie") && !script.contains("fetch"));
    }
}
