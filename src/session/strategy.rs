//! What those who hold the session want of their ties and how they prepare for it (L4768, L8460-8467). It stays among ourselves: only
//! a session that is held among ourselves alone has one, and nothing lets it out of the room.

use serde::{Deserialize, Serialize};

use super::commitment::{tidy_bearers, tidy_due};
use super::{
    ActorId, Bearer, Change, Due, Edit, MergeKey, NatureId, Pair, Party, Refused, Session, Step,
    StepName, Swap, Use, clean_line, clean_text,
};

/// Internal for ever: no switch shares any of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Strategy {
    /// What place we want to take.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub stance: String,
    /// How we make ourselves visible.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub visible: String,
    /// In the order of the pairs; each says something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wishes: Vec<Wish>,
    /// In the order of the actors; each says something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub preparations: Vec<Preparation>,
}

/// What we would like a tie to become, and by what first step. Never a tie that is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    pub pair: Pair,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<NatureId>,
    /// Whose wish it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Party>,
    /// One line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_step: String,
    /// Who takes it, in the order they were named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Bearer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// What we would say for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// What we bring to a meeting with an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preparation {
    pub actor: ActorId,
    /// Where what they plan and what we plan meet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub convergence: Vec<Meeting>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preconceptions: Vec<Preconception>,
    /// Their frame of reference: what they look at things by.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub frame: String,
}

/// A point where two plans meet; each is one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Meeting {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub theirs: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ours: String,
}

/// What is said of us, and what we answer; each is one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Preconception {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub said: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub answer: String,
}

/// What a person did to the strategy. A wish and a preparation that say nothing any more are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StrategyEdit {
    Stance(String),
    Visible(String),
    Wish(Wish),
    Prepare(Preparation),
    /// All of it goes.
    Remove,
}

impl Strategy {
    /// How many things it says.
    pub fn count(&self) -> usize {
        let lines = [&self.stance, &self.visible];
        let lines = lines.into_iter().filter(|line| !line.trim().is_empty()).count();
        lines + self.wishes.len() + self.preparations.len()
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What we want of a tie, when something was said of it.
    pub fn wish(&self, pair: Pair) -> Option<&Wish> {
        self.wishes.iter().find(|wish| wish.pair == pair)
    }

    pub fn wishes_of(&self, actor: ActorId) -> impl Iterator<Item = &Wish> {
        self.wishes.iter().filter(move |wish| wish.pair.has(actor))
    }

    pub fn preparation(&self, actor: ActorId) -> Option<&Preparation> {
        self.preparations.iter().find(|prepared| prepared.actor == actor)
    }

    fn put_wish(&mut self, wish: Wish) {
        self.wishes.retain(|known| known.pair != wish.pair);
        self.wishes.push(wish);
        self.tidy();
    }

    fn put_preparation(&mut self, preparation: Preparation) {
        self.preparations.retain(|known| known.actor != preparation.actor);
        self.preparations.push(preparation);
        self.tidy();
    }

    /// Cleans each text, in order, without what says nothing.
    pub(super) fn tidy(&mut self) {
        for text in [&mut self.stance, &mut self.visible] {
            tidy_text(text);
        }
        self.wishes.iter_mut().for_each(Wish::clean);
        self.wishes.retain(Wish::says_something);
        self.wishes.sort_by_key(|wish| wish.pair);
        self.preparations.iter_mut().for_each(Preparation::clean);
        self.preparations.retain(Preparation::says_something);
        self.preparations.sort_by_key(|prepared| prepared.actor);
    }

    /// Nothing was ever said of an actor.
    pub(super) fn forget(&mut self, actor: ActorId) {
        self.wishes.retain(|wish| !wish.pair.has(actor));
        self.preparations.retain(|prepared| prepared.actor != actor);
        for wish in &mut self.wishes {
            wish.whose.take_if(|whose| *whose == Party::Actor(actor));
        }
        self.wishes.retain(Wish::says_something);
    }

    /// Puts `party` in the place of `former` among those whose wishes they are.
    pub(super) fn rename(&mut self, former: &Party, party: &Party) {
        for whose in self.wishes.iter_mut().filter_map(|wish| wish.whose.as_mut()) {
            if whose.is(former) {
                whose.clone_from(party);
            }
        }
    }

    /// What was said of `gone` is said of `kept`, beside what was said of it already.
    pub(super) fn join(&mut self, gone: ActorId, kept: ActorId) {
        self.rename(&Party::Actor(gone), &Party::Actor(kept));
        for wish in std::mem::take(&mut self.wishes) {
            let pair = match wish.pair.other(gone) {
                None => Some(wish.pair),
                Some(other) => Pair::new(kept, other),
            };
            let Some(pair) = pair else { continue };
            match self.wishes.iter_mut().find(|known| known.pair == pair) {
                Some(known) if wish.pair == pair => *known = wish.joined(known.clone()),
                Some(known) => *known = known.clone().joined(wish),
                None => self.wishes.push(Wish { pair, ..wish }),
            }
        }
        let (former, others) = std::mem::take(&mut self.preparations)
            .into_iter()
            .partition(|prepared| prepared.actor == gone);
        self.preparations = others;
        let former: Vec<Preparation> = former;
        for Preparation { convergence, preconceptions, frame, .. } in former {
            let known = self.preparation(kept).cloned();
            let mut whole = known.unwrap_or_else(|| Preparation::of(kept));
            whole.convergence.extend(convergence);
            whole.preconceptions.extend(preconceptions);
            whole.frame = one_under_the_other(whole.frame, frame);
            self.put_preparation(whole);
        }
        self.tidy();
    }

    /// The wish on the pair of `actor` and `other` is one on that of `part` and `other`, too or instead.
    pub(super) fn split(&mut self, actor: ActorId, part: ActorId, other: ActorId, stays: bool) {
        let [from, to] = [actor, part].map(|one| Pair::new(one, other));
        let Some((from, pair)) = from.zip(to) else { return };
        let Some(wish) = self.wish(from).cloned() else { return };
        if !stays {
            self.wishes.retain(|known| known.pair != from);
        }
        self.put_wish(Wish { pair, ..wish });
    }

    /// All that the strategy names is in the session.
    fn is_known_in(&self, session: &Session) -> bool {
        let actor = |id| session.actors.contains(id);
        let wishes = self.wishes.iter().all(|wish| {
            actor(wish.pair.low())
                && actor(wish.pair.high())
                && wish.nature.as_ref().is_none_or(|id| session.relations.nature(id).is_some())
                && match wish.whose {
                    Some(Party::Actor(id)) => actor(id),
                    _ => true,
                }
                && wish.by.iter().all(|bearer| match bearer {
                    Bearer::Participant(id) => session.participants.contains(*id),
                    Bearer::Actor(id) => actor(*id),
                    Bearer::Words(_) => true,
                })
        });
        wishes && self.preparations.iter().all(|prepared| actor(prepared.actor))
    }
}

impl Wish {
    /// Nothing is said of it yet.
    pub fn of(pair: Pair) -> Self {
        Self {
            pair,
            nature: None,
            whose: None,
            first_step: String::new(),
            by: Vec::new(),
            due: None,
            why: String::new(),
        }
    }

    pub fn says_something(&self) -> bool {
        *self != Self::of(self.pair)
    }

    fn clean(&mut self) {
        if let Some(Party::College(words)) = &mut self.whose {
            clean_line(words).trim().clone_into(words);
        }
        self.whose.take_if(|whose| *whose == Party::College(String::new()));
        tidy_line(&mut self.first_step);
        tidy_text(&mut self.why);
        tidy_bearers(&mut self.by);
        tidy_due(&mut self.due);
    }

    /// With what `other` says besides; where both say it, this one's stays, and of texts both do.
    fn joined(self, other: Self) -> Self {
        let mut by = self.by;
        by.extend(other.by);
        tidy_bearers(&mut by);
        let first_step = match (self.first_step.as_str(), other.first_step.as_str()) {
            (one, other) if one == other || other.is_empty() => one.to_owned(),
            ("", other) => other.to_owned(),
            (one, other) => format!("{one} ; {other}"),
        };
        Self {
            pair: self.pair,
            nature: self.nature.or(other.nature),
            whose: self.whose.or(other.whose),
            first_step,
            by,
            due: self.due.or(other.due),
            why: one_under_the_other(self.why, other.why),
        }
    }
}

impl Preparation {
    /// Nothing is prepared yet.
    pub fn of(actor: ActorId) -> Self {
        Self { actor, convergence: Vec::new(), preconceptions: Vec::new(), frame: String::new() }
    }

    pub fn says_something(&self) -> bool {
        *self != Self::of(self.actor)
    }

    fn clean(&mut self) {
        for Meeting { theirs, ours } in &mut self.convergence {
            [theirs, ours].into_iter().for_each(tidy_line);
        }
        self.convergence.retain(|point| *point != Meeting::default());
        for Preconception { said, answer } in &mut self.preconceptions {
            [said, answer].into_iter().for_each(tidy_line);
        }
        self.preconceptions.retain(|heard| *heard != Preconception::default());
        tidy_text(&mut self.frame);
    }
}

impl Session {
    /// Whether it is held among ourselves, and to no other use: only then it may have a strategy.
    pub fn is_among_ourselves(&self) -> bool {
        self.details.uses.iter().eq([&Use::Ourselves])
    }
}

impl From<StrategyEdit> for Edit {
    fn from(edit: StrategyEdit) -> Self {
        Self::Strategy(Box::new(edit))
    }
}

impl StrategyEdit {
    pub(super) fn resolve(self, session: &Session) -> Result<Step, Refused> {
        if !session.is_among_ourselves() && self != Self::Remove {
            return Err(Refused::NotAmongOurselves);
        }
        let mut after = session.strategy.clone();
        let (name, merge) = match self {
            Self::Stance(text) => {
                after.stance = clean_text(&text);
                (StepName::Stance, Some(MergeKey::Stance))
            }
            Self::Visible(text) => {
                after.visible = clean_text(&text);
                (StepName::Visible, Some(MergeKey::Visible))
            }
            Self::Wish(wish) => {
                let pair = wish.pair;
                let [one, other] = [pair.low(), pair.high()]
                    .map(|id| session.actors.get(id).map(|actor| actor.short_name().to_owned()));
                let (one, other) = one.zip(other).ok_or(Refused::Unknown)?;
                after.put_wish(wish);
                (StepName::Wish { one, other }, Some(MergeKey::Wish(pair)))
            }
            Self::Prepare(preparation) => {
                let id = preparation.actor;
                let name = session.actors.get(id).ok_or(Refused::Unknown)?.name.clone();
                after.put_preparation(preparation);
                (StepName::Preparation { name }, Some(MergeKey::Preparation(id)))
            }
            Self::Remove => {
                after = Strategy::default();
                (StepName::StrategyRemoved, None)
            }
        };
        if !after.is_known_in(session) {
            return Err(Refused::Unknown);
        }
        let change = Change::Strategy(Swap::of(session.strategy.clone(), after));
        let changes = if change.is_nothing() { Vec::new() } else { vec![change] };
        Ok(Step { name, changes, merge })
    }
}

/// Blank is empty; else as it was typed, so that whoever types goes on after a space.
fn tidy_line(text: &mut String) {
    *text = clean_line(text);
    if text.trim().is_empty() {
        text.clear();
    }
}

fn tidy_text(text: &mut String) {
    *text = clean_text(text);
    if text.trim().is_empty() {
        text.clear();
    }
}

fn one_under_the_other(one: String, other: String) -> String {
    match (one.is_empty(), other.is_empty()) {
        (_, true) => one,
        (true, false) => other,
        (false, false) if one == other => one,
        (false, false) => format!("{one}\n{other}"),
    }
}

#[cfg(test)]
mod tests;
