//! The axes that the group wants to work on, each a press away from a decision.

use egui::{Button, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::{argument, form};
use crate::session::AxisId;

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    form::section(ui, words.text("efforts"));
    let framework = &look.session.framework;
    let all = framework.pillars.iter().flat_map(|pillar| &pillar.axes);
    let mut none = true;
    for axis in all {
        let own = look.board.cursor(axis).work_on.as_ref();
        let before = look.session.details.efforts.get(axis);
        let said = match (own, before) {
            (Some(why), _) => why.trim().to_owned(),
            (None, Some(effort)) => words.effort(effort),
            (None, None) => continue,
        };
        none = false;
        ui.push_id(axis, |ui| row(ui, look, axis, &said, out));
    }
    if none {
        let keys = command_keys(words, Command::WorkOn);
        form::help(ui, look.theme, words.with("efforts-none-help", [("keys", keys.into())]));
    }
}

fn row(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, said: &str, out: &mut Vec<Action>) {
    let words = look.words;
    let label = argument::label(look, axis);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = size::HEADING;
        ui.spacing_mut().button_padding = egui::vec2(8.0, 2.0);
        let show = words.with("efforts-show", [("axis", label.into())]);
        let link = ui.add(egui::Link::new(label)).accessible_name(show);
        if link.clicked() {
            out.push(Action::Select(axis.clone()));
            out.push(Command::ShowAxis.into());
        }
        let is_decided = look.session.decisions.iter().any(|found| found.axes.contains(axis));
        if is_decided {
            ui.label(argument::small(words.text("efforts-decided")).color(look.theme.muted));
        }
        let name = words.with("axis-decide-name", [("axis", label.into())]);
        let button = Button::new(argument::small(words.text("axis-decide")));
        if ui.add_enabled(look.may_write, button).accessible_name(name).clicked() {
            out.push(Action::DecideOn(axis.clone()));
        }
    });
    if !said.is_empty() {
        form::help(ui, look.theme, said.to_owned());
    }
}
