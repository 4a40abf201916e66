//! Two sessions side by side: what makes the comparison doubtful first, then an arrow from where each ball was to where it
//! is, and in words what moved and why. Nothing is subtracted.

mod board;
mod side;
pub mod state;
mod territory;

use egui::{Label, RichText, ScrollArea, Ui};

use super::frame::{Parts, leave_by_escape};
use crate::analysis::comparison::held_on;
use crate::app::base::action::Action;
use crate::app::base::notice::Notice;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::small;
use crate::app::widgets::ends;
use crate::app::widgets::notices;
use crate::export::{self, Edition};
use crate::words::Words;
use state::Comparing;

/// What the screen is drawn with.
#[derive(Clone, Copy)]
pub struct ComparingLook<'a> {
    pub words: Words,
    pub theme: &'a Theme,
}

pub fn ui(
    ui: &mut Ui,
    words: Words,
    comparing: &mut Comparing,
    notices: &mut Vec<Notice>,
    out: &mut Vec<Action>,
) {
    leave_by_escape(ui, notices, out);
    let theme = Theme::of(ui.ctx());
    let look = ComparingLook { words, theme };
    let parts = Parts { name: "comparing", theme };
    parts.head(ui, 4, |ui| header(ui, look, comparing, out));
    parts.doubts(ui, |ui| doubts(ui, look, comparing));
    if !notices.is_empty() {
        let asked = parts.foot(ui, 8, |ui| notices::ui(ui, notices, words, theme));
        out.extend(asked.map(Action::from));
    }
    let is_of_cursors = comparing.comparison.is_of_cursors();
    let width = (ui.available_width() * 0.32).clamp(350.0, 560.0);
    let mut selected = comparing.selected.clone();
    parts.side(ui, width, |ui| {
        ScrollArea::vertical().id_salt("comparing side").auto_shrink(false).show(ui, |ui| {
            side::ui(ui, look, comparing, &mut selected);
        });
    });
    parts.middle(ui, |ui| {
        if is_of_cursors {
            board::ui(ui, look, comparing, &mut selected);
        } else {
            ScrollArea::vertical().id_salt("territories").auto_shrink(false).show(ui, |ui| {
                territory::ui(ui, look, comparing);
            });
        }
    });
    comparing.selected = selected;
    comparing.focus = false;
}

fn header(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing, out: &mut Vec<Action>) {
    let words = look.words;
    ends(
        ui,
        36.0,
        |ui| {
            let title = comparing.title(words);
            ui.add(Label::new(strong(title, size::HEADING - 1.0)).truncate());
        },
        |ui| {
            if ui.button(words.text("comparing-save")).clicked() {
                let (before, after) = (&comparing.before.session, &comparing.after.session);
                let files = [&comparing.before, &comparing.after].map(state::Read::file);
                let [earlier, later] = [(before, &files[0]), (after, &files[1])]
                    .map(|(session, file)| export::Told { session, file });
                let text = export::comparison(earlier, later, words, Edition::Shareable);
                let days = [before, after].map(|session| held_on(session).to_string());
                let [before, after] = days;
                let days = [("before", before.into()), ("after", after.into())];
                let name = words.with("comparing-file", days);
                out.push(Action::SaveText { name, text });
            }
            if ui.button(words.text("past-close")).clicked() {
                out.push(Action::Leave);
            }
        },
    );
}

/// What to bear in mind, before anything else.
fn doubts(ui: &mut Ui, look: ComparingLook<'_>, comparing: &Comparing) {
    let words = look.words;
    let (before, after) = (&comparing.before.session, &comparing.after.session);
    ui.label(strong(words.text("comparing-doubts"), size::BODY));
    ScrollArea::vertical().id_salt("doubts").max_height(96.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let doubts = &comparing.comparison.doubts;
        if doubts.is_empty() {
            let text = RichText::new(words.text("comparing-doubts-none")).size(size::SMALL);
            ui.add(Label::new(text).wrap());
        }
        for doubt in doubts {
            let text = format!("• {}", words.doubt(before, after, doubt));
            ui.add(Label::new(small(text, look.theme).color(look.theme.ink)).wrap());
        }
    });
}

#[cfg(test)]
mod tests;
