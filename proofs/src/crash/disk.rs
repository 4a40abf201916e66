//! Folders and files as whoever looks at them sees them: what a crash of the program alone would leave.

use std::collections::{BTreeMap, BTreeSet};

use super::op::{FileId, Op};

/// Files by their names, and what each holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Disk {
    pub names: BTreeMap<String, FileId>,
    pub folders: BTreeSet<String>,
    contents: BTreeMap<FileId, Vec<u8>>,
}

/// What a call changes of the names: a path, and what it leads to from then on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub path: String,
    pub leads_to: Option<Entry>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    File(FileId),
    Folder,
}

impl Disk {
    pub fn file_at(&self, path: &str) -> Option<FileId> {
        self.names.get(path).copied()
    }

    pub fn is_folder(&self, path: &str) -> bool {
        path.is_empty() || self.folders.contains(path)
    }

    pub fn bytes_of(&self, file: FileId) -> &[u8] {
        self.contents.get(&file).map_or(&[], Vec::as_slice)
    }

    /// What the file at `path` says.
    pub fn says(&self, path: &str) -> Option<&[u8]> {
        self.file_at(path).map(|file| self.bytes_of(file))
    }

    pub fn files(&self) -> impl Iterator<Item = FileId> {
        self.contents.keys().copied()
    }

    /// A number that no file has yet.
    pub fn next_file(&self) -> FileId {
        self.contents.last_key_value().map_or(0, |(last, _)| last + 1)
    }

    /// What `op` changes of the names; a rename takes one away and gives another. Nothing where it would fail.
    pub fn changes(&self, op: &Op) -> Vec<Change> {
        let gone = |path: &String| Change { path: path.clone(), leads_to: None };
        let file =
            |path: &String, file| Change { path: path.clone(), leads_to: Some(Entry::File(file)) };
        match op {
            Op::MakeFolder { path } => {
                vec![Change { path: path.clone(), leads_to: Some(Entry::Folder) }]
            }
            Op::Create { path, file: new } => vec![file(path, *new)],
            Op::Link { from, to } => match self.file_at(from) {
                Some(found) if self.file_at(to).is_none() => vec![file(to, found)],
                _ => Vec::new(),
            },
            Op::Rename { from, to } => match self.file_at(from) {
                // Two names of one file: nothing is renamed, as POSIX has it.
                Some(found) if self.file_at(to) == Some(found) => Vec::new(),
                Some(found) => vec![file(to, found), gone(from)],
                None => Vec::new(),
            },
            Op::Unlink { path } => self.file_at(path).map(|_| gone(path)).into_iter().collect(),
            Op::RemoveFolder { path } => vec![gone(path)],
            _ => Vec::new(),
        }
    }

    pub fn apply(&mut self, op: &Op) {
        for Change { path, leads_to } in self.changes(op) {
            match leads_to {
                Some(Entry::File(file)) => {
                    self.names.insert(path, file);
                    self.contents.entry(file).or_default();
                }
                Some(Entry::Folder) => drop(self.folders.insert(path)),
                None => {
                    self.names.remove(&path);
                    self.folders.remove(&path);
                }
            }
        }
        match op {
            Op::Write { file, at, bytes } => {
                let content = self.contents.entry(*file).or_default();
                let end = at + bytes.len();
                if content.len() < end {
                    content.resize(end, 0);
                }
                content[*at..end].copy_from_slice(bytes);
            }
            Op::Cut { file, length } => self.contents.entry(*file).or_default().resize(*length, 0),
            _ => {}
        }
    }

    /// As it is after `ops`.
    #[must_use]
    pub fn after(&self, ops: &[Op]) -> Self {
        let mut disk = self.clone();
        for op in ops {
            disk.apply(op);
        }
        disk
    }
}
