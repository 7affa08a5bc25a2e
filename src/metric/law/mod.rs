//! What must hold whatever the rows are.

mod receipt;
mod revenue;
mod scope;
mod site;
mod time;
