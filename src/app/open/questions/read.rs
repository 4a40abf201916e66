//! What is read from the actors and their relations: it takes a moment, so it is done off the interface thread.

use std::borrow::Cow;
use std::sync::Arc;

use crate::analysis::{Question, questions};
use crate::app::base::jobs::{Jobs, Pending};
use crate::session::{Actor, MissionId, Relations, Session, Table};

/// The questions that the relations raise, with what they were read from.
pub struct RelationQuestions {
    actors: Table<Actor>,
    relations: Relations,
    mission: MissionId,
    /// Those of the mission studied: the ones that grids, map and wall stand beside.
    pub questions: Vec<Question>,
    /// Those of every mission, where some actors weigh on others alone.
    of_every_mission: Option<Vec<Question>>,
}

impl RelationQuestions {
    pub fn of(session: &Session) -> Self {
        let studied = session.on_mission();
        Self {
            actors: session.actors.clone(),
            relations: session.relations.clone(),
            mission: session.details.mission_id,
            questions: questions(&studied),
            of_every_mission: matches!(studied, Cow::Owned(_)).then(|| questions(session)),
        }
    }

    /// Those of the actors that grids and map show.
    pub fn shown(&self, every_mission: bool) -> &[Question] {
        let all = self.of_every_mission.as_ref().filter(|_| every_mission);
        all.unwrap_or(&self.questions)
    }

    /// Whether it would read the same in `session`.
    pub fn is_of(&self, session: &Session) -> bool {
        self.mission == session.details.mission_id
            && self.relations == session.relations
            && self.actors == session.actors
    }
}

/// The last reading, and the one under way.
#[derive(Default)]
pub struct QuestionsState {
    read: Option<Box<RelationQuestions>>,
    /// By the revision that is read.
    reading: Pending<u64, Box<RelationQuestions>>,
}

impl QuestionsState {
    /// The last reading; of an earlier state of the session, it may be.
    pub fn read(&self) -> Option<&RelationQuestions> {
        self.read.as_deref()
    }

    /// Has the relations read again when something changed in them.
    pub fn refresh(&mut self, session: &Arc<Session>, jobs: &Jobs) {
        if let Some(read) = self.reading.take() {
            self.read = Some(read);
        }
        if self.read.as_ref().is_some_and(|read| read.is_of(session)) {
            self.reading.want_nothing();
        } else {
            self.reading.want(session.revision);
        }
        let session = Arc::clone(session);
        self.reading.work(jobs, |_| move || Box::new(RelationQuestions::of(&session)));
    }
}
