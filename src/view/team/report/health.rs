//! How the bands lie, what pulls red accounts down, how much is known, and whether the score foretold who left.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, Group, account, count, counted, csm_of, lacking, periods, say, say_count, span, why};
use crate::calendar::Period;
use crate::chart::ChartKind;
use crate::metric::{self, Band, Foretold, HEALTH, HEALTH_BAND, HEALTH_COVERAGE, MRR, Measure, NONE, Part, Role, Scope, Unit, quantile};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::contact::person_name;
use crate::view::format::Detail;
use crate::view::frame::Link;
use crate::view::number::{Card, Shown, cell, column, text};
use crate::view::signal::band_text;
use crate::view::source::Place;
use crate::view::team::condition::input_name;
use crate::view::team::list::account_path;

/// How many periods the trend shows.
const PERIODS: i32 = 8;
/// How many accounts a table lists.
const LISTED: usize = 40;
/// How many inputs are named as what pulls an account down.
const PULLS: usize = 3;
/// Fewer accounts lost than this say nothing about the score.
const FEW_LOST: u64 = 5;
/// Fewer pairs of an account and a month than this in a band say nothing either.
const FEW_SEEN: u64 = 30;

/// What is known of a live account.
struct Scored {
    ix: AccountIx,
    score: Option<f64>,
    band: Band,
}

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    let scored: Vec<Scored> = place.sources.accounts().filter_map(|ix| scored(place, ix, period)).collect();
    if scored.is_empty() {
        let reason = in_band(place, "red", &Scope::Site, period).reason();
        let empty = reason.map_or_else(|| place.t("report-health-nobody"), |reason| why(place, reason, "report-health-nobody"));
        return vec![lacking(place, "now", "report-health-now", empty)];
    }
    let all = [now(place, period, &scored), scores(place, period, &scored), red(place, period, &scored), trend(place, period)];
    all.into_iter().flatten().chain([unscored(place, period, &scored), foretold(place)]).collect()
}

/// An account, where it was live on the period's last day.
fn scored(place: &Place<'_>, ix: AccountIx, period: Period) -> Option<Scored> {
    let health = place.sources.metrics.measure(&HEALTH, "", &Scope::Account(ix), period);
    let is_out = health.reason() == Some(metric::Reason::NotLive);
    let band = place.sources.metrics.standing(ix).filter(|_| !is_out)?.band();
    Some(Scored { ix, score: health.number(), band })
}

fn in_band(place: &Place<'_>, band: &str, scope: &Scope, period: Period) -> Measure {
    place.sources.metrics.measure(&HEALTH_BAND, band, scope, period)
}

fn now(place: &Place<'_>, period: Period, scored: &[Scored]) -> Option<Section> {
    let many = |band: Band| scored.iter().filter(|account| account.band == band).count();
    let texts = [("all", matrix::integer(place, scored.len())), ("unscored", matrix::integer(place, many(Band::Unscored)))];
    let shown = HEALTH_BAND.variants.iter().map(|variant| Shown { metric: &HEALTH_BAND, variant });
    let groups = [Group::Segment, Group::Csm].into_iter().filter_map(|group| by_group(place, group, period));
    Some(Section {
        id: "now",
        title: say_count(place, "report-health-red", many(Band::Red), texts),
        note: Some(place.t("report-health-note")),
        cards: shown.map(|shown| card(place, shown, period)).collect(),
        figures: groups.collect(),
        more: Some(Link { title: place.t("priority-all"), href: place.link(&account_path(0)), current: false }),
        ..Section::default()
    })
}

/// A band's card, called by its shape and word.
fn card(place: &Place<'_>, shown: Shown, period: Period) -> Card {
    let mut card = shown.card(place, &Scope::Site, period);
    card.tile.label = place.t(&format!("health-band-{}", shown.variant.id));
    card
}

/// How many accounts of each segment or CSM are in each band.
fn by_group(place: &Place<'_>, group: Group, period: Period) -> Option<Figure> {
    let name = |scope: &Scope| match (group, scope) {
        (Group::Segment, Scope::Segment(id)) if id == NONE => Some(place.t("segment-none")),
        (Group::Segment, Scope::Segment(id)) => Some(id.clone()),
        (Group::Csm, Scope::Csm(id)) if id == NONE => Some(place.t("csm-none")),
        (Group::Csm, Scope::Csm(id)) => Some(person_name(place.sources.tables, id)),
        _ => None,
    };
    let groups: Vec<(Scope, String)> =
        place.sources.metrics.scopes().into_iter().filter_map(|scope| name(&scope).map(|name| (scope, name))).collect();
    let strands = bands(place, groups.iter().map(|(scope, _)| (scope.clone(), period)));
    let (id, title, plain, head) = match group {
        Group::Segment => ("bands-segment", "report-health-segments", "report-by-segment", "column-segment"),
        Group::Csm => ("bands-csm", "report-health-csms", "report-by-csm", "column-csm"),
    };
    let most = groups.iter().enumerate().filter_map(|(at, (_, name))| {
        let all: f64 = strands.iter().filter_map(|strand| strand.measures[at].number()).sum();
        let share = strands[3].measures[at].number()? / all;
        (share > 0.0).then_some((share, name))
    });
    let title = match most.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((share, name)) => say(place, title, [("name", name.clone()), ("share", place.format.percent(share, Detail::Rounded))]),
        None => place.t(plain),
    };
    let graph = Graph {
        id,
        title,
        about: &HEALTH_BAND,
        metric: place.t("report-lifecycle-accounts"),
        unit: Unit::Count,
        span: place.format.period(period),
        n: None,
        tables: HEALTH_BAND.tables,
        kind: ChartKind::StackedRow,
        head: place.t(head),
        categories: groups.iter().map(|(_, name)| (name.clone(), name.clone())).collect(),
        strands,
    };
    (!groups.is_empty()).then(|| graph.figure(place))
}

/// The bands as they are stacked: so the colours of the palette, teal, ochre, blue and rust, stand for what their words say.
const STACKED: [&str; 4] = ["green", "yellow", "unscored", "red"];

/// One strand per band; red is the last.
fn bands(place: &Place<'_>, at: impl Iterator<Item = (Scope, Period)> + Clone) -> Vec<Strand> {
    let strand = |band: &str| {
        let measures = at.clone().map(|(scope, period)| in_band(place, band, &scope, period)).collect();
        Strand::subject(place.t(&format!("health-band-{band}")), measures)
    };
    STACKED.map(strand).into()
}

/// How the scores lie, in steps of ten points; the upper end of a step is in it, as it is in a band.
fn scores(place: &Place<'_>, period: Period, scored: &[Scored]) -> Option<Section> {
    let mut known: Vec<f64> = scored.iter().filter_map(|account| account.score).collect();
    known.sort_by(f64::total_cmp);
    let median = quantile(&known, 0.5)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is from 0 to 100")]
    let step = |score: f64| ((score / 10.0).ceil() as usize).clamp(1, 10) - 1;
    let counts: Vec<Measure> = (0..10).map(|at| counted(known.iter().filter(|score| step(**score) == at).count())).collect();
    let name = |at: usize| say(place, "report-health-step", [("low", (at * 10).to_string()), ("high", ((at + 1) * 10).to_string())]);
    let title = say_count(place, "report-health-median", known.len(), [("median", place.format.decimal(median, 0))]);
    let graph = Graph {
        id: "scores",
        title: title.clone(),
        about: &HEALTH_BAND,
        metric: place.t("report-lifecycle-accounts"),
        unit: Unit::Count,
        span: place.format.period(period),
        n: Some(known.len() as u64),
        tables: HEALTH.tables,
        kind: ChartKind::Bar,
        head: place.t("health-points"),
        categories: (0..10).map(|at| (name(at), name(at))).collect(),
        strands: vec![Strand::subject(place.t("column-accounts"), counts)],
    };
    let note = Some(place.t("report-health-steps-note"));
    Some(Section { id: "scores", title: place.t("report-health-scores"), note, figures: vec![graph.figure(place)], ..Section::default() })
}

/// Red accounts, the lowest first, with what costs each most points.
fn red(place: &Place<'_>, period: Period, scored: &[Scored]) -> Option<Section> {
    let mut red: Vec<(f64, AccountIx)> =
        scored.iter().filter(|account| account.band == Band::Red).filter_map(|account| Some((account.score?, account.ix))).collect();
    red.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1)));
    let row = |(_, ix): &(f64, AccountIx)| {
        let health = Shown::main(&HEALTH).measure(place, &Scope::Account(*ix), period);
        let mrr = Shown::main(&MRR).cell(place, &Scope::Account(*ix), period);
        vec![account(place, *ix), csm_of(place, *ix), cell(place, &health), mrr, Cell::text(pulls(place, *ix, period))]
    };
    let table = Table {
        caption: place.t("report-health-red-list"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::text(place.t("column-csm")),
            column(place, &HEALTH, place.t("column-health")),
            column(place, &MRR, place.t("column-mrr")),
            Column::text(place.t("report-health-pulls")),
        ],
        rows: red.iter().take(LISTED).map(row).collect(),
    };
    let title = say_count(place, "report-health-down", red.len(), []);
    let note = (red.len() > LISTED).then(|| place.format.counted("report-health-listed", LISTED));
    (!red.is_empty()).then(|| Section { id: "red", title, note, tables: vec![table], ..Section::default() })
}

/// The inputs that cost an account most points, the dearest first.
fn pulls(place: &Place<'_>, ix: AccountIx, period: Period) -> String {
    let inputs = place.sources.metrics.health_inputs(ix, period).unwrap_or_default();
    let cost = |part: &Part| match part.role {
        Role::Weighted { weight, points: Some(points) } if points < 50.0 => Some(weight * (100.0 - points)),
        _ => None,
    };
    let mut costs: Vec<(f64, &Part)> = inputs.iter().filter_map(|part| Some((cost(part)?, part))).collect();
    costs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let said = costs.iter().take(PULLS).map(|(_, part)| {
        let value = text(place.format, &part.measure, Detail::Rounded);
        let key = if part.metric == "support" { "report-health-pull-points" } else { "report-health-pull" };
        say(place, key, [("input", input_name(place, part)), ("value", value)])
    });
    said.collect::<Vec<_>>().join("; ")
}

/// How many accounts were in each band, period by period.
fn trend(place: &Place<'_>, period: Period) -> Option<Section> {
    let (shown, categories) = periods(place, period, PERIODS);
    let strands = bands(place, shown.iter().map(|period| (Scope::Site, *period)));
    let red = |at: usize| strands[3].measures.get(at).and_then(Measure::number);
    let last = shown.len() - 1;
    let title = match (red(last - 1), red(last)) {
        (Some(before), Some(now)) => {
            let key = if now > before {
                "report-health-worse"
            } else if now < before {
                "report-health-better"
            } else {
                "report-health-even"
            };
            let texts = [("before", before), ("now", now)].map(|(name, number)| (name, place.format.decimal(number, 0)));
            say(place, key, texts)
        }
        _ => place.t("report-health-trend"),
    };
    let graph = Graph {
        id: "bands-trend",
        title: title.clone(),
        about: &HEALTH_BAND,
        metric: place.t("report-lifecycle-accounts"),
        unit: Unit::Count,
        span: span(place, &categories[0].1, &categories[last].1),
        n: None,
        tables: HEALTH_BAND.tables,
        kind: ChartKind::StackedBar,
        head: place.t("report-period"),
        categories,
        strands,
    };
    Some(Section { id: "trend", title: place.t("report-health-trend"), figures: vec![graph.figure(place)], ..Section::default() })
}

/// Accounts without a score, and what is missing of each.
fn unscored(place: &Place<'_>, period: Period, scored: &[Scored]) -> Section {
    let without: Vec<AccountIx> = scored.iter().filter(|account| account.score.is_none()).map(|account| account.ix).collect();
    let title = say_count(place, "report-health-unscored", without.len(), [("all", matrix::integer(place, scored.len()))]);
    let row = |ix: &AccountIx| {
        let coverage = Shown::main(&HEALTH_COVERAGE).cell(place, &Scope::Account(*ix), period);
        vec![account(place, *ix), csm_of(place, *ix), coverage, Cell::text(lacks(place, *ix, period))]
    };
    let table = Table {
        caption: place.t("report-health-without"),
        columns: vec![
            Column::text(place.t("column-account")),
            Column::text(place.t("column-csm")),
            column(place, &HEALTH_COVERAGE, place.t("report-health-coverage")),
            Column::text(place.t("report-health-lacks")),
        ],
        rows: without.iter().take(LISTED).map(row).collect(),
    };
    let note = (without.len() > LISTED).then(|| place.format.counted("report-health-listed", LISTED));
    let tables = if without.is_empty() { Vec::new() } else { vec![table] };
    Section { id: "unscored", title, note, tables, ..Section::default() }
}

/// The inputs that nobody knows of an account.
fn lacks(place: &Place<'_>, ix: AccountIx, period: Period) -> String {
    let inputs = place.sources.metrics.health_inputs(ix, period).unwrap_or_default();
    let unknown = inputs.iter().filter(|part| matches!(part.role, Role::Weighted { points: None, weight } if weight > 0.0));
    let names: Vec<String> = unknown.map(|part| input_name(place, part)).collect();
    place.format.list(&names)
}

/// What became of the accounts of each band in the three months after.
fn foretold(place: &Place<'_>) -> Section {
    let found = match place.sources.metrics.backtest() {
        Ok(found) => found,
        Err(reason) => return lacking(place, "foretold", "report-health-foretold", why(place, reason, "report-health-no-money")),
    };
    let number = |number: u64| count(place, usize::try_from(number).unwrap_or(usize::MAX));
    let row =
        |band: &Foretold| vec![Cell::text(band_text(place, band.band)), number(band.n), number(band.churned), cell(place, &band.share())];
    let columns = [Column::text(place.t("report-health-band"))].into_iter();
    let numbers = ["report-health-seen", "report-health-lost", "report-health-share"].map(|key| column(place, &HEALTH, place.t(key)));
    let (first, last) = (place.format.month(found.months.0), place.format.month(found.months.1));
    Section {
        id: "foretold",
        title: verdict(place, &found.bands),
        note: Some(say(place, "report-health-foretold-note", [("first", first), ("last", last)])),
        tables: vec![Table {
            caption: place.t("report-health-foretold"),
            columns: columns.chain(numbers).collect(),
            rows: found.bands.iter().map(row).collect(),
        }],
        ..Section::default()
    }
}

/// Whether the score foretold who left, said no louder than the numbers allow.
fn verdict(place: &Place<'_>, bands: &[Foretold; 3]) -> String {
    let lost: u64 = bands.iter().map(|band| band.churned).sum();
    let [red, _, green] = bands;
    let shares = red.share().number().zip(green.share().number());
    let Some((bad, good)) = shares.filter(|_| lost >= FEW_LOST && red.n >= FEW_SEEN && green.n >= FEW_SEEN) else {
        return say_count(place, "report-health-too-few", usize::try_from(lost).unwrap_or(usize::MAX), []);
    };
    let key = if bad >= 2.0 * good {
        "report-health-warned"
    } else if bad > good {
        "report-health-hinted"
    } else {
        "report-health-silent"
    };
    let share = |share: f64| place.format.percent(share, Detail::Rounded);
    say(place, key, [("red", share(bad)), ("green", share(good))])
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::view::team::report::sample::{says, text};

    /// Scored by NPS alone: `alfa` has been at 0 points and is red, `beta` at 100 and is green, of `gama` nothing is known.
    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta", "gama"]);
        let health = &mut site.config.health;
        for input in [&mut health.usage_change, &mut health.seat_use, &mut health.feature_breadth, &mut health.reviews] {
            input.weight = 0.0;
        }
        health.support.weight = 0.0;
        for account in ["alfa", "beta", "gama"] {
            site.subscription(account, "2025-01-01", None, 100);
            site.account(account).segment = Some("smb".to_owned());
        }
        site.nps("alfa", "ana", 2, "2026-08-05T10:00");
        site.nps("beta", "bia", 10, "2026-08-05T10:00");
        site
    }

    #[test]
    fn it_says_who_is_red_what_pulls_them_down_and_who_is_not_scored() {
        let report = text(&site(), "health");
        says(&report, &["Uma das 3 contas ativas está no vermelho; 1 sem nota", "smb: 33,3 % das contas no vermelho", "▲ vermelha"]);
        says(&report, &["Metade das 2 contas com nota está acima de 50", "|R$ 100,00|NPS −100|", "O vermelho cresceu de 0 para 1"]);
        says(&report, &["Uma de 3 contas fica sem nota", "|0 %|NPS|"]);
    }

    #[test]
    fn whether_the_score_foretold_churn_is_said_no_louder_than_the_numbers_allow() {
        says(&text(&site(), "health"), &["Ninguém com nota saiu nos meses vistos: ainda não dá para dizer se ela prevê"]);
        let bare = text(&Sample::of(&["alfa"]), "health");
        says(&bare, &["Falta subscriptions.csv ou revenue.csv", "Nenhuma das 1 contas ativas está no vermelho; 1 sem nota"]);
    }

    #[test]
    fn a_score_that_warned_is_told_so_and_one_that_did_not_too() {
        let verdict = |red: (u64, u64), green: (u64, u64)| {
            let foretold = |band, (n, churned)| super::Foretold { band, n, churned };
            let bands = [foretold(super::Band::Red, red), foretold(super::Band::Yellow, (0, 0)), foretold(super::Band::Green, green)];
            let site = Sample::of(&["alfa"]);
            crate::view::sample::with_sources(&site, &[], &crate::benchmark::Benchmarks::default(), |sources, _| {
                let place = super::Place::new(sources, crate::view::Audience::Team, "pt-BR", "");
                super::verdict(&place, &bands).replace('\u{a0}', " ")
            })
        };
        assert_eq!(verdict((40, 8), (100, 2)), "A nota avisou: do vermelho saíram 20 % em três meses; do verde, 2 %");
        assert_eq!(verdict((40, 4), (100, 8)), "A nota avisou um pouco: do vermelho saíram 10 % em três meses; do verde, 8 %");
        assert!(verdict((40, 2), (100, 8)).starts_with("A nota não avisou"));
        assert_eq!(verdict((29, 8), (100, 2)), "Ainda é pouco para dizer se a nota prevê: 10 saídas nos meses vistos");
    }
}
