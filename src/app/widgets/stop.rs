//! A line of a list that is one stop of the keyboard: letters say something of it, arrows go to the next one.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::form;
use crate::app::base::letters::{self, Commands};
use crate::app::base::theme::Theme;

/// One line.
pub struct Stop<'a> {
    pub theme: &'a Theme,
    pub id: Id,
    /// What it is and what is said of it, for a screen reader.
    pub name: &'a dyn Fn() -> String,
    /// The letters that say something of it.
    pub commands: Commands,
    /// The keyboard comes to it in this frame.
    pub arrives: bool,
    pub may_write: bool,
}

/// What a person did on it.
#[derive(Default)]
pub struct Stopped {
    /// Asked for the line above or below.
    pub step: Option<isize>,
    /// Letters, as they were typed.
    pub typed: String,
    pub clears: bool,
    /// Asked that it be shared, or no longer.
    pub shares: bool,
}

impl Stop<'_> {
    /// What `draw` puts on the line takes its own clicks; a click elsewhere on it takes the line in hand.
    pub fn show<R>(self, ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> (R, Stopped) {
        let top = ui.cursor().min;
        // Under what stands on it, so that a click on an answer is for the answer.
        let behind = ui.painter().add(egui::Shape::Noop);
        let width = ui.available_width();
        let height = self.id.with("height");
        let known = ui.data(|data| data.get_temp(height)).unwrap_or(24.0);
        let place = Rect::from_min_size(top, vec2(width, known));
        let response = ui.interact(place, self.id, Sense::click());
        let drawn = draw(ui);
        let place = Rect::from_min_max(top, egui::pos2(top.x + width, ui.min_rect().bottom()));
        ui.data_mut(|data| data.insert_temp(height, place.height()));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, (self.name)()));
        if response.clicked() || self.arrives {
            response.request_focus();
        }
        if self.arrives {
            ui.scroll_to_rect(place, None);
        }
        let mut stopped = Stopped::default();
        if !response.has_focus() {
            return (drawn, stopped);
        }
        let fill = egui::Shape::rect_filled(place, 4, self.theme.highlight);
        ui.painter().set(behind, fill);
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                stopped.step = Some(by);
            }
        }
        letters::read_by(ui, self.id, self.commands);
        if self.may_write {
            stopped.typed = letters::take(ui);
            stopped.clears = ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::Delete)
                    || input.consume_key(Modifiers::NONE, Key::Backspace)
            });
            stopped.shares = form::shares(ui, &response);
        }
        (drawn, stopped)
    }
}
