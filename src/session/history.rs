//! Undo and redo.

use super::{
    ActorId, AxisId, Change, Detail, Edit, Erased, NatureId, Pair, ParticipantId, Refused, Session,
    SittingId,
};

/// What a step did, for "Undo: …". Shown numbers are ranks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepName {
    Argument { number: usize, axis: Option<AxisId> },
    Correction { number: usize },
    Withdrawal { number: usize },
    Restoration { number: usize },
    Emphasis { axis: AxisId },
    Detail(Detail),
    Date,
    Stage,
    ParticipantsAdded { count: usize },
    Participant { name: String },
    ParticipantRemoved { name: String },
    SittingAdded,
    Sitting,
    SittingRemoved,
    Attendance { name: String },
    AttendanceOfAll,
    Agenda { axis: AxisId },
    Rewording { axis: AxisId },
    AxisAdded { label: String },
    AxisSetAside { axis: AxisId },
    AxisTakenBack { axis: AxisId },
    AxisMoved { axis: AxisId },
    ActorsAdded { count: usize },
    ActorsImported { added: usize, updated: usize },
    Actor { name: String },
    ActorRemoved { name: String },
    ActorsMerged { name: String },
    ActorSplit { name: String },
    Relation { one: String, other: String },
    Typology,
    AxisActors { axis: AxisId },
    Share { shared: bool },
    Erased(Erased),
}

/// What typing in one field has in common: consecutive edits with the same key are one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeKey {
    Detail(Detail),
    Participant(ParticipantId),
    Place(SittingId),
    Wording(AxisId),
    Actor(ActorId),
    Relation(Pair),
    Nature(NatureId),
}

/// One thing a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub name: StepName,
    pub(super) changes: Vec<Change>,
    pub(super) merge: Option<MergeKey>,
}

/// What was done since the session was opened, and what was undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The last step takes no more typing in.
    sealed: bool,
}

impl History {
    /// Does `edit` to `session`. Returns whether anything changed.
    pub fn perform(&mut self, session: &mut Session, edit: Edit) -> Result<bool, Refused> {
        let step = edit.resolve(session)?;
        if step.changes.is_empty() {
            return Ok(false);
        }
        for change in &step.changes {
            session.apply(change);
        }
        session.revision += 1;
        self.undone.clear();
        if matches!(step.name, StepName::Erased(_)) {
            // What was erased is nowhere, not in here either.
            self.done.clear();
        } else {
            self.remember(step);
        }
        Ok(true)
    }

    fn remember(&mut self, step: Step) {
        let merges = !self.sealed
            && step.merge.is_some()
            && self.done.last().is_some_and(|last| last.merge == step.merge);
        self.sealed = false;
        let Some(mut last) = self.done.pop_if(|_| merges) else {
            self.done.push(step);
            return;
        };
        for change in step.changes {
            match last.changes.pop().map(|before| before.followed_by(change.clone())) {
                Some(Ok(merged)) => last.changes.push(merged),
                Some(Err(both)) => last.changes.extend([both.0, both.1]),
                None => last.changes.push(change),
            }
        }
        last.name = step.name;
        self.done.push(last);
    }

    /// Ends the typing under way: what comes next is a step of its own.
    pub fn seal(&mut self) {
        self.sealed = true;
    }

    /// Takes back the last step. Returns its name.
    pub fn undo(&mut self, session: &mut Session) -> Option<&StepName> {
        let step = self.done.pop()?;
        for change in step.changes.iter().rev() {
            session.apply(&change.clone().reversed());
        }
        session.revision += 1;
        self.sealed = true;
        self.undone.push(step);
        self.undone.last().map(|step| &step.name)
    }

    /// Does the last undone step again. Returns its name.
    pub fn redo(&mut self, session: &mut Session) -> Option<&StepName> {
        let step = self.undone.pop()?;
        for change in &step.changes {
            session.apply(change);
        }
        session.revision += 1;
        self.sealed = true;
        self.done.push(step);
        self.done.last().map(|step| &step.name)
    }

    /// The name of the step that undo takes back.
    pub fn next_undo(&self) -> Option<&StepName> {
        self.done.last().map(|step| &step.name)
    }

    /// The name of the step that redo does again.
    pub fn next_redo(&self) -> Option<&StepName> {
        self.undone.last().map(|step| &step.name)
    }
}
