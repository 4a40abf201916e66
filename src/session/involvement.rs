//! Who takes part in deciding, and how (L3607-3647, L4550-4575): per actor and per college, today and as the group wishes.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{
    ActorId, Entry, Event, Key, MergeKey, Refused, Session, SittingId, Stamp, Step, StepName,
    clean_line, same_words, variants,
};
use super::{Change, Swap, edit::entry};

/// How far one takes part in deciding, from the least on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray,
)]
pub enum Degree {
    Informed,
    /// Gives an opinion, which may not be followed.
    Consulted,
    /// Prepares decisions with the others, from beginning to end.
    Concertation,
    /// Decides with the others: power is shared.
    Deciding,
}

impl Degree {
    pub const ALL: [Self; 4] = variants();

    /// Whether the manual calls it effective (3628, 4563). The others may be right for those who neither carry out nor benefit.
    pub fn is_effective(self) -> bool {
        Self::Concertation <= self
    }
}

/// Who takes part: an actor of grid I, or a college, which is its words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Party {
    Actor(ActorId),
    College(String),
}

impl Party {
    /// Whether both are one: colleges are compared folded.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Actor(one), Self::Actor(other)) => one == other,
            (Self::College(one), Self::College(other)) => same_words(one) == same_words(other),
            _ => false,
        }
    }
}

/// What the group agrees on someone's part in deciding. Nothing need be said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Involvement {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<Degree>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wished: Option<Degree>,
    /// Carries out what is decided.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub acts: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub evaluates: bool,
    /// Why the wish is another than today; one line.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// It may leave the room. Internal unless the group shares it, as all that is said of somebody.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shareable: bool,
}

impl Involvement {
    /// Nobody said anything of it.
    pub fn is_unsaid(&self) -> bool {
        Self { shareable: false, ..self.clone() } == Self::default()
    }

    /// Today and wished, where one is effective and the other is not.
    pub fn gap(&self) -> Option<(Degree, Degree)> {
        let (today, wished) = self.today.zip(self.wished)?;
        (today.is_effective() != wished.is_effective()).then_some((today, wished))
    }
}

/// What an earlier session left said, and when: to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierInvolvement {
    pub of: Party,
    pub is: Involvement,
    pub date: Date,
}

/// What is said of someone's part in deciding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Involved {
    pub party: Party,
    pub is: Involvement,
    /// The sitting it was said at.
    pub sitting: Option<SittingId>,
    /// The day of that sitting, else the day it was said.
    pub date: Date,
    /// It comes from an earlier session, and nobody said it again.
    pub is_earlier: bool,
}

/// What is said of everyone's part in deciding, read from the journal: what was said last holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Involvements {
    said: Vec<Involved>,
}

impl Involvements {
    pub fn of(session: &Session) -> Self {
        let earlier = session.details.involvements.iter().map(|earlier| Involved {
            party: earlier.of.clone(),
            is: earlier.is.clone(),
            sitting: None,
            date: earlier.date,
            is_earlier: true,
        });
        let mut said: Vec<Involved> = earlier.collect();
        for entry in &session.journal {
            let Event::Involvement { of, to } = &entry.event else { continue };
            said.retain(|known| !known.party.is(of));
            let sitting = entry.sitting.and_then(|id| session.sittings.get(id));
            let date = sitting.map_or_else(|| entry.at.local().date(), |sitting| sitting.date);
            said.push(Involved {
                party: of.clone(),
                is: to.clone(),
                sitting: entry.sitting,
                date,
                is_earlier: false,
            });
        }
        said.retain(|known| !known.is.is_unsaid());
        Self { said }
    }

    pub fn is_empty(&self) -> bool {
        self.said.is_empty()
    }

    /// What is said of `party`; nothing where nobody looked at it.
    pub fn get(&self, party: &Party) -> Option<&Involved> {
        self.said.iter().find(|known| known.party.is(party))
    }

    /// What is said, of the actors in their order and then of the colleges in theirs.
    pub fn all(&self, session: &Session) -> impl Iterator<Item = &Involved> {
        session.parties(self).into_iter().filter_map(|party| self.get(&party))
    }

    /// Whether all that is shared here is shared there.
    pub fn shares_no_more_than(&self, other: &Self) -> bool {
        let mut shared = self.said.iter().filter(|known| known.is.shareable);
        shared.all(|known| other.get(&known.party).is_some_and(|there| there.is == known.is))
    }

    /// As a session that carries this one on receives it.
    pub fn to_carry(&self, session: &Session) -> Vec<EarlierInvolvement> {
        let all = self.all(session).map(|known| EarlierInvolvement {
            of: known.party.clone(),
            is: known.is.clone(),
            date: known.date,
        });
        all.collect()
    }
}

impl Session {
    /// Whoever may take part in deciding: each actor, each college, then colleges that something is said of and that nobody belongs
    /// to any more.
    pub fn parties(&self, said: &Involvements) -> Vec<Party> {
        let actors = self.actors.iter().map(|actor| Party::Actor(actor.id));
        let colleges =
            self.colleges().into_iter().map(|college| Party::College(college.to_owned()));
        let mut parties: Vec<Party> = actors.chain(colleges).collect();
        for known in &said.said {
            if let Party::College(_) = known.party
                && !parties.iter().any(|party| party.is(&known.party))
            {
                parties.push(known.party.clone());
            }
        }
        parties
    }

    /// What `party` is called; empty when it is not known.
    pub fn party_name<'a>(&'a self, party: &'a Party) -> &'a str {
        match party {
            Party::Actor(id) => self.actor_name(*id).trim(),
            Party::College(words) => words.trim(),
        }
    }

    /// Whether something is said of somebody's part in deciding, now or in the session that this one carries on.
    pub fn says_who_decides(&self) -> bool {
        let is_of_it = |entry: &Entry| matches!(entry.event, Event::Involvement { .. });
        !self.details.involvements.is_empty() || self.journal.iter().any(is_of_it)
    }

    /// What is said of `former` is said of `party` from now on.
    pub(super) fn rename_party(&mut self, former: &Party, party: &Party) {
        let rename = |of: &mut Party| {
            if of.is(former) {
                of.clone_from(party);
            }
        };
        self.journal.edit_each(|entry| {
            if let Event::Involvement { of, .. } = &mut entry.event {
                rename(of);
            }
        });
        self.details.involvements.iter_mut().for_each(|earlier| rename(&mut earlier.of));
    }

    /// Nothing was ever said of `party`.
    pub(super) fn forget_party(&mut self, party: &Party) {
        let is_of_it =
            |entry: &&Entry| matches!(&entry.event, Event::Involvement { of, .. } if of.is(party));
        let gone: Vec<_> = self.journal.iter().filter(is_of_it).map(|entry| entry.id).collect();
        for id in gone {
            self.journal.put(id, None);
        }
        self.details.involvements.retain(|earlier| !earlier.of.is(party));
    }
}

/// What a person said of somebody's part in deciding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Involve {
    pub at: Stamp,
    pub sitting: Option<SittingId>,
    pub of: Party,
    pub to: Involvement,
}

/// The step that says it. What is said of one party at one sitting, letter by letter, is noted once.
pub(super) fn resolve(edit: Involve, session: &Session, key: Option<Key>) -> Result<Step, Refused> {
    let Involve { at, sitting, of, mut to } = edit;
    to.why = clean_line(&to.why);
    let of = match of {
        Party::Actor(id) => {
            session.actors.get(id).ok_or(Refused::Unknown)?;
            Party::Actor(id)
        }
        Party::College(words) => {
            let words = clean_line(&words).trim().to_owned();
            if words.is_empty() {
                return Err(Refused::NoName);
            }
            Party::College(words)
        }
    };
    let known = Involvements::of(session).get(&of).map(|known| known.is.clone());
    let name = StepName::Involvement { name: session.party_name(&of).to_owned() };
    let merge = Some(MergeKey::Involvement(of.clone()));
    if known.unwrap_or_default() == to {
        return Ok(Step { name, changes: Vec::new(), merge });
    }
    let event = Event::Involvement { of, to };
    let change = match session.journal.records().last() {
        Some(last) if last.sitting == sitting && is_of_same(&last.event, &event) => {
            let after = Entry { event, ..last.clone() };
            Change::Entry(last.id, Swap::of(Some(last.clone()), Some(after)))
        }
        _ => entry(session, key, at, sitting, event)?,
    };
    Ok(Step { name, changes: vec![change], merge })
}

fn is_of_same(one: &Event, other: &Event) -> bool {
    match (one, other) {
        (Event::Involvement { of: one, .. }, Event::Involvement { of: other, .. }) => one.is(other),
        _ => false,
    }
}
