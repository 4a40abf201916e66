//! Who takes part in deciding: actor by actor, then college by college, today first and then as is wished.

mod line;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::{Rows, form};
use crate::session::{ActorId, Degree, Party};

/// What the panel keeps between frames.
#[derive(Default)]
pub struct InvolvementState {
    pub rows: Rows<Party>,
    /// Puts the keyboard on the list, in the next frame.
    pub focus: bool,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut InvolvementState, out: &mut Vec<Action>) {
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
