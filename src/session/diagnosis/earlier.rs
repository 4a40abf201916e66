//! What a session receives from the one it carries on: places, dated, and observations to be asked about again.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Diagnosis, Movement, Place, Sign};
use crate::session::{Ledger, RowId, Session, Survey, TypeId};

/// Where an earlier session left a type, and when. Not looked at until the group says a place anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierPlace {
    pub place: Place,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub movement: Option<Movement>,
    /// The day of the last sitting at which it could have been said.
    pub date: Date,
}

/// What was observed in an earlier session: is it still true?
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recalled {
    pub row: RowId,
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "crate::session::unique::map"
    )]
    pub signs: BTreeMap<TypeId, Sign>,
    pub words: String,
    pub date: Date,
}

impl Diagnosis {
    /// The ranks of what is one observation with this one, told on several rows: what is answered of it is answered once.
    pub fn recalled_as_one(&self, rank: usize) -> impl Iterator<Item = usize> {
        let of = self.recalled.get(rank);
        let is_one = move |(other, found): &(usize, &Recalled)| {
            let is_told_again = |of: &Recalled| {
                !of.words.is_empty()
                    && (of.row != found.row)
                    && (&of.words, of.date) == (&found.words, found.date)
            };
            *other == rank || of.is_some_and(is_told_again)
        };
        self.recalled.iter().enumerate().filter(is_one).map(|(other, _)| other)
    }
}

impl Session {
    /// The diagnosis that the session which carries this one on receives: the same rows and types, what is moving to be said anew,
    /// places dated, and what was observed to be asked about, oldest first.
    pub(in crate::session) fn diagnosis_to_carry(&self) -> Diagnosis {
        let date = self.last_day();
        let ledger = Ledger::of(&self.journal);
        let survey = Survey::of(self, &ledger);
        let mut carried = self.diagnosis.clone();
        // This one is still to be found right.
        carried.frame.validated_by.clear();
        for row in &mut carried.rows {
            row.moving.clear();
            row.validated = None;
        }
        for of in self.diagnosis.types.keys() {
            if let Some((argument, placed)) = survey.kind(of).trail.last() {
                let date = ledger.get(*argument).map_or(date, |recorded| self.said_on(recorded));
                let &super::Placed { place, movement, .. } = placed;
                carried.earlier.insert(of.clone(), EarlierPlace { place, movement, date });
            }
        }
        let holds = |(index, _): &(usize, &Recalled)| survey.still_true(*index) != Some(false);
        let before = self.diagnosis.recalled.iter().enumerate();
        let mut recalled: Vec<Recalled> =
            before.filter(holds).map(|(_, found)| found.clone()).collect();
        for row in &self.diagnosis.rows {
            for found in &survey.row(&row.id).observations {
                let Some(recorded) = ledger.get(found.argument) else { continue };
                let words = recorded.argument.words.trim().to_owned();
                let (signs, date) = (found.observation.signs.clone(), self.said_on(recorded));
                recalled.push(Recalled { row: row.id.clone(), signs, words, date });
            }
        }
        carried.recalled = recalled;
        carried
    }
}
