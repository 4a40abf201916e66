//! What is asked of an argument before the session holds it.

use std::collections::BTreeSet;

use super::known_axis;
use crate::session::{
    Argument, Change, Entry, EntryId, Event, Ledger, MergeKey, Move, Refused, Session, Speaker,
    StepName, Swap, clean_line,
};

/// The argument with clean texts, if the session can hold it.
pub(super) fn checked(session: &Session, mut argument: Argument) -> Result<Argument, Refused> {
    argument.words = clean_line(&argument.words);
    argument.evidence = argument
        .evidence
        .iter()
        .map(|text| clean_line(text))
        .filter(|text| !text.trim().is_empty())
        .collect();
    match &mut argument.speaker {
        Speaker::Participant(id) if !session.participants.contains(*id) => {
            return Err(Refused::Unknown);
        }
        Speaker::Words(words) => {
            clean_line(words).trim().clone_into(words);
            if words.is_empty() {
                argument.speaker = Speaker::Unsaid;
            }
        }
        Speaker::Participant(_) | Speaker::Unsaid => {}
    }
    if argument.actors.iter().any(|id| !session.actors.contains(*id)) {
        return Err(Refused::Unknown);
    }
    let mut seen = BTreeSet::new();
    for made in &mut argument.moves {
        known_axis(session, &made.axis)?;
        if !seen.insert(made.axis.clone()) {
            return Err(Refused::AxisTwice);
        }
        for minority in &mut made.minority {
            minority.words = clean_line(&minority.words);
        }
    }
    if argument.words.trim().is_empty() && argument.moves.is_empty() {
        return Err(Refused::NothingSaid);
    }
    Ok(argument)
}

pub(super) type Resolved = (StepName, Option<MergeKey>, Vec<Change>);

pub(super) fn extend(session: &Session, id: EntryId, made: Move) -> Result<Resolved, Refused> {
    let before = session.journal.get(id).ok_or(Refused::Unknown)?;
    let Event::Argument(argument) = &before.event else {
        return Err(Refused::Unknown);
    };
    let axis = made.axis.clone();
    let mut longer = argument.clone();
    longer.moves.push(made);
    let after = Entry { event: Event::Argument(checked(session, longer)?), ..before.clone() };
    let ledger = Ledger::of(&session.journal);
    let recorded = ledger.get(id).ok_or(Refused::Unknown)?;
    if !recorded.earlier.is_empty() || !recorded.stands() {
        return Err(Refused::InUse);
    }
    let change = Change::Entry(id, Swap::of(Some(before.clone()), Some(after)));
    let name = StepName::Argument { number: recorded.number, axis: Some(axis) };
    Ok((name, None, vec![change]))
}

pub(super) fn count_arguments(session: &Session) -> usize {
    let is_argument = |entry: &&Entry| matches!(entry.event, Event::Argument(_));
    session.journal.iter().filter(is_argument).count()
}

/// The shown number of an argument, if it stands (or, for `standing` false, if it is withdrawn).
pub(super) fn withdrawable(
    session: &Session,
    id: EntryId,
    standing: bool,
) -> Result<usize, Refused> {
    let ledger = Ledger::of(&session.journal);
    let recorded = ledger.get(id).ok_or(Refused::Unknown)?;
    match (recorded.stands(), standing) {
        (true, true) | (false, false) => Ok(recorded.number),
        (false, true) => Err(Refused::AlreadyWithdrawn),
        (true, false) => Err(Refused::NotWithdrawn),
    }
}
