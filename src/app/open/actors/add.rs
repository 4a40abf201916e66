//! Adding actors: a name and Enter, or a whole list pasted into the same field.

use std::collections::BTreeSet;

use egui::{Event, Id, Ui};
use uuid::Uuid;

use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{Actor, ActorId, Key, Session, clean_line, fold};

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
    /// `beyond`: some lines had more cells than are taken here.
    List {
        added: usize,
        known: usize,
        beyond: bool,
    },
    Taken(String),
}

/// What a person asked for in the field.
pub enum Asked {
    Add(Vec<Actor>),
    /// The name is that of this actor.
    Choose(ActorId),
}

/// One line of a list.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    name: String,
    short: String,
    beyond: bool,
}

impl Line {
    /// `None` without a name.
    fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches('\u{feff}');
        let text = ["- ", "– ", "• ", "* "]
            .iter()
            .find_map(|bullet| text.strip_prefix(bullet))
            .unwrap_or(text);
        let mut cells = text.split(['\t', ';']).map(|cell| clean_line(cell).trim().to_owned());
        let name = cells.next().filter(|name| !name.is_empty())?;
        let short = cells.next().unwrap_or_default();
        Some(Self { name, short, beyond: cells.any(|cell| !cell.is_empty()) })
    }

    fn actor(self) -> Actor {
        Actor { short: self.short, ..Actor::named(&self.name, Key(Uuid::new_v4())) }
    }
}

/// The actor that has this name, whatever its case and accents.
pub fn named(session: &Session, name: &str) -> Option<ActorId> {
    let name = fold(name.trim());
    session.actors.iter().find(|actor| fold(actor.name.trim()) == name).map(|actor| actor.id)
}

impl NewActor {
    /// The field. `take_focus` puts the caret in it.
    pub fn field(&mut self, ui: &mut Ui, look: &Look<'_>, take_focus: bool) -> Option<Asked> {
        let pasted = self.id.filter(|&id| ui.memory(|memory| memory.has_focus(id)));
        let list = pasted.and_then(|_| take_pasted_list(ui));
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
        if let Some(list) = list {
            return self.add_list(look.session, &list);
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
        Some(Asked::Add(vec![line.actor()]))
    }

    fn add_list(&mut self, session: &Session, list: &str) -> Option<Asked> {
        let folded = |name: &str| fold(name.trim());
        let mut known: BTreeSet<_> =
            session.actors.iter().map(|actor| folded(&actor.name)).collect();
        let (mut added, mut doubled, mut beyond) = (Vec::new(), 0, false);
        for line in list.lines().filter_map(Line::read) {
            beyond |= line.beyond;
            if known.insert(folded(&line.name)) {
                added.push(line.actor());
            } else {
                doubled += 1;
            }
        }
        let after = session.revision + u64::from(!added.is_empty());
        self.tell(after, Told::List { added: added.len(), known: doubled, beyond });
        (!added.is_empty()).then_some(Asked::Add(added))
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
            Some(Told::List { added, known, beyond }) => {
                let mut text = look.words.with("actors-added", [("count", (*added).into())]);
                if 0 < *known {
                    text += " ";
                    text += &look.words.with("actors-known", [("count", (*known).into())]);
                }
                if *beyond {
                    text += " ";
                    text += &look.words.text("actors-beyond");
                }
                form::help(ui, look.theme, text);
            }
        }
    }
}

/// Takes a paste of several lines before the field makes one line of it; one line stays the field's.
fn take_pasted_list(ui: &Ui) -> Option<String> {
    let mut list = None;
    ui.input_mut(|input| {
        input.events.retain_mut(|event| {
            let Event::Paste(text) = event else { return true };
            let mut lines = text.lines().filter(|line| !line.trim().is_empty());
            let (first, second) = (lines.next(), lines.next());
            if second.is_some() {
                list = Some(std::mem::take(text));
                return false;
            }
            // A cell copied from a spreadsheet ends with the end of its line.
            *text = first.unwrap_or_default().trim_end().to_owned();
            true
        });
    });
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String, bool)> {
        Line::read(text).map(|line| (line.name, line.short, line.beyond))
    }

    #[test]
    fn a_line_is_a_name_and_a_short_name() {
        let found = |name: &str, short: &str| Some((name.to_owned(), short.to_owned(), false));
        assert_eq!(read("Mairie"), found("Mairie", ""));
        assert_eq!(read(" Conseil départemental ; Dép. "), found("Conseil départemental", "Dép."));
        assert_eq!(read("Régie de quartier\tRégie\t\t"), found("Régie de quartier", "Régie"));
        assert_eq!(read("• Club d’entreprises"), found("Club d’entreprises", ""));
        assert_eq!(read(" ;Dép."), None);
        assert!(read("Mairie;Mai;élus").unwrap().2, "more than is taken here");
    }
}
