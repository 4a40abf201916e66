//! Files that others made: received in an archive, shared by a group, put where ours would be. Nothing outside is touched, nothing is
//! waited for, and nobody reads more than the session lets them.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use curseur::session::{Draft, Session};
use curseur::storage::{
    Access, Aside, Existing, Opened, Output, SaveError, SaveEvent, Saver, Unlocked, open,
    put_files, read, write,
};
use tempfile::TempDir;

use crate::samples::{record, with_arguments};

struct Room {
    folder: TempDir,
    session: Session,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let session = with_arguments(1);
        fs::create_dir(folder.path().join("here")).unwrap();
        let room = Self { folder, session };
        fs::write(room.path(), write(&room.session)).unwrap();
        room
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("here/s.ron")
    }

    fn side(&self) -> PathBuf {
        self.folder.path().join("here/.s.ron.curseur")
    }

    /// A file that is not ours, of which nothing may change.
    fn victim(&self) -> PathBuf {
        let path = self.folder.path().join("victim");
        fs::write(&path, "untouched").unwrap();
        path
    }

    fn open(&self) -> Opened {
        open(&self.path(), "amina@accueil").unwrap()
    }

    /// Records one more argument and saves, a draft with it.
    fn say(&mut self, saver: &Saver) -> Vec<SaveEvent> {
        record(&mut self.session, "Dit ici");
        saver.save(Arc::new(self.session.clone()));
        saver.save_draft(Some(Draft { words: "Encore".to_owned(), ..Draft::default() }));
        let mut events = saver.poll();
        events.retain(|event| !matches!(event, SaveEvent::Saved { .. }));
        let saved = read(&fs::read(self.path()).unwrap()).unwrap();
        assert!(saved.says_the_same_as(&self.session), "it is in the file");
        events
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn failing(events: &[SaveEvent]) -> Vec<Aside> {
    let what = |event: &SaveEvent| match event {
        SaveEvent::AsideFailed { what, .. } => Some(*what),
        _ => None,
    };
    events.iter().filter_map(what).collect()
}

#[test]
fn a_side_folder_that_is_a_link_is_left_alone_and_the_session_saved() {
    let mut room = Room::new();
    let elsewhere = room.folder.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    fs::write(elsewhere.join("draft.ron"), "(words: \"not ours\")").unwrap();
    symlink(&elsewhere, room.side()).unwrap();
    let Opened { access, draft, file, .. } = room.open();
    assert_eq!(access, Access::Write { unlocked: Some(Unlocked::NotOurs) });
    assert_eq!(draft, None);
    let events = room.say(&Saver::inline(file));
    assert_eq!(failing(&events), [Aside::Copies, Aside::Draft]);
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 1);
    assert_eq!(fs::read_to_string(elsewhere.join("draft.ron")).unwrap(), "(words: \"not ours\")");
}

#[test]
fn links_among_our_files_lead_nowhere() {
    for name in ["lock", "holder", "draft.ron", "copy-1.ron", "copy.new"] {
        for leads_to_nothing in [false, true] {
            let mut room = Room::new();
            let victim = room.victim();
            let new = room.folder.path().join("new");
            fs::create_dir(room.side()).unwrap();
            symlink(if leads_to_nothing { &new } else { &victim }, room.side().join(name)).unwrap();
            let saver = Saver::inline(room.open().file);
            room.say(&saver);
            room.say(&saver);
            saver.close(std::time::Duration::from_secs(1));
            assert_eq!(fs::read_to_string(&victim).unwrap(), "untouched", "{name}");
            assert!(!new.exists(), "{name}");
        }
    }
}

#[test]
fn a_second_name_of_another_file_among_ours_changes_nothing_of_it() {
    for name in ["lock", "holder", "draft.ron", "copy-1.ron"] {
        let mut room = Room::new();
        let victim = room.victim();
        fs::create_dir(room.side()).unwrap();
        fs::hard_link(&victim, room.side().join(name)).unwrap();
        let saver = Saver::inline(room.open().file);
        room.say(&saver);
        assert_eq!(fs::read_to_string(&victim).unwrap(), "untouched", "{name}");
    }
}

#[test]
fn pipes_folders_and_gigabytes_among_our_files_hold_nothing_up() {
    for name in ["lock", "holder", "draft.ron", "copy-1.ron"] {
        for what in ["pipe", "folder", "gigabytes"] {
            let mut room = Room::new();
            fs::create_dir(room.side()).unwrap();
            let path = room.side().join(name);
            match what {
                "pipe" => pipe(&path),
                "folder" => fs::create_dir(&path).unwrap(),
                _ => fs::File::create(&path).unwrap().set_len(3 << 30).unwrap(),
            }
            let Opened { draft, access, file, .. } = room.open();
            assert!(matches!(access, Access::Write { .. }), "{name} {what}");
            assert_eq!(draft, None, "{name} {what}");
            room.say(&Saver::inline(file));
        }
    }
}

#[test]
fn a_session_that_is_a_pipe_or_a_folder_is_refused_at_once() {
    let room = Room::new();
    let path = room.folder.path().join("pipe.ron");
    pipe(&path);
    assert!(open(&path, "amina").is_err());
    assert!(open(room.folder.path(), "amina").is_err());
}

#[test]
fn what_stands_beside_a_private_session_is_as_private() {
    let mut room = Room::new();
    set_mode(&room.path(), 0o600);
    let saver = Saver::inline(room.open().file);
    room.say(&saver);
    assert_eq!(mode(&room.path()), 0o600);
    assert_eq!(mode(&room.side()) & 0o777, 0o700);
    for entry in fs::read_dir(room.side()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path) & 0o077, 0, "{}", path.display());
    }
    let put = put_files(
        &room.path(),
        &room.path().with_file_name("a.csv"),
        &[Output::whole(b"x")],
        Existing::Stays,
    );
    assert_eq!(mode(&put.unwrap()[0]), 0o600);
    saver.save_copy(room.path().with_file_name("copy.ron"), Arc::new(room.session.clone()));
    assert_eq!(mode(&room.path().with_file_name("copy.ron")), 0o600);
    // Another hand changes it: what is written beside is a whole copy.
    fs::write(room.path(), write(&with_arguments(3))).unwrap();
    record(&mut room.session, "Après");
    saver.save(Arc::new(room.session.clone()));
    let events = saver.poll();
    let wrote = events.iter().find_map(|event| match event {
        SaveEvent::Conflict { wrote } => Some(wrote.clone()),
        _ => None,
    });
    assert_eq!(mode(&wrote.expect("a conflict")), 0o600);
}

#[test]
fn a_private_session_that_was_deleted_is_as_private_when_it_is_put_back() {
    let mut room = Room::new();
    set_mode(&room.path(), 0o600);
    let saver = Saver::inline(room.open().file);
    fs::remove_file(room.path()).unwrap();
    assert_eq!(room.say(&saver), [SaveEvent::PutBack { path: room.path() }]);
    assert_eq!(mode(&room.path()), 0o600);
    assert_eq!(room.say(&saver), [], "said once");
}

#[test]
fn what_a_group_shares_it_goes_on_sharing_whatever_new_files_are_made_with() {
    let mut room = Room::new();
    set_mode(room.path().parent().unwrap(), 0o2775);
    set_mode(&room.path(), 0o664);
    let saver = Saver::inline(room.open().file);
    room.say(&saver);
    assert_eq!(mode(&room.path()), 0o664);
    assert_eq!(mode(&room.side()), 0o2775);
    for name in ["lock", "holder", "draft.ron", "copy-1.ron"] {
        assert_eq!(mode(&room.side().join(name)), 0o664, "{name}");
    }
}

#[test]
fn a_side_folder_that_let_others_in_or_kept_the_group_out_does_as_the_session_does() {
    for (session, expected) in [(0o600, 0o700), (0o664, 0o775)] {
        let room = Room::new();
        set_mode(&room.path(), session);
        fs::create_dir(room.side()).unwrap();
        set_mode(&room.side(), 0o755);
        room.open();
        assert_eq!(mode(&room.side()), expected);
    }
}

#[test]
fn what_cannot_be_kept_beside_is_told_once_and_told_again_when_it_is_over() {
    let mut room = Room::new();
    fs::create_dir_all(room.side().join("copy-1.ron")).unwrap();
    let saver = Saver::inline(room.open().file);
    assert_eq!(failing(&room.say(&saver)), [Aside::Copies]);
    assert_eq!(room.say(&saver), []);
    fs::remove_dir(room.side().join("copy-1.ron")).unwrap();
    assert_eq!(room.say(&saver), [SaveEvent::AsideAgain { what: Aside::Copies }]);
}

#[test]
fn what_is_written_for_others_takes_the_place_of_no_session_and_of_no_other_thing_than_a_file() {
    let room = Room::new();
    let here = |name: &str| room.path().with_file_name(name);
    let replace =
        |path: &Path| put_files(&room.path(), path, &[Output::whole(b"x")], Existing::Replaced);
    let refused = |path: &Path, why: SaveError| {
        let before = fs::symlink_metadata(path).unwrap();
        assert_eq!(replace(path).unwrap_err().why, why, "{}", path.display());
        let after = fs::symlink_metadata(path).unwrap();
        assert_eq!((before.len(), before.file_type()), (after.len(), after.file_type()));
    };
    refused(&room.path(), SaveError::IsSession);
    fs::write(here("u.ron"), write(&with_arguments(2))).unwrap();
    refused(&here("u.ron"), SaveError::IsSession);
    fs::write(here("torn.csv"), &write(&with_arguments(2))[..900]).unwrap();
    refused(&here("torn.csv"), SaveError::IsSession);
    fs::hard_link(room.path(), here("second.html")).unwrap();
    refused(&here("second.html"), SaveError::IsSession);
    symlink(room.path(), here("link.html")).unwrap();
    refused(&here("link.html"), SaveError::NotAFile);
    pipe(&here("pipe.csv"));
    refused(&here("pipe.csv"), SaveError::NotAFile);
    fs::create_dir(here("folder.csv")).unwrap();
    refused(&here("folder.csv"), SaveError::NotAFile);
    refused(Path::new("/dev/null"), SaveError::NotAFile);
    fs::write(here("kept.csv"), "kept").unwrap();
    set_mode(&here("kept.csv"), 0o444);
    refused(&here("kept.csv"), SaveError::ReadOnlyFile);
    fs::write(here("old.csv"), "old").unwrap();
    replace(&here("old.csv")).unwrap();
    assert_eq!(fs::read(here("old.csv")).unwrap(), b"x");
}
