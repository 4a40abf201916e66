//! The figures of the frame, one a line, each with its date and its source.

use egui::{Button, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{DiagnosisEdit, Edit, Figure};

/// Of a line, what a date takes; the rest is for its source.
const DATE: f32 = 0.36;
const GAP: f32 = 6.0;
/// The width of the button that takes a figure off.
const REMOVE: f32 = 26.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    ui.add_space(8.0);
    form::caption(ui, look.theme, &words.text("frame-figures"));
    let figures = &look.session.diagnosis.frame.figures;
    for (rank, figure) in figures.iter().enumerate() {
        line(ui, look, rank, figure, out);
    }
    // There is always a line for one more.
    if look.may_write {
        line(ui, look, figures.len(), &Figure::default(), out);
    }
    form::help(ui, look.theme, words.text("frame-figures-help"));
}

fn line(ui: &mut Ui, look: &Look<'_>, rank: usize, figure: &Figure, out: &mut Vec<Action>) {
    let words = look.words;
    let is_kept = rank < look.session.diagnosis.frame.figures.len();
    let mut after = figure.clone();
    let [mut changed, mut has_focus, mut was_left, mut removed] = [false; 4];
    let mut field = |ui: &mut Ui, id: &'static str, width: f32, text: &mut String| {
        let hint = words.text(id);
        let name = [("what", (&hint).into()), ("number", (rank + 1).into())];
        let name = words.with("figure-field", name);
        let size = vec2(width, ui.spacing().interact_size.y);
        let layout = egui::Layout::top_down(egui::Align::Min);
        let field = Field::line(&name, look.may_write).hint(hint);
        let shown = |ui: &mut Ui| field.show(ui, ("figure", id, rank), text);
        let response = ui.allocate_ui_with_layout(size, layout, shown).inner;
        changed |= response.changed();
        has_focus |= response.has_focus();
        was_left |= response.lost_focus();
        form::seal(&response, look, out);
    };
    let may_remove = is_kept && look.may_write;
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let room = ui.available_width() - if may_remove { REMOVE + GAP } else { 0.0 };
        field(ui, "figure-words", room, &mut after.words);
        if may_remove {
            let name = words.with("figure-remove", [("number", (rank + 1).into())]);
            ui.spacing_mut().button_padding.x = 0.0;
            let remove = Button::new("×").min_size(vec2(REMOVE, 0.0));
            removed = ui.add(remove).accessible_name(&name).on_hover_text(&name).clicked();
        }
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let room = ui.available_width() - GAP;
        let date = room * DATE;
        field(ui, "figure-date", date, &mut after.date);
        field(ui, "figure-source", room - date, &mut after.source);
    });
    if removed {
        out.push(Edit::from(DiagnosisEdit::Figure(rank, None)).into());
        return;
    }
    if changed && look.may_write {
        out.push(Edit::from(DiagnosisEdit::Figure(rank, Some(after))).into());
    } else if is_kept && figure.is_empty() && was_left && !has_focus {
        // Nothing is left on its line.
        out.push(Edit::from(DiagnosisEdit::Figure(rank, None)).into());
    } else if let Some(missing) = missing(figure) {
        form::help(ui, look.theme, words.text(missing));
    }
}

/// What a figure lacks as evidence.
fn missing(figure: &Figure) -> Option<&'static str> {
    let [words, date, source] = figure.texts().map(|text| !text.trim().is_empty());
    match (date, source) {
        _ if !words => None,
        (true, true) => None,
        (true, false) => Some("figure-no-source"),
        (false, true) => Some("figure-no-date"),
        (false, false) => Some("figure-no-date-nor-source"),
    }
}
