//! Erasing what was written on someone, for ever (method §3).

use std::collections::BTreeMap;

use super::actor_edit::{edit_bearers, edit_citations, remove, replace_bearer};
use super::naming::places_of;
use super::texts::visit;
use super::{
    ActorId, Bearer, Change, Due, Entry, EntryId, Erased, Event, Key, ParticipantId, Party,
    Refused, Session, SittingId, Speaker, Stamp, Step, StepName, TextPlace, check, clean_line,
    clean_text, texts,
};

/// What is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The card, the ties, the citations.
    Actor(ActorId),
    /// The name, the presence; what was said stays, said by the college.
    Participant(ParticipantId),
    /// Wordings of an argument, of its corrections, of its withdrawals: only the replacements say which.
    Wording(EntryId),
}

/// An erasure that was decided text by text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub at: Stamp,
    pub sitting: Option<SittingId>,
    pub subject: Subject,
    pub replacements: Vec<Replacement>,
}

/// What takes the place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    pub place: TextPlace,
    pub text: String,
}

impl Subject {
    pub fn erased(self) -> Erased {
        match self {
            Self::Actor(_) => Erased::Actor,
            Self::Participant(_) => Erased::Participant,
            Self::Wording(_) => Erased::Wording,
        }
    }

    /// The key of what goes, or of the argument whose wordings go.
    fn key(self, session: &Session) -> Option<Key> {
        match self {
            Self::Actor(id) => session.actors.get(id).map(|actor| actor.key),
            Self::Participant(id) => session.participants.get(id).map(|someone| someone.key),
            Self::Wording(id) => session.journal.get(id).map(|entry| entry.key),
        }
    }

    /// The names to look for in free words.
    pub fn names(self, session: &Session) -> Vec<String> {
        let found = match self {
            Self::Actor(id) => session
                .actors
                .get(id)
                .map(|actor| vec![actor.name.clone(), actor.short.clone()])
                .unwrap_or_default(),
            Self::Participant(id) => {
                session.participants.get(id).map(|who| names_of(&who.name)).unwrap_or_default()
            }
            Self::Wording(_) => Vec::new(),
        };
        found.into_iter().filter(|name| !name.trim().is_empty()).collect()
    }

    /// What stands for someone once the name is gone: the college, unless it says the name too.
    pub fn college(self, session: &Session) -> Option<String> {
        let Self::Participant(id) = self else { return None };
        let college = session.participants.get(id)?.college.trim().to_owned();
        let says_name = !places_of(&college, &self.names(session)).is_empty();
        (!college.is_empty() && !says_name).then_some(college)
    }

    /// The texts that name the subject and stay when its own record goes, in the order of the file;
    /// for a wording, every text of the argument's story. `names` are looked for whole, whatever their case and accents.
    pub fn mentions(self, session: &Session, names: &[String]) -> Vec<(TextPlace, String)> {
        texts(session)
            .into_iter()
            .filter(|(place, text)| match self {
                Self::Wording(id) => is_of_argument(session, place, id),
                _ => !self.owns(session, place) && !places_of(text, names).is_empty(),
            })
            .collect()
    }

    /// Whether a text goes with the subject's own record.
    pub(super) fn owns(self, session: &Session, place: &TextPlace) -> bool {
        match (self, place) {
            (
                Self::Actor(id),
                TextPlace::Actor(of) | TextPlace::ActorShort(of) | TextPlace::Profile(of, _),
            ) => id == *of,
            (Self::Actor(id), TextPlace::RelationNote(pair)) => pair.has(id),
            (Self::Actor(id), TextPlace::Strategy(text)) => text.actors().any(|of| of == id),
            (Self::Actor(id), TextPlace::Side(decision, rank, _)) => session
                .decisions
                .get(*decision)
                .and_then(|decision| decision.sides.get(*rank))
                .is_some_and(|side| side.by == Party::Actor(id)),
            (
                Self::Participant(id),
                TextPlace::Participant(of)
                | TextPlace::ParticipantOrganisation(of)
                | TextPlace::ParticipantCollege(of),
            ) => id == *of,
            _ => false,
        }
    }
}

/// The whole name, and each of its parts that is written as a name; every part when none is.
fn names_of(name: &str) -> Vec<String> {
    let name = name.trim();
    let parts = name
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|part| 3 <= part.chars().count() && *part != name);
    let is_capital = |part: &&str| part.chars().next().is_some_and(char::is_uppercase);
    let mut names: Vec<&str> = parts.clone().filter(is_capital).collect();
    if names.is_empty() && !name.contains(char::is_uppercase) {
        names = parts.collect();
    }
    [name].into_iter().chain(names).map(str::to_owned).collect()
}

/// Whether `place` is of an argument, of its corrections or of its withdrawals.
pub(super) fn is_of_argument(session: &Session, place: &TextPlace, argument: EntryId) -> bool {
    let entry = match place {
        TextPlace::Words(id)
        | TextPlace::Speaker(id)
        | TextPlace::Evidence(id, _)
        | TextPlace::Minority(id, _, _)
        | TextPlace::OtherPlace(id, _, _)
        | TextPlace::Reason(id) => *id,
        _ => return false,
    };
    entry == argument
        || session.journal.get(entry).is_some_and(|found| match &found.event {
            Event::Correction(correction) => correction.of == argument,
            Event::Withdrawal { of, .. } => *of == argument,
            _ => false,
        })
}

/// The step that erases; it is never undone.
pub(super) fn resolve(
    erasure: Erasure,
    session: &Session,
    key: Option<Key>,
) -> Result<Step, Refused> {
    let Erasure { at, sitting, subject, replacements } = erasure;
    let mut after = session.clone();
    let gone = subject.key(session).ok_or(Refused::Unknown)?;
    let mut texts: BTreeMap<TextPlace, String> = replacements
        .into_iter()
        .map(|Replacement { place, text }| {
            let text = if place.is_line() { clean_line(&text) } else { clean_text(&text) };
            (place, text)
        })
        .collect();
    visit(&mut after, &mut |place, text| {
        if let Some(replacement) = texts.remove(&place) {
            *text = replacement;
        }
    });
    settle(&mut after);
    if let Subject::Wording(id) = subject {
        let entry = after.journal.get(id);
        if !entry.is_some_and(|entry| matches!(entry.event, Event::Argument(_))) {
            return Err(Refused::Unknown);
        }
    }
    after.forget(subject)?;
    let id = after.journal.next_id();
    let event = Event::Erasure(subject.erased());
    let key = key.unwrap_or_else(|| Key::of_entry(session.id, id, at));
    after.joint.erased.insert(Key::of_erased(session.id, gone), key);
    after.journal.put(id, Some(Entry { id, key, at, sitting, event }));
    if !check(&after).is_empty() {
        return Err(Refused::NothingLeft);
    }
    let changes = Change::between(session, &after);
    Ok(Step { name: StepName::Erased(subject.erased()), changes, merge: None })
}

/// No evidence without words, no speaker without a name.
pub(super) fn settle(session: &mut Session) {
    let speaker = |speaker: &mut Speaker| {
        if matches!(speaker, Speaker::Words(words) if words.trim().is_empty()) {
            *speaker = Speaker::Unsaid;
        }
    };
    let evidence = |list: &mut Vec<String>| list.retain(|text| !text.trim().is_empty());
    session.journal.edit_each(|entry| match &mut entry.event {
        Event::Argument(argument) => {
            speaker(&mut argument.speaker);
            evidence(&mut argument.evidence);
        }
        Event::Correction(correction) => {
            correction.speaker.as_mut().into_iter().for_each(speaker);
            correction.evidence.as_mut().into_iter().for_each(evidence);
        }
        _ => {}
    });
    let is_said = |words: &String| !words.trim().is_empty();
    session.edit_bearer_lists(|bearers| {
        bearers.retain(|bearer| match bearer {
            Bearer::Words(words) => is_said(words),
            Bearer::Participant(_) | Bearer::Actor(_) => true,
        });
    });
    let is_dated = |due: &mut Due| match due {
        Due::Words(words) => is_said(words),
        Due::On(_) => true,
    };
    session.decisions.edit_each(|decision| {
        decision.due.take_if(|due| !is_dated(due));
        decision.again.take_if(|due| !is_dated(due));
        for side in &mut decision.sides {
            side.due.take_if(|due| !is_dated(due));
            side.validated_on.take_if(|due| !is_dated(due));
        }
        decision.sides.retain(|side| side.by != Party::College(String::new()));
    });
    session.strategy.tidy();
    session.tidy_committees();
}

pub(super) fn forget_actor(session: &mut Session, id: ActorId) -> Result<(), Refused> {
    let key = session.actors.get(id).ok_or(Refused::Unknown)?.key;
    remove(session, id);
    session.actors.edit_each(|actor| {
        actor.origins.remove(&key);
    });
    edit_citations(session, |actors| {
        actors.remove(&id);
    });
    edit_bearers(session, id, None);
    session.forget_sides_of(id);
    Ok(())
}

pub(super) fn forget_participant(session: &mut Session, id: ParticipantId) -> Result<(), Refused> {
    session.participants.get(id).ok_or(Refused::Unknown)?;
    let college = Subject::Participant(id).college(session);
    let bearer = college.clone().map(Bearer::Words);
    let college = college.map_or(Speaker::Unsaid, Speaker::Words);
    let forget = |speaker: &mut Speaker| {
        if *speaker == Speaker::Participant(id) {
            speaker.clone_from(&college);
        }
    };
    session.journal.edit_each(|entry| match &mut entry.event {
        Event::Argument(argument) => forget(&mut argument.speaker),
        Event::Correction(correction) => correction.speaker.as_mut().into_iter().for_each(forget),
        _ => {}
    });
    session.edit_bearer_lists(|bearers| {
        replace_bearer(bearers, &Bearer::Participant(id), bearer.clone());
    });
    session.sittings.edit_each(|sitting| {
        sitting.attendance.remove(&id);
    });
    session.participants.put(id, None);
    Ok(())
}
