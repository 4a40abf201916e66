//! The frame of the diagnosis: of what territory one speaks, and who says so.

use std::collections::BTreeMap;

use egui::Ui;

use super::ApproachState;
use super::scope::several;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{Bearer, DiagnosisEdit, Edit, FrameText, Manner, Part, Session, fold};

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
        let response = field.show(ui, ("frame", which), &mut text);
        if response.changed() && look.may_write {
            out.push(Edit::from(DiagnosisEdit::Frame(which, text)).into());
        }
        form::seal(&response, look, out);
        if which == FrameText::Figures {
            form::help(ui, look.theme, words.text("frame-figures-help"));
        }
    }
    for part in Part::ALL {
        who(ui, look, part, &mut state.bearers, out);
    }
    form::help(ui, look.theme, words.text("frame-bearers-help"));
    let ids = ("frame-manners", "approach-diagnosis-help");
    let manners = &look.session.diagnosis.frame.manners;
    let said = |manner| words.manner(manner);
    if let Some(after) = several(ui, look, ids, &Manner::ALL, said, manners) {
        out.push(Edit::from(DiagnosisEdit::SetManners(after)).into());
    }
}

/// One line of names, taken when the field is left: who is known is found, others stay as they are named.
fn who(ui: &mut Ui, look: &Look<'_>, part: Part, typed: &mut Typed, out: &mut Vec<Action>) {
    ui.add_space(8.0);
    let name = look.words.part(part);
    form::caption(ui, look.theme, &name);
    let kept = look.session.diagnosis.frame.bearers(part);
    let told = kept.iter().map(|bearer| look.session.bearer_name(bearer, true));
    let told = told.collect::<Vec<_>>().join(", ");
    let mut text = typed.get(&part).cloned().unwrap_or_else(|| told.clone());
    let field = Field::line(&name, look.may_write);
    let response = field.show(ui, ("frame", part), &mut text);
    if response.changed() {
        typed.insert(part, text.clone());
    }
    if response.lost_focus() && typed.remove(&part).is_some() && text != told && look.may_write {
        let bearers = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
        let bearers = bearers.map(|name| known(look.session, name)).collect();
        out.push(Edit::from(DiagnosisEdit::Entrust(part, bearers)).into());
        out.push(Action::Seal);
    }
}

/// The person or the actor of this name; else the name.
fn known(session: &Session, name: &str) -> Bearer {
    let is_it = |known: &str| fold(known.trim()) == fold(name);
    let person = session.participants.iter().find(|person| is_it(&person.name));
    let actor = || session.actors.iter().find(|actor| is_it(&actor.name) || is_it(&actor.short));
    match person {
        Some(person) => Bearer::Participant(person.id),
        None => match actor() {
            Some(actor) => Bearer::Actor(actor.id),
            None => Bearer::Words(name.to_owned()),
        },
    }
}
