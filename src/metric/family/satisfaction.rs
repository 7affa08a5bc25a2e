//! What customers say: NPS, CSAT, CES.

use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, share_of};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::record::Record;
use crate::metric::receipt::trace::Form;
use crate::metric::{Measure, Quantity, Reason, Term};
use crate::table::{CesScale, Survey, SurveyKind};
use std::cmp::Reverse;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&NPS, &CSAT, &CES];

/// Net promoter score.
pub static NPS: Metric = Metric {
    id: "nps",
    name: Text::new("Índice de promotores", "Net promoter score"),
    acronym: Some(Text::new("NPS", "NPS")),
    owner: "cx",
    definition: Text::new(
        "A diferença, em pontos, entre quem recomenda (9–10) e quem não recomenda (0–6), pela última resposta de cada pessoa.",
        "The difference, in points, between those who recommend (9–10) and those who do not (0–6), by each person's latest answer.",
    ),
    formula: Text::new("100 × (promotores − detratores) ÷ n", "100 × (promoters − detractors) ÷ n"),
    edges: &[
        Text::new(
            "De cada pessoa de cada conta vale a última resposta do período; em horas iguais, a nota mais baixa.",
            "Of each person of each account the latest answer of the period counts; at equal times, the lowest score.",
        ),
        Text::new("Cada resposta sem nome é uma pessoa.", "Each answer without a name is a person of its own."),
        Text::new(
            "A margem é a meia largura do intervalo de 95 %: com poucas respostas ela é larga.",
            "The margin is the half-width of the 95 % interval: with few answers it is wide.",
        ),
    ],
    tables: &["surveys"],
    source: Text::new(
        "\"The One Number You Need to Grow\", Harvard Business Review, dezembro de 2003; a margem é a da distribuição normal.",
        "\"The One Number You Need to Grow\", Harvard Business Review, December 2003; the margin is the normal one.",
    ),
    moment: Moment::Period,
    variants: &[
        Variant::main(Unit::Points, Direction::Higher, nps),
        Variant::new("margin95", Text::new("margem de 95 %", "95 % margin"), Unit::Points, Direction::Lower, margin95),
    ],
};

/// Customer satisfaction score.
pub static CSAT: Metric = Metric {
    id: "csat",
    name: Text::new("Satisfação do cliente", "Customer satisfaction"),
    acronym: Some(Text::new("CSAT", "CSAT")),
    owner: "cx",
    definition: Text::new("A parte das respostas de 1 a 5 que dá 4 ou 5.", "The share of the answers from 1 to 5 that give 4 or 5."),
    formula: Text::new("respostas 4–5 ÷ respostas 1–5", "answers 4–5 ÷ answers 1–5"),
    edges: &[
        Text::new("Toda resposta conta, também a segunda da mesma pessoa.", "Every answer counts, the same person's second too."),
        Text::new(
            "A nota de um chamado conta no período em que ele foi resolvido; a do chamado aberto não conta.",
            "A ticket's score counts in the period it was resolved in; that of an open ticket does not count.",
        ),
    ],
    tables: &["surveys", "tickets"],
    source: Text::new("Usual: as duas notas mais altas de cinco.", "Customary: the top two boxes of five."),
    moment: Moment::Period,
    variants: &[
        Variant::new("survey", Text::new("pesquisa", "survey"), Unit::Ratio, Direction::Higher, csat_of_surveys),
        Variant::new("ticket", Text::new("chamado", "ticket"), Unit::Ratio, Direction::Higher, csat_of_tickets),
    ],
};

/// Customer effort score.
pub static CES: Metric = Metric {
    id: "ces",
    name: Text::new("Esforço do cliente", "Customer effort score"),
    acronym: Some(Text::new("CES", "CES")),
    owner: "cx",
    definition: Text::new(
        "Quanto esforço o cliente diz ter feito, em cada uma das duas escalas, que nunca se misturam.",
        "How much effort customers say it took, on each of the two scales, which never mix.",
    ),
    formula: Text::new(
        "escala de esforço 1–5: média; escala de facilidade 1–7: respostas 5–7 ÷ respostas",
        "effort scale 1–5: mean; ease scale 1–7: answers 5–7 ÷ answers",
    ),
    edges: &[Text::new("Resposta sem escala não entra em nenhuma.", "An answer without a scale is in neither.")],
    tables: &["surveys"],
    source: Text::new(
        "\"Stop Trying to Delight Your Customers\", Harvard Business Review, julho de 2010.",
        "\"Stop Trying to Delight Your Customers\", Harvard Business Review, July 2010.",
    ),
    moment: Moment::Period,
    variants: &[
        Variant::new("effort-1-5", Text::new("esforço de 1 a 5", "effort 1 to 5"), Unit::Score, Direction::Lower, effort),
        Variant::new("ease-1-7", Text::new("facilidade de 1 a 7", "ease 1 to 7"), Unit::Ratio, Direction::Higher, ease),
    ],
};

/// How many people are promoters, detractors, and asked at all.
struct Votes {
    promoters: usize,
    detractors: usize,
    n: usize,
}

impl Votes {
    /// Counts each person's latest answer of the period.
    fn of(cut: &Cut<'_>) -> Result<Self, Reason> {
        let voters = voters(cut.surveys()?.filter(|answer| cut.is_asked(SurveyKind::Nps, answer).is_ok()).collect());
        let counts = |answer: &Survey| {
            cut.is_asked(SurveyKind::Nps, answer)?;
            let votes = voters.binary_search_by_key(&place(answer), |voter| place(voter)).is_ok();
            if votes { Ok(vote(answer.score)) } else { Err(LeftOut::SupersededAnswer) }
        };
        let votes: Vec<i8> = cut.sift(cut.surveys()?, counts, |vote| Term::of(f64::from(*vote))).collect();
        if votes.is_empty() {
            return Err(Reason::NoRows);
        }
        let count = |wanted: i8| votes.iter().filter(|vote| **vote == wanted).count();
        Ok(Self { promoters: count(1), detractors: count(-1), n: votes.len() })
    }
}

/// 1 for a promoter, −1 for a detractor, else 0.
fn vote(score: u8) -> i8 {
    match score {
        9.. => 1,
        ..=6 => -1,
        _ => 0,
    }
}

/// The latest answer of each person of each account; at equal times that of the lowest score. Each answer without a name is a person.
/// They come in the order of their places in the table.
pub(in crate::metric) fn voters(mut answers: Vec<&Survey>) -> Vec<&Survey> {
    answers.sort_by_key(|answer| (answer.account, answer.respondent.as_deref(), Reverse(answer.at), answer.score));
    answers
        .dedup_by(|older, newest| older.account == newest.account && older.respondent.is_some() && older.respondent == newest.respondent);
    answers.sort_by_key(|answer| place(answer));
    answers
}

/// Which row of the table an answer is.
fn place(answer: &Survey) -> *const Survey {
    std::ptr::from_ref(answer)
}

pub(in crate::metric) fn nps(cut: &Cut<'_>) -> Outcome {
    let votes = Votes::of(cut)?;
    cut.made_as(Form::Times(100.0));
    let (net, n) = (votes.promoters as f64 - votes.detractors as f64, votes.n as f64);
    Ok(Measure::quotient(Quantity::Points(100.0 * net / n), net, n, votes.n as u64))
}

/// How many answers that count are of detractors.
pub(in crate::metric) fn detractors(cut: &Cut<'_>) -> usize {
    Votes::of(cut).map_or(0, |votes| votes.detractors)
}

fn margin95(cut: &Cut<'_>) -> Outcome {
    let votes = Votes::of(cut)?;
    cut.made_as(Form::Own);
    let n = votes.n as f64;
    let (p, d) = (votes.promoters as f64 / n, votes.detractors as f64 / n);
    let variance = (p + d - (p - d).powi(2)).max(0.0);
    Ok(Measure::known(Quantity::Points(1.96 * 100.0 * (variance / n).sqrt()), votes.n as u64))
}

/// The share of what is judged good among rows that count.
fn good_among<'m, R: Record + 'm>(
    cut: &Cut<'m>,
    rows: impl Iterator<Item = &'m R>,
    is_good: impl Fn(&'m R) -> Result<bool, LeftOut>,
) -> Outcome {
    let answers: Vec<bool> = cut.sift(rows, is_good, |good| Term::share(*good)).collect();
    share_of(&answers, |good| *good)
}

fn csat_of_surveys(cut: &Cut<'_>) -> Outcome {
    good_among(cut, cut.surveys()?, |answer| cut.is_asked(SurveyKind::Csat, answer).map(|()| answer.score >= 4))
}

pub(in crate::metric) fn csat_of_tickets(cut: &Cut<'_>) -> Outcome {
    good_among(cut, cut.tickets()?, |ticket| {
        cut.resolved_at(ticket)?;
        ticket.csat.map(|score| score >= 4).ok_or(LeftOut::NoScore)
    })
}

/// The score of an answer about effort on this scale in the period.
fn effort_score(cut: &Cut<'_>, answer: &Survey, scale: CesScale) -> Result<u8, LeftOut> {
    cut.is_asked(SurveyKind::Ces, answer)?;
    match answer.scale {
        Some(found) if found == scale => Ok(answer.score),
        Some(_) => Err(LeftOut::OtherScale),
        None => Err(LeftOut::NoScale),
    }
}

fn effort(cut: &Cut<'_>) -> Outcome {
    let score = |answer: &Survey| effort_score(cut, answer, CesScale::Effort1To5);
    let scores: Vec<u8> = cut.sift(cut.surveys()?, score, |score| Term::of(f64::from(*score))).collect();
    if scores.is_empty() {
        return Err(Reason::NoRows);
    }
    let (sum, n) = (scores.iter().map(|score| f64::from(*score)).sum::<f64>(), scores.len() as f64);
    Ok(Measure::quotient(Quantity::Score(sum / n), sum, n, scores.len() as u64))
}

fn ease(cut: &Cut<'_>) -> Outcome {
    good_among(cut, cut.surveys()?, |answer| effort_score(cut, answer, CesScale::Ease1To7).map(|score| score >= 5))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Camp, Scope};
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn nps_is_promoters_less_detractors_per_hundred_answers() {
        let mut site = Sample::of(&["a", "b"]);
        for (who, score) in [("ana", 10), ("bia", 9), ("caio", 8), ("davi", 6)] {
            site.nps("a", who, score, "2024-02-01T09:00");
        }
        site.nps("b", "ana", 10, "2024-03-31T23:59");
        let nps = site.site(&NPS, "", "2024-Q1");
        assert_eq!((nps.number(), nps.numerator, nps.denominator, nps.n), (Some(40.0), Some(2.0), Some(5.0), 5));
        let margin = site.site(&NPS, "margin95", "2024-Q1");
        let expected = 196.0 * ((0.6 + 0.2 - 0.16_f64) / 5.0).sqrt();
        assert!(margin.number().is_some_and(|found| (found - expected).abs() < 1e-9), "{margin:?}");
        assert_eq!(margin.n, 5);
    }

    #[test]
    fn half_promoters_and_a_sixth_detractors_of_four_hundred_are_known_to_seven_points_and_a_third() {
        let mut site = Sample::of(&["a"]);
        for (score, answers) in [(9, 200), (8, 133), (0, 67)] {
            (0..answers).for_each(|_| site.nps("a", "", score, "2024-02-01T09:00"));
        }
        let nps = site.site(&NPS, "", "2024-Q1");
        assert_eq!((nps.number(), nps.n), (Some(33.25), 400));
        let margin = site.site(&NPS, "margin95", "2024-Q1").number().expect("a margin");
        assert!((margin - 7.3).abs() < 0.05, "{margin}");
    }

    #[test]
    fn of_each_person_the_latest_answer_counts_and_at_equal_times_the_lowest_score() {
        let mut site = Sample::of(&["a"]);
        site.nps("a", "ana", 0, "2024-01-01T09:00");
        site.nps("a", "ana", 10, "2024-02-01T09:00");
        assert_eq!(site.site(&NPS, "", "2024-Q1").number(), Some(100.0));
        site.nps("a", "ana", 3, "2024-02-01T09:00");
        let nps = site.site(&NPS, "", "2024-Q1");
        assert_eq!((nps.number(), nps.n), (Some(-100.0), 1));
    }

    #[test]
    fn an_answer_before_the_period_does_not_stand_in_for_one_in_it() {
        let mut site = Sample::of(&["a"]);
        site.nps("a", "ana", 10, "2023-12-31T23:59");
        assert_eq!(site.site(&NPS, "", "2024-Q1"), Measure::missing(Reason::NoRows));
        assert_eq!(site.site(&NPS, "margin95", "2024-Q1"), Measure::missing(Reason::NoRows));
    }

    #[test]
    fn the_same_name_at_two_accounts_is_two_people_and_each_nameless_answer_is_one() {
        let mut site = Sample::of(&["a", "b"]);
        site.nps("a", "ana", 10, "2024-01-01T09:00");
        site.nps("b", "ana", 0, "2024-01-02T09:00");
        site.nps("a", "", 10, "2024-01-01T09:00");
        site.nps("a", "", 10, "2024-01-01T09:00");
        let nps = site.site(&NPS, "", "2024-Q1");
        assert_eq!((nps.number(), nps.n), (Some(50.0), 4));
    }

    #[test]
    fn without_a_table_the_reason_names_it() {
        let site = Sample::of(&["a"]);
        let reason = |metric, variant| site.site(metric, variant, "2024-Q1").reason();
        assert_eq!(reason(&NPS, ""), Some(Reason::NoTable("surveys")));
        assert_eq!(reason(&CSAT, "ticket"), Some(Reason::NoTable("tickets")));
        assert_eq!(reason(&CES, "ease-1-7"), Some(Reason::NoTable("surveys")));
    }

    #[test]
    fn csat_of_tickets_goes_by_the_day_of_resolution() {
        let mut site = Sample::of(&["a"]);
        for (score, resolved) in [(5, Some(date(2024, 1, 1))), (4, Some(date(2024, 3, 31))), (3, Some(date(2024, 3, 1))), (5, None)] {
            let ticket = site.ticket("a", "2023-12-20T10:00");
            ticket.csat = Some(score);
            ticket.resolved_at = resolved.map(|day| day.at(23, 59, 0, 0));
        }
        site.ticket("a", "2024-01-01T10:00").resolved_at = Some(date(2024, 1, 2).at(0, 0, 0, 0));
        let csat = site.site(&CSAT, "ticket", "2024-Q1");
        assert_eq!((csat.number(), csat.numerator, csat.denominator, csat.n), (Some(2.0 / 3.0), Some(2.0), Some(3.0), 3));
        assert_eq!(site.site(&CSAT, "ticket", "2023-Q4"), Measure::missing(Reason::NoRows));
    }

    #[test]
    fn csat_of_surveys_counts_every_answer() {
        let mut site = Sample::of(&["a"]);
        for score in [5, 4, 1] {
            site.survey("a", SurveyKind::Csat, "ana", score, "2024-01-05T10:00");
        }
        site.nps("a", "ana", 1, "2024-01-05T10:00");
        assert_eq!(site.site(&CSAT, "survey", "2024-Q1").number(), Some(2.0 / 3.0));
    }

    #[test]
    fn the_two_scales_of_effort_never_mix() {
        let mut site = Sample::of(&["a"]);
        for (scale, score) in [(Some(CesScale::Effort1To5), 2), (Some(CesScale::Effort1To5), 3), (Some(CesScale::Ease1To7), 5), (None, 1)] {
            site.survey("a", SurveyKind::Ces, "", score, "2024-01-05T10:00").scale = scale;
        }
        let effort = site.site(&CES, "effort-1-5", "2024-Q1");
        assert_eq!((effort.number(), effort.numerator, effort.n), (Some(2.5), Some(5.0), 2));
        let ease = site.site(&CES, "ease-1-7", "2024-Q1");
        assert_eq!((ease.number(), ease.n), (Some(1.0), 1));
    }

    proptest! {
        #[test]
        fn promoters_passives_and_detractors_are_all_and_give_the_score_and_its_margin(
            rows in prop::collection::vec((0..2usize, 0..4usize, 0..=10u8, 1..6u8), 1..30),
        ) {
            let mut site = Sample::of(&["a", "b"]);
            for (account, who, score, day) in &rows {
                site.nps(["a", "b"][*account], ["", "ana", "bia", "caio"][*who], *score, &format!("2024-01-0{day}T10:00"));
            }
            let metrics = site.metrics("2024-03-31");
            let votes = metrics.votes(&Scope::Site, period("2024-Q1")).expect("answers");
            let counts = [Camp::Promoter, Camp::Passive, Camp::Detractor].map(|camp| votes.count(camp));
            prop_assert_eq!(counts.iter().sum::<usize>(), votes.answers.len());
            let n = votes.answers.len() as f64;
            let [promoters, passives, detractors] = counts.map(|count| count as f64);
            prop_assert!((promoters / n + passives / n + detractors / n - 1.0).abs() < 1e-12);
            let of = |variant| site.site(&NPS, variant, "2024-Q1");
            let (nps, margin) = (of("").number().expect("a score"), of("margin95").number().expect("a margin"));
            prop_assert!((nps - 100.0 * (promoters / n - detractors / n)).abs() < 1e-9);
            // The variance of answers that are worth 1, 0 and −1, from their distances to the mean.
            let mean = (promoters - detractors) / n;
            let variance = [(promoters, 1.0), (passives, 0.0), (detractors, -1.0)].map(|(count, worth)| count * (worth - mean).powi(2));
            prop_assert!((margin - 196.0 * (variance.iter().sum::<f64>() / n / n).sqrt()).abs() < 1e-6);
            prop_assert_eq!(of("").n, votes.answers.len() as u64);
        }

        #[test]
        fn row_order_never_matters_to_nps(rows in prop::collection::vec((0..2usize, 0..4usize, 0..=10u8, 1..6u8), 1..30)) {
            let mut site = Sample::of(&["a", "b"]);
            for (account, who, score, day) in &rows {
                site.nps(["a", "b"][*account], ["", "ana", "bia", "caio"][*who], *score, &format!("2024-01-0{day}T10:00"));
            }
            let before = site.site(&NPS, "", "2024-Q1");
            site.tables.surveys.rows.reverse();
            prop_assert_eq!(before, site.site(&NPS, "", "2024-Q1"));
            prop_assert!(before.number().is_some_and(|nps| (-100.0..=100.0).contains(&nps)));
        }
    }
}
