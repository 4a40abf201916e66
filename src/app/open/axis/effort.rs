//! Whether the group wants to work on an axis, and why.

use std::collections::BTreeMap;

use egui::{Button, Key, Ui};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::{argument, form};
use crate::session::{AxisId, Edit, Line};

/// What this view keeps between frames.
#[derive(Default)]
pub struct AxisState {
    /// Reasons that are being typed, until Enter.
    typed: BTreeMap<AxisId, String>,
    /// The keyboard goes where the reason of this axis is typed.
    going_to: Option<AxisId>,
}

impl AxisState {
    /// Puts the caret where the reason of an axis is typed.
    pub fn ask_why(&mut self, axis: AxisId) {
        self.going_to = Some(axis);
    }

    /// Takes what was typed for an axis and not kept yet; none when nothing was.
    pub fn take_typed(&mut self, axis: &AxisId) -> Option<String> {
        self.typed.remove(axis).filter(|typed| !typed.trim().is_empty())
    }

    /// There is a line for an axis, wherever it was typed.
    pub fn open(&mut self, axis: &AxisId) {
        self.typed.entry(axis.clone()).or_default();
    }

    /// What Enter would take.
    pub fn lines(&mut self) -> impl Iterator<Item = (Line, &mut String)> {
        self.typed.iter_mut().map(|(axis, typed)| (Line::WorkOn(axis.clone()), typed))
    }
}

/// The tick, the reason once it is on, and the way to a decision.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    axis: &AxisId,
    state: &mut AxisState,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    let why = look.board.cursor(axis).work_on.as_ref();
    let effort = look.session.details.efforts.get(axis);
    if !look.may_write && why.is_none() && effort.is_none() {
        return;
    }
    ui.add_space(4.0);
    ui.spacing_mut().interact_size.y = size::HEADING;
    ui.label(argument::small(words.text("axis-efforts")).color(look.theme.muted));
    if let Some(effort) = effort {
        argument::text(ui, words.effort(effort));
    }
    if look.may_write {
        let mut on = why.is_some();
        let keys = command_keys(words, Command::WorkOn);
        let text = words.with("axis-work-on-keys", [("keys", keys.into())]);
        let name = words.text("axis-work-on");
        if ui.checkbox(&mut on, text).accessible_name(name).changed() {
            let why = on.then(String::new);
            out.push(edit(look, axis, why));
            if on {
                state.ask_why(axis.clone());
            }
        }
        reason(ui, look, axis, state, out);
    } else if let Some(why) = why {
        argument::text(ui, words.work_on(why));
    }
    if look.may_write && (why.is_some() || effort.is_some()) {
        ui.add_space(2.0);
        let name = words.with("axis-decide-name", [("axis", argument::label(look, axis).into())]);
        if ui.add(Button::new(words.text("axis-decide"))).accessible_name(name).clicked() {
            out.push(Action::DecideOn(axis.clone()));
        }
    }
}

fn edit(look: &Look<'_>, axis: &AxisId, why: Option<String>) -> Action {
    Edit::WorkOn { at: look.now, sitting: look.sitting(), axis: axis.clone(), why }.into()
}

/// The line of the reason: what is typed stays in it until Enter takes it.
fn reason(
    ui: &mut Ui,
    look: &Look<'_>,
    axis: &AxisId,
    state: &mut AxisState,
    out: &mut Vec<Action>,
) {
    let kept = look.board.cursor(axis).work_on.as_ref();
    let typed = state.typed.get(axis);
    if kept.is_none() && typed.is_none_or(|typed| typed.trim().is_empty()) {
        return;
    }
    let mut text = typed.or(kept).cloned().unwrap_or_default();
    let name = look.words.text("axis-work-on-why");
    form::caption(ui, look.theme, &name);
    let field = form::Field::line(&name, true).hint(look.words.text("axis-work-on-hint"));
    let response = field.show(ui, ("why work on", axis), &mut text);
    if state.going_to.as_ref() == Some(axis) {
        state.going_to = None;
        response.request_focus();
    }
    if response.changed() {
        state.typed.insert(axis.clone(), text.clone());
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        state.typed.remove(axis);
        out.push(edit(look, axis, Some(text)));
        out.push(Action::BackToBar);
    }
}
