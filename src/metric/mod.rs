//! Facts → typed values. Formulas and edge cases are `docs/metrics.md`.

mod value;

pub use value::*;
