//! Whether the pointer may explain what it rests on.

use egui::{Event, Ui, Vec2};

/// The pointer moved since the last key. Left on a grid while someone types it explains nothing: it would cover rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pointing(bool);

impl Pointing {
    /// In each frame, before anything is explained.
    pub fn notice(&mut self, ui: &Ui) {
        ui.input(|input| {
            let typed = |event: &Event| matches!(event, Event::Key { .. } | Event::Text(_));
            if input.events.iter().any(typed) {
                self.0 = false;
            }
            if input.pointer.delta() != Vec2::ZERO {
                self.0 = true;
            }
        });
    }

    pub fn is_on(self) -> bool {
        self.0
    }
}
