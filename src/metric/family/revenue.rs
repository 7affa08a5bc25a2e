//! Money that recurs: MRR, how it moves, what an account brings.

use crate::calendar::Month;
use crate::metric::base::Facts;
use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::ledger::Closings;
use crate::metric::quotient::{Outcome, money, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{Measure, Quantity, Reason, Role, Term};

pub(in crate::metric) static FAMILY: &[&Metric] = &[&MRR, &MRR_MOVEMENT, &ARPA, &CLV];

/// Monthly recurring revenue.
pub static MRR: Metric = Metric {
    id: "mrr",
    name: Text::new("Receita recorrente mensal", "Monthly recurring revenue"),
    acronym: Some(Text::new("MRR", "MRR")),
    owner: "am",
    definition: Text::new(
        "O que as contas pagam por mês, no fechamento do último mês do período.",
        "What the accounts pay a month, at the closing of the period's last month.",
    ),
    formula: Text::new(
        "Σ mrr das assinaturas com início ≤ dia < fim; ou o retrato do mês",
        "Σ mrr of the subscriptions with start ≤ day < end; or the month's snapshot",
    ),
    edges: &[
        Text::new("Testes e valores zero ficam de fora.", "Trials and zero amounts are out."),
        Text::new(
            "Assinatura que termina no dia de referência conta como aberta: dado que acaba não é cancelamento.",
            "A subscription that ends on the as-of day counts as open: data that ends is not churn.",
        ),
        Text::new(
            "Depois do último mês em que alguma conta paga, não há fechamento.",
            "After the last month in which any account pays there is no closing.",
        ),
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new(
        "Usual em negócios por assinatura; vale o fechamento do mês.",
        "Customary in subscription businesses; month-end convention.",
    ),
    moment: Moment::LastDay,
    variants: &[Variant::main(Unit::Currency, Direction::Higher, |cut| closing(cut, cut.period.last_month()))],
};

/// How MRR got from its opening to its closing.
pub static MRR_MOVEMENT: Metric = Metric {
    id: "mrr_movement",
    name: Text::new("Movimento da receita recorrente", "MRR movement"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Como a receita recorrente foi da abertura ao fechamento, mês a mês e conta a conta.",
        "How recurring revenue got from its opening to its closing, month by month and account by account.",
    ),
    formula: Text::new(
        "abertura + novas + reativação + expansão − contração − cancelamento = fechamento",
        "opening + new + reactivation + expansion − contraction − churn = closing",
    ),
    edges: &[
        Text::new(
            "Nova é a primeira vez que a conta fecha um mês pagando; depois disso, voltar é reativação.",
            "New is the first month that an account closes paying; to come back later is reactivation.",
        ),
        Text::new(
            "Os movimentos de um período longo são a soma dos de seus meses.",
            "The movements of a longer period are the sums of its months'.",
        ),
        Text::new(
            "Sem um fechamento não há o movimento que entra nele nem o que sai dele.",
            "Without a closing there is no movement into it nor out of it.",
        ),
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new(
        "Usual em negócios por assinatura; todo movimento vai de fechamento a fechamento.",
        "Customary in subscription businesses; every movement goes from closing to closing.",
    ),
    moment: Moment::Period,
    variants: &[
        moving("opening", Text::new("abertura", "opening"), Direction::Neither, |cut| closing(cut, cut.opening())),
        moving("new", Text::new("novas", "new"), Direction::Higher, |cut| moved(cut, Movement::New)),
        moving("reactivation", Text::new("reativação", "reactivation"), Direction::Higher, |cut| moved(cut, Movement::Reactivation)),
        moving("expansion", Text::new("expansão", "expansion"), Direction::Higher, |cut| moved(cut, Movement::Expansion)),
        moving("contraction", Text::new("contração", "contraction"), Direction::Lower, |cut| moved(cut, Movement::Contraction)),
        moving("churn", Text::new("cancelamento", "churn"), Direction::Lower, |cut| moved(cut, Movement::Churn)),
        moving("closing", Text::new("fechamento", "closing"), Direction::Higher, |cut| closing(cut, cut.period.last_month())),
    ],
};

const fn moving(id: &'static str, name: Text, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, Unit::Currency, direction, compute)
}

/// Average revenue per account.
pub static ARPA: Metric = Metric {
    id: "arpa",
    name: Text::new("Receita média por conta", "Average revenue per account"),
    acronym: Some(Text::new("ARPA", "ARPA")),
    owner: "am",
    definition: Text::new(
        "Quanto uma conta pagante traz por mês, em média, no fechamento.",
        "What a paying account brings a month, on average, at the closing.",
    ),
    formula: Text::new("MRR de fechamento ÷ contas com MRR > 0", "closing MRR ÷ accounts with MRR > 0"),
    edges: &[Text::new("Sem conta pagante não há média.", "Without a paying account there is no average.")],
    tables: &["subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::LastDay,
    variants: &[Variant::main(Unit::Currency, Direction::Higher, arpa).only_for(Scopes::Groups)],
};

/// Customer lifetime value.
pub static CLV: Metric = Metric {
    id: "clv",
    name: Text::new("Valor do ciclo de vida do cliente", "Customer lifetime value"),
    acronym: Some(Text::new("CLV", "CLV")),
    owner: "cs",
    definition: Text::new(
        "O que se espera que uma conta traga até cancelar, no ritmo de cancelamento dos últimos doze meses.",
        "What an account may be expected to bring until it leaves, at the churn of the last twelve months.",
    ),
    formula: Text::new(
        "ARPA ÷ máx(cancelamento mensal, 1/60); cancelamento mensal = contas-mês perdidas ÷ Σ das 12 aberturas",
        "ARPA ÷ max(monthly churn, 1/60); monthly churn = account-months lost ÷ Σ of the 12 openings",
    ),
    edges: &[
        Text::new("A vida contada não passa de 60 meses.", "No lifetime counts for more than 60 months."),
        Text::new("Sem nenhum cancelamento no ano não há estimativa.", "A year without any churn gives no estimate."),
        Text::new("Precisa de doze meses com receita.", "It needs twelve months with revenue."),
    ],
    tables: &["subscriptions", "revenue"],
    source: Text::new(
        "O modelo simples de retenção: valor = margem por mês × meses esperados.",
        "The simple retention model: value = margin per month × expected months.",
    ),
    moment: Moment::LastDay,
    variants: &[
        Variant::new("revenue", Text::new("receita", "revenue"), Unit::Currency, Direction::Higher, |cut| clv(cut, None))
            .only_for(Scopes::Groups),
        Variant::new("margin", Text::new("margem", "margin"), Unit::Currency, Direction::Higher, |cut| {
            clv(cut, Some(cut.base.config.gross_margin.ok_or(Reason::NoRows)?))
        })
        .only_for(Scopes::Groups)
        .only_where(|cut| cut.base.config.gross_margin.is_some()),
    ],
};

/// What can happen to an account's MRR from one closing to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metric) enum Movement {
    New,
    Reactivation,
    Expansion,
    Contraction,
    Churn,
}

impl Movement {
    /// The variant of [`MRR_MOVEMENT`] that it is.
    pub(in crate::metric) const fn variant(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Reactivation => "reactivation",
            Self::Expansion => "expansion",
            Self::Contraction => "contraction",
            Self::Churn => "churn",
        }
    }
}

/// Cents that moved, and in how many account-months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metric) struct Flow {
    pub(in crate::metric) cents: i64,
    pub(in crate::metric) account_months: usize,
}

/// The movement from `before` to `after`, and how much moved; `paid_earlier` is whether any closing before was above 0.
fn movement(before: i64, after: i64, paid_earlier: bool) -> Option<(Movement, i64)> {
    let kind = match (before > 0, after > 0) {
        (false, false) => return None,
        (false, true) if paid_earlier => Movement::Reactivation,
        (false, true) => Movement::New,
        (true, false) => Movement::Churn,
        (true, true) if after > before => Movement::Expansion,
        (true, true) if after < before => Movement::Contraction,
        (true, true) => return None,
    };
    Some((kind, (after - before).abs()))
}

/// All movements of one kind between two closings: the sums of the months'.
pub(in crate::metric) fn flow(cut: &Cut<'_>, start: Month, end: Month, kind: Movement) -> Result<Flow, Reason> {
    cut.base.ledger.closings((0..=end.since(start)).map(|by| start.plus(by)))?;
    let mut found = Flow { cents: 0, account_months: 0 };
    for account in cut.accounts() {
        let moves = moves(&account.closings, start, end, kind);
        found.cents = found.cents.saturating_add(total(moves.iter().map(|(_, cents)| *cents)));
        found.account_months += moves.len();
        if moves.is_empty() {
            cut.account_left_out(account, LeftOut::NoMovement);
        } else if cut.trace.is_some() {
            let months: Vec<Month> = moves.iter().flat_map(|(month, _)| [month.plus(-1), *month]).collect();
            let part = units(total(moves.iter().map(|(_, cents)| *cents)));
            cut.used(account.row, Term::Adds { part, whole: moves.len() as f64 });
            cut.closings_of(account, &months);
        }
    }
    Ok(found)
}

/// An account's movements of one kind: the month into which each went, and its cents.
fn moves(closings: &Closings, start: Month, end: Month, kind: Movement) -> Vec<(Month, i64)> {
    let first_paid = closings.first_paid();
    let months = (1..=end.since(start)).map(|by| start.plus(by));
    let moved = |month: Month| {
        let paid_earlier = first_paid.is_some_and(|first| first < month);
        let (moved, cents) = movement(closings.at(month.plus(-1)), closings.at(month), paid_earlier)?;
        (moved == kind).then_some((month, cents))
    };
    months.filter_map(moved).collect()
}

/// The period's movements of one kind.
pub(in crate::metric) fn period_flow(cut: &Cut<'_>, kind: Movement) -> Result<Flow, Reason> {
    flow(cut, cut.opening(), cut.period.last_month(), kind)
}

fn moved(cut: &Cut<'_>, kind: Movement) -> Outcome {
    period_flow(cut, kind).map(|flow| money(flow.cents, flow.account_months))
}

/// The amounts above 0 at a month's closing, in cents.
fn paying(cut: &Cut<'_>, month: Month, term: fn(&i64) -> Term) -> Result<Vec<i64>, Reason> {
    cut.base.ledger.closing(month)?;
    let amount = |account: &Facts<'_>| Some(account.closings.at(month)).filter(|cents| *cents > 0).ok_or(LeftOut::NotPaying);
    Ok(cut.sift_accounts([month], amount, term).collect())
}

fn closing(cut: &Cut<'_>, month: Month) -> Outcome {
    let paying = paying(cut, month, |cents| Term::of(units(*cents)))?;
    Ok(money(total(paying.iter().copied()), paying.len()))
}

/// How many accounts have MRR at the period's end: each is one of a whole.
pub(in crate::metric) fn paying_accounts(cut: &Cut<'_>) -> Result<usize, Reason> {
    paying(cut, cut.period.last_month(), |_| Term::Adds { part: 0.0, whole: 1.0 }).map(|paying| paying.len())
}

fn arpa(cut: &Cut<'_>) -> Outcome {
    let paying = paying(cut, cut.period.last_month(), |cents| Term::of(units(*cents)))?;
    if paying.is_empty() {
        return Err(Reason::NoDenominator);
    }
    cut.part(Role::Plus, &MRR, "", cut.period);
    let (sum, n) = (Quantity::Money(total(paying.iter().copied())).number(), paying.len());
    Ok(Measure::quotient(Quantity::MeanMoney(sum / n as f64), sum, n as f64, n as u64))
}

/// The longest lifetime that counts is 60 months.
const LEAST_MONTHLY_CHURN: f64 = 1.0 / 60.0;

fn clv(cut: &Cut<'_>, margin: Option<f64>) -> Outcome {
    let end = cut.period.last_month();
    let start = cut.base.ledger.year_before(end)?;
    let inputs = &cut.within();
    let arpa = arpa(inputs)?;
    let lost = flow(inputs, start, end, Movement::Churn)?.account_months as f64;
    let mut openings = 0;
    for month in (0..12).map(|by| start.plus(by)) {
        openings += paying(inputs, month, |cents| Term::of(units(*cents)))?.len();
    }
    if openings == 0 {
        return Err(Reason::NoDenominator);
    }
    if lost == 0.0 {
        return Err(Reason::ZeroChurn);
    }
    cut.part(if margin.is_none() { Role::Plus } else { Role::Factor }, &ARPA, "", cut.period);
    let (monthly, churn) = (arpa.number().unwrap_or_default() * margin.unwrap_or(1.0), (lost / openings as f64).max(LEAST_MONTHLY_CHURN));
    Ok(Measure::quotient(Quantity::MeanMoney(monthly / churn), monthly, churn, arpa.n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{LOGO_CHURN, Scope};

    const VARIANTS: [&str; 7] = ["opening", "new", "reactivation", "expansion", "contraction", "churn", "closing"];

    fn movements(site: &Sample, id: &str) -> Vec<Option<f64>> {
        VARIANTS.iter().map(|variant| site.site(&MRR_MOVEMENT, variant, id).number()).collect()
    }

    /// Five accounts, one for each thing that can happen in the second quarter of 2024.
    fn eventful() -> Sample {
        let mut site = Sample::of(&["back", "gone", "less", "more", "new"]);
        site.subscription("back", "2023-01-01", Some("2023-06-01"), 40);
        site.subscription("back", "2024-05-10", None, 45);
        site.subscription("gone", "2023-01-01", Some("2024-06-15"), 100);
        site.subscription("less", "2023-01-01", Some("2024-04-01"), 30);
        site.subscription("less", "2023-01-01", None, 70);
        site.subscription("more", "2023-01-01", None, 200);
        site.subscription("more", "2024-06-30", None, 11);
        site.subscription("new", "2024-04-20", None, 500);
        site
    }

    #[test]
    fn every_kind_of_movement_is_told_apart() {
        let expected = [400.0, 500.0, 45.0, 11.0, 30.0, 100.0, 826.0].map(Some);
        assert_eq!(movements(&eventful(), "2024-Q2"), expected);
        assert_eq!(eventful().site(&MRR, "", "2024-Q2").number(), Some(826.0));
        assert_eq!(eventful().site(&MRR_MOVEMENT, "opening", "2024-Q2").n, 4 - 1);
        assert_eq!(eventful().site(&MRR_MOVEMENT, "expansion", "2024-Q2").n, 1);
    }

    #[test]
    fn an_account_has_its_own_movements() {
        let own = |variant| eventful().own("gone", &MRR_MOVEMENT, variant, "2024-Q2").number();
        assert_eq!(VARIANTS.map(own), [100.0, 0.0, 0.0, 0.0, 0.0, 100.0, 0.0].map(Some));
    }

    #[test]
    fn leaving_and_coming_back_within_a_quarter_is_churn_and_reactivation_but_no_lost_logo() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", Some("2024-04-10"), 100);
        site.subscription("a", "2024-06-01", None, 100);
        site.subscription("b", "2024-01-01", None, 1);
        assert_eq!(movements(&site, "2024-Q2"), [101.0, 0.0, 100.0, 0.0, 0.0, 100.0, 101.0].map(Some));
        assert_eq!(site.site(&LOGO_CHURN, "", "2024-Q2").number(), Some(0.0));
    }

    #[test]
    fn trials_zero_amounts_and_subscriptions_that_never_run_make_no_mrr() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", None, 100).trial = true;
        site.subscription("a", "2024-01-01", None, 0);
        site.subscription("a", "2024-06-30", Some("2024-06-30"), 100);
        let mrr = site.site(&MRR, "", "2024-Q2");
        assert_eq!((mrr.number(), mrr.n), (Some(0.0), 0));
        assert_eq!(site.site(&ARPA, "", "2024-Q2"), Measure::missing(Reason::NoDenominator));
    }

    #[test]
    fn a_site_without_revenue_data_says_which_table_it_lacks() {
        let site = Sample::of(&["a"]);
        for (metric, variant) in [(&MRR, ""), (&MRR_MOVEMENT, "new"), (&ARPA, ""), (&CLV, "revenue")] {
            let reason = site.site(metric, variant, "2024-Q2").reason().map(|reason| reason.to_string());
            assert_eq!(reason.as_deref(), Some("no-table:subscriptions"), "{}", metric.id);
        }
    }

    #[test]
    fn a_subscription_that_ends_on_the_day_the_data_speaks_of_counts_as_open() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2024-01-01", Some("2024-06-30"), 100);
        let mrr = |as_of| site.metrics(as_of).measure(&MRR, "", &Scope::Site, period("2024-Q2"));
        assert_eq!(mrr("2024-06-30").number(), Some(100.0));
        assert_eq!(mrr("2024-07-01"), Measure::missing(Reason::DataEnds));
    }

    #[test]
    fn closings_after_the_last_month_in_which_anybody_pays_are_data_that_ends_not_churn() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", Some("2024-05-01"), 100);
        site.subscription("b", "2024-01-01", Some("2024-06-01"), 100);
        assert_eq!(site.site(&MRR_MOVEMENT, "churn", "2024-05").number(), Some(100.0));
        assert_eq!(site.site(&MRR, "", "2024-06"), Measure::missing(Reason::DataEnds));
        assert_eq!(site.site(&MRR_MOVEMENT, "churn", "2024-Q2"), Measure::missing(Reason::DataEnds));
        assert_eq!(site.site(&MRR_MOVEMENT, "opening", "2024-Q2").number(), Some(200.0));
        assert_eq!(site.site(&LOGO_CHURN, "", "2024-Q2"), Measure::missing(Reason::DataEnds));
        assert_eq!(site.own("a", &MRR, "", "2024-05").number(), Some(0.0));
    }

    #[test]
    fn a_subscription_that_starts_after_the_day_does_not_exist() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2024-01-01", None, 100);
        site.subscription("b", "2024-07-01", None, 100);
        assert_eq!(site.site(&MRR, "", "2024-Q2").number(), Some(100.0));
    }

    #[test]
    fn a_period_that_is_not_over_has_no_value() {
        let site = eventful();
        let measure = site.metrics("2024-06-29").measure(&MRR, "", &Scope::Site, period("2024-Q2"));
        assert_eq!(measure, Measure::missing(Reason::NotComplete));
        assert_eq!(site.metrics("2024-06-29").period(), Some(period("2024-Q1")));
    }

    #[test]
    fn a_variant_that_a_metric_lacks_has_no_rows() {
        assert_eq!(eventful().site(&MRR, "t12m", "2024-Q2"), Measure::missing(Reason::NoRows));
    }

    #[test]
    fn snapshots_begin_without_an_opening_and_a_month_that_all_lack_is_missing() {
        let mut site = Sample::of(&["a", "b"]);
        for (month, a, b) in [("2024-01", 100, 50), ("2024-02", 120, 0), ("2024-04", 90, 10)] {
            site.revenue("a", month, a);
            if b > 0 {
                site.revenue("b", month, b);
            }
        }
        assert_eq!(site.site(&MRR, "", "2024-01").number(), Some(150.0));
        assert_eq!(site.site(&MRR_MOVEMENT, "opening", "2024-01"), Measure::missing(Reason::TooLittleHistory));
        assert_eq!(site.site(&MRR_MOVEMENT, "new", "2024-01"), Measure::missing(Reason::TooLittleHistory));
        assert_eq!(movements(&site, "2024-02"), [150.0, 0.0, 0.0, 20.0, 0.0, 50.0, 120.0].map(Some));
        let later = site.metrics("2024-05-31");
        for id in ["2024-03", "2024-04"] {
            let churn = later.measure(&MRR_MOVEMENT, "churn", &Scope::Site, period(id));
            assert_eq!(churn, Measure::missing(Reason::NoRows), "{id}");
        }
        assert_eq!(site.site(&MRR_MOVEMENT, "closing", "2024-04").number(), Some(100.0));
        assert_eq!(site.site(&MRR, "", "2024-05"), Measure::missing(Reason::DataEnds));
    }

    #[test]
    fn arpa_is_the_closing_over_the_paying_accounts_unrounded() {
        let mut site = Sample::of(&["a", "b", "c", "d"]);
        for (account, units) in [("a", 100), ("b", 100), ("c", 101)] {
            site.subscription(account, "2024-01-01", None, units);
        }
        let arpa = site.site(&ARPA, "", "2024-Q1");
        assert_eq!((arpa.number(), arpa.numerator, arpa.denominator, arpa.n), (Some(301.0 / 3.0), Some(301.0), Some(3.0), 3));
    }

    #[test]
    fn lifetime_value_needs_a_year_and_some_churn_and_stops_at_sixty_months() {
        let mut site = Sample::of(&["a", "b", "c"]);
        site.subscription("a", "2023-01-01", None, 100);
        site.subscription("b", "2023-01-01", None, 100);
        site.subscription("c", "2023-01-01", Some("2023-12-01"), 100);
        assert_eq!(site.site(&CLV, "revenue", "2023-12"), Measure::missing(Reason::TooLittleHistory));
        // The twelve openings are those of eleven months with three accounts and one with two: 35 account-months, one of them lost.
        let clv = site.site(&CLV, "revenue", "2024-01").number().expect("a value");
        assert!((clv - 100.0 * 35.0).abs() < 1e-6, "{clv}");
        assert_eq!(site.site(&CLV, "revenue", "2024-12"), Measure::missing(Reason::ZeroChurn));
        let ids: Vec<String> = (0..10).map(|at| format!("more-{at}")).collect();
        let mut large = Sample::of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        for (at, id) in ids.iter().enumerate() {
            large.subscription(id, "2023-01-01", (at == 0).then_some("2023-12-01"), 100);
        }
        let capped = large.site(&CLV, "revenue", "2024-01").number().expect("a value");
        assert!((capped - 6000.0).abs() < 1e-6, "{capped}");
    }

    #[test]
    fn the_margin_variant_is_offered_only_where_the_config_says_the_margin() {
        let mut site = Sample::of(&["a", "b"]);
        site.subscription("a", "2023-01-01", None, 100);
        site.subscription("b", "2023-01-01", Some("2023-12-01"), 100);
        assert!(!site.prints(&CLV, "margin", "2024-01"));
        site.config.gross_margin = Some(0.5);
        assert!(site.prints(&CLV, "margin", "2024-01"));
        let of = |variant| site.site(&CLV, variant, "2024-01").number().expect("a value");
        assert!((of("margin") * 2.0 - of("revenue")).abs() < 1e-6);
    }
}
