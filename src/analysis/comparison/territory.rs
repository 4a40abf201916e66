//! The territory in two sessions, row by row: what the group said of each type, then and now. No move between the two is computed.

use jiff::civil::Date;

use crate::session::{
    Diagnosis, Language, Ledger, Placed, Purpose, Regard, RowId, Session, Survey, Type, TypeId,
    TypeSurvey, clean_line,
};

use super::Place;

/// A row of which one session at least says something, in the order of the later one; those that it does not have come last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChange {
    pub row: RowId,
    /// The types of the later session in its order, then those that it no longer has.
    pub types: Vec<TypeChange>,
}

/// A type, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeChange {
    pub of: TypeId,
    pub earlier: TypeState,
    pub later: TypeState,
    /// Whether its words differ, in one language at least.
    pub reworded: bool,
}

/// What one session says of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeState {
    pub place: Place,
    pub survey: TypeSurvey,
    /// When the group said the place that held at the end.
    pub said_on: Option<Date>,
}

impl TypeState {
    /// Whether something was observed of it, or said.
    pub fn is_looked_at(&self) -> bool {
        self.survey.regard() != Regard::NotLookedAt
    }

    fn is_untouched(&self) -> bool {
        self.survey.is_untouched()
    }
}

/// A session, read for its territory.
pub struct Looked<'a> {
    session: &'a Session,
    ledger: Ledger,
    survey: Survey,
}

impl<'a> Looked<'a> {
    /// None where the session was not for the territory.
    pub fn at(session: &'a Session) -> Option<Self> {
        session.is_for(Purpose::Territory).then(|| {
            let ledger = Ledger::of(&session.journal);
            let survey = Survey::of(session, &ledger);
            Self { session, ledger, survey }
        })
    }

    /// Whether something is said to be moving in a row, or something was said of one of its types.
    fn says_something_of(&self, row: &RowId) -> bool {
        self.session.diagnosis.row(row).is_some_and(|row| {
            let is_untouched = |of: &TypeId| self.survey.kind(of).is_untouched();
            !row.moving.trim().is_empty() || !row.types.iter().all(is_untouched)
        })
    }

    /// What the group said of a type, and when: of a day, what it said last.
    pub fn said(&self, of: &TypeId) -> Vec<(Date, Placed)> {
        let mut said: Vec<(Date, Placed)> = Vec::new();
        for (argument, placed) in &self.survey.kind(of).trail {
            if let Some(recorded) = self.ledger.get(*argument) {
                let date = self.session.said_on(recorded);
                said.retain(|(day, _)| *day != date);
                said.push((date, placed.clone()));
            }
        }
        said.sort_by_key(|(date, _)| *date);
        said
    }

    pub fn state(&self, of: &TypeId) -> TypeState {
        let survey = self.survey.kind(of).clone();
        let last = survey.trail.last().and_then(|(argument, _)| self.ledger.get(*argument));
        let said_on = last.map(|recorded| self.session.said_on(recorded));
        let place = match self.session.diagnosis.kind(of) {
            None => Place::Absent,
            Some(found) if found.set_aside => Place::SetAside,
            Some(_) => Place::Shown,
        };
        TypeState { place, survey, said_on }
    }
}

/// The state of a type in a session that was not for the territory.
fn nothing_of(diagnosis: &Diagnosis, of: &TypeId) -> TypeState {
    let place = if diagnosis.kind(of).is_some() { Place::Shown } else { Place::Absent };
    TypeState { place, survey: TypeSurvey::default(), said_on: None }
}

/// Every row of which one of two sessions says something.
pub(super) fn changes(earlier: &Session, later: &Session) -> Vec<RowChange> {
    let [before, after] = [earlier, later].map(Looked::at);
    let is_told = |row: &RowId| {
        [&before, &after].into_iter().flatten().any(|looked| looked.says_something_of(row))
    };
    let mut rows: Vec<&RowId> = later.diagnosis.rows.iter().map(|row| &row.id).collect();
    let gone = earlier.diagnosis.rows.iter().map(|row| &row.id);
    rows.extend(gone.filter(|row| later.diagnosis.row(row).is_none()));
    rows.retain(|row| is_told(row));
    rows.into_iter()
        .map(|row| {
            let types = |session: &Session| -> Vec<TypeId> {
                session.diagnosis.row(row).map_or_else(Vec::new, |row| row.types.clone())
            };
            let mut all = types(later);
            all.extend(types(earlier).into_iter().filter(|of| later.diagnosis.kind(of).is_none()));
            let types = all.into_iter().map(|of| change(&of, [earlier, later], [&before, &after]));
            RowChange { row: row.clone(), types: types.filter(is_there).collect() }
        })
        .collect()
}

fn change(
    of: &TypeId,
    [earlier, later]: [&Session; 2],
    [before, after]: [&Option<Looked<'_>>; 2],
) -> TypeChange {
    let state = |looked: &Option<Looked<'_>>, session: &Session| match looked {
        Some(looked) => looked.state(of),
        None => nothing_of(&session.diagnosis, of),
    };
    let worded = earlier.diagnosis.kind(of).zip(later.diagnosis.kind(of));
    TypeChange {
        of: of.clone(),
        earlier: state(before, earlier),
        later: state(after, later),
        reworded: worded.is_some_and(|(then, now)| differs(then, now)),
    }
}

/// A type that is set aside on both sides, and of which nothing was said, is not told.
fn is_there(change: &TypeChange) -> bool {
    [&change.earlier, &change.later]
        .into_iter()
        .any(|state| state.place == Place::Shown || !state.is_untouched())
}

/// Whether two wordings of a type differ, in one language at least.
fn differs(then: &Type, now: &Type) -> bool {
    let says = |said: &str| clean_line(said.trim());
    Language::ALL.into_iter().any(|language| {
        says(then.label(language)) != says(now.label(language))
            || says(then.definition(language)) != says(now.definition(language))
    })
}
