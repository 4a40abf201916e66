//! The guiding question of the axis in hand, as large as it fits, and beneath it what it is open to.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Role, pos2, vec2};

use crate::analysis::projection::Asked;
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN};
use crate::app::wall::rail::Thickness;

/// How much larger than other text the question may be.
const SIZES: [f32; 5] = [2.0, 1.75, 1.5, 1.25, 1.0];
/// So many of them, the question still being the largest text, are tried to have its keywords beneath it.
const OVER_KEYWORDS: usize = 4;
/// Between the question and what stands beneath it, in heights of text.
const GAP: f32 = 0.4;

/// The texts of the page as they are laid, and where the rail begins under them.
struct Laid {
    label: Arc<Galley>,
    question: Arc<Galley>,
    /// The keywords, as they are said and as they are laid.
    beneath: Option<(String, Arc<Galley>)>,
    foot: f32,
}

pub fn question(c: &Canvas<'_>, asked: Option<&Asked>) {
    let Some(asked) = asked else { return c.nothing_yet("wall-no-axis") };
    let hue = c.colours.pillar(&asked.pillar.id);
    let top = c.pillar_heading(hue, &asked.pillar.label, &[]);
    let room = c.width() - 2.0 * MARGIN;
    let (low, high) = c.ends_of(Some(&asked.axis));
    let lines = c.lines_of_ends(&low, &high, room);
    let above_rail = HEIGHT - 0.6 * MARGIN - (1.6 + LEADING * lines as f32) * c.text;
    let laid = Laid::of(c, asked, (top, above_rail));
    let foot = laid.foot;
    let label = c.put(laid.label, pos2(MARGIN, top + 12.0), Align2::LEFT_TOP);
    c.say(label, Role::Heading, &asked.axis.label);
    let space = Rect::from_min_max(
        pos2(MARGIN, label.bottom() + 12.0),
        pos2(c.width() - MARGIN, foot - 12.0),
    );
    let gap = GAP * c.text;
    let beneath = laid.beneath.as_ref().map_or(0.0, |(_, keywords)| gap + c.size(keywords).y);
    let at = space.left_center() - vec2(0.0, beneath / 2.0);
    let words = c.put(laid.question, at, Align2::LEFT_CENTER);
    c.say(words, Role::Label, &asked.question);
    if let Some((said, keywords)) = laid.beneath {
        let place = c.put(keywords, words.left_bottom() + vec2(0.0, gap), Align2::LEFT_TOP);
        c.say(place, Role::Label, &said);
    }
    if above_rail < foot {
        return;
    }
    let text = c.text;
    let rail = Rect::from_min_size(pos2(MARGIN, foot), vec2(room, 1.4 * text));
    c.rail(&asked.axis, rail, Thickness::beside(1.3 * text), c.colours.paper);
    c.ends(&low, &high, (MARGIN, rail.x_range()), rail.bottom());
    let under = vec2(room, lines as f32 * LEADING * text);
    let said = rail.union(Rect::from_min_size(rail.left_bottom(), under));
    c.say(said, Role::Label, &c.said_of(&asked.axis));
}

impl Laid {
    /// The keywords stand where the question stays large above them, else it has the page; the label is larger only where
    /// that leaves room for all of it; the rail stands where both do.
    fn of(c: &Canvas<'_>, asked: &Asked, (top, above_rail): (f32, f32)) -> Self {
        let all = HEIGHT - 0.4 * MARGIN;
        let ways = [(1.4, above_rail), (1.2, above_rail), (1.0, above_rail), (1.0, all)];
        let with = ways.iter().filter(|(_, foot)| *foot < all);
        let with = with.filter_map(|&way| Self::with_keywords(c, asked, top, way));
        let without = ways.iter().map(|&way| Self::in_way(c, asked, top, way));
        let mut last = None;
        for laid in with.chain(without) {
            if !laid.label.elided && !laid.question.elided {
                return laid;
            }
            last = Some(laid);
        }
        last.unwrap_or_else(|| Self::in_way(c, asked, top, (1.0, all)))
    }

    fn in_way(c: &Canvas<'_>, asked: &Asked, top: f32, way: (f32, f32)) -> Self {
        Self::above(c, asked, (top, 0.0), way, &SIZES)
    }

    /// None where there are no keywords, or no room for them.
    fn with_keywords(c: &Canvas<'_>, asked: &Asked, top: f32, way: (f32, f32)) -> Option<Self> {
        let alike = asked.axis.takes_no_side.then(|| c.words.text("ends-alike"));
        let keywords = Some(asked.keywords.clone()).filter(|keywords| !keywords.is_empty());
        let said = keywords.into_iter().chain(alike).collect::<Vec<_>>().join("\u{a0}· ");
        if said.is_empty() {
            return None;
        }
        let keywords = c.lay(&said, c.muted(c.text), c.width() - 2.0 * MARGIN, 4);
        let high = GAP * c.text + c.size(&keywords).y;
        let laid = Self::above(c, asked, (top, high), way, &SIZES[..OVER_KEYWORDS]);
        (!keywords.elided).then_some(Self { beneath: Some((said, keywords)), ..laid })
    }

    /// The label so much larger than other text, and the question above what needs so much room `beneath` it.
    fn above(
        c: &Canvas<'_>,
        asked: &Asked,
        (top, beneath): (f32, f32),
        (larger, foot): (f32, f32),
        sizes: &[f32],
    ) -> Self {
        let room = c.width() - 2.0 * MARGIN;
        let label = c.lay(&asked.axis.label, c.strong(larger * c.text), room, 2);
        let left = foot - 12.0 - (top + 12.0 + c.size(&label).y + 12.0) - beneath;
        let sizes: Vec<_> = sizes.iter().map(|larger| larger * c.text).collect();
        let question = c.fit(&asked.question, c.plain(c.text), &sizes, vec2(room, left));
        Self { label, question, beneath: None, foot }
    }
}

impl Canvas<'_> {
    /// One calm sentence where there is nothing to show yet.
    pub fn nothing_yet(&self, message: &str) {
        self.nothing_yet_in(
            message,
            Rect::from_min_size(pos2(0.0, 0.0), vec2(self.width(), HEIGHT)),
        );
    }

    pub fn nothing_yet_in(&self, message: &str, place: Rect) {
        let text = self.words.text(message);
        let galley = self.lay(&text, self.muted(1.1 * self.text), 0.8 * place.width(), 6);
        let at = place.center();
        let place = self.put(galley, at, Align2::CENTER_CENTER);
        self.say(place, Role::Label, &text);
    }
}
