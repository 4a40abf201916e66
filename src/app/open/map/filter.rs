//! Which ties and which rings are shown.

use std::collections::BTreeSet;

use crate::analysis::rings::Ring;
use crate::session::{ActorId, LineStyle, Nature, NatureId, Object, Relation};

/// What is shown. As it begins: every actor, and every tie that is drawn as a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Natures that are drawn as a line and hidden, or have none and are shown all the same.
    natures: BTreeSet<NatureId>,
    /// Only ties about one of these; all ties when it is empty.
    pub objects: BTreeSet<Object>,
    hidden_rings: BTreeSet<Ring>,
    /// Only the ties of the actor that is chosen.
    pub one_actor: bool,
}

impl Filter {
    pub fn shows_nature(&self, nature: &Nature) -> bool {
        (nature.line != LineStyle::Absent) != self.natures.contains(&nature.id)
    }

    pub fn toggle_nature(&mut self, nature: &NatureId) {
        toggle(&mut self.natures, nature.clone());
    }

    pub fn toggle_object(&mut self, object: Object) {
        toggle(&mut self.objects, object);
    }

    pub fn hides(&self, ring: Ring) -> bool {
        self.hidden_rings.contains(&ring)
    }

    /// Every ring is shown again: they are no longer the same.
    pub fn show_rings(&mut self) {
        self.hidden_rings.clear();
    }

    pub fn toggle_ring(&mut self, ring: Ring) {
        toggle(&mut self.hidden_rings, ring);
    }

    /// Whether it is another than the one that the map begins with; `one` is the actor that is chosen.
    pub fn narrows(&self, one: Option<ActorId>) -> bool {
        let Self { natures, objects, hidden_rings, one_actor } = self;
        !(natures.is_empty() && objects.is_empty() && hidden_rings.is_empty())
            || *one_actor && one.is_some()
    }

    /// Whether ties of this nature count among those that could be shown.
    pub fn counts(&self, nature: &Nature) -> bool {
        nature.line != LineStyle::Absent || self.shows_nature(nature)
    }

    /// Whether a tie is shown, as far as its rings are; `one` is the actor that is chosen.
    pub fn shows(&self, relation: &Relation, nature: &Nature, one: Option<ActorId>) -> bool {
        let about = relation.objects().any(|object| self.objects.contains(&object));
        self.shows_nature(nature)
            && (self.objects.is_empty() || about)
            && one.is_none_or(|one| !self.one_actor || relation.pair.has(one))
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
