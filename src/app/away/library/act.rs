//! The library on screen: its folders are looked through, its list is made, both in other threads.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use egui::Ui;

use super::LibraryLook;
use super::copies::{Copies, Readings};
use super::state::{LibraryState, Listing, Sought};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::desk::Desk;
use crate::app::base::jobs::Inbox;
use crate::app::base::theme::Theme;
use crate::storage::ReadError;
use crate::storage::library::{Batch, Choices, Entry, Unread};

/// What comes of the folders is told no more often than this.
const NEWS_APART: Duration = Duration::from_millis(100);

/// The folders are looked through again after so many naps.
const BETWEEN_LOOKS: u32 = 15;
/// How many files are read to their ends before what was found in them is told.
const SOUNDED: usize = 20;
const A_WHILE: Duration = Duration::from_millis(200);

/// The library on screen.
pub struct Library {
    state: LibraryState,
    news: Inbox<News>,
    sorted: Inbox<Box<Listing>>,
}

/// What comes of its folders.
enum News {
    /// The files so far, and whether they are being looked through for the first time.
    Files { entries: Arc<[Arc<Entry>]>, choices: Choices, is_reading: bool },
    /// How the files of one session stand to each other.
    Copies(Copies),
    /// A folder cannot be looked through.
    Unread(PathBuf, ReadError),
    /// A folder that was to be listed too can be.
    Readable(PathBuf),
}

impl Library {
    pub fn new(desk: &Desk) -> Self {
        Self::seeking(Sought::default(), desk)
    }

    fn seeking(sought: Sought, desk: &Desk) -> Self {
        let (state, stop) = LibraryState::new(sought);
        let library = Self { state, news: Inbox::default(), sorted: Inbox::default() };
        library.look_through(desk, stop);
        library
    }

    /// Looks through the folders, again and again until `stop` says to end; tells only what is news.
    fn look_through(&self, desk: &Desk, stop: Arc<AtomicBool>) {
        let own = desk.folder.clone();
        let folders = std::iter::once(&own).chain(&desk.settings.folders).cloned().collect();
        let mut library = crate::storage::library::Library::new(folders);
        let (sender, wake) = (self.news.sender(), desk.jobs.wake());
        let once = desk.jobs.are_inline();
        desk.jobs.run(move || {
            let tell = |news: News| {
                sender.send(news).ok();
                wake();
            };
            let files = |library: &crate::storage::library::Library, is_reading: bool| {
                let entries: Arc<[_]> = library.entries().cloned().collect();
                let choices = Choices::of(&*entries);
                News::Files { entries, choices, is_reading }
            };
            let goes_on = || !stop.load(Ordering::Relaxed);
            let mut readings = Readings::default();
            let mut first = true;
            let mut told = None::<Instant>;
            while goes_on() {
                let (mut is_news, mut was_news) = (false, first);
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
                        tell(News::Unread(folder, why));
                    }
                    was_news |= is_news;
                    let is_time = told.is_none_or(|told| NEWS_APART <= told.elapsed());
                    if is_news && (is_time || ends_folder) && !stop.load(Ordering::Relaxed) {
                        tell(files(&library, first));
                        (is_news, told) = (false, Some(Instant::now()));
                    }
                }
                if std::mem::take(&mut first) || std::mem::take(&mut is_news) {
                    tell(files(&library, false));
                }
                // What the heads do not tell, once the list is there.
                let to_be_sounded = library.to_be_sounded();
                let chunks = to_be_sounded.chunks(SOUNDED);
                let last = chunks.len();
                for (number, some) in chunks.enumerate().take_while(|_| goes_on()) {
                    is_news |= !library.take(Batch::sounded(some)).changed.is_empty();
                    was_news |= is_news;
                    let is_time = told.is_none_or(|told| NEWS_APART <= told.elapsed());
                    if is_news && (is_time || number + 1 == last) {
                        tell(files(&library, false));
                        (is_news, told) = (false, Some(Instant::now()));
                    }
                }
                if was_news && goes_on() {
                    let entries: Vec<_> = library.entries().cloned().collect();
                    if let Some(copies) = readings.news(&entries, goes_on) {
                        tell(News::Copies(copies));
                    }
                }
                if once {
                    return;
                }
                for _ in 0..BETWEEN_LOOKS {
                    if goes_on() {
                        std::thread::sleep(A_WHILE);
                    }
                }
            }
        });
    }

    /// Before each frame: what came of the folders, and the list that was made.
    pub fn logic(&mut self, desk: &mut Desk) {
        for news in self.news.take() {
            match news {
                News::Files { entries, choices, is_reading } => {
                    log::debug!("library: {} files, going on: {is_reading}", entries.len());
                    self.state.take(entries, choices, is_reading);
                }
                News::Copies(copies) => self.state.copies = copies,
                News::Unread(folder, why) => {
                    let words = desk.words();
                    let path = folder.display().to_string();
                    let why = words.folder_error(&why);
                    let values = [("path", path.into()), ("why", why.into())];
                    desk.alert(words.with("library-unread", values));
                }
                News::Readable(folder) => self.list_too(desk, folder),
            }
        }
        for listing in self.sorted.take() {
            self.state.arrive(*listing);
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, out: &mut Vec<Action>) {
        let look = LibraryLook {
            words: desk.words(),
            theme: Theme::of(ui.ctx()),
            folder: &desk.folder,
            others: &desk.settings.folders,
        };
        super::ui(ui, &look, &mut self.state, &mut desk.notices, out);
        if let Some(unmade) = self.state.unmade() {
            // No file, but thousands of them take a moment too.
            self.sorted.post(&desk.jobs, move || Box::new(unmade.make()));
        }
    }

    /// Does what is asked about folders; gives back what is not.
    pub fn act(&mut self, desk: &mut Desk, action: Action) -> Option<Action> {
        match action {
            Action::DropFolder(folder) => self.list_no_more(desk, &folder),
            Action::Command(Command::Join) => {
                return Some(Action::Join(self.state.copies_of_selected()));
            }
            other => return Some(other),
        }
        None
    }

    /// Something that was found in it was looked at, and left again.
    pub fn come_back(&mut self) {
        log::debug!("library: shown again");
        self.state.search_next();
    }

    /// Lists another folder too, if it can be read.
    pub fn try_folder(&self, desk: &Desk, folder: PathBuf) {
        self.news.post(&desk.jobs, move || match fs::read_dir(&folder) {
            Ok(_) => News::Readable(folder),
            Err(error) => News::Unread(folder, error.into()),
        });
    }

    /// Lists another folder too, and at the next start.
    fn list_too(&mut self, desk: &mut Desk, folder: PathBuf) {
        if desk.folder != folder && !desk.settings.folders.contains(&folder) {
            desk.settings.folders.push(folder);
            self.list_otherwise(desk);
        }
    }

    /// Lists a folder no more; its files stay as they are.
    fn list_no_more(&mut self, desk: &mut Desk, folder: &Path) {
        desk.settings.folders.retain(|listed| listed != folder);
        self.list_otherwise(desk);
    }

    /// The folders are others now, what is sought is the same.
    fn list_otherwise(&mut self, desk: &mut Desk) {
        desk.keep_settings();
        *self = Self::seeking(self.state.sought(), desk);
    }
}
