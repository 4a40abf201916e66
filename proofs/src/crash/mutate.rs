//! The same calls with a mistake in them: what looks at the states must see each.

use std::fmt;

use super::act::{BESIDE, Scene};
use super::disk::Disk;
use super::judge::Judge;
use super::op::{FileId, Names, Op, folder_of};

/// Calls with one mistake.
pub struct Mutant {
    pub mistake: Mistake,
    pub ops: Vec<Op>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    Planted(Bug),
    /// A flush is left out that came after this other call.
    Dropped {
        op: String,
        after: String,
    },
    /// What comes first now came second.
    Swapped {
        first: String,
        second: String,
    },
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Planted(bug) => write!(f, "{bug:?}"),
            Self::Dropped { op, after } => write!(f, "no \"{op}\" after \"{after}\""),
            Self::Swapped { first, second } => write!(f, "\"{first}\" before \"{second}\""),
        }
    }
}

/// Mistakes that programs were seen to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    WritesInPlace,
    RenamesBeforeTheFlush,
    FlushesNoFile,
    FlushesNoFolder,
    WritesAfterTheFlush,
    UnlinksBeforeTheRename,
    CutsFirst,
    CopiesInsteadOfRenaming,
    TakesALeftoverAsItIs,
    NamesBeforeWriting,
    SaysBeforeTheRename,
    SaysBeforeTheFolder,
    DropsTheDraftFirst,
    ForgetsCopiesAfterwards,
    ForgetsAllCopiesButOne,
    ForgetsWithoutAFlush,
}

impl Bug {
    pub const ALL: [Self; 16] = [
        Self::WritesInPlace,
        Self::RenamesBeforeTheFlush,
        Self::FlushesNoFile,
        Self::FlushesNoFolder,
        Self::WritesAfterTheFlush,
        Self::UnlinksBeforeTheRename,
        Self::CutsFirst,
        Self::CopiesInsteadOfRenaming,
        Self::TakesALeftoverAsItIs,
        Self::NamesBeforeWriting,
        Self::SaysBeforeTheRename,
        Self::SaysBeforeTheFolder,
        Self::DropsTheDraftFirst,
        Self::ForgetsCopiesAfterwards,
        Self::ForgetsAllCopiesButOne,
        Self::ForgetsWithoutAFlush,
    ];
}

/// How the file that a scene writes comes into its place.
struct Coming {
    target: String,
    temporary: String,
    file: FileId,
    created: usize,
    /// The last write.
    written: usize,
    flushed: usize,
    renamed: usize,
    bytes: Vec<u8>,
}

impl Coming {
    fn of(scene: Scene, ops: &[Op]) -> Option<Self> {
        let target = Judge::path(scene);
        let renamed =
            ops.iter().position(|op| matches!(op, Op::Rename { to, .. } if *to == target))?;
        let Op::Rename { from, .. } = &ops[renamed] else { return None };
        let created =
            ops.iter().position(|op| matches!(op, Op::Create { path, .. } if path == from))?;
        let Op::Create { file, .. } = ops[created] else { return None };
        let is_write = |op: &Op| matches!(op, Op::Write { file: of, .. } if *of == file);
        let written = ops.iter().rposition(is_write)?;
        let flushed = ops.iter().position(|op| *op == Op::Flush { file })?;
        let disk = Disk::default().after(ops);
        let bytes = disk.bytes_of(file).to_vec();
        Some(Self {
            target,
            temporary: from.clone(),
            file,
            created,
            written,
            flushed,
            renamed,
            bytes,
        })
    }

    fn said(&self, ops: &[Op]) -> Option<usize> {
        let later = ops.iter().skip(self.renamed);
        later.clone().position(|op| matches!(op, Op::Said { .. })).map(|at| at + self.renamed)
    }

    /// The flushes of its folder between the rename and what is said of it.
    fn folder_flushes(&self, ops: &[Op]) -> Option<Vec<usize>> {
        let flush = Op::FlushFolder { path: folder_of(&self.target).to_owned() };
        let between = self.renamed..self.said(ops)?;
        Some(between.filter(|&at| ops[at] == flush).collect())
    }
}

/// `ops` with this mistake; none where the scene gives no occasion for it.
pub fn planted(bug: Bug, scene: Scene, before: &Disk, ops: &[Op]) -> Option<Mutant> {
    let coming = Coming::of(scene, ops)?;
    let old = before.file_at(&coming.target);
    let mut wrong = ops.to_vec();
    // What was exported is written again from the session if the power goes.
    let is_kept = scene != Scene::Export;
    let is_beside = |op: &Op| matches!(op, Op::Unlink { path } if path.starts_with(BESIDE) && path.contains("/copy-"));
    match bug {
        Bug::WritesInPlace => {
            let file = old?;
            wrong[coming.renamed] = Op::Write { file, at: 0, bytes: coming.bytes.clone() };
            wrong.insert(coming.renamed, Op::Cut { file, length: 0 });
            wrong.insert(coming.renamed + 2, Op::Flush { file });
            wrong.insert(coming.renamed + 3, Op::Unlink { path: coming.temporary.clone() });
        }
        Bug::RenamesBeforeTheFlush => {
            let flush = wrong.remove(coming.flushed);
            wrong.insert(coming.renamed, flush);
        }
        Bug::FlushesNoFile => drop(wrong.remove(coming.flushed)),
        Bug::FlushesNoFolder => {
            let flushes = coming.folder_flushes(ops).filter(|_| is_kept)?;
            flushes.into_iter().rev().for_each(|at| drop(wrong.remove(at)));
        }
        Bug::WritesAfterTheFlush => {
            let Op::Write { file, at, bytes } = &ops[coming.written] else { return None };
            let half = bytes.len() / 2;
            let (first, last) = (bytes[..half].to_vec(), bytes[half..].to_vec());
            wrong[coming.written] = Op::Write { file: *file, at: *at, bytes: first };
            wrong.insert(coming.flushed + 1, Op::Write { file: *file, at: at + half, bytes: last });
        }
        Bug::UnlinksBeforeTheRename => {
            old?;
            wrong.insert(coming.renamed, Op::Unlink { path: coming.target.clone() });
        }
        Bug::CutsFirst => wrong.insert(coming.created, Op::Cut { file: old?, length: 0 }),
        Bug::CopiesInsteadOfRenaming => {
            let file = 1 + ops.len() + coming.file;
            let path = coming.target.clone();
            let bytes = coming.bytes.clone();
            wrong[coming.renamed] = Op::Create { path, file };
            wrong.insert(coming.renamed + 1, Op::Write { file, at: 0, bytes });
            wrong.insert(coming.renamed + 2, Op::Flush { file });
            wrong.insert(coming.renamed + 3, Op::Unlink { path: coming.temporary.clone() });
        }
        Bug::TakesALeftoverAsItIs => {
            let bytes = [&coming.bytes[..], b"what a crash had left of a longer one"].concat();
            wrong.insert(coming.created + 1, Op::Write { file: coming.file, at: 0, bytes });
        }
        Bug::NamesBeforeWriting => {
            wrong.remove(coming.renamed);
            wrong[coming.created] = Op::Create { path: coming.target.clone(), file: coming.file };
        }
        Bug::SaysBeforeTheRename => {
            let said = wrong.remove(coming.said(ops)?);
            wrong.insert(coming.renamed, said);
        }
        Bug::SaysBeforeTheFolder => {
            let flushed = *coming.folder_flushes(ops).filter(|_| is_kept)?.first()?;
            let said = wrong.remove(coming.said(ops)?);
            wrong.insert(flushed, said);
        }
        Bug::DropsTheDraftFirst => {
            let draft = format!("{BESIDE}/draft.ron");
            let at = ops.iter().position(|op| *op == Op::Unlink { path: draft.clone() });
            let removed = wrong.remove(at.filter(|&at| coming.renamed < at)?);
            wrong.insert(coming.renamed, removed);
        }
        Bug::ForgetsCopiesAfterwards | Bug::ForgetsAllCopiesButOne | Bug::ForgetsWithoutAFlush
            if scene != Scene::Erase =>
        {
            return None;
        }
        Bug::ForgetsCopiesAfterwards => {
            let (late, mut early): (Vec<_>, Vec<_>) = wrong.into_iter().partition(is_beside);
            let is_it = |op: &Op| matches!(op, Op::Rename { to, .. } if *to == coming.target);
            let at = early.iter().position(is_it)? + 1;
            early.splice(at..at, late);
            wrong = early;
        }
        Bug::ForgetsAllCopiesButOne => {
            let at = wrong.iter().position(is_beside)?;
            wrong.remove(at);
        }
        Bug::ForgetsWithoutAFlush => {
            let flush = Op::FlushFolder { path: BESIDE.to_owned() };
            wrong.retain(|op| *op != flush);
        }
    }
    Some(Mutant { mistake: Mistake::Planted(bug), ops: wrong })
}

/// Each flush left out.
pub fn dropped<'a>(ops: &'a [Op], names: &'a Names) -> impl Iterator<Item = Mutant> + 'a {
    let flushes = ops.iter().enumerate();
    let flushes = flushes.filter(|(_, op)| matches!(op, Op::Flush { .. } | Op::FlushFolder { .. }));
    flushes.map(|(at, op)| {
        let mut left = ops.to_vec();
        left.remove(at);
        let after = at.checked_sub(1).map(|before| names.told(&ops[before])).unwrap_or_default();
        Mutant { mistake: Mistake::Dropped { op: names.told(op), after }, ops: left }
    })
}

/// Each two calls, one after the other, in the other order.
pub fn swapped<'a>(ops: &'a [Op], names: &'a Names) -> impl Iterator<Item = Mutant> + 'a {
    (1..ops.len()).map(|at| {
        let mut turned = ops.to_vec();
        turned.swap(at - 1, at);
        let (first, second) = (names.told(&ops[at]), names.told(&ops[at - 1]));
        Mutant { mistake: Mistake::Swapped { first, second }, ops: turned }
    })
}
