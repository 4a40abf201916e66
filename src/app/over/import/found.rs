//! What was found in a list, and what a person decided of it.

use crate::app::base::look::Look;
use crate::session::actor_list::{Effect, RowChoice};
use crate::session::{ActorList, Edit, Key, PeopleList, Reading, Session, Whom};
use crate::storage::Sheet;

/// What was found in a list, and what was decided of it.
#[derive(Debug)]
pub struct Found {
    pub whom: Whom,
    pub sheet: Sheet,
    pub reading: Reading,
    pub list: List,
}

/// The same beside a session.
#[derive(Debug)]
pub enum List {
    /// With who is chosen.
    People(PeopleList, Vec<bool>),
    Actors(ActorList, Vec<RowChoice>),
}

impl Found {
    pub fn of(sheet: Sheet, whom: Whom, look: &Look<'_>) -> Self {
        let reading = Reading::of(&sheet.rows, whom);
        let list = List::of(&sheet, &reading, whom, look);
        Self { whom, sheet, reading, list }
    }

    /// Reads the same rows otherwise.
    pub fn read_as(&mut self, reading: Reading, look: &Look<'_>) {
        self.list = List::of(&self.sheet, &reading, self.whom, look);
        self.reading = reading;
    }

    /// How many it would add or complete.
    pub fn count(&self, look: &Look<'_>) -> usize {
        match &self.list {
            List::People(list, chosen) => {
                let listed = list.listed.iter().zip(chosen);
                listed.filter(|(listed, chosen)| **chosen && listed.is_someone()).count()
            }
            List::Actors(list, choices) => {
                let effects = effects(list, choices, look.session);
                effects.filter(|effect| *effect != Effect::Nothing).count()
            }
        }
    }

    /// How many people who are there it would complete.
    pub fn completed(&self) -> usize {
        match &self.list {
            List::People(list, chosen) => {
                let listed = list.listed.iter().zip(chosen);
                listed.filter(|(listed, chosen)| **chosen && listed.completes()).count()
            }
            List::Actors(..) => 0,
        }
    }

    /// The edit that takes what was decided; `key` gives each newcomer a random key.
    pub fn edit(&self, session: &Session, key: impl FnMut() -> Key) -> Edit {
        match &self.list {
            List::People(list, chosen) => list.edit(session, chosen, key),
            List::Actors(list, choices) => list.edit(session, choices, key).into(),
        }
    }
}

impl List {
    fn of(sheet: &Sheet, reading: &Reading, whom: Whom, look: &Look<'_>) -> Self {
        match whom {
            Whom::People => {
                let list = PeopleList::of(&sheet.rows, reading, look.session, look.sitting());
                let chosen = list.all_chosen();
                Self::People(list, chosen)
            }
            Whom::Actors => {
                let list = ActorList::read(&sheet.rows, reading, look.session);
                let choices = vec![RowChoice::default(); list.listed.len()];
                Self::Actors(list, choices)
            }
        }
    }
}

/// What taking each actor would do.
pub fn effects<'a>(
    list: &'a ActorList,
    choices: &'a [RowChoice],
    session: &'a Session,
) -> impl Iterator<Item = Effect> + 'a {
    let decided = list.listed.iter().zip(choices);
    decided.map(|(listed, choice)| listed.effect(session, choice))
}
