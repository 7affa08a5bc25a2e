//! An account as its team sees it: numbers, evidence, people, what was agreed, and the team's own notes.

use super::condition::{HealthCard, doubts, health};
use super::home::{figures, headline};
use super::priority::{Urgency, urgency};
use super::promise::{own_numbers, promises};
use crate::chart::ChartSize;
use crate::metric::{PHASE, Scope};
use crate::table::{AccountIx, Touch};
use crate::view::agreement::{ActionLine, GoalLine, actions, goals, next_review};
use crate::view::block::{Figure, Html, Table};
use crate::view::contact::{Contact, contacts, person_name};
use crate::view::frame::Frame;
use crate::view::number::Card;
use crate::view::quote::{Quote, quotes};
use crate::view::signal::{SignalLine, signals};
use crate::view::source::Place;
use serde::Serialize;

/// An account as its team sees it.
#[derive(Debug, Clone, Serialize)]
pub struct AccountPage {
    /// What every page bears.
    pub frame: Frame,
    /// The period that the numbers speak of.
    pub period: Option<String>,
    /// Who and what it is, each with its label.
    pub facts: Vec<Fact>,
    /// The rules that hold, the most urgent first.
    pub signals: Vec<SignalLine>,
    /// The rules of which nobody knows whether they hold.
    pub unknown: Option<Table>,
    /// What puts it where it is among those to call; none of an account that is not live.
    pub urgency: Option<Urgency>,
    /// How it is doing.
    pub health: Option<HealthCard>,
    /// What became of what was promised.
    pub promises: Option<Table>,
    /// The numbers of the site's own.
    pub own: Option<Table>,
    /// The account in numbers.
    pub cards: Vec<Card>,
    /// The evidence.
    pub figures: Vec<Figure>,
    /// What they want to reach.
    pub goals: Vec<GoalLine>,
    /// What was promised.
    pub actions: Vec<ActionLine>,
    /// Whom they turn to for what.
    pub contacts: Vec<Contact>,
    /// What they said in surveys.
    pub quotes: Vec<Quote>,
    /// What the CSM wrote about the account.
    pub story: Option<Html>,
    /// The team's own notes, which never leave this page.
    pub notes: Option<String>,
    /// The next review in the calendar.
    pub next_review: Option<String>,
    /// The customer's own pages, where the site says where they will live: roots are published apart.
    pub customer: Option<String>,
}

/// A label and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is about.
    pub label: String,
    /// What it says.
    pub value: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// How many quotes and closed actions an account page shows.
const QUOTES: usize = 5;
const CLOSED: usize = 3;

/// The page of an account.
pub(super) fn compose(place: &Place<'_>, ix: AccountIx) -> AccountPage {
    let sources = &place.sources;
    let account = sources.tables.account(ix);
    let customers = sources.config.site.base_url.customers.as_ref();
    let scope = Scope::Account(ix);
    let period = sources.metrics.period();
    let cards = |period| headline(place, &scope, period).into_iter().map(|shown| shown.card(place, &scope, period)).collect();
    let story = sources.index.story(&account.account, place.language());
    let frame = Frame::new(place, account.name.clone(), None);
    let frame = match &account.csm {
        Some(csm) => with_portfolio(frame, place, csm),
        None => frame,
    };
    AccountPage {
        frame,
        period: period.map(|period| place.format.period(period)),
        facts: facts(place, ix),
        signals: signals(place, ix),
        unknown: doubts(place, ix),
        urgency: sources.formulas.priority_of(ix).map(|priority| urgency(place, priority)),
        health: period.map(|period| health(place, ix, period)),
        promises: period.map(|period| promises(place, &scope, period)),
        own: period.and_then(|_| own_numbers(place, Some(ix))),
        cards: period.map(cards).unwrap_or_default(),
        figures: period.map(|period| figures(place, &scope, period, ChartSize::Page)).unwrap_or_default(),
        goals: goals(place, ix),
        actions: actions(place, ix, CLOSED),
        contacts: contacts(place, ix),
        quotes: period.map(|period| quotes(place, ix, period, QUOTES)).unwrap_or_default(),
        story: story.map(|page| Html(page.html(&|target| place.address(target)))),
        notes: account.notes.clone(),
        next_review: next_review(place, ix),
        customer: customers.map(|base| format!("{}/{}/", base.trim_end_matches('/'), sources.account_folder(ix))),
    }
}

fn with_portfolio(frame: Frame, place: &Place<'_>, csm: &str) -> Frame {
    match place.sources.folders.people.get(csm) {
        Some(folder) => frame.under(place, person_name(place.sources.tables, csm), &format!("csm/{folder}")),
        None => frame,
    }
}

fn facts(place: &Place<'_>, ix: AccountIx) -> Vec<Fact> {
    let sources = &place.sources;
    let account = sources.tables.account(ix);
    let person = |id: &Option<String>| id.as_ref().map(|id| person_name(sources.tables, id));
    let folder = account.csm.as_ref().and_then(|csm| sources.folders.people.get(csm));
    let touch = account.touch.map(|touch| match touch {
        Touch::High => "touch-high",
        Touch::Mid => "touch-mid",
        Touch::Tech => "touch-tech",
    });
    let all = [
        ("fact-csm", person(&account.csm), folder.map(|folder| place.link(&format!("csm/{folder}")))),
        ("fact-am", person(&account.am), None),
        ("fact-ae", person(&account.ae), None),
        ("fact-segment", account.segment.clone(), None),
        ("fact-touch", touch.map(|key| place.t(key)), None),
        ("fact-phase", phase(place, ix), None),
        ("fact-industry", account.industry.clone(), None),
        ("fact-country", account.country.clone(), None),
        ("fact-since", account.since.map(|day| place.format.date(day)), None),
        ("fact-seats", account.seats.map(|seats| place.format.integer(i64::from(seats))), None),
        ("fact-goal", account.goal.clone(), None),
    ];
    all.into_iter().filter_map(|(key, value, href)| Some(Fact { label: place.t(key), value: value?, href })).collect()
}

fn phase(place: &Place<'_>, ix: AccountIx) -> Option<String> {
    let phase = place.sources.metrics.standing(ix)?.phase()?;
    let variant = PHASE.variant(phase.name())?;
    Some(variant.name.in_language(place.language()).to_owned())
}
