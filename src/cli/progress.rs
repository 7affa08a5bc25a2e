//! How far a run is, shown on a terminal while it lasts.

use crate::pipeline::Progress;
use indicatif::{HumanBytes, ProgressBar, ProgressFinish, ProgressStyle};
use std::time::Duration;

/// A line on standard error. It goes when the run is over, whichever way, and is not there at all where that is no terminal.
pub(super) struct Line(ProgressBar);

impl Line {
    pub(super) fn new() -> Self {
        Self(ProgressBar::no_length().with_finish(ProgressFinish::AndClear))
    }

    /// Shows how far the run is.
    pub(super) fn show(&self, progress: Progress) {
        let Self(bar) = self;
        if bar.is_hidden() {
            return;
        }
        match progress {
            Progress::Reading(bytes) => {
                bar.set_style(style("{spinner} reading {msg} of tables"));
                bar.set_message(HumanBytes(bytes).to_string());
                bar.enable_steady_tick(Duration::from_millis(100));
            }
            Progress::Planned(pages) => {
                bar.disable_steady_tick();
                bar.set_style(style("{bar:30} {pos}/{len} pages"));
                bar.set_length(pages as u64);
            }
            Progress::Made => bar.inc(1),
        }
    }

    /// Takes the line away, so that what is printed next stands alone.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
