//! The team's pages, rendered: what they say, and what nobody else reads of it.

mod playbook;
mod receipt;
mod signal;
