//! People: what is written of one, and taking a list, where some are added and some who are there receive what they lacked.

use std::collections::BTreeMap;

use super::super::{
    Change, Involvements, MergeKey, Participant, Party, Refused, Session, StepName, Swap,
};
use super::{add_participants, cleaned};

/// Writes `someone` under its id. What is said of a college goes with its name: once nobody belongs to the former one.
pub(super) fn set(
    session: &Session,
    someone: Participant,
) -> Result<(StepName, Option<MergeKey>, Vec<Change>), Refused> {
    let (id, college) = (someone.id, someone.college.clone());
    let before = session.participants.get(id).ok_or(Refused::Unknown)?;
    let name = StepName::Participant { name: someone.name.clone() };
    let [former, college] = [before.college.clone(), college].map(Party::College);
    let merge = Some(MergeKey::Participant(id));
    let mut after = session.clone();
    after.participants.put(id, Some(someone));
    let said = Involvements::of(session);
    let is_renamed = !after.parties(&Involvements::default()).iter().any(|party| party.is(&former));
    let has_a_name = !after.party_name(&college).is_empty();
    if is_renamed && has_a_name && said.get(&former).is_some() && said.get(&college).is_none() {
        after.rename_party(&former, &college);
    }
    if is_renamed && has_a_name {
        after.rename_sides(&former, &college);
    }
    Ok((name, merge, Change::between(session, &after)))
}

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
