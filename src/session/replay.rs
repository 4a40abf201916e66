//! A session told again, step by step: read from the journal, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AxisId, Board, EntryId, Event, Involvement, Ledger, Party, PillarId, Position, Reason, Session,
    SittingId, Stamp, Target, TypeId,
};

/// One thing that happened, and what it did to the balls then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayStep {
    pub entry: EntryId,
    /// How many entries of the journal were written once it had happened: what [`Session::at`] takes.
    pub entries: usize,
    pub at: Stamp,
    pub sitting: Option<SittingId>,
    pub did: Did,
    /// One for each axis it bears on, in the order of the argument's moves.
    pub shifts: Vec<Shift>,
}

/// What a step tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    Argued {
        argument: EntryId,
        /// The number shown.
        number: usize,
        /// It was not withdrawn since, or was restored.
        stands: bool,
    },
    Corrected(EntryId),
    Withdrew(EntryId),
    Restored(EntryId),
    Emphasised {
        axis: AxisId,
        before: BTreeSet<Reason>,
        after: BTreeSet<Reason>,
    },
    /// An observation was sorted.
    Sorted(EntryId),
    /// The group means to come near a type, and how, or no longer.
    Towards {
        of: TypeId,
        how: Option<String>,
    },
    /// What the group says of somebody's part in deciding.
    Involved {
        of: Party,
        to: Involvement,
    },
    /// The group wants to work on an axis, and why, or no longer.
    WorksOn {
        axis: AxisId,
        why: Option<String>,
    },
}

/// What a step did to one axis. Where `from` and `to` are the same, the ball stayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub axis: AxisId,
    /// None when no pillar lists the axis.
    pub pillar: Option<PillarId>,
    pub from: Position,
    pub to: Position,
    /// Whether an argument stood on the axis before.
    pub was_discussed: bool,
    /// Whether one stands on it after.
    pub is_discussed: bool,
}

/// Which steps are gone through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Along {
    #[default]
    Everything,
    /// Each argument as it was recorded: neither what became of it nor what is said of an axis.
    Arguments,
    /// One argument, with what became of it.
    Argument(EntryId),
    Axis(AxisId),
    Pillar(PillarId),
    /// None: what was said outside any sitting.
    Sitting(Option<SittingId>),
}

/// The steps of a session, in the order they happened. A place among them is a rank; none is before the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    list: Vec<ReplayStep>,
}

impl Session {
    /// The arguments and the board as they were once the first `entries` of the journal were written.
    pub fn at(&self, entries: usize) -> (Ledger, Board) {
        let journal = self.journal.records();
        let written = &journal[..entries.min(journal.len())];
        let ledger = Ledger::of_entries(written);
        let board = Board::of_entries(self, written, &ledger);
        (ledger, board)
    }
}

impl ReplayStep {
    /// The argument it is about; none for what is said of an axis.
    pub fn argument(&self) -> Option<EntryId> {
        match self.did {
            Did::Argued { argument: id, .. }
            | Did::Corrected(id)
            | Did::Withdrew(id)
            | Did::Sorted(id)
            | Did::Restored(id) => Some(id),
            Did::Emphasised { .. }
            | Did::WorksOn { .. }
            | Did::Towards { .. }
            | Did::Involved { .. } => None,
        }
    }

    /// Whether it is one of those that `along` goes through.
    pub fn is_along(&self, along: &Along) -> bool {
        match along {
            Along::Everything => true,
            Along::Arguments => matches!(self.did, Did::Argued { .. }),
            Along::Argument(id) => self.argument() == Some(*id),
            Along::Axis(axis) => self.shifts.iter().any(|shift| shift.axis == *axis),
            Along::Pillar(pillar) => {
                self.shifts.iter().any(|shift| shift.pillar.as_ref() == Some(pillar))
            }
            Along::Sitting(sitting) => self.sitting == *sitting,
        }
    }
}

impl Steps {
    pub fn of(session: &Session) -> Self {
        let mut reading = Reading { session, ledger: Ledger::default(), solid: BTreeMap::new() };
        let mut list = Vec::new();
        for (index, entry) in session.journal.iter().enumerate() {
            let told = reading.told(entry.id, &entry.event);
            let before = told.as_ref().map(|(_, axes)| reading.places(axes));
            reading.ledger.take(entry);
            let (Some((did, axes)), Some(before)) = (told, before) else { continue };
            let after = reading.places(&axes);
            let shifts = axes.into_iter().zip(before.into_iter().zip(after)).map(
                |(axis, ((from, was_discussed), (to, is_discussed)))| Shift {
                    pillar: session.framework.pillar_of(&axis).map(|pillar| pillar.id.clone()),
                    axis,
                    from,
                    to,
                    was_discussed,
                    is_discussed,
                },
            );
            list.push(ReplayStep {
                entry: entry.id,
                entries: index + 1,
                at: entry.at,
                sitting: entry.sitting,
                did,
                shifts: shifts.collect(),
            });
        }
        for step in &mut list {
            if let Did::Argued { argument, stands, .. } = &mut step.did {
                let last = reading.ledger.get(*argument);
                step.sitting = last.and_then(|last| last.sitting);
                *stands = last.is_some_and(super::Recorded::stands);
            }
        }
        Self { list }
    }

    pub fn all(&self) -> &[ReplayStep] {
        &self.list
    }

    pub fn get(&self, rank: usize) -> Option<&ReplayStep> {
        self.list.get(rank)
    }

    /// The step that an entry of the journal is, if it is one.
    pub fn rank_of(&self, entry: EntryId) -> Option<usize> {
        self.list.binary_search_by_key(&entry, |step| step.entry).ok()
    }

    /// How many entries were written at `here`: what [`Session::at`] takes.
    pub fn entries(&self, here: Option<usize>) -> usize {
        here.and_then(|rank| self.get(rank)).map_or(0, |step| step.entries)
    }

    /// The ranks of the steps that `along` goes through.
    pub fn along(&self, along: &Along) -> impl DoubleEndedIterator<Item = usize> {
        self.list
            .iter()
            .enumerate()
            .filter(move |(_, step)| step.is_along(along))
            .map(|(rank, _)| rank)
    }

    /// The next step of `along` after `here`.
    pub fn next(&self, here: Option<usize>, along: &Along) -> Option<usize> {
        self.along(along).find(|rank| Some(*rank) > here)
    }

    /// The step of `along` before `here`.
    pub fn previous(&self, here: Option<usize>, along: &Along) -> Option<usize> {
        self.along(along).rfind(|rank| Some(*rank) < here)
    }

    /// Each sitting that steps happened in, in the order of its first one, with the rank of that one.
    pub fn sittings(&self) -> Vec<(Option<SittingId>, usize)> {
        let mut found: Vec<(Option<SittingId>, usize)> = Vec::new();
        for (rank, step) in self.list.iter().enumerate() {
            if found.iter().all(|(sitting, _)| *sitting != step.sitting) {
                found.push((step.sitting, rank));
            }
        }
        found
    }
}

/// What was read of a journal up to some entry.
struct Reading<'a> {
    session: &'a Session,
    ledger: Ledger,
    solid: BTreeMap<AxisId, BTreeSet<Reason>>,
}

impl Reading<'_> {
    /// What an entry tells, and the axes it bears on; none when it is no step. `stands` is for later.
    fn told(&mut self, id: EntryId, event: &Event) -> Option<(Did, Vec<AxisId>)> {
        let of = |id| self.ledger.get(id).map(|found| &found.argument.moves);
        let axes = |moves: &Vec<super::Move>| {
            moves.iter().map(|made| made.axis.clone()).collect::<Vec<_>>()
        };
        Some(match event {
            Event::Argument(argument) => {
                let number = self.ledger.arguments().len() + 1;
                (Did::Argued { argument: id, number, stands: true }, axes(&argument.moves))
            }
            Event::Correction(correction) => {
                let mut touched = of(correction.of).map(axes)?;
                for axis in correction.moves.as_ref().map(axes).unwrap_or_default() {
                    if !touched.contains(&axis) {
                        touched.push(axis);
                    }
                }
                (Did::Corrected(correction.of), touched)
            }
            Event::Withdrawal { of: id, .. } => (Did::Withdrew(*id), of(*id).map(axes)?),
            Event::Restoration { of: id } => (Did::Restored(*id), of(*id).map(axes)?),
            Event::Emphasis { axis, reasons } => {
                let before = self.solid.insert(axis.clone(), reasons.clone()).unwrap_or_default();
                let after = reasons.clone();
                (Did::Emphasised { axis: axis.clone(), before, after }, vec![axis.clone()])
            }
            Event::WorkOn { axis, why } => {
                (Did::WorksOn { axis: axis.clone(), why: why.clone() }, vec![axis.clone()])
            }
            Event::Sorting { of: id, .. } => (Did::Sorted(*id), Vec::new()),
            Event::Towards { of, how } => {
                (Did::Towards { of: of.clone(), how: how.clone() }, Vec::new())
            }
            Event::Involvement { of, to } => {
                (Did::Involved { of: of.clone(), to: to.clone() }, Vec::new())
            }
            Event::StillTrue { .. } | Event::Projection { .. } | Event::Erasure(_) => return None,
        })
    }

    /// Where the ball of each axis stands, and whether it was discussed: as the board has it, for some axes only.
    fn places(&self, axes: &[AxisId]) -> Vec<(Position, bool)> {
        axes.iter().map(|axis| self.place(axis)).collect()
    }

    fn place(&self, axis: &AxisId) -> (Position, bool) {
        let mut is_discussed = false;
        for made in self.ledger.standing().rev().filter_map(|found| found.argument.move_on(axis)) {
            is_discussed = true;
            if let Target::MovesTo(position) = made.to {
                return (position, true);
            }
        }
        let start = self.session.starting.get(axis);
        (start.map_or(Position::MIDDLE, |carried| carried.position), is_discussed)
    }
}
