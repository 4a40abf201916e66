//! After an erasure, no file of ours holds a byte of it.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use curseur::session::{
    Actor, ActorEdit, ActorId, AxisId, Board, Draft, Edit, Erased, Event, Key, Ledger,
    ParticipantId, Position, Session, Speaker, Subject, TextPlace, check, texts,
};
use curseur::storage::{
    Opened, SaveEvent, Saver, SessionFile, check_bytes, create, open, read, write,
};
use tempfile::TempDir;
use uuid::Uuid;

use super::planted::{
    ACTOR, OF_ACTOR, OF_PERSON, OF_WORDING, PERSON, WORDING, files_with, planted,
};
use crate::samples::Planting;

const LONG: Duration = Duration::from_mins(1);

/// A folder with everything in it that Curseur ever keeps of a session.
struct Kept {
    planted: Planting,
    folder: TempDir,
    path: PathBuf,
    saver: Saver,
}

impl Kept {
    fn new(start: impl FnOnce(Opened) -> Saver) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let planted = planted();
        // The name of the file is made from the title, and stays.
        let mut untitled = planted.session.clone();
        "Essai".clone_into(&mut untitled.heading.title);
        let opened = create(folder.path(), &untitled, "salle").unwrap();
        let path = opened.path.clone();
        let saver = start(opened);
        let mut kept = Self { planted, folder, path, saver };
        kept.fill();
        kept
    }

    fn side(&self) -> PathBuf {
        let name = self.path.file_name().unwrap().to_string_lossy();
        self.path.with_file_name(format!(".{name}.curseur"))
    }

    /// Several saves, a draft, an original, what crashes left.
    fn fill(&mut self) {
        for number in 0..5 {
            let key = Key(Uuid::from_u128(100 + number));
            let actor = Actor::named(&format!("Voisin {number}"), key);
            self.planted.edit(ActorEdit::Add(vec![actor]));
            self.saver.save(Arc::new(self.planted.session.clone()));
            self.settle(|event| matches!(event, SaveEvent::Saved { .. }));
        }
        let words = "Quintard, Zorvane, dit-d’abord".to_owned();
        self.saver.save_draft(Some(Draft { words: words.clone(), ..Draft::default() }));
        // A draft tells nothing once it is there: what is saved after it does.
        self.saver.save(Arc::new(self.planted.session.clone()));
        self.settle(|event| matches!(event, SaveEvent::Saved { .. }));
        let old = write(&self.planted.session);
        let name = self.path.file_name().unwrap().to_string_lossy().into_owned();
        let side = self.side();
        fs::write(side.join("format-1.ron"), &old).unwrap();
        fs::write(side.join("copy.new"), &old).unwrap();
        fs::write(side.join(".draft.ron.x1.saving"), &words).unwrap();
        fs::write(self.folder.path().join(format!(".{name}.x2.saving")), &old).unwrap();
        let copies = (1..=3).filter(|n| side.join(format!("copy-{n}.ron")).exists());
        assert_eq!(copies.count(), 3);
        assert!(side.join("draft.ron").exists());
    }

    /// Waits until the thread has done what was asked.
    fn settle(&self, done: impl Fn(&SaveEvent) -> bool) {
        for _ in 0..2000 {
            if self.saver.poll().iter().any(&done) {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("nothing came of it");
    }

    fn erase(&mut self, subject: Subject) -> Vec<SaveEvent> {
        self.planted.erase(subject);
        let session = Arc::new(self.planted.session.clone());
        self.saver.erase(Arc::clone(&session));
        // As the window does: each change is saved as well.
        self.saver.save(session);
        assert!(self.saver.close(LONG));
        self.saver.poll()
    }
}

/// A file told the time by a clock of which any two looks are minutes apart, so that each save keeps a copy.
fn slow(opened: Opened) -> SessionFile {
    let start = "2026-11-14T14:00:00+01:00[Europe/Paris]".parse::<jiff::ZonedDateTime>().unwrap();
    let minutes = AtomicI64::new(0);
    let clock = move || {
        let passed = minutes.fetch_add(2, Ordering::Relaxed);
        start.checked_add(jiff::SignedDuration::from_mins(passed)).unwrap()
    };
    opened.file.with_clock(Arc::new(clock))
}

fn inline(opened: Opened) -> Saver {
    Saver::inline(slow(opened))
}

fn threaded(opened: Opened) -> Saver {
    Saver::start(slow(opened), || ()).unwrap()
}

/// Where each ball stands.
fn positions(session: &Session) -> Vec<(AxisId, Position)> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    let axes = session.framework.axes.keys();
    axes.map(|axis| (axis.clone(), board.cursor(axis).position())).collect()
}

/// The session on disk, which holds together, holds none of `secrets`, and says all that it said besides.
fn holds_everything_else(before: &Session, kept: &mut Kept, erased: Erased, secrets: &[&str]) {
    assert_eq!(files_with(kept.folder.path(), secrets), [""; 0]);
    let bytes = fs::read(&kept.path).unwrap();
    assert_eq!(check_bytes(&bytes), []);
    let after = read(&bytes).unwrap();
    assert_eq!(after, kept.planted.session);
    assert_eq!(check(&after), []);
    let last = after.journal.records().last().unwrap();
    assert_eq!(last.event, Event::Erasure(erased));
    assert_eq!(after.journal.len(), before.journal.len() + 1);
    let remain = texts(&after);
    for (place, text) in texts(before) {
        let folded = text.to_lowercase().replace("e\u{301}", "é").replace("ebene", "ébène");
        let is_own = place == TextPlace::ParticipantCollege(ParticipantId(1));
        if !is_own && !secrets.iter().any(|secret| folded.contains(secret)) {
            assert!(remain.contains(&(place.clone(), text.clone())), "{place:?}: {text}");
        }
    }
    assert_eq!(positions(&after), positions(before), "balls stay where they are");
    let history = &mut kept.planted.history;
    assert_eq!((history.next_undo(), history.next_redo()), (None, None));
    assert_eq!(history.undo(&mut kept.planted.session), None);
    let opened = open(&kept.path, "salle").unwrap();
    assert_eq!((opened.session, opened.draft), (after, None));
}

#[test]
fn an_actor_is_in_no_file_any_more() {
    let mut kept = Kept::new(inline);
    assert!(!files_with(kept.folder.path(), &OF_ACTOR[..1]).is_empty());
    let before = kept.planted.session.clone();
    let events = kept.erase(ACTOR);
    assert_eq!(events[0], SaveEvent::Erased { left: None });
    holds_everything_else(&before, &mut kept, Erased::Actor, &OF_ACTOR);
    let Subject::Actor(id) = ACTOR else { unreachable!("it is an actor") };
    let after = &kept.planted.session;
    assert_eq!(after.relations.of(id).count(), 0);
    assert!(!after.cites(id));
    assert!(after.cites(ActorId(1)), "the others are cited as before");
    assert!(after.relations.shared.is_empty());
    assert!(after.framework.axes.values().all(|axis| !axis.actors.contains(&id)));
    assert_eq!(after.actors.len(), before.actors.len() - 1);
}

#[test]
fn a_participant_is_in_no_file_any_more_and_speaks_for_the_college() {
    let mut kept = Kept::new(inline);
    let before = kept.planted.session.clone();
    kept.erase(PERSON);
    holds_everything_else(&before, &mut kept, Erased::Participant, &OF_PERSON);
    let ledger = Ledger::of(&kept.planted.session.journal);
    let spoken: Vec<_> = ledger.arguments().iter().map(|found| &found.argument.speaker).collect();
    let college = Speaker::Words("Habitants".to_owned());
    assert_eq!(spoken[1], &college);
    assert_eq!(ledger.arguments()[0].earlier[0].before.speaker, college);
    let sitting = &kept.planted.session.sittings.records()[0];
    assert_eq!(sitting.attendance.len(), 1);
}

#[test]
fn a_wording_and_all_it_was_are_in_no_file_any_more() {
    let mut kept = Kept::new(inline);
    let before = kept.planted.session.clone();
    kept.erase(WORDING);
    holds_everything_else(&before, &mut kept, Erased::Wording, &OF_WORDING);
    let ledger = Ledger::of(&kept.planted.session.journal);
    let argument = &ledger.arguments()[0].argument;
    assert_eq!(argument.words, "[formulation effacée]");
    assert_eq!(argument.evidence, ["[formulation effacée]", "à garder"]);
}

#[test]
fn the_saving_thread_erases_as_well() {
    for (subject, secrets) in [(ACTOR, &OF_ACTOR[..]), (PERSON, &OF_PERSON), (WORDING, &OF_WORDING)]
    {
        let mut kept = Kept::new(threaded);
        let before = kept.planted.session.clone();
        let events = kept.erase(subject);
        assert!(events.contains(&SaveEvent::Erased { left: None }), "{events:?}");
        holds_everything_else(&before, &mut kept, subject.erased(), secrets);
    }
}

#[test]
fn what_undo_took_back_before_an_erasure_is_gone_too() {
    let mut planted = planted();
    let actor = Actor::named("Passager clandestin", Key(Uuid::from_u128(77)));
    planted.edit(ActorEdit::Add(vec![actor]));
    planted.history.undo(&mut planted.session).unwrap();
    planted.erase(ACTOR);
    assert_eq!(planted.history.next_redo(), None);
    planted.edit(Edit::SetDate(jiff::civil::date(2026, 11, 15)));
    planted.history.undo(&mut planted.session).unwrap();
    assert_eq!(planted.history.undo(&mut planted.session), None);
    let said = write(&planted.session).to_lowercase();
    assert!(!said.contains("zorvane"));
}

#[test]
fn a_file_of_the_first_format_keeps_no_original_of_what_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/formats/1/Ressourcerie de Vallonne 2026.ron");
    let path = folder.path().join("s.ron");
    fs::copy(from, &path).unwrap();
    let Opened { session, file, .. } = open(&path, "salle").unwrap();
    let mut planted = Planting::of(session);
    let wording = planted.session.journal.iter().find_map(|entry| match &entry.event {
        Event::Argument(argument) => Some((entry.id, argument.words.clone())),
        _ => None,
    });
    let (id, words) = wording.unwrap();
    planted.erase(Subject::Wording(id));
    let saver = Saver::inline(file);
    saver.erase(Arc::new(planted.session.clone()));
    assert_eq!(files_with(folder.path(), &[&words]), [""; 0]);
    assert_eq!(read(&fs::read(&path).unwrap()).unwrap(), planted.session);
    assert!(!folder.path().join(".s.ron.curseur/format-1.ron").exists());
}

#[test]
fn the_thread_tells_when_it_is_done() {
    let (ring, bell) = mpsc::channel();
    let folder = tempfile::tempdir().unwrap();
    let mut planted = planted();
    let opened = create(folder.path(), &planted.session, "salle").unwrap();
    let saver = Saver::start(opened.file, move || ring.send(()).unwrap_or(())).unwrap();
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    bell.recv_timeout(LONG).unwrap();
    let revision = planted.session.revision;
    let told = [SaveEvent::Erased { left: None }, SaveEvent::Saved { revision }];
    assert_eq!(saver.poll(), told);
}
