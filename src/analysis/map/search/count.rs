//! What an arrangement costs, counted only where something moved.

use super::super::cost;
use super::{Board, Point};

impl Board<'_> {
    /// The cost of the whole arrangement.
    pub fn total(&mut self) -> f32 {
        let all: Vec<_> = (0..self.places.len()).collect();
        let work = self.work;
        let total = self.involved(&all, f32::INFINITY);
        self.work = work;
        total
    }

    /// The cost of all that depends on where these actors are; cut short once above `limit`.
    pub(super) fn involved(&mut self, actors: &[usize], limit: f32) -> f32 {
        let mut sum = 0.0;
        for (rank, &actor) in actors.iter().enumerate() {
            for other in 0..self.places.len() {
                let counted = !self.present[other] || actors[..=rank].contains(&other);
                if !counted {
                    sum += self.scale.apart(self.plan, &self.places, actor, other);
                }
            }
        }
        self.spend(actors.len() * self.places.len());
        let mine = self.ties_among(actors);
        for &tie in &mine {
            let (from, to) = self.ends(tie);
            sum += self.scale.length(from, to);
            sum += cost::titles(&self.titles, from, to);
        }
        if sum > limit {
            return sum;
        }
        for &tie in &mine {
            self.counting[tie] = true;
        }
        sum += self.passing(actors, mine.len());
        for &tie in &mine {
            if sum <= limit {
                sum += self.meeting(tie);
            }
        }
        for &tie in &mine {
            self.counting[tie] = false;
        }
        sum
    }

    /// The ties of these actors, each once, to actors who are present.
    fn ties_among(&self, actors: &[usize]) -> Vec<usize> {
        let mut ties: Vec<_> = actors
            .iter()
            .flat_map(|&actor| self.ties_of[actor].iter().copied())
            .filter(|&tie| self.shown(tie))
            .collect();
        if actors.len() > 1 {
            ties.sort_unstable();
            ties.dedup();
        }
        ties
    }

    /// Ties that run over a disc.
    fn passing(&mut self, actors: &[usize], mine: usize) -> f32 {
        let mut sum = 0.0;
        for tie in 0..self.plan.ties.len() {
            if !self.shown(tie) {
                continue;
            }
            let (from, to) = self.ends(tie);
            if self.counting[tie] {
                for other in (0..self.places.len()).filter(|&other| self.present[other]) {
                    sum += self.over(tie, other, from, to);
                }
            } else {
                for &actor in actors {
                    sum += self.over(tie, actor, from, to);
                }
            }
        }
        self.spend(mine * self.places.len() + actors.len() * self.plan.ties.len());
        sum
    }

    fn over(&self, tie: usize, actor: usize, from: Point, to: Point) -> f32 {
        let (one, other) = self.actors_of(tie);
        if actor == one || actor == other {
            return 0.0;
        }
        cost::over(self.places[actor], self.plan.actors[actor].radius, from, to)
    }

    /// What a tie costs by the ties it meets, each pair of those being counted once.
    fn meeting(&mut self, tie: usize) -> f32 {
        let mine = self.actors_of(tie);
        let mut sum = 0.0;
        for other in 0..self.plan.ties.len() {
            let counted = other == tie || (self.counting[other] && other < tie);
            if !counted && self.shown(other) {
                let theirs = self.actors_of(other);
                sum += cost::meeting(&self.places, mine, theirs);
            }
        }
        self.spend(self.plan.ties.len());
        sum
    }

    fn shown(&self, tie: usize) -> bool {
        let (one, other) = self.actors_of(tie);
        self.present[one] && self.present[other]
    }

    fn actors_of(&self, tie: usize) -> (usize, usize) {
        let tie = self.plan.ties[tie];
        (tie.one, tie.other)
    }

    fn ends(&self, tie: usize) -> (Point, Point) {
        let (one, other) = self.actors_of(tie);
        (self.places[one], self.places[other])
    }

    fn spend(&mut self, work: usize) {
        self.work = self.work.saturating_sub(work);
    }
}
