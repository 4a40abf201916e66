//! What people do to decisions.

use super::{
    Bearer, Change, Decision, DecisionId, Due, MergeKey, Outcome, Refused, Session, Step, StepName,
    Swap, clean_line,
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
    let tidy = |text: &mut String| clean_line(text).trim().clone_into(text);
    decision.what = clean_line(&decision.what);
    decision.in_return = clean_line(&decision.in_return);
    if decision.what.trim().is_empty() {
        return Err(Refused::NothingSaid);
    }
    for bearer in &mut decision.bearers {
        if let Bearer::Words(words) = bearer {
            tidy(words);
        }
    }
    decision.bearers.retain(|bearer| *bearer != Bearer::Words(String::new()));
    let mut once = Vec::with_capacity(decision.bearers.len());
    for bearer in decision.bearers.drain(..) {
        if !once.contains(&bearer) {
            once.push(bearer);
        }
    }
    decision.bearers = once;
    if let Some(Due::Words(words)) = &mut decision.due {
        tidy(words);
    }
    decision.due = decision.due.take().filter(|due| *due != Due::Words(String::new()));
    let known = decision.sitting.is_none_or(|id| session.sittings.contains(id))
        && decision.axes.iter().all(|axis| session.framework.axis(axis).is_some())
        && decision.actors.iter().all(|&actor| session.actors.contains(actor))
        && decision.bearers.iter().all(|bearer| match bearer {
            Bearer::Participant(id) => session.participants.contains(*id),
            Bearer::Actor(id) => session.actors.contains(*id),
            Bearer::Words(_) => true,
        });
    if known { Ok(decision) } else { Err(Refused::Unknown) }
}

#[cfg(test)]
mod tests;
