//! How long customers wait, what is left open, and what comes back.

use super::Section;
use crate::view::source::Place;

/// The sections of the page.
pub(super) fn sections(_place: &Place<'_>) -> Vec<Section> {
    Vec::new()
}
