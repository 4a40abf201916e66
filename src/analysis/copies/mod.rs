//! Copies of one session: which holds all that another one says, and what each alone has. By keys, never by a clock.

mod tree;

use std::collections::{BTreeMap, BTreeSet};

use crate::session::{
    Entry, EntryId, Event, Heading, Key, Record, Session, Stamp, Table, variants,
};
use strum::VariantArray;
use tree::{Reader, Tree};

/// How one copy of a session stands to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Both say the same.
    Same,
    /// The other one goes further.
    Older(Parted),
    /// It goes further than the other one.
    Newer(Parted),
    /// Each has what the other lacks, or may have.
    Diverged(Parted),
}

/// Where two copies parted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parted {
    /// When the last entry was made that both hold; none where they share none.
    pub since: Option<Stamp>,
    pub here: Alone,
    pub there: Alone,
}

/// What one copy says and another one does not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alone {
    /// What was said, placed or not, in the order of its journal.
    pub arguments: Vec<EntryId>,
    /// How many other entries: corrections, solid balls and the like.
    pub entries: usize,
    /// Where it has whole records that the other never had.
    pub records: BTreeSet<Part>,
    /// Where it says something otherwise, or what the other has no more.
    pub otherwise: BTreeSet<Part>,
}

/// A part of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Part {
    Heading,
    Approach,
    People,
    Sittings,
    Journal,
    Actors,
    Relations,
    Strategy,
    Decisions,
    Minutes,
    Questions,
    Territory,
}

/// Where one of several copies stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds all that the others do.
    Fullest,
    /// It says the same as this one before it.
    Same { of: usize },
    /// This one goes further.
    Older { than: usize, parted: Parted },
    /// It has what this one lacks, and the other way round.
    Diverged { from: usize, parted: Parted },
}

impl Part {
    pub const ALL: [Self; 12] = variants();
}

impl Relation {
    /// What each has that the other lacks; nothing where both say the same.
    pub fn parted(&self) -> Option<&Parted> {
        match self {
            Self::Same => None,
            Self::Older(parted) | Self::Newer(parted) | Self::Diverged(parted) => Some(parted),
        }
    }
}

impl Standing {
    /// The rank of the file beside which it stands; none of one that holds all.
    pub fn beside(&self) -> Option<usize> {
        match self {
            Self::Fullest => None,
            Self::Same { of: other }
            | Self::Older { than: other, .. }
            | Self::Diverged { from: other, .. } => Some(*other),
        }
    }
}

impl Alone {
    pub fn is_empty(&self) -> bool {
        self.lacks_nothing_certain() && self.otherwise.is_empty()
    }

    /// Whether nothing of it is sure to be in no other place.
    fn lacks_nothing_certain(&self) -> bool {
        self.arguments.is_empty() && self.entries == 0 && self.records.is_empty()
    }
}

impl Parted {
    /// Where both say something that the other one does not say so.
    pub fn otherwise(&self) -> BTreeSet<Part> {
        self.here.otherwise.intersection(&self.there.otherwise).copied().collect()
    }

    /// Whether the other one holds all of this one: it can go without a loss.
    pub fn is_whole(&self) -> bool {
        self.here.is_empty()
    }
}

/// How two copies of one session stand to each other, `here` told from `there`.
pub fn relation(here: &Session, there: &Session) -> Relation {
    Copy::of(here).relation(&Copy::of(there))
}

/// The arguments of `there` that `here` never had; what was taken back here by an undo is not among them.
pub fn lacked(here: &Session, there: &Session) -> Vec<EntryId> {
    let known: BTreeSet<_> = here.journal.iter().map(|entry| entry.key).collect();
    let is_new = |entry: &&Entry| {
        let had_its_number = entry.id < here.journal.next_id() && !here.journal.contains(entry.id);
        !known.contains(&entry.key) && !had_its_number
    };
    let entries = there.journal.iter().filter(is_new);
    let arguments = entries.filter(|entry| matches!(entry.event, Event::Argument(_)));
    arguments.map(|entry| entry.id).collect()
}

/// Where each of several copies of one session stands, the one that is to be preferred first; nothing of those that could not be
/// read. Where there are many this takes long.
pub fn among(sessions: &[Option<Session>]) -> Vec<Option<Standing>> {
    let copies: Vec<_> = sessions.iter().map(|found| found.as_ref().map(Copy::of)).collect();
    let standing = |at: usize, copy: &Copy<'_>| {
        let others = copies.iter().enumerate().filter(|(other, _)| *other != at);
        let others = others.filter_map(|(other, one)| Some((other, one.as_ref()?)));
        let related: Vec<_> = others.map(|(other, one)| (other, copy.relation(one))).collect();
        let same = related.iter().find(|(other, found)| *other < at && *found == Relation::Same);
        if let Some(&(of, _)) = same {
            return Standing::Same { of };
        }
        let mut older = None;
        let mut diverged = None;
        for (other, found) in related {
            match found {
                Relation::Older(parted) if parted.is_whole() => {
                    return Standing::Older { than: other, parted };
                }
                Relation::Older(parted) => {
                    older.get_or_insert((other, parted));
                }
                Relation::Diverged(parted) => {
                    diverged.get_or_insert((other, parted));
                }
                Relation::Same | Relation::Newer(_) => {}
            }
        }
        match (diverged, older) {
            (Some((from, parted)), _) => Standing::Diverged { from, parted },
            (None, Some((than, parted))) => Standing::Older { than, parted },
            (None, None) => Standing::Fullest,
        }
    };
    let each = copies.iter().enumerate();
    each.map(|(at, copy)| copy.as_ref().map(|copy| standing(at, copy))).collect()
}

/// A session, read to be held beside its copies.
struct Copy<'a> {
    session: &'a Session,
    entries: BTreeMap<Key, &'a Entry>,
    parts: BTreeMap<Part, Tree>,
}

impl<'a> Copy<'a> {
    fn of(session: &'a Session) -> Self {
        let Session {
            id: _,
            revision: _,
            heading: Heading { title, organisation, territory, date },
            approach,
            follows,
            copy_of,
            details,
            participants,
            sittings,
            starting,
            journal,
            actors,
            relations,
            strategy,
            decisions,
            validation,
            framework,
            diagnosis,
            joint,
        } = session;
        let reader = Reader::of(session);
        let heading = (title, organisation, territory, date);
        let parts = [
            (Part::Heading, reader.read(&(heading, approach, follows, copy_of))),
            (Part::Approach, reader.read(&(details, starting, joint))),
            (Part::People, reader.read(&participants.records())),
            (Part::Sittings, reader.read(&sittings.records())),
            (Part::Journal, reader.read(&journal.records())),
            (Part::Actors, reader.read(&actors.records())),
            (Part::Relations, reader.read(relations)),
            (Part::Strategy, reader.read(strategy)),
            (Part::Decisions, reader.read(&decisions.records())),
            (Part::Minutes, reader.read(validation)),
            (Part::Questions, reader.read(framework)),
            (Part::Territory, reader.read(diagnosis)),
        ];
        let entries = journal.iter().map(|entry| (entry.key, entry)).collect();
        Self { session, entries, parts: parts.into_iter().collect() }
    }

    fn relation(&self, other: &Self) -> Relation {
        let common = self.session.journal.iter().filter(|one| other.entries.contains_key(&one.key));
        let since = common.max_by_key(|entry| entry.id).map(|entry| entry.at);
        let parted = Parted { since, here: self.alone(other), there: other.alone(self) };
        let [here, there] = [self, other].map(|copy| copy.session.revision);
        let goes_no_further = parted.here.lacks_nothing_certain() && here <= there;
        let is_not_behind = parted.there.lacks_nothing_certain() && there <= here;
        match (parted.here.is_empty(), parted.there.is_empty()) {
            (true, true) => Relation::Same,
            (true, false) => Relation::Older(parted),
            (false, true) => Relation::Newer(parted),
            (false, false) if here == there => Relation::Diverged(parted),
            (false, false) if goes_no_further => Relation::Older(parted),
            (false, false) if is_not_behind => Relation::Newer(parted),
            (false, false) => Relation::Diverged(parted),
        }
    }

    /// What this one says and the other one does not.
    fn alone(&self, other: &Self) -> Alone {
        let only = self.session.journal.iter().filter(|one| !other.entries.contains_key(&one.key));
        let (arguments, others): (Vec<_>, Vec<_>) =
            only.partition(|entry| matches!(entry.event, Event::Argument(_)));
        let Session { participants, sittings, actors, decisions, .. } = other.session;
        let here = self.session;
        let never = [
            (Part::People, is_new_to(&here.participants, participants, |one| one.key)),
            (Part::Sittings, is_new_to(&here.sittings, sittings, |one| one.key)),
            (Part::Actors, is_new_to(&here.actors, actors, |one| one.key)),
            (Part::Decisions, is_new_to(&here.decisions, decisions, |one| one.key)),
        ];
        let records: BTreeSet<_> =
            never.into_iter().filter(|(_, is_new)| *is_new).map(|(part, _)| part).collect();
        let held = |part: &Part| match (self.parts.get(part), other.parts.get(part)) {
            // Entries that only one holds are told by themselves.
            (Some(Tree::List(mine)), Some(Tree::List(_))) if *part == Part::Journal => {
                let common = self.session.journal.iter().zip(mine);
                let common = common.filter(|(entry, _)| other.entries.contains_key(&entry.key));
                let common = Tree::List(common.map(|(_, tree)| tree.clone()).collect());
                other.parts.get(part).is_some_and(|theirs| common.is_held_by(theirs))
            }
            (Some(mine), Some(theirs)) => mine.is_held_by(theirs),
            _ => true,
        };
        let otherwise = Part::ALL.into_iter().filter(|part| !held(part) && !records.contains(part));
        Alone {
            arguments: arguments.into_iter().map(|entry| entry.id).collect(),
            entries: others.len(),
            otherwise: otherwise.collect(),
            records,
        }
    }
}

/// Whether one of the records was never in `other`: one that was and is no more had its number there.
fn is_new_to<R: Record>(here: &Table<R>, other: &Table<R>, key: impl Fn(&R) -> Key) -> bool {
    let known: BTreeSet<_> = other.iter().map(&key).collect();
    here.iter().filter(|record| !known.contains(&key(record))).any(|record| {
        let was_given = record.id() < other.next_id();
        !was_given || other.contains(record.id())
    })
}

#[cfg(test)]
mod tests;
