//! Grid II: what links the actors, two by two (method §3).

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{ActorId, Bilingual, Finding, Language, NatureId, Note, variants};

/// Two different actors, the lower id first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Pair(ActorId, ActorId);

/// What the group sees between two actors. A pair without one was not examined, nor was one whose relation is
/// [`carried`](Relation::carried).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub pair: Pair,
    /// The dominant nature.
    pub nature: NatureId,
    /// What it is about first of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub central: Option<Object>,
    /// What it is about besides.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub secondary: BTreeSet<Object>,
    #[serde(default, skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    /// As an earlier session left it: to re-examine, and until then nothing that the group sees today.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
}

/// What a relation is about (3697).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Object {
    Values,
    Practices,
    Means,
    /// All of it: excludes the others.
    Global,
}

/// One kind of relation that the group tells apart, and how it is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nature {
    pub id: NatureId,
    /// As the method names it; one that the group added has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Bilingual>,
    /// As the group names it, in every language.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub own: String,
    /// On its mark, and the key that sets it.
    pub letter: char,
    pub line: LineStyle,
    pub shape: MarkShape,
    pub counts: Counts,
}

/// How the map draws a tie.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum LineStyle {
    Thick,
    Thin,
    Dashed,
    Dotted,
    Double,
    /// Only the letter is drawn.
    Absent,
}

/// How the matrix marks a pair.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum MarkShape {
    Disc,
    Diamond,
    Pill,
    Ring,
    Square,
    Triangle,
    Hexagon,
}

/// What a tie counts as when relations are read together.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Counts {
    /// The two pull the same way.
    Positive,
    /// The two pull against each other.
    Negative,
    /// Both at once, as in a negotiation; never forced to one side.
    Ambivalent,
    /// A tie without a side.
    Unsigned,
    /// The pair was examined, and nothing ties it.
    NoTie,
}

/// The typology, what is known of each pair once, and the questions the group chose to share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relations {
    pub natures: Vec<Nature>,
    /// In the order of the pairs.
    list: Vec<Relation>,
    /// Questions that may leave the room.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub shared: BTreeSet<Finding>,
}

impl Pair {
    /// The pair of two actors; `None` when they are the same.
    pub fn new(one: ActorId, other: ActorId) -> Option<Self> {
        (one != other).then(|| Self(one.min(other), one.max(other)))
    }

    pub fn low(self) -> ActorId {
        self.0
    }

    pub fn high(self) -> ActorId {
        self.1
    }

    pub fn has(self, actor: ActorId) -> bool {
        self.0 == actor || self.1 == actor
    }

    /// The one that is not `actor`; `None` when neither is `actor`.
    pub fn other(self, actor: ActorId) -> Option<ActorId> {
        match actor {
            actor if actor == self.0 => Some(self.1),
            actor if actor == self.1 => Some(self.0),
            _ => None,
        }
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({}, {})", self.0, self.1)
    }
}

impl Object {
    pub const ALL: [Self; 4] = variants();

    /// On the mark, and the key that sets it: the same in both languages.
    pub fn letter(self) -> char {
        match self {
            Self::Values => 'V',
            Self::Practices => 'P',
            Self::Means => 'M',
            Self::Global => 'G',
        }
    }
}

impl LineStyle {
    pub const ALL: [Self; 6] = variants();
}

impl MarkShape {
    pub const ALL: [Self; 7] = variants();
}

impl Counts {
    pub const ALL: [Self; 5] = variants();
}

impl Nature {
    pub fn label(&self, language: Language) -> &str {
        match &self.base {
            Some(base) if self.own.trim().is_empty() => base.get(language),
            _ => &self.own,
        }
    }

    /// `letter` as it is kept: a capital, one character that shows; `None` when it is no such thing or names an object.
    pub fn clean_letter(letter: char) -> Option<char> {
        let upper = letter.to_uppercase().next().unwrap_or(letter);
        let shows = !upper.is_whitespace() && !upper.is_control();
        let is_free = Object::ALL.iter().all(|object| object.letter() != upper);
        (shows && is_free).then_some(upper)
    }
}

impl Relation {
    pub fn new(pair: Pair, nature: NatureId) -> Self {
        let (central, secondary) = (None, BTreeSet::new());
        Self { pair, nature, central, secondary, note: Note::default(), carried: false }
    }

    /// What it is about, the central object first.
    pub fn objects(&self) -> impl Iterator<Item = Object> {
        self.central.into_iter().chain(self.secondary.iter().copied())
    }

    /// Adds or takes away an object: the first one is central, global excludes the others.
    pub fn toggle(&mut self, object: Object) {
        if self.central == Some(object) {
            self.central = self.secondary.pop_first();
        } else if object == Object::Global || self.central == Some(Object::Global) {
            self.secondary.clear();
            self.central = Some(object);
        } else if self.central.is_none() {
            self.secondary.remove(&object);
            self.central = Some(object);
        } else if !self.secondary.remove(&object) {
            self.secondary.insert(object);
        }
    }

    /// Where there is no tie there is no object, without a central one there are no others, and global excludes them.
    pub(super) fn settle(&mut self, counts: Counts) {
        if counts == Counts::NoTie {
            self.central = None;
        }
        match self.central {
            None | Some(Object::Global) => self.secondary.clear(),
            Some(central) => {
                self.secondary.remove(&central);
                self.secondary.remove(&Object::Global);
            }
        }
    }

    /// Whether its objects go together.
    pub(super) fn is_settled(&self, counts: Counts) -> bool {
        let mut settled = self.clone();
        settled.settle(counts);
        settled == *self
    }

    /// Makes `object` the central one; the former one becomes secondary, unless either is global.
    pub fn make_central(&mut self, object: Object) {
        self.secondary.remove(&object);
        match self.central.replace(object) {
            _ if object == Object::Global => self.secondary.clear(),
            Some(Object::Global) | None => {}
            Some(before) if before == object => {}
            Some(before) => {
                self.secondary.insert(before);
            }
        }
    }
}

static NATURES: LazyLock<Vec<Nature>> = LazyLock::new(|| {
    ron::from_str(include_str!("../../assets/frameworks/natures.ron"))
        .expect("the natures are part of the program, and a test reads them")
});

impl Default for Relations {
    /// The natures of the method, and no pair examined.
    fn default() -> Self {
        Self { natures: NATURES.clone(), list: Vec::new(), shared: BTreeSet::new() }
    }
}

impl Relations {
    /// What a file holds. Whether it goes together is for `check` to say.
    pub(crate) fn read(
        natures: Vec<Nature>,
        list: Vec<Relation>,
        shared: BTreeSet<Finding>,
    ) -> Self {
        Self { natures, list, shared }
    }

    /// Every examined pair, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Relation> + Clone {
        self.list.iter().filter(|relation| !relation.carried)
    }

    /// Every pair that an earlier session left to re-examine, in order.
    pub fn to_reexamine(&self) -> impl DoubleEndedIterator<Item = &Relation> + Clone {
        self.list.iter().filter(|relation| relation.carried)
    }

    /// All that is written of pairs, examined or to re-examine, in order.
    pub fn all(&self) -> std::slice::Iter<'_, Relation> {
        self.list.iter()
    }

    /// How many pairs were examined.
    pub fn examined(&self) -> usize {
        self.iter().count()
    }

    /// What the group sees between two actors; `None` while nobody examined the pair in this session.
    pub fn get(&self, pair: Pair) -> Option<&Relation> {
        self.known(pair).filter(|relation| !relation.carried)
    }

    /// What an earlier session left of a pair that was not examined again: what the group may start from.
    pub fn former(&self, pair: Pair) -> Option<&Relation> {
        self.known(pair).filter(|relation| relation.carried)
    }

    /// What is written of a pair, examined or to re-examine.
    pub fn known(&self, pair: Pair) -> Option<&Relation> {
        let at = self.place(pair).ok()?;
        self.list.get(at)
    }

    pub fn nature(&self, id: &NatureId) -> Option<&Nature> {
        self.natures.iter().find(|nature| nature.id == *id)
    }

    /// What a relation counts as; no tie when its nature is not known.
    pub fn counts(&self, relation: &Relation) -> Counts {
        self.nature(&relation.nature).map_or(Counts::NoTie, |nature| nature.counts)
    }

    /// The examined pairs of one actor, in order.
    pub fn of(&self, actor: ActorId) -> impl Iterator<Item = &Relation> {
        self.iter().filter(move |relation| relation.pair.has(actor))
    }

    /// All that is written of the pairs of one actor, examined or to re-examine, in order.
    pub fn all_of(&self, actor: ActorId) -> impl Iterator<Item = &Relation> {
        self.list.iter().filter(move |relation| relation.pair.has(actor))
    }

    /// The same, as a session that follows receives it: every pair is to re-examine, and no question is shared yet.
    #[must_use]
    pub(super) fn carried_over(&self) -> Self {
        let carried = |relation: &Relation| Relation { carried: true, ..relation.clone() };
        Self {
            natures: self.natures.clone(),
            list: self.list.iter().map(carried).collect(),
            shared: BTreeSet::new(),
        }
    }

    /// The same, with no question shared.
    #[must_use]
    pub(super) fn unshared(&self) -> Self {
        Self { shared: BTreeSet::new(), ..self.clone() }
    }

    /// Puts, replaces or (with `None`) removes what is known of a pair.
    pub(super) fn put(&mut self, pair: Pair, relation: Option<Relation>) {
        match (self.place(pair), relation) {
            (Ok(at), Some(relation)) => self.list[at] = relation,
            (Ok(at), None) => {
                self.list.remove(at);
            }
            (Err(at), Some(relation)) => self.list.insert(at, relation),
            (Err(_), None) => {}
        }
    }

    /// The same with other actors in each pair and in each question.
    #[must_use]
    pub(super) fn renumbered(
        self,
        pair: impl Fn(Pair) -> Pair,
        finding: impl Fn(Finding) -> Finding,
    ) -> Self {
        let Self { natures, list, shared } = self;
        let relation = |relation: Relation| Relation { pair: pair(relation.pair), ..relation };
        let mut list: Vec<_> = list.into_iter().map(relation).collect();
        list.sort_by_key(|relation| relation.pair);
        Self { natures, list, shared: shared.into_iter().map(finding).collect() }
    }

    /// Lets `edit` change what is written of each pair; pairs stay as they are.
    pub(super) fn edit_each(&mut self, edit: impl FnMut(&mut Relation)) {
        self.list.iter_mut().for_each(edit);
    }

    /// Only pairs that `keep` keeps.
    pub(super) fn retain(&mut self, keep: impl Fn(Pair) -> bool) {
        self.list.retain(|relation| keep(relation.pair));
    }

    pub(super) fn notes_mut(&mut self) -> impl Iterator<Item = (Pair, &mut Note)> {
        self.list.iter_mut().map(|relation| (relation.pair, &mut relation.note))
    }

    fn place(&self, pair: Pair) -> Result<usize, usize> {
        self.list.binary_search_by_key(&pair, |relation| relation.pair)
    }
}

/// How many pairs `actors` make.
pub fn pairs_of(actors: usize) -> usize {
    actors * actors.saturating_sub(1) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alliance() -> Relation {
        let pair = Pair::new(ActorId(2), ActorId(1)).unwrap();
        Relation::new(pair, NatureId::new("alliance"))
    }

    #[test]
    fn a_pair_is_the_same_from_both_sides() {
        assert_eq!(Pair::new(ActorId(2), ActorId(1)), Pair::new(ActorId(1), ActorId(2)));
        assert_eq!(Pair::new(ActorId(1), ActorId(1)), None);
    }

    #[test]
    fn the_first_object_is_central_and_global_excludes_the_others() {
        let mut relation = alliance();
        relation.toggle(Object::Means);
        relation.toggle(Object::Values);
        assert_eq!(relation.objects().collect::<Vec<_>>(), [Object::Means, Object::Values]);
        relation.make_central(Object::Values);
        assert_eq!(relation.objects().collect::<Vec<_>>(), [Object::Values, Object::Means]);
        relation.toggle(Object::Values);
        assert_eq!(relation.objects().collect::<Vec<_>>(), [Object::Means]);
        relation.toggle(Object::Global);
        assert_eq!(relation.objects().collect::<Vec<_>>(), [Object::Global]);
        relation.toggle(Object::Practices);
        assert_eq!(relation.objects().collect::<Vec<_>>(), [Object::Practices]);
    }

    #[test]
    fn the_method_tells_five_natures_apart() {
        let letters: String = Relations::default().natures.iter().map(|n| n.letter).collect();
        assert_eq!(letters, "AON=I");
    }

    #[test]
    fn a_pair_is_found_whoever_comes_first_and_an_unexamined_one_is_not_neutral() {
        let mut relations = Relations::default();
        let [near, far] = [(1, 2), (2, 3)].map(|(one, other)| {
            let pair = Pair::new(ActorId(other), ActorId(one)).unwrap();
            relations.put(pair, Some(Relation::new(pair, NatureId::new("neutrality"))));
            pair
        });
        assert_eq!(relations.iter().map(|tie| tie.pair).collect::<Vec<_>>(), [near, far]);
        assert_eq!(relations.of(ActorId(2)).count(), 2);
        assert_eq!(relations.counts(relations.get(far).unwrap()), Counts::NoTie);
        assert_eq!(Pair::new(ActorId(1), ActorId(3)).and_then(|pair| relations.get(pair)), None);
        relations.put(near, None);
        relations.put(near, None);
        assert_eq!((relations.examined(), pairs_of(3)), (1, 3));
    }

    #[test]
    fn no_actors_and_one_make_no_pair() {
        assert_eq!([0, 1, 2, 15].map(pairs_of), [0, 0, 1, 105]);
    }

    #[test]
    fn objects_go_together_once_settled() {
        let objects = [None, Some(Object::Values), Some(Object::Means), Some(Object::Global)];
        for central in objects {
            for other in Object::ALL {
                let secondary = BTreeSet::from([other]);
                for counts in Counts::ALL {
                    let mut relation =
                        Relation { central, secondary: secondary.clone(), ..alliance() };
                    relation.settle(counts);
                    assert!(relation.is_settled(counts), "{relation:?}");
                    assert!(counts != Counts::NoTie || relation.objects().next().is_none());
                }
            }
        }
    }

    #[test]
    fn no_nature_takes_the_letter_of_an_object() {
        assert_eq!(Nature::clean_letter('v'), None);
        assert_eq!(Nature::clean_letter(' '), None);
        assert_eq!(Nature::clean_letter('é'), Some('É'));
        assert_eq!(Nature::clean_letter('='), Some('='));
    }
}
