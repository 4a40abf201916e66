//! Copies of one session, joined: every record of each once, and what they say differently kept side by side until somebody settles
//! it. A joined session is a matter of the set of copies: of no order, of no clock, of no number of times.

use std::collections::{BTreeMap, BTreeSet};

mod cells;
mod erased;
mod heads;
mod ids;
mod joint;
mod order;
mod report;
mod said;
mod settle;
mod spots;
#[cfg(test)]
mod tests;
mod united;

pub use cells::{Answer, SideSpot, Spot, Tie, Value};
pub use joint::{Difference, Joint, Said, Seen, Stood};
pub use report::{Brought, Joined, Returned};
pub use settle::OpenDifference;

pub(super) use settle::resolve;

use cells::cells;
use heads::{AXES, TYPES};
use ids::{Ids, Next};
use order::{Keyed, Numbering, idents, number};
use said::{Context, Sayings};

use super::{
    AxisId, Disclosure, Entry, EntryId, Event, Key, Ledger, Mission, MissionId, Plan, Position,
    Problem, Record, Session, Table, TypeId, check, same_words,
};

/// So many copies are joined at once, at most.
pub const MOST_COPIES: usize = 20;

/// What stands where somebody's name stood that another copy erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIns {
    pub actor: String,
    pub person: String,
    pub wording: String,
}

/// Why copies are not joined.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotJoined {
    #[error("joining takes from two to twenty copies")]
    Count,
    /// The copy of this rank is of another session than the first.
    #[error("the copies are of different sessions")]
    OtherSession(usize),
    #[error("the copies do not hold together")]
    Unsound(Vec<Problem>),
}

/// Joins copies of one session, each of which holds together.
///
/// # Errors
/// Where they are not copies of one session, or hold nothing that could stand together.
pub fn join(copies: &[Session], by: &StandIns) -> Result<Joined, NotJoined> {
    if !(2..=MOST_COPIES).contains(&copies.len()) {
        return Err(NotJoined::Count);
    }
    if let Some(rank) = copies.iter().position(|copy| copy.id != copies[0].id) {
        return Err(NotJoined::OtherSession(rank));
    }
    let (session, done) = united(copies, by);
    let problems = check(&session);
    if !problems.is_empty() {
        return Err(NotJoined::Unsound(problems));
    }
    Ok(report::told(copies, session, done))
}

/// The copies as one session.
fn united(copies: &[Session], by: &StandIns) -> (Session, erased::Done) {
    let gone = erased::gone(copies);
    let taken = |copy: &Session| {
        let mut taken = copy.clone();
        taken.take_edits();
        super::mission::settle_studied(&mut taken);
        taken
    };
    let copies: Vec<Session> = copies.iter().map(taken).collect();
    let mut numbers = Numbers::of(&copies, &gone);
    let renumbered = |copy: Session| {
        let ids = numbers.ids(&copy);
        ids.session(copy, numbers.next())
    };
    let mut copies: Vec<Session> = copies.into_iter().map(renumbered).collect();
    let mut done = erased::erase(&mut copies, &gone, by);
    if !gone.is_empty() {
        // A mission is known by its words, and those may be others now.
        let missions = missions(&copies);
        // Some entries went with whom they were about.
        let left: BTreeSet<_> = copies.iter().flat_map(|copy| idents(&copy.journal)).collect();
        numbers.entries = std::mem::take(&mut numbers.entries).left(|ident| left.contains(ident));
        let to_read = std::mem::take(&mut done.to_read);
        let renamed = |copy: Session| {
            let entries = map(&copy.journal, &numbers.entries);
            let missions = mission_ids(&copy, &missions);
            let ids = Ids { entries, missions, ..Ids::of(&copy) };
            done.to_read.extend(to_read.iter().filter_map(|place| ids.place(place.clone())));
            ids.session(copy, numbers.next())
        };
        copies = copies.into_iter().map(renamed).collect();
    }
    copies.sort_by_cached_key(|Session { framework, diagnosis, .. }| {
        let bases = (framework.base.clone(), diagnosis.base.clone());
        (framework.version, diagnosis.version, bases)
    });
    let mut joined = copies[0].clone();
    for copy in &copies[1..] {
        united::unite(&mut joined, copy);
    }
    let mut sayings = Sayings::new();
    for copy in &mut copies {
        for (spot, said) in said::sayings(copy) {
            said::add(sayings.entry(spot).or_default(), said);
        }
    }
    say_of_entries(&copies, &joined, &mut sayings);
    let differences = fill(&mut joined, sayings);
    joined.joint = Joint {
        stood: numbers.stood(),
        axes: BTreeMap::new(),
        types: BTreeMap::new(),
        hidden: BTreeMap::new(),
        differences,
        erased: erased_keys(&copies, &gone),
    };
    joined.joint.stood.extend(withdrawn_twice(&joined));
    joined.joint.axes = AXES.parted(&copies, &joined);
    joined.joint.types = TYPES.parted(&copies, &joined);
    joined.joint.hidden = hidden(&copies, &joined);
    find_right(&copies, &mut joined, by);
    (joined, done)
}

/// The numbers that records take in all copies.
struct Numbers {
    participants: Numbering,
    sittings: Numbering,
    entries: Numbering,
    actors: Numbering,
    decisions: Numbering,
    /// The words of the missions, folded, but for the first one.
    missions: BTreeMap<String, MissionId>,
}

impl Numbers {
    fn of(copies: &[Session], gone: &BTreeSet<Key>) -> Self {
        Self {
            participants: numbering(copies, gone, |copy| &copy.participants),
            sittings: numbering(copies, &BTreeSet::new(), |copy| &copy.sittings),
            entries: numbering(copies, &BTreeSet::new(), |copy| &copy.journal),
            actors: numbering(copies, gone, |copy| &copy.actors),
            decisions: numbering(copies, &BTreeSet::new(), |copy| &copy.decisions),
            missions: missions(copies),
        }
    }

    fn next(&self) -> Next {
        Next {
            participants: self.participants.next,
            sittings: self.sittings.next,
            entries: self.entries.next,
            actors: self.actors.next,
            decisions: self.decisions.next,
        }
    }

    /// From the numbers of one copy to these.
    fn ids(&self, copy: &Session) -> Ids {
        Ids {
            participants: map(&copy.participants, &self.participants),
            sittings: map(&copy.sittings, &self.sittings),
            entries: map(&copy.journal, &self.entries),
            actors: map(&copy.actors, &self.actors),
            decisions: map(&copy.decisions, &self.decisions),
            missions: mission_ids(copy, &self.missions),
            committees: ids::committees_of(copy),
            sides: ids::sides_of(copy),
        }
    }

    fn stood(&self) -> BTreeMap<Key, Stood> {
        let all =
            [&self.participants, &self.sittings, &self.entries, &self.actors, &self.decisions];
        all.into_iter().flat_map(|numbering| numbering.stood.clone()).collect()
    }
}

/// The numbers of the missions of all copies, by their words; the first one has its own.
fn missions(copies: &[Session]) -> BTreeMap<String, MissionId> {
    let all = copies.iter().flat_map(|copy| copy.details.all_missions());
    let others = all.filter(|mission| mission.id != MissionId::FIRST);
    // That without words comes last: it may be none once all are together.
    let words: BTreeSet<(bool, String)> = others
        .map(|mission| same_words(&mission.words))
        .map(|words| (words.is_empty(), words))
        .collect();
    words.into_iter().map(|(_, words)| words).zip((2..).map(MissionId)).collect()
}

fn mission_ids(
    copy: &Session,
    numbers: &BTreeMap<String, MissionId>,
) -> BTreeMap<MissionId, MissionId> {
    let all = copy.details.all_missions();
    let number = |mission: Mission| {
        let found = numbers.get(&same_words(&mission.words)).copied();
        let is_first = mission.id == MissionId::FIRST;
        (mission.id, if is_first { mission.id } else { found.unwrap_or(mission.id) })
    };
    all.map(number).collect()
}

fn numbering<R: Keyed>(
    copies: &[Session],
    gone: &BTreeSet<Key>,
    table: fn(&Session) -> &Table<R>,
) -> Numbering {
    number(copies.iter().map(|copy| (table(copy), &copy.joint.stood)), gone)
}

fn map<R: Keyed>(table: &Table<R>, numbering: &Numbering) -> BTreeMap<R::Id, R::Id> {
    let ids = table.iter().map(Record::id).zip(idents(table));
    ids.filter_map(|(id, ident)| Some((id, R::Id::from(*numbering.ids.get(&ident)?)))).collect()
}

/// The entries that copies do not have alike.
fn say_of_entries(copies: &[Session], joined: &Session, sayings: &mut Sayings) {
    let of_entries = sayings.keys().filter_map(|spot| match spot {
        Spot::Entry(id) => Some(*id),
        _ => None,
    });
    let mut differ: BTreeSet<EntryId> = of_entries.collect();
    for copy in copies {
        let ours = joined.journal.iter();
        let mut ours = ours.peekable();
        for entry in &copy.journal {
            while ours.next_if(|known| known.id < entry.id).is_some() {}
            if ours.peek().is_some_and(|known| known.id == entry.id && known.event != entry.event) {
                differ.insert(entry.id);
            }
        }
    }
    for id in differ {
        for copy in copies {
            let was_told = copy.joint.differences.iter().any(|known| known.at == Spot::Entry(id));
            if let Some(entry) = copy.journal.get(id)
                && !was_told
            {
                let said = Said { value: Value::Event(Box::new(entry.event.clone())), turns: 1 };
                said::add(sayings.entry(Spot::Entry(id)).or_default(), vec![said]);
            }
        }
    }
}

/// Fills each place with what stands there, and gives back what has to be kept of the rest.
fn fill(joined: &mut Session, sayings: Sayings) -> Vec<Difference> {
    let sayings: Sayings =
        sayings.into_iter().map(|(spot, said)| (spot, said::sorted(said))).collect();
    let context = Context::of(joined, |spot| sayings.get(spot).map(|said| said::greatest(said)));
    let mut standing: BTreeMap<Spot, Value> =
        sayings.iter().map(|(spot, said)| (spot.clone(), context.stands(spot, said))).collect();
    let kept = |(spot, said): (Spot, Vec<Said>)| {
        let stands = standing.get(&spot);
        let is_plain = matches!(&*said, [one] if one.turns == 1 && Some(&one.value) == stands);
        (!is_plain && !said.is_empty()).then_some(Difference { at: spot, said })
    };
    let differences: Vec<Difference> = sayings.into_iter().filter_map(kept).collect();
    put(joined, &mut standing);
    differences
}

/// Puts what stands into its places; of other places nothing changes.
fn put(joined: &mut Session, standing: &mut BTreeMap<Spot, Value>) {
    let mut emptied: BTreeSet<Spot> = BTreeSet::new();
    match standing.get(&Spot::Studied) {
        Some(Value::Mission(id)) => super::mission::study_known(joined, *id),
        Some(_) => super::mission::study_known(joined, MissionId::FIRST),
        None => {}
    }
    cells(joined, &mut |spot, cell| {
        if spot == Spot::Studied {
            return;
        }
        let Some(value) = standing.remove(&spot) else { return };
        if value == Value::Nothing {
            emptied.insert(spot);
        }
        cell.set(value);
    });
    joined.journal.edit_each(|entry| {
        if let Some(Value::Event(event)) = standing.remove(&Spot::Entry(entry.id)) {
            entry.event = *event;
        }
    });
    clear(joined, &emptied);
}

/// What is there by being filled is not there where nothing fills it.
fn clear(joined: &mut Session, emptied: &BTreeSet<Spot>) {
    use super::MomentKind;
    let is_filled = |spot: &Spot| !emptied.contains(spot);
    joined.sittings.edit_each(|sitting| {
        let id = sitting.id;
        sitting.attendance.retain(|&who, _| is_filled(&Spot::Attendance(id, who)));
        sitting.agenda.retain(|axis, _| is_filled(&Spot::Agenda(id, axis.clone())));
        sitting
            .minutes
            .retain(|pillar, _| is_filled(&Spot::Minutes(id, MomentKind::Pillar(pillar.clone()))));
    });
    super::mission::tidy(joined);
    joined.relations.retain(|pair| is_filled(&Spot::Tie(pair)));
    joined.decisions.edit_each(|decision| {
        let id = decision.id;
        for (whose, side) in cells::sides_of(&decision.sides).into_iter().zip(&mut decision.sides) {
            side.reviews.retain(|review| {
                let (sitting, on) = cells::said_at(review);
                is_filled(&Spot::Review(id, whose.clone(), sitting, on))
            });
            side.reviews.sort_by_key(|review| (review.on, review.sitting));
        }
    });
    joined.actors.edit_each(|actor| actor.profile.tidy());
}

/// Whose records were erased, by the entries that say so where they are known. Where several say so of one, the others are kept for
/// themselves: an entry that is known of nobody would be taken for one from before marks were kept.
fn erased_keys(copies: &[Session], gone: &BTreeSet<Key>) -> BTreeMap<Key, Key> {
    let mark = |key: &Key| erased::mark(&copies[0], *key);
    let mut others: BTreeSet<Key> = BTreeSet::new();
    let mut erased: BTreeMap<Key, Key> = gone.iter().map(|key| (mark(key), mark(key))).collect();
    for (&subject, &entry) in copies.iter().flat_map(|copy| &copy.joint.erased) {
        let known = erased.entry(subject).or_insert(entry);
        if *known == subject {
            *known = entry;
        } else if entry != subject && entry != *known {
            others.insert((*known).max(entry));
            *known = (*known).min(entry);
        }
    }
    erased.extend(others.into_iter().map(|entry| (entry, entry)));
    erased
}

/// Entries that withdraw what was withdrawn, or restore what stands: each copy did so for itself.
fn withdrawn_twice(joined: &Session) -> BTreeMap<Key, Stood> {
    let mut withdrawn = BTreeSet::new();
    let mut twice = BTreeMap::new();
    for entry in &joined.journal {
        let is_new = match &entry.event {
            Event::Withdrawal { of, .. } => withdrawn.insert(*of),
            Event::Restoration { of } => withdrawn.remove(of),
            _ => true,
        };
        if !is_new && !joined.joint.stood.contains_key(&entry.key) {
            twice.insert(entry.key, Stood { rank: entry.id.0, after: None });
        }
    }
    twice
}

/// What is shown by the journal of all and not by every copy.
fn hidden(copies: &[Session], joined: &Session) -> BTreeMap<Disclosure, Key> {
    let plans: Vec<Plan> = copies.iter().map(Plan::of).collect();
    let is_of =
        |entry: &&Entry, what| matches!(entry.event, Event::Projection { of, .. } if of == what);
    let last = |what| joined.journal.records().iter().rev().find(|entry| is_of(entry, what));
    let hidden = Disclosure::ALL.into_iter().filter_map(|what| {
        let entry = last(what)?;
        let shows = matches!(entry.event, Event::Projection { shown: true, .. });
        let all_show = plans.iter().all(|plan| plan.shows(what));
        (shows && !all_show).then_some((what, entry.key))
    });
    hidden.collect()
}

/// The minutes that a copy found right are those of all, or a draft that was found right before.
fn find_right(copies: &[Session], joined: &mut Session, by: &StandIns) {
    let Some(validation) = joined.validation.clone() else { return };
    let is_the_same = |copy: &Session| {
        let found = copy.validation.as_ref().is_some_and(|found| !found.outdated);
        found && {
            let alone = if copies.len() == 1 {
                copy.clone()
            } else {
                united(std::slice::from_ref(copy), by).0
            };
            let alone = Session { validation: Some(validation.clone()), ..alone };
            alone.says_the_same_as(joined)
        }
    };
    let outdated = !copies.iter().any(is_the_same);
    if let Some(validation) = &mut joined.validation {
        validation.outdated = outdated;
    }
}

impl Session {
    /// The axes whose ball stands in several places since copies were joined, by the entries that put it there.
    pub(super) fn parted_axes(
        &self,
        entries: &[Entry],
        ledger: &Ledger,
    ) -> BTreeMap<AxisId, Vec<(EntryId, Position)>> {
        AXES.open(&self.joint, entries, ledger)
    }

    /// The same of types.
    pub(super) fn parted_types(&self, ledger: &Ledger) -> BTreeMap<TypeId, Vec<(EntryId, Seen)>> {
        TYPES.open(&self.joint, self.journal.records(), ledger)
    }
}
