//! What rules come to: each built-in signal, each mistake, priority by known answers, and laws.

use super::*;
use crate::config;
use crate::diag::{SourceId, SourceMap, SourceText, locate};
use crate::metric::sample::Sample;
use crate::metric::{Quantity, Unit};
use crate::table::{GoalStatus, MeetingKind, MeetingStatus, Touch};
use jiff::civil::date;
use proptest::prelude::*;
use std::io::Read;

const AS_OF: &str = "2024-06-30";

/// What is asked of the formulas of a site.
fn with<T>(site: &Sample, ask: impl FnOnce(&Formulas<'_>) -> T) -> T {
    let mut diags = Diagnostics::new();
    let rules = read(&site.config, &mut diags);
    assert_eq!(diags.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(), [""; 0]);
    let metrics = site.metrics(AS_OF);
    ask(&Formulas::of(&rules, &site.config, &metrics, site.tables.accounts.rows.len()))
}

fn raised(site: &Sample, account: &str) -> Vec<String> {
    with(site, |formulas| formulas.signals(site.ix(account)).iter().map(|raised| formulas.rules()[raised.rule].id.clone()).collect())
}

/// What the first signal of an account says, values in braces.
fn said(site: &Sample, account: &str, language: &str) -> String {
    with(site, |formulas| {
        let parts = formulas.sentence(&formulas.signals(site.ix(account))[0], language);
        parts.iter().map(|part| if let Part::Words(words) = part { words.clone() } else { format!("{part:?}") }).collect()
    })
}

/// Account `a`, live, of high touch, reviewed a week ago; the reported period is the second quarter of 2024.
fn calm() -> Sample {
    let mut site = Sample::of(&["a"]);
    site.account("a").touch = Some(Touch::High);
    site.account("a").since = Some(date(2023, 1, 1));
    site.account("a").seats = Some(10);
    site.subscription("a", "2023-01-01", None, 100);
    site.meeting("a", "2024-06-23", MeetingStatus::Held);
    site
}

#[test]
fn a_calm_account_raises_nothing() {
    assert_eq!(raised(&calm(), "a"), [""; 0]);
}

#[test]
fn usage_that_falls_by_a_third_is_a_signal() {
    let mut site = calm();
    site.event("a", "ana", "", "2024-03-05", 100);
    site.event("a", "ana", "", "2024-06-05", 71);
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.event("a", "ana", "", "2024-03-06", 2);
    assert_eq!(raised(&site, "a"), ["usage-fall"]);
    let mut site = calm();
    site.event("a", "ana", "", "2024-03-05", 100);
    site.event("a", "ana", "", "2024-06-05", 70);
    assert_eq!(raised(&site, "a"), ["usage-fall"]);
    assert_eq!(said(&site, "a", "en"), "Usage fell by Given(Quantity(Ratio(0.3))) against the period before.");
}

#[test]
fn a_detractor_in_the_period_is_a_signal_unless_that_person_has_changed_their_mind() {
    let mut site = calm();
    site.nps("a", "ana", 7, "2024-05-05T10:00");
    site.nps("a", "bia", 0, "2024-03-31T10:00");
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.nps("a", "ana", 6, "2024-06-05T10:00");
    assert_eq!(raised(&site, "a"), ["detractor"]);
    site.nps("a", "ana", 9, "2024-06-06T10:00");
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn a_critical_ticket_that_waits_is_a_signal() {
    let mut site = calm();
    site.ticket("a", "2024-06-05T10:00");
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.ticket("a", "2024-06-05T10:00").priority = Some(crate::table::Priority::Urgent);
    assert_eq!(raised(&site, "a"), ["critical-ticket"]);
    assert_eq!(said(&site, "a", "pt-BR"), "Chamados críticos em aberto: Given(Quantity(Count(1))).");
    site.tables.tickets.rows[1].resolved_at = Some(date(2024, 6, 30).at(9, 0, 0, 0));
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn two_cadences_without_a_review_are_a_signal_also_where_there_never_was_one() {
    for (touch, calm_on, late_on) in
        [(Touch::High, "2024-05-01", "2024-04-30"), (Touch::Mid, "2024-01-01", "2023-12-30"), (Touch::Tech, "2023-07-02", "2023-06-30")]
    {
        for (on, expected) in [(calm_on, vec![]), (late_on, vec!["review-overdue"])] {
            let mut site = calm();
            site.tables.meetings.rows.clear();
            site.account("a").touch = Some(touch);
            site.meeting("a", on, MeetingStatus::Held);
            site.meeting("a", "2024-06-20", MeetingStatus::Held).kind = MeetingKind::Call;
            site.meeting("a", "2024-06-20", MeetingStatus::NoShow);
            assert_eq!(raised(&site, "a"), expected, "{touch:?} {on}");
        }
    }
    let mut site = calm();
    site.tables.meetings.rows.clear();
    assert_eq!(raised(&site, "a"), ["review-overdue"]);
    assert_eq!(said(&site, "a", "en"), "No success review for Given(Quantity(Days(546.0))).");
    site.account("a").since = Some(date(2024, 6, 1));
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn a_renewal_within_ninety_days_is_a_signal_unless_health_is_green() {
    let mut site = calm();
    site.renewal("a", "2024-09-29", 100);
    assert_eq!(raised(&site, "a"), [""; 0], "91 days");
    site.renewal("a", "2024-09-28", 100);
    assert_eq!(raised(&site, "a"), ["renewal-at-risk"]);
    assert_eq!(said(&site, "a", "en"), "Renewal on Given(Day(2024-09-28)), with health Given(Choice(\"unscored\")).");
    site.nps("a", "ana", 10, "2024-06-05T10:00");
    let health = &mut site.config.health;
    for weight in [&mut health.usage_change.weight, &mut health.seat_use.weight, &mut health.feature_breadth.weight] {
        *weight = 0.0;
    }
    health.support.weight = 0.0;
    assert_eq!(raised(&site, "a"), [""; 0], "green");
}

#[test]
fn a_renewal_without_a_decision_whose_day_has_passed_counts_as_the_last_one_only() {
    let mut site = calm();
    site.renewal("a", "2024-06-20", 100);
    assert_eq!(raised(&site, "a"), ["renewal-at-risk"]);
    site.renewed("a", "2024-06-25", 100, 100);
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn an_onboarding_step_that_is_overdue_today_is_a_signal() {
    let mut site = calm();
    site.step("a", Some("2024-07-01"), None);
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.step("a", Some("2024-06-30"), None);
    assert_eq!(raised(&site, "a"), ["overdue-step"]);
    site.tables.onboarding.rows[1].done_on = Some(date(2024, 6, 30));
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn a_cancellation_is_a_signal_until_it_is_saved_or_its_day_has_come() {
    let mut site = calm();
    site.cancellation("a", "2024-06-01", "price");
    assert_eq!(raised(&site, "a"), ["cancellation-requested"]);
    site.tables.cancellations.rows[0].saved = true;
    assert_eq!(raised(&site, "a"), [""; 0]);
}

#[test]
fn seats_that_fill_are_a_signal() {
    let mut site = calm();
    for user in 0..8 {
        site.event("a", &format!("u{user}"), "", "2024-06-05", 1);
    }
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.event("a", "u8", "", "2024-06-05", 1);
    assert_eq!(raised(&site, "a"), ["seats-filling"]);
    assert_eq!(said(&site, "a", "pt-BR"), "Given(Quantity(Ratio(0.9))) das licenças em uso: hora de levantar um upsell.");
}

#[test]
fn a_feature_that_is_new_and_unused_is_a_signal() {
    let mut site = calm();
    site.event("a", "ana", "maps", "2024-06-05", 1);
    site.event("a", "ana", "maps", "2024-03-05", 1);
    site.feature("maps", Some("2024-04-01"));
    site.feature("old", Some("2024-03-31"));
    site.feature("soon", Some("2024-07-01"));
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.feature("alerts", Some("2024-04-01"));
    assert_eq!(raised(&site, "a"), ["unused-feature"]);
}

#[test]
fn a_goal_that_is_met_is_celebrated() {
    let mut site = calm();
    site.goal("a", "2024-03-31", GoalStatus::Met);
    site.goal("a", "2024-05-31", GoalStatus::Open);
    assert_eq!(raised(&site, "a"), [""; 0]);
    site.goal("a", "2024-05-31", GoalStatus::Met);
    assert_eq!(raised(&site, "a"), ["goal-met"]);
}

#[test]
fn an_account_that_is_not_live_raises_nothing() {
    let mut site = calm();
    site.tables.subscriptions.rows[0].end = Some(date(2024, 5, 1));
    site.cancellation("a", "2024-04-01", "price");
    site.tables.meetings.rows.clear();
    site.ticket("a", "2024-06-05T10:00").priority = Some(crate::table::Priority::Urgent);
    let other = Sample::of(&["a", "b"]).account("b").clone();
    site.tables.accounts.rows.push(other);
    site.subscription("b", "2023-01-01", None, 1);
    assert_eq!(raised(&site, "a"), [""; 0]);
    assert_eq!(with(&site, |formulas| formulas.unknown(site.ix("a")).len()), 0);
    assert_eq!(with(&site, |formulas| formulas.priority_of(site.ix("a")).copied()), None);
}

/// A calm site with this `clareza.toml`.
fn configured(text: &str) -> Sample {
    let mut diags = Diagnostics::new();
    let mut site = calm();
    site.config = config::read(text, SourceId(0), &mut diags);
    assert_eq!(diags.iter().count(), 0);
    site
}

#[test]
fn what_is_missing_makes_a_rule_unknown_with_its_reason_unless_the_rule_asks_for_it() {
    let unknown = |when: &str| {
        let mut site = configured(&format!("[signals.x]\nwhen = \"{when}\"\nseverity = \"act\"\ntext.en = \"x\"\n"));
        site.ticket("a", "2024-06-05T10:00");
        with(&site, |formulas| {
            let rule = formulas.rules().iter().position(|rule| rule.id == "x").expect("the rule");
            let is_raised = formulas.signals(site.ix("a")).iter().any(|raised| raised.rule == rule);
            let unknown = formulas.unknown(site.ix("a")).iter().find(|unknown| unknown.rule == rule);
            let why = unknown.map(|unknown| format!("{} {}", unknown.name.as_deref().unwrap_or("-"), unknown.reason));
            why.unwrap_or_else(|| is_raised.to_string())
        })
    };
    for (when, expected) in [
        ("nps < 0", "nps no-table:surveys"),
        ("csat.ticket < 0.5", "csat.ticket no-rows"),
        ("prior.nps < nps", "prior.nps no-table:surveys"),
        ("live and not (segment == 'smb')", "segment no-rows"),
        ("segment in ['smb', 'x']", "segment no-rows"),
        ("live or nps < 0", "true"),
        ("not live and nps < 0", "false"),
        ("nps is defined and nps < 0", "false"),
        ("nps is none or nps < 0", "true"),
        ("nps is not none", "false"),
        ("(nps | default(-5)) < 0", "true"),
        ("nps < 0 or nps is none", "nps no-table:surveys"),
        ("backlog / (seats - 10) > 1", "- no-denominator"),
        ("backlog > 0 and seats == 10 and touch == 'high' and renewal_due_on is undefined", "true"),
        ("band in ['unscored'] and phase == 'retention'", "true"),
        ("mrr >= prior.mrr and mrr == 100", "true"),
    ] {
        assert_eq!(unknown(when), expected, "{when}");
    }
}

#[test]
fn a_signal_is_changed_added_or_turned_off_by_its_id() {
    let mut site = configured(
        "[signals.critical-ticket]\noff = true\n[signals.seats-filling]\nwhen = \"seats >= 10\"\nseverity = \"act\"\n\
         [signals.big]\nwhen = \"mrr > 50\"\nseverity = \"watch\"\ntext.en = \"Pays {{ mrr }}, {{ mrr * 12 }} a year, {{ 'a lot' if mrr > 99 else 'some' }}\"\n",
    );
    site.ticket("a", "2024-06-05T10:00").priority = Some(crate::table::Priority::Urgent);
    assert_eq!(raised(&site, "a"), ["seats-filling", "big"]);
    let parts = with(&site, |formulas| formulas.sentence(&formulas.signals(site.ix("a"))[1], "pt-BR"));
    let words = |text: &str| Part::Words(text.to_owned());
    assert_eq!(
        parts,
        [
            words("Pays "),
            Part::Given(Given::Quantity(Quantity::Money(10_000))),
            words(", "),
            Part::Given(Given::Quantity(Quantity::MeanMoney(1200.0))),
            words(" a year, "),
            Part::Given(Given::Text("a lot".to_owned())),
        ]
    );
    let missing = with(&site, |formulas| formulas.sentence(&formulas.signals(site.ix("a"))[0], "en"));
    assert_eq!(missing[0], Part::Given(Given::Missing(Reason::NoTable("usage"))), "what a sentence lacks is missing, not 0");
}

#[test]
fn own_metrics_are_names_for_signals_and_roll_up() {
    let mut site = configured(
        "[metrics.own.load]\nname.en = \"Load\"\nunit = \"ratio\"\nexpression = \"backlog / seats\"\nroll_up = \"mean\"\n\
         [metrics.own.yearly]\nname.en = \"Yearly\"\nunit = \"currency\"\nexpression = \"mrr * 12\"\nroll_up = \"sum\"\n\
         [metrics.own.half]\nname.en = \"Half\"\nunit = \"count\"\nexpression = \"seats / 4\"\n\
         [signals.loaded]\nwhen = \"load > 0.1\"\nseverity = \"act\"\ntext.en = \"{{ load }}\"\n",
    );
    let mut other = site.account("a").clone();
    other.account = "b".to_owned();
    other.seats = None;
    site.tables.accounts.rows.push(other);
    site.subscription("b", "2023-01-01", None, 50);
    site.ticket("a", "2024-06-05T10:00");
    site.ticket("a", "2024-06-05T10:00");
    assert_eq!(raised(&site, "a"), ["loaded"]);
    with(&site, |formulas| {
        assert_eq!(formulas.own_metrics().iter().map(|own| (own.id.as_str(), own.unit)).collect::<Vec<_>>().len(), 3);
        assert_eq!(formulas.own_metrics()[1].unit, Unit::Ratio);
        let (a, b) = (site.ix("a"), site.ix("b"));
        let quantities = |account| formulas.own(account).iter().map(Measure::quantity).collect::<Vec<_>>();
        assert_eq!(quantities(a), [Some(Quantity::Count(3)), Some(Quantity::Ratio(0.2)), Some(Quantity::MeanMoney(1200.0))]);
        assert_eq!(quantities(b), [None, None, Some(Quantity::MeanMoney(600.0))]);
        assert_eq!(formulas.own(b)[1].reason(), Some(Reason::NoRows));
        let over = |own| formulas.own_over(own, [a, b]).map(|measure| (measure.number(), measure.n));
        assert_eq!([over(0), over(1), over(2)], [None, Some((Some(0.2), 1)), Some((Some(1800.0), 2))]);
        let unknown = formulas.unknown(b).iter().find(|unknown| unknown.name.as_deref() == Some("load")).expect("unknown");
        assert_eq!(unknown.reason, Reason::NoRows);
    });
}

struct File(SourceMap, String);

impl SourceText for File {
    fn sources(&self) -> &SourceMap {
        &self.0
    }
    fn text(&self, _: SourceId) -> std::io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.1.as_bytes()))
    }
}

/// What is found in the rules of a `clareza.toml`, as `line:column-column code: message [hints]`.
fn mistakes(text: &str) -> Vec<String> {
    let mut diags = Diagnostics::new();
    let config = config::read(text, SourceId(0), &mut diags);
    read(&config, &mut diags);
    let mut map = SourceMap::default();
    map.add("clareza.toml");
    let file = File(map, text.to_owned());
    let line = |found: &crate::diag::Diagnostic| {
        let at = &locate(&file, SourceId(0), &[found.span.expect("a place")])[0];
        format!("{}:{}-{} {}: {} [{}]", at.line, at.column, at.end_column, found.code, found.message, found.hints.join("; "))
    };
    diags.iter().map(line).collect()
}

#[test]
fn every_bad_expression_is_named_at_its_character() {
    const ADVICE: &str = "docs/formulas.md says how expressions are written";
    const NAMES: &str = "docs/formulas.md lists the names";
    for (when, expected) in [
        ("live and npss < 0", format!("2:18-22 unknown-name: there is neither a metric nor a fact `npss` [did you mean `nps`?; {NAMES}]")),
        (
            "'é' == csat.tickt",
            format!("2:16-26 unknown-name: there is neither a metric nor a fact `csat.tickt` [did you mean `csat.ticket`?; {NAMES}]"),
        ),
        (
            "nps <",
            format!("2:13-14 bad-expression: the expression cannot be read: unexpected end of input, expected expression [{ADVICE}]"),
        ),
        (
            &format!("{}live", "not ".repeat(500)),
            format!("2:9-10 bad-expression: the expression is 2004 bytes long, and 2000 are the most [{ADVICE}]"),
        ),
        ("nps < 0)", format!("2:16-17 bad-expression: the expression cannot be read: unexpected input after expression [{ADVICE}]")),
        ("nps = 0", format!("2:13-14 bad-expression: the expression cannot be read: unexpected input after expression [{ADVICE}]")),
        (
            "range(9) == 1",
            "2:9-14 bad-expression: there is no function `range` [an expression calls no functions; its filters are `abs`, `default`, `length`, `lower`, `max`, `min`, `round`, `upper`]".to_owned(),
        ),
        ("nps|sort == 1", format!("2:13-17 bad-expression: the expression cannot be worked out: filter sort is unknown [{ADVICE}]")),
        (
            "band == 'gren'",
            "2:17-23 bad-expression: `band` is never `gren` [did you mean `green`?; it is one of `red`, `yellow`, `green`, `unscored`]"
                .to_owned(),
        ),
        ("live and segment > 3", format!("2:18-29 bad-expression: words cannot be compared with a number [{ADVICE}]")),
        ("nps >= -1 and not mrr == 'a'", format!("2:27-37 bad-expression: a number cannot be compared with words [{ADVICE}]")),
        ("live == 1", format!("2:9-18 bad-expression: true or false cannot be compared with a number [{ADVICE}]")),
        ("nps + 1", format!("2:9-16 bad-expression: the expression comes to a number, not to true or false [{ADVICE}]")),
        (
            "segment - 1 > 0",
            format!(
                "2:9-20 bad-expression: the expression cannot be worked out: tried to use - operator on unsupported types string and number [{ADVICE}]"
            ),
        ),
    ] {
        let found = mistakes(&format!("[signals.x]\nwhen = \"{when}\"\nseverity = \"act\"\ntext.en = \"x\"\n"));
        assert_eq!(found, [expected], "{when}");
    }
}

#[test]
fn mistakes_in_sentences_own_metrics_and_incomplete_signals_are_named() {
    let found = mistakes(
        "[metrics.own.mrr]\nname.en = \"x\"\nunit = \"count\"\nexpression = \"1\"\n\
         [metrics.own.far]\nname.en = \"x\"\nunit = \"count\"\nexpression = \"mrr > 1\"\n\
         [metrics.own.near]\nname.en = \"x\"\nunit = \"count\"\nexpression = \"far + 1\"\n\
         [signals.usage-fal]\noff = true\n\
         [signals.seats-filling]\ntext.en = \"{{ seats }} of {{ seatz }}\"\ntext.pt-BR = \"{% if live %} {{ seats\"\n",
    );
    const ADVICE: &str = "docs/formulas.md says how expressions are written";
    const SENTENCE: &str = "a sentence holds words and expressions in `{{ … }}`, nothing else";
    assert_eq!(
        found,
        [
            format!("8:15-22 bad-expression: the expression comes to true or false, not to a number [{ADVICE}]"),
            "1:14-17 bad-config-value: `mrr` cannot be the id of a metric of your own [write small letters, digits and `_`; names that exist are taken, docs/formulas.md lists them]".to_owned(),
            "12:15-18 unknown-name: there is neither a metric nor a fact `far` [docs/formulas.md lists the names]".to_owned(),
            "16:30-35 unknown-name: there is neither a metric nor a fact `seatz` [did you mean `seats`?; docs/formulas.md lists the names]".to_owned(),
            format!("17:15-17 bad-expression: a sentence has no statements and no comments [{SENTENCE}]"),
            format!("17:29-31 bad-expression: `{{{{` is not closed [{SENTENCE}]"),
            "13:10-19 bad-config-value: `signals.usage-fal` lacks `when`, `severity`, `text` [did you mean `usage-fall`?; a signal of your own has all three; docs/formulas.md lists those that are built in, which need not]".to_owned(),
        ]
    );
}

#[test]
fn facts_are_those_of_the_day_the_data_speaks_of() {
    let facts = [
        "days_as_customer",
        "days_since_meeting",
        "days_to_next_review",
        "days_to_renewal",
        "late_commitments",
        "no_shows_in_period",
        "review_cadence_days",
    ];
    let numbers: String = facts
        .iter()
        .enumerate()
        .map(|(at, fact)| format!("[metrics.own.n{at}]\nname.en = \"x\"\nunit = \"points\"\nexpression = \"{fact}\"\n"))
        .collect();
    let mut site = configured(&numbers);
    let mut values = |change: fn(&mut Sample)| {
        change(&mut site);
        with(&site, |formulas| formulas.own(site.ix("a")).iter().map(Measure::number).collect::<Vec<_>>())
    };
    assert_eq!(values(|_| ())[..6], [Some(546.0), Some(7.0), None, None, None, Some(0.0)]);
    let later = values(|site| {
        site.meeting("a", "2024-06-29", MeetingStatus::NoShow);
        site.meeting("a", "2024-07-09", MeetingStatus::Scheduled);
        site.meeting("a", "2024-07-02", MeetingStatus::Scheduled).kind = MeetingKind::Call;
        site.renewal("a", "2024-06-28", 10);
        site.action("a", "lia", "2024-06-29");
        site.action("a", "lia", "2024-06-30");
        site.action("a", "customer", "2024-06-29");
        site.action("a", "lia", "2024-06-29").done_on = Some(date(2024, 6, 30));
    });
    assert_eq!(later, [Some(546.0), Some(7.0), Some(9.0), Some(-2.0), Some(1.0), Some(1.0), Some(365.0 / 12.0)]);
}

#[test]
fn priority_is_the_product_of_its_factors() {
    let mut site = Sample::of(&["a", "b", "c", "d"]);
    for (account, mrr) in [("a", 100), ("b", 100), ("c", 50), ("d", 400)] {
        site.subscription(account, "2023-07-01", None, mrr);
        site.account(account).touch = Some(Touch::Mid);
        site.meeting(account, "2024-06-30", MeetingStatus::Held);
    }
    site.cancellation("c", "2024-06-01", "price");
    site.renewal("c", "2024-06-30", 50);
    site.renewal("a", "2024-12-30", 100);
    site.tables.meetings.rows[2].at = date(2024, 3, 31).at(9, 0, 0, 0);
    with(&site, |formulas| {
        let order: Vec<&str> = formulas.priority().iter().map(|p| site.tables.account(p.account).account.as_str()).collect();
        assert_eq!(order, ["c", "a", "d", "b"]);
        let of = |id: &str| *formulas.priority_of(site.ix(id)).expect("a live account");
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} is not {b}");
        let c = of("c");
        assert_eq!((c.risk.share, c.value.share, c.proximity.share), (1.0, 0.25, 1.0));
        close(c.silence.share, 91.0 / 182.5);
        close(c.score, 0.25 * 91.0 / 182.5);
        let a = of("a");
        assert_eq!((a.risk, a.value.share, a.silence.share), (Factor { share: 0.5, assumed: Some(Reason::LowCoverage) }, 0.75, 0.2));
        close(a.proximity.share, 1.0 - 0.8 * 183.0 / 365.0);
        assert_eq!(of("d").proximity, Factor { share: 0.2, assumed: Some(Reason::NoRows) });
        assert_eq!((of("d").value.share, of("b").value.share), (1.0, 0.75));
    });
}

#[test]
fn equals_come_by_account_id_and_what_nobody_knows_is_assumed() {
    let site = Sample::of(&["b", "a"]);
    with(&site, |formulas| {
        assert_eq!(formulas.priority().iter().map(|p| p.account).collect::<Vec<_>>(), [AccountIx(0), AccountIx(1)]);
        let first = formulas.priority()[0];
        assert_eq!(first.value, Factor { share: 1.0, assumed: Some(Reason::NoTable("subscriptions")) });
        assert_eq!(first.silence, Factor { share: 1.0, assumed: Some(Reason::NoTable("meetings")) });
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn factors_are_shares_and_another_account_changes_no_signals(
        mrr in proptest::collection::vec(0..500i64, 1..5),
        due in proptest::collection::vec(0..800i32, 1..5),
        scores in proptest::collection::vec(0..=10u8, 1..5),
        met in proptest::collection::vec(0..500i32, 1..5),
    ) {
        let ids = ["a", "b", "c", "d"];
        let build = |count: usize| {
            let mut site = Sample::of(&ids[..count]);
            for (at, id) in ids[..count].iter().enumerate() {
                let day = |days: i32| (date(2024, 6, 30) - jiff::Span::new().days(days)).to_string();
                site.account(id).touch = Some([Touch::High, Touch::Mid, Touch::Tech][at % 3]);
                site.subscription(id, "2023-01-01", None, mrr[at % mrr.len()]);
                site.renewal(id, &day(400 - due[at % due.len()]), 10);
                site.nps(id, "ana", scores[at % scores.len()], "2024-05-05T10:00");
                site.meeting(id, &day(met[at % met.len()]), MeetingStatus::Held);
                site.event(id, "ana", "maps", "2024-05-05", i64::from(met[at % met.len()]) + 1);
                site.event(id, "ana", "maps", "2024-02-05", 100);
            }
            site
        };
        let (fewer, more) = (build(3), build(4));
        for id in &ids[..3] {
            prop_assert_eq!(raised(&fewer, id), raised(&more, id));
            let unknown = |site: &Sample| with(site, |formulas| formulas.unknown(site.ix(id)).to_vec());
            prop_assert_eq!(unknown(&fewer), unknown(&more));
        }
        let priorities = with(&more, |formulas| formulas.priority().to_vec());
        for priority in &priorities {
            for factor in [priority.risk, priority.value, priority.proximity, priority.silence] {
                prop_assert!((0.0..=1.0).contains(&factor.share), "{factor:?}");
            }
        }
        prop_assert!(priorities.is_sorted_by(|a, b| a.score >= b.score));
    }
}
