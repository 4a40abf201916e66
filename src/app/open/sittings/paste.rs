//! Adding people: one on a line, or a whole list pasted.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Label, Ui};
use uuid::Uuid;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::form::{self, Field};
use crate::session::{Edit, Key, Participant};

/// What this part keeps between frames.
#[derive(Default)]
pub struct PasteState {
    line: String,
    list: String,
    /// Whether the place for a list is shown.
    listing: bool,
}

/// The most people shown before they are added.
const SHOWN: usize = 30;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut PasteState, out: &mut Vec<Action>) {
    if !look.may_write {
        return;
    }
    form::section(ui, look.words.text("people-add"));
    let name = look.words.text("people-add-one");
    let field = Field::line(&name, true).hint(look.words.text("people-add-one-hint"));
    let button = look.words.text("people-add-button");
    let (line, asked) = form::field_with_button(ui, field, &mut state.line, &button);
    if asked {
        add(&state.line, out);
        state.line.clear();
        line.request_focus();
    }
    form::help(ui, look.theme, look.words.text("people-add-help"));
    ui.add_space(4.0);
    if !state.listing {
        state.listing = ui.button(look.words.text("people-paste")).clicked();
        return;
    }
    let name = look.words.text("people-list");
    form::caption(ui, look.theme, &name);
    let field = Field { rows: 4, ..Field::lines(&name, true) };
    field.hint(look.words.text("people-list-hint")).show(ui, "list", &mut state.list);
    let found = Participant::parse_list(&state.list, || Key(Uuid::nil()));
    preview(ui, look, &found);
    ui.horizontal_wrapped(|ui| {
        if !found.is_empty() {
            let text = look.words.with("people-add-all", [("count", found.len().into())]);
            if ui.add(form::primary(ui, look.theme, text)).clicked() {
                add(&state.list, out);
                state.list.clear();
                state.listing = false;
            }
        }
        if ui.button(look.words.text("people-list-close")).clicked() {
            state.listing = false;
        }
    });
}

fn add(text: &str, out: &mut Vec<Action>) {
    let people = Participant::parse_list(text, || Key(Uuid::new_v4()));
    if !people.is_empty() {
        out.push(Edit::AddParticipants(people).into());
    }
}

/// The people that were found in the list, as they will be added.
fn preview(ui: &mut Ui, look: &Look<'_>, found: &[Participant]) {
    for person in found.iter().take(SHOWN) {
        let none = look.words.text("people-no-name");
        let name = if person.name.is_empty() { &none } else { &person.name };
        let rest = [&person.organisation, &person.college];
        let rest: Vec<_> = rest.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        let mut line = LayoutJob::default();
        let format = |size, color| TextFormat {
            font_id: FontId::proportional(size),
            color,
            ..TextFormat::default()
        };
        line.append(name, 0.0, format(size::BODY, look.theme.ink));
        let rest = rest.join(" · ");
        line.append(&rest, 8.0, format(size::SMALL, look.theme.muted));
        line.wrap.max_width = ui.available_width();
        line.wrap.max_rows = 2;
        let line = ui.painter().layout_job(line);
        ui.add(Label::new(line));
    }
    if let more @ 1.. = found.len().saturating_sub(SHOWN) {
        form::help(ui, look.theme, look.words.with("people-more", [("count", more.into())]));
    }
}

#[cfg(test)]
impl PasteState {
    pub fn fill(&mut self, list: &str) {
        list.clone_into(&mut self.list);
        self.listing = true;
    }
}
