//! What `curseur export` writes, opened by the programs of others: offices, browsers, readers of networks.

mod figures;
mod files;
mod lines;
mod minutes;
mod paper;
mod readers;
mod same_text;
mod secrets;
mod sessions;
mod sums;
pub mod tools;
mod twins;
mod written;

use std::fs;
use std::path::{Path, PathBuf};

use curseur::cli::Asked;
use curseur::session::{Language, Session};
use curseur::storage;
use tempfile::TempDir;

use crate::command_line::ask;

/// A folder with one session, and what is exported of it.
struct Room {
    folder: TempDir,
    session: PathBuf,
}

impl Room {
    fn with(session: &Session) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("séance.ron");
        fs::write(&path, storage::write(session)).expect("a file");
        Self { folder, session: path }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Exports to a file of this name; gives the exit code, what was said, and where the files are.
    fn try_export(
        &self,
        to: &Path,
        language: Language,
        more: &[&str],
    ) -> (u8, String, Vec<PathBuf>) {
        let text = |path: &Path| path.to_str().expect("a path in UTF-8").to_owned();
        let (session, to) = (text(&self.session), text(to));
        let mut arguments = vec!["export", &session, "--to", &to, "--lang", language.code()];
        arguments.extend(more);
        let answer = ask(&arguments);
        let Asked::Done(code) = answer.asked else { panic!("no window is asked for") };
        (code, answer.err, answer.out.lines().map(PathBuf::from).collect())
    }

    /// The files of an export that succeeds.
    fn export(&self, name: &str, language: Language, more: &[&str]) -> Vec<PathBuf> {
        let (code, said, files) = self.try_export(&self.path(name), language, more);
        assert_eq!((code, said.as_str()), (0, ""), "{name} {more:?}");
        assert!(!files.is_empty());
        files
    }
}

/// What can be exported, and as what, as the command line names them.
pub const EVERYTHING: [(&str, &[&str]); 18] = [
    ("minutes", &["docx", "pdf", "odt", "html"]),
    ("sheets", &["docx", "pdf", "odt", "html"]),
    ("agreement", &["docx", "pdf", "odt", "html"]),
    ("calendar", &["ics"]),
    ("board", &["svg", "png", "pdf"]),
    ("eco", &["svg", "png", "pdf"]),
    ("soc", &["svg", "png", "pdf"]),
    ("env", &["svg", "png", "pdf"]),
    ("gov", &["svg", "png", "pdf"]),
    ("map", &["svg", "png", "pdf"]),
    ("workbook", &["xlsx"]),
    ("journal", &["csv-fr", "csv"]),
    ("observations", &["csv-fr", "csv"]),
    ("types", &["csv-fr", "csv"]),
    ("axes", &["csv-fr", "csv"]),
    ("actors", &["csv-fr", "csv"]),
    ("decisions", &["csv-fr", "csv"]),
    ("ties", &["csv-fr", "csv", "gephi", "kumu", "graphml", "gexf"]),
];

/// What of [`EVERYTHING`] there is of `session`: neither commitments to sign nor dates where it has none.
fn everything_of(
    session: &Session,
) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let signs = session.decisions.iter().any(|it| it.is_commitment() && it.outcome.is_open());
    let has_dates = curseur::export::has_dates(session);
    EVERYTHING.into_iter().filter(move |(what, _)| match *what {
        "agreement" => signs,
        "calendar" => has_dates,
        _ => true,
    })
}

/// The one of these formats that says in lines what the others say: that they all say the same is held by `same_text`.
fn plainest(formats: &[&'static str]) -> &'static str {
    formats.iter().rfind(|format| !["png", "pdf"].contains(format)).expect("a format in lines")
}

/// The options of each edition.
const EDITIONS: [&[&str]; 2] = [&[], &["--internal"]];
