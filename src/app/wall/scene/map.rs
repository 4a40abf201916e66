//! The actors on their rings, and what links them.

use egui::{Align2, Rect, Role, Vec2, pos2, vec2};

use crate::analysis::map::Rect as WorldRect;
use crate::analysis::projection::{NatureShown, Page, Sociogram};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING};
use crate::app::wall::map::{LABEL, LEAST_ZOOM, LaidMap, MOST_ZOOM, drawn, radius, room, zoom};
use crate::app::widgets::tie_line;
use crate::app::widgets::tie_points;
use crate::session::LineStyle;

/// Everything on the map and on grid II that is no label, in wall pixels.
pub const SMALL: f32 = 30.0;
const EDGE: f32 = 30.0;
/// Questions shown at once, and the lines each may take.
const MOST_QUESTIONS: usize = 2;
const QUESTION_LINES: usize = 2;
/// The letters of the title and of the line under it, and the middles of both.
const TITLE: f32 = 34.0;
const UNDER: f32 = 28.0;
const TITLE_AT: f32 = 24.0;
const UNDER_AT: f32 = 58.0;
/// A line of the legend: a mark is higher than its words.
const LEGEND: f32 = 48.0;

/// What the heading takes: the title, and under it whose view it is and of which mission.
pub fn map_head() -> f32 {
    76.0
}

/// What questions and the legend take.
pub fn map_foot(actors: &Sociogram) -> f32 {
    let questions = actors.questions.len().min(MOST_QUESTIONS) * QUESTION_LINES;
    let legend = if actors.natures.is_empty() { 1 } else { 2 };
    questions as f32 * SMALL * LEADING + legend as f32 * LEGEND + 20.0
}

pub fn map(c: &Canvas<'_>, actors: &Sociogram, laid: Option<&LaidMap>, page: Page) {
    if actors.actors.is_empty() {
        return c.nothing_yet("wall-no-actors");
    }
    c.actors_heading("wall-map", actors, page);
    c.texts(actors);
    let Some(laid) = laid.filter(|laid| laid.plan.is_of(actors)) else {
        c.nothing_yet("map-being-laid");
        return c.foot(actors, true);
    };
    let room = room(actors, c.width());
    let zoom = zoom(laid.layout.size, room).min(MOST_ZOOM);
    let size = Vec2::from(laid.layout.size) * zoom;
    let corner = pos2(EDGE, map_head()) + (room - size) / 2.0;
    Drawn { c, actors, laid, corner, zoom }.all();
    c.foot(actors, true);
}

/// A map at its place.
struct Drawn<'a> {
    c: &'a Canvas<'a>,
    actors: &'a Sociogram,
    laid: &'a LaidMap,
    corner: egui::Pos2,
    zoom: f32,
}

impl Drawn<'_> {
    fn at(&self, world: egui::Pos2) -> egui::Pos2 {
        self.corner + self.zoom * world.to_vec2()
    }

    /// The size of all letters on the map.
    fn letters(&self) -> f32 {
        LABEL * self.zoom.max(LEAST_ZOOM)
    }

    fn rect(&self, world: &WorldRect) -> Rect {
        let [min, max] = [world.min, world.max].map(|at| self.at(pos2(at.x, at.y)));
        Rect::from_min_max(min, max)
    }

    fn all(&self) {
        let c = self.c;
        let layout = &self.laid.layout;
        let center = c.point(self.at(pos2(layout.center.x, layout.center.y)));
        for ring in &layout.rings {
            let radius = Vec2::from(ring.radii) * c.length(self.zoom);
            let line = c.stroke(2.0, c.colours.rail);
            c.painter().add(egui::epaint::EllipseShape::stroke(center, radius, line));
        }
        for ((_, _, tie), path) in drawn(self.actors).zip(&layout.ties) {
            let nature = self.actors.ties[tie].nature.as_ref();
            let style = nature.map_or(LineStyle::Thin, |nature| nature.line);
            let points = tie_points(path, |world| c.point(self.at(world)));
            let scale = c.length(2.0 * c.colours.weight);
            tie_line(c.painter(), &points, style, c.colours.ink, scale);
        }
        self.titles();
        for ((_, _, tie), path) in drawn(self.actors).zip(&layout.ties) {
            if let (Some(nature), Some(mark)) = (&self.actors.ties[tie].nature, &path.mark) {
                let rect = self.rect(mark);
                c.fill(rect, 6.0, c.colours.paper);
                let set = c.strong(self.letters());
                let letter = c.lay(&nature.letter.to_string(), set, 200.0, 1);
                c.put(letter, rect.center(), Align2::CENTER_CENTER);
            }
        }
        for rank in 0..self.actors.actors.len() {
            self.actor(rank);
        }
    }

    fn titles(&self) {
        let c = self.c;
        for (ring, place) in self.laid.rings.iter().zip(&self.laid.layout.rings) {
            let rect = self.rect(&place.title);
            c.fill(rect, 6.0, c.colours.paper);
            let title = c.words.ring(*ring, self.actors.by);
            let laid = c.lay(&title, c.muted(self.letters()), 2.0 * rect.width(), 1);
            let shown = c.put(laid, rect.center(), Align2::CENTER_CENTER);
            c.say(shown, Role::Label, &title);
        }
    }

    fn actor(&self, rank: usize) {
        let c = self.c;
        let (actor, place) = (&self.actors.actors[rank], &self.laid.layout.actors[rank]);
        let at = c.point(self.at(pos2(place.disc.x, place.disc.y)));
        let line = c.stroke(4.0, c.colours.ink);
        let fill = if actor.us { c.colours.ink } else { c.colours.paper };
        c.painter().circle(at, c.length(radius(actor) * self.zoom) - line.width / 2.0, fill, line);
        let rect = self.rect(&place.label);
        c.fill(rect, 8.0, c.colours.paper);
        let lines: Vec<_> = self.laid.labels[rank].split('\n').collect();
        let high = rect.height() / lines.len() as f32;
        for (n, text) in lines.into_iter().enumerate() {
            let laid = c.lay(text, c.strong(self.letters()), 2.0 * rect.width(), 1);
            let at = pos2(rect.center().x, rect.top() + (n as f32 + 0.5) * high);
            c.put(laid, at, Align2::CENTER_CENTER);
        }
        c.say(rect, Role::Label, &c.said_of_actor(self.actors, rank));
    }
}

impl Canvas<'_> {
    /// What the picture is about, and how much of it was looked at.
    pub fn actors_heading(&self, message: &str, actors: &Sociogram, page: Page) {
        let of = actors.of.and_then(|of| actors.rank(of)).map(|rank| &actors.actors[rank]);
        let titled = |name: Option<&String>| {
            let title = match name {
                Some(name) => self.words.with("wall-ties-of", [("actor", name.into())]),
                None => self.words.text(message),
            };
            if page.of < 2 {
                return title;
            }
            let page = [("at", (page.at + 1).into()), ("of", page.of.into())];
            format!("{title} · {}", self.words.with("projection-page", page))
        };
        let examined = [("examined", actors.examined.into()), ("all", actors.pairs.into())];
        let examined = self.words.with("pairs-examined", examined);
        let laid = self.lay(&examined, self.muted(SMALL), 0.5 * self.width(), 1);
        let room = self.width() - 3.0 * EDGE - self.size(&laid).x;
        let title = titled(of.map(|actor| &actor.name));
        let name = self.lay(&title, self.strong(TITLE), room, 1);
        let name = match of {
            Some(actor) if name.elided => {
                self.lay(&titled(Some(&actor.short)), self.strong(TITLE), room, 1)
            }
            _ => name,
        };
        let place = self.put(name, pos2(EDGE, TITLE_AT), Align2::LEFT_CENTER);
        self.say(place, Role::Heading, &title);
        let right = self.put(laid, pos2(self.width() - EDGE, TITLE_AT), Align2::RIGHT_CENTER);
        self.say(right, Role::Label, &examined);
        self.view_of(actors);
    }

    /// That it is what the group sees, of which mission, and how many are not shown since they weigh on others.
    fn view_of(&self, actors: &Sociogram) {
        let mut room = self.width() - 2.0 * EDGE;
        if 0 < actors.left_out {
            let said = self.words.with("mission-left-out", [("count", actors.left_out.into())]);
            let laid = self.lay(&said, self.muted(UNDER), 0.6 * room, 1);
            room -= self.size(&laid).x + EDGE;
            let at = pos2(self.width() - EDGE, UNDER_AT);
            let place = self.put(laid, at, Align2::RIGHT_CENTER);
            self.say(place, Role::Label, &said);
        }
        let seen = self.words.text("wall-seen-by-group");
        let said = if actors.mission.is_empty() {
            seen
        } else {
            let values = [("mission", (&actors.mission).into())];
            format!("{seen} · {}", self.words.with("mission-studied", values))
        };
        let laid = self.lay(&said, self.muted(UNDER), room, 1);
        let place = self.put(laid, pos2(EDGE, UNDER_AT), Align2::LEFT_CENTER);
        self.say(place, Role::Label, &said);
    }

    /// What is written on the one actor and may be seen, at the right.
    pub fn texts(&self, actors: &Sociogram) {
        if actors.texts.is_empty() {
            return;
        }
        let left = 0.65 * self.width();
        let room = self.width() - left - EDGE;
        let bottom = HEIGHT - map_foot(actors);
        let mut top = map_head() + 10.0;
        for (field, words) in &actors.texts {
            let caption = self.words.profile_field(*field);
            if bottom < top + 2.0 * SMALL * LEADING {
                break;
            }
            let laid = self.lay(&caption, self.muted(SMALL), room, 1);
            top = self.put(laid, pos2(left, top), Align2::LEFT_TOP).bottom();
            let lines = ((bottom - top) / (SMALL * LEADING)).floor() as usize;
            let laid = self.lay(words, self.plain(SMALL), room, lines.clamp(1, 6));
            let place = self.put(laid, pos2(left, top), Align2::LEFT_TOP);
            let said = [("axis", caption.into()), ("value", words.into())];
            self.say(place, Role::Label, &self.words.with("wall-row", said));
            top = place.bottom() + 0.5 * SMALL;
        }
    }

    /// The shared questions, and what marks and lines mean.
    pub fn foot(&self, actors: &Sociogram, lines: bool) {
        let mut at = HEIGHT - map_foot(actors) + 8.0;
        let room = self.width() - 2.0 * EDGE;
        for question in actors.questions.iter().take(MOST_QUESTIONS) {
            let names = &actors.names;
            let asked = self
                .words
                .question_among(|id| names.get(&id).cloned().unwrap_or_default(), question);
            let laid = self.lay(&asked, self.strong(SMALL), room, QUESTION_LINES);
            let place = self.put(laid, pos2(EDGE, at), Align2::LEFT_TOP);
            self.say(place, Role::Label, &asked);
            at += QUESTION_LINES as f32 * SMALL * LEADING;
        }
        if actors.natures.is_empty() {
            let text = self.words.text(if lines { "wall-plain-lines" } else { "wall-plain-marks" });
            self.line(&text, self.muted(SMALL), pos2(EDGE, at), Align2::LEFT_TOP, room);
            return;
        }
        let mut left = EDGE;
        for nature in &actors.natures {
            let label = self.lay(&nature.label, self.plain(SMALL), 0.4 * room, 1);
            let wide = self.size(&label).x + 96.0;
            if self.width() - EDGE < left + wide && left > EDGE {
                left = EDGE;
                at += LEGEND;
            }
            let sign = Rect::from_min_size(pos2(left, at), vec2(72.0, LEGEND));
            self.sign(nature, sign, lines);
            let at = pos2(left + 84.0, sign.center().y);
            let place = self.put(label, at, Align2::LEFT_CENTER);
            self.say(place, Role::Label, &nature.label);
            left += wide + 34.0;
        }
    }

    /// How a nature is drawn: its line and letter, or its mark.
    fn sign(&self, nature: &NatureShown, place: Rect, line: bool) {
        if line {
            let y = place.center().y;
            let ends = [pos2(place.left(), y), pos2(place.left() + 40.0, y)];
            let ends = ends.map(|end| self.point(end));
            let scale = self.length(2.0 * self.colours.weight);
            tie_line(self.painter(), &ends, nature.line, self.colours.ink, scale);
            let letter = self.lay(&nature.letter.to_string(), self.strong(SMALL), 60.0, 1);
            self.put(letter, pos2(place.left() + 58.0, y), Align2::CENTER_CENTER);
        } else {
            let rect = Rect::from_center_size(place.center(), Vec2::splat(super::relations::MARK));
            let mark = crate::app::widgets::Mark { shape: nature.shape, letter: nature.letter };
            let (ink, paper) = (self.colours.ink, self.colours.paper);
            mark.paint_in(self.painter(), self.rect(rect), ink, paper);
        }
    }

    /// "Mairie : alliance avec Régie, négociation avec DREETS".
    fn said_of_actor(&self, actors: &Sociogram, rank: usize) -> String {
        let actor = &actors.actors[rank];
        let mut ties = Vec::new();
        for tie in &actors.ties {
            let other = tie.pair.other(actor.id).and_then(|other| actors.rank(other));
            let Some(other) = other else { continue };
            let name = &actors.actors[other].short;
            ties.push(match &tie.nature {
                Some(nature) => {
                    let values = [("nature", (&nature.label).into()), ("actors", name.into())];
                    self.words.with("map-nature-with", values)
                }
                None => name.clone(),
            });
        }
        if ties.is_empty() {
            return actor.name.clone();
        }
        let ties = self.words.apart(ties);
        let said = [("axis", (&actor.name).into()), ("value", ties.into())];
        self.words.with("wall-row", said)
    }
}
