//! The band at the foot of a picture: the last argument, once it was recorded.

use egui::{Align2, Rect, Role, pos2};

use super::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::analysis::projection::Said;

/// Above and below the words of the band.
const PAD: f32 = 20.0;

impl Canvas<'_> {
    /// Where the rest of the picture ends, when the last argument has so many lines.
    pub fn band_top(&self, last: Option<&Said>, lines: usize) -> f32 {
        match last {
            Some(_) => HEIGHT - lines as f32 * self.text * LEADING - 2.0 * PAD,
            None => HEIGHT - 0.5 * MARGIN,
        }
    }

    /// Draws the last argument, if there is one.
    pub fn band(&self, last: Option<&Said>, lines: usize) {
        let Some(said) = last else { return };
        let height = HEIGHT - self.band_top(last, lines);
        let band = area(0.0, HEIGHT - height, self.width(), height);
        self.fill(band, 0.0, self.colours.band);
        let top = self.point(band.left_top());
        let line = self.stroke(2.0, self.colours.rail);
        self.painter().hline(self.rect(band).x_range(), top.y, line);
        let hue = said.moves.first().map(|made| self.colours.pillar(&made.pillar.id));
        if let Some(hue) = hue {
            self.fill(area(0.0, band.top(), 14.0, height), 0.0, hue);
        }
        let room = self.width() - 2.0 * MARGIN;
        let lay = |words: &str| self.lay(words, self.strong(self.text), room, lines);
        let moved = || said.moves.first().map(|made| self.moved(made)).unwrap_or_default();
        let is_complete = !said.words.trim().is_empty();
        let words = if is_complete { self.quoted(said) } else { moved() };
        let galley = match said.moves.first() {
            // How the group stood is told in the picture of the argument.
            Some(made) if !is_complete && lay(&words).elided => lay(&self.only_moved(made)),
            _ => lay(&words),
        };
        let at = pos2(MARGIN, band.center().y);
        let place = self.put(galley, at, Align2::LEFT_CENTER);
        self.say(place, Role::Label, &self.said_last(said, &words));
    }

    /// "Dernier argument, sur Déchets et réemploi, nettement vers favorable : …".
    fn said_last(&self, said: &Said, words: &str) -> String {
        let Some(made) = said.moves.first() else {
            return self.words.with("wall-last-to-place", [("words", words.into())]);
        };
        let values = [
            ("axis", (&made.axis.label).into()),
            ("moved", self.moved(made).into()),
            ("words", words.into()),
        ];
        self.words.with("wall-last", values)
    }

    /// A bar of the pillar's hue over the whole width, and its name in ink. Gives where the rest begins.
    pub fn pillar_heading(&self, hue: egui::Color32, name: &str, end: &str) -> f32 {
        let bar = area(MARGIN, 36.0, self.width() - 2.0 * MARGIN, 10.0);
        self.fill(bar, 5.0, hue);
        let room = self.width() - 2.0 * MARGIN;
        let sets = [self.strong(1.13 * self.text), self.strong(self.text), self.plain(self.text)];
        let mut all = sets.map(|set| self.lay(name, set, room, 1)).into_iter();
        let whole = all.find(|laid| !laid.elided);
        let name_laid = whole.unwrap_or_else(|| self.lay(name, self.plain(self.text), room, 1));
        let taken = self.size(&name_laid).x;
        let place = self.put(name_laid, pos2(MARGIN, 56.0), Align2::LEFT_TOP);
        self.say(place, Role::Heading, name);
        self.end_of_line(end, place, room - taken - 40.0);
        place.bottom() + 6.0
    }

    /// Secondary words at the right of a heading, where there is room for all of them.
    fn end_of_line(&self, text: &str, beside: Rect, room: f32) {
        let laid = self.lay(text, self.muted(self.text), room.max(1.0), 1);
        if !text.is_empty() && !laid.elided && self.size(&laid).x <= room {
            let at = pos2(self.width() - MARGIN, beside.center().y);
            let place = self.put(laid, at, Align2::RIGHT_CENTER);
            self.say(place, Role::Label, text);
        }
    }
}
