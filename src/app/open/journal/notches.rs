//! A rail that the keyboard moves by notches.

use egui::{Key, Modifiers, Sense, Ui, vec2};

use crate::app::base::look::Look;
use crate::app::widgets::{Rail, argument};
use crate::session::{AxisId, Ball, Position};

/// The radius of the ball, in points.
const RADIUS: f32 = 8.0;

/// A rail to drag, or to move by notches with the arrows; whether the ball was put elsewhere. As on the board, a click takes it in
/// hand, and puts the ball where it is in hand: a stray one moves nothing.
pub fn rail_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    axis: &AxisId,
    name: &str,
    position: &mut Position,
    before: Option<Position>,
) -> bool {
    let words = look.words.position(*position, argument::ends(look, axis));
    let size = vec2(ui.available_width(), Rail::height(RADIUS));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let in_hand = response.has_focus();
    let rail = Rail {
        theme: look.theme,
        name,
        value_in_words: &words,
        ball: Ball::Open,
        position: *position,
        left_at: None,
        before: before.filter(|before| before != position),
        minority: &[],
        parted: &[],
        takes_no_side: look.session.framework.takes_no_side(axis),
        pending: None,
        click_puts: in_hand,
        radius: RADIUS,
        interactive: true,
    };
    let shown = rail.show_in(ui, rect, response);
    if shown.response.clicked() || shown.response.drag_stopped() {
        shown.response.request_focus();
    }
    let put = shown.put_at.or_else(|| steps(ui, &shown.response).map(|by| position.moved_by(by)));
    if let Some(put) = put {
        *position = put;
        ui.ctx().request_repaint();
    }
    put.is_some()
}

/// How far the arrows ask the focused rail to move: left and right a notch, up and down a big step; with Alt too, as on the board.
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
    let by = pressed(ui, Modifiers::NONE) + pressed(ui, Modifiers::ALT);
    (by != 0).then_some(by)
}

/// How far the keys that move the ball of the board ask to move one, before any field reads them.
pub fn board_keys(ui: &Ui) -> i32 {
    pressed(ui, Modifiers::ALT)
}

fn pressed(ui: &Ui, modifiers: Modifiers) -> i32 {
    ui.input_mut(|input| {
        let mut presses = |key| input.count_and_consume_key(modifiers, key) as i32;
        Position::NOTCH * (presses(Key::ArrowRight) - presses(Key::ArrowLeft))
            + Position::BIG_STEP * (presses(Key::ArrowUp) - presses(Key::ArrowDown))
    })
}
