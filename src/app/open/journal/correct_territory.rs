//! What a corrected argument tells of the territory: under which types it is sorted, and what the group agrees.

use egui::{Button, Checkbox, ComboBox, Frame, Margin, Stroke, TextEdit, Ui};

use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::argument::{self, link, numbered};
use crate::session::{
    Argument, Movement, Observation, OtherPlace, Place, Placed, Purpose, Recorded, Row, Sign,
    Stance,
};

pub fn ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, to: &mut Argument) {
    if !look.is_for(Purpose::Territory) {
        return;
    }
    ui.add_space(4.0);
    ui.label(argument::small(look.words.text("correct-territory")).color(look.theme.muted));
    observations(ui, look, to);
    places(ui, look, to);
    add(ui, look, recorded, to);
}

fn framed(ui: &mut Ui, look: &Look<'_>, salt: impl egui::AsIdSalt, content: impl FnOnce(&mut Ui)) {
    ui.push_id(salt, |ui| {
        let frame = Frame::new()
            .stroke(Stroke::new(1.0, look.theme.line))
            .corner_radius(6)
            .inner_margin(Margin::symmetric(10, 8));
        frame.show(ui, content);
    });
}

fn observations(ui: &mut Ui, look: &Look<'_>, to: &mut Argument) {
    let diagnosis = &look.session.diagnosis;
    let mut removed = None;
    for (index, observation) in to.observations.iter_mut().enumerate() {
        let Some(row) = diagnosis.row(&observation.row) else { continue };
        framed(ui, look, ("observation", index), |ui| {
            if observation_ui(ui, look, row, observation) {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        to.observations.remove(index);
    }
}

/// One observation; whether it is to be removed.
fn observation_ui(ui: &mut Ui, look: &Look<'_>, row: &Row, observation: &mut Observation) -> bool {
    let words = look.words;
    argument::text(ui, theme::strong(row.label(words.language), size::BODY));
    for (of, kind) in look.session.diagnosis.shown(row) {
        ui.horizontal_wrapped(|ui| {
            ui.label(argument::small(kind.label(words.language)));
            for sign in [Sign::For, Sign::Against] {
                let is_on = observation.signs.get(of) == Some(&sign);
                let said = words.sign(sign);
                let button = Button::selectable(is_on, argument::small(&said));
                let name = format!("{}, {said}", kind.label(words.language));
                if ui.add(button).accessible_name(name).clicked() {
                    observation.signs.remove(of);
                    if !is_on {
                        observation.signs.insert(of.clone(), sign);
                        observation.otherwise = false;
                    }
                }
            }
        });
    }
    ui.horizontal_wrapped(|ui| {
        let text = argument::small(words.text("territory-otherwise"));
        if ui.add(Checkbox::new(&mut observation.otherwise, text)).changed()
            && observation.otherwise
        {
            observation.signs.clear();
        }
        let text = argument::small(words.text("contested"));
        ui.add(Checkbox::new(&mut observation.contested, text));
    });
    remove(ui, look, row.label(words.language))
}

fn places(ui: &mut Ui, look: &Look<'_>, to: &mut Argument) {
    let mut removed = None;
    for (index, placed) in to.places.iter_mut().enumerate() {
        framed(ui, look, ("placed", index), |ui| {
            if placed_ui(ui, look, placed) {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        to.places.remove(index);
    }
}

/// What the group agrees on one type; whether it is to be removed.
fn placed_ui(ui: &mut Ui, look: &Look<'_>, placed: &mut Placed) -> bool {
    let words = look.words;
    let label = words.kind(&look.session.diagnosis, &placed.of).to_owned();
    argument::text(ui, theme::strong(&label, size::BODY));
    place_ui(ui, look, &label, &mut placed.place);
    if placed.place == Place::NotSeen {
        placed.movement = None;
    } else {
        ui.horizontal_wrapped(|ui| {
            for (movement, id) in
                [(Movement::Gaining, "moves-gaining"), (Movement::Receding, "moves-receding")]
            {
                let is_on = placed.movement == Some(movement);
                let text = words.text(id);
                let name = format!("{label}, {text}");
                let button = Button::selectable(is_on, argument::small(text));
                if ui.add(button).accessible_name(name).clicked() {
                    placed.movement = (!is_on).then_some(movement);
                }
            }
        });
    }
    let stances = ComboBox::from_id_salt("stance").width(ui.available_width()).truncate();
    let stances = stances.selected_text(argument::small(words.stance(placed.stance)));
    let stances = stances.show_ui(ui, |ui| {
        for stance in Stance::ALL {
            if ui.selectable_label(placed.stance == stance, words.stance(stance)).clicked() {
                placed.stance = stance;
                ui.close();
            }
        }
    });
    let name = words.with("correct-stance-name", [("axis", (&label).into())]);
    stances.response.accessible_name(name);
    let mut removed = None;
    for (index, other) in placed.minority.iter_mut().enumerate() {
        ui.push_id(("other", index), |ui| {
            let name = words.with("territory-other-name", [("of", (&label).into())]);
            place_ui(ui, look, &name, &mut other.place);
            let field = TextEdit::multiline(&mut other.words).desired_rows(1).return_key(None);
            let field = field.desired_width(f32::INFINITY).hint_text(words.text("minority-hint"));
            ui.add(field).accessible_name(&name);
            if remove(ui, look, &name) {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        placed.minority.remove(index);
    }
    let text = argument::small(words.text("correct-other-add")).color(look.theme.accent);
    let name = words.with("correct-other-add-name", [("of", (&label).into())]);
    if link(ui, text, name).clicked() {
        placed.minority.push(OtherPlace { place: placed.place, words: String::new() });
    }
    remove(ui, look, &label)
}

fn place_ui(ui: &mut Ui, look: &Look<'_>, about: &str, place: &mut Place) {
    ui.horizontal_wrapped(|ui| {
        for value in Place::ALL {
            let said = look.words.seen(value);
            let button = Button::selectable(*place == value, argument::small(&said));
            if ui.add(button).accessible_name(format!("{about}, {said}")).clicked() {
                *place = value;
            }
        }
    });
}

fn remove(ui: &mut Ui, look: &Look<'_>, about: &str) -> bool {
    let text = argument::small(look.words.text("correct-remove")).color(look.theme.accent);
    let name = look.words.with("correct-territory-remove", [("of", about.into())]);
    link(ui, text, name).clicked()
}

/// A row that it does not tell of yet, or a type that the group says nothing of in it.
fn add(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, to: &mut Argument) {
    let (words, diagnosis) = (look.words, &look.session.diagnosis);
    let name = numbered(look, "correct-territory-add-name", recorded);
    let combo = ComboBox::from_id_salt("territory add").width(ui.available_width()).truncate();
    let text = argument::small(words.text("correct-territory-add"));
    let combo = combo.selected_text(text).show_ui(ui, |ui| {
        for row in &diagnosis.rows {
            let label = row.label(words.language);
            let is_told = to.observations.iter().any(|found| found.row == row.id);
            if !is_told && ui.selectable_label(false, theme::strong(label, size::BODY)).clicked() {
                to.observations.push(Observation::of(row.id.clone()));
                ui.close();
            }
            for (of, kind) in diagnosis.shown(row) {
                let is_said = to.places.iter().any(|placed| placed.of == *of);
                let label = kind.label(words.language);
                if !is_said && ui.selectable_label(false, argument::small(label)).clicked() {
                    to.places.push(Placed {
                        of: of.clone(),
                        place: Place::Also,
                        movement: None,
                        stance: Stance::Agreed,
                        minority: Vec::new(),
                    });
                    ui.close();
                }
            }
        }
    });
    combo.response.accessible_name(name);
}
