//! Reading what others may have put there: regular files only, never more than a limit, and never waited for.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use super::ReadError;

/// Whether a link may lead to what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// To what a person chose.
    Followed,
    /// In our own folder nobody makes one for a good reason.
    Refused,
}

/// What the regular file at `path` says, unless it is larger than `most` bytes.
pub(super) fn bytes(path: &Path, most: u64, links: Links) -> Result<Vec<u8>, ReadError> {
    let (file, found) = open(path, links)?;
    if most < found.len() {
        return Err(ReadError::TooLarge { bytes: found.len() });
    }
    let mut bytes = Vec::with_capacity(found.len() as usize);
    // It may grow while it is read.
    file.take(most + 1).read_to_end(&mut bytes)?;
    if most < bytes.len() as u64 {
        return Err(ReadError::TooLarge { bytes: bytes.len() as u64 });
    }
    Ok(bytes)
}

/// The same as text.
pub(super) fn text(path: &Path, most: u64, links: Links) -> io::Result<String> {
    let bytes = bytes(path, most, links).map_err(|error| match error {
        ReadError::Io(kind, what) => io::Error::new(kind, what),
        other => io::Error::new(ErrorKind::InvalidData, other),
    })?;
    String::from_utf8(bytes).map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}

/// Opens the regular file at `path` for reading.
pub(super) fn open(path: &Path, links: Links) -> Result<(File, Metadata), ReadError> {
    let file = options(links).read(true).open(path)?;
    let found = file.metadata()?;
    if found.is_dir() {
        return Err(io::Error::from(ErrorKind::IsADirectory).into());
    }
    if !found.is_file() {
        return Err(ReadError::NotAFile);
    }
    Ok((file, found))
}

/// How files that others may have put there are opened: a pipe is not waited for.
#[cfg(unix)]
pub(super) fn options(links: Links) -> std::fs::OpenOptions {
    use std::os::unix::fs::OpenOptionsExt as _;
    let followed = match links {
        Links::Followed => 0,
        Links::Refused => libc::O_NOFOLLOW,
    };
    let mut options = File::options();
    options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY | followed);
    options
}

#[cfg(not(unix))]
pub(super) fn options(_links: Links) -> std::fs::OpenOptions {
    File::options()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn more_than_the_limit_and_what_is_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "abc").unwrap();
        assert_eq!(bytes(&path, 3, Links::Refused).unwrap(), b"abc");
        assert_eq!(bytes(&path, 2, Links::Refused), Err(ReadError::TooLarge { bytes: 3 }));
        let in_folder = bytes(folder.path(), 3, Links::Followed).unwrap_err();
        assert!(matches!(in_folder, ReadError::Io(ErrorKind::IsADirectory, _)));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for_and_a_link_is_followed_only_where_it_may_be() {
        let folder = tempfile::tempdir().unwrap();
        let (pipe, file, link) =
            (folder.path().join("pipe"), folder.path().join("a"), folder.path().join("link"));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        assert_eq!(bytes(&pipe, 9, Links::Refused), Err(ReadError::NotAFile));
        fs::write(&file, "abc").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(bytes(&link, 9, Links::Followed).unwrap(), b"abc");
        assert!(bytes(&link, 9, Links::Refused).is_err());
    }
}
