//! The thread of the day: the moments of a sitting, in the order the group goes through them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Change, MergeKey, PillarId, Purpose, Refused, RowId, Scale, Session, Sitting, SittingId, Step,
    StepName, Swap, clean_line,
};

/// What the group does in a moment. A thread has each at most once, so that it also names the moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MomentKind {
    Welcome,
    WhoIsMissing,
    /// What was decided, and meant to be worked on, at earlier meetings.
    LookBack,
    /// One row of the territory.
    Row(RowId),
    /// What place each has in deciding.
    Deciding,
    /// Grid I.
    Actors,
    /// Grid II, pair by pair.
    Pairs,
    Pillar(PillarId),
    /// Those chosen for the day.
    Axes,
    ToWorkOn,
    Closing,
}

/// One moment of the thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    pub kind: MomentKind,
    /// How long it may take, from 1 to [`Sitting::MOST_MINUTES`]. A pillar's minutes are here, not in [`Sitting::minutes`], while it is
    /// a moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// What the group is asked to do, one line, which the wall may show: shareable. Empty when nothing was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instruction: String,
}

impl Moment {
    /// Without minutes and instruction.
    pub fn of(kind: MomentKind) -> Self {
        Self { kind, minutes: None, instruction: String::new() }
    }

    /// The instruction, as it is read.
    pub fn told(&self) -> String {
        self.instruction.trim().to_owned()
    }
}

/// What a person does to the thread of a sitting, and to what it ends with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThreadEdit {
    /// Begins a thread from what the session is for and what is chosen for the day; nothing where there is one.
    Propose,
    /// At the end, before the closing.
    Add(MomentKind),
    Remove(MomentKind),
    /// To the place `to`, from 0.
    Move {
        kind: MomentKind,
        to: usize,
    },
    /// In minutes up to [`Sitting::MOST_MINUTES`]; `None` or zero plans no time for it.
    PlanTime {
        kind: MomentKind,
        minutes: Option<u16>,
    },
    Instruct {
        kind: MomentKind,
        instruction: String,
    },
    /// When the group meets next, if that is known.
    MeetNext(Option<Date>),
}

impl Sitting {
    pub fn moment(&self, kind: &MomentKind) -> Option<&Moment> {
        self.thread.iter().find(|moment| moment.kind == *kind)
    }

    /// How long a pillar may take: as a moment, else beside the thread.
    pub fn minutes_of(&self, pillar: &PillarId) -> Option<u16> {
        match self.moment(&MomentKind::Pillar(pillar.clone())) {
            Some(moment) => moment.minutes,
            None => self.minutes.get(pillar).copied(),
        }
    }

    /// Plans time for a pillar, wherever its minutes stand.
    pub(super) fn set_minutes_of(&mut self, pillar: &PillarId, minutes: Option<u16>) {
        let minutes = in_range(minutes);
        let kind = MomentKind::Pillar(pillar.clone());
        match (self.thread.iter_mut().find(|moment| moment.kind == kind), minutes) {
            (Some(moment), _) => moment.minutes = minutes,
            (None, Some(minutes)) => _ = self.minutes.insert(pillar.clone(), minutes),
            (None, None) => _ = self.minutes.remove(pillar),
        }
    }

    fn add(&mut self, kind: MomentKind) {
        let minutes = match &kind {
            MomentKind::Pillar(pillar) => self.minutes.remove(pillar),
            _ => None,
        };
        let last = self.thread.last().filter(|last| last.kind == MomentKind::Closing);
        let at = self.thread.len() - usize::from(last.is_some());
        self.thread.insert(at, Moment { minutes, ..Moment::of(kind) });
    }
}

fn in_range(minutes: Option<u16>) -> Option<u16> {
    let minutes = minutes.filter(|&minutes| 0 < minutes);
    minutes.map(|minutes| minutes.min(Sitting::MOST_MINUTES))
}

/// The thread that `sitting` may begin with: never more than what the session is for.
pub fn proposed(session: &Session, sitting: &Sitting) -> Vec<MomentKind> {
    let before = |other: &Sitting| (other.date, other.id) < (sitting.date, sitting.id);
    let looks_back = session.follows.is_some()
        || !session.decisions.is_empty()
        || session.sittings.iter().any(before);
    let mut kinds = vec![MomentKind::Welcome, MomentKind::WhoIsMissing];
    kinds.extend(looks_back.then_some(MomentKind::LookBack));
    if session.is_for(Purpose::Territory) {
        let rows = session.diagnosis.rows.iter().filter(|row| row.scale == Scale::Territory);
        kinds.extend(rows.map(|row| MomentKind::Row(row.id.clone())));
    }
    if session.is_for(Purpose::Actors) {
        kinds.extend([MomentKind::Actors, MomentKind::Pairs]);
    }
    if session.is_for(Purpose::Cursors) {
        let pillars = &session.framework.pillars;
        if sitting.agenda.is_empty() {
            kinds.extend(pillars.iter().map(|pillar| MomentKind::Pillar(pillar.id.clone())));
        } else {
            kinds.push(MomentKind::Axes);
        }
        kinds.push(MomentKind::ToWorkOn);
    }
    kinds.push(MomentKind::Closing);
    kinds
}

/// Every moment that a thread of this session may have, in the order a day goes through them: rows where it looks at the territory.
pub fn all_moments(session: &Session) -> Vec<MomentKind> {
    let looks = session.is_for(Purpose::Territory);
    let rows = session.diagnosis.rows.iter().filter(|_| looks);
    let rows = rows.map(|row| MomentKind::Row(row.id.clone()));
    let pillars = session.framework.pillars.iter();
    let pillars = pillars.map(|pillar| MomentKind::Pillar(pillar.id.clone()));
    [MomentKind::Welcome, MomentKind::WhoIsMissing, MomentKind::LookBack]
        .into_iter()
        .chain(rows)
        .chain([MomentKind::Deciding, MomentKind::Actors, MomentKind::Pairs, MomentKind::Axes])
        .chain(pillars)
        .chain([MomentKind::ToWorkOn, MomentKind::Closing])
        .collect()
}

/// The step that does `edit` to the thread of a sitting.
pub(super) fn resolve(session: &Session, id: SittingId, edit: ThreadEdit) -> Result<Step, Refused> {
    let before = session.sittings.get(id).ok_or(Refused::Unknown)?;
    let mut after = before.clone();
    let (name, merge) = match edit {
        ThreadEdit::Propose => {
            if before.thread.is_empty() {
                for kind in proposed(session, before) {
                    after.add(kind);
                }
            }
            (StepName::ThreadProposed, None)
        }
        ThreadEdit::Add(kind) => {
            if !kind.is_known(session) {
                return Err(Refused::Unknown);
            }
            if before.moment(&kind).is_some() {
                return Err(Refused::MomentTwice);
            }
            after.add(kind.clone());
            (StepName::MomentAdded { kind }, None)
        }
        ThreadEdit::Remove(kind) => {
            let moment = after.thread.remove(rank(before, &kind)?);
            if let (MomentKind::Pillar(pillar), Some(minutes)) = (&kind, moment.minutes) {
                after.minutes.insert(pillar.clone(), minutes);
            }
            (StepName::MomentRemoved { kind }, None)
        }
        ThreadEdit::Move { kind, to } => {
            let moment = after.thread.remove(rank(before, &kind)?);
            after.thread.insert(to.min(after.thread.len()), moment);
            (StepName::MomentMoved { kind }, None)
        }
        ThreadEdit::PlanTime { kind, minutes } => {
            after.thread[rank(before, &kind)?].minutes = in_range(minutes);
            (StepName::Moment { kind }, Some(MergeKey::PlannedTime(id)))
        }
        ThreadEdit::Instruct { kind, instruction } => {
            after.thread[rank(before, &kind)?].instruction = clean_line(&instruction);
            let merge = MergeKey::Instruction(id, kind.clone());
            (StepName::Moment { kind }, Some(merge))
        }
        ThreadEdit::MeetNext(next) => {
            after.next = next;
            (StepName::NextMeeting, None)
        }
    };
    let change = Change::Sitting(id, Swap::of(Some(before.clone()), Some(after)));
    let changes = Some(change).filter(|change| !change.is_nothing()).into_iter().collect();
    Ok(Step { name, changes, merge })
}

fn rank(sitting: &Sitting, kind: &MomentKind) -> Result<usize, Refused> {
    sitting.thread.iter().position(|moment| moment.kind == *kind).ok_or(Refused::Unknown)
}

impl MomentKind {
    /// Whether the row or the pillar it is about is there.
    fn is_known(&self, session: &Session) -> bool {
        match self {
            Self::Row(row) => session.diagnosis.row(row).is_some(),
            Self::Pillar(pillar) => session.framework.pillar(pillar).is_some(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests;
