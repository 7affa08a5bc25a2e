//! Views + theme → HTML. Computes no number.
//!
//! 1. [`theme`] — the files of the theme, the site's own over the built-in ones;
//! 2. [`engine`] — the compiled templates, strict and escaping;
//! 3. [`figure`], [`table`] — the blocks that reach a template as finished HTML, [`escape`]d;
//! 4. [`search`] — what the search of a root reads, as a script;
//! 5. [`seen`] — what a template receives, for those who write their own.

mod engine;
mod escape;
mod figure;
#[cfg(test)]
pub(crate) mod sample;
mod search;
mod seen;
mod table;
mod theme;

pub use engine::Engine;
pub use search::search_script;
pub use seen::seen;
pub use theme::Theme;
