//! The frame of the diagnosis: of what territory one speaks, and who says so.

use std::collections::BTreeMap;

use egui::Ui;

use super::scope::several;
use super::{ApproachState, figures};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::bearers;
use crate::app::widgets::form::{self, Field};
use crate::session::{DiagnosisEdit, Edit, FrameText, Manner, Part};

/// Names that are being typed, each beside what it is for.
pub type Typed = BTreeMap<Part, String>;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ApproachState, out: &mut Vec<Action>) {
    let words = look.words;
    form::section(ui, words.text("frame"));
    form::help(ui, look.theme, words.text("frame-help"));
    for which in FrameText::ALL {
        ui.add_space(8.0);
        let name = words.frame_text(which);
        form::caption(ui, look.theme, &name);
        let mut text = look.session.diagnosis.frame.text(which).to_owned();
        let field = Field::lines(&name, look.may_write);
        let response = field.show(ui, ("frame text", which), &mut text);
        if response.changed() && look.may_write {
            out.push(Edit::from(DiagnosisEdit::Frame(which, text)).into());
        }
        form::seal(&response, look, out);
    }
    figures::ui(ui, look, out);
    for part in Part::ALL {
        let kept = look.session.diagnosis.frame.bearers(part);
        let mut typed = state.bearers.remove(&part);
        let name = words.part(part);
        ui.add_space(8.0);
        if let Some(bearers) = bearers(ui, look, &name, kept, &mut typed) {
            out.push(Edit::from(DiagnosisEdit::Entrust(part, bearers)).into());
            out.push(Action::Seal);
        }
        state.bearers.extend(typed.map(|typed| (part, typed)));
    }
    form::help(ui, look.theme, words.text("frame-bearers-help"));
    let ids = ("frame-manners", "approach-diagnosis-help");
    let manners = &look.session.diagnosis.frame.manners;
    let said = |manner| words.manner(manner);
    if let Some(after) = several(ui, look, ids, &Manner::ALL, said, manners) {
        out.push(Edit::from(DiagnosisEdit::SetManners(after)).into());
    }
}
