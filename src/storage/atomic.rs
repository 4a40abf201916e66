//! Files that are replaced as a whole or not at all: a crash leaves the old one.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{NamedTempFile, PersistError};

use super::reach::{Of, Reach};

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
pub(super) struct Prepared {
    file: NamedTempFile,
    flushed: Put,
}

/// What is known of a file that is in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a file that may not outlast a power cut is to be told of"]
pub(super) enum Put {
    Flushed,
    /// It is there; the disk did not say that it stays when the power goes.
    Unflushed,
}

impl Put {
    pub(super) fn and(self, other: Self) -> Self {
        if self == Self::Flushed { other } else { self }
    }
}

/// Tells a file on disk from every other, where the disk can.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity {
    #[cfg(unix)]
    device_and_number: (u64, u64),
}

impl Identity {
    #[cfg(unix)]
    #[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
    pub(super) fn of(found: &fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self { device_and_number: (found.dev(), found.ino()) })
    }

    #[cfg(not(unix))]
    pub(super) fn of(_found: &fs::Metadata) -> Option<Self> {
        None
    }

    /// Of what is at `path`, a link itself and not what it leads to.
    fn at(path: &Path) -> Option<Self> {
        Self::of(&fs::symlink_metadata(path).ok()?)
    }
}

/// Whether it is this file that is at `path`, as far as the disk tells.
fn is_at(file: Option<Identity>, path: &Path) -> bool {
    file.is_some() && Identity::at(path) == file
}

impl Prepared {
    /// Writes and flushes `bytes`. Whoever may not read `reach`, or the file that is at `path` now, may not read them.
    pub(super) fn beside(path: &Path, bytes: &[u8], reach: Reach) -> io::Result<Self> {
        let prefix = prefix(path);
        let reach = Reach::known(path).map_or(reach, |before| before.within(reach));
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix).suffix(TEMPORARY);
        reach.limit_temporary(&mut builder);
        let mut file = builder.tempfile_in(folder_of(path))?;
        reach.give(file.as_file(), Of::File);
        file.write_all(bytes)?;
        let flushed = match file.as_file().sync_all() {
            Err(error) if cannot_flush(&error) => Put::Unflushed,
            done => done.map(|()| Put::Flushed)?,
        };
        Ok(Self { file, flushed })
    }

    /// Takes the place of the file at `path`. On an error it is not there.
    pub(super) fn replace(self, path: &Path) -> io::Result<Put> {
        let (ours, flushed) = (self.identity(), self.flushed);
        match self.file.persist(path) {
            Ok(_) => Ok(flushed.and(sync_folder(path))),
            // Done all the same, as a network disk may tell of what it was asked twice.
            Err(_) if is_at(ours, path) => Ok(Put::Unflushed),
            Err(failed) => Err(failed.error),
        }
    }

    /// Becomes the file at `path`, never over another one. On an error it is not there.
    pub(super) fn put_new(self, path: &Path) -> io::Result<Put> {
        let (ours, flushed) = (self.identity(), self.flushed);
        match self.file.persist_noclobber(path) {
            Ok(_) => Ok(flushed.and(sync_folder(path))),
            Err(_) if is_at(ours, path) => Ok(Put::Unflushed),
            Err(PersistError { error, .. }) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(error)
            }
            // Some disks cannot rename without overwriting: take the name first.
            Err(PersistError { file, .. }) => {
                let taken = File::create_new(path)?;
                let put = Self { file, flushed }.replace(path);
                if put.is_err() {
                    let taken = taken.metadata().ok().as_ref().and_then(Identity::of);
                    let is_empty = || fs::metadata(path).is_ok_and(|found| found.len() == 0);
                    if taken.map_or_else(is_empty, |taken| Identity::at(path) == Some(taken)) {
                        fs::remove_file(path).ok();
                    }
                }
                put
            }
        }
    }

    fn identity(&self) -> Option<Identity> {
        self.file.as_file().metadata().ok().as_ref().and_then(Identity::of)
    }
}

/// Replaces the file at `path`, or creates it.
pub(super) fn write(path: &Path, bytes: &[u8], reach: Reach) -> io::Result<Put> {
    Prepared::beside(path, bytes, reach)?.replace(path)
}

/// Whether a file can be made in the folder of `path`.
pub(super) fn takes_files(path: &Path) -> io::Result<()> {
    let prefix = prefix(path);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY).tempfile_in(folder_of(path)).map(drop)
}

/// A second name, that goes away by itself, for the file at `path`, beside `beside`.
pub(super) fn second_name(path: &Path, beside: &Path) -> io::Result<tempfile::TempPath> {
    let prefix = prefix(beside);
    let mut builder = tempfile::Builder::new();
    let made = builder
        .prefix(&prefix)
        .suffix(TEMPORARY)
        .make_in(folder_of(beside), |name| fs::hard_link(path, name))?;
    Ok(made.into_temp_path())
}

/// Some disks, those of the network before others, have nothing to flush.
fn cannot_flush(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

/// Flushes the folder of `path`: what was named, renamed or removed there. It is done whatever comes of this.
pub(super) fn sync_folder(path: &Path) -> Put {
    if cfg!(not(unix)) {
        return Put::Flushed;
    }
    match File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
        Err(error) if cannot_flush(&error) => Put::Flushed,
        // A folder that takes files and may not be read.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Put::Flushed,
        Err(_) => Put::Unflushed,
        Ok(()) => Put::Flushed,
    }
}

/// Makes `folder` and those above that are not there. A folder whose name is lost takes along what is in it.
pub(super) fn create_folders(folder: &Path) -> io::Result<()> {
    let missing = folder.ancestors().take_while(|folder| !folder.exists());
    let missing: Vec<_> = missing.filter(|folder| !folder.as_os_str().is_empty()).collect();
    fs::create_dir_all(folder)?;
    for made in missing {
        // The disk is asked again with the file that goes there.
        let _ = sync_folder(made);
    }
    Ok(())
}

/// Removes the temporary files that a crash left beside `path`. Only who holds the lock may.
pub(super) fn remove_leftovers(path: &Path) -> io::Result<()> {
    remove_temporary(folder_of(path), &prefix(path))
}

/// Removes the temporary files that a crash left in `folder`, of whatever file. Only who writes there alone may.
pub(super) fn remove_all_leftovers(folder: &Path) -> io::Result<()> {
    remove_temporary(folder, ".")
}

fn remove_temporary(folder: &Path, prefix: &str) -> io::Result<()> {
    let mut removed = Ok(());
    for entry in fs::read_dir(folder)?.flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(prefix)
            && name.ends_with(TEMPORARY)
            && let Err(error) = fs::remove_file(entry.path())
        {
            removed = Err(error);
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
        let put = |bytes| Prepared::beside(&path, bytes, Reach::default()).unwrap().put_new(&path);
        assert_eq!(put(b"first".as_slice()).unwrap(), Put::Flushed);
        let second = put(b"second");
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
        let put = |bytes| write(&ours, bytes, Reach::default()).unwrap();
        assert_eq!(put(b"1".as_slice()), Put::Flushed);
        assert_eq!(mode(&ours), mode(&plain));
        fs::set_permissions(&ours, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(put(b"2"), Put::Flushed);
        assert_eq!(mode(&ours), 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_lets_nobody_read_who_may_not_read_what_it_tells_of() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (session, ours) = (folder.path().join("session"), folder.path().join("ours"));
        fs::write(&session, "").unwrap();
        for (its, expected) in [(0o600, 0o600), (0o664, 0o600), (0o400, 0o400)] {
            fs::set_permissions(&session, fs::Permissions::from_mode(its)).unwrap();
            let _ = write(&ours, b"1", Reach::of(&session)).unwrap();
            assert_eq!(mode(&ours), expected, "{its:o}");
        }
        fs::remove_file(&ours).unwrap();
        fs::set_permissions(&session, fs::Permissions::from_mode(0o664)).unwrap();
        let _ = write(&ours, b"1", Reach::of(&session)).unwrap();
        assert_eq!(mode(&ours), 0o664, "a group that may write goes on writing");
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
        remove_all_leftovers(folder.path()).unwrap();
        assert!(!folder.path().join(".b.ron.x1.saving").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "a.ron and .a.ron.x1");
    }

    #[test]
    fn long_names_leave_room_for_what_is_put_around_them() {
        let (one, two) = ("é".repeat(120) + "1.ron", "é".repeat(120) + "2.ron");
        let (one, two) = (short_name(Path::new(&one)), short_name(Path::new(&two)));
        assert!(one.len() <= 210 && one != two);
        assert_eq!(short_name(Path::new("dir/a.ron")), "a.ron");
    }
}
