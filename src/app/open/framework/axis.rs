//! One axis opened: its words, and what the group may do with it.

use egui::Ui;

use super::list::Place;
use super::{FrameworkState, warn_of_length};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{Edit, OwnWording};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) {
    ui.add_space(4.0);
    label(ui, look, state, place, out);
    question(ui, look, state, place, out);
    if let Some(base) = place.axis.base.as_ref().filter(|_| place.axis.own.is_some()) {
        let language = look.words.language;
        let (label, question) = (base.label.get(language), base.question.get(language));
        let values = [("label", label.into()), ("question", question.into())];
        form::help(ui, look.theme, look.words.with("framework-base", values));
        let back = egui::Button::new(look.words.text("framework-back-to-base"));
        if ui.add_enabled(look.may_write, back).clicked() {
            state.label = None;
            out.push(Edit::Reword { axis: place.id.clone(), own: None }.into());
            out.push(Action::Seal);
        }
    }
    ui.add_space(4.0);
    buttons(ui, look, place, out);
    ui.add_space(8.0);
}

/// The wording kept now. What the group did not reword is empty, and stays in both languages.
fn wording(look: &Look<'_>, place: &Place<'_>) -> OwnWording {
    let nothing = || OwnWording {
        language: look.words.language,
        label: String::new(),
        question: String::new(),
    };
    place.axis.own.clone().unwrap_or_else(nothing)
}

/// The edit that keeps `own`; a text that is as in the base framework is no rewording.
fn reword(look: &Look<'_>, place: &Place<'_>, mut own: OwnWording) -> Action {
    let language = look.words.language;
    if let Some(base) = &place.axis.base {
        for (text, base) in [(&mut own.label, &base.label), (&mut own.question, &base.question)] {
            if text.trim() == base.get(language) {
                text.clear();
            }
        }
    }
    own.language = language;
    let reworded = !(own.label.trim().is_empty() && own.question.trim().is_empty());
    Edit::Reword { axis: place.id.clone(), own: reworded.then_some(own) }.into()
}

fn label(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) {
    let name = look.words.text("framework-label");
    form::caption(ui, look.theme, &name);
    let shown = place.axis.label(look.words.language);
    let mut text = state.label.clone().unwrap_or_else(|| shown.to_owned());
    let field = Field::line(&name, look.may_write).hint(shown.to_owned());
    let response = field.show(ui, "label", &mut text);
    warn_of_length(ui, look, &text);
    let needed = place.axis.base.is_none();
    if response.changed() && look.may_write {
        let emptied = text.trim().is_empty();
        state.label = emptied.then(|| text.clone());
        if !(emptied && needed) {
            out.push(reword(look, place, OwnWording { label: text, ..wording(look, place) }));
        }
    }
    form::seal(&response, look, out);
    if state.label.is_some() && needed {
        let message = look.words.with("framework-label-required", [("label", shown.into())]);
        form::alert(ui, look.theme, message);
    } else if !response.has_focus() {
        state.label = None;
    }
}

fn question(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut FrameworkState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) {
    let name = look.words.text("framework-question");
    form::caption(ui, look.theme, &name);
    let shown = place.axis.question(look.words.language);
    let mut text = state.question.clone().unwrap_or_else(|| shown.to_owned());
    let field = Field::lines(&name, look.may_write).hint(shown.to_owned());
    let response = field.show(ui, "question", &mut text);
    if response.changed() && look.may_write {
        state.question = text.trim().is_empty().then(|| text.clone());
        out.push(reword(look, place, OwnWording { question: text, ..wording(look, place) }));
    }
    form::seal(&response, look, out);
    if !response.has_focus() {
        state.question = None;
    }
}

fn buttons(ui: &mut Ui, look: &Look<'_>, place: &Place<'_>, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        for (message, by) in [("framework-up", -1), ("framework-down", 1)] {
            let edit = place.moved(by);
            let button = egui::Button::new(look.words.text(message));
            let ready = look.may_write && edit.is_some();
            if ui.add_enabled(ready, button).clicked() {
                out.extend(edit.map(Action::Edit));
            }
        }
        let aside = place.axis.set_aside;
        let message = if aside { "framework-take-back" } else { "framework-set-aside" };
        let button = egui::Button::new(look.words.text(message));
        if ui.add_enabled(look.may_write, button).clicked() {
            out.push(Edit::SetAside { axis: place.id.clone(), aside: !aside }.into());
        }
    });
    let count = look.board.cursor(place.id).trail.len();
    if count != 0 {
        let values = [("count", count.into())];
        form::help(ui, look.theme, look.words.with("framework-arguments-stay", values));
    }
}
