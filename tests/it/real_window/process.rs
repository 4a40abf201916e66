//! Programs a test starts, and what the system tells about a process.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{Write as _, stderr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use super::wait::until;

/// A running program, ended with the test.
pub struct Program {
    child: Child,
    log: PathBuf,
}

impl Program {
    /// Starts a program; what it says goes to a file.
    pub fn start(command: &mut Command, log: PathBuf) -> Self {
        let output = File::create(&log).expect("a file for what the program says");
        let errors = output.try_clone().expect("the same file");
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?}: {error}; scripts/test installs it"));
        Self { child, log }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The file with what it says, on both streams.
    pub fn log(&self) -> &Path {
        &self.log
    }

    /// What it said until now.
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).expect("its log")
    }

    /// How it ended; `ask` is done again and again until then, since who hears it may have just started.
    pub fn ended_once_asked(&mut self, ask: impl Fn()) -> ExitStatus {
        let mut looks = 0;
        until("the program to end", || {
            if looks % 60 == 0 {
                ask();
            }
            looks += 1;
            self.child.try_wait().expect("our own child")
        })
    }

    /// How it ended, once it has.
    pub fn ended(&mut self) -> ExitStatus {
        until("the program to end", || self.child.try_wait().expect("our own child"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // By its id and no other way; it may have ended already.
        self.child.kill().ok();
        self.child.wait().ok();
        if std::thread::panicking() {
            let said = fs::read(&self.log).unwrap_or_default();
            writeln!(stderr(), "-- {}", self.log.display()).ok();
            stderr().write_all(&said).ok();
        }
    }
}

/// The network sockets a process holds, as lines of the system's tables.
pub fn network_sockets(process: u32) -> Vec<String> {
    let descriptors = fs::read_dir(format!("/proc/{process}/fd")).expect("a process of ours");
    let held: HashSet<String> = descriptors
        .filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|link| {
            Some(link.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?.to_owned())
        })
        .collect();
    let mut sockets = Vec::new();
    for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
        // A system without IPv6 has no tables for it.
        let lines = fs::read_to_string(format!("/proc/{process}/net/{table}")).unwrap_or_default();
        for line in lines.lines().skip(1) {
            // The tenth column names the socket.
            if line.split_whitespace().nth(9).is_some_and(|socket| held.contains(socket)) {
                sockets.push(format!("{table}: {}", line.trim()));
            }
        }
    }
    sockets
}

/// The processor time a process has used, in ticks of the system's clock (a hundredth of a second).
pub fn processor_ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("a process of ours");
    // The name, in parentheses, may hold anything; user and system time are the 12th and 13th after it.
    let (_, after_name) = stat.rsplit_once(')').expect("a name in parentheses");
    let columns = after_name.split_whitespace().skip(11).take(2);
    columns.map(|ticks| ticks.parse::<u64>().expect("a number of ticks")).sum()
}
