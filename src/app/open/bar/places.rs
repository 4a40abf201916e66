//! In the place of the rail, when something of the territory is in hand: what the group agrees on a type.

use egui::{Button, RichText, Role, Sense, Ui, WidgetInfo};

use super::tools::remove;
use super::{Bar, Field};
use crate::app::base::desk::Desk;
use crate::app::base::keys::place_first;
use crate::app::base::theme::size;
use crate::app::open::Open;
use crate::app::widgets::{form, kept};
use crate::session::{Ground, Movement, Observed, Place, Position, Regard};

impl Bar<'_> {
    /// The four places of the type in hand; of a row, what is done with its types.
    pub(super) fn places_field(&mut self, ui: &mut Ui, width: f32) {
        let (look, theme) = (self.look, self.look.theme);
        let words = look.words;
        let Some(observed) = self.draft.observed.clone() else { return };
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            let Ground::Type(of) = &observed.ground else {
                ui.set_height(super::FIELD);
                let text = RichText::new(words.text("bar-row-help")).size(size::SMALL);
                ui.add(egui::Label::new(text.color(theme.muted)).wrap());
                return;
            };
            let mut chosen = None;
            let all = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(width, super::FIELD));
            let rail = ui.interact(all, Field::Rail.id(0), Sense::click());
            let name = words.text("bar-places");
            rail.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
            form::focus_ring(ui, theme, &rail);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                ui.spacing_mut().button_padding = egui::vec2(5.0, 2.0);
                ui.spacing_mut().interact_size.y = 20.0;
                for place in Place::ALL {
                    let text = RichText::new(words.seen(place)).size(size::SMALL);
                    let is_on = observed.place == Some(place);
                    // The keyboard says a place by its own keys, and stays where it is.
                    let button = Button::selectable(is_on, text).sense(Sense::CLICK);
                    let button = ui.add_enabled(look.may_write, button);
                    if button.clicked() {
                        chosen = Some((!is_on).then_some(place));
                    }
                }
            });
            if let Some(place) = chosen {
                self.change_observed(|observed| put(observed, place));
                self.state.focus = Some(Field::Words);
            }
            let said = match observed.place {
                Some(place) => words.seen_moving(place, observed.movement),
                None => words.type_said(&look.session.diagnosis, look.survey, of),
            };
            let (_, rect) = ui.allocate_space(egui::vec2(width, 13.0));
            let font = egui::FontId::proportional(size::SMALL);
            let colour = if observed.place.is_some() { theme.ink } else { theme.muted };
            let galley = form::one_line(ui.painter(), &said, font, colour, width);
            ui.painter().galley(rect.min, galley, colour);
            ui.interact(rect, Field::Rail.id(0).with("said"), Sense::hover())
                .widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        });
    }

    /// A line for each other place that someone sees; the last one has the keyboard's field.
    pub(super) fn other_places(&mut self, ui: &mut Ui) {
        let look = self.look;
        let generation = self.state.generation;
        let small = |text: String| RichText::new(text).size(size::SMALL);
        let Some(observed) = &mut self.draft.observed else { return };
        let last = observed.minority.len().saturating_sub(1);
        let (mut removed, mut chose) = (None, false);
        for (index, other) in observed.minority.iter_mut().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().interact_size.y = 22.0;
                ui.label(small(look.words.text("bar-other-place")));
                for place in Place::ALL {
                    let text = small(look.words.seen(place));
                    let button = Button::selectable(other.place == place, text);
                    if ui.add(button.sense(Sense::CLICK)).clicked() {
                        other.place = place;
                        chose = true;
                    }
                }
                let mut text = other.words.clone();
                let id = if index == last {
                    Field::Minority.id(generation)
                } else {
                    ui.scope_id().with(("other place", index))
                };
                let hint = small(look.words.text("minority-hint")).color(look.theme.muted);
                let width = (ui.available_width() - 92.0).max(60.0);
                let edit = egui::TextEdit::singleline(&mut text).id(id).desired_width(width);
                let edit =
                    ui.add(edit.hint_text(hint)).accessible_name(look.words.text("minority-words"));
                kept::line(&edit, &mut text);
                other.words = text;
                if remove(ui, look.words.text("remove"), &other.words) {
                    removed = Some(index);
                }
            });
        }
        if let Some(index) = removed {
            observed.minority.remove(index);
        }
        if chose {
            self.state.focus = Some(Field::Minority);
        }
    }

    pub(super) fn change_observed(&mut self, change: impl FnOnce(&mut Observed)) {
        if let Some(observed) = &mut self.draft.observed {
            change(observed);
        }
    }
}

/// Says a place, or that none is said: what is not seen here neither gains nor recedes.
fn put(observed: &mut Observed, place: Option<Place>) {
    // What is said of a type that is not seen here does not speak for it.
    if (observed.place == Some(Place::NotSeen)) != (place == Some(Place::NotSeen)) {
        observed.against = place == Some(Place::NotSeen);
    }
    observed.place = place;
    if matches!(place, None | Some(Place::NotSeen)) {
        observed.movement = None;
    }
}

/// Where the group said last that a type stands.
fn stands(regard: Regard<'_>) -> Option<Place> {
    match regard {
        Regard::Said(placed) => Some(placed.place),
        Regard::Observed | Regard::NotLookedAt => None,
    }
}

impl Open {
    /// Says the next place of the type in hand, or the one before; up and down that it gains or recedes. `by` as for a ball.
    pub(super) fn step_place(&mut self, desk: &mut Desk, by: i32) {
        let mut draft = self.document.draft().clone();
        let Some(observed) = &mut draft.observed else { return };
        let Ground::Type(of) = observed.ground.clone() else {
            return desk.tell(desk.words().text("bar-row-has-no-place"));
        };
        let stands = stands(self.document.survey().kind(&of).regard());
        if by.abs() == Position::NOTCH {
            put(observed, next_place(observed.place, stands, 0 < by));
        } else {
            let Some(place) = observed.place.or(stands).filter(|place| *place != Place::NotSeen)
            else {
                return desk.tell(place_first(desk.words()));
            };
            let wanted = if 0 < by { Movement::Gaining } else { Movement::Receding };
            observed.place = Some(place);
            observed.movement = match observed.movement {
                None => Some(wanted),
                Some(now) => (now == wanted).then_some(now),
            };
        }
        self.document.set_draft(draft);
    }

    /// The observation in hand speaks against its type, or for it again.
    pub fn turn_against(&mut self, desk: &mut Desk) {
        self.settle_bar(desk);
        let mut draft = self.document.draft().clone();
        match &mut draft.observed {
            Some(observed) if matches!(observed.ground, Ground::Type(_)) => {
                observed.against = !observed.against;
                self.document.set_draft(draft);
            }
            _ => desk.tell(desk.words().text("bar-against-needs-a-type")),
        }
    }

    /// Takes something of the territory in hand, with the caret in the words.
    pub fn take_ground(&mut self, desk: &mut Desk, ground: Ground) {
        self.settle_bar(desk);
        self.carry_letters_to_words(desk);
        let mut draft = self.document.draft().clone();
        draft.sought.axis.clear();
        draft.take_ground(ground);
        self.put_topic(desk, draft);
        self.views.bar.focus = Some(Field::Words);
    }
}

/// The place after or before the one in hand, else after or before where the type stands; none before the first.
fn next_place(now: Option<Place>, stands: Option<Place>, forward: bool) -> Option<Place> {
    let all = Place::ALL;
    let rank = |place| all.iter().position(|&other| other == place);
    let Some(from) = now.or(stands).and_then(rank) else {
        return if forward { all.first().copied() } else { all.last().copied() };
    };
    let last = all.len() - 1;
    match (forward, from) {
        (true, from) => all.get((from + 1).min(last)).copied(),
        // From the first, nothing is said any more; where the type stands there already, that is said anew.
        (false, 0) => now.is_none().then_some(all[0]),
        (false, from) => all.get(from - 1).copied(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_follow_each_other_and_before_the_first_nothing_is_said() {
        let forward = |now| next_place(now, None, true);
        let mut said = None;
        let all: Vec<_> = (0..5)
            .map(|_| {
                said = forward(said);
                said
            })
            .collect();
        let [first, second, third, last] = Place::ALL.map(Some);
        assert_eq!(all, [first, second, third, last, last]);
        assert_eq!(next_place(None, None, false), last);
        assert_eq!(next_place(first, None, false), None);
    }

    #[test]
    fn the_first_step_goes_on_from_where_the_group_left_the_type() {
        assert_eq!(next_place(None, Some(Place::Also), true), Some(Place::ALittle));
        assert_eq!(next_place(None, Some(Place::Also), false), Some(Place::Mainly));
        assert_eq!(next_place(None, Some(Place::Mainly), false), Some(Place::Mainly));
    }
}
