//! The last argument, once it was recorded: by the ball that it moved, else in a band at the foot of the picture.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Rect, Role, pos2};

use super::canvas::{Canvas, HEIGHT, LEADING, MARGIN, area};
use crate::analysis::projection::{MoveShown, Said};

/// Above and below the words of the band.
const PAD: f32 = 16.0;
/// Where the name of a pillar begins, and what stands under it.
const NAME: f32 = 46.0;
const UNDER_NAME: f32 = 6.0;
/// The size of that name, in sizes of the text.
const NAME_SIZE: f32 = 1.13;

/// What the heading of a pillar takes at this size of text, in wall pixels.
pub fn heading(text: f32) -> f32 {
    NAME + NAME_SIZE * text * LEADING + UNDER_NAME
}

/// What the last argument takes by its ball.
pub fn by_ball(text: f32) -> f32 {
    POINT + LINES as f32 * text * LEADING + 2.0 * PAD_BY_BALL + UNDER + UNDER_ENDS
}
/// Lines of its words on the page of its pillar.
pub const LINES: usize = 2;

/// The last argument, laid out to stand by its ball.
pub struct Spoken {
    words: Arc<Galley>,
    /// In wall pixels.
    height: f32,
    hue: Color32,
    told: String,
}

/// Between the row and the words, and what points at the ball.
const POINT: f32 = 14.0;
/// Above and below the words by a ball.
const PAD_BY_BALL: f32 = 4.0;
/// Under all of it.
const UNDER: f32 = 8.0;
/// Under the names of both ends, where no band is.
pub const UNDER_ENDS: f32 = 10.0;
/// Where its words begin, from its left.
const BESIDE_HUE: f32 = 34.0;

impl Spoken {
    /// In wall pixels.
    pub fn height(&self) -> f32 {
        self.height
    }
}

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
        let (words, galley) = self.lay_last(said, said.moves.first(), room, lines);
        let at = pos2(MARGIN, band.center().y);
        let place = self.put(galley, at, Align2::LEFT_CENTER);
        self.say(place, Role::Label, &self.said_last(said, &words));
    }

    /// The words, or how it moved while they are to complete.
    fn lay_last(
        &self,
        said: &Said,
        made: Option<&MoveShown>,
        room: f32,
        lines: usize,
    ) -> (String, Arc<Galley>) {
        let lay = |words: &str| self.lay(words, self.strong(self.text), room, lines);
        let is_complete = !said.words.trim().is_empty();
        let moved = || made.map(|made| self.moved(made)).unwrap_or_default();
        let words = if is_complete { self.quoted(said) } else { moved() };
        let galley = match made {
            // How the group stood is told in the picture of the argument.
            Some(made) if !is_complete && lay(&words).elided => lay(&self.only_moved(made)),
            _ => lay(&words),
        };
        (words, galley)
    }

    /// The last argument as it stands by the ball it moved, in a row of this width.
    pub fn lay_spoken(&self, said: &Said, made: &MoveShown, width: f32) -> Spoken {
        let (words, galley) = self.lay_last(said, Some(made), width - BESIDE_HUE - PAD, LINES);
        Spoken {
            height: POINT + self.size(&galley).y + 2.0 * PAD_BY_BALL + UNDER,
            words: galley,
            hue: self.colours.pillar(&made.pillar.id),
            told: self.said_last(said, &words),
        }
    }

    /// Draws it in `place`, under the row of its ball, which is at `ball` from the left.
    pub fn spoken(&self, spoken: &Spoken, place: Rect, ball: f32) {
        let top = place.top() + POINT;
        let bottom = place.bottom() - UNDER;
        let around = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), bottom));
        let line = self.stroke(2.0, self.colours.rail);
        self.fill(around, 0.0, self.colours.band);
        self.frame(around, 0.0, line);
        // A line leads to the ball: a triangle there is another position.
        let thick = self.stroke(8.0, spoken.hue);
        let ends = [pos2(ball, top), pos2(ball, place.top())].map(|end| self.point(end));
        self.painter().line_segment(ends, thick);
        let hue = area(around.left(), around.top(), 14.0, around.height());
        self.fill(hue, 0.0, spoken.hue);
        let at = pos2(around.left() + BESIDE_HUE, around.center().y);
        let words = self.put(Arc::clone(&spoken.words), at, Align2::LEFT_CENTER);
        self.say(words, Role::Label, &spoken.told);
    }

    /// "Dernier argument, sur Déchets et réemploi, nettement plus favorable : …".
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

    /// A bar of the pillar's hue over the whole width, and its name in ink; at its end the first of `ends` for which there
    /// is room. Gives where the rest begins.
    pub fn pillar_heading(&self, hue: egui::Color32, name: &str, ends: &[&str]) -> f32 {
        let bar = area(MARGIN, NAME - 20.0, self.width() - 2.0 * MARGIN, 10.0);
        self.fill(bar, 5.0, hue);
        let room = self.width() - 2.0 * MARGIN;
        let sets =
            [self.strong(NAME_SIZE * self.text), self.strong(self.text), self.plain(self.text)];
        let mut all = sets.map(|set| self.lay(name, set, room, 1)).into_iter();
        let whole = all.find(|laid| !laid.elided);
        let name_laid = whole.unwrap_or_else(|| self.lay(name, self.plain(self.text), room, 1));
        let taken = self.size(&name_laid).x;
        let place = self.put(name_laid, pos2(MARGIN, NAME), Align2::LEFT_TOP);
        self.say(place, Role::Heading, name);
        self.end_of_line(ends, place, room - taken - 40.0);
        place.bottom() + UNDER_NAME
    }

    /// Secondary words at the right of a heading: the first for which there is room.
    fn end_of_line(&self, texts: &[&str], beside: Rect, room: f32) {
        for text in texts.iter().filter(|text| !text.is_empty()) {
            let laid = self.lay(text, self.muted(self.text), room.max(1.0), 1);
            if !laid.elided && self.size(&laid).x <= room {
                let at = pos2(self.width() - MARGIN, beside.center().y);
                let place = self.put(laid, at, Align2::RIGHT_CENTER);
                return self.say(place, Role::Label, text);
            }
        }
    }
}
