//! Finished results → forms that leave the page. One form is one small file that returns text or bytes; none computes a number or knows a
//! path.
//!
//! - [`metrics`]: the rows of `clareza metrics` as CSV and JSON;
//! - [`explain`]: how a number came about, as `clareza explain` says it;
//! - [`table`]: the rows behind a figure as CSV;
//! - [`data_url`]: a file as a link that carries it.

pub mod data_url;
pub mod explain;
pub mod metrics;
pub mod table;
