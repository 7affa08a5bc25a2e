//! What the renewals of the coming quarters may bring.

use super::health::{Band, band_of};
use super::renewal::{due, kept, known_decision};
use crate::calendar::Period;
use crate::metric::base::Facts;
use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Text, Unit, Variant};
use crate::metric::question::observed::RenewalClass;
use crate::metric::quotient::{Outcome, money, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{Measure, Quantity, Reason, Term};
use crate::table::{Cancellation, Decision, Renewal};

pub(in crate::metric) static FAMILY: &[&Metric] = &[&RENEWAL_FORECAST];

/// What the renewals of the coming quarters may bring.
pub static RENEWAL_FORECAST: Metric = Metric {
    id: "renewal_forecast",
    name: Text::new("Previsão de renovações", "Renewal forecast"),
    acronym: None,
    owner: "am",
    definition: Text::new(
        "Quanto vence em cada um dos próximos quatro trimestres, e quanto disso se espera renovar.",
        "How much is due in each of the coming four quarters, and how much of it may be expected to be renewed.",
    ),
    formula: Text::new(
        "decididas: o que ficou; pendentes: valor × 15 % com pedido de cancelamento, 95 % verde, 75 % amarela ou sem nota, 45 % vermelha",
        "decided: what was kept; pending: amount × 15 % with a cancellation requested, 95 % green, 75 % yellow or unscored, 45 % red",
    ),
    edges: &[
        Text::new(
            "O primeiro trimestre é o que contém o dia seguinte ao de referência, inteiro.",
            "The first quarter is the whole one that holds the day after the as-of day.",
        ),
        Text::new(
            "O pedido de cancelamento pesa enquanto não é revertido nem chegou o seu dia.",
            "A requested cancellation weighs until it is saved or its day has come.",
        ),
        Text::new("A faixa de saúde é a do período do relatório.", "The band of health is that of the reported period."),
        Text::new(
            "As probabilidades são um ponto de partida, não aferidas nos seus dados.",
            "The probabilities are a starting point, not calibrated on your data.",
        ),
    ],
    tables: &["renewals", "cancellations", "subscriptions", "usage"],
    source: Text::new("Clareza: valor esperado por classe de risco.", "Clareza: expected value by class of risk."),
    moment: Moment::Ahead,
    variants: &[
        Variant::new("due", Text::new("a vencer", "due"), Unit::Currency, Direction::Neither, |cut| {
            let due = due(cut, |row| Ok(row.mrr_before.0), |cents| Term::of(units(*cents)))?;
            Ok(money(total(due.iter().copied()), due.len()))
        }),
        Variant::new(
            "uncalibrated",
            Text::new("esperado, não aferido", "expected, uncalibrated"),
            Unit::Currency,
            Direction::Higher,
            expected,
        ),
    ],
};

/// What is known of an account that has a pending renewal.
pub(in crate::metric) fn class(cut: &Cut<'_>, account: &Facts<'_>, reported: Period) -> RenewalClass {
    let leaving = |row: &Cancellation| if is_leaving(cut, row) { Ok(()) } else { Err(LeftOut::OutsideThePeriod) };
    if cut.within().sift(account.cancellations.iter().copied(), leaving, |()| Term::Evidence(None)).count() > 0 {
        return RenewalClass::Leaving;
    }
    RenewalClass::Health(band_of(&Cut { period: reported, ..cut.within() }, account))
}

/// The chance in per cent that a pending renewal of a class comes to be.
pub(in crate::metric) fn chance(class: RenewalClass) -> i64 {
    match class {
        RenewalClass::Leaving => 15,
        RenewalClass::Health(Band::Green) => 95,
        RenewalClass::Health(Band::Yellow | Band::Unscored) => 75,
        RenewalClass::Health(Band::Red) => 45,
    }
}

/// Whether a customer has asked to leave, and neither changed their mind nor left.
pub(in crate::metric) fn is_leaving(cut: &Cut<'_>, row: &Cancellation) -> bool {
    !row.saved && row.effective_on.is_none_or(|day| !cut.happened(day))
}

const HUNDREDTHS_OF_CENTS: f64 = 10_000.0;

/// The amounts expected, added in hundredths of a cent, so that row order never matters.
fn expected(cut: &Cut<'_>) -> Outcome {
    let reported = cut.base.reported().ok_or(Reason::NotComplete)?;
    let part = |row: &Renewal| {
        Ok(match known_decision(cut.base, row) {
            Decision::Renewed => kept(row).saturating_mul(100),
            Decision::Churned => 0,
            Decision::Pending => row.mrr_before.0.saturating_mul(chance(class(cut, &cut.base.accounts[row.account.index()], reported))),
        })
    };
    let parts = due(cut, part, |part| Term::of(*part as f64 / HUNDREDTHS_OF_CENTS))?;
    let sum = total(parts.iter().copied());
    Ok(Measure::known(Quantity::MeanMoney(sum as f64 / HUNDREDTHS_OF_CENTS), parts.len() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Filter, Scope};
    use crate::table::{Cents, MeetingStatus};
    use jiff::civil::date;

    fn forecast(site: &Sample, as_of: &str, id: &str) -> [Option<f64>; 2] {
        let metrics = site.metrics(as_of);
        ["due", "uncalibrated"].map(|variant| metrics.measure(&RENEWAL_FORECAST, variant, &Scope::Site, period(id)).number())
    }

    #[test]
    fn the_quarters_are_the_one_that_holds_the_next_day_and_three_more() {
        let mut site = Sample::of(&["a"]);
        site.renewal("a", "2024-04-01", 100);
        let filter = Filter { account: Some(site.ix("a")), metrics: vec![&RENEWAL_FORECAST] };
        let periods = |as_of: &str| -> Vec<String> {
            let metrics = site.metrics(as_of);
            let asked = [period("2022-Q1"), period("2022-Q2")];
            let rows = metrics.rows(&asked, &filter);
            rows.filter(|row| row.variant == "due").map(|row| row.period.to_string()).collect()
        };
        assert_eq!(periods("2024-06-30"), ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2"]);
        assert_eq!(periods("2024-06-29"), ["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]);
        assert_eq!(forecast(&site, "2024-06-29", "2024-Q2"), [Some(100.0), Some(75.0)]);
        assert_eq!(forecast(&site, "2024-06-29", "2024-Q3"), [Some(0.0), Some(0.0)]);
        assert_eq!(forecast(&site, "2024-06-29", "2024-Q1"), [None, None]);
    }

    #[test]
    fn what_is_decided_counts_as_decided_and_no_more_than_was_due() {
        let mut site = Sample::of(&["a"]);
        site.renewed("a", "2024-07-01", 100, 130);
        site.renewed("a", "2024-08-01", 100, 90);
        site.renewed("a", "2024-08-02", 100, 90).decided_on = Some(date(2024, 7, 1));
        site.renewal("a", "2024-09-30", 100).decision = Decision::Churned;
        assert_eq!(forecast(&site, "2024-06-30", "2024-Q3"), [Some(400.0), Some(100.0 + 90.0 + 75.0)]);
        assert_eq!(forecast(&site, "2024-07-01", "2024-Q3"), [Some(400.0), Some(100.0 + 90.0 + 90.0)]);
    }

    #[test]
    fn a_pending_renewal_is_as_likely_as_its_account_is_well_in_the_reported_period() {
        let mut site = Sample::of(&["green", "leaving", "red", "unscored", "yellow"]);
        for (account, nps, reviews) in [("green", 10, 1), ("red", 0, 0), ("yellow", 10, 0)] {
            site.account(account).seats = Some(1);
            site.event(account, "ana", "", "2024-01-05", 2);
            site.event(account, "ana", "", "2024-06-05", 2);
            site.nps(account, "ana", nps, "2024-06-05T10:00");
            let status = if reviews > 0 { MeetingStatus::Held } else { MeetingStatus::NoShow };
            site.meeting(account, "2024-05-05", status);
        }
        site.config.health.seat_use.weight = 0.0;
        site.config.health.feature_breadth.weight = 0.0;
        site.config.health.support.weight = 0.0;
        site.config.health.usage_change.weight = 0.0;
        for account in ["green", "leaving", "red", "unscored", "yellow"] {
            site.renewal(account, "2024-07-05", 0).mrr_before = Cents(10_001);
        }
        site.cancellation("leaving", "2024-06-01", "price");
        let chances = |site: &Sample| {
            let metrics = site.metrics("2024-06-30");
            let own =
                |id: &str| metrics.measure(&RENEWAL_FORECAST, "uncalibrated", &Scope::Account(site.ix(id)), period("2024-Q3")).number();
            ["green", "leaving", "red", "unscored", "yellow"].map(own)
        };
        let cents = |percent: f64| Some(10_001.0 * percent / 10_000.0);
        // NPS weighs 15 and reviews 10: both are 100 points, no review leaves 60, neither 0; reviews alone are too little to score.
        assert_eq!(chances(&site), [cents(95.0), cents(15.0), cents(45.0), cents(75.0), cents(75.0)]);
    }

    #[test]
    fn a_cancellation_weighs_until_it_is_saved_or_its_day_has_come() {
        let mut site = Sample::of(&["a"]);
        site.renewal("a", "2024-07-05", 100);
        site.cancellation("a", "2024-06-01", "price").effective_on = Some(date(2024, 7, 1));
        let expected = |site: &Sample, as_of| forecast(site, as_of, "2024-Q3")[1];
        assert_eq!(expected(&site, "2024-06-30"), Some(15.0));
        assert_eq!(expected(&site, "2024-07-01"), Some(75.0));
        site.tables.cancellations.rows[0].saved = true;
        assert_eq!(expected(&site, "2024-06-30"), Some(75.0));
        site.cancellation("a", "2024-07-02", "price");
        assert_eq!(expected(&site, "2024-07-01"), Some(75.0), "it has not been requested yet");
    }

    #[test]
    fn without_renewals_the_reason_names_the_table() {
        let site = Sample::of(&["a"]);
        let metrics = site.metrics("2024-06-30");
        for variant in ["due", "uncalibrated"] {
            let measure = metrics.measure(&RENEWAL_FORECAST, variant, &Scope::Site, period("2024-Q3"));
            assert_eq!(measure.reason(), Some(Reason::NoTable("renewals")));
        }
    }
}
