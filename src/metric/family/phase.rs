//! Where accounts are in their life: one phase per account and day.

use super::opportunity::is_open;
use crate::metric::Term;
use crate::metric::base::{Base, Facts};
use crate::metric::cut::Cut;
use crate::metric::day::{days_between, is_done};
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count};
use crate::metric::receipt::left_out::LeftOut;
use crate::table::{Opportunity, OpportunityKind};
use jiff::ToSpan;
use jiff::civil::Date;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&PHASE, &PHASE_MOVES];

const ORDER: Text = Text::new(
    "Vale a primeira que couber: cancelada, aquisição, expansão, retenção.",
    "The first that fits counts: churned, acquisition, expansion, retention.",
);

const NOT_BEGUN: Text = Text::new("Conta que ainda não começou não tem fase.", "An account that has not begun has no phase.");

const NO_CLOSING: Text = Text::new(
    "Sem o fechamento do mês não há fase: dado que acaba não é cancelamento.",
    "Without the month's closing there is no phase: data that ends is not churn.",
);

/// How many accounts are in which phase.
pub static PHASE: Metric = Metric {
    id: "phase",
    name: Text::new("Contas por fase", "Accounts by phase"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantas contas estavam em cada fase do ciclo de vida no último dia do período.",
        "How many accounts were in each phase of the life cycle on the period's last day.",
    ),
    formula: Text::new(
        "cancelada: pagou e não paga; aquisição: nunca pagou, começou há menos de 90 dias, ou em onboarding; \
         expansão: paga mais que 90 dias antes, ou upsell/cross-sell aberto; retenção: as demais",
        "churned: paid and no longer does; acquisition: never paid, began less than 90 days ago, or in onboarding; \
         expansion: pays more than 90 days before, or an open upsell/cross-sell; retention: the rest",
    ),
    edges: &[ORDER, NOT_BEGUN, NO_CLOSING],
    tables: &["subscriptions", "revenue", "accounts", "onboarding", "opportunities"],
    source: Text::new(
        "O ciclo de vida usual em Customer Success: aquisição, retenção, expansão.",
        "The life cycle customary in customer success: acquisition, retention, expansion.",
    ),
    moment: Moment::LastDay,
    variants: &[
        of("acquisition", Text::new("aquisição", "acquisition"), Direction::Neither, |cut| counted(cut, Phase::Acquisition)),
        of("retention", Text::new("retenção", "retention"), Direction::Neither, |cut| counted(cut, Phase::Retention)),
        of("expansion", Text::new("expansão", "expansion"), Direction::Higher, |cut| counted(cut, Phase::Expansion)),
        of("churned", Text::new("cancelada", "churned"), Direction::Lower, |cut| counted(cut, Phase::Churned)),
    ],
};

/// How many accounts went from one phase to another.
pub static PHASE_MOVES: Metric = Metric {
    id: "phase_moves",
    name: Text::new("Mudanças de fase", "Phase moves"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantas contas estavam numa fase na véspera do período e em outra no seu último dia.",
        "How many accounts were in one phase on the day before the period and in another on its last day.",
    ),
    formula: Text::new("fase no último dia contra fase na véspera", "phase on the last day against phase on the day before"),
    edges: &[
        Text::new(
            "O que acontece e se desfaz dentro do período não aparece.",
            "What happens and is undone within the period does not show.",
        ),
        NOT_BEGUN,
        NO_CLOSING,
    ],
    tables: &["subscriptions", "revenue", "accounts", "onboarding", "opportunities"],
    source: Text::new(
        "O ciclo de vida usual em Customer Success: aquisição, retenção, expansão.",
        "The life cycle customary in customer success: acquisition, retention, expansion.",
    ),
    moment: Moment::Period,
    variants: &[
        to("acquisition>retention", Text::new("aquisição → retenção", "acquisition → retention"), |cut| moved(cut, A, R)),
        to("acquisition>expansion", Text::new("aquisição → expansão", "acquisition → expansion"), |cut| moved(cut, A, E)),
        to("acquisition>churned", Text::new("aquisição → cancelada", "acquisition → churned"), |cut| moved(cut, A, C)),
        to("retention>acquisition", Text::new("retenção → aquisição", "retention → acquisition"), |cut| moved(cut, R, A)),
        to("retention>expansion", Text::new("retenção → expansão", "retention → expansion"), |cut| moved(cut, R, E)),
        to("retention>churned", Text::new("retenção → cancelada", "retention → churned"), |cut| moved(cut, R, C)),
        to("expansion>acquisition", Text::new("expansão → aquisição", "expansion → acquisition"), |cut| moved(cut, E, A)),
        to("expansion>retention", Text::new("expansão → retenção", "expansion → retention"), |cut| moved(cut, E, R)),
        to("expansion>churned", Text::new("expansão → cancelada", "expansion → churned"), |cut| moved(cut, E, C)),
        to("churned>acquisition", Text::new("cancelada → aquisição", "churned → acquisition"), |cut| moved(cut, C, A)),
        to("churned>retention", Text::new("cancelada → retenção", "churned → retention"), |cut| moved(cut, C, R)),
        to("churned>expansion", Text::new("cancelada → expansão", "churned → expansion"), |cut| moved(cut, C, E)),
    ],
};

const A: Phase = Phase::Acquisition;
const R: Phase = Phase::Retention;
const E: Phase = Phase::Expansion;
const C: Phase = Phase::Churned;

const fn of(id: &'static str, name: Text, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, Unit::Count, direction, compute)
}

const fn to(id: &'static str, name: Text, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    of(id, name, Direction::Neither, compute).only_for(Scopes::Groups)
}

/// Where an account is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// New, or not paying yet.
    Acquisition,
    /// A customer as most are.
    Retention,
    /// Growing, or offered more.
    Expansion,
    /// Paid once, and no more.
    Churned,
}

/// An account is new for so many days, and its growth is looked for over as many.
const DAYS: i32 = 90;

impl Phase {
    /// The id of its variant of [`PHASE`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Acquisition => "acquisition",
            Self::Retention => "retention",
            Self::Expansion => "expansion",
            Self::Churned => "churned",
        }
    }

    /// The phase of an account at the end of a day; none before it began.
    pub(in crate::metric) fn on(base: &Base<'_>, account: &Facts<'_>, day: Date) -> Option<Self> {
        let first = base.first_day(account).filter(|first| *first <= day)?;
        let (paid, now) = (base.first_paid_day(account).is_some_and(|paid| paid <= day), base.mrr_on(account, day));
        Some(if paid && now <= 0 {
            Self::Churned
        } else if !paid || days_between(first, day) < DAYS || base.is_in_onboarding(account, day) {
            Self::Acquisition
        } else if grew(base, account, day) || is_courted(account, day) {
            Self::Expansion
        } else {
            Self::Retention
        })
    }
}

/// Whether an account pays more than some time before, when it paid already.
fn grew(base: &Base<'_>, account: &Facts<'_>, day: Date) -> bool {
    let before = base.mrr_on(account, day.saturating_sub(DAYS.days()));
    before > 0 && base.mrr_on(account, day) > before
}

/// Whether somebody tries to sell an account more.
fn is_courted(account: &Facts<'_>, day: Date) -> bool {
    account.opportunities.iter().any(|row| courts(row, day))
}

/// Whether an opportunity is one to sell an account more, and open.
fn courts(row: &Opportunity, day: Date) -> bool {
    matches!(row.kind, OpportunityKind::Upsell | OpportunityKind::CrossSell) && is_open(row, day)
}

fn counted(cut: &Cut<'_>, phase: Phase) -> Outcome {
    cut.base.ledger.closing(cut.period.last_month())?;
    let day = cut.period.last_day();
    Ok(count(accounts_that(cut, &[day], |account| match Phase::on(cut.base, account, day) {
        Some(found) if found == phase => Ok(()),
        Some(_) => Err(LeftOut::OtherVariant),
        None => Err(LeftOut::NotBegun),
    })))
}

fn moved(cut: &Cut<'_>, from: Phase, to: Phase) -> Outcome {
    cut.base.ledger.closings([cut.opening(), cut.period.last_month()])?;
    let (before, after) = (cut.opening().last_day(), cut.period.last_day());
    Ok(count(accounts_that(cut, &[before, after], |account| {
        let moved = Phase::on(cut.base, account, after) == Some(to) && Phase::on(cut.base, account, before) == Some(from);
        if moved { Ok(()) } else { Err(LeftOut::OtherVariant) }
    })))
}

/// How many accounts of the scope are as wanted on some days.
fn accounts_that(cut: &Cut<'_>, days: &[Date], judge: impl Fn(&Facts<'_>) -> Result<(), LeftOut>) -> usize {
    let mut found = 0;
    for account in cut.accounts() {
        match judge(account) {
            Ok(()) => {
                found += 1;
                note_rows(cut, account, days);
            }
            Err(reason) => {
                cut.account_left_out(account, reason);
                account.steps.iter().for_each(|row| cut.left_out(*row, reason));
                account.opportunities.iter().for_each(|row| cut.left_out(*row, reason));
            }
        }
    }
    found
}

/// Notes the rows that an account's phase on some days hangs on.
fn note_rows(cut: &Cut<'_>, account: &Facts<'_>, days: &[Date]) {
    if cut.trace.is_none() {
        return;
    }
    cut.used(account.row, Term::one());
    let earlier = days.iter().map(|day| day.saturating_sub(DAYS.days()));
    cut.mrr_rows_on(account, &days.iter().copied().chain(earlier).collect::<Vec<_>>());
    for step in &account.steps {
        let open = days.iter().any(|day| !is_done(step, *day));
        cut.looked_at(*step, if open { Ok(None) } else { Err(LeftOut::NotOverdue) });
    }
    for row in &account.opportunities {
        let open = days.iter().any(|day| courts(row, *day));
        cut.looked_at(*row, if open { Ok(None) } else { Err(LeftOut::NotOpen) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use crate::metric::{Measure, Reason};
    use jiff::civil::date;

    const PHASES: [&str; 4] = ["acquisition", "retention", "expansion", "churned"];

    fn phase(site: &Sample, account: &str, day: &str) -> Option<Phase> {
        let metrics = site.metrics("2024-12-31");
        Phase::on(&metrics.base, &metrics.base.accounts[site.ix(account).index()], day.parse().expect("a day"))
    }

    fn paying_since(first: &str) -> Sample {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", first, None, 100);
        site
    }

    #[test]
    fn an_account_is_new_for_ninety_days_from_its_beginning() {
        let mut site = paying_since("2024-01-01");
        assert_eq!(
            ["2023-12-31", "2024-01-01", "2024-03-30", "2024-03-31"].map(|day| phase(&site, "a", day)),
            [None, Some(A), Some(A), Some(R)]
        );
        site.account("a").since = Some(date(2023, 6, 1));
        assert_eq!(["2023-05-31", "2023-12-31", "2024-01-01"].map(|day| phase(&site, "a", day)), [None, Some(A), Some(R)]);
        site.account("a").since = Some(date(2024, 3, 1));
        assert_eq!(phase(&site, "a", "2024-02-29"), None);
    }

    #[test]
    fn an_account_that_never_paid_is_acquired_and_one_without_a_beginning_has_no_phase() {
        let mut site = Sample::of(&["a", "b"]);
        site.account("a").since = Some(date(2020, 1, 1));
        site.subscription("a", "2020-01-01", None, 100).trial = true;
        assert_eq!(phase(&site, "a", "2024-01-01"), Some(A));
        assert_eq!(phase(&site, "b", "2024-01-01"), None);
    }

    #[test]
    fn who_paid_and_pays_no_more_is_churned_before_anything_else() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", Some("2024-02-01"), 100);
        site.subscription("a", "2024-01-01", None, 0);
        site.opportunity("a", OpportunityKind::Upsell, "2024-01-05");
        assert_eq!(["2024-01-31", "2024-02-01"].map(|day| phase(&site, "a", day)), [Some(A), Some(C)]);
    }

    #[test]
    fn onboarding_keeps_an_account_in_acquisition() {
        let mut site = paying_since("2024-01-01");
        site.step("a", None, Some("2024-05-05"));
        assert_eq!(["2024-05-04", "2024-05-05"].map(|day| phase(&site, "a", day)), [Some(A), Some(R)]);
    }

    #[test]
    fn an_account_expands_for_ninety_days_after_it_grew_and_while_more_is_offered() {
        let mut site = paying_since("2023-01-01");
        site.subscription("a", "2024-01-01", None, 1);
        let on = |site: &Sample, days: [&str; 4]| days.map(|day| phase(site, "a", day));
        assert_eq!(on(&site, ["2023-12-31", "2024-01-01", "2024-03-30", "2024-03-31"]), [Some(R), Some(E), Some(E), Some(R)]);
        site.won("a", OpportunityKind::CrossSell, "2024-06-01", "2024-06-10");
        site.opportunity("a", OpportunityKind::Renewal, "2024-06-01");
        assert_eq!(on(&site, ["2024-05-31", "2024-06-01", "2024-06-09", "2024-06-10"]), [Some(R), Some(E), Some(E), Some(R)]);
    }

    #[test]
    fn who_comes_back_did_not_grow() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2023-01-01", Some("2023-06-01"), 100);
        site.subscription("a", "2024-01-01", None, 200);
        assert_eq!(phase(&site, "a", "2024-01-31"), Some(R));
    }

    fn moves(site: &Sample, id: &str) -> Vec<&'static str> {
        let moved = |variant: &&Variant| site.site(&PHASE_MOVES, variant.id, id).number().is_some_and(|n| n > 0.0);
        PHASE_MOVES.variants.iter().filter(moved).map(|variant| variant.id).collect()
    }

    #[test]
    fn moves_compare_the_last_day_with_the_day_before_the_period() {
        let mut site = paying_since("2024-01-01");
        assert_eq!(
            (moves(&site, "2024-01"), moves(&site, "2024-02"), moves(&site, "2024-03")),
            (vec![], vec![], vec!["acquisition>retention"])
        );
        assert_eq!(moves(&site, "2024-Q2"), [""; 0]);
        site.subscription("a", "2024-06-01", None, 5);
        assert_eq!(moves(&site, "2024-Q2"), ["retention>expansion"]);
        assert_eq!(PHASE_MOVES.variants.len(), 12);
        assert_eq!(PHASES.map(|phase| site.own("a", &PHASE, phase, "2024-Q2").number()), [0.0, 0.0, 1.0, 0.0].map(Some));
    }

    #[test]
    fn where_a_closing_is_missing_so_is_the_phase() {
        let site = Sample::of(&["a"]);
        assert_eq!(site.site(&PHASE, "churned", "2024-Q1").reason(), Some(Reason::NoTable("subscriptions")));
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", Some("2024-02-10"), 10);
        assert_eq!(site.site(&PHASE, "churned", "2024-02"), Measure::missing(Reason::DataEnds));
        assert_eq!(site.site(&PHASE_MOVES, "acquisition>churned", "2024-02"), Measure::missing(Reason::DataEnds));
    }

    #[test]
    fn with_snapshots_the_newest_closed_month_speaks() {
        let mut site = Sample::of(&["a", "b"]);
        for (id, a) in [("2023-06", 10), ("2023-11", 10), ("2023-12", 10), ("2024-01", 12), ("2024-02", 12)] {
            site.revenue("a", id, a);
            site.revenue("b", id, 1);
        }
        assert_eq!(PHASES.map(|phase| site.own("a", &PHASE, phase, "2024-01").number()), [0.0, 0.0, 1.0, 0.0].map(Some));
        assert_eq!(site.own("a", &PHASE, "acquisition", "2023-06").number(), Some(1.0));
        assert_eq!(site.site(&PHASE_MOVES, "retention>expansion", "2024-01").number(), Some(1.0));
        assert_eq!(site.site(&PHASE_MOVES, "retention>expansion", "2023-06").reason(), Some(Reason::TooLittleHistory));
        assert_eq!(site.site(&PHASE, "retention", "2023-07").reason(), Some(Reason::DataEnds));
    }

    #[test]
    fn a_phase_that_changes_on_the_first_day_of_a_period_has_moved_in_it() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-02", None, 10);
        assert_eq!(["2024-03-31", "2024-04-01"].map(|day| phase(&site, "a", day)), [Some(Phase::Acquisition), Some(Phase::Retention)]);
        let moved = |id| site.site(&PHASE_MOVES, "acquisition>retention", id).number();
        assert_eq!(["2024-Q1", "2024-Q2", "2024-Q3"].map(moved), [Some(0.0), Some(1.0), Some(0.0)]);
    }
}
