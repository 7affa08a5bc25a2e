//! The register of codes. Each has an entry in `docs/diagnostics.md`; a test holds the two together.

use super::Severity::{self, Error, Note, Warning};

macro_rules! codes {
    ($($(#[$group:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// The stable name of a kind of finding. Names never change their meaning; see `docs/diagnostics.md`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "docs/diagnostics.md documents every code, and a test holds it to that")]
        pub enum Code { $($(#[$group])* $variant,)* }

        impl Code {
            /// Every code, in the order of the register.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The kebab-case name that is printed and that `clareza.toml` uses.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much it matters unless the config says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => $severity,)* }
            }
        }
    };
}

codes! {
    // Files.
    Symlink = "symlink", Error;
    UnreadableFile = "unreadable-file", Error;
    BadEncoding = "bad-encoding", Error;
    BadFileName = "bad-file-name", Error;
    NulByte = "nul-byte", Error;
    CrLineEnds = "cr-line-ends", Error;
    EncodingGuessed = "encoding-guessed", Note;

    // Config.
    BadToml = "bad-toml", Error;
    UnknownKey = "unknown-key", Error;
    BadConfigValue = "bad-config-value", Error;
    BadExpression = "bad-expression", Error;
    UnknownName = "unknown-name", Error;
    PeriodNotComplete = "period-not-complete", Error;
    BadPeriod = "bad-period", Error;

    // Tables: files and headers.
    MissingTable = "missing-table", Error;
    MissingFile = "missing-file", Error;
    UnknownTable = "unknown-table", Error;
    UnusedFile = "unused-file", Note;
    UnknownPreset = "unknown-preset", Error;
    BothRevenueTables = "both-revenue-tables", Error;
    EmptyFile = "empty-file", Error;
    NoRows = "no-rows", Warning;
    MissingColumn = "missing-column", Error;
    DuplicateColumn = "duplicate-column", Error;
    UnknownColumn = "unknown-column", Error;
    UnusedColumn = "unused-column", Note;
    MissingUnit = "missing-unit", Error;
    AmbiguousDates = "ambiguous-dates", Error;
    AmbiguousDecimal = "ambiguous-decimal", Error;
    MixedDialect = "mixed-dialect", Error;

    // Tables: records and cells.
    OpenQuote = "open-quote", Error;
    StrayQuote = "stray-quote", Error;
    SwallowedRows = "swallowed-rows", Error;
    WrongWidth = "wrong-width", Error;
    CellTooLarge = "cell-too-large", Error;
    EmptyCell = "empty-cell", Error;
    BadDate = "bad-date", Error;
    BadTime = "bad-time", Error;
    BadMonth = "bad-month", Error;
    BadNumber = "bad-number", Error;
    BadInteger = "bad-integer", Error;
    BadAmount = "bad-amount", Error;
    BadDuration = "bad-duration", Error;
    BadBoolean = "bad-boolean", Error;
    BadValue = "bad-value", Error;
    NegativeNumber = "negative-number", Error;
    OutOfRange = "out-of-range", Error;

    // Tables: keys and rules across them.
    DuplicateKey = "duplicate-key", Error;
    DuplicateEvent = "duplicate-event", Warning;
    UnknownAccount = "unknown-account", Error;
    UnknownPerson = "unknown-person", Error;
    UnknownReference = "unknown-reference", Error;
    EndBeforeStart = "end-before-start", Error;
    TicketBeforeSince = "ticket-before-since", Warning;
    ResolvedBeforeOpened = "resolved-before-opened", Error;
    ReplyBeforeOpened = "reply-before-opened", Error;
    ScoreOutOfScale = "score-out-of-scale", Error;
    MissingMonth = "missing-month", Warning;
    RevenueGap = "revenue-gap", Warning;
    IncompleteMonth = "incomplete-month", Warning;
    SinceAfterRevenue = "since-after-revenue", Warning;
    EarlyRenewal = "early-renewal", Warning;
    RenewedWithoutAmount = "renewed-without-amount", Error;
    MassChurn = "mass-churn", Warning;
    UnknownAccountLanguage = "unknown-account-language", Note;

    // Pages.
    BadFrontMatter = "bad-front-matter", Error;
    MissingTitle = "missing-title", Warning;
    BrokenLink = "broken-link", Error;
    BrokenAnchor = "broken-anchor", Error;
    ForbiddenLink = "forbidden-link", Error;
    RawHtml = "raw-html", Warning;
    MissingFootnote = "missing-footnote", Warning;
    UnusedFootnote = "unused-footnote", Warning;
    MissingAlt = "missing-alt", Warning;
    UnknownLanguage = "unknown-language", Error;
    MissingTranslation = "missing-translation", Note;

    // Roles and the matrix.
    UnknownLetter = "unknown-letter", Error;
    DuplicateActivity = "duplicate-activity", Error;
    UnknownRole = "unknown-role", Error;
    UnknownStage = "unknown-stage", Error;
    UnknownSignal = "unknown-signal", Error;
    UnknownActivity = "unknown-activity", Error;
    DuplicateRole = "duplicate-role", Error;
    PersonNotRole = "person-not-role", Note;
    RoleWithoutPage = "role-without-page", Error;
    FallbackCycle = "fallback-cycle", Error;
    UnknownTag = "unknown-tag", Error;
    WaiverWithoutReason = "waiver-without-reason", Error;
    UnusedWaiver = "unused-waiver", Warning;
    NoAccountable = "no-accountable", Error;
    ManyAccountable = "many-accountable", Error;
    NoResponsible = "no-responsible", Error;
    CsClosesDeals = "cs-closes-deals", Error;
    SupportStrategic = "support-strategic", Error;
    BugNotSupportFirst = "bug-not-support-first", Error;
    NoCommercialOwner = "no-commercial-owner", Error;
    TranslationDiffers = "translation-differs", Warning;
    AmFallback = "am-fallback", Note;
    CsQuota = "cs-quota", Warning;
    CsCollects = "cs-collects", Warning;
    OverloadedRole = "overloaded-role", Warning;
    IdleRole = "idle-role", Warning;
    SpreadThin = "spread-thin", Warning;
    TooManyConsulted = "too-many-consulted", Warning;
    TooManyResponsible = "too-many-responsible", Warning;
    NobodyTold = "nobody-told", Note;
    UnknownMetric = "unknown-metric", Error;
    MetricWithoutOwner = "metric-without-owner", Warning;
    MetricTwoOwners = "metric-two-owners", Warning;

    // The matrix against the data.
    GapCsNegotiates = "gap-cs-negotiates", Warning;
    GapCsRenews = "gap-cs-renews", Warning;
    GapSupportStrategic = "gap-support-strategic", Warning;
    GapBugNotSupportFirst = "gap-bug-not-support-first", Warning;
    GapNoCsm = "gap-no-csm", Warning;
    GapNoCommercialContact = "gap-no-commercial-contact", Warning;
    GapOverCapacity = "gap-over-capacity", Warning;
    GapReviewOverdue = "gap-review-overdue", Warning;
    GapCancellationWithoutContact = "gap-cancellation-without-contact", Warning;

    // Benchmarks.
    BadContribution = "bad-contribution", Warning;

    // Themes and output.
    TemplateError = "template-error", Error;
    BadWords = "bad-words", Error;
    UnknownWord = "unknown-word", Warning;
    PathClash = "path-clash", Error;
}

impl Code {
    /// Whether no config can lower it: more than single rows is missing or unclear, or something could become public that must
    /// not. What were published all the same would be wrong without saying so.
    ///
    /// All other errors are about one row or one place, which is left out and counted, or about how people work together.
    pub fn is_always_error(self) -> bool {
        use Code::*;
        let files = [Symlink, UnreadableFile, BadEncoding, BadFileName, NulByte, CrLineEnds];
        let config = [BadToml, UnknownKey, BadConfigValue, BadExpression, UnknownName, PeriodNotComplete, BadPeriod];
        let tables = [MissingTable, MissingFile, UnknownTable, UnknownPreset, BothRevenueTables, EmptyFile];
        let columns = [MissingColumn, DuplicateColumn, UnknownColumn, MissingUnit, AmbiguousDates, AmbiguousDecimal, MixedDialect];
        let records = [OpenQuote, SwallowedRows, CellTooLarge];
        let output = [BadFrontMatter, ForbiddenLink, TemplateError, PathClash];
        [&files[..], &config, &tables, &columns, &records, &output].into_iter().any(|group| group.contains(&self))
    }

    /// The code with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_and_kebab_case() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        let kebab = |name: &str| name.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()));
        assert!(names.iter().all(|name| kebab(name)), "{names:?}");
    }

    #[test]
    fn the_docs_say_which_codes_are_always_errors() {
        let docs = include_str!("../../docs/diagnostics.md");
        for code in Code::ALL {
            let entry = docs.split(&format!("### `{code}` ")).nth(1).and_then(|rest| rest.split("\n#").next()).unwrap_or_default();
            assert_eq!(entry.contains("Always an error."), code.is_always_error(), "{code}");
            assert!(!code.is_always_error() || code.severity() == Error, "{code}");
        }
    }

    #[test]
    fn a_code_is_found_by_its_name() {
        assert!(Code::ALL.iter().all(|code| Code::from_name(code.name()) == Some(*code)));
    }
}
