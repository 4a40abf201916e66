//! The folder beside a session that holds all of Curseur's own: lock, holder, draft, last good copies.
//!
//! Others may have put there what they like, as when a session was received in an archive: nothing is written or read through a
//! link, and nothing but regular files is.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;

use super::atomic::{self, Identity, Put, short_name};
use super::format::MAX_BYTES;
use super::reach::{Of, Reach};
use super::reading::{self, Links};
use super::{Unlocked, names};
use crate::session::Draft;

/// How many good copies are kept.
const COPIES: usize = 3;

/// How long whoever lets go of a session may take.
const LETTING_GO: Duration = Duration::from_millis(200);

/// No entry bar holds more, and no name of a computer.
const MOST_DRAFT: u64 = 1024 * 1024;
const MOST_HOLDER: u64 = 1024;

/// `.<file name>.curseur/` beside a session file.
#[derive(Clone, Debug)]
pub(super) struct Side {
    folder: PathBuf,
    session: PathBuf,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(super) enum Locking {
    Held(Lock),
    /// It may be open elsewhere, without our knowing.
    Unknown(Unlocked),
    OpenElsewhere {
        holder: String,
        since: Option<Timestamp>,
    },
    /// The folder of the session is for reading only.
    ReadOnly,
}

/// Held for as long as a session is open for writing.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Whether the lock still protects: nobody removed or replaced its file.
    pub(super) fn is_in_place(&self) -> bool {
        let (Ok(ours), Ok(there)) = (self.file.metadata(), fs::symlink_metadata(&self.path)) else {
            return false;
        };
        ours.is_file() && there.is_file() && Identity::of(&ours) == Identity::of(&there)
    }
}

/// Has a folder shown to whoever asks for hidden ones only: elsewhere the dot that its name begins with does it. One that is shown
/// all the same does no harm.
#[cfg(windows)]
fn hide(folder: &Path) {
    use std::os::windows::process::CommandExt as _;
    // Without it a console opens for a moment.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let mut attrib = std::process::Command::new("attrib");
    if let Err(why) = attrib.arg("+h").arg(folder).creation_flags(CREATE_NO_WINDOW).status() {
        log::warn!("a folder could not be hidden: {why}");
    }
}

#[cfg(not(windows))]
fn hide(_folder: &Path) {}

fn not_ours() -> io::Error {
    io::Error::new(ErrorKind::NotADirectory, "not a folder of ours")
}

/// When letters were last kept beside the session at `path` that are not recorded yet; none where there are none. They are not read.
pub fn letters_wait(path: &Path) -> Option<SystemTime> {
    let side = Side::beside(path);
    side.is_ours().ok()?;
    let draft = fs::symlink_metadata(side.draft()).ok()?;
    if draft.is_file() { draft.modified().ok() } else { None }
}

impl Side {
    pub(super) fn beside(path: &Path) -> Self {
        let folder = path.with_file_name(format!(".{}.curseur", short_name(path)));
        Self { folder, session: path.to_owned() }
    }

    /// Asks for the lock, creating the folder.
    pub(super) fn lock(&self, holder: &str, reach: Reach) -> Locking {
        let file = match self.create(reach).and_then(|()| self.open_lock(reach)) {
            Ok(file) => file,
            Err(error) => return self.without_lock(&error),
        };
        match try_lock(&file) {
            Ok(()) => {
                self.open_up(reach);
                if atomic::write(&self.holder(), holder.as_bytes(), reach).is_err() {
                    log::warn!("the holder of a session could not be named");
                }
                atomic::remove_all_leftovers(&self.folder).ok();
                Locking::Held(Lock { file, path: self.lock_path() })
            }
            Err(TryLockError::WouldBlock) => {
                let holder = reading::text(&self.holder(), MOST_HOLDER, Links::Refused);
                let holder = holder.unwrap_or_default().trim().to_owned();
                Locking::OpenElsewhere { holder, since: self.held_since() }
            }
            Err(TryLockError::Error(_)) => Locking::Unknown(Unlocked::NoLocks),
        }
    }

    /// When whoever holds the session named themselves.
    fn held_since(&self) -> Option<Timestamp> {
        let named = fs::symlink_metadata(self.holder()).ok()?.modified().ok()?;
        Timestamp::try_from(named).ok()
    }

    /// The session may be written all the same, unless its own folder takes no file.
    fn without_lock(&self, error: &io::Error) -> Locking {
        let is_refused =
            matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem);
        if is_refused && atomic::takes_files(&self.session).is_err() {
            return Locking::ReadOnly;
        }
        Locking::Unknown(match error.kind() {
            ErrorKind::NotADirectory => Unlocked::NotOurs,
            _ if is_refused => Unlocked::Refused,
            _ => Unlocked::NoLocks,
        })
    }

    fn open_lock(&self, reach: Reach) -> io::Result<File> {
        let path = self.lock_path();
        let mut options = reading::options(Links::Refused);
        reach.limit(&mut options);
        let opened = options.create(true).truncate(false).write(true).open(&path);
        let file = match opened {
            // Made by a colleague, for whom alone: it can be locked all the same.
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                reading::options(Links::Refused).read(true).open(&path)?
            }
            // A link where no link is followed, a pipe that nobody reads.
            Err(_) if fs::symlink_metadata(&path).is_ok_and(|found| !found.is_file()) => {
                return Err(not_ours());
            }
            opened => opened?,
        };
        if !file.metadata()?.is_file() {
            return Err(not_ours());
        }
        reach.give(&file, Of::File);
        Ok(file)
    }

    /// Says that nobody has the session open any more.
    pub(super) fn release(&self, lock: Lock) {
        fs::remove_file(self.holder()).ok();
        drop(lock);
    }

    /// Makes the folder, if it is not there. Fails where something else has its name.
    fn create(&self, reach: Reach) -> io::Result<()> {
        match self.is_ours() {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            known => return known,
        }
        fs::create_dir(&self.folder)?;
        // What is kept there is to be there whatever becomes of the file it is of.
        let _ = atomic::sync_folder(&self.folder);
        hide(&self.folder);
        self.open_up(reach);
        Ok(())
    }

    /// As far as the session goes, and no further, be the folder from before that was so.
    fn open_up(&self, reach: Reach) {
        if let Ok(folder) = reading::options(Links::Refused).read(true).open(&self.folder) {
            reach.give(&folder, Of::Folder);
        }
    }

    fn is_ours(&self) -> io::Result<()> {
        // Not what a link leads to.
        if fs::symlink_metadata(&self.folder)?.is_dir() { Ok(()) } else { Err(not_ours()) }
    }

    fn lock_path(&self) -> PathBuf {
        self.folder.join("lock")
    }

    fn holder(&self) -> PathBuf {
        self.folder.join("holder")
    }

    fn draft(&self) -> PathBuf {
        self.folder.join("draft.ron")
    }

    /// What stood in the entry bar, if it can be read.
    pub(super) fn read_draft(&self) -> Option<Draft> {
        self.is_ours().ok()?;
        ron::from_str(&reading::text(&self.draft(), MOST_DRAFT, Links::Refused).ok()?).ok()
    }

    /// Writes the draft, or removes it.
    pub(super) fn write_draft(&self, draft: Option<&Draft>, reach: Reach) -> io::Result<()> {
        let Some(draft) = draft else {
            return match self.is_ours().and_then(|()| fs::remove_file(self.draft())) {
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
                // There is none of ours to remove.
                Err(error) if error.kind() == ErrorKind::NotADirectory => Ok(()),
                done => done,
            };
        };
        let text = ron::to_string(draft).map_err(io::Error::other)?;
        self.create(reach)?;
        // Typed again if the power goes: not told apart from what is flushed.
        atomic::write(&self.draft(), text.as_bytes(), reach).map(|_: Put| ())
    }

    /// The n-th copy, from 1, the newest.
    fn copy(&self, number: usize) -> PathBuf {
        self.folder.join(format!("copy-{number}.ron"))
    }

    /// The copies that are kept, as they are found.
    pub(super) fn copies(&self) -> impl Iterator<Item = PathBuf> {
        let ours = self.is_ours().is_ok();
        (1..=COPIES).filter(move |_| ours).map(|number| self.copy(number))
    }

    /// Keeps the file at `path`, which is in an older format and about to be replaced, for good.
    pub(super) fn keep_original(&self, path: &Path, format: u32, reach: Reach) -> io::Result<()> {
        self.create(reach)?;
        let bytes = regular(path, Links::Followed)?;
        let stem = format!("format-{format}");
        for original in names::candidates(&self.folder, &stem, ".ron") {
            match fs::symlink_metadata(&original) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return keep(path, &bytes, &original, reach);
                }
                Err(error) => return Err(error),
                // Another file, or something that is none, had this name before.
                Ok(_) => {
                    if regular(&original, Links::Refused).is_ok_and(|kept| kept == bytes) {
                        return Ok(());
                    }
                }
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// Removes everything that says something of the session: draft, copies, originals, leftovers. Flushed before anything else is
    /// done: else the power may go and bring them back beside what comes next.
    pub(super) fn forget(&self) -> io::Result<Put> {
        let entries = match self.is_ours().and_then(|()| fs::read_dir(&self.folder)) {
            // Nothing of ours.
            Err(error)
                if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                return Ok(Put::Flushed);
            }
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let is_needed = ["lock", "holder"].iter().any(|needed| entry.file_name() == *needed);
            if !is_needed && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(atomic::sync_folder(&self.lock_path()))
    }

    /// Keeps the file at `path`, which is about to be replaced, as the newest copy. `shift` keeps the one before too.
    pub(super) fn keep_copy(&self, path: &Path, shift: bool, reach: Reach) -> io::Result<()> {
        self.create(reach)?;
        let newest = self.copy(1);
        // A second name for what is there costs nothing; some disks need a real copy.
        let name = atomic::second_name(path, &newest);
        if shift {
            let is_file =
                |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
            for number in (1..COPIES).rev().filter(|&number| is_file(&self.copy(number))) {
                fs::rename(self.copy(number), self.copy(number + 1)).ok();
            }
        }
        if let Ok(name) = name {
            return name.persist(&newest).map_err(|failed| failed.error);
        }
        let bytes = regular(path, Links::Followed)?;
        atomic::write(&newest, &bytes, reach).map(|_: Put| ())
    }
}

/// Takes the lock, or says who has it once they had the time to let go: as when one window closes and the next one opens.
fn try_lock(file: &File) -> Result<(), TryLockError> {
    for _ in 0..10 {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => std::thread::sleep(LETTING_GO / 10),
            done => return done,
        }
    }
    file.try_lock()
}

/// What the regular file at `path` says.
fn regular(path: &Path, links: Links) -> io::Result<Vec<u8>> {
    reading::bytes(path, MAX_BYTES, links)
        .map_err(|error| io::Error::new(ErrorKind::InvalidData, error))
}

/// Keeps the file at `path`, which says `bytes`, under a new name too, or a copy of it.
fn keep(path: &Path, bytes: &[u8], original: &Path, reach: Reach) -> io::Result<()> {
    let kept = match fs::hard_link(path, original) {
        // Before the file is replaced: else the power may take away both.
        Ok(()) => Ok(atomic::sync_folder(original)),
        Err(_) => atomic::Prepared::beside(original, bytes, reach)?.put_new(original),
    };
    kept.map(|_: Put| ())
}
