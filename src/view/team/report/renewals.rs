//! What is due, what was decided, and what may be expected of the rest.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, say, say_count};
use crate::calendar::Period;
use crate::chart::ChartKind;
use crate::metric::{self, Band, Measure, OpenRenewal, RENEWAL_FORECAST, RENEWAL_RATE, Reason, RenewalClass, Scope, Unit};
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::{Shown, cell, column};
use crate::view::source::Place;

/// How many periods of the renewal rate are shown.
const PERIODS: i32 = 8;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    match place.sources.metrics.open_renewals(&Scope::Site) {
        Err(reason) => {
            let empty = matrix::why(place, reason, "report-renewals-empty");
            vec![matrix::lacking(place, "due", "report-renewals-missing", empty)]
        }
        Ok(open) => {
            let (overdue, ahead): (Vec<_>, Vec<_>) = open.into_iter().partition(|renewal| renewal.days < 0);
            let last = place.sources.metrics.quarters_ahead().last();
            let ahead: Vec<_> = ahead.into_iter().filter(|renewal| last.is_none_or(|last| renewal.row.due_on <= last.last_day())).collect();
            let all = [forecast(place), list(place, period, &ahead), late(place, period, &overdue), rate(place, period)];
            all.into_iter().chain(observed(place)).collect()
        }
    }
}

fn forecast(place: &Place<'_>) -> Section {
    let quarters: Vec<Period> = place.sources.metrics.quarters_ahead().collect();
    let measures = |variant: &str| -> Vec<Measure> {
        let shown = Shown::variant(&RENEWAL_FORECAST, variant);
        quarters.iter().map(|quarter| shown.measure(place, &Scope::Site, *quarter)).collect()
    };
    let (due, expected) = (measures("due"), measures("uncalibrated"));
    let title = due_title(place, &quarters, &due, &expected);
    let name = |variant: &str| RENEWAL_FORECAST.variant(variant).map(|found| found.name.in_language(place.language())).unwrap_or_default();
    let figure = Graph {
        id: "forecast",
        title: place.t("report-forecast"),
        metric: RENEWAL_FORECAST.name.in_language(place.language()).to_owned(),
        unit: Unit::Currency,
        span: match quarters.as_slice() {
            [first, .., last] => matrix::span(place, &place.format.period(*first), &place.format.period(*last)),
            _ => String::new(),
        },
        n: Some(due.iter().map(|measure| measure.n).sum()),
        about: &RENEWAL_FORECAST,
        tables: &["renewals", "cancellations", "subscriptions", "usage"],
        kind: ChartKind::Bar,
        head: place.t("report-quarter"),
        categories: quarters.iter().map(|quarter| (matrix::short_period(place, *quarter), place.format.period(*quarter))).collect(),
        strands: vec![Strand::subject(name("uncalibrated"), expected), Strand::comparison(name("due"), due)],
    }
    .figure(place);
    Section { id: "due", title, note: Some(place.t("report-forecast-note")), figures: vec![figure], ..Section::default() }
}

/// One sentence on the first quarter in which anything is due.
fn due_title(place: &Place<'_>, quarters: &[Period], due: &[Measure], expected: &[Measure]) -> String {
    let Some(at) = due.iter().position(|measure| measure.n > 0) else { return place.t("report-due-none") };
    let text = |measure: &Measure| measure.quantity().map(|quantity| place.format.quantity(quantity, Detail::Rounded)).unwrap_or_default();
    let texts = [("due", text(&due[at])), ("expected", text(&expected[at])), ("within", matrix::within(place, quarters[at]))];
    say_count(place, "report-due", usize::try_from(due[at].n).unwrap_or(usize::MAX), texts)
}

fn list(place: &Place<'_>, period: Period, ahead: &[OpenRenewal<'_>]) -> Section {
    let title = match ahead.first() {
        Some(next) => {
            let account = place.sources.tables.account(next.row.account).name.clone();
            say_count(place, "report-ahead", ahead.len(), [("account", account), ("date", place.format.short_date(next.row.due_on))])
        }
        None => place.t("report-ahead-none"),
    };
    let table = (!ahead.is_empty()).then(|| table(place, period, "report-ahead-caption", ahead));
    Section { id: "ahead", title, tables: table.into_iter().collect(), ..Section::default() }
}

fn late(place: &Place<'_>, period: Period, overdue: &[OpenRenewal<'_>]) -> Section {
    let title = match overdue {
        [] => place.t("report-overdue-none"),
        _ => say_count(place, "report-overdue", overdue.len(), []),
    };
    let table = (!overdue.is_empty()).then(|| table(place, period, "report-overdue-caption", overdue));
    Section { id: "overdue", title, tables: table.into_iter().collect(), ..Section::default() }
}

fn table(place: &Place<'_>, period: Period, caption: &str, renewals: &[OpenRenewal<'_>]) -> Table {
    let health = Shown::main(&metric::HEALTH);
    let row = |renewal: &OpenRenewal<'_>| {
        let (account, row) = (renewal.row.account, renewal.row);
        let amount = Cell::number(place.format.money(row.mrr_before.0), row.mrr_before.0 as f64 / 100.0);
        vec![
            matrix::account(place, account),
            matrix::day(place, row.due_on),
            Cell::number(place.format.integer(i64::from(renewal.days)), f64::from(renewal.days)),
            amount,
            health.cell(place, &Scope::Account(account), period),
            outlook(place, renewal),
            matrix::csm_of(place, account),
        ]
    };
    Table {
        caption: place.t(caption),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::number(place.t("report-due-on")),
            Column::number(place.t("report-days")),
            column(place, &metric::MRR, place.t("column-mrr")),
            health.column(place),
            Column::text(place.t("report-chance")),
            Column::text(place.t("column-csm")),
        ],
        rows: renewals.iter().map(row).collect(),
    }
}

/// The chance of a renewal with the class that gives it.
pub(in crate::view::team) fn outlook(place: &Place<'_>, renewal: &OpenRenewal<'_>) -> Cell {
    let chance = place.format.percent(renewal.chance as f64 / 100.0, Detail::Rounded);
    Cell::text(say(place, "report-outlook", [("class", class(renewal.class).to_owned()), ("chance", chance)]))
}

fn class(class: RenewalClass) -> &'static str {
    match class {
        RenewalClass::Leaving => "leaving",
        RenewalClass::Health(Band::Red) => "red",
        RenewalClass::Health(Band::Yellow) => "yellow",
        RenewalClass::Health(Band::Unscored) => "unscored",
        RenewalClass::Health(Band::Green) => "green",
    }
}

/// How often renewals of each class came to be, where enough are decided.
fn observed(place: &Place<'_>) -> Option<Section> {
    let classes = place.sources.metrics.observed_renewals().ok()?;
    let decided: u64 = classes.iter().map(|found| found.decided).sum();
    let rows = classes.iter().map(|found| {
        let counts = [found.decided, found.renewed].map(|many| matrix::count(place, usize::try_from(many).unwrap_or(usize::MAX)));
        let name = say(place, "report-class", [("class", class(found.class).to_owned())]);
        std::iter::once(Cell::text(name)).chain(counts).chain([cell(place, &found.rate())]).collect()
    });
    let columns = [Column::text(place.t("report-class-head"))].into_iter();
    let numbers = ["report-decided", "report-renewed-count", "report-observed-rate"].map(|key| column(place, &RENEWAL_RATE, place.t(key)));
    let table = Table { caption: place.t("report-observed-caption"), columns: columns.chain(numbers).collect(), rows: rows.collect() };
    let title = say_count(place, "report-observed", usize::try_from(decided).unwrap_or(usize::MAX), []);
    Some(Section { id: "observed", title, note: Some(place.t("report-observed-note")), tables: vec![table], ..Section::default() })
}

fn rate(place: &Place<'_>, period: Period) -> Section {
    let [count, value] = ["count", "value"].map(|id| Shown::variant(&RENEWAL_RATE, id));
    let measure = count.measure(place, &Scope::Site, period);
    let title = match measure.quantity() {
        Some(rate) => {
            let texts = [("rate", place.format.quantity(rate, Detail::Rounded)), ("within", matrix::within(place, period))];
            say_count(place, "report-renewed", usize::try_from(measure.n).unwrap_or(usize::MAX), texts)
        }
        None => place.t("report-renewed-none"),
    };
    let counts = ["due", "renewed", "churned", "pending"].map(|id| Shown::variant(&metric::RENEWALS, id));
    let cards = [count, value].into_iter().chain(counts).map(|shown| shown.card(place, &Scope::Site, period)).collect();
    Section { id: "rate", title, cards, figures: vec![rates(place, period, [count, value])], ..Section::default() }
}

fn rates(place: &Place<'_>, period: Period, shown: [Shown; 2]) -> Figure {
    let (periods, categories) = matrix::periods(place, period, PERIODS);
    let [count, value] =
        shown.map(|shown| -> Vec<Measure> { periods.iter().map(|period| shown.measure(place, &Scope::Site, *period)).collect() });
    let due: u64 = count.iter().map(|measure| measure.n).sum();
    let name = |shown: Shown| shown.variant.name.in_language(place.language());
    let known = count.iter().filter(|measure| measure.reason() != Some(Reason::NoRows)).count();
    Graph {
        id: "renewal-rate",
        title: say_count(place, "report-rate-trend", known, []),
        metric: RENEWAL_RATE.name.in_language(place.language()).to_owned(),
        unit: Unit::Ratio,
        span: matrix::span(place, &categories[0].1, &place.format.period(period)),
        n: Some(due),
        about: &RENEWAL_RATE,
        tables: RENEWAL_RATE.tables,
        kind: ChartKind::Line,
        head: place.t("report-period"),
        categories: categories.clone(),
        strands: vec![Strand::subject(name(shown[0]), count), Strand::comparison(name(shown[1]), value)],
    }
    .figure(place)
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::table::Decision;
    use crate::view::team::report::sample::{says, text};

    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta"]);
        site.renewed("alfa", "2026-07-10", 100, 120);
        site.renewal("beta", "2026-08-10", 100).decision = Decision::Churned;
        site.renewal("alfa", "2026-12-10", 1000);
        site.renewal("beta", "2027-02-10", 200);
        site.renewal("beta", "2026-06-10", 50);
        site
    }

    #[test]
    fn it_says_what_is_due_what_is_expected_and_what_comes_next() {
        let report = text(&site(), "renewals");
        let due = "Uma renovação, de R$ 1 mil, vence no 4º trimestre de 2026; esperamos R$ 750";
        let next = "2 renovações em aberto nos próximos quatro trimestres; a primeira é ALFA, em 10/12/2026";
        let rate = "50 % das 2 renovações que venceram no 3º trimestre de 2026 foram renovadas";
        says(&report, &[due, next, "Uma renovação venceu e ninguém registrou a decisão", rate, "não aferidas nos seus dados"]);
        says(&report, &["ALFA|10/12/2026|71|R$ 1.000,00|—", "75 %, sem nota de saúde", "BETA|10/06/2026|−112|R$ 50,00|—"]);
    }

    #[test]
    fn without_renewals_it_says_which_file_is_missing() {
        let mut site = Sample::of(&["alfa"]);
        site.subscription("alfa", "2025-01-01", None, 1000);
        says(&text(&site, "renewals"), &["Ainda não há renovações para mostrar", "Falta renewals.csv"]);
    }
}
