//! A customer's deck for the success review: one message a slide.
//!
//! No field can hold notes, health, priority, reasons to call, renewals, opportunities or anything of another account.

use crate::calendar::Period;
use crate::chart::{ChartKind, ChartSize};
use crate::metric::{self, Scope};
use crate::table::AccountIx;
use crate::view::agreement::{ActionLine, GoalLine, actions, goals, next_review};
use crate::view::block::Figure;
use crate::view::contact::{Contact, contacts};
use crate::view::frame::Frame;
use crate::view::number::{Shown, Tile, adoption as most_telling};
use crate::view::quote::{Quote, quotes};
use crate::view::source::Place;
use crate::view::takeaway::{ANSWERS, say, takeaways};
use crate::view::trend::Trend;
use serde::Serialize;

/// A customer's deck.
#[derive(Debug, Clone, Serialize)]
pub struct Deck {
    /// What every page bears.
    pub frame: Frame,
    /// The account.
    pub account: String,
    /// The period it speaks of.
    pub period: String,
    /// The slides in their order.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Debug, Clone, Serialize)]
pub struct Slide {
    /// Its anchor.
    pub id: &'static str,
    /// Its message.
    pub title: String,
    /// What it shows.
    pub content: Content,
}

/// What a slide shows.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Content {
    /// The title of the deck.
    Title {
        /// Who presents it.
        people: Vec<String>,
        /// The day the data speaks of.
        date: Option<String>,
    },
    /// What to take away.
    Takeaways {
        /// The best first.
        sentences: Vec<String>,
    },
    /// A figure with what else there is to say.
    Evidence {
        /// The figure.
        figure: Box<Figure>,
        /// At most three.
        bullets: Vec<String>,
    },
    /// What customers said.
    Voice {
        /// The scores with their n.
        cards: Vec<Tile>,
        /// Their words.
        quotes: Vec<Quote>,
    },
    /// Whom to turn to for what.
    Who {
        /// The people.
        contacts: Vec<Contact>,
        /// The same topic by topic.
        kickoff: String,
    },
    /// What happens next.
    Next {
        /// What was promised.
        actions: Vec<ActionLine>,
        /// What is to be reached.
        goals: Vec<GoalLine>,
        /// When we meet again.
        review: Option<String>,
    },
}

/// What fits on a slide.
const TAKEAWAYS: usize = 4;
const BULLETS: usize = 3;
const QUOTES: usize = 3;
const TOPICS: usize = 3;
const ACTIONS: usize = 5;
const GOALS: usize = 3;

/// The deck of an account.
pub(super) fn compose(place: &Place<'_>, ix: AccountIx) -> Deck {
    let account = place.sources.tables.account(ix);
    let period = place.sources.metrics.period();
    let shown = period.map(|period| place.format.period(period)).unwrap_or_default();
    let title = place.format.words.fill("deck-title", [("account", account.name.as_str().into()), ("period", shown.as_str().into())]);
    let mut slides = vec![opening(place, ix)];
    if let Some(period) = period {
        slides.push(takeaway_slide(place, ix, period));
        slides.push(adoption(place, ix, period));
        slides.push(support(place, ix, period));
        slides.push(voice(place, ix, period));
    }
    slides.push(who(place, ix));
    slides.push(next(place, ix));
    Deck { frame: Frame::new(place, title, None), account: account.name.clone(), period: shown, slides }
}

fn opening(place: &Place<'_>, ix: AccountIx) -> Slide {
    let account = place.sources.tables.account(ix);
    let people = [&account.csm, &account.am].into_iter().flatten();
    let people = people.filter_map(|id| Some(place.sources.tables.person(id)?.name.clone())).collect();
    let date = place.sources.metrics.as_of().map(|day| place.format.date(day));
    Slide { id: "title", title: account.name.clone(), content: Content::Title { people, date } }
}

fn takeaway_slide(place: &Place<'_>, ix: AccountIx, period: Period) -> Slide {
    let sentences = takeaways(place, &Scope::Account(ix), period, TAKEAWAYS);
    Slide { id: "takeaways", title: place.t("slide-takeaways"), content: Content::Takeaways { sentences } }
}

/// A slide whose message is its figure's.
fn evidence(place: &Place<'_>, id: &'static str, trend: &Trend<'_>, period: Period, beside: &[Shown]) -> Slide {
    let figure = trend.figure(place);
    let bullets = beside.iter().filter_map(|shown| say(place, *shown, trend.scope, period)).take(BULLETS).collect();
    Slide { id, title: figure.title.clone(), content: Content::Evidence { figure: Box::new(figure), bullets } }
}

fn adoption(place: &Place<'_>, ix: AccountIx, period: Period) -> Slide {
    let trend = Trend {
        id: "adoption-figure",
        shown: most_telling(&place.sources)[0],
        scope: &Scope::Account(ix),
        last: period.last_month(),
        kind: ChartKind::Line,
        size: ChartSize::Slide,
    };
    let all = [&metric::SEAT_USE, &metric::USAGE, &metric::FEATURE_BREADTH].map(Shown::main);
    let beside = if place.sources.index.knows_users() { &all[..] } else { &all[2..] };
    evidence(place, "adoption", &trend, period, beside)
}

fn support(place: &Place<'_>, ix: AccountIx, period: Period) -> Slide {
    let scope = Scope::Account(ix);
    let first = |metric, ids: &[&str]| Shown::first_known(place, metric, ids, &scope, period);
    let beside = [
        first(&metric::FIRST_REPLY_TIME, &["calendar.median"]),
        first(&metric::HANDLE_TIME, &["handle.mean", "resolution.mean"]),
        Shown::main(&metric::BACKLOG),
    ];
    let trend = Trend {
        id: "support-figure",
        shown: Shown::variant(&metric::TICKET_VOLUME, "count"),
        scope: &scope,
        last: period.last_month(),
        kind: ChartKind::Bar,
        size: ChartSize::Slide,
    };
    evidence(place, "support", &trend, period, &beside)
}

fn voice(place: &Place<'_>, ix: AccountIx, period: Period) -> Slide {
    let scope = Scope::Account(ix);
    let csat = Shown::first_known(place, &metric::CSAT, &["survey", "ticket"], &scope, period);
    let cards: Vec<Tile> = [Shown::main(&metric::NPS), csat].map(|shown| shown.tile(place, &scope, period)).into();
    let known = cards.iter().any(|card| card.reason.is_none());
    let told = [Shown::main(&metric::NPS), csat].into_iter().filter(|shown| shown.measure(place, &scope, period).n >= ANSWERS);
    let title = told.filter_map(|shown| say(place, shown, &scope, period)).next();
    let title = title.unwrap_or_else(|| place.t(if known { "quotes" } else { "slide-voice-missing" }));
    Slide { id: "voice", title, content: Content::Voice { cards, quotes: quotes(place, ix, period, QUOTES) } }
}

fn who(place: &Place<'_>, ix: AccountIx) -> Slide {
    let mut contacts = contacts(place, ix);
    for contact in &mut contacts {
        contact.topics.truncate(TOPICS);
    }
    Slide { id: "who", title: place.t("slide-who"), content: Content::Who { contacts, kickoff: place.link("kickoff") } }
}

fn next(place: &Place<'_>, ix: AccountIx) -> Slide {
    let mut open = actions(place, ix, 0);
    open.truncate(ACTIONS);
    let mut goals = goals(place, ix);
    goals.retain(|goal| matches!(goal.state.kind, "open" | "late"));
    goals.truncate(GOALS);
    let content = Content::Next { actions: open, goals, review: next_review(place, ix) };
    Slide { id: "next", title: place.t("slide-next"), content }
}
