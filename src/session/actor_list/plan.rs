//! What a list would do to a session, and what a person decides of it.

use std::collections::BTreeMap;

use super::super::{Actor, ActorEdit, ActorId, Key, Note, Session, same_words};
use super::{ActorList, Listed, Part, Standing};

/// Which of two values stays where the session and a list differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pick {
    /// The session's.
    #[default]
    Kept,
    Listed,
    /// Of texts, natures and missions only.
    Both,
}

/// What a person decides of one actor of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowChoice {
    pub left_out: bool,
    /// Where the session and the list differ; the session's stays where nothing is picked.
    pub picks: BTreeMap<Part, Pick>,
}

/// What importing one actor of a list would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    Creates,
    Completes,
    Nothing,
}

impl Part {
    fn is_said(self, actor: &Actor) -> bool {
        match self {
            Self::Short => !actor.short.trim().is_empty(),
            Self::Level => actor.level.is_some(),
            Self::Natures => !actor.natures.is_empty(),
            Self::Circle => actor.circle.is_some(),
            Self::Missions => !actor.missions.is_empty(),
            Self::Us => actor.us,
            Self::Text(field) => !actor.profile.note(field).words.trim().is_empty(),
        }
    }

    /// Whether `actor` already says what `said` does.
    fn is_known(self, actor: &Actor, said: &Actor) -> bool {
        match self {
            Self::Short => actor.short.trim() == said.short,
            Self::Level => actor.level == said.level,
            Self::Natures => actor.natures.is_superset(&said.natures),
            Self::Circle => actor.circle == said.circle,
            Self::Missions => actor.missions.is_superset(&said.missions),
            Self::Us => actor.us,
            Self::Text(field) => {
                actor.profile.note(field).words.contains(&said.profile.note(field).words)
            }
        }
    }

    /// Puts what `said` says into `actor`, or adds it to what is there.
    fn put(self, actor: &mut Actor, said: &Actor, pick: Pick) {
        let both = pick == Pick::Both;
        match self {
            Self::Short => actor.short.clone_from(&said.short),
            Self::Level => actor.level = said.level,
            Self::Natures if both => actor.natures.extend(&said.natures),
            Self::Natures => actor.natures.clone_from(&said.natures),
            Self::Circle => actor.circle = said.circle,
            Self::Missions if both => actor.missions.extend(&said.missions),
            Self::Missions => actor.missions.clone_from(&said.missions),
            Self::Us => actor.us = true,
            Self::Text(field) => {
                let (before, listed) = (actor.profile.note(field), said.profile.note(field));
                // What comes from a list is internal, whatever was shared before it.
                let note = if both { before.joined(listed) } else { listed.clone() };
                actor.profile.set(field, Note { shareable: false, ..note });
            }
        }
    }
}

impl Listed {
    /// Finds the actor in `session`, and what is new of it.
    pub(super) fn compare(&mut self, session: &Session) {
        if !self.is_actor() {
            return;
        }
        let name = same_words(&self.said.name);
        let known = session.actors.iter().find(|actor| same_words(&actor.name) == name);
        self.standing = known.map_or(Standing::New, |actor| Standing::Known(actor.id));
        for part in Part::all().filter(|part| part.is_said(&self.said)) {
            let others_us = part == Part::Us && session.us().is_some();
            match known {
                Some(actor) if part.is_known(actor, &self.said) => {}
                Some(actor) if part.is_said(actor) => self.differs.push(part),
                _ if others_us => self.differs.push(part),
                _ => self.fills.push(part),
            }
        }
    }

    /// The actor as the choice makes it; `None` when nothing is to be done.
    fn decided(&self, session: &Session, choice: &RowChoice) -> Option<Actor> {
        if choice.left_out {
            return None;
        }
        let known = match self.standing {
            Standing::New => None,
            Standing::Known(id) => Some(session.actors.get(id)?),
            Standing::NoName | Standing::AboveHeadings => return None,
        };
        let mut actor = match known {
            Some(actor) => actor.clone(),
            None => Actor::named(&self.said.name, self.said.key),
        };
        for &part in &self.fills {
            part.put(&mut actor, &self.said, Pick::Listed);
        }
        for &part in &self.differs {
            let pick = choice.pick(part);
            if pick != Pick::Kept {
                part.put(&mut actor, &self.said, pick);
            }
        }
        (known != Some(&actor)).then_some(actor)
    }

    /// What importing it would do.
    pub fn effect(&self, session: &Session, choice: &RowChoice) -> Effect {
        match self.decided(session, choice) {
            None => Effect::Nothing,
            Some(_) if self.standing == Standing::New => Effect::Creates,
            Some(_) => Effect::Completes,
        }
    }
}

impl RowChoice {
    pub fn pick(&self, part: Part) -> Pick {
        self.picks.get(&part).copied().unwrap_or_default()
    }
}

impl ActorList {
    /// The edit that imports what was decided; `key` gives each new actor its random key.
    pub fn edit(
        &self,
        session: &Session,
        choices: &[RowChoice],
        mut key: impl FnMut() -> Key,
    ) -> ActorEdit {
        let (mut added, mut updated) = (Vec::new(), Vec::new());
        for (listed, choice) in self.listed.iter().zip(choices) {
            match (listed.decided(session, choice), listed.standing) {
                (Some(actor), Standing::New) => added.push(Actor { key: key(), ..actor }),
                (Some(actor), _) => updated.push(actor),
                (None, _) => {}
            }
        }
        let former = session.us().map(|actor| actor.id);
        let is_new = |actor: &&Actor| actor.us && Some(actor.id) != former;
        if added.iter().chain(&updated).any(|actor| is_new(&actor)) {
            // Who was us until now must not take it back by being completed too.
            let other = |actor: &&mut Actor| Some(actor.id) == former;
            updated.iter_mut().filter(other).for_each(|actor| actor.us = false);
        }
        let is_marked = |id| added.iter().chain(&updated).any(|actor| actor.missions.contains(&id));
        let missions = self.missions.new.iter().filter(|mission| is_marked(mission.id));
        let missions = missions.cloned().collect();
        ActorEdit::Import { added, updated, missions }
    }

    /// The actors of the session that the list names.
    pub fn known(&self) -> impl Iterator<Item = ActorId> {
        self.listed.iter().filter_map(|listed| match listed.standing {
            Standing::Known(id) => Some(id),
            _ => None,
        })
    }
}
