//! What the saving thread does, one task after the other.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::atomic::Prepared;
use super::session_file::Written;
use super::{Aside, SaveError, SaveEvent, SessionFile, format};
use crate::session::{Draft, Session};

/// What was asked of the saver and not begun yet.
#[derive(Debug, Default)]
pub(super) struct Tasks {
    /// The latest state wins.
    pub session: Option<Arc<Session>>,
    /// The latest wins.
    pub draft: Option<DraftTask>,
    pub errands: VecDeque<Errand>,
    /// Everything of ours that says something of the session goes with the next save.
    pub erases: bool,
}

/// What is to become of the draft on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DraftTask {
    Write(Box<Draft>),
    Remove,
}

/// Something done once, that answers with an event of its own.
#[derive(Debug)]
pub(super) enum Errand {
    Copy { path: PathBuf, session: Arc<Session> },
    Move { path: PathBuf },
}

/// Keeps what is not on disk yet until it is.
#[derive(Debug)]
pub(super) struct Worker {
    file: SessionFile,
    tasks: Tasks,
    /// The last state that was asked to be saved.
    latest: Option<Arc<Session>>,
    /// The failures that were told, so that each is told once.
    told: Option<(u64, SaveError)>,
    told_asides: BTreeMap<Aside, SaveError>,
}

impl Tasks {
    /// These and then `later`.
    pub(super) fn add(&mut self, later: Self) {
        let Self { session, draft, errands, erases } = later;
        self.session = session.or_else(|| self.session.take());
        self.draft = draft.or_else(|| self.draft.take());
        self.errands.extend(errands);
        self.erases |= erases;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.session.is_none() && self.draft.is_none() && self.errands.is_empty()
    }
}

impl Worker {
    pub(super) fn new(file: SessionFile) -> Self {
        Self {
            file,
            tasks: Tasks::default(),
            latest: None,
            told: None,
            told_asides: BTreeMap::new(),
        }
    }

    /// Whether something is not on disk yet.
    pub(super) fn has_work(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Does what it can of the old and the new tasks.
    pub(super) fn work(&mut self, tasks: Tasks) -> Vec<SaveEvent> {
        self.tasks.add(tasks);
        if self.tasks.session.is_some() {
            self.latest.clone_from(&self.tasks.session);
        }
        let mut events = Vec::new();
        // First of all, since the present place may be what fails.
        for errand in std::mem::take(&mut self.tasks.errands) {
            self.run(errand, &mut events);
        }
        self.save(&mut events);
        self.save_draft();
        self.tell_asides(&mut events);
        events
    }

    /// What could not be done beside the saves, once for each cause; and once more when it works again.
    fn tell_asides(&mut self, events: &mut Vec<SaveEvent>) {
        if self.told.is_some() {
            // The session itself is not saved: that is what is to be known.
            return;
        }
        let now = self.file.asides();
        let news = now.iter().filter(|(aside, why)| self.told_asides.get(aside) != Some(why));
        events.extend(news.map(|(&what, why)| SaveEvent::AsideFailed { what, why: why.clone() }));
        let over = self.told_asides.keys().filter(|aside| !now.contains_key(aside));
        events.extend(over.map(|&what| SaveEvent::AsideAgain { what }));
        self.told_asides.clone_from(now);
    }

    fn save(&mut self, events: &mut Vec<SaveEvent>) {
        let Some(session) = self.tasks.session.take() else {
            return;
        };
        let revision = session.revision;
        let text = format::write(&session);
        let left = self.file.path().to_owned();
        let saved = if self.tasks.erases {
            if self.tasks.draft == Some(DraftTask::Remove) {
                self.file.drop_draft();
            }
            self.file.save_erasing(text.as_bytes())
        } else {
            self.file.save(text.as_bytes())
        };
        match saved {
            Ok(written) => {
                self.told = None;
                if std::mem::take(&mut self.tasks.erases) {
                    let left = matches!(written, Written::Conflict(_)).then(|| left.clone());
                    self.erased(left, events);
                }
                match written {
                    Written::InPlace { was_gone: false } => {}
                    Written::InPlace { was_gone: true } => {
                        events.push(SaveEvent::PutBack { path: left });
                    }
                    Written::Conflict(wrote) => events.push(SaveEvent::Conflict { wrote }),
                }
                events.push(SaveEvent::Saved { revision });
            }
            Err(why) => {
                self.tasks.session = Some(session);
                let failure = (revision, why);
                if self.told.as_ref() != Some(&failure) {
                    events.push(SaveEvent::Failed { revision, why: failure.1.clone() });
                    self.told = Some(failure);
                }
            }
        }
    }

    /// What was typed since the erasure is put on disk again: it went with the rest.
    fn erased(&mut self, left: Option<PathBuf>, events: &mut Vec<SaveEvent>) {
        if self.tasks.draft.is_none() {
            let draft = self.file.draft().cloned();
            self.tasks.draft = draft.map(|draft| DraftTask::Write(Box::new(draft)));
        }
        events.push(SaveEvent::Erased { left });
    }

    fn save_draft(&mut self) {
        // What was recorded from a draft is on disk before the draft goes.
        if self.tasks.session.is_some() && self.tasks.draft == Some(DraftTask::Remove) {
            return;
        }
        let Some(task) = self.tasks.draft.take() else {
            return;
        };
        let draft = match &task {
            DraftTask::Write(draft) => Some(draft.as_ref().clone()),
            DraftTask::Remove => None,
        };
        if self.file.write_draft(draft).is_err() {
            self.tasks.draft = Some(task);
        }
    }

    fn run(&mut self, errand: Errand, events: &mut Vec<SaveEvent>) {
        match errand {
            Errand::Copy { path, session } => {
                let written = self.copy(&path, &session);
                events.push(match written {
                    Ok(()) => SaveEvent::CopySaved { path },
                    Err(why) => SaveEvent::CopyFailed { path, why },
                });
            }
            Errand::Move { path } => match self.move_to(&path) {
                Ok(left) => {
                    if std::mem::take(&mut self.tasks.erases) {
                        self.erased(Some(left), events);
                    }
                    if let Some(session) = self.tasks.session.take() {
                        events.push(SaveEvent::Saved { revision: session.revision });
                    }
                    self.told = None;
                    events.push(SaveEvent::Moved { path });
                }
                Err(why) => events.push(SaveEvent::MoveFailed { path, why }),
            },
        }
    }

    /// Never over another file: a copy is one of its own.
    fn copy(&self, path: &Path, session: &Session) -> Result<(), SaveError> {
        let bytes = format::write(session);
        let prepared = Prepared::beside(path, bytes.as_bytes(), self.file.reach());
        let put = prepared.and_then(|prepared| prepared.put_new(path));
        put.map(drop).map_err(|error| SaveError::of(&error, path).for_session(path, session))
    }

    /// Returns the path that was left.
    fn move_to(&mut self, path: &Path) -> Result<PathBuf, SaveError> {
        let path = std::path::absolute(path).map_err(|error| SaveError::of(&error, path))?;
        let bytes = match &self.latest {
            Some(session) => format::write(session).into_bytes(),
            None => self.file.content()?,
        };
        if self.tasks.erases {
            if self.tasks.draft == Some(DraftTask::Remove) {
                self.file.drop_draft();
            }
            self.file.forget_if_ours();
        }
        let left = self.file.path().to_owned();
        let moved = self.file.move_to(&path, &bytes).map(|()| left);
        moved.map_err(|why| match format::read(&bytes) {
            Ok(session) => why.for_session(&path, &session),
            Err(_) => why,
        })
    }

    /// Lets go of the file.
    pub(super) fn release(&mut self) {
        self.file.release();
    }
}
