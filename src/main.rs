//! The command line of Clareza. Everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    clareza::cli::run()
}
