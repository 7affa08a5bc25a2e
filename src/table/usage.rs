//! The usage events of the site, streamed.

use super::{Receipt, UsageEvent};
use crate::diag::Diagnostics;
use crate::input::Input;

/// Where the usage events are and how to read them.
#[derive(Debug)]
pub struct Usage;

impl Usage {
    /// Streams every good event; bad rows become findings.
    pub fn for_each(&self, _input: &Input, _diags: &mut Diagnostics, _each: &mut dyn FnMut(UsageEvent<'_>)) -> Receipt {
        Receipt::default()
    }
}
