//! Tickets: how many, how fast, how well.

use super::revenue::paying_accounts;
use crate::metric::business::{millis_between, working_millis};
use crate::metric::cut::Cut;
use crate::metric::definition::{Direction, Metric, Moment, Scopes, Text, Unit, Variant};
use crate::metric::ledger::Source;
use crate::metric::quotient::{Outcome, count, hours, mean_hours, quantile_hours, share_of};
use crate::metric::receipt::left_out::LeftOut;
use crate::metric::receipt::trace::Form;
use crate::metric::{Measure, Quantity, Reason, Term};
use crate::table::{Priority, Ticket};
use jiff::civil::DateTime;

pub(in crate::metric) static FAMILY: &[&Metric] = &[&TICKET_VOLUME, &BACKLOG, &HANDLE_TIME, &FIRST_REPLY_TIME, &FIRST_CONTACT_RESOLUTION];

/// How many tickets were opened.
pub static TICKET_VOLUME: Metric = Metric {
    id: "ticket_volume",
    name: Text::new("Volume de chamados", "Ticket volume"),
    acronym: None,
    owner: "support",
    definition: Text::new("Quantos chamados foram abertos no período.", "How many tickets were opened in the period."),
    formula: Text::new(
        "chamados abertos no período; por 100: 100 × chamados ÷ contas com MRR no fechamento",
        "tickets opened in the period; per 100: 100 × tickets ÷ accounts with MRR at the closing",
    ),
    edges: &[
        Text::new(
            "Sem dados de receita, o valor por 100 é sobre todas as contas.",
            "Without revenue data the value per 100 is over all accounts.",
        ),
        Text::new(
            "Sem nenhum chamado no período, a contagem é 0 e não há valor por 100.",
            "Without any ticket in the period the count is 0 and there is no value per 100.",
        ),
    ],
    tables: &["tickets", "subscriptions", "revenue"],
    source: Text::new("Usual em suporte.", "Customary in support."),
    moment: Moment::Period,
    variants: &[
        Variant::new("count", Text::new("chamados", "tickets"), Unit::Count, Direction::Neither, |cut| {
            Ok(count(opened(cut, Term::one())?))
        }),
        Variant::new("per-100", PER_HUNDRED, Unit::PerHundredAccounts, Direction::Lower, per_hundred).only_for(Scopes::Site),
    ],
};

const PER_HUNDRED: Text = Text::new("por 100 contas", "per 100 accounts");

/// How many tickets wait.
pub static BACKLOG: Metric = Metric {
    id: "backlog",
    name: Text::new("Fila de chamados", "Backlog"),
    acronym: None,
    owner: "support",
    definition: Text::new(
        "Quantos chamados estavam abertos no fim do último dia do período.",
        "How many tickets were open at the end of the period's last day.",
    ),
    formula: Text::new(
        "chamados abertos até o fim do período e não resolvidos até lá",
        "tickets opened before the period's end and not resolved by it",
    ),
    edges: &[
        Text::new("Chamado reaberto conta como resolvido.", "A reopened ticket counts as resolved."),
        Text::new("Críticos são os de prioridade urgente.", "Critical are those of priority urgent."),
    ],
    tables: &["tickets"],
    source: Text::new("Usual em suporte.", "Customary in support."),
    moment: Moment::LastDay,
    variants: &[
        Variant::main(Unit::Count, Direction::Lower, |cut| backlog(cut, |_| true)),
        Variant::new("critical", Text::new("críticos", "critical"), Unit::Count, Direction::Lower, |cut| {
            backlog(cut, |ticket| ticket.priority == Some(Priority::Urgent))
        }),
    ],
};

/// How long tickets take.
pub static HANDLE_TIME: Metric = Metric {
    id: "handle_time",
    name: Text::new("Tempo médio de atendimento", "Average handle time"),
    acronym: Some(Text::new("TMA", "AHT")),
    owner: "support",
    definition: Text::new(
        "Quanto tempo custam os chamados resolvidos no período: de trabalho, e da abertura à resolução.",
        "How long the tickets resolved in the period took: in work, and from opening to resolution.",
    ),
    formula: Text::new(
        "média, mediana e p90 de `handle` e de (resolvido − aberto)",
        "mean, median and p90 of `handle` and of (resolved − opened)",
    ),
    edges: &[
        Text::new("Trabalho e resolução nunca se misturam.", "Work and resolution never mix."),
        Text::new("Chamado sem tempo de trabalho fica fora dessa medida.", "A ticket without a working time is out of that one."),
        Text::new("Mediana e p90 são quantis do tipo 7, das linhas.", "Median and p90 are type-7 quantiles, of the rows."),
    ],
    tables: &["tickets"],
    source: Text::new(
        "Usual em suporte; os quantis seguem a definição 7 de \"Sample Quantiles in Statistical Packages\", 1996.",
        "Customary in support; the quantiles are of definition 7 in \"Sample Quantiles in Statistical Packages\", 1996.",
    ),
    moment: Moment::Period,
    variants: &[
        timed("handle.mean", Text::new("trabalho, média", "work, mean"), |cut| mean_hours(&handling(cut)?)),
        timed("handle.median", Text::new("trabalho, mediana", "work, median"), |cut| quantile_of(cut, &handling(cut)?, 0.5)),
        timed("handle.p90", Text::new("trabalho, p90", "work, p90"), |cut| quantile_of(cut, &handling(cut)?, 0.9)),
        timed("resolution.mean", Text::new("resolução, média", "resolution, mean"), |cut| mean_hours(&resolution(cut)?)),
        timed("resolution.median", Text::new("resolução, mediana", "resolution, median"), |cut| quantile_of(cut, &resolution(cut)?, 0.5)),
        timed("resolution.p90", Text::new("resolução, p90", "resolution, p90"), |cut| quantile_of(cut, &resolution(cut)?, 0.9)),
    ],
};

/// How long customers wait for the first reply.
pub static FIRST_REPLY_TIME: Metric = Metric {
    id: "first_reply_time",
    name: Text::new("Tempo médio de espera", "First reply time"),
    acronym: Some(Text::new("TME", "FRT")),
    owner: "support",
    definition: Text::new(
        "Quanto tempo esperaram pela primeira resposta os chamados respondidos no período.",
        "How long the tickets first answered in the period waited for that answer.",
    ),
    formula: Text::new(
        "média, mediana e p90 de (primeira resposta − abertura), em tempo corrido e em horário de trabalho",
        "mean, median and p90 of (first reply − opening), in calendar time and in business hours",
    ),
    edges: &[
        Text::new("Chamado sem resposta ainda não conta.", "A ticket without a reply does not count yet."),
        Text::new(
            "Horário de trabalho só existe onde `[calendar]` o diz; fora dele o tempo não corre.",
            "Business hours only exist where `[calendar]` says them; outside them time stands still.",
        ),
    ],
    tables: &["tickets"],
    source: Text::new(
        "Usual em suporte; os quantis seguem a definição 7 de \"Sample Quantiles in Statistical Packages\", 1996.",
        "Customary in support; the quantiles are of definition 7 in \"Sample Quantiles in Statistical Packages\", 1996.",
    ),
    moment: Moment::Period,
    variants: &[
        timed("calendar.mean", Text::new("tempo corrido, média", "calendar time, mean"), |cut| mean_hours(&waiting(cut)?)),
        timed("calendar.median", Text::new("tempo corrido, mediana", "calendar time, median"), |cut| quantile_of(cut, &waiting(cut)?, 0.5)),
        timed("calendar.p90", Text::new("tempo corrido, p90", "calendar time, p90"), |cut| quantile_of(cut, &waiting(cut)?, 0.9)),
        business("business.mean", Text::new("horário de trabalho, média", "business hours, mean"), |cut| {
            mean_hours(&waiting_at_work(cut)?)
        }),
        business("business.median", Text::new("horário de trabalho, mediana", "business hours, median"), |cut| {
            quantile_of(cut, &waiting_at_work(cut)?, 0.5)
        }),
        business("business.p90", Text::new("horário de trabalho, p90", "business hours, p90"), |cut| {
            quantile_of(cut, &waiting_at_work(cut)?, 0.9)
        }),
    ],
};

/// The share of tickets that one contact settled.
pub static FIRST_CONTACT_RESOLUTION: Metric = Metric {
    id: "first_contact_resolution",
    name: Text::new("Resolução no primeiro contato", "First contact resolution"),
    acronym: Some(Text::new("FCR", "FCR")),
    owner: "support",
    definition: Text::new(
        "A parte dos chamados resolvidos no período que um só contato resolveu, sem reabertura em sete dias.",
        "The share of the tickets resolved in the period that one contact settled, without a reopening within seven days.",
    ),
    formula: Text::new(
        "resolvidos com contatos ≤ 1 e sem reabertura em 168 h ÷ resolvidos",
        "resolved with contacts ≤ 1 and no reopening within 168 h ÷ resolved",
    ),
    edges: &[
        Text::new("Chamado sem número de contatos fica fora dos dois lados.", "A ticket without a number of contacts is out of both."),
        Text::new("Fica de fora também o que o nível 1 não poderia resolver.", "So is one that level 1 could not have solved."),
        Text::new(
            "Uma reabertura anterior à resolução registrada também conta como reabertura.",
            "A reopening before the recorded resolution is a reopening too.",
        ),
    ],
    tables: &["tickets"],
    source: Text::new(
        "Usual em suporte: a forma líquida, só com os chamados que o nível 1 consegue resolver.",
        "Customary in support: the net form, with the tickets that level 1 can solve.",
    ),
    moment: Moment::Period,
    variants: &[Variant::new("net", Text::new("líquida", "net"), Unit::Ratio, Direction::Higher, first_contact_resolution)],
};

const fn timed(id: &'static str, name: Text, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    Variant::new(id, name, Unit::Hours, Direction::Lower, compute)
}

const fn business(id: &'static str, name: Text, compute: fn(&Cut<'_>) -> Outcome) -> Variant {
    timed(id, name, compute).only_where(|cut| cut.base.config.calendar.is_some())
}

fn opened(cut: &Cut<'_>, term: Term) -> Result<usize, Reason> {
    let opened = |ticket: &Ticket| if cut.holds(ticket.opened_at) { Ok(()) } else { Err(LeftOut::OutsideThePeriod) };
    Ok(cut.sift(cut.tickets()?, opened, |()| term).count())
}

fn per_hundred(cut: &Cut<'_>) -> Outcome {
    let opened = opened(cut, Term::Adds { part: 1.0, whole: 0.0 })?;
    let accounts = match cut.base.ledger.source {
        Source::Absent => {
            cut.accounts().for_each(|account| cut.used(account.row, Term::Adds { part: 0.0, whole: 1.0 }));
            cut.members.len()
        }
        Source::Subscriptions | Source::Snapshots(_) => paying_accounts(cut)?,
    };
    if opened == 0 {
        return Err(Reason::NoRows);
    }
    if accounts == 0 {
        return Err(Reason::NoDenominator);
    }
    cut.made_as(Form::Times(100.0));
    let (tickets, whole) = (opened as f64, accounts as f64);
    Ok(Measure::quotient(Quantity::PerHundred(100.0 * tickets / whole), tickets, whole, opened as u64))
}

pub(in crate::metric) fn backlog(cut: &Cut<'_>, wanted: impl Fn(&Ticket) -> bool) -> Outcome {
    let end = cut.period.last_day();
    let waits = |ticket: &Ticket| {
        if ticket.opened_at.date() > end {
            Err(LeftOut::OutsideThePeriod)
        } else if ticket.resolved_at.is_some_and(|time| time.date() <= end) {
            Err(LeftOut::AlreadyResolved)
        } else if wanted(ticket) {
            Ok(())
        } else {
            Err(LeftOut::NotUrgent)
        }
    };
    Ok(count(cut.sift(cut.tickets()?, waits, |()| Term::one()).count()))
}

/// Durations in milliseconds of the tickets that have one.
fn durations<'m>(cut: &Cut<'m>, judge: impl Fn(&'m Ticket) -> Result<i64, LeftOut>) -> Result<Vec<i64>, Reason> {
    Ok(cut.sift(cut.tickets()?, judge, |millis| Term::of(hours(*millis))).collect())
}

/// The `p` quantile of durations, in hours.
fn quantile_of(cut: &Cut<'_>, durations: &[i64], p: f64) -> Outcome {
    cut.made_as(Form::Quantile(p));
    quantile_hours(durations, p)
}

fn handling(cut: &Cut<'_>) -> Result<Vec<i64>, Reason> {
    durations(cut, |ticket| {
        cut.resolved_at(ticket)?;
        ticket.handle.map(|handle| handle.0).ok_or(LeftOut::NoHandleTime)
    })
}

fn resolution(cut: &Cut<'_>) -> Result<Vec<i64>, Reason> {
    durations(cut, |ticket| Ok(millis_between(ticket.opened_at, cut.resolved_at(ticket)?)))
}

/// The time at which a ticket was first answered in the period.
fn replied_at(cut: &Cut<'_>, ticket: &Ticket) -> Result<DateTime, LeftOut> {
    ticket.first_reply_at.filter(|time| cut.holds(*time)).ok_or(LeftOut::NotAnsweredInPeriod)
}

fn waiting(cut: &Cut<'_>) -> Result<Vec<i64>, Reason> {
    durations(cut, |ticket| Ok(millis_between(ticket.opened_at, replied_at(cut, ticket)?)))
}

fn waiting_at_work(cut: &Cut<'_>) -> Result<Vec<i64>, Reason> {
    let calendar = cut.base.config.calendar.as_ref().ok_or(Reason::NoRows)?;
    durations(cut, |ticket| Ok(working_millis(calendar, ticket.opened_at, replied_at(cut, ticket)?)))
}

const SEVEN_DAYS: i64 = 168 * 3_600_000;

fn first_contact_resolution(cut: &Cut<'_>) -> Outcome {
    let settled = |ticket: &Ticket| {
        let resolved = cut.resolved_at(ticket)?;
        if ticket.level1 == Some(false) {
            return Err(LeftOut::NotLevelOne);
        }
        let contacts = ticket.contacts.ok_or(LeftOut::NoContacts)?;
        let reopened = ticket.reopened_at.filter(|time| cut.happened(time.date()));
        Ok(contacts <= 1 && reopened.is_none_or(|time| millis_between(resolved, time) > SEVEN_DAYS))
    };
    let tickets: Vec<bool> = cut.sift(cut.tickets()?, settled, |settled| Term::share(*settled)).collect();
    share_of(&tickets, |settled| *settled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Calendar;
    use crate::metric::Scope;
    use crate::metric::sample::{Sample, period};
    use crate::table::Millis;
    use jiff::civil::{Weekday, date, time};

    fn at(text: &str) -> Option<DateTime> {
        Some(text.parse().expect("a time"))
    }

    #[test]
    fn volume_counts_tickets_opened_in_the_period() {
        let mut site = Sample::of(&["a"]);
        for opened in ["2023-12-31T23:59", "2024-01-01T00:00", "2024-03-31T23:59", "2024-04-01T00:00"] {
            site.ticket("a", opened);
        }
        let volume = site.site(&TICKET_VOLUME, "count", "2024-Q1");
        assert_eq!((volume.number(), volume.n), (Some(2.0), 2));
        assert_eq!(site.site(&TICKET_VOLUME, "count", "2022").number(), Some(0.0));
    }

    #[test]
    fn volume_per_hundred_is_over_paying_accounts_or_all_where_there_is_no_revenue_data() {
        let mut site = Sample::of(&["a", "b", "c", "d"]);
        site.ticket("a", "2024-01-05T10:00");
        let volume = site.site(&TICKET_VOLUME, "per-100", "2024-Q1");
        assert_eq!((volume.number(), volume.numerator, volume.denominator), (Some(25.0), Some(1.0), Some(4.0)));
        site.subscription("b", "2024-01-01", None, 10);
        assert_eq!(site.site(&TICKET_VOLUME, "per-100", "2024-Q1").number(), Some(100.0));
        assert_eq!(site.site(&TICKET_VOLUME, "per-100", "2023-Q4"), Measure::missing(Reason::NoRows));
        site.ticket("a", "2023-12-05T10:00");
        assert_eq!(site.site(&TICKET_VOLUME, "per-100", "2023-Q4"), Measure::missing(Reason::NoDenominator));
    }

    #[test]
    fn only_the_site_has_a_volume_per_hundred() {
        let scopes = TICKET_VOLUME.variant("per-100").expect("a variant").scopes;
        assert!(scopes.holds(&Scope::Site) && !scopes.holds(&Scope::Segment("smb".into())));
    }

    #[test]
    fn backlog_is_what_was_open_at_the_end_of_the_last_day() {
        let mut site = Sample::of(&["a"]);
        site.ticket("a", "2023-05-01T10:00").priority = Some(Priority::Urgent);
        site.ticket("a", "2024-01-01T10:00").resolved_at = at("2024-03-31T23:59");
        site.ticket("a", "2024-01-01T10:00").resolved_at = at("2024-04-01T00:00");
        let reopened = site.ticket("a", "2024-01-01T10:00");
        (reopened.resolved_at, reopened.reopened_at) = (at("2024-02-01T10:00"), at("2024-02-02T10:00"));
        site.ticket("a", "2024-04-01T00:00");
        assert_eq!(site.site(&BACKLOG, "", "2024-Q1").number(), Some(2.0));
        assert_eq!(site.site(&BACKLOG, "critical", "2024-Q1").number(), Some(1.0));
        assert_eq!(site.site(&BACKLOG, "", "2022").number(), Some(0.0));
    }

    #[test]
    fn times_are_those_of_tickets_resolved_in_the_period() {
        let mut site = Sample::of(&["a"]);
        for (opened, resolved, handle) in [
            ("2024-01-01T00:00", "2024-01-01T10:00", Some(1)),
            ("2024-01-01T00:00", "2024-01-01T20:00", Some(3)),
            ("2024-01-01T00:00", "2024-01-02T16:00", None),
            ("2024-01-01T00:00", "2024-04-01T00:00", Some(99)),
        ] {
            let ticket = site.ticket("a", opened);
            (ticket.resolved_at, ticket.handle) = (at(resolved), handle.map(|hours| Millis(hours * 3_600_000)));
        }
        let mean = site.site(&HANDLE_TIME, "resolution.mean", "2024-Q1");
        assert_eq!((mean.number(), mean.numerator, mean.denominator, mean.n), (Some(70.0 / 3.0), Some(70.0), Some(3.0), 3));
        assert_eq!(site.site(&HANDLE_TIME, "resolution.median", "2024-Q1").number(), Some(20.0));
        assert_eq!(site.site(&HANDLE_TIME, "resolution.p90", "2024-Q1").number(), Some(36.0));
        assert_eq!(site.site(&HANDLE_TIME, "handle.mean", "2024-Q1").number(), Some(2.0));
        assert_eq!(site.site(&HANDLE_TIME, "handle.p90", "2024-Q1").number(), Some(2.8));
        assert_eq!(site.site(&HANDLE_TIME, "handle.mean", "2023-Q1"), Measure::missing(Reason::NoRows));
    }

    #[test]
    fn a_resolution_after_the_day_the_data_speaks_of_has_not_happened() {
        let mut site = Sample::of(&["a"]);
        site.ticket("a", "2024-03-01T00:00").resolved_at = at("2024-04-02T00:00");
        let metrics = site.metrics("2024-04-01");
        assert_eq!(metrics.measure(&BACKLOG, "", &Scope::Site, period("2024-Q1")).number(), Some(1.0));
        assert_eq!(metrics.measure(&HANDLE_TIME, "resolution.mean", &Scope::Site, period("2024-Q1")).reason(), Some(Reason::NoRows));
    }

    #[test]
    fn waiting_time_is_calendar_time_and_business_hours_where_the_config_says_them() {
        let mut site = Sample::of(&["a"]);
        site.ticket("a", "2024-07-05T17:00").first_reply_at = at("2024-07-08T10:00");
        site.ticket("a", "2024-07-05T17:00");
        assert_eq!(site.site(&FIRST_REPLY_TIME, "calendar.median", "2024-Q3").number(), Some(65.0));
        assert_eq!(site.site(&FIRST_REPLY_TIME, "calendar.mean", "2024-Q3").n, 1);
        assert!(!site.prints(&FIRST_REPLY_TIME, "business.mean", "2024-Q3"));
        let weekdays = vec![Weekday::Monday, Weekday::Friday];
        site.config.calendar = Some(Calendar { hours: (time(9, 0, 0, 0), time(18, 0, 0, 0)), weekdays, holidays: Vec::new() });
        assert!(site.prints(&FIRST_REPLY_TIME, "business.mean", "2024-Q3"));
        assert_eq!(site.site(&FIRST_REPLY_TIME, "business.mean", "2024-Q3").number(), Some(2.0));
    }

    fn settled(site: &mut Sample, contacts: Option<u32>, level1: Option<bool>, reopened: Option<&str>) {
        let ticket = site.ticket("a", "2024-01-01T00:00");
        ticket.resolved_at = at("2024-01-10T12:00");
        (ticket.contacts, ticket.level1) = (contacts, level1);
        ticket.reopened_at = reopened.map(|text| text.parse().expect("a time"));
    }

    #[test]
    fn one_contact_settles_unless_the_ticket_is_reopened_within_168_hours() {
        let mut site = Sample::of(&["a"]);
        settled(&mut site, Some(1), None, None);
        settled(&mut site, Some(0), Some(true), Some("2024-01-17T12:01"));
        settled(&mut site, Some(1), None, Some("2024-01-17T12:00"));
        settled(&mut site, Some(1), None, Some("2024-01-09T12:00"));
        settled(&mut site, Some(2), None, None);
        settled(&mut site, None, None, None);
        settled(&mut site, Some(1), Some(false), None);
        let fcr = site.site(&FIRST_CONTACT_RESOLUTION, "net", "2024-Q1");
        assert_eq!((fcr.number(), fcr.numerator, fcr.denominator, fcr.n), (Some(0.4), Some(2.0), Some(5.0), 5));
    }

    #[test]
    fn tickets_without_a_number_of_contacts_give_no_first_contact_resolution() {
        let mut site = Sample::of(&["a"]);
        settled(&mut site, None, None, None);
        assert_eq!(site.site(&FIRST_CONTACT_RESOLUTION, "net", "2024-Q1"), Measure::missing(Reason::NoRows));
    }

    #[test]
    fn a_reopening_after_the_day_has_not_happened() {
        let mut site = Sample::of(&["a"]);
        let ticket = site.ticket("a", "2024-01-01T00:00");
        (ticket.resolved_at, ticket.reopened_at, ticket.contacts) = (at("2024-01-30T00:00"), at("2024-02-02T00:00"), Some(1));
        let fcr = |as_of| site.metrics(as_of).measure(&FIRST_CONTACT_RESOLUTION, "net", &Scope::Site, period("2024-01")).number();
        assert_eq!((fcr("2024-01-31"), fcr("2024-02-02")), (Some(1.0), Some(0.0)));
    }

    #[test]
    fn without_tickets_the_reason_names_the_table() {
        let site = Sample::of(&["a"]);
        for metric in FAMILY {
            for variant in metric.variants.iter().filter(|variant| variant.kind() != "business") {
                assert_eq!(site.site(metric, variant.id, "2024-Q1").reason(), Some(Reason::NoTable("tickets")), "{}", metric.id);
            }
        }
    }

    #[test]
    fn statistics_of_the_site_are_those_of_its_rows_not_of_its_accounts() {
        let mut site = Sample::of(&["a", "b"]);
        for (account, hours) in [("a", 1), ("a", 2), ("a", 3), ("b", 100)] {
            site.ticket(account, "2024-01-01T00:00").resolved_at =
                Some(date(2024, 1, 1).at(0, 0, 0, 0) + jiff::SignedDuration::from_hours(hours));
        }
        assert_eq!(site.site(&HANDLE_TIME, "resolution.median", "2024-Q1").number(), Some(2.5));
        assert_eq!(site.site(&HANDLE_TIME, "resolution.mean", "2024-Q1").number(), Some(26.5));
    }
}
