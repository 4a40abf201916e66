//! The file of what a person chose for the window. What its text means is the window's affair.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::atomic;
use super::open::real_path;
use super::reach::Reach;
use super::reading::{self, Links};

/// No choice takes more room than this, in bytes.
const MOST: u64 = 1024 * 1024;

/// The text kept at `path`; `None` when none was kept yet.
pub fn read(path: &Path) -> io::Result<Option<String>> {
    match reading::text(path, MOST, Links::Followed) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        read => read.map(Some),
    }
}

/// Keeps `text` at `path`, in a folder made for it if there is none. Whoever reads meanwhile finds the text before or
/// this one, whole. To be called by one thread at a time: the text of the last call stays.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let path = real_path(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // Chosen again if the power goes.
    atomic::write(&path, text.as_bytes(), Reach::default()).map(|_: atomic::Put| ())
}

/// Nothing is kept at `path` any more.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_leaves_nothing_beside_it() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config/curseur/settings.ron");
        assert_eq!(read(&path).unwrap(), None);
        write(&path, "(theme:Dark)").unwrap();
        write(&path, "()").unwrap();
        assert_eq!(read(&path).unwrap().as_deref(), Some("()"));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_read_or_written_is_said() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("settings.ron");
        fs::write(&path, [0xff]).unwrap();
        assert_eq!(read(&path).unwrap_err().kind(), ErrorKind::InvalidData);
        assert!(write(&path.join("settings.ron"), "()").is_err());
        assert_eq!(fs::read(&path).unwrap(), [0xff]);
    }

    #[cfg(unix)]
    #[test]
    fn settings_that_are_a_link_to_a_file_elsewhere_stay_one() {
        let home = tempfile::tempdir().unwrap();
        let (link, file) = (home.path().join("settings.ron"), home.path().join("mine.ron"));
        fs::write(&file, "()").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, "(theme:Dark)").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "(theme:Dark)");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
