//! Whether a session that was read holds together.

use std::collections::{BTreeMap, BTreeSet};

mod decisions;
mod strategy;

use super::diagnosis::Fault;
use super::{
    Argument, AxisId, Counts, Entry, EntryId, Event, Key, MomentKind, Nature, NatureId,
    Observation, Pair, Party, PillarId, Record, RowId, Session, Sitting, SittingId, Speaker, Table,
    TypeId,
};

/// Where something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    Heading,
    /// The n-th of the list of participants, from 0, and its id.
    Participant {
        index: usize,
        id: u32,
    },
    Sitting {
        index: usize,
        id: u32,
    },
    Entry {
        index: usize,
        id: u32,
    },
    Actor {
        index: usize,
        id: u32,
    },
    /// The n-th of the list of relations, from 0.
    Relation {
        index: usize,
        pair: Pair,
    },
    Nature {
        index: usize,
    },
    /// The questions that are shared.
    Shared,
    Strategy,
    /// The n-th of the wishes, from 0.
    Wish {
        index: usize,
        pair: Pair,
    },
    /// The n-th of the preparations, from 0, and its actor.
    Preparation {
        index: usize,
        id: u32,
    },
    Decision {
        index: usize,
        id: u32,
    },
    Validation,
    /// Where the ball of an axis starts from.
    Starting(AxisId),
    /// An axis that the session carried on wanted to work on.
    Effort(AxisId),
    Axis(AxisId),
    Row(RowId),
    Type(TypeId),
    /// Who designs, conducts or validates the diagnosis.
    Frame,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    NoTitle,
    /// The id was already used, or is smaller than the one before.
    IdOutOfOrder,
    /// The table would give this id again.
    IdNotCounted,
    /// A sitting or an entry before has the key.
    KeyTwice,
    UnknownAxis(AxisId),
    UnknownParticipant(u32),
    UnknownSitting(u32),
    /// Not an argument, or not before this entry.
    UnknownArgument(u32),
    AxisTwice(AxisId),
    UnknownRow(RowId),
    /// Unknown, or not of the row that is spoken of.
    UnknownType(TypeId),
    /// No observation of an earlier session has this rank.
    UnknownRecalled(usize),
    RowTwice(RowId),
    TypeTwice(TypeId),
    /// What a side said became of it stands after what it said later.
    ReviewOutOfOrder,
    /// An observation that fits no type, and speaks of one.
    OtherwiseAndSorted,
    /// A type that no row lists.
    NoRow,
    NothingSaid,
    AlreadyWithdrawn(u32),
    NotWithdrawn(u32),
    /// An axis that no pillar lists.
    NoPillar,
    /// An axis that is listed twice.
    ListedTwice,
    /// An axis listed in a pillar but worded nowhere.
    NotWorded,
    NoName,
    UnknownActor(u32),
    UnknownMission(u32),
    /// Two missions have the id.
    MissionTwice(u32),
    /// Another actor before is "us" too.
    TwoOfUs,
    /// The pair was already there, or is not in order.
    PairOutOfOrder,
    UnknownNature(NatureId),
    /// An object where there is no tie, one named twice, or one beside global.
    ObjectOutOfPlace,
    NatureTwice,
    /// The letter is taken, or is none.
    LetterTaken(char),
    NoNature,
    /// What stays among ourselves, in a session that is also for others.
    NotAmongOurselves,
    UnknownPillar(PillarId),
    /// No time at all for a pillar, or more than [`Sitting::MOST_MINUTES`].
    MinutesOutOfRange(PillarId),
    /// The same of a moment of the thread, by its rank, from 0.
    MomentOutOfRange(usize),
    /// The thread has it already.
    MomentTwice(usize),
    /// The minutes of a pillar are both in the thread and beside it.
    PlannedTwice(PillarId),
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: Whereabouts,
    pub trouble: Trouble,
}

/// Everything that is wrong with `session`, in the order of the file. Nothing means it is sound.
pub fn check(session: &Session) -> Vec<Problem> {
    let mut problems = Vec::new();
    if session.heading.title.trim().is_empty() {
        problems.push(Problem { place: Whereabouts::Heading, trouble: Trouble::NoTitle });
    }
    check_ids(
        &session.participants,
        |index, id| Whereabouts::Participant { index, id },
        &mut problems,
    );
    let place = |index, id| Whereabouts::Sitting { index, id };
    check_ids(&session.sittings, place, &mut problems);
    check_keys(&session.sittings, |sitting| sitting.key, place, &mut problems);
    let place = |index, id| Whereabouts::Entry { index, id };
    check_ids(&session.journal, place, &mut problems);
    check_keys(&session.journal, |entry| entry.key, place, &mut problems);
    check_sittings(session, &mut problems);
    for axis in session.starting.keys().filter(|axis| session.framework.axis(axis).is_none()) {
        let (place, trouble) =
            (Whereabouts::Starting(axis.clone()), Trouble::UnknownAxis(axis.clone()));
        problems.push(Problem { place, trouble });
    }
    for axis in session.details.efforts.keys() {
        if session.framework.axis(axis).is_none() {
            let place = Whereabouts::Effort(axis.clone());
            problems.push(Problem { place, trouble: Trouble::UnknownAxis(axis.clone()) });
        }
    }
    check_journal(session, &mut problems);
    check_ids(&session.actors, |index, id| Whereabouts::Actor { index, id }, &mut problems);
    check_actors(session, &mut problems);
    check_natures(session, &mut problems);
    check_relations(session, &mut problems);
    strategy::check(session, &mut problems);
    check_ids(&session.decisions, |index, id| Whereabouts::Decision { index, id }, &mut problems);
    decisions::check(session, &mut problems);
    check_framework(session, &mut problems);
    problems.extend(session.diagnosis.faults().into_iter().map(problem_of));
    problems
}

fn check_ids<R: Record>(
    table: &Table<R>,
    place: impl Fn(usize, u32) -> Whereabouts,
    problems: &mut Vec<Problem>,
) {
    let next: u32 = table.next_id().into();
    let mut highest = 0;
    for (index, record) in table.iter().enumerate() {
        let id: u32 = record.id().into();
        if id <= highest {
            problems.push(Problem { place: place(index, id), trouble: Trouble::IdOutOfOrder });
        }
        if next <= id {
            problems.push(Problem { place: place(index, id), trouble: Trouble::IdNotCounted });
        }
        highest = highest.max(id);
    }
}

fn check_keys<R: Record>(
    table: &Table<R>,
    key: impl Fn(&R) -> Key,
    place: impl Fn(usize, u32) -> Whereabouts,
    problems: &mut Vec<Problem>,
) {
    let mut keys = BTreeSet::new();
    for (index, record) in table.iter().enumerate() {
        if !keys.insert(key(record)) {
            let place = place(index, record.id().into());
            problems.push(Problem { place, trouble: Trouble::KeyTwice });
        }
    }
}

fn check_sittings(session: &Session, problems: &mut Vec<Problem>) {
    let people: BTreeSet<_> = session.participants.iter().map(Record::id).collect();
    let pillars: BTreeSet<_> = session.framework.pillars.iter().map(|pillar| &pillar.id).collect();
    for (index, sitting) in session.sittings.iter().enumerate() {
        let place = Whereabouts::Sitting { index, id: sitting.id.0 };
        for participant in sitting.attendance.keys().filter(|id| !people.contains(id)) {
            let trouble = Trouble::UnknownParticipant(participant.0);
            problems.push(Problem { place: place.clone(), trouble });
        }
        for axis in sitting.agenda.keys().filter(|axis| session.framework.axis(axis).is_none()) {
            let trouble = Trouble::UnknownAxis(axis.clone());
            problems.push(Problem { place: place.clone(), trouble });
        }
        for (pillar, minutes) in &sitting.minutes {
            if !pillars.contains(pillar) {
                let trouble = Trouble::UnknownPillar(pillar.clone());
                problems.push(Problem { place: place.clone(), trouble });
            }
            if !(1..=Sitting::MOST_MINUTES).contains(minutes) {
                let trouble = Trouble::MinutesOutOfRange(pillar.clone());
                problems.push(Problem { place: place.clone(), trouble });
            }
            if sitting.moment(&MomentKind::Pillar(pillar.clone())).is_some() {
                let trouble = Trouble::PlannedTwice(pillar.clone());
                problems.push(Problem { place: place.clone(), trouble });
            }
        }
        let troubles = check_thread(session, sitting);
        problems
            .extend(troubles.into_iter().map(|trouble| Problem { place: place.clone(), trouble }));
    }
}

fn check_thread(session: &Session, sitting: &Sitting) -> Vec<Trouble> {
    let (mut troubles, mut kinds) = (Vec::new(), BTreeSet::new());
    for (rank, moment) in sitting.thread.iter().enumerate() {
        match &moment.kind {
            MomentKind::Row(row) if session.diagnosis.row(row).is_none() => {
                troubles.push(Trouble::UnknownRow(row.clone()));
            }
            MomentKind::Pillar(pillar) if session.framework.pillar(pillar).is_none() => {
                troubles.push(Trouble::UnknownPillar(pillar.clone()));
            }
            _ => {}
        }
        if !kinds.insert(&moment.kind) {
            troubles.push(Trouble::MomentTwice(rank));
        }
        if moment.minutes.is_some_and(|most| !(1..=Sitting::MOST_MINUTES).contains(&most)) {
            troubles.push(Trouble::MomentOutOfRange(rank));
        }
    }
    troubles
}

/// What is known of the journal up to some entry.
struct Reading<'a> {
    session: &'a Session,
    people: BTreeSet<u32>,
    sittings: BTreeSet<SittingId>,
    arguments: BTreeSet<EntryId>,
    withdrawn: BTreeSet<EntryId>,
}

fn check_journal(session: &Session, problems: &mut Vec<Problem>) {
    let mut reading = Reading {
        session,
        people: session.participants.iter().map(|participant| participant.id.0).collect(),
        sittings: session.sittings.iter().map(Record::id).collect(),
        arguments: BTreeSet::new(),
        withdrawn: BTreeSet::new(),
    };
    for (index, entry) in session.journal.iter().enumerate() {
        let place = Whereabouts::Entry { index, id: entry.id.0 };
        let troubles = reading.take(entry);
        problems
            .extend(troubles.into_iter().map(|trouble| Problem { place: place.clone(), trouble }));
    }
}

impl Reading<'_> {
    fn take(&mut self, entry: &Entry) -> Vec<Trouble> {
        let mut troubles = Vec::new();
        if let Some(sitting) = entry.sitting.filter(|id| !self.sittings.contains(id)) {
            troubles.push(Trouble::UnknownSitting(sitting.0));
        }
        if let Event::Correction(super::Correction { sitting: Some(sitting), .. }) = &entry.event
            && !self.sittings.contains(sitting)
        {
            troubles.push(Trouble::UnknownSitting(sitting.0));
        }
        match &entry.event {
            Event::Argument(argument) => {
                self.check_argument(argument, &mut troubles);
                if argument.says_nothing() {
                    troubles.push(Trouble::NothingSaid);
                }
                self.arguments.insert(entry.id);
            }
            Event::Correction(correction) => {
                self.check_reference(correction.of, &mut troubles);
                let mut corrected = Argument::default();
                correction.apply(&mut corrected);
                self.check_argument(&corrected, &mut troubles);
            }
            Event::Withdrawal { of, .. } => {
                self.check_reference(*of, &mut troubles);
                if !self.withdrawn.insert(*of) && !self.was_joined(entry) {
                    troubles.push(Trouble::AlreadyWithdrawn(of.0));
                }
            }
            Event::Restoration { of } => {
                self.check_reference(*of, &mut troubles);
                if !self.withdrawn.remove(of) && !self.was_joined(entry) {
                    troubles.push(Trouble::NotWithdrawn(of.0));
                }
            }
            Event::Emphasis { axis, .. } | Event::WorkOn { axis, .. } => {
                self.check_axis(axis, &mut troubles);
            }
            Event::Sorting { of, to } => {
                self.check_reference(*of, &mut troubles);
                self.check_observation(to, &mut troubles);
            }
            Event::Towards { of, .. } => self.check_type(of, &mut troubles),
            Event::StillTrue { of, .. } => {
                if self.session.diagnosis.recalled.len() <= *of {
                    troubles.push(Trouble::UnknownRecalled(*of));
                }
            }
            Event::Involvement { of, .. } => troubles.extend(trouble_of(self.session, of)),
            Event::Projection { .. } | Event::Erasure(_) => {}
        }
        troubles
    }

    /// Whether another copy may have said the same for itself.
    fn was_joined(&self, entry: &Entry) -> bool {
        self.session.joint.stood.contains_key(&entry.key)
    }

    fn check_argument(&self, argument: &Argument, troubles: &mut Vec<Trouble>) {
        if let Speaker::Participant(id) = argument.speaker
            && !self.people.contains(&id.0)
        {
            troubles.push(Trouble::UnknownParticipant(id.0));
        }
        for id in argument.actors.iter().filter(|id| !self.session.actors.contains(**id)) {
            troubles.push(Trouble::UnknownActor(id.0));
        }
        let mut seen = BTreeSet::new();
        for made in &argument.moves {
            self.check_axis(&made.axis, troubles);
            if !seen.insert(&made.axis) {
                troubles.push(Trouble::AxisTwice(made.axis.clone()));
            }
        }
        self.check_territory(argument, troubles);
    }

    fn check_territory(&self, argument: &Argument, troubles: &mut Vec<Trouble>) {
        let (mut rows, mut types) = (BTreeSet::new(), BTreeSet::new());
        for observation in &argument.observations {
            self.check_observation(observation, troubles);
            if !rows.insert(&observation.row) {
                troubles.push(Trouble::RowTwice(observation.row.clone()));
            }
        }
        for placed in &argument.places {
            self.check_type(&placed.of, troubles);
            if !types.insert(&placed.of) {
                troubles.push(Trouble::TypeTwice(placed.of.clone()));
            }
        }
    }

    fn check_observation(&self, observation: &Observation, troubles: &mut Vec<Trouble>) {
        let Some(row) = self.session.diagnosis.row(&observation.row) else {
            return troubles.push(Trouble::UnknownRow(observation.row.clone()));
        };
        for of in observation.signs.keys().filter(|of| !row.types.contains(of)) {
            troubles.push(Trouble::UnknownType(of.clone()));
        }
        if observation.otherwise && !observation.signs.is_empty() {
            troubles.push(Trouble::OtherwiseAndSorted);
        }
    }

    fn check_type(&self, of: &TypeId, troubles: &mut Vec<Trouble>) {
        if self.session.diagnosis.kind(of).is_none() {
            troubles.push(Trouble::UnknownType(of.clone()));
        }
    }

    fn check_axis(&self, axis: &AxisId, troubles: &mut Vec<Trouble>) {
        if self.session.framework.axis(axis).is_none() {
            troubles.push(Trouble::UnknownAxis(axis.clone()));
        }
    }

    fn check_reference(&self, of: EntryId, troubles: &mut Vec<Trouble>) {
        if !self.arguments.contains(&of) {
            troubles.push(Trouble::UnknownArgument(of.0));
        }
    }
}

/// What is wrong with whom a part in deciding is said of.
fn trouble_of(session: &Session, party: &Party) -> Option<Trouble> {
    match party {
        Party::Actor(id) if !session.actors.contains(*id) => Some(Trouble::UnknownActor(id.0)),
        Party::College(words) if words.trim().is_empty() => Some(Trouble::NoName),
        Party::Actor(_) | Party::College(_) => None,
    }
}

fn problem_of(fault: Fault) -> Problem {
    let (place, trouble) = match fault {
        Fault::RowTwice(id) => (Whereabouts::Row(id), Trouble::ListedTwice),
        Fault::TypeTwice(id) => (Whereabouts::Type(id), Trouble::ListedTwice),
        Fault::NotWorded(id) => (Whereabouts::Type(id), Trouble::NotWorded),
        Fault::NoName(id) => (Whereabouts::Type(id), Trouble::NoName),
        Fault::NotListed(id) => (Whereabouts::Row(id.clone()), Trouble::UnknownRow(id)),
        Fault::NoRow(id) => (Whereabouts::Type(id), Trouble::NoRow),
    };
    Problem { place, trouble }
}

fn check_actors(session: &Session, problems: &mut Vec<Problem>) {
    let details = &session.details;
    let mut missions = BTreeSet::from([details.mission_id]);
    for mission in &details.other_missions {
        if !missions.insert(mission.id) {
            let trouble = Trouble::MissionTwice(mission.id.0);
            problems.push(Problem { place: Whereabouts::Heading, trouble });
        }
    }
    for earlier in &details.involvements {
        let trouble = trouble_of(session, &earlier.of);
        problems.extend(trouble.map(|trouble| Problem { place: Whereabouts::Heading, trouble }));
    }
    for committee in &details.committees {
        let place = Whereabouts::Heading;
        if committee.name.trim().is_empty() {
            problems.push(Problem { place: place.clone(), trouble: Trouble::NoName });
        }
        let troubles = committee.members.iter().filter_map(|member| trouble_of(session, member));
        problems.extend(troubles.map(|trouble| Problem { place: place.clone(), trouble }));
    }
    let mut us = false;
    for (index, actor) in session.actors.iter().enumerate() {
        let place = Whereabouts::Actor { index, id: actor.id.0 };
        if actor.name.trim().is_empty() {
            problems.push(Problem { place: place.clone(), trouble: Trouble::NoName });
        }
        for mission in actor.missions.difference(&missions) {
            let trouble = Trouble::UnknownMission(mission.0);
            problems.push(Problem { place: place.clone(), trouble });
        }
        if actor.us && us {
            problems.push(Problem { place, trouble: Trouble::TwoOfUs });
        }
        us |= actor.us;
    }
}

fn check_natures(session: &Session, problems: &mut Vec<Problem>) {
    let natures = &session.relations.natures;
    if natures.is_empty() {
        let place = Whereabouts::Nature { index: 0 };
        problems.push(Problem { place, trouble: Trouble::NoNature });
    }
    let (mut ids, mut letters) = (BTreeSet::new(), BTreeSet::new());
    for (index, nature) in natures.iter().enumerate() {
        let mut report = |trouble| {
            problems.push(Problem { place: Whereabouts::Nature { index }, trouble });
        };
        if !ids.insert(&nature.id) {
            report(Trouble::NatureTwice);
        }
        let taken = !letters.insert(nature.letter);
        if taken || Nature::clean_letter(nature.letter) != Some(nature.letter) {
            report(Trouble::LetterTaken(nature.letter));
        }
        if nature.base.is_none() && nature.own.trim().is_empty() {
            report(Trouble::NoName);
        }
    }
}

fn check_relations(session: &Session, problems: &mut Vec<Problem>) {
    let relations = &session.relations;
    // The first of two natures with one id is what `Relations::nature` finds.
    let natures = relations.natures.iter().rev().map(|nature| (&nature.id, nature.counts));
    let natures: BTreeMap<_, _> = natures.collect();
    let mut last = None;
    for (index, relation) in relations.all().enumerate() {
        let pair = relation.pair;
        let mut report = |trouble| {
            problems.push(Problem { place: Whereabouts::Relation { index, pair }, trouble });
        };
        for actor in [pair.low(), pair.high()] {
            if !session.actors.contains(actor) {
                report(Trouble::UnknownActor(actor.0));
            }
        }
        if pair.high() <= pair.low() || last.is_some_and(|last| pair <= last) {
            report(Trouble::PairOutOfOrder);
        }
        let counts = natures.get(&relation.nature).copied();
        if counts.is_none() {
            report(Trouble::UnknownNature(relation.nature.clone()));
        }
        if !relation.is_settled(counts.unwrap_or(Counts::NoTie)) {
            report(Trouble::ObjectOutOfPlace);
        }
        last = Some(pair);
    }
    for finding in &relations.shared {
        for actor in finding.actors().into_iter().filter(|id| !session.actors.contains(*id)) {
            let trouble = Trouble::UnknownActor(actor.0);
            problems.push(Problem { place: Whereabouts::Shared, trouble });
        }
    }
}

fn check_framework(session: &Session, problems: &mut Vec<Problem>) {
    let framework = &session.framework;
    let mut listed = BTreeSet::new();
    let mut report = |axis: &AxisId, trouble| {
        problems.push(Problem { place: Whereabouts::Axis(axis.clone()), trouble });
    };
    for axis in framework.pillars.iter().flat_map(|pillar| &pillar.axes) {
        if !listed.insert(axis) {
            report(axis, Trouble::ListedTwice);
        }
        if framework.axis(axis).is_none() {
            report(axis, Trouble::NotWorded);
        }
    }
    for (id, axis) in &framework.axes {
        if !listed.contains(id) {
            report(id, Trouble::NoPillar);
        }
        for actor in axis.actors.iter().filter(|id| !session.actors.contains(**id)) {
            report(id, Trouble::UnknownActor(actor.0));
        }
        if axis.base.is_none() && axis.own.as_ref().is_none_or(|own| own.label.trim().is_empty()) {
            report(id, Trouble::NotWorded);
        }
    }
}
