//! Capacity: how many calls CSMs have in a month, how many their accounts need, and when the one outgrows the other.

use crate::metric::base::{Base, Facts};
use crate::metric::cut::{Cut, present};
use crate::metric::day::{days_between, is_done};
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, share_of};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::trace::Form;
use crate::metric::{Measure, NONE, Quantity, Reason, Role, Scope, Term};
use crate::table::{Meeting, MeetingStatus, Seniority, Touch};
use jiff::civil::Date;
use std::collections::BTreeSet;

pub(in crate::metric) static FAMILY: &[&Metric] =
    &[&NO_SHOW_RATE, &CAPACITY_SUPPLY, &CAPACITY_DEMAND, &CAPACITY_FREE, &CAPACITY_UTILISATION, &CAPACITY_MONTHS_UNTIL_FULL];

const NOBODY: Text = Text::new("Contas sem CSM têm demanda, mas não têm oferta.", "Accounts without a CSM have demand but no supply.");

const SOURCE: Text = Text::new(
    "A conta usual das carteiras: 5 h por dia, 5 dias por semana, 4 semanas e um quarto das reuniões perdidas dão 75 reuniões.",
    "The arithmetic customary for portfolios: 5 h a day, 5 days a week, 4 weeks, a quarter of calls lost, make 75 calls.",
);

/// The share of meetings to which the customer did not come.
pub static NO_SHOW_RATE: Metric = Metric {
    id: "no_show_rate",
    name: Text::new("Taxa de ausência", "No-show rate"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "A parte das reuniões dos últimos 90 dias a que o cliente não veio.",
        "The share of the meetings of the last 90 days to which the customer did not come.",
    ),
    formula: Text::new("ausências ÷ (feitas + ausências)", "no-shows ÷ (held + no-shows)"),
    edges: &[
        Text::new("Reuniões canceladas ou por vir não contam.", "Cancelled and scheduled meetings do not count."),
        Text::new("Sem reuniões a oferta usa 25 %.", "Without meetings the supply uses 25 %."),
    ],
    tables: &["meetings"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[
        Variant::new("measured", Text::new("medida", "measured"), Unit::Ratio, Direction::Lower, no_show_rate).only_for(Scopes::Site)
    ],
};

/// How many calls CSMs have in a month.
pub static CAPACITY_SUPPLY: Metric = Metric {
    id: "capacity_supply",
    name: Text::new("Oferta de reuniões", "Call supply"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantas reuniões efetivas por mês cabem na agenda dos CSMs.",
        "How many effective calls a month fit the calendars of the CSMs.",
    ),
    formula: Text::new(
        "Σ horas de reunião por dia × dias por semana × 4 ÷ horas por reunião × (1 − ausência) × senioridade",
        "Σ call hours a day × days a week × 4 ÷ hours per call × (1 − no-shows) × seniority",
    ),
    edges: &[
        Text::new(
            "Sem outro dado são 5 horas por dia e 5 dias por semana.",
            "Unless said otherwise it is 5 hours a day and 5 days a week.",
        ),
        Text::new("Senioridade: júnior 0,8; plena 1; sênior 1,2.", "Seniority: junior 0.8, mid 1, senior 1.2."),
        NOBODY,
    ],
    tables: &["team", "accounts", "meetings"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[main(Unit::Calls, Direction::Higher, |cut| {
        let people = csms(cut)?;
        Ok(Measure::known(Quantity::Calls(supply(cut)?), people.len() as u64))
    })],
};

/// How many calls accounts need in a month.
pub static CAPACITY_DEMAND: Metric = Metric {
    id: "capacity_demand",
    name: Text::new("Demanda de reuniões", "Call demand"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantas reuniões por mês as contas ativas pedem.", "How many calls a month the live accounts need."),
    formula: Text::new(
        "Σ reuniões por mês × (1 − parte que o produto faz); 4 em onboarding, senão 2 com toque alto, 1 médio, 0 digital",
        "Σ calls a month × (1 − what the product does); 4 in onboarding, else 2 at high touch, 1 at mid, 0 at tech",
    ),
    edges: &[
        Text::new("Contas sem toque ficam de fora.", "Accounts without a touch are out."),
        Text::new("Com toque digital o onboarding não pede reuniões.", "At tech touch onboarding needs no calls."),
        Text::new("As reuniões por mês são de `[capacity.calls]`.", "Calls a month are those of `[capacity.calls]`."),
    ],
    tables: &["accounts", "subscriptions", "team", "onboarding"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[main(Unit::Calls, Direction::Neither, |cut| {
        let demand = Demand::of(cut)?;
        Ok(Measure::known(Quantity::Calls(demand.calls), demand.accounts))
    })],
};

/// How many calls are left.
pub static CAPACITY_FREE: Metric = Metric {
    id: "capacity_free",
    name: Text::new("Reuniões livres", "Free calls"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantas reuniões por mês sobram, ou faltam.", "How many calls a month are left, or lacking."),
    formula: Text::new("oferta − demanda", "supply − demand"),
    edges: &[Text::new("Negativa onde se pede mais do que cabe.", "Negative where more is needed than fits."), NOBODY],
    tables: &["team", "accounts", "subscriptions", "meetings", "onboarding"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[main(Unit::Calls, Direction::Higher, |cut| {
        let demand = Demand::of(&cut.within())?;
        let free = supply(&cut.within())? - demand.calls;
        cut.part(Role::Plus, &CAPACITY_SUPPLY, "", today(cut)?);
        cut.part(Role::Minus, &CAPACITY_DEMAND, "", today(cut)?);
        Ok(Measure::known(Quantity::Calls(free), demand.accounts))
    })],
};

/// How full the calendars are.
pub static CAPACITY_UTILISATION: Metric = Metric {
    id: "capacity_utilisation",
    name: Text::new("Ocupação", "Utilisation"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Que parte das reuniões possíveis as contas pedem.", "What part of the possible calls the accounts need."),
    formula: Text::new("demanda ÷ oferta", "demand ÷ supply"),
    edges: &[Text::new("Pode passar de 100 %.", "It may exceed 100 %."), NOBODY],
    tables: &["team", "accounts", "subscriptions", "meetings", "onboarding"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[main(Unit::Ratio, Direction::Lower, |cut| {
        let (demand, supply) = (Demand::of(&cut.within())?, supply(&cut.within())?);
        cut.part(Role::Plus, &CAPACITY_DEMAND, "", today(cut)?);
        cut.part(Role::Denominator, &CAPACITY_SUPPLY, "", today(cut)?);
        if supply <= 0.0 {
            return Err(Reason::NoDenominator);
        }
        Ok(Measure::quotient(Quantity::Ratio(demand.calls / supply), demand.calls, supply, demand.accounts))
    })],
};

/// When the calendars will be full.
pub static CAPACITY_MONTHS_UNTIL_FULL: Metric = Metric {
    id: "capacity_months_until_full",
    name: Text::new("Meses até encher", "Months until full"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Em quantos meses as contas novas ocupam as reuniões livres, no ritmo atual.",
        "In how many months new accounts take up the free calls, at the present pace.",
    ),
    formula: Text::new("livres ÷ (contas novas por mês × demanda por conta)", "free ÷ (new accounts a month × demand per account)"),
    edges: &[
        Text::new("Quem já está cheio tem 0.", "What is full already has 0."),
        Text::new(
            "Contas novas por mês são as de `[capacity]`, ou um terço das que começaram nos últimos 90 dias.",
            "New accounts a month are those of `[capacity]`, or a third of those that began in the last 90 days.",
        ),
        Text::new("Sem crescimento não há prazo.", "Without growth there is no such time."),
        NOBODY,
    ],
    tables: &["team", "accounts", "subscriptions", "meetings", "onboarding"],
    source: SOURCE,
    moment: Moment::AsOf,
    variants: &[main(Unit::Months, Direction::Higher, months_until_full)],
};

const fn main(unit: Unit, direction: Direction, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::main(unit, direction, compute).only_for(Scopes::Team)
}

/// What is used where no meeting says how many customers do not come.
const USUAL_NO_SHOWS: f64 = 0.25;
const CALL_HOURS_PER_DAY: f64 = 5.0;
const DAYS_PER_WEEK: f64 = 5.0;
const WEEKS: f64 = 4.0;
/// Meetings and new accounts are counted over so many days, which are three months.
const DAYS: i32 = 90;
const MONTHS: f64 = 3.0;

fn today(cut: &Cut<'_>) -> Result<Date, Reason> {
    cut.base.as_of.ok_or(Reason::NotComplete)
}

/// Whether a day is among the last [`DAYS`].
fn is_recent(cut: &Cut<'_>, day: Date) -> bool {
    cut.base.as_of.is_some_and(|as_of| (0..DAYS).contains(&days_between(day, as_of)))
}

/// Of all meetings of the site, whatever the scope.
fn no_show_rate(cut: &Cut<'_>) -> Outcome {
    present(cut.base.tables.meetings.present, "meetings")?;
    let missed = |row: &Meeting| match row.status {
        _ if !is_recent(cut, row.at.date()) => Err(LeftOut::OutsideThePeriod),
        MeetingStatus::NoShow => Ok(true),
        MeetingStatus::Held => Ok(false),
        MeetingStatus::Cancelled | MeetingStatus::Scheduled => Err(LeftOut::NeitherHeldNorMissed),
    };
    let meetings = cut.base.accounts.iter().flat_map(|account| account.meetings.iter().copied());
    share_of(&cut.sift(meetings, missed, |missed| Term::share(*missed)).collect::<Vec<_>>(), |missed| *missed)
}

/// The people of the scope who look after accounts: those named as CSM, and all whose role it is.
fn csms<'m>(cut: &Cut<'m>) -> Result<BTreeSet<&'m str>, Reason> {
    let people: BTreeSet<&str> = match cut.scope {
        Scope::Csm(id) => std::iter::once(id.as_str()).filter(|id| *id != NONE).collect(),
        _ => {
            let named = cut.base.accounts.iter().filter_map(|account| account.row.csm.as_deref());
            named.chain(cut.base.success_people.iter().copied()).collect()
        }
    };
    if people.is_empty() { Err(Reason::NoCsm) } else { Ok(people) }
}

/// How many calls a month the people of the scope have.
fn supply(cut: &Cut<'_>) -> Result<f64, Reason> {
    let people = csms(cut)?;
    let rate = no_show_rate(&cut.within());
    cut.part_of_site(Role::Factor, &NO_SHOW_RATE, "measured", today(cut)?.into(), &rate);
    let no_shows = rate.ok().and_then(|rate| rate.number()).unwrap_or(USUAL_NO_SHOWS);
    note_others(cut, &people);
    let calls = |id: &str| {
        let calls = calls_of(cut.base, id, no_shows);
        match cut.base.tables.person(id) {
            Some(person) => cut.used(person, Term::of(calls)),
            None => cut.rowless("team", id, Term::of(calls)),
        }
        calls
    };
    Ok(people.into_iter().map(calls).sum())
}

/// Notes the people of the team who give no calls here.
fn note_others(cut: &Cut<'_>, people: &BTreeSet<&str>) {
    let others = cut.base.tables.team.rows.iter().filter(|person| !people.contains(person.person.as_str()));
    for person in others.filter(|_| cut.trace.is_some()) {
        let is_csm = cut.base.success_people.contains(person.person.as_str());
        cut.left_out(person, if is_csm { LeftOut::OtherScope } else { LeftOut::NotACsm });
    }
}

fn calls_of(base: &Base<'_>, id: &str, no_shows: f64) -> f64 {
    let person = base.tables.person(id);
    let hours = person.and_then(|person| person.call_hours_per_day).unwrap_or(CALL_HOURS_PER_DAY);
    let days = person.and_then(|person| person.days_per_week).unwrap_or(DAYS_PER_WEEK);
    let seniority = match person.and_then(|person| person.seniority) {
        Some(Seniority::Junior) => 0.8,
        Some(Seniority::Mid) | None => 1.0,
        Some(Seniority::Senior) => 1.2,
    };
    hours * days * WEEKS / base.config.capacity.hours_per_call * (1.0 - no_shows) * seniority
}

/// What the accounts of a scope need.
struct Demand {
    /// Calls a month.
    calls: f64,
    /// How many live accounts with a touch there are.
    accounts: u64,
}

impl Demand {
    fn of(cut: &Cut<'_>) -> Result<Self, Reason> {
        let day = today(cut)?;
        let mut calls = Vec::new();
        for account in cut.accounts().filter(|account| cut.is_live(account, day)) {
            note_rows(cut, account, day);
            match calls_for(cut.base, account, day) {
                Some(needed) => {
                    cut.used(account.row, Term::of(needed));
                    calls.push(needed);
                }
                None => cut.account_left_out(account, LeftOut::NoTouch),
            }
        }
        Ok(Self { calls: calls.iter().sum(), accounts: calls.len() as u64 })
    }
}

/// Notes the rows that the demand of an account hangs on.
fn note_rows(cut: &Cut<'_>, account: &Facts<'_>, day: Date) {
    if cut.trace.is_none() || account.row.touch.is_none() {
        return;
    }
    cut.rows_of_live(account, day);
    let onboards = cut.base.is_in_onboarding(account, day);
    for step in &account.steps {
        cut.looked_at(*step, if onboards && !is_done(step, day) { Ok(None) } else { Err(LeftOut::NotOverdue) });
    }
    if let Some(person) = account.row.csm.as_deref().and_then(|id| cut.base.tables.person(id)) {
        cut.looked_at(person, Ok(person.product_share));
    }
}

/// How many calls a month an account needs; nobody knows of one without a touch.
fn calls_for(base: &Base<'_>, account: &Facts<'_>, day: Date) -> Option<f64> {
    let calls = base.config.capacity.calls;
    let calls = match account.row.touch? {
        Touch::High | Touch::Mid if base.is_in_onboarding(account, day) => calls.onboarding,
        Touch::High => calls.high,
        Touch::Mid => calls.mid,
        Touch::Tech => calls.tech,
    };
    let csm = account.row.csm.as_deref().and_then(|id| base.tables.person(id));
    Some(calls * (1.0 - csm.and_then(|csm| csm.product_share).unwrap_or_default()))
}

fn months_until_full(cut: &Cut<'_>) -> Outcome {
    let demand = Demand::of(&cut.within())?;
    let free = supply(&cut.within())? - demand.calls;
    cut.part(Role::Plus, &CAPACITY_FREE, "", today(cut)?);
    cut.part(Role::Factor, &CAPACITY_DEMAND, "", today(cut)?);
    if free <= 0.0 {
        cut.made_as(Form::Own);
        return Ok(Measure::known(Quantity::Months(0.0), demand.accounts));
    }
    let recent = cut.accounts().filter(|account| account.row.since.is_some_and(|since| is_recent(cut, since))).count();
    let new = cut.base.config.capacity.new_accounts_per_month.unwrap_or(recent as f64 / MONTHS);
    let growth = if demand.accounts == 0 { 0.0 } else { new * (demand.calls / demand.accounts as f64) };
    if growth <= 0.0 {
        return Err(Reason::NoGrowth);
    }
    Ok(Measure::quotient(Quantity::Months(free / growth), free, growth, demand.accounts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Filter;
    use crate::metric::sample::Sample;
    use crate::table::MeetingKind;
    use jiff::civil::date;

    const AS_OF: &str = "2024-06-30";

    fn at(site: &Sample, metric: &Metric, scope: &Scope) -> Measure {
        let variant = metric.variants[0].id;
        site.metrics(AS_OF).measure(metric, variant, scope, date(2024, 6, 30))
    }

    fn csm(id: &str) -> Scope {
        Scope::Csm(id.to_owned())
    }

    fn close(measure: &Measure, expected: f64) {
        assert!(measure.number().is_some_and(|found| (found - expected).abs() < 1e-9), "{measure:?} is not {expected}");
    }

    /// Accounts `a0`, `a1`, … with this touch, all looked after by one person.
    fn portfolio(touches: &[Option<Touch>]) -> Sample {
        let ids: Vec<String> = (0..touches.len()).map(|at| format!("a{at}")).collect();
        let mut site = Sample::of(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        for (id, touch) in ids.iter().zip(touches) {
            (site.account(id).touch, site.account(id).csm) = (*touch, Some("lia".to_owned()));
        }
        site
    }

    #[test]
    fn a_csm_has_seventy_five_calls_a_month_and_as_many_accounts_of_one_call_fill_them() {
        let site = portfolio(&[Some(Touch::Mid); 75]);
        for scope in [csm("lia"), Scope::Site] {
            close(&at(&site, &CAPACITY_SUPPLY, &scope), 75.0);
            close(&at(&site, &CAPACITY_DEMAND, &scope), 75.0);
            close(&at(&site, &CAPACITY_FREE, &scope), 0.0);
            close(&at(&site, &CAPACITY_UTILISATION, &scope), 1.0);
            close(&at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &scope), 0.0);
        }
    }

    #[test]
    fn no_shows_are_those_of_the_last_ninety_days() {
        let mut site = portfolio(&[Some(Touch::Mid)]);
        assert_eq!(at(&site, &NO_SHOW_RATE, &Scope::Site).reason(), Some(Reason::NoTable("meetings")));
        site.meeting("a0", "2024-04-01", MeetingStatus::NoShow);
        site.meeting("a0", "2024-07-01", MeetingStatus::NoShow);
        site.meeting("a0", "2024-06-01", MeetingStatus::Cancelled);
        assert_eq!(at(&site, &NO_SHOW_RATE, &Scope::Site).reason(), Some(Reason::NoRows));
        close(&at(&site, &CAPACITY_SUPPLY, &Scope::Site), 75.0);
        site.meeting("a0", "2024-04-02", MeetingStatus::NoShow).kind = MeetingKind::Call;
        for day in ["2024-06-30", "2024-05-05", "2024-05-06", "2024-05-07"] {
            site.meeting("a0", day, MeetingStatus::Held);
        }
        let rate = at(&site, &NO_SHOW_RATE, &Scope::Site);
        assert_eq!((rate.number(), rate.numerator, rate.denominator, rate.n), (Some(0.2), Some(1.0), Some(5.0), 5));
        close(&at(&site, &CAPACITY_SUPPLY, &csm("lia")), 80.0);
    }

    #[test]
    fn supply_is_what_each_person_has_and_counts_the_whole_team() {
        let mut site = portfolio(&[Some(Touch::Mid)]);
        for (id, role) in [("lia", "am"), ("rui", "cs"), ("eva", "cs"), ("ivo", "support")] {
            site.person(id, role);
        }
        let person = |site: &mut Sample, id: &str, change: fn(&mut crate::table::Person)| {
            site.tables.team.rows.iter_mut().filter(|row| row.person == id).for_each(change);
        };
        person(&mut site, "rui", |row| row.seniority = Some(Seniority::Junior));
        person(&mut site, "eva", |row| {
            (row.seniority, row.call_hours_per_day, row.days_per_week) = (Some(Seniority::Senior), Some(4.0), Some(2.5));
        });
        site.config.capacity.hours_per_call = 0.5;
        let own = ["lia", "rui", "eva"].map(|id| at(&site, &CAPACITY_SUPPLY, &csm(id)));
        close(&own[0], 150.0);
        close(&own[1], 120.0);
        close(&own[2], 4.0 * 2.5 * 4.0 / 0.5 * 0.75 * 1.2);
        let all = at(&site, &CAPACITY_SUPPLY, &Scope::Site);
        close(&all, own.iter().filter_map(Measure::number).sum());
        assert_eq!(all.n, 3);
    }

    #[test]
    fn demand_goes_by_touch_onboarding_and_what_the_product_does() {
        let mut site = portfolio(&[Some(Touch::High), Some(Touch::Mid), Some(Touch::Tech), None, Some(Touch::Mid), Some(Touch::Tech)]);
        for account in ["a4", "a5"] {
            site.account(account).since = Some(date(2024, 6, 1));
            site.step(account, None, None);
        }
        let demand = at(&site, &CAPACITY_DEMAND, &Scope::Site);
        assert_eq!((demand.number(), demand.n), (Some(2.0 + 1.0 + 0.0 + 4.0 + 0.0), 5));
        site.person("lia", "cs");
        site.tables.team.rows[0].product_share = Some(0.25);
        close(&at(&site, &CAPACITY_DEMAND, &csm("lia")), 7.0 * 0.75);
        site.config.capacity.calls.tech = 0.5;
        site.config.capacity.calls.onboarding = 2.0;
        close(&at(&site, &CAPACITY_DEMAND, &csm("lia")), 6.0 * 0.75);
    }

    #[test]
    fn only_live_accounts_need_calls() {
        let mut site = portfolio(&[Some(Touch::High), Some(Touch::High)]);
        site.subscription("a0", "2024-01-01", None, 0).trial = true;
        site.subscription("a1", "2024-01-01", Some("2024-06-01"), 10);
        assert_eq!(at(&site, &CAPACITY_DEMAND, &Scope::Site).number(), Some(2.0));
    }

    #[test]
    fn accounts_without_a_csm_have_demand_but_no_supply() {
        let mut site = portfolio(&[Some(Touch::High), Some(Touch::Mid)]);
        site.account("a1").csm = None;
        assert_eq!(at(&site, &CAPACITY_DEMAND, &csm(NONE)).number(), Some(1.0));
        for metric in [&CAPACITY_SUPPLY, &CAPACITY_FREE, &CAPACITY_UTILISATION, &CAPACITY_MONTHS_UNTIL_FULL] {
            assert_eq!(at(&site, metric, &csm(NONE)).reason(), Some(Reason::NoCsm), "{}", metric.id);
        }
        close(&at(&site, &CAPACITY_UTILISATION, &Scope::Site), 3.0 / 75.0);
        site.account("a0").csm = None;
        assert_eq!(at(&site, &CAPACITY_FREE, &Scope::Site).reason(), Some(Reason::NoCsm));
    }

    #[test]
    fn who_has_no_hours_has_no_utilisation() {
        let mut site = portfolio(&[Some(Touch::Mid)]);
        site.person("lia", "cs");
        site.tables.team.rows[0].days_per_week = Some(0.0);
        assert_eq!(at(&site, &CAPACITY_UTILISATION, &csm("lia")).reason(), Some(Reason::NoDenominator));
        assert_eq!(at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &csm("lia")).number(), Some(0.0));
    }

    #[test]
    fn the_time_until_full_is_what_is_free_over_what_new_accounts_need() {
        let mut site = portfolio(&[Some(Touch::High), Some(Touch::Mid), None]);
        assert_eq!(at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &Scope::Site).reason(), Some(Reason::NoGrowth));
        site.account("a0").since = Some(date(2024, 4, 2));
        site.account("a1").since = Some(date(2024, 4, 1));
        site.account("a2").since = Some(date(2024, 6, 30));
        // Two of the three began in the last 90 days; an account needs 1.5 calls.
        let months = at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &Scope::Site);
        close(&months, 72.0 / (2.0 / 3.0 * 1.5));
        assert_eq!((months.numerator, months.n), (Some(72.0), 2));
        site.config.capacity.new_accounts_per_month = Some(10.0);
        close(&at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &csm("lia")), 72.0 / 15.0);
        site.config.capacity.new_accounts_per_month = Some(0.0);
        assert_eq!(at(&site, &CAPACITY_MONTHS_UNTIL_FULL, &csm("lia")).reason(), Some(Reason::NoGrowth));
    }

    #[test]
    fn capacity_has_rows_for_the_site_and_csms_on_the_day() {
        let mut site = portfolio(&[Some(Touch::High)]);
        site.account("a0").segment = Some("smb".to_owned());
        let filter = Filter { account: None, metrics: FAMILY.to_vec() };
        let metrics = site.metrics(AS_OF);
        let count =
            |scope: &str| metrics.rows(&[], &filter).filter(|row| row.scope.kind() == scope && row.period.to_string() == AS_OF).count();
        assert_eq!(["site", "segment", "csm", "account"].map(count), [6, 0, 5, 0]);
    }
}
