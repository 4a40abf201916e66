//! Files for others: each whole or not at all, and never over another one unless that was asked.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{fs, io};

use jiff::civil::Date;

use super::SaveError;
use super::atomic::{Identity, Prepared, Put};
use super::library::is_a_session;
use super::names::{candidates, parted, session_stem};
use super::reach::Reach;
use super::reading::{self, Links};

/// What becomes of files that bear the names of new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Existing {
    /// They stay, and nothing is written.
    Stays,
    /// They stay, and the new ones get a number: `name (2).docx`.
    StaysBeside,
    /// Their places are taken, but never that of a session, of what is for reading only, or of what is no file.
    Replaced,
}

/// A file to write.
#[derive(Clone, Copy, Debug)]
pub struct Output<'a> {
    /// What ends its name, where there are several of a kind.
    pub suffix: Option<&'a str>,
    /// Without its dot, where it goes beside files of another kind. One that says the same already is left as it is.
    pub ending: Option<&'a str>,
    pub bytes: &'a [u8],
    /// It is for its owner alone, whoever may read the session.
    pub private: bool,
}

/// A file that was not written. Those before it in the list may be there, whole.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {why}")]
pub struct NotPut {
    pub path: PathBuf,
    pub why: SaveError,
}

/// A name for what is written of a session, without its ending, good on every system: `2026-11-14 Title, kind`.
pub fn output_stem(date: Date, title: &str, kind: &str) -> String {
    format!("{}, {kind}", session_stem(date, title))
}

/// Writes files that tell of the session at `source` at `path`, the name of each ended by its suffix when it has one. Gives where
/// they are. None takes its place before all of them are on disk; nobody may read them who may not read the session.
pub fn put_files(
    source: &Path,
    path: &Path,
    files: &[Output<'_>],
    existing: Existing,
) -> Result<Vec<PathBuf>, NotPut> {
    let failed = |path: &Path, why| NotPut { path: path.to_owned(), why };
    let named =
        |path: &Path| -> Vec<PathBuf> { files.iter().map(|file| file.path(path)).collect() };
    let taken = |paths: &[PathBuf]| {
        let is_taken = |(path, file): &(&PathBuf, &Output<'_>)| {
            fs::symlink_metadata(path).is_ok() && !file.is_at(path)
        };
        paths.iter().zip(files).find(is_taken).map(|(path, _)| path.clone())
    };
    let mut paths = named(path);
    match existing {
        Existing::Stays => {
            if let Some(path) = taken(&paths) {
                return Err(failed(&path, SaveError::AlreadyExists));
            }
        }
        Existing::StaysBeside => {
            let folder = path.parent().unwrap_or_else(|| Path::new(""));
            let (name, ending) = parted(path);
            let mut free = candidates(folder, &name, &ending).map(|path| named(&path));
            paths = free.find(|paths| taken(paths).is_none()).unwrap_or(paths);
        }
        Existing::Replaced => {
            // Found out before the files that come first have taken their places.
            for path in &paths {
                may_be_replaced(path, source).map_err(|why| failed(path, why))?;
            }
        }
    }
    let reach = Reach::of(source);
    let mut prepared = Vec::with_capacity(files.len());
    for (path, file) in paths.iter().zip(files).filter(|(path, file)| !file.is_at(path)) {
        let reach = if file.private { reach.alone() } else { reach };
        let file = Prepared::beside(path, file.bytes, reach);
        prepared.push((path, file.map_err(|error| failed(path, SaveError::of(&error, path)))?));
    }
    for (path, file) in prepared {
        let put = match existing {
            Existing::Replaced => file.replace(path),
            Existing::Stays | Existing::StaysBeside => file.put_new(path),
        };
        // Written again from the session if the power goes.
        let put = put.map(|_: Put| ());
        put.map_err(|error| failed(path, SaveError::of(&error, path)))?;
    }
    Ok(paths)
}

/// Whether a file for others may take the place of what is at `path`.
fn may_be_replaced(path: &Path, source: &Path) -> Result<(), SaveError> {
    let found = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        found => found.map_err(|error: io::Error| SaveError::of(&error, path))?,
    };
    if !found.is_file() {
        return Err(SaveError::NotAFile);
    }
    // Any other name of the source is one of a session too.
    let real = |path: &Path| fs::canonicalize(path).ok();
    let identity = |path: &Path| fs::metadata(path).ok().as_ref().and_then(Identity::of);
    let is_source = (real(source).is_some() && real(source) == real(path))
        || (identity(source).is_some() && identity(source) == identity(path));
    if is_source || is_a_session(path) {
        return Err(SaveError::IsSession);
    }
    if found.permissions().readonly() { Err(SaveError::ReadOnlyFile) } else { Ok(()) }
}

impl<'a> Output<'a> {
    /// The only one, under the name that was said.
    pub fn whole(bytes: &'a [u8]) -> Self {
        Self { suffix: None, ending: None, bytes, private: false }
    }

    /// `folder/name.csv` with `edges` is `folder/name edges.csv`, `folder/name.pdf` that ends in `ics` is `folder/name.ics`.
    fn path(&self, path: &Path) -> PathBuf {
        let (stem, ending) = parted(path);
        let ending = self.ending.map_or(ending, |ending| format!(".{ending}"));
        match (self.suffix, self.ending) {
            (None, None) => path.to_owned(),
            (None, Some(_)) => path.with_file_name(format!("{stem}{ending}")),
            (Some(suffix), _) => path.with_file_name(format!("{stem} {suffix}{ending}")),
        }
    }

    /// Whether a file that goes beside others is there already, word for word.
    fn is_at(&self, path: &Path) -> bool {
        let most = self.bytes.len() as u64;
        self.ending.is_some()
            && reading::bytes(path, most, Links::Refused).is_ok_and(|found| found == self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named<'a>(suffix: &'a str, bytes: &'a [u8]) -> Output<'a> {
        Output { suffix: Some(suffix), ..Output::whole(bytes) }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn nothing_is_written_over_a_file_that_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let (source, path) = (folder.path().join("s.ron"), folder.path().join("a.csv"));
        fs::write(folder.path().join("a edges.csv"), "avant").unwrap();
        let files = [named("nodes", b"1"), named("edges", b"2")];
        let refused = put_files(&source, &path, &files, Existing::Stays).unwrap_err();
        assert_eq!(refused.why, SaveError::AlreadyExists);
        assert_eq!(refused.path, folder.path().join("a edges.csv"));
        assert_eq!(names(folder.path()), ["a edges.csv"]);
        let put = put_files(&source, &path, &files, Existing::StaysBeside).unwrap();
        assert_eq!(put[0], folder.path().join("a (2) nodes.csv"));
        assert_eq!(fs::read(folder.path().join("a edges.csv")).unwrap(), b"avant");
        assert_eq!(put_files(&source, &path, &files, Existing::Replaced).unwrap().len(), 2);
        assert_eq!(fs::read(folder.path().join("a edges.csv")).unwrap(), b"2");
    }

    #[test]
    fn one_file_bears_the_name_it_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let (source, path) = (folder.path().join("s.ron"), folder.path().join("compte rendu.docx"));
        let put = put_files(&source, &path, &[Output::whole(b"x")], Existing::Stays).unwrap();
        assert_eq!(put, [path]);
        assert_eq!(names(folder.path()), ["compte rendu.docx"]);
    }

    #[test]
    fn a_file_beside_others_bears_their_name_and_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let dates = |bytes: &'static [u8]| Output { ending: Some("ics"), ..Output::whole(bytes) };
        let put = |name: &str, said: &'static [u8]| {
            let files = [Output::whole(b"minutes"), dates(said)];
            put_files(&at("s.ron"), &at(name), &files, Existing::Stays)
        };
        assert_eq!(put("a.b.pdf", b"jeudi").unwrap(), [at("a.b.pdf"), at("a.b.ics")]);
        // The same dates beside other minutes ask nothing.
        assert_eq!(put("a.b.docx", b"jeudi").unwrap(), [at("a.b.docx"), at("a.b.ics")]);
        for other in [&b"lundi"[..], b"jeudi prochain"] {
            let refused = put("a.b.odt", other).unwrap_err();
            assert_eq!((refused.path, refused.why), (at("a.b.ics"), SaveError::AlreadyExists));
        }
        assert_eq!(fs::read(at("a.b.ics")).unwrap(), b"jeudi");
        assert_eq!(names(folder.path()), ["a.b.docx", "a.b.ics", "a.b.pdf"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (source, path) = (folder.path().join("s.ron"), folder.path().join("absent/a.csv"));
        let refused =
            put_files(&source, &path, &[Output::whole(b"x")], Existing::Stays).unwrap_err();
        assert_eq!(refused.why, SaveError::FolderGone);
        assert_eq!(names(folder.path()), [""; 0]);
    }

    #[test]
    fn a_name_says_the_day_the_title_and_what_it_is() {
        let date = jiff::civil::date(2026, 11, 14);
        assert_eq!(output_stem(date, "A/B: c", "minutes"), "2026-11-14 A B c, minutes");
    }
}
