//! Good camps quickly: from several beginnings, members change camp as long as that helps.

use super::signs::{Pull, Signs};

/// More beginnings than this seldom find better.
const BEGINNINGS: usize = 20;

/// The camp of each member, in the best of several tries.
pub fn best_of_tries(signs: &Signs, at_most: usize) -> Vec<usize> {
    let step = signs.len().div_ceil(BEGINNINGS);
    (0..signs.len())
        .step_by(step)
        .map(|first| try_from(signs, at_most, first))
        .min_by_key(|camp_of| signs.cost(camp_of))
        .unwrap_or_default()
}

/// Places the members in turn from `first` on, each where it fits best, then improves.
fn try_from(signs: &Signs, at_most: usize, first: usize) -> Vec<usize> {
    let mut camps = Camps::new(signs, at_most);
    for turn in 0..signs.len() {
        let place = (first + turn) % signs.len();
        let (camp, _) = camps.best_for(place, None);
        camps.join(place, camp);
    }
    while camps.improve() {}
    camps.camp_of
}

struct Camps<'a> {
    signs: &'a Signs,
    at_most: usize,
    camp_of: Vec<usize>,
    pulls: Vec<Pull>,
}

impl<'a> Camps<'a> {
    /// Nobody has joined a camp.
    fn new(signs: &'a Signs, at_most: usize) -> Self {
        let (camp_of, pulls) = (vec![0; signs.len()], vec![Pull::default(); signs.len()]);
        Self { signs, at_most, camp_of, pulls }
    }

    fn join(&mut self, place: usize, camp: usize) {
        self.camp_of[place] = camp;
        for &(other, sign) in self.signs.ties(place) {
            self.pulls[other][camp] += sign;
        }
    }

    fn change(&mut self, place: usize, camp: usize) {
        let left = self.camp_of[place];
        for &(other, sign) in self.signs.ties(place) {
            self.pulls[other][left] -= sign;
        }
        self.join(place, camp);
    }

    /// The camp that pulls a member most, other than `but`, and how much.
    fn best_for(&self, place: usize, but: Option<usize>) -> (usize, i32) {
        let mut best = (0, i32::MIN);
        for camp in (0..self.at_most).filter(|&camp| Some(camp) != but) {
            if best.1 < self.pulls[place][camp] {
                best = (camp, self.pulls[place][camp]);
            }
        }
        best
    }

    /// Each member changes camp once, the one who gains most first, even at a loss; then all that came after the best
    /// moment is taken back (after Kernighan and Lin). Whether that moment was better than the beginning.
    fn improve(&mut self) -> bool {
        let mut waiting: Vec<usize> = (0..self.signs.len()).collect();
        let (mut gained, mut most) = (0, 0);
        let mut since = Vec::new();
        while self.at_most > 1 && !waiting.is_empty() {
            let Some((at, camp, gain)) = self.best_change(&waiting) else { break };
            let place = waiting.swap_remove(at);
            since.push((place, self.camp_of[place]));
            self.change(place, camp);
            gained += gain;
            if most < gained {
                most = gained;
                since.clear();
            }
        }
        for (place, camp) in since.into_iter().rev() {
            self.change(place, camp);
        }
        most > 0
    }

    fn best_change(&self, waiting: &[usize]) -> Option<(usize, usize, i32)> {
        let change = |(at, &place): (usize, &usize)| {
            let own = self.camp_of[place];
            let (camp, pull) = self.best_for(place, Some(own));
            (at, camp, pull - self.pulls[place][own])
        };
        waiting.iter().enumerate().map(change).max_by_key(|&(_, _, gain)| gain)
    }
}
