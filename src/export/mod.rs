//! Views → forms that leave the page. One form is one small file that returns text or bytes; none knows a path.
//!
//! - [`table`]: the rows behind a figure as CSV.
//! - [`data_url`]: a file as a link that carries it.

pub mod data_url;
pub mod table;
