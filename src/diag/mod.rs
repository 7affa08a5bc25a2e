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
pub use source::{Lines, Located, SourceId, SourceMap, SourceText, Span, locate};
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
    /// Other places that belong to it, each with what is there.
    pub related: Vec<(Span, String)>,
}

impl Diagnostic {
    /// A finding with the usual severity of its code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, severity: code.severity(), span: None, message: message.into(), hints: Vec::new(), related: Vec::new() }
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

    /// Names another place that belongs to it.
    #[must_use]
    pub fn relate(mut self, span: Span, what: impl Into<String>) -> Self {
        self.related.push((span, what.into()));
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

/// How many findings of one kind are listed; the rest are counted, so that no file floods memory.
const LISTED: u64 = 10_000;

/// What findings are counted by: the file, where there is one, and the code.
pub type Sort = (Option<SourceId>, Code);

/// All findings of a run, in the order they were made. Of each [`Sort`] the first ten thousand are listed, the rest counted.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    levels: BTreeMap<Code, Level>,
    list: Vec<Diagnostic>,
    listed: BTreeMap<Sort, u64>,
    unlisted: BTreeMap<Sort, u64>,
}

impl Diagnostics {
    /// No findings yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Applies the config's levels to what was found so far and to what follows.
    pub fn set_levels(&mut self, levels: &BTreeMap<Code, Level>) {
        let earlier = std::mem::take(self);
        self.levels.clone_from(levels);
        self.append(earlier);
    }

    /// Adds a finding, at the level that the config gives its code.
    pub fn push(&mut self, mut found: Diagnostic) {
        let Some(severity) = self.severity(found.code) else { return };
        found.severity = severity;
        let sort = (found.span.map(|span| span.source), found.code);
        let listed = self.listed.entry(sort).or_default();
        if *listed < LISTED {
            *listed += 1;
            self.list.push(found);
        } else {
            *self.unlisted.entry(sort).or_default() += 1;
        }
    }

    /// Adds the findings of another list, such as one thread's.
    pub fn append(&mut self, other: Self) {
        for found in other.list {
            self.push(found);
        }
        for (sort, count) in other.unlisted {
            if self.severity(sort.1).is_some() {
                *self.unlisted.entry(sort).or_default() += count;
            }
        }
    }

    /// Whether any finding has this severity.
    pub fn any(&self, severity: Severity) -> bool {
        self.count(severity) > 0
    }

    /// Whether there is an error, so that nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.any(Severity::Error)
    }

    /// How many findings have this severity, those that are not listed too.
    pub fn count(&self, severity: Severity) -> u64 {
        let listed = self.list.iter().filter(|found| found.severity == severity).count() as u64;
        listed + self.unlisted().filter(|(_, of, _)| *of == severity).map(|(.., count)| count).sum::<u64>()
    }

    /// The findings that are listed, in the order they were made.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// How many findings of each sort are not listed, and their severity.
    pub fn unlisted(&self) -> impl Iterator<Item = (Sort, Severity, u64)> {
        self.unlisted.iter().filter_map(|(sort, count)| Some((*sort, self.severity(sort.1)?, *count)))
    }

    /// How much a code matters in this run; `None` where it is turned off.
    pub fn severity(&self, code: Code) -> Option<Severity> {
        match self.levels.get(&code) {
            Some(Level::Off) => None,
            Some(Level::Is(severity)) => Some(*severity),
            None => Some(code.severity()),
        }
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

    /// So many findings of one sort.
    fn many(code: Code, count: u64) -> Diagnostics {
        let mut found = Diagnostics::new();
        (0..count).for_each(|at| found.push(Diagnostic::new(code, "again").at(Span::new(SourceId(0), at, at))));
        found
    }

    #[test]
    fn of_each_file_and_code_the_first_are_listed_and_all_are_counted() {
        let mut found = many(Code::BadDate, 20_000);
        found.push(Diagnostic::new(Code::BadDate, "elsewhere").at(Span::file(SourceId(1))));
        found.push(Diagnostic::new(Code::UnusedColumn, "a note").at(Span::file(SourceId(0))));
        assert_eq!((found.iter().count(), found.count(Severity::Error), found.count(Severity::Note)), (10_002, 20_001, 1));
        assert_eq!(found.iter().nth(9_999).and_then(|last| last.span).map(|span| span.start), Some(9_999));
        assert_eq!(found.unlisted().collect::<Vec<_>>(), [((Some(SourceId(0)), Code::BadDate), Severity::Error, 10_000)]);
    }

    #[test]
    fn what_is_not_listed_follows_the_levels_and_is_joined_as_well() {
        let mut found = many(Code::DuplicateEvent, 15_000);
        found.append(many(Code::DuplicateEvent, 15_000));
        assert_eq!((found.iter().count(), found.count(Severity::Warning)), (10_000, 30_000));
        found.set_levels(&BTreeMap::from([(Code::DuplicateEvent, Level::Is(Severity::Error))]));
        assert_eq!((found.count(Severity::Warning), found.count(Severity::Error)), (0, 30_000));
        assert!(found.has_errors());
        found.set_levels(&BTreeMap::from([(Code::DuplicateEvent, Level::Off)]));
        assert!(!found.any(Severity::Error) && found.unlisted().next().is_none());
    }
}
