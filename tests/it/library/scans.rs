//! Looking through folders, again and again.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use curseur::storage::ReadError;
use curseur::storage::library::{Entry, Library, Refreshed, Scan};

use super::{Room, session};

fn paths<'a>(entries: impl IntoIterator<Item = &'a std::sync::Arc<Entry>>) -> Vec<PathBuf> {
    let mut paths: Vec<_> = entries.into_iter().map(|entry| entry.path.clone()).collect();
    paths.sort();
    paths
}

/// What came, changed and went, by file name.
fn news(refreshed: &Refreshed) -> [Vec<String>; 3] {
    let name = |path: &PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
    let sorted = |paths: &[PathBuf]| {
        let mut names: Vec<_> = paths.iter().map(name).collect();
        names.sort();
        names
    };
    [sorted(&paths(&refreshed.come)), sorted(&paths(&refreshed.changed)), sorted(&refreshed.gone)]
}

fn nothing() -> [Vec<String>; 3] {
    Default::default()
}

/// Sets when a file was last changed, far enough in the past to count.
fn age(path: &PathBuf, seconds: u64) {
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + seconds))
        .unwrap();
}

#[test]
fn batches_cover_every_file_once_from_another_thread() {
    let room = Room::new();
    let text = curseur::storage::write(&session(1, 2, "Titre", "2026-11-14"));
    let mut expected: Vec<_> =
        (0..450).map(|number| room.put(&format!("{number}.ron"), &text)).collect();
    expected.sort();
    let mut library = room.library();
    assert_eq!(library.entries().count(), 0, "nothing is looked at before the scan");
    let scan: Scan = library.scan();
    let look = thread::Builder::new().spawn(move || scan.collect::<Vec<_>>()).unwrap();
    let mut come = Vec::new();
    let batches = look.join().unwrap();
    assert_eq!(batches.len(), 3);
    for batch in batches {
        let refreshed = library.take(batch);
        assert!(refreshed.come.len() <= 200);
        come.extend(refreshed.come);
    }
    assert_eq!(paths(&come), expected);
    assert_eq!(paths(library.entries()), expected);
}

#[test]
fn a_second_look_tells_what_came_what_changed_and_what_went() {
    let room = Room::new();
    let put = |name: &str, title: &str, at: u64| {
        let path = room.put_session(name, &session(1, 2, title, "2026-11-14"));
        age(&path, at);
        path
    };
    put("a.ron", "Un", 0);
    put("b.ron", "Un", 0);
    put("c.ron", "Un", 0);
    let foreign = room.put("autre.ron", "(rate: 3)");
    age(&foreign, 0);
    let mut library = room.library();
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    assert_eq!(news(&library.refresh()), [names(&["a.ron", "b.ron", "c.ron"]), vec![], vec![]]);
    assert_eq!(news(&library.refresh()), nothing());
    put("b.ron", "Deux", 1);
    fs::remove_file(room.path("c.ron")).unwrap();
    put("d.ron", "Un", 0);
    let expected = [names(&["d.ron"]), names(&["b.ron"]), names(&["c.ron"])];
    assert_eq!(news(&library.refresh()), expected);
    let b = library.entries().find(|entry| entry.file_name() == "b.ron").unwrap();
    assert_eq!(&*b.head().unwrap().title, "Deux");
    assert_eq!(news(&library.refresh()), nothing());
    // A file of another program becomes a session, and a session one of another program.
    put("autre.ron", "Un", 1);
    let b = room.put("b.ron", "(rate: 3)");
    age(&b, 2);
    let expected = [names(&["autre.ron"]), vec![], names(&["b.ron"])];
    assert_eq!(news(&library.refresh()), expected);
    fs::remove_file(b).unwrap();
    assert_eq!(news(&library.refresh()), nothing());
}

#[test]
fn a_file_as_old_and_as_long_as_before_is_not_read_again() {
    let room = Room::new();
    let path = room.put_session("s.ron", &session(1, 2, "Avril", "2026-11-14"));
    age(&path, 0);
    let mut library = room.library();
    library.refresh();
    room.put_session("s.ron", &session(1, 2, "Mai..", "2026-11-14"));
    age(&path, 0);
    // As long as before: nothing but their content tells them apart.
    assert_eq!(news(&library.refresh()), nothing());
    age(&path, 1);
    assert_eq!(library.refresh().changed.len(), 1);
}

#[test]
fn a_file_written_just_now_is_read_again_since_its_time_may_not_tell() {
    let room = Room::new();
    let soon = SystemTime::now() + Duration::from_mins(1);
    let put = |title: &str| {
        let path = room.put_session("s.ron", &session(1, 2, title, "2026-11-14"));
        fs::File::options().write(true).open(path).unwrap().set_modified(soon).unwrap();
    };
    put("Avril");
    let mut library = room.library();
    library.refresh();
    assert_eq!(news(&library.refresh()), nothing());
    put("Mai..");
    let changed = library.refresh().changed;
    assert!(changed.iter().any(|entry| &*entry.head().unwrap().title == "Mai.."));
}

#[test]
fn a_session_may_end_as_the_program_is_named() {
    let room = Room::new();
    let text = curseur::storage::write(&session(1, 2, "Titre", "2026-11-14"));
    let mut expected = [room.put("a.ron", &text), room.put("b.Curseur", &text)];
    expected.sort();
    room.put("c.txt", &text);
    let mut library = room.library();
    let looked = library.scan().collect::<Vec<_>>();
    let come = looked.into_iter().flat_map(|batch| library.take(batch).come).collect::<Vec<_>>();
    assert_eq!(paths(&come), expected);
}

#[test]
fn several_folders_are_looked_through_each_once() {
    let (one, two) = (Room::new(), Room::new());
    one.put_session("a.ron", &session(1, 2, "Un", "2026-11-14"));
    two.put_session("b.ron", &session(2, 2, "Deux", "2026-11-14"));
    let folders = [&one, &two, &one].map(|room| room.folder.path().to_owned());
    let again = two.folder.path().join(".");
    let mut library = Library::new(folders.into_iter().chain([again]).collect());
    assert_eq!(news(&library.refresh())[0], ["a.ron", "b.ron"]);
    assert_eq!(news(&library.refresh()), nothing());
}

#[test]
fn what_one_folder_holds_is_told_before_the_next_one_is_asked() {
    let folders = [tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder")];
    for folder in &folders {
        std::fs::write(folder.path().join("a.ron"), "(").expect("a file");
    }
    let own = folders[0].path().to_owned();
    let mut library = Library::new(vec![own.clone(), folders[1].path().to_owned()]);
    let mut scan = library.scan();
    let first = scan.next().expect("a batch");
    assert!(first.ends_folder);
    let told = library.take(first);
    assert_eq!(paths(&told.come), [own.join("a.ron")]);
    let rest: usize = scan.map(|batch| library.take(batch).come.len()).sum();
    assert_eq!(rest, 1);
}

#[test]
fn a_folder_that_is_not_there_is_told_and_takes_its_sessions_along() {
    let (one, two) = (Room::new(), Room::new());
    one.put_session("a.ron", &session(1, 2, "Un", "2026-11-14"));
    two.put_session("b.ron", &session(2, 2, "Deux", "2026-11-14"));
    let gone = two.folder.path().to_owned();
    let mut library = Library::new(vec![gone.clone(), one.folder.path().to_owned()]);
    assert_eq!(library.refresh().unread, []);
    two.folder.close().unwrap();
    let refreshed = library.refresh();
    assert_eq!(news(&refreshed)[2], ["b.ron"]);
    let unread: Vec<_> =
        refreshed.unread.iter().map(|unread| (&unread.folder, &unread.why)).collect();
    assert!(
        matches!(unread[..], [(folder, ReadError::Io(ErrorKind::NotFound, _))] if *folder == gone)
    );
    assert_eq!(library.entries().count(), 1);
}

#[test]
fn looking_writes_nothing() {
    let room = Room::new();
    room.put_session("a.ron", &session(1, 2, "Un", "2026-11-14"));
    room.put("b.ron", "");
    room.library().refresh();
    let mut names: Vec<_> = fs::read_dir(room.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["a.ron", "b.ron"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_among_the_files_keeps_nobody_waiting() {
    use curseur::storage::library::Kind;

    let room = Room::new();
    let made = std::process::Command::new("mkfifo").arg(room.path("pipe.ron")).status().unwrap();
    assert!(made.success());
    room.put("vide.ron", "");
    let kinds: Vec<_> = room.entries().iter().map(|entry| entry.kind.clone()).collect();
    assert_eq!(kinds, [Kind::Damaged { why: ReadError::Empty, head: None }]);
}
