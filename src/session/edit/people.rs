//! Taking a list of people: some are added, and some who are there receive what they lacked.

use std::collections::BTreeMap;

use super::super::{Change, MergeKey, Participant, Refused, Session, StepName, Swap};
use super::{add_participants, cleaned};

pub(super) fn import(
    session: &Session,
    added: Vec<Participant>,
    completed: Vec<Participant>,
) -> Result<(StepName, Option<MergeKey>, Vec<Change>), Refused> {
    let name = StepName::ParticipantsImported { added: added.len(), completed: completed.len() };
    let mut changes = if added.is_empty() { Vec::new() } else { add_participants(session, added)? };
    let completed: BTreeMap<_, _> =
        completed.into_iter().map(|someone| (someone.id, someone)).collect();
    for (id, someone) in completed {
        let before = session.participants.get(id).ok_or(Refused::Unknown)?.clone();
        changes.push(Change::Participant(id, Swap::of(Some(before), Some(cleaned(someone)))));
    }
    Ok((name, None, changes))
}
