//! Curseur with a console, for Windows: there the program itself has none, so that no empty one opens behind its window, and what it
//! answers to `check` or `export` could not be read. This starts the program beside it, and passes on what it says.

use std::env;
use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, Stdio};
use std::thread::{self, JoinHandle};

fn main() -> ExitCode {
    passed_on().unwrap_or_else(|why| {
        writeln!(io::stderr(), "curseur: {why}").ok();
        ExitCode::FAILURE
    })
}

fn passed_on() -> io::Result<ExitCode> {
    let program = env::current_exe()?.with_file_name(format!("curseur{}", env::consts::EXE_SUFFIX));
    let mut program = Command::new(program)
        .args(env::args_os().skip(1))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let said = program.stdout.take().map(|said| passing(said, io::stdout()));
    let warned = program.stderr.take().map(|warned| passing(warned, io::stderr()));
    let code = program.wait()?.code().and_then(|code| u8::try_from(code).ok());
    for passing in said.into_iter().chain(warned) {
        // Nobody reads it any more: the program has been told.
        passing.join().ok();
    }
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn passing<F, T>(mut from: F, mut to: T) -> JoinHandle<()>
where
    F: Read + Send + 'static,
    T: Write + Send + 'static,
{
    thread::spawn(move || {
        io::copy(&mut from, &mut to).and_then(|_| to.flush()).ok();
    })
}
