//! How long customers wait, what is left open, and what comes back.

use super::Section;
use super::graph::{Graph, Strand};
use super::matrix::{self, Group, by_group, say_count};
use crate::calendar::{Period, PeriodKind};
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, BACKLOG, FIRST_CONTACT_RESOLUTION, FIRST_REPLY_TIME, HANDLE_TIME, Scope, TICKET_VOLUME, Unit};
use crate::table::{AccountIx, Priority, Ticket, TicketKind};
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::format::Detail;
use crate::view::number::{Shown, cell};
use crate::view::source::Place;
use crate::view::trend::Trend;

/// How many accounts and open tickets are listed.
const SLOWEST: usize = 10;
const OPEN: usize = 50;

/// The sections of the page.
pub(super) fn sections(place: &Place<'_>) -> Vec<Section> {
    let Some(period) = place.sources.metrics.period() else { return Vec::new() };
    let volume = Shown::variant(&TICKET_VOLUME, "count").measure(place, &Scope::Site, period);
    if let Some(reason) = volume.reason() {
        let empty = matrix::why(place, reason, "report-support-empty");
        return vec![matrix::lacking(place, "wait", "report-support-missing", empty)];
    }
    vec![wait(place, period), queue(place, period), open(place), split(place, period), slowest(place, period)]
}

/// The waiting time in working hours where the site says which, else on the clock.
fn reply(place: &Place<'_>, period: Period) -> Shown {
    Shown::first_known(place, &FIRST_REPLY_TIME, &["business.median", "calendar.median"], &Scope::Site, period)
}

fn resolution() -> Shown {
    Shown::variant(&HANDLE_TIME, "resolution.median")
}

fn wait(place: &Place<'_>, period: Period) -> Section {
    let (reply, handle) =
        (reply(place, period), Shown::first_known(place, &HANDLE_TIME, &["handle.mean", "resolution.mean"], &Scope::Site, period));
    let text =
        |shown: Shown| shown.measure(place, &Scope::Site, period).quantity().map(|value| place.format.quantity(value, Detail::Rounded));
    let title = match text(reply).zip(text(resolution())) {
        Some((reply_time, resolved)) => {
            let kind = reply.variant.kind().to_owned();
            matrix::say(place, "report-wait", [("kind", kind), ("reply", reply_time), ("resolution", resolved)])
        }
        None => place.t("report-wait-unknown"),
    };
    let fcr = Shown::main(&FIRST_CONTACT_RESOLUTION);
    let csat = Shown::variant(&metric::CSAT, "ticket");
    let cards = [reply, Shown::variant(&FIRST_REPLY_TIME, "calendar.p90"), handle, resolution(), fcr, csat];
    Section {
        id: "wait",
        title,
        note: Some(place.t("report-wait-note")),
        cards: cards.into_iter().map(|shown| shown.card(place, &Scope::Site, period)).collect(),
        figures: [("reply", reply), ("resolution", resolution()), ("handle", handle), ("fcr", fcr)]
            .into_iter()
            .filter(|(id, shown)| *id == "reply" || *id == "resolution" || shown.measure(place, &Scope::Site, period).quantity().is_some())
            .map(|(id, shown)| trend(place, period, id, shown, ChartKind::Line))
            .collect(),
        ..Section::default()
    }
}

fn trend(place: &Place<'_>, period: Period, id: &'static str, shown: Shown, kind: ChartKind) -> Figure {
    Trend { id, shown, scope: &Scope::Site, last: period.last_month(), kind, size: ChartSize::Page }.figure(place)
}

fn queue(place: &Place<'_>, period: Period) -> Section {
    let number = |shown: Shown| shown.measure(place, &Scope::Site, period);
    let count = |shown: Shown| number(shown).quantity().map(|value| place.format.quantity(value, Detail::Rounded)).unwrap_or_default();
    let [backlog, critical] = [Shown::main(&BACKLOG), Shown::variant(&BACKLOG, "critical")];
    let volume = Shown::variant(&TICKET_VOLUME, "count");
    let waiting = usize::try_from(number(backlog).n).unwrap_or(usize::MAX);
    let texts = [("volume", count(volume)), ("critical", count(critical)), ("within", matrix::within(place, period))];
    let cards = [volume, Shown::variant(&TICKET_VOLUME, "per-100"), backlog, critical];
    Section {
        id: "queue",
        title: say_count(place, "report-queue", waiting, texts),
        cards: cards.into_iter().map(|shown| shown.card(place, &Scope::Site, period)).collect(),
        figures: vec![trend(place, period, "volume", volume, ChartKind::Bar), waiting_line(place, period, [backlog, critical])],
        ..Section::default()
    }
}

fn waiting_line(place: &Place<'_>, period: Period, [all, critical]: [Shown; 2]) -> Figure {
    let months = matrix::year(period);
    let values =
        |shown: Shown| months.iter().map(|month| shown.measure(place, &Scope::Site, Period::holding(PeriodKind::Month, *month))).collect();
    Graph {
        id: "backlog",
        title: place.t("report-backlog"),
        metric: BACKLOG.name.in_language(place.language()).to_owned(),
        unit: Unit::Count,
        span: matrix::year_span(place, period),
        n: None,
        about: &BACKLOG,
        tables: BACKLOG.tables,
        kind: ChartKind::Line,
        head: place.t("column-month"),
        categories: months.iter().map(|month| (place.format.short_month(*month), place.format.month(*month))).collect(),
        strands: vec![
            Strand::subject(place.t("report-backlog-all"), values(all)),
            Strand::comparison(place.t("report-backlog-critical"), values(critical)),
        ],
    }
    .figure(place)
}

fn open(place: &Place<'_>) -> Section {
    let tickets = place.sources.metrics.open_tickets().unwrap_or_default();
    let age = |ticket: &Ticket| {
        let as_of = place.sources.metrics.as_of().unwrap_or(ticket.opened_at.date());
        (as_of - ticket.opened_at.date()).get_days()
    };
    let title = match tickets.first() {
        Some(first) => {
            let oldest = usize::try_from(age(first)).unwrap_or(0);
            say_count(place, "report-open", tickets.len(), [("oldest", place.format.counted("report-age", oldest))])
        }
        None => place.t("report-open-none"),
    };
    let row = |ticket: &&Ticket| {
        let days = age(ticket);
        vec![
            Cell::text(&ticket.ticket),
            matrix::account(place, ticket.account),
            matrix::day(place, ticket.opened_at.date()),
            Cell::number(place.format.integer(i64::from(days)), f64::from(days)),
            Cell::text(place.t(priority(ticket.priority))),
            ticket.topic.as_ref().map_or_else(Cell::default, Cell::text),
        ]
    };
    let table = Table {
        caption: place.t("report-open-caption"),
        columns: vec![
            Column::text(place.t("report-ticket")),
            Column::text(place.t("column-account")),
            Column::number(place.t("report-opened")),
            Column::number(place.t("report-age-days")),
            Column::text(place.t("report-priority")),
            Column::text(place.t("report-topic")),
        ],
        rows: tickets.iter().take(OPEN).map(row).collect(),
    };
    let note = (tickets.len() > OPEN).then(|| say_count(place, "report-open-more", tickets.len() - OPEN, []));
    Section { id: "open", title, note, tables: if tickets.is_empty() { Vec::new() } else { vec![table] }, ..Section::default() }
}

fn priority(priority: Option<Priority>) -> &'static str {
    match priority {
        Some(Priority::Urgent) => "report-priority-urgent",
        Some(Priority::High) => "report-priority-high",
        Some(Priority::Normal) => "report-priority-normal",
        Some(Priority::Low) => "report-priority-low",
        None => "report-priority-none",
    }
}

fn kind(kind: Option<TicketKind>) -> &'static str {
    match kind {
        Some(TicketKind::Question) => "report-ticket-question",
        Some(TicketKind::Bug) => "report-ticket-bug",
        Some(TicketKind::Incident) => "report-ticket-incident",
        Some(TicketKind::Request) => "report-ticket-request",
        Some(TicketKind::Strategic) => "report-ticket-strategic",
        None => "report-ticket-other",
    }
}

fn split(place: &Place<'_>, period: Period) -> Section {
    let shown = [
        Shown::variant(&TICKET_VOLUME, "count"),
        Shown::main(&BACKLOG),
        reply(place, period),
        resolution(),
        Shown::main(&FIRST_CONTACT_RESOLUTION),
    ];
    let priorities = [Some(Priority::Urgent), Some(Priority::High), Some(Priority::Normal), Some(Priority::Low), None];
    let kinds = [
        Some(TicketKind::Incident),
        Some(TicketKind::Bug),
        Some(TicketKind::Question),
        Some(TicketKind::Request),
        Some(TicketKind::Strategic),
        None,
    ];
    let by_priority = priorities.map(|one| (priority(one), queue_row(place, period, priority(one), |ticket| ticket.priority == one)));
    let by_kind = kinds.map(|one| (kind(one), queue_row(place, period, kind(one), |ticket| ticket.kind == one)));
    let tables = [
        queues(place, "report-by-priority", "report-priority", by_priority.into(), "report-priority-none"),
        queues(place, "report-by-kind", "report-kind", by_kind.into(), "report-ticket-other"),
        by_group(place, Group::Segment, &shown, period),
    ];
    Section { id: "split", title: place.t("report-split"), tables: tables.into_iter().flatten().collect(), ..Section::default() }
}

/// The row of one kind of ticket; `None` where there is none of it.
fn queue_row(place: &Place<'_>, period: Period, name: &str, wanted: impl Fn(&Ticket) -> bool) -> Option<Vec<Cell>> {
    let queue = place.sources.metrics.queue(&Scope::Site, period, wanted).ok()?;
    let cells = [queue.opened, queue.open, queue.reply, queue.resolution].map(|measure| cell(place, &measure));
    let any = [queue.opened, queue.open, queue.reply, queue.resolution].iter().any(|measure| measure.n > 0);
    any.then(|| std::iter::once(Cell::text(place.t(name))).chain(cells).collect())
}

/// The tickets by priority or kind; `None` where no ticket says which it is.
fn queues(place: &Place<'_>, caption: &str, head: &str, rows: Vec<(&str, Option<Vec<Cell>>)>, unknown: &str) -> Option<Table> {
    rows.iter().any(|(key, row)| *key != unknown && row.is_some()).then_some(())?;
    let calendar = Shown::variant(&FIRST_REPLY_TIME, "calendar.median");
    Some(Table {
        caption: place.t(caption),
        columns: vec![
            Column::text(place.t(head)),
            Shown::variant(&TICKET_VOLUME, "count").column(place),
            Shown::main(&BACKLOG).column(place),
            calendar.column(place),
            resolution().column(place),
        ],
        rows: rows.into_iter().filter_map(|(_, row)| row).collect(),
    })
}

fn slowest(place: &Place<'_>, period: Period) -> Section {
    let shown = resolution();
    let measured = |ix: AccountIx| Some((shown.measure(place, &Scope::Account(ix), period).number()?, ix));
    let mut accounts: Vec<(f64, AccountIx)> = place.sources.accounts().filter_map(measured).collect();
    accounts.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    let Some((_, first)) = accounts.first() else {
        return matrix::lacking(place, "slowest", "report-slowest", place.t("report-slowest-none"));
    };
    let time = shown.measure(place, &Scope::Account(*first), period).quantity();
    let texts = [
        ("account", place.sources.tables.account(*first).name.clone()),
        ("time", time.map(|time| place.format.quantity(time, Detail::Rounded)).unwrap_or_default()),
    ];
    let columns = [
        Shown::variant(&TICKET_VOLUME, "count"),
        Shown::main(&BACKLOG),
        reply(place, period),
        shown,
        Shown::variant(&metric::CSAT, "ticket"),
    ];
    let row = |(_, ix): &(f64, AccountIx)| {
        let numbers = columns.iter().map(|shown| shown.cell(place, &Scope::Account(*ix), period));
        [matrix::account(place, *ix), matrix::csm_of(place, *ix)].into_iter().chain(numbers).collect()
    };
    let head = [Column::text(place.t("column-account")), Column::text(place.t("column-csm"))];
    let table = Table {
        caption: place.t("report-slowest-caption"),
        columns: head.into_iter().chain(columns.iter().map(|shown| shown.column(place))).collect(),
        rows: accounts.iter().take(SLOWEST).map(row).collect(),
    };
    Section { id: "slowest", title: matrix::say(place, "report-slowest-title", texts), tables: vec![table], ..Section::default() }
}

#[cfg(test)]
mod tests {
    use crate::metric::sample::Sample;
    use crate::table::Priority;
    use crate::view::team::report::sample::{says, text};

    fn site() -> Sample {
        let mut site = Sample::of(&["alfa", "beta"]);
        for (account, replied, resolved) in [("alfa", "11:00", "12:00"), ("beta", "11:30", "20:00"), ("beta", "13:00", "22:00")] {
            let ticket = site.ticket(account, "2026-08-03T10:00");
            ticket.first_reply_at = format!("2026-08-03T{replied}").parse().ok();
            ticket.resolved_at = format!("2026-08-03T{resolved}").parse().ok();
        }
        let urgent = site.ticket("alfa", "2026-09-20T10:00");
        (urgent.priority, urgent.topic) = (Some(Priority::Urgent), Some("Fatura".to_owned()));
        site
    }

    #[test]
    fn it_says_how_long_customers_wait_what_is_open_and_who_waits_longest() {
        let report = text(&site(), "support");
        let wait = "Metade dos clientes recebe a primeira resposta em até 90 min e a solução em até 10 h";
        let queue = "4 chamados entraram no 3º trimestre de 2026 e um ficou em aberto (críticos: 1)";
        says(
            &report,
            &[wait, queue, "Um chamado está em aberto hoje, há 10 dias", "BETA é quem mais espera: 11 h de mediana até a solução"],
        );
        says(&report, &["t3|ALFA|20/09/2026|10|Crítica|Fatura", "Crítica|1|1|—", "Sem prioridade|3|0|"]);
    }

    #[test]
    fn without_tickets_it_says_which_file_is_missing() {
        let mut site = Sample::of(&["alfa"]);
        site.subscription("alfa", "2025-01-01", None, 1000);
        says(&text(&site, "support"), &["Ainda não há chamados para mostrar", "Falta tickets.csv"]);
    }
}
