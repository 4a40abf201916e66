//! Undo and redo.

use super::{
    ActorId, AxisId, Change, DecisionId, Detail, Edit, Entry, EntryId, Erased, Event, FrameText,
    Key, MomentKind, NatureId, Outcome, Pair, ParticipantId, Party, PillarId, Refused, RowId,
    RowLine, Session, SittingId, Swap, TypeId, Validation,
};

/// What a step did, for "Undo: …". Shown numbers are ranks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepName {
    Argument {
        number: usize,
        about: Option<About>,
    },
    Series {
        count: usize,
        about: Option<About>,
    },
    Correction {
        number: usize,
    },
    Withdrawal {
        number: usize,
    },
    Restoration {
        number: usize,
    },
    Emphasis {
        axis: AxisId,
    },
    WorkOn {
        axis: AxisId,
        wanted: bool,
    },
    Detail(Detail),
    Date,
    Stage,
    Appraised,
    Uses,
    Purposes,
    ParticipantsAdded {
        count: usize,
    },
    ParticipantsImported {
        added: usize,
        completed: usize,
    },
    Participant {
        name: String,
    },
    ParticipantRemoved {
        name: String,
    },
    SittingAdded,
    Sitting,
    SittingRemoved,
    Attendance {
        name: String,
    },
    AttendanceOfAll,
    Agenda {
        axis: AxisId,
    },
    Rewording {
        axis: AxisId,
    },
    AxisAdded {
        label: String,
    },
    AxisSetAside {
        axis: AxisId,
    },
    AxisTakenBack {
        axis: AxisId,
    },
    AxisMoved {
        axis: AxisId,
    },
    Sorting {
        number: usize,
    },
    Towards {
        of: TypeId,
        wanted: bool,
    },
    StillTrue {
        still: Option<bool>,
    },
    Involvement {
        name: String,
    },
    Frame,
    RowLine {
        row: RowId,
    },
    RowValidated {
        row: RowId,
        found: bool,
    },
    TypeRewording {
        of: TypeId,
    },
    TypeAdded {
        label: String,
    },
    TypeSetAside {
        of: TypeId,
    },
    TypeTakenBack {
        of: TypeId,
    },
    ActorsAdded {
        count: usize,
    },
    ActorsImported {
        added: usize,
        updated: usize,
    },
    Actor {
        name: String,
    },
    ActorRemoved {
        name: String,
    },
    ActorsMerged {
        name: String,
    },
    ActorSplit {
        name: String,
    },
    Relation {
        one: String,
        other: String,
    },
    /// What we would like a tie to become.
    Wish {
        one: String,
        other: String,
    },
    /// What we bring to a meeting with an actor.
    Preparation {
        name: String,
    },
    Stance,
    Visible,
    StrategyRemoved,
    Committee {
        name: String,
    },
    CommitteeRemoved {
        name: String,
    },
    Typology,
    AxisActors {
        axis: AxisId,
    },
    Share {
        shared: bool,
    },
    PlannedTime {
        pillar: PillarId,
    },
    ThreadProposed,
    MomentAdded {
        kind: MomentKind,
    },
    MomentRemoved {
        kind: MomentKind,
    },
    MomentMoved {
        kind: MomentKind,
    },
    /// Its minutes, or its instruction.
    Moment {
        kind: MomentKind,
    },
    NextMeeting,
    DecisionAdded {
        what: String,
    },
    Decision {
        what: String,
    },
    DecisionSettled {
        what: String,
        outcome: Outcome,
    },
    DecisionRemoved {
        what: String,
    },
    /// What a side said became of it.
    DecisionReviewed {
        what: String,
    },
    Validated,
    Reopened,
    /// Never shown: a switch of the projection is no step.
    Disclosed,
    /// Of what copies said differently, something stands.
    DifferenceSettled,
    Erased(Erased),
}

/// What an argument is about, for its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Axis(AxisId),
    Row(RowId),
    Type(TypeId),
}

/// What typing in one field has in common: consecutive edits with the same key are one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MergeKey {
    Detail(Detail),
    Participant(ParticipantId),
    Place(SittingId),
    Wording(AxisId),
    Frame(FrameText),
    /// By its rank.
    Figure(usize),
    RowLine(RowId, RowLine),
    TypeWording(TypeId),
    Sorting(EntryId),
    PlannedTime(SittingId),
    Involvement(Party),
    Instruction(SittingId, MomentKind),
    Actor(ActorId),
    Relation(Pair),
    Wish(Pair),
    Preparation(ActorId),
    Committee(Key),
    Stance,
    Visible,
    Nature(NatureId),
    Decision(DecisionId),
    /// By the rank of the side.
    Review(DecisionId, usize),
}

/// One thing a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub name: StepName,
    pub(super) changes: Vec<Change>,
    pub(super) merge: Option<MergeKey>,
}

/// Where a history stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    steps: usize,
    last: Option<Step>,
}

/// What was done since the session was opened, and what was undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The last step takes no more typing in.
    sealed: bool,
    /// Draws the keys of new entries and sittings; without it they are derived.
    draw: Option<fn() -> Key>,
}

impl History {
    /// Nothing done yet. New entries and sittings take the keys that `draw` gives: random ones wherever people write, since
    /// two copies of a session derive the same.
    pub fn drawing(draw: fn() -> Key) -> Self {
        Self { draw: Some(draw), ..Self::default() }
    }

    /// Does `edit` to `session`. Returns whether anything changed.
    pub fn perform(&mut self, session: &mut Session, edit: Edit) -> Result<bool, Refused> {
        let mut step = edit.resolve(session, self.draw.map(|draw| draw()))?;
        if step.changes.is_empty() {
            return Ok(false);
        }
        step.changes.extend(outdating(session, &step));
        for change in &step.changes {
            session.apply(change);
        }
        session.revision += 1;
        if step.name == StepName::Disclosed {
            // Noted, and no step: undo never shows the room more, and what was undone can still be redone.
            return Ok(true);
        }
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
        let mut step = self.done.pop()?;
        for change in step.changes.iter().rev() {
            session.apply(&change.clone().reversed());
        }
        step.changes.extend(let_go_of_switches(session).into_iter().map(Change::reversed));
        session.revision += 1;
        self.sealed = true;
        self.undone.push(step);
        self.undone.last().map(|step| &step.name)
    }

    /// Does the last undone step again. Returns its name.
    pub fn redo(&mut self, session: &mut Session) -> Option<&StepName> {
        let mut step = self.undone.pop()?;
        for change in &step.changes {
            session.apply(change);
        }
        step.changes.extend(let_go_of_switches(session));
        session.revision += 1;
        self.sealed = true;
        self.done.push(step);
        self.done.last().map(|step| &step.name)
    }

    /// Where the history stands.
    pub fn mark(&self) -> Mark {
        Mark { steps: self.done.len(), last: self.done.last().cloned() }
    }

    /// Takes back as one step all that was done since `mark`, what was typed in a step that was there already too. Says whether anything was.
    pub fn take_back(&mut self, session: &mut Session, mark: &Mark) -> bool {
        let grew = mark.steps <= self.done.len()
            && mark
                .steps
                .checked_sub(1)
                .is_some_and(|last| self.done.get(last) != mark.last.as_ref());
        let from = if grew { mark.steps - 1 } else { mark.steps };
        let taken: Vec<Step> = self.done.drain(from.min(self.done.len())..).collect();
        let Some(Step { name, .. }) = taken.last().cloned() else { return false };
        let mut changes: Vec<Change> = taken.into_iter().flat_map(|step| step.changes).collect();
        for change in changes.iter().rev() {
            session.apply(&change.clone().reversed());
        }
        if let Some(last) = mark.last.clone().filter(|_| grew) {
            let reversed = last.changes.iter().rev().map(|change| change.clone().reversed());
            changes.splice(0..0, reversed);
            for change in &last.changes {
                session.apply(change);
            }
            self.done.push(last);
        }
        session.revision += 1;
        self.sealed = true;
        self.undone.push(Step { name, changes, merge: None });
        true
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

/// Minutes that were validated are older than what `step` changes. Undone with it, so that they are not when it never was.
fn outdating(session: &Session, step: &Step) -> Option<Change> {
    let about = [StepName::Validated, StepName::Reopened, StepName::Disclosed];
    let validation = session.validation.as_ref()?;
    if validation.outdated || about.contains(&step.name) {
        return None;
    }
    let after = Validation { outdated: true, ..validation.clone() };
    Some(Change::Validation(Swap::of(Some(validation.clone()), Some(after))))
}

/// Switches of the projection are no steps: they outlive the sitting they were noted in when that is undone. They then
/// stand under none, and the changes made join the step, so that the way back gives them their sitting again.
fn let_go_of_switches(session: &mut Session) -> Vec<Change> {
    let is_gone = |entry: &&Entry| {
        matches!(entry.event, Event::Projection { .. })
            && entry.sitting.is_some_and(|id| !session.sittings.contains(id))
    };
    let changes: Vec<Change> = session
        .journal
        .iter()
        .filter(is_gone)
        .map(|entry| {
            let after = Entry { sitting: None, ..entry.clone() };
            Change::Entry(entry.id, Swap::of(Some(entry.clone()), Some(after)))
        })
        .collect();
    for change in &changes {
        session.apply(change);
    }
    changes
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::session::{Actor, ActorEdit, Argument, Erasure, Key, Subject};

    fn describe(words: &str) -> Edit {
        Edit::Describe(Detail::Mission, words.to_owned())
    }

    #[test]
    fn typing_in_one_field_is_one_step_until_it_is_sealed() {
        let (mut session, mut history) = (Session::essay(), History::default());
        for words in ["r", "ré"] {
            history.perform(&mut session, describe(words)).unwrap();
        }
        history.seal();
        history.perform(&mut session, describe("réemploi")).unwrap();
        history.undo(&mut session);
        assert_eq!(session.details.mission, "ré");
        history.undo(&mut session);
        assert_eq!(session.details.mission, "");
        assert_eq!(history.next_redo(), Some(&StepName::Detail(Detail::Mission)));
    }

    #[test]
    fn what_was_done_since_a_mark_is_taken_back_as_one_step_and_can_be_done_again() {
        let (mut session, mut history) = (Session::essay(), History::default());
        history.perform(&mut session, describe("r")).unwrap();
        let mark = history.mark();
        let date = jiff::civil::date(2026, 11, 14);
        history.perform(&mut session, describe("ré")).unwrap();
        history.perform(&mut session, Edit::AddSitting { date, place: String::new() }).unwrap();
        let after = session.clone();
        assert!(history.take_back(&mut session, &mark));
        assert_eq!((&*session.details.mission, session.sittings.len()), ("r", 0));
        assert!(!history.take_back(&mut session, &mark), "nothing was done since");
        history.redo(&mut session);
        assert_eq!(session.details.mission, after.details.mission);
        assert_eq!(session.sittings, after.sittings);
        history.undo(&mut session);
        assert_eq!((&*session.details.mission, session.sittings.len()), ("r", 0));
        history.undo(&mut session);
        assert_eq!(session.details.mission, "");
    }

    #[test]
    fn what_changes_nothing_is_no_step_and_keeps_what_may_be_redone() {
        let (mut session, mut history) = (Session::essay(), History::default());
        history.perform(&mut session, describe("réemploi")).unwrap();
        history.undo(&mut session);
        let revision = session.revision;
        assert_eq!(history.perform(&mut session, describe("")), Ok(false));
        let nobody = ActorEdit::Add(Vec::new());
        assert_eq!(history.perform(&mut session, nobody.into()), Ok(false));
        assert_eq!(session.revision, revision);
        assert!(history.next_redo().is_some());
    }

    #[test]
    fn what_is_new_takes_the_key_that_is_drawn_and_has_it_again_when_it_is_done_again() {
        const DRAWN: Key = Key(Uuid::from_u128(7));
        let (mut session, mut history) = (Session::essay(), History::drawing(|| DRAWN));
        let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
        let argument = Argument { words: "Un".to_owned(), ..Argument::default() };
        let (date, place) = (jiff::civil::date(2026, 11, 14), String::new());
        for edit in [Edit::AddSitting { date, place }, Edit::Record { at, sitting: None, argument }]
        {
            history.perform(&mut session, edit).unwrap();
        }
        let keys = |session: &Session| {
            let entries = session.journal.iter().map(|entry| entry.key);
            session.sittings.iter().map(|sitting| sitting.key).chain(entries).collect::<Vec<_>>()
        };
        assert_eq!(keys(&session), [DRAWN; 2]);
        while history.undo(&mut session).is_some() {}
        assert_eq!(keys(&session), []);
        while history.redo(&mut session).is_some() {}
        assert_eq!(keys(&session), [DRAWN; 2]);
    }

    #[test]
    fn an_erasure_leaves_nothing_to_undo_or_to_redo() {
        let (mut session, mut history) = (Session::essay(), History::default());
        let actors = ["A", "B"].map(|name| Actor::named(name, Key(Uuid::nil())));
        history.perform(&mut session, ActorEdit::Add(actors.into()).into()).unwrap();
        history.perform(&mut session, describe("réemploi")).unwrap();
        history.undo(&mut session);
        let erasure = Erasure {
            at: "2026-11-14T14:32:07+01:00".parse().unwrap(),
            sitting: None,
            subject: Subject::Actor(ActorId(1)),
            replacements: Vec::new(),
        };
        assert_eq!(history.perform(&mut session, Edit::Erase(erasure)), Ok(true));
        assert_eq!((history.next_undo(), history.next_redo()), (None, None));
        assert_eq!(history.undo(&mut session), None);
        assert_eq!(session.actors.len(), 1);
        // The number of who was erased is not given again.
        let third = ActorEdit::Add(vec![Actor::named("C", Key(Uuid::nil()))]);
        history.perform(&mut session, third.into()).unwrap();
        assert!(session.actors.contains(ActorId(3)));
    }
}
