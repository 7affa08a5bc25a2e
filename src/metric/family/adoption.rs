//! Use of the product, over the accounts that are live on the period's last day.

use crate::calendar::{Period, PeriodKind};
use crate::metric::base::Facts;
use crate::metric::cut::{Cut, present};
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::quotient::{Outcome, count, share, total, whole};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::{Measure, Quantity, Reason, Term};
use jiff::civil::Date;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&ACTIVE_USERS, &USAGE, &USAGE_CHANGE, &SEAT_USE, &FEATURE_BREADTH, &DAYS_ACTIVE];

const LIVE: Text = Text::new(
    "Só contas ativas no último dia do período entram; a linha de uma conta inativa diz isso.",
    "Only accounts that are live on the period's last day are in it; the row of one that is not says so.",
);

const NAMELESS: Text = Text::new("Uso sem usuário conta como uso, não como usuário.", "Use without a user counts as use, not as a user.");

/// How many people use the product.
pub static ACTIVE_USERS: Metric = Metric {
    id: "active_users",
    name: Text::new("Usuários ativos", "Active users"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantas pessoas usaram o produto no período.", "How many people used the product in the period."),
    formula: Text::new("pares (conta, usuário) distintos com uso no período", "distinct (account, user) with usage in the period"),
    edges: &[LIVE, NAMELESS],
    tables: &["usage"],
    source: Text::new("Usual em análise de produto.", "Customary in product analytics."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Count, Direction::Higher, active_users)],
};

/// How much the product is used.
pub static USAGE: Metric = Metric {
    id: "usage",
    name: Text::new("Uso", "Usage"),
    acronym: None,
    owner: "cs",
    definition: Text::new("Quantas vezes o produto foi usado no período.", "How often the product was used in the period."),
    formula: Text::new("Σ count dos eventos (vazio = 1)", "Σ count of the events (empty = 1)"),
    edges: &[LIVE, NAMELESS],
    tables: &["usage"],
    source: Text::new("Usual em análise de produto.", "Customary in product analytics."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Count, Direction::Higher, usage)],
};

/// How use has changed.
pub static USAGE_CHANGE: Metric = Metric {
    id: "usage_change",
    name: Text::new("Variação do uso", "Usage change"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quanto o uso das mesmas contas mudou em relação ao período anterior.",
        "How much the use by the same accounts has changed against the period before.",
    ),
    formula: Text::new("(agora − antes) ÷ antes", "(now − prior) ÷ prior"),
    edges: &[
        LIVE,
        Text::new("Uso que cai a zero é −100 %, não falta de dado.", "Use that drops to zero is −100 %, not missing data."),
        Text::new("Sem uso antes não há variação.", "Without use before there is no change."),
    ],
    tables: &["usage"],
    source: Text::new("Usual em análise de produto.", "Customary in product analytics."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, usage_change)],
};

/// How many of the seats paid for are used.
pub static SEAT_USE: Metric = Metric {
    id: "seat_use",
    name: Text::new("Uso de licenças", "Seat use"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Quantos usuários ativos há para cada licença, no último mês do período.",
        "How many active users there are for each seat, in the period's last month.",
    ),
    formula: Text::new("usuários ativos do último mês ÷ licenças", "active users of the last month ÷ seats"),
    edges: &[
        LIVE,
        Text::new(
            "Contas sem licenças informadas, ou com zero, ficam fora das duas somas.",
            "Accounts with no seats, or 0, are out of both sums.",
        ),
        Text::new("Pode passar de 100 %.", "It may exceed 100 %."),
    ],
    tables: &["usage", "accounts"],
    source: Text::new("Usual em Customer Success.", "Customary in customer success."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, seat_use)],
};

/// How much of the catalogue is used.
pub static FEATURE_BREADTH: Metric = Metric {
    id: "feature_breadth",
    name: Text::new("Amplitude de uso", "Feature breadth"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Que parte das funcionalidades do produto uma conta usa, em média.",
        "What part of the product's features an account uses, on average.",
    ),
    formula: Text::new(
        "Σ funcionalidades distintas usadas ÷ (catálogo × contas ativas)",
        "Σ distinct features used ÷ (catalogue × live accounts)",
    ),
    edges: &[
        LIVE,
        Text::new(
            "O catálogo são as funcionalidades lançadas até o fim do período; sem essa tabela, todas as vistas até lá.",
            "The catalogue is the features launched by the period's end; without that table, all those seen by then.",
        ),
        Text::new("Funcionalidade fora do catálogo não conta.", "A feature that the catalogue lacks does not count."),
    ],
    tables: &["usage", "features"],
    source: Text::new("Usual em análise de produto.", "Customary in product analytics."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Ratio, Direction::Higher, feature_breadth)],
};

/// On how many days the product was used.
pub static DAYS_ACTIVE: Metric = Metric {
    id: "days_active",
    name: Text::new("Dias com uso", "Days active"),
    acronym: None,
    owner: "cs",
    definition: Text::new(
        "Em quantos dias do período a conta usou o produto.",
        "On how many days of the period the account used the product.",
    ),
    formula: Text::new("dias distintos com uso", "distinct days with usage"),
    edges: &[LIVE, NAMELESS],
    tables: &["usage"],
    source: Text::new("Usual em análise de produto.", "Customary in product analytics."),
    moment: Moment::Period,
    variants: &[Variant::main(Unit::Days, Direction::Higher, days_active).only_for(Scopes::Accounts)],
};

/// The live accounts of the scope, where the site has usage at all.
fn users_of_the_product<'m>(cut: &Cut<'m>) -> Result<Vec<&'m Facts<'m>>, Reason> {
    present(cut.base.usage.present, "usage")?;
    cut.live()
}

/// Quotients over seats or features say nothing where the usage table has no rows in the period at all.
fn anybody_used(cut: &Cut<'_>) -> Result<(), Reason> {
    if cut.is_among(&cut.base.usage_months) { Ok(()) } else { Err(Reason::NoRows) }
}

/// Σ count and the event rows behind it.
fn used(accounts: &[&Facts<'_>], period: Period) -> (i64, u64) {
    let months = || accounts.iter().flat_map(|account| account.usage_in(period));
    (total(months().map(|month| month.usage)), months().map(|month| month.rows).sum())
}

/// Adds up what the usage of each account in some periods gives.
fn sum(
    cut: &Cut<'_>,
    accounts: &[&Facts<'_>],
    periods: &[Period],
    of: impl Fn(&Facts<'_>) -> i64,
    term: impl Fn(&Facts<'_>, f64) -> Term,
) -> i64 {
    total(accounts.iter().map(|account| {
        let part = of(account);
        if cut.trace.is_some() {
            cut.used_usage(account, periods, term(account, part as f64));
        }
        part
    }))
}

/// Notes that live accounts count for nothing but their usage.
fn note_live(cut: &Cut<'_>, accounts: &[&Facts<'_>]) {
    accounts.iter().for_each(|account| cut.looked_at(account.row, Ok(None)));
}

fn active_users(cut: &Cut<'_>) -> Outcome {
    let (first, last) = (cut.period.first_month(), cut.period.last_month());
    let accounts = users_of_the_product(cut)?;
    note_live(cut, &accounts);
    let users = sum(cut, &accounts, &[cut.period], |account| whole(account.active_users(first, last)), |_, users| Term::of(users));
    Ok(count(usize::try_from(users).unwrap_or(usize::MAX)))
}

fn usage(cut: &Cut<'_>) -> Outcome {
    let accounts = users_of_the_product(cut)?;
    note_live(cut, &accounts);
    let usage = sum(cut, &accounts, &[cut.period], |account| used(&[account], cut.period).0, |_, usage| Term::of(usage));
    Ok(Measure::known(Quantity::Count(usage), used(&accounts, cut.period).1))
}

pub(in crate::metric) fn usage_change(cut: &Cut<'_>) -> Outcome {
    let accounts = users_of_the_product(cut)?;
    note_live(cut, &accounts);
    let (now, prior) = (cut.period, cut.period.prior());
    let rows = used(&accounts, now).1 + used(&accounts, prior).1;
    let change = |account: &Facts<'_>| used(&[account], now).0.saturating_sub(used(&[account], prior).0);
    let term = |account: &Facts<'_>, part| Term::Adds { part, whole: used(&[account], prior).0 as f64 };
    let change = sum(cut, &accounts, &[now, prior], change, term);
    if rows == 0 {
        return Err(Reason::NoRows);
    }
    let n = usize::try_from(rows).unwrap_or(usize::MAX);
    share(change, used(&accounts, prior).0, n)
}

pub(in crate::metric) fn seat_use(cut: &Cut<'_>) -> Outcome {
    let accounts = users_of_the_product(cut)?;
    anybody_used(cut)?;
    let month = cut.period.last_month();
    let seats_of = |account: &Facts<'_>| i64::from(account.row.seats.unwrap_or_default());
    let (seated, others): (Vec<&Facts<'_>>, Vec<&Facts<'_>>) = accounts.into_iter().partition(|account| seats_of(account) > 0);
    for account in others {
        cut.left_out(account.row, LeftOut::NoSeats);
        cut.left_out_usage(account, LeftOut::NoSeats);
    }
    seated.iter().for_each(|account| cut.used(account.row, Term::Adds { part: 0.0, whole: seats_of(account) as f64 }));
    let users = |account: &Facts<'_>| whole(account.active_users(month, month));
    let users = sum(cut, &seated, &[Period::holding(PeriodKind::Month, month)], users, |_, part| Term::Adds { part, whole: 0.0 });
    share(users, total(seated.iter().map(|account| seats_of(account))), seated.len())
}

pub(in crate::metric) fn feature_breadth(cut: &Cut<'_>) -> Outcome {
    let accounts = users_of_the_product(cut)?;
    anybody_used(cut)?;
    let (features, end) = (&cut.base.features, cut.period.last_day());
    let catalogue = features.count(end);
    note_catalogue(cut, end);
    accounts.iter().for_each(|account| cut.used(account.row, Term::Adds { part: 0.0, whole: catalogue as f64 }));
    let breadth = |account: &Facts<'_>| whole(account.features_used(cut.period, |feature| features.holds(feature, end)));
    let used = sum(cut, &accounts, &[cut.period], breadth, |_, part| Term::Adds { part, whole: 0.0 });
    share(used, whole(catalogue.saturating_mul(accounts.len())), accounts.len())
}

/// Notes which features there are at the end of a day.
fn note_catalogue(cut: &Cut<'_>, day: Date) {
    if cut.trace.is_some() {
        for row in &cut.base.tables.features.rows {
            let launched = row.launched_on.is_none_or(|launched| launched <= day);
            cut.looked_at(row, if launched { Ok(None) } else { Err(LeftOut::NotLaunched) });
        }
    }
}

fn days_active(cut: &Cut<'_>) -> Outcome {
    let accounts = users_of_the_product(cut)?;
    note_live(cut, &accounts);
    let days = |account: &Facts<'_>| total(account.usage_in(cut.period).map(|month| i64::from(month.days.count_ones())));
    let days = sum(cut, &accounts, &[cut.period], days, |_, days| Term::of(days));
    Ok(Measure::known(Quantity::Days(days as f64), used(&accounts, cut.period).1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metric::Scope;
    use crate::metric::sample::{Sample, period};
    use jiff::civil::date;

    /// Two live accounts, and one that left before the quarter's end.
    fn site() -> Sample {
        let mut site = Sample::of(&["a", "b", "gone"]);
        site.subscription("a", "2023-01-01", None, 10);
        site.subscription("b", "2023-01-01", None, 0).trial = true;
        site.subscription("gone", "2023-01-01", Some("2024-03-31"), 10);
        for (account, user, feature, day, count) in [
            ("a", "ana", "export", "2024-01-02", 5),
            ("a", "ana", "import", "2024-03-02", 1),
            ("a", "bia", "export", "2024-03-02", 2),
            ("a", "", "export", "2024-03-03", 2),
            ("b", "ana", "", "2024-03-09", 1),
            ("gone", "davi", "export", "2024-03-09", 50),
            ("a", "ana", "export", "2023-10-02", 20),
        ] {
            site.event(account, user, feature, day, count);
        }
        site
    }

    fn at(site: &Sample, scope: &Scope, metric: &Metric) -> Measure {
        site.metrics("2024-04-15").measure(metric, "", scope, period("2024-Q1"))
    }

    fn number(metric: &Metric) -> Option<f64> {
        at(&site(), &Scope::Site, metric).number()
    }

    #[test]
    fn only_live_accounts_count_and_trials_are_live() {
        assert_eq!(number(&ACTIVE_USERS), Some(3.0));
        assert_eq!(number(&USAGE), Some(11.0));
        assert_eq!(at(&site(), &Scope::Site, &USAGE).n, 5);
    }

    #[test]
    fn the_own_row_of_an_account_that_is_not_live_says_so() {
        let site = site();
        let gone = Scope::Account(site.ix("gone"));
        for metric in FAMILY {
            assert_eq!(at(&site, &gone, metric), Measure::missing(Reason::NotLive), "{}", metric.id);
        }
    }

    #[test]
    fn an_account_is_live_by_snapshots_only_while_it_has_mrr() {
        let mut site = Sample::of(&["a", "b"]);
        site.revenue("a", "2024-03", 10);
        site.revenue("b", "2024-03", 0);
        site.event("a", "ana", "export", "2024-03-02", 1);
        let scope = |id| Scope::Account(site.ix(id));
        assert_eq!(at(&site, &scope("a"), &USAGE).number(), Some(1.0));
        assert_eq!(at(&site, &scope("b"), &USAGE).reason(), Some(Reason::NotLive));
    }

    #[test]
    fn without_revenue_data_an_account_is_live_once_it_has_begun() {
        let mut site = Sample::of(&["begins", "open"]);
        site.account("begins").since = Some(date(2024, 4, 1));
        site.event("open", "ana", "export", "2024-03-02", 1);
        let scope = |id| Scope::Account(site.ix(id));
        assert_eq!(at(&site, &scope("begins"), &USAGE).reason(), Some(Reason::NotLive));
        assert_eq!(at(&site, &scope("open"), &USAGE).number(), Some(1.0));
    }

    #[test]
    fn usage_change_compares_the_same_accounts_and_a_drop_to_zero_is_a_value() {
        let change = at(&site(), &Scope::Site, &USAGE_CHANGE);
        assert_eq!((change.number(), change.numerator, change.denominator), (Some(-0.45), Some(-9.0), Some(20.0)));
        let mut silent = Sample::of(&["a"]);
        silent.event("a", "ana", "export", "2023-10-02", 20);
        assert_eq!(silent.site(&USAGE_CHANGE, "", "2024-Q1").number(), Some(-1.0));
        assert_eq!(silent.site(&USAGE_CHANGE, "", "2023-Q4").reason(), Some(Reason::NoDenominator));
        assert_eq!(silent.site(&USAGE_CHANGE, "", "2022").reason(), Some(Reason::NoRows));
    }

    #[test]
    fn seat_use_looks_at_the_last_month_and_at_accounts_with_seats() {
        let mut site = site();
        assert_eq!(at(&site, &Scope::Site, &SEAT_USE).reason(), Some(Reason::NoDenominator));
        site.account("a").seats = Some(4);
        site.account("gone").seats = Some(100);
        let seats = at(&site, &Scope::Site, &SEAT_USE);
        assert_eq!((seats.number(), seats.numerator, seats.denominator, seats.n), (Some(0.5), Some(2.0), Some(4.0), 1));
        site.account("b").seats = Some(0);
        assert_eq!(at(&site, &Scope::Site, &SEAT_USE).number(), Some(0.5));
        assert_eq!(at(&site, &Scope::Account(site.ix("b")), &SEAT_USE).reason(), Some(Reason::NoDenominator));
    }

    #[test]
    fn more_users_than_seats_are_more_than_all() {
        let mut site = site();
        site.account("a").seats = Some(1);
        assert_eq!(at(&site, &Scope::Site, &SEAT_USE).number(), Some(2.0));
    }

    #[test]
    fn seats_that_nobody_used_are_zero_while_others_used_the_product_and_unknown_when_nobody_did() {
        let mut site = Sample::of(&["a", "b"]);
        site.account("a").seats = Some(10);
        site.event("b", "ana", "export", "2024-01-02", 1);
        assert_eq!(site.own("a", &SEAT_USE, "", "2024-Q1").number(), Some(0.0));
        assert_eq!(site.own("a", &SEAT_USE, "", "2024-Q2").reason(), Some(Reason::NoRows));
        assert_eq!(site.own("a", &ACTIVE_USERS, "", "2024-Q2").number(), Some(0.0));
    }

    #[test]
    fn feature_breadth_is_over_the_catalogue_or_what_was_seen() {
        let breadth = |site: &Sample| at(site, &Scope::Site, &FEATURE_BREADTH);
        let mut site = site();
        assert_eq!((breadth(&site).number(), breadth(&site).denominator), (Some(0.5), Some(4.0)));
        site.feature("export", None);
        site.feature("forms", Some("2024-03-31"));
        site.feature("later", Some("2024-04-01"));
        assert_eq!((breadth(&site).numerator, breadth(&site).denominator), (Some(1.0), Some(4.0)));
        site.tables.features.rows.clear();
        assert_eq!(breadth(&site).reason(), Some(Reason::NoDenominator));
    }

    #[test]
    fn days_are_counted_once_and_only_for_accounts() {
        let site = site();
        let days = at(&site, &Scope::Account(site.ix("a")), &DAYS_ACTIVE);
        assert_eq!((days.number(), days.n), (Some(3.0), 4));
        assert!(!DAYS_ACTIVE.variants[0].scopes.holds(&Scope::Site));
    }

    #[test]
    fn without_usage_the_reason_names_the_table_whether_live_or_not() {
        let mut site = Sample::of(&["a"]);
        site.subscription("a", "2020-01-01", Some("2021-01-01"), 1);
        for metric in FAMILY {
            assert_eq!(site.own("a", metric, "", "2024-Q1").reason(), Some(Reason::NoTable("usage")), "{}", metric.id);
        }
    }
}
