//! Every call to the system that a save makes fails, once or for as long as it lasts: the argument is in the file, or the saver says
//! that it is not, and nothing else is left.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail where they stand")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use curseur::session::Session;
use curseur::storage::{Opened, Saver, open, read, write};

use crate::samples::{CHILD, child, child_task, record, with_arguments};

/// Says, in the trace, that what follows is the save and nothing else.
const BEGINS: &str = "the save begins";
const ENDS: &str = "the save ends";
/// Set where another hand changes the file before the save.
const ANOTHER_HAND: &str = "ANOTHER_HAND";
/// What asks for memory or the time, and not for the disk.
/// To close what is written and flushed tells nothing more.
const NOT_THE_DISK: [&str; 11] = [
    "close",
    "brk",
    "mmap",
    "munmap",
    "mremap",
    "mprotect",
    "madvise",
    "futex",
    "clock_gettime",
    "sched_yield",
    "rt_sigprocmask",
];
/// Of the pairs of calls that may fail together, so many are passed over for each that is tried: all would take a minute.
const EVERY: usize = 11;
/// How often a failed save is tried in a child.
const TRIES: usize = 4;

/// Opens, records one argument more, and saves it as often as it takes, up to [`TRIES`] times.
#[test]
fn saves_until_it_works() {
    let Some(path) = child_task() else { return };
    // Calls are counted thread by thread: those of this one are to be the later ones.
    for _ in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.ron");
        fs::write(&path, write(&with_arguments(1))).unwrap();
        let Opened { mut session, file, .. } = open(&path, "child").unwrap();
        record(&mut session, "Avant");
        Saver::inline(file).save(Arc::new(session));
    }
    let Opened { mut session, file, .. } = open(&path, "child").unwrap();
    let saver = Saver::inline(file);
    if std::env::var_os(ANOTHER_HAND).is_some() {
        fs::write(&path, write(&with_arguments(3))).unwrap();
    }
    record(&mut session, "Dit pendant que le disque va mal");
    let mut said = std::io::stdout();
    said.write_all(format!("{BEGINS}\n").as_bytes()).unwrap();
    saver.save(Arc::new(session.clone()));
    let mut events = saver.poll();
    for _ in 1..TRIES {
        saver.try_now();
        events.extend(saver.poll());
    }
    said.write_all(format!("{ENDS}\n").as_bytes()).unwrap();
    said.write_all(format!("{events:?}\n").as_bytes()).unwrap();
}

/// A folder with one session in it, and a child that records one argument more.
struct Room {
    folder: tempfile::TempDir,
    /// Another hand changes the file first.
    another_hand: bool,
}

/// One call to the system, by its name and which of that name it is in its thread, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Call {
    name: String,
    ordinal: usize,
}

impl Room {
    fn new(another_hand: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("s.ron"), write(&with_arguments(1))).unwrap();
        Self { folder, another_hand }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("s.ron")
    }

    /// Runs the child under `strace` with these options; gives what it said.
    fn run(&self, options: &[String]) -> String {
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(self.folder.path().with_extension("trace"));
        command.args(options).args(child("storage_faults::saves_until_it_works"));
        command.env(CHILD, self.path());
        // Where libraries are looked for first, each is looked for with calls of its own, that the faults would reach.
        command.env_remove("LD_LIBRARY_PATH");
        if self.another_hand {
            command.env(ANOTHER_HAND, "1");
        }
        let output = command.output().expect("strace is needed: scripts/test installs it");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn trace(&self) -> String {
        fs::read_to_string(self.folder.path().with_extension("trace")).unwrap()
    }

    /// The calls of a save, in order.
    fn calls(another_hand: bool) -> Vec<Call> {
        let room = Self::new(another_hand);
        room.run(&["-s".to_owned(), "64".to_owned()]);
        let trace = room.trace();
        let begins = trace.lines().find(|line| line.contains(BEGINS)).expect("a save");
        let thread = begins.split_whitespace().next().unwrap();
        let mut counts = std::collections::BTreeMap::<&str, usize>::new();
        let mut calls = Vec::new();
        let mut is_saving = false;
        for line in trace.lines() {
            let Some((who, rest)) = line.split_once(' ') else { continue };
            let Some((name, _)) = rest.trim_start().split_once('(') else { continue };
            if who != thread || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
                continue;
            }
            let count = counts.entry(name).or_default();
            *count += 1;
            if rest.contains(ENDS) {
                break;
            }
            if is_saving && !NOT_THE_DISK.contains(&name) {
                calls.push(Call { name: name.to_owned(), ordinal: *count });
            }
            is_saving |= rest.contains(BEGINS);
        }
        assert!(15 < calls.len(), "{calls:?}");
        calls
    }

    /// What is wrong after the child with these faults, in words.
    fn wrongs(another_hand: bool, faults: &[Fault<'_>]) -> Vec<String> {
        let room = Self::new(another_hand);
        let names: Vec<_> = faults.iter().map(|fault| fault.call.name.as_str()).collect();
        // Only these are traced: the rest goes at its own speed.
        let mut options = vec!["--seccomp-bpf".to_owned(), format!("--trace={}", names.join(","))];
        options.extend(faults.iter().map(Fault::injected));
        let said = room.run(&options);
        let faults: Vec<_> = faults.iter().map(Fault::injected).collect();
        let mut wrongs = Vec::new();
        if !said.contains(ENDS) {
            return vec![format!("{faults:?}: it did not end: {said}")];
        }
        let holds = |path: &Path| {
            let session = read(&fs::read(path).unwrap_or_default());
            session.is_ok_and(|session| said_in(&session).ends_with("va mal"))
        };
        let names = || {
            let entries = fs::read_dir(room.folder.path()).unwrap();
            let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
            let mut names: Vec<_> = names.filter(|name| !name.ends_with(".curseur")).collect();
            names.sort();
            names
        };
        // Whoever opens it next finds no leftovers.
        for name in names() {
            drop(open(&room.folder.path().join(name), "after"));
        }
        let names = names();
        let is_said = said.contains("Saved {");
        let (mut conflicts, others): (Vec<_>, Vec<_>) =
            names.iter().partition(|name| name.contains("conflict"));
        let is_in = match conflicts.pop() {
            Some(name) => holds(&room.folder.path().join(name)),
            None => holds(&room.path()),
        };
        let mut wrong = |is_wrong: bool, what: &str| {
            if is_wrong {
                wrongs.push(format!("{faults:?}: {what}: {names:?}, {said}"));
            }
        };
        wrong(is_said && !is_in, "said to be saved, and is not");
        wrong(!is_said && !said.contains("Failed {"), "nothing was said");
        wrong(others != [&"s.ron".to_owned()], "other files");
        wrong(!conflicts.is_empty(), "a conflict made several files");
        wrong(!another_hand && names.len() != 1, "a conflict with nobody");
        wrongs
    }
}

/// The words of the last argument.
fn said_in(session: &Session) -> String {
    let ledger = curseur::session::Ledger::of(&session.journal);
    ledger.standing().next_back().map(|last| last.argument.words.clone()).unwrap_or_default()
}

/// A call that fails, once or from then on.
#[derive(Clone, Copy, Debug)]
struct Fault<'a> {
    call: &'a Call,
    lasts: bool,
}

impl Fault<'_> {
    fn injected(&self) -> String {
        let (Call { name, ordinal }, plus) = (self.call, if self.lasts { "+" } else { "" });
        format!("--inject={name}:error=EIO:when={ordinal}{plus}")
    }
}

#[test]
fn an_event_is_told_when_nothing_fails() {
    for another_hand in [false, true] {
        let room = Room::new(another_hand);
        let said = room.run(&[]);
        assert!(said.contains("Saved {"), "{said}");
        assert_eq!(said.contains("Conflict {"), another_hand, "{said}");
    }
}

#[test]
fn whatever_call_of_a_save_fails_once_or_for_good_it_is_saved_or_said_not_to_be() {
    for another_hand in [false, true] {
        let calls = Room::calls(another_hand);
        let mut wrongs = Vec::new();
        for call in &calls {
            for lasts in [false, true] {
                // Without its own voice it could say nothing.
                if lasts && call.name == "write" {
                    continue;
                }
                wrongs.extend(Room::wrongs(another_hand, &[Fault { call, lasts }]));
            }
        }
        assert!(wrongs.is_empty(), "{} of {}: {wrongs:#?}", wrongs.len(), calls.len());
    }
}

#[test]
fn two_calls_of_a_save_that_fail_together_lose_nothing_either() {
    for another_hand in [false, true] {
        let mut calls = Room::calls(another_hand);
        // Without its own voice it could say nothing.
        calls.retain(|call| call.name != "write");
        let pairs = calls
            .iter()
            .enumerate()
            .flat_map(|(n, one)| calls[n + 1..].iter().map(move |other| (one, other)));
        let pairs = pairs.filter(|(one, other)| one.name != other.name);
        let wrongs = pairs.step_by(EVERY).flat_map(|(one, other)| {
            let faults = [Fault { call: one, lasts: true }, Fault { call: other, lasts: false }];
            Room::wrongs(another_hand, &faults)
        });
        let wrongs: Vec<_> = wrongs.collect();
        assert!(wrongs.is_empty(), "{wrongs:#?}");
    }
}

/// What stands beside the save: each may be refused for good, as some disks do, and the argument is in the file.
#[test]
fn no_side_matter_refuses_the_main_one() {
    let refusals = [
        "fchmod:error=EPERM",
        "fchmod:error=EOPNOTSUPP",
        "fchown:error=EPERM",
        "fchownat:error=EPERM",
        "flock:error=ENOLCK",
        "flock:error=EOPNOTSUPP",
        "flock:error=EIO",
        "fsync:error=EINVAL",
        "fsync:error=EOPNOTSUPP",
        "linkat:error=EPERM",
        "link:error=EPERM",
        // After those of the saves before.
        "mkdir:error=EACCES:when=9+",
        "mkdir:error=ENOSPC:when=9+",
        "unlink:error=EPERM",
    ];
    for refusal in refusals {
        let room = Room::new(false);
        let said = room.run(&["--seccomp-bpf".to_owned(), format!("--inject={refusal}")]);
        assert!(said.contains("Saved {") && !said.contains("Failed { r"), "{refusal}: {said}");
        let session = read(&fs::read(room.path()).unwrap()).unwrap();
        assert!(said_in(&session).ends_with("va mal"), "{refusal}");
    }
}
