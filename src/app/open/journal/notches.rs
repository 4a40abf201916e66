//! A rail that the keyboard moves by notches.

use egui::{Key, Ui};

use crate::app::base::look::Look;
use crate::app::widgets::{Rail, argument};
use crate::session::{AxisId, Ball, Position};

/// A rail to drag, or to move by notches with the arrows; whether the ball was put elsewhere.
pub fn rail_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    axis: &AxisId,
    name: &str,
    position: &mut Position,
    before: Option<Position>,
) -> bool {
    let words = look.words.position(*position, argument::ends(look, axis));
    let rail = Rail {
        theme: look.theme,
        name,
        value_in_words: &words,
        ball: Ball::Open,
        position: *position,
        left_at: None,
        before: before.filter(|before| before != position),
        minority: &[],
        takes_no_side: look.session.framework.takes_no_side(axis),
        pending: None,
        click_puts: false,
        radius: 8.0,
        interactive: true,
    };
    let shown = rail.show(ui, ui.available_width());
    let put = shown.put_at.or_else(|| steps(ui, &shown.response).map(|by| position.moved_by(by)));
    if let Some(put) = put {
        *position = put;
        ui.ctx().request_repaint();
    }
    put.is_some()
}

/// How far the arrows ask the focused rail to move: left and right a notch, up and down a big step.
fn steps(ui: &Ui, response: &egui::Response) -> Option<i32> {
    if !response.has_focus() {
        return None;
    }
    let filter = egui::EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..egui::EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let by = ui.input(|input| {
        let plain = input.modifiers.is_none();
        let presses = |key| if plain { input.num_presses(key) as i32 } else { 0 };
        Position::NOTCH * (presses(Key::ArrowRight) - presses(Key::ArrowLeft))
            + Position::BIG_STEP * (presses(Key::ArrowUp) - presses(Key::ArrowDown))
    });
    (by != 0).then_some(by)
}
