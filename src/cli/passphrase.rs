//! The passphrase of what is sealed: read from a file, or from what is piped in, else asked for on the terminal. Never an argument: those
//! are seen by others, and kept by shells.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::session::Session;
use crate::storage::{self, Passphrase, ReadError, Seal};
use crate::words::Words;

use super::grammar::PASSPHRASE_FILE;
use super::plain;

/// No passphrase is longer, in bytes.
const LONGEST: u64 = 4096;

/// What a passphrase is read from when it is piped in.
const PIPED: &str = "-";

/// Where passphrases come from.
pub(super) struct Passphrases {
    words: Words,
    told: Option<Passphrase>,
}

impl Passphrases {
    /// As the request says; or what is wrong with what it says.
    pub(super) fn of(words: Words, matches: &ArgMatches) -> Result<Self, String> {
        let told = match matches.get_one::<PathBuf>(PASSPHRASE_FILE) {
            None => None,
            Some(path) => {
                let unread = |_unread| {
                    let path = path.display().to_string();
                    words.with("cli-passphrase-unread", [("path", path.into())])
                };
                Some(read(path).map_err(unread)?)
            }
        };
        Ok(Self { words, told })
    }

    /// What the file at `path` says, opened where it is sealed.
    pub(super) fn bytes(&self, path: &Path) -> Result<Vec<u8>, ReadError> {
        match storage::bytes_opened_by(path, self.told.as_ref()) {
            Err(closed @ ReadError::Sealed(Seal::Closed)) => {
                let name = plain(&path.display().to_string());
                let asked = self.words.with("cli-passphrase-of", [("path", name.into())]);
                match ask(&asked) {
                    Ok(typed) => storage::bytes_opened_by(path, Some(&typed)),
                    Err(_no_terminal) => Err(closed),
                }
            }
            read => read,
        }
    }

    /// The session in a file.
    pub(super) fn session(&self, path: &Path) -> Result<Session, ReadError> {
        storage::read(&self.bytes(path)?)
    }

    /// What a file is to be sealed by: typed twice where it is typed. What is wrong with it otherwise.
    pub(super) fn to_seal(&self, err: &mut dyn Write) -> io::Result<Result<Passphrase, String>> {
        let words = self.words;
        let too_short = || words.with("seal-too-short", [("fewest", Passphrase::FEWEST.into())]);
        writeln!(err, "{}", words.text("seal-lost"))?;
        if let Some(told) = &self.told {
            return Ok(if told.is_short() { Err(too_short()) } else { Ok(told.clone()) });
        }
        let Ok(first) = ask(&words.text("cli-passphrase")) else {
            return Ok(Err(words.text("cli-passphrase-needed")));
        };
        if first.is_short() {
            return Ok(Err(too_short()));
        }
        let again = ask(&words.text("cli-passphrase-again")).is_ok_and(|again| again == first);
        Ok(if again { Ok(first) } else { Err(words.text("seal-not-the-same")) })
    }
}

/// What is typed on the terminal, which does not show it.
fn ask(question: &str) -> io::Result<Passphrase> {
    rpassword::prompt_password(format!("{question} ")).map(Passphrase::new)
}

/// The first line of what is at `path`.
fn read(path: &Path) -> io::Result<Passphrase> {
    let source: Box<dyn Read> =
        if path == Path::new(PIPED) { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut text = String::new();
    source.take(LONGEST).read_to_string(&mut text)?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(Passphrase::new(line.to_owned())),
        _ => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
