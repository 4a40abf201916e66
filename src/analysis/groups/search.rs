//! The best camps there are. Members are placed in turn; of all ways to place the first ones only what matters to those
//! to come is kept, and a way is left as soon as it cannot be as good as one already known.

use super::signs::Signs;
use super::state::{Set, State, camp_of_each, merged};
use super::{Certainty, MOST_CAMPS};

/// How many looks at a member are taken before giving up: counted, never timed, so that every computer finds the same.
/// Twenty members in two camps never take that many.
const EFFORT: usize = 4_000_000;

/// The best camps, and how sure that is. Those `tried` are kept when the effort does not suffice.
pub fn search(signs: &Signs, at_most: usize, tried: Vec<usize>) -> (Vec<usize>, Certainty) {
    let layers = Search::new(signs, at_most).and_then(|mut search| search.run(&tried));
    let layers = layers.unwrap_or_default();
    let last = layers.last().map_or(&[][..], Vec::as_slice);
    let Some(best) = last.iter().min_by_key(|state| (state.cost, state.used)) else {
        return (tried, Certainty::Estimate);
    };
    let as_good = last.iter().filter(|state| state.cost == best.cost);
    let only_one = as_good.map(|state| state.ways).sum::<usize>() == 1;
    let certainty = if only_one { Certainty::OnlyOne } else { Certainty::OneOfSeveral };
    (camp_of_each(&layers, best), certainty)
}

struct Search {
    at_most: usize,
    allies: Vec<Set>,
    opponents: Vec<Set>,
    /// The fewest ties against the grain among the members from each place on, looked at alone, or fewer.
    tails: Vec<u32>,
    effort: usize,
}

impl Search {
    /// `None` for more members than a set holds.
    fn new(signs: &Signs, at_most: usize) -> Option<Self> {
        let len = signs.len();
        let tied = |wanted: i32| -> Vec<Set> {
            let set = |place| {
                let ties = signs.ties(place).iter().filter(|&&(_, sign)| sign == wanted);
                ties.fold(0, |set, &(other, _)| set | 1 << other)
            };
            (0..len).map(set).collect()
        };
        (len <= Set::BITS as usize).then(|| Self {
            at_most,
            allies: tied(1),
            opponents: tied(-1),
            tails: vec![0; len + 1],
            effort: 0,
        })
    }

    fn run(&mut self, tried: &[usize]) -> Option<Vec<Vec<State>>> {
        self.effort = EFFORT;
        self.bound_tails(tried);
        self.effort = EFFORT;
        self.layers(0, self.cost_from(0, tried))
    }

    /// From the last members to nearly all: each tail bounds the longer ones (a Russian doll search).
    fn bound_tails(&mut self, tried: &[usize]) {
        for first in (1..self.allies.len()).rev() {
            let known = self.cost_from(first, tried);
            self.tails[first] = self.tails[first + 1];
            if self.tails[first] < known
                && let Some(layers) = self.layers(first, known - 1)
            {
                let better = layers.last().into_iter().flatten().map(|state| state.cost).min();
                self.tails[first] = better.unwrap_or(known);
            }
        }
    }

    /// All that can become of the members from `first` on with `most` ties against the grain or fewer: a layer for each
    /// member placed, and one before. `None` when that takes too much effort.
    fn layers(&mut self, first: usize, most: u32) -> Option<Vec<Vec<State>>> {
        let mut layers = vec![vec![State::NOBODY]];
        for place in first..self.allies.len() {
            let mut next = self.placed(layers.last()?, place);
            self.effort = self.effort.checked_sub(next.len() * (self.allies.len() - place))?;
            next.retain(|state| state.cost + self.bound(state, place + 1) <= most);
            layers.push(merged(next));
        }
        Some(layers)
    }

    /// What becomes of some states when the member at `place` is put in each camp.
    fn placed(&self, states: &[State], place: usize) -> Vec<State> {
        let waiting = self.tied_from(place + 1);
        let mut placed = Vec::new();
        for (before, state) in states.iter().enumerate() {
            let open = state.open();
            let put = |camp: usize| {
                let mut camps = state.camps;
                let (joined, cost) = (camps[camp], state.cost + self.cost(place, &camps, camp));
                camps[camp] |= 1 << place;
                for camp in &mut camps {
                    *camp &= waiting;
                }
                camps.sort_unstable_by_key(|camp| camp.trailing_zeros());
                State { camps, cost, before, joined, ..*state }
            };
            placed.extend((0..open).map(put));
            if open < state.used {
                placed.push(State { ways: 2.min(state.ways * (state.used - open)), ..put(open) });
            }
            if state.used < self.at_most {
                placed.push(State { used: state.used + 1, ..put(open) });
            }
        }
        placed
    }

    /// The members with ties from `place` on.
    fn tied_from(&self, place: usize) -> Set {
        let ties = self.allies.iter().zip(&self.opponents).skip(place);
        ties.fold(0, |set, (allies, opponents)| set | allies | opponents)
    }

    /// How many ties of a member to those already in a camp go against the grain when it is put in one of them.
    fn cost(&self, place: usize, camps: &[Set; MOST_CAMPS], camp: usize) -> u32 {
        let elsewhere = camps.iter().fold(0, |set, camp| set | camp) & !camps[camp];
        (self.allies[place] & elsewhere).count_ones()
            + (self.opponents[place] & camps[camp]).count_ones()
    }

    /// How many do among the members from `first` on, in these camps.
    fn cost_from(&self, first: usize, camp_of: &[usize]) -> u32 {
        let mut camps = [0; MOST_CAMPS];
        let mut cost = 0;
        for (place, &camp) in camp_of.iter().enumerate().skip(first) {
            cost += self.cost(place, &camps, camp);
            camps[camp] |= 1 << place;
        }
        cost
    }

    /// What the members from `place` on cost at least.
    fn bound(&self, state: &State, place: usize) -> u32 {
        let open = state.open();
        let there = state.camps.iter().fold(0, |set, camp| set | camp);
        let elsewhere = open < state.used || state.used < self.at_most;
        let mut bound = self.tails[place];
        for later in place..self.allies.len() {
            let (allies, opponents) = (self.allies[later] & there, self.opponents[later]);
            let mut least = if elsewhere { allies.count_ones() } else { u32::MAX };
            for camp in &state.camps[..open] {
                least = least.min((allies & !camp).count_ones() + (opponents & camp).count_ones());
            }
            bound += least;
        }
        bound
    }
}
