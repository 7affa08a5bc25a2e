//! Why customers ask to leave, how many were saved, and the worksheet of those who talk to them.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, say, say_count};
use crate::calendar::Period;
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, CHURN_REASONS, Fate, Measure, Reason, Request, SAVE_RATE, Scope, Unit};
use crate::table::{AccountIx, MeetingStatus};
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::{Shown, cell, column};
use crate::view::source::Place;
use crate::view::trend::Trend;
use std::collections::BTreeMap;

/// How many requests are listed.
const LISTED: usize = 50;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    let asked = match place.sources.metrics.requests() {
        Ok(requests) => vec![reasons(place, period, &requests), worksheet(place, period, &requests), list(place, period, &requests)],
        Err(reason) => {
            let empty = matrix::why(place, reason, "report-retention-empty");
            vec![matrix::lacking(place, "reasons", "report-retention-missing", empty)]
        }
    };
    asked.into_iter().chain([left(place, period)]).collect()
}

fn within_year(period: Period, request: &Request<'_>) -> bool {
    let day = request.row.requested_on;
    period.last_month().plus(-11).first_day() <= day && day <= period.last_day()
}

/// The reason of a request as people read it; those without one together.
fn reason(place: &Place<'_>, request: &Request<'_>) -> String {
    request.row.reason.clone().unwrap_or_else(|| place.t("report-reason-none"))
}

fn reasons(place: &Place<'_>, period: Period, requests: &[Request<'_>]) -> Section {
    let year: Vec<_> = requests.iter().filter(|request| within_year(period, request)).collect();
    let mut counts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    for request in &year {
        let count = counts.entry(reason(place, request)).or_default();
        count[0] += 1;
        count[1] += usize::from(request.fate == Fate::Saved);
        count[2] += usize::from(request.fate == Fate::Lost);
    }
    let mut counts: Vec<(String, [usize; 3])> = counts.into_iter().collect();
    counts.sort_by(|(a, x), (b, y)| y[0].cmp(&x[0]).then_with(|| a.cmp(b)));
    let title = match counts.as_slice() {
        [] => place.t("report-reasons-zero"),
        [(_, [first, ..]), (_, [second, ..]), ..] if first == second => say_count(place, "report-reasons-even", year.len(), []),
        [(first, [count, ..]), ..] => {
            say_count(place, "report-reasons-most", year.len(), [("reason", first.clone()), ("most", matrix::integer(place, *count))])
        }
    };
    let figures = if counts.is_empty() { Vec::new() } else { vec![reason_bars(place, period, &counts)] };
    let cards = vec![Shown::main(&SAVE_RATE).card(place, &Scope::Site, period)];
    Section { id: "reasons", title, cards, figures, ..Section::default() }
}

fn reason_bars(place: &Place<'_>, period: Period, counts: &[(String, [usize; 3])]) -> Figure {
    let total: usize = counts.iter().map(|(_, count)| count[0]).sum();
    let strand = |key: &str, at: usize| Strand::subject(place.t(key), counts.iter().map(|(_, count)| matrix::counted(count[at])).collect());
    let mut graph = Graph {
        id: "churn-reasons",
        title: place.t("report-reasons-figure"),
        metric: CHURN_REASONS.name.in_language(place.language()).to_owned(),
        unit: Unit::Count,
        span: matrix::year_span(place, period),
        n: Some(total as u64),
        about: &CHURN_REASONS,
        tables: CHURN_REASONS.tables,
        kind: ChartKind::HorizontalBar,
        head: place.t("report-reason"),
        categories: counts.iter().map(|(reason, _)| (reason.clone(), reason.clone())).collect(),
        strands: vec![strand("report-requests-count", 0)],
    };
    let details = [("report-fate-saved", 1), ("report-fate-lost", 2)].map(|(key, at)| strand(key, at));
    graph.strands.extend(details);
    let whole = graph.figure(place);
    one_series(whole)
}

/// The drawing of the first series only; the table keeps them all.
fn one_series(mut figure: Figure) -> Figure {
    if let crate::view::block::Drawing::Chart(spec) = &mut figure.drawing {
        spec.series.truncate(1);
    }
    figure
}

/// Whom to talk to: requests that are open, and accounts lost in the last twelve months that may come back.
fn worksheet(place: &Place<'_>, period: Period, requests: &[Request<'_>]) -> Section {
    let lost =
        |request: &&Request<'_>| request.fate == Fate::Lost && within_year(period, request) && !pays(place, request.row.account, period);
    let open: Vec<&Request<'_>> = requests.iter().filter(|request| request.fate == Fate::Open).collect();
    let lost: Vec<&Request<'_>> = requests.iter().filter(lost).collect();
    let title = match open.len() {
        0 => place.t("report-worksheet-calm"),
        many => say_count(place, "report-worksheet", many, []),
    };
    let rows: Vec<&Request<'_>> = open.into_iter().chain(lost).collect();
    if rows.is_empty() {
        return Section { id: "worksheet", title, note: Some(place.t("report-worksheet-none")), ..Section::default() };
    }
    let stake: Vec<Measure> = rows.iter().map(|request| request.stake).collect();
    let name = |request: &&Request<'_>| place.sources.tables.account(request.row.account).name.clone();
    let mut figure = Graph {
        id: "worksheet-mrr",
        title: place.t("report-worksheet-figure"),
        metric: place.t("report-stake"),
        unit: Unit::Currency,
        span: place.t("report-stake-span"),
        n: Some(rows.len() as u64),
        about: &metric::MRR,
        tables: &["cancellations", "subscriptions", "revenue", "meetings"],
        kind: ChartKind::HorizontalBar,
        head: place.t("column-account"),
        categories: rows.iter().map(|request| (name(request), name(request))).collect(),
        strands: vec![Strand::subject(place.t("report-stake"), stake)],
    }
    .figure(place);
    let table = sheet(place, &rows);
    figure.table = table.clone();
    Section {
        id: "worksheet",
        title,
        note: Some(place.t("report-worksheet-note")),
        figures: vec![figure],
        tables: vec![table],
        ..Section::default()
    }
}

fn pays(place: &Place<'_>, account: AccountIx, period: Period) -> bool {
    Shown::main(&metric::MRR).measure(place, &Scope::Account(account), period).number().is_some_and(|mrr| mrr > 0.0)
}

fn sheet(place: &Place<'_>, rows: &[&Request<'_>]) -> Table {
    let row = |request: &&Request<'_>| {
        let account = request.row.account;
        vec![
            matrix::account(place, account),
            Cell::text(fate(place, request.fate)),
            matrix::day(place, request.row.requested_on),
            Cell::text(reason(place, request)),
            cell(place, &request.stake),
            last_contact(place, account),
            matrix::csm_of(place, account),
            Cell::default(),
        ]
    };
    Table {
        caption: place.t("report-worksheet-caption"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::text(place.t("column-state")),
            Column::number(place.t("report-requested-on")),
            Column::text(place.t("report-reason")),
            column(place, &metric::MRR, place.t("report-stake")),
            Column::number(place.t("report-last-contact")),
            Column::text(place.t("column-owner")),
            Column::text(place.t("report-next-step")),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

fn fate(place: &Place<'_>, fate: Fate) -> String {
    place.t(match fate {
        Fate::Open => "report-fate-open",
        Fate::Lost => "report-fate-lost",
        Fate::Saved => "report-fate-saved",
    })
}

/// The day of the last meeting held with an account.
pub(super) fn last_contact(place: &Place<'_>, account: AccountIx) -> Cell {
    if !place.sources.tables.meetings.present {
        return Cell::missing(place.format.reason(Reason::NoTable("meetings")));
    }
    let as_of = place.sources.metrics.as_of();
    let held = place.sources.index.meetings(account).filter(|meeting| meeting.status == MeetingStatus::Held);
    let days = held.map(|meeting| meeting.at.date()).filter(|day| as_of.is_none_or(|as_of| *day <= as_of));
    days.max().map_or_else(|| Cell::missing(place.t("report-contact-none")), |day| matrix::day(place, day))
}

fn list(place: &Place<'_>, period: Period, requests: &[Request<'_>]) -> Section {
    let shown: Vec<_> = requests.iter().filter(|request| within_year(period, request)).collect();
    let many = |fate: Fate| matrix::integer(place, shown.iter().filter(|request| request.fate == fate).count());
    let texts = [("saved", many(Fate::Saved)), ("lost", many(Fate::Lost)), ("open", many(Fate::Open))];
    let title = say_count(place, "report-requests", shown.len(), texts);
    let row = |request: &&Request<'_>| {
        let ends = request.row.effective_on.map_or_else(|| Cell::missing(place.t("report-effective-none")), |day| matrix::day(place, day));
        vec![
            matrix::account(place, request.row.account),
            Cell::text(fate(place, request.fate)),
            Cell::text(reason(place, request)),
            matrix::day(place, request.row.requested_on),
            if request.fate == Fate::Saved { Cell::default() } else { ends },
            cell(place, &request.stake),
        ]
    };
    let table = Table {
        caption: place.t("report-requests-caption"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::text(place.t("column-state")),
            Column::text(place.t("report-reason")),
            Column::number(place.t("report-requested-on")),
            Column::number(place.t("report-effective-on")),
            column(place, &metric::MRR, place.t("report-stake")),
        ],
        rows: shown.iter().take(LISTED).map(row).collect(),
    };
    let note = (shown.len() > LISTED).then(|| say_count(place, "report-requests-more", shown.len() - LISTED, []));
    Section { id: "requests", title, note, tables: if shown.is_empty() { Vec::new() } else { vec![table] }, ..Section::default() }
}

fn left(place: &Place<'_>, period: Period) -> Section {
    let shown = [&metric::LOGO_CHURN, &metric::GROSS_MRR_CHURN, &metric::NET_MRR_CHURN].map(Shown::main);
    let quantity = |shown: Shown| shown.measure(place, &Scope::Site, period);
    let measures = [quantity(shown[0]), quantity(shown[1])];
    let text = |measure: &Measure| measure.quantity().map(|quantity| place.format.quantity(quantity, Detail::Rounded));
    let (title, empty) = match (text(&measures[0]), text(&measures[1])) {
        (Some(logos), Some(money)) => {
            (say(place, "report-left", [("logos", logos), ("money", money), ("within", matrix::within(place, period))]), None)
        }
        _ => {
            let why = measures[0].reason().map(|reason| matrix::why(place, reason, "report-revenue-empty"));
            return matrix::lacking(place, "left", "report-left-missing", why.unwrap_or_default());
        }
    };
    let trend = |id, shown| {
        Trend { id, shown, scope: &Scope::Site, last: period.last_month(), kind: ChartKind::Line, size: ChartSize::Page }.figure(place)
    };
    Section {
        id: "left",
        title,
        cards: shown.into_iter().map(|shown| shown.card(place, &Scope::Site, period)).collect(),
        figures: vec![trend("logo-churn", shown[0]), trend("mrr-churn", shown[1])],
        empty,
        ..Section::default()
    }
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::table::MeetingStatus;
    use crate::view::team::report::sample::{says, text};

    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta", "gama"]);
        site.subscription("alfa", "2025-01-01", None, 1000);
        site.subscription("beta", "2025-01-01", Some("2026-08-01"), 300);
        site.subscription("gama", "2025-01-01", None, 10);
        site.cancellation("alfa", "2026-09-02", "preço");
        site.cancellation("beta", "2026-07-02", "preço").effective_on = "2026-08-01".parse().ok();
        site.cancellation("gama", "2026-05-02", "").saved = true;
        site.cancellation("gama", "2025-05-02", "antigo").saved = true;
        site.meeting("alfa", "2026-09-10", MeetingStatus::Held);
        site.meeting("alfa", "2026-09-20", MeetingStatus::NoShow);
        site
    }

    #[test]
    fn it_says_why_customers_leave_and_how_many_stay() {
        let report = text(&site(), "retention");
        says(&report, &["O motivo mais citado é preço: 2 de 3 pedidos em 12 meses", "Um pedido em aberto espera uma conversa"]);
        says(&report, &["3 pedidos nos últimos 12 meses (revertidos: 1, saíram: 1, em aberto: 1)", "Sem motivo"]);
        says(&report, &["Das contas da abertura, 33,3 % saíram no 3º trimestre de 2026; perda bruta de receita de 22,9 %"]);
    }

    #[test]
    fn the_worksheet_has_open_requests_then_accounts_to_win_back() {
        let report = text(&site(), "retention");
        let sheet = report.rsplit("Planilha de trabalho da retenção").next().expect("a table");
        let sheet = sheet.split("Pedidos de cancelamento dos").next().expect("its end");
        says(
            sheet,
            &["ALFA|Em aberto|02/09/2026|preço|R$ 1.000,00|10/09/2026|", "BETA|Saiu|02/07/2026|preço|R$ 300,00|—", "Próximo passo"],
        );
        assert!(!sheet.contains("GAMA|Revertido|02/05/2026|Sem motivo|R$"), "{sheet}");
    }

    #[test]
    fn without_requests_it_says_which_file_is_missing_and_still_who_left() {
        let mut site = Sample::of(&["alfa"]);
        site.subscription("alfa", "2025-01-01", None, 1000);
        says(&text(&site, "retention"), &["Falta cancellations.csv", "Das contas da abertura, 0 % saíram"]);
    }
}
