//! The actors of two sessions: the same by their random key, or by the keys they were merged from or split off. Never by
//! their names.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use crate::session::{Actor, ActorId, Record as _, Session, clean_line, variants};

/// What became of the actors. Ids are those of the session that has the actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorChanges {
    /// In the later session only.
    pub arrived: Vec<ActorId>,
    /// In the earlier session only.
    pub left: Vec<ActorId>,
    /// In both, changed or not, in the order of the later session.
    pub kept: Vec<KeptActor>,
    pub regrouped: Vec<Regrouped>,
}

/// An actor that is in both sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptActor {
    pub earlier: ActorId,
    pub later: ActorId,
    /// What is no longer said the same.
    pub changed: Vec<Aspect>,
}

/// Something said of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VariantArray)]
pub enum Aspect {
    Name,
    Level,
    Natures,
    Circle,
}

/// Several actors that became one, one that became several, or several that became others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regrouped {
    pub earlier: Vec<ActorId>,
    pub later: Vec<ActorId>,
}

impl Aspect {
    pub const ALL: [Self; 4] = variants();

    fn differs(self, earlier: &Actor, later: &Actor) -> bool {
        match self {
            // Not what wrote its accents.
            Self::Name => clean_line(earlier.name.trim()) != clean_line(later.name.trim()),
            Self::Level => earlier.level != later.level,
            Self::Natures => earlier.natures != later.natures,
            Self::Circle => earlier.circle != later.circle,
        }
    }
}

/// Which actors of two sessions are the same.
#[derive(Debug, Default)]
pub(super) struct Kinship {
    /// From the earlier session to the later one.
    forth: BTreeMap<ActorId, ActorId>,
    back: BTreeMap<ActorId, ActorId>,
    /// The above, and every earlier actor that became, with others, a later one.
    links: BTreeSet<(ActorId, ActorId)>,
}

impl Kinship {
    fn of(earlier: &Session, later: &Session) -> Self {
        let mut kinship = Self::default();
        for before in &earlier.actors {
            let same =
                |after: &&Actor| after.key == before.key && !kinship.back.contains_key(&after.id);
            if let Some(after) = later.actors.iter().find(same) {
                kinship.join(before.id, after.id);
            }
        }
        for before in &earlier.actors {
            for after in &later.actors {
                let descends =
                    after.origins.contains(&before.key) || before.origins.contains(&after.key);
                // What had been merged or split before both sessions is no news.
                let settled =
                    kinship.forth.contains_key(&before.id) && kinship.back.contains_key(&after.id);
                if descends && !settled {
                    kinship.links.insert((before.id, after.id));
                }
            }
        }
        kinship
    }

    fn join(&mut self, before: ActorId, after: ActorId) {
        self.forth.insert(before, after);
        self.back.insert(after, before);
        self.links.insert((before, after));
    }

    /// The later form of an earlier actor that is in both sessions.
    pub(super) fn later(&self, earlier: ActorId) -> Option<ActorId> {
        self.forth.get(&earlier).copied()
    }

    /// The earlier form of a later actor that is in both sessions.
    pub(super) fn earlier(&self, later: ActorId) -> Option<ActorId> {
        self.back.get(&later).copied()
    }

    /// Whether one became the other, alone or with others.
    pub(super) fn are_linked(&self, earlier: ActorId, later: ActorId) -> bool {
        self.links.contains(&(earlier, later))
    }

    /// All that hangs together with an earlier actor.
    fn around(&self, earlier: ActorId) -> Regrouped {
        let (mut before, mut after) = (BTreeSet::from([earlier]), BTreeSet::new());
        loop {
            let size = before.len() + after.len();
            for &(one, other) in &self.links {
                if before.contains(&one) || after.contains(&other) {
                    before.insert(one);
                    after.insert(other);
                }
            }
            if before.len() + after.len() == size {
                break;
            }
        }
        let [earlier, later] = [before, after].map(|ids| ids.into_iter().collect());
        Regrouped { earlier, later }
    }
}

/// What became of the actors, and which of them are the same.
pub(super) fn changes(earlier: &Session, later: &Session) -> (ActorChanges, Kinship) {
    let mut kinship = Kinship::of(earlier, later);
    let mut changes = ActorChanges::default();
    let mut seen = BTreeSet::new();
    for before in earlier.actors.iter().map(Actor::id) {
        if seen.contains(&before) {
            continue;
        }
        let group = kinship.around(before);
        seen.extend(group.earlier.iter().copied());
        match (group.earlier.as_slice(), group.later.as_slice()) {
            (_, []) => changes.left.push(before),
            (&[before], &[after]) => kinship.join(before, after),
            _ => changes.regrouped.push(group),
        }
    }
    for after in &later.actors {
        if let Some(before) = kinship.earlier(after.id).and_then(|id| earlier.actors.get(id)) {
            let changed = Aspect::ALL.into_iter().filter(|aspect| aspect.differs(before, after));
            let changed = changed.collect();
            changes.kept.push(KeptActor { earlier: before.id, later: after.id, changed });
        } else if !kinship.links.iter().any(|(_, linked)| *linked == after.id) {
            changes.arrived.push(after.id);
        }
    }
    (changes, kinship)
}
