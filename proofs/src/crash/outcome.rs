//! What came of the scenes.

use std::collections::BTreeMap;
use std::time::Duration;

/// What is told at the end.
#[derive(Default)]
pub struct Outcome {
    pub wrongs: Vec<String>,
    /// By disk.
    pub states: BTreeMap<&'static str, usize>,
    pub opened: usize,
    /// By kind of mistake.
    pub tried: BTreeMap<&'static str, usize>,
    pub caught: BTreeMap<&'static str, usize>,
    /// By the first disk that showed it.
    pub by: BTreeMap<&'static str, usize>,
    /// Mistakes that break nothing, by the reason: how often, each by its name.
    passed: BTreeMap<String, BTreeMap<String, usize>>,
    pub took: Vec<(String, Duration)>,
}

impl Outcome {
    pub fn wrong(why: String) -> Self {
        Self { wrongs: vec![why], ..Self::default() }
    }

    pub fn let_pass(&mut self, scene: &str, mutant: &str, why: &str) {
        let named = self.passed.entry(why.to_owned()).or_default();
        *named.entry(format!("{scene}: {mutant}")).or_default() += 1;
    }

    pub fn add(&mut self, other: Self) {
        let Self { wrongs, states, opened, tried, caught, by, passed, took } = other;
        self.wrongs.extend(wrongs);
        self.opened += opened;
        for (mine, theirs) in [
            (&mut self.states, states),
            (&mut self.tried, tried),
            (&mut self.caught, caught),
            (&mut self.by, by),
        ] {
            for (what, many) in theirs {
                *mine.entry(what).or_default() += many;
            }
        }
        for (why, named) in passed {
            self.passed.entry(why).or_default().extend(named);
        }
        self.took.extend(took);
    }

    pub fn print(&self) {
        for (disk, states) in &self.states {
            println!("  {states:>7} states: {disk}");
        }
        println!("  {:>7} different ones opened by the program's own code", self.opened);
        for (kind, tried) in &self.tried {
            let caught = self.caught.get(kind).copied().unwrap_or_default();
            println!("  {caught:>7} of {tried} {kind} caught");
        }
        for (disk, caught) in &self.by {
            println!("  {caught:>7} of these first by: {disk}");
        }
        for (why, named) in &self.passed {
            println!("  {:>7} break no promise: {why}", named.values().sum::<usize>());
            for (name, times) in named {
                println!(
                    "            {name}{}",
                    if *times == 1 { String::new() } else { format!(" ({times} times)") }
                );
            }
        }
        for (scene, took) in &self.took {
            println!("  {:>7.1} s: {scene}", took.as_secs_f64());
        }
    }
}
