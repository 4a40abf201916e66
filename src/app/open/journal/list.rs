//! Which arguments are listed, found once and kept until the session or the filters change.

use std::collections::BTreeMap;

use strum::VariantArray;

use crate::app::base::look::Look;
use crate::session::{
    Argument, AxisId, EntryId, Event, Language, PillarId, Recorded, RowId, Session, SessionId,
    SittingId, Speaker, fold, is_found_in, same_words, variants,
};

/// What the list is narrowed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pub words: String,
    pub within: Option<Within>,
    pub of: Option<Of>,
    pub axis: Option<AxisId>,
    /// A name, a college, or free words.
    pub speaker: Option<String>,
    /// Any of these, in the order of [`Mark::ALL`].
    pub marks: [bool; 3],
}

/// What it was said of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    Pillar(PillarId),
    Row(RowId),
}

impl Of {
    fn has(&self, session: &Session, argument: &Argument) -> bool {
        match self {
            Self::Pillar(id) => session.framework.pillar(id).is_some_and(|pillar| {
                argument.moves.iter().any(|made| pillar.axes.contains(&made.axis))
            }),
            Self::Row(id) => {
                let row = session.diagnosis.row(id);
                let types = row.map_or(&[][..], |row| &row.types);
                argument.observation_of(id).is_some()
                    || argument.places.iter().any(|placed| types.contains(&placed.of))
            }
        }
    }
}

/// When it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Within {
    Sitting(SittingId),
    NoSitting,
}

impl From<Option<SittingId>> for Within {
    fn from(sitting: Option<SittingId>) -> Self {
        sitting.map_or(Self::NoSitting, Self::Sitting)
    }
}

/// What an argument still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Mark {
    Unplaced,
    Incomplete,
    Unchecked,
}

impl Mark {
    pub const ALL: [Self; 3] = variants();

    pub fn message(self) -> &'static str {
        match self {
            Self::Unplaced => "journal-to-place",
            Self::Incomplete => "journal-to-complete",
            Self::Unchecked => "journal-to-check",
        }
    }

    /// Whether a standing argument bears it: what was withdrawn waits for nothing.
    pub fn is_on(self, recorded: &Recorded) -> bool {
        recorded.stands()
            && match self {
                Self::Unplaced => recorded.argument.is_to_place(),
                Self::Incomplete => recorded.argument.is_to_complete(),
                Self::Unchecked => recorded.argument.to_check,
            }
    }
}

impl Filters {
    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }

    /// Whether `recorded` is listed; `needle` is the folded words.
    fn keep(&self, session: &Session, recorded: &Recorded, needle: &str) -> bool {
        let argument = &recorded.argument;
        self.within.is_none_or(|within| within == recorded.sitting.into())
            && self.of.as_ref().is_none_or(|of| of.has(session, argument))
            && self.axis.as_ref().is_none_or(|axis| argument.move_on(axis).is_some())
            && self.speaker.as_ref().is_none_or(|name| {
                let wanted = same_words(name);
                same_words(session.speaker_name(&argument.speaker)) == wanted
                    || college(session, &argument.speaker)
                        .is_some_and(|college| same_words(college) == wanted)
            })
            && (self.marks == [false; 3]
                || Mark::ALL.iter().zip(self.marks).any(|(mark, on)| on && mark.is_on(recorded)))
            && says(session, recorded, needle)
    }
}

impl Filters {
    /// Whether a note is listed: it says nothing that the other filters look for.
    fn keep_note(&self, sitting: Option<SittingId>) -> bool {
        let others = Self { within: None, ..self.clone() };
        !others.is_on() && self.within.is_none_or(|within| within == sitting.into())
    }
}

fn college<'a>(session: &'a Session, speaker: &Speaker) -> Option<&'a String> {
    match speaker {
        Speaker::Participant(id) => session.participants.get(*id).map(|someone| &someone.college),
        Speaker::Unsaid | Speaker::Words(_) => None,
    }
}

fn says(session: &Session, recorded: &Recorded, needle: &str) -> bool {
    let argument = &recorded.argument;
    let speaker = session.speaker_name(&argument.speaker);
    needle.is_empty()
        || [argument.words.as_str(), speaker]
            .into_iter()
            .chain(argument.evidence.iter().map(String::as_str))
            .any(|text| is_found_in(needle, &fold(text)))
}

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// The heading of the sitting under which the next rows were said.
    Sitting {
        within: Within,
        above: EntryId,
    },
    Argument(EntryId),
    /// Something was erased then, or the room was let see something; said when nothing but a sitting is looked for.
    Note(EntryId),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    session: SessionId,
    revision: u64,
    language: Language,
    filters: Filters,
}

/// The rows that pass the filters, newest first, and what the filters offer.
#[derive(Default)]
pub struct Listed {
    read: Option<Read>,
    pub rows: Vec<Row>,
    pub found: usize,
    pub marks: [usize; 3],
    /// Names and colleges that occur, in alphabetical order.
    pub speakers: Vec<String>,
    #[cfg(test)]
    pub times_built: usize,
}

impl Listed {
    /// Reads the journal again, if it or the filters changed.
    pub fn refresh(&mut self, look: &Look<'_>, filters: &Filters) {
        let (session, language) = (look.session, look.words.language);
        let fresh = self.read.as_ref().is_some_and(|read| {
            read.session == session.id
                && read.revision == session.revision
                && read.language == language
                && read.filters == *filters
        });
        if fresh {
            return;
        }
        let (id, revision) = (session.id, session.revision);
        self.read = Some(Read { session: id, revision, language, filters: filters.clone() });
        #[cfg(test)]
        {
            self.times_built += 1;
        }
        self.rows.clear();
        self.found = 0;
        let needle = fold(filters.words.trim());
        let mut under = None;
        for entry in session.journal.iter().rev() {
            let recorded = look.ledger.get(entry.id);
            let row = match &entry.event {
                Event::Erasure(_) | Event::Projection { .. }
                    if filters.keep_note(entry.sitting) =>
                {
                    Row::Note(entry.id)
                }
                _ if recorded.is_some_and(|found| filters.keep(session, found, &needle)) => {
                    self.found += 1;
                    Row::Argument(entry.id)
                }
                _ => continue,
            };
            let within = entry.sitting.into();
            if under != Some(within) {
                under = Some(within);
                self.rows.push(Row::Sitting { within, above: entry.id });
            }
            self.rows.push(row);
        }
        let count =
            |mark: Mark| look.ledger.arguments().iter().filter(|found| mark.is_on(found)).count();
        self.marks = Mark::ALL.map(count);
        self.speakers = speakers(look);
    }
}

fn speakers(look: &Look<'_>) -> Vec<String> {
    let mut names = BTreeMap::new();
    for recorded in look.ledger.arguments() {
        let speaker = &recorded.argument.speaker;
        let college = college(look.session, speaker).map_or("", String::as_str);
        for name in [look.session.speaker_name(speaker), college] {
            names.entry(same_words(name)).or_insert(name);
        }
    }
    let named = names.into_iter().filter(|(folded, _)| !folded.is_empty());
    named.map(|(_, name)| name.to_owned()).collect()
}
