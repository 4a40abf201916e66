//! Erasing what was written on someone, for ever (method §3).

use std::collections::{BTreeMap, BTreeSet};

use super::texts::visit;
use super::{
    ActorId, Change, Entry, EntryId, Erased, Event, ParticipantId, Refused, Session, SittingId,
    Speaker, Stamp, Step, StepName, TextPlace, check, clean_text, fold, texts,
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

    /// The texts that name the subject and stay when its own record goes, in the order of the file;
    /// for a wording, every text of the argument's story. `names` are looked for whole, whatever their case and accents.
    pub fn mentions(self, session: &Session, names: &[String]) -> Vec<(TextPlace, String)> {
        texts(session)
            .into_iter()
            .filter(|(place, text)| match self {
                Self::Wording(id) => is_of_argument(session, place, id),
                _ => !self.owns(place) && names.iter().any(|name| finds(text, name)),
            })
            .collect()
    }

    /// Whether a text goes with the subject's own record.
    fn owns(self, place: &TextPlace) -> bool {
        match (self, place) {
            (
                Self::Actor(id),
                TextPlace::Actor(of) | TextPlace::ActorShort(of) | TextPlace::Profile(of, _),
            ) => id == *of,
            (Self::Actor(id), TextPlace::RelationNote(pair)) => pair.has(id),
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

/// The whole name, and each of its parts that is written as a name.
fn names_of(name: &str) -> Vec<String> {
    let parts = name
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|part| 3 <= part.chars().count())
        .filter(|part| part.chars().next().is_some_and(char::is_uppercase))
        .map(str::to_owned);
    let mut names = vec![name.trim().to_owned()];
    names.extend(parts.filter(|part| part != name.trim()));
    names
}

/// Where `name` stands in `text` as whole words, in characters of the folded text's origin; byte ranges of `text`.
fn places_of(text: &str, name: &str) -> Vec<std::ops::Range<usize>> {
    let name: Vec<char> = fold(name.trim()).chars().collect();
    // Each folded character, with the bytes of the one it comes from.
    let folded: Vec<(char, usize, usize)> = text
        .char_indices()
        .flat_map(|(at, c)| {
            let end = at + c.len_utf8();
            fold(c.encode_utf8(&mut [0; 4])).chars().map(|f| (f, at, end)).collect::<Vec<_>>()
        })
        .collect();
    let is_letter = |at: Option<usize>| {
        at.and_then(|at| folded.get(at)).is_some_and(|(c, _, _)| c.is_alphanumeric())
    };
    let mut places: Vec<std::ops::Range<usize>> = Vec::new();
    let mut at = 0;
    while !name.is_empty() && at + name.len() <= folded.len() {
        let matches = name.iter().zip(&folded[at..]).all(|(wanted, (c, _, _))| wanted == c);
        if matches && !is_letter(at.checked_sub(1)) && !is_letter(Some(at + name.len())) {
            places.push(folded[at].1..folded[at + name.len() - 1].2);
            at += name.len();
        } else {
            at += 1;
        }
    }
    places
}

fn finds(text: &str, name: &str) -> bool {
    !places_of(text, name).is_empty()
}

/// `text` with `by` wherever one of `names` stands.
pub fn replaced(text: &str, names: &[String], by: &str) -> String {
    let mut names: Vec<_> = names.iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    let mut text = text.to_owned();
    for name in names {
        for place in places_of(&text, name).into_iter().rev() {
            text.replace_range(place, by);
        }
    }
    text
}

/// Whether `place` is of an argument, of its corrections or of its withdrawals.
fn is_of_argument(session: &Session, place: &TextPlace, argument: EntryId) -> bool {
    let entry = match place {
        TextPlace::Words(id)
        | TextPlace::Speaker(id)
        | TextPlace::Evidence(id, _)
        | TextPlace::Minority(id, _, _)
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
pub(super) fn resolve(erasure: Erasure, session: &Session) -> Result<Step, Refused> {
    let Erasure { at, sitting, subject, replacements } = erasure;
    let mut after = session.clone();
    let mut texts: BTreeMap<TextPlace, String> = replacements
        .into_iter()
        .map(|replacement| (replacement.place, clean_text(&replacement.text)))
        .collect();
    visit(&mut after, &mut |place, text| {
        if let Some(replacement) = texts.remove(&place) {
            *text = replacement;
        }
    });
    match subject {
        Subject::Actor(id) => forget_actor(&mut after, id)?,
        Subject::Participant(id) => forget_participant(&mut after, id)?,
        Subject::Wording(id) => {
            let is_argument = after
                .journal
                .get(id)
                .is_some_and(|entry| matches!(entry.event, Event::Argument(_)));
            if !is_argument {
                return Err(Refused::Unknown);
            }
        }
    }
    let id = after.journal.next_id();
    let event = Event::Erasure(subject.erased());
    after.journal.put(id, Some(Entry { id, at, sitting, event }));
    if !check(&after).is_empty() {
        return Err(Refused::NothingLeft);
    }
    let changes = Change::between(session, &after);
    Ok(Step { name: StepName::Erased(subject.erased()), changes, merge: None })
}

fn forget_actor(session: &mut Session, id: ActorId) -> Result<(), Refused> {
    session.actors.get(id).ok_or(Refused::Unknown)?;
    session.actors.put(id, None);
    let ties: Vec<_> = session.relations.of(id).map(|relation| relation.pair).collect();
    for pair in ties {
        session.relations.put(pair, None);
    }
    session.relations.shared.retain(|finding| !finding.names(id));
    for axis in session.framework.axes.values_mut() {
        axis.actors.remove(&id);
    }
    let forget = |actors: &mut BTreeSet<ActorId>| {
        actors.remove(&id);
    };
    session.journal.edit_each(|entry| match &mut entry.event {
        Event::Argument(argument) => forget(&mut argument.actors),
        Event::Correction(correction) => correction.actors.as_mut().into_iter().for_each(forget),
        _ => {}
    });
    Ok(())
}

fn forget_participant(session: &mut Session, id: ParticipantId) -> Result<(), Refused> {
    let college = session.participants.get(id).ok_or(Refused::Unknown)?.college.trim().to_owned();
    let college = if college.is_empty() { Speaker::Unsaid } else { Speaker::Words(college) };
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
    session.sittings.edit_each(|sitting| {
        sitting.attendance.remove(&id);
    });
    session.participants.put(id, None);
    Ok(())
}
