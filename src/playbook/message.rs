//! Messages: for whom, and what they say in each language.

use super::key::Keys;
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Diagnostics, Span};
use crate::formula::{Letter, Rules, Writer};
use crate::page::Page;
use crate::table::{Account, Touch};

/// A message to send to accounts.
#[derive(Debug)]
pub struct Message {
    /// The address of its page, see [`Page::path`].
    pub path: String,
    /// Who gets it.
    pub receiver: Receiver,
    /// The rules one of which must hold, by their place among those of the site; none where it is not a matter of rules.
    pub signals: Vec<usize>,
    /// The segments it is for; none for all.
    pub segments: Vec<String>,
    /// The touches it is for; none for all.
    pub touches: Vec<Touch>,
    /// What it says, by language.
    letters: Vec<(String, Letter)>,
}

/// Who gets a message about an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receiver {
    /// The customer.
    Contact,
    /// Who looks after the account.
    Csm,
    /// Who looks after its contract.
    Am,
}

const RECEIVERS: [(&str, Receiver); 3] = [("contact", Receiver::Contact), ("csm", Receiver::Csm), ("am", Receiver::Am)];
const TOUCHES: [(&str, Touch); 3] = [("high", Touch::High), ("mid", Touch::Mid), ("tech", Touch::Tech)];
const KEYS: [&str; 5] = ["signal", "segment", "touch", "to", "subject"];

/// Reads a message in all its languages. What holds in every language is said in the first that says it.
pub(super) fn read(config: &Config, versions: &[&Page], rules: &Rules, writer: &Writer, diags: &mut Diagnostics) -> Message {
    let path = versions[0].path.clone();
    let mut message =
        Message { path, receiver: Receiver::Contact, signals: Vec::new(), segments: Vec::new(), touches: Vec::new(), letters: Vec::new() };
    let mut is_chosen = false;
    for (at, page) in versions.iter().enumerate() {
        let mut keys = Keys::of(page, diags);
        let said = [keys.has("signal"), keys.has("segment"), keys.has("touch")].contains(&true);
        let (signals, segments) = (keys.signals("signal", rules), segments(&mut keys, config));
        let touches = keys.choices("touch", &TOUCHES);
        let to = keys.choices("to", &RECEIVERS);
        let has_subject = keys.skip("subject");
        keys.finish(&KEYS);
        if said && !is_chosen {
            (message.signals, message.segments, message.touches) = (signals, segments, touches);
            is_chosen = true;
        }
        if at == 0 {
            message.receiver = to.first().copied().unwrap_or(Receiver::Contact);
        }
        message.letters.extend(letter(page, has_subject, writer, diags).map(|letter| (page.language.clone(), letter)));
    }
    if !is_chosen {
        let found = Diagnostic::new(Code::BadFrontMatter, "the message does not say who gets it").at(Span::file(versions[0].source));
        diags.push(found.hint("add `signal`, `segment` or `touch` to its front matter"));
    }
    message
}

fn segments(keys: &mut Keys<'_>, config: &Config) -> Vec<String> {
    let known: Vec<(&str, &str)> = config.accounts.segments.iter().map(|segment| (segment.as_str(), segment.as_str())).collect();
    if known.is_empty() {
        return keys.words("segment").into_iter().map(|word| word.text).collect();
    }
    keys.choices("segment", &known).into_iter().map(str::to_owned).collect()
}

fn letter(page: &Page, has_subject: bool, writer: &Writer, diags: &mut Diagnostics) -> Option<Letter> {
    let written = page.message.as_ref()?;
    match &written.subject {
        Some(subject) => writer.read(subject, &written.text, diags),
        None => {
            let found = match has_subject {
                true => "`subject` must be a text",
                false => "the message has no `subject`",
            };
            let found = Diagnostic::new(Code::BadFrontMatter, found).at(Span::file(page.source));
            diags.push(found.hint("write it in quotes: `subject = \"News for {{ account.name }}\"`"));
            None
        }
    }
}

impl Message {
    /// What it says in a language, else in the first that it has; with the language it is in.
    pub fn letter(&self, language: &str) -> Option<(&str, &Letter)> {
        let spoken = self.letters.iter().find(|(spoken, _)| spoken == language);
        spoken.or(self.letters.first()).map(|(language, letter)| (language.as_str(), letter))
    }

    /// Whether an account is in the segments and touches it is for, whatever the rules say.
    pub fn is_for(&self, account: &Account) -> bool {
        let in_segment = self.segments.is_empty() || account.segment.as_ref().is_some_and(|segment| self.segments.contains(segment));
        let in_touch = self.touches.is_empty() || account.touch.is_some_and(|touch| self.touches.contains(&touch));
        in_segment && in_touch
    }
}
