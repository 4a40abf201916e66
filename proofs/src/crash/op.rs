//! What a program asks of files, one call after the other, and what it was told to say in between.

use std::collections::BTreeMap;

/// A file, whatever names it has.
pub type FileId = usize;

/// One thing asked of the disk. Paths are told from the folder that is looked at, which is the empty path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    MakeFolder {
        path: String,
    },
    Create {
        path: String,
        file: FileId,
    },
    Write {
        file: FileId,
        at: usize,
        bytes: Vec<u8>,
    },
    /// To this length, shorter or longer.
    Cut {
        file: FileId,
        length: usize,
    },
    /// Who may read it.
    Mode {
        file: FileId,
        mode: u32,
    },
    Flush {
        file: FileId,
    },
    /// A second name.
    Link {
        from: String,
        to: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Unlink {
        path: String,
    },
    RemoveFolder {
        path: String,
    },
    FlushFolder {
        path: String,
    },
    /// From here on somebody relies on it.
    Said {
        what: String,
    },
}

/// The folder that `path` is in.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The names that files were given first, for reading what an [`Op`] is about.
pub struct Names(BTreeMap<FileId, String>);

impl Names {
    pub fn of(before: &BTreeMap<String, FileId>, ops: &[Op]) -> Self {
        let mut names: BTreeMap<_, _> =
            before.iter().rev().map(|(path, &file)| (file, path.clone())).collect();
        for op in ops {
            if let Op::Create { path, file } = op {
                names.entry(*file).or_insert_with(|| path.clone());
            }
        }
        Self(names)
    }

    /// The same in every run: what chance put into the name of a temporary file is left out.
    pub fn told(&self, op: &Op) -> String {
        let file =
            |file: &FileId| self.0.get(file).map_or_else(|| "?".to_owned(), |path| role(path));
        match op {
            Op::MakeFolder { path } => format!("make folder {}", role(path)),
            Op::Create { path, .. } => format!("create {}", role(path)),
            Op::Write { file: of, .. } => format!("write {}", file(of)),
            Op::Cut { file: of, .. } => format!("cut {}", file(of)),
            Op::Mode { file: of, .. } => format!("mode of {}", file(of)),
            Op::Flush { file: of } => format!("flush {}", file(of)),
            Op::Link { from, to } => format!("link {} as {}", role(from), role(to)),
            Op::Rename { from, to } => format!("rename {} to {}", role(from), role(to)),
            Op::Unlink { path } => format!("unlink {}", role(path)),
            Op::RemoveFolder { path } => format!("remove folder {}", role(path)),
            Op::FlushFolder { path } => format!("flush folder {}", role(path)),
            Op::Said { what } => format!("say \"{what}\""),
        }
    }
}

/// `path` without what chance put into it: `.s.ron.Ab12Cd.saving` is `new s.ron`.
pub fn role(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    if path.is_empty() {
        return "of all".to_owned();
    }
    let temporary = name.strip_prefix('.').and_then(|name| name.strip_suffix(".saving"));
    let temporary = temporary.and_then(|name| Some(name.rsplit_once('.')?.0));
    temporary.map_or_else(|| name.to_owned(), |of| format!("new {of}"))
}
