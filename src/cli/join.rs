//! `curseur join`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::session::{Session, join as joined};
use crate::storage::{self, ReadError, SaveError};
use crate::words::Words;

use super::files::said;
use super::grammar::{FILE, TO};
use super::passphrase::Passphrases;
use super::{DAMAGED, SUCCESS, WRONG_USE, complain, plain, refuse};

/// Writes copies of one session as one, and says what each brought. The copies stay as they are. Returns the exit code.
pub(super) fn join(
    words: Words,
    matches: &ArgMatches,
    told: &Passphrases,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let files: Vec<PathBuf> = matches.get_many(FILE).unwrap_or_default().cloned().collect();
    let Some(to) = matches.get_one::<PathBuf>(TO) else {
        return refuse(words, &words.text("cli-not-understood"), err).map(|_| WRONG_USE);
    };
    let mut copies = Vec::new();
    let mut worst = SUCCESS;
    // What is wrong with any of them is said at once.
    for file in &files {
        match told.session(file) {
            Ok(session) => copies.push(session),
            Err(error) => {
                complain(words, &said(words, &error), file, err)?;
                let code = if matches!(error, ReadError::Io(..)) { WRONG_USE } else { DAMAGED };
                worst = worst.max(code);
            }
        }
    }
    if worst != SUCCESS {
        return Ok(worst);
    }
    put(words, &files, &copies, to, out, err)
}

fn put(
    words: Words,
    files: &[PathBuf],
    copies: &[Session],
    to: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let joined = match joined(copies, &words.stand_ins()) {
        Ok(joined) => joined,
        Err(why) => {
            return refuse(words, &words.not_joined(&why, &names), err).map(|_| WRONG_USE);
        }
    };
    match storage::write_text(to, &storage::write(&joined.session), files) {
        Ok(()) => {
            for line in words.joined(&joined, &names) {
                writeln!(out, "{}", plain(&line))?;
            }
            writeln!(out, "{}", plain(&to.display().to_string()))?;
            Ok(SUCCESS)
        }
        Err(why) => {
            let message = match why {
                SaveError::AlreadyExists => words.text("joining-exists"),
                why => words.put_error(&why),
            };
            complain(words, &message, to, err)?;
            Ok(WRONG_USE)
        }
    }
}
