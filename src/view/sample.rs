//! Made-up material for the tests of views and templates.

use super::{Format, Words};
use crate::diag::Diagnostics;
use crate::input::Input;
use crate::render::Theme;

/// The built-in words of a language with its rules, amounts in reais.
pub(crate) fn format(language: &str) -> Format {
    Format::new(words(language), "BRL")
}

/// The built-in words of a language.
pub(crate) fn words(language: &str) -> Words {
    let mut diags = Diagnostics::new();
    Theme::load(&Input::default(), &mut diags).words(language, &mut diags)
}
