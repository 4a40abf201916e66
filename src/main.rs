//! The command line, the log, the window: nothing else.

use std::io::{self, Write as _};
use std::process::ExitCode;

use curseur::app;
use curseur::cli::{self, Asked};
use curseur::words::Words;

/// Silent unless `RUST_LOG` asks, and even then only what the house says itself: what others tell may hold a title, or
/// what somebody typed.
struct Log(env_logger::Logger);

impl Log {
    fn start() {
        let asked = env_logger::Env::default().default_filter_or("off");
        let logger = env_logger::Builder::from_env(asked).build();
        log::set_max_level(logger.filter());
        // Whoever set another one before has that one.
        log::set_boxed_logger(Box::new(Self(logger))).ok();
    }
}

impl log::Log for Log {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.target().split("::").next() == Some("curseur") && self.0.enabled(metadata)
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

/// Public for the benches, which start the program from their own file.
pub fn main() -> ExitCode {
    Log::start();
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
