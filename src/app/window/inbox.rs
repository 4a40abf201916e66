//! What the window has done off the interface thread, and what it does with what comes back.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::app::App;
use super::leaving::After;
use super::over::Overlay;
use super::screen::Screen;
use crate::analysis::copies::lacked;
use crate::app::away::comparing::state::Comparing;
use crate::app::away::follow::FollowState;
use crate::app::away::replay::state::Replay;
use crate::app::away::start::examples;
use crate::app::away::trajectories::state::TrajectoriesState;
use crate::app::base::action::ToWrite;
use crate::app::base::command::Command;
use crate::app::base::dialog::{Dialog, Offer, Offered};
use crate::app::over::import::ImportState;
use crate::app::over::path::Pick;
use crate::app::over::unseal::{Told, Wanted};
use crate::export::{Unwritten, Written};
use crate::session::{Session, Whom};
use crate::storage::{
    self, NotPut, OpenFailure, Opened, Other, ReadError, Reading, SaveError, Seal, Summary,
};
use crate::words::Words;

/// Something that came back.
pub enum Arrived {
    Opened(Box<Opened>),
    /// It can be opened, and other files hold what it lacks.
    ToBeAsked(Box<Opened>, Vec<Other>),
    /// What the form asked for is there, and open.
    Created(Box<Opened>),
    /// What was to be opened is open here.
    IsOpen,
    OpenFailed(OpenFailure),
    CreateFailed {
        folder: PathBuf,
        why: SaveError,
    },
    /// Read, to be looked at only.
    Read(PathBuf, Box<Session>),
    /// What came of trying a passphrase on this file.
    Tried(PathBuf, Box<Self>),
    /// A passphrase is needed, or another one.
    Sealed(Sealed),
    /// What was sealed is open, and where it may go.
    Unsealed(Arc<Session>, PathBuf),
    /// What was sealed could not be kept there.
    NotKept(PathBuf, SaveError),
    /// Two sessions to be compared.
    ReadTwo(Box<[(PathBuf, Session); 2]>),
    /// The sessions of one approach that can be read.
    ReadApproach(Vec<Session>),
    /// A session that is to be carried on, and the others of its approach that can be read.
    ToFollow(Box<Session>, Vec<Session>),
    /// Chosen in a dialog of the system; none when it was closed.
    Picked(Pick, Option<PathBuf>),
    /// The system has no dialog to choose in; what was to be proposed.
    NoDialog(Pick, PathBuf),
    /// A folder does not answer in which one was to choose.
    NoFolder(PathBuf, ReadError),
    /// A list of people or of actors.
    ListRead(Result<Box<ImportState>, ReadError>),
    TextSaved(PathBuf, Result<(), SaveError>),
    /// Minutes, pictures or data, and where they are.
    Exported(Result<Vec<PathBuf>, NotExported>),
    /// The desktop was asked to show a file; whether it could.
    Shown(PathBuf, bool),
}

/// A file that could not be read without its passphrase.
pub struct Sealed {
    pub file: PathBuf,
    pub wanted: Wanted,
    pub told: Told,
    /// One was told, and is not its own.
    pub is_wrong: bool,
}

/// Why something was not written for others.
pub enum NotExported {
    Unwritten(Unwritten),
    NotPut(NotPut),
}

impl App {
    pub(super) fn run(&self, job: impl FnOnce() -> Arrived + Send + 'static) {
        self.inbox.post(&self.desk.jobs, job);
    }

    /// Opens a session, or comes back to it when it is open here.
    pub(super) fn open(&self, path: PathBuf) {
        self.open_then(path, |opened| {
            let all = storage::others(&opened.path, &opened.session);
            let fuller = |other: &Other| !lacked(&opened.session, &other.session).is_empty();
            let others: Vec<_> = all.into_iter().filter(fuller).collect();
            if others.is_empty() {
                return Arrived::Opened(Box::new(opened));
            }
            Arrived::ToBeAsked(Box::new(opened), others)
        });
    }

    /// The same whatever other files hold.
    pub(super) fn open_whatever(&self, path: PathBuf) {
        self.open_then(path, |opened| Arrived::Opened(Box::new(opened)));
    }

    fn open_then(&self, path: PathBuf, then: impl FnOnce(Opened) -> Arrived + Send + 'static) {
        let holder = self.holder.clone();
        let here = self.screens.session().map(|open| open.document.path.clone());
        self.run(move || {
            if here.is_some_and(|here| is_same_file(&here, &path)) {
                return Arrived::IsOpen;
            }
            match storage::open(&path, &holder) {
                Ok(opened) => then(opened),
                Err(OpenFailure { error: ReadError::Sealed(Seal::Closed), .. }) => {
                    let (file, wanted) = (path.clone(), Wanted::Open(path));
                    Arrived::Sealed(Sealed { file, wanted, told: Told::default(), is_wrong: false })
                }
                Err(failure) => Arrived::OpenFailed(failure),
            }
        });
    }

    /// Opens the session at `from` as a new file of the sessions folder.
    pub(super) fn open_copy(&self, from: PathBuf) {
        let (folder, holder) = (self.desk.folder.clone(), self.holder.clone());
        self.run(move || match storage::open_copy(&from, &folder, &holder) {
            Ok(opened) => Arrived::Opened(Box::new(opened)),
            Err(storage::CopyFailure::Read(error)) => {
                Arrived::OpenFailed(OpenFailure::of(from, error))
            }
            Err(storage::CopyFailure::Save(why)) => Arrived::CreateFailed { folder, why },
        });
    }

    /// Opens an example: a copy of one's own, apart from the sessions, made once and found again.
    pub(super) fn open_example(&self, index: usize) {
        let Some(text) = examples::text(index) else { return };
        let folder = self.desk.folder.join(self.desk.words().text("examples-folder"));
        let holder = self.holder.clone();
        self.run(move || match storage::read(text.as_bytes()) {
            Ok(session) => {
                let copy = examples::copy(session);
                let Some(path) = storage::made_before(&folder, &copy) else {
                    return create(folder, &holder, &copy);
                };
                match storage::open(&path, &holder) {
                    Ok(opened) => Arrived::Opened(Box::new(opened)),
                    Err(failure) => Arrived::OpenFailed(failure),
                }
            }
            Err(error) => Arrived::OpenFailed(OpenFailure::of(folder, error)),
        });
    }

    pub(super) fn create(&self, session: Session) {
        let (folder, holder) = (self.desk.folder.clone(), self.holder.clone());
        self.run(move || create(folder, &holder, &session));
    }

    /// Creates what the form asked for.
    pub(super) fn create_from_form(&self, session: Session) {
        let (folder, holder) = (self.desk.folder.clone(), self.holder.clone());
        self.run(move || match create(folder, &holder, &session) {
            Arrived::Opened(opened) => Arrived::Created(opened),
            other => other,
        });
    }

    /// Reads a session without opening it: no lock, nothing beside it.
    pub(super) fn read(&self, path: PathBuf) {
        self.read_wanted(Wanted::Read(path), Told::default());
    }

    pub(super) fn read_two(&self, one: PathBuf, other: PathBuf) {
        self.read_wanted(Wanted::ReadTwo(one, other), Told::default());
    }

    /// Reads the sessions of one approach; what cannot be read is left out, the list tells why.
    pub(super) fn read_approach(&self, paths: Vec<PathBuf>) {
        self.run(move || Arrived::ReadApproach(readable(&paths)));
    }

    /// Reads a session that is to be carried on, and the others of its approach.
    pub(super) fn read_to_follow(&self, path: PathBuf, of_approach: Vec<PathBuf>) {
        self.run(move || match storage::read_file(&path) {
            Ok(session) => Arrived::ToFollow(Box::new(session), readable(&of_approach)),
            Err(error) => Arrived::OpenFailed(OpenFailure::of(path, error)),
        });
    }

    /// Reads a list of people or of actors.
    pub(super) fn read_list(&self, path: PathBuf, whom: Whom) {
        let jobs = self.desk.jobs.clone();
        self.run(move || {
            let bytes = storage::bytes_of(&path);
            Arrived::ListRead(bytes.map(|bytes| Box::new(ImportState::read(bytes, whom, jobs))))
        });
    }

    /// Writes a text of its own, never over an existing file.
    pub(super) fn save_text(&self, path: PathBuf, text: Arc<str>) {
        let sources = self.screens.shown.sources();
        self.run(move || {
            let saved = storage::write_text(&path, &text, &sources);
            Arrived::TextSaved(path, saved)
        });
    }

    /// Writes minutes, pictures or data.
    pub(super) fn write(&self, wanted: ToWrite) {
        if let Some(open) = self.screens.session() {
            let (session, words) = (open.document.snapshot(), self.desk.words());
            let source = open.document.path.clone();
            self.run(move || Arrived::Exported(written(&session, &source, words, &wanted)));
        }
    }

    pub(super) fn arrive(&mut self, arrived: Arrived) {
        let words = self.desk.words();
        match arrived {
            Arrived::Opened(opened) => self.opened(opened),
            Arrived::ToBeAsked(opened, others) => self.ask_which(opened, others),
            Arrived::Created(opened) => {
                self.desk.keep_form(String::new());
                self.opened(opened);
            }
            Arrived::IsOpen => {
                self.screens.back_to(&self.desk, |screen| matches!(screen, Screen::Open(_)));
            }
            Arrived::OpenFailed(failure) => self.open_failed(failure),
            Arrived::Tried(file, arrived) => {
                // Whoever gave up meanwhile waits for nothing.
                if self.over.unseal().is_some_and(|state| state.waits_for(&file)) {
                    self.arrive(*arrived);
                }
            }
            Arrived::Sealed(sealed) => self.ask_to_unseal(sealed),
            Arrived::Unsealed(session, place) => self.unsealed(session, &place),
            Arrived::NotKept(place, why) => self.not_kept(&place, &why),
            Arrived::CreateFailed { folder, why } => {
                let why = words.save_error(&why);
                let path = folder.display().to_string();
                let values = [("why", why.into()), ("path", path.into())];
                self.desk.alert(words.with("create-failed", values));
            }
            Arrived::Read(path, session) => {
                self.show_found(Screen::Replay(Box::new(Replay::new(path, *session))));
            }
            Arrived::ReadTwo(both) => {
                let [one, other] = *both;
                self.show_found(Screen::Comparing(Box::new(Comparing::new(one, other))));
            }
            Arrived::ReadApproach(sessions) => {
                if !sessions.is_empty() {
                    let years = TrajectoriesState::new(sessions);
                    self.show_found(Screen::Trajectories(Box::new(years)));
                }
            }
            // One went on meanwhile, to where the room may look.
            Arrived::ToFollow(..) if !matches!(self.screens.shown, Screen::Library(_)) => {}
            Arrived::ToFollow(session, others) => {
                log::debug!("asked how it is carried on");
                let state = FollowState::new(*session, others, self.desk.today(), words);
                self.over.show(Overlay::Follow(Box::new(state)));
            }
            Arrived::NoDialog(pick, proposed) => self.no_dialog(pick, &proposed),
            Arrived::NoFolder(folder, error) => {
                let path = folder.display().to_string();
                let values = [("path", path.into()), ("why", words.folder_error(&error).into())];
                self.desk.alert(words.with("library-unread", values));
            }
            Arrived::Picked(pick, Some(path)) => self.picked(pick, path),
            Arrived::Picked(_, None) | Arrived::Shown(_, true) => {}
            Arrived::ListRead(Ok(state)) => self.over.show(Overlay::Import(state)),
            Arrived::ListRead(Err(error)) => {
                let why = words.read_error(&error);
                self.desk.alert(words.with("list-read-failed", [("why", why.into())]));
            }
            Arrived::TextSaved(path, Ok(())) => {
                let path = path.display().to_string();
                self.desk.tell_too(words.with("text-saved", [("path", path.into())]));
            }
            Arrived::TextSaved(path, Err(why)) => {
                self.desk.alert(words.not_put(&path, &why));
            }
            Arrived::Exported(written) => self.exported(written),
            Arrived::Shown(path, false) => {
                let path = path.display().to_string();
                self.desk.alert(words.with("written-not-shown", [("path", path.into())]));
            }
        }
    }

    /// Shows another session; the present one is closed first.
    pub(super) fn opened(&mut self, opened: Box<Opened>) {
        if self.screens.session().is_none() {
            return self.enter(*opened);
        }
        self.leaving = super::leaving::Leaving::WhenSaved(After::Enter(opened));
        self.leave_when_possible();
    }

    /// Shows what was found in the library, unless one went on meanwhile.
    fn show_found(&mut self, found: Screen) {
        if matches!(self.screens.shown, Screen::Library(_)) {
            self.desk.notices.clear();
            if self.over.unseal().is_some() {
                self.over.close();
            }
            self.screens.go_to(found);
        }
    }

    fn open_failed(&mut self, failure: OpenFailure) {
        let words = self.desk.words();
        if let Screen::Start(start) = &mut self.screens.shown {
            start.list_once(&self.desk);
        }
        let path = failure.path.display().to_string();
        let why = words.read_error(&failure.error);
        let message = words.with("open-failed", [("why", why.into()), ("path", path.into())]);
        let readings = failure.readings.into_iter().map(|Reading { of, session }| Offer {
            said: words.version(&of),
            arguments: Summary::of(&session).arguments,
            what: Offered::Read(Arc::from(session)),
        });
        let copies = failure.copies.into_iter().map(|copy| Offer {
            said: copy_of(words, copy.modified),
            what: Offered::Kept(copy.path),
            arguments: copy.arguments,
        });
        let offers = readings.chain(copies).collect();
        self.over.show(Overlay::Dialog(Dialog::OpenFailed { message, offers }));
    }

    /// Another file of a session holds what the one that is to be opened lacks: says how much, and asks which one opens.
    fn ask_which(&mut self, opened: Box<Opened>, others: Vec<Other>) {
        let words = self.desk.words();
        let (mut messages, mut offers) = (Vec::new(), Vec::new());
        for Other { path, session, kept } in others {
            let count = ("count", lacked(&opened.session, &session).len().into());
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let arguments = Summary::of(&session).arguments;
            let offer = if let Some(kept) = kept {
                messages.push(words.with("fuller-kept", [count]));
                Offer { said: copy_of(words, kept), what: Offered::Kept(path), arguments }
            } else {
                messages.push(words.with("fuller-beside", [count, ("other", (&name).into())]));
                Offer { said: name, what: Offered::File(path), arguments }
            };
            offers.push(offer);
        }
        messages.dedup();
        self.asked_of = Some(opened);
        self.over.show(Overlay::Dialog(Dialog::Fuller { messages, offers }));
    }

    /// What became of something that was written for others.
    fn exported(&mut self, arrived: Result<Vec<PathBuf>, NotExported>) {
        let words = self.desk.words();
        let asking = self.over.export().filter(|state| state.watch().is_some());
        match (arrived, asking) {
            (Ok(paths), asking) => {
                let lacking = asking.as_ref().and_then(|state| Some(state.watch()?.lacking()));
                if asking.is_some() {
                    self.over.close();
                }
                self.written = paths.first().cloned();
                let mut remedies = vec![Command::OpenWritten, Command::ShowWritten];
                // No program of the desktop opens what is sealed.
                if self.written.as_deref().is_some_and(storage::is_named_sealed) {
                    remedies.remove(0);
                }
                self.desk.tell_with(words.written(&paths), remedies);
                if let Some(lacking) = lacking.filter(|lacking| !lacking.is_empty()) {
                    self.desk.tell_too(words.letters_without_font(lacking));
                }
            }
            (Err(NotExported::Unwritten(Unwritten::Stopped)), asking) => {
                if let Some(state) = asking {
                    state.stopped();
                }
                self.desk.tell(words.text("export-stopped"));
            }
            (
                Err(NotExported::NotPut(NotPut { path, why: SaveError::AlreadyExists })),
                Some(state),
            ) => state.exists(path),
            (Err(why), asking) => {
                let message = match why {
                    NotExported::NotPut(NotPut { path, why }) => words.not_put(&path, &why),
                    NotExported::Unwritten(why) => why.said(words),
                };
                match asking {
                    Some(state) => state.failed(message),
                    None => self.desk.alert(message),
                }
            }
        }
    }

    /// A place that was chosen in a dialog of the system, for what is being asked.
    pub(super) fn place_picked(&mut self, path: &Path) {
        if let Some(state) = self.over.export() {
            state.take_place(path);
        }
    }

    /// The library lists this folder too, if it can be read.
    pub(super) fn list_folder(&self, folder: PathBuf) {
        if let Screen::Library(library) = &self.screens.shown {
            library.try_folder(&self.desk, folder);
        }
    }
}

/// "Copie du 14 novembre 2026, 16 h 42".
fn copy_of(words: Words, kept: jiff::Timestamp) -> String {
    let when = jiff::ZonedDateTime::new(kept, jiff::tz::TimeZone::system());
    let stamp = crate::session::Stamp::of(&when);
    let when = format!("{}, {}", words.date(when.date()), words.time(stamp));
    words.with("dialog-open-copy-when", [("when", when.into())])
}

fn create(folder: PathBuf, holder: &str, session: &Session) -> Arrived {
    match storage::create(&folder, session, holder) {
        Ok(opened) => Arrived::Opened(Box::new(opened)),
        Err(why) => Arrived::CreateFailed { folder, why },
    }
}

/// The sessions among `paths` that can be read.
fn readable(paths: &[PathBuf]) -> Vec<Session> {
    paths.iter().filter_map(|path| storage::read_file(path).ok()).collect()
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    real(one).is_some_and(|one| real(other) == Some(one))
}

/// Writes what is wanted; what is stopped leaves nothing.
fn written(
    session: &Session,
    source: &Path,
    words: Words,
    wanted: &ToWrite,
) -> Result<Vec<PathBuf>, NotExported> {
    let ToWrite { order, path, existing, watch } = wanted;
    let files = order.fill_with_dates(session, words, watch).map_err(NotExported::Unwritten)?;
    let files: Vec<_> = files.iter().map(Written::output).collect();
    storage::put_files(source, path, &files, *existing).map_err(NotExported::NotPut)
}
