//! What went wrong, where, and what to do about it.
//!
//! Every mistake a user can mend is a [`Diagnostic`]: a stable [`Code`], a byte [`Span`], a sentence and hints. Stages
//! push them into [`Diagnostics`] and go on, so that one run names all mistakes.
//!
//! 1. [`code`] — the register of codes, each with its usual severity;
//! 2. [`source`] — which file a span lies in, and the only line and column counter;
//! 3. [`suggest`] — "did you mean";
//! 4. [`mod@print`] — the same findings for people, JSON, GitHub and SARIF.
//!
//! This module knows no stage.

mod code;
pub mod print;
mod source;
mod suggest;

pub use code::Code;
pub use source::{Located, SourceId, SourceMap, SourceText, Span, locate};
pub use suggest::did_you_mean;

use std::collections::BTreeMap;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; never stops anything.
    Note,
    /// Probably a mistake; stops only under `--strict`.
    Warning,
    /// A mistake; nothing is published.
    Error,
}

impl Severity {
    /// The word printed before a finding, and used in `clareza.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its stable kebab-case code.
    pub code: Code,
    /// How much it matters in this run.
    pub severity: Severity,
    /// Where it is; `None` only where no file is to blame.
    pub span: Option<Span>,
    /// What is wrong, as one sentence without a full stop.
    pub message: String,
    /// What to do, one sentence each.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A finding with the usual severity of its code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), span: None, message: message.into(), hints: Vec::new() }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds "did you mean" where one of `candidates` is near to `typed`.
    #[must_use]
    pub fn suggest<'a>(self, typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        match did_you_mean(typed, candidates) {
            Some(near) => self.hint(format!("did you mean `{near}`?")),
            None => self,
        }
    }
}

/// What the site's config says a code counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Not reported at all.
    Off,
    /// Reported with this severity.
    Is(Severity),
}

/// All findings of a run, in the order they were made.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    levels: BTreeMap<Code, Level>,
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No findings yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Applies the config's levels to what was found so far and to what follows.
    pub fn set_levels(&mut self, levels: &BTreeMap<Code, Level>) {
        self.levels.clone_from(levels);
        for found in std::mem::take(&mut self.list) {
            self.push(found);
        }
    }

    /// Adds a finding, at the level that the config gives its code.
    pub fn push(&mut self, mut found: Diagnostic) {
        match self.levels.get(&found.code) {
            Some(Level::Off) => return,
            Some(Level::Is(severity)) => found.severity = *severity,
            None => {}
        }
        self.list.push(found);
    }

    /// Adds the findings of another list, such as one thread's.
    pub fn append(&mut self, other: Self) {
        for found in other.list {
            self.push(found);
        }
    }

    /// Whether any finding has this severity.
    pub fn any(&self, severity: Severity) -> bool {
        self.list.iter().any(|found| found.severity == severity)
    }

    /// Whether there is an error, so that nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.any(Severity::Error)
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|found| found.severity == severity).count()
    }

    /// The findings, in the order they were made.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_of_the_config_changes_earlier_and_later_findings() {
        let mut found = Diagnostics::new();
        found.push(Diagnostic::new(Code::UnusedColumn, "before"));
        found.set_levels(&BTreeMap::from([(Code::UnusedColumn, Level::Is(Severity::Error))]));
        found.push(Diagnostic::new(Code::UnusedColumn, "after"));
        assert_eq!(found.count(Severity::Error), 2);
        found.set_levels(&BTreeMap::from([(Code::UnusedColumn, Level::Off)]));
        assert_eq!(found.iter().count(), 0);
    }
}
