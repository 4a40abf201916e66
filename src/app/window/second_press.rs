//! The second press of a double click is for what the first one pressed: where that has made way for something else, it presses
//! nothing.

use egui::{Context, Event, Id, Pos2, RawInput};

/// A press after this long, in seconds, is one of its own.
const DOUBLE: f64 = 0.35;
/// How far the pointer may have moved meanwhile, in points.
const NEAR: f32 = 6.0;

/// What was pressed last.
#[derive(Debug, Default)]
pub struct SecondPress {
    first: Option<(Id, Pos2, f64)>,
    /// The press was taken away; its end goes too.
    takes_end: bool,
}

impl SecondPress {
    /// Before a frame: takes the press that is for nobody.
    pub fn take(&mut self, ctx: &Context, input: &mut RawInput) {
        let (last, step) = ctx.input(|input| (input.time, f64::from(input.predicted_dt)));
        let now = input.time.unwrap_or(last + step);
        let first = self.first.filter(|(.., at)| now - at < DOUBLE);
        let is_gone = |id: Id, pos: Pos2| {
            ctx.read_response(id).is_none_or(|found| !found.interact_rect.contains(pos))
        };
        let mut takes_end = self.takes_end;
        input.events.retain(|event| match event {
            Event::PointerButton { pos, pressed: true, .. } => {
                takes_end =
                    first.is_some_and(|(id, at, _)| at.distance(*pos) < NEAR && is_gone(id, *pos));
                !takes_end
            }
            Event::PointerButton { pressed: false, .. } => !std::mem::take(&mut takes_end),
            _ => true,
        });
        self.takes_end = takes_end;
    }

    /// After a frame: what was clicked in it.
    pub fn notice(&mut self, ctx: &Context) {
        let clicked = ctx.interaction_snapshot(|now| now.clicked);
        let at = ctx.input(|input| input.pointer.interact_pos().map(|pos| (pos, input.time)));
        if let (Some(id), Some((pos, time))) = (clicked, at) {
            self.first = Some((id, pos, time));
        }
    }
}
