//! Which phase accounts are in, how they move, and how long they stay.

use super::Section;
use crate::view::source::Place;

/// The sections of the page.
pub(super) fn sections(_place: &Place<'_>) -> Vec<Section> {
    Vec::new()
}
