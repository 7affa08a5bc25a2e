//! Placeholder until the reader lands.
/// Placeholder.
pub fn read() {}
