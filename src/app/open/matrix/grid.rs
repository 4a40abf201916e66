//! The half matrix itself: one stop of the keyboard, a cell for each pair.

use egui::accesskit::Role;
use egui::{
    FontId, Painter, Pos2, Rect, Response, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::sheet::Sheet;
use super::{MatrixState, keys};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form;
use crate::session::Pair;

/// The narrowest and the widest cell, in points.
const CELL: (f32, f32) = (18.0, 34.0);
/// As wide as cells get where not all rows are seen at once: more of them are, then.
const CROWDED: f32 = 20.0;
/// What the names of the rows need at least.
const NAMES: f32 = 96.0;

/// How large things are drawn, from the room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    pub names: f32,
    pub cell: Vec2,
    pub mark: f32,
}

impl Measure {
    fn of(ui: &Ui, sheet: &Sheet, room: Vec2, simple: bool) -> Self {
        let count = sheet.actors.len().max(1) as f32;
        let longest = sheet.actors.iter().map(|actor| width(ui, &actor.name)).fold(0.0, f32::max);
        let natural = (longest + 14.0).min((0.3 * room.x).max(NAMES));
        let least = natural.min((0.26 * room.x).max(NAMES));
        let mut wide = ((room.x - least) / count).clamp(CELL.0, CELL.1);
        let is_too_high = |wide: f32| room.y < count * Self::cell(wide, simple).1.y;
        if is_too_high(CELL.0) {
            wide = wide.min(CROWDED);
        }
        while is_too_high(wide) && !is_too_high(CELL.0) {
            wide = (wide - 1.0).max(CELL.0);
        }
        let (mark, cell) = Self::cell(wide, simple);
        let names = (room.x - count * cell.x).clamp(least, natural);
        Self { names, cell, mark }
    }

    /// The mark and the cell around it.
    fn cell(wide: f32, simple: bool) -> (f32, Vec2) {
        let mark = (wide * 0.66).clamp(13.0, 22.0);
        let beneath = if simple { 0.0 } else { (0.6 * mark).max(7.5) };
        (mark, vec2(wide, mark + 6.0 + beneath))
    }
}

fn width(ui: &Ui, text: &str) -> f32 {
    let font = FontId::new(size::BODY - 1.0, theme::semibold());
    ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size().x
}

/// What is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Actor(usize),
    Cell(usize, usize),
}

/// One frame of the matrix.
pub struct Frame<'a> {
    pub look: &'a Look<'a>,
    pub sheet: &'a Sheet,
    pub measure: Measure,
    pub simple: bool,
    /// Where the first cell of the first row would be.
    pub origin: Pos2,
    /// What of it is seen.
    pub clip: Rect,
    pub painter: Painter,
    /// The pair in hand, once there is one.
    pub held: Option<(usize, usize)>,
    pub here: (usize, usize),
    pub hover: Option<Spot>,
}

/// Shows the matrix in at most `room`. There are two actors or more.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut MatrixState,
    room: Vec2,
    out: &mut Vec<Action>,
) {
    ui.scope(|ui| scrolled(ui, look, state, room, out));
}

fn scrolled(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut MatrixState,
    room: Vec2,
    out: &mut Vec<Action>,
) {
    let Some(first) = state.sheet.pair(1, 0) else { return };
    let chosen = look.spotlight.pair.filter(|&pair| state.sheet.place(pair).is_some());
    let mut here = chosen.unwrap_or(first);
    let measure = Measure::of(ui, &state.sheet, room, state.simple);
    let count = state.sheet.actors.len() as f32;
    let whole = vec2(measure.names, 0.0) + count * measure.cell;
    // What stays in view at the edges is not to fade.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    let area = ScrollArea::both().id_salt("matrix").max_height(room.y).auto_shrink([false, true]);
    area.show(ui, |ui| {
        let (rect, base) = ui.allocate_exact_size(whole, Sense::CLICK);
        base.widget_info(|| WidgetInfo::labeled(Role::Grid, true, look.words.text("matrix-name")));
        let id = ui.scope_id().with("pair in hand");
        if std::mem::take(&mut state.focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            here = keys::take(ui, id, look, state, here, out);
        }
        let Some(place) = state.sheet.place(here) else { return };
        let mut frame = Frame {
            look,
            sheet: &state.sheet,
            measure,
            simple: state.simple,
            origin: rect.min + vec2(measure.names, 0.0),
            clip: rect.intersect(ui.clip_rect()),
            painter: ui.painter().clone(),
            held: None,
            here: place,
            hover: None,
        };
        let pointer = base.hover_pos().filter(|_| state.pointing.is_on());
        frame.hover = pointer.and_then(|pointer| frame.spot(pointer));
        let in_hand = frame.in_hand(ui, id, here);
        if in_hand.gained_focus() && chosen.is_none() {
            out.push(Action::SelectPair(here));
        }
        frame.held = (chosen.is_some() || in_hand.has_focus()).then_some(place);
        frame.speak(ui, id);
        frame.paint(in_hand.has_focus());
        frame.point(&base, id, out);
        let pair_moved = state.shown.replace(here) != Some(here);
        if pair_moved && frame.held.is_some() {
            let cell = frame.cell(place.0, place.1);
            // Beside it, what stays in view at the left and on top, and the pairs that come next.
            let before = vec2(measure.names, measure.cell.y);
            let around = Rect::from_min_max(cell.min - before, cell.max + measure.cell);
            ui.scroll_to_rect(around, None);
        }
    });
}

impl Frame<'_> {
    pub fn cell(&self, row: usize, column: usize) -> Rect {
        let at = vec2(column as f32, row as f32) * self.measure.cell;
        Rect::from_min_size(self.origin + at, self.measure.cell)
    }

    /// The diagonal cell of an actor; it stays on top when its row goes out of view.
    pub fn diagonal(&self, actor: usize) -> Rect {
        let cell = self.cell(actor, actor);
        cell.translate(vec2(0.0, (self.clip.top() - cell.top()).max(0.0)))
    }

    /// The name of a row; it stays at the left when its column goes out of view.
    pub fn name(&self, row: usize) -> Rect {
        let top = self.cell(row, 0).top();
        Rect::from_min_size(
            pos2(self.clip.left(), top),
            vec2(self.measure.names, self.measure.cell.y),
        )
    }

    /// Which rows, or columns, are in view.
    fn seen(&self, from: f32, to: f32, cell: f32) -> std::ops::Range<usize> {
        let at = |x: f32| (x / cell).max(0.0);
        let count = self.sheet.actors.len();
        (at(from).floor() as usize).min(count)..(at(to).ceil() as usize).min(count)
    }

    pub fn rows(&self) -> std::ops::Range<usize> {
        let (top, bottom) = (self.clip.top() - self.origin.y, self.clip.bottom() - self.origin.y);
        self.seen(top, bottom, self.measure.cell.y)
    }

    pub fn columns(&self) -> std::ops::Range<usize> {
        let left = self.clip.left() + self.measure.names - self.origin.x;
        self.seen(left, self.clip.right() - self.origin.x, self.measure.cell.x)
    }

    fn spot(&self, at: Pos2) -> Option<Spot> {
        let count = self.sheet.actors.len();
        let row = ((at.y - self.origin.y) / self.measure.cell.y).max(0.0) as usize;
        if at.x < self.clip.left() + self.measure.names {
            return (row < count).then_some(Spot::Actor(row));
        }
        let column = ((at.x - self.origin.x) / self.measure.cell.x).max(0.0) as usize;
        if column < count && self.diagonal(column).contains(at) {
            return Some(Spot::Actor(column));
        }
        (column < row && row < count).then_some(Spot::Cell(row, column))
    }

    /// The cell that the keyboard reaches: always there, wherever the view is.
    fn in_hand(&self, ui: &Ui, id: egui::Id, pair: Pair) -> Response {
        let (row, column) = self.here;
        let sense = Sense::focusable_noninteractive();
        let response = ui.interact(self.cell(row, column), id, sense);
        response.widget_info(|| {
            let said = match self.sheet.cell(row, column) {
                Some(cell) => cell.said.clone(),
                None => self.look.words.pair(self.look.session, pair),
            };
            WidgetInfo::selected(Role::GridCell, true, true, said)
        });
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_row_index(row);
            node.set_column_index(column);
        });
        response
    }

    /// The other examined pairs in view, for a screen reader.
    fn speak(&self, ui: &Ui, id: egui::Id) {
        if ui.ctx().accesskit_node_builder(id, |_| ()).is_none() {
            return;
        }
        for row in self.rows() {
            for column in self.columns().take_while(|&column| column < row) {
                if (row, column) == self.here {
                    continue;
                }
                let Some(cell) = self.sheet.cell(row, column) else { continue };
                let place = self.cell(row, column);
                let response = ui.interact(place, id.with((row, column)), Sense::hover());
                response
                    .widget_info(|| WidgetInfo::labeled(Role::GridCell, true, cell.said.as_str()));
            }
        }
    }

    /// A press takes the pair or the actor; what rests under the pointer is told.
    fn point(&self, base: &Response, id: egui::Id, out: &mut Vec<Action>) {
        if base.clicked()
            && let Some(at) = base.interact_pointer_pos()
        {
            match self.spot(at) {
                Some(Spot::Actor(actor)) => {
                    out.push(Action::SelectActor(self.sheet.actors[actor].id));
                }
                Some(Spot::Cell(row, column)) => {
                    base.ctx.memory_mut(|memory| memory.request_focus(id));
                    out.extend(self.sheet.pair(row, column).map(Action::SelectPair));
                }
                None => {}
            }
        }
        if let Some(spot) = self.hover {
            base.clone().on_hover_ui_at_pointer(|ui| self.tell(ui, spot));
        }
    }

    fn tell(&self, ui: &mut Ui, spot: Spot) {
        ui.set_max_width(280.0);
        let (row, column) = match spot {
            Spot::Actor(actor) => {
                ui.label(&self.sheet.actors[actor].name);
                return;
            }
            Spot::Cell(row, column) => (row, column),
        };
        let Some(pair) = self.sheet.pair(row, column) else { return };
        ui.label(self.look.words.pair(self.look.session, pair));
        let note = self.sheet.cell(row, column).map(|cell| &cell.relation.note);
        if let Some(note) = note.filter(|note| !note.words.trim().is_empty()) {
            ui.label(&note.words);
            let theme = self.look.theme;
            form::help(ui, theme, self.look.words.shareable(note.shareable));
        }
    }
}
