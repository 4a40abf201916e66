//! The menu at the end of the header.

use egui::{Button, RichText, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::document::Document;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;

/// The menu at the end of the header: what has no place elsewhere.
pub fn ui(ui: &mut Ui, look: &Look<'_>, document: &Document, out: &mut Vec<Action>) {
    let words = look.words;
    ui.menu_button(words.text("header-menu"), |ui| {
        let (undo, redo) = document.next_steps();
        for (command, step, named) in
            [(Command::Undo, undo, "undo-named"), (Command::Redo, redo, "redo-named")]
        {
            let text = match step {
                Some(step) => words.with(named, [("step", words.step(step, look.session).into())]),
                None => words.text(command.message()),
            };
            item(ui, look, command, text, step.is_some() && look.may_write, out);
        }
        let groups: [&[Command]; 3] = [
            &[Command::SaveNow, Command::SaveCopy, Command::Export],
            &[Command::NewSession, Command::OpenFile, Command::Library, Command::CloseSession],
            &[Command::French, Command::English],
        ];
        ui.separator();
        items(ui, look, &groups, out);
        ui.separator();
        ui.menu_button(words.text("header-appearance"), |ui| {
            let groups: [&[Command]; 4] = [
                &[Command::LightTheme, Command::DarkTheme, Command::SystemTheme],
                &[Command::ContrastSystem, Command::ContrastUsual, Command::ContrastMore],
                &[Command::TextLarger, Command::TextSmaller, Command::TextNormal],
                &[Command::MotionSystem, Command::MotionStill, Command::MotionOn],
            ];
            items(ui, look, &groups, out);
        });
        ui.separator();
        let last = [Command::Palette, Command::Keys, Command::About, Command::Quit];
        items(ui, look, &[&last], out);
    });
}

/// Groups of commands, parted by lines.
fn items(ui: &mut Ui, look: &Look<'_>, groups: &[&[Command]], out: &mut Vec<Action>) {
    for (n, group) in groups.iter().enumerate() {
        if 0 < n {
            ui.separator();
        }
        for &command in *group {
            item(ui, look, command, look.words.text(command.message()), true, out);
        }
    }
}

fn item(
    ui: &mut Ui,
    look: &Look<'_>,
    command: Command,
    text: String,
    enabled: bool,
    out: &mut Vec<Action>,
) {
    let keys = RichText::new(command_keys(look.words, command)).color(look.theme.muted);
    let button = Button::new(text).right_text(keys).min_size(egui::vec2(300.0, 0.0)).frame(false);
    if ui.add_enabled(enabled, button).clicked() {
        out.push(command.into());
    }
}
