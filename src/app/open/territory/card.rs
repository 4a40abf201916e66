//! The card of a row or a type: why is it here?

use std::collections::BTreeMap;

use egui::{Label, RichText, ScrollArea, Ui};
use jiff::civil::Date;

use super::wording;
use crate::analysis::beside;
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form::Field;
use crate::app::widgets::{argument, bearers, date_field};
use crate::session::{
    BaseDiagnosis, Bearer, DiagnosisEdit, Disclosure, Edit, EntryId, Ground, Line, Row, RowId,
    Scale, TypeId,
};

/// What is typed in it and not done yet.
#[derive(Default)]
pub struct CardState {
    /// Labels of new types, each for its row.
    pub types: BTreeMap<RowId, String>,
    /// How the group means to come near a type.
    pub hows: BTreeMap<TypeId, String>,
    /// Who found a row right.
    pub validating: BTreeMap<RowId, String>,
    /// The day they did.
    day: Option<String>,
}

impl CardState {
    /// The lines that are typed in it.
    pub fn lines(&mut self) -> impl Iterator<Item = (Line, &mut String)> {
        let types = self.types.iter_mut();
        let types = types.map(|(row, typed)| (Line::TypeLabel(row.clone()), typed));
        let hows = self.hows.iter_mut();
        let validating = self.validating.iter_mut();
        types
            .chain(hows.map(|(of, typed)| (Line::Towards(of.clone()), typed)))
            .chain(validating.map(|(row, typed)| (Line::RowValidated(row.clone()), typed)))
    }
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    ground: &Ground,
    typed: &mut CardState,
    out: &mut Vec<Action>,
) {
    let Some(row) = look.session.diagnosis.row_at(ground) else { return };
    ScrollArea::vertical().id_salt(("ground", ground)).auto_shrink(false).show(ui, |ui| {
        let words = look.words;
        ui.label(theme::strong(row.label(words.language), size::SMALL).color(look.theme.muted));
        match ground {
            Ground::Type(of) => kind(ui, look, row, of, typed, out),
            Ground::Row(_) => self::row(ui, look, row, typed, out),
            Ground::Otherwise(_) => {
                argument::text(ui, theme::strong(words.text("otherwise"), size::HEADING));
                argument::text(ui, argument::small(words.text("territory-otherwise-help")));
                let found = look.survey.row(&row.id);
                for sorted in found.otherwise() {
                    told(ui, look, sorted.argument, "", out);
                }
            }
        }
    });
}

fn row(ui: &mut Ui, look: &Look<'_>, row: &Row, typed: &mut CardState, out: &mut Vec<Action>) {
    let words = look.words;
    argument::text(ui, theme::strong(row.label(words.language), size::HEADING));
    argument::text(ui, row.question(words.language));
    let base = BaseDiagnosis::territory();
    let looked: Vec<_> =
        base.look_at(&row.id).iter().map(|text| text.get(words.language)).collect();
    if !looked.is_empty() {
        ui.add_space(6.0);
        ui.label(theme::strong(words.text("territory-look-at"), size::SMALL));
        argument::text(ui, argument::small(looked.join(" · ")));
    }
    if let Some(passage) = base.passage(&row.id) {
        ui.add_space(6.0);
        argument::text(ui, passage.get(words.language));
    }
    together(ui, look, row);
    if look.room.is_none() {
        validation(ui, look, row, typed, out);
    }
    wording::of_row(ui, look, row, typed, out);
    for sorted in look.survey.row(&row.id).to_sort() {
        told(ui, look, sorted.argument, &words.text("territory-unsorted"), out);
    }
}

/// What was agreed, side by side, as questions.
fn together(ui: &mut Ui, look: &Look<'_>, row: &Row) {
    let found = beside(look.session, look.survey, row);
    if found.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(theme::strong(look.words.text("beside"), size::SMALL));
    for one in &found {
        argument::text(ui, theme::unbroken(&look.words.beside(&look.session.diagnosis, one)));
        ui.add_space(4.0);
    }
}

/// Who found the row right, and on which day: today, until another is said.
fn validation(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    typed: &mut CardState,
    out: &mut Vec<Action>,
) {
    let kept = row.validated.as_ref();
    if kept.is_none() && !look.may_write {
        return;
    }
    ui.add_space(8.0);
    let mut validate = |by: Vec<Bearer>, on: Date| {
        out.push(Edit::from(DiagnosisEdit::ValidateRow { row: row.id.clone(), by, on }).into());
        out.push(Action::Seal);
    };
    let by = kept.map_or(&[][..], |kept| &kept.by);
    let mut names = typed.validating.remove(&row.id);
    let name = look.words.text("row-validated");
    if let Some(by) = bearers(ui, look, &name, by, &mut names) {
        validate(by, kept.map_or_else(|| look.now.local().date(), |kept| kept.on));
    }
    typed.validating.extend(names.map(|names| (row.id.clone(), names)));
    if let Some(kept) = kept {
        let name = look.words.text("row-validated-on");
        ui.push_id(&row.id, |ui| {
            if let Some(on) = date_field(ui, look, &name, kept.on, &mut typed.day) {
                validate(kept.by.clone(), on);
            }
        });
    }
}

fn kind(
    ui: &mut Ui,
    look: &Look<'_>,
    row: &Row,
    of: &TypeId,
    typed: &mut CardState,
    out: &mut Vec<Action>,
) {
    let (words, language) = (look.words, look.words.language);
    let Some(found) = look.session.diagnosis.kind(of) else { return };
    let state = look.survey.kind(of);
    argument::text(ui, theme::strong(found.label(language), size::HEADING));
    argument::text(ui, found.definition(language));
    ui.add_space(4.0);
    argument::text(
        ui,
        theme::strong(words.type_said(&look.session.diagnosis, look.survey, of), size::BODY),
    );
    if row.scale == Scale::Ourselves {
        towards(ui, look, (of, state.towards.as_deref()), typed, out);
    }
    if look.may_write {
        ui.add_space(4.0);
        let name = words.with("territory-take-name", [("of", found.label(language).into())]);
        let take = egui::Button::new(words.text("axis-take"));
        if ui.add(take).accessible_name(name).clicked() {
            out.push(Action::TakeGround(Ground::Type(of.clone())));
        }
    }
    let base = BaseDiagnosis::territory();
    ui.add_space(8.0);
    for sign in base.signs(of) {
        argument::text(ui, argument::small(sign.get(language)));
    }
    if let Some(case) = base.case(of) {
        ui.add_space(4.0);
        argument::text(ui, argument::small(case.get(language)).color(look.theme.muted));
    }
    course(ui, look, row, of, out);
    wording::of_type(ui, look, of, found, out);
}

/// That we mean to come near it, and how: one line, noted when it is left.
fn towards(
    ui: &mut Ui,
    look: &Look<'_>,
    (of, kept): (&TypeId, Option<&str>),
    typed: &mut CardState,
    out: &mut Vec<Action>,
) {
    let (at, sitting) = (look.now, look.sitting());
    let mut note = |how: Option<String>| {
        let edit = DiagnosisEdit::Towards { at, sitting, of: of.clone(), how };
        out.push(Edit::from(edit).into());
    };
    let mut on = kept.is_some();
    let text = look.words.text("territory-towards");
    let tick = ui.add_enabled_ui(look.may_write, |ui| ui.checkbox(&mut on, text)).inner;
    if tick.changed() {
        note(on.then(String::new));
    }
    let Some(kept) = kept else { return };
    let name = look.words.text("territory-how");
    let mut how = typed.hows.get(of).cloned().unwrap_or_else(|| kept.to_owned());
    let hint = look.words.text("territory-how-hint");
    let field = Field::line(&name, look.may_write).hint(hint);
    let response = field.show(ui, ("how", of), &mut how);
    if response.changed() {
        typed.hows.insert(of.clone(), how.clone());
    }
    if response.lost_focus() && typed.hows.remove(of).is_some() && look.may_write {
        note(Some(how));
    }
    if look.may_write && ui.button(look.words.text("axis-decide")).clicked() {
        out.push(Command::NewDecision.into());
    }
}

/// What was observed for and against it, and what the group agreed, the last first.
fn course(ui: &mut Ui, look: &Look<'_>, row: &Row, of: &TypeId, out: &mut Vec<Action>) {
    let words = look.words;
    let state = look.survey.kind(of);
    let stances = look.may_be_seen(Disclosure::Stances);
    if !state.trail.is_empty() {
        ui.add_space(8.0);
        ui.label(theme::strong(words.text("territory-agreed"), size::BODY));
    }
    for (argument, placed) in state.trail.iter().rev() {
        let said = if stances {
            words.placed(placed)
        } else {
            words.seen_moving(placed.place, placed.movement)
        };
        told(ui, look, *argument, &said, out);
        if look.room.is_none() {
            for other in &placed.minority {
                argument::text(ui, argument::small(words.other_place(other)));
            }
        }
    }
    let found = look.survey.row(&row.id);
    if found.on(of).next().is_some() {
        ui.add_space(8.0);
        ui.label(theme::strong(words.text("territory-observed"), size::BODY));
    }
    for (sorted, sign) in found.on(of).rev() {
        told(ui, look, sorted.argument, &words.sign(sign), out);
    }
}

/// One argument: its number, what it says of the type, its words.
fn told(ui: &mut Ui, look: &Look<'_>, id: EntryId, said: &str, out: &mut Vec<Action>) {
    let Some(recorded) = look.ledger.get(id) else { return };
    ui.add_space(3.0);
    let number = recorded.number.to_string();
    let head = if said.is_empty() { number } else { format!("{number} · {said}") };
    let head = RichText::new(head).size(size::SMALL).color(look.theme.muted);
    if ui.add(Label::new(head).sense(egui::Sense::CLICK)).clicked() {
        out.push(Action::ShowArgument(id));
    }
    let argument = &recorded.argument;
    if !argument.words.trim().is_empty() {
        argument::text(ui, look.words.words(&argument.words, argument.verbatim));
    }
}
