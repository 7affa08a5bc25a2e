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

    /// Adds the usual advice for its code, where nothing has said what to do.
    pub(super) fn advised(self) -> Self {
        match &self {
            Self::Bad(found) if found.hints.is_empty() => match advice(found.code) {
                Some(hint) => self.hint(hint),
                None => self,
            },
            _ => self,
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

/// What to do about a kind of bad cell, whatever is in it.
fn advice(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::BadDate => "write a day that exists, such as 2026-09-30, or leave the cell empty where that is allowed",
        Code::BadTime => "write a time such as 2026-09-30 14:05, or leave the cell empty where that is allowed",
        Code::BadMonth => "write a month such as 2026-09",
        Code::BadNumber | Code::BadAmount => "write a plain number such as 1234.56; leave the cell empty where there is none",
        Code::BadInteger => "write a whole number such as 12; leave the cell empty where there is none",
        Code::BadDuration => "write a number in the unit of the column",
        Code::BadBoolean => "write yes or no, true or false, sim or não, 1 or 0",
        Code::NegativeNumber => "write a number that is not below zero",
        Code::OutOfRange | Code::ScoreOutOfScale => "correct the number, or leave the cell empty where that is allowed",
        Code::UnknownAccount => "correct the id, or add the account to `accounts`",
        Code::UnknownPerson => "correct the id, or add the person to `team`",
        Code::UnknownReference => "correct the key, or add its row to the other table",
        _ => return None,
    })
}
