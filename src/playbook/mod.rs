//! Pages of playbooks and messages → what sets them off, who answers for them, and what they say.
//!
//! 1. [`key`] reads the keys of their front matter, and names signals, activities and segments that do not exist;
//! 2. [`message`] — messages, checked so that they can be filled for every account.

mod key;
mod message;
#[cfg(test)]
mod tests;

pub use message::{Message, Receiver};

use crate::config::Config;
use crate::diag::Diagnostics;
use crate::formula::{Rules, Writer};
use crate::page::{Kind, Page, Pages};
use crate::role::Handbook;
use key::Keys;

/// Every playbook and message of a site.
#[derive(Debug)]
pub struct Playbooks {
    playbooks: Vec<Playbook>,
    messages: Vec<Message>,
    /// What fills the messages.
    pub writer: Writer,
}

/// A playbook: what to do when something happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Playbook {
    /// The address of its page, see [`Page::path`].
    pub path: String,
    /// The rules that set it off, by their place among those of the site.
    pub trigger: Vec<usize>,
    /// The activity of the matrix that it is about, as its page names it.
    pub activity: Option<String>,
}

/// Reads the playbooks and messages, and names what in them does not exist.
pub fn read(config: &Config, pages: &Pages, handbook: &Handbook, rules: &Rules, diags: &mut Diagnostics) -> Playbooks {
    let writer = rules.writer();
    let playbooks = of_kind(pages, Kind::Playbook, |versions| playbook(versions, handbook, rules, diags));
    let messages = of_kind(pages, Kind::Message, |versions| message::read(config, versions, rules, &writer, diags));
    Playbooks { playbooks, messages, writer }
}

/// What is made of the pages of a kind, all languages of one at a time, the first language first.
fn of_kind<T>(pages: &Pages, kind: Kind, make: impl FnMut(&[&Page]) -> T) -> Vec<T> {
    let pages: Vec<&Page> = pages.of_kind(kind).collect();
    pages.chunk_by(|one, other| one.path == other.path).map(make).collect()
}

/// What holds in every language is said in the first that says it.
fn playbook(versions: &[&Page], handbook: &Handbook, rules: &Rules, diags: &mut Diagnostics) -> Playbook {
    let mut read = Playbook { path: versions[0].path.clone(), trigger: Vec::new(), activity: None };
    for page in versions {
        let mut keys = Keys::of(page, diags);
        let trigger = keys.signals("trigger", rules);
        let activity = keys.activity("activity", handbook);
        keys.finish(&["trigger", "activity"]);
        if read.trigger.is_empty() {
            read.trigger = trigger;
        }
        read.activity = read.activity.or(activity);
    }
    read
}

impl Playbooks {
    /// The playbook at an address.
    pub fn playbook(&self, path: &str) -> Option<&Playbook> {
        self.playbooks.iter().find(|playbook| playbook.path == path)
    }

    /// The message at an address.
    pub fn message(&self, path: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.path == path)
    }
}
