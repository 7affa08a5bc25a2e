//! Pages of the team that answer one question each: cards for the numbers, figures for the evidence, tables to check.
//!
//! Every page is a [`Topic`] with a file of its own; one struct and one template serve them all.

mod adoption;
mod capacity;
mod gap;
mod health;
mod lifecycle;
mod quality;
mod renewals;
mod retention;
mod revenue;
mod rfv;
#[cfg(test)]
pub(super) mod sample;
mod support;
mod voice;

use super::matrix;
use crate::view::block::{Figure, Table};
use crate::view::frame::{Frame, Link};
use crate::view::graph;
use crate::view::number::Card;
use crate::view::quote::Quote;
use crate::view::source::Place;
pub(in crate::view) use gap::sentence as gap_sentence;
use serde::Serialize;

pub(super) use renewals::outlook;

/// A page that answers one question.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// What every page bears.
    pub frame: Frame,
    /// What a lead asks.
    pub question: String,
    /// The period that the numbers speak of; `None` where there is no data.
    pub period: Option<String>,
    /// The answer, part by part.
    pub sections: Vec<Section>,
}

/// A part of the answer. What it lacks is left out, but for `empty`, which says what is missing and what would fill it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Section {
    /// Unique in the page.
    pub id: &'static str,
    /// What it shows; best, the takeaway as a sentence.
    pub title: String,
    /// How to read it.
    pub note: Option<String>,
    /// The numbers.
    pub cards: Vec<Card>,
    /// The evidence.
    pub figures: Vec<Figure>,
    /// What to check it by.
    pub tables: Vec<Table>,
    /// In the customers' own words.
    pub quotes: Vec<Quote>,
    /// What is missing, and what would fill it.
    pub empty: Option<String>,
    /// Where there is more.
    pub more: Option<Link>,
}

/// A question and who answers it.
#[derive(Clone, Copy)]
pub(in crate::view) struct Topic {
    /// The address of the page.
    pub(in crate::view) path: &'static str,
    /// The key of its title.
    pub(in crate::view) title: &'static str,
    /// The key of what a lead asks.
    pub(in crate::view) question: &'static str,
    sections: fn(&Place<'_>) -> Vec<Section>,
}

/// Where the gaps between matrix and data are.
pub(in crate::view) const GAPS: &str = "gaps";

/// All questions, in the order of the navigation.
pub(in crate::view) static TOPICS: &[Topic] = &[
    Topic { path: "revenue", title: "report-revenue", question: "report-revenue-question", sections: revenue::sections },
    Topic { path: "renewals", title: "report-renewals", question: "report-renewals-question", sections: renewals::sections },
    Topic { path: "retention", title: "report-retention", question: "report-retention-question", sections: retention::sections },
    Topic { path: "support", title: "report-support", question: "report-support-question", sections: support::sections },
    Topic { path: "voice", title: "report-voice", question: "report-voice-question", sections: voice::sections },
    Topic { path: "adoption", title: "report-adoption", question: "report-adoption-question", sections: adoption::sections },
    Topic { path: "lifecycle", title: "report-lifecycle", question: "report-lifecycle-question", sections: lifecycle::sections },
    Topic { path: "health", title: "report-health", question: "report-health-question", sections: health::sections },
    Topic { path: "capacity", title: "report-capacity", question: "report-capacity-question", sections: capacity::sections },
    Topic { path: GAPS, title: "gap-title", question: "gap-question", sections: gap::sections },
    Topic { path: "rfv", title: "report-rfv", question: "report-rfv-question", sections: rfv::sections },
    Topic { path: "quality", title: "report-quality", question: "report-quality-question", sections: quality::sections },
];

/// The page of a topic.
pub(super) fn compose(place: &Place<'_>, topic: Topic) -> Report {
    Report {
        frame: Frame::new(place, place.t(topic.title), Some(place.t(topic.question))),
        question: place.t(topic.question),
        period: place.sources.metrics.period().map(|period| place.format.period(period)),
        sections: (topic.sections)(place),
    }
}

/// The links to all topics.
pub(in crate::view) fn links(place: &Place<'_>) -> impl Iterator<Item = Link> {
    let link = |topic: &Topic| Link { title: place.t(topic.title), href: place.link(topic.path), current: topic.path == place.path };
    TOPICS.iter().map(link)
}
