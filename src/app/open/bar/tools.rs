//! Below the fields: how the group stood, marks, and minority positions.

use egui::{Button, RichText, Sense, TextEdit, Ui};

use super::{Bar, Field};
use crate::app::base::theme::size;
use crate::app::widgets::{ActorPicker, Rail, kept};
use crate::session::{Ball, Disclosure, Position, Stance};

/// Whether those who are cited stand in the line of the tools.
fn has_room_for_chips(ui: &Ui) -> bool {
    1200.0 <= ui.available_width()
}

impl Bar<'_> {
    pub(super) fn tools(&mut self, ui: &mut Ui) {
        let (words, theme) = (self.look.words, self.look.theme);
        let with_chips = has_room_for_chips(ui);
        ui.horizontal(|ui| {
            let tight = ui.available_width() < 960.0;
            ui.spacing_mut().item_spacing.x = if tight { 2.0 } else { 4.0 };
            ui.spacing_mut().interact_size.y = 22.0;
            ui.spacing_mut().button_padding = egui::vec2(if tight { 5.0 } else { 8.0 }, 2.0);
            let stances = self.look.may_be_seen(Disclosure::Stances);
            for stance in Stance::ALL.into_iter().filter(|_| stances) {
                let text = RichText::new(words.stance(stance)).size(size::SMALL);
                let chosen = ui.add(Button::selectable(self.draft.stance == stance, text));
                self.go_back_to_words(ui, &chosen);
                if chosen.clicked() {
                    self.draft.stance = stance;
                }
            }
            ui.add_space(if tight { 4.0 } else { 10.0 });
            let small = |id: &str| RichText::new(words.text(id)).size(size::SMALL);
            ui.spacing_mut().item_spacing.x = if tight { 8.0 } else { 14.0 };
            if stances && self.draft.observed.is_none() {
                let tick = ui.checkbox(&mut self.draft.cleared, small("stance-cleared"));
                self.go_back_to_words(ui, &tick);
            }
            if let Some(mut observed) = self.draft.observed.clone() {
                if matches!(observed.ground, crate::session::Ground::Type(_)) {
                    let tick = ui.checkbox(&mut observed.against, small("bar-against"));
                    self.go_back_to_words(ui, &tick);
                }
                let tick = ui.checkbox(&mut observed.contested, small("contested"));
                self.go_back_to_words(ui, &tick);
                let tick = ui.checkbox(&mut self.draft.series, small("bar-series"));
                self.go_back_to_words(ui, &tick);
                self.draft.observed = Some(observed);
            }
            if self.draft.continues.is_none() {
                let tick = ui.checkbox(&mut self.draft.verbatim, small("bar-verbatim"));
                self.go_back_to_words(ui, &tick);
                let tick = ui.checkbox(&mut self.draft.to_check, small("mark-to-check"));
                self.go_back_to_words(ui, &tick);
            }
            // Their words are internal: they are noted where the room does not see them.
            if self.look.room.is_none() && ui.button(small("bar-add-minority")).clicked() {
                self.add_minority();
            }
            ui.add_space(10.0);
            self.actors(ui, with_chips);
            if let Some(warning) = self.length_warning() {
                ui.add_space(10.0);
                let text = RichText::new(warning).size(size::SMALL).color(theme.alert);
                ui.add(egui::Label::new(text).truncate());
            }
        });
    }

    /// Who is cited stays in sight where the line of the tools has no room left: above all else, which stays where it is.
    pub(super) fn cited(&mut self, ui: &mut Ui) {
        if has_room_for_chips(ui) || self.draft.actors.is_empty() || !self.may_cite() {
            return;
        }
        let row = egui::ScrollArea::horizontal().id_salt("bar-cited-row").auto_shrink(true);
        let picked = row.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 4.0;
                ui.spacing_mut().interact_size.y = 22.0;
                self.picker().chips(ui)
            })
            .inner
        });
        if let Some(picked) = picked.inner {
            picked.apply(&mut self.draft.actors);
        }
    }

    fn may_cite(&self) -> bool {
        !self.look.session.actors.is_empty() && self.draft.continues.is_none()
    }

    fn picker(&self) -> ActorPicker<'_> {
        ActorPicker {
            look: self.look,
            id: Field::Actors.id(0),
            name: self.look.words.text("bar-actors"),
            chosen: &self.draft.actors,
            words: &self.draft.words,
            width: 110.0,
        }
    }

    /// A click in the middle of a sentence says something of it: the caret is in the words again.
    fn go_back_to_words(&mut self, ui: &Ui, clicked: &egui::Response) {
        let by_pointer = ui.input(|input| input.pointer.any_released());
        if clicked.clicked() && by_pointer && self.draft.continues.is_none() {
            self.state.focus = Some(Field::Words);
        }
    }

    /// The actors that the argument speaks of, where there are any.
    fn actors(&mut self, ui: &mut Ui, with_chips: bool) {
        if !self.may_cite() {
            return;
        }
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().interact_size.y = 22.0;
        let row = egui::ScrollArea::horizontal().id_salt("bar-actors-row").auto_shrink(true);
        let mut state = std::mem::take(&mut self.state.actors);
        let picked = row.show(ui, |ui| {
            if with_chips {
                self.picker().show(ui, &mut state)
            } else {
                self.picker().show_field(ui, &mut state)
            }
        });
        self.state.actors = state;
        if let Some(picked) = picked.inner {
            picked.apply(&mut self.draft.actors);
        }
    }

    fn add_minority(&mut self) {
        let axis = self.draft.axis.as_ref();
        let stands = axis.map_or(Position::MIDDLE, |axis| self.look.board.cursor(axis).position());
        if self.draft.add_minority(stands) {
            self.state.focus = Some(Field::Minority);
        }
    }

    /// A line for each minority position; the last one has the keyboard's field.
    pub(super) fn minority_fields(&mut self, ui: &mut Ui) {
        let (look, last) = (self.look, self.draft.minority.len().saturating_sub(1));
        if look.room.is_some() {
            return;
        }
        if self.draft.observed.is_some() {
            return self.other_places(ui);
        }
        let mut removed = None;
        for (index, minority) in self.draft.minority.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                ui.label(RichText::new(look.words.text("minority-position")).size(size::SMALL));
                let axis = self.draft.axis.as_ref();
                let framework = &look.session.framework;
                let ends = axis.and_then(|axis| framework.ends(axis, look.words.language));
                let value = look.words.position(minority.position, ends);
                let rail = Rail {
                    theme: look.theme,
                    name: &look.words.text("minority-rail"),
                    value_in_words: &value,
                    ball: Ball::Open,
                    position: minority.position,
                    left_at: None,
                    before: None,
                    minority: &[],
                    parted: &[],
                    takes_no_side: axis.is_some_and(|axis| framework.takes_no_side(axis)),
                    pending: None,
                    click_puts: true,
                    radius: 5.0,
                    interactive: true,
                };
                if let Some(put) = rail.show(ui, 150.0).put_at {
                    minority.position = put;
                }
                ui.label(RichText::new(value).size(size::SMALL));
                let mut text = minority.words.clone();
                let id = if index == last {
                    Field::Minority.id(self.state.generation)
                } else {
                    ui.scope_id().with(("minority", index))
                };
                let width = (ui.available_width() - 92.0).max(60.0);
                let edit = TextEdit::singleline(&mut text).id(id).desired_width(width).hint_text(
                    RichText::new(look.words.text("minority-hint")).color(look.theme.muted),
                );
                let edit = ui.add(edit).accessible_name(look.words.text("minority-words"));
                kept::line(&edit, &mut text);
                minority.words = text;
                if remove(ui, look.words.text("remove"), &minority.words) {
                    removed = Some(index);
                }
            });
        }
        if let Some(index) = removed {
            self.draft.minority.remove(index);
        }
    }
}

/// Takes a position back. While it has words it is no stop of the keyboard, on whose way they would be lost.
pub(super) fn remove(ui: &mut Ui, text: String, words: &str) -> bool {
    let sense = if words.trim().is_empty() { Sense::click() } else { Sense::CLICK };
    ui.add(Button::new(RichText::new(text).size(size::SMALL)).sense(sense)).clicked()
}
