//! Committees of the approach (L3620-3647, L8868-8870, L10303-10305): who sits in them, and when they meet next.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    ActorId, Attendance, Change, Edit, Key, MergeKey, Party, Refused, Session, Sitting, Step,
    StepName, Swap, clean_line, same_words,
};

/// A body that the approach gave itself. Its name and its members are public, as the sides of a commitment are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    /// The same in every session of the approach.
    pub key: Key,
    /// One line, never empty.
    pub name: String,
    /// Actors and colleges, in the order they were named, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Party>,
    /// The day it meets next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

/// What a person did to the committees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitteeEdit {
    /// Adds it, or puts it in the place of the one with its key.
    Set(Committee),
    Remove(Key),
}

impl Committee {
    /// Nobody sits in it yet.
    pub fn of(name: &str, key: Key) -> Self {
        Self { key, name: name.to_owned(), members: Vec::new(), next: None }
    }

    fn has(&self, party: &Party) -> bool {
        self.members.iter().any(|member| member.is(party))
    }

    /// Without what surrounds its name, each member once.
    fn clean(&mut self) {
        self.name = clean_line(&self.name);
        let mut once: Vec<Party> = Vec::with_capacity(self.members.len());
        for mut member in std::mem::take(&mut self.members) {
            if let Party::College(words) = &mut member {
                clean_line(words).trim().clone_into(words);
            }
            let is_blank = member == Party::College(String::new());
            if !is_blank && !once.iter().any(|known| known.is(&member)) {
                once.push(member);
            }
        }
        self.members = once;
    }
}

impl Sitting {
    /// The committees that meet at it, else those of which somebody came; with the members of whom nobody came. None while nobody
    /// noted who was there.
    pub fn missing_of<'a>(&self, session: &'a Session) -> Vec<(&'a Committee, Vec<&'a Party>)> {
        if self.attendance.is_empty() {
            return Vec::new();
        }
        let committees = &session.details.committees;
        let meets = |committee: &&Committee| committee.next == Some(self.date);
        let is_theirs = committees.iter().any(|committee| meets(&committee));
        let concerned = committees.iter().filter(|committee| {
            if is_theirs {
                return meets(committee);
            }
            committee.members.iter().any(|member| self.has_somebody_of(session, member))
        });
        let missing = concerned.map(|committee| {
            let members = committee.members.iter();
            (committee, members.filter(|party| !self.has_somebody_of(session, party)).collect())
        });
        missing.filter(|(_, parties): &(_, Vec<_>)| !parties.is_empty()).collect()
    }

    /// Whether somebody came who belongs to `party`: to the college of this name, or to an organisation that is called as the actor is.
    fn has_somebody_of(&self, session: &Session, party: &Party) -> bool {
        let is_it = |words: &str, name: &str| {
            !name.trim().is_empty() && same_words(words) == same_words(name)
        };
        session.participants.iter().any(|someone| {
            self.attendance.get(&someone.id) == Some(&Attendance::Present)
                && match party {
                    Party::College(college) => is_it(&someone.college, college),
                    Party::Actor(id) => session.actors.get(*id).is_some_and(|actor| {
                        [&someone.organisation, &someone.college]
                            .into_iter()
                            .any(|words| is_it(words, &actor.name) || is_it(words, &actor.short))
                    }),
                }
        })
    }
}

impl Session {
    /// The committee that typed words name.
    pub fn committee_named(&self, typed: &str) -> Option<&Committee> {
        let typed = same_words(typed);
        let mut committees = self.details.committees.iter();
        committees.find(|committee| same_words(&committee.name) == typed)
    }

    /// Whether an actor sits in a committee.
    pub(super) fn seats(&self, actor: ActorId) -> bool {
        let party = Party::Actor(actor);
        self.details.committees.iter().any(|committee| committee.has(&party))
    }

    /// Puts `party` in the place of `former` in every committee.
    pub(super) fn rename_members(&mut self, former: &Party, party: &Party) {
        for committee in &mut self.details.committees {
            for member in committee.members.iter_mut().filter(|member| member.is(former)) {
                member.clone_from(party);
            }
            committee.clean();
        }
    }

    /// Each member once, none that is empty.
    pub(super) fn tidy_committees(&mut self) {
        self.details.committees.iter_mut().for_each(Committee::clean);
    }

    /// An actor sits in no committee any more.
    pub(super) fn forget_member(&mut self, actor: ActorId) {
        for committee in &mut self.details.committees {
            committee.members.retain(|member| *member != Party::Actor(actor));
        }
    }
}

impl From<CommitteeEdit> for Edit {
    fn from(edit: CommitteeEdit) -> Self {
        Self::Committees(Box::new(edit))
    }
}

impl CommitteeEdit {
    pub(super) fn resolve(self, session: &Session) -> Result<Step, Refused> {
        let mut after = session.details.clone();
        let committees = &mut after.committees;
        let (name, merge) = match self {
            Self::Set(mut committee) => {
                committee.clean();
                if committee.name.trim().is_empty() {
                    return Err(Refused::NoName);
                }
                let is_known = |member: &Party| match member {
                    Party::Actor(id) => session.actors.contains(*id),
                    Party::College(_) => true,
                };
                if !committee.members.iter().all(is_known) {
                    return Err(Refused::Unknown);
                }
                let name = StepName::Committee { name: committee.name.trim().to_owned() };
                let merge = Some(MergeKey::Committee(committee.key));
                match committees.iter_mut().find(|known| known.key == committee.key) {
                    Some(known) => *known = committee,
                    None => committees.push(committee),
                }
                (name, merge)
            }
            Self::Remove(key) => {
                let at = committees.iter().position(|known| known.key == key);
                let gone = committees.remove(at.ok_or(Refused::Unknown)?);
                (StepName::CommitteeRemoved { name: gone.name.trim().to_owned() }, None)
            }
        };
        let change = Change::Details(Swap::of(session.details.clone(), after));
        let changes = if change.is_nothing() { Vec::new() } else { vec![change] };
        Ok(Step { name, changes, merge })
    }
}

#[cfg(test)]
mod tests;
