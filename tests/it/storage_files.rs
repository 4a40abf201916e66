//! Session files among people: other hands, other Curseurs, folders that come and go.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use curseur::analysis::copies::lacked;
use curseur::session::{
    Argument, Draft, EntryId, Language, ParticipantId, Session, SittingId, Speaker, Stamp,
    UnderArgument,
};
use curseur::storage::{
    Access, Aside, Damage, FORMAT, OpenFailure, Opened, Other, ReadError, ReadOnlyWhy, SaveError,
    SaveEvent, Saver, create, open, open_copy, others, read, write,
};
use curseur::words::Words;
use tempfile::TempDir;

use crate::samples::{record, with_arguments};

/// Long enough for any disk: only failing tests wait for it.
const LONG: Duration = Duration::from_mins(1);

struct Room {
    folder: TempDir,
    session: Session,
}

impl Room {
    /// A folder with one session in it.
    fn with_file() -> (Self, PathBuf) {
        let room = Self { folder: tempfile::tempdir().unwrap(), session: with_arguments(1) };
        let path = room.folder.path().join("s.ron");
        fs::write(&path, write(&room.session)).unwrap();
        (room, path)
    }

    /// Records one more argument and saves.
    fn say(&mut self, saver: &Saver, words: &str) -> Vec<SaveEvent> {
        record(&mut self.session, words);
        saver.save(Arc::new(self.session.clone()));
        saver.poll()
    }

    fn saved(&self) -> SaveEvent {
        SaveEvent::Saved { revision: self.session.revision }
    }
}

fn at_desk(path: &Path) -> Opened {
    open(path, "amina@accueil").unwrap()
}

fn session_in(path: &Path) -> Session {
    read(&fs::read(path).unwrap()).unwrap()
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn set_read_only(path: &Path, read_only: bool) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(read_only);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn what_was_saved_is_in_the_file() {
    let (mut room, path) = Room::with_file();
    let opened = at_desk(&path);
    assert_eq!(opened.access, Access::Write { unlocked: None });
    let saver = Saver::inline(opened.file);
    assert_eq!(room.say(&saver, "Deux"), [room.saved()]);
    assert_eq!(session_in(&path), room.session);
    assert_eq!(names_in(room.folder.path()), [".s.ron.curseur", "s.ron"]);
}

#[test]
fn the_thread_saves_the_latest_state_and_closing_waits_for_it() {
    let (mut room, path) = Room::with_file();
    let (ring, bell) = mpsc::channel();
    let saver = Saver::start(at_desk(&path).file, move || ring.send(()).unwrap_or(())).unwrap();
    for number in 0..20 {
        room.say(&saver, &format!("Argument {number}"));
    }
    assert!(saver.close(LONG));
    bell.recv_timeout(LONG).unwrap();
    assert_eq!(session_in(&path), room.session);
    assert_eq!(at_desk(&path).access, Access::Write { unlocked: None });
}

#[test]
fn opening_writes_nothing_but_the_side_folder() {
    let (room, path) = Room::with_file();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    drop(at_desk(&path));
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(session_in(&path), room.session);
}

#[test]
fn the_second_to_open_reads_only_and_knows_who_writes() {
    let (mut room, path) = Room::with_file();
    let first = at_desk(&path);
    let second = open(&path, "jean@bureau").unwrap();
    let named = fs::metadata(path.with_file_name(".s.ron.curseur").join("holder")).unwrap();
    let named = jiff::Timestamp::try_from(named.modified().unwrap()).unwrap();
    let since = Some(named);
    let holder = "amina@accueil".to_owned();
    let elsewhere = ReadOnlyWhy::OpenElsewhere { holder, since };
    assert_eq!(second.access, Access::ReadOnly(elsewhere.clone()));
    let ours = open(&path, "amina@accueil").unwrap();
    let here = ReadOnlyWhy::OpenHere { since };
    assert_eq!(ours.access, Access::ReadOnly(here), "in another window of ours");
    for language in Language::ALL {
        let words = Words::new(language);
        let local = named.to_zoned_datetime(jiff::tz::TimeZone::system());
        let said = words.read_only(&elsewhere);
        for part in ["amina@accueil".to_owned(), words.moment(Stamp::of(&local))] {
            assert!(said.contains(&part), "{said}");
        }
        let nobody = ReadOnlyWhy::OpenElsewhere { holder: String::new(), since: None };
        let said = words.read_only(&nobody);
        assert!(!said.contains('{') && !said.contains(", depuis") && !said.contains(", since"));
    }
    assert_eq!(second.session, room.session);
    let saver = Saver::inline(second.file);
    let revision = room.session.revision + 1;
    let refused = SaveEvent::Failed { revision, why: SaveError::ReadOnly };
    assert_eq!(room.say(&saver, "Deux"), [refused]);
    assert_ne!(session_in(&path), room.session);
    assert!(Saver::inline(first.file).close(LONG));
    assert_eq!(open(&path, "jean@bureau").unwrap().access, Access::Write { unlocked: None });
}

#[test]
fn what_another_hand_wrote_is_left_and_the_session_goes_on_beside_it() {
    let (mut room, path) = Room::with_file();
    let noon = "2026-11-14T12:05:00+01:00[Europe/Paris]".parse::<jiff::ZonedDateTime>().unwrap();
    let file = at_desk(&path).file.with_clock(Arc::new(move || noon.clone()));
    let saver = Saver::inline(file);
    room.say(&saver, "Deux");
    fs::write(&path, "autre chose").unwrap();
    let wrote = path.with_file_name("s (conflict 2026-11-14 12h05).ron");
    let conflict = SaveEvent::Conflict { wrote: wrote.clone() };
    assert_eq!(room.say(&saver, "Trois"), [conflict, room.saved()]);
    assert_eq!(room.say(&saver, "Quatre"), [room.saved()]);
    assert_eq!(fs::read(&path).unwrap(), b"autre chose");
    assert_eq!(session_in(&wrote), room.session);
    let other = open(&wrote, "jean@bureau").unwrap().access;
    assert!(matches!(other, Access::ReadOnly(ReadOnlyWhy::OpenElsewhere { .. })));
}

#[test]
fn a_change_of_the_same_length_is_another_hand_too() {
    let (mut room, path) = Room::with_file();
    let saver = Saver::inline(at_desk(&path).file);
    let theirs = write(&room.session).replacen("Essai", "Issae", 1);
    fs::write(&path, &theirs).unwrap();
    let events = room.say(&saver, "Deux");
    assert!(matches!(events[..], [SaveEvent::Conflict { .. }, SaveEvent::Saved { .. }]));
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn a_deleted_file_is_written_again_and_that_is_said_once() {
    let (mut room, path) = Room::with_file();
    let saver = Saver::inline(at_desk(&path).file);
    fs::remove_file(&path).unwrap();
    let said = room.say(&saver, "Deux");
    assert_eq!(said, [SaveEvent::PutBack { path: path.clone() }, room.saved()]);
    fs::remove_dir_all(path.with_file_name(".s.ron.curseur")).unwrap();
    assert_eq!(room.say(&saver, "Trois"), [room.saved()]);
    assert_eq!(session_in(&path), room.session);
    let other = open(&path, "jean@bureau").unwrap().access;
    assert!(matches!(other, Access::ReadOnly(ReadOnlyWhy::OpenElsewhere { .. })));
}

#[test]
fn a_folder_that_goes_and_comes_back_loses_nothing() {
    let outside = tempfile::tempdir().unwrap();
    let (mut room, path) = Room::with_file();
    let (inside, away) = (outside.path().join("stick"), outside.path().join("pocket"));
    fs::rename(room.folder.path(), &inside).unwrap();
    let path = inside.join(path.file_name().unwrap());
    let (ring, bell) = mpsc::channel();
    let saver = Saver::start(at_desk(&path).file, move || ring.send(()).unwrap_or(())).unwrap();
    fs::rename(&inside, &away).unwrap();
    let mut told = room.say(&saver, "Deux");
    bell.recv_timeout(LONG).unwrap();
    told.extend(saver.poll());
    let revision = room.session.revision;
    assert_eq!(told, [SaveEvent::Failed { revision, why: SaveError::FolderGone }]);
    assert!(!saver.close(Duration::ZERO));
    assert!(!inside.exists());
    fs::rename(&away, &inside).unwrap();
    // Nobody asks: it is tried again by itself.
    bell.recv_timeout(LONG).unwrap();
    assert_eq!(saver.poll(), [room.saved()]);
    assert!(saver.close(LONG));
    assert_eq!(session_in(&path), room.session);
}

#[test]
fn a_file_that_is_asked_for_while_it_is_not_saved_goes_on_taking_what_is_said() {
    let outside = tempfile::tempdir().unwrap();
    let (mut room, path) = Room::with_file();
    let (inside, away) = (outside.path().join("stick"), outside.path().join("pocket"));
    fs::rename(room.folder.path(), &inside).unwrap();
    let path = inside.join(path.file_name().unwrap());
    let (ring, bell) = mpsc::channel();
    let saver = Saver::start(at_desk(&path).file, move || ring.send(()).unwrap_or(())).unwrap();
    fs::rename(&inside, &away).unwrap();
    room.say(&saver, "Deux");
    bell.recv_timeout(LONG).unwrap();
    assert!(!saver.try_close(LONG), "nobody waits for the disk");
    room.say(&saver, "Trois");
    assert!(!saver.try_close(LONG));
    fs::rename(&away, &inside).unwrap();
    while !saver.try_close(LONG) {
        bell.recv_timeout(LONG).unwrap();
    }
    assert_eq!(session_in(&path), room.session);
}

#[test]
fn a_session_that_cannot_be_saved_goes_on_in_another_place() {
    let (mut room, path) = Room::with_file();
    let opened = at_desk(&path);
    let saver = Saver::inline(opened.file);
    fs::remove_dir_all(room.folder.path()).unwrap();
    let draft = Draft { words: "pas encore".to_owned(), ..Draft::default() };
    saver.save_draft(Some(draft.clone()));
    let (what, why) = (Aside::Draft, SaveError::FolderGone);
    assert_eq!(saver.poll(), [SaveEvent::AsideFailed { what, why }]);
    let failed = room.say(&saver, "Deux");
    assert!(
        matches!(failed[..], [SaveEvent::Failed { why: SaveError::FolderGone, .. }]),
        "{failed:?}"
    );
    let elsewhere = tempfile::tempdir().unwrap();
    let taken = elsewhere.path().join("taken.ron");
    fs::write(&taken, "autre chose").unwrap();
    saver.move_to(taken.clone());
    let refused = SaveEvent::MoveFailed { path: taken.clone(), why: SaveError::AlreadyExists };
    assert_eq!(saver.poll(), [refused]);
    assert_eq!(fs::read(&taken).unwrap(), b"autre chose");
    let path = elsewhere.path().join("s.ron");
    saver.move_to(path.clone());
    let again = SaveEvent::AsideAgain { what: Aside::Draft };
    assert_eq!(saver.poll(), [room.saved(), SaveEvent::Moved { path: path.clone() }, again]);
    assert_eq!(room.say(&saver, "Trois"), [room.saved()]);
    assert!(saver.close(LONG));
    let opened = at_desk(&path);
    assert_eq!((opened.session, opened.draft), (room.session, Some(draft)));
}

#[test]
fn a_read_only_file_opens_for_reading_and_is_never_replaced() {
    let (mut room, path) = Room::with_file();
    let saver = Saver::inline(at_desk(&path).file);
    set_read_only(&path, true);
    let revision = room.session.revision + 1;
    let refused = SaveEvent::Failed { revision, why: SaveError::ReadOnly };
    assert_eq!(room.say(&saver, "Deux"), [refused]);
    assert!(!saver.close(Duration::ZERO));
    let opened = open(&path, "jean@bureau").unwrap();
    assert_eq!(opened.access, Access::ReadOnly(ReadOnlyWhy::ReadOnlyFile));
    assert_eq!(opened.session, with_arguments(1));
    set_read_only(&path, false);
    assert!(saver.close(LONG));
    assert_eq!(session_in(&path), room.session);
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_opens_for_reading() {
    use std::os::unix::fs::PermissionsExt as _;
    let (room, path) = Room::with_file();
    fs::set_permissions(room.folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    // Nothing is read-only to the administrator.
    let may_write_all_the_same = fs::write(room.folder.path().join("probe"), "").is_ok();
    let access = at_desk(&path).access;
    fs::set_permissions(room.folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    if !may_write_all_the_same {
        assert_eq!(access, Access::ReadOnly(ReadOnlyWhy::ReadOnlyFolder));
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let (mut room, path) = Room::with_file();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("link.ron");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let saver = Saver::inline(at_desk(&link).file);
    assert_eq!(room.say(&saver, "Deux"), [room.saved()]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(session_in(&path), room.session);
    assert_eq!(names_in(elsewhere.path()), ["link.ron"]);
}

#[test]
fn a_damaged_file_is_left_and_the_newest_good_copy_is_offered() {
    let (mut room, path) = Room::with_file();
    let saver = Saver::inline(at_desk(&path).file);
    room.say(&saver, "Deux");
    let before_last = room.session.clone();
    room.say(&saver, "Trois");
    assert!(saver.close(LONG));
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let OpenFailure { path: of, error, readings, copies } = open(&path, "jean@bureau").unwrap_err();
    assert_eq!(of, path);
    assert!(matches!(error, ReadError::Damaged(Damage::CutShort { .. })));
    assert_eq!(readings, []);
    assert_eq!(copies[0].arguments, 2);
    assert_eq!(session_in(&copies[0].path), before_last);
    assert_eq!(fs::read(&path).unwrap(), &whole[..whole.len() / 2]);
    let opened = open_copy(&copies[0].path, room.folder.path(), "jean@bureau").unwrap();
    assert_eq!(opened.session, before_last);
    assert_eq!(opened.path.file_name().unwrap(), "2026-11-14 Essai.ron");
}

#[test]
fn what_a_kept_copy_holds_besides_an_older_file_is_found_and_what_an_undo_took_back_is_not() {
    let (mut room, path) = Room::with_file();
    let older = fs::read(&path).unwrap();
    let saver = Saver::inline(at_desk(&path).file);
    room.say(&saver, "Deux");
    room.say(&saver, "Trois");
    assert!(saver.close(LONG));
    let newer = session_in(&path);
    assert_eq!(others(&path, &newer).len(), 0);
    // A service brings back what it had.
    fs::write(&path, older).unwrap();
    let session = session_in(&path);
    let found = others(&path, &session);
    let [Other { kept: Some(_), session: kept, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(lacked(&session, kept).len(), 1);
    assert_eq!(lacked(&newer, kept), []);
}

#[test]
fn three_copies_are_kept_a_minute_apart_and_the_content_before_the_last_save_always() {
    let (mut room, path) = Room::with_file();
    let start = "2026-11-14T12:00:00Z".parse::<jiff::Timestamp>().unwrap();
    let seconds = Arc::new(std::sync::atomic::AtomicI64::new(0));
    let ticks = Arc::clone(&seconds);
    let now = move || {
        let passed = ticks.fetch_add(20, std::sync::atomic::Ordering::Relaxed);
        (start + jiff::SignedDuration::from_secs(passed)).to_zoned_datetime(jiff::tz::TimeZone::UTC)
    };
    let saver = Saver::inline(at_desk(&path).file.with_clock(Arc::new(now)));
    for number in 2..=11 {
        room.say(&saver, &format!("Argument {number}"));
    }
    let side = path.with_file_name(".s.ron.curseur");
    let counts =
        [1, 2, 3].map(|number| session_in(&side.join(format!("copy-{number}.ron"))).journal.len());
    // Ten saves, twenty seconds apart: the copies were shifted at the first, the fourth, the seventh and the tenth.
    assert_eq!(counts, [10, 9, 6]);
}

#[test]
fn foreign_and_empty_and_missing_files_are_left_as_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let missing = open(&path, "amina").unwrap_err().error;
    assert!(matches!(missing, ReadError::Io(std::io::ErrorKind::NotFound, _)));
    for (bytes, expected) in [("", ReadError::Empty), ("Bonjour", ReadError::Foreign)] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(open(&path, "amina").unwrap_err().error, expected);
        assert_eq!(fs::read_to_string(&path).unwrap(), bytes);
    }
    assert!(matches!(open(folder.path(), "amina").unwrap_err().error, ReadError::Io(..)));
    assert_eq!(names_in(folder.path()), ["x.ron"]);
}

#[test]
fn an_enormous_file_is_refused_by_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let bytes = 1 << 40;
    fs::File::create(&path).unwrap().set_len(bytes).unwrap();
    assert_eq!(open(&path, "amina").unwrap_err().error, ReadError::TooLarge { bytes });
}

#[test]
fn a_newer_format_opens_for_reading() {
    let (room, path) = Room::with_file();
    fs::write(
        &path,
        write(&room.session).replacen(
            &format!("format: {FORMAT}"),
            &format!("format: {}", FORMAT + 1),
            1,
        ),
    )
    .unwrap();
    let opened = at_desk(&path);
    assert_eq!(opened.access, Access::ReadOnly(ReadOnlyWhy::NewerFormat { found: FORMAT + 1 }));
    assert_eq!(opened.session, room.session);
    assert_eq!(names_in(room.folder.path()), ["s.ron"]);
}

#[test]
fn a_new_session_takes_a_free_name() {
    let outside = tempfile::tempdir().unwrap();
    let folder = outside.path().join("Curseur");
    let session = with_arguments(0);
    let first = create(&folder, &session, "amina").unwrap();
    let second = create(&folder, &session, "amina").unwrap();
    assert_eq!(first.path.file_name().unwrap(), "2026-11-14 Essai.ron");
    assert_eq!(second.path.file_name().unwrap(), "2026-11-14 Essai (2).ron");
    assert_eq!(first.access, Access::Write { unlocked: None });
    assert_eq!(session_in(&first.path), session);
}

#[test]
fn a_draft_is_offered_again_until_what_it_became_is_saved() {
    let (mut room, path) = Room::with_file();
    let draft = Draft { words: "Je crois que".to_owned(), ..Draft::default() };
    let saver = Saver::inline(at_desk(&path).file);
    saver.save_draft(Some(draft.clone()));
    assert!(saver.close(LONG));
    let opened = at_desk(&path);
    assert_eq!(opened.draft, Some(draft.clone()));
    let saver = Saver::inline(opened.file);
    set_read_only(&path, true);
    record(&mut room.session, "Je crois que oui");
    saver.save(Arc::new(room.session.clone()));
    saver.save_draft(None);
    assert!(path.with_file_name(".s.ron.curseur").join("draft.ron").exists());
    set_read_only(&path, false);
    assert!(saver.close(LONG));
    assert_eq!(at_desk(&path).draft, None);
}

#[test]
fn a_correction_under_way_that_the_file_knows_nothing_of_is_found_without_it() {
    let (_room, path) = Room::with_file();
    let unknown = Argument {
        words: "Autrement dit".to_owned(),
        speaker: Speaker::Participant(ParticipantId(99)),
        ..Argument::default()
    };
    let form = |words: &Argument| UnderArgument::Correction {
        to: Box::new(words.clone()),
        said_at: Some(SittingId(99)),
        speaker: String::new(),
    };
    let mut draft = Draft::default();
    draft.unfinished.forms = [(EntryId(1), form(&unknown)), (EntryId(99), form(&unknown))].into();
    let saver = Saver::inline(at_desk(&path).file);
    saver.save_draft(Some(draft));
    assert!(saver.close(LONG));
    let found = at_desk(&path).draft.expect("a draft").unfinished.forms;
    let known = Argument { speaker: Speaker::Unsaid, ..unknown };
    let expected =
        UnderArgument::Correction { to: Box::new(known), said_at: None, speaker: String::new() };
    assert_eq!(found, [(EntryId(1), expected)].into());
}

#[test]
fn a_copy_elsewhere_never_takes_the_place_of_another_file() {
    let (room, path) = Room::with_file();
    let saver = Saver::inline(at_desk(&path).file);
    let session = Arc::new(room.session.clone());
    let copy = path.with_file_name("copy.ron");
    let ask = |path: &PathBuf| {
        saver.save_copy(path.clone(), Arc::clone(&session));
        saver.poll()
    };
    let failed =
        |path: PathBuf| vec![SaveEvent::CopyFailed { path, why: SaveError::AlreadyExists }];
    assert_eq!(ask(&copy), [SaveEvent::CopySaved { path: copy.clone() }]);
    assert_eq!(ask(&copy), failed(copy.clone()));
    assert_eq!(ask(&path), failed(path.clone()));
    assert_eq!(session_in(&copy), room.session);
}

#[test]
fn leftovers_of_a_crash_are_removed_by_who_may_write() {
    let (room, path) = Room::with_file();
    let leftover = room.folder.path().join(".s.ron.x1y2.saving");
    let first = at_desk(&path);
    fs::write(&leftover, "").unwrap();
    open(&path, "jean").unwrap();
    assert!(leftover.exists());
    drop(first);
    at_desk(&path);
    assert!(!leftover.exists());
}
