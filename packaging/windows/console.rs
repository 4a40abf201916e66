//! Curseur with a console, for Windows: there the program itself has none, so that no empty one opens behind its window, and
//! what it answers to `check` or `export` could not be read.

use std::process::ExitCode;

#[path = "../../src/main.rs"]
mod program;

fn main() -> ExitCode {
    program::main()
}
