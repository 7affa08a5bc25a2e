//! Opportunities: who is sold more, and what Customer Success raised.

use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, money, share_or_none, total};
use crate::metric::receipt::evidence::units;
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::scope::CSM_ROLE;
use crate::metric::{Reason, Scope, Term};
use crate::table::{Opportunity, OpportunityKind, OpportunityStage};
use jiff::civil::Date;

pub(in crate::metric) static RATES: &[&Metric] = &[&UPSELL_RATE, &CROSS_SELL_RATE];
pub(in crate::metric) static SOURCED: &[&Metric] = &[&CS_SOURCED];

const START: Text =
    Text::new("Só contam as contas que pagavam na abertura, cada uma uma vez.", "Only accounts that paid at the opening count, each once.");

const NOTHING_SOLD: Text = Text::new(
    "Período sem nenhuma oportunidade criada ou fechada no site não tem taxa; com alguma, quem não comprou é zero.",
    "A period in which the site saw no opportunity raised or closed has no rate; with any, who bought nothing is zero.",
);

/// The share of accounts that bought more of the same.
pub static UPSELL_RATE: Metric = Metric {
    id: "upsell_rate",
    name: Text::new("Taxa de upsell", "Upsell rate"),
    acronym: None,
    owner: "am",
    definition: Text::new(
        "A parte das contas pagantes na abertura com um upsell ganho no período.",
        "The share of the accounts paying at the opening with an upsell won in the period.",
    ),
    formula: Text::new(
        "contas da abertura com upsell ganho e fechado no período ÷ contas da abertura",
        "accounts at start with an upsell won and closed in the period ÷ accounts at start",
    ),
    edges: &[START, NOTHING_SOLD],
    tables: &["opportunities", "subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, |cut| sold(cut, OpportunityKind::Upsell))],
};

/// The share of accounts that bought something else.
pub static CROSS_SELL_RATE: Metric = Metric {
    id: "cross_sell_rate",
    name: Text::new("Taxa de cross-sell", "Cross-sell rate"),
    acronym: None,
    owner: "am",
    definition: Text::new(
        "A parte das contas pagantes na abertura com um cross-sell ganho no período.",
        "The share of the accounts paying at the opening with a cross-sell won in the period.",
    ),
    formula: Text::new(
        "contas da abertura com cross-sell ganho e fechado no período ÷ contas da abertura",
        "accounts at start with a cross-sell won and closed in the period ÷ accounts at start",
    ),
    edges: &[START, NOTHING_SOLD],
    tables: &["opportunities", "subscriptions", "revenue"],
    source: Text::new("Usual em negócios por assinatura.", "Customary in subscription businesses."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, |cut| sold(cut, OpportunityKind::CrossSell))],
};

/// What Customer Success raised.
pub static CS_SOURCED: Metric = Metric {
    id: "cs_sourced",
    name: Text::new("Oportunidades vindas de CS", "CS-sourced opportunities"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantas oportunidades o time de CS levantou, quantas das que levantou foram ganhas no período, e por quanto.",
        "How many opportunities the CS team raised, how many of those it raised were won in the period, and for how much.",
    ),
    formula: Text::new(
        "levantadas por alguém de CS no período; ganhas e fechadas no período; Σ valor das ganhas",
        "raised by a person of CS in the period; won and closed in the period; Σ amount of those won",
    ),
    edges: &[
        Text::new(
            "É de CS quem tem esse papel no time; sem a tabela do time, quem cuida de alguma conta.",
            "A person is of CS whose role in the team is that; without the team table, who looks after any account.",
        ),
        Text::new(
            "Na linha de um CSM conta o que essa pessoa levantou, em qualquer conta.",
            "In the row of a CSM counts what that person raised, at any account.",
        ),
        Text::new("Oportunidade sem valor soma zero.", "An opportunity without an amount adds zero."),
        Text::new("É base de bônus, nunca meta de vendas.", "It is the base for a bonus, never a quota."),
    ],
    tables: &["opportunities", "team", "accounts"],
    source: Text::new(
        "Clareza: CS levanta oportunidades, AM negocia e fecha.",
        "Clareza: CS raises opportunities, AM negotiates and closes them.",
    ),
    moment: Moment::Period,
    variants: &[
        Variant::new("raised", Text::new("levantadas", "raised"), Unit::Count, Direction::Higher, |cut| {
            let raised = |row: &Opportunity| cut.period.contains(row.raised_on).then_some(()).ok_or(LeftOut::OutsideThePeriod);
            Ok(count(sourced(cut, raised, |()| Term::one())?.len()))
        })
        .only_for(Scopes::Persons),
        Variant::new("won", Text::new("ganhas", "won"), Unit::Count, Direction::Higher, |cut| {
            Ok(count(sourced(cut, |row| won(cut, row), |()| Term::one())?.len()))
        })
        .only_for(Scopes::Persons),
        Variant::new("won_amount", Text::new("valor ganho", "amount won"), Unit::Currency, Direction::Higher, |cut| {
            let amount = |row: &Opportunity| won(cut, row).map(|()| row.amount.map_or(0, |amount| amount.0));
            let won = sourced(cut, amount, |cents| Term::of(units(*cents)))?;
            Ok(money(total(won.iter().copied()), won.len()))
        })
        .only_for(Scopes::Persons),
    ],
};

/// Whether an opportunity was won and closed in the period.
fn won(cut: &Cut<'_>, row: &Opportunity) -> Result<(), LeftOut> {
    match row.closed_on {
        Some(day) if row.stage == OpportunityStage::Won => {
            if cut.period.contains(day) {
                Ok(())
            } else {
                Err(LeftOut::OutsideThePeriod)
            }
        }
        _ => Err(LeftOut::NotWon),
    }
}

/// Whether an opportunity was open at the end of a day. One that was won or lost nobody knows when is not.
pub(in crate::metric) fn is_open(row: &Opportunity, day: Date) -> bool {
    let closed = matches!(row.stage, OpportunityStage::Won | OpportunityStage::Lost);
    row.raised_on <= day && (!closed || row.closed_on.is_some_and(|closed| closed > day))
}

fn sold(cut: &Cut<'_>, kind: OpportunityKind) -> Outcome {
    present(cut.base.tables.opportunities.present, "opportunities")?;
    cut.base.ledger.closing(cut.opening())?;
    if !cut.is_among(&cut.base.opportunity_months) {
        return Err(Reason::NoRows);
    }
    let bought = |account: &Facts<'_>| {
        let paid = account.closings.at(cut.opening()) > 0;
        let sale = |row: &Opportunity| match (paid, row.kind == kind) {
            (false, _) => Err(LeftOut::NotAccountsAtStart),
            (true, false) => Err(LeftOut::OtherKind),
            (true, true) => won(cut, row),
        };
        let sales = cut.within().sift(account.opportunities.iter().copied(), sale, |()| Term::Evidence(None)).count();
        if paid { Ok(sales > 0) } else { Err(LeftOut::NotAccountsAtStart) }
    };
    let start: Vec<bool> = cut.sift_accounts([cut.opening()], bought, |bought| Term::share(*bought)).collect();
    share_or_none(&start)
}

/// The opportunities that Customer Success raised, as judged: at the accounts of the scope, or those of the CSM at any account.
fn sourced<'m, T>(
    cut: &Cut<'m>,
    judge: impl Fn(&'m Opportunity) -> Result<T, LeftOut>,
    term: impl Fn(&T) -> Term,
) -> Result<Vec<T>, Reason> {
    present(cut.base.tables.opportunities.present, "opportunities")?;
    note_success_people(cut);
    let whose = match cut.scope {
        Scope::Csm(csm) => Some(csm),
        _ => None,
    };
    let raised = |row: &'m Opportunity| match &row.raised_by {
        Some(person) if whose.is_some_and(|csm| csm != person) => Err(LeftOut::OtherScope),
        Some(person) if cut.base.success_people.contains(person.as_str()) => judge(row),
        _ => Err(LeftOut::NotRaisedBySuccess),
    };
    let accounts: Vec<&'m Facts<'m>> = if whose.is_some() { cut.base.accounts.iter().collect() } else { cut.accounts().collect() };
    Ok(cut.sift(accounts.into_iter().flat_map(|account| account.opportunities.iter().copied()), raised, term).collect())
}

/// Notes who is of Customer Success, and where that is said.
fn note_success_people(cut: &Cut<'_>) {
    if cut.trace.is_none() {
        return;
    }
    for person in &cut.base.tables.team.rows {
        cut.looked_at(person, if person.role == CSM_ROLE { Ok(None) } else { Err(LeftOut::NotACsm) });
    }
    if !cut.base.tables.team.present {
        cut.accounts().filter(|account| account.row.csm.is_some()).for_each(|account| cut.looked_at(account.row, Ok(None)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::sample::{Sample, period};
    use crate::metric::{Filter, Measure, NONE};
    use crate::table::{Cents, OpportunityKind::*};

    /// Three accounts pay at the start of the second quarter of 2024; `new` comes during it.
    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b", "c", "new"]);
        for account in ["a", "b", "c"] {
            site.subscription(account, "2024-01-01", None, 100);
        }
        site.subscription("new", "2024-04-02", None, 100);
        site.won("a", Upsell, "2024-01-05", "2024-04-01");
        site.won("a", Upsell, "2024-04-05", "2024-06-30");
        site.won("b", Upsell, "2024-01-05", "2024-07-01");
        site.won("c", CrossSell, "2024-05-05", "2024-05-05");
        site.won("new", CrossSell, "2024-05-05", "2024-05-06");
        site.opportunity("b", CrossSell, "2024-05-05").closed_on = Some(jiff::civil::date(2024, 5, 9));
        site
    }

    #[test]
    fn a_rate_counts_each_account_of_the_start_once_by_the_day_it_was_closed() {
        let upsell = site().site(&UPSELL_RATE, "", "2024-Q2");
        assert_eq!((upsell.numerator, upsell.denominator, upsell.n), (Some(1.0), Some(3.0), 3));
        let cross = site().site(&CROSS_SELL_RATE, "", "2024-Q2");
        assert_eq!((cross.numerator, cross.denominator), (Some(1.0), Some(3.0)));
        assert_eq!(site().own("b", &UPSELL_RATE, "", "2024-Q2").number(), Some(0.0));
        assert_eq!(site().own("new", &CROSS_SELL_RATE, "", "2024-Q2"), Measure::missing(Reason::NoDenominator));
    }

    #[test]
    fn a_rate_needs_its_tables_its_opening_and_some_opportunity_of_the_period() {
        assert_eq!(site().site(&UPSELL_RATE, "", "2023-Q4"), Measure::missing(Reason::NoRows));
        let mut bare = Sample::of(&["a"]);
        assert_eq!(bare.site(&UPSELL_RATE, "", "2024-Q2").reason(), Some(Reason::NoTable("opportunities")));
        bare.opportunity("a", Upsell, "2024-04-05");
        assert_eq!(bare.site(&UPSELL_RATE, "", "2024-Q2").reason(), Some(Reason::NoTable("subscriptions")));
        bare.revenue("a", "2024-05", 10);
        assert_eq!(bare.site(&UPSELL_RATE, "", "2024-Q2"), Measure::missing(Reason::TooLittleHistory));
        assert_eq!(bare.site(&UPSELL_RATE, "", "2024-06").reason(), Some(Reason::NoRows));
    }

    #[test]
    fn an_opportunity_is_open_from_the_day_it_is_raised_until_it_is_won_or_lost() {
        let mut site = Sample::of(&["a"]);
        let row = site.won("a", Upsell, "2024-04-05", "2024-05-05").clone();
        let open = |day: &str| is_open(&row, day.parse().expect("a day"));
        assert_eq!(["2024-04-04", "2024-04-05", "2024-05-04", "2024-05-05"].map(open), [false, true, true, false]);
        let lost = Opportunity { stage: OpportunityStage::Lost, closed_on: None, ..row };
        assert!(!is_open(&lost, lost.raised_on));
    }

    fn raised_by(site: &mut Sample) {
        site.account("a").csm = Some("lia".into());
        site.account("b").csm = Some("rui".into());
        for (account, person, amount) in [("a", "lia", Some(500)), ("b", "lia", None), ("c", "rui", Some(70)), ("c", "", Some(9))] {
            let row = site.won(account, Upsell, "2024-03-31", "2024-04-30");
            row.raised_by = (!person.is_empty()).then(|| person.to_owned());
            row.amount = amount.map(Cents);
        }
        site.opportunity("c", Renewal, "2024-04-01").raised_by = Some("lia".into());
    }

    fn parts(site: &Sample, scope: &Scope) -> [Option<f64>; 3] {
        let metrics = site.metrics("2024-06-30");
        ["raised", "won", "won_amount"].map(|variant| metrics.measure(&CS_SOURCED, variant, scope, period("2024-Q2")).number())
    }

    #[test]
    fn what_cs_raised_counts_by_account_and_for_a_csm_by_who_raised_it() {
        let mut site = Sample::of(&["a", "b", "c"]);
        raised_by(&mut site);
        assert_eq!(parts(&site, &Scope::Site), [1.0, 3.0, 5.7].map(Some));
        assert_eq!(parts(&site, &Scope::Account(site.ix("b"))), [0.0, 1.0, 0.0].map(Some));
        assert_eq!(parts(&site, &Scope::Csm("lia".into())), [1.0, 2.0, 5.0].map(Some));
        assert_eq!(parts(&site, &Scope::Csm("rui".into())), [0.0, 1.0, 0.7].map(Some));
    }

    #[test]
    fn with_a_team_only_people_whose_role_is_cs_count() {
        let mut site = Sample::of(&["a", "b", "c"]);
        raised_by(&mut site);
        site.person("lia", "am");
        site.person("rui", "cs");
        assert_eq!(parts(&site, &Scope::Site), [0.0, 1.0, 0.7].map(Some));
        assert_eq!(parts(&site, &Scope::Csm("lia".into())), [0.0, 0.0, 0.0].map(Some));
    }

    #[test]
    fn nobody_has_no_row_of_what_was_raised() {
        let mut site = Sample::of(&["a", "b", "c"]);
        raised_by(&mut site);
        let filter = Filter { account: None, metrics: vec![&CS_SOURCED] };
        let metrics = site.metrics("2024-06-30");
        let ids: Vec<String> = metrics
            .rows(&[], &filter)
            .filter(|row| row.variant == "won")
            .map(|row| format!("{} {}", row.scope.kind(), row.scope_id))
            .collect();
        assert_eq!(ids, ["site ", "csm lia", "csm rui", "account a", "account b", "account c"]);
        assert!(metrics.scopes().contains(&Scope::Csm(NONE.into())));
    }
}
