//! What is recorded: the program's own code, doing one thing that it does to files.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use curseur::session::{Draft, FollowUp, Session, SessionId, StartFrom};
use curseur::storage::{
    self, Existing, Opened, Output, SaveEvent, Saver, SessionFile, create, open, put_files,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::trace::SAID;
use crate::subject::{self, EARLIER, ERASED, edit, record, small};

/// The name that a session of [`small`] is given.
pub const SESSION: &str = "2026-11-14 Essai.ron";
/// What is kept beside it.
pub const BESIDE: &str = ".2026-11-14 Essai.ron.curseur";
/// Where it goes on, and what is kept beside it there.
pub const ELSEWHERE: &str = "Ailleurs.ron";
pub const BESIDE_ELSEWHERE: &str = ".Ailleurs.ron.curseur";
/// The one that carries it on.
pub const FOLLOWING: &str = "2026-12-01 Suite.ron";
/// Where the first session of all goes: a folder that is not there yet.
pub const NEW_FOLDER: &str = "Curseur";
/// What is typed before the save, and recorded by it.
pub const TYPED: &str = "Dit et tapé à l’instant";
/// The files that are exported; of the first two there are earlier ones.
pub const OUTPUTS: [&str; 3] = ["ties nodes.csv", "ties edges.csv", "ties more.csv"];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scene {
    First,
    Save,
    SaveAgain,
    KeepDraft,
    CarryOn,
    /// The session goes on in another file.
    Move,
    Erase,
    Migrate,
    Export,
}

impl Scene {
    pub const ALL: [Self; 9] = [
        Self::First,
        Self::Save,
        Self::SaveAgain,
        Self::KeepDraft,
        Self::CarryOn,
        Self::Move,
        Self::Erase,
        Self::Migrate,
        Self::Export,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Save => "save",
            Self::SaveAgain => "save-again",
            Self::KeepDraft => "draft",
            Self::CarryOn => "carry-on",
            Self::Move => "move",
            Self::Erase => "erase",
            Self::Migrate => "migrate",
            Self::Export => "export",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scene| scene.name() == name)
    }

    /// Puts into `folder` what is there before.
    pub fn prepare(self, folder: &Path) {
        match self {
            Self::First => {}
            Self::Migrate => fs::write(folder.join(SESSION), EARLIER).expect("a folder of our own"),
            Self::Export => {
                started(folder);
                for name in &OUTPUTS[..2] {
                    fs::write(folder.join(name), "before".repeat(2000))
                        .expect("a folder of our own");
                }
            }
            Self::Erase => {
                started(folder);
                // What a crash left before.
                let leftover = folder.join(format!(".{SESSION}.Ab12Cd.saving"));
                fs::copy(folder.join(SESSION), leftover).expect("a folder of our own");
            }
            Self::Save | Self::SaveAgain | Self::KeepDraft | Self::CarryOn | Self::Move => {
                started(folder);
            }
        }
    }

    /// Does it, and says when somebody relies on it.
    pub fn act(self, folder: &Path) {
        let path = folder.join(SESSION);
        match self {
            Self::First => {
                let opened = create(&folder.join(NEW_FOLDER), &small(), "one@computer");
                drop(opened.expect("a folder of our own"));
                say("created");
            }
            Self::Save => save(&path, |session, saver| {
                record(session, TYPED);
                saver.save(Arc::new(session.clone()));
                tell(saver);
                saver.save_draft(None);
            }),
            Self::SaveAgain => save(&path, |session, saver| {
                for words in ["Un", "Deux"] {
                    record(session, words);
                    saver.save(Arc::new(session.clone()));
                    tell(saver);
                }
            }),
            Self::KeepDraft => save(&path, |_, saver| {
                saver.save_draft(Some(draft("Deux mots de plus")));
                say("kept");
            }),
            Self::Migrate => save(&path, |session, saver| {
                record(session, TYPED);
                saver.save(Arc::new(session.clone()));
                tell(saver);
            }),
            Self::Erase => save(&path, |session, saver| {
                subject::erase(session);
                saver.erase(Arc::new(session.clone()));
                tell(saver);
            }),
            Self::Move => save(&path, |_, saver| {
                saver.move_to(folder.join(ELSEWHERE));
                tell(saver);
            }),
            Self::CarryOn => {
                let previous = storage::read_file(&path).expect("it was made before");
                let new = FollowUp {
                    id: SessionId(Uuid::from_u128(9)),
                    date: jiff::civil::date(2026, 12, 1),
                    title: "Suite".to_owned(),
                    from: StartFrom::LastPositions,
                };
                let following = Session::followed_by(&previous, new);
                drop(create(folder, &following, "one@computer").expect("a folder of our own"));
                say("created");
            }
            Self::Export => {
                let files = ["nodes", "edges", "more"].map(|suffix| {
                    let bytes = suffix.repeat(3000);
                    (suffix, bytes.into_bytes())
                });
                let files = files.each_ref().map(|(suffix, bytes)| Output {
                    suffix: Some(suffix),
                    ending: None,
                    bytes,
                    private: false,
                });
                let put = put_files(&path, &folder.join("ties.csv"), &files, Existing::Replaced);
                put.expect("a folder of our own");
                say("written");
            }
        }
    }
}

fn say(what: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{SAID}{what}").and_then(|()| out.flush()).expect("somebody listens");
}

pub fn draft(words: &str) -> Draft {
    Draft { words: words.to_owned(), ..Draft::default() }
}

/// A session that was saved often enough to have all its copies, with letters that wait.
fn started(folder: &Path) {
    let mut session = small();
    subject::add_who_is_erased(&mut session);
    let Opened { file, path, .. } =
        create(folder, &session, "before").expect("a folder of our own");
    assert!(path.ends_with(SESSION), "{}", path.display());
    let saver = Saver::inline(every_minute(file));
    for number in 0..4 {
        record(&mut session, &format!("Argument {number} de {ERASED}"));
        saver.save(Arc::new(session.clone()));
    }
    edit(
        &mut session,
        curseur::session::Edit::Describe(curseur::session::Detail::Purpose, "But".to_owned()),
    );
    saver.save(Arc::new(session));
    saver.save_draft(Some(draft(&format!("{TYPED}, {ERASED}"))));
    assert!(saver.close(Duration::from_mins(1)));
}

/// With a clock on which each save is minutes after the one before, so that each has a copy of its own.
fn every_minute(file: SessionFile) -> SessionFile {
    let moment = AtomicI64::new(1_800_000_000);
    file.with_clock(Arc::new(move || {
        let second = moment.fetch_add(90, Ordering::Relaxed);
        jiff::ZonedDateTime::new(Timestamp::from_second(second).expect("a moment"), TimeZone::UTC)
    }))
}

/// Opens the session, has `what` done to it, and lets go of it.
fn save(path: &Path, what: impl FnOnce(&mut Session, &Saver)) {
    let Opened { mut session, file, .. } = open(path, "one@computer").expect("it was made before");
    let saver = Saver::inline(every_minute(file));
    what(&mut session, &saver);
    assert!(saver.close(Duration::from_mins(1)));
}

/// Says what was saved as the window hears it.
fn tell(saver: &Saver) {
    for event in saver.poll() {
        match event {
            SaveEvent::Saved { .. } => say("saved"),
            SaveEvent::Moved { .. } => say("moved"),
            SaveEvent::Erased { left: None } => {}
            other => panic!("{other:?}"),
        }
    }
}
