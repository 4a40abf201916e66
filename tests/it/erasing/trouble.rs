//! Erasures that fail, are killed, or meet another hand.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use curseur::session::{Draft, Edit};
use curseur::storage::{Opened, SaveError, SaveEvent, Saver, open, read, write};
use tempfile::TempDir;

use super::planted::{ACTOR, OF_ACTOR, files_with, planted};
use crate::samples::{CHILD, Planting, child, child_task};

const LONG: Duration = Duration::from_mins(1);
const KILLS: u64 = 60;

/// A session on disk with a copy beside it, open.
fn opened() -> (Planting, TempDir, PathBuf, Opened) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("s.ron");
    let planted = planted();
    fs::write(&path, write(&planted.session)).unwrap();
    let opened = open(&path, "salle").unwrap();
    (planted, folder, path, opened)
}

/// Saves once, so that a copy of what is to be erased is there.
fn save_once(planted: &mut Planting, saver: &Saver) {
    planted.edit(Edit::SetDate(jiff::civil::date(2026, 11, 15)));
    saver.save(Arc::new(planted.session.clone()));
}

fn is_read_only(path: &Path, read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(read_only);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn an_erasure_that_fails_is_tried_again_until_nothing_remains() {
    let (mut planted, folder, path, opened) = opened();
    let saver = Saver::inline(opened.file);
    save_once(&mut planted, &saver);
    saver.poll();
    is_read_only(&path, true);
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    let failed = saver.poll();
    assert!(matches!(failed[..], [SaveEvent::Failed { .. }]), "{failed:?}");
    assert!(read(&fs::read(&path).unwrap()).is_ok(), "the session as it was is whole");
    // What is said in the meantime is saved with it, and its draft is kept.
    planted.edit(Edit::SetDate(jiff::civil::date(2026, 11, 16)));
    saver.save(Arc::new(planted.session.clone()));
    let draft = Draft { words: "dit depuis".to_owned(), ..Draft::default() };
    saver.save_draft(Some(draft.clone()));
    is_read_only(&path, false);
    saver.try_now();
    let events = saver.poll();
    assert!(events.contains(&SaveEvent::Erased { left: None }), "{events:?}");
    assert!(saver.close(LONG));
    assert_eq!(files_with(folder.path(), &OF_ACTOR), [""; 0]);
    let opened = open(&path, "salle").unwrap();
    assert_eq!((opened.session, opened.draft), (planted.session, Some(draft)));
}

#[test]
fn a_leftover_that_cannot_be_removed_keeps_the_erasure_from_being_told() {
    let (mut planted, folder, path, opened) = opened();
    let saver = Saver::inline(opened.file);
    save_once(&mut planted, &saver);
    saver.poll();
    let stuck = folder.path().join(".s.ron.x1.saving");
    fs::create_dir(&stuck).unwrap();
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    assert!(matches!(saver.poll()[..], [SaveEvent::Failed { .. }]));
    fs::remove_dir(&stuck).unwrap();
    saver.try_now();
    assert!(saver.poll().contains(&SaveEvent::Erased { left: None }));
    assert_eq!(files_with(folder.path(), &OF_ACTOR), [""; 0]);
    assert_eq!(read(&fs::read(&path).unwrap()).unwrap(), planted.session);
}

#[test]
fn an_erasure_waits_for_a_disk_that_went_away() {
    let outside = tempfile::tempdir().unwrap();
    let (mut planted, folder, path, old) = opened();
    drop(old);
    let (inside, away) = (outside.path().join("stick"), outside.path().join("pocket"));
    fs::rename(folder.path(), &inside).unwrap();
    let path = inside.join(path.file_name().unwrap());
    let (ring, bell) = mpsc::channel();
    let opened = open(&path, "salle").unwrap();
    let saver = Saver::start(opened.file, move || ring.send(()).unwrap_or(())).unwrap();
    save_once(&mut planted, &saver);
    bell.recv_timeout(LONG).unwrap();
    saver.poll();
    fs::rename(&inside, &away).unwrap();
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    bell.recv_timeout(LONG).unwrap();
    let revision = planted.session.revision;
    assert_eq!(saver.poll(), [SaveEvent::Failed { revision, why: SaveError::FolderGone }]);
    assert!(!files_with(&away, &OF_ACTOR).is_empty());
    fs::rename(&away, &inside).unwrap();
    bell.recv_timeout(LONG).unwrap();
    assert_eq!(saver.poll(), [SaveEvent::Erased { left: None }, SaveEvent::Saved { revision }]);
    assert!(saver.close(LONG));
    assert_eq!(files_with(&inside, &OF_ACTOR), [""; 0]);
}

#[test]
fn where_another_hand_changed_the_file_the_erased_session_goes_on_beside_it() {
    let (mut planted, folder, path, opened) = opened();
    let saver = Saver::inline(opened.file);
    save_once(&mut planted, &saver);
    saver.poll();
    fs::write(&path, "autre chose, Zorvane").unwrap();
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    let events = saver.poll();
    let [SaveEvent::Erased { left: Some(left) }, SaveEvent::Conflict { wrote }, _] = &events[..]
    else {
        panic!("{events:?}")
    };
    assert_eq!(left, &path, "it is said where the name still is");
    assert_eq!(fs::read(&path).unwrap(), b"autre chose, Zorvane");
    assert_eq!(read(&fs::read(wrote).unwrap()).unwrap(), planted.session);
    assert!(folder.path().join(".s.ron.curseur/copy-1.ron").exists(), "it is not ours any more");
}

#[test]
fn a_session_that_goes_elsewhere_before_it_is_erased_says_what_it_leaves() {
    let (mut planted, folder, path, opened) = opened();
    let saver = Saver::inline(opened.file);
    save_once(&mut planted, &saver);
    saver.save_draft(Some(Draft { words: "Zorvane".to_owned(), ..Draft::default() }));
    is_read_only(&path, true);
    planted.erase(ACTOR);
    saver.erase(Arc::new(planted.session.clone()));
    saver.poll();
    let elsewhere = tempfile::tempdir().unwrap();
    let new = elsewhere.path().join("s.ron");
    saver.move_to(new.clone());
    let events = saver.poll();
    assert!(events.contains(&SaveEvent::Erased { left: Some(path.clone()) }), "{events:?}");
    assert!(events.contains(&SaveEvent::Moved { path: new.clone() }));
    assert!(saver.close(LONG));
    assert_eq!(files_with(elsewhere.path(), &OF_ACTOR), [""; 0]);
    assert_eq!(read(&fs::read(&new).unwrap()).unwrap(), planted.session);
    let side = folder.path().join(".s.ron.curseur");
    assert_eq!(files_with(&side, &OF_ACTOR), [""; 0], "copies and drafts went all the same");
}

/// Saves, says so, erases, and says so again.
#[test]
fn erases_once() {
    let Some(path) = child_task() else { return };
    let Opened { session, file, .. } = open(&path, "child").unwrap();
    let mut planted = Planting::of(session);
    let saver = Saver::inline(file);
    saver.save_draft(Some(Draft { words: "Zorvane".to_owned(), ..Draft::default() }));
    save_once(&mut planted, &saver);
    planted.erase(ACTOR);
    let mut said = std::io::stdout();
    writeln!(said, "ready").unwrap();
    said.flush().unwrap();
    saver.erase(Arc::new(planted.session.clone()));
    writeln!(said, "erased").unwrap();
    said.flush().unwrap();
    // Until it is killed, or whoever would kill it is gone.
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).unwrap();
}

#[test]
fn a_program_killed_while_it_erases_leaves_the_old_session_or_the_erased_one_and_nothing_between() {
    let mut erased = 0;
    for kill in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        fs::write(&path, write(&planted().session)).unwrap();
        let [this, arguments @ ..] = &child("erasing::trouble::erases_once")[..] else {
            unreachable!("a command is not empty")
        };
        let mut command = Command::new(this);
        command.args(arguments).env(CHILD, &path);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line.contains("ready")));
        std::thread::sleep(Duration::from_micros(kill * 80));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = lines.any(|line| line.contains("erased"));
        let session = read(&fs::read(&path).unwrap()).unwrap();
        if session.actors.len() == planted().session.actors.len() {
            assert!(!told, "kill {kill}: it was said to be erased");
            continue;
        }
        erased += 1;
        assert_eq!(files_with(folder.path(), &OF_ACTOR), [""; 0], "kill {kill}");
        assert_eq!(open(&path, "after").unwrap().draft, None);
    }
    assert!(0 < erased, "none lived long enough");
}
