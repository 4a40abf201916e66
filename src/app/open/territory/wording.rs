//! How the group words a type, sets it aside, or adds one of its own.

use egui::{Button, Checkbox, Key, TextEdit, Ui};

use super::CardState;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::argument;
use crate::app::widgets::form::{self, Field};
use crate::session::{DiagnosisEdit, Edit, OwnWording, Row, Type, TypeId};

/// The group's words for a type, and whether it is looked at here.
pub fn of_type(ui: &mut Ui, look: &Look<'_>, of: &TypeId, found: &Type, out: &mut Vec<Action>) {
    let (words, language) = (look.words, look.words.language);
    ui.add_space(8.0);
    form::caption(ui, look.theme, &words.text("territory-own-words"));
    let own = found.own.clone();
    let mut label = own.as_ref().map_or_else(String::new, |own| own.label.clone());
    let mut definition = own.as_ref().map_or_else(String::new, |own| own.question.clone());
    let base = found.base.as_ref();
    let hint = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let mut changed = false;
    for (id, text, hinted) in [
        ("territory-own-label", &mut label, hint(base.map(|base| base.label.get(language)))),
        (
            "territory-own-definition",
            &mut definition,
            hint(base.map(|base| base.definition.get(language))),
        ),
    ] {
        let name = words.text(id);
        let field = Field::line(&name, look.may_write).hint(hinted);
        let response = field.show(ui, (id, of), text);
        changed |= response.changed() && look.may_write;
        form::seal(&response, look, out);
    }
    if changed {
        let says_nothing = label.trim().is_empty() && definition.trim().is_empty();
        let language = own.map_or(language, |own| own.language);
        // One of the group's own has no other words.
        if base.is_some() || !label.trim().is_empty() {
            let own =
                (!says_nothing).then_some(OwnWording { language, label, question: definition });
            out.push(Edit::from(DiagnosisEdit::Reword { of: of.clone(), own }).into());
        }
    }
    let mut aside = found.set_aside;
    let tick = Checkbox::new(&mut aside, argument::small(words.text("territory-aside")));
    if ui.add_enabled(look.may_write, tick).changed() {
        out.push(Edit::from(DiagnosisEdit::SetAside { of: of.clone(), aside }).into());
    }
}

/// A type of the group's own, and those that were set aside, to be taken back.
pub fn of_row(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    typed: &mut CardState,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    ui.add_space(10.0);
    let name = words.text("territory-add-type");
    form::caption(ui, look.theme, &name);
    let label = typed.types.entry(row.id.clone()).or_default();
    let edit = TextEdit::singleline(label).desired_width(f32::INFINITY);
    let edit = edit.hint_text(words.text("territory-add-type-hint"));
    let field = ui.add_enabled(look.may_write, edit).accessible_name(&name);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && !label.trim().is_empty() {
        let own = OwnWording {
            language: words.language,
            label: std::mem::take(label),
            question: String::new(),
        };
        let id = TypeId::own(rand_id());
        out.push(Edit::from(DiagnosisEdit::AddType { row: row.id.clone(), id, own }).into());
    }
    let aside = row.types.iter().filter_map(|of| Some((of, look.session.diagnosis.kind(of)?)));
    for (of, found) in aside.filter(|(_, found)| found.set_aside) {
        let label = found.label(words.language);
        let name = words.with("territory-take-back", [("of", label.into())]);
        if ui.add_enabled(look.may_write, Button::new(name)).clicked() {
            let edit = DiagnosisEdit::SetAside { of: of.clone(), aside: false };
            out.push(Edit::from(edit).into());
        }
    }
}

/// Eight random hex digits.
fn rand_id() -> u32 {
    let (high, ..) = uuid::Uuid::new_v4().as_fields();
    high
}
