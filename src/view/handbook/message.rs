//! A message as it is written, with what will be filled in marked.

use crate::page::Page;
use crate::playbook::{Message, Receiver};
use crate::table::Touch;
use crate::view::frame::Frame;
use crate::view::signal::outlines;
use crate::view::source::Place;
use serde::Serialize;

/// A message, as everybody reads it.
#[derive(Debug, Clone, Serialize)]
pub struct MessagePage {
    /// What every page bears.
    pub frame: Frame,
    /// The message itself.
    pub message: MessageBody,
}

/// What a message says, to no account in particular.
#[derive(Debug, Clone, Serialize)]
pub struct MessageBody {
    /// Who gets it, in words.
    pub receiver: String,
    /// What sets it off, a sentence each.
    pub trigger: Vec<String>,
    /// The segments and touches it is for; none for all.
    pub only: Vec<String>,
    /// What it is about.
    pub subject: Vec<Chunk>,
    /// What it says.
    pub text: Vec<Chunk>,
    /// The language it is written in, for want of a translation.
    pub untranslated: Option<String>,
}

/// A stretch of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chunk {
    /// What stands there.
    pub text: String,
    /// Whether something else will stand there.
    pub filled: bool,
}

/// The page of a message.
pub(super) fn compose(place: &Place<'_>, page: &Page, message: &Message) -> MessagePage {
    let (frame, message) = parts(place, page, message);
    MessagePage { frame, message }
}

/// What the page of a message bears, and what it says.
pub(in crate::view) fn parts(place: &Place<'_>, page: &Page, message: &Message) -> (Frame, MessageBody) {
    let written = page.message.as_ref();
    let receiver = match message.receiver {
        Receiver::Contact => "message-to-contact",
        Receiver::Csm => "message-to-csm",
        Receiver::Am => "message-to-am",
    };
    let touch = |touch: &Touch| match touch {
        Touch::High => place.t("touch-high"),
        Touch::Mid => place.t("touch-mid"),
        Touch::Tech => place.t("touch-tech"),
    };
    let body = MessageBody {
        receiver: place.t(receiver),
        trigger: outlines(place, &message.signals),
        only: message.segments.iter().cloned().chain(message.touches.iter().map(touch)).collect(),
        subject: written.and_then(|written| written.subject.as_ref()).map(|subject| chunks(&subject.text)).unwrap_or_default(),
        text: written.map(|written| chunks(&written.text.text)).unwrap_or_default(),
        untranslated: (page.language != place.language()).then(|| page.language.clone()),
    };
    (Frame::of_page(place, page, page.meta.title.clone()), body)
}

/// The stretches of a text: words, and what stands between `{{` and `}}`.
fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut rest = text;
    while let Some((words, tail)) = rest.split_once("{{") {
        let Some((inner, after)) = tail.split_once("}}") else { break };
        chunks.push(Chunk { text: words.to_owned(), filled: false });
        chunks.push(Chunk { text: inner.trim().to_owned(), filled: true });
        rest = after;
    }
    chunks.push(Chunk { text: rest.to_owned(), filled: false });
    chunks.retain(|chunk| !chunk.text.is_empty());
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_be_filled_is_told_from_words() {
        let shown: Vec<_> = chunks("{{ a.b }}: hi {{c | d}}, {{ x").into_iter().map(|chunk| (chunk.text, chunk.filled)).collect();
        let is = |text: &str, filled| (text.to_owned(), filled);
        assert_eq!(shown, [is("a.b", true), is(": hi ", false), is("c | d", true), is(", {{ x", false)]);
    }
}
