//! The command line, the log, the window: nothing else.

use std::io;
use std::process::ExitCode;

use curseur::cli::{self, Asked};

fn main() -> ExitCode {
    // Silent unless `RUST_LOG` asks.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("off")).init();
    let locale = sys_locale::get_locale();
    let (mut out, mut err) = (io::stdout(), io::stderr());
    match cli::run(std::env::args_os(), locale.as_deref(), &mut out, &mut err) {
        Asked::Done(code) => code.into(),
        // The window opens here.
        Asked::Window { .. } => ExitCode::SUCCESS,
    }
}
