//! Health: one score of what is known of an account, and how much is known.

use super::adoption::{FEATURE_BREADTH, SEAT_USE, USAGE_CHANGE, feature_breadth, seat_use, usage_change};
use super::satisfaction::{CSAT, NPS, csat_of_tickets, nps};
use super::support::{BACKLOG, backlog};
use crate::calendar::Period;
use crate::config::Scale;
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::trace::{Trace, Tracing};
use crate::metric::{Measure, Metrics, Part, Quantity, Reason, Role, Scope, Term, When};
use crate::table::{AccountIx, Meeting, MeetingKind, MeetingStatus};

pub(in crate::metric) static FAMILY: &[&Metric] = &[&HEALTH, &HEALTH_COVERAGE, &HEALTH_BAND];

const INPUTS: Text = Text::new(
    "Entram variação do uso, uso de licenças, amplitude de uso, suporte (CSAT de chamados e fila), NPS e revisões feitas; pesos e limites são de `[health]`.",
    "It is made of usage change, seat use, feature breadth, support (ticket CSAT and backlog), NPS and reviews held; weights and thresholds are those of `[health]`.",
);

const UNSCORED: Text =
    Text::new("Com menos de 60 % do peso conhecido não há nota.", "With less than 60 % of the weight known there is no score.");

const LIVE: Text = Text::new(
    "Só contas ativas no último dia do período têm saúde; a linha de uma conta inativa diz isso.",
    "Only accounts that are live on the period's last day have health; the row of one that is not says so.",
);

/// How an account is doing.
pub static HEALTH: Metric = Metric {
    id: "health",
    name: Text::new("Saúde", "Health"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "De 0 a 100, quão bem vai a conta, pelo que se sabe dela no período.",
        "From 0 to 100, how well the account is doing, by what is known of it in the period.",
    ),
    formula: Text::new(
        "Σ peso × nota ÷ Σ peso, sobre o que se conhece; nota linear do limite vermelho (0) ao verde (100)",
        "Σ weight × score ÷ Σ weight, over what is known; a score is linear from its red (0) to its green (100) threshold",
    ),
    edges: &[
        INPUTS,
        UNSCORED,
        Text::new(
            "O mínimo e o máximo contam o que falta como 0 e como 100.",
            "The low and the high value count what is missing as 0 and as 100.",
        ),
        LIVE,
        Text::new(
            "É só da conta: notas não se somam nem se tira média.",
            "It is the account's only: scores are not added up nor averaged.",
        ),
    ],
    tables: &["usage", "accounts", "features", "tickets", "surveys", "meetings"],
    source: Text::new(
        "Clareza: a média ponderada do que se conhece, com a cobertura.",
        "Clareza: a weighted mean of known inputs, with its coverage.",
    ),
    moment: Moment::Period,
    variants: &[
        points(Variant::main(Unit::Points, Direction::Higher, |cut| Health::of_account(cut)?.score())),
        points(Variant::new("low", Text::new("no mínimo", "at least"), Unit::Points, Direction::Higher, |cut| {
            Health::of_account(cut)?.with_unknown(0.0)
        })),
        points(Variant::new("high", Text::new("no máximo", "at most"), Unit::Points, Direction::Higher, |cut| {
            Health::of_account(cut)?.with_unknown(100.0)
        })),
    ],
};

/// How much of the score is known.
pub static HEALTH_COVERAGE: Metric = Metric {
    id: "health_coverage",
    name: Text::new("Cobertura da saúde", "Health coverage"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Que parte do peso da nota de saúde vem de dados conhecidos.",
        "What part of the weight of the health score comes from known data.",
    ),
    formula: Text::new("peso conhecido ÷ peso total", "known weight ÷ all weight"),
    edges: &[UNSCORED, LIVE],
    tables: &["usage", "accounts", "features", "tickets", "surveys", "meetings"],
    source: Text::new(
        "Clareza: a média ponderada do que se conhece, com a cobertura.",
        "Clareza: a weighted mean of known inputs, with its coverage.",
    ),
    moment: Moment::Period,
    variants: &[points(Variant::main(Unit::Ratio, Direction::Higher, |cut| Health::of_account(cut)?.coverage()))],
};

/// How many accounts are in which state.
pub static HEALTH_BAND: Metric = Metric {
    id: "health_band",
    name: Text::new("Faixas de saúde", "Health bands"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantas contas ativas estão em cada faixa de saúde.", "How many live accounts are in each band of health."),
    formula: Text::new(
        "vermelha: nota ≤ 50; amarela: acima, até 75; verde: acima de 75; sem nota: cobertura abaixo de 60 %",
        "red: score ≤ 50; yellow: above, up to 75; green: above 75; unscored: coverage under 60 %",
    ),
    edges: &[Text::new("A nota não é arredondada antes.", "The score is not rounded before."), LIVE],
    tables: &["usage", "accounts", "features", "tickets", "surveys", "meetings"],
    source: Text::new(
        "Clareza: a média ponderada do que se conhece, com a cobertura.",
        "Clareza: a weighted mean of known inputs, with its coverage.",
    ),
    moment: Moment::Period,
    variants: &[
        band("red", Text::new("vermelha", "red"), Direction::Lower, |cut| in_band(cut, Band::Red)),
        band("yellow", Text::new("amarela", "yellow"), Direction::Neither, |cut| in_band(cut, Band::Yellow)),
        band("green", Text::new("verde", "green"), Direction::Higher, |cut| in_band(cut, Band::Green)),
        band("unscored", Text::new("sem nota", "unscored"), Direction::Lower, |cut| in_band(cut, Band::Unscored)),
    ],
};

const fn points(variant: Variant) -> Variant {
    variant.only_for(Scopes::Accounts)
}

const fn band(id: &'static str, name: Text, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, Unit::Count, direction, compute)
}

/// The state a score stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Up to 50.
    Red,
    /// Above, up to 75.
    Yellow,
    /// Above 75.
    Green,
    /// Too little is known, or the account is not live.
    Unscored,
}

impl Band {
    /// The id of its variant of [`HEALTH_BAND`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Unscored => "unscored",
        }
    }
}

/// An account is scored from this part of the weight on.
const LEAST_COVERAGE: f64 = 0.6;
const RED_UP_TO: f64 = 50.0;
const YELLOW_UP_TO: f64 = 75.0;

/// The inputs of one account's score: each its weight, and its score from 0 to 100 where known.
#[derive(Debug)]
pub(in crate::metric) struct Health([(f64, Option<f64>); 6]);

impl Health {
    /// The inputs of an account in the period of a cut, whether it is live or not.
    fn of(cut: &Cut<'_>, account: &Facts<'_>) -> Self {
        let (scope, members) = (Scope::Account(account.ix), [account.ix]);
        let own = Cut { scope: &scope, members: &members, ..cut.within() };
        let weights = &cut.base.config.health;
        let when = When::Period(cut.period);
        let weighted = |id: &'static str, input: crate::config::Input, measure: Outcome| {
            let points = scored(input.scale, measure);
            cut.part_of(Role::Weighted { weight: input.weight, points }, (id, ""), when, || Some(measure.unwrap_or_else(Measure::missing)));
            (input.weight, points)
        };
        let within = |id: (&'static str, &'static str), scale: Scale, measure: Outcome| {
            let points = scored(scale, measure);
            cut.part_of(Role::Within { points }, id, when, || Some(measure.unwrap_or_else(Measure::missing)));
            points
        };
        Self([
            weighted(USAGE_CHANGE.id, weights.usage_change, usage_change(&own)),
            weighted(SEAT_USE.id, weights.seat_use, seat_use(&own)),
            weighted(FEATURE_BREADTH.id, weights.feature_breadth, feature_breadth(&own)),
            {
                let csat = within((CSAT.id, "ticket"), weights.support.csat, csat_of_tickets(&own));
                let backlog = within((BACKLOG.id, ""), weights.support.backlog, backlog(&own, |_| true));
                let (weight, points) = (weights.support.weight, mean_of_known(&[csat, backlog]));
                cut.part_of(Role::Weighted { weight, points }, ("support", ""), when, || {
                    points.map(|points| Measure::known(Quantity::Points(points), u64::from(csat.is_some()) + u64::from(backlog.is_some())))
                });
                (weight, points)
            },
            weighted(NPS.id, weights.nps, nps(&own)),
            weighted("reviews", weights.reviews, reviews_held(&own)),
        ])
    }

    /// The inputs of the one account of a cut, where it is live.
    fn of_account(cut: &Cut<'_>) -> Result<Self, Reason> {
        let live = cut.live()?;
        let account = live.first().ok_or(Reason::NoRows)?;
        cut.looked_at(account.row, Ok(None));
        Ok(Self::of(cut, account))
    }

    fn known(&self) -> impl Iterator<Item = (f64, f64)> {
        self.0.iter().filter_map(|(weight, score)| Some((*weight, (*score)?)))
    }

    fn known_weight(&self) -> f64 {
        self.known().map(|(weight, _)| weight).sum()
    }

    fn weight(&self) -> f64 {
        self.0.iter().map(|(weight, _)| weight).sum()
    }

    fn coverage(&self) -> Outcome {
        let (known, all) = (self.known_weight(), self.weight());
        Ok(Measure::quotient(Quantity::Ratio(known / all), known, all, self.known().count() as u64))
    }

    fn score(&self) -> Outcome {
        if self.known_weight() / self.weight() < LEAST_COVERAGE {
            return Err(Reason::LowCoverage);
        }
        Ok(self.mean(self.known().map(|(weight, score)| weight * score).sum(), self.known_weight()))
    }

    /// The score if all unknown inputs scored this.
    fn with_unknown(&self, unknown: f64) -> Outcome {
        let sum = self.0.iter().map(|(weight, score)| weight * score.unwrap_or(unknown)).sum();
        Ok(self.mean(sum, self.weight()))
    }

    fn mean(&self, sum: f64, weight: f64) -> Measure {
        Measure::quotient(Quantity::Points(sum / weight), sum, weight, self.known().count() as u64)
    }

    fn band(&self) -> Band {
        match self.score().ok().and_then(|score| score.number()) {
            None => Band::Unscored,
            Some(score) if score <= RED_UP_TO => Band::Red,
            Some(score) if score <= YELLOW_UP_TO => Band::Yellow,
            Some(_) => Band::Green,
        }
    }
}

impl Metrics<'_> {
    /// What an account's health in a period is made of: each input with its weight and what it scores, support before the two that it
    /// is the mean of.
    ///
    /// # Errors
    /// The account was not live on the period's last day, or the period is not over.
    pub fn health_inputs(&self, account: AccountIx, period: Period) -> Result<Vec<Part>, Reason> {
        let (scope, trace) = (Scope::Account(account), Trace::default());
        let cut = self.cut(&scope, HEALTH.moment, period.into()).ok_or(Reason::NotComplete)?;
        Health::of_account(&Cut { trace: Some(Tracing::new(&trace)), ..cut })?;
        let (mut inputs, mut within) = (Vec::new(), Vec::new());
        for part in trace.parts.into_inner() {
            if let Role::Weighted { .. } = part.role {
                inputs.push(part);
                inputs.append(&mut within);
            } else {
                within.push(part);
            }
        }
        Ok(inputs)
    }
}

/// The band of an account in the period of a cut; one that is not live is not scored.
pub(in crate::metric) fn band_of(cut: &Cut<'_>, account: &Facts<'_>) -> Band {
    let live = cut.is_live(account, cut.period.last_day());
    if live { Health::of(cut, account).band() } else { Band::Unscored }
}

/// What a value scores on a scale, where it is known.
fn scored(scale: Scale, measure: Outcome) -> Option<f64> {
    let value = measure.ok()?.number()?;
    Some((100.0 * (value - scale.red) / (scale.green - scale.red)).clamp(0.0, 100.0))
}

fn mean_of_known(scores: &[Option<f64>]) -> Option<f64> {
    let known: Vec<f64> = scores.iter().copied().flatten().collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}

fn reviews_held(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.meetings.present, "meetings")?;
    let held = |row: &Meeting| {
        if row.kind != MeetingKind::Review {
            Err(LeftOut::OtherKind)
        } else if row.status != MeetingStatus::Held {
            Err(LeftOut::NeitherHeldNorMissed)
        } else if cut.holds(row.at) {
            Ok(())
        } else {
            Err(LeftOut::OutsideThePeriod)
        }
    };
    let meetings = cut.accounts().flat_map(|account| account.meetings.iter().copied());
    Ok(count(cut.sift(meetings, held, |()| Term::one()).count()))
}

fn in_band(cut: &Cut<'_>, wanted: Band) -> Outcome {
    let live = cut.live()?;
    let is_wanted = |account: &&&Facts<'_>| {
        let found = Health::of(&cut.within(), account).band() == wanted;
        if found {
            cut.used(account.row, Term::one());
        } else {
            cut.left_out(account.row, LeftOut::OtherVariant);
        }
        found
    };
    Ok(count(live.iter().filter(is_wanted).count()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::table::MeetingKind;
    use jiff::civil::date;

    const BANDS: [&str; 4] = ["red", "yellow", "green", "unscored"];

    /// One account whose every input is known: usage −15 % (50), seats 0.8 (100), one feature of two (100), ticket CSAT 1 (100) with two
    /// waiting (60), NPS 0 (0), one review (100).
    fn known() -> Sample {
        let mut site = Sample::of(&["a"]);
        site.account("a").seats = Some(5);
        site.event("a", "ana", "export", "2023-10-05", 20);
        for user in ["ana", "bia", "caio", "davi"] {
            site.event("a", user, "export", "2024-03-05", if user == "ana" { 14 } else { 1 });
        }
        site.feature("export", None);
        site.feature("import", None);
        let ticket = site.ticket("a", "2024-01-05T10:00");
        (ticket.csat, ticket.resolved_at) = (Some(5), Some(date(2024, 1, 6).at(10, 0, 0, 0)));
        site.ticket("a", "2024-01-07T10:00");
        site.ticket("a", "2024-01-08T10:00");
        site.nps("a", "ana", 8, "2024-02-01T10:00");
        site.meeting("a", "2024-02-02", MeetingStatus::Held);
        site
    }

    fn own(site: &Sample, metric: &Metric, variant: &str) -> Measure {
        site.own("a", metric, variant, "2024-Q1")
    }

    fn close(measure: &Measure, expected: f64) {
        assert!(measure.number().is_some_and(|found| (found - expected).abs() < 1e-9), "{measure:?} is not {expected}");
    }

    #[test]
    fn health_is_the_weighted_mean_of_its_inputs() {
        let site = known();
        let health = own(&site, &HEALTH, "");
        close(&health, (30.0 * 50.0 + 20.0 * 100.0 + 10.0 * 100.0 + 15.0 * 80.0 + 15.0 * 0.0 + 10.0 * 100.0) / 100.0);
        assert_eq!((health.denominator, health.n), (Some(100.0), 6));
        close(&own(&site, &HEALTH_COVERAGE, ""), 1.0);
        close(&own(&site, &HEALTH, "low"), 67.0);
        close(&own(&site, &HEALTH, "high"), 67.0);
        assert_eq!(own(&site, &HEALTH_BAND, "yellow").number(), Some(1.0));
    }

    #[test]
    fn weights_and_thresholds_are_those_of_the_config() {
        let mut site = known();
        let health = &mut site.config.health;
        (health.nps.weight, health.usage_change.weight) = (0.0, 0.0);
        (health.support.weight, health.support.backlog.red) = (55.0, 2.0);
        close(&own(&site, &HEALTH, ""), (20.0 * 100.0 + 10.0 * 100.0 + 55.0 * 50.0 + 10.0 * 100.0) / 95.0);
    }

    #[test]
    fn what_is_unknown_leaves_the_score_and_widens_its_interval() {
        let mut site = known();
        site.tables.surveys.rows.clear();
        site.account("a").seats = None;
        let coverage = own(&site, &HEALTH_COVERAGE, "");
        assert_eq!((coverage.number(), coverage.numerator, coverage.denominator, coverage.n), (Some(0.65), Some(65.0), Some(100.0), 4));
        close(&own(&site, &HEALTH, ""), 4700.0 / 65.0);
        close(&own(&site, &HEALTH, "low"), 47.0);
        close(&own(&site, &HEALTH, "high"), 82.0);
    }

    #[test]
    fn a_part_of_support_stands_for_both_and_a_backlog_of_none_is_known() {
        let mut site = known();
        site.tables.tickets.rows.truncate(1);
        site.tables.tickets.rows[0].csat = None;
        close(&own(&site, &HEALTH, ""), (1500.0 + 2000.0 + 1000.0 + 15.0 * 100.0 + 1000.0) / 100.0);
    }

    #[test]
    fn under_sixty_per_cent_of_the_weight_there_is_no_score_but_an_interval() {
        let mut site = known();
        site.tables.surveys.rows.clear();
        site.account("a").seats = None;
        site.tables.meetings.present = false;
        assert_eq!(own(&site, &HEALTH, ""), Measure::missing(Reason::LowCoverage));
        assert_eq!(own(&site, &HEALTH_COVERAGE, "").number(), Some(0.55));
        close(&own(&site, &HEALTH, "low"), 37.0);
        close(&own(&site, &HEALTH, "high"), 82.0);
        assert_eq!(BANDS.map(|band| own(&site, &HEALTH_BAND, band).number()), [0.0, 0.0, 0.0, 1.0].map(Some));
        let bare = Sample::of(&["a"]);
        let health = ["", "low", "high"].map(|variant| own(&bare, &HEALTH, variant));
        assert_eq!(health.map(|health| health.number()), [None, Some(0.0), Some(100.0)]);
        assert_eq!(own(&bare, &HEALTH_COVERAGE, "").number(), Some(0.0));
    }

    #[test]
    fn the_inputs_of_a_score_are_told_one_by_one() {
        let mut site = known();
        site.tables.surveys.rows.clear();
        let metrics = site.metrics("2024-03-31");
        let inputs = metrics.health_inputs(site.ix("a"), period("2024-Q1")).expect("a live account");
        let seen: Vec<_> = inputs.iter().map(|part| (part.metric, part.role)).collect();
        let weighted = |weight, points| Role::Weighted { weight, points };
        assert_eq!(seen[0], ("usage_change", weighted(30.0, Some(50.0))));
        assert_eq!(
            seen[3..7],
            [
                ("support", weighted(15.0, Some(80.0))),
                ("csat", Role::Within { points: Some(100.0) }),
                ("backlog", Role::Within { points: Some(60.0) }),
                ("nps", weighted(15.0, None)),
            ]
        );
        assert_eq!((inputs.len(), inputs[6].measure.reason()), (8, Some(Reason::NoRows)));
        let later = metrics.health_inputs(site.ix("a"), period("2024-Q2"));
        assert_eq!(later.err(), Some(Reason::NotComplete));
    }

    #[test]
    fn exactly_sixty_per_cent_is_scored() {
        let mut site = known();
        (site.tables.surveys.present, site.tables.meetings.present, site.tables.tickets.present) = (false, false, false);
        assert_eq!(own(&site, &HEALTH_COVERAGE, "").number(), Some(0.6));
        close(&own(&site, &HEALTH, ""), 75.0);
        assert_eq!(own(&site, &HEALTH_BAND, "yellow").number(), Some(1.0));
    }

    #[test]
    fn bands_end_where_they_say() {
        let band = |score: f64| Health([(1.0, Some(score)), (0.0, None), (0.0, None), (0.0, None), (0.0, None), (0.0, None)]).band();
        assert_eq!([0.0, 50.0, 50.1, 75.0, 75.000_001, 100.0].map(band), {
            use Band::*;
            [Red, Red, Yellow, Yellow, Green, Green]
        });
    }

    #[test]
    fn only_reviews_held_in_the_period_count() {
        let mut site = known();
        site.tables.meetings.rows.clear();
        site.meeting("a", "2024-02-02", MeetingStatus::NoShow);
        site.meeting("a", "2023-12-31", MeetingStatus::Held);
        site.meeting("a", "2024-02-02", MeetingStatus::Held).kind = MeetingKind::Call;
        close(&own(&site, &HEALTH, ""), 57.0);
        site.meeting("a", "2024-03-31", MeetingStatus::Held);
        site.meeting("a", "2024-03-31", MeetingStatus::Held);
        close(&own(&site, &HEALTH, ""), 67.0);
    }

    #[test]
    fn accounts_that_are_not_live_have_no_health_and_are_in_no_band() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", None, 10);
        site.subscription("b", "2023-01-01", Some("2024-03-31"), 10);
        for (metric, variant) in [(&HEALTH, ""), (&HEALTH, "low"), (&HEALTH_COVERAGE, ""), (&HEALTH_BAND, "unscored")] {
            assert_ne!(site.own("b", metric, variant, "2024-Q1").reason(), Some(Reason::NotLive), "an end on the as-of day is open");
            let metrics = site.metrics("2024-04-01");
            let own = metrics.measure(metric, variant, &Scope::Account(site.ix("b")), period("2024-Q1"));
            assert_eq!(own.reason(), Some(Reason::NotLive), "{} {variant}", metric.id);
        }
        let metrics = site.metrics("2024-04-01");
        let bands = BANDS.map(|band| metrics.measure(&HEALTH_BAND, band, &Scope::Site, period("2024-Q1")).number());
        assert_eq!(bands, [0.0, 0.0, 0.0, 1.0].map(Some));
    }
}
