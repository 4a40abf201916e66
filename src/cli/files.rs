//! `curseur check`, `curseur show` and `curseur compare`.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::export::{self, Edition};
use crate::session::Session;
use crate::storage::{self, FileProblem, ReadError, Seal};
use crate::words::Words;

use super::passphrase::Passphrases;
use super::{DAMAGED, SUCCESS, WRONG_USE, complain, plain};

/// Says of each file what is wrong with it, or that it is sound. Returns the exit code.
pub(super) fn check<'a>(
    words: Words,
    files: impl Iterator<Item = &'a Path>,
    told: &Passphrases,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut worst = SUCCESS;
    for path in files {
        let problems = match told.bytes(path) {
            Ok(bytes) => storage::check_bytes(&bytes),
            Err(error) if code(&error) == WRONG_USE => {
                complain(words, &said(words, &error), path, err)?;
                worst = WRONG_USE;
                continue;
            }
            Err(error) => vec![FileProblem::Read(error)],
        };
        if problems.is_empty() {
            writeln!(out, "{}: {}", path.display(), words.text("cli-sound"))?;
        } else {
            worst = worst.max(DAMAGED);
        }
        for problem in &problems {
            say(words, path, problem, out)?;
        }
    }
    Ok(worst)
}

/// A line for each problem, in the form that editors know how to follow.
pub(super) fn say(
    words: Words,
    path: &Path,
    problem: &FileProblem,
    out: &mut dyn Write,
) -> io::Result<()> {
    let path = path.display();
    let line = match problem {
        FileProblem::Read(ReadError::Syntax { line, column, what }) => {
            format!("{path}:{line}:{column}: {}", words.syntax(what))
        }
        FileProblem::Read(ReadError::Unsound(problems)) => {
            let lines = problems.iter().map(|located| {
                let problem = words.problem(&located.problem);
                match located.line {
                    Some(line) => format!("{path}:{line}: {problem}"),
                    None => format!("{path}: {problem}"),
                }
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        FileProblem::Read(ReadError::Damaged(damage)) => match damage.line() {
            Some(line) => format!("{path}:{line}: {}", words.damage(*damage)),
            None => format!("{path}: {}", words.damage(*damage)),
        },
        other => format!("{path}: {}", words.file_problem(other)),
    };
    writeln!(out, "{}", plain(&line))
}

/// Writes a session as text. Returns the exit code.
pub(super) fn show(
    words: Words,
    path: &Path,
    told: &Passphrases,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    match session_to_read(words, path, told, err)? {
        Ok(session) => out.write_all(export::show(&session, words).as_bytes()).map(|()| SUCCESS),
        Err(code) => Ok(code),
    }
}

/// Writes what moved between two sessions. Returns the exit code.
pub(super) fn compare(
    words: Words,
    [earlier, later]: [&Path; 2],
    edition: Edition,
    told: &Passphrases,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    // What is wrong with either is said at once.
    let files = [earlier, later].map(|path| path.display().to_string());
    let sessions = [earlier, later].map(|path| session_to_read(words, path, told, err));
    match sessions {
        [Ok(Ok(earlier)), Ok(Ok(later))] => {
            let [earlier, later] = [(&earlier, &files[0]), (&later, &files[1])]
                .map(|(session, file)| export::Told { session, file });
            let text = export::comparison(earlier, later, words, edition);
            out.write_all(text.as_bytes()).map(|()| SUCCESS)
        }
        [earlier, later] => Ok(earlier?.err().max(later?.err()).unwrap_or(SUCCESS)),
    }
}

/// The session in a file, as far as it can be read; or the exit code, what is wrong being said.
fn session_to_read(
    words: Words,
    path: &Path,
    told: &Passphrases,
    err: &mut dyn Write,
) -> io::Result<Result<Session, u8>> {
    let error = match told.session(path) {
        Ok(session) => return Ok(Ok(session)),
        Err(error) => error,
    };
    complain(words, &said(words, &error), path, err)?;
    Ok(match error {
        ReadError::NewerFormat { readable: Some(session), .. } => Ok(*session),
        error => Err(code(&error)),
    })
}

/// Why a file was not read, as whoever typed the command can mend it.
pub(super) fn said(words: Words, error: &ReadError) -> String {
    match error {
        ReadError::Sealed(Seal::Closed) => words.text("cli-passphrase-needed"),
        error => words.read_error(error),
    }
}

/// The exit code for a file that was not read.
pub(super) fn code(error: &ReadError) -> u8 {
    match error {
        ReadError::Io(..) | ReadError::Sealed(Seal::Closed | Seal::Wrong | Seal::ForKeys) => {
            WRONG_USE
        }
        _ => DAMAGED,
    }
}

/// Why a window would have nothing to open: no such file, or a folder. Damaged files are the window's to show.
pub(super) fn nothing_to_open(words: Words, path: &Path) -> Option<String> {
    let kind = match path.metadata() {
        Ok(metadata) if metadata.is_dir() => ErrorKind::IsADirectory,
        Ok(_) => return None,
        Err(error) => error.kind(),
    };
    let missing =
        matches!(kind, ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory);
    missing.then(|| words.read_error(&ReadError::Io(kind, String::new())))
}
