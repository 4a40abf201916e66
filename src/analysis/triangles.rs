//! Three actors of whom every pair has a side: what the three ties make together (fiche II-1).

use std::collections::BTreeMap;

use super::Network;
use crate::session::Counts;

/// The three ties of a triangle, whatever their order; they are three in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TriangleType {
    pub positive: u8,
    pub negative: u8,
    pub ambivalent: u8,
}

impl TriangleType {
    /// The ten there are, those without an ambivalent tie first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=3).flat_map(|ambivalent| {
            (0..=3 - ambivalent).map(move |negative| Self {
                positive: 3 - ambivalent - negative,
                negative,
                ambivalent,
            })
        })
    }

    /// Whether the oppositions are even in number; `None` with an ambivalent tie, which is never forced to a side.
    pub fn is_balanced(self) -> Option<bool> {
        (self.ambivalent == 0).then_some(self.negative.is_multiple_of(2))
    }

    fn of(ties: [Option<Counts>; 3]) -> Option<Self> {
        let mut found = Self::default();
        for tie in ties {
            match tie? {
                Counts::Positive => found.positive += 1,
                Counts::Negative => found.negative += 1,
                Counts::Ambivalent => found.ambivalent += 1,
                Counts::Unsigned | Counts::NoTie => return None,
            }
        }
        Some(found)
    }
}

/// The triangles of a network by type. A pair without a tie, without a side or unexamined makes none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Triangles(BTreeMap<TriangleType, usize>);

impl Triangles {
    pub fn of(network: &Network) -> Self {
        let mut counts = BTreeMap::new();
        for found in complete(network) {
            *counts.entry(found).or_default() += 1;
        }
        Self(counts)
    }

    pub fn count(&self, of: TriangleType) -> usize {
        self.0.get(&of).copied().unwrap_or_default()
    }

    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// How many hold together, of those made of alliances and oppositions only; `None` when there is none of these.
    /// Structural balance, after Cartwright and Harary.
    pub fn balance(&self) -> Option<Balance> {
        let mut balance = Balance { balanced: 0, of: 0 };
        for (found, count) in &self.0 {
            if let Some(balanced) = found.is_balanced() {
                balance.of += count;
                balance.balanced += if balanced { *count } else { 0 };
            }
        }
        (balance.of != 0).then_some(balance)
    }
}

/// So many triangles with an even number of oppositions, out of so many; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Balance {
    pub balanced: usize,
    pub of: usize,
}

impl Balance {
    /// From 0 to 1.
    pub fn share(self) -> f64 {
        self.balanced as f64 / self.of as f64
    }
}

/// Two allies of one actor who oppose each other, by rank; the first of them has the lower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpposedAllies {
    pub actor: usize,
    pub allies: (usize, usize),
}

/// Every two allies of one actor who oppose each other, in order: questions for the group (fiche II-1).
pub fn opposed_allies(network: &Network) -> Vec<OpposedAllies> {
    let allies = network.neighbours(|counts| counts == Counts::Positive);
    let mut found = Vec::new();
    for (actor, allies) in allies.iter().enumerate() {
        for (place, &one) in allies.iter().enumerate() {
            for &other in &allies[place + 1..] {
                if network.get(one, other) == Some(Counts::Negative) {
                    found.push(OpposedAllies { actor, allies: (one, other) });
                }
            }
        }
    }
    found
}

/// The type of every triangle there is.
fn complete(network: &Network) -> Vec<TriangleType> {
    let tied = network.neighbours(|counts| !matches!(counts, Counts::Unsigned | Counts::NoTie));
    let mut found = Vec::new();
    for (one, others) in tied.iter().enumerate() {
        let after = others.partition_point(|&rank| rank <= one);
        for (place, &two) in others.iter().enumerate().skip(after) {
            for &three in &others[place + 1..] {
                let pairs = [(one, two), (one, three), (two, three)];
                found.extend(TriangleType::of(pairs.map(|(a, b)| network.get(a, b))));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Counts::{Ambivalent, Negative, NoTie, Positive, Unsigned};

    const SIGNS: [Counts; 3] = [Positive, Negative, Ambivalent];

    fn triangle(ties: [Counts; 3]) -> Network {
        let mut network = Network::new(3);
        for ((one, other), tie) in [(0, 1), (0, 2), (1, 2)].into_iter().zip(ties) {
            network.set(one, other, tie);
        }
        network
    }

    #[test]
    fn every_three_signs_are_one_of_ten_types() {
        assert_eq!(TriangleType::all().count(), 10);
        for one in SIGNS {
            for two in SIGNS {
                for three in SIGNS {
                    let found = Triangles::of(&triangle([one, two, three]));
                    let types = TriangleType::all().filter(|&of| found.count(of) == 1);
                    assert_eq!((types.count(), found.total()), (1, 1));
                }
            }
        }
    }

    #[test]
    fn without_three_signs_there_is_no_triangle_and_no_share() {
        for third in [NoTie, Unsigned] {
            let found = Triangles::of(&triangle([Positive, Positive, third]));
            assert_eq!((found.total(), found.balance()), (0, None));
        }
        let mut open = Network::new(3);
        open.set(0, 1, Positive);
        open.set(1, 2, Positive);
        assert_eq!(Triangles::of(&open), Triangles::of(&triangle([Positive, NoTie, Positive])));
    }

    #[test]
    fn no_balanced_triangle_is_told_from_no_triangle() {
        let all_opposed = Triangles::of(&triangle([Negative; 3]));
        assert_eq!(all_opposed.balance(), Some(Balance { balanced: 0, of: 1 }));
        let negotiating = Triangles::of(&triangle([Positive, Positive, Ambivalent]));
        assert_eq!((negotiating.total(), negotiating.balance()), (1, None));
    }

    #[test]
    fn a_friend_of_two_who_oppose_each_other_is_told() {
        let mut network = triangle([Negative, Positive, Positive]);
        let expected = OpposedAllies { actor: 2, allies: (0, 1) };
        assert_eq!(opposed_allies(&network), [expected]);
        network.set(0, 1, Ambivalent);
        assert_eq!(opposed_allies(&network), []);
    }
}
