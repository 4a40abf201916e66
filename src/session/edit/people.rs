//! People: what is written of one, and taking a list, where some are added and some who are there receive what they lacked.

use std::collections::BTreeMap;

use super::super::{
    Attendance, Change, Involvements, MergeKey, Participant, ParticipantId, Party, Refused,
    Session, SittingId, StepName, Swap,
};
use super::{add_participants, cleaned, sitting};

/// Somebody of a list whose attendance is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Present {
    Known(ParticipantId),
    /// By the place among those that are added, from 0.
    Added(usize),
}

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
        after.strategy.rename(&former, &college);
    }
    Ok((name, merge, Change::between(session, &after)))
}

pub(super) fn import(
    session: &Session,
    added: Vec<Participant>,
    completed: Vec<Participant>,
    noted: Option<(SittingId, Vec<(Present, Attendance)>)>,
) -> Result<(StepName, Option<MergeKey>, Vec<Change>), Refused> {
    let name = StepName::ParticipantsImported { added: added.len(), completed: completed.len() };
    let mut changes = if added.is_empty() { Vec::new() } else { add_participants(session, added)? };
    let id = |change: &Change| match change {
        Change::Participant(id, _) => Some(*id),
        _ => None,
    };
    let new: Vec<ParticipantId> = changes.iter().filter_map(id).collect();
    let completed: BTreeMap<_, _> =
        completed.into_iter().map(|someone| (someone.id, someone)).collect();
    for (id, someone) in completed {
        let before = session.participants.get(id).ok_or(Refused::Unknown)?.clone();
        changes.push(Change::Participant(id, Swap::of(Some(before), Some(cleaned(someone)))));
    }
    let noted = noted.filter(|(_, noted)| !noted.is_empty());
    if let Some((id, noted)) = noted {
        let who = |(present, attendance)| {
            let id = match present {
                Present::Known(id) => session.participants.contains(id).then_some(id),
                Present::Added(place) => new.get(place).copied(),
            };
            Some((id?, attendance))
        };
        let noted: Option<Vec<_>> = noted.into_iter().map(who).collect();
        let noted = noted.ok_or(Refused::Unknown)?;
        changes.push(sitting(session, id, |sitting| sitting.attendance.extend(noted))?);
    }
    Ok((name, None, changes))
}

/// The changes that take someone off the attendance of every sitting.
pub(super) fn absences(session: &Session, participant: ParticipantId) -> Vec<Change> {
    session
        .sittings
        .iter()
        .filter(|sitting| sitting.attendance.contains_key(&participant))
        .map(|sitting| {
            let mut after = sitting.clone();
            after.attendance.remove(&participant);
            Change::Sitting(sitting.id, Swap::of(Some(sitting.clone()), Some(after)))
        })
        .collect()
}
