//! What pages ask that is no row of the output contract.
//!
//! Of one account: `standing`, what rules may ask. Row by row: `ahead` (renewals), `request` (to leave), `queue` (tickets) and `vote`
//! (answers). Of many: `map`, who uses what and where customers lie; `cohort`, which accounts stayed; `promise`, what became of what
//! customers were promised; `backtest`, how health foretold churn; `observed`, how often renewals came to be.

pub(super) mod ahead;
pub(super) mod backtest;
pub(super) mod cohort;
pub(super) mod map;
pub(super) mod observed;
pub(super) mod promise;
pub(super) mod queue;
pub(super) mod request;
pub(super) mod standing;
pub(super) mod vote;
