//! Who takes part in deciding: actor by actor, then college by college, today first and then as is wished; and the committees.

mod committees;
mod line;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Rows, form};
use crate::session::{ActorId, Degree, Party};

/// What the panel keeps between frames.
#[derive(Default)]
pub struct InvolvementState {
    tab: Tab,
    pub rows: Rows<Party>,
    /// Puts the keyboard on the list, in the next frame.
    focus: bool,
    committees: committees::CommitteesState,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Parts,
    Committees,
}

impl InvolvementState {
    /// Shows everyone's part in deciding, and may put the keyboard on the list.
    pub fn list(&mut self, with_keyboard: bool) {
        (self.tab, self.focus) = (Tab::Parts, with_keyboard);
    }

    /// The name of a committee that is being added.
    pub fn new_committee(&mut self) -> &mut String {
        &mut self.committees.name
    }

    /// Shows the committees, with the keyboard where one is added.
    pub fn add_committee(&mut self) {
        self.tab = Tab::Committees;
        self.committees.focus = Some(committees::Focus::Name);
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut InvolvementState, out: &mut Vec<Action>) {
    form::column(ui, |ui| {
        let tabs = [
            (Tab::Parts, look.words.text("involvement")),
            (Tab::Committees, look.words.text("committees")),
        ];
        if let Some(tab) = form::tabs(ui, look.theme, &tabs, state.tab) {
            state.tab = tab;
        }
    });
    ui.add_space(4.0);
    match state.tab {
        Tab::Parts => parts(ui, look, state, out),
        Tab::Committees => committees::ui(ui, look, &mut state.committees, out),
    }
}

/// Actor by actor, then college by college.
fn parts(ui: &mut Ui, look: &Look<'_>, state: &mut InvolvementState, out: &mut Vec<Action>) {
    let words = look.words;
    form::page(ui, "involvement", |ui| {
        form::section(ui, words.text("involvement-question"));
        let parties = look.session.parties(look.involvements);
        if parties.is_empty() {
            return form::help(ui, look.theme, words.text("involvement-nobody"));
        }
        form::help(ui, look.theme, keys(look));
        if std::mem::take(&mut state.focus)
            && let Some(entrance) = state.rows.entrance(&parties).cloned()
        {
            state.rows.go_to(entrance);
        }
        let mut headed = None;
        for party in &parties {
            let heading = match party {
                Party::Actor(_) => "involvement-actors",
                Party::College(_) => "involvement-colleges",
            };
            if headed != Some(heading) {
                form::section(ui, words.text(heading));
                headed = Some(heading);
            }
            let arrives = state.rows.arrives_at(party);
            let step = ui.push_id(party, |ui| line::ui(ui, look, party, arrives, out)).inner;
            if let Some(by) = step {
                state.rows.step(&parties, party, by);
            }
        }
        ui.add_space(6.0);
        form::help(ui, look.theme, words.text("involvement-help"));
    });
}

/// The same of one actor, within its card.
pub fn of_actor(ui: &mut Ui, look: &Look<'_>, actor: ActorId, out: &mut Vec<Action>) {
    form::section(ui, look.words.text("involvement"));
    ui.push_id("involvement", |ui| line::ui(ui, look, &Party::Actor(actor), false, out));
    form::help(ui, look.theme, keys(look));
}

/// Which letter says what.
fn keys(look: &Look<'_>) -> String {
    let words = look.words;
    let degrees = Degree::ALL.map(|degree| {
        let values = [("key", words.degree_letter(degree)), ("word", words.degree(degree))];
        words.with("involvement-key", values.map(|(name, value)| (name, value.into())))
    });
    words.with("involvement-keys", [("degrees", degrees.join(" · ").into())])
}
