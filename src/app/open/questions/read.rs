//! What is read from the actors and their relations: it takes a moment, so it is done off the interface thread.

use crate::analysis::{Question, questions};
use crate::session::{Actor, Relations, Session, Table};

/// The questions that the relations raise, with what they were read from.
pub struct Reading {
    actors: Table<Actor>,
    relations: Relations,
    pub questions: Vec<Question>,
}

impl Reading {
    pub fn of(session: &Session) -> Self {
        Self {
            actors: session.actors.clone(),
            relations: session.relations.clone(),
            questions: questions(session),
        }
    }

    /// Whether it would read the same in `session`.
    pub fn is_of(&self, session: &Session) -> bool {
        self.relations == session.relations && self.actors == session.actors
    }
}
