//! The meetings of a session: when and where, who is there, the axes chosen for the day, and its thread.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form;
use crate::session::{Edit, ParticipantId, Sitting, SittingId};
use agenda::AgendaState;
use people::PeopleState;
use thread::ThreadState;

mod agenda;
mod meeting;
mod missing;
mod paste;
mod people;
#[cfg(test)]
mod tests;
mod thread;

pub use meeting::name;

/// What this view keeps between frames.
#[derive(Default)]
pub struct SittingsState {
    tab: Tab,
    /// The sitting shown; the one under way when none was chosen.
    opened: Option<SittingId>,
    /// Dates that are being typed.
    dates: BTreeMap<SittingId, Option<String>>,
    /// The caret goes where the place of the meeting is typed: it was just added.
    types_place: Option<SittingId>,
    people: PeopleState,
    agenda: AgendaState,
    thread: ThreadState,
}

impl SittingsState {
    /// Who is being added to those invited, and the moment that is looked for to be added to the thread.
    pub fn lines(&mut self) -> (&mut String, &mut String) {
        (&mut self.people.paste.line, &mut self.thread.finder.query)
    }

    /// Shows who is there at the meeting of the day. The keyboard may go to `first` of them; where nobody is known, to where one is
    /// added.
    pub fn note_presence(&mut self, first: Option<ParticipantId>, with_keyboard: bool) {
        (self.tab, self.opened) = (Tab::People, None);
        match first {
            _ if !with_keyboard => {}
            Some(first) => self.people.rows.go_to(first),
            None => self.people.paste.focus = true,
        }
    }

    /// Shows the axes to choose from for the meeting of the day, and may put the keyboard where one is looked for.
    pub fn choose_axes(&mut self, with_keyboard: bool) {
        (self.tab, self.opened) = (Tab::Agenda, None);
        self.agenda.focus = with_keyboard;
    }

    /// Shows the thread of the meeting of the day, with the keyboard where a moment is added.
    pub fn prepare_thread(&mut self) {
        (self.tab, self.opened) = (Tab::Thread, None);
        self.thread.focus = Some(thread::Focus::Add);
    }

    /// Shows the thread where the next meeting is dated, and may put the keyboard there.
    pub fn date_the_next(&mut self, with_keyboard: bool) {
        (self.tab, self.opened) = (Tab::Thread, None);
        self.thread.focus = with_keyboard.then_some(thread::Focus::Next);
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Meeting,
    People,
    Agenda,
    Thread,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut SittingsState, out: &mut Vec<Action>) {
    let latest = look.day.sitting();
    let opened = state.opened.and_then(|id| look.session.sittings.get(id)).or(latest);
    form::column(ui, |ui| {
        let notes = state.tab == Tab::People && opened.is_some();
        missing::ui(ui, look, opened, notes && !look.session.participants.is_empty());
        let tabs = [
            (Tab::Meeting, look.words.text("sittings-tab-meetings")),
            (Tab::People, look.words.text("sittings-tab-people")),
            (Tab::Agenda, look.words.text("sittings-tab-agenda")),
            (Tab::Thread, look.words.text("sittings-tab-thread")),
        ];
        if let Some(tab) = form::tabs(ui, look.theme, &tabs, state.tab) {
            state.tab = tab;
        }
        if state.tab != Tab::Meeting
            && let Some(sitting) = opened
        {
            let name = meeting::name(look, sitting);
            form::help(
                ui,
                look.theme,
                look.words.with("sittings-opened", [("sitting", name.into())]),
            );
        }
    });
    ui.add_space(4.0);
    match state.tab {
        Tab::Meeting => meeting::ui(ui, look, state, opened, out),
        Tab::People => people::ui(ui, look, &mut state.people, opened, out),
        Tab::Agenda => {
            if let Some(sitting) = opened {
                agenda::ui(ui, look, &mut state.agenda, sitting, out);
            } else {
                form::help(ui, look.theme, look.words.text("agenda-needs-sitting"));
                add_button(ui, look, state, out);
            }
        }
        Tab::Thread => {
            if let Some(sitting) = opened {
                thread::ui(ui, look, &mut state.thread, sitting, out);
            } else {
                form::help(ui, look.theme, look.words.text("thread-needs-sitting"));
                add_button(ui, look, state, out);
            }
        }
    }
}

/// Adds a meeting of today.
fn add_button(ui: &mut Ui, look: &Look<'_>, state: &mut SittingsState, out: &mut Vec<Action>) {
    let button = egui::Button::new(look.words.text("sittings-add"));
    if ui.add_enabled(look.may_write, button).clicked() {
        let date = look.now.local().date();
        out.push(Edit::AddSitting { date, place: String::new() }.into());
        state.opened = Some(look.session.sittings.next_id());
        state.tab = Tab::Meeting;
        state.types_place = state.opened;
    }
}

/// How many were said to be there.
fn present(sitting: &Sitting) -> usize {
    sitting.count(crate::session::Attendance::Present)
}
