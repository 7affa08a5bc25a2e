//! The units that a number in a cell may be in.

use super::word::fold;

/// What a number in a cell counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Durations.
    Seconds,
    /// Durations.
    Minutes,
    /// Durations.
    Hours,
    /// Durations.
    Days,
    /// Amounts.
    Cents,
}

/// The words for each unit.
const WORDS: [(Unit, &[&str]); 5] = [
    (Unit::Seconds, &["seconds", "second", "secs", "sec", "s", "segundos", "segundo", "seg"]),
    (Unit::Minutes, &["minutes", "minute", "mins", "min", "m", "minutos", "minuto"]),
    (Unit::Hours, &["hours", "hour", "hrs", "h", "horas", "hora"]),
    (Unit::Days, &["days", "day", "d", "dias", "dia"]),
    (Unit::Cents, &["cents", "cent", "centavos"]),
];

impl Unit {
    /// The unit that a word names.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        let folded = fold(word);
        WORDS.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(unit, _)| *unit)
    }

    /// How many milliseconds it is; `None` for amounts.
    pub(super) fn millis(self) -> Option<u32> {
        match self {
            Self::Seconds => Some(1_000),
            Self::Minutes => Some(60_000),
            Self::Hours => Some(3_600_000),
            Self::Days => Some(86_400_000),
            Self::Cents => None,
        }
    }
}
