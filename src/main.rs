//! The command line of Clareza; see the library for everything else.
fn main() {}
