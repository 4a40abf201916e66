//! The file of an open session: its lock, what is known of its content, and how it is replaced.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, io};

use jiff::{SignedDuration, Timestamp, ZonedDateTime};

use super::atomic::{self, Prepared, Put};
use super::format::{MAX_BYTES, older_format};
use super::names;
use super::reach::Reach;
use super::reading::{self, Links};
use super::side::{Lock, Locking, Side};
use super::{Aside, ReadError, ReadOnlyWhy, SaveError, Unlocked};
use crate::session::Draft;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> ZonedDateTime + Send + Sync>;

/// A copy of its own is kept of what the file said at most this often; the content before the last save always is.
const BETWEEN_COPIES: SignedDuration = SignedDuration::from_secs(60);

/// A session's place on disk, held while it is open.
pub struct SessionFile {
    path: PathBuf,
    holder: String,
    side: Side,
    lock: Option<Lock>,
    may_write: bool,
    /// Why the lock is not held though the session may be written.
    unlocked: Option<Unlocked>,
    /// Whom the file lets read it, as far as was last seen.
    reach: Reach,
    /// What the file said when it was last read or written here.
    known: Option<Fingerprint>,
    /// What it may say besides: what was last to be written there, whatever came of it.
    attempted: Option<Fingerprint>,
    /// What could not be done beside the saves.
    asides: BTreeMap<Aside, SaveError>,
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
    InPlace {
        /// The file was not there any more: renamed, moved or deleted by someone.
        was_gone: bool,
    },
    /// Another hand had changed the file: the session is now here.
    Conflict(PathBuf),
}

/// What stands where the session is to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// What was read or written here.
    Ours,
    Nothing,
    AnotherHands,
}

/// What may take the place of the file.
struct Ready {
    prepared: Prepared,
    was_gone: bool,
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
            reach: Reach::of(&path),
            path,
            holder: holder.to_owned(),
            lock: None,
            may_write: false,
            unlocked: None,
            known: Some(Fingerprint::of(bytes)),
            attempted: None,
            asides: BTreeMap::new(),
            older: older_format(bytes),
            shifted: None,
            draft: None,
            clock: Arc::new(ZonedDateTime::now),
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
        match self.side.lock(&self.holder, self.reach) {
            Locking::Held(lock) => {
                atomic::remove_leftovers(&self.path).ok();
                (self.may_write, self.unlocked) = (true, None);
                self.lock = Some(lock);
            }
            Locking::Unknown(why) => (self.may_write, self.unlocked) = (true, Some(why)),
            Locking::OpenElsewhere { holder, since } => {
                return Err(if holder == self.holder && !holder.is_empty() {
                    ReadOnlyWhy::OpenHere { since }
                } else {
                    ReadOnlyWhy::OpenElsewhere { holder, since }
                });
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

    /// Whom the session's file lets read it.
    pub(super) fn reach(&self) -> Reach {
        self.reach
    }

    /// Why the session may be written without the lock.
    pub(super) fn unlocked(&self) -> Option<Unlocked> {
        self.unlocked
    }

    /// What cannot be done beside the saves, and why, as the last tries went.
    pub(super) fn asides(&self) -> &BTreeMap<Aside, SaveError> {
        &self.asides
    }

    /// Notes how something went that a save can do without.
    fn tried(&mut self, aside: Aside, done: io::Result<()>) {
        match done {
            Ok(()) => drop(self.asides.remove(&aside)),
            Err(error) => {
                let why = match error.kind() {
                    // Something else has the name of ours.
                    io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => {
                        SaveError::NotAFile
                    }
                    _ => SaveError::of(&error, &self.path),
                };
                self.asides.insert(aside, why);
            }
        }
    }

    fn tried_to_flush(&mut self, put: Put) {
        match put {
            Put::Flushed => drop(self.asides.remove(&Aside::Flush)),
            Put::Unflushed => {
                let why = SaveError::Other("not flushed".to_owned());
                self.asides.insert(Aside::Flush, why);
            }
        }
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
        let Some(ready) = self.prepared(bytes)? else {
            // What is kept beside the file is another hand's now.
            return self.write_beside(bytes).map(Written::Conflict);
        };
        // What was removed stays so, before what it told of is replaced.
        let forgotten = self.side.forget()?.and(atomic::sync_folder(&self.path));
        let written = self.put(ready, bytes)?;
        if forgotten == Put::Unflushed {
            self.tried_to_flush(forgotten);
        }
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
        let Some(ready) = self.prepared(bytes)? else {
            return self.write_beside(bytes).map(Written::Conflict);
        };
        if let Some(format) = self.older {
            let kept = self.side.keep_original(&self.path, format, self.reach);
            self.tried(Aside::Original, kept);
        }
        self.keep_copy();
        self.put(ready, bytes)
    }

    /// `bytes` ready to take the place of the file; `None` when the file is another hand's now.
    fn prepared(&mut self, bytes: &[u8]) -> io::Result<Option<Ready>> {
        if fs::metadata(&self.path).is_ok_and(|found| found.permissions().readonly()) {
            return Err(io::ErrorKind::ReadOnlyFilesystem.into());
        }
        // Kept from before where the file is gone: what is written again is for no one else.
        self.reach = Reach::known(&self.path).unwrap_or(self.reach);
        let prepared = Prepared::beside(&self.path, bytes, self.reach)?;
        if !self.is_ours_still()? {
            return Ok(None);
        }
        let found = self.found()?;
        let was_gone = found == Found::Nothing;
        Ok((found != Found::AnotherHands).then_some(Ready { prepared, was_gone }))
    }

    fn put(&mut self, ready: Ready, bytes: &[u8]) -> io::Result<Written> {
        let Ready { prepared, was_gone } = ready;
        self.attempted = Some(Fingerprint::of(bytes));
        let put = prepared.replace(&self.path)?;
        self.older = None;
        self.known = self.attempted;
        self.tried_to_flush(put);
        Ok(Written::InPlace { was_gone })
    }

    /// Whether nobody else took the lock while ours was gone (a stick pulled out, a folder moved away).
    fn is_ours_still(&mut self) -> io::Result<bool> {
        if self.unlocked.is_some() || self.holds_lock() {
            return Ok(true);
        }
        self.lock = None;
        match self.side.lock(&self.holder, self.reach) {
            Locking::Held(lock) => {
                self.lock = Some(lock);
                Ok(true)
            }
            Locking::OpenElsewhere { .. } => Ok(false),
            Locking::ReadOnly => Err(io::ErrorKind::ReadOnlyFilesystem.into()),
            Locking::Unknown(_) => Ok(true),
        }
    }

    /// What the file says, compared with what was last read, written, or meant to be written here.
    fn found(&mut self) -> io::Result<Found> {
        let length = match fs::metadata(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
            Err(error) => return Err(error),
            Ok(found) if found.is_file() => found.len(),
            Ok(_) => return Ok(Found::AnotherHands),
        };
        let may_be = [self.known, self.attempted].into_iter().flatten();
        if may_be.clone().all(|known| known.length != length) {
            return Ok(Found::AnotherHands);
        }
        let bytes = match reading::bytes(&self.path, MAX_BYTES, Links::Followed) {
            Ok(bytes) => bytes,
            Err(ReadError::Io(kind, what)) => return Err(io::Error::new(kind, what)),
            Err(_) => return Ok(Found::AnotherHands),
        };
        let found = Fingerprint::of(&bytes);
        if may_be.into_iter().any(|known| known == found) {
            self.known = Some(found);
            return Ok(Found::Ours);
        }
        Ok(Found::AnotherHands)
    }

    fn keep_copy(&mut self) {
        if !self.path.exists() {
            return;
        }
        let now = (self.clock)().timestamp();
        let shift =
            self.shifted.is_none_or(|last| BETWEEN_COPIES <= now.duration_since(last).abs());
        let kept = self.side.keep_copy(&self.path, shift, self.reach);
        if kept.is_ok() && shift {
            self.shifted = Some(now);
        }
        self.tried(Aside::Copies, kept);
    }

    fn write_beside(&mut self, bytes: &[u8]) -> io::Result<PathBuf> {
        let (stem, ending) = names::conflict(&self.path, &(self.clock)());
        let folder = self.path.parent().unwrap_or_else(|| Path::new("")).to_owned();
        let (path, put) = put_new(&folder, &stem, &ending, bytes, self.reach)?;
        self.go_on_at(path.clone(), bytes, put);
        Ok(path)
    }

    /// Saves at `path` from now on, where no file is yet. On failure everything is as before.
    pub(super) fn move_to(&mut self, path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
        let prepared = Prepared::beside(path, bytes, self.reach);
        let put = prepared.and_then(|prepared| prepared.put_new(path));
        let put = put.map_err(|error| SaveError::of(&error, path))?;
        self.go_on_at(path.to_owned(), bytes, put);
        Ok(())
    }

    /// What the file says now, when it is still what was last read or written here.
    pub(super) fn content(&self) -> Result<Vec<u8>, SaveError> {
        let bytes = reading::bytes(&self.path, MAX_BYTES, Links::Followed);
        bytes.ok().filter(|bytes| self.says(bytes)).ok_or(SaveError::FolderGone)
    }

    /// Lets go of the present file and holds the one just written at `path`, taking the draft along.
    fn go_on_at(&mut self, path: PathBuf, bytes: &[u8], put: Put) {
        let draft = self.draft.take();
        // In both places for a moment rather than in none.
        let there = Side::beside(&path);
        let taken = draft.as_ref().map(|draft| there.write_draft(Some(draft), Reach::of(&path)));
        if self.lock.is_some() && !matches!(taken, Some(Err(_))) {
            self.side.write_draft(None, self.reach).ok();
        }
        self.release();
        let clock = Arc::clone(&self.clock);
        *self = Self::of(path, bytes, &self.holder).with_clock(clock);
        self.tried_to_flush(put);
        self.lock_new();
        self.draft = draft;
        if let Some(taken) = taken {
            self.tried(Aside::Draft, taken);
        }
    }

    /// Puts the draft on disk, or removes it.
    pub(super) fn write_draft(&mut self, draft: Option<Draft>) -> Result<(), SaveError> {
        self.draft = draft;
        if !self.may_write {
            return Err(SaveError::ReadOnly);
        }
        let written = self.side.write_draft(self.draft.as_ref(), self.reach);
        let result = written.as_ref().map_err(|error| SaveError::of(error, &self.path)).copied();
        self.tried(Aside::Draft, written);
        result
    }

    /// Lets others open the session for writing.
    pub(super) fn release(&mut self) {
        if let Some(lock) = self.lock.take() {
            self.side.release(lock);
        }
    }
}

/// Writes `bytes` as a file of its own under the first free name, for whom `reach` goes.
pub(super) fn put_new(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
    reach: Reach,
) -> io::Result<(PathBuf, Put)> {
    for path in names::candidates(folder, stem, ending) {
        if fs::symlink_metadata(&path).is_ok() {
            continue;
        }
        match Prepared::beside(&path, bytes, reach)?.put_new(&path) {
            Ok(put) => return Ok((path, put)),
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
