//! Pages are composed, rendered, handed on and dropped one by one, on all processors.

use super::Progress;
use crate::diag::Diagnostic;
use crate::output::{OutPath, OutputError, Written};
use crate::render::Engine;
use crate::view::{Planned, View};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// What making the pages came to.
#[derive(Default)]
pub(super) struct Made {
    /// Pages that are new or differ from those published before.
    pub changed: usize,
    /// Figures on the pages.
    pub figures: usize,
    /// Mistakes of templates, each once however many pages it is on.
    pub findings: Vec<Diagnostic>,
}

impl Made {
    fn and(mut self, other: Self) -> Self {
        self.changed += other.changed;
        self.figures += other.figures;
        for found in other.findings {
            if !self.findings.contains(&found) {
                self.findings.push(found);
            }
        }
        self
    }
}

/// Makes all pages, showing the view of each to `show` before its template receives it, and giving the HTML to `take`, which tells
/// what became of it.
pub(super) fn make(
    engine: &Engine,
    pages: &[(Planned<'_>, OutPath)],
    show: impl Fn(&OutPath, &View, &str) -> Result<(), OutputError> + Sync,
    take: impl Fn(&OutPath, &str) -> Result<Written, OutputError> + Sync,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Made, OutputError> {
    progress(Progress::Planned(pages.len()));
    pages
        .par_iter()
        .map(|(page, path)| {
            let view = page.compose();
            show(path, &view, &page.language)?;
            let made = match engine.render(&page.language, view.template(), &view) {
                Ok(html) => {
                    let changed = usize::from(take(path, &html)? != Written::Unchanged);
                    Made { changed, figures: html.matches("<figure").count(), findings: Vec::new() }
                }
                Err(found) => Made { findings: vec![*found], ..Made::default() },
            };
            progress(Progress::Made);
            Ok(made)
        })
        .try_reduce(Made::default, |one, other| Ok(one.and(other)))
}
