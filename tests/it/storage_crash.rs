//! Crashes, full disks, and the order in which a save reaches the disk.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use curseur::session::Draft;
use curseur::storage::{Opened, SaveError, SaveEvent, Saver, open, read, write};

use crate::samples::{CHILD, child, child_task, record, with_arguments};

/// What a child says after each save, with the revision that is now on disk.
const SAVED: &str = "saved: ";

const KILLS: u64 = 200;

fn file_with_session(folder: &Path) -> PathBuf {
    let path = folder.join("s.ron");
    fs::write(&path, write(&with_arguments(1))).unwrap();
    path
}

/// Records argument after argument, as fast as the disk allows, and says what is on disk.
#[test]
fn records_without_end() {
    let Some(path) = child_task() else { return };
    let Opened { mut session, file, .. } = open(&path, "child").unwrap();
    let (ring, bell) = mpsc::channel();
    let saver = Saver::start(file, move || ring.send(()).unwrap_or(())).unwrap();
    let mut said = std::io::stdout();
    loop {
        record(&mut session, "Encore un");
        saver.save_draft(Some(Draft { words: "Encore".to_owned(), ..Draft::default() }));
        saver.save(Arc::new(session.clone()));
        bell.recv().unwrap();
        for event in saver.poll() {
            let SaveEvent::Saved { revision } = event else { panic!("{event:?}") };
            writeln!(said, "{SAVED}{revision}").unwrap();
            said.flush().unwrap();
        }
    }
}

fn start_child(path: &Path) -> Child {
    let [this, arguments @ ..] = &child("storage_crash::records_without_end")[..] else {
        unreachable!("a command is not empty")
    };
    let mut command = Command::new(this);
    command.args(arguments).env(CHILD, path).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

#[test]
fn nothing_that_was_said_to_be_saved_is_lost_when_the_program_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_with_session(folder.path());
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    for kill in 0..KILLS {
        let mut child = start_child(&path);
        let said = BufReader::new(child.stdout.take().unwrap());
        let mut lines = said
            .lines()
            .map_while(Result::ok)
            .filter_map(|line| Some(line.split_once(SAVED)?.1.parse::<u64>().unwrap()));
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let mut last = lines.by_ref().take(1 + (random % 3) as usize).last();
        // Somewhere within the next saves.
        std::thread::sleep(Duration::from_micros(random >> 40 & 0xfff));
        child.kill().unwrap();
        last = lines.last().or(last);
        child.wait().unwrap();
        let session = read(&fs::read(&path).unwrap()).unwrap();
        assert!(last.unwrap() <= session.revision, "kill {kill}");
        assert_eq!(session.journal.len() as u64, session.revision, "one argument a revision");
        if kill % 20 == 19 {
            // Small again, so that the last kills are as quick as the first.
            fs::write(&path, write(&with_arguments(1))).unwrap();
        }
    }
    drop(open(&path, "after").unwrap());
    let mut names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".s.ron.curseur", "s.ron"], "no leftovers, no conflicts");
}

/// Saves once, with words of a length that the test chose.
#[test]
fn saves_once() {
    let Some(path) = child_task() else { return };
    let Opened { mut session, file, .. } = open(&path, "child").unwrap();
    let saver = Saver::inline(file);
    record(&mut session, &"long ".repeat(10_000));
    saver.save(Arc::new(session.clone()));
    for event in saver.poll() {
        println!("{event:?}");
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_the_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_with_session(folder.path());
    let before = fs::read(&path).unwrap();
    // No file may grow beyond 32 KiB: as close to a full disk as anybody may make one.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$@\"";
    let output = Command::new("sh")
        .args(["-c", script, "sh"])
        .args(child("storage_crash::saves_once"))
        .env(CHILD, &path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let expected = format!("Failed {{ revision: 2, why: {:?} }}", SaveError::DiskFull);
    assert!(said.contains(&expected), "{said}");
    assert_eq!(fs::read(&path).unwrap(), before);
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 2, "the file and its side folder");
}

#[test]
fn a_save_is_written_flushed_renamed_and_its_folder_flushed_in_this_order() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_with_session(folder.path());
    let trace = folder.path().join("trace");
    let output = Command::new("strace")
        .args(["-f", "-y", "-s", "0", "-e", "trace=write,fsync,fdatasync,/^rename", "-o"])
        .arg(&trace)
        .args(child("storage_crash::saves_once"))
        .env(CHILD, &path)
        .output()
        .expect("strace is needed for this test: scripts/test installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let trace = fs::read_to_string(&trace).unwrap();
    let folder = fs::canonicalize(folder.path()).unwrap();
    let folder = folder.to_str().unwrap();
    let temporary = format!("{folder}/.s.ron.");
    let beside = format!("{temporary}curseur/");
    let is_temporary = |line: &str| {
        line.contains(&temporary) && line.contains(".saving") && !line.contains(&beside)
    };
    let steps: Vec<_> = trace
        .lines()
        .filter_map(|line| {
            let call = line.split_whitespace().nth(1)?.split('(').next()?;
            match call {
                "write" if is_temporary(line) => Some("write"),
                "fsync" if is_temporary(line) => Some("fsync"),
                _ if call.starts_with("rename") && is_temporary(line) => {
                    line.contains(&format!("\"{folder}/s.ron\"")).then_some("rename")
                }
                "fsync" if line.contains(&format!("<{folder}>")) => Some("fsync of the folder"),
                _ => None,
            }
        })
        .collect();
    // Before it, the folder was flushed for the one that was made beside the session.
    let mut once: Vec<_> = steps.into_iter().skip_while(|step| *step != "write").collect();
    once.dedup();
    assert_eq!(once, ["write", "fsync", "rename", "fsync of the folder"], "{trace}");
}
