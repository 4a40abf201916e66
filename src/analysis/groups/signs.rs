//! The alliances and oppositions of one group, as the searches want them.

use std::cmp::Reverse;

use super::{MOST_CAMPS, Network};
use crate::session::Counts;

/// Members by place: each next one has as many ties as can be with those before it.
#[derive(Debug)]
pub struct Signs {
    /// The rank of each member.
    ranks: Vec<usize>,
    /// For each member the places it is tied with, and 1 for an alliance, -1 for an opposition.
    ties: Vec<Vec<(usize, i32)>>,
}

/// What each camp has for one member: its allies there less its opponents there.
pub type Pull = [i32; MOST_CAMPS];

impl Signs {
    pub fn new(network: &Network, members: Vec<usize>) -> Self {
        let ranks = in_turn(network, members);
        let ties = ranks
            .iter()
            .map(|&rank| {
                let tie = |(place, &other)| Some((place, sign(network, rank, other)?));
                ranks.iter().enumerate().filter_map(tie).collect()
            })
            .collect();
        Self { ranks, ties }
    }

    pub fn len(&self) -> usize {
        self.ranks.len()
    }

    pub fn ties(&self, place: usize) -> &[(usize, i32)] {
        &self.ties[place]
    }

    /// How many ties go against the grain when each member is in that camp.
    pub fn cost(&self, camp_of: &[usize]) -> u32 {
        self.pairs_against(camp_of).count() as u32
    }

    /// The ranks in each camp, in order.
    pub fn camps(&self, camp_of: &[usize]) -> Vec<Vec<usize>> {
        let mut camps = vec![Vec::new(); MOST_CAMPS];
        for (&rank, &camp) in self.ranks.iter().zip(camp_of) {
            camps[camp].push(rank);
        }
        camps.retain(|camp| !camp.is_empty());
        for camp in &mut camps {
            camp.sort_unstable();
        }
        camps.sort_unstable();
        camps
    }

    /// The pairs of ranks whose tie goes against the grain, in order.
    pub fn against(&self, camp_of: &[usize]) -> Vec<(usize, usize)> {
        let by_rank = |(one, other): (usize, usize)| {
            let (one, other) = (self.ranks[one], self.ranks[other]);
            (one.min(other), one.max(other))
        };
        let mut against: Vec<_> = self.pairs_against(camp_of).map(by_rank).collect();
        against.sort_unstable();
        against
    }

    fn pairs_against(&self, camp_of: &[usize]) -> impl Iterator<Item = (usize, usize)> {
        let later = |place: usize| self.ties[place].iter().filter(move |tie| place < tie.0);
        (0..self.len()).flat_map(move |place| {
            let against = move |&&(other, sign): &&(usize, i32)| {
                (camp_of[place] == camp_of[other]) == (sign < 0)
            };
            later(place).filter(against).map(move |&(other, _)| (place, other))
        })
    }
}

fn sign(network: &Network, one: usize, other: usize) -> Option<i32> {
    match network.get(one, other)? {
        Counts::Positive => Some(1),
        Counts::Negative => Some(-1),
        Counts::Ambivalent | Counts::Unsigned | Counts::NoTie => None,
    }
}

/// The members, each next one with the most ties to those already there, then with the most ties, then of lowest rank.
fn in_turn(network: &Network, mut members: Vec<usize>) -> Vec<usize> {
    let tied = |one: usize, others: &[usize]| {
        others.iter().filter(|&&other| sign(network, one, other).is_some()).count()
    };
    let everyone = members.clone();
    let mut there = Vec::new();
    loop {
        let next = members.iter().enumerate().max_by_key(|&(_, &member)| {
            (tied(member, &there), tied(member, &everyone), Reverse(member))
        });
        let Some((at, _)) = next else { return there };
        there.push(members.remove(at));
    }
}
