//! Who was in the room in two sessions: by their random keys, told as counts and colleges.

use std::collections::BTreeSet;

use crate::session::{Attendance, Key, Participant, ParticipantId, Session, same_words};

/// How many were there in both sessions, and who was in only one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    pub both: usize,
    pub earlier_only: Group,
    pub later_only: Group,
}

/// Some people, by their colleges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    pub count: usize,
    /// How many of each college, in the order the session names them.
    pub colleges: Vec<(String, usize)>,
    /// How many whose college is not said.
    pub no_college: usize,
}

impl People {
    /// The people of two sessions. None when one of them notes nobody as present.
    pub fn between(earlier: &Session, later: &Session) -> Option<Self> {
        let [before, after] = [earlier, later].map(in_the_room);
        if before.is_empty() || after.is_empty() {
            return None;
        }
        let keys = |people: &[&Participant]| -> BTreeSet<Key> {
            people.iter().map(|someone| someone.key).collect()
        };
        let (then, since) = (keys(&before), keys(&after));
        let without = |people: Vec<&Participant>, others: &BTreeSet<Key>| {
            Group::of(people.into_iter().filter(|someone| !others.contains(&someone.key)))
        };
        Some(Self {
            both: after.iter().filter(|someone| then.contains(&someone.key)).count(),
            earlier_only: without(before, &since),
            later_only: without(after, &then),
        })
    }

    /// Whether the same people were there both times.
    pub fn are_the_same(&self) -> bool {
        self.earlier_only.count == 0 && self.later_only.count == 0
    }
}

impl Group {
    fn of<'a>(people: impl Iterator<Item = &'a Participant>) -> Self {
        let mut group = Self::default();
        for someone in people {
            group.count += 1;
            let college = someone.college.trim();
            if college.is_empty() {
                group.no_college += 1;
            } else if let Some((_, count)) = group
                .colleges
                .iter_mut()
                .find(|(known, _)| same_words(known) == same_words(college))
            {
                *count += 1;
            } else {
                group.colleges.push((college.to_owned(), 1));
            }
        }
        group
    }
}

/// Those who were present at a sitting. Nobody when no one noted who came: an invitation tells of nobody in the room.
pub(super) fn in_the_room(session: &Session) -> Vec<&Participant> {
    let noted = session.sittings.iter().flat_map(|sitting| &sitting.attendance);
    let present: BTreeSet<ParticipantId> = noted
        .filter(|(_, attendance)| **attendance == Attendance::Present)
        .map(|(someone, _)| *someone)
        .collect();
    session.participants.iter().filter(|someone| present.contains(&someone.id)).collect()
}
