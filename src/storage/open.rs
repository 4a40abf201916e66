//! Opening: what a file says, and whether it may be written.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::atomic::{self, Prepared};
use super::format::{self, FileProblem, MAX_BYTES, ReadError, Reading, Summary};
use super::library::{Batch, Library, MOST_COPIES};
use super::reach::Reach;
use super::reading::{self, Links};
use super::sealed::{self, Passphrase};
use super::session_file::{SessionFile, put_new};
use super::side::Side;
use super::{SaveError, Unlocked, names};
use crate::session::{Draft, Event, Line, Session, Speaker, UnderArgument, Unfinished};

/// A session that was opened. While `file` lives, nobody else writes it.
#[derive(Debug)]
pub struct Opened {
    /// The file itself, where a link leads to it.
    pub path: PathBuf,
    pub session: Session,
    pub access: Access,
    /// What stood in the entry bar and was never recorded.
    pub draft: Option<Draft>,
    pub file: SessionFile,
}

/// Whether a session may be changed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    Write {
        /// Why another Curseur may have the session open without our knowing; none where that is not so.
        unlocked: Option<Unlocked>,
    },
    ReadOnly(ReadOnlyWhy),
}

/// Why a session may only be read here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnlyWhy {
    /// `holder` may be empty.
    OpenElsewhere {
        holder: String,
        since: Option<Timestamp>,
    },
    /// By another Curseur of the same person, on this computer.
    OpenHere {
        since: Option<Timestamp>,
    },
    NewerFormat {
        found: u32,
    },
    ReadOnlyFile,
    ReadOnlyFolder,
}

/// A session that could not be opened. Its file is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{error}")]
pub struct OpenFailure {
    pub path: PathBuf,
    #[source]
    pub error: ReadError,
    /// What can still be read in it.
    pub readings: Vec<Reading>,
    /// The sound copies that are kept of it, newest first.
    pub copies: Vec<GoodCopy>,
}

impl OpenFailure {
    /// With what can be opened in its place.
    pub fn of(path: PathBuf, error: ReadError) -> Self {
        let readings = match &error {
            ReadError::Damaged(_) => read_bytes(&path).map(|bytes| format::readings(&bytes)),
            _ => Ok(Vec::new()),
        };
        let copies = good_copies(&Side::beside(&path));
        Self { path, error, readings: readings.unwrap_or_default(), copies }
    }
}

/// Another file of a session that was opened.
#[derive(Clone, Debug)]
pub struct Other {
    pub path: PathBuf,
    pub session: Session,
    /// When it was kept, where it is one of the copies that saving keeps.
    pub kept: Option<Timestamp>,
}

/// A folder is looked through for no longer than this before a session opens.
const LOOKED_FOR: Duration = Duration::from_millis(400);

/// The other files of the folder that hold `session`, which is in the file at `path`, and the copies kept beside it that went further.
pub fn others(path: &Path, session: &Session) -> Vec<Other> {
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let since = Instant::now();
    let scan = Library::new(vec![folder.to_owned()]).scan();
    let found = scan.take_while(|_| since.elapsed() < LOOKED_FOR).flat_map(Batch::entries);
    let beside = found.filter(|entry| {
        entry.path != path && entry.head().is_some_and(|head| head.id == session.id)
    });
    let beside = beside.take(MOST_COPIES).filter_map(|entry| {
        let session = read_file(&entry.path).ok()?;
        Some(Other { path: entry.path.clone(), session, kept: None })
    });
    let side = Side::beside(path);
    let kept = side.copies().filter_map(|path| {
        let (session, modified) = kept(&path)?;
        Some(Other { path, session, kept: Some(modified) })
    });
    let kept = kept.filter(|other| {
        other.session.id == session.id && session.revision < other.session.revision
    });
    beside.chain(kept).collect()
}

/// A sound copy of a session, from before one of its last saves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodCopy {
    pub path: PathBuf,
    pub modified: Timestamp,
    /// Those that stand.
    pub arguments: usize,
}

/// Why a copy could not be opened as a file of its own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CopyFailure {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Save(#[from] SaveError),
}

/// Opens the session at `path` for `holder`, for writing where that is possible. The file itself is never written.
pub fn open(path: &Path, holder: &str) -> Result<Opened, OpenFailure> {
    let path = real_path(path);
    let failed = |error| OpenFailure::of(path.clone(), error);
    let bytes = read_bytes(&path).map_err(failed)?;
    let mut file = SessionFile::of(path.clone(), &bytes, holder);
    let read_only = |session, file, why| Opened {
        path: path.clone(),
        session,
        access: Access::ReadOnly(why),
        draft: None,
        file,
    };
    let mut session = match format::read(&bytes) {
        Ok(session) => session,
        Err(ReadError::NewerFormat { found, readable: Some(session), .. }) => {
            return Ok(read_only(*session, file, ReadOnlyWhy::NewerFormat { found }));
        }
        Err(error) => return Err(failed(error)),
    };
    if !is_writable(&path) {
        return Ok(read_only(session, file, ReadOnlyWhy::ReadOnlyFile));
    }
    if let Err(why) = file.lock() {
        return Ok(read_only(session, file, why));
    }
    // Whoever had the lock until now may have saved since the file was read.
    let bytes = read_bytes(&path).map_err(failed)?;
    if !file.says(&bytes) {
        session = format::read(&bytes).map_err(failed)?;
        file.now_says(&bytes);
    }
    let access = Access::Write { unlocked: file.unlocked() };
    let draft = file.take_draft().map(|draft| fitting(draft, &session));
    Ok(Opened { path, session, access, draft, file })
}

/// The file that [`create`] made for this session in `folder` earlier, when it still holds it.
pub fn made_before(folder: &Path, session: &Session) -> Option<PathBuf> {
    let stem = names::session_stem(session.heading.date, &session.heading.title);
    let path = folder.join(format!("{stem}.ron"));
    let found = read_file(&path).ok()?;
    (found.id == session.id).then_some(path)
}

/// Creates `<date> <title>.ron` for `session` in `folder`, under another name where that one is taken.
pub fn create(folder: &Path, session: &Session, holder: &str) -> Result<Opened, SaveError> {
    let failed = |error: io::Error| SaveError::of(&error, &folder.join("_"));
    let folder = std::path::absolute(folder).map_err(failed)?;
    atomic::create_folders(&folder).map_err(failed)?;
    let text = format::write(session);
    let stem = names::session_stem(session.heading.date, &session.heading.title);
    let reach = Reach::default();
    let (path, _) = put_new(&folder, &stem, ".ron", text.as_bytes(), reach).map_err(failed)?;
    let mut file = SessionFile::of(path.clone(), text.as_bytes(), holder);
    file.lock_new();
    let access = Access::Write { unlocked: file.unlocked() };
    Ok(Opened { path, session: session.clone(), access, draft: None, file })
}

/// Opens what the file `from` says (an example, a good copy) as a new file in `folder`.
pub fn open_copy(from: &Path, folder: &Path, holder: &str) -> Result<Opened, CopyFailure> {
    let session = format::read(&read_bytes(from)?)?;
    Ok(create(folder, &session, holder)?)
}

/// Everything that is wrong with the file at `path`; nothing when it is a sound session.
pub fn check_file(path: &Path) -> Vec<FileProblem> {
    match read_bytes(path) {
        Ok(bytes) => format::check_bytes(&bytes),
        Err(error) => vec![error.into()],
    }
}

/// What a regular file says that is no larger than a session: a list of actors, a file to be checked.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, ReadError> {
    read_bytes(path)
}

/// The same, opened by `passphrase` where it is sealed.
pub fn bytes_opened_by(path: &Path, passphrase: Option<&Passphrase>) -> Result<Vec<u8>, ReadError> {
    sealed::opened(read_bytes(path)?, passphrase)
}

/// The session in the file at `path`, to be read only: no lock is taken, nothing is written beside it. One of a newer format
/// is read as far as it can be.
pub fn read_file(path: &Path) -> Result<Session, ReadError> {
    read_file_opened_by(path, None)
}

/// The same, opened by `passphrase` where it is sealed.
pub fn read_file_opened_by(
    path: &Path,
    passphrase: Option<&Passphrase>,
) -> Result<Session, ReadError> {
    match format::read(&bytes_opened_by(path, passphrase)?) {
        Err(ReadError::NewerFormat { readable: Some(session), .. }) => Ok(*session),
        read => read,
    }
}

/// Writes `text`, which tells of the sessions at `sources`, as a file of its own, never over an existing one, and for nobody who
/// may not read them all.
pub fn write_text(path: &Path, text: &str, sources: &[PathBuf]) -> Result<(), SaveError> {
    let reach = sources.iter().map(|source| Reach::of(source)).reduce(Reach::within);
    let prepared = Prepared::beside(path, text.as_bytes(), reach.unwrap_or_default());
    let put = prepared.and_then(|prepared| prepared.put_new(path));
    put.map(drop).map_err(|error| SaveError::of(&error, path))
}

/// What the file at `path` says, unless it is too large to be a session.
fn read_bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    reading::bytes(path, MAX_BYTES, Links::Followed)
}

/// The file that `path` leads to: what is saved takes the place of the file, never of a link.
pub(super) fn real_path(path: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    let real = if is_link { fs::canonicalize(path) } else { std::path::absolute(path) };
    real.unwrap_or_else(|_| path.to_owned())
}

fn is_writable(path: &Path) -> bool {
    let read_only = fs::metadata(path).is_ok_and(|found| found.permissions().readonly());
    !read_only && reading::options(Links::Followed).append(true).open(path).is_ok()
}

fn good_copies(side: &Side) -> Vec<GoodCopy> {
    let mut copies: Vec<_> = side.copies().filter_map(good_copy).collect();
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.modified));
    copies
}

fn good_copy(path: PathBuf) -> Option<GoodCopy> {
    let (session, modified) = kept(&path)?;
    Some(GoodCopy { path, modified, arguments: Summary::of(&session).arguments })
}

/// The session in a copy that saving kept, and when it did.
fn kept(path: &Path) -> Option<(Session, Timestamp)> {
    let bytes = reading::bytes(path, MAX_BYTES, Links::Refused).ok()?;
    let session = format::read(&bytes).ok()?;
    let modified = Timestamp::try_from(fs::metadata(path).ok()?.modified().ok()?).ok()?;
    Some((session, modified))
}

/// `draft` without what `session` does not know.
fn fitting(mut draft: Draft, session: &Session) -> Draft {
    draft.axis = draft.axis.filter(|axis| session.framework.axis(axis).is_some());
    let diagnosis = &session.diagnosis;
    draft.observed = draft.observed.filter(|observed| diagnosis.row_at(&observed.ground).is_some());
    draft.actors.retain(|&actor| session.actors.contains(actor));
    draft.continues = draft.continues.filter(|&id| {
        session.journal.get(id).is_some_and(|entry| matches!(entry.event, Event::Argument(_)))
    });
    draft.speaker = known(draft.speaker, session);
    let Unfinished { forms, lines } = &mut draft.unfinished;
    forms.retain(|&id, _| session.journal.get(id).is_some());
    for form in forms.values_mut() {
        if let UnderArgument::Correction { to, said_at, .. } = form {
            to.moves.retain(|made| session.framework.axis(&made.axis).is_some());
            to.observations.retain(|found| session.diagnosis.row(&found.row).is_some());
            to.places.retain(|placed| session.diagnosis.kind(&placed.of).is_some());
            to.actors.retain(|&actor| session.actors.contains(actor));
            to.speaker = known(std::mem::take(&mut to.speaker), session);
            *said_at = said_at.filter(|&id| session.sittings.get(id).is_some());
        }
    }
    lines.retain(|line, _| match line {
        Line::Bearers(decision) | Line::Sides(decision) | Line::Invited(decision) => {
            session.decisions.get(*decision).is_some()
        }
        Line::Contacts(decision, side) => {
            session.decisions.get(*decision).is_some_and(|found| *side < found.sides.len())
        }
        Line::WorkOn(axis) => session.framework.axis(axis).is_some(),
        _ => true,
    });
    draft
}

/// Who spoke, unless the session does not know them.
fn known(speaker: Speaker, session: &Session) -> Speaker {
    match speaker {
        Speaker::Participant(id) if !session.participants.contains(id) => Speaker::Unsaid,
        known => known,
    }
}
