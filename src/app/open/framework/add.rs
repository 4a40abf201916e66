//! An axis of the group's own.

use egui::Ui;
use uuid::Uuid;

use super::{FrameworkState, warn_of_length};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{AxisId, Edit, OwnWording, Pillar};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    pillar: &Pillar,
    out: &mut Vec<Action>,
) {
    if !look.may_write {
        return;
    }
    ui.add_space(4.0);
    if state.adding.as_ref() != Some(&pillar.id) {
        let values = [("pillar", pillar.label.get(look.words.language).into())];
        let name = look.words.with("framework-add-to", values);
        let button = ui.button(look.words.text("framework-add"));
        if button.accessible_name(name).clicked() {
            state.adding = Some(pillar.id.clone());
        }
        return;
    }
    let name = look.words.text("framework-new-label");
    form::caption(ui, look.theme, &name);
    Field::line(&name, true).show(ui, "new-label", &mut state.new_label);
    warn_of_length(ui, look, &state.new_label);
    let name = look.words.text("framework-new-question");
    form::caption(ui, look.theme, &name);
    Field::lines(&name, true).hint(look.words.text("framework-new-question-hint")).show(
        ui,
        "new-question",
        &mut state.new_question,
    );
    ui.horizontal_wrapped(|ui| {
        let ready = !state.new_label.trim().is_empty();
        let add = ui.add_enabled_ui(ready, |ui| {
            ui.add(form::primary(ui, look.theme, look.words.text("framework-add-now")))
        });
        if add.inner.clicked() {
            let random = Uuid::new_v4().as_u128() as u32;
            let own = OwnWording {
                language: look.words.language,
                label: std::mem::take(&mut state.new_label),
                question: std::mem::take(&mut state.new_question),
            };
            let (pillar, id) = (pillar.id.clone(), AxisId::own(random));
            out.push(Edit::AddAxis { pillar, id, own }.into());
            state.adding = None;
        }
        if ui.button(look.words.text("framework-add-cancel")).clicked() {
            // What was typed is kept for the next time.
            state.adding = None;
        }
    });
}
