//! The folder beside a session that holds all of Curseur's own: lock, holder, draft, last good copies.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{self, short_name};
use super::names;
use crate::session::Draft;

/// How many good copies are kept.
const COPIES: usize = 3;

/// `.<file name>.curseur/` beside a session file.
#[derive(Clone, Debug)]
pub(super) struct Side {
    folder: PathBuf,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub(super) enum Locking {
    Held(Lock),
    /// There are no locks on this disk.
    Unknown,
    OpenElsewhere {
        holder: String,
    },
    /// The folder is for reading only.
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
        let (Ok(ours), Ok(there)) = (self.file.metadata(), fs::metadata(&self.path)) else {
            return false;
        };
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            (ours.dev(), ours.ino()) == (there.dev(), there.ino())
        }
        #[cfg(not(unix))]
        {
            ours.is_file() && there.is_file()
        }
    }
}

impl Side {
    pub(super) fn beside(path: &Path) -> Self {
        Self { folder: path.with_file_name(format!(".{}.curseur", short_name(path))) }
    }

    /// Asks for the lock, creating the folder.
    pub(super) fn lock(&self, holder: &str) -> Locking {
        let is_read_only = |error: &io::Error| {
            matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            )
        };
        if let Err(error) = self.create() {
            return if is_read_only(&error) { Locking::ReadOnly } else { Locking::Unknown };
        }
        let path = self.folder.join("lock");
        let opened = File::options().create(true).truncate(false).write(true).open(&path);
        let file = match opened {
            Ok(file) => file,
            Err(error) if is_read_only(&error) => return Locking::ReadOnly,
            Err(_) => return Locking::Unknown,
        };
        match file.try_lock() {
            Ok(()) => {
                if fs::write(self.folder.join("holder"), holder).is_err() {
                    log::warn!("The holder of a session could not be named");
                }
                atomic::remove_leftovers(&self.draft()).ok();
                Locking::Held(Lock { file, path })
            }
            Err(TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(self.folder.join("holder")).unwrap_or_default();
                Locking::OpenElsewhere { holder: holder.trim().to_owned() }
            }
            Err(TryLockError::Error(_)) => Locking::Unknown,
        }
    }

    /// Says that nobody has the session open any more.
    pub(super) fn release(&self, lock: Lock) {
        fs::remove_file(self.folder.join("holder")).ok();
        drop(lock);
    }

    fn create(&self) -> io::Result<()> {
        match fs::create_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            done => done,
        }
    }

    fn draft(&self) -> PathBuf {
        self.folder.join("draft.ron")
    }

    /// What stood in the entry bar, if it can be read.
    pub(super) fn read_draft(&self) -> Option<Draft> {
        ron::from_str(&fs::read_to_string(self.draft()).ok()?).ok()
    }

    /// Writes the draft, or removes it.
    pub(super) fn write_draft(&self, draft: Option<&Draft>) -> io::Result<()> {
        let Some(draft) = draft else {
            return match fs::remove_file(self.draft()) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
                done => done,
            };
        };
        let text = ron::to_string(draft).map_err(io::Error::other)?;
        self.create()?;
        atomic::write(&self.draft(), text.as_bytes())
    }

    /// The n-th copy, from 1, the newest.
    fn copy(&self, number: usize) -> PathBuf {
        self.folder.join(format!("copy-{number}.ron"))
    }

    pub(super) fn copies(&self) -> impl Iterator<Item = PathBuf> {
        (1..=COPIES).map(|number| self.copy(number))
    }

    /// Keeps the file at `path`, which is in an older format and about to be replaced, for good.
    pub(super) fn keep_original(&self, path: &Path, format: u32) -> io::Result<()> {
        self.create()?;
        let bytes = fs::read(path)?;
        let stem = format!("format-{format}");
        for original in names::candidates(&self.folder, &stem, ".ron") {
            match fs::read(&original) {
                Ok(kept) if kept == bytes => return Ok(()),
                // Another file had this name before.
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    return fs::hard_link(path, &original)
                        .or_else(|_| fs::copy(path, &original).map(|_| ()));
                }
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Removes everything that says something of the session: draft, copies, originals, leftovers.
    pub(super) fn forget(&self) -> io::Result<()> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let is_needed = ["lock", "holder"].iter().any(|needed| entry.file_name() == *needed);
            if !is_needed && entry.file_type()?.is_file() {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Keeps the file at `path`, which is about to be replaced, as the newest copy. `shift` keeps the one before too.
    pub(super) fn keep_copy(&self, path: &Path, shift: bool) -> io::Result<()> {
        self.create()?;
        let new = self.folder.join("copy.new");
        fs::remove_file(&new).ok();
        // A second name for what is there costs nothing; some disks need a real copy.
        fs::hard_link(path, &new).or_else(|_| fs::copy(path, &new).map(|_| ()))?;
        if shift {
            for number in (1..COPIES).rev() {
                fs::rename(self.copy(number), self.copy(number + 1)).ok();
            }
        }
        fs::rename(&new, self.copy(1))
    }
}
