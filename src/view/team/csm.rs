//! A CSM's portfolio: whom to call first and why, how much more they can take, what is due, and every account.

use super::duty::{Duty, duties};
use super::home::{account_link, headline};
use super::matrix::say;
use super::priority::{Call, News, band_cell, by_priority, calls, news, priority_cell};
use crate::calendar::Period;
use crate::chart::ChartKind;
use crate::metric::{self, Measure, Metric, NONE, Scope, Unit};
use crate::table::AccountIx;
use crate::view::block::{Cell, Column, Figure, Table};
use crate::view::contact::person_name;
use crate::view::format::Detail;
use crate::view::frame::Frame;
use crate::view::graph::{Graph, Strand};
use crate::view::number::{Card, Shown};
use crate::view::source::{Place, Sources};
use serde::Serialize;

/// A CSM's portfolio.
#[derive(Debug, Clone, Serialize)]
pub struct Portfolio {
    /// What every page bears.
    pub frame: Frame,
    /// The period that the numbers speak of.
    pub period: Option<String>,
    /// Whom to call first.
    pub first: Vec<Call>,
    /// What there is to celebrate.
    pub news: Vec<News>,
    /// How many more accounts have something to celebrate.
    pub more_news: Option<String>,
    /// What is due: renewals, reviews, steps, commitments.
    pub duties: Vec<Duty>,
    /// How much of what the CSM can take is taken.
    pub capacity: Option<Figure>,
    /// The portfolio in numbers.
    pub cards: Vec<Card>,
    /// Every account, the one to call first on top.
    pub accounts: Option<Table>,
}

/// The accounts that somebody looks after.
pub(super) fn accounts_of<'a>(sources: &Sources<'a>, id: &str) -> impl Iterator<Item = AccountIx> {
    let (tables, id) = (sources.tables, id.to_owned());
    sources.accounts().filter(move |ix| tables.account(*ix).csm.as_deref().unwrap_or(NONE) == id)
}

/// The portfolio of a CSM.
pub(super) fn compose(place: &Place<'_>, id: &str) -> Portfolio {
    let sources = &place.sources;
    let name = if id == NONE { place.t("csm-none") } else { person_name(sources.tables, id) };
    let scope = Scope::Csm(id.to_owned());
    let period = sources.metrics.period();
    let cards = |period| headline(place, &scope, period).into_iter().map(|shown| shown.card(place, &scope, period)).collect();
    let sorted = by_priority(place, accounts_of(sources, id));
    let is_own = |ix: AccountIx| sources.tables.account(ix).csm.as_deref().unwrap_or(NONE) == id;
    let (good, more) = news(place, is_own);
    let title = say(place, "portfolio-title", [("name", name.clone())]);
    Portfolio {
        frame: Frame::new(place, title, None).under(place, place.t("team-csms"), "csm"),
        period: period.map(|period| place.format.period(period)),
        first: calls(place, is_own),
        news: good,
        more_news: (more > 0).then(|| place.format.counted("priority-more-news", more)),
        duties: period.map(|_| duties(place, &scope, &sorted)).unwrap_or_default(),
        capacity: capacity(place, &scope, &name),
        cards: period.map(cards).unwrap_or_default(),
        accounts: period.map(|period| accounts(place, &sorted, period)),
    }
}

/// The calls that the portfolio asks for, against those that its CSM can hold. `None` of nobody's accounts.
fn capacity(place: &Place<'_>, scope: &Scope, name: &str) -> Option<Figure> {
    let as_of = place.sources.metrics.as_of().filter(|_| !matches!(scope, Scope::Csm(id) if id == NONE))?;
    let measure = |metric: &Metric| place.sources.metrics.measure(metric, "", scope, as_of);
    let words = |measure: &Measure, detail| measure.quantity().map(|quantity| place.format.quantity(quantity, detail));
    let [demand, supply, used, free] =
        [&metric::CAPACITY_DEMAND, &metric::CAPACITY_SUPPLY, &metric::CAPACITY_UTILISATION, &metric::CAPACITY_FREE].map(measure);
    let title = match (words(&used, Detail::Rounded), free.number()) {
        (Some(used), Some(free)) => {
            let key = if free < 0.0 { "portfolio-over" } else { "portfolio-free" };
            say(place, key, [("used", used), ("calls", place.format.decimal(free.abs(), 0))])
        }
        _ => place.t("portfolio-capacity"),
    };
    let strand = |metric: &'static Metric| Shown::main(metric).name(place.format);
    let graph = Graph {
        id: "calls",
        title,
        about: &metric::CAPACITY_DEMAND,
        metric: place.t("report-capacity-calls"),
        unit: Unit::Calls,
        span: place.format.date(as_of),
        n: Some(demand.n),
        tables: metric::CAPACITY_SUPPLY.tables,
        kind: ChartKind::Bullet,
        head: place.t("column-csm"),
        categories: vec![(name.to_owned(), name.to_owned())],
        strands: vec![
            Strand::subject(strand(&metric::CAPACITY_DEMAND), vec![demand]),
            Strand::comparison(strand(&metric::CAPACITY_SUPPLY), vec![supply]),
        ],
    };
    Some(graph.figure(place))
}

fn accounts(place: &Place<'_>, sorted: &[AccountIx], period: Period) -> Table {
    let columns = [
        Shown::main(&metric::MRR),
        Shown::main(&metric::USAGE_CHANGE),
        Shown::main(&metric::SEAT_USE),
        Shown::main(&metric::NPS),
        Shown::main(&metric::BACKLOG),
    ];
    let mut header = vec![
        Column::text(place.t("column-account")),
        Column::number(place.t("column-priority")),
        Column::text(place.t("column-health")),
        Column::number(place.t("column-renewal")),
    ];
    header.extend(columns.iter().map(|shown| shown.column(place)));
    let rows = sorted.iter().map(|ix| {
        let account = place.sources.tables.account(*ix);
        let due = place.sources.metrics.standing(*ix).and_then(|standing| standing.renewal_due_on().ok());
        let renewal = due.map_or_else(|| Cell::missing(place.t("renewal-none")), |due| Cell::day(place.format.short_date(due), due));
        let name = Cell::link(&account.name, account_link(place, *ix));
        let mut row = vec![name, priority_cell(place, *ix), band_cell(place, *ix), renewal];
        row.extend(columns.iter().map(|shown| shown.cell(place, &Scope::Account(*ix), period)));
        row
    });
    Table { caption: place.t("portfolio-accounts"), columns: header, rows: rows.collect() }
}
