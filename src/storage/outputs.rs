//! Files for others: each whole or not at all, and never over another one unless that was asked.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::SaveError;
use super::atomic::Prepared;
use super::names::{candidates, session_stem};

/// What becomes of files that bear the names of new ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Existing {
    /// They stay, and nothing is written.
    Stays,
    /// They stay, and the new ones get a number: `name (2).docx`.
    StaysBeside,
    Replaced,
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

/// Writes files at `path`, the name of each ended by its suffix when it has one. Gives where they are. None takes its
/// place before all of them are on disk.
pub fn put_files(
    path: &Path,
    files: &[(Option<&str>, &[u8])],
    existing: Existing,
) -> Result<Vec<PathBuf>, NotPut> {
    let failed = |path: &Path, why| NotPut { path: path.to_owned(), why };
    let named = |path: &Path| -> Vec<PathBuf> {
        files.iter().map(|(suffix, _)| with_suffix(path, *suffix)).collect()
    };
    let taken = |paths: &[PathBuf]| paths.iter().find(|path| path.exists()).cloned();
    let mut paths = named(path);
    match existing {
        Existing::Stays => {
            if let Some(path) = taken(&paths) {
                return Err(failed(&path, SaveError::AlreadyExists));
            }
        }
        Existing::StaysBeside => {
            let folder = path.parent().unwrap_or_else(|| Path::new(""));
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let ending = ending(path);
            let mut free = candidates(folder, &name, &ending).map(|path| named(&path));
            paths = free.find(|paths| taken(paths).is_none()).unwrap_or(paths);
        }
        Existing::Replaced => {
            // Found out before the files that come first have taken their places.
            if let Some(path) = paths.iter().find(|path| path.is_dir()) {
                let error = io::Error::from(ErrorKind::IsADirectory);
                return Err(failed(path, SaveError::of(&error, path)));
            }
        }
    }
    let mut prepared = Vec::with_capacity(files.len());
    for (path, (_, bytes)) in paths.iter().zip(files) {
        let file = Prepared::beside(path, bytes);
        prepared.push(file.map_err(|error| failed(path, SaveError::of(&error, path)))?);
    }
    for (path, file) in paths.iter().zip(prepared) {
        let put = match existing {
            Existing::Replaced => file.replace(path),
            Existing::Stays | Existing::StaysBeside => file.put_new(path),
        };
        put.map_err(|error| failed(path, SaveError::of(&error, path)))?;
    }
    Ok(paths)
}

/// `folder/name.csv` with `edges` is `folder/name edges.csv`.
fn with_suffix(path: &Path, suffix: Option<&str>) -> PathBuf {
    let Some(suffix) = suffix else { return path.to_owned() };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem} {suffix}{}", ending(path)))
}

/// With its dot; empty when there is none.
fn ending(path: &Path) -> String {
    path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

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
        let path = folder.path().join("a.csv");
        fs::write(folder.path().join("a edges.csv"), "avant").unwrap();
        let files = [(Some("nodes"), &b"1"[..]), (Some("edges"), &b"2"[..])];
        let refused = put_files(&path, &files, Existing::Stays).unwrap_err();
        assert_eq!(refused.why, SaveError::AlreadyExists);
        assert_eq!(refused.path, folder.path().join("a edges.csv"));
        assert_eq!(names(folder.path()), ["a edges.csv"]);
        let put = put_files(&path, &files, Existing::StaysBeside).unwrap();
        assert_eq!(put[0], folder.path().join("a (2) nodes.csv"));
        assert_eq!(fs::read(folder.path().join("a edges.csv")).unwrap(), b"avant");
        assert_eq!(put_files(&path, &files, Existing::Replaced).unwrap().len(), 2);
        assert_eq!(fs::read(folder.path().join("a edges.csv")).unwrap(), b"2");
    }

    #[test]
    fn one_file_bears_the_name_it_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("compte rendu.docx");
        let put = put_files(&path, &[(None, b"x")], Existing::Stays).unwrap();
        assert_eq!(put, [path]);
        assert_eq!(names(folder.path()), ["compte rendu.docx"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("absent/a.csv");
        let refused = put_files(&path, &[(None, b"x")], Existing::Stays).unwrap_err();
        assert_eq!(refused.why, SaveError::FolderGone);
        assert_eq!(names(folder.path()), [""; 0]);
    }

    #[test]
    fn a_name_says_the_day_the_title_and_what_it_is() {
        let date = jiff::civil::date(2026, 11, 14);
        assert_eq!(output_stem(date, "A/B: c", "minutes"), "2026-11-14 A B c, minutes");
    }
}
