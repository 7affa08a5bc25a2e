//! The ways to write a file that `[tables.<name>]` can ask for.

/// What parts cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// The tab character.
    Tab,
    /// `|`
    Bar,
}

impl Delimiter {
    /// Every delimiter, by what `clareza.toml` calls it.
    pub(super) const NAMED: [(&str, Self); 4] = [(",", Self::Comma), (";", Self::Semicolon), ("\t", Self::Tab), ("|", Self::Bar)];

    /// The delimiter in a file.
    pub fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// The encoding of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte-order mark or without.
    Utf8,
    /// UTF-16; little end first unless a byte-order mark says otherwise.
    Utf16,
    /// What spreadsheet programs in Brazil write.
    Windows1252,
}

impl Encoding {
    /// Every encoding, by what `clareza.toml` calls it.
    pub(super) const NAMED: [(&str, Self); 3] = [("utf-8", Self::Utf8), ("utf-16", Self::Utf16), ("windows-1252", Self::Windows1252)];

    /// What `clareza.toml` calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16 => "utf-16",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// What parts the whole from the fraction of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    /// `.`
    Point,
    /// `,`
    Comma,
}

impl DecimalSign {
    /// Both signs, by what `clareza.toml` calls them.
    pub(super) const NAMED: [(&str, Self); 2] = [(".", Self::Point), (",", Self::Comma)];

    /// The sign itself.
    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// The order of the parts of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// `2024-07-09`.
    Ymd,
    /// `09/07/2024` or `09-07-2024`.
    Dmy,
    /// `07/09/2024`.
    Mdy,
    /// Excel's day numbers, only on request.
    Excel,
}

impl DateOrder {
    /// Every order, by what `clareza.toml` calls it.
    pub(super) const NAMED: [(&str, Self); 4] = [("ymd", Self::Ymd), ("dmy", Self::Dmy), ("mdy", Self::Mdy), ("excel", Self::Excel)];
}
