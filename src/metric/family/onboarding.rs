//! The first weeks of a customer: how many reach the point where the product is of use, and how the steps go.

use crate::calendar::Month;
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::day::{days_between, is_done};
use crate::metric::definition::{Direction, Metric, Moment, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, share_of};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::trace::Form;
use crate::metric::{Measure, Quantity, Reason, Term, quantile};
use crate::table::OnboardingStep;
use jiff::civil::Date;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&ACTIVATION_RATE, &TIME_TO_ACTIVATION, &ONBOARDING_PROGRESS, &OVERDUE_STEPS];

const ACTIVATION: Text = Text::new(
    "Ativação é a etapa marcada como tal ou o primeiro uso da funcionalidade de `[activation]`, o que vier antes.",
    "Activation is the step marked as such or the first use of the feature of `[activation]`, whichever comes first.",
);

const YOUNG: Text = Text::new(
    "Enquanto alguma conta do grupo tem menos de 30 dias, o valor leva uma marca.",
    "While any account of the cohort is younger than 30 days, the value bears a mark.",
);

/// The share of new accounts that were activated in time.
pub static ACTIVATION_RATE: Metric = Metric {
    id: "activation_rate",
    name: Text::new("Taxa de ativação", "Activation rate"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte das contas que começaram no período que chegou à ativação em até 30 dias.",
        "The share of the accounts that began in the period that reached activation within 30 days.",
    ),
    formula: Text::new(
        "contas que começaram no período, ativadas em até 30 dias ÷ contas que começaram no período",
        "accounts that began in the period, activated within 30 days ÷ accounts that began in the period",
    ),
    edges: &[
        ACTIVATION,
        YOUNG,
        Text::new(
            "Onde nada diz o que é ativar, não há taxa em vez de zero.",
            "Where nothing says what activates an account there is no rate, not zero.",
        ),
    ],
    tables: &["accounts", "onboarding", "usage"],
    source: Text::new(
        "Usual em Customer Success: ativadas ÷ iniciadas, por safra.",
        "Customary in customer success: activated ÷ begun, by cohort.",
    ),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, activation_rate)],
};

/// How long activation takes.
pub static TIME_TO_ACTIVATION: Metric = Metric {
    id: "time_to_activation",
    name: Text::new("Tempo até a ativação", "Time to activation"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantos dias levou a ativação das contas que começaram no período e se ativaram em até 30 dias, na mediana.",
        "How many days activation took the accounts that began in the period and were activated within 30 days, in the median.",
    ),
    formula: Text::new("mediana de (ativação − início), em dias", "median of (activation − start), in days"),
    edges: &[
        ACTIVATION,
        Text::new(
            "Só fala de quem se ativou: leia com a taxa de ativação.",
            "It speaks only of those who were activated: read it with the activation rate.",
        ),
        YOUNG,
    ],
    tables: &["accounts", "onboarding", "usage"],
    source: Text::new(
        "Usual em Customer Success; a mediana segue a definição 7 de \"Sample Quantiles in Statistical Packages\", 1996.",
        "Customary in customer success; the median is of definition 7 in \"Sample Quantiles in Statistical Packages\", 1996.",
    ),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Days, Direction::Lower, time_to_activation)],
};

/// The share of onboarding steps that are done.
pub static ONBOARDING_PROGRESS: Metric = Metric {
    id: "onboarding_progress",
    name: Text::new("Progresso do onboarding", "Onboarding progress"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte das etapas de onboarding feita até o último dia do período.",
        "The share of the onboarding steps done by the period's last day.",
    ),
    formula: Text::new("etapas feitas ÷ etapas", "steps done ÷ steps"),
    edges: &[Text::new(
        "Contam todas as etapas das contas, também as de quem já saiu ou ainda não começou.",
        "All steps of the accounts count, also of those that have left or not begun.",
    )],
    tables: &["onboarding"],
    source: Text::new("Usual em Customer Success.", "Customary in customer success."),
    moment: Moment::LastDay,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, |cut| {
        let done = |step: &OnboardingStep| Ok(is_done(step, cut.period.last_day()));
        share_of(&steps(cut, done, |done| Term::share(*done))?, |done| *done)
    })],
};

/// How many onboarding steps are late.
pub static OVERDUE_STEPS: Metric = Metric {
    id: "overdue_steps",
    name: Text::new("Etapas vencidas", "Overdue steps"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantas etapas de onboarding tinham vencido e não estavam feitas no último dia do período.",
        "How many onboarding steps were due and not done on the period's last day.",
    ),
    formula: Text::new("etapas com prazo até o dia e não feitas", "steps due by the day and not done"),
    edges: &[
        Text::new("A etapa que vence no próprio dia conta.", "A step that is due on that very day counts."),
        Text::new("Etapa sem prazo nunca vence.", "A step without a due date is never overdue."),
    ],
    tables: &["onboarding"],
    source: Text::new("Usual em Customer Success.", "Customary in customer success."),
    moment: Moment::LastDay,
    variants: &[Variant::main(Unit::Count, Direction::Lower, |cut| {
        let day = cut.period.last_day();
        let overdue = |step: &OnboardingStep| {
            let late = step.due_on.is_some_and(|due| due <= day) && !is_done(step, day);
            if late { Ok(()) } else { Err(LeftOut::NotOverdue) }
        };
        Ok(count(steps(cut, overdue, |()| Term::one())?.len()))
    })],
};

/// Activation counts when it comes within so many days.
const IN_TIME: i32 = 30;

/// The day on which an account began, where that lies in the period.
fn begun(cut: &Cut<'_>, account: &Facts<'_>) -> Result<Date, LeftOut> {
    let since = account.row.since.ok_or(LeftOut::NotBegun)?;
    if cut.period.contains(since) { Ok(since) } else { Err(LeftOut::OutsideThePeriod) }
}

/// Of the accounts of the scope that began in the period, the days that activation took those it did not take longer than
/// [`IN_TIME`], as judged; and a mark where some of them have not had that time yet.
fn cohort<T>(
    cut: &Cut<'_>,
    judge: impl Fn(Option<i32>) -> Result<T, LeftOut>,
    term: impl Fn(&T) -> Term,
) -> Result<(Vec<T>, Option<Reason>), Reason> {
    is_known(cut)?;
    let mut mark = None;
    let mut found = Vec::new();
    for account in cut.accounts() {
        let judged = begun(cut, account).and_then(|since| {
            if cut.base.as_of.is_some_and(|as_of| days_between(since, as_of) < IN_TIME) {
                mark = Some(Reason::IncompleteCohort);
            }
            note_activation(cut, account);
            let days = activated_on(cut, account).map(|day| days_between(since, day));
            judge(days.filter(|days| *days <= IN_TIME))
        });
        match judged {
            Ok(worth) => {
                cut.used(account.row, term(&worth));
                found.push(worth);
            }
            Err(reason) => {
                cut.left_out(account.row, reason);
                account.steps.iter().for_each(|step| cut.left_out(*step, reason));
                cut.left_out_usage(account, reason);
            }
        }
    }
    Ok((found, mark))
}

/// Whether the site says what activates an account: a step that is marked, or a feature whose use it knows.
fn is_known(cut: &Cut<'_>) -> Result<(), Reason> {
    let base = cut.base;
    if base.config.activation_feature.is_some() && base.usage.present {
        return Ok(());
    }
    present(base.tables.onboarding.present, "onboarding")?;
    if base.has_activation_step { Ok(()) } else { Err(Reason::NoRows) }
}

/// The day on which a step activates its account, where it has.
fn activates(cut: &Cut<'_>, step: &OnboardingStep) -> Option<Date> {
    step.done_on.filter(|day| step.activation && cut.happened(*day))
}

/// The day an account first used the feature that activates it.
fn first_use(cut: &Cut<'_>, account: &Facts<'_>) -> Option<Date> {
    let feature = cut.base.config.activation_feature.as_ref()?;
    let at = cut.base.usage.features.binary_search(feature).ok()?;
    account.first_use(u32::try_from(at).ok()?)
}

/// The day an account was activated, where it was.
fn activated_on(cut: &Cut<'_>, account: &Facts<'_>) -> Option<Date> {
    account.steps.iter().filter_map(|step| activates(cut, step)).chain(first_use(cut, account)).min()
}

/// Notes the rows that may have activated an account.
fn note_activation(cut: &Cut<'_>, account: &Facts<'_>) {
    if cut.trace.is_none() {
        return;
    }
    for step in &account.steps {
        cut.looked_at(*step, activates(cut, step).map(|_| None).ok_or(LeftOut::NotTheActivation));
    }
    let first_use = first_use(cut, account).map(Month::of);
    cut.judge_usage(account, |month| if Some(month) == first_use { Ok(()) } else { Err(LeftOut::NotTheActivation) });
}

fn activation_rate(cut: &Cut<'_>) -> Outcome {
    let (activated, mark) = cohort(cut, |days| Ok(days.is_some()), |activated| Term::share(*activated))?;
    Ok(Measure { mark, ..share_of(&activated, |activated| *activated)? })
}

fn time_to_activation(cut: &Cut<'_>) -> Outcome {
    let in_time = |days: Option<i32>| days.map(f64::from).ok_or(LeftOut::NotActivatedInTime);
    let (mut days, mark) = cohort(cut, in_time, |days| Term::of(*days))?;
    cut.made_as(Form::Quantile(0.5));
    days.sort_by(f64::total_cmp);
    let median = quantile(&days, 0.5).ok_or(Reason::NoRows)?;
    Ok(Measure { mark, ..Measure::known(Quantity::Days(median), days.len() as u64) })
}

/// The steps of the scope's accounts, as judged.
fn steps<'m, T>(
    cut: &Cut<'m>,
    judge: impl Fn(&'m OnboardingStep) -> Result<T, LeftOut>,
    term: impl Fn(&T) -> Term,
) -> Result<Vec<T>, Reason> {
    present(cut.base.tables.onboarding.present, "onboarding")?;
    Ok(cut.sift(cut.accounts().flat_map(|account| account.steps.iter().copied()), judge, term).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Scope;
    use crate::metric::sample::{Sample, period};
    use jiff::civil::date;

    /// Five accounts began in the first quarter of 2024, one later; `late` took 31 days and `never` was not activated.
    fn site() -> Sample {
        let mut site = Sample::of(&["fast", "feature", "late", "limit", "never", "next"]);
        for (account, month, day) in [("fast", 1, 1), ("feature", 2, 1), ("late", 1, 1), ("limit", 3, 31), ("never", 1, 5), ("next", 4, 1)]
        {
            site.account(account).since = Some(date(2024, month, day));
        }
        site.step("fast", None, Some("2024-01-05")).activation = true;
        site.step("fast", None, Some("2024-01-03")).activation = true;
        site.step("fast", None, Some("2024-01-02"));
        site.step("feature", None, Some("2024-02-20")).activation = true;
        site.step("late", None, Some("2024-02-01")).activation = true;
        site.step("limit", None, Some("2024-04-30")).activation = true;
        site.step("never", None, None).activation = true;
        site
    }

    fn at(site: &Sample, as_of: &str, metric: &Metric) -> Measure {
        site.metrics(as_of).measure(metric, "", &Scope::Site, period("2024-Q1"))
    }

    #[test]
    fn activation_counts_within_thirty_days_of_the_beginning() {
        let rate = at(&site(), "2024-04-30", &ACTIVATION_RATE);
        assert_eq!((rate.number(), rate.numerator, rate.denominator, rate.n), (Some(0.6), Some(3.0), Some(5.0), 5));
        assert_eq!(rate.reason(), None);
        let time = at(&site(), "2024-04-30", &TIME_TO_ACTIVATION);
        assert_eq!((time.number(), time.numerator, time.n), (Some(19.0), None, 3));
    }

    #[test]
    fn a_cohort_with_an_account_younger_than_thirty_days_bears_a_mark_and_what_comes_later_has_not_happened() {
        let rate = at(&site(), "2024-04-29", &ACTIVATION_RATE);
        assert_eq!((rate.numerator, rate.denominator, rate.reason()), (Some(2.0), Some(5.0), Some(Reason::IncompleteCohort)));
        let time = at(&site(), "2024-04-29", &TIME_TO_ACTIVATION);
        assert_eq!((time.number(), time.reason()), (Some(10.5), Some(Reason::IncompleteCohort)));
    }

    #[test]
    fn the_first_use_of_the_feature_activates_too() {
        let mut site = site();
        site.event("feature", "ana", "report", "2024-02-08", 1);
        site.event("feature", "ana", "report", "2024-02-09", 1);
        site.event("feature", "ana", "export", "2024-02-02", 1);
        site.event("never", "ana", "report", "2024-01-01", 1);
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).numerator, Some(3.0));
        site.config.activation_feature = Some("report".to_owned());
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).numerator, Some(4.0));
        // `fast` took 2 days, `feature` 7, `limit` 30, and `never` began four days after its first use.
        assert_eq!(at(&site, "2024-04-30", &TIME_TO_ACTIVATION).number(), Some(4.5));
        site.tables.onboarding = crate::table::Table::default();
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).numerator, Some(2.0));
    }

    #[test]
    fn where_nothing_says_what_activates_there_is_no_rate() {
        let mut site = Sample::of(&["a"]);
        site.account("a").since = Some(date(2024, 1, 1));
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).reason(), Some(Reason::NoTable("onboarding")));
        site.step("a", None, Some("2024-01-02"));
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).reason(), Some(Reason::NoRows));
        site.step("a", None, None).activation = true;
        assert_eq!(at(&site, "2024-04-30", &ACTIVATION_RATE).number(), Some(0.0));
        assert_eq!(at(&site, "2024-04-30", &TIME_TO_ACTIVATION).reason(), Some(Reason::NoRows));
        assert_eq!(site.site(&ACTIVATION_RATE, "", "2023-Q4").reason(), Some(Reason::NoRows));
    }

    #[test]
    fn steps_are_judged_on_the_last_day_of_the_period() {
        let mut site = Sample::of(&["a", "b"]);
        site.step("a", Some("2024-03-31"), Some("2024-03-31"));
        site.step("a", Some("2024-03-31"), Some("2024-04-01"));
        site.step("a", Some("2024-04-01"), None);
        site.step("a", None, None);
        assert_eq!(at(&site, "2024-04-30", &ONBOARDING_PROGRESS).number(), Some(0.25));
        assert_eq!(at(&site, "2024-04-30", &OVERDUE_STEPS).number(), Some(1.0));
        assert_eq!(site.site(&OVERDUE_STEPS, "", "2024-04").number(), Some(1.0));
        assert_eq!(site.own("b", &ONBOARDING_PROGRESS, "", "2024-Q1").reason(), Some(Reason::NoRows));
        assert_eq!(site.own("b", &OVERDUE_STEPS, "", "2024-Q1").number(), Some(0.0));
        let bare = Sample::of(&["a"]);
        assert_eq!(bare.site(&OVERDUE_STEPS, "", "2024-Q1").reason(), Some(Reason::NoTable("onboarding")));
    }

    #[test]
    fn an_account_is_in_onboarding_for_180_days_while_a_step_is_not_done() {
        let mut site = Sample::of(&["a", "b", "c"]);
        site.account("a").since = Some(date(2024, 1, 1));
        site.subscription("b", "2023-12-01", None, 0);
        site.subscription("b", "2024-01-01", None, 10);
        for account in ["a", "b", "c"] {
            site.step(account, None, Some("2024-02-01"));
        }
        let metrics = site.metrics("2024-12-31");
        let within =
            |account: usize, day: &str| metrics.base.is_in_onboarding(&metrics.base.accounts[account], day.parse().expect("a day"));
        assert_eq!(["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01"].map(|day| within(0, day)), [false, true, true, false]);
        assert_eq!(["2023-12-31", "2024-01-01"].map(|day| within(1, day)), [false, true]);
        assert!(!within(2, "2024-01-15"));
        site.step("a", None, None);
        let metrics = site.metrics("2024-12-31");
        let within = |day: &str| metrics.base.is_in_onboarding(&metrics.base.accounts[0], day.parse().expect("a day"));
        assert_eq!(["2024-06-29", "2024-06-30"].map(within), [true, false]);
    }
}
