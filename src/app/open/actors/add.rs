//! Adding actors: a name and Enter, or a whole list pasted into the same field.

use egui::{Id, Ui};
use uuid::Uuid;

use crate::app::base::look::Look;
use crate::app::widgets::Pasted;
use crate::app::widgets::form::{self, Field};
use crate::session::actor_list::{ActorList, Standing};
use crate::session::list::Cell;
use crate::session::{Actor, ActorEdit, ActorId, Key, ListRow, Session, Whom, same_words};

/// What this part keeps between frames.
#[derive(Default)]
pub struct NewActor {
    pub line: String,
    told: Option<Told>,
    /// The last revision of the session that this is news of.
    told_until: u64,
    /// The field, once it was shown.
    id: Option<Id>,
}

/// What became of what was typed or pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    List { added: usize, known: usize },
    Taken(String),
}

/// What a person asked for in the field.
pub enum Asked {
    Add(ActorEdit),
    /// A list that is to be looked at first.
    Look(String),
    /// The name is that of this actor.
    Choose(ActorId),
}

/// What was typed: a name, and a short name after a semicolon.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    name: String,
    short: String,
}

impl Line {
    /// `None` without a name.
    fn read(text: &str) -> Option<Self> {
        let mut cells = text.splitn(2, ['\t', ';']).map(Cell::of);
        let name = cells.next().map(Cell::name).filter(|name| !name.is_empty())?;
        let short = cells.next().map(|cell| cell.text).unwrap_or_default();
        Some(Self { name, short: short.trim_end_matches(';').trim().to_owned() })
    }

    fn actor(self) -> Actor {
        Actor { short: self.short, ..Actor::named(&self.name, Key(Uuid::new_v4())) }
    }
}

/// The actor that has this name, whatever its case and accents.
pub fn named(session: &Session, name: &str) -> Option<ActorId> {
    let name = same_words(name);
    session.actors.iter().find(|actor| same_words(&actor.name) == name).map(|actor| actor.id)
}

impl NewActor {
    /// The field. `take_focus` puts the caret in it.
    pub fn field(&mut self, ui: &mut Ui, look: &Look<'_>, take_focus: bool) -> Option<Asked> {
        let pasted = self.id.filter(|&id| ui.memory(|memory| memory.has_focus(id)));
        let list = pasted.and_then(|_| Pasted::take(ui, Whom::Actors));
        let name = look.words.text("actors-new");
        let field = Field::line(&name, true).hint(look.words.text("actors-new-hint"));
        let response = field.show(ui, "new", &mut self.line);
        self.id = Some(response.id);
        if take_focus {
            response.request_focus();
        }
        if response.changed() {
            self.told = None;
        }
        match list {
            Some(Pasted::Names(rows)) => return self.add_list(look.session, &rows),
            Some(Pasted::List(text)) => return Some(Asked::Look(text)),
            None => {}
        }
        let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
        if !(response.lost_focus() && entered) {
            return None;
        }
        response.request_focus();
        self.add_line(look.session)
    }

    /// Whether the caret is in the field.
    pub fn has_focus(&self, ui: &Ui) -> bool {
        self.id.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)))
    }

    fn add_line(&mut self, session: &Session) -> Option<Asked> {
        let line = Line::read(&self.line)?;
        if let Some(known) = named(session, &line.name) {
            self.tell(session.revision, Told::Taken(session.actor_name(known).to_owned()));
            return Some(Asked::Choose(known));
        }
        self.told = None;
        self.line.clear();
        Some(Asked::Add(ActorEdit::Add(vec![line.actor()])))
    }

    fn add_list(&mut self, session: &Session, rows: &[ListRow]) -> Option<Asked> {
        let list = ActorList::of(rows, session);
        let new = list.listed.iter().filter(|listed| listed.standing == Standing::New);
        let new: Vec<_> =
            new.map(|listed| Actor { key: Key(Uuid::new_v4()), ..listed.said.clone() }).collect();
        let added = new.len();
        let after = session.revision + u64::from(0 < added);
        self.tell(after, Told::List { added, known: rows.len() - added });
        (0 < added).then_some(Asked::Add(ActorEdit::Add(new)))
    }

    fn tell(&mut self, until: u64, told: Told) {
        self.told = Some(told);
        self.told_until = until;
    }

    /// What became of what was typed or pasted, under the field.
    pub fn told(&self, ui: &mut Ui, look: &Look<'_>) {
        match self.told.as_ref().filter(|_| look.session.revision <= self.told_until) {
            None => {}
            Some(Told::Taken(name)) => {
                let text = look.words.with("actors-taken", [("name", name.into())]);
                form::alert(ui, look.theme, text);
            }
            Some(Told::List { added, known }) => {
                let mut text = look.words.with("actors-added", [("count", (*added).into())]);
                if 0 < *known {
                    text += " ";
                    text += &look.words.with("actors-known", [("count", (*known).into())]);
                }
                form::help(ui, look.theme, text);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        Line::read(text).map(|line| (line.name, line.short))
    }

    #[test]
    fn a_line_is_a_name_and_a_short_name() {
        let found = |name: &str, short: &str| Some((name.to_owned(), short.to_owned()));
        assert_eq!(read("Mairie"), found("Mairie", ""));
        assert_eq!(read(" Conseil départemental ; Dép. "), found("Conseil départemental", "Dép."));
        assert_eq!(read("Régie de quartier\tRégie\t\t"), found("Régie de quartier", "Régie"));
        assert_eq!(read("• Club d’entreprises"), found("Club d’entreprises", ""));
        assert_eq!(read("E\u{301}cole"), found("École", ""), "as it is kept");
        assert_eq!(read(" ;Dép."), None);
    }
}
