//! A customer's kickoff page: whom to talk to about what, when, and what comes first.
//!
//! No field can hold notes, health, priority, reasons to call, renewals, opportunities, internal rows of the matrix or anything of
//! another account.

use crate::role;
use crate::table::{AccountIx, Meeting, MeetingKind, MeetingStatus, OnboardingStep};
use crate::view::agreement::State;
use crate::view::frame::Frame;
use crate::view::handbook::matrix;
use crate::view::source::Place;
use jiff::civil::{Time, Weekday};
use serde::Serialize;

/// A customer's kickoff page.
#[derive(Debug, Clone, Serialize)]
pub struct Kickoff {
    /// What every page bears.
    pub frame: Frame,
    /// The account.
    pub account: String,
    /// Whom to turn to, topic by topic.
    pub stages: Vec<KickoffStage>,
    /// On which days and at what time somebody is there.
    pub hours: Option<String>,
    /// The steps of the onboarding, while it lasts.
    pub steps: Vec<Step>,
    /// The next meeting in the calendar.
    pub next_meeting: Option<String>,
    /// The way to the home and the deck.
    pub deck: String,
}

/// A stage of the journey.
#[derive(Debug, Clone, Serialize)]
pub struct KickoffStage {
    /// Its name; empty where the matrix names none.
    pub title: String,
    /// What may come up in it.
    pub topics: Vec<Topic>,
}

/// Something to talk about, and with whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// What.
    pub activity: String,
    /// The role.
    pub role: String,
    /// The account's own person in that role.
    pub person: Option<String>,
    /// How to reach them.
    pub reach: Option<String>,
}

/// A step of the onboarding.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// What is done.
    pub step: String,
    /// By when.
    pub due: Option<String>,
    /// How it stands.
    pub state: State,
}

/// The kickoff page of an account.
pub(super) fn compose(place: &Place<'_>, ix: AccountIx) -> Kickoff {
    let account = place.sources.tables.account(ix);
    Kickoff {
        frame: Frame::new(place, place.t("kickoff-title"), None),
        account: account.name.clone(),
        stages: stages(place, ix),
        hours: hours(place),
        steps: steps(place, ix),
        next_meeting: next_meeting(place, ix),
        deck: place.link("deck"),
    }
}

/// The rows of the matrix that customers see, stage by stage.
fn stages(place: &Place<'_>, ix: AccountIx) -> Vec<KickoffStage> {
    let sources = &place.sources;
    let account = sources.tables.account(ix);
    let Some(matrix) = matrix::of_segment(place, account.segment.as_deref()) else { return Vec::new() };
    let mut stages: Vec<KickoffStage> = Vec::new();
    for row in role::contacts(sources.handbook, matrix, account, sources.tables) {
        let known = sources.handbook.role(&row.role);
        let role = known.map_or(row.title, |role| role.title(place.language()).to_owned());
        let topic = Topic { activity: row.activity, role, person: row.person, reach: row.reach };
        match stages.last_mut().filter(|stage| stage.title == row.stage) {
            Some(stage) => stage.topics.push(topic),
            None => stages.push(KickoffStage { title: row.stage, topics: vec![topic] }),
        }
    }
    stages
}

/// The working hours, as a sentence.
fn hours(place: &Place<'_>) -> Option<String> {
    let calendar = place.sources.config.calendar.as_ref()?;
    let time = |time: Time| {
        let key = if time.minute() == 0 { "kickoff-hour" } else { "kickoff-time" };
        place.format.words.fill(key, [("hour", time.hour().to_string().into()), ("minute", format!("{:02}", time.minute()).into())])
    };
    let args =
        [("days", days(place, &calendar.weekdays)?.into()), ("from", time(calendar.hours.0).into()), ("to", time(calendar.hours.1).into())];
    Some(place.format.words.fill("kickoff-hours", args))
}

/// Days in a row as from–to, others as a list.
fn days(place: &Place<'_>, weekdays: &[Weekday]) -> Option<String> {
    let mut days: Vec<Weekday> = weekdays.to_vec();
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    let name = |day: &Weekday| place.t(&format!("kickoff-day-{}", day.to_monday_one_offset()));
    let (first, last) = (days.first()?, days.last()?);
    let in_a_row = usize::try_from(last.to_monday_zero_offset() - first.to_monday_zero_offset()).is_ok_and(|gap| gap + 1 == days.len());
    if in_a_row && days.len() > 2 {
        return Some(place.format.words.fill("kickoff-days", [("from", name(first).into()), ("to", name(last).into())]));
    }
    Some(place.format.list(&days.iter().map(name).collect::<Vec<_>>()))
}

/// The steps in the order of their dates, while one of them is open.
fn steps(place: &Place<'_>, ix: AccountIx) -> Vec<Step> {
    let as_of = place.sources.metrics.as_of();
    let is_done = |step: &OnboardingStep| step.done_on.is_some_and(|day| as_of.is_none_or(|as_of| day <= as_of));
    let mut steps: Vec<&OnboardingStep> = place.sources.index.onboarding(ix).collect();
    if steps.iter().all(|step| is_done(step)) {
        return Vec::new();
    }
    steps.sort_by_key(|step| (step.due_on.is_none(), step.due_on));
    let line = |step: &OnboardingStep| {
        let is_late = step.due_on.zip(as_of).is_some_and(|(due, as_of)| due < as_of);
        let kind = if is_done(step) {
            "kept"
        } else if is_late {
            "late"
        } else {
            "open"
        };
        let due = step.due_on.map(|day| place.format.short_date(day));
        Step { step: step.step.clone(), due, state: State { kind, word: place.t(&format!("kickoff-step-{kind}")) } }
    };
    steps.into_iter().map(line).collect()
}

/// What and when the next meeting is, in a sentence.
fn next_meeting(place: &Place<'_>, ix: AccountIx) -> Option<String> {
    let as_of = place.sources.metrics.as_of()?;
    let ahead = |meeting: &&Meeting| meeting.status == MeetingStatus::Scheduled && meeting.at.date() > as_of;
    let next = place.sources.index.meetings(ix).filter(ahead).min_by_key(|meeting| meeting.at)?;
    let what = match next.kind {
        MeetingKind::Onboarding => "kickoff-meeting-onboarding",
        MeetingKind::Review => "kickoff-meeting-review",
        MeetingKind::Call => "kickoff-meeting-call",
    };
    let args = [("what", place.t(what).into()), ("date", place.format.date(next.at.date()).into())];
    Some(place.format.words.fill("kickoff-next", args))
}

#[cfg(test)]
mod tests {
    use crate::config::Calendar;
    use crate::diag::{SourceId, Span};
    use crate::metric::sample::Sample;
    use crate::table::{Meeting, MeetingKind, MeetingStatus, OnboardingStep};
    use crate::view::plan::customers;
    use crate::view::sample::{SECRET, UNCLEAR, benchmarks, render, site};
    use jiff::civil::{Weekday, time};
    use std::collections::BTreeMap;

    fn pages() -> BTreeMap<String, String> {
        let mut data: Sample = site();
        let weekdays = vec![Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
        data.config.calendar = Some(Calendar { hours: (time(8, 0, 0, 0), time(17, 30, 0, 0)), weekdays, holidays: Vec::new() });
        let (account, span) = (data.ix("acme"), Span::file(SourceId(0)));
        for (step, due, done) in [("Treinar a equipe", "2026-09-01", None), ("Kickoff", "2026-08-01", Some("2026-08-01"))] {
            let day = |text: &str| text.parse().ok();
            let step =
                OnboardingStep { account, step: step.to_owned(), due_on: day(due), done_on: done.and_then(day), activation: false, span };
            data.tables.onboarding.rows.push(step);
        }
        let at = "2026-10-05T14:00:00".parse().expect("a time");
        let (kind, status) = (MeetingKind::Review, MeetingStatus::Scheduled);
        data.tables.meetings.rows.push(Meeting { account, at, kind, status, person: None, minutes: None, span });
        render(&data, &UNCLEAR, &benchmarks(), customers)
    }

    #[test]
    fn a_customer_reads_whom_to_talk_to_about_what_and_when() {
        let page = &pages()["customers/acme/kickoff/index.html"];
        for words in [
            "Atendemos de segunda a sexta, das 8h às 17h30.",
            "Revisão de sucesso em 5 de outubro de 2026.",
            "<th scope=\"row\">Revisar</th>",
            "<span class=\"state late\">atrasado</span>",
            "<span class=\"state kept\">feito</span>",
        ] {
            assert!(page.contains(words), "{words} is missing in {page}");
        }
        assert!(page.find("Kickoff</th>") < page.find("Treinar a equipe</th>"));
    }

    #[test]
    fn no_customer_reads_internal_rows_notes_or_of_another() {
        for (path, html) in pages().iter().filter(|(path, _)| path.contains("/kickoff/")) {
            let other = if path.contains("/acme/") { "BETA" } else { "ACME" };
            assert!(!html.contains("Alinhar") && !html.contains(SECRET) && !html.contains(other), "{path}: {html}");
            assert!(!html.contains("class=\"mark"), "{path}");
        }
    }

    #[test]
    fn the_home_and_the_deck_lead_there() {
        let pages = pages();
        assert!(pages["customers/acme/index.html"].contains("href=\"kickoff/index.html\""));
        assert!(pages["customers/acme/deck/index.html"].contains("href=\"../kickoff/index.html\""));
        assert!(!pages["customers/beta/kickoff/index.html"].contains("Primeiros passos"), "beta has no steps");
    }
}
