//! Before the meeting, after its first picture: one speaks freely, what is kept of it, and by whom.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::Kept;
use crate::app::wall::canvas::{Canvas, MARGIN};

pub fn kept(c: &Canvas<'_>, lines: &[Kept]) {
    let text = c.text;
    let room = c.width() - 2.0 * MARGIN;
    let title = c.words.text("wall-kept");
    let sizes = [1.5, 1.25, 1.0].map(|larger| larger * text);
    let laid = c.fit(&title, c.strong(text), &sizes, vec2(room, 2.5 * text));
    let heading = c.put(laid, pos2(MARGIN, 0.8 * MARGIN), Align2::LEFT_TOP);
    c.say(heading, Role::Heading, &title);
    let mut top = heading.bottom() + 0.5 * text;
    for line in lines {
        let said = c.kept(line);
        let laid = c.lay(&said, c.plain(text), room - text, 12);
        let dot = c.point(pos2(MARGIN + 0.3 * text, top + 0.62 * text));
        c.painter().circle_filled(dot, c.length(0.16 * text), c.colours.ink);
        let place = c.put(laid, pos2(MARGIN + text, top), Align2::LEFT_TOP);
        c.say(place, Role::Label, &said);
        top = place.bottom() + 0.35 * text;
    }
}

impl Canvas<'_> {
    fn kept(&self, line: &Kept) -> String {
        let words = self.words;
        match line {
            Kept::ConductedBy(who) => {
                let who = words.listed(words.bearers_shown(who));
                words.with("wall-kept-conducted", [("who", who.into())])
            }
            Kept::Free => words.text("wall-kept-free"),
            Kept::What => words.text("wall-kept-what"),
            Kept::Voices(true) => words.text("wall-kept-voices"),
            Kept::Voices(false) => words.text("wall-kept-no-voices"),
            Kept::By(who) if who.is_empty() => words.text("wall-kept-file"),
            Kept::By(who) => words.with("wall-kept-by", [("who", who.as_str().into())]),
        }
    }
}
