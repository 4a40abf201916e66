//! One row of the territory: types stand one under the other, and no place is better than another.

use std::sync::Arc;

use egui::{Align2, Galley, Role, Vec2, pos2, vec2};

use crate::analysis::projection::{
    ObservationShown, Page, RegardShown, TerritoryPicture, TerritoryShown, TypeShown,
};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, Type, area};
use crate::session::{Scale, Sign, Stance};

/// More lines than a picture has.
const MOST_LINES: usize = 14;

/// Between two things, in heights of text.
const GAP: f32 = 0.4;

pub fn territory(c: &Canvas<'_>, shown: Option<&TerritoryShown>, page: Page) {
    let Some(shown) = shown else { return c.nothing_yet("wall-no-territory") };
    let scale = c.words.text(match shown.scale {
        Scale::Territory => "wall-territory",
        Scale::Ourselves => "wall-ourselves",
    });
    let paged = [("at", (page.at + 1).into()), ("of", page.of.into())];
    let paged = c.words.with("projection-page", paged);
    let both = format!("{scale} · {paged}");
    let ends = if 1 < page.of { [both.as_str(), &paged] } else { [scale.as_str(), ""] };
    let top = c.pillar_heading(c.colours.ink, &shown.label, &ends) + 0.2 * c.text;
    match &shown.picture {
        TerritoryPicture::Asked => asked(c, shown, top),
        TerritoryPicture::Observed(observations) => {
            if observations.is_empty() {
                return asked(c, shown, top);
            }
            c.observations(observations, top);
        }
        TerritoryPicture::Types(types) => {
            let foot = HEIGHT - 0.3 * MARGIN;
            c.kinds(types, top, foot, &[Told::Whole(With::Last), Told::Whole(With::Nothing)]);
        }
        TerritoryPicture::One(kind, observations) => {
            let high = c.high_of(observations);
            let ways = [Told::Whole(With::Nothing), Told::Label(With::Nothing)];
            let foot = HEIGHT - 0.3 * MARGIN - high;
            let under = c.kinds(std::slice::from_ref(kind), top, foot, &ways);
            one(c, observations, under);
        }
        TerritoryPicture::Whole { types, moving } => {
            let foot = HEIGHT - 0.3 * MARGIN - c.high_of_moving(moving);
            let ways = [Told::Whole(With::Place), Told::Label(With::Place)];
            let under = c.kinds(types, top, foot, &ways);
            moves(c, moving, under);
        }
    }
}

/// The question as large as it fits, and how one answers it.
fn asked(c: &Canvas<'_>, shown: &TerritoryShown, top: f32) {
    let how = match shown.instruction.as_str() {
        "" => c.words.text("wall-territory-how"),
        instruction => instruction.to_owned(),
    };
    c.asked(&shown.question, &how, shown.minutes, top);
}

/// What speaks for the type, then what speaks against it.
fn one(c: &Canvas<'_>, observations: &[ObservationShown], mut top: f32) {
    if observations.is_empty() {
        let nothing = c.words.text("wall-territory-nothing");
        c.line(
            &nothing,
            c.muted(c.text),
            pos2(MARGIN, top),
            Align2::LEFT_TOP,
            c.width() - 2.0 * MARGIN,
        );
        return;
    }
    for sign in [Sign::For, Sign::Against] {
        let of_sign: Vec<_> =
            observations.iter().filter(|one| one.sign == Some(sign)).cloned().collect();
        if of_sign.is_empty() {
            continue;
        }
        let head = c.words.text(match sign {
            Sign::For => "wall-territory-for",
            Sign::Against => "wall-territory-against",
        });
        let room = c.width() - 2.0 * MARGIN;
        let at = pos2(MARGIN, top + 0.15 * c.text);
        let head = c.line(&head, c.muted(c.text), at, Align2::LEFT_TOP, room);
        top = c.observations(&of_sign, head.bottom());
    }
}

/// What is moving, in the group's words.
fn moves(c: &Canvas<'_>, moving: &str, top: f32) {
    if moving.is_empty() {
        return;
    }
    let room = c.width() - 2.0 * MARGIN;
    let left = ((HEIGHT - 0.2 * MARGIN - top) / (c.text * LEADING)).floor().max(1.0);
    let (said, laid) = c.lay_moving(moving, (left as usize).min(4));
    let line = area(MARGIN, top - 0.5 * GAP * c.text, room, 3.0);
    c.fill(line, 0.0, c.colours.rail);
    let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
    c.say(place, Role::Label, &said);
}

/// What is told of a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Its definition too.
    Whole(With),
    /// Its definition is on another picture.
    Label(With),
}

/// What is told with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum With {
    Nothing,
    /// The last observation of it.
    Last,
    /// What the group agreed.
    Place,
}

/// A type, laid out.
struct Laid {
    /// Each from the left and from the top, and by which corner.
    texts: Vec<(Arc<Galley>, Vec2, Align2)>,
    /// Where a bar stands before the last observation, and how high.
    bar: Option<(f32, f32)>,
    high: f32,
    said: String,
}

impl Canvas<'_> {
    /// Types one under the other from `top` on, told in the first of these ways that ends above `foot`; where the next may begin.
    fn kinds(&self, kinds: &[TypeShown], top: f32, foot: f32, ways: &[Told]) -> f32 {
        let lay = |told: &Told| -> Vec<Laid> {
            kinds.iter().map(|kind| self.lay_kind(kind, *told)).collect()
        };
        let ends = |laid: &Vec<Laid>| {
            top + laid.iter().map(|laid| laid.high + GAP * self.text).sum::<f32>()
        };
        let first = ways.iter().map(lay).find(|laid| ends(laid) - GAP * self.text <= foot);
        let laid = first.or_else(|| ways.last().map(lay)).unwrap_or_default();
        let mut at = top;
        for (kind, laid) in kinds.iter().zip(laid) {
            at = self.put_kind(kind, laid, at) + GAP * self.text;
        }
        at
    }

    fn lay_kind(&self, kind: &TypeShown, told: Told) -> Laid {
        let (Told::Whole(with) | Told::Label(with)) = told;
        let room = self.width() - 2.0 * MARGIN;
        let text = self.text;
        let place = if with == With::Place { self.regard(kind) } else { String::new() };
        let is_blank = kind.regard == RegardShown::NotLookedAt && with == With::Place;
        let set: Type = if is_blank { self.muted(text) } else { self.strong(text) };
        let place_laid = self.lay(&place, self.plain(text), room, 4);
        let one_line = self.lay(&kind.label, set, room, 1);
        let beside = !one_line.elided
            && place_laid.rows.len() <= 1
            && self.size(&one_line).x + self.size(&place_laid).x + text <= room;
        let label = if beside { one_line } else { self.lay(&kind.label, set, room, 2) };
        let mut high = self.size(&label).y;
        let mut texts = vec![(label, Vec2::ZERO, Align2::LEFT_TOP)];
        if !place.is_empty() {
            let below = self.size(&place_laid).y;
            if beside {
                texts.push((place_laid, vec2(room, 0.0), Align2::RIGHT_TOP));
            } else {
                texts.push((place_laid, vec2(0.0, high), Align2::LEFT_TOP));
                high += below;
            }
        }
        let definition = if matches!(told, Told::Whole(_)) { kind.definition.as_str() } else { "" };
        if !definition.is_empty() {
            let laid = self.lay(definition, self.muted(text), room, 4);
            let below = self.size(&laid).y;
            texts.push((laid, vec2(0.0, high), Align2::LEFT_TOP));
            high += below;
        }
        let last = kind.last.as_ref().filter(|_| with == With::Last);
        let last = last.map(|(words, sign)| self.signed(words, *sign)).unwrap_or_default();
        let mut bar = None;
        if !last.is_empty() {
            let laid = self.lay(&last, self.plain(text), room - 0.8 * text, 8);
            let below = self.size(&laid).y;
            texts.push((laid, vec2(0.8 * text, high), Align2::LEFT_TOP));
            bar = Some((high + 0.15 * text, below - 0.3 * text));
            high += below;
        }
        let parts = [kind.label.as_str(), &place, definition, &last];
        let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let said = said.iter().map(|part| part.trim_end_matches('.')).collect::<Vec<_>>();
        Laid { texts, bar, high, said: said.join(". ") }
    }

    /// Where it ends.
    fn put_kind(&self, kind: &TypeShown, laid: Laid, top: f32) -> f32 {
        let room = self.width() - 2.0 * MARGIN;
        for (galley, at, corner) in laid.texts {
            self.put(galley, pos2(MARGIN, top) + at, corner);
        }
        if let Some((from, high)) = laid.bar {
            self.fill(area(MARGIN, top + from, 8.0, high), 4.0, self.colours.ink);
        }
        if kind.in_hand {
            let around = area(MARGIN - 20.0, top - 6.0, room + 40.0, laid.high + 12.0);
            self.frame(around, 12.0, self.stroke(3.0, self.colours.ink));
        }
        self.say(area(MARGIN, top, room, laid.high), Role::Label, &laid.said);
        top + laid.high
    }

    /// What is moving, laid out in at most so many lines.
    fn lay_moving(&self, moving: &str, lines: usize) -> (String, Arc<Galley>) {
        let said = self.words.with("territory-moving", [("words", moving.into())]);
        let laid = self.lay(&said, self.plain(self.text), self.width() - 2.0 * MARGIN, lines);
        (said, laid)
    }

    fn high_of_moving(&self, moving: &str) -> f32 {
        if moving.is_empty() {
            return 0.0;
        }
        self.size(&self.lay_moving(moving, 4).1).y
    }

    /// "surtout, mais recule", with how the group stood and other places that are held, when they may be seen.
    fn regard(&self, kind: &TypeShown) -> String {
        let words = self.words;
        let said = match kind.regard {
            RegardShown::NotLookedAt => words.text("regard-not-looked-at"),
            RegardShown::Observed => words.text("regard-observed"),
            RegardShown::Earlier(place, movement, date) => {
                let place = words.seen_moving(place, movement);
                let values = [("place", place.into()), ("date", words.typed_date(date).into())];
                words.with("earlier-place", values)
            }
            RegardShown::Said(place, movement, stance) => {
                let said = words.seen_moving(place, movement);
                match stance {
                    None | Some(Stance::Agreed) => said,
                    Some(stance) => format!("{said} · {}", words.stance(stance)),
                }
            }
        };
        let held = kind.held.iter().map(|&place| words.seen(place)).collect::<Vec<_>>();
        if held.is_empty() {
            return said;
        }
        let held = held.join(", ");
        let values = [("place", said.into()), ("held", held.into())];
        words.with("wall-territory-held", values)
    }

    fn signed(&self, words: &str, sign: Sign) -> String {
        match sign {
            Sign::For => words.to_owned(),
            Sign::Against => self.words.with("territory-against", [("words", words.into())]),
        }
    }

    /// What observations take, with the lines that say for and against.
    fn high_of(&self, observations: &[ObservationShown]) -> f32 {
        let text = self.text;
        let room = self.width() - 2.0 * MARGIN;
        let number = self.size(&self.lay("888", self.muted(text), room, 1)).x + 0.4 * text;
        let words: f32 = observations
            .iter()
            .map(|one| {
                let laid = self.lay(&self.told(one), self.plain(text), room - number, MOST_LINES);
                self.size(&laid).y + 0.3 * text
            })
            .sum();
        words + 2.0 * (LEADING + 0.15) * text
    }

    fn told(&self, one: &ObservationShown) -> String {
        let words = self.words.words(&one.words, one.verbatim);
        match &one.speaker {
            Some(speaker) => format!("{words} · {speaker}"),
            None => words,
        }
    }

    /// Observations from `top` on, each with the number of its paper; where the next may begin.
    fn observations(&self, observations: &[ObservationShown], mut top: f32) -> f32 {
        let text = self.text;
        let room = self.width() - 2.0 * MARGIN;
        let number_room = observations
            .iter()
            .map(|one| self.size(&self.lay(&one.number.to_string(), self.muted(text), room, 1)).x)
            .fold(0.0, f32::max)
            + 0.4 * text;
        for one in observations {
            let number = self.lay(&one.number.to_string(), self.muted(text), room, 1);
            self.put(number, pos2(MARGIN, top), Align2::LEFT_TOP);
            let mut said = self.told(one);
            let left = ((HEIGHT - 0.3 * MARGIN - top) / (text * LEADING)).floor().max(1.0);
            let most = (left as usize).min(MOST_LINES);
            let mut laid = self.lay(&said, self.plain(text), room - number_room, most);
            if laid.elided && one.speaker.is_some() {
                // What was said before who said it.
                said = self.words.words(&one.words, one.verbatim);
                laid = self.lay(&said, self.plain(text), room - number_room, most);
            }
            let place = self.put(laid, pos2(MARGIN + number_room, top), Align2::LEFT_TOP);
            self.say(place, Role::Label, &format!("{}. {said}", one.number));
            top = place.bottom() + 0.3 * text;
        }
        top
    }
}
