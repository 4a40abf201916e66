//! The command line, the log, the window: nothing else.

use std::io::{self, Write as _};
use std::process::ExitCode;

use curseur::app;
use curseur::cli::{self, Asked};
use curseur::words::Words;

/// Public for the benches, which start the program from their own file.
pub fn main() -> ExitCode {
    // Silent unless `RUST_LOG` asks.
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("off")).init();
    let locale = sys_locale::get_locale();
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let (file, sessions, language) =
        match cli::run(std::env::args_os(), locale.as_deref(), &mut out, &mut err) {
            Asked::Done(code) => return code.into(),
            Asked::Window { file, sessions, language } => (file, sessions, language),
        };
    let system = cli::system_language(locale.as_deref());
    match app::run(file, sessions, language, system) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let words = Words::new(language.unwrap_or(system));
            let why = error.to_string();
            writeln!(err, "{}", words.with("no-window", [("why", why.into())])).ok();
            ExitCode::FAILURE
        }
    }
}
