//! Which session is read, and what can be done with it.

use egui::{Label, RichText, Ui};

use super::state::Replay;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::ends;

pub fn ui(ui: &mut Ui, look: &Look<'_>, replay: &Replay, out: &mut Vec<Action>) {
    let words = look.words;
    ends(
        ui,
        36.0,
        |ui| {
            let room = ui.available_width();
            ui.scope(|ui| {
                ui.set_max_width(room * 0.6);
                let title = strong(&look.session.heading.title, size::HEADING - 1.0);
                ui.add(Label::new(title).truncate());
            });
            ui.add_space(10.0);
            let said = words.text("past-reading");
            let said = RichText::new(said).size(size::BODY - 1.0).color(look.theme.muted);
            ui.add(Label::new(said).truncate());
        },
        |ui| {
            if ui.button(words.text("past-edit")).clicked() {
                out.push(Action::Open(replay.path.clone()));
            }
            if ui.button(words.text("past-close")).clicked() {
                out.push(Action::Leave);
            }
        },
    );
}
