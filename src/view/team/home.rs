//! The team's home: whom to call first, the site in numbers, the questions that reports answer, who looks after whom, the largest
//! accounts, and what was read.

use super::matrix;
use super::priority::{Call, News, band_cell, calls, news, priority_cell};
use super::promise::{own_numbers, promises};
use super::report::{TOPICS, Topic};
use crate::calendar::Period;
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, Scope};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::frame::{Frame, Link};
use crate::view::number::{Card, Shown, adoption};
use crate::view::source::Place;
use crate::view::trend::Trend;
use serde::Serialize;

/// The team's home.
#[derive(Debug, Clone, Serialize)]
pub struct TeamHome {
    /// What every page bears.
    pub frame: Frame,
    /// The period that the numbers speak of; `None` where there is no data.
    pub period: Option<String>,
    /// Whom to call first, over all portfolios.
    pub first: Vec<Call>,
    /// The way to the priority of all accounts.
    pub every: Link,
    /// What there is to celebrate.
    pub news: Vec<News>,
    /// How many more accounts have something to celebrate.
    pub more_news: Option<String>,
    /// The site in numbers.
    pub cards: Vec<Card>,
    /// The evidence.
    pub figures: Vec<Figure>,
    /// What became of what was promised.
    pub promises: Option<Table>,
    /// The numbers of the site's own.
    pub own: Option<Table>,
    /// What the reports answer.
    pub questions: Vec<Question>,
    /// Who looks after whom.
    pub csms: Option<Table>,
    /// The largest accounts.
    pub accounts: Option<Table>,
    /// The way to all accounts, with their number.
    pub all: Link,
    /// What was read.
    pub receipts: Table,
    /// The home of the handbook.
    pub handbook: String,
}

/// A report by what it answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The report.
    pub title: String,
    /// What a lead asks.
    pub question: String,
    /// Its page.
    pub href: String,
}

/// How many of the largest accounts the home lists.
const LARGEST: usize = 10;

/// The numbers on the team's cards, in their order.
pub(super) fn headline(place: &Place<'_>, scope: &Scope, period: Period) -> Vec<Shown> {
    let first = |metric, ids: &[&str]| Shown::first_known(place, metric, ids, scope, period);
    let [people, share] = adoption(&place.sources);
    vec![
        Shown::main(&metric::MRR),
        first(&metric::NRR, &["t12m", "period"]),
        Shown::main(&metric::NPS),
        first(&metric::CSAT, &["survey", "ticket"]),
        people,
        share,
        Shown::main(&metric::BACKLOG),
        first(&metric::FIRST_REPLY_TIME, &["calendar.median"]),
        first(&metric::HANDLE_TIME, &["handle.mean", "resolution.mean"]),
    ]
}

/// The figures of a scope: money, use, support.
pub(super) fn figures(place: &Place<'_>, scope: &Scope, period: Period, size: ChartSize) -> Vec<Figure> {
    let all = [
        ("mrr", Shown::main(&metric::MRR), ChartKind::Line),
        ("adoption", adoption(&place.sources)[0], ChartKind::Line),
        ("tickets", Shown::variant(&metric::TICKET_VOLUME, "count"), ChartKind::Bar),
    ];
    all.into_iter().map(|(id, shown, kind)| Trend { id, shown, scope, last: period.last_month(), kind, size }.figure(place)).collect()
}

/// The team's home.
pub(super) fn compose(place: &Place<'_>) -> TeamHome {
    let sources = &place.sources;
    let period = sources.metrics.period().filter(|_| sources.has_data());
    let cards = |period| headline(place, &Scope::Site, period).into_iter().map(|shown| shown.card(place, &Scope::Site, period)).collect();
    let (good, more) = news(place, |_| true);
    let all = place.link(&super::list::account_path(0));
    TeamHome {
        frame: Frame::new(place, place.t("team-title"), None),
        period: period.map(|period| place.format.period(period)),
        cards: period.map(cards).unwrap_or_default(),
        figures: period.map(|period| figures(place, &Scope::Site, period, ChartSize::Small)).unwrap_or_default(),
        questions: questions(place),
        csms: period.map(|period| csm_table(place, period)).filter(|table| !table.rows.is_empty()),
        accounts: period.map(|period| account_table(place, &largest(place, period), period)),
        all: Link { title: place.format.counted("accounts-all", sources.accounts().count()), href: all.clone(), current: false },
        receipts: receipts(place),
        first: calls(place, |_| true),
        every: Link { title: place.t("priority-all"), href: all, current: false },
        news: good,
        more_news: (more > 0).then(|| place.format.counted("priority-more-news", more)),
        promises: period.map(|period| promises(place, &Scope::Site, period)),
        own: period.and_then(|_| own_numbers(place, None)),
        handbook: place.link(crate::view::plan::TEAM_HANDBOOK),
    }
}

fn questions(place: &Place<'_>) -> Vec<Question> {
    let question =
        |topic: &Topic| Question { title: place.t(topic.title), question: place.t(topic.question), href: place.link(topic.path) };
    TOPICS.iter().map(question).collect()
}

/// The accounts that bring most, the largest first.
fn largest(place: &Place<'_>, period: Period) -> Vec<AccountIx> {
    let mrr = Shown::main(&metric::MRR);
    let brings = |ix: AccountIx| mrr.measure(place, &Scope::Account(ix), period).number().unwrap_or(f64::NEG_INFINITY);
    let mut accounts: Vec<(f64, AccountIx)> = place.sources.accounts().map(|ix| (brings(ix), ix)).collect();
    accounts.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| x.cmp(y)));
    accounts.into_iter().take(LARGEST).map(|(_, ix)| ix).collect()
}

/// The numbers in the tables of CSMs and accounts.
fn columns(place: &Place<'_>) -> [Shown; 5] {
    let csat =
        place.sources.metrics.period().map(|period| Shown::first_known(place, &metric::CSAT, &["survey", "ticket"], &Scope::Site, period));
    [
        Shown::main(&metric::MRR),
        Shown::main(&metric::USAGE_CHANGE),
        Shown::main(&metric::NPS),
        csat.unwrap_or(Shown::main(&metric::CSAT)),
        Shown::main(&metric::BACKLOG),
    ]
}

/// Who looks after how many accounts, and how these do.
pub(super) fn csm_table(place: &Place<'_>, period: Period) -> Table {
    let columns = columns(place);
    let mut header = vec![Column::text(place.t("column-csm")), Column::number(place.t("column-accounts"))];
    header.extend(columns.iter().map(|shown| shown.column(place)));
    let rows = place.sources.index.csms().iter().map(|id| {
        let accounts = super::csm::accounts_of(&place.sources, id).count();
        let mut row = vec![matrix::csm(place, id), Cell::text(place.format.count(accounts))];
        let scope = Scope::Csm(id.clone());
        row.extend(columns.iter().map(|shown| shown.cell(place, &scope, period)));
        row
    });
    Table { caption: place.t("team-csms"), columns: header, rows: rows.collect() }
}

/// Some accounts in numbers.
pub(super) fn account_table(place: &Place<'_>, accounts: &[AccountIx], period: Period) -> Table {
    // How satisfied they are with tickets is on their own pages: the row would be too long.
    let columns: Vec<Shown> = columns(place).into_iter().filter(|shown| shown.metric.id != metric::CSAT.id).collect();
    let tables = place.sources.tables;
    let mut header = vec![
        Column::text(place.t("column-account")),
        Column::number(place.t("column-priority")),
        Column::text(place.t("column-health")),
        Column::text(place.t("column-segment")),
        Column::text(place.t("column-csm")),
    ];
    header.extend(columns.iter().map(|shown| shown.column(place)));
    let rows = accounts.iter().map(|ix| {
        let ix = *ix;
        let segment = tables.account(ix).segment.as_ref().map_or_else(|| Cell::missing(place.t("segment-none")), Cell::text);
        let mut row = vec![matrix::account(place, ix), priority_cell(place, ix), band_cell(place, ix), segment, matrix::csm_of(place, ix)];
        row.extend(columns.iter().map(|shown| shown.cell(place, &Scope::Account(ix), period)));
        row
    });
    Table { caption: place.t("team-accounts"), columns: header, rows: rows.collect() }
}

/// The link to an account's page.
pub(super) fn account_link(place: &Place<'_>, account: AccountIx) -> String {
    place.link(&format!("accounts/{}", place.sources.account_folder(account)))
}

/// What was read from each table: read, used, and left out with the reason.
fn receipts(place: &Place<'_>) -> Table {
    let format = place.format;
    let count = |number: u64| Cell::text(format.count(number));
    let rows = place.sources.tables.receipts.iter().chain(place.sources.usage).map(|receipt| {
        let left_out = receipt.left_out.iter().map(|(code, number)| format!("{number} × {code}")).collect::<Vec<_>>().join(", ");
        vec![Cell::text(receipt.table), count(receipt.read), count(receipt.used), Cell::text(left_out)]
    });
    Table {
        caption: place.t("team-receipts"),
        columns: vec![
            Column::text(place.t("column-table")),
            Column::number(place.t("column-read")),
            Column::number(place.t("column-used")),
            Column::text(place.t("column-left-out")),
        ],
        rows: rows.collect(),
    }
}
