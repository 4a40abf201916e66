//! Who stands between the others, on the ties taken as paths.

use std::collections::VecDeque;

use num_traits::CheckedAdd as _;

use super::Network;
use super::network::reached;
use crate::session::Counts;

/// An exact fraction, so that what is equal is told as equal.
pub type Ratio = num_rational::Ratio<u128>;

/// Whether something may pass from one to the other by working together: every tie but an opposition.
pub fn cooperation(counts: Counts) -> bool {
    match counts {
        Counts::Positive | Counts::Ambivalent | Counts::Unsigned => true,
        Counts::Negative | Counts::NoTie => false,
    }
}

/// For each actor, the shortest paths between two others that pass by it, as a share of all those between the two, summed
/// over these pairs: from 0 to (n - 1)(n - 2) / 2, each pair once (betweenness, after Freeman).
///
/// `None` when there are so many paths that an exact fraction has no room; not met below a hundred actors.
pub fn betweenness(network: &Network, paths: impl Fn(Counts) -> bool) -> Option<Vec<Ratio>> {
    let neighbours = network.neighbours(paths);
    let from = (0..network.size()).map(|rank| shortest(&neighbours, rank));
    let from = from.collect::<Option<Vec<_>>>()?;
    let mut sums = vec![Ratio::ZERO; network.size()];
    for (one, paths) in from.iter().enumerate() {
        for other in one + 1..network.size() {
            let Some((length, all)) = paths[other] else { continue };
            for (between, sum) in sums.iter_mut().enumerate() {
                if let (Some((to, here)), Some((on, there))) =
                    (paths[between], from[between][other])
                    && ![one, other].contains(&between)
                    && to + on == length
                {
                    *sum = sum.checked_add(&Ratio::new(here.checked_mul(there)?, all))?;
                }
            }
        }
    }
    Some(sums)
}

/// For each actor reached from `start`, how far it is and how many shortest paths lead there. `None` when these are too
/// many to count.
fn shortest(neighbours: &[Vec<usize>], start: usize) -> Option<Vec<Option<(usize, u128)>>> {
    let mut paths = vec![None; neighbours.len()];
    paths[start] = Some((0, 1_u128));
    let mut waiting = VecDeque::from([start]);
    while let Some(rank) = waiting.pop_front() {
        let Some((far, count)) = paths[rank] else { continue };
        for &next in &neighbours[rank] {
            match &mut paths[next] {
                Some((there, found)) if *there == far + 1 => *found = found.checked_add(count)?,
                Some(_) => {}
                unseen => {
                    *unseen = Some((far + 1, count));
                    waiting.push_back(next);
                }
            }
        }
    }
    Some(paths)
}

/// An actor without whom some others are no longer linked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linker {
    pub actor: usize,
    /// The ranks in each part that is left, at least two parts, in order. A part may be a single actor.
    pub parts: Vec<Vec<usize>>,
}

/// The actors who alone link two parts or more (cut vertices), in order.
pub fn linkers(network: &Network, paths: impl Fn(Counts) -> bool) -> Vec<Linker> {
    let neighbours = network.neighbours(paths);
    let linker = |actor| {
        let parts = parts_without(&neighbours, actor);
        (parts.len() > 1).then_some(Linker { actor, parts })
    };
    (0..network.size()).filter_map(linker).collect()
}

/// What the actors around one fall into without it.
fn parts_without(neighbours: &[Vec<usize>], actor: usize) -> Vec<Vec<usize>> {
    let mut parts: Vec<Vec<usize>> = Vec::new();
    for &next in &neighbours[actor] {
        if !parts.iter().any(|part| part.contains(&next)) {
            parts.push(reached(neighbours, next, Some(actor)));
        }
    }
    parts.sort_unstable();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(size: usize, ties: &[(usize, usize, Counts)]) -> Network {
        let mut network = Network::new(size);
        for &(one, other, counts) in ties {
            network.set(one, other, counts);
        }
        network
    }

    #[test]
    fn two_equal_ways_are_half_a_passage_each() {
        let ring = [(0, 1), (1, 2), (2, 3), (3, 0)].map(|(a, b)| (a, b, Counts::Unsigned));
        assert_eq!(betweenness(&network(4, &ring), cooperation), Some(vec![Ratio::new(1, 2); 4]));
        assert_eq!(linkers(&network(4, &ring), cooperation), []);
    }

    #[test]
    fn an_opposition_is_no_path_of_cooperation() {
        let ties = [(0, 1, Counts::Negative), (1, 2, Counts::Positive)];
        let found = network(3, &ties);
        assert_eq!(betweenness(&found, cooperation), Some(vec![Ratio::ZERO; 3]));
        let any = betweenness(&found, |counts| counts != Counts::NoTie);
        assert_eq!(any, Some(vec![Ratio::ZERO, Ratio::ONE, Ratio::ZERO]));
    }

    #[test]
    fn who_links_alone_is_told_with_the_parts() {
        let ties =
            [(3, 4), (1, 3), (0, 1), (1, 2), (0, 2)].map(|(a, b)| (a, b, Counts::Ambivalent));
        let expected = [
            Linker { actor: 1, parts: vec![vec![0, 2], vec![3, 4]] },
            Linker { actor: 3, parts: vec![vec![0, 1, 2], vec![4]] },
        ];
        assert_eq!(linkers(&network(6, &ties), cooperation), expected);
    }

    #[test]
    fn unexamined_and_neutral_pairs_are_no_paths() {
        let open = network(3, &[(0, 1, Counts::Positive), (1, 2, Counts::Positive)]);
        let mut neutral = open.clone();
        neutral.set(0, 2, Counts::NoTie);
        assert_eq!(betweenness(&open, cooperation), betweenness(&neutral, cooperation));
        assert_eq!(linkers(&open, cooperation), linkers(&neutral, cooperation));
    }

    #[test]
    fn nobody_is_between_nobody() {
        assert_eq!(betweenness(&Network::new(0), cooperation), Some(vec![]));
        assert_eq!(linkers(&Network::new(0), cooperation), []);
    }
}
