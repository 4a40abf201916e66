//! Where the file goes.

use egui::Ui;

use super::ExportState;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::export::{Matter, has_dates};

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ExportState, out: &mut Vec<Action>) {
    let words = look.words;
    if state.order.matter == Matter::Minutes {
        ui.add_space(6.0);
        form::help(ui, look.theme, words.validation(look.session.validation.as_ref()));
        if has_dates(look.session) {
            form::help(ui, look.theme, words.text("export-with-dates"));
        }
    }
    ui.add_space(8.0);
    let name = words.text("export-place");
    form::caption(ui, look.theme, &name);
    let button = words.text("export-browse");
    ui.horizontal(|ui| {
        let width = (ui.available_width() - if state.browses { 120.0 } else { 0.0 }).max(120.0);
        let height = ui.spacing().interact_size.y;
        let field = ui
            .allocate_ui(egui::vec2(width, height), |ui| {
                Field::line(&name, true).show(ui, "place", &mut state.path)
            })
            .inner;
        if field.changed() {
            state.path_is_said = true;
        }
        if state.browses && ui.button(button).clicked() {
            let proposed = std::path::Path::new(state.path.trim());
            let name = proposed.file_name().unwrap_or_default().to_string_lossy().into_owned();
            out.push(Action::PickPlace { name });
        }
    });
    if std::path::Path::new(state.path.trim()).is_relative() {
        form::help(ui, look.theme, words.text("export-beside-session"));
    }
}
