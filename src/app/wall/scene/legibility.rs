//! "Can you read this from the back?": at the size that everything will have.

use egui::{Align2, Rect, Role, pos2, vec2};

use crate::analysis::projection::AxisShown;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};
use crate::app::wall::rail::Thickness;
use crate::session::{AxisId, Ball, Position};

pub fn legibility(c: &Canvas<'_>) {
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let mut top = 1.2 * MARGIN;
    for (message, set, role) in [
        ("wall-legible-question", c.strong(text), Role::Heading),
        ("wall-legible-sample", c.plain(text), Role::Label),
        ("wall-legible-how", c.muted(text), Role::Label),
    ] {
        let said = c.words.text(message);
        let laid = c.lay(&said, set, room, 4);
        // Where letters are the largest there are, nothing is written larger.
        if HEIGHT - 0.3 * MARGIN < top + c.size(&laid).y {
            break;
        }
        let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
        c.say(place, role, &said);
        top = place.bottom() + 0.6 * text;
    }
    let rails = [(Ball::Open, 40, Some(-10)), (Ball::Solid, -60, None), (Ball::None, 0, None)];
    for (n, (ball, at, before)) in rails.into_iter().enumerate() {
        let row = AxisShown {
            id: AxisId::new("trial"),
            label: String::new(),
            ends: None,
            takes_no_side: false,
            ball,
            position: Position::clamped(at),
            left_at: None,
            before: before.map(Position::clamped),
            parted: Vec::new(),
            minority: if n == 0 { vec![Position::clamped(-50)] } else { Vec::new() },
            arguments: 0,
            in_hand: false,
        };
        let place = Rect::from_min_size(pos2(MARGIN, top), vec2(room, 1.3 * text));
        if HEIGHT - 0.5 * MARGIN - LEADING * text < place.bottom() {
            break;
        }
        c.still_rail(&row, place, Thickness::beside(text));
        top = place.bottom();
    }
    if HEIGHT - 0.3 * MARGIN < top + LEADING * text {
        return;
    }
    let (low, high) = c.ends_of(None);
    let across = egui::Rangef::new(MARGIN, c.width() - MARGIN);
    c.ends(&low, &high, (MARGIN, across), top);
    let said = Rect::from_min_size(pos2(MARGIN, top), vec2(room, LEADING * text));
    c.say(said, Role::Label, &format!("{low}, {high}"));
}
