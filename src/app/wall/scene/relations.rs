//! Grid II: every pair once. A name stands at the end of its row and at the head of its column.

use egui::{Align2, Rect, Role, Vec2, pos2};

use super::map::{map_foot, map_head};
use crate::analysis::projection::{ActorShown, Page, Sociogram, TieShown};
use crate::app::wall::canvas::{Canvas, HEIGHT, LEADING, area};
use crate::app::widgets::Mark;
use crate::session::Pair;

/// The height of a mark whose letter is 28 pixels.
pub const MARK: f32 = 42.0;
const EDGE: f32 = 60.0;
/// Names, from the largest.
const NAMES: [f32; 3] = [36.0, 32.0, 28.0];

pub fn relations(c: &Canvas<'_>, actors: &Sociogram, page: Page) {
    if actors.actors.is_empty() {
        return c.nothing_yet("wall-no-actors");
    }
    c.actors_heading("wall-relations", actors, page);
    if actors.of.is_some() {
        c.texts(actors);
        c.ties_of_one(actors);
        return c.foot(actors, false);
    }
    let count = actors.actors.len() as f32;
    let (top, bottom) = (map_head() + 10.0, HEIGHT - map_foot(actors) - 6.0);
    let cell = ((bottom - top) / count).min(84.0);
    for (row, actor) in actors.actors.iter().enumerate() {
        let y = top + row as f32 * cell;
        for column in 0..row {
            let place = area(EDGE + column as f32 * cell, y, cell, cell);
            let pair = Pair::new(actor.id, actors.actors[column].id);
            c.cell(place, pair.and_then(|pair| actors.tie(pair)));
        }
        let diagonal = area(EDGE + row as f32 * cell, y, cell, cell);
        c.stair(diagonal, row, actors.actors.len());
        let left = diagonal.left() + 0.18 * cell;
        let room = Vec2::new(c.width() - left - EDGE, cell);
        let fits = |size: f32| size * LEADING <= cell + 1.0;
        let sizes: Vec<f32> = NAMES.into_iter().filter(|&size| fits(size)).collect();
        let sizes = if sizes.is_empty() { vec![NAMES[2]] } else { sizes };
        let set = if actor.us { c.strong(sizes[0]) } else { c.plain(sizes[0]) };
        let name = c.fit(&actor.name, set, &sizes, room);
        let name = if name.elided { c.fit(&actor.short, set, &sizes, room) } else { name };
        c.put(name, pos2(left, diagonal.center().y), Align2::LEFT_CENTER);
        let row_of = Rect::from_min_max(pos2(EDGE, y), pos2(c.width() - EDGE, y + cell));
        c.say(row_of, Role::Label, &c.said_of_row(actors, row));
    }
    c.foot(actors, false);
}

impl Canvas<'_> {
    fn cell(&self, place: Rect, tie: Option<&TieShown>) {
        let line = self.stroke(1.5, self.colours.rail);
        self.painter().rect_stroke(self.rect(place), 0, line, egui::StrokeKind::Middle);
        let Some(tie) = tie else { return };
        let high = MARK.min(place.height() - 4.0).max(0.72 * place.height());
        let rect = self.rect(Rect::from_center_size(place.center(), Vec2::splat(high)));
        if let Some(nature) = &tie.nature {
            let mark = Mark { shape: nature.shape, letter: nature.letter };
            mark.paint_in(self.painter(), rect, self.colours.ink, self.colours.paper);
        } else {
            let radius = 0.28 * rect.height();
            self.painter().circle_filled(rect.center(), radius, self.colours.ink);
        }
    }

    /// The step under which a column hangs.
    fn stair(&self, diagonal: Rect, row: usize, count: usize) {
        let line = self.stroke(3.0, self.colours.ink);
        let corners = [diagonal.left_bottom(), diagonal.right_bottom()];
        if row + 1 < count {
            self.painter().line_segment(corners.map(|at| self.point(at)), line);
        }
        if 0 < row {
            let side = [diagonal.left_top(), diagonal.left_bottom()];
            self.painter().line_segment(side.map(|at| self.point(at)), line);
        }
    }

    /// One actor: each of its ties in words.
    fn ties_of_one(&self, actors: &Sociogram) {
        let Some(of) = actors.of else { return };
        let right = if actors.texts.is_empty() { self.width() - EDGE } else { 0.62 * self.width() };
        let (top, bottom) = (map_head() + 14.0, HEIGHT - map_foot(actors) - 6.0);
        if actors.ties.is_empty() {
            let place = Rect::from_min_max(pos2(EDGE, top), pos2(right, bottom));
            return self.nothing_yet_in("wall-no-ties", place);
        }
        let has_note = |tie: &&TieShown| !tie.note.is_empty();
        let noted = actors.ties.len() + actors.ties.iter().filter(has_note).count();
        // Where there is no room for notes, there still is for ties.
        let notes = MARK <= (bottom - top) / noted as f32;
        let lines = if notes { noted } else { actors.ties.len() };
        let high = ((bottom - top) / lines as f32).min(64.0);
        let size = (high / LEADING).clamp(NAMES[2], 40.0);
        let mut at = top;
        for tie in &actors.ties {
            let other = tie.pair.other(of).and_then(|other| actors.rank(other));
            let Some(other) = other else { continue };
            let said = self.said_of_tie(tie);
            let place = Rect::from_min_max(pos2(EDGE, at), pos2(right, at + high));
            let mark = area(EDGE, at, 64.0, high);
            if let Some(nature) = &tie.nature {
                let rect = Rect::from_center_size(mark.center(), Vec2::splat(MARK.min(high)));
                let sign = Mark { shape: nature.shape, letter: nature.letter };
                let (ink, paper) = (self.colours.ink, self.colours.paper);
                sign.paint_in(self.painter(), self.rect(rect), ink, paper);
            }
            let left = mark.right() + 12.0;
            let ActorShown { name, short, .. } = &actors.actors[other];
            let row = |name: &String| {
                let row = [("axis", name.into()), ("value", (&said).into())];
                self.words.with("wall-row", row)
            };
            let lay = |row: &str| self.lay(row, self.plain(size), right - left, 1);
            let laid = lay(&row(name));
            let laid = if laid.elided { lay(&row(short)) } else { laid };
            let row = row(name);
            self.put(laid, pos2(left, place.center().y), Align2::LEFT_CENTER);
            at += high;
            let note = if notes { tie.note.as_str() } else { "" };
            if !note.is_empty() {
                let laid = self.lay(note, self.muted(NAMES[2].min(size)), right - left, 1);
                self.put(laid, pos2(left, at + high / 2.0), Align2::LEFT_CENTER);
                at += high;
            }
            let said = if note.is_empty() { row } else { format!("{row}. {note}") };
            self.say(place, Role::Label, &said);
        }
    }

    /// "négociation sur les moyens", or only that the pair was examined.
    fn said_of_tie(&self, tie: &TieShown) -> String {
        let Some(nature) = &tie.nature else { return self.words.text("wall-examined") };
        match tie.object {
            None => nature.label.clone(),
            Some(object) => self.words.with(
                "relation-on",
                [("nature", (&nature.label).into()), ("object", self.words.object(object).into())],
            ),
        }
    }

    /// "Mairie : Régie, alliance sur les valeurs ; DREETS, pas encore examinée".
    fn said_of_row(&self, actors: &Sociogram, row: usize) -> String {
        let actor = &actors.actors[row];
        let cells = actors.actors[..row].iter().filter_map(|other| {
            let tie = actors.tie(Pair::new(actor.id, other.id)?)?;
            Some(format!("{}, {}", other.short, self.said_of_tie(tie)))
        });
        let cells: Vec<_> = cells.collect();
        if cells.is_empty() {
            return actor.name.clone();
        }
        let cells = self.words.apart(cells);
        let said = [("axis", (&actor.name).into()), ("value", cells.into())];
        self.words.with("wall-row", said)
    }
}
