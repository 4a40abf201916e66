//! The file of an open session: its lock, what is known of its content, and how it is replaced.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, io};

use jiff::{SignedDuration, Timestamp, Zoned};

use super::atomic::{self, Prepared};
use super::format::older_format;
use super::names;
use super::side::{Lock, Locking, Side};
use super::{ReadOnlyWhy, SaveError};
use crate::session::Draft;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Zoned + Send + Sync>;

/// A copy of its own is kept of what the file said at most this often; the content before the last save always is.
const BETWEEN_COPIES: SignedDuration = SignedDuration::from_secs(60);

/// A session's place on disk, held while it is open.
pub struct SessionFile {
    path: PathBuf,
    holder: String,
    side: Side,
    lock: Option<Lock>,
    may_write: bool,
    /// The disk has locks, as far as is known.
    locks: bool,
    /// What the file said when it was last read or written here.
    known: Option<Fingerprint>,
    /// The older format the file is in, until it is first replaced.
    older: Option<u32>,
    /// When the copies were last shifted.
    shifted: Option<Timestamp>,
    draft: Option<Draft>,
    clock: Clock,
}

/// Enough to know a content again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fingerprint {
    length: u64,
    hash: u64,
}

/// What came of a save that worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    InPlace,
    /// Another hand had changed the file: the session is now here.
    Conflict(PathBuf),
}

impl Fingerprint {
    fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        bytes.hash(&mut hasher);
        Self { length: bytes.len() as u64, hash: hasher.finish() }
    }
}

impl SessionFile {
    /// The file at `path`, not locked yet, that says `bytes`.
    pub(super) fn of(path: PathBuf, bytes: &[u8], holder: &str) -> Self {
        Self {
            side: Side::beside(&path),
            path,
            holder: holder.to_owned(),
            lock: None,
            may_write: false,
            locks: false,
            known: Some(Fingerprint::of(bytes)),
            older: older_format(bytes),
            shifted: None,
            draft: None,
            clock: Arc::new(Zoned::now),
        }
    }

    /// The same file, told the time by `clock`.
    #[must_use]
    pub fn with_clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Where the session is saved.
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn says(&self, bytes: &[u8]) -> bool {
        self.known == Some(Fingerprint::of(bytes))
    }

    pub(super) fn now_says(&mut self, bytes: &[u8]) {
        self.known = Some(Fingerprint::of(bytes));
        self.older = older_format(bytes);
    }

    /// Asks for the lock and, when nobody else has it, allows writing.
    pub(super) fn lock(&mut self) -> Result<(), ReadOnlyWhy> {
        match self.side.lock(&self.holder) {
            Locking::Held(lock) => {
                atomic::remove_leftovers(&self.path).ok();
                (self.may_write, self.locks) = (true, true);
                self.lock = Some(lock);
            }
            Locking::Unknown => (self.may_write, self.locks) = (true, false),
            Locking::OpenElsewhere { holder } => {
                return Err(ReadOnlyWhy::OpenElsewhere { holder });
            }
            Locking::ReadOnly => return Err(ReadOnlyWhy::ReadOnlyFolder),
        }
        Ok(())
    }

    /// Asks for the lock of a file that was created here a moment ago, and writes it whatever comes of that.
    pub(super) fn lock_new(&mut self) {
        self.lock().ok();
        self.may_write = true;
    }

    /// Whether the lock is held.
    pub(super) fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    pub(super) fn take_draft(&mut self) -> Option<Draft> {
        self.draft = self.side.read_draft();
        self.draft.clone()
    }

    /// Puts `bytes` on disk in place of what the file says.
    pub(super) fn save(&mut self, bytes: &[u8]) -> Result<Written, SaveError> {
        if !self.may_write {
            return Err(SaveError::ReadOnly);
        }
        let path = self.path.clone();
        self.replace(bytes).map_err(|error| SaveError::of(&error, &path))
    }

    /// Puts `bytes` on disk like [`Self::save`], and removes everything else of ours that says something of the session:
    /// before, so that a crash leaves no copy of what the file does not say any more.
    pub(super) fn save_erasing(&mut self, bytes: &[u8]) -> Result<Written, SaveError> {
        if !self.may_write {
            return Err(SaveError::ReadOnly);
        }
        let path = self.path.clone();
        let erased = self.erase(bytes);
        erased.map_err(|error| SaveError::of(&error, &path))
    }

    fn erase(&mut self, bytes: &[u8]) -> io::Result<Written> {
        if self.holds_lock() {
            atomic::remove_leftovers(&self.path)?;
        }
        let Some(prepared) = self.prepared(bytes)? else {
            // What is kept beside the file is another hand's now.
            return self.write_beside(bytes).map(Written::Conflict);
        };
        self.side.forget()?;
        let written = self.put(prepared, bytes)?;
        atomic::remove_leftovers(&self.path)?;
        Ok(written)
    }

    /// Removes what is kept beside a file that is about to be left, when it surely is ours.
    pub(super) fn forget_if_ours(&self) {
        if self.holds_lock()
            && let Err(error) = self.side.forget()
        {
            log::warn!("What was kept beside a session could not be removed: {:?}", error.kind());
        }
    }

    fn holds_lock(&self) -> bool {
        self.lock.as_ref().is_some_and(Lock::is_in_place)
    }

    /// The draft as it was last put on disk, or should have been.
    pub(super) fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// The draft is not to be taken anywhere any more.
    pub(super) fn drop_draft(&mut self) {
        self.draft = None;
    }

    fn replace(&mut self, bytes: &[u8]) -> io::Result<Written> {
        let Some(prepared) = self.prepared(bytes)? else {
            return self.write_beside(bytes).map(Written::Conflict);
        };
        if let Some(format) = self.older {
            self.side.keep_original(&self.path, format)?;
            self.older = None;
        }
        self.keep_copy();
        self.put(prepared, bytes)
    }

    /// `bytes` ready to take the place of the file; `None` when the file is another hand's now.
    fn prepared(&mut self, bytes: &[u8]) -> io::Result<Option<Prepared>> {
        if fs::metadata(&self.path).is_ok_and(|found| found.permissions().readonly()) {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        let prepared = Prepared::beside(&self.path, bytes)?;
        let is_ours = self.is_ours_still()? && self.says_what_is_known()?;
        Ok(is_ours.then_some(prepared))
    }

    fn put(&mut self, prepared: Prepared, bytes: &[u8]) -> io::Result<Written> {
        prepared.replace(&self.path)?;
        self.older = None;
        self.known = Some(Fingerprint::of(bytes));
        Ok(Written::InPlace)
    }

    /// Whether nobody else took the lock while ours was gone (a stick pulled out, a folder moved away).
    fn is_ours_still(&mut self) -> io::Result<bool> {
        if !self.locks || self.lock.as_ref().is_some_and(Lock::is_in_place) {
            return Ok(true);
        }
        self.lock = None;
        match self.side.lock(&self.holder) {
            Locking::Held(lock) => {
                self.lock = Some(lock);
                Ok(true)
            }
            Locking::OpenElsewhere { .. } => Ok(false),
            Locking::ReadOnly => Err(io::ErrorKind::ReadOnlyFilesystem.into()),
            Locking::Unknown => Ok(true),
        }
    }

    /// Whether the file says what was last read or written here. One that is gone is no other hand's.
    fn says_what_is_known(&self) -> io::Result<bool> {
        let known = match (fs::metadata(&self.path), self.known) {
            (Err(error), _) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            (Err(error), _) => return Err(error),
            (Ok(found), Some(known)) if found.is_file() && found.len() == known.length => known,
            (Ok(_), _) => return Ok(false),
        };
        Ok(Fingerprint::of(&fs::read(&self.path)?) == known)
    }

    fn keep_copy(&mut self) {
        if !self.path.exists() {
            return;
        }
        let now = (self.clock)().timestamp();
        let shift =
            self.shifted.is_none_or(|last| BETWEEN_COPIES <= now.duration_since(last).abs());
        match self.side.keep_copy(&self.path, shift) {
            Ok(()) if shift => self.shifted = Some(now),
            Ok(()) => {}
            // Its kind only: the error may name the file.
            Err(error) => log::warn!("A good copy could not be kept: {:?}", error.kind()),
        }
    }

    fn write_beside(&mut self, bytes: &[u8]) -> io::Result<PathBuf> {
        let (stem, ending) = names::conflict(&self.path, &(self.clock)());
        let folder = self.path.parent().unwrap_or_else(|| Path::new("")).to_owned();
        let path = put_new(&folder, &stem, &ending, bytes)?;
        self.go_on_at(path.clone(), bytes);
        Ok(path)
    }

    /// Saves at `path` from now on, where no file is yet. On failure everything is as before.
    pub(super) fn move_to(&mut self, path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
        let put = Prepared::beside(path, bytes).and_then(|prepared| prepared.put_new(path));
        put.map_err(|error| SaveError::of(&error, path))?;
        self.go_on_at(path.to_owned(), bytes);
        Ok(())
    }

    /// What the file says now, when it is still what was last read or written here.
    pub(super) fn content(&self) -> Result<Vec<u8>, SaveError> {
        let bytes = fs::read(&self.path).map_err(|error| SaveError::of(&error, &self.path))?;
        if self.says(&bytes) { Ok(bytes) } else { Err(SaveError::FolderGone) }
    }

    /// Lets go of the present file and holds the one just written at `path`, taking the draft along.
    fn go_on_at(&mut self, path: PathBuf, bytes: &[u8]) {
        let draft = self.draft.take();
        if self.lock.is_some() {
            self.side.write_draft(None).ok();
        }
        self.release();
        let clock = Arc::clone(&self.clock);
        *self = Self::of(path, bytes, &self.holder).with_clock(clock);
        self.lock_new();
        if draft.is_some() && self.write_draft(draft).is_err() {
            log::warn!("The draft could not be taken along");
        }
    }

    /// Puts the draft on disk, or removes it.
    pub(super) fn write_draft(&mut self, draft: Option<Draft>) -> Result<(), SaveError> {
        self.draft = draft;
        if !self.may_write {
            return Err(SaveError::ReadOnly);
        }
        let written = self.side.write_draft(self.draft.as_ref());
        written.map_err(|error| SaveError::of(&error, &self.path))
    }

    /// Lets others open the session for writing.
    pub(super) fn release(&mut self) {
        if let Some(lock) = self.lock.take() {
            self.side.release(lock);
        }
    }
}

/// Writes `bytes` as a file of its own under the first free name.
pub(super) fn put_new(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> io::Result<PathBuf> {
    for path in names::candidates(folder, stem, ending) {
        if path.exists() {
            continue;
        }
        match Prepared::beside(&path, bytes)?.put_new(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

impl Drop for SessionFile {
    fn drop(&mut self) {
        self.release();
    }
}

impl fmt::Debug for SessionFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionFile")
            .field("path", &self.path)
            .field("lock", &self.lock)
            .field("may_write", &self.may_write)
            .finish_non_exhaustive()
    }
}
