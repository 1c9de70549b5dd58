//! The paydirt program: parses its arguments, runs one command, maps the outcome to an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    paydirt::cli::main()
}
