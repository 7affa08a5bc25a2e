//! Themes on disk for the tests of this stage.

use super::Theme;
use crate::diag::{Diagnostics, locate};
use crate::input::{Folders, Input, scan};

/// A site with files in its theme, in a folder that goes when this does.
pub(crate) struct Site {
    _folder: tempfile::TempDir,
    /// What the reader sees of it.
    pub(crate) input: Input,
}

impl Site {
    /// A site whose theme has these files.
    #[expect(clippy::disallowed_methods, reason = "a test makes the files that it reads")]
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("clareza.toml"), "").expect("a file");
        for (path, text) in files {
            let path = folder.path().join("themes/default").join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, text).expect("a file");
        }
        let folders = Folders { site: folder.path().to_owned(), data: None, theme: None };
        let mut diags = Diagnostics::new();
        let input = Input::config_only(folder.path(), &mut diags).and_then(|input| scan(input, &folders, |_| None, &mut diags));
        Self { _folder: folder, input: input.expect("a readable site") }
    }

    /// Its theme, and what is wrong with it.
    pub(crate) fn theme(&self) -> (Theme, Diagnostics) {
        let mut diags = Diagnostics::new();
        (Theme::load(&self.input, &mut diags), diags)
    }
}

/// The findings as `file:line:column: message`, with their hints.
pub(crate) fn found(input: &Input, diags: &Diagnostics) -> Vec<(String, Vec<String>)> {
    let text = |found: &crate::diag::Diagnostic| {
        let place = found.span.map(|span| {
            let at = &locate(input, span.source, &[span])[0];
            format!("{}:{}:{}: ", at.path.rsplit('/').next().unwrap_or_default(), at.line, at.column)
        });
        place.unwrap_or_default() + &found.message
    };
    diags.iter().map(|found| (text(found), found.hints.clone())).collect()
}
