//! Questions that the relations raise, for the group to look at together. They read the group's picture, never the territory.

use std::collections::BTreeSet;

use crate::session::{ActorId, Finding, Session};

/// One question, with why it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub finding: Finding,
    /// Those it names: they are lit in the matrix and on the map.
    pub actors: BTreeSet<ActorId>,
}

/// The questions that `session` raises, in the order they are best looked at.
pub fn questions(session: &Session) -> Vec<Question> {
    let _ = session;
    Vec::new()
}
