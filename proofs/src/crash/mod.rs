//! Crash states: the calls that the real code makes, replayed into every state that a crash may leave.

mod act;
mod disk;
mod harmless;
mod judge;
mod mutate;
mod op;
mod profile;
mod state;
mod trace;

use std::collections::BTreeMap;
use std::path::Path;

pub use act::Scene;
pub use judge::room;

use disk::Disk;
use judge::{Crash, Judge};
use mutate::{Bug, Mutant};
use op::{Names, Op};
use profile::{PROFILES, Profile};
use state::{Contents, Found};

/// A disk refuses a second name for a file as FAT does.
const NO_LINKS: &str = "link,linkat:error=EPERM";

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// All states, and the planted bugs.
    Short,
    /// Also each flush dropped and each pair of calls swapped.
    Whole,
}

/// One thing that the program does, on one kind of disk.
struct Trial {
    scene: Scene,
    has_links: bool,
    before: Disk,
    ops: Vec<Op>,
    contents: Contents,
    judge: Judge,
}

/// What was found of a mutant.
enum Fate {
    Caught { by: &'static str },
    /// On no disk does it leave another state than the real calls do.
    Same,
    /// So many states more, in each of which all that is promised holds.
    Harmless(usize),
}

/// What is told at the end.
#[derive(Default)]
struct Figures {
    states: BTreeMap<&'static str, usize>,
    opened: usize,
    tried: BTreeMap<&'static str, usize>,
    caught: BTreeMap<&'static str, usize>,
    by: BTreeMap<&'static str, usize>,
}

/// Plays all scenes; says what is wrong.
pub fn prove(depth: Depth, keep: &Path) -> Vec<String> {
    let mut figures = Figures::default();
    let mut wrongs = Vec::new();
    for scene in Scene::ALL {
        for has_links in [true, false] {
            match Trial::record(scene, has_links) {
                Ok(mut trial) => trial.play(depth, &mut figures, &mut wrongs, keep),
                Err(why) => wrongs.push(format!("{}: {why}", scene.name())),
            }
        }
    }
    figures.print();
    wrongs
}

impl Trial {
    fn record(scene: Scene, has_links: bool) -> Result<Self, String> {
        let room = room().map_err(|error| error.to_string())?;
        let root = std::fs::canonicalize(room.path()).map_err(|error| error.to_string())?;
        scene.prepare(&root);
        let before = trace::found(&root).map_err(|error| error.to_string())?;
        let this = std::env::current_exe().map_err(|error| error.to_string())?;
        let program = [&this.to_string_lossy(), "act", scene.name(), &root.to_string_lossy()]
            .map(str::to_owned);
        let ops = trace::record(&program, &root, &before, (!has_links).then_some(NO_LINKS))?;
        let really = trace::found(&root).map_err(|error| error.to_string())?;
        let thought = before.after(&ops);
        let says = |disk: &Disk| -> BTreeMap<String, Vec<u8>> {
            disk.names.iter().map(|(path, &file)| (path.clone(), disk.bytes_of(file).to_vec())).collect()
        };
        if says(&really) != says(&thought) || really.folders != thought.folders {
            return Err("the model of the disk is not what the disk is".to_owned());
        }
        let mut contents = Contents::default();
        let judge = Judge::of(scene, &before, &ops, &mut contents);
        Ok(Self { scene, has_links, before, ops, contents, judge })
    }

    fn profiles(&self) -> impl Iterator<Item = &'static Profile> + use<> {
        let has_links = self.has_links;
        PROFILES.iter().filter(move |profile| profile.has_links == has_links)
    }

    fn name(&self) -> String {
        format!("{}{}", self.scene.name(), if self.has_links { "" } else { " without links" })
    }

    fn play(&mut self, depth: Depth, figures: &mut Figures, wrongs: &mut Vec<String>, keep: &Path) {
        let name = self.name();
        let ops = self.ops.clone();
        let mut real = BTreeMap::new();
        for (disk, crash, found) in self.states(&ops, wrongs) {
            *figures.states.entry(disk).or_default() += found.len();
            for found in &found {
                if let Err(why) = self.judge.judge(crash, found, &self.contents) {
                    let kept = self.keep(found, keep);
                    wrongs.push(format!("{name}, {disk}: {why}; kept in {kept}"));
                    break;
                }
            }
            real.insert(disk, found);
        }
        figures.opened += self.judge.opened();
        let names = Names::of(&self.before.names, &ops);
        let before = self.before.clone();
        let planted = Bug::ALL.iter();
        let planted: Vec<_> =
            planted.filter_map(|&bug| mutate::planted(bug, self.scene, &before, &ops)).collect();
        let mut kinds = vec![("planted bugs", planted)];
        if depth == Depth::Whole {
            kinds.push(("flushes dropped", mutate::dropped(&ops, &names).collect()));
            kinds.push(("pairs swapped", mutate::swapped(&ops, &names).collect()));
        }
        for (kind, mutants) in kinds {
            for mutant in mutants {
                *figures.tried.entry(kind).or_default() += 1;
                match self.fate(&mutant, &real, wrongs) {
                    Fate::Caught { by } => {
                        *figures.caught.entry(kind).or_default() += 1;
                        *figures.by.entry(by).or_default() += 1;
                    }
                    Fate::Same => println!("  {name}: {}: leaves the same states", mutant.name),
                    Fate::Harmless(more) => match harmless::why(&mutant.name) {
                        Some(why) if kind != "planted bugs" => {
                            println!("  {name}: {}: {why} ({more} states more)", mutant.name);
                        }
                        _ => wrongs.push(format!("{name}: nobody saw: {}", mutant.name)),
                    },
                }
            }
        }
    }

    /// The states of each kind of crash, by the disk that leaves them.
    fn states(
        &mut self,
        ops: &[Op],
        wrongs: &mut Vec<String>,
    ) -> Vec<(&'static str, Crash, std::collections::BTreeSet<Found>)> {
        let program = state::of_the_program(&self.before, ops, &mut self.contents);
        let mut all = vec![("the program alone", Crash::Program, program)];
        for profile in self.profiles() {
            let crash =
                if profile.keeps_what_is_said() { Crash::Power } else { Crash::PowerUnkept };
            match state::of_the_power(&self.before, ops, profile, &mut self.contents) {
                Ok(found) => all.push((profile.name, crash, found)),
                Err(why) => wrongs.push(format!("{}, {}: {why}", self.name(), profile.name)),
            }
        }
        all
    }

    fn fate(
        &mut self,
        mutant: &Mutant,
        real: &BTreeMap<&'static str, std::collections::BTreeSet<Found>>,
        wrongs: &mut Vec<String>,
    ) -> Fate {
        let mut more = 0;
        for (disk, crash, found) in self.states(&mutant.ops, wrongs) {
            for found in found.iter().filter(|found| !real[disk].contains(found)) {
                more += 1;
                if self.judge.judge(crash, found, &self.contents).is_err() {
                    return Fate::Caught { by: disk };
                }
            }
        }
        if more == 0 { Fate::Same } else { Fate::Harmless(more) }
    }

    /// Puts a state where somebody can look at it.
    fn keep(&self, (said, state): &Found, keep: &Path) -> String {
        let folder = keep.join(format!("crash-{}-after-{said}", self.name().replace(' ', "-")));
        let kept = judge::put(state, &self.contents, &folder);
        kept.map_or_else(|error| error.to_string(), |()| folder.display().to_string())
    }
}

impl Figures {
    fn print(&self) {
        for (disk, states) in &self.states {
            println!("  {states:>7} states: {disk}");
        }
        println!("  {:>7} different ones opened by the program's own code", self.opened);
        for (kind, tried) in &self.tried {
            let caught = self.caught.get(kind).copied().unwrap_or_default();
            println!("  {caught:>7} of {tried} {kind} caught, the rest named above");
        }
        for (disk, caught) in &self.by {
            println!("  {caught:>7} of these first by: {disk}");
        }
    }
}
