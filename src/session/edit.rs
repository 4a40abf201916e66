//! What people do to a session, and what it changes.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    ActorEdit, Agenda, Appraised, Argument, Attendance, Axis, AxisId, Change, CommitteeEdit,
    Correction, DecisionEdit, Detail, DiagnosisEdit, Disclosure, Entry, EntryId, Erasure, Event,
    Involve, Key, Ledger, MergeKey, Move, Observed, OwnWording, Participant, ParticipantId,
    PillarId, Placed, Plan, Purpose, Reason, Session, Sitting, SittingId, Spot, Stage, Stamp, Step,
    StepName, StrategyEdit, Swap, ThreadEdit, Use, Validation, Value, clean_line, clean_text,
    diagnosis, erasure, involvement, joining, thread,
};
use argument::{about, checked, count_arguments, extend, withdrawable};
use people::{add_participants, cleaned};

mod argument;
mod people;

pub use people::Present;

/// What a person did. The only way to change a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    Describe(Detail, String),
    SetDate(Date),
    SetStage(Option<Stage>),
    SetAppraised(BTreeSet<Appraised>),
    SetUses(BTreeSet<Use>),
    SetPurposes(BTreeSet<Purpose>),
    /// Their ids are given here.
    AddParticipants(Vec<Participant>),
    /// Some are added, and some who are there receive what they lacked.
    ImportParticipants {
        added: Vec<Participant>,
        completed: Vec<Participant>,
        /// Who came to this meeting, as the list says.
        sitting: Option<SittingId>,
        noted: Vec<(Present, Attendance)>,
    },
    SetParticipant(Participant),
    RemoveParticipant(ParticipantId),
    /// With everybody known as of now; its id is given here.
    AddSitting {
        date: Date,
        place: String,
    },
    SetSitting {
        id: SittingId,
        date: Date,
        place: String,
    },
    RemoveSitting(SittingId),
    Attend {
        sitting: SittingId,
        participant: ParticipantId,
        attendance: Option<Attendance>,
    },
    /// Whoever on the list is not noted yet is there.
    AllPresent(SittingId),
    Plan {
        sitting: SittingId,
        axis: AxisId,
        agenda: Option<Agenda>,
    },
    /// What is done to the thread of the day.
    Thread(SittingId, ThreadEdit),
    /// How long a pillar may take, in minutes up to [`Sitting::MOST_MINUTES`]; `None` plans no time for it.
    PlanTime {
        sitting: SittingId,
        pillar: PillarId,
        minutes: Option<u16>,
    },
    Record {
        at: Stamp,
        sitting: Option<SittingId>,
        argument: Argument,
    },
    /// Several at once, as from a list: at least one.
    RecordSeries {
        at: Stamp,
        sitting: Option<SittingId>,
        arguments: Vec<Argument>,
    },
    /// The argument just recorded bears on one more axis, or tells more of the territory.
    Extend {
        argument: EntryId,
        made: Made,
    },
    Correct {
        at: Stamp,
        sitting: Option<SittingId>,
        argument: EntryId,
        to: Argument,
        /// Another sitting, at which it was said; `None` leaves it where it is.
        said_at: Option<SittingId>,
    },
    Withdraw {
        at: Stamp,
        sitting: Option<SittingId>,
        argument: EntryId,
        reason: String,
    },
    Restore {
        at: Stamp,
        sitting: Option<SittingId>,
        argument: EntryId,
    },
    Emphasise {
        at: Stamp,
        sitting: Option<SittingId>,
        axis: AxisId,
        reasons: BTreeSet<Reason>,
    },
    /// The group wants to work on the axis, and why, which may be left empty; `None` that it no longer does.
    WorkOn {
        at: Stamp,
        sitting: Option<SittingId>,
        axis: AxisId,
        why: Option<String>,
    },
    /// Lets the room see something, or no longer. Noted in the journal; no step of the history, so undo never shows more.
    Disclose {
        at: Stamp,
        sitting: Option<SittingId>,
        what: Disclosure,
        shown: bool,
    },
    /// `None` goes back to the base wording.
    Reword {
        axis: AxisId,
        own: Option<OwnWording>,
    },
    AddAxis {
        pillar: PillarId,
        id: AxisId,
        own: OwnWording,
    },
    SetAside {
        axis: AxisId,
        aside: bool,
    },
    /// To the place `index` of its pillar.
    MoveAxis {
        axis: AxisId,
        index: usize,
    },
    Actors(Box<ActorEdit>),
    Strategy(Box<StrategyEdit>),
    Committees(Box<CommitteeEdit>),
    Decisions(Box<DecisionEdit>),
    Diagnosis(Box<DiagnosisEdit>),
    Involve(Box<Involve>),
    /// The minutes are right: `by` says who found so.
    Validate {
        at: Stamp,
        by: String,
    },
    /// The minutes are a draft again.
    Reopen,
    /// What stands in a place that copies filled differently.
    Settle(Box<(Spot, Value)>),
    /// Cannot be undone, and empties the history.
    Erase(Erasure),
}

/// What is done to one part of a session is an edit of it.
macro_rules! parts {
    ($($edit:ident => $part:ident),* $(,)?) => {
        $(impl From<$edit> for Edit {
            fn from(edit: $edit) -> Self {
                Self::$part(Box::new(edit))
            }
        })*
    };
}

parts! {
    DecisionEdit => Decisions,
    DiagnosisEdit => Diagnosis,
    Involve => Involve,
}

/// What an argument goes on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    Move(Move),
    Observed(Observed, Option<Placed>),
}

/// Why an edit was not done. The session is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("the session has no such record")]
    Unknown,
    #[error("an argument needs words or an axis that moves")]
    NothingSaid,
    #[error("an argument bears on an axis once")]
    AxisTwice,
    #[error("an argument bears on a row or a type once")]
    GroundTwice,
    #[error("the title is required")]
    NoTitle,
    #[error("the journal or a decision speaks of the record")]
    InUse,
    #[error("the argument was withdrawn")]
    AlreadyWithdrawn,
    #[error("the argument was not withdrawn")]
    NotWithdrawn,
    #[error("the thread has this moment")]
    MomentTwice,
    #[error("the name is required")]
    NoName,
    #[error("the letter is taken, or is none")]
    LetterTaken,
    #[error("relations have this nature, or it is the only one")]
    NatureInUse,
    #[error("the decision is under review already")]
    AlreadyTakenUp,
    #[error("only a session held among ourselves alone has a strategy")]
    NotAmongOurselves,
    #[error("the session has a strategy, which stays among ourselves")]
    StrategyWritten,
    #[error("the session would not hold together without the text")]
    NothingLeft,
}

impl Edit {
    /// The changes that do this edit to `session`; none when it would change nothing. The sitting or the first entry it adds
    /// takes `key`, else a derived one.
    pub(super) fn resolve(self, session: &Session, key: Option<Key>) -> Result<Step, Refused> {
        let entry = |at, sitting, event| entry(session, key, at, sitting, event);
        let (name, merge, changes) = match self {
            Self::Actors(edit) => return edit.resolve(session),
            Self::Strategy(edit) => return edit.resolve(session),
            Self::Committees(edit) => return edit.resolve(session),
            Self::Decisions(edit) => return edit.resolve(session),
            Self::Diagnosis(edit) => return diagnosis::resolve(*edit, session, key),
            Self::Involve(edit) => return involvement::resolve(*edit, session, key),
            Self::Thread(sitting, edit) => return thread::resolve(session, sitting, edit),
            Self::Erase(erasure) => return erasure::resolve(erasure, session, key),
            Self::Settle(said) => return joining::resolve(session, &said.0, said.1),
            Self::Describe(detail, text) => {
                let change = describe(session, detail, &text)?;
                (StepName::Detail(detail), Some(MergeKey::Detail(detail)), vec![change])
            }
            Self::SetDate(date) => {
                let mut after = session.heading.clone();
                after.date = date;
                (StepName::Date, None, vec![heading(session, after)])
            }
            Self::SetStage(stage) => {
                let mut after = session.details.clone();
                after.stage = stage;
                (StepName::Stage, None, vec![details(session, after)])
            }
            Self::SetAppraised(appraised) => {
                let after = super::Details { appraised, ..session.details.clone() };
                (StepName::Appraised, None, vec![details(session, after)])
            }
            Self::SetUses(uses) => {
                if !session.strategy.is_empty() && !uses.iter().eq([&Use::Ourselves]) {
                    return Err(Refused::StrategyWritten);
                }
                let after = super::Details { uses, ..session.details.clone() };
                (StepName::Uses, None, vec![details(session, after)])
            }
            Self::SetPurposes(purposes) => {
                let after = super::Details { purposes, ..session.details.clone() };
                (StepName::Purposes, None, vec![details(session, after)])
            }
            Self::AddParticipants(people) => {
                let changes = add_participants(session, people)?;
                (StepName::ParticipantsAdded { count: changes.len() }, None, changes)
            }
            Self::ImportParticipants { added, completed, sitting, noted } => {
                people::import(session, added, completed, sitting.zip(Some(noted)))?
            }
            Self::SetParticipant(participant) => people::set(session, cleaned(participant))?,
            Self::RemoveParticipant(id) => {
                let before = session.participants.get(id).ok_or(Refused::Unknown)?.clone();
                if session.names(id) {
                    return Err(Refused::InUse);
                }
                let name = StepName::ParticipantRemoved { name: before.name.clone() };
                let mut changes = people::absences(session, id);
                changes.push(Change::Participant(id, Swap::of(Some(before), None)));
                (name, None, changes)
            }
            Self::AddSitting { date, place } => {
                let id = session.sittings.next_id();
                let after = Sitting {
                    id,
                    key: key.unwrap_or_else(|| Key::of_sitting(session.id, id, date)),
                    date,
                    place: clean_line(&place),
                    attendance: std::collections::BTreeMap::new(),
                    agenda: std::collections::BTreeMap::new(),
                    minutes: std::collections::BTreeMap::new(),
                    thread: Vec::new(),
                    next: None,
                };
                let change = Change::Sitting(id, Swap::of(None, Some(after)));
                (StepName::SittingAdded, None, vec![change])
            }
            Self::SetSitting { id, date, place } => {
                let change = sitting(session, id, |sitting| {
                    sitting.date = date;
                    sitting.place = clean_line(&place);
                })?;
                (StepName::Sitting, Some(MergeKey::Place(id)), vec![change])
            }
            Self::RemoveSitting(id) => {
                let before = session.sittings.get(id).ok_or(Refused::Unknown)?.clone();
                if session.has_records_of(id) {
                    return Err(Refused::InUse);
                }
                let change = Change::Sitting(id, Swap::of(Some(before), None));
                (StepName::SittingRemoved, None, vec![change])
            }
            Self::Attend { sitting: id, participant, attendance } => {
                let who = session.participants.get(participant).ok_or(Refused::Unknown)?;
                let change = sitting(session, id, |sitting| {
                    match attendance {
                        Some(found) => sitting.attendance.insert(participant, found),
                        None => sitting.attendance.remove(&participant),
                    };
                })?;
                (StepName::Attendance { name: who.name.clone() }, None, vec![change])
            }
            Self::AllPresent(id) => {
                let everybody = session.participants.iter().map(super::Record::id);
                let change = sitting(session, id, |sitting| {
                    for who in everybody {
                        sitting.attendance.entry(who).or_insert(Attendance::Present);
                    }
                })?;
                (StepName::AttendanceOfAll, None, vec![change])
            }
            Self::Plan { sitting: id, axis, agenda } => {
                known_axis(session, &axis)?;
                let change = sitting(session, id, |sitting| {
                    match agenda {
                        Some(agenda) => sitting.agenda.insert(axis.clone(), agenda),
                        None => sitting.agenda.remove(&axis),
                    };
                })?;
                (StepName::Agenda { axis }, None, vec![change])
            }
            Self::PlanTime { sitting: id, pillar, minutes } => {
                session.framework.pillar(&pillar).ok_or(Refused::Unknown)?;
                let change =
                    sitting(session, id, |sitting| sitting.set_minutes_of(&pillar, minutes))?;
                (StepName::PlannedTime { pillar }, Some(MergeKey::PlannedTime(id)), vec![change])
            }
            Self::Record { at, sitting, argument } => {
                let argument = checked(session, argument)?;
                let name = StepName::Argument {
                    number: count_arguments(session) + 1,
                    about: about(&argument),
                };
                (name, None, vec![entry(at, sitting, Event::Argument(argument))?])
            }
            Self::RecordSeries { at, sitting, arguments } => {
                argument::series(session, key, at, sitting, arguments)?
            }
            Self::Extend { argument, made } => extend(session, argument, made)?,
            Self::Correct { at, sitting, argument, to, said_at } => {
                let ledger = Ledger::of(&session.journal);
                let recorded = ledger.get(argument).ok_or(Refused::Unknown)?;
                let to = checked(session, to)?;
                let name = StepName::Correction { number: recorded.number };
                if said_at.is_some_and(|id| !session.sittings.contains(id)) {
                    return Err(Refused::Unknown);
                }
                let said_at = said_at.filter(|_| said_at != recorded.sitting);
                let changes = match Correction::between(argument, &recorded.argument, &to, said_at)
                {
                    Some(correction) => {
                        vec![entry(at, sitting, Event::Correction(correction))?]
                    }
                    None => Vec::new(),
                };
                (name, None, changes)
            }
            Self::Withdraw { at, sitting, argument, reason } => {
                let number = withdrawable(session, argument, true)?;
                let event = Event::Withdrawal { of: argument, reason: clean_line(&reason) };
                (StepName::Withdrawal { number }, None, vec![entry(at, sitting, event)?])
            }
            Self::Restore { at, sitting, argument } => {
                let number = withdrawable(session, argument, false)?;
                let event = Event::Restoration { of: argument };
                (StepName::Restoration { number }, None, vec![entry(at, sitting, event)?])
            }
            Self::Emphasise { at, sitting, axis, reasons } => {
                known_axis(session, &axis)?;
                let board = super::Board::of(session, &Ledger::default());
                let changes = if board.cursor(&axis).emphasis == reasons {
                    Vec::new()
                } else {
                    let event = Event::Emphasis { axis: axis.clone(), reasons };
                    vec![entry(at, sitting, event)?]
                };
                (StepName::Emphasis { axis }, None, changes)
            }
            Self::WorkOn { at, sitting, axis, why } => {
                known_axis(session, &axis)?;
                let why = why.map(|why| clean_line(&why).trim().to_owned());
                let board = super::Board::of(session, &Ledger::default());
                let name = StepName::WorkOn { axis: axis.clone(), wanted: why.is_some() };
                let changes = if board.cursor(&axis).work_on == why {
                    Vec::new()
                } else {
                    vec![entry(at, sitting, Event::WorkOn { axis, why })?]
                };
                (name, None, changes)
            }
            Self::Disclose { at, sitting, what, shown } => {
                let changes = if Plan::of(session).shows(what) == shown {
                    Vec::new()
                } else {
                    let event = Event::Projection { of: what, shown };
                    vec![entry(at, sitting, event)?]
                };
                (StepName::Disclosed, None, changes)
            }
            Self::Validate { at, by } => {
                let by = clean_line(&by).trim().to_owned();
                if by.is_empty() {
                    return Err(Refused::NoName);
                }
                let after = Some(Validation { by, at, outdated: false });
                let change = Change::Validation(Swap::of(session.validation.clone(), after));
                (StepName::Validated, None, vec![change])
            }
            Self::Reopen => {
                let change = Change::Validation(Swap::of(session.validation.clone(), None));
                (StepName::Reopened, None, vec![change])
            }
            Self::Reword { axis, own } => {
                let own = own.map(cleaned_wording);
                let change = axis_change(session, &axis, |axis| axis.own = own)?;
                let merge = Some(MergeKey::Wording(axis.clone()));
                (StepName::Rewording { axis }, merge, vec![change])
            }
            Self::AddAxis { pillar, id, own } => {
                if own.label.trim().is_empty() {
                    return Err(Refused::NoName);
                }
                if session.framework.axes.contains_key(&id) {
                    return Err(Refused::AxisTwice);
                }
                let own = cleaned_wording(own);
                let label = own.label.clone();
                let order = order(session, &pillar, |axes| axes.push(id.clone()))?;
                let after =
                    Axis { base: None, own: Some(own), set_aside: false, actors: BTreeSet::new() };
                let added = Change::Axis(id, Swap::of(None, Some(after)));
                (StepName::AxisAdded { label }, None, vec![added, order])
            }
            Self::SetAside { axis, aside } => {
                let change = axis_change(session, &axis, |axis| axis.set_aside = aside)?;
                let name = if aside {
                    StepName::AxisSetAside { axis }
                } else {
                    StepName::AxisTakenBack { axis }
                };
                (name, None, vec![change])
            }
            Self::MoveAxis { axis, index } => {
                let pillar = session.framework.pillar_of(&axis).ok_or(Refused::Unknown)?;
                let change = order(session, &pillar.id.clone(), |axes| {
                    axes.retain(|other| *other != axis);
                    axes.insert(index.min(axes.len()), axis.clone());
                })?;
                (StepName::AxisMoved { axis }, None, vec![change])
            }
        };
        let changes = changes.into_iter().filter(|change| !change.is_nothing()).collect();
        Ok(Step { name, changes, merge })
    }
}

fn heading(session: &Session, after: super::Heading) -> Change {
    Change::Heading(Swap::of(session.heading.clone(), after))
}

fn details(session: &Session, after: super::Details) -> Change {
    Change::Details(Swap::of(session.details.clone(), after))
}

fn describe(session: &Session, detail: Detail, text: &str) -> Result<Change, Refused> {
    if detail == Detail::Title && text.trim().is_empty() {
        return Err(Refused::NoTitle);
    }
    let (mut new_heading, mut new_details) = (session.heading.clone(), session.details.clone());
    if let Some(field) = new_heading.text_mut(detail) {
        *field = clean_line(text);
        return Ok(heading(session, new_heading));
    }
    if let Some(field) = new_details.text_mut(detail) {
        *field = clean_text(text);
    }
    Ok(details(session, new_details))
}

pub(super) fn cleaned_wording(mut own: OwnWording) -> OwnWording {
    for text in [&mut own.label, &mut own.question] {
        *text = clean_line(text);
    }
    own
}

fn sitting(
    session: &Session,
    id: SittingId,
    set: impl FnOnce(&mut Sitting),
) -> Result<Change, Refused> {
    let before = session.sittings.get(id).ok_or(Refused::Unknown)?.clone();
    let mut after = before.clone();
    set(&mut after);
    Ok(Change::Sitting(id, Swap::of(Some(before), Some(after))))
}

fn known_axis(session: &Session, axis: &AxisId) -> Result<(), Refused> {
    session.framework.axis(axis).map(|_| ()).ok_or(Refused::Unknown)
}

fn axis_change(
    session: &Session,
    id: &AxisId,
    set: impl FnOnce(&mut Axis),
) -> Result<Change, Refused> {
    let before = session.framework.axis(id).ok_or(Refused::Unknown)?.clone();
    let mut after = before.clone();
    set(&mut after);
    if after.base.is_none() && after.own.as_ref().is_none_or(|own| own.label.trim().is_empty()) {
        return Err(Refused::NoName);
    }
    Ok(Change::Axis(id.clone(), Swap::of(Some(before), Some(after))))
}

fn order(
    session: &Session,
    pillar: &PillarId,
    set: impl FnOnce(&mut Vec<AxisId>),
) -> Result<Change, Refused> {
    let before = session.framework.pillar(pillar).ok_or(Refused::Unknown)?.axes.clone();
    let mut after = before.clone();
    set(&mut after);
    Ok(Change::Order(pillar.clone(), Swap::of(before, after)))
}

pub(super) fn entry(
    session: &Session,
    key: Option<Key>,
    at: Stamp,
    sitting: Option<SittingId>,
    event: Event,
) -> Result<Change, Refused> {
    if sitting.is_some_and(|id| !session.sittings.contains(id)) {
        return Err(Refused::Unknown);
    }
    let id = session.journal.next_id();
    let key = key.unwrap_or_else(|| Key::of_entry(session.id, id, at));
    let after = Entry { id, key, at, sitting, event };
    Ok(Change::Entry(id, Swap::of(None, Some(after))))
}
