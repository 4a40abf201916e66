//! Two allies of one actor who oppose each other: a question for the group (fiche II-1).

use super::Network;
use crate::session::Counts;

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

#[cfg(test)]
mod tests {
    use super::*;
    use Counts::{Ambivalent, Negative, Positive};

    #[test]
    fn a_friend_of_two_who_oppose_each_other_is_told() {
        let mut network = Network::new(3);
        for (one, other, tie) in [(0, 1, Negative), (0, 2, Positive), (1, 2, Positive)] {
            network.set(one, other, tie);
        }
        let expected = OpposedAllies { actor: 2, allies: (0, 1) };
        assert_eq!(opposed_allies(&network), [expected]);
        network.set(0, 1, Ambivalent);
        assert_eq!(opposed_allies(&network), []);
    }
}
