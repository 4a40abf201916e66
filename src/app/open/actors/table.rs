//! The table of actors: one row each, of which only those in sight are drawn.

use std::ops::Range;

use egui::{Event, Key, Rect, ScrollArea, Ui, vec2};

use super::columns::Column;
use super::heads;
use super::listed::{Listed, Sort};
use super::row::Row;
use crate::app::base::look::Look;
use crate::app::widgets::Rows;
use crate::session::ActorId;

const ROW: f32 = 30.0;
/// Before the first column: where a lit actor has its mark.
const GUTTER: f32 = 14.0;
/// Beside the rows: where the scroll bar is.
const BAR: f32 = 10.0;
/// Between two columns.
const GAP: f32 = 10.0;

/// What the table keeps between frames.
#[derive(Default)]
pub struct TableState {
    pub rows: Rows<ActorId>,
    pub heads: Rows<Column>,
    /// The row to bring into sight.
    pub goal: Option<ActorId>,
    offset: f32,
    in_sight: f32,
    #[cfg(test)]
    pub drawn: usize,
}

impl TableState {
    /// Brings the row of `actor` into sight, and Tab enters the table there.
    pub fn reveal(&mut self, actor: ActorId) {
        self.rows.stay_at(actor);
        self.goal = Some(actor);
    }

    /// Sends the keyboard to the row that Tab enters at. False when there is none.
    pub fn take_focus(&mut self, all: &[ActorId]) -> bool {
        let Some(&row) = self.rows.entrance(all) else { return false };
        self.rows.go_to(row);
        self.goal = Some(row);
        true
    }

    /// How far to scroll so that the goal is in sight.
    fn scroll(&mut self, all: &[ActorId]) -> Option<f32> {
        let goal = self.goal.filter(|_| 0.0 < self.in_sight)?;
        // One that was just added is not listed before the next frame.
        let top = all.iter().position(|id| *id == goal)? as f32 * ROW;
        self.goal = None;
        if top < self.offset {
            Some(top)
        } else if self.offset + self.in_sight < top + ROW {
            Some((top + ROW - self.in_sight).max(0.0))
        } else {
            None
        }
    }
}

/// What a person asked for in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Choose(ActorId),
    /// The card, with the keyboard in it or without.
    Open {
        actor: ActorId,
        by_key: bool,
    },
    Sort(Column),
}

/// What is shown in the table.
pub struct Table<'a> {
    pub look: &'a Look<'a>,
    pub listed: &'a Listed,
    pub columns: &'a [Column],
    pub sort: Option<Sort>,
    pub chosen: Option<ActorId>,
}

/// A column, and where it stands across.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub column: Column,
    pub left: f32,
    pub width: f32,
}

/// How high the table is when all of it shows.
pub fn height(rows: usize) -> f32 {
    heads::HEIGHT + rows as f32 * ROW
}

impl Table<'_> {
    pub fn show(&self, ui: &mut Ui, state: &mut TableState, out: &mut Vec<Asked>) {
        let needed = places(self.columns, 0.0).1;
        if needed <= ui.available_width() - BAR {
            self.content(ui, state, out);
            return;
        }
        ScrollArea::horizontal().id_salt("columns").auto_shrink(false).show(ui, |ui| {
            ui.set_width(needed + BAR);
            self.content(ui, state, out);
        });
    }

    fn content(&self, ui: &mut Ui, state: &mut TableState, out: &mut Vec<Asked>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (places, width) = places(self.columns, ui.available_width() - BAR);
        if let Some(column) = heads::ui(ui, self.look, &places, width, self.sort, &mut state.heads)
        {
            out.push(Asked::Sort(column));
        }
        let base = ui.scope_id().with("row");
        let all = &self.listed.actors;
        if let Some(&at) = state.rows.entrance(all)
            && ui.memory(|memory| memory.has_focus(base.with(at.0)))
        {
            self.keys(ui, state, at, out);
        }
        let mut area =
            ScrollArea::vertical().id_salt("actors").auto_shrink(false).min_scrolled_height(ROW);
        if let Some(offset) = state.scroll(all) {
            area = area.vertical_scroll_offset(offset);
        }
        let shown = area.show_viewport(ui, |ui, viewport| {
            ui.set_height(all.len() as f32 * ROW);
            let origin = ui.max_rect().min;
            let rows = in_sight(viewport, all.len());
            let entrance = state.rows.entrance(all).copied();
            #[cfg(test)]
            {
                state.drawn = rows.len();
            }
            for (n, &id) in all.iter().enumerate() {
                // The row that the keyboard is at or comes to stays there when it is scrolled away.
                if !rows.contains(&n) && Some(id) != entrance {
                    continue;
                }
                let Some(actor) = self.look.session.actors.get(id) else { continue };
                let min = origin + vec2(0.0, n as f32 * ROW);
                let row = Row {
                    table: self,
                    actor,
                    places: &places,
                    rect: Rect::from_min_size(min, vec2(width, ROW)),
                    id: base.with(id.0),
                    is_entrance: entrance == Some(id),
                    even: n % 2 == 0,
                };
                row.show(ui, state, out);
            }
        });
        state.offset = shown.state.clamped_offset().y;
        state.in_sight = shown.inner_rect.height();
        if state.goal.is_some_and(|goal| all.contains(&goal)) {
            ui.ctx().request_repaint();
        }
    }

    /// Takes the keys of the row that has the keyboard, before it sees them.
    fn keys(&self, ui: &Ui, state: &mut TableState, at: ActorId, out: &mut Vec<Asked>) {
        let all = &self.listed.actors;
        let page = ((state.in_sight / ROW) as isize - 1).max(1);
        let last = all.len() as isize - 1;
        let mut row = all.iter().position(|id| *id == at).unwrap_or_default() as isize;
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
                if !modifiers.is_none() {
                    return true;
                }
                let to = match key {
                    Key::ArrowUp => row - 1,
                    Key::ArrowDown => row + 1,
                    Key::PageUp => row - page,
                    Key::PageDown => row + page,
                    Key::Home => 0,
                    Key::End => last,
                    _ => return true,
                };
                row = to.clamp(0, last);
                false
            });
        });
        let Some(&to) = all.get(row as usize) else { return };
        if to != at {
            state.rows.go_to(to);
            state.goal = Some(to);
            out.push(Asked::Choose(to));
        }
    }
}

/// Which of `count` rows are in sight.
fn in_sight(viewport: Rect, count: usize) -> Range<usize> {
    let first = (viewport.min.y / ROW).floor().max(0.0) as usize;
    let last = (viewport.max.y / ROW).ceil().max(0.0) as usize;
    first.min(count)..last.min(count)
}

/// The columns side by side over `room`, or over what they need when that is more.
fn places(columns: &[Column], room: f32) -> (Vec<Place>, f32) {
    let gaps = columns.len().saturating_sub(1) as f32 * GAP + GUTTER + 4.0;
    let needed: f32 = gaps + columns.iter().map(|column| column.width().0).sum::<f32>();
    let shares: f32 = columns.iter().map(|column| column.width().1).sum();
    let spare = (room - needed).max(0.0);
    let mut left = GUTTER;
    let places = columns
        .iter()
        .map(|&column| {
            let (least, share) = column.width();
            let width = least + if 0.0 < shares { spare * share / shares } else { 0.0 };
            let place = Place { column, left, width };
            left += width + GAP;
            place
        })
        .collect();
    (places, needed + spare)
}
