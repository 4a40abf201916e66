//! One file of a folder of sessions, and what its first bytes say.

use std::fs::{self, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::super::format::{self, Beginning, Head, MAX_BYTES, ReadError, beginning};
use super::super::reading::{self, Links};
use super::super::sealed::Seal;
use crate::session::{clean_line, fold};

/// What is read of a file; the head of a session fits in it unless its texts are long.
const FIRST: usize = 4096;

/// How much more is read of a file each time its head goes on.
const MORE_TIMES: usize = 16;

/// How much is remembered of what is wrong further down.
const MOST_PROBLEMS: usize = 20;
const LONGEST_REASON: usize = 300;

/// The coarsest clock of a disk.
const CLOCK_STEP: SignedDuration = SignedDuration::from_secs(2);

/// A file that a list of sessions shows.
///
/// What it holds is bounded, whatever the file holds, so that thousands of them stay small.
#[derive(Clone, Debug)]
pub struct Entry {
    pub path: PathBuf,
    pub modified: Timestamp,
    /// In bytes.
    pub size: u64,
    pub kind: Kind,
    /// Title, organisation, territory and file name, a line each, without accents and case.
    folded: Box<str>,
    /// Whether another change of the file cannot hide behind the same time and size.
    is_settled: bool,
    /// Whether it was read to its end.
    is_sounded: bool,
}

/// What a file is, as far as its first bytes tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A session. What is broken further down is seen once it is [sounded](Entry::sounded).
    Session(Head),
    /// Written by a newer version; its head where that one can still be read.
    Newer { format: u32, head: Option<Head> },
    /// A session, as far as its name tells, that only a passphrase opens.
    Sealed,
    /// It cannot be opened, and why; its head where that one can still be read.
    Damaged { why: ReadError, head: Option<Head> },
    /// A file of another program. Remembered so that it is not read again, and never listed.
    Foreign,
}

impl Entry {
    /// Looks at the file at `path`. `buffer` is used and kept, so that not every file asks for a new one.
    pub(super) fn read(path: PathBuf, buffer: &mut Vec<u8>) -> Self {
        let now = Timestamp::now();
        let (metadata, kind) = match fs::metadata(&path) {
            Ok(metadata) => {
                let kind = kind(&path, &metadata, buffer);
                (Some(metadata), kind.unwrap_or_else(|error| Kind::lost(error.into())))
            }
            // A link that leads nowhere is there all the same.
            Err(error) => (fs::symlink_metadata(&path).ok(), Kind::lost(error.into())),
        };
        let modified = metadata.as_ref().map(modified).unwrap_or_default();
        let folded = folded(kind.head(), &path).into();
        Self {
            path,
            modified,
            size: metadata.map_or(0, |metadata| metadata.len()),
            kind,
            folded,
            is_settled: modified.saturating_add(CLOCK_STEP).is_ok_and(|later| later < now),
            is_sounded: false,
        }
    }

    /// Whether what its head says was not held against the rest yet.
    pub fn is_to_be_sounded(&self) -> bool {
        matches!(self.kind, Kind::Session(_)) && !self.is_sounded
    }

    /// The same once the whole file is read: a session that opens, or what keeps it from opening.
    #[must_use]
    pub fn sounded(&self) -> Self {
        let bytes = reading::bytes(&self.path, MAX_BYTES, Links::Followed);
        let kind = match (bytes.and_then(|bytes| format::read(&bytes)), &self.kind) {
            (Err(why), Kind::Session(head)) => {
                Kind::Damaged { why: shortened(why), head: Some(head.clone()) }
            }
            (_, kind) => kind.clone(),
        };
        Self { kind, is_sounded: true, ..self.clone() }
    }

    /// This one, which was looked at again, with what is known of it to its end: it may be so no more.
    pub(super) fn as_sounded(&self, known: &Self) -> Option<Self> {
        let is_as_it_was = self.path == known.path
            && self.modified == known.modified
            && self.size == known.size
            && self.head() == known.head();
        let may_be = self.is_to_be_sounded() && known.is_sounded && is_as_it_was;
        may_be.then(|| Self { kind: known.kind.clone(), ..self.clone() })
    }

    /// Whether the file was surely not touched since it was looked at.
    pub(super) fn is_still_so(&self) -> bool {
        // Permissions and links change without a trace on the file.
        let could_be_read = !matches!(self.kind, Kind::Damaged { why: ReadError::Io(..), .. });
        self.is_settled
            && could_be_read
            && fs::metadata(&self.path).is_ok_and(|found| {
                found.len() == self.size && modified(&found) == self.modified && found.is_file()
            })
    }

    /// Whether both tell the same of the same file.
    pub(super) fn tells_the_same_as(&self, other: &Self) -> bool {
        self.path == other.path
            && self.modified == other.modified
            && self.size == other.size
            && self.kind == other.kind
    }

    /// What the file says of its session, where that can be read.
    pub fn head(&self) -> Option<&Head> {
        self.kind.head()
    }

    /// The last part of the path.
    pub fn file_name(&self) -> String {
        file_name(&self.path)
    }

    /// Title, organisation, territory and file name, a line each, without accents and case.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// How many bytes it holds beside itself.
    #[cfg(test)]
    fn heap(&self) -> usize {
        let texts = self
            .head()
            .map_or(0, |head| head.title.len() + head.organisation.len() + head.territory.len());
        let reason = match &self.kind {
            Kind::Damaged {
                why: ReadError::Syntax { what, .. } | ReadError::Io(_, what), ..
            } => what.len(),
            _ => 0,
        };
        self.path.as_os_str().len() + self.folded.len() + texts + reason
    }
}

impl Kind {
    /// A file of which nothing can be told but why.
    fn lost(why: ReadError) -> Self {
        Self::Damaged { why, head: None }
    }

    /// What the file says of its session, where that can be read.
    pub fn head(&self) -> Option<&Head> {
        match self {
            Self::Session(head) => Some(head),
            Self::Newer { head, .. } | Self::Damaged { head, .. } => head.as_ref(),
            Self::Sealed | Self::Foreign => None,
        }
    }
}

/// What is remembered of why a file opens no more.
fn shortened(why: ReadError) -> ReadError {
    match why {
        ReadError::Unsound(mut problems) => {
            problems.truncate(MOST_PROBLEMS);
            ReadError::Unsound(problems)
        }
        ReadError::Syntax { line, column, what } => {
            let what = what.chars().take(LONGEST_REASON).collect();
            ReadError::Syntax { line, column, what }
        }
        other => other,
    }
}

fn kind(path: &Path, metadata: &Metadata, buffer: &mut Vec<u8>) -> io::Result<Kind> {
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // Opening a pipe would wait for whoever writes into it.
    if !metadata.is_file() {
        return Ok(Kind::Foreign);
    }
    let too_large = Kind::lost(ReadError::TooLarge { bytes: metadata.len() });
    let mut file = match reading::open(path, Links::Followed) {
        Ok((file, _)) => file,
        Err(ReadError::Io(kind, _)) => return Err(kind.into()),
        Err(_) => return Ok(Kind::Foreign),
    };
    buffer.clear();
    // One long head is no reason to keep as much room for good.
    buffer.shrink_to(FIRST * MORE_TIMES);
    let mut limit = FIRST;
    loop {
        let missing = (limit - buffer.len()) as u64;
        (&mut file).take(missing).read_to_end(buffer)?;
        let whole = buffer.len() < limit;
        return Ok(match beginning(buffer, whole) {
            Ok(Beginning::More) if limit as u64 <= MAX_BYTES => {
                limit = (limit * MORE_TIMES).min(MAX_BYTES as usize + 1);
                continue;
            }
            Err(ReadError::Foreign) => Kind::Foreign,
            Err(ReadError::Sealed(Seal::Closed)) => Kind::Sealed,
            Ok(Beginning::More) => too_large,
            _ if MAX_BYTES < metadata.len() => too_large,
            Ok(Beginning::Session(head)) => Kind::Session(head),
            Ok(Beginning::Newer { format, head }) => Kind::Newer { format, head },
            Ok(Beginning::Damaged { why, head }) => Kind::Damaged { why, head: Some(head) },
            Err(error) => Kind::lost(error),
        });
    }
}

fn modified(metadata: &Metadata) -> Timestamp {
    let modified = metadata.modified().ok();
    modified.and_then(|modified| Timestamp::try_from(modified).ok()).unwrap_or_default()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn folded(head: Option<&Head>, path: &Path) -> String {
    let texts = head.map_or([""; 3], |head| [&*head.title, &*head.organisation, &*head.territory]);
    let name = clean_line(&file_name(path));
    texts
        .into_iter()
        .chain([name.as_str()])
        .map(|text| fold(text.trim()))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{BaseFramework, Heading, Key, Session, SessionId};
    use crate::storage::write;
    use uuid::Uuid;

    #[test]
    fn what_is_remembered_of_a_file_is_small_whatever_the_file_holds() {
        let folder = tempfile::tempdir().expect("a folder");
        let long = || "é".repeat(200_000);
        let heading = Heading {
            title: long(),
            organisation: long(),
            territory: long(),
            date: jiff::civil::date(2026, 11, 14),
        };
        let (id, key) = (SessionId(Uuid::nil()), Key(Uuid::nil()));
        let session = Session::new(id, key, heading, BaseFramework::dts().framework());
        let sound = write(&session);
        let torn = format!("(format: 4, id: \"{}\", ", long());
        let unknown = format!("(format: 4, revision: 1, summary: ({}: 3), ", "a".repeat(200_000));
        let empty = "(format: 4, ".to_owned() + &"(".repeat(200_000);
        for (number, text) in [sound, torn, unknown, empty].into_iter().enumerate() {
            let path = folder.path().join(format!("{number}.ron"));
            fs::write(&path, text).expect("a file");
            let mut buffer = Vec::new();
            let entry = Entry::read(path.clone(), &mut buffer);
            assert_eq!(matches!(entry.kind, Kind::Session(_)), number == 0, "{:?}", entry.kind);
            let heap = entry.heap() - path.as_os_str().len();
            assert!(heap <= 6 * 1024, "{heap} bytes for {number}");
        }
        assert!(size_of::<Entry>() <= 512, "{}", size_of::<Entry>());
    }
}
