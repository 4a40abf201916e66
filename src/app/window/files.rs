//! Everything that touches the disk or a system dialog, off the interface thread.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use jiff::Zoned;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::exporting;
use crate::app::away::library::state::{Listing, Unmade};
use crate::app::away::start::Recent;
use crate::app::base::action::Purpose;
use crate::app::base::action::ToWrite;
use crate::app::base::settings::Settings;
use crate::app::open::map::{Laid, MapPlan};
use crate::app::open::questions::read::Reading;
use crate::app::wall::{self, LaidMap};
use crate::export::Unwritten;
use crate::session::{Session, SessionId};
use crate::storage::library::{self, Choices, Entry, Library, Unread};
use crate::storage::{self, NotPut, OpenFailure, Opened, ReadError, SaveError};
use crate::words::Words;

/// Something that came back.
pub enum Arrived {
    Opened(Box<Opened>),
    /// Read, to be looked at only.
    Read(PathBuf, Box<Session>),
    /// A file that was to be looked at cannot be read.
    NotRead(PathBuf, ReadError),
    /// The files of the library, and whether more are being looked through.
    Shelved(Shelved),
    /// What of them is wanted, in its order.
    Sorted(Box<Listing>),
    /// A folder of the library that cannot be looked through.
    FolderUnread(PathBuf, ReadError),
    /// A folder to list too; `None` when none was chosen.
    PickedFolder(Option<PathBuf>),
    /// It can be listed.
    FolderRead(PathBuf),
    /// The sessions of one approach that can be read.
    ReadApproach(Vec<Session>),
    /// Two sessions to be compared.
    ReadTwo(Box<[(PathBuf, Session); 2]>),
    /// A session that is to be carried on, and the others of its approach that can be read.
    ToFollow(Box<Session>, Vec<Session>),
    OpenFailed(OpenFailure),
    CreateFailed {
        folder: PathBuf,
        why: SaveError,
    },
    Listed {
        recents: Vec<Recent>,
        examples: Vec<String>,
    },
    /// Chosen in a system dialog; `None` when it was closed.
    PickedToOpen(Option<PathBuf>),
    PickedToSave(Purpose, Option<PathBuf>),
    /// What the relations of this revision ask.
    RelationsRead(u64, Box<Reading>),
    /// A list of actors; `None` when no file was chosen.
    ListRead(Option<Result<Vec<u8>, ReadError>>),
    /// Where everything stands on the map.
    MapLaid(Box<Laid>),
    /// The same on the wall.
    WallMapLaid(Box<LaidMap>),
    TextSaved(PathBuf, Result<(), SaveError>),
    /// Minutes, pictures or data, and where they are.
    Exported(Result<Vec<PathBuf>, NotExported>),
}

/// The files of the library, so far.
pub struct Shelved {
    pub entries: Arc<[Arc<Entry>]>,
    pub choices: Choices,
    /// The files are being looked through for the first time.
    pub is_reading: bool,
}

/// Why something was not written for others.
pub enum NotExported {
    Unwritten(Unwritten),
    NotPut(NotPut),
}

/// The examples that the program carries.
const EXAMPLES: [&str; 3] = [
    include_str!("../../../sessions/Ressourcerie de Vallonne 2026.ron"),
    include_str!("../../../sessions/Ressourcerie de Vallonne 2024.ron"),
    include_str!("../../../sessions/Pays de Revermont 2010.ron"),
];

/// What comes of a folder is told no more often than this.
const NEWS_APART: Duration = Duration::from_millis(100);

/// The folder is looked through again after so many naps.
const BETWEEN_LOOKS: u32 = 15;
const A_WHILE: Duration = Duration::from_millis(200);

/// How many recent sessions the start screen lists.
const MOST_RECENTS: usize = 12;

/// Where and how files are reached.
pub struct Files {
    /// Where new sessions are created.
    pub folder: PathBuf,
    holder: String,
    ctx: egui::Context,
    /// At once, in the caller's thread; for tests.
    inline: bool,
    sender: Sender<Arrived>,
    receiver: Receiver<Arrived>,
}

impl Files {
    pub fn new(folder: PathBuf, holder: String, ctx: egui::Context, inline: bool) -> Self {
        let (sender, receiver) = channel();
        Self { folder, holder, ctx, inline, sender, receiver }
    }

    /// What came back since the last time.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.receiver.try_iter().collect()
    }

    fn run(&self, job: impl FnOnce() -> Arrived + Send + 'static) {
        if self.inline {
            self.sender.send(job()).ok();
            self.ctx.request_repaint();
            return;
        }
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        aside(move || {
            sender.send(job()).ok();
            ctx.request_repaint();
        });
    }

    /// Keeps what was chosen for the window; nothing comes back.
    pub fn keep(&self, settings: Settings, path: PathBuf) {
        if self.inline {
            settings.save(&path);
        } else {
            aside(move || settings.save(&path));
        }
    }

    pub fn open(&self, path: PathBuf) {
        let holder = self.holder.clone();
        self.run(move || match storage::open(&path, &holder) {
            Ok(opened) => Arrived::Opened(Box::new(opened)),
            Err(failure) => Arrived::OpenFailed(failure),
        });
    }

    /// Reads a session without opening it: no lock, nothing beside it.
    pub fn read(&self, path: PathBuf) {
        self.run(move || match storage::read_file(&path) {
            Ok(session) => Arrived::Read(path, Box::new(session)),
            Err(error) => Arrived::NotRead(path, error),
        });
    }

    pub fn create(&self, session: Session) {
        let (folder, holder) = (self.folder.clone(), self.holder.clone());
        self.run(move || create(folder, &holder, &session));
    }

    /// Opens the session at `from` as a new file of the sessions folder.
    pub fn open_copy(&self, from: PathBuf) {
        let (folder, holder) = (self.folder.clone(), self.holder.clone());
        self.run(move || match storage::open_copy(&from, &folder, &holder) {
            Ok(opened) => Arrived::Opened(Box::new(opened)),
            Err(storage::CopyFailure::Read(error)) => {
                Arrived::OpenFailed(OpenFailure { path: from, error, copies: Vec::new() })
            }
            Err(storage::CopyFailure::Save(why)) => Arrived::CreateFailed { folder, why },
        });
    }

    /// Opens an example as a new file of the sessions folder.
    pub fn open_example(&self, index: usize) {
        let Some(text) = EXAMPLES.get(index) else { return };
        let (folder, holder) = (self.folder.clone(), self.holder.clone());
        self.run(move || match storage::read(text.as_bytes()) {
            Ok(session) => {
                let copy = Session { id: SessionId(Uuid::now_v7()), ..session };
                create(folder, &holder, &copy)
            }
            Err(error) => {
                Arrived::OpenFailed(OpenFailure { path: folder, error, copies: Vec::new() })
            }
        });
    }

    /// Looks whether a folder that the library is to list can be read.
    pub fn try_folder(&self, folder: PathBuf) {
        self.run(move || match fs::read_dir(&folder) {
            Ok(_) => Arrived::FolderRead(folder),
            Err(error) => Arrived::FolderUnread(folder, error.into()),
        });
    }

    /// Looks through `folders`, again and again until `stop` says to end; tells only what is news.
    pub fn look_through(&self, folders: Vec<PathBuf>, stop: Arc<AtomicBool>) {
        let mut library = Library::new(folders);
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let (own, inline) = (self.folder.clone(), self.inline);
        let mut work = move || {
            let tell = |arrived: Arrived| {
                sender.send(arrived).ok();
                ctx.request_repaint();
            };
            let shelved = |library: &Library, is_reading: bool| {
                let entries: Arc<[_]> = library.entries().cloned().collect();
                let choices = Choices::of(&*entries);
                Arrived::Shelved(Shelved { entries, choices, is_reading })
            };
            let mut first = true;
            let mut told = None::<Instant>;
            while !stop.load(Ordering::Relaxed) {
                let mut is_news = false;
                for batch in library.scan() {
                    let ends_folder = batch.ends_folder;
                    let news = library.take(batch);
                    is_news |=
                        !(news.come.is_empty() && news.changed.is_empty() && news.gone.is_empty());
                    for Unread { folder, why } in news.unread {
                        // Before the first session is created its folder may not be there.
                        if !first || (folder == own && !own.exists()) {
                            continue;
                        }
                        tell(Arrived::FolderUnread(folder, why));
                    }
                    let is_time = told.is_none_or(|told| NEWS_APART <= told.elapsed());
                    if is_news && (is_time || ends_folder) && !stop.load(Ordering::Relaxed) {
                        tell(shelved(&library, first));
                        (is_news, told) = (false, Some(Instant::now()));
                    }
                }
                if std::mem::take(&mut first) || is_news {
                    tell(shelved(&library, false));
                }
                if inline {
                    return;
                }
                for _ in 0..BETWEEN_LOOKS {
                    if !stop.load(Ordering::Relaxed) {
                        std::thread::sleep(A_WHILE);
                    }
                }
            }
        };
        if inline { work() } else { aside(work) }
    }

    /// Sorts the files of the library; no file, but thousands of them take a moment too.
    pub fn sort(&self, unmade: Unmade) {
        self.run(move || Arrived::Sorted(Box::new(unmade.make())));
    }

    /// Reads the sessions of one approach; what cannot be read is left out, the list tells why.
    pub fn read_approach(&self, paths: Vec<PathBuf>) {
        self.run(move || {
            let sessions = paths.iter().filter_map(|path| storage::read_file(path).ok());
            Arrived::ReadApproach(sessions.collect())
        });
    }

    /// Reads two sessions.
    pub fn read_two(&self, one: PathBuf, other: PathBuf) {
        self.run(move || {
            let read = |path: PathBuf| match storage::read_file(&path) {
                Ok(session) => Ok((path, session)),
                Err(error) => Err((path, error)),
            };
            match read(one).and_then(|one| Ok([one, read(other)?])) {
                Ok(both) => Arrived::ReadTwo(Box::new(both)),
                Err((path, error)) => Arrived::NotRead(path, error),
            }
        });
    }

    /// Reads a session that is to be carried on, and the others of its approach.
    pub fn read_to_follow(&self, path: PathBuf, of_approach: Vec<PathBuf>) {
        self.run(move || {
            let others = of_approach.iter().filter_map(|path| storage::read_file(path).ok());
            let others = others.collect();
            match storage::read_file(&path) {
                Ok(session) => Arrived::ToFollow(Box::new(session), others),
                Err(error) => Arrived::NotRead(path, error),
            }
        });
    }

    /// Lists the sessions folder and the examples.
    pub fn list(&self) {
        let folder = self.folder.clone();
        self.run(move || Arrived::Listed { recents: recents(&folder), examples: examples() });
    }

    /// Asks for a folder that the library is to list too.
    pub fn pick_folder(&self, title: String) {
        let folder = self.folder.clone();
        self.run(move || {
            let dialog = rfd::FileDialog::new().set_title(title).set_directory(folder);
            Arrived::PickedFolder(dialog.pick_folder())
        });
    }

    pub fn pick_to_open(&self, title: String) {
        let folder = self.folder.clone();
        self.run(move || {
            let dialog = rfd::FileDialog::new().set_title(title).add_filter("Curseur", &["ron"]);
            Arrived::PickedToOpen(dialog.set_directory(folder).pick_file())
        });
    }

    /// Asks for a list of actors, and reads it.
    pub fn pick_list(&self, title: String) {
        let folder = self.folder.clone();
        self.run(move || {
            let dialog = rfd::FileDialog::new().set_title(title);
            let dialog = dialog.add_filter("CSV", &["csv", "tsv", "txt"]).set_directory(folder);
            let picked = dialog.pick_file();
            Arrived::ListRead(picked.map(|path| storage::read_list(&path)))
        });
    }

    /// Reads a list of actors.
    pub fn read_list(&self, path: PathBuf) {
        self.run(move || Arrived::ListRead(Some(storage::read_list(&path))));
    }

    /// Writes a text of its own, never over an existing file.
    pub fn save_text(&self, path: PathBuf, text: Arc<str>) {
        self.run(move || {
            let saved = storage::write_text(&path, &text);
            Arrived::TextSaved(path, saved)
        });
    }

    /// Writes minutes, pictures or data.
    pub fn export(&self, session: Arc<Session>, words: Words, wanted: ToWrite) {
        self.run(move || exporting::written(&session, words, &wanted));
    }

    /// Reads the relations of a session; no file, but it takes a moment too.
    pub fn read_relations(&self, session: Arc<Session>) {
        self.run(move || Arrived::RelationsRead(session.revision, Box::new(Reading::of(&session))));
    }

    /// Lays out the map of actors, which takes a moment too.
    pub fn lay_map(&self, plan: MapPlan) {
        self.run(move || Arrived::MapLaid(Box::new(Laid::of(plan))));
    }

    /// Lays out the map that the room sees.
    pub fn lay_wall_map(&self, plan: wall::MapPlan) {
        self.run(move || Arrived::WallMapLaid(Box::new(LaidMap::of(plan))));
    }

    pub fn pick_to_save(&self, purpose: Purpose, title: String, name: String) {
        let folder = self.folder.clone();
        self.run(move || {
            let dialog = rfd::FileDialog::new().set_title(title);
            let dialog = match purpose {
                Purpose::Copy | Purpose::Move => dialog.add_filter("Curseur", &["ron"]),
                Purpose::Text(_) => dialog.add_filter("TXT", &["txt"]),
                Purpose::Export => dialog,
            };
            let dialog = dialog.set_directory(folder).set_file_name(name);
            Arrived::PickedToSave(purpose, dialog.save_file())
        });
    }
}

/// Does `work` in a thread of its own.
fn aside(work: impl FnOnce() + Send + 'static) {
    let started = std::thread::Builder::new().name("files".to_owned()).spawn(work);
    if let Err(error) = started {
        log::error!("no thread for a file: {error}");
    }
}

/// Whether the system can show a file dialog. Where it cannot, a path is typed.
pub fn has_system_dialogs() -> bool {
    let portal =
        || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    !cfg!(target_os = "linux") || portal()
}

fn create(folder: PathBuf, holder: &str, session: &Session) -> Arrived {
    match storage::create(&folder, session, holder) {
        Ok(opened) => Arrived::Opened(Box::new(opened)),
        Err(why) => Arrived::CreateFailed { folder, why },
    }
}

fn examples() -> Vec<String> {
    let title = |text: &&str| storage::read(text.as_bytes()).map(|session| session.heading.title);
    EXAMPLES.iter().filter_map(|text| title(text).ok()).collect()
}

/// The newest sessions of `folder`; those that cannot be read have no title.
fn recents(folder: &Path) -> Vec<Recent> {
    library::newest(folder, MOST_RECENTS).into_iter().map(recent).collect()
}

fn recent(entry: Entry) -> Recent {
    let title = entry.head().map(|head| head.title.to_string()).unwrap_or_default();
    let modified = Zoned::new(entry.modified, TimeZone::system()).datetime();
    Recent { path: entry.path, title, modified }
}
