//! What a template receives, as JSON: for those who write templates of their own.

use crate::view::View;
use serde::Serialize;

/// A page as its template sees it.
#[derive(Serialize)]
struct Seen<'a> {
    template: &'static str,
    language: &'a str,
    /// The names that the template can use.
    view: &'a View,
}

/// The view of a page, indented, with the template that it goes to. Figures and tables are there as the HTML that templates print.
///
/// # Errors
/// When a figure cannot be drawn.
pub fn seen(view: &View, language: &str) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&Seen { template: view.template(), language, view })
}
