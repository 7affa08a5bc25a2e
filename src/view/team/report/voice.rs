//! What customers answer and write.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, say, say_count};
use super::retention::last_contact;
use crate::calendar::Period;
use crate::chart::{ChartKind, SeriesRole};
use crate::metric::{self, Camp, Measure, NPS, Quantity, Scope, Unit, Value, Votes};
use crate::table::{MeetingStatus, Survey, SurveyKind};
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::{Card, Shown, column};
use crate::view::quote::{Quote, quote};
use crate::view::source::Place;

/// How many periods are shown, and how many quotes of a camp.
const PERIODS: i32 = 8;
const QUOTES: usize = 4;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    let asked = place.sources.tables.surveys.present;
    if !asked {
        return vec![matrix::lacking(place, "scores", "report-voice-missing", place.t("report-voice-empty"))];
    }
    let votes = place.sources.metrics.votes(&Scope::Site, period).ok();
    let mut all = vec![scores(place, period), trend(place, period)];
    if let Some(votes) = &votes {
        all.extend([spread(place, period, votes), callbacks(place, period, votes)]);
    }
    all.extend(words(place, period));
    all
}

fn quantity(place: &Place<'_>, shown: Shown, period: Period) -> Option<Quantity> {
    shown.measure(place, &Scope::Site, period).quantity()
}

/// Half the width of the 95 % interval of the NPS, as `±7,3`.
fn margin(place: &Place<'_>, period: Period) -> Option<String> {
    let margin = quantity(place, Shown::variant(&NPS, "margin95"), period)?;
    Some(say(place, "report-margin", [("margin", place.format.decimal(margin.number(), 0))]))
}

fn scores(place: &Place<'_>, period: Period) -> Section {
    let format = place.format;
    let nps = Shown::main(&NPS);
    let measure = nps.measure(place, &Scope::Site, period);
    let title = match measure.quantity().zip(margin(place, period)) {
        Some((value, margin)) => {
            let texts = [("value", format.quantity(value, Detail::Rounded)), ("margin", margin), ("within", matrix::within(place, period))];
            say_count(place, "report-nps", usize::try_from(measure.n).unwrap_or(usize::MAX), texts)
        }
        None => say(place, "report-nps-none", [("within", matrix::within(place, period))]),
    };
    let mut nps_card = nps.card(place, &Scope::Site, period);
    if let (Some(basis), Some(margin)) = (&mut nps_card.tile.basis, margin(place, period)) {
        *basis = say(place, "report-basis-margin", [("basis", basis.clone()), ("margin", margin)]);
    }
    let others = [
        Shown::variant(&metric::CSAT, "survey"),
        Shown::variant(&metric::CSAT, "ticket"),
        Shown::variant(&metric::CES, "effort-1-5"),
        Shown::variant(&metric::CES, "ease-1-7"),
    ];
    let known = others.into_iter().filter(|shown| has_history(place, *shown, period));
    let cards: Vec<Card> = std::iter::once(nps_card).chain(known.map(|shown| shown.card(place, &Scope::Site, period))).collect();
    Section { id: "scores", title, note: Some(place.t("report-nps-note")), cards, ..Section::default() }
}

/// Whether a number was known in any of the periods shown: a scale that nobody uses needs no card.
fn has_history(place: &Place<'_>, shown: Shown, period: Period) -> bool {
    (0..PERIODS).any(|by| quantity(place, shown, period.plus(-by)).is_some())
}

fn trend(place: &Place<'_>, period: Period) -> Section {
    let (periods, categories) = matrix::periods(place, period, PERIODS);
    let known: Vec<(Period, f64)> =
        periods.iter().filter_map(|period| Some((*period, quantity(place, Shown::main(&NPS), *period)?.number()))).collect();
    let title = match known.as_slice() {
        [(first, before), .., (_, now)] => {
            let texts = [
                ("before", place.format.decimal(*before, 0)),
                ("now", place.format.decimal(*now, 0)),
                ("first", matrix::within(place, *first)),
            ];
            say(place, "report-nps-moved", texts)
        }
        _ => place.t("report-nps-short"),
    };
    let figures = vec![line(place, &periods, &categories), camps(place, &periods, &categories)];
    Section { id: "trend", title, figures, tables: vec![answers(place, &periods)], ..Section::default() }
}

/// The NPS of each period with its 95 % interval.
fn line(place: &Place<'_>, periods: &[Period], categories: &[(String, String)]) -> Figure {
    let ask = |variant: &str, period: &Period| Shown::variant(&NPS, variant).measure(place, &Scope::Site, *period);
    let scores: Vec<Measure> = periods.iter().map(|period| ask("", period)).collect();
    let edge = |sign: f64| -> Vec<Measure> {
        let points = periods.iter().zip(&scores).map(|(period, score)| {
            let edge =
                score.number().zip(ask("margin95", period).number()).map(|(score, margin)| (score + sign * margin).clamp(-100.0, 100.0));
            Measure { value: edge.map_or(score.value, |edge| Value::Known(Quantity::Points(edge))), ..*score }
        });
        points.collect()
    };
    let (low, high) = (edge(-1.0), edge(1.0));
    Graph {
        id: "nps",
        title: place.t("report-nps-figure"),
        metric: NPS.name.in_language(place.language()).to_owned(),
        unit: Unit::Points,
        span: span_of(place, categories),
        n: scores.last().map(|measure| measure.n),
        about: &NPS,
        tables: NPS.tables,
        kind: ChartKind::Line,
        head: place.t("report-period"),
        categories: categories.to_vec(),
        strands: vec![
            Strand::subject(Shown::main(&NPS).name(place.format), scores),
            Strand { role: SeriesRole::BandLow, ..Strand::subject(place.t("report-nps-low"), low) },
            Strand { role: SeriesRole::BandHigh, ..Strand::subject(place.t("report-nps-high"), high) },
        ],
    }
    .figure(place)
}

fn span_of(place: &Place<'_>, categories: &[(String, String)]) -> String {
    match categories {
        [(_, first), .., (_, last)] => matrix::span(place, first, last),
        _ => String::new(),
    }
}

/// Promoters, passives and detractors of each period.
fn camps(place: &Place<'_>, periods: &[Period], categories: &[(String, String)]) -> Figure {
    let scope = Scope::Site;
    let votes: Vec<_> = periods.iter().map(|period| place.sources.metrics.votes(&scope, *period)).collect();
    let strand = |key: &str, camp: Camp| {
        let count = |votes: &Result<Votes<'_>, metric::Reason>| match votes {
            Ok(votes) => matrix::counted(votes.count(camp)),
            Err(reason) => Measure::missing(*reason),
        };
        Strand::subject(place.t(key), votes.iter().map(count).collect())
    };
    Graph {
        id: "camps",
        title: place.t("report-camps"),
        metric: place.t("report-camps-metric"),
        unit: Unit::Count,
        span: span_of(place, categories),
        n: Some(votes.iter().flatten().map(|votes| votes.answers.len() as u64).sum()),
        about: &NPS,
        tables: NPS.tables,
        kind: ChartKind::StackedBar,
        head: place.t("report-period"),
        categories: categories.to_vec(),
        strands: vec![
            strand("report-promoters", Camp::Promoter),
            strand("report-passives", Camp::Passive),
            strand("report-detractors", Camp::Detractor),
        ],
    }
    .figure(place)
}

/// Every score of each period with its number of answers.
fn answers(place: &Place<'_>, periods: &[Period]) -> Table {
    let all = [
        Shown::main(&NPS),
        Shown::variant(&metric::CSAT, "survey"),
        Shown::variant(&metric::CSAT, "ticket"),
        Shown::variant(&metric::CES, "effort-1-5"),
        Shown::variant(&metric::CES, "ease-1-7"),
    ];
    let shown: Vec<Shown> = all.into_iter().filter(|shown| periods.last().is_some_and(|last| has_history(place, *shown, *last))).collect();
    let mut columns = vec![Column::text(place.t("report-period"))];
    for shown in &shown {
        columns.extend([shown.column(place), column(place, shown.metric, place.t("report-answers"))]);
    }
    let row = |period: &Period| {
        let mut row = vec![Cell::text(place.format.period(*period))];
        for shown in &shown {
            let n = shown.measure(place, &Scope::Site, *period).n;
            row.extend([shown.cell(place, &Scope::Site, *period), matrix::count(place, usize::try_from(n).unwrap_or(usize::MAX))]);
        }
        row
    };
    Table { caption: place.t("report-answers-caption"), columns, rows: periods.iter().rev().map(row).collect() }
}

fn spread(place: &Place<'_>, period: Period, votes: &Votes<'_>) -> Section {
    let many = |camp| votes.count(camp);
    let texts = [
        ("promoters", matrix::integer(place, many(Camp::Promoter))),
        ("passives", matrix::integer(place, many(Camp::Passive))),
        ("detractors", matrix::integer(place, many(Camp::Detractor))),
    ];
    let score = |score: usize| (score.to_string(), score.to_string());
    let figure = Graph {
        id: "spread",
        title: place.t("report-spread-figure"),
        metric: place.t("report-spread-metric"),
        unit: Unit::Count,
        span: place.format.period(period),
        n: Some(votes.answers.len() as u64),
        about: &NPS,
        tables: NPS.tables,
        kind: ChartKind::Bar,
        head: place.t("report-score"),
        categories: (0..=10).map(score).collect(),
        strands: vec![Strand::subject(place.t("report-people"), votes.scores().into_iter().map(matrix::counted).collect())],
    }
    .figure(place);
    Section {
        id: "spread",
        title: say_count(place, "report-spread", votes.answers.len(), texts),
        figures: vec![figure],
        ..Section::default()
    }
}

fn callbacks(place: &Place<'_>, period: Period, votes: &Votes<'_>) -> Section {
    let mut detractors: Vec<&Survey> = votes.answers.iter().copied().filter(|answer| Camp::of(answer.score) == Camp::Detractor).collect();
    detractors.sort_by_key(|answer| (talked(place, answer), answer.score, answer.at, answer.account));
    let silent = detractors.iter().filter(|answer| !talked(place, answer)).count();
    let title = match detractors.len() {
        0 => say(place, "report-callbacks-none", [("within", matrix::within(place, period))]),
        all => say_count(place, "report-callbacks", silent, [("all", matrix::integer(place, all))]),
    };
    let row = |answer: &&Survey| {
        vec![
            matrix::account(place, answer.account),
            matrix::count(place, usize::from(answer.score)),
            matrix::day(place, answer.at.date()),
            Cell::text(place.t(if talked(place, answer) { "report-talked-yes" } else { "report-talked-no" })),
            last_contact(place, answer.account),
            matrix::csm_of(place, answer.account),
        ]
    };
    let table = Table {
        caption: place.t("report-callbacks-caption"),
        columns: vec![
            Column::text(place.t("column-account")),
            column(place, &NPS, place.t("report-score")),
            Column::number(place.t("report-answered-on")),
            Column::text(place.t("report-talked")),
            Column::number(place.t("report-last-contact")),
            Column::text(place.t("column-csm")),
        ],
        rows: detractors.iter().map(row).collect(),
    };
    Section { id: "callbacks", title, tables: if detractors.is_empty() { Vec::new() } else { vec![table] }, ..Section::default() }
}

/// Whether anybody met the account after the answer.
fn talked(place: &Place<'_>, answer: &Survey) -> bool {
    let as_of = place.sources.metrics.as_of();
    let mut held = place.sources.index.meetings(answer.account).filter(|meeting| meeting.status == MeetingStatus::Held);
    held.any(|meeting| meeting.at > answer.at && as_of.is_none_or(|as_of| meeting.at.date() <= as_of))
}

/// What people wrote, by camp, and in other surveys.
fn words(place: &Place<'_>, period: Period) -> Vec<Section> {
    let nps = |camp: Camp| move |answer: &Survey| answer.survey == SurveyKind::Nps && Camp::of(answer.score) == camp;
    let sections = [
        ("words-detractors", "report-words-detractors", newest(place, period, nps(Camp::Detractor))),
        ("words-passives", "report-words-passives", newest(place, period, nps(Camp::Passive))),
        ("words-promoters", "report-words-promoters", newest(place, period, nps(Camp::Promoter))),
        ("words-others", "report-words-others", newest(place, period, |answer| answer.survey != SurveyKind::Nps)),
    ];
    let found: Vec<Section> = sections
        .into_iter()
        .filter(|(_, _, quotes)| !quotes.is_empty())
        .map(|(id, key, quotes)| Section { id, title: place.t(key), quotes, ..Section::default() })
        .collect();
    if found.is_empty() { vec![matrix::lacking(place, "words", "report-words", place.t("report-words-none"))] } else { found }
}

/// The newest comments of the period that are wanted.
fn newest(place: &Place<'_>, period: Period, wanted: impl Fn(&Survey) -> bool) -> Vec<Quote> {
    let answers = place.sources.tables.surveys.rows.iter().filter(|answer| period.contains(answer.at.date()) && wanted(answer));
    let mut written: Vec<(&Survey, &str)> =
        answers.filter_map(|answer| Some((answer, answer.comment.as_deref().map(str::trim).filter(|text| !text.is_empty())?))).collect();
    written.sort_by(|(a, x), (b, y)| b.at.cmp(&a.at).then_with(|| x.cmp(y)));
    written.into_iter().take(QUOTES).map(|(answer, text)| quote(place, answer, text)).collect()
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::table::{MeetingStatus, SurveyKind};
    use crate::view::team::report::sample::{says, text};

    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta"]);
        for (account, person, score) in [("alfa", "ana", 10), ("alfa", "rui", 9), ("alfa", "eva", 8), ("beta", "ian", 3)] {
            site.nps(account, person, score, "2026-08-10T10:00:00");
        }
        let angry = site.survey("alfa", SurveyKind::Nps, "leo", 2, "2026-09-10T10:00:00");
        angry.comment = Some("Ligue para leo@example.com".to_owned());
        site.nps("alfa", "ana", 10, "2026-02-10T10:00:00");
        site.meeting("beta", "2026-08-20", MeetingStatus::Held);
        site
    }

    #[test]
    fn it_says_the_score_with_its_margin_and_number_of_answers() {
        let report = text(&site(), "voice");
        says(&report, &["O NPS está em 0 (±78) no 3º trimestre de 2026, com 5 respostas", "n = 5, ±78"]);
        says(
            &report,
            &["O NPS era 100 no 1º trimestre de 2026 e está em 0", "Entre 5 pessoas, promotores são 2, neutros 1 e detratores 2"],
        );
    }

    #[test]
    fn detractors_whom_nobody_met_come_first_and_words_are_masked() {
        let report = text(&site(), "voice");
        says(&report, &["Um detrator ainda espera uma conversa (de 2)", "ALFA|2|10/09/2026|Não|", "BETA|3|10/08/2026|Sim|20/08/2026"]);
        assert!(report.find("ALFA|2|") < report.find("BETA|3|"));
        says(&report, &["O que dizem os detratores", "Ligue para […]"]);
        assert!(!report.contains("leo@"));
    }

    #[test]
    fn without_surveys_it_says_which_file_is_missing() {
        let mut site = Sample::of(&["alfa"]);
        site.subscription("alfa", "2025-01-01", None, 1000);
        says(&text(&site, "voice"), &["Ainda não há respostas para mostrar", "Falta surveys.csv"]);
    }
}
