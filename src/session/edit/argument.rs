//! What is asked of an argument before the session holds it.

use std::collections::BTreeSet;

use super::{Made, known_axis};
use crate::session::diagnosis::{check_territory, merged};
use crate::session::{
    About, Argument, Change, Entry, EntryId, Event, Ground, Key, Ledger, MergeKey, Refused,
    Session, SittingId, Speaker, Stamp, StepName, Swap, clean_line,
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
    check_territory(session, &mut argument)?;
    if argument.says_nothing() {
        return Err(Refused::NothingSaid);
    }
    Ok(argument)
}

pub(super) type Resolved = (StepName, Option<MergeKey>, Vec<Change>);

/// What an argument is about first.
pub(super) fn about(argument: &Argument) -> Option<About> {
    let axis = argument.moves.first().map(|made| About::Axis(made.axis.clone()));
    axis.or_else(|| argument.places.first().map(|placed| About::Type(placed.of.clone()))).or_else(
        || {
            let observation = argument.observations.first()?;
            let of = observation.signs.keys().next().cloned().map(About::Type);
            of.or_else(|| Some(About::Row(observation.row.clone())))
        },
    )
}

/// Arguments one after the other, as one step.
pub(super) fn series(
    session: &Session,
    key: Option<Key>,
    at: Stamp,
    sitting: Option<SittingId>,
    arguments: Vec<Argument>,
) -> Result<Resolved, Refused> {
    if sitting.is_some_and(|id| !session.sittings.contains(id)) {
        return Err(Refused::Unknown);
    }
    let arguments = arguments
        .into_iter()
        .map(|argument| checked(session, argument))
        .collect::<Result<Vec<_>, _>>()?;
    let about = about(arguments.first().ok_or(Refused::NothingSaid)?);
    let name = StepName::Series { count: arguments.len(), about };
    let first = u32::from(session.journal.next_id());
    let entries = (first..).map(EntryId).zip(arguments).enumerate();
    let changes = entries.map(|(rank, (id, argument))| {
        let key = key.map_or_else(|| Key::of_entry(session.id, id, at), |key| key.of_rank(rank));
        let after = Entry { id, key, at, sitting, event: Event::Argument(argument) };
        Change::Entry(id, Swap::of(None, Some(after)))
    });
    Ok((name, None, changes.collect()))
}

pub(super) fn extend(session: &Session, id: EntryId, made: Made) -> Result<Resolved, Refused> {
    let before = session.journal.get(id).ok_or(Refused::Unknown)?;
    let Event::Argument(argument) = &before.event else {
        return Err(Refused::Unknown);
    };
    let (about, longer) = match made {
        Made::Move(made) => {
            let mut longer = argument.clone();
            let about = About::Axis(made.axis.clone());
            longer.moves.push(made);
            (about, longer)
        }
        Made::Observed(also, placed) => {
            let about = match &also.ground {
                Ground::Row(row) | Ground::Otherwise(row) => About::Row(row.clone()),
                Ground::Type(of) => About::Type(of.clone()),
            };
            (about, merged(session, argument.clone(), &also, placed)?)
        }
    };
    let after = Entry { event: Event::Argument(checked(session, longer)?), ..before.clone() };
    let ledger = Ledger::of(&session.journal);
    let recorded = ledger.get(id).ok_or(Refused::Unknown)?;
    if !recorded.earlier.is_empty() || !recorded.stands() {
        return Err(Refused::InUse);
    }
    let change = Change::Entry(id, Swap::of(Some(before.clone()), Some(after)));
    let name = StepName::Argument { number: recorded.number, about: Some(about) };
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
