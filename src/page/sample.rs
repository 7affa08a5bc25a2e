//! Small sites for tests.

#![expect(clippy::disallowed_methods, reason = "a sample site is written so that the stages can read it as any other")]

use super::Pages;
use crate::config::Config;
use crate::diag::{Diagnostics, locate};
use crate::input::{Folders, Input, scan};

/// A site with a folder of its own, which goes when it is dropped.
pub(crate) struct Sample {
    pub(crate) config: Config,
    input: Input,
    _folder: tempfile::TempDir,
}

impl Sample {
    /// A site in Portuguese and English with these files under `content/`.
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in files {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        let mut config = Config::default();
        config.site.languages.push("en".to_owned());
        let folders = Folders { site: folder.path().to_owned(), data: None, theme: None };
        let mut diags = Diagnostics::new();
        let input = scan(Input::default(), &folders, |_| None, &mut diags).expect("scanned");
        assert_eq!(diags.iter().count(), 0);
        Self { config, input, _folder: folder }
    }

    /// A site in Portuguese alone.
    pub(crate) fn in_portuguese(files: &[(&str, &str)]) -> Self {
        let mut sample = Self::new(files);
        sample.config.site.languages.truncate(1);
        sample
    }

    /// Reads its pages without drafts.
    pub(crate) fn pages(&self, diags: &mut Diagnostics) -> Pages {
        super::read(&self.config, &self.input, false, diags)
    }

    /// Reads its pages with drafts.
    pub(crate) fn pages_with_drafts(&self, diags: &mut Diagnostics) -> Pages {
        super::read(&self.config, &self.input, true, diags)
    }

    /// Its files, for stages that read some of their own.
    pub(crate) fn input(&self) -> &Input {
        &self.input
    }

    /// The findings as `path:line:column "marked text" code: message (hint; hint)`.
    pub(crate) fn shown(&self, diags: &Diagnostics) -> Vec<String> {
        diags.iter().map(|found| format!("{}{}: {}{}", self.place(found), found.code, found.message, hints(found))).collect()
    }

    fn place(&self, found: &crate::diag::Diagnostic) -> String {
        let Some(span) = found.span else { return String::new() };
        let at = locate(&self.input, span.source, &[span]).remove(0);
        let path = at.path.strip_prefix("content/").unwrap_or(&at.path);
        let marked = &at.excerpt[at.mark.clone()];
        let marked = if marked.is_empty() { String::new() } else { format!("«{marked}» ") };
        format!("{path}:{}:{} {marked}", at.line, at.column)
    }
}

fn hints(found: &crate::diag::Diagnostic) -> String {
    if found.hints.is_empty() { String::new() } else { format!(" ({})", found.hints.join("; ")) }
}
