//! The last argument, under the board: what the room just agreed.

use egui::{Label, RichText, Sense, Stroke, Ui};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::widgets::argument;
use crate::app::widgets::ends;
use crate::session::{Ledger, Recorded, Stance};

/// The room that the first words of an argument take: in less, nothing of them is worth reading.
const FEW_WORDS: f32 = 40.0;

/// The height of what stands between the board and the entry bar, whatever it is.
const HEIGHT: f32 = 34.0;

/// The place of the last argument, always as high.
pub fn place(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), HEIGHT);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    content(&mut ui.new_child(egui::UiBuilder::new().max_rect(place)));
}

/// The last argument that stands.
pub fn last(ledger: &Ledger) -> Option<&Recorded> {
    ledger.standing().next_back()
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (look.words, look.theme);
    let Some(recorded) = last(look.ledger) else {
        ui.label(RichText::new(words.text("last-none")).color(theme.muted));
        return;
    };
    let frame = egui::Frame::new()
        .fill(theme.highlight)
        .stroke(Stroke::new(1.0, theme.highlight_line))
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(12, 6));
    let shown = frame.show(ui, |ui| {
        let said = |ui: &mut Ui| {
            ui.label(strong(recorded.number.to_string(), size::BODY - 1.0).color(theme.muted));
            for made in &recorded.argument.moves {
                let hue = argument::hue(look, &made.axis);
                let label = argument::label(look, &made.axis);
                let moved = argument::moved(look, recorded.id, made);
                let label = strong(label, size::BODY - 1.0).color(hue);
                let moved = RichText::new(moved).size(size::SMALL + 0.5).color(theme.muted);
                ui.add(Label::new(label).truncate());
                ui.add(Label::new(moved).truncate());
            }
            for told in words.told_of_territory(look.session, &recorded.argument) {
                ui.add(Label::new(strong(told.label, size::BODY - 1.0)).truncate());
                let told = RichText::new(told.said).size(size::SMALL + 0.5).color(theme.muted);
                ui.add(Label::new(told).truncate());
            }
            if recorded.argument.is_to_place() {
                let mark = RichText::new(words.text("mark-to-place")).color(theme.muted);
                ui.label(mark);
            }
            let argument = &recorded.argument;
            let said = words.words(&argument.words, argument.verbatim);
            let is_whole = argument.words.trim().is_empty() && !argument.is_to_complete();
            if !is_whole && FEW_WORDS < ui.available_width() {
                ui.add(Label::new(said).truncate());
            }
        };
        ends(ui, 20.0, said, |ui| {
            if let Some(stance) = unusual_stance(recorded) {
                ui.label(strong(words.stance(stance), size::SMALL + 0.5));
            }
        });
    });
    if shown.response.interact(Sense::CLICK).clicked() {
        out.push(Action::ShowArgument(recorded.id));
    }
}

/// The first stance that is not plain agreement.
fn unusual_stance(recorded: &Recorded) -> Option<Stance> {
    let stances = recorded.argument.moves.iter().map(|made| made.stance);
    stances.into_iter().find(|&stance| stance != Stance::Agreed)
}
