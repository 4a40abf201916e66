//! Questions that the relations raise, for the group to look at together (fiche II-1). They read what the group noted,
//! never the territory itself.

use std::collections::BTreeSet;

use crate::session::{ActorId, Finding, Object, Pair, Record, Session};

use super::{Certainty, Group, Network, cooperation, groups, linkers, opposed_allies};

/// More camps than this are rarely a help to a discussion.
const MOST_CAMPS_ASKED: usize = 3;

/// One question, with why it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub finding: Finding,
    pub why: Why,
    /// Those it names: they are lit in the matrix and on the map.
    pub actors: BTreeSet<ActorId>,
}

/// What makes a question worth asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// `allies` are both allied to `of`, and oppose each other on `object`, when that is known.
    AlliesOppose {
        of: ActorId,
        allies: Pair,
        object: Option<Object>,
    },
    /// Without `actor` the parts are no longer linked. Each has two actors or more, and some part has none of the others.
    AloneLinks {
        actor: ActorId,
        parts: Vec<Vec<ActorId>>,
    },
    /// Pairs of theirs were examined, and none is a tie.
    WithoutTies {
        actors: Vec<ActorId>,
    },
    /// Too few pairs were examined to conclude; nobody looked at `never`.
    FewExamined {
        examined: usize,
        all: usize,
        never: Vec<ActorId>,
    },
    Camps(Split),
}

/// Groups that hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    pub camps: Vec<Vec<ActorId>>,
    /// The ties against the grain: opposed inside a camp, or allied across.
    pub against: Vec<Pair>,
    pub certainty: Certainty,
}

impl Network {
    /// The network of a session, with the actor of each rank.
    pub fn of(session: &Session) -> (Self, Vec<ActorId>) {
        let actors: Vec<ActorId> = session.actors.iter().map(Record::id).collect();
        let mut network = Self::new(actors.len());
        for relation in session.relations.iter() {
            let ranks = [relation.pair.low(), relation.pair.high()]
                .map(|actor| actors.binary_search(&actor));
            if let [Ok(one), Ok(other)] = ranks {
                network.set(one, other, session.relations.counts(relation));
            }
        }
        (network, actors)
    }
}

/// The questions that `session` raises: first whether enough was examined, then what calls for words, then the whole.
pub fn questions(session: &Session) -> Vec<Question> {
    let (network, actors) = Network::of(session);
    let reading = Reading { session, network, actors };
    let few = reading.few_examined();
    let mut questions: Vec<_> = few.into_iter().collect();
    questions.extend(reading.allies_oppose());
    questions.extend(reading.alone_links());
    questions.extend(reading.without_ties());
    if questions.first().is_none_or(|first| first.finding != Finding::FewExamined) {
        questions.extend(reading.camps());
    }
    questions
}

/// The camps of each group. Where a third camp makes too many ways to look at, two are told, exactly.
fn groups_to_tell(network: &Network) -> Vec<Group> {
    let found = groups(network, MOST_CAMPS_ASKED);
    if found.iter().all(|group| group.certainty != Certainty::Estimate) {
        return found;
    }
    let in_two = groups(network, 2);
    // Groups are the same and in the same order, however many camps they are split in.
    found
        .into_iter()
        .zip(in_two)
        .map(|(one, other)| match (one.certainty, other.certainty) {
            (Certainty::Estimate, Certainty::OnlyOne | Certainty::OneOfSeveral) => other,
            _ => one,
        })
        .collect()
}

struct Reading<'a> {
    session: &'a Session,
    network: Network,
    actors: Vec<ActorId>,
}

impl Reading<'_> {
    fn named(&self, ranks: &[usize]) -> Vec<ActorId> {
        ranks.iter().map(|&rank| self.actors[rank]).collect()
    }

    fn pair(&self, (one, other): (usize, usize)) -> Option<Pair> {
        Pair::new(self.actors[one], self.actors[other])
    }

    /// Fewer than a third of the pairs: what nobody looked at may change everything.
    fn few_examined(&self) -> Option<Question> {
        let (examined, all) = (self.network.examined_pairs(), self.network.pairs());
        if all == 0 || all <= examined * 3 {
            return None;
        }
        let never = self.named(&self.network.unexamined());
        Some(Question {
            finding: Finding::FewExamined,
            actors: never.iter().copied().collect(),
            why: Why::FewExamined { examined, all, never },
        })
    }

    fn allies_oppose(&self) -> Vec<Question> {
        let mut found = opposed_allies(&self.network);
        // Those around us first: it is our own position that is asked about.
        let us = self.session.us().map(|us| us.id);
        found.sort_by_key(|found| Some(self.actors[found.actor]) != us);
        found
            .into_iter()
            .filter_map(|found| {
                let of = self.actors[found.actor];
                let allies = self.pair(found.allies)?;
                let object = self.session.relations.get(allies)?.central;
                Some(Question {
                    finding: Finding::AlliesOppose { of, pair: allies },
                    actors: BTreeSet::from([of, allies.low(), allies.high()]),
                    why: Why::AlliesOppose { of, allies, object },
                })
            })
            .collect()
    }

    /// Only where groups are linked: an actor known through one other alone is no group.
    fn alone_links(&self) -> Vec<Question> {
        linkers(&self.network, cooperation)
            .into_iter()
            .filter(|linker| linker.parts.iter().filter(|part| 1 < part.len()).count() > 1)
            .map(|linker| {
                let actor = self.actors[linker.actor];
                let parts: Vec<_> = linker.parts.iter().map(|part| self.named(part)).collect();
                let actors = parts.iter().flatten().copied().chain([actor]).collect();
                let finding = Finding::AloneLinks(actor);
                Question { finding, actors, why: Why::AloneLinks { actor, parts } }
            })
            .collect()
    }

    fn without_ties(&self) -> Option<Question> {
        let actors = self.named(&self.network.without_ties());
        (!actors.is_empty()).then(|| Question {
            finding: Finding::WithoutTies,
            actors: actors.iter().copied().collect(),
            why: Why::WithoutTies { actors },
        })
    }

    fn camps(&self) -> Vec<Question> {
        groups_to_tell(&self.network)
            .into_iter()
            .filter(|group| 1 < group.camps.len())
            .map(|group| {
                let camps: Vec<_> = group.camps.iter().map(|camp| self.named(camp)).collect();
                let against = group.against.iter().filter_map(|&pair| self.pair(pair)).collect();
                let certainty = group.certainty;
                let actors: BTreeSet<_> = camps.iter().flatten().copied().collect();
                let first = actors.first().copied().unwrap_or(ActorId(0));
                let why = Why::Camps(Split { camps, against, certainty });
                Question { finding: Finding::Camps(first), actors, why }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Counts;

    fn all_against_all(size: usize) -> Network {
        let mut network = Network::new(size);
        for one in 0..size {
            for other in one + 1..size {
                network.set(one, other, Counts::Negative);
            }
        }
        network
    }

    #[test]
    fn up_to_twenty_actors_the_split_that_is_told_is_exact() {
        // Everyone against everyone: nothing is harder to split in three.
        let told = groups_to_tell(&all_against_all(20));
        assert_eq!(told.len(), 1);
        assert_ne!(told[0].certainty, Certainty::Estimate);
        // Two halves of ten: the oppositions inside each are against the grain.
        assert_eq!(told[0].against.len(), 2 * 45);
    }
}
