//! All of these → one typed struct per template, with finished text. Draws nothing, computes nothing.
//!
//! 1. [`words`] and [`format`] — the words and rules of one language;
//! 2. [`block`] — figures and tables, as data.

mod block;
mod format;
#[cfg(test)]
pub(crate) mod sample;
mod words;

pub use block::{Cell, Column, ColumnKind, Drawing, Figure, Html, Table};
pub use format::{DASH, Detail, Format};
pub use words::{OwnWords, Words};
