//! The last argument, under the board: what the room just agreed.

use egui::{Align, Label, Layout, RichText, Sense, Stroke, Ui};

use crate::app::look::{Action, Look};
use crate::app::theme::{size, strong};
use crate::session::{AxisId, EntryId, Ledger, Recorded, Session, Stance};

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
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_height(20.0);
            if let Some(stance) = unusual_stance(recorded) {
                ui.label(strong(words.stance(stance), size::SMALL + 0.5));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(strong(recorded.number.to_string(), size::BODY - 1.0).color(theme.muted));
                for (axis, moved) in moves(look, recorded.id) {
                    let pillar = look.session.framework.pillar_of(&axis);
                    let hue = pillar.map_or(theme.ink, |pillar| theme.pillar(&pillar.id));
                    let label = look.session.framework.label(&axis, words.language);
                    ui.label(strong(label, size::BODY - 1.0).color(hue));
                    ui.label(RichText::new(moved).size(size::SMALL + 0.5).color(theme.muted));
                }
                if recorded.argument.is_to_place() {
                    let mark = RichText::new(words.text("mark-to-place")).color(theme.muted);
                    ui.label(mark);
                }
                let said = words.words(&recorded.argument.words, recorded.argument.verbatim);
                ui.add(Label::new(said).truncate());
            });
        });
    });
    if shown.response.interact(Sense::CLICK).clicked() {
        out.push(Action::ShowArgument(recorded.id));
    }
}

/// Each axis an argument bears on, with the move in words.
fn moves(look: &Look<'_>, argument: EntryId) -> Vec<(AxisId, String)> {
    let Some(recorded) = look.ledger.get(argument) else { return Vec::new() };
    let said = |axis: &AxisId| {
        let step = look.board.cursor(axis).trail.iter().find(|step| step.argument == argument)?;
        Some((
            axis.clone(),
            look.words.moved(step.from, step.made.to, ends(look.session, axis, look)),
        ))
    };
    recorded.argument.moves.iter().filter_map(|made| said(&made.axis)).collect()
}

fn ends<'a>(session: &'a Session, axis: &AxisId, look: &Look<'_>) -> Option<(&'a str, &'a str)> {
    session.framework.axis(axis)?.ends(look.words.language)
}

/// The first stance that is not plain agreement.
fn unusual_stance(recorded: &Recorded) -> Option<Stance> {
    let stances = recorded.argument.moves.iter().map(|made| made.stance);
    stances.into_iter().find(|&stance| stance != Stance::Agreed)
}
