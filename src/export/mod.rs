//! Finished results → the files of other programs. Each form is one file here that returns text or bytes and computes no number.
//!
//! 1. [`metrics`] — the rows of `clareza metrics` as CSV and JSON.

pub mod metrics;
