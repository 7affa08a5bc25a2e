//! Why customers want to leave, and who was won over to stay.

use crate::metric::cut::{Cut, present};
use crate::metric::definition::{Direction, Metric, Moment, Named, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, share_of};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{NONE, Reason, Term};
use crate::table::Cancellation;
use std::borrow::Cow;
use std::collections::BTreeMap;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&CHURN_REASONS, &SAVE_RATE];

/// Why customers want to leave.
pub static CHURN_REASONS: Metric = Metric {
    id: "churn_reasons",
    name: Text::new("Motivos de cancelamento", "Churn reasons"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantos cancelamentos foram pedidos no período por cada motivo.",
        "How many cancellations were requested in the period for each reason.",
    ),
    formula: Text::new("pedidos de cancelamento por motivo", "cancellations requested, by reason"),
    edges: &[
        Text::new("Pedidos revertidos contam também.", "Requests that were saved count too."),
        Text::new("Sem motivo é `(none)`.", "Without a reason it is `(none)`."),
        Text::new(
            "Só aparecem os motivos que ocorrem; sem pedidos, ou sem a tabela, não há linhas.",
            "Only reasons that occur appear; without requests, or without the table, there are no rows.",
        ),
    ],
    tables: &["cancellations"],
    source: Text::new("Usual em Customer Success.", "Customary in customer success."),
    moment: Moment::Period,
    variants: &[Variant::each(Unit::Count, Direction::Lower, reasons)],
};

/// The share of requests to leave that were turned round.
pub static SAVE_RATE: Metric = Metric {
    id: "save_rate",
    name: Text::new("Taxa de reversão", "Save rate"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte dos cancelamentos pedidos no período que foi revertida.",
        "The share of the cancellations requested in the period that were saved.",
    ),
    formula: Text::new("revertidos ÷ pedidos", "saved ÷ requested"),
    edges: &[Text::new(
        "Vale o dia do pedido, não o da reversão nem o da saída.",
        "The day of the request counts, not that of the saving or the leaving.",
    )],
    tables: &["cancellations"],
    source: Text::new("Usual em Customer Success.", "Customary in customer success."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, save_rate)],
};

/// The cancellations of the scope requested in the period, as judged.
fn requested<'m, T>(
    cut: &Cut<'m>,
    judge: impl Fn(&'m Cancellation) -> Result<T, LeftOut>,
    term: impl Fn(&T) -> Term,
) -> Result<Vec<T>, Reason> {
    present(cut.base.tables.cancellations.present, "cancellations")?;
    let rows = cut.accounts().flat_map(|account| account.cancellations.iter().copied());
    let requested = |row: &'m Cancellation| {
        if cut.period.contains(row.requested_on) { judge(row) } else { Err(LeftOut::OutsideThePeriod) }
    };
    Ok(cut.sift(rows, requested, term).collect())
}

fn reason(row: &Cancellation) -> &str {
    row.reason.as_deref().unwrap_or(NONE)
}

fn reasons(cut: &Cut<'_>) -> Vec<Named> {
    let asked = |row| cut.wanted.is_none_or(|wanted| wanted == reason(row));
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for reason in
        requested(cut, |row| if asked(row) { Ok(reason(row)) } else { Err(LeftOut::OtherVariant) }, |_| Term::one()).unwrap_or_default()
    {
        *found.entry(reason).or_default() += 1;
    }
    found.into_iter().map(|(reason, n)| (Cow::Owned(reason.to_owned()), count(n))).collect()
}

fn save_rate(cut: &Cut<'_>) -> Outcome {
    share_of(&requested(cut, |row| Ok(row.saved), |saved| Term::share(*saved))?, |saved| *saved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Filter, Measure, Scope};

    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b"]);
        site.cancellation("a", "2024-04-01", "price");
        site.cancellation("a", "2024-06-30", "price").saved = true;
        site.cancellation("a", "2024-05-05", "");
        site.cancellation("b", "2024-05-05", "Bugs, \"many\"").saved = true;
        site.cancellation("b", "2024-03-31", "early");
        site.cancellation("b", "2024-07-01", "late");
        site
    }

    fn lines(site: &Sample, scope: &Scope) -> Vec<(String, Option<f64>, u64)> {
        let filter = Filter { account: None, metrics: vec![&CHURN_REASONS] };
        let metrics = site.metrics("2024-06-30");
        let rows = metrics.rows(&[], &filter).filter(|row| row.scope == *scope);
        rows.map(|row| (row.variant.into_owned(), row.measure.number(), row.measure.n)).collect()
    }

    #[test]
    fn each_reason_that_occurs_has_a_row_and_no_other() {
        let expected = [("(none)", 1), ("Bugs, \"many\"", 1), ("price", 2)].map(|(id, n)| (id.to_owned(), Some(n as f64), n));
        assert_eq!(lines(&site(), &Scope::Site), expected);
        assert_eq!(lines(&site(), &Scope::Account(site().ix("b"))), [("Bugs, \"many\"".to_owned(), Some(1.0), 1)]);
        assert_eq!(lines(&Sample::of(&["a"]), &Scope::Site), []);
    }

    #[test]
    fn a_reason_can_be_asked_for_by_name() {
        assert_eq!(site().site(&CHURN_REASONS, "price", "2024-Q2").number(), Some(2.0));
        assert_eq!(site().site(&CHURN_REASONS, "late", "2024-Q2"), Measure::missing(Reason::NoRows));
        let metrics = site();
        let metrics = metrics.metrics("2024-06-29");
        assert_eq!(metrics.measure(&CHURN_REASONS, "price", &Scope::Site, period("2024-Q2")).reason(), Some(Reason::NotComplete));
    }

    #[test]
    fn the_save_rate_is_over_all_requests_of_the_period() {
        let rate = site().site(&SAVE_RATE, "", "2024-Q2");
        assert_eq!((rate.number(), rate.numerator, rate.denominator, rate.n), (Some(0.5), Some(2.0), Some(4.0), 4));
        assert_eq!(site().own("a", &SAVE_RATE, "", "2024-Q1"), Measure::missing(Reason::NoRows));
        assert_eq!(Sample::of(&["a"]).site(&SAVE_RATE, "", "2024-Q2").reason(), Some(Reason::NoTable("cancellations")));
    }
}
