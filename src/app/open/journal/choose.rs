//! Lists to choose from: a short one, and the axes, which are found by typing.

use egui::{ComboBox, Key, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui};

use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::argument;
use crate::session::{AxisId, fold, is_found_in};

/// Chooses one of `options`, or none of them, which is said `all`. The options are read only when the list is open.
pub fn one_of<T: PartialEq>(
    ui: &mut Ui,
    name: &str,
    shown: &str,
    all: &str,
    chosen: &mut Option<T>,
    options: impl FnOnce() -> Vec<(T, String)>,
) {
    let combo = ComboBox::from_id_salt(name)
        .width(ui.available_width())
        .truncate()
        .selected_text(RichText::new(shown).size(size::SMALL));
    let response = combo.show_ui(ui, |ui| {
        if ui.selectable_label(chosen.is_none(), all).clicked() {
            *chosen = None;
            ui.close();
        }
        for (value, label) in options() {
            let on = chosen.as_ref() == Some(&value);
            if ui.selectable_label(on, label).clicked() {
                *chosen = Some(value);
                ui.close();
            }
        }
    });
    response.response.accessible_name(name);
}

/// What is typed to find an axis.
#[derive(Clone, Debug, Default)]
pub struct AxisSearch {
    text: String,
    open: bool,
}

/// What was picked from the list of axes.
pub enum Picked {
    /// Its first line.
    All,
    Axis(AxisId),
}

/// What an axis list says of itself.
pub struct AxisList<'a> {
    pub name: &'a str,
    pub shown: RichText,
    pub chosen: Option<&'a AxisId>,
    /// The first line of the list, for none of them.
    pub all: Option<&'a str>,
    /// Axes that are not offered.
    pub taken: &'a [AxisId],
}

/// Chooses an axis by typing a part of its name.
pub fn axis(
    ui: &mut Ui,
    look: &Look<'_>,
    search: &mut AxisSearch,
    list: AxisList<'_>,
) -> Option<Picked> {
    let AxisList { name, shown, chosen, all, taken } = list;
    let combo = ComboBox::from_id_salt(name)
        .width(ui.available_width())
        .truncate()
        .height(340.0)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .selected_text(shown);
    let output = combo.show_ui(ui, |ui| {
        ui.set_min_width(240.0);
        let hint = look.words.text("correct-axis-search");
        let edit = TextEdit::singleline(&mut search.text).hint_text(&hint);
        let field = ui.add(edit.desired_width(f32::INFINITY)).accessible_name(hint);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        // The list is open and nothing else has the keyboard: it is for what is looked for.
        let is_free = ui.memory(|memory| memory.focused().is_none()) && !entered;
        if !search.open || is_free {
            field.request_focus();
        }
        let picked = ScrollArea::vertical()
            .max_height(260.0)
            .show(ui, |ui| found(ui, look, &search.text, chosen, all, taken, entered));
        if picked.inner.is_some() {
            ui.close();
        }
        picked.inner
    });
    let was_open = std::mem::replace(&mut search.open, output.inner.is_some());
    if !search.open {
        search.text.clear();
    }
    let picked = output.inner.flatten();
    let is_left = was_open && !search.open && ui.memory(|memory| memory.focused().is_none());
    if picked.is_some() || is_left {
        // The field that was typed in is gone with the list.
        output.response.request_focus();
    }
    output.response.accessible_name(name);
    picked
}

/// The axes under their pillars that the typed text finds; `entered` takes the first.
fn found(
    ui: &mut Ui,
    look: &Look<'_>,
    text: &str,
    chosen: Option<&AxisId>,
    all: Option<&str>,
    taken: &[AxisId],
    entered: bool,
) -> Option<Picked> {
    let language = look.words.language;
    let needle = fold(text.trim());
    let mut picked = None;
    if let Some(all) = all.filter(|_| needle.is_empty())
        && ui.selectable_label(chosen.is_none(), all).clicked()
    {
        picked = Some(Picked::All);
    }
    let mut none = true;
    for pillar in &look.session.framework.pillars {
        let mut heading = Some(pillar.label.get(language));
        for (id, axis) in look.session.framework.shown(pillar) {
            let label = axis.label(language);
            if taken.contains(id) || !is_found_in(&needle, &fold(label)) {
                continue;
            }
            if let Some(heading) = heading.take() {
                ui.label(argument::small(heading).color(look.theme.pillar(&pillar.id)));
            }
            let clicked = ui.selectable_label(chosen == Some(id), label).clicked();
            if (clicked || (entered && none)) && picked.is_none() {
                picked = Some(Picked::Axis(id.clone()));
            }
            none = false;
        }
    }
    if none {
        let text = look.words.text("correct-axis-none");
        ui.label(argument::small(text).color(look.theme.muted));
    }
    picked
}
