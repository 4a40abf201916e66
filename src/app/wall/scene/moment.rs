//! The moment of the day: what the group is asked, as large as it fits, what it is to do, and how long it has.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::MomentShown;
use crate::app::wall::canvas::{Canvas, HEIGHT, MARGIN};
use crate::session::MomentKind;

/// Between two texts, in heights of text.
const GAP: f32 = 0.5;

pub fn moment(c: &Canvas<'_>, shown: Option<&MomentShown>) {
    let Some(shown) = shown else { return c.nothing_yet("wall-no-moment") };
    let hue = match &shown.kind {
        MomentKind::Pillar(pillar) => c.colours.pillar(pillar),
        _ => c.colours.ink,
    };
    let title = c.words.moment_titled(&shown.kind, &shown.label);
    let top = c.pillar_heading(hue, &title, &[]) + 0.2 * c.text;
    let question = match shown.question.as_str() {
        "" => c.words.moment_question(&shown.kind),
        question => question.to_owned(),
    };
    c.asked(&question, &shown.instruction, shown.minutes, top);
}

impl Canvas<'_> {
    /// A question as large as it fits from `top` on, and at the foot what one does with it, and for how many minutes.
    pub fn asked(&self, question: &str, how: &str, minutes: Option<u16>, top: f32) {
        let room = self.width() - 2.0 * MARGIN;
        let minutes = minutes.map(|minutes| {
            self.words.with("wall-moment-minutes", [("count", usize::from(minutes).into())])
        });
        let how = Some(how.to_owned()).filter(|how| !how.is_empty());
        let how = how.map(|how| (self.lay(&how, self.plain(self.text), room, 5), how));
        let minutes = minutes.map(|said| (self.lay(&said, self.strong(self.text), room, 1), said));
        let under: Vec<_> = how.into_iter().chain(minutes).collect();
        let high: f32 = under.iter().map(|(laid, _)| self.size(laid).y).sum();
        let mut foot = HEIGHT - 0.6 * MARGIN - high;
        let sizes: Vec<f32> = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * self.text).into();
        let space = vec2(room, foot - top - GAP * self.text);
        let laid = self.fit(question, self.strong(self.text), &sizes, space);
        let at = pos2(MARGIN, top + space.y / 2.0);
        let place = self.put(laid, at, Align2::LEFT_CENTER);
        self.say(place, Role::Label, question);
        for (laid, said) in under {
            let place = self.put(laid, pos2(MARGIN, foot), Align2::LEFT_TOP);
            self.say(place, Role::Label, &said);
            foot = place.bottom();
        }
    }
}
