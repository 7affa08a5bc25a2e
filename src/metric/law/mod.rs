//! What must hold whatever the rows are.

mod revenue;
mod scope;
mod site;
mod time;
