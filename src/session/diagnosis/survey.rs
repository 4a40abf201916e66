//! How the territory stands: read from the journal, never stored, and never deduced from anything else.

use std::collections::BTreeMap;

use super::{Observation, Placed, Row, Sign, Type};
use crate::session::{EntryId, Event, Ledger, Recorded, RowId, Seen, Session, TypeId};

/// Every row and type that something was said of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    rows: BTreeMap<RowId, RowSurvey>,
    types: BTreeMap<TypeId, TypeSurvey>,
    /// What was said of each observation of an earlier session.
    still: BTreeMap<usize, bool>,
    /// The last argument that said something of it.
    last: Option<EntryId>,
    untouched_row: RowSurvey,
    untouched_type: TypeSurvey,
}

/// The standing observations of one row, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowSurvey {
    pub observations: Vec<Sorted>,
}

/// One observation of a row, and the argument that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    pub argument: EntryId,
    pub observation: Observation,
}

impl RowSurvey {
    pub fn to_sort(&self) -> impl Iterator<Item = &Sorted> {
        self.observations.iter().filter(|found| !found.observation.is_sorted())
    }

    pub fn otherwise(&self) -> impl DoubleEndedIterator<Item = &Sorted> {
        self.observations.iter().filter(|found| found.observation.otherwise)
    }

    /// Those that speak for or against a type.
    pub fn on<'a>(
        &'a self,
        of: &'a TypeId,
    ) -> impl DoubleEndedIterator<Item = (&'a Sorted, Sign)> + 'a {
        self.observations
            .iter()
            .filter_map(|found| found.observation.signs.get(of).map(|&sign| (found, sign)))
    }
}

/// What the group agreed on one type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeSurvey {
    /// The arguments in which it said a place, oldest first.
    pub trail: Vec<(EntryId, Placed)>,
    /// How many standing observations speak for or against it: only whether there are any is shown beside a place.
    pub observations: usize,
    /// Where copies that were joined left it, and by which entries: several places, while the group did not say which holds.
    pub parted: Vec<(EntryId, Seen)>,
    /// How the group means to come near it, empty when it was not said; none when it does not.
    pub towards: Option<String>,
}

/// What is known of a type. Three things that are never taken for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Regard<'a> {
    NotLookedAt,
    /// Something was observed, and the group said no place.
    Observed,
    Said(&'a Placed),
}

impl TypeSurvey {
    /// Whether copies that were joined left it in several places.
    pub fn is_parted(&self) -> bool {
        !self.parted.is_empty()
    }

    /// Whether nothing was said of it.
    pub fn is_untouched(&self) -> bool {
        self.trail.is_empty() && self.observations == 0 && self.towards.is_none()
    }

    pub fn regard(&self) -> Regard<'_> {
        match self.trail.last() {
            Some((_, placed)) => Regard::Said(placed),
            None if 0 < self.observations => Regard::Observed,
            None => Regard::NotLookedAt,
        }
    }
}

impl Survey {
    pub fn of(session: &Session, ledger: &Ledger) -> Self {
        let mut survey = Self::default();
        for recorded in ledger.standing() {
            if recorded.argument.is_of_territory() {
                survey.last = Some(recorded.id);
            }
            for observation in &recorded.argument.observations {
                for of in observation.signs.keys() {
                    survey.types.entry(of.clone()).or_default().observations += 1;
                }
                let row = survey.rows.entry(observation.row.clone()).or_default();
                let observation = observation.clone();
                row.observations.push(Sorted { argument: recorded.id, observation });
            }
            for placed in &recorded.argument.places {
                let found = survey.types.entry(placed.of.clone()).or_default();
                found.trail.push((recorded.id, placed.clone()));
            }
        }
        for entry in &session.journal {
            match &entry.event {
                Event::Towards { of, how } => {
                    survey.types.entry(of.clone()).or_default().towards.clone_from(how);
                }
                Event::StillTrue { of, still } => {
                    for of in session.diagnosis.recalled_as_one(*of) {
                        match still {
                            Some(still) => _ = survey.still.insert(of, *still),
                            None => _ = survey.still.remove(&of),
                        }
                    }
                }
                _ => {}
            }
        }
        for (of, parted) in session.parted_types(ledger) {
            survey.types.entry(of).or_default().parted = parted;
        }
        survey
    }

    pub fn row(&self, id: &RowId) -> &RowSurvey {
        self.rows.get(id).unwrap_or(&self.untouched_row)
    }

    pub fn kind(&self, id: &TypeId) -> &TypeSurvey {
        self.types.get(id).unwrap_or(&self.untouched_type)
    }

    /// Whether something was said or written of a row, or of one of its types: a row that nobody touched is not told.
    pub fn touches(&self, session: &Session, row: &Row) -> bool {
        let is_worded =
            |of: &TypeId| session.diagnosis.kind(of).is_some_and(|found| found.own.is_some());
        let texts = [row.in_short(&session.details), &row.moving];
        let recalled = session.diagnosis.recalled.iter().enumerate();
        let mut recalled = recalled.filter(|(_, found)| found.row == row.id);
        texts.iter().any(|text| !text.trim().is_empty())
            || row.validated.is_some()
            || recalled.any(|(rank, _)| self.still.contains_key(&rank))
            || !self.row(&row.id).observations.is_empty()
            || row.types.iter().any(|of| is_worded(of) || !self.kind(of).is_untouched())
    }

    /// The types of a row that are told: those shown, and those set aside of which something was said.
    pub fn told<'a>(
        &'a self,
        session: &'a Session,
        row: &'a Row,
    ) -> impl Iterator<Item = (&'a TypeId, &'a Type)> {
        let types = row.types.iter().filter_map(|of| Some((of, session.diagnosis.kind(of)?)));
        types.filter(|(of, found)| !found.set_aside || !self.kind(of).is_untouched())
    }

    /// Whether an observation of an earlier session, by its rank, is still true; none while nobody said.
    pub fn still_true(&self, recalled: usize) -> Option<bool> {
        self.still.get(&recalled).copied()
    }

    /// The last standing argument that said something of the territory.
    pub fn last(&self) -> Option<EntryId> {
        self.last
    }

    /// Whether nothing was said of any row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.types.is_empty()
    }
}

impl Session {
    /// The day an argument was said: that of its sitting, else the one it was noted on.
    pub fn said_on(&self, recorded: &Recorded) -> jiff::civil::Date {
        let sitting = recorded.sitting.and_then(|id| self.sittings.get(id));
        sitting.map_or_else(|| recorded.at.local().date(), |sitting| sitting.date)
    }
}
