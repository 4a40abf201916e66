//! The command line: what is asked of the program, and the answers that need no window.

mod export;
mod files;
mod grammar;
mod join;
mod list;
mod manual;
mod passphrase;
mod refusals;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap_complete::Shell;

use crate::export::Edition;
use crate::session::{Language, clean_text};
use crate::storage::places;
use crate::words::Words;

use grammar::{
    CHECK, COMPARE, COMPLETIONS, EARLIER, EXPORT, FILE, FOLDER, INTERNAL, JOIN, LANG, LATER, LIST,
    MANUAL, SESSIONS, SHOW,
};

use passphrase::Passphrases;

/// The request was fine and so is what it bore on.
const SUCCESS: u8 = 0;
/// A file is damaged.
const DAMAGED: u8 = 1;
/// The request was not understood, or its file or folder is not there.
const WRONG_USE: u8 = 2;

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To open the window.
    Window { file: Option<PathBuf>, sessions: Option<PathBuf>, language: Option<Language> },
    /// Nothing more: it was answered, and the program ends with this exit code.
    Done(u8),
}

/// Reads the command line and answers what needs no window.
/// `args` begins with the program's own name; `locale` is the system's, such as `fr-FR`.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    locale: Option<&str>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Asked {
    let args: Vec<_> = args.into_iter().collect();
    let words = Words::new(asked_language(&args).unwrap_or_else(|| system_language(locale)));
    let answered = match grammar::whole(words).try_get_matches_from(args) {
        Ok(matches) => answer(words, &matches, out, err),
        Err(error) if !error.use_stderr() => {
            out.write_all(error.render().to_string().as_bytes()).map(|()| Asked::Done(SUCCESS))
        }
        Err(error) => refuse(words, &refusals::refusal(words, &error), err),
    };
    let flushed = answered.and_then(|asked| out.flush().map(|()| asked));
    flushed.unwrap_or_else(|error| {
        // Whoever reads has had enough, as `head` does: nothing is wrong.
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Asked::Done(SUCCESS);
        }
        let message = words.text("cli-output-failed");
        refuse(words, &message, err).unwrap_or(Asked::Done(WRONG_USE))
    })
}

/// The language for a system whose locale is `locale`.
pub fn system_language(locale: Option<&str>) -> Language {
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("fr") => Language::Fr,
        _ => Language::En,
    }
}

/// What `--lang` says, read before everything else so that even errors are in that language.
fn asked_language(args: &[OsString]) -> Option<Language> {
    let mut args = args.iter().skip(1).map(|arg| arg.to_str().unwrap_or_default());
    while let Some(arg) = args.next() {
        let code = match arg {
            "--" => return None,
            "--lang" => args.next()?,
            _ => arg.strip_prefix("--lang=").unwrap_or_default(),
        };
        if let Some(language) = Language::ALL.into_iter().find(|found| found.code() == code) {
            return Some(language);
        }
    }
    None
}

fn answer(
    words: Words,
    matches: &ArgMatches,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Asked> {
    let file = matches.get_one::<PathBuf>(FILE);
    if let (Some(file), Some(command)) = (file, matches.subcommand_name()) {
        let path = file.display().to_string();
        let values = [("command", command.into()), ("path", path.into())];
        return refuse(words, &words.with("cli-file-and-command", values), err);
    }
    if matches.get_flag(MANUAL) {
        return manual::page(words, out).map(|()| Asked::Done(SUCCESS));
    }
    if let Some(shell) = matches.get_one::<Shell>(COMPLETIONS) {
        let mut grammar = grammar::command(words);
        clap_complete::generate(*shell, &mut grammar, "curseur", &mut &mut *out);
        return Ok(Asked::Done(SUCCESS));
    }
    match matches.subcommand() {
        Some((CHECK, matches)) => {
            let files = matches.get_many::<PathBuf>(FILE).unwrap_or_default();
            match Passphrases::of(words, matches) {
                Ok(told) => {
                    let files = files.map(PathBuf::as_path);
                    files::check(words, files, &told, out, err).map(Asked::Done)
                }
                Err(message) => refuse(words, &message, err),
            }
        }
        Some((EXPORT, matches)) => match Passphrases::of(words, matches) {
            Ok(told) => export::export(words, matches, &told, out, err).map(Asked::Done),
            Err(message) => refuse(words, &message, err),
        },
        Some((JOIN, matches)) => match Passphrases::of(words, matches) {
            Ok(told) => join::join(words, matches, &told, out, err).map(Asked::Done),
            Err(message) => refuse(words, &message, err),
        },
        Some((SHOW, matches)) => {
            match (matches.get_one::<PathBuf>(FILE), Passphrases::of(words, matches)) {
                (Some(file), Ok(told)) => {
                    files::show(words, file, &told, out, err).map(Asked::Done)
                }
                (_, Err(message)) => refuse(words, &message, err),
                (None, Ok(_)) => refuse(words, &words.text("cli-not-understood"), err),
            }
        }
        Some((COMPARE, matches)) => {
            let path = |name| matches.get_one::<PathBuf>(name);
            match (path(EARLIER), path(LATER), Passphrases::of(words, matches)) {
                (Some(earlier), Some(later), Ok(told)) => {
                    let internal = matches.get_flag(INTERNAL);
                    let edition = if internal { Edition::Internal } else { Edition::Shareable };
                    let files = [&**earlier, &**later];
                    files::compare(words, files, edition, &told, out, err).map(Asked::Done)
                }
                (_, _, Err(message)) => refuse(words, &message, err),
                _ => refuse(words, &words.text("cli-not-understood"), err),
            }
        }
        Some((LIST, matches)) => {
            let named = matches.get_many::<PathBuf>(FOLDER).unwrap_or_default();
            let mut folders: Vec<_> = named.cloned().collect();
            if folders.is_empty() {
                let sessions = matches.get_one::<PathBuf>(SESSIONS).cloned();
                folders.push(sessions.unwrap_or_else(places::sessions_folder));
            }
            list::list(words, folders, out, err).map(Asked::Done)
        }
        _ => window(words, matches, err),
    }
}

fn window(words: Words, matches: &ArgMatches, err: &mut dyn Write) -> io::Result<Asked> {
    let file = matches.get_one::<PathBuf>(FILE);
    if let Some(file) = file
        && let Some(trouble) = files::nothing_to_open(words, file)
    {
        return complain(words, &trouble, file, err).map(|()| Asked::Done(WRONG_USE));
    }
    let sessions = matches.get_one::<PathBuf>(SESSIONS);
    if let Some(folder) = sessions
        && folder.exists()
        && !folder.is_dir()
    {
        let trouble = words.text("cli-not-a-folder");
        return complain(words, &trouble, folder, err).map(|()| Asked::Done(WRONG_USE));
    }
    let language = matches.get_one::<String>(LANG);
    Ok(Asked::Window {
        file: file.cloned(),
        sessions: sessions.cloned(),
        language: language.map(|_| words.language),
    })
}

/// Says that the request itself is wrong.
fn refuse(words: Words, message: &str, err: &mut dyn Write) -> io::Result<Asked> {
    writeln!(err, "{}", plain(&words.with("cli-error", [("message", message.into())])))?;
    Ok(Asked::Done(WRONG_USE))
}

/// Says what is wrong with a file, its path last.
fn complain(words: Words, message: &str, path: &Path, err: &mut dyn Write) -> io::Result<()> {
    let path = path.display().to_string();
    let message = words.with("cli-on-file", [("message", message.into()), ("path", path.into())]);
    writeln!(err, "{}", plain(&message))
}

/// What a file or its name holds cannot drive the terminal.
fn plain(text: &str) -> String {
    clean_text(text)
}
