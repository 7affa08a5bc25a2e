//! Rules within a row and across tables.

use super::Tables;
use crate::config::Config;
use crate::diag::Diagnostics;

/// Checks finished tables.
pub(super) fn check(_config: &Config, _tables: &Tables, _diags: &mut Diagnostics) {}
