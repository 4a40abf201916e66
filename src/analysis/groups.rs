//! Which actors hold together: camps with as few ties against the grain as can be (fiche II-1; the measure is that of
//! Doreian and Mrvar, each tie counted once).

mod search;
mod signs;
mod state;
mod tries;

use super::Network;
use super::network::reached;
use crate::session::Counts;
use search::search;
use signs::Signs;
use tries::best_of_tries;

/// More camps than this are not looked for.
pub const MOST_CAMPS: usize = 5;

/// Actors whom alliances and oppositions tie, directly or from one to the next, and the camps they fall into.
///
/// Between two such groups nothing is known: no camp of one is nearer to one camp of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Ranks in order, the camp with the lowest first. There are from 1 to `MOST_CAMPS`, and none is empty.
    pub camps: Vec<Vec<usize>>,
    /// Pairs opposed inside a camp, and pairs allied across camps; the lower rank first, in order.
    pub against: Vec<(usize, usize)>,
    pub certainty: Certainty,
}

/// How far the camps of a group may be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Every other way has more ties against the grain.
    OnlyOne,
    /// No way has fewer, and another has as few. Of these, one with the fewest camps is told.
    OneOfSeveral,
    /// There were too many ways to look at: another may have fewer, or as few.
    Estimate,
}

/// The groups of a network, by their lowest rank, each in at most `at_most` camps, from 1 to `MOST_CAMPS`. An actor
/// without an alliance or an opposition is in none.
///
/// The certainty is about all ways to make as many camps or fewer.
pub fn groups(network: &Network, at_most: usize) -> Vec<Group> {
    let at_most = at_most.clamp(1, MOST_CAMPS);
    let neighbours =
        network.neighbours(|counts| matches!(counts, Counts::Positive | Counts::Negative));
    let mut seen = vec![false; network.size()];
    let mut groups = Vec::new();
    for rank in 0..network.size() {
        if seen[rank] || neighbours[rank].is_empty() {
            continue;
        }
        let members = reached(&neighbours, rank, None);
        for &member in &members {
            seen[member] = true;
        }
        groups.push(group(&Signs::new(network, members), at_most));
    }
    groups
}

fn group(signs: &Signs, at_most: usize) -> Group {
    let tried = best_of_tries(signs, at_most);
    let (camp_of, certainty) = search(signs, at_most, tried);
    Group { camps: signs.camps(&camp_of), against: signs.against(&camp_of), certainty }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Counts::{Ambivalent, Negative, NoTie, Positive, Unsigned};

    fn network(size: usize, ties: &[(usize, usize, Counts)]) -> Network {
        let mut network = Network::new(size);
        for &(one, other, counts) in ties {
            network.set(one, other, counts);
        }
        network
    }

    #[test]
    fn allies_are_one_camp() {
        let expected =
            [Group { camps: vec![vec![0, 1, 2]], against: vec![], certainty: Certainty::OnlyOne }];
        let allies = network(3, &[(0, 1, Positive), (1, 2, Positive)]);
        for at_most in 0..10 {
            assert_eq!(groups(&allies, at_most), expected, "{at_most}");
        }
    }

    #[test]
    fn three_opponents_are_three_camps_or_one_tie_against_the_grain() {
        let opponents = network(3, &[(0, 1, Negative), (1, 2, Negative), (0, 2, Negative)]);
        let in_two = &groups(&opponents, 2)[0];
        assert_eq!((in_two.camps.len(), in_two.against.len()), (2, 1));
        assert_eq!(in_two.certainty, Certainty::OneOfSeveral);
        let in_three = &groups(&opponents, 3)[0];
        assert_eq!(
            (&in_three.camps, in_three.against.len()),
            (&vec![vec![0], vec![1], vec![2]], 0)
        );
        assert_eq!(in_three.certainty, Certainty::OnlyOne);
    }

    #[test]
    fn the_fewest_camps_are_told_and_others_as_good_are_counted() {
        let chain = network(3, &[(0, 1, Negative), (1, 2, Negative)]);
        for (at_most, certainty) in [(2, Certainty::OnlyOne), (3, Certainty::OneOfSeveral)] {
            let camps = vec![vec![0, 2], vec![1]];
            assert_eq!(groups(&chain, at_most), [Group { camps, against: vec![], certainty }]);
        }
    }

    #[test]
    fn groups_without_a_tie_between_them_are_told_apart() {
        let ties = [(0, 4, Negative), (1, 3, Positive), (0, 1, Unsigned), (2, 3, Ambivalent)];
        let found = groups(&network(6, &ties), 2);
        let camps: Vec<_> = found.into_iter().map(|group| group.camps).collect();
        assert_eq!(camps, [vec![vec![0], vec![4]], vec![vec![1, 3]]]);
    }

    #[test]
    fn unexamined_and_neutral_pairs_bind_nobody() {
        let open = network(4, &[(0, 1, Negative), (1, 2, Positive)]);
        let mut neutral = open.clone();
        neutral.set(0, 2, NoTie);
        neutral.set(0, 3, NoTie);
        assert_eq!(groups(&open, 3), groups(&neutral, 3));
        assert_ne!(open.examined_pairs(), neutral.examined_pairs());
    }

    #[test]
    fn more_members_than_can_be_searched_are_an_estimate() {
        let mut many = Network::new(70);
        for one in 0..70 {
            for other in one + 1..70 {
                many.set(one, other, if one % 2 == other % 2 { Positive } else { Negative });
            }
        }
        let found = &groups(&many, 2)[0];
        assert_eq!((found.camps.len(), found.against.len()), (2, 0));
        assert_eq!(found.certainty, Certainty::Estimate);
    }

    #[test]
    fn twenty_actors_who_all_oppose_each_other_are_not_estimated() {
        let mut opponents = Network::new(20);
        for one in 0..20 {
            for other in one + 1..20 {
                opponents.set(one, other, Negative);
            }
        }
        let found = &groups(&opponents, 2)[0];
        assert_eq!((found.against.len(), found.certainty), (90, Certainty::OneOfSeveral));
    }
}
