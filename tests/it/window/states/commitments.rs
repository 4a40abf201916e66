//! What sides commit to, and what was agreed, looked at again.

use curseur::app::base::command::Command;
use curseur::session::Kept;
use egui::Key;

use super::State;
use crate::window::harness::{CTRL_SHIFT, NONE};

pub fn of_commitments() -> Vec<State> {
    vec![
        State::typical("a commitment", |window| {
            window.press(CTRL_SHIFT, Key::D);
            window.type_in("Tenir le quai ensemble");
            window.press(NONE, Key::Enter);
            window.press(NONE, Key::Tab);
            window.type_in("la mairie");
            window.press(NONE, Key::Enter);
            window.type_in("deux ateliers par mois, ouverts à qui veut");
            window.press(NONE, Key::Enter);
            window.type_in("un quai propre et une adresse");
            window.press(NONE, Key::Enter);
        }),
        State::typical("what was agreed", |window| {
            window.press(NONE, Key::F11);
            let kept = window.words().kept_letter(Kept::Held).to_lowercase();
            window.type_in(&kept);
            window.press(NONE, Key::ArrowDown);
            let reported = window.words().kept_letter(Kept::NotYet);
            window.type_in(&reported);
        }),
        State::typical("committees", |window| {
            window.command(Command::ShowCommittees);
            window.type_in("Comité de pilotage de la ressourcerie et du réemploi");
            window.press(NONE, Key::Enter);
            let actors = window.session().actors.iter().take(3);
            let names: Vec<_> = actors.map(|actor| actor.name.clone()).collect();
            window.type_in(&format!("{}, habitantes et habitants du quartier", names.join(", ")));
            window.press(NONE, Key::Tab);
            window.type_in("2027-03-12");
            window.press(NONE, Key::Enter);
        }),
    ]
}
