//! Who stays, and how much of their money.

use super::revenue::{MRR, MRR_MOVEMENT, Movement, period_flow};
use crate::calendar::{Month, Period, PeriodKind};
use crate::metric::base::Facts;
use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, money_share, share_or_none, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{Reason, Role, Term};

pub(in crate::metric) static FAMILY: &[&Metric] = &[&LOGO_CHURN, &GROSS_MRR_CHURN, &NET_MRR_CHURN, &NRR, &GRR, &EXPANSION_RATE];

const NO_START: Text = Text::new("Sem conta pagante na abertura não há taxa.", "Without a paying account at the opening there is no rate.");

const NEWCOMERS: Text = Text::new("Contas que chegam durante o período não entram.", "Accounts that come during the period are not in it.");

/// The share of accounts that left.
pub static LOGO_CHURN: Metric = Metric {
    id: "logo_churn",
    name: Text::new("Cancelamento de contas", "Logo churn"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte das contas pagantes na abertura que já não paga no fechamento.",
        "The share of the accounts paying at the opening that no longer pay at the closing.",
    ),
    formula: Text::new(
        "contas com MRR > 0 na abertura e 0 no fechamento ÷ contas com MRR > 0 na abertura",
        "accounts with MRR > 0 at start and 0 at end ÷ accounts with MRR > 0 at start",
    ),
    edges: &[
        NEWCOMERS,
        Text::new(
            "Quem sai e volta dentro do período não conta como cancelado.",
            "An account that leaves and comes back within the period has not left.",
        ),
        NO_START,
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Lower, |cut| accounts_that(cut, |account| account.end <= 0))],
};

/// The share of MRR that was lost.
pub static GROSS_MRR_CHURN: Metric = Metric {
    id: "gross_mrr_churn",
    name: Text::new("Perda bruta de receita", "Gross MRR churn"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte da receita de abertura que se perdeu com cancelamento e contração.",
        "The share of the opening revenue that was lost to churn and contraction.",
    ),
    formula: Text::new("(cancelamento + contração) ÷ abertura", "(churn + contraction) ÷ opening"),
    edges: &[
        Text::new(
            "Soma os movimentos dos meses, inclusive os de contas que chegaram no período.",
            "It adds the months' movements, those of accounts that came in the period too.",
        ),
        NO_START,
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Lower, |cut| of_opening(cut, &[Movement::Churn, Movement::Contraction], &[]))],
};

/// The share of MRR that was lost, less what was won among customers.
pub static NET_MRR_CHURN: Metric = Metric {
    id: "net_mrr_churn",
    name: Text::new("Perda líquida de receita", "Net MRR churn"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A perda de receita descontada do que voltou e do que cresceu; negativa quando se ganhou mais do que se perdeu.",
        "Revenue lost less what came back and what grew; negative where more was won than lost.",
    ),
    formula: Text::new(
        "(cancelamento + contração − expansão − reativação) ÷ abertura",
        "(churn + contraction − expansion − reactivation) ÷ opening",
    ),
    edges: &[Text::new("Contas novas não compensam perda.", "New accounts do not make up for a loss."), NO_START],
    tables: &["subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Lower, |cut| {
        of_opening(cut, &[Movement::Churn, Movement::Contraction], &[Movement::Expansion, Movement::Reactivation])
    })],
};

/// Net revenue retention.
pub static NRR: Metric = Metric {
    id: "nrr",
    name: Text::new("Retenção líquida de receita", "Net revenue retention"),
    acronym: Some(Text::new("NRR", "NRR")),
    owner: "cs",
    definition: Text::new(
        "Quanto as contas pagantes do início pagam no fim, com tudo o que cresceram e perderam.",
        "What the accounts that paid at the start pay at the end, with all they grew and lost.",
    ),
    formula: Text::new(
        "Σ MRR no fim das contas com MRR > 0 no início ÷ Σ MRR delas no início",
        "Σ MRR at end of the accounts with MRR > 0 at start ÷ Σ their MRR at start",
    ),
    edges: &[
        NEWCOMERS,
        Text::new("Na variante de 12 meses o início é 12 fechamentos antes.", "The 12-month variant starts 12 closings before."),
        NO_START,
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new(
        "Usual em negócios por assinatura; as mesmas contas, de fechamento a fechamento.",
        "Customary in subscription businesses; a cohort of accounts, closing to closing.",
    ),
    moment: Moment::Period,
    variants: &[
        Variant::new("t12m", TWELVE_MONTHS, Unit::Ratio, Direction::Higher, |cut| nrr(cut, year_start(cut)?)),
        Variant::new("period", IN_THE_PERIOD, Unit::Ratio, Direction::Higher, |cut| nrr(cut, cut.opening())),
    ],
};

/// Gross revenue retention.
pub static GRR: Metric = Metric {
    id: "grr",
    name: Text::new("Retenção bruta de receita", "Gross revenue retention"),
    acronym: Some(Text::new("GRR", "GRR")),
    owner: "cs",
    definition: Text::new(
        "Quanto da receita do início se manteve, sem contar o que cresceu; nunca passa de 100 %.",
        "How much of the revenue at the start was kept, growth left out; never above 100 %.",
    ),
    formula: Text::new("Σ mín(fim, início) ÷ Σ início", "Σ min(end, start) ÷ Σ start"),
    edges: &[
        Text::new("O crescimento de uma conta não esconde a perda de outra.", "What one account grows does not hide what another loses."),
        Text::new("Na variante de 12 meses o início é 12 fechamentos antes.", "The 12-month variant starts 12 closings before."),
        NO_START,
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new(
        "Usual em negócios por assinatura; as mesmas contas, de fechamento a fechamento.",
        "Customary in subscription businesses; a cohort of accounts, closing to closing.",
    ),
    moment: Moment::Period,
    variants: &[
        Variant::new("t12m", TWELVE_MONTHS, Unit::Ratio, Direction::Higher, |cut| grr(cut, year_start(cut)?)),
        Variant::new("period", IN_THE_PERIOD, Unit::Ratio, Direction::Higher, |cut| grr(cut, cut.opening())),
    ],
};

const TWELVE_MONTHS: Text = Text::new("12 meses", "trailing 12 months");
const IN_THE_PERIOD: Text = Text::new("no período", "in the period");

/// The share of accounts that grew.
pub static EXPANSION_RATE: Metric = Metric {
    id: "expansion_rate",
    name: Text::new("Taxa de expansão", "Expansion rate"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte das contas pagantes na abertura que paga mais no fechamento.",
        "The share of the accounts paying at the opening that pay more at the closing.",
    ),
    formula: Text::new(
        "contas da abertura com MRR maior no fim ÷ contas da abertura",
        "accounts at start whose MRR at end exceeds that at start ÷ accounts at start",
    ),
    edges: &[NEWCOMERS, NO_START],
    tables: &["subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, |cut| accounts_that(cut, |account| account.end > account.start))],
};

/// The MRR in cents of an account that paid at the start.
struct Kept {
    start: i64,
    end: i64,
}

/// The accounts with MRR at the closing of `start`, and what they have at the period's end.
fn cohort(cut: &Cut<'_>, start: Month, term: impl Fn(&Kept) -> Term) -> Result<Vec<Kept>, Reason> {
    let end = cut.period.last_month();
    cut.base.ledger.closings([start, end])?;
    let kept = |account: &Facts<'_>| {
        let kept = Kept { start: account.closings.at(start), end: account.closings.at(end) };
        if kept.start > 0 { Ok(kept) } else { Err(LeftOut::NotAccountsAtStart) }
    };
    Ok(cut.sift_accounts([start, end], kept, term).collect())
}

fn year_start(cut: &Cut<'_>) -> Result<Month, Reason> {
    cut.base.ledger.year_before(cut.period.last_month())
}

/// How many accounts with MRR at the period's start fulfil something.
fn accounts_that(cut: &Cut<'_>, holds: fn(&Kept) -> bool) -> Outcome {
    let cohort = cohort(cut, cut.opening(), |account| Term::share(holds(account)))?;
    share_or_none(&cohort.iter().map(holds).collect::<Vec<_>>())
}

/// What part of the MRR at the start is there at the end.
fn retained(cut: &Cut<'_>, start: Month, kept: fn(&Kept) -> i64) -> Outcome {
    let term = |account: &Kept| Term::Adds { part: units(kept(account)), whole: units(account.start) };
    let cohort = cohort(cut, start, term)?;
    cut.part(Role::Denominator, &MRR, "", Period::holding(PeriodKind::Month, start));
    cut.part(Role::Includes, &MRR, "", Period::holding(PeriodKind::Month, cut.period.last_month()));
    money_share(total(cohort.iter().map(kept)), total(cohort.iter().map(|account| account.start)), cohort.len())
}

fn nrr(cut: &Cut<'_>, start: Month) -> Outcome {
    retained(cut, start, |account| account.end)
}

fn grr(cut: &Cut<'_>, start: Month) -> Outcome {
    retained(cut, start, |account| account.end.min(account.start))
}

/// Movements lost less movements won, as a share of the opening MRR; n are the accounts that paid at the opening.
fn of_opening(cut: &Cut<'_>, lost: &[Movement], won: &[Movement]) -> Outcome {
    let sum = |kinds: &[Movement], role: Role| -> Result<i64, Reason> {
        kinds.iter().try_fold(0, |sum: i64, kind| {
            cut.part(role, &MRR_MOVEMENT, kind.variant(), cut.period);
            Ok(sum.saturating_add(period_flow(&cut.within(), *kind)?.cents))
        })
    };
    let net = sum(lost, Role::Plus)?.saturating_sub(sum(won, Role::Minus)?);
    cut.part(Role::Denominator, &MRR_MOVEMENT, "opening", cut.period);
    let cohort = cohort(cut, cut.opening(), |account| Term::Adds { part: 0.0, whole: units(account.start) })?;
    money_share(net, total(cohort.iter().map(|account| account.start)), cohort.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::Sample;
    use crate::metric::{Measure, Metric};

    #[test]
    fn who_pays_the_same_has_not_grown() {
        let mut site = Sample::of(&["grows", "same"]);
        site.subscription("same", "2023-01-01", None, 100);
        site.subscription("grows", "2023-01-01", Some("2024-04-01"), 100);
        site.subscription("grows", "2024-04-01", None, 101);
        assert_eq!(site.site(&EXPANSION_RATE, "", "2024-Q2").number(), Some(0.5));
    }

    #[test]
    fn net_churn_is_less_by_what_grew_and_by_what_came_back() {
        let mut site = Sample::of(&["back", "gone", "grows"]);
        site.subscription("back", "2023-01-01", Some("2024-03-01"), 40);
        site.subscription("back", "2024-05-10", None, 45);
        site.subscription("gone", "2023-01-01", Some("2024-06-15"), 100);
        site.subscription("grows", "2023-01-01", None, 100);
        site.subscription("grows", "2024-05-01", None, 10);
        let net = site.site(&NET_MRR_CHURN, "", "2024-Q2");
        assert_eq!((net.numerator, net.denominator), (Some(100.0 - 10.0 - 45.0), Some(200.0)));
    }

    /// Three accounts pay 1,000 before 2024: one grows by 200, one halves, one leaves; one more comes and grows.
    fn site() -> Sample {
        let mut site = Sample::of(&["gone", "grows", "halves", "new"]);
        site.subscription("grows", "2022-12-05", None, 500);
        site.subscription("grows", "2024-02-01", None, 200);
        site.subscription("halves", "2022-12-05", Some("2024-03-01"), 150);
        site.subscription("halves", "2022-12-05", None, 150);
        site.subscription("gone", "2022-12-05", Some("2024-01-31"), 200);
        site.subscription("new", "2024-01-10", None, 90);
        site.subscription("new", "2024-02-10", None, 10);
        site
    }

    fn parts(metric: &Metric, variant: &str, id: &str) -> (Option<f64>, Option<f64>, Option<f64>, u64) {
        let found = site().site(metric, variant, id);
        (found.number(), found.numerator, found.denominator, found.n)
    }

    #[test]
    fn retention_follows_the_accounts_that_paid_at_the_start_and_no_others() {
        assert_eq!(parts(&NRR, "period", "2024-Q1"), (Some(0.85), Some(850.0), Some(1000.0), 3));
        assert_eq!(parts(&GRR, "period", "2024-Q1"), (Some(0.65), Some(650.0), Some(1000.0), 3));
    }

    #[test]
    fn churn_counts_only_accounts_alive_at_the_start() {
        assert_eq!(parts(&LOGO_CHURN, "", "2024-Q1"), (Some(1.0 / 3.0), Some(1.0), Some(3.0), 3));
        assert_eq!(parts(&EXPANSION_RATE, "", "2024-Q1"), (Some(1.0 / 3.0), Some(1.0), Some(3.0), 3));
    }

    #[test]
    fn mrr_churn_is_made_of_the_movements_of_the_months() {
        assert_eq!(parts(&GROSS_MRR_CHURN, "", "2024-Q1"), (Some(0.35), Some(350.0), Some(1000.0), 3));
        assert_eq!(parts(&NET_MRR_CHURN, "", "2024-Q1"), (Some(0.14), Some(140.0), Some(1000.0), 3));
    }

    #[test]
    fn the_twelve_months_before_need_mrr_at_their_start() {
        assert_eq!(site().site(&NRR, "t12m", "2023-11"), Measure::missing(Reason::TooLittleHistory));
        assert_eq!(parts(&NRR, "t12m", "2023-12"), (Some(1.0), Some(1000.0), Some(1000.0), 3));
        assert_eq!(parts(&NRR, "t12m", "2024-Q1"), (Some(0.85), Some(850.0), Some(1000.0), 3));
    }

    #[test]
    fn nobody_at_the_start_means_no_rate() {
        for metric in [&LOGO_CHURN, &GROSS_MRR_CHURN, &NET_MRR_CHURN, &EXPANSION_RATE] {
            assert_eq!(site().own("new", metric, "", "2024-Q1"), Measure::missing(Reason::NoDenominator), "{}", metric.id);
        }
        assert_eq!(site().own("new", &GRR, "period", "2024-Q1"), Measure::missing(Reason::NoDenominator));
        assert_eq!(site().site(&GRR, "period", "2022-Q4"), Measure::missing(Reason::NoDenominator));
    }

    #[test]
    fn snapshots_have_no_retention_in_their_first_month() {
        let mut site = Sample::of(&["a"]);
        site.revenue("a", "2024-01", 100);
        site.revenue("a", "2024-02", 50);
        assert_eq!(site.site(&NRR, "period", "2024-01"), Measure::missing(Reason::TooLittleHistory));
        assert_eq!(site.site(&NRR, "period", "2024-02").number(), Some(0.5));
        assert_eq!(site.site(&NRR, "period", "2024-03"), Measure::missing(Reason::DataEnds));
    }

    #[test]
    fn that_the_data_ends_is_said_before_that_it_begins_late() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", Some("2024-03-01"), 100);
        assert_eq!(site.site(&NRR, "t12m", "2024-03"), Measure::missing(Reason::DataEnds));
    }
}
