//! Which copies are being joined, what came of it, and where it goes. Files are read, joined and written in other threads.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Ui;
use jiff::civil::Date;

use super::Asked;
use crate::analysis::comparison::held_on;
use crate::app::base::action::Action;
use crate::app::base::desk::Desk;
use crate::app::base::jobs::{Inbox, Pending};
use crate::session::{Heading, Session, join};
use crate::storage::{self, ENDINGS, ReadError, SaveError, Summary, is_named_sealed, session_stem};
use crate::words::{JoinedPart, Words};

/// So many names are tried before none is proposed.
const MOST_TAKEN: u32 = 999;

/// The screen.
pub struct Joining {
    pub copies: Vec<Copy>,
    /// The name of the new file.
    pub name: String,
    /// Why it was not written; empty while nothing is wrong.
    pub problem: String,
    /// What waits to be done has the keyboard in the next frame.
    pub focus: bool,
    came: Came,
    written: Option<PathBuf>,
    /// Files that are being read.
    reading: usize,
    is_writing: bool,
    /// What was asked last.
    asked: Option<Question>,
    joins: Pending<Question, Answer>,
    news: Inbox<News>,
}

/// A file that may be joined with others.
pub struct Copy {
    path: PathBuf,
    pub chosen: bool,
    pub read: Result<Read, ReadError>,
}

/// What a file holds.
#[derive(Clone)]
pub struct Read {
    session: Arc<Session>,
    pub arguments: usize,
    /// When the group last met in it.
    pub last: Date,
}

/// What came of joining those that are chosen.
pub enum Came {
    Nothing,
    Not(String),
    Joined(Told),
}

/// The joined session, and all that is said of it.
pub struct Told {
    session: Arc<Session>,
    pub brought: Vec<(String, String)>,
    pub parts: Vec<JoinedPart>,
    pub waits: bool,
}

/// The ranks of the copies, and the language to tell of them in.
type Question = (Vec<usize>, Words);
type Answer = (Question, Came);

enum News {
    /// Other files of the session.
    Found(Vec<PathBuf>),
    Read(PathBuf, Result<Read, ReadError>),
    /// A name that no file has yet.
    Named(String),
    Written(PathBuf, Result<(), SaveError>),
}

impl Copy {
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }

    /// What its folder is called.
    pub fn folder(&self) -> Option<String> {
        Some(self.path.parent()?.file_name()?.to_string_lossy().into_owned())
    }

    fn session(&self) -> Option<&Arc<Session>> {
        self.read.as_ref().ok().map(|read| &read.session)
    }
}

impl Read {
    fn of(session: Session) -> Self {
        let arguments = Summary::of(&session).arguments;
        let last = held_on(&session);
        Self { session: Arc::new(session), arguments, last }
    }
}

impl Joining {
    /// Of these files; what is open here is taken as it is, not as it was last saved.
    pub fn new(desk: &Desk, paths: Vec<PathBuf>, open: Option<(&Path, &Session)>) -> Self {
        let mut joining = Self {
            copies: Vec::new(),
            name: String::new(),
            problem: String::new(),
            focus: true,
            came: Came::Nothing,
            written: None,
            reading: 0,
            is_writing: false,
            asked: None,
            joins: Pending::default(),
            news: Inbox::default(),
        };
        for path in paths {
            match open {
                Some((known, session)) if known == path => {
                    joining.take(desk, path, Ok(Read::of(session.clone())));
                }
                _ => joining.add(desk, path),
            }
        }
        joining
    }

    /// Of the session that is open here, and of its files in the same folder.
    pub fn beside(desk: &Desk, path: PathBuf, session: Session) -> Self {
        let open = Some((&*path, &session));
        let mut joining = Self::new(desk, vec![path.clone()], open);
        joining.reading += 1;
        joining.news.post(&desk.jobs, move || {
            let others = storage::others(&path, &session).into_iter();
            let beside = others.filter(|other| other.kept.is_none()).map(|other| other.path);
            News::Found(beside.collect())
        });
        joining
    }

    /// Reads another file that may be joined. One of a newer format is none: what is not understood of it would be lost.
    pub fn add(&mut self, desk: &Desk, path: PathBuf) {
        self.reading += 1;
        self.news.post(&desk.jobs, move || {
            let read = storage::bytes_of(&path).and_then(|bytes| storage::read(&bytes));
            News::Read(path, read.map(Read::of))
        });
    }

    fn take(&mut self, desk: &Desk, path: PathBuf, read: Result<Read, ReadError>) {
        let is_first = self.first().is_none();
        let read_before = self.copies.iter_mut().find(|copy| copy.path == path);
        let chosen = read.is_ok();
        match read_before {
            Some(copy) => (copy.read, copy.chosen) = (read, chosen),
            None => self.copies.push(Copy { path, chosen, read }),
        }
        if is_first && let Some(first) = self.first().cloned() {
            self.propose(desk, &first.heading);
        }
    }

    /// Proposes a name that no file has.
    fn propose(&self, desk: &Desk, heading: &Heading) {
        let stem = session_stem(heading.date, &heading.title);
        let stem = desk.words().with("joining-file", [("stem", stem.into())]);
        let folder = self.folder().to_owned();
        self.news.post(&desk.jobs, move || {
            let name = |rank: u32| match rank {
                1 => format!("{stem}.{}", ENDINGS[0]),
                rank => format!("{stem} {rank}.{}", ENDINGS[0]),
            };
            let free = (1..=MOST_TAKEN).map(name).find(|name| !folder.join(name).exists());
            News::Named(free.unwrap_or_default())
        });
    }

    fn first(&self) -> Option<&Arc<Session>> {
        self.copies.iter().find_map(Copy::session)
    }

    /// Where the joined session goes: beside the first copy.
    pub fn folder(&self) -> &Path {
        let first = self.copies.iter().find(|copy| copy.read.is_ok());
        first.and_then(|copy| copy.path.parent()).unwrap_or_else(|| Path::new(""))
    }

    /// Before each frame: what came back from other threads.
    pub fn logic(&mut self, desk: &Desk) {
        for news in self.news.take() {
            match news {
                News::Read(path, read) => {
                    self.reading -= 1;
                    self.take(desk, path, read);
                }
                News::Found(paths) => {
                    self.reading -= 1;
                    for path in paths {
                        self.add(desk, path);
                    }
                }
                News::Named(name) if self.name.is_empty() => self.name = name,
                News::Named(_) => {}
                News::Written(path, Ok(())) => {
                    self.is_writing = false;
                    (self.written, self.focus) = (Some(path), true);
                }
                News::Written(_, Err(why)) => {
                    self.is_writing = false;
                    let words = desk.words();
                    self.problem = match why {
                        SaveError::AlreadyExists => words.text("joining-exists"),
                        why => words.put_error(&why),
                    };
                    self.focus = true;
                }
            }
        }
        if let Some((question, answer)) = self.joins.take()
            && question == self.question(desk)
        {
            self.came = answer;
        }
    }

    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, out: &mut Vec<Action>) {
        let before = self.question(desk);
        let asked = super::ui(ui, desk.words(), self, &mut desk.notices, out);
        let question = self.question(desk);
        if before != question {
            // Another session would be written.
            self.written = None;
            self.problem.clear();
        }
        self.ask(desk, question);
        if asked == Asked::Write {
            self.write(desk);
        }
    }

    fn question(&self, desk: &Desk) -> Question {
        let chosen = self.copies.iter().enumerate().filter(|(_, copy)| copy.chosen);
        (chosen.map(|(rank, _)| rank).collect(), desk.words())
    }

    /// Has the chosen copies joined once all are read, where that was not asked yet.
    fn ask(&mut self, desk: &Desk, question: Question) {
        if self.is_reading() {
            return;
        }
        if self.asked.as_ref() != Some(&question) {
            self.came = Came::Nothing;
            self.asked = Some(question.clone());
            if question.0.len() < 2 {
                self.joins.want_nothing();
            } else {
                self.joins.want(question);
            }
        }
        let copies = &self.copies;
        self.joins.work(&desk.jobs, |question| {
            let chosen = question.0.iter().filter_map(|rank| copies.get(*rank));
            let (names, sessions): (Vec<String>, Vec<Arc<Session>>) =
                chosen.filter_map(|copy| Some((copy.name(), Arc::clone(copy.session()?)))).unzip();
            move || {
                let came = joined(&names, &sessions, question.1);
                (question, came)
            }
        });
    }

    fn write(&mut self, desk: &Desk) {
        let Came::Joined(told) = &self.came else { return };
        let mut path = self.folder().join(self.name.trim());
        if is_named_sealed(&path) {
            self.problem = desk.words().text("copy-not-sealed");
            return;
        }
        if path.extension().is_none_or(|ending| ENDINGS.iter().all(|known| ending != *known)) {
            path.as_mut_os_string().push(format!(".{}", ENDINGS[0]));
        }
        let sources: Vec<PathBuf> = self.chosen().map(|copy| copy.path.clone()).collect();
        let session = Arc::clone(&told.session);
        self.is_writing = true;
        self.news.post(&desk.jobs, move || {
            let written = storage::write_text(&path, &storage::write(&session), &sources);
            News::Written(path, written)
        });
    }

    fn chosen(&self) -> impl Iterator<Item = &Copy> {
        self.copies.iter().filter(|copy| copy.chosen)
    }

    pub fn is_reading(&self) -> bool {
        0 < self.reading
    }

    pub fn came(&self) -> &Came {
        &self.came
    }

    /// Where the joined session is, once it was written.
    pub fn written(&self) -> Option<&Path> {
        self.written.as_deref()
    }

    /// Whether there is something to write, and a name for it.
    pub fn is_ready(&self) -> bool {
        let is_named = !self.name.trim().is_empty();
        is_named && !self.is_writing && matches!(self.came, Came::Joined(_))
    }

    /// The files it tells of.
    pub fn sources(&self) -> Vec<PathBuf> {
        self.copies.iter().map(|copy| copy.path.clone()).collect()
    }

    pub fn title(&self, words: Words) -> String {
        match self.first().map(|session| session.heading.title.trim()) {
            Some(title) => words.with("joining-title-of", [("title", title.into())]),
            None => words.text("joining-title"),
        }
    }
}

fn joined(names: &[String], sessions: &[Arc<Session>], words: Words) -> Came {
    let copies: Vec<Session> = sessions.iter().map(|session| (**session).clone()).collect();
    match join(&copies, &words.stand_ins()) {
        Ok(joined) => {
            let brought = names.iter().cloned().zip(&joined.brought);
            let brought = brought.map(|(name, brought)| (name, words.brought(*brought)));
            Came::Joined(Told {
                brought: brought.collect(),
                parts: words.parts_of_joined(&joined),
                waits: joined.waits(),
                session: Arc::new(joined.session),
            })
        }
        Err(why) => Came::Not(words.not_joined(&why, names)),
    }
}
