//! The thread that saves, so that nobody waits for the disk.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

use super::worker::{DraftTask, Errand, Tasks, Worker};
use super::{Aside, SaveError, SessionFile};
use crate::session::{Draft, Session};

/// How long to wait before trying again: the first time, and at most.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(5));

/// Between two tries while someone waits for the session to close.
const PAUSE_WHILE_CLOSING: Duration = Duration::from_millis(100);

/// What the saver did or could not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveEvent {
    /// This state, or a later one, is on disk.
    Saved {
        revision: u64,
    },
    /// It is kept, and tried again until it works. Told once for each state and cause.
    Failed {
        revision: u64,
        why: SaveError,
    },
    /// Another hand had changed the file: the session was written here, and goes on here.
    Conflict {
        wrote: PathBuf,
    },
    /// What was erased is neither in the session any more nor in our files beside it. `left` is the file it was in
    /// before, where the session had to go on in another: that one still says it.
    Erased {
        left: Option<PathBuf>,
    },
    CopySaved {
        path: PathBuf,
    },
    CopyFailed {
        path: PathBuf,
        why: SaveError,
    },
    /// Something that a save can do without failed. Told once for each cause.
    AsideFailed {
        what: Aside,
        why: SaveError,
    },
    /// It works again.
    AsideAgain {
        what: Aside,
    },
    /// The file was renamed, moved or deleted by someone: the session is in its place again.
    PutBack {
        path: PathBuf,
    },
    /// From now on the session is saved here.
    Moved {
        path: PathBuf,
    },
    MoveFailed {
        path: PathBuf,
        why: SaveError,
    },
}

/// Saves one open session. [`Saver::close`] it: a saver that is dropped tries once more, and nobody waits for that.
pub struct Saver(Mode);

enum Mode {
    Thread(Arc<Shared>),
    Inline(Box<Mutex<(Worker, Vec<SaveEvent>)>>),
}

#[derive(Default)]
struct Shared {
    inbox: Mutex<Inbox>,
    /// Rung when there is something to do.
    bell: Condvar,
    /// Rung when something was done.
    done: Condvar,
}

#[derive(Default)]
struct Inbox {
    tasks: Tasks,
    events: Vec<SaveEvent>,
    phase: Phase,
    /// Try at once, whatever failed a moment ago.
    hurry: bool,
    /// Something is to be written, or being written.
    is_busy: bool,
    /// Someone wants to know when nothing is.
    is_waited_for: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Phase {
    #[default]
    Open,
    /// End once everything is on disk.
    Closing,
    /// Nobody waits any more: try once and end.
    Abandoned,
    Ended,
}

fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Saver {
    /// Starts the thread that saves `file`. It calls `wake` whenever there are events to poll.
    pub fn start(file: SessionFile, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let shared = Arc::<Shared>::default();
        let theirs = Arc::clone(&shared);
        thread::Builder::new()
            .name("saving".to_owned())
            .spawn(move || run(&theirs, Worker::new(file), wake))?;
        Ok(Self(Mode::Thread(shared)))
    }

    /// Saves `file` in the calling thread, for tests.
    pub fn inline(file: SessionFile) -> Self {
        Self(Mode::Inline(Box::new(Mutex::new((Worker::new(file), Vec::new())))))
    }

    /// Puts this state on disk; the latest wins.
    pub fn save(&self, session: Arc<Session>) {
        self.ask(Tasks { session: Some(session), ..Tasks::default() });
    }

    /// Puts this state on disk, and removes the draft, every copy and every leftover beside it.
    pub fn erase(&self, session: Arc<Session>) {
        let draft = Some(DraftTask::Remove);
        self.ask(Tasks { session: Some(session), draft, erases: true, ..Tasks::default() });
    }

    /// Puts the draft on disk, or removes it once the session is there.
    pub fn save_draft(&self, draft: Option<Draft>) {
        let task = draft.map_or(DraftTask::Remove, |draft| DraftTask::Write(Box::new(draft)));
        self.ask(Tasks { draft: Some(task), ..Tasks::default() });
    }

    /// Writes a copy elsewhere, never over another file. The session goes on where it is.
    pub fn save_copy(&self, path: PathBuf, session: Arc<Session>) {
        self.errand(Errand::Copy { path, session });
    }

    /// Saves at `path` from now on. Never over an existing file.
    pub fn move_to(&self, path: PathBuf) {
        self.errand(Errand::Move { path });
    }

    /// Tries at once what failed a moment ago.
    pub fn try_now(&self) {
        self.ask(Tasks::default());
    }

    /// What happened since the last time.
    pub fn poll(&self) -> Vec<SaveEvent> {
        match &self.0 {
            Mode::Thread(shared) => std::mem::take(&mut hold(&shared.inbox).events),
            Mode::Inline(inline) => std::mem::take(&mut hold(inline).1),
        }
    }

    /// Puts everything on disk and lets go of the file. False when that did not work in time: it is all kept, and tried further.
    pub fn close(&self, timeout: Duration) -> bool {
        match &self.0 {
            Mode::Thread(shared) => close(shared, timeout),
            Mode::Inline(inline) => {
                let mut inline = hold(inline);
                let events = inline.0.work(Tasks::default());
                inline.1.extend(events);
                let saved = !inline.0.has_work();
                if saved {
                    inline.0.release();
                }
                saved
            }
        }
    }

    /// Lets go of the file if nothing is left to write. Where something is, all goes on as before, and `wake` is called
    /// once there is not.
    pub fn try_close(&self, timeout: Duration) -> bool {
        if let Mode::Thread(shared) = &self.0 {
            let mut inbox = hold(&shared.inbox);
            inbox.is_waited_for = inbox.is_busy;
            if inbox.is_busy {
                return false;
            }
        }
        self.close(timeout)
    }

    fn errand(&self, errand: Errand) {
        self.ask(Tasks { errands: [errand].into(), ..Tasks::default() });
    }

    fn ask(&self, tasks: Tasks) {
        match &self.0 {
            Mode::Thread(shared) => {
                let mut inbox = hold(&shared.inbox);
                inbox.tasks.add(tasks);
                inbox.hurry = true;
                inbox.is_busy = true;
                drop(inbox);
                shared.bell.notify_all();
            }
            Mode::Inline(inline) => {
                let mut inline = hold(inline);
                let events = inline.0.work(tasks);
                inline.1.extend(events);
            }
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        if let Mode::Thread(shared) = &self.0 {
            let mut inbox = hold(&shared.inbox);
            if inbox.phase != Phase::Ended {
                inbox.phase = Phase::Abandoned;
            }
            drop(inbox);
            shared.bell.notify_all();
        }
    }
}

fn close(shared: &Shared, timeout: Duration) -> bool {
    let end = Instant::now() + timeout;
    let mut inbox = hold(&shared.inbox);
    if inbox.phase == Phase::Open {
        inbox.phase = Phase::Closing;
        shared.bell.notify_all();
    }
    while inbox.phase != Phase::Ended {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            inbox.phase = Phase::Open;
            return false;
        }
        inbox = shared.done.wait_timeout(inbox, left).unwrap_or_else(PoisonError::into_inner).0;
    }
    true
}

fn run(shared: &Shared, mut worker: Worker, wake: impl Fn()) {
    let mut pause = PAUSES.0;
    loop {
        let tasks = wait(shared, worker.has_work().then_some(pause));
        let events = worker.work(tasks);
        pause = if worker.has_work() { (pause * 2).min(PAUSES.1) } else { PAUSES.0 };
        let has_news = !events.is_empty();
        let mut inbox = hold(&shared.inbox);
        inbox.events.extend(events);
        let is_done = inbox.tasks.is_empty() && !worker.has_work();
        inbox.is_busy = !is_done;
        let is_told = is_done && std::mem::take(&mut inbox.is_waited_for);
        let ends = match inbox.phase {
            Phase::Open => false,
            Phase::Closing => is_done,
            Phase::Abandoned | Phase::Ended => inbox.tasks.is_empty(),
        };
        if ends {
            worker.release();
            inbox.phase = Phase::Ended;
        }
        drop(inbox);
        shared.done.notify_all();
        if has_news || is_told {
            wake();
        }
        if ends {
            return;
        }
    }
}

/// The tasks to do now; `pause` is how long to wait before trying again what failed.
fn wait(shared: &Shared, pause: Option<Duration>) -> Tasks {
    let mut inbox = hold(&shared.inbox);
    let mut left = pause;
    while !inbox.hurry && inbox.phase != Phase::Abandoned {
        if inbox.phase == Phase::Closing {
            let Some(longest) = left else {
                break;
            };
            left = Some(longest.min(PAUSE_WHILE_CLOSING));
        }
        inbox = match left {
            None => shared.bell.wait(inbox).unwrap_or_else(PoisonError::into_inner),
            Some(pause) => {
                let (inbox, waited) =
                    shared.bell.wait_timeout(inbox, pause).unwrap_or_else(PoisonError::into_inner);
                if waited.timed_out() {
                    drop(inbox);
                    return std::mem::take(&mut hold(&shared.inbox).tasks);
                }
                inbox
            }
        };
    }
    inbox.hurry = false;
    std::mem::take(&mut inbox.tasks)
}
