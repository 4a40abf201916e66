//! The half matrix itself: one stop of the keyboard, a cell for each pair.

use egui::accesskit::Role;
use egui::{
    Align2, FontFamily, FontId, Painter, Pos2, Rect, Response, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::sheet::{Named, Sheet};
use super::{MatrixState, keys};
use crate::app::look::{Action, Look};
use crate::app::theme::{self, size};
use crate::app::widgets::{Inks, form};
use crate::session::Pair;

/// The narrowest and the widest cell, in points.
const CELL: (f32, f32) = (18.0, 34.0);
/// As wide as cells get where not all rows are seen at once: more of them are, then.
const CROWDED: f32 = 20.0;
/// What the names of the rows need at least.
const NAMES: f32 = 96.0;

/// How large things are drawn, from the room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Measure {
    names: f32,
    cell: Vec2,
    mark: f32,
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
enum Spot {
    Actor(usize),
    Cell(usize, usize),
}

/// One frame of the matrix.
struct Frame<'a> {
    look: &'a Look<'a>,
    sheet: &'a Sheet,
    measure: Measure,
    simple: bool,
    /// Where the first cell of the first row would be.
    origin: Pos2,
    /// What of it is seen.
    clip: Rect,
    painter: Painter,
    /// The pair in hand, once there is one.
    held: Option<(usize, usize)>,
    here: (usize, usize),
    hover: Option<Spot>,
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
        let pointer = base.hover_pos().filter(|_| state.pointing);
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
    fn cell(&self, row: usize, column: usize) -> Rect {
        let at = vec2(column as f32, row as f32) * self.measure.cell;
        Rect::from_min_size(self.origin + at, self.measure.cell)
    }

    /// The diagonal cell of an actor; it stays on top when its row goes out of view.
    fn diagonal(&self, actor: usize) -> Rect {
        let cell = self.cell(actor, actor);
        cell.translate(vec2(0.0, (self.clip.top() - cell.top()).max(0.0)))
    }

    /// The name of a row; it stays at the left when its column goes out of view.
    fn name(&self, row: usize) -> Rect {
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

    fn rows(&self) -> std::ops::Range<usize> {
        let (top, bottom) = (self.clip.top() - self.origin.y, self.clip.bottom() - self.origin.y);
        self.seen(top, bottom, self.measure.cell.y)
    }

    fn columns(&self) -> std::ops::Range<usize> {
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

    fn paint(&self, focused: bool) {
        self.bands();
        self.lines();
        self.marks();
        if let Some((row, column)) = self.held {
            let theme = self.look.theme;
            let (colour, wide) = if focused { (theme.accent, 2.0) } else { (theme.ink, 1.5) };
            let frame = self.cell(row, column).expand(1.5);
            self.painter.rect_stroke(frame, 4, Stroke::new(wide, colour), StrokeKind::Inside);
        }
        self.names();
        self.diagonals();
    }

    /// The row and the column under the pointer, and the pairs that a question lights.
    fn bands(&self) {
        let theme = self.look.theme;
        if let Some(Spot::Cell(row, column)) = self.hover {
            let along = self.cell(row, 0).union(self.cell(row, row));
            let last = self.sheet.actors.len() - 1;
            let down = self.cell(column, column).union(self.cell(last, column));
            for band in [along, down] {
                self.painter.rect_filled(band, 0, theme.line.gamma_multiply(0.45));
            }
        }
        if self.look.spotlight.lit.len() < 2 {
            return;
        }
        for row in self.rows().filter(|&row| self.is_lit(row)) {
            for column in self.columns().take_while(|&column| column < row) {
                if self.is_lit(column) {
                    let line = Stroke::new(1.5, theme.highlight_line);
                    let cell = self.cell(row, column).shrink(0.5);
                    self.painter.rect(cell, 4, theme.highlight, line, StrokeKind::Inside);
                }
            }
        }
    }

    /// The steps of the half matrix, in hairlines.
    fn lines(&self) {
        let line = Stroke::new(1.0, self.look.theme.line);
        let count = self.sheet.actors.len();
        for row in self.rows().start.max(1)..=self.rows().end.min(count) {
            let y = self.cell(row, 0).top();
            let to = self.cell(0, row.min(count - 1)).left().min(self.clip.right());
            self.painter.hline(self.origin.x..=to, y, line);
        }
        let bottom = self.cell(count, 0).top().min(self.clip.bottom());
        for column in self.columns() {
            let top = self.cell((column + 1).min(count), column).left_top();
            if top.y < bottom {
                self.painter.vline(top.x, top.y..=bottom, line);
            }
        }
    }

    fn marks(&self) {
        let theme = self.look.theme;
        let mut inks = Inks::new(&self.painter, theme, self.measure.mark);
        for row in self.rows() {
            for column in self.columns().take_while(|&column| column < row) {
                let place = self.cell(row, column);
                let Some(cell) = self.sheet.cell(row, column) else { continue };
                if self.simple {
                    cell.mark.paint_with(&self.painter, theme, place.center(), &mut inks);
                    continue;
                }
                let top = place.top() + 3.0;
                let center = pos2(place.center().x, top + self.measure.mark / 2.0);
                cell.mark.paint_with(&self.painter, theme, center, &mut inks);
                let beneath = (top + self.measure.mark + place.bottom() - 1.0) / 2.0;
                let center = pos2(place.center().x, beneath);
                inks.paint_objects(&self.painter, &cell.relation, center);
            }
        }
    }

    fn is_lit(&self, actor: usize) -> bool {
        self.look.spotlight.lit.contains(&self.sheet.actors[actor].id)
    }

    fn is_selected(&self, actor: usize) -> bool {
        self.look.spotlight.actor == Some(self.sheet.actors[actor].id)
    }

    /// Whether the pointer or the keyboard is at a pair of this actor.
    fn is_concerned(&self, actor: usize) -> bool {
        let concerned = match self.hover {
            Some(Spot::Cell(row, column)) => Some((row, column)),
            Some(Spot::Actor(only)) => Some((only, only)),
            None => self.held,
        };
        concerned.is_some_and(|(row, column)| actor == row || actor == column)
    }

    fn names(&self) {
        let theme = self.look.theme;
        let band = Rect::from_min_size(self.clip.min, vec2(self.measure.names, self.clip.height()));
        self.painter.rect_filled(band, 0, theme.card);
        for row in self.rows() {
            let (place, actor) = (self.name(row), &self.sheet.actors[row]);
            if self.is_lit(row) {
                let line = Stroke::new(1.5, theme.highlight_line);
                let frame = place.shrink2(vec2(0.0, 1.0)).with_max_x(place.right() - 3.0);
                self.painter.rect(frame, 4, theme.highlight, line, StrokeKind::Inside);
            }
            let strong =
                actor.us || self.is_lit(row) || self.is_selected(row) || self.is_concerned(row);
            let galley = self.fitting(actor, strong, place.width() - 10.0);
            let at = Align2::LEFT_CENTER.anchor_size(place.left_center(), galley.size());
            self.painter.galley(at.min + vec2(4.0, 0.0), galley, theme.ink);
        }
    }

    /// The name where it fits, else the short name, else what fits of it.
    fn fitting(&self, actor: &Named, strong: bool, width: f32) -> std::sync::Arc<egui::Galley> {
        let family = if strong { theme::semibold() } else { FontFamily::Proportional };
        let points = if self.measure.cell.y < 24.0 { size::SMALL } else { size::BODY - 1.0 };
        let lay = |text: &str| {
            let font = FontId::new(points, family.clone());
            let mut job = egui::text::LayoutJob::simple_singleline(
                text.to_owned(),
                font,
                self.look.theme.ink,
            );
            job.wrap = egui::text::TextWrapping::truncate_at_width(width);
            self.painter.layout_job(job)
        };
        let whole = lay(&actor.name);
        if whole.elided && actor.short != actor.name {
            return lay(&actor.short);
        }
        whole
    }

    /// The diagonal, with what stays on top of it.
    fn diagonals(&self) {
        let theme = self.look.theme;
        let count = self.sheet.actors.len();
        let hidden = self.rows().start
            + usize::from(self.cell(self.rows().start, 0).top() < self.clip.top());
        if 0 < hidden {
            // The names too: the tiles on top are no row.
            let right = self.cell(0, hidden.min(count)).left();
            let size = vec2(right - self.clip.left(), self.measure.cell.y);
            let on_top = Rect::from_min_size(self.clip.min, size);
            self.painter.rect_filled(on_top, 0, theme.card);
        }
        let painter = self.painter.with_clip_rect(
            self.painter.clip_rect().with_min_x(self.clip.left() + self.measure.names),
        );
        for column in self.columns() {
            let place = self.diagonal(column);
            if self.clip.bottom() < place.top() {
                break;
            }
            let selected = self.is_selected(column);
            let (fill, line, colour) = match (selected, self.is_lit(column)) {
                (true, _) => (theme.ink, Stroke::NONE, theme.card),
                (false, true) => {
                    (theme.highlight, Stroke::new(1.5, theme.highlight_line), theme.ink)
                }
                (false, false) if self.is_concerned(column) => {
                    (theme.paper, Stroke::new(1.5, theme.muted), theme.ink)
                }
                (false, false) => (theme.paper, Stroke::new(1.0, theme.line), theme.muted),
            };
            let tile = place.shrink(1.0);
            painter.rect(tile, 3, fill, line, StrokeKind::Inside);
            let galley =
                self.initials(&self.sheet.actors[column].short, colour, tile.width() - 1.0);
            let at = Align2::CENTER_CENTER.anchor_size(place.center(), galley.size());
            painter.galley(at.min, galley, colour);
        }
    }

    /// As much of a short name as a cell holds.
    fn initials(
        &self,
        text: &str,
        colour: egui::Color32,
        width: f32,
    ) -> std::sync::Arc<egui::Galley> {
        let points = (self.measure.mark * 0.6).clamp(8.0, size::SMALL);
        let font = FontId::new(points, theme::semibold());
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
        job.wrap = egui::text::TextWrapping {
            max_width: width,
            max_rows: 1,
            break_anywhere: true,
            overflow_character: None,
        };
        self.painter.layout_job(job)
    }
}
