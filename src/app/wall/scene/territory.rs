//! One row of the territory: types stand one under the other, and no place is better than another.

use egui::{Align2, Role, pos2, vec2};

use crate::analysis::projection::{
    ObservationShown, Page, RegardShown, TerritoryPicture, TerritoryShown, TypeShown,
};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, MARGIN, Type, area};
use crate::session::{Scale, Sign, Stance};

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
            for_each(c, types, top, |c, kind, top| c.kind(kind, top, Told::Last));
        }
        TerritoryPicture::One(kind, observations) => {
            let under = c.kind(kind, top, Told::Nothing);
            one(c, observations, under);
        }
        TerritoryPicture::Whole { types, moving } => {
            let under = for_each(c, types, top, |c, kind, top| c.kind(kind, top, Told::Place));
            moves(c, moving, under);
        }
    }
}

fn for_each(
    c: &Canvas<'_>,
    types: &[TypeShown],
    mut top: f32,
    draw: impl Fn(&Canvas<'_>, &TypeShown, f32) -> f32,
) -> f32 {
    for kind in types {
        top = draw(c, kind, top) + GAP * c.text;
    }
    top
}

/// The question as large as it fits, and how one answers it.
fn asked(c: &Canvas<'_>, shown: &TerritoryShown, top: f32) {
    let room = c.width() - 2.0 * MARGIN;
    let how = c.words.text("wall-territory-how");
    let how_laid = c.lay(&how, c.muted(c.text), room, 4);
    let foot = HEIGHT - MARGIN - c.size(&how_laid).y;
    let sizes: Vec<f32> = [2.0, 1.75, 1.5, 1.25, 1.0].map(|larger| larger * c.text).into();
    let space = vec2(room, foot - top - GAP * c.text);
    let question = c.fit(&shown.question, c.strong(c.text), &sizes, space);
    let at = pos2(MARGIN, top + space.y / 2.0);
    let place = c.put(question, at, Align2::LEFT_CENTER);
    c.say(place, Role::Label, &shown.question);
    let place = c.put(how_laid, pos2(MARGIN, foot), Align2::LEFT_TOP);
    c.say(place, Role::Label, &how);
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
        let head = c.line(&head, c.muted(c.text), pos2(MARGIN, top), Align2::LEFT_TOP, room);
        top = c.observations(&of_sign, head.bottom());
    }
}

/// What is moving, in the group's words.
fn moves(c: &Canvas<'_>, moving: &str, top: f32) {
    if moving.is_empty() {
        return;
    }
    let said = c.words.with("territory-moving", [("words", moving.into())]);
    let room = c.width() - 2.0 * MARGIN;
    let left = ((HEIGHT - 0.4 * MARGIN - top) / (c.text * LEADING)).floor().max(1.0);
    let laid = c.lay(&said, c.plain(c.text), room, (left as usize).min(4));
    let line = area(MARGIN, top - 0.2 * GAP * c.text, room, 3.0);
    c.fill(line, 0.0, c.colours.rail);
    let place = c.put(laid, pos2(MARGIN, top), Align2::LEFT_TOP);
    c.say(place, Role::Label, &said);
}

/// What is told of a type beside its definition.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    /// The last observation of it.
    Last,
    /// What the group agreed.
    Place,
}

impl Canvas<'_> {
    /// A type from `top` on; where the next one may begin.
    fn kind(&self, kind: &TypeShown, top: f32, told: Told) -> f32 {
        let room = self.width() - 2.0 * MARGIN;
        let text = self.text;
        let place = if told == Told::Place { self.regard(kind) } else { String::new() };
        let is_blank = kind.regard == RegardShown::NotLookedAt && told == Told::Place;
        let set: Type = if is_blank { self.muted(text) } else { self.strong(text) };
        let place_laid = self.lay(&place, self.plain(text), room, 2);
        let place_size = self.size(&place_laid);
        let one_line = self.lay(&kind.label, set, room, 1);
        let beside = !one_line.elided
            && place_laid.rows.len() <= 1
            && self.size(&one_line).x + place_size.x + text <= room;
        let label = if beside { one_line } else { self.lay(&kind.label, set, room, 2) };
        let label = self.put(label, pos2(MARGIN, top), Align2::LEFT_TOP);
        let mut bottom = label.bottom();
        if !place.is_empty() {
            if beside {
                self.put(place_laid, pos2(MARGIN + room, label.top()), Align2::RIGHT_TOP);
            } else {
                bottom = self.put(place_laid, pos2(MARGIN, bottom), Align2::LEFT_TOP).bottom();
            }
        }
        let definition = self.lay(&kind.definition, self.muted(text), room, 4);
        bottom = self.put(definition, pos2(MARGIN, bottom), Align2::LEFT_TOP).bottom();
        let last = kind.last.as_ref().filter(|_| told == Told::Last);
        let last = last.map(|(words, sign)| self.signed(words, *sign)).unwrap_or_default();
        if !last.is_empty() {
            let laid = self.lay(&last, self.plain(text), room - 0.8 * text, 2);
            let place = self.put(laid, pos2(MARGIN + 0.8 * text, bottom), Align2::LEFT_TOP);
            let bar = area(MARGIN, bottom + 0.15 * text, 8.0, place.height() - 0.3 * text);
            self.fill(bar, 4.0, self.colours.ink);
            bottom = place.bottom();
        }
        if kind.in_hand && told != Told::Nothing {
            let around = area(MARGIN - 20.0, top - 6.0, room + 40.0, bottom - top + 12.0);
            self.frame(around, 12.0, self.stroke(3.0, self.colours.ink));
        }
        let parts = [kind.label.as_str(), &place, &kind.definition, &last];
        let said: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.say(area(MARGIN, top, room, bottom - top), Role::Label, &said.join(". "));
        bottom
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
            let words = self.words.words(&one.words, one.verbatim);
            let said = match &one.speaker {
                Some(speaker) => format!("{words} · {speaker}"),
                None => words,
            };
            let left = ((HEIGHT - 0.3 * MARGIN - top) / (text * LEADING)).floor().max(1.0);
            let most = (left as usize).min(8);
            let laid = self.lay(&said, self.plain(text), room - number_room, most);
            let place = self.put(laid, pos2(MARGIN + number_room, top), Align2::LEFT_TOP);
            self.say(place, Role::Label, &format!("{}. {said}", one.number));
            top = place.bottom() + 0.3 * text;
        }
        top
    }
}
