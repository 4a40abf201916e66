//! Crash states: the calls that the real code makes, replayed into every state that a crash may leave.

mod act;
mod disk;
mod harmless;
mod judge;
mod mutate;
mod op;
mod outcome;
mod profile;
mod state;
mod trace;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

pub use judge::room;

use act::Scene;
use disk::Disk;
use judge::{Crash, Judge};
use mutate::{Bug, Mutant};
use op::{Names, Op};
use outcome::Outcome;
use profile::{PROFILES, Profile};
use state::{Contents, Found};

use crate::hold;

const PLANTED: &str = "planted bugs";
const SAME: &str = "on no disk does it leave another state";

/// A disk refuses a second name for a file as FAT does.
const NO_LINKS: &str = "link,linkat:error=EPERM";

/// Does what is recorded, where the arguments of a process ask for that; else `None`.
pub fn as_child(arguments: &[&str]) -> Option<bool> {
    let ["act", scene, folder] = *arguments else { return None };
    Scene::named(scene)?.act(Path::new(folder));
    Some(true)
}

/// How much is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// All states of what is done most, and the planted bugs.
    Short,
    /// All scenes; also each flush dropped and each pair of calls swapped.
    Whole,
}

impl Depth {
    fn scenes(self) -> Vec<(Scene, bool)> {
        match self {
            Self::Short => {
                let scenes =
                    [Scene::First, Scene::Save, Scene::Erase, Scene::Migrate, Scene::Export];
                scenes.map(|scene| (scene, true)).into()
            }
            Self::Whole => {
                Scene::ALL.into_iter().flat_map(|scene| [(scene, true), (scene, false)]).collect()
            }
        }
    }
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
    Caught {
        by: &'static str,
    },
    /// On no disk does it leave another state than the real calls do.
    Same,
    /// So many states more, in each of which all that is promised holds.
    Harmless(usize),
}

/// Plays the scenes, on all processors; says what is wrong.
pub fn prove(depth: Depth, keep: &Path) -> Vec<String> {
    let scenes = Mutex::new(depth.scenes().into_iter());
    let outcome = Mutex::new(Outcome::default());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                let next = || hold(&scenes).next();
                while let Some((scene, has_links)) = next() {
                    let played = match Trial::record(scene, has_links) {
                        Ok(trial) => trial.play(depth, keep),
                        Err(why) => Outcome::wrong(format!("{}: {why}", scene.name())),
                    };
                    hold(&outcome).add(played);
                }
            });
        }
    });
    let outcome = std::mem::take(&mut *hold(&outcome));
    outcome.print();
    outcome.wrongs
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
            disk.names
                .iter()
                .map(|(path, &file)| (path.clone(), disk.bytes_of(file).to_vec()))
                .collect()
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

    fn play(mut self, depth: Depth, keep: &Path) -> Outcome {
        let started = Instant::now();
        let mut outcome = Outcome::default();
        let name = self.name();
        let ops = self.ops.clone();
        let mut real = BTreeMap::new();
        for (disk, crash, found) in self.states(&ops, &mut outcome) {
            *outcome.states.entry(disk).or_default() += found.len();
            for found in &found {
                if let Err(why) = self.judge.judge(crash, found, &self.contents) {
                    let kept = self.keep(found, keep);
                    outcome.wrongs.push(format!("{name}, {disk}: {why}; kept in {kept}"));
                    break;
                }
            }
            real.insert(disk, found);
        }
        outcome.opened += self.judge.opened();
        let names = Names::of(&self.before.names, &ops);
        let planted = Bug::ALL.iter();
        let planted: Vec<Mutant> = planted
            .filter_map(|&bug| mutate::planted(bug, self.scene, &self.before, &ops))
            .collect();
        let mut kinds = vec![(PLANTED, planted)];
        if depth == Depth::Whole {
            kinds.push(("flushes dropped", mutate::dropped(&ops, &names).collect()));
            kinds.push(("pairs swapped", mutate::swapped(&ops, &names).collect()));
        }
        for (kind, mutants) in kinds {
            for mutant in mutants {
                *outcome.tried.entry(kind).or_default() += 1;
                let mistake = mutant.mistake.to_string();
                match self.fate(&mutant, &real, &mut outcome) {
                    Fate::Caught { by } => {
                        *outcome.caught.entry(kind).or_default() += 1;
                        *outcome.by.entry(by).or_default() += 1;
                    }
                    Fate::Same => outcome.let_pass(&name, &mistake, SAME),
                    Fate::Harmless(more) => match harmless::why(self.scene, &mutant.mistake) {
                        Some(why) => outcome.let_pass(&name, &mistake, why),
                        None => outcome
                            .wrongs
                            .push(format!("{name}: nobody saw: {mistake} ({more} states more)")),
                    },
                }
            }
        }
        outcome.took.push((name, started.elapsed()));
        outcome
    }

    /// The states of each kind of crash, by the disk that leaves them.
    fn states(
        &mut self,
        ops: &[Op],
        outcome: &mut Outcome,
    ) -> Vec<(&'static str, Crash, BTreeSet<Found>)> {
        let program = state::of_the_program(&self.before, ops, &mut self.contents);
        let mut all = vec![("the program alone", Crash::Program, program)];
        for profile in self.profiles() {
            let crash =
                if profile.keeps_what_is_said() { Crash::Power } else { Crash::PowerUnkept };
            match state::of_the_power(&self.before, ops, profile, &mut self.contents) {
                Ok(found) => all.push((profile.name, crash, found)),
                Err(why) => {
                    outcome.wrongs.push(format!("{}, {}: {why}", self.name(), profile.name));
                }
            }
        }
        all
    }

    fn fate(
        &mut self,
        mutant: &Mutant,
        real: &BTreeMap<&'static str, BTreeSet<Found>>,
        outcome: &mut Outcome,
    ) -> Fate {
        let mut more = 0;
        for (disk, crash, found) in self.states(&mutant.ops, outcome) {
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
