//! Where what people do departs from the matrix: how much, since when, in which rows, and what to do.

use super::Section;
use crate::chart::{ChartKind, ChartSize};
use crate::clarity::{Case, Gap, GapKind, Measured, Point, Trend};
use crate::metric::{Measure, Quantity, Reason, Unit, When};
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::contact::person_name;
use crate::view::format::Detail;
use crate::view::handbook::{mark::is_about_rows, matrix::row_link, row_sentence};
use crate::view::number::{Card, Change, Tile, Tone, difference};
use crate::view::plot::{self, Category, Line, Plot, source, subtitle};
use crate::view::source::Place;
use crate::view::team::home::account_link;

/// How many rows behind a gap are listed.
const LISTED: usize = 40;

/// The sections of the page: the open gaps, then those that are closed, then those that nobody can know.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let gaps = &place.sources.checked.gaps.gaps;
    if gaps.is_empty() {
        return vec![Section { id: "none", title: place.t("gap-title-none"), empty: Some(place.t("gap-none")), ..Section::default() }];
    }
    let mut sections: Vec<Section> = gaps.iter().filter_map(|gap| open(place, gap)).collect();
    sections.extend(closed(place, gaps));
    sections.extend(unknown(place, gaps));
    sections
}

/// How much departs from the matrix, as a sentence.
pub(in crate::view) fn sentence(place: &Place<'_>, kind: GapKind, point: &Point<'_>) -> String {
    let share = point.share().map(|share| place.format.percent(share, Detail::Rounded)).unwrap_or_default();
    let args = [
        ("n", point.cases.len().into()),
        ("count", place.format.count(point.cases.len()).into()),
        ("all", place.format.count(point.of).into()),
        ("share", share.into()),
    ];
    place.format.words.fill(kind.code().name(), args)
}

fn open(place: &Place<'_>, gap: &Gap<'_>) -> Option<Section> {
    let measured = gap.measured.as_ref().ok().filter(|measured| !measured.now.cases.is_empty())?;
    let code = gap.kind.code().name();
    Some(Section {
        id: code,
        title: sentence(place, gap.kind, &measured.now),
        note: Some(place.t(&format!("{code}-fix"))),
        cards: vec![card(place, gap.kind, measured)],
        figures: figure(place, gap.kind, measured).into_iter().collect(),
        tables: [Some(cases(place, &measured.now)), is_about_rows(gap.kind).then(|| claims(place, gap))].into_iter().flatten().collect(),
        ..Section::default()
    })
}

fn name(place: &Place<'_>, kind: GapKind) -> String {
    place.t(&format!("{}-name", kind.code().name()))
}

/// The share now, and where it went since the period before.
fn card(place: &Place<'_>, kind: GapKind, measured: &Measured<'_>) -> Card {
    let now = measure(&measured.now);
    let before = measured.before.as_ref().map(measure).and_then(|before| before.quantity());
    let tile = Tile {
        label: format!("{}, {}", name(place, kind), when(place, measured.now.when)),
        about: place.t("gap-about"),
        value: now.quantity().map(|quantity| place.format.quantity(quantity, Detail::Rounded)).unwrap_or_default(),
        reason: None,
        trend: None,
        change: now.quantity().zip(before).zip(measured.trend()).and_then(|((now, before), trend)| change(place, now, before, trend)),
        basis: Some(place.format.words.fill("card-basis", [("n", place.format.count(measured.now.of).into())])),
    };
    Card { tile, receipt: None }
}

fn change(place: &Place<'_>, now: Quantity, before: Quantity, trend: Trend) -> Option<Change> {
    let (key, amount) = difference(now, before)?;
    let base = place.format.prior(place.sources.metrics.period()?.kind());
    let base = |key: &str| place.format.words.fill(key, [("base", base.into())]);
    Some(match trend {
        Trend::Steady => Change { amount: place.t("tone-even"), base: base("change-base-even"), tone: Tone::Even, word: String::new() },
        Trend::Closing => {
            Change { amount: place.format.signed(key, amount), base: base("change-base"), tone: Tone::Better, word: place.t("tone-better") }
        }
        Trend::Opening => {
            Change { amount: place.format.signed(key, amount), base: base("change-base"), tone: Tone::Worse, word: place.t("tone-worse") }
        }
    })
}

fn when(place: &Place<'_>, when: When) -> String {
    match when {
        When::Period(period) => place.format.period(period),
        When::Day(day) => place.format.date(day),
    }
}

fn measure(point: &Point<'_>) -> Measure {
    let n = u64::try_from(point.of).unwrap_or(u64::MAX);
    point.share().map_or(Measure::missing(Reason::NoDenominator), |share| Measure::known(Quantity::Ratio(share), n))
}

/// The share of each of the last twelve months; none where only today is known.
fn figure(place: &Place<'_>, kind: GapKind, measured: &Measured<'_>) -> Option<Figure> {
    let months: Vec<_> = measured.months.iter().filter_map(|point| Some((month(point)?, point))).collect();
    let (first, last) = (months.first()?.0, months.last()?.0);
    let counts: Vec<usize> = months.iter().map(|(_, point)| point.cases.len()).collect();
    let title = place.format.counted("gap-months", counts.iter().filter(|count| **count > 0).count());
    let subtitle = subtitle(place.format, &name(place, kind), Unit::Ratio, &plot::months(place.format, first, last), 0);
    let category = |(month, _): &(crate::calendar::Month, &Point<'_>)| Category {
        short: place.format.short_month(*month),
        cell: Cell::text(place.format.month(*month)),
    };
    let plot = Plot {
        id: format!("{}-months", kind.code().name()),
        title,
        subtitle,
        kind: ChartKind::Bar,
        size: ChartSize::Page,
        unit: Unit::Ratio,
        about: None,
        head: place.t("column-month"),
        categories: months.iter().map(category).collect(),
        lines: vec![Line::subject(name(place, kind), months.iter().map(|(_, point)| measure(point)).collect())],
        source: source(place, tables(kind)),
    };
    Some(plot.figure(place))
}

fn month(point: &Point<'_>) -> Option<crate::calendar::Month> {
    match point.when {
        When::Period(period) => Some(period.first_month()),
        When::Day(_) => None,
    }
}

/// The tables that a gap is counted in.
fn tables(kind: GapKind) -> &'static [&'static str] {
    match kind {
        GapKind::CsNegotiates | GapKind::CsRenews => &["opportunities"],
        GapKind::SupportStrategic | GapKind::BugNotSupportFirst => &["tickets"],
        GapKind::ReviewOverdue => &["meetings", "accounts"],
        GapKind::CancellationWithoutContact => &["cancellations", "meetings"],
        GapKind::NoCsm | GapKind::NoCommercialContact | GapKind::OverCapacity => &["accounts"],
    }
}

/// The rows behind a gap, the newest first.
fn cases(place: &Place<'_>, point: &Point<'_>) -> Table {
    let mut newest: Vec<&Case<'_>> = point.cases.iter().collect();
    newest.sort_by_key(|case| std::cmp::Reverse(case.on));
    let (any_id, any_day) = (newest.iter().any(|case| case.id.is_some()), newest.iter().any(|case| case.on.is_some()));
    let any_account = newest.iter().any(|case| case.account.is_some());
    let columns = [
        (any_account, "column-account"),
        (any_id, "gap-column-row"),
        (any_day, "gap-column-day"),
        (newest.iter().any(|case| case.person.is_some()), "gap-column-person"),
    ];
    let any_person = columns[3].0;
    let row = |case: &&Case<'_>| {
        let account = case.account.map(|ix| Cell::link(&place.sources.tables.account(ix).name, account_link(place, ix)));
        let cells = [
            any_account.then(|| account.unwrap_or_default()),
            any_id.then(|| Cell::text(case.id.unwrap_or_default())),
            any_day.then(|| Cell::text(case.on.map(|day| place.format.short_date(day)).unwrap_or_default())),
            any_person.then(|| Cell::text(case.person.map(|id| person_name(place.sources.tables, id)).unwrap_or_default())),
        ];
        cells.into_iter().flatten().collect()
    };
    let caption = match newest.len() {
        all if all > LISTED => place
            .format
            .words
            .fill("gap-cases-first", [("shown", place.format.count(LISTED).into()), ("all", place.format.count(all).into())]),
        _ => place.t("gap-cases"),
    };
    Table {
        caption,
        columns: columns.into_iter().filter(|(is_there, _)| *is_there).map(|(_, key)| Column::text(place.t(key))).collect(),
        rows: newest.iter().take(LISTED).map(row).collect(),
    }
}

/// What the matrix says instead.
fn claims(place: &Place<'_>, gap: &Gap<'_>) -> Table {
    let row = |claim: &crate::clarity::Claim| {
        let link = row_link(place, claim.matrix, claim.row)?;
        Some(vec![Cell::link(link.title, link.href), Cell::text(row_sentence(place, claim.matrix, claim.row))])
    };
    Table {
        caption: place.t("gap-claims"),
        columns: vec![Column::text(place.t("column-activity")), Column::text(place.t("gap-column-says"))],
        rows: gap.claims.iter().filter_map(row).collect(),
    }
}

/// The gaps that nothing was found of, a line each.
fn closed(place: &Place<'_>, gaps: &[Gap<'_>]) -> Option<Section> {
    let is_closed = |gap: &Gap<'_>| gap.measured.as_ref().ok().map(|measured| measured.now.of).filter(|_| !is_open(gap));
    let row = |gap: &Gap<'_>| {
        let of = is_closed(gap)?;
        let looked = place.format.words.fill("gap-closed-of", [("n", of.into()), ("count", place.format.count(of).into())]);
        Some(vec![Cell::text(name(place, gap.kind)), Cell::text(looked)])
    };
    let rows: Vec<_> = gaps.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| lines(place, "closed", "gap-closed", rows))
}

fn is_open(gap: &Gap<'_>) -> bool {
    gap.measured.as_ref().is_ok_and(|measured| !measured.now.cases.is_empty())
}

/// The gaps that the tables do not tell of, with what is missing.
fn unknown(place: &Place<'_>, gaps: &[Gap<'_>]) -> Option<Section> {
    let row = |gap: &Gap<'_>| Some(vec![Cell::text(name(place, gap.kind)), Cell::text(place.reason(*gap.measured.as_ref().err()?))]);
    let rows: Vec<_> = gaps.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| lines(place, "unknown", "gap-unknown", rows))
}

fn lines(place: &Place<'_>, id: &'static str, title: &str, rows: Vec<Vec<Cell>>) -> Section {
    let columns = vec![Column::text(place.t("gap-column-gap")), Column::text(place.t("gap-column-found"))];
    Section { id, title: place.t(title), tables: vec![Table { caption: place.t(title), columns, rows }], ..Section::default() }
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::table::TicketKind;
    use crate::view::plan::team;
    use crate::view::sample::{UNCLEAR, benchmarks, render, site};
    use std::collections::BTreeMap;

    /// The team's pages of a site where Support handles one of two strategic tickets.
    fn pages(content: &[(&str, &str)]) -> BTreeMap<String, String> {
        let mut data: Sample = site();
        data.person("sol", "support");
        for (agent, at) in [("sol", "2026-08-10T10:00:00"), ("lia", "2026-09-10T10:00:00")] {
            let ticket = data.ticket("acme", at);
            (ticket.kind, ticket.agent) = (Some(TicketKind::Strategic), Some(agent.to_owned()));
        }
        render(&data, content, &benchmarks(), team)
    }

    #[test]
    fn a_gap_is_told_with_its_rows_what_the_matrix_says_and_what_to_do() {
        let page = &pages(&UNCLEAR)["team/gaps/index.html"];
        for words in [
            "<h2 id=\"gap-support-strategic\">Suporte atende 1 de 2 chamados estratégicos (50\u{a0}%)</h2>",
            "Encaminhe a CS: no Suporte eles engordam a fila e são respondidos pior.",
            "Aconteceu em um dos últimos doze meses",
            "<a href=\"../accounts/acme/index.html\">ACME</a>",
            "<td>10/08/2026</td><td>Sol</td>",
            "<a href=\"../raci/index.html#row-1\">Revisar</a>",
        ] {
            assert!(page.to_lowercase().contains(&words.to_lowercase()), "{words} is missing in {page}");
        }
    }

    #[test]
    fn what_is_closed_or_cannot_be_known_is_said_in_a_line() {
        let page = &pages(&UNCLEAR)["team/gaps/index.html"];
        assert!(page.contains("O que não dá para saber") && page.contains("Falta a tabela opportunities.csv"), "{page}");
        assert!(page.contains("Onde a prática segue a matriz") && page.contains("Não houve caso a conferir"), "{page}");
    }

    #[test]
    fn a_row_that_practice_contradicts_bears_a_mark_that_leads_here() {
        let page = &pages(&UNCLEAR)["team/raci/index.html"];
        let words =
            "<b>Na prática</b> Suporte atende chamados estratégicos (50\u{a0}%). <a href=\"../gaps/index.html#gap-support-strategic\">";
        assert!(page.contains(words), "{page}");
    }

    #[test]
    fn without_a_matrix_there_is_nothing_to_compare_with() {
        assert!(pages(&[])["team/gaps/index.html"].contains("Sem uma matriz em content/raci.md não há com o que comparar os dados."));
    }
}
