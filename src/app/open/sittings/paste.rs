//! Adding people: one on a line, or a whole list.

use egui::{Id, Ui};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::widgets::Pasted;
use crate::app::widgets::form::{self, Field};
use crate::session::list::{Contacts, PersonStanding};
use crate::session::{Key, ListRow, PeopleList, Reading, Whom};
use crate::storage::{Separator, read_pasted};

/// What this part keeps between frames.
#[derive(Default)]
pub struct PasteState {
    pub line: String,
    /// The field, once it was shown.
    id: Option<Id>,
    /// The keyboard goes to it in the next frame.
    pub focus: bool,
    told: Option<Told>,
    /// The last revision of the session that this is news of.
    told_until: u64,
}

/// What became of what was typed or pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    Added {
        added: usize,
        completed: usize,
        known: usize,
        contacts: Contacts,
        noted: usize,
    },
    /// Somebody of this name is on the list.
    Known(String),
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut PasteState, out: &mut Vec<Action>) {
    if !look.may_write {
        return;
    }
    form::section(ui, look.words.text("people-add"));
    let name = look.words.text("people-add-one");
    let field = Field::line(&name, true).hint(look.words.text("people-add-one-hint"));
    let button = look.words.text("people-add-button");
    let caret = state.id.filter(|&id| ui.memory(|memory| memory.has_focus(id)));
    let pasted = caret.and_then(|_| Pasted::take(ui, Whom::People));
    let (line, asked) = form::field_with_button(ui, field, &mut state.line, &button);
    state.id = Some(line.id);
    if std::mem::take(&mut state.focus) {
        line.request_focus();
    }
    if line.changed() {
        state.told = None;
    }
    match pasted {
        Some(Pasted::Names(rows)) => state.add(look, &rows, out),
        Some(Pasted::List(text)) => out.push(Action::PasteList(Whom::People, Some(text))),
        None => {}
    }
    if asked {
        state.add_line(look, out);
        line.request_focus();
    }
    state.told(ui, look);
    form::help(ui, look.theme, look.words.text("people-add-help"));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(look.words.text("people-paste")).clicked() {
            out.push(Action::PasteList(Whom::People, None));
        }
        if ui.button(look.words.text("people-import")).clicked() {
            out.push(Command::ImportPeople.into());
        }
    });
}

impl PasteState {
    /// Takes what was typed; where it is more than one person, shows it first.
    fn add_line(&mut self, look: &Look<'_>, out: &mut Vec<Action>) {
        let sheet = read_pasted(&self.line, Whom::People, separator(&self.line));
        let rows = sheet.map(|sheet| sheet.rows).unwrap_or_default();
        if 1 < rows.len() {
            let list = std::mem::take(&mut self.line);
            return out.push(Action::PasteList(Whom::People, Some(list)));
        }
        let list = PeopleList::of(&rows, &Reading::typed(&rows), look.session, look.sitting());
        match list.listed.first() {
            Some(someone) if someone.completes() => {
                self.take(look, &list, out);
                self.line.clear();
            }
            Some(someone) if matches!(someone.standing, PersonStanding::Known(_)) => {
                let name = [&someone.name, &someone.organisation, &someone.college];
                let name = name.into_iter().find(|part| !part.is_empty());
                self.tell(look.session.revision, Told::Known(name.cloned().unwrap_or_default()));
            }
            Some(someone) if someone.is_someone() => {
                self.take(look, &list, out);
                self.line.clear();
            }
            _ => {}
        }
    }

    fn add(&mut self, look: &Look<'_>, rows: &[ListRow], out: &mut Vec<Action>) {
        let reading = Reading::of(rows, Whom::People);
        let list = PeopleList::of(rows, &reading, look.session, look.sitting());
        self.take(look, &list, out);
    }

    /// Adds those that are not on the list, and completes those who are.
    fn take(&mut self, look: &Look<'_>, list: &PeopleList, out: &mut Vec<Action>) {
        let session = look.session;
        let noted = list.listed.iter().filter(|listed| listed.noted.is_some()).count();
        let chosen = list.all_chosen();
        let completed = list.listed.iter().filter(|listed| listed.completes()).count();
        let taken = chosen.iter().filter(|chosen| **chosen).count();
        let (added, known) = (taken - completed, list.listed.len() - taken);
        let until = session.revision + u64::from(0 < taken);
        self.tell(until, Told::Added { added, completed, known, contacts: list.contacts, noted });
        if 0 < taken {
            out.push(list.edit(session, &chosen, || Key(Uuid::new_v4())).into());
        }
    }

    fn tell(&mut self, until: u64, told: Told) {
        self.told = Some(told);
        self.told_until = until;
    }

    /// What became of what was typed or pasted, where it is not plain to see.
    fn told(&self, ui: &mut Ui, look: &Look<'_>) {
        let told = self.told.as_ref().filter(|_| look.session.revision <= self.told_until);
        match told {
            None => {}
            Some(Told::Known(name)) => {
                let text = look.words.with("people-taken", [("name", name.into())]);
                form::alert(ui, look.theme, text);
            }
            Some(Told::Added { added: 1, completed: 0, known: 0, contacts, noted: 0 })
                if contacts.is_empty() => {}
            Some(&Told::Added { added, completed, known, contacts, noted }) => {
                let mut said = Vec::new();
                for (count, id) in [
                    (added, "people-added"),
                    (completed, "people-completed"),
                    (known, "people-known"),
                ] {
                    if 0 < count || (id == "people-added" && completed == 0) {
                        said.push(look.words.with(id, [("count", count.into())]));
                    }
                }
                if 0 < noted {
                    said.push(look.words.with("people-noted", [("count", noted.into())]));
                }
                said.extend(look.words.contacts_left_out(contacts));
                form::help(ui, look.theme, said.join(" "));
            }
        }
    }
}

/// What parts the cells of a line that somebody typed: "Maire, Commune, Élu·es". Where it holds addresses, they tell.
fn separator(line: &str) -> Option<Separator> {
    let of = [('\t', Separator::Tab), (';', Separator::Semicolon), (',', Separator::Comma)];
    let held = of.into_iter().find(|(mark, _)| line.contains(*mark) && !line.contains('@'));
    held.map(|(_, separator)| separator)
}
