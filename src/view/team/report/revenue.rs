//! How recurring revenue moved, what was retained, and which cohorts stayed.

use super::Section;
use crate::view::source::Place;

/// The sections of the page.
pub(super) fn sections(_place: &Place<'_>) -> Vec<Section> {
    Vec::new()
}
