//! What copies said differently, settled by whoever reads it: by choosing, or by writing something else in the place.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{Spot, Value, cells};
use super::said::{Context, chosen, greatest, others, turned};
use super::{Difference, Said, put};
use crate::session::{Change, Refused, Session, Step, StepName};

/// A place that copies fill differently, while nobody said what stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDifference {
    pub at: Spot,
    /// What is there now.
    pub stands: Value,
    /// What others say.
    pub others: Vec<Value>,
}

impl Session {
    /// What was said differently and is not settled, in the order of the places.
    pub fn open_differences(&self) -> Vec<OpenDifference> {
        if self.joint.differences.is_empty() {
            return Vec::new();
        }
        let (current, context) = (self.current(), self.context());
        let open = |Difference { at, said }: &Difference| {
            let stands = context.stands(at, said);
            let others: Vec<Value> = others(said, &stands).cloned().collect();
            let is_open = current.get(at) == Some(&stands) && !others.is_empty();
            is_open.then(|| OpenDifference { at: at.clone(), stands, others })
        };
        self.joint.differences.iter().filter_map(open).collect()
    }

    /// What is in each place of which something else was said; nothing of places that are not there any more.
    fn current(&self) -> BTreeMap<Spot, Value> {
        let spots: BTreeSet<&Spot> = self.joint.differences.iter().map(|known| &known.at).collect();
        let mut current = BTreeMap::new();
        for &spot in &spots {
            if spot.is_there_unfilled() {
                current.insert(spot.clone(), Value::Nothing);
            } else if let Spot::Entry(id) = spot
                && let Some(entry) = self.journal.get(*id)
            {
                current.insert(spot.clone(), Value::Event(Box::new(entry.event.clone())));
            }
        }
        cells(&mut self.clone(), &mut |spot, cell| {
            if spots.contains(&spot) {
                current.insert(spot, cell.get());
            }
        });
        current
    }

    fn context(&self) -> Context {
        let said: BTreeMap<&Spot, &[Said]> =
            self.joint.differences.iter().map(|known| (&known.at, &*known.said)).collect();
        Context::of(self, |spot| said.get(spot).map(|said| greatest(said)))
    }

    /// Takes what was written in a place since copies were joined for what stands there.
    pub(super) fn take_edits(&mut self) {
        if self.joint.differences.is_empty() {
            return;
        }
        let (mut current, context) = (self.current(), self.context());
        for Difference { at, said } in &mut self.joint.differences {
            // Whoever took away what the place is in says nothing of the place.
            let Some(value) = current.remove(at) else { continue };
            *said = turned(value, said, |said| context.stands(at, said));
        }
    }
}

/// The step that says what stands in a place.
pub(in crate::session) fn resolve(
    session: &Session,
    at: &Spot,
    value: Value,
) -> Result<Step, Refused> {
    let mut after = session.clone();
    after.take_edits();
    let known = after.joint.differences.iter_mut().find(|known| known.at == *at);
    let known = known.ok_or(Refused::Unknown)?;
    known.said = chosen(&known.said, value);
    let said = known.said.clone();
    let value = after.context().stands(at, &said);
    let mut standing = after.current();
    standing.insert(at.clone(), value);
    put(&mut after, &mut standing);
    if !crate::session::check(&after).is_empty() {
        return Err(Refused::NothingLeft);
    }
    Ok(Step {
        name: StepName::DifferenceSettled,
        changes: Change::between(session, &after),
        merge: None,
    })
}
