//! What is wrong with a cell.

use crate::diag::{Code, Diagnostic};

/// Why a cell cannot be used.
#[derive(Debug)]
pub(super) enum Fault {
    /// A finding of its own, still without its place.
    Bad(Box<Diagnostic>),
    /// Another finding speaks for it already, under this code.
    Reported(Code),
}

impl Fault {
    /// A finding of its own.
    pub(super) fn new(code: Code, message: impl Into<String>) -> Self {
        Self::Bad(Box::new(Diagnostic::new(code, message)))
    }

    /// Adds what to do.
    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        match self {
            Self::Bad(found) => Self::Bad(Box::new(found.hint(hint))),
            reported @ Self::Reported(_) => reported,
        }
    }

    /// The kind of fault.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Bad(found) => found.code,
            Self::Reported(code) => *code,
        }
    }
}
