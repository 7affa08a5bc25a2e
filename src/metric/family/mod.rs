//! The catalogue's metrics, a file a family: each metric is one constant with its words, its variants and its formula.
//!
//! What a customer pays: `revenue`, `retention`, `opportunity`, `renewal` and its `forecast`, `cancellation`. What it says:
//! `satisfaction`, `support`. What it does: `onboarding`, `adoption`. What follows from these: `health`, `phase`. How the buyers of
//! `orders` compare: `rfm`. What the team can carry: `capacity`.

pub(super) mod adoption;
pub(super) mod cancellation;
pub(super) mod capacity;
pub(super) mod forecast;
pub(super) mod health;
pub(super) mod onboarding;
pub(super) mod opportunity;
pub(super) mod phase;
pub(super) mod renewal;
pub(super) mod retention;
pub(super) mod revenue;
pub(super) mod rfm;
pub(super) mod satisfaction;
pub(super) mod support;
