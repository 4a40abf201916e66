//! What a program really asked of the disk, as `strace` saw it. A call that is not understood is an error, never passed over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use super::disk::Disk;
use super::op::{FileId, Op, folder_of};

/// What says, on the standard output of a recorded program, that somebody relies on it from here on.
pub const SAID: &str = "said: ";

/// Calls that change nothing of what is on disk.
const READING: [&str; 40] = [
    "access",
    "chdir",
    "close",
    "dup",
    "dup2",
    "dup3",
    "epoll_create1",
    "epoll_ctl",
    "epoll_wait",
    "eventfd2",
    "execve",
    "faccessat",
    "faccessat2",
    "fadvise64",
    "fchown",
    "fcntl",
    "flock",
    "fstat",
    "fstatfs",
    "getcwd",
    "getdents64",
    "inotify_add_watch",
    "ioctl",
    "lseek",
    "lstat",
    "memfd_create",
    "mmap",
    "newfstatat",
    "openat2",
    "pipe2",
    "poll",
    "pread64",
    "read",
    "readlink",
    "readlinkat",
    "readv",
    "stat",
    "statfs",
    "statx",
    "timerfd_create",
];

/// A file that a program has open.
#[derive(Clone)]
enum Open {
    File { file: FileId, at: usize, appends: bool },
    Folder { path: String },
}

struct Reader<'a> {
    root: &'a str,
    /// As it is when the next call comes.
    disk: Disk,
    open: BTreeMap<i64, Open>,
    ops: Vec<Op>,
}

/// Runs `program` in front of `strace`; gives what it asked of the folder `root`, which held `before`. `faults` are calls that fail.
pub fn record(
    program: &[String],
    root: &Path,
    before: &Disk,
    faults: Option<&str>,
) -> Result<Vec<Op>, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let trace = folder.path().join("trace");
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-qq",
        "-xx",
        "-s",
        "100000000",
        "-e",
        "trace=file,desc",
        "-e",
        "signal=none",
        "-o",
    ]);
    command.arg(&trace);
    if let Some(faults) = faults {
        command.arg(format!("--inject={faults}"));
    }
    let ran = command.args(program).output();
    let ran =
        ran.map_err(|error| format!("strace is needed (scripts/prove installs it): {error}"))?;
    if !ran.status.success() {
        return Err(format!("{program:?} failed: {}", String::from_utf8_lossy(&ran.stderr)));
    }
    let root = root.to_str().ok_or("a folder with another name than UTF-8")?;
    let text = fs::read_to_string(&trace).map_err(|error| error.to_string())?;
    let mut reader = Reader { root, disk: before.clone(), open: BTreeMap::new(), ops: Vec::new() };
    for line in whole_lines(&text) {
        reader.call(&line).map_err(|why| format!("{why} in the line {line:.300}"))?;
    }
    Ok(reader.ops)
}

/// Calls that another thread interrupted are put together again, where they ended.
fn whole_lines(text: &str) -> Vec<String> {
    let mut begun: BTreeMap<&str, &str> = BTreeMap::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        let Some((who, rest)) = line.split_once(' ') else { continue };
        let rest = rest.trim_start();
        if let Some(start) = rest.strip_suffix(" <unfinished ...>") {
            begun.insert(who, start);
        } else if let Some((_, end)) =
            rest.strip_prefix("<... ").and_then(|it| it.split_once(" resumed>"))
        {
            lines.push(format!("{}{end}", begun.remove(who).unwrap_or_default()));
        } else {
            lines.push(rest.to_owned());
        }
    }
    lines
}

/// A text as `-xx` writes it.
fn unescaped(argument: &str) -> Result<Vec<u8>, String> {
    let inside = argument.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    let inside = inside.ok_or_else(|| format!("{argument:.40} is no whole text"))?;
    let pairs = inside.split("\\x").skip(1);
    pairs.map(|pair| u8::from_str_radix(pair, 16).map_err(|error| error.to_string())).collect()
}

fn number(argument: &str) -> Result<i64, String> {
    argument.trim().parse().map_err(|_ignored| format!("{argument:.40} is no number"))
}

impl Reader<'_> {
    fn call(&mut self, line: &str) -> Result<(), String> {
        let Some((name, rest)) = line.split_once('(') else { return Ok(()) };
        let Some((arguments, result)) = rest.rsplit_once(" = ") else { return Ok(()) };
        let arguments = arguments.trim_end().strip_suffix(')').ok_or("no end")?;
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let result = result.split_whitespace().next().unwrap_or_default();
        // What failed changed nothing; what did not return ended the program.
        let Ok(result) = result.parse::<i64>() else { return Ok(()) };
        if result < 0 {
            return Ok(());
        }
        let argument =
            |at: usize| arguments.get(at).copied().ok_or_else(|| format!("no argument {at}"));
        match name {
            "open" | "creat" => {
                let flags = if name == "creat" { "O_CREAT|O_WRONLY|O_TRUNC" } else { argument(1)? };
                self.opened("AT_FDCWD", argument(0)?, flags, result)
            }
            "openat" => self.opened(argument(0)?, argument(1)?, argument(2)?, result),
            "close" => {
                self.open.remove(&number(argument(0)?)?);
                Ok(())
            }
            "dup" | "dup2" | "dup3" | "fcntl" => {
                let is_copied = name != "fcntl" || argument(1)?.starts_with("F_DUPFD");
                if let Some(open) = self.open.get(&number(argument(0)?)?).filter(|_| is_copied) {
                    self.open.insert(result, open.clone());
                }
                Ok(())
            }
            "write" | "pwrite64" => self.written(&arguments, result),
            "lseek" => {
                if let Some(Open::File { at, .. }) = self.open.get_mut(&number(argument(0)?)?) {
                    *at = result as usize;
                }
                Ok(())
            }
            "fsync" | "fdatasync" => match self.open.get(&number(argument(0)?)?) {
                Some(&Open::File { file, .. }) => self.push(Op::Flush { file }),
                Some(Open::Folder { path }) => {
                    let path = path.clone();
                    self.push(Op::FlushFolder { path })
                }
                None => Ok(()),
            },
            "ftruncate" => match self.open.get(&number(argument(0)?)?) {
                Some(&Open::File { file, .. }) => {
                    let length = number(argument(1)?)? as usize;
                    self.push(Op::Cut { file, length })
                }
                _ => Ok(()),
            },
            "fchmod" => match self.open.get(&number(argument(0)?)?) {
                Some(&Open::File { file, .. }) => {
                    let mode =
                        u32::from_str_radix(argument(1)?, 8).map_err(|error| error.to_string())?;
                    self.push(Op::Mode { file, mode })
                }
                _ => Ok(()),
            },
            "rename" => self.renamed(["AT_FDCWD", argument(0)?, "AT_FDCWD", argument(1)?]),
            "renameat" | "renameat2" => {
                let exchanges = arguments.get(4).is_some_and(|flags| flags.contains("EXCHANGE"));
                if exchanges {
                    return Err("two files that change places".to_owned());
                }
                self.renamed([argument(0)?, argument(1)?, argument(2)?, argument(3)?])
            }
            "link" => self.linked(["AT_FDCWD", argument(0)?, "AT_FDCWD", argument(1)?]),
            "linkat" => self.linked([argument(0)?, argument(1)?, argument(2)?, argument(3)?]),
            "unlink" => self.removed("AT_FDCWD", argument(0)?, false),
            "rmdir" => self.removed("AT_FDCWD", argument(0)?, true),
            "unlinkat" => {
                self.removed(argument(0)?, argument(1)?, argument(2)?.contains("AT_REMOVEDIR"))
            }
            "mkdir" => self.made("AT_FDCWD", argument(0)?),
            "mkdirat" => self.made(argument(0)?, argument(1)?),
            "mmap" if arguments.contains(&"MAP_SHARED") && argument(2)?.contains("PROT_WRITE") => {
                self.foreign(name, &arguments)
            }
            _ if READING.contains(&name) => Ok(()),
            _ => self.foreign(name, &arguments),
        }
    }

    fn push(&mut self, op: Op) -> Result<(), String> {
        let mut new = self.disk.changes(&op).into_iter().filter(|change| change.leads_to.is_some());
        if new.any(|change| !self.disk.is_folder(folder_of(&change.path))) {
            return Err("a name in a folder that is not there".to_owned());
        }
        self.disk.apply(&op);
        self.ops.push(op);
        Ok(())
    }

    /// From the root; none where it is elsewhere.
    fn path(&self, folder: &str, argument: &str) -> Result<Option<String>, String> {
        let said = String::from_utf8(unescaped(argument)?).map_err(|error| error.to_string())?;
        if said.starts_with('/') {
            let inside = said.strip_prefix(self.root);
            return Ok(inside
                .filter(|inside| inside.is_empty() || inside.starts_with('/'))
                .map(|inside| inside.trim_matches('/').to_owned()));
        }
        let Ok(folder) = folder.parse::<i64>() else { return Ok(None) };
        Ok(match self.open.get(&folder) {
            Some(Open::Folder { path }) if path.is_empty() => Some(said),
            Some(Open::Folder { path }) => Some(format!("{path}/{said}")),
            _ => None,
        })
    }

    fn opened(&mut self, folder: &str, path: &str, flags: &str, result: i64) -> Result<(), String> {
        self.open.remove(&result);
        let Some(path) = self.path(folder, path)? else { return Ok(()) };
        let has = |flag: &str| flags.split('|').any(|one| one == flag);
        if has("O_TMPFILE") {
            return Err("a file without a name".to_owned());
        }
        if self.disk.is_folder(&path) {
            self.open.insert(result, Open::Folder { path });
            return Ok(());
        }
        let found = self.disk.file_at(&path);
        let file = found.unwrap_or_else(|| self.disk.next_file());
        if found.is_none() {
            self.push(Op::Create { path, file })?;
        } else if has("O_TRUNC") {
            self.push(Op::Cut { file, length: 0 })?;
        }
        self.open.insert(result, Open::File { file, at: 0, appends: has("O_APPEND") });
        Ok(())
    }

    fn written(&mut self, arguments: &[&str], result: i64) -> Result<(), String> {
        let [to, bytes, _, rest @ ..] = arguments else {
            return Err("too few arguments".to_owned());
        };
        let to = number(to)?;
        if to == 1 {
            let said = String::from_utf8(unescaped(bytes)?).map_err(|error| error.to_string())?;
            for what in said.lines().filter_map(|line| line.strip_prefix(SAID)) {
                self.push(Op::Said { what: what.to_owned() })?;
            }
            return Ok(());
        }
        let Some(Open::File { file, at, appends }) = self.open.get(&to).cloned() else {
            return Ok(());
        };
        let mut bytes = unescaped(bytes)?;
        bytes.truncate(result as usize);
        let place = match rest {
            [place, ..] => number(place)? as usize,
            [] if appends => self.disk.bytes_of(file).len(),
            [] => at,
        };
        if rest.is_empty() {
            let at = place + bytes.len();
            self.open.insert(to, Open::File { file, at, appends });
        }
        self.push(Op::Write { file, at: place, bytes })
    }

    fn renamed(&mut self, [from_folder, from, to_folder, to]: [&str; 4]) -> Result<(), String> {
        match (self.path(from_folder, from)?, self.path(to_folder, to)?) {
            (None, None) => Ok(()),
            (Some(from), Some(to)) if self.disk.file_at(&from).is_some() => {
                self.push(Op::Rename { from, to })
            }
            _ => Err("a folder, or something from elsewhere, is renamed".to_owned()),
        }
    }

    fn linked(&mut self, [from_folder, from, to_folder, to]: [&str; 4]) -> Result<(), String> {
        match (self.path(from_folder, from)?, self.path(to_folder, to)?) {
            (None, None) => Ok(()),
            (Some(from), Some(to)) => self.push(Op::Link { from, to }),
            _ => Err("a link from or to elsewhere".to_owned()),
        }
    }

    fn removed(&mut self, folder: &str, path: &str, is_folder: bool) -> Result<(), String> {
        let Some(path) = self.path(folder, path)? else { return Ok(()) };
        self.push(if is_folder { Op::RemoveFolder { path } } else { Op::Unlink { path } })
    }

    fn made(&mut self, folder: &str, path: &str) -> Result<(), String> {
        let Some(path) = self.path(folder, path)? else { return Ok(()) };
        self.push(Op::MakeFolder { path })
    }

    /// A call that nothing is known of must be about something else.
    fn foreign(&self, name: &str, arguments: &[&str]) -> Result<(), String> {
        let is_ours = arguments.iter().any(|argument| {
            let path = argument.starts_with('"').then(|| self.path("AT_FDCWD", argument));
            let is_open =
                || argument.parse().is_ok_and(|number: i64| self.open.contains_key(&number));
            matches!(path, Some(Ok(Some(_)))) || is_open()
        });
        if is_ours { Err(format!("the model does not know {name}")) } else { Ok(()) }
    }
}

/// Folders and files as they are found under `root`.
pub fn found(root: &Path) -> std::io::Result<Disk> {
    let mut disk = Disk::default();
    let mut numbers = BTreeMap::new();
    let mut folders = BTreeSet::from([String::new()]);
    while let Some(folder) = folders.pop_first() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            if entry.file_type()?.is_dir() {
                disk.apply(&Op::MakeFolder { path: path.clone() });
                folders.insert(path);
                continue;
            }
            let number = number_of(&entry.metadata()?);
            let known: Option<&String> = number.and_then(|number| numbers.get(&number));
            if let Some(from) = known {
                disk.apply(&Op::Link { from: from.clone(), to: path });
                continue;
            }
            let file = disk.next_file();
            disk.apply(&Op::Create { path: path.clone(), file });
            disk.apply(&Op::Write { file, at: 0, bytes: fs::read(entry.path())? });
            if let Some(number) = number {
                numbers.insert(number, path);
            }
        }
    }
    Ok(disk)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn number_of(found: &fs::Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt as _;
    Some(found.ino())
}

#[cfg(not(unix))]
fn number_of(_found: &fs::Metadata) -> Option<u64> {
    None
}
