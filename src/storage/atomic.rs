//! Files that are replaced as a whole or not at all: a crash leaves the old one.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{NamedTempFile, PersistError};

/// Ends the name of every temporary file, so that leftovers are known for what they are.
const TEMPORARY: &str = ".saving";

/// How temporary files beside `path` begin.
fn prefix(path: &Path) -> String {
    format!(".{}.", short_name(path))
}

/// The file's name, shortened where what is put around it would make it too long for a disk.
pub(super) fn short_name(path: &Path) -> String {
    const LONGEST: usize = 200;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    if name.len() <= LONGEST {
        return name.into_owned();
    }
    let end = name.floor_char_boundary(LONGEST);
    // FNV-1a: two long names that begin alike stay apart.
    let hash = name
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{}~{hash:08x}", &name[..end])
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Content that is on disk beside `path`, under a temporary name that goes away by itself.
pub(super) struct Prepared(NamedTempFile);

impl Prepared {
    /// Writes and flushes `bytes`, with the permissions of the file at `path` or, without one, those of new files.
    pub(super) fn beside(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let prefix = prefix(path);
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).suffix(TEMPORARY);
        #[cfg(unix)]
        let everyone = std::os::unix::fs::PermissionsExt::from_mode(0o666);
        #[cfg(unix)]
        builder.permissions(everyone);
        let mut file = builder.tempfile_in(folder_of(path))?;
        if let Ok(before) = fs::metadata(path) {
            file.as_file().set_permissions(before.permissions())?;
        }
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(Self(file))
    }

    /// Takes the place of the file at `path`.
    pub(super) fn replace(self, path: &Path) -> io::Result<()> {
        self.0.persist(path).map_err(|failed| failed.error)?;
        sync_folder(path)
    }

    /// Becomes the file at `path`, never over another one.
    pub(super) fn put_new(self, path: &Path) -> io::Result<()> {
        match self.0.persist_noclobber(path) {
            Ok(_) => sync_folder(path),
            Err(PersistError { error, .. }) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(error)
            }
            // Some disks cannot rename without overwriting: take the name first.
            Err(PersistError { file, .. }) => {
                File::create_new(path)?;
                let put = Self(file).replace(path);
                if put.is_err() {
                    fs::remove_file(path).ok();
                }
                put
            }
        }
    }
}

/// Replaces the file at `path`, or creates it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Prepared::beside(path, bytes)?.replace(path)
}

/// Flushes the folder of `path`: the rename itself.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) {
        match File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
            // Some network disks cannot flush a folder; the file is in place all the same.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput
                        | io::ErrorKind::Unsupported
                        | io::ErrorKind::PermissionDenied
                ) => {}
            done => return done,
        }
    }
    Ok(())
}

/// Removes the temporary files that a crash left beside `path`. Only who holds the lock may.
pub(super) fn remove_leftovers(path: &Path) -> io::Result<()> {
    let prefix = prefix(path);
    let mut removed = Ok(());
    for entry in fs::read_dir(folder_of(path))?.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(&prefix) && name.ends_with(TEMPORARY) {
            removed = removed.and(fs::remove_file(entry.path()));
        }
    }
    removed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        Prepared::beside(&path, b"first").unwrap().put_new(&path).unwrap();
        let second = Prepared::beside(&path, b"second").unwrap().put_new(&path);
        assert_eq!(second.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_those_of_the_file_before_and_else_those_of_new_files() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (plain, ours) = (folder.path().join("plain"), folder.path().join("ours"));
        fs::write(&plain, "").unwrap();
        write(&ours, b"1").unwrap();
        assert_eq!(mode(&ours), mode(&plain));
        fs::set_permissions(&ours, fs::Permissions::from_mode(0o640)).unwrap();
        write(&ours, b"2").unwrap();
        assert_eq!(mode(&ours), 0o640);
    }

    #[test]
    fn only_leftovers_of_this_file_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        for name in [".a.ron.x1.saving", ".a.ron.x1", ".b.ron.x1.saving", "a.ron"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        remove_leftovers(&folder.path().join("a.ron")).unwrap();
        assert!(!folder.path().join(".a.ron.x1.saving").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn long_names_leave_room_for_what_is_put_around_them() {
        let (one, two) = ("é".repeat(120) + "1.ron", "é".repeat(120) + "2.ron");
        let (one, two) = (short_name(Path::new(&one)), short_name(Path::new(&two)));
        assert!(one.len() <= 210 && one != two);
        assert_eq!(short_name(Path::new("dir/a.ron")), "a.ron");
    }
}
