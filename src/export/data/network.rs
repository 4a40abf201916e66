//! The actors, the ties and the commitments as every program that draws networks is told of them.

use std::collections::BTreeSet;

use crate::export::Source;
use crate::session::{Actor, ActorId, Counts, Decision, Object, Outcome, Pair, Party, Relation};

use super::table::{Cell, plain};

/// A pair that was examined, or is to be re-examined; or one that commits together.
pub(super) struct Tie<'a> {
    pub source: &'a Source<'a>,
    pub pair: Pair,
    /// An earlier session told it, and nobody examined it again.
    pub carried: bool,
    /// Only where natures may be told.
    pub told: Option<Told<'a>>,
    /// What the two commit to together: no tie that was examined, then.
    pub commitment: Option<&'a Decision>,
}

/// What the group sees between the two.
pub(super) struct Told<'a> {
    relation: &'a Relation,
    /// `alliance`, `opposition`, `negotiation`, `neutrality`, `interdependence`, or `own.` and digits: the same in every
    /// language and after a rewording.
    pub code: &'a str,
    /// As the group names it.
    pub nature: &'a str,
    pub letter: Option<char>,
    /// 1 where the two pull the same way, -1 where they pull against each other, 0 where nothing ties them; none where
    /// both hold at once or neither.
    pub sign: Option<i64>,
    /// The note on the tie that may be told, and whether it is shareable.
    pub note: Option<(&'a str, bool)>,
}

/// Every examined pair, in order. A pair nobody examined is not among them, nor one that is to be re-examined.
pub(super) fn ties<'a>(source: &'a Source<'a>) -> Vec<Tie<'a>> {
    told(source, source.session.relations.iter())
}

/// Every pair of which something is written, in order: those to re-examine too.
pub(super) fn all_ties<'a>(source: &'a Source<'a>) -> Vec<Tie<'a>> {
    told(source, source.session.relations.all())
}

/// The examined pairs, then those that commit together.
pub(super) fn edges<'a>(source: &'a Source<'a>) -> Vec<Tie<'a>> {
    let mut edges = ties(source);
    edges.extend(commitments(source));
    edges
}

/// Whether some actors commit together: then files say of each edge what it is.
pub(super) fn some_commit(source: &Source<'_>) -> bool {
    commitments(source).next().is_some()
}

/// For each commitment that was not given up, every two of the actors that are its sides.
fn commitments<'a>(source: &'a Source<'a>) -> impl Iterator<Item = Tie<'a>> {
    let actors = &source.session.actors;
    let holds = |decision: &&Decision| !matches!(decision.outcome, Outcome::GivenUp(_));
    source.session.decisions.iter().filter(holds).flat_map(move |decision| {
        let sides = decision.sides.iter().filter_map(|side| match side.by {
            Party::Actor(id) => actors.get(id).map(|actor| actor.id),
            Party::College(_) => None,
        });
        let sides: Vec<ActorId> = sides.collect();
        let pairs: BTreeSet<Pair> = sides
            .iter()
            .flat_map(|&one| sides.iter().filter_map(move |&other| Pair::new(one, other)))
            .collect();
        pairs.into_iter().map(move |pair| Tie {
            source,
            pair,
            carried: false,
            told: None,
            commitment: Some(decision),
        })
    })
}

fn told<'a>(source: &'a Source<'a>, relations: impl Iterator<Item = &'a Relation>) -> Vec<Tie<'a>> {
    let actors = &source.session.actors;
    let known = |pair: Pair| actors.get(pair.low()).is_some() && actors.get(pair.high()).is_some();
    relations
        .filter(|relation| known(relation.pair))
        .map(|relation| Tie {
            source,
            pair: relation.pair,
            carried: relation.carried,
            told: source.choices.natures.then(|| Told::of(source, relation)),
            commitment: None,
        })
        .collect()
}

impl<'a> Told<'a> {
    fn of(source: &'a Source<'a>, relation: &'a Relation) -> Self {
        let nature = source.session.relations.nature(&relation.nature);
        let note = &relation.note;
        let may_tell = source.choices.is_internal() || note.shareable;
        Self {
            relation,
            code: relation.nature.as_str(),
            nature: nature.map_or("", |nature| nature.label(source.words.language)),
            letter: nature.map(|nature| nature.letter),
            sign: nature.and_then(|nature| sign(nature.counts)),
            note: (may_tell && !note.words.trim().is_empty())
                .then(|| (note.words.trim(), note.shareable)),
        }
    }

    pub fn central(&self) -> Option<Object> {
        self.relation.central
    }

    pub fn secondary(&self) -> impl Iterator<Item = Object> {
        self.relation.secondary.iter().copied()
    }
}

fn sign(counts: Counts) -> Option<i64> {
    match counts {
        Counts::Positive => Some(1),
        Counts::Negative => Some(-1),
        Counts::NoTie => Some(0),
        Counts::Ambivalent | Counts::Unsigned => None,
    }
}

impl Tie<'_> {
    /// The same in every edition, as long as both actors stay.
    pub fn id(&self) -> String {
        let pair = format!("{}-{}", self.pair.low(), self.pair.high());
        match self.commitment {
            None => pair,
            Some(decision) => format!("{pair}-{}", decision.key),
        }
    }

    /// What it is, the same in every language.
    pub fn kind(&self) -> &'static str {
        if self.commitment.is_some() { "commitment" } else { "tie" }
    }

    /// What the two decided, and the key of it, which is the same in every session that takes it up; empty for a tie.
    pub fn decision(&self) -> [String; 2] {
        self.commitment
            .map_or_else(Default::default, |it| [plain(it.what.trim()), it.key.to_string()])
    }

    /// What it is about, the central object first; empty where it is not told.
    pub fn objects(&self) -> String {
        let Some(told) = &self.told else { return String::new() };
        let objects = told.central().into_iter().chain(told.secondary());
        let objects = objects.map(|object| self.source.words.object(object));
        objects.collect::<Vec<_>>().join("|")
    }

    /// A cell of what is told; empty where nothing is.
    pub fn cell(&self, cell: impl FnOnce(&Told<'_>) -> Cell) -> Cell {
        self.told.as_ref().map_or(Cell::Empty, cell)
    }
}

/// What is told of an actor besides its name, as text; what is not known is empty.
pub(super) struct Traits {
    pub name: String,
    pub short: String,
    pub level: String,
    /// Parted by `|`.
    pub natures: String,
    pub circle: String,
    /// What it is marked for, parted by `|`; nothing while it weighs on every mission.
    pub missions: String,
}

impl Traits {
    pub fn of(source: &Source<'_>, actor: &Actor) -> Self {
        let words = source.words;
        let natures = actor.natures.iter().map(|&nature| words.actor_nature(nature));
        Self {
            name: plain(&actor.name),
            short: plain(&actor.short),
            level: actor.level.map(|level| words.level(level)).unwrap_or_default(),
            natures: natures.collect::<Vec<_>>().join("|"),
            circle: actor.circle.map(|circle| words.circle(circle)).unwrap_or_default(),
            missions: source.session.details.marked(actor).join("|"),
        }
    }
}

/// Whether some actor weighs on some missions alone: then files say on which.
pub(super) fn some_are_marked(source: &Source<'_>) -> bool {
    source.session.actors.iter().any(|actor| !source.session.details.marked(actor).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_has_a_side_has_a_sign() {
        let signs = Counts::ALL.map(sign);
        assert_eq!(signs, [Some(1), Some(-1), None, None, Some(0)]);
    }
}
