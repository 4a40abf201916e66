//! What is said once: the place we want to take, and how we make ourselves visible. In a session with partners, the way to one among
//! ourselves.

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::widgets::{Captioned, dialog, form};
use crate::session::StrategyEdit;

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    if look.room.is_some() {
        return;
    }
    if !look.session.is_among_ourselves() {
        form::help(ui, look.theme, look.words.text("strategy-elsewhere"));
        let text = look.words.text(Command::AmongOurselves.message());
        if dialog::quiet(ui, look.theme, text).clicked() {
            out.push(Command::AmongOurselves.into());
        }
        return;
    }
    form::section(ui, look.words.text("strategy-title"));
    form::help(ui, look.theme, look.words.text("strategy-help"));
    let strategy = &look.session.strategy;
    ui.add_space(8.0);
    let stance = Captioned::of(look, "strategy-stance", "strategy-stance-hint");
    if let Some(text) = stance.text(ui, look, &strategy.stance, out) {
        out.push(StrategyEdit::Stance(text).into());
    }
    ui.add_space(8.0);
    let visible = Captioned::of(look, "strategy-visible", "strategy-visible-hint");
    if let Some(text) = visible.text(ui, look, &strategy.visible, out) {
        out.push(StrategyEdit::Visible(text).into());
    }
}
