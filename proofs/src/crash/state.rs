//! Every state that a crash may leave: of the program alone after any call or within it, or of the whole computer.

use std::collections::{BTreeMap, BTreeSet};

use super::disk::{Change, Disk, Entry};
use super::op::{FileId, Op, folder_of};
use super::profile::{Along, Data, Order, Profile};

/// How many bytes a disk writes at once, and how many of those it never tears.
const BLOCK: usize = 4096;
const SECTOR: usize = 512;
/// More changes of names at once than any program of ours asks for without a flush.
const MOST_PENDING: usize = 16;

/// A content, by its number in [`Contents`].
pub type Content = usize;

/// What is found after a crash.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    pub files: BTreeMap<String, Content>,
    pub folders: BTreeSet<String>,
}

/// A state, and how much had been said before the crash.
pub type Found = (usize, State);

/// Each content once.
#[derive(Debug, Default)]
pub struct Contents {
    all: Vec<Vec<u8>>,
    numbers: BTreeMap<Vec<u8>, Content>,
}

impl Contents {
    pub fn number(&mut self, bytes: &[u8]) -> Content {
        if let Some(&known) = self.numbers.get(bytes) {
            return known;
        }
        self.all.push(bytes.to_vec());
        self.numbers.insert(bytes.to_vec(), self.all.len() - 1);
        self.all.len() - 1
    }

    pub fn bytes(&self, content: Content) -> &[u8] {
        &self.all[content]
    }
}

/// What the program alone leaves when it ends after any call, or in the midst of writing.
pub fn of_the_program(before: &Disk, ops: &[Op], contents: &mut Contents) -> BTreeSet<Found> {
    let mut found = BTreeSet::new();
    let mut disk = before.clone();
    let mut said = 0;
    found.insert((said, state_of(&disk, contents)));
    for op in ops {
        if let Op::Write { file, at, bytes } = op {
            for part in [1, bytes.len() / 2, bytes.len().saturating_sub(1)] {
                let bytes = bytes[..part.min(bytes.len())].to_vec();
                let half = disk.after(&[Op::Write { file: *file, at: *at, bytes }]);
                found.insert((said, state_of(&half, contents)));
            }
        }
        disk.apply(op);
        said += usize::from(matches!(op, Op::Said { .. }));
        found.insert((said, state_of(&disk, contents)));
    }
    found
}

fn state_of(disk: &Disk, contents: &mut Contents) -> State {
    let files = disk.names.iter();
    let files =
        files.map(|(path, &file)| (path.clone(), contents.number(disk.bytes_of(file)))).collect();
    State { files, folders: disk.folders.clone() }
}

/// A change of names that was asked for.
struct Asked {
    changes: Vec<Change>,
    is_flushed: bool,
}

/// What is known of a disk while a program asks things of it.
struct Power<'a> {
    profile: &'a Profile,
    /// As the program sees it.
    seen: Disk,
    /// Names that are on disk, come what may.
    flushed: Disk,
    asked: Vec<Asked>,
    /// What each file was seen to hold when it was last flushed.
    held: BTreeMap<FileId, Vec<u8>>,
}

/// What is left when the power goes before, between or after any of `ops`.
pub fn of_the_power(
    before: &Disk,
    ops: &[Op],
    profile: &Profile,
    contents: &mut Contents,
) -> Result<BTreeSet<Found>, String> {
    let held = before.files().map(|file| (file, before.bytes_of(file).to_vec())).collect();
    let mut power =
        Power { profile, seen: before.clone(), flushed: before.clone(), asked: Vec::new(), held };
    let mut found = BTreeSet::new();
    let mut said = 0;
    power.states(said, contents, &mut found)?;
    for op in ops {
        power.ask(op);
        said += usize::from(matches!(op, Op::Said { .. }));
        power.states(said, contents, &mut found)?;
    }
    Ok(found)
}

impl Power<'_> {
    fn ask(&mut self, op: &Op) {
        let changes = self.seen.changes(op);
        if self.profile.renames_by_halves {
            self.asked.extend(
                changes.into_iter().map(|it| Asked { changes: vec![it], is_flushed: false }),
            );
        } else if !changes.is_empty() {
            self.asked.push(Asked { changes, is_flushed: false });
        }
        self.seen.apply(op);
        match op {
            Op::Flush { file } => {
                self.held.insert(*file, self.seen.bytes_of(*file).to_vec());
                let is_its = |change: &Change| change.leads_to == Some(Entry::File(*file));
                let above = self.above_of(|entry| entry == *file);
                self.take_along(self.profile.with_file, is_its, &above);
            }
            Op::FlushFolder { path } => {
                let Some(along) = self.profile.with_folder else { return };
                let is_in =
                    |change: &Change| folder_of(&change.path) == path && !change.path.is_empty();
                let mut above = ancestors(path);
                above.insert(path.clone());
                self.take_along(along, is_in, &above);
            }
            _ => {}
        }
        self.fold();
    }

    fn above_of(&self, is: impl Fn(FileId) -> bool) -> BTreeSet<String> {
        let names = self.seen.names.iter().filter(|(_, file)| is(**file));
        names.flat_map(|(path, _)| ancestors(path)).collect()
    }

    fn take_along(
        &mut self,
        along: Along,
        is_own: impl Fn(&Change) -> bool,
        above: &BTreeSet<String>,
    ) {
        for asked in &mut self.asked {
            let is_taken = match along {
                Along::AllBefore => true,
                Along::OwnAndAbove => asked.changes.iter().any(|change| {
                    let is_above =
                        change.leads_to == Some(Entry::Folder) && above.contains(&change.path);
                    is_own(change) || is_above
                }),
                Along::Own => asked.changes.iter().any(&is_own),
                Along::Nothing => false,
            };
            asked.is_flushed |= is_taken;
        }
    }

    /// What comes first and is flushed is no question any more.
    fn fold(&mut self) {
        let first = self.asked.iter().take_while(|asked| asked.is_flushed).count();
        for asked in self.asked.drain(..first) {
            asked.changes.iter().for_each(|change| lead(&mut self.flushed, change));
        }
    }

    /// Every state at this moment.
    fn states(
        &self,
        said: usize,
        contents: &mut Contents,
        found: &mut BTreeSet<Found>,
    ) -> Result<(), String> {
        let pending: Vec<usize> =
            (0..self.asked.len()).filter(|&at| !self.asked[at].is_flushed).collect();
        let sets: Vec<BTreeSet<usize>> = match self.profile.names {
            Order::AsAsked => {
                (0..=pending.len()).map(|many| pending[..many].iter().copied().collect()).collect()
            }
            Order::Any if MOST_PENDING < pending.len() => {
                return Err(format!("{} changes of names without a flush", pending.len()));
            }
            Order::Any => (0..1_usize << pending.len())
                .map(|bits| {
                    let chosen = pending.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1);
                    chosen.map(|(_, &change)| change).collect()
                })
                .collect(),
        };
        for set in sets {
            let mut disk = self.flushed.clone();
            for (at, asked) in self.asked.iter().enumerate() {
                if asked.is_flushed || set.contains(&at) {
                    asked.changes.iter().for_each(|change| lead(&mut disk, change));
                }
            }
            for state in self.with_data(&disk, contents) {
                found.insert((said, state));
            }
        }
        Ok(())
    }

    /// `disk` with everything that its files may hold.
    fn with_data(&self, disk: &Disk, contents: &mut Contents) -> Vec<State> {
        let is_there =
            |path: &str| ancestors(path).iter().all(|folder| disk.folders.contains(folder));
        let folders = disk.folders.iter().filter(|path| is_there(path)).cloned().collect();
        let names: Vec<_> = disk.names.iter().filter(|(path, _)| is_there(path)).collect();
        let files: BTreeSet<FileId> = names.iter().map(|(_, file)| **file).collect();
        let mut choices: Vec<BTreeMap<FileId, Content>> = vec![BTreeMap::new()];
        for file in files {
            let held = self.held.get(&file).map_or(&[][..], Vec::as_slice);
            let may = may_hold(held, self.seen.bytes_of(file), self.profile.data);
            let may: BTreeSet<Content> = may.iter().map(|bytes| contents.number(bytes)).collect();
            choices = choices
                .into_iter()
                .flat_map(|chosen| {
                    may.iter().map(move |&content| {
                        let mut chosen = chosen.clone();
                        chosen.insert(file, content);
                        chosen
                    })
                })
                .collect();
        }
        let state = |chosen: BTreeMap<FileId, Content>| State {
            files: names.iter().map(|(path, file)| ((*path).clone(), chosen[*file])).collect(),
            folders: BTreeSet::clone(&folders),
        };
        choices.into_iter().map(state).collect()
    }
}

fn lead(disk: &mut Disk, change: &Change) {
    match change.leads_to {
        Some(Entry::File(file)) => drop(disk.names.insert(change.path.clone(), file)),
        Some(Entry::Folder) => drop(disk.folders.insert(change.path.clone())),
        None => {
            disk.names.remove(&change.path);
            disk.folders.remove(&change.path);
        }
    }
}

/// The folders that `path` is in, but for the one that is looked at.
fn ancestors(path: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut folder = folder_of(path);
    while !folder.is_empty() {
        all.insert(folder.to_owned());
        folder = folder_of(folder);
    }
    all
}

/// What a file may hold that held `held` when it was last flushed, and `seen` when the power went.
fn may_hold(held: &[u8], seen: &[u8], data: Data) -> Vec<Vec<u8>> {
    let mut may = vec![seen.to_vec()];
    if held == seen {
        return may;
    }
    may.push(held.to_vec());
    let longest = held.len().max(seen.len());
    // The beginning of what was written, before what was there.
    let begun = |end: usize| {
        let end = end.min(seen.len());
        let mut bytes = seen[..end].to_vec();
        bytes.extend(held.iter().skip(end));
        bytes
    };
    if data.beginning {
        may.push(Vec::new());
        may.extend((1..=longest / BLOCK).map(|block| begun(block * BLOCK)));
    }
    if data.zeros {
        let mut zeros = held[..held.len().min(seen.len())].to_vec();
        zeros.resize(seen.len(), 0);
        may.push(zeros);
        let mut tail = seen.to_vec();
        tail.iter_mut().skip(SECTOR).for_each(|byte| *byte = 0);
        may.push(tail);
    }
    if data.torn {
        for parity in 0..2 {
            let byte = |at: usize| {
                let from = if at / SECTOR % 2 == parity { seen } else { held };
                // Where only one of them reaches, there is what was to be there, or nothing was.
                from.get(at).copied().unwrap_or_default()
            };
            may.push((0..seen.len()).map(byte).collect());
        }
    }
    may
}
