//! What people do to a diagnosis.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    Figure, Frame, FrameText, Ground, Manner, Observation, Observed, Part, Placed, Row,
    RowValidation, Type,
};
use crate::session::edit::entry;
use crate::session::{
    Argument, Bearer, Change, EntryId, Event, Key, Ledger, MergeKey, OwnWording, Refused, RowId,
    Session, SittingId, Stamp, Step, StepName, Survey, Swap, TypeId, clean_line, clean_text,
};

/// A line of a row that the group writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowLine {
    InShort,
    Moving,
}

/// What a person did to the diagnosis beside recording arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiagnosisEdit {
    Describe {
        row: RowId,
        line: RowLine,
        text: String,
    },
    Frame(FrameText, String),
    /// The figure of this rank, that after the last adding one; `None` takes it off.
    Figure(usize, Option<Figure>),
    /// The row was found right; by nobody takes that back.
    ValidateRow {
        row: RowId,
        by: Vec<Bearer>,
        on: Date,
    },
    /// Who designs, conducts or validates it.
    Entrust(Part, Vec<Bearer>),
    SetManners(BTreeSet<Manner>),
    /// `None` goes back to the words of the catalogue.
    Reword {
        of: TypeId,
        own: Option<OwnWording>,
    },
    AddType {
        row: RowId,
        id: TypeId,
        own: OwnWording,
    },
    SetAside {
        of: TypeId,
        aside: bool,
    },
    /// An observation of a row is sorted so.
    Sort {
        at: Stamp,
        sitting: Option<SittingId>,
        argument: EntryId,
        to: Observation,
    },
    /// The group means to come near a type, and how, which may be left empty; `None` that it no longer does.
    Towards {
        at: Stamp,
        sitting: Option<SittingId>,
        of: TypeId,
        how: Option<String>,
    },
    /// Whether an observation of an earlier session, by its rank, is still true; `None` that nobody said.
    StillTrue {
        at: Stamp,
        sitting: Option<SittingId>,
        of: usize,
        still: Option<bool>,
    },
}

/// The changes that do `edit`; none when it would change nothing.
pub fn resolve(edit: DiagnosisEdit, session: &Session, key: Option<Key>) -> Result<Step, Refused> {
    let diagnosis = &session.diagnosis;
    let (name, merge, changes) = match edit {
        DiagnosisEdit::Describe { row, line, text } => {
            let change = row_change(session, &row, |row| match line {
                RowLine::InShort => row.in_short = clean_text(&text),
                RowLine::Moving => row.moving = clean_line(&text),
            })?;
            let merge = MergeKey::RowLine(row.clone(), line);
            (StepName::RowLine { row }, Some(merge), vec![change])
        }
        DiagnosisEdit::Frame(which, text) => {
            let change = frame_change(session, |frame| *frame.text_mut(which) = clean_text(&text));
            (StepName::Frame, Some(MergeKey::Frame(which)), vec![change])
        }
        DiagnosisEdit::Figure(rank, figure) => {
            let known = diagnosis.frame.figures.len();
            if known < rank || known == rank && figure.is_none() {
                return Err(Refused::Unknown);
            }
            let merge = figure.as_ref().map(|_| MergeKey::Figure(rank));
            let change = frame_change(session, |frame| match figure.map(cleaned_figure) {
                None => {
                    frame.figures.remove(rank);
                }
                Some(figure) => match frame.figures.get_mut(rank) {
                    Some(kept) => *kept = figure,
                    None if figure.is_empty() => {}
                    None => frame.figures.push(figure),
                },
            });
            (StepName::Frame, merge, vec![change])
        }
        DiagnosisEdit::ValidateRow { row, by, on } => {
            let by = checked_bearers(session, by)?;
            let name = StepName::RowValidated { row: row.clone(), found: !by.is_empty() };
            let validated = (!by.is_empty()).then_some(RowValidation { by, on });
            (name, None, vec![row_change(session, &row, |row| row.validated = validated)?])
        }
        DiagnosisEdit::Entrust(part, bearers) => {
            let bearers = checked_bearers(session, bearers)?;
            let change = frame_change(session, |frame| *frame.bearers_mut(part) = bearers);
            (StepName::Frame, None, vec![change])
        }
        DiagnosisEdit::SetManners(manners) => {
            let change = frame_change(session, |frame| frame.manners = manners);
            (StepName::Frame, None, vec![change])
        }
        DiagnosisEdit::Reword { of, own } => {
            let own = own.map(crate::session::edit::cleaned_wording);
            let change = type_change(session, &of, |found| found.own = own)?;
            let merge = Some(MergeKey::TypeWording(of.clone()));
            (StepName::TypeRewording { of }, merge, vec![change])
        }
        DiagnosisEdit::AddType { row, id, own } => {
            if own.label.trim().is_empty() {
                return Err(Refused::NoName);
            }
            if diagnosis.types.contains_key(&id) {
                return Err(Refused::GroundTwice);
            }
            let own = crate::session::edit::cleaned_wording(own);
            let label = own.label.clone();
            let order = row_change(session, &row, |row| row.types.push(id.clone()))?;
            let after = Type { base: None, own: Some(own), set_aside: false };
            let added = Change::Type(id, Swap::of(None, Some(after)));
            (StepName::TypeAdded { label }, None, vec![added, order])
        }
        DiagnosisEdit::SetAside { of, aside } => {
            let change = type_change(session, &of, |found| found.set_aside = aside)?;
            let name =
                if aside { StepName::TypeSetAside { of } } else { StepName::TypeTakenBack { of } };
            (name, None, vec![change])
        }
        DiagnosisEdit::Sort { at, sitting, argument, to } => {
            let to = checked_observation(session, to)?;
            let ledger = Ledger::of(&session.journal);
            let recorded = ledger.get(argument).ok_or(Refused::Unknown)?;
            if !recorded.stands() {
                return Err(Refused::AlreadyWithdrawn);
            }
            let before = recorded.argument.observation_of(&to.row).ok_or(Refused::Unknown)?;
            let name = StepName::Sorting { number: recorded.number };
            let changes = if *before == to {
                Vec::new()
            } else {
                vec![sorting(session, key, at, sitting, argument, to)?]
            };
            (name, Some(MergeKey::Sorting(argument)), changes)
        }
        DiagnosisEdit::Towards { at, sitting, of, how } => {
            diagnosis.kind(&of).ok_or(Refused::Unknown)?;
            let how = how.map(|how| clean_line(&how).trim().to_owned());
            let survey = Survey::of(session, &Ledger::default());
            let name = StepName::Towards { of: of.clone(), wanted: how.is_some() };
            let changes = if survey.kind(&of).towards == how {
                Vec::new()
            } else {
                vec![entry(session, key, at, sitting, Event::Towards { of, how })?]
            };
            (name, None, changes)
        }
        DiagnosisEdit::StillTrue { at, sitting, of, still } => {
            diagnosis.recalled.get(of).ok_or(Refused::Unknown)?;
            let survey = Survey::of(session, &Ledger::default());
            let changes = if survey.still_true(of) == still {
                Vec::new()
            } else {
                vec![entry(session, key, at, sitting, Event::StillTrue { of, still })?]
            };
            (StepName::StillTrue { still }, None, changes)
        }
    };
    let changes = changes.into_iter().filter(|change| !change.is_nothing()).collect();
    Ok(Step { name, changes, merge })
}

/// An observation that is being sorted letter by letter is noted once.
fn sorting(
    session: &Session,
    key: Option<Key>,
    at: Stamp,
    sitting: Option<SittingId>,
    of: EntryId,
    to: Observation,
) -> Result<Change, Refused> {
    if let Some(last) = session.journal.records().last()
        && last.sitting == sitting
        && matches!(&last.event, Event::Sorting { of: same, to: before } if *same == of && before.row == to.row)
    {
        let mut after = last.clone();
        after.event = Event::Sorting { of, to };
        return Ok(Change::Entry(last.id, Swap::of(Some(last.clone()), Some(after))));
    }
    entry(session, key, at, sitting, Event::Sorting { of, to })
}

/// The observation, if the diagnosis knows its row and its types.
fn checked_observation(
    session: &Session,
    mut observation: Observation,
) -> Result<Observation, Refused> {
    let row = session.diagnosis.row(&observation.row).ok_or(Refused::Unknown)?;
    if observation.signs.keys().any(|of| !row.types.contains(of)) {
        return Err(Refused::Unknown);
    }
    observation.otherwise &= observation.signs.is_empty();
    Ok(observation)
}

/// What an argument says of the territory, with clean texts, if the session can hold it.
pub fn check_territory(session: &Session, argument: &mut Argument) -> Result<(), Refused> {
    let mut rows = std::collections::BTreeSet::new();
    for observation in &mut argument.observations {
        *observation = checked_observation(session, observation.clone())?;
        if !rows.insert(observation.row.clone()) {
            return Err(Refused::GroundTwice);
        }
    }
    let mut types = std::collections::BTreeSet::new();
    for placed in &mut argument.places {
        session.diagnosis.kind(&placed.of).ok_or(Refused::Unknown)?;
        if !types.insert(placed.of.clone()) {
            return Err(Refused::GroundTwice);
        }
        for minority in &mut placed.minority {
            minority.words = clean_line(&minority.words);
        }
    }
    Ok(())
}

/// `argument` with what it also says of the territory: another sign of a row it spoke of already joins the first.
pub fn merged(
    session: &Session,
    mut argument: Argument,
    also: &Observed,
    placed: Option<Placed>,
) -> Result<Argument, Refused> {
    let row = session.diagnosis.row_at(&also.ground).ok_or(Refused::Unknown)?;
    let observation = also.observation(row.id.clone());
    match argument.observations.iter_mut().find(|found| found.row == row.id) {
        Some(found) => {
            if let Ground::Type(of) = &also.ground
                && found.signs.contains_key(of)
                && placed.is_none()
            {
                return Err(Refused::GroundTwice);
            }
            found.take(observation);
        }
        None if !argument.words.trim().is_empty() => argument.observations.push(observation),
        None => {}
    }
    argument.places.extend(placed);
    Ok(argument)
}

fn frame_change(session: &Session, set: impl FnOnce(&mut Frame)) -> Change {
    let before = session.diagnosis.frame.clone();
    let mut after = before.clone();
    set(&mut after);
    Change::Frame(Swap::of(before, after))
}

fn cleaned_figure(mut figure: Figure) -> Figure {
    for text in figure.texts_mut() {
        *text = clean_line(text);
    }
    figure
}

/// Those who are known, and those who are named, each once.
fn checked_bearers(session: &Session, bearers: Vec<Bearer>) -> Result<Vec<Bearer>, Refused> {
    let mut checked: Vec<Bearer> = Vec::new();
    for bearer in bearers {
        let bearer = match bearer {
            Bearer::Participant(id) if !session.participants.contains(id) => {
                return Err(Refused::Unknown);
            }
            Bearer::Actor(id) if !session.actors.contains(id) => return Err(Refused::Unknown),
            Bearer::Words(words) => Bearer::Words(clean_line(&words).trim().to_owned()),
            known => known,
        };
        if bearer != Bearer::Words(String::new()) && !checked.contains(&bearer) {
            checked.push(bearer);
        }
    }
    Ok(checked)
}

fn row_change(
    session: &Session,
    id: &RowId,
    set: impl FnOnce(&mut Row),
) -> Result<Change, Refused> {
    let before = session.diagnosis.row(id).ok_or(Refused::Unknown)?.clone();
    let mut after = before.clone();
    set(&mut after);
    Ok(Change::Row(id.clone(), Swap::of(before, after)))
}

fn type_change(
    session: &Session,
    id: &TypeId,
    set: impl FnOnce(&mut Type),
) -> Result<Change, Refused> {
    let before = session.diagnosis.kind(id).ok_or(Refused::Unknown)?.clone();
    let mut after = before.clone();
    set(&mut after);
    if after.base.is_none() && after.own.as_ref().is_none_or(|own| own.label.trim().is_empty()) {
        return Err(Refused::NoName);
    }
    Ok(Change::Type(id.clone(), Swap::of(Some(before), Some(after))))
}
