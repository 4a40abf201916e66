//! What people do to decisions.

use jiff::civil::Date;

use super::commitment::{tidy_bearers, tidy_due};
use super::{
    Bearer, Change, Decision, DecisionId, MergeKey, Outcome, Party, Pledge, Refused, Review,
    Session, SittingId, Step, StepName, Swap, clean_line,
};

/// What a person did to the decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionEdit {
    /// Its id is given here. One that is taken up from an earlier session stands here once.
    Add(Decision),
    Set(Decision),
    Settle {
        id: DecisionId,
        outcome: Outcome,
    },
    /// What the side of this rank says became of it, once a sitting; `None` takes that back.
    Review {
        id: DecisionId,
        side: usize,
        sitting: Option<SittingId>,
        on: Date,
        said: Option<Review>,
    },
    Remove(DecisionId),
}

impl DecisionEdit {
    pub(super) fn resolve(self, session: &Session) -> Result<Step, Refused> {
        let known = |id| session.decisions.get(id).cloned().ok_or(Refused::Unknown);
        let (name, merge, before, after) = match self {
            Self::Add(decision) => {
                let again = session.decisions.iter().any(|found| found.key == decision.key);
                if decision.taken_from.is_some() && again {
                    return Err(Refused::AlreadyTakenUp);
                }
                let decision = Decision { id: session.decisions.next_id(), ..decision };
                let after = checked(session, decision)?;
                (StepName::DecisionAdded { what: after.what.clone() }, None, None, Some(after))
            }
            Self::Set(decision) => {
                let (id, before) = (decision.id, known(decision.id)?);
                let after = checked(session, decision)?;
                let name = StepName::Decision { what: after.what.clone() };
                (name, Some(MergeKey::Decision(id)), Some(before), Some(after))
            }
            Self::Settle { id, outcome } => {
                let before = known(id)?;
                let name = StepName::DecisionSettled { what: before.what.clone(), outcome };
                let after = Decision { outcome, ..before.clone() };
                (name, None, Some(before), Some(after))
            }
            Self::Review { id, side, sitting, on, said } => {
                let before = known(id)?;
                let mut after = before.clone();
                let pledge = after.sides.get_mut(side).ok_or(Refused::Unknown)?;
                let said = said.map(|said| Review { on, sitting, ..said });
                pledge.say(sitting, on, said);
                let after = checked(session, after)?;
                let name = StepName::DecisionReviewed { what: before.what.clone() };
                (name, Some(MergeKey::Review(id, side)), Some(before), Some(after))
            }
            Self::Remove(id) => {
                let before = known(id)?;
                let name = StepName::DecisionRemoved { what: before.what.clone() };
                (name, None, Some(before), None)
            }
        };
        let id = after.as_ref().or(before.as_ref()).map(|decision| decision.id);
        let change = id.map(|id| Change::Decision(id, Swap::of(before, after)));
        let changes = change.into_iter().filter(|change| !change.is_nothing()).collect();
        Ok(Step { name, changes, merge })
    }
}

/// The decision with clean texts, if the session can hold it.
fn checked(session: &Session, mut decision: Decision) -> Result<Decision, Refused> {
    let Decision { what, in_return, sign, reason, concerned, .. } = &mut decision;
    for text in [what, in_return, sign, reason, concerned] {
        *text = clean_line(text);
    }
    if decision.what.trim().is_empty() {
        return Err(Refused::NothingSaid);
    }
    decision.bearer_lists_mut().for_each(tidy_bearers);
    tidy_due(&mut decision.due);
    tidy_due(&mut decision.again);
    decision.sides.iter_mut().for_each(Pledge::clean);
    if decision.sides.iter().any(|side| side.by == Party::College(String::new())) {
        return Err(Refused::NoName);
    }
    let sittings = decision.sides.iter().flat_map(|side| &side.reviews);
    let mut sittings = sittings.map(|review| review.sitting).chain([decision.sitting]).flatten();
    let known = sittings.all(|id| session.sittings.contains(id))
        && decision.rows.iter().all(|row| session.diagnosis.row(row).is_some())
        && decision.bound_actors().all(|actor| session.actors.contains(actor))
        && decision.axes.iter().all(|axis| session.framework.axis(axis).is_some())
        && decision.actors.iter().all(|&actor| session.actors.contains(actor))
        && decision.bearer_lists().flatten().all(|bearer| match bearer {
            Bearer::Participant(id) => session.participants.contains(*id),
            Bearer::Actor(id) => session.actors.contains(*id),
            Bearer::Words(_) => true,
        });
    if known { Ok(decision) } else { Err(Refused::Unknown) }
}

#[cfg(test)]
mod tests;
