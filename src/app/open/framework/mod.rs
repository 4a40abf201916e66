//! The pillars and axes of this session, which the group may reword, add to, set aside and put in order.

use egui::{Key, KeyboardShortcut, Ui};

use crate::app::base::action::Action;
use crate::app::base::keys::shortcut_text;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::{MOVING, Rows, form};
use crate::session::{AxisId, BaseFramework, Line, PillarId};

mod add;
mod axis;
mod list;
#[cfg(test)]
mod tests;

/// What this view keeps between frames.
#[derive(Default)]
pub struct FrameworkState {
    rows: Rows<AxisId>,
    /// The axis that is open to be reworded.
    opened: Option<AxisId>,
    /// The label of the opened axis while its field holds none.
    label: Option<String>,
    /// The same for its question.
    question: Option<String>,
    /// The pillar that an axis is being added to.
    adding: Option<PillarId>,
    new_label: String,
    new_question: String,
}

impl FrameworkState {
    /// The axis that is being added.
    pub fn lines(&mut self) -> [(Line, &mut String); 2] {
        [(Line::AxisLabel, &mut self.new_label), (Line::AxisQuestion, &mut self.new_question)]
    }
}

/// A label of more characters is cut on the board.
const LONGEST_LABEL: usize = 26;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut FrameworkState, out: &mut Vec<Action>) {
    form::page(ui, "framework", |ui| {
        source(ui, look);
        let framework = &look.session.framework;
        let all: Vec<AxisId> =
            framework.pillars.iter().flat_map(|pillar| pillar.axes.iter().cloned()).collect();
        for pillar in &framework.pillars {
            ui.add_space(16.0);
            let label = pillar.label.get(look.words.language);
            let colour = look.theme.pillar(&pillar.id);
            form::pillar(ui, label, colour);
            for (index, id) in pillar.axes.iter().enumerate() {
                let Some(axis) = framework.axis(id) else { continue };
                let place = list::Place { id, axis, index, count: pillar.axes.len(), all: &all };
                list::row(ui, look, state, &place, out);
                if state.opened.as_ref() == Some(id) {
                    ui.push_id(id.as_str(), |ui| axis::ui(ui, look, state, &place, out));
                }
                form::rule(ui, look.theme);
            }
            add::ui(ui, look, state, pillar, out);
        }
    });
}

/// Where the framework comes from, and its version.
fn source(ui: &mut Ui, look: &Look<'_>) {
    let language = look.words.language;
    let (base, used) = (BaseFramework::dts(), &look.session.framework);
    if used.base == base.id {
        let title = egui::Label::new(theme::strong(base.title.get(language), size::PILLAR));
        ui.add(title.wrap());
        form::help(ui, look.theme, base.source.get(language).to_owned());
    } else {
        ui.label(theme::strong(used.base.clone(), size::PILLAR));
    }
    let version = used.version.to_string();
    form::help(ui, look.theme, look.words.with("framework-version", [("version", version.into())]));
    if used.base == base.id && used.version < base.version {
        let newest = base.version.to_string();
        let older = look.words.with("framework-older", [("newest", newest.into())]);
        form::help(ui, look.theme, older);
    }
    ui.add_space(4.0);
    form::help(ui, look.theme, look.words.text("framework-help"));
    if look.may_write {
        let up = shortcut_text(look.words, KeyboardShortcut::new(MOVING, Key::ArrowUp));
        let keys = look.words.with("framework-keys", [("move", up.into())]);
        form::help(ui, look.theme, keys);
    }
}

/// Warns of a label that the board will cut.
fn warn_of_length(ui: &mut Ui, look: &Look<'_>, label: &str) {
    let count = label.trim().chars().count();
    if LONGEST_LABEL < count {
        let values = [("count", count.into()), ("most", LONGEST_LABEL.into())];
        form::alert(ui, look.theme, look.words.with("framework-too-long", values));
    }
}
