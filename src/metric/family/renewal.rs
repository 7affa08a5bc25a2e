//! Contracts that come up for renewal.

use crate::metric::base::Base;
use crate::metric::cut::{Cut, present};
use crate::metric::definition::{Direction, Metric, Moment, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, money_share, share_of, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{Reason, Term};
use crate::table::{Decision, Renewal};

pub(in crate::metric) static FAMILY: &[&Metric] = &[&RENEWAL_RATE, &RENEWALS];

const AS_DECIDED: Text = Text::new(
    "Valem as decisões conhecidas no dia de referência, também as tardias; sem decisão é pendente.",
    "Decisions known on the as-of day count, late ones too; without a decision it is pending.",
);

/// The share of renewals that were renewed.
pub static RENEWAL_RATE: Metric = Metric {
    id: "renewal_rate",
    name: Text::new("Taxa de renovação", "Renewal rate"),
    acronym: None,
    owner: "am",
    definition: Text::new(
        "A parte das renovações que venceram no período que foi renovada, em contratos e em valor.",
        "The share of the renewals due in the period that were renewed, in contracts and in value.",
    ),
    formula: Text::new(
        "contratos: renovadas ÷ vencidas; valor: Σ mín(depois, antes) das renovadas ÷ Σ antes",
        "count: renewed ÷ due; value: Σ min(after, before) of the renewed ÷ Σ before",
    ),
    edges: &[
        AS_DECIDED,
        Text::new("Pendente fica no denominador.", "What is pending stays in the denominator."),
        Text::new("O que uma renovação cresce não conta.", "What a renewal grows by does not count."),
    ],
    tables: &["renewals"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[
        Variant::new("count", Text::new("contratos", "contracts"), Unit::Ratio, Direction::Higher, rate_of_contracts),
        Variant::new("value", Text::new("valor", "value"), Unit::Ratio, Direction::Higher, rate_of_value),
    ],
};

/// How many renewals were due, and what became of them.
pub static RENEWALS: Metric = Metric {
    id: "renewals",
    name: Text::new("Renovações", "Renewals"),
    acronym: None,
    owner: "am",
    definition: Text::new(
        "Quantas renovações venceram no período, e o que foi feito delas.",
        "How many renewals were due in the period, and what became of them.",
    ),
    formula: Text::new("vencidas = renovadas + canceladas + pendentes", "due = renewed + churned + pending"),
    edges: &[AS_DECIDED],
    tables: &["renewals"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[
        Variant::new("due", Text::new("vencidas", "due"), Unit::Count, Direction::Neither, |cut| {
            Ok(count(due(cut, |_| Ok(()), |()| Term::one())?.len()))
        }),
        decided("renewed", Text::new("renovadas", "renewed"), Direction::Higher, |cut| counted(cut, Decision::Renewed)),
        decided("churned", Text::new("canceladas", "churned"), Direction::Lower, |cut| counted(cut, Decision::Churned)),
        decided("pending", Text::new("pendentes", "pending"), Direction::Lower, |cut| counted(cut, Decision::Pending)),
    ],
};

const fn decided(id: &'static str, name: Text, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, Unit::Count, direction, compute)
}

/// What is known of a renewal's decision: one that was taken after the day the data speaks of is pending.
pub(in crate::metric) fn known_decision(base: &Base<'_>, row: &Renewal) -> Decision {
    let known = row.decided_on.is_none_or(|day| base.as_of.is_some_and(|as_of| day <= as_of));
    if known { row.decision } else { Decision::Pending }
}

/// What a renewal that was renewed kept of the amount due, in cents.
pub(in crate::metric) fn kept(row: &Renewal) -> i64 {
    row.mrr_after.map_or(0, |after| after.0.min(row.mrr_before.0))
}

/// What the renewals of the scope that are due in the period are worth, each as judged.
pub(in crate::metric) fn due<'m, T>(
    cut: &Cut<'m>,
    judge: impl Fn(&'m Renewal) -> Result<T, LeftOut>,
    term: impl Fn(&T) -> Term,
) -> Result<Vec<T>, Reason> {
    present(cut.base.tables.renewals.present, "renewals")?;
    let rows = cut.accounts().flat_map(|account| account.renewals.iter().copied());
    let is_due = |row: &'m Renewal| if cut.period.contains(row.due_on) { judge(row) } else { Err(LeftOut::OutsideThePeriod) };
    Ok(cut.sift(rows, is_due, term).collect())
}

fn is_renewed(cut: &Cut<'_>, row: &Renewal) -> bool {
    known_decision(cut.base, row) == Decision::Renewed
}

fn rate_of_contracts(cut: &Cut<'_>) -> Outcome {
    let due = due(cut, |row| Ok(is_renewed(cut, row)), |renewed| Term::share(*renewed))?;
    share_of(&due, |renewed| *renewed)
}

fn rate_of_value(cut: &Cut<'_>) -> Outcome {
    let amounts = |row: &Renewal| Ok((if is_renewed(cut, row) { kept(row) } else { 0 }, row.mrr_before.0));
    let due = due(cut, amounts, |(kept, before)| Term::Adds { part: units(*kept), whole: units(*before) })?;
    if due.is_empty() {
        return Err(Reason::NoRows);
    }
    money_share(total(due.iter().map(|(kept, _)| *kept)), total(due.iter().map(|(_, before)| *before)), due.len())
}

fn counted(cut: &Cut<'_>, decision: Decision) -> Outcome {
    let decided = |row: &Renewal| if known_decision(cut.base, row) == decision { Ok(()) } else { Err(LeftOut::OtherVariant) };
    Ok(count(due(cut, decided, |()| Term::one())?.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Measure, Scope};
    use jiff::civil::date;

    /// Four renewals due in the second quarter of 2024: one grew, one shrank, one left, one is pending.
    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b", "c"]);
        site.renewed("a", "2024-04-01", 100, 150);
        site.renewed("a", "2024-06-30", 100, 80).decided_on = Some(date(2024, 7, 5));
        let left = site.renewal("b", "2024-05-05", 200);
        (left.decision, left.decided_on) = (Decision::Churned, Some(date(2024, 4, 5)));
        site.renewal("b", "2024-05-06", 100);
        site.renewal("b", "2024-07-01", 1);
        site
    }

    fn counts(as_of: &str) -> [Option<f64>; 4] {
        let site = site();
        let metrics = site.metrics(as_of);
        ["due", "renewed", "churned", "pending"]
            .map(|variant| metrics.measure(&RENEWALS, variant, &Scope::Site, period("2024-Q2")).number())
    }

    #[test]
    fn decisions_known_on_the_day_count_also_late_ones() {
        assert_eq!(counts("2024-07-05"), [4.0, 2.0, 1.0, 1.0].map(Some));
        assert_eq!(counts("2024-07-04"), [4.0, 1.0, 1.0, 2.0].map(Some));
    }

    #[test]
    fn pending_stays_in_the_denominator_and_growth_does_not_count() {
        let site = site();
        let metrics = site.metrics("2024-07-05");
        let rate = |variant| metrics.measure(&RENEWAL_RATE, variant, &Scope::Site, period("2024-Q2"));
        assert_eq!((rate("count").number(), rate("count").n), (Some(0.5), 4));
        let value = rate("value");
        assert_eq!((value.number(), value.numerator, value.denominator), (Some(0.36), Some(180.0), Some(500.0)));
    }

    #[test]
    fn nothing_due_is_no_rate_and_no_renewals() {
        let mut site = site();
        assert_eq!(site.own("c", &RENEWAL_RATE, "count", "2024-Q2"), Measure::missing(Reason::NoRows));
        assert_eq!(site.own("c", &RENEWALS, "due", "2024-Q2").number(), Some(0.0));
        site.renewal("c", "2024-05-05", 0);
        assert_eq!(site.own("c", &RENEWAL_RATE, "count", "2024-Q2").number(), Some(0.0));
        assert_eq!(site.own("c", &RENEWAL_RATE, "value", "2024-Q2"), Measure::missing(Reason::NoDenominator));
        let bare = Sample::of(&["a"]);
        for (metric, variant) in [(&RENEWAL_RATE, "value"), (&RENEWALS, "pending")] {
            assert_eq!(bare.site(metric, variant, "2024-Q2").reason(), Some(Reason::NoTable("renewals")));
        }
    }
}
