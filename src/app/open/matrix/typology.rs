//! The natures that the group tells apart: names, letters, how they are drawn, what they count as.

use std::collections::BTreeMap;

use egui::{Button, ComboBox, Rect, Sense, TextEdit, Ui, vec2};
use uuid::Uuid;

use super::letters::{free_letter, refusal, usable};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Mark, dialog};
use crate::session::{ActorEdit, Counts, LineStyle, MarkShape, Nature, NatureId, Relations};

/// What was typed and cannot be kept yet.
#[derive(Debug, Default)]
pub struct TypologyState {
    names: BTreeMap<NatureId, String>,
    letters: BTreeMap<NatureId, String>,
    pub new_name: String,
    /// Puts the caret in the first name, in the next frame.
    pub focus: bool,
}

/// How large a mark stands before its name, and how wide the field of a letter is.
const MARK: f32 = 24.0;
const LETTER: f32 = 44.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut TypologyState, out: &mut Vec<Action>) {
    form::section(ui, look.words.text("typology-title"));
    form::help(ui, look.theme, look.words.text("typology-help"));
    for nature in &look.session.relations.natures {
        ui.add_space(8.0);
        form::rule(ui, look.theme);
        ui.push_id(nature.id.as_str(), |ui| one(ui, look, state, nature, out));
    }
    if look.may_write {
        ui.add_space(10.0);
        form::rule(ui, look.theme);
        add(ui, look, state, out);
        put_back(ui, look, out);
    }
}

fn one(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut TypologyState,
    nature: &Nature,
    out: &mut Vec<Action>,
) {
    let label = nature.label(look.words.language);
    let mut after = nature.clone();
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(1.25 * MARK, 46.0), Sense::hover());
        let mark = Rect::from_min_size(rect.min + vec2(0.125 * MARK, 20.0), vec2(MARK, MARK));
        Mark::of(nature).paint(ui.painter(), look.theme, mark);
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - LETTER - 8.0).max(80.0));
            name(ui, look, state, nature, &mut after, out);
        });
        ui.vertical(|ui| letter(ui, look, state, nature, &mut after, out));
    });
    refused(ui, look, state, nature);
    let words = look.words;
    let (mut shape, mut line) = (None, None);
    ui.columns_const(|[left, right]| {
        shape =
            choose(left, look, "typology-shape", label, &MarkShape::ALL, nature.shape, |shape| {
                words.mark_shape(shape)
            });
        line = choose(right, look, "typology-line", label, &LineStyle::ALL, nature.line, |line| {
            words.line_style(line)
        });
    });
    let counts =
        choose(ui, look, "typology-counts", label, &Counts::ALL, nature.counts, |counts| {
            words.counts(counts)
        });
    after.shape = shape.unwrap_or(nature.shape);
    after.line = line.unwrap_or(nature.line);
    after.counts = counts.unwrap_or(nature.counts);
    if after != *nature && look.may_write {
        out.push(ActorEdit::SetNature(after).into());
        // A choice is a step of its own; typing goes on until it is left.
        if shape.is_some() || line.is_some() || counts.is_some() {
            out.push(Action::Seal);
        }
    }
    if look.may_write {
        ui.horizontal_wrapped(|ui| {
            back_to_method(ui, look, state, nature, out);
            remove(ui, look, nature, out);
        });
    }
}

/// The name of a widget of one nature: "Lettre : alliance".
fn named(look: &Look<'_>, caption: &str, nature: &str) -> String {
    let values = [("what", caption.into()), ("nature", nature.into())];
    look.words.with("typology-of", values)
}

fn name(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut TypologyState,
    nature: &Nature,
    after: &mut Nature,
    out: &mut Vec<Action>,
) {
    let label = nature.label(look.words.language);
    let caption = look.words.text("typology-name");
    form::caption(ui, look.theme, &caption);
    let mut text = state.names.get(&nature.id).cloned().unwrap_or_else(|| label.to_owned());
    let name = named(look, &caption, label);
    let field = Field::line(&name, look.may_write).hint(label.to_owned());
    let response = field.show(ui, "name", &mut text);
    if std::mem::take(&mut state.focus) {
        response.request_focus();
    }
    let base = nature.base.as_ref().map(|base| base.get(look.words.language));
    if response.changed() && look.may_write {
        if text.trim().is_empty() {
            state.names.insert(nature.id.clone(), text.clone());
        } else {
            state.names.remove(&nature.id);
        }
        if base.is_some() || !text.trim().is_empty() {
            // The words of the method stay in both languages.
            after.own = if base == Some(text.trim()) { String::new() } else { text };
        }
    }
    form::seal(&response, look, out);
    if base.is_some() && !response.has_focus() {
        state.names.remove(&nature.id);
    }
}

fn letter(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut TypologyState,
    nature: &Nature,
    after: &mut Nature,
    out: &mut Vec<Action>,
) {
    let label = nature.label(look.words.language);
    let caption = look.words.text("typology-letter");
    form::caption(ui, look.theme, &caption);
    let kept = state.letters.get(&nature.id).cloned();
    let mut text = kept.unwrap_or_else(|| nature.letter.to_string());
    let before = text.clone();
    let mut fixed = text.as_str();
    let buffer: &mut dyn egui::TextBuffer = if look.may_write { &mut text } else { &mut fixed };
    let edit = TextEdit::singleline(buffer).desired_width(LETTER).char_limit(2).id_salt("letter");
    let response = ui.add(edit).accessible_name(named(look, &caption, label));
    if text != before {
        match usable(look, &nature.id, &text) {
            Ok(letter) => {
                state.letters.remove(&nature.id);
                after.letter = letter;
            }
            Err(_) => _ = state.letters.insert(nature.id.clone(), text),
        }
    }
    form::seal(&response, look, out);
}

/// What was typed and cannot be kept, and why; what was there before holds meanwhile.
fn refused(ui: &mut Ui, look: &Look<'_>, state: &TypologyState, nature: &Nature) {
    if nature.base.is_none() && state.names.contains_key(&nature.id) {
        let values = [("name", nature.label(look.words.language).into())];
        form::alert(ui, look.theme, look.words.with("typology-name-needed", values));
    }
    if let Some(typed) = state.letters.get(&nature.id)
        && let Err(why) = usable(look, &nature.id, typed)
    {
        let kept = nature.letter.to_string();
        form::alert(ui, look.theme, refusal(look, typed, &kept, why));
    }
}

/// One of a few, in a list that opens. Gives the one that was just chosen.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: &Look<'_>,
    message: &str,
    nature: &str,
    all: &[T],
    chosen: T,
    said: impl Fn(T) -> String,
) -> Option<T> {
    let caption = look.words.text(message);
    form::caption(ui, look.theme, &caption);
    let mut now = chosen;
    ui.add_enabled_ui(look.may_write, |ui| {
        let combo = ComboBox::from_id_salt(message)
            .width(ui.available_width())
            .truncate()
            .height(320.0)
            .selected_text(said(chosen));
        let shown = combo.show_ui(ui, |ui| {
            for &one in all {
                ui.selectable_value(&mut now, one, said(one));
            }
        });
        shown.response.accessible_name(named(look, &caption, nature));
    });
    (now != chosen).then_some(now)
}

/// As the method says it, when that differs and its letter is free.
fn back_to_method(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut TypologyState,
    nature: &Nature,
    out: &mut Vec<Action>,
) {
    let methods = Relations::default().natures;
    let Some(method) = methods.into_iter().find(|method| method.id == nature.id) else { return };
    if method == *nature {
        return;
    }
    let free = usable(look, &nature.id, &method.letter.to_string()).is_ok();
    let label = nature.label(look.words.language);
    let text = look.words.text("typology-back");
    let button = ui.add_enabled(free, Button::new(text.as_str()));
    if button.accessible_name(named(look, &text, label)).clicked() {
        state.letters.remove(&nature.id);
        state.names.remove(&nature.id);
        out.push(ActorEdit::SetNature(method).into());
        out.push(Action::Seal);
    }
}

fn remove(ui: &mut Ui, look: &Look<'_>, nature: &Nature, out: &mut Vec<Action>) {
    let relations = &look.session.relations;
    let count = relations.all().filter(|relation| relation.nature == nature.id).count();
    let label = nature.label(look.words.language);
    let text = look.words.text("typology-remove");
    let last = relations.natures.len() == 1;
    let button = ui.add_enabled(count == 0 && !last, Button::new(text.as_str()));
    if button.accessible_name(named(look, &text, label)).clicked() {
        out.push(ActorEdit::RemoveNature(nature.id.clone()).into());
    }
    if 0 < count {
        let said = look.words.with("typology-in-use", [("count", count.into())]);
        ui.label(dialog::small(said, look.theme));
    }
}

fn add(ui: &mut Ui, look: &Look<'_>, state: &mut TypologyState, out: &mut Vec<Action>) {
    let caption = look.words.text("typology-new");
    ui.add_space(6.0);
    form::caption(ui, look.theme, &caption);
    let field = Field::line(&caption, true).hint(look.words.text("typology-new-hint"));
    let button = look.words.text("typology-add");
    let (_, added) = form::field_with_button(ui, field, &mut state.new_name, &button);
    if added && let Some(letter) = free_letter(look, &state.new_name) {
        let natures = &look.session.relations.natures;
        let is_free = |shape: &&MarkShape| natures.iter().all(|other| other.shape != **shape);
        let shape = MarkShape::ALL.iter().rev().find(is_free).copied();
        let nature = Nature {
            id: NatureId::own(Uuid::new_v4().as_u128() as u32),
            base: None,
            own: std::mem::take(&mut state.new_name),
            letter,
            line: LineStyle::Thin,
            shape: shape.unwrap_or(MarkShape::Hexagon),
            counts: Counts::Unsigned,
        };
        out.push(ActorEdit::AddNature(nature).into());
    }
    form::help(ui, look.theme, look.words.text("typology-new-help"));
}

/// The natures of the method that the group took away.
fn put_back(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    for method in Relations::default().natures {
        if look.session.relations.nature(&method.id).is_some() {
            continue;
        }
        let values = [("nature", method.label(look.words.language).into())];
        let text = look.words.with("typology-put-back", values);
        let free = usable(look, &method.id, &method.letter.to_string()).is_ok();
        if ui.add_enabled(free, Button::new(text)).clicked() {
            out.push(ActorEdit::AddNature(method).into());
        }
    }
}
