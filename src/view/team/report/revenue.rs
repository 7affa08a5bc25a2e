//! How recurring revenue moved, what was retained, and which cohorts stayed.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, Group, say};
use crate::calendar::{Period, PeriodKind};
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, Cohort, Kept, MRR_MOVEMENT, Measure, Metric, Quantity, Reason, Scope, Unit};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::{Card, Shown, cell, column, difference, direction_of};
use crate::view::source::Place;
use crate::view::trend::Trend;
use std::cmp::Ordering;

/// What adds to revenue, and what takes from it.
const UP: [&str; 3] = ["new", "reactivation", "expansion"];
const DOWN: [&str; 2] = ["contraction", "churn"];
/// How many quarters of cohorts are shown.
const COHORTS: i32 = 12;
/// How many accounts that moved are listed.
const MOVERS: usize = 15;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    if let Some(reason) = moved(place, &Scope::Site, period, "closing").reason() {
        let empty = matrix::why(place, reason, "report-revenue-empty");
        return vec![matrix::lacking(place, "movements", "report-revenue-missing", empty)];
    }
    let all = [movements(place, period), retained(place, period), cohorts(place), value(place, period), groups(place, period)];
    all.into_iter().chain(movers(place, period)).collect()
}

fn moved(place: &Place<'_>, scope: &Scope, period: Period, variant: &str) -> Measure {
    Shown::variant(&MRR_MOVEMENT, variant).measure(place, scope, period)
}

fn name(place: &Place<'_>, variant: &str) -> String {
    let found = MRR_MOVEMENT.variant(variant);
    found.map(|variant| variant.name.in_language(place.language()).to_owned()).unwrap_or_default()
}

fn cards(place: &Place<'_>, period: Period, shown: &[(&'static Metric, &[&str])]) -> Vec<Card> {
    let card = |(metric, ids): &(&'static Metric, &[&str])| {
        Shown::first_known(place, metric, ids, &Scope::Site, period).card(place, &Scope::Site, period)
    };
    shown.iter().map(card).collect()
}

fn movements(place: &Place<'_>, period: Period) -> Section {
    Section {
        id: "movements",
        title: moved_title(place, period),
        cards: cards(place, period, &[(&metric::MRR, &[""]), (&metric::NET_MRR_CHURN, &[""]), (&metric::EXPANSION_RATE, &[""])]),
        figures: vec![waterfall(place, period), monthly(place, period)],
        ..Section::default()
    }
}

/// One sentence: how MRR changed, with the part that added most and the one that took most.
fn moved_title(place: &Place<'_>, period: Period) -> String {
    let format = place.format;
    let quantity = |variant: &str| moved(place, &Scope::Site, period, variant).quantity();
    let closing = quantity("closing");
    let change = closing.zip(quantity("opening")).and_then(|(now, before)| difference(now, before));
    let how = match change.map(|(_, amount)| direction_of(amount)) {
        None => "none",
        Some(Ordering::Equal) => "even",
        Some(Ordering::Greater) => "up",
        Some(Ordering::Less) => "down",
    };
    let change = change.map(|(key, amount)| format.signed(key, amount.abs())).unwrap_or_default();
    let title = say(
        place,
        "report-revenue-moved",
        [
            ("how", how.to_owned()),
            ("change", change.trim_start_matches('+').to_owned()),
            ("within", matrix::within(place, period)),
            ("value", closing.map(|closing| format.quantity(closing, Detail::Rounded)).unwrap_or_default()),
        ],
    );
    let parts: Vec<String> = [("report-revenue-most-up", &UP[..]), ("report-revenue-most-down", &DOWN[..])]
        .into_iter()
        .filter_map(|(key, variants)| {
            let known = variants.iter().filter_map(|variant| Some((*variant, quantity(variant).filter(|moved| moved.number() > 0.0)?)));
            let (variant, most) = known.max_by(|(_, a), (_, b)| a.number().total_cmp(&b.number()))?;
            Some(say(place, key, [("what", name(place, variant)), ("value", format.quantity(most, Detail::Rounded))]))
        })
        .collect();
    if parts.is_empty() { title } else { format!("{title}: {}", parts.join("; ")) }
}

fn waterfall(place: &Place<'_>, period: Period) -> Figure {
    let variants = ["opening"].into_iter().chain(UP).chain(DOWN).chain(["closing"]);
    let (mut categories, mut values) = (Vec::new(), Vec::new());
    for variant in variants {
        let measure = moved(place, &Scope::Site, period, variant);
        let taken = DOWN.contains(&variant);
        values.push(if taken { negative(measure) } else { measure });
        categories.push((name(place, variant), name(place, variant)));
    }
    Graph {
        id: "mrr-waterfall",
        title: place.t("report-revenue-waterfall"),
        metric: MRR_MOVEMENT.name.in_language(place.language()).to_owned(),
        unit: Unit::Currency,
        span: place.format.period(period),
        n: Some(moved(place, &Scope::Site, period, "closing").n),
        about: &MRR_MOVEMENT,
        tables: MRR_MOVEMENT.tables,
        kind: ChartKind::Waterfall,
        head: place.t("report-movement"),
        categories,
        strands: vec![Strand::subject(Shown::main(&metric::MRR).name(place.format), values)],
    }
    .figure(place)
}

/// What was taken away, as the change that it is.
fn negative(measure: Measure) -> Measure {
    match measure.quantity() {
        Some(Quantity::Money(cents)) => Measure { value: metric::Value::Known(Quantity::Money(-cents)), ..measure },
        _ => measure,
    }
}

fn monthly(place: &Place<'_>, period: Period) -> Figure {
    let months = matrix::year(period);
    let categories = months.iter().map(|month| (place.format.short_month(*month), place.format.month(*month))).collect();
    let line = |variant: &str| {
        let measure = |month| moved(place, &Scope::Site, Period::holding(PeriodKind::Month, month), variant);
        let taken = DOWN.contains(&variant);
        Strand::subject(
            name(place, variant),
            months.iter().map(|month| if taken { negative(measure(*month)) } else { measure(*month) }).collect(),
        )
    };
    Graph {
        id: "mrr-monthly",
        title: place.t("report-revenue-monthly"),
        metric: MRR_MOVEMENT.name.in_language(place.language()).to_owned(),
        unit: Unit::Currency,
        span: matrix::year_span(place, period),
        n: None,
        about: &MRR_MOVEMENT,
        tables: MRR_MOVEMENT.tables,
        kind: ChartKind::StackedBar,
        head: place.t("column-month"),
        categories,
        strands: UP.iter().chain(&DOWN).map(|variant| line(variant)).collect(),
    }
    .figure(place)
}

fn retained(place: &Place<'_>, period: Period) -> Section {
    let ids = ["t12m", "period"];
    let known = |metric| Shown::first_known(place, metric, &ids, &Scope::Site, period);
    let (nrr, grr) = (known(&metric::NRR), known(&metric::GRR));
    let quantity = |shown: Shown| shown.measure(place, &Scope::Site, period).quantity();
    let text = |quantity| place.format.quantity(quantity, Detail::Rounded);
    let title = match quantity(nrr).zip(quantity(grr)) {
        Some((net, gross)) => {
            let since = if nrr.variant.id == "t12m" { "year" } else { "period" };
            say(place, "report-revenue-kept", [("since", since.to_owned()), ("net", text(net)), ("gross", text(gross))])
        }
        None => place.t("report-revenue-kept-unknown"),
    };
    let trend = |id, shown| {
        Trend { id, shown, scope: &Scope::Site, last: period.last_month(), kind: ChartKind::Line, size: ChartSize::Page }.figure(place)
    };
    let churn: [(&'static Metric, &[&str]); 2] = [(&metric::GROSS_MRR_CHURN, &[""]), (&metric::LOGO_CHURN, &[""])];
    Section {
        id: "retained",
        title,
        cards: [nrr, grr].into_iter().map(|shown| shown.card(place, &Scope::Site, period)).chain(cards(place, period, &churn)).collect(),
        figures: vec![trend("nrr", nrr), trend("grr", grr)],
        ..Section::default()
    }
}

fn cohorts(place: &Place<'_>) -> Section {
    let metrics = place.sources.metrics;
    let found = match metrics.cohorts(&Scope::Site, COHORTS) {
        Ok(found) => found,
        Err(reason) => return matrix::lacking(place, "cohorts", "report-cohorts", place.reason(reason)),
    };
    let after_year = metrics.kept_after(&Scope::Site, COHORTS, 4).ok();
    let text = |measure: Measure| measure.quantity().map(|quantity| place.format.quantity(quantity, Detail::Rounded));
    let title = after_year.and_then(|kept| Some((text(kept.money)?, text(kept.logos)?, kept.logos.n))).map(|(money, logos, n)| {
        let n = usize::try_from(n).unwrap_or(usize::MAX);
        matrix::say_count(place, "report-cohorts-year", n, [("money", money), ("logos", logos)])
    });
    Section {
        id: "cohorts",
        title: title.unwrap_or_else(|| place.t("report-cohorts")),
        note: Some(place.t("report-cohorts-note")),
        figures: vec![
            heat(place, "cohorts-mrr", "report-cohorts-mrr", &found, |kept| kept.money),
            heat(place, "cohorts-logos", "report-cohorts-logos", &found, |kept| kept.logos),
        ],
        ..Section::default()
    }
}

/// A row per cohort, a column per quarter since it came.
fn heat(place: &Place<'_>, id: &'static str, key: &str, cohorts: &[Cohort], pick: fn(&Kept) -> Measure) -> Figure {
    let longest = cohorts.iter().map(|cohort| cohort.kept.len()).max().unwrap_or(0);
    let since = |by: usize| (matrix::integer(place, by), matrix::say_count(place, "report-cohorts-since", by, []));
    let strand = |cohort: &Cohort| {
        let later = Measure::missing(Reason::NotComplete);
        let values = (0..longest).map(|by| cohort.kept.get(by).map_or(later, pick)).collect();
        let start = matrix::short_period(place, cohort.start);
        Strand::subject(matrix::say_count(place, "report-cohort", cohort.accounts, [("start", start)]), values)
    };
    let (first, last) = (cohorts.first().map(|cohort| cohort.start), cohorts.last().map(|cohort| cohort.start));
    let period = |period: Option<Period>| period.map(|period| place.format.period(period)).unwrap_or_default();
    Graph {
        id,
        title: place.t(key),
        metric: place.t(&format!("{key}-metric")),
        unit: Unit::Ratio,
        span: say(place, "report-cohorts-span", [("first", period(first)), ("last", period(last))]),
        n: Some(cohorts.iter().map(|cohort| cohort.accounts as u64).sum()),
        about: &metric::NRR,
        tables: &["subscriptions", "revenue"],
        kind: ChartKind::HeatMap,
        head: place.t("report-cohorts-head"),
        categories: (0..longest).map(since).collect(),
        strands: cohorts.iter().map(strand).collect(),
    }
    .figure(place)
}

fn value(place: &Place<'_>, period: Period) -> Section {
    let arpa = Shown::main(&metric::ARPA).measure(place, &Scope::Site, period).quantity();
    let mut shown = vec![Shown::main(&metric::ARPA), Shown::variant(&metric::CLV, "revenue")];
    let margin = Shown::variant(&metric::CLV, "margin");
    shown.extend(margin.measure(place, &Scope::Site, period).quantity().map(|_| margin));
    let title = match arpa {
        Some(arpa) => say(place, "report-revenue-arpa", [("value", place.format.quantity(arpa, Detail::Rounded))]),
        None => place.t("report-revenue-value"),
    };
    let cards = shown.into_iter().map(|shown| shown.card(place, &Scope::Site, period)).collect();
    Section { id: "value", title, cards, ..Section::default() }
}

fn groups(place: &Place<'_>, period: Period) -> Section {
    let known = |metric| Shown::first_known(place, metric, &["t12m", "period"], &Scope::Site, period);
    let named = |shown: Shown| (shown.name(place.format), shown);
    let moved = |id: &&str| (name(place, id), Shown::variant(&MRR_MOVEMENT, id));
    let shown: Vec<(String, Shown)> = std::iter::once(named(Shown::main(&metric::MRR)))
        .chain(UP.iter().chain(&DOWN).map(moved))
        .chain([known(&metric::NRR), known(&metric::GRR), Shown::main(&metric::ARPA)].map(named))
        .collect();
    let tables: Vec<Table> =
        [Group::Segment, Group::Csm].iter().filter_map(|group| matrix::by_named_group(place, *group, &shown, period)).collect();
    let empty = tables.is_empty().then(|| place.t("report-groups-empty"));
    Section { id: "groups", title: place.t("report-revenue-groups"), tables, empty, ..Section::default() }
}

/// An account whose MRR moved, and by how many cents.
struct Mover {
    ix: AccountIx,
    cents: i64,
    opening: Measure,
    closing: Measure,
}

fn movers(place: &Place<'_>, period: Period) -> Option<Section> {
    let cents = |measure: &Measure| match measure.quantity() {
        Some(Quantity::Money(cents)) => Some(cents),
        _ => None,
    };
    let mover = |ix| {
        let [opening, closing] = ["opening", "closing"].map(|variant| moved(place, &Scope::Account(ix), period, variant));
        let moved = cents(&closing)? - cents(&opening)?;
        (moved != 0).then_some(Mover { ix, cents: moved, opening, closing })
    };
    let mut movers: Vec<Mover> = place.sources.accounts().filter_map(mover).collect();
    movers.sort_by_key(|mover| (std::cmp::Reverse(mover.cents.abs()), mover.ix));
    let first = movers.first()?;
    let texts = [
        ("account", place.sources.tables.account(first.ix).name.clone()),
        ("value", signed(place, first.cents, Detail::Rounded)),
        ("within", matrix::within(place, period)),
    ];
    let title = matrix::say_count(place, "report-movers", movers.len(), texts);
    let columns = vec![
        Column::text(place.t("column-account")),
        Column::text(place.t("column-csm")),
        column(place, &MRR_MOVEMENT, name(place, "opening")),
        column(place, &MRR_MOVEMENT, place.t("report-movement")),
        column(place, &MRR_MOVEMENT, name(place, "closing")),
        Column::text(place.t("report-kind")),
    ];
    let rows = movers.iter().take(MOVERS).map(|mover| row(place, period, mover)).collect();
    let table = Table { caption: place.t("report-movers-caption"), columns, rows };
    Some(Section { id: "movers", title, tables: vec![table], ..Section::default() })
}

fn row(place: &Place<'_>, period: Period, mover: &Mover) -> Vec<Cell> {
    let happened = |variant: &&&str| moved(place, &Scope::Account(mover.ix), period, variant).number().is_some_and(|moved| moved > 0.0);
    let kinds: Vec<String> = UP.iter().chain(&DOWN).filter(happened).map(|variant| name(place, variant)).collect();
    let movement = Cell::number(signed(place, mover.cents, Detail::Exact), Quantity::Money(mover.cents).number());
    vec![
        matrix::account(place, mover.ix),
        matrix::csm_of(place, mover.ix),
        cell(place, &mover.opening),
        movement,
        cell(place, &mover.closing),
        Cell::text(place.format.list(&kinds)),
    ]
}

/// An amount with its sign.
fn signed(place: &Place<'_>, cents: i64, detail: Detail) -> String {
    let amount = place.format.quantity(Quantity::Money(cents), detail);
    if cents > 0 { format!("+{amount}") } else { amount }
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::view::team::report::sample::{says, text};

    /// One account grows, one leaves, one comes.
    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta", "gama"]);
        site.account("alfa").segment = Some("smb".to_owned());
        site.subscription("alfa", "2025-01-01", Some("2026-08-01"), 1000);
        site.subscription("alfa", "2026-08-01", None, 1300);
        site.subscription("beta", "2025-01-01", Some("2026-09-01"), 200);
        site.subscription("gama", "2026-09-10", None, 100);
        site
    }

    #[test]
    fn the_title_says_how_mrr_moved_and_what_moved_it_most() {
        let report = text(&site(), "revenue");
        let sentence = "O MRR cresceu 17 % no 3º trimestre de 2026, para R$ 1,4 mil: o que mais somou foi expansão (R$ 300); \
                        o que mais tirou foi cancelamento (R$ 200)";
        let kept = "Quem era cliente há um ano paga hoje 108 % do que pagava (NRR); sem contar o que cresceu, 83,3 % (GRR)";
        let cohorts = "Um ano depois de entrar, as contas pagam 100 % do que pagavam no começo, e 100 % delas continuam (2 contas)";
        says(&report, &[sentence, kept, cohorts, "Uma conta paga em média R$ 700 por mês"]);
    }

    #[test]
    fn accounts_that_moved_come_by_how_much_with_the_kind_of_movement() {
        let report = text(&site(), "revenue");
        says(&report, &["3 contas se moveram no 3º trimestre de 2026; ALFA foi a que mais mudou (+R$ 300)"]);
        let table = report.split("Contas que mais se moveram").nth(1).expect("a table");
        let at = |part: &str| table.find(part).unwrap_or_else(|| panic!("{part}: {table}"));
        assert!(at("ALFA") < at("BETA") && at("BETA") < at("GAMA"));
        says(table, &["R$ 1.000,00|+R$ 300,00|R$ 1.300,00|expansão", "R$ 200,00|−R$ 200,00|R$ 0,00|cancelamento"]);
    }

    #[test]
    fn without_revenue_it_says_which_file_is_missing() {
        let mut site = Sample::of(&["alfa"]);
        site.nps("alfa", "ana", 9, "2026-09-10T10:00:00");
        says(&text(&site, "revenue"), &["Ainda não há receita para mostrar", "Faltam dados de receita: subscriptions.csv"]);
    }
}
