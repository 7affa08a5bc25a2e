//! What must hold whatever the rows are.

mod account;
mod receipt;
mod revenue;
mod rollup;
mod scope;
mod site;
mod time;
