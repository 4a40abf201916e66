//! The four pillars and their cursors.

use std::sync::Arc;

use egui::{
    Align2, Color32, FontId, Galley, Painter, Rect, ScrollArea, Sense, Stroke, StrokeKind, Tooltip,
    Ui, pos2, vec2,
};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{semibold, size};
use crate::app::widgets::{Pointing, Rail, form};
use crate::session::{Agenda, AxisId, Ball, Language, PillarId, Position, SittingId, Target};

/// What this view keeps between frames.
#[derive(Default)]
pub struct BoardState {
    /// The axis in hand: taken in the bar, or chosen on the board.
    pub in_hand: Option<AxisId>,
    /// Where the argument being typed moves it.
    pub pending: Option<(AxisId, Position)>,
    /// Puts the keyboard on this axis in the next frame.
    pub focus: Option<AxisId>,
    /// The axis that has the keyboard is explained beside its row: no panel does.
    pub explains_focus: bool,
    pointing: Pointing,
    columns: Vec<Column>,
    read: Option<(u64, Language, Option<SittingId>)>,
    /// The size in which every label of the framework is whole, for this width of a column and this greatest size.
    fitted: Option<(f32, f32, f32)>,
}

/// A pillar as it is drawn.
struct Column {
    pillar: PillarId,
    label: String,
    rows: Vec<Row>,
}

/// An axis as it is drawn.
struct Row {
    axis: AxisId,
    label: String,
    /// The label is the group's own, and may be cut.
    is_own: bool,
    count: String,
    /// The same where there is little room.
    number: String,
    /// Where an earlier session left the ball, while this one did not discuss it; and when, whole and as a year.
    left: Option<(Position, String, String)>,
    /// For a screen reader: the place in words, and how many arguments.
    value: String,
    ball: Ball,
    /// A reason for a solid ball was given, discussed or not.
    solid: bool,
    takes_no_side: bool,
    /// The room that a flag takes after the label, where the group wants to work on it.
    flag: f32,
    /// Chosen for the meeting under way.
    agenda: Option<Agenda>,
    position: Position,
    before: Option<Position>,
    minority: Vec<Position>,
    parted: Vec<Position>,
}

/// What is particular to some row in this frame.
#[derive(Clone, Copy)]
struct Hints<'a> {
    in_hand: Option<&'a AxisId>,
    pending: Option<&'a (AxisId, Position)>,
    hue: Color32,
    focus: Option<&'a AxisId>,
    pointing: bool,
    explains_focus: bool,
}

/// How the rows are laid out, from the place there is.
#[derive(Clone, Copy)]
struct Measure {
    row: f32,
    radius: f32,
    font: f32,
    /// Label and rail share one line.
    one_line: bool,
}

/// What the board needs to show four columns of whole labels, with the room at its sides.
pub const WIDTH: f32 = 800.0;

/// A column narrower than this says how many arguments by the number alone.
const NARROW: f32 = 230.0;

const HEADING: f32 = 28.0;
/// The lowest row, in points: a label and its rail under it.
const LOWEST: f32 = 24.0;
/// The smallest letters of a label.
const SMALLEST: f32 = 11.0;
/// Between two columns.
const GAP: f32 = 22.0;
const NARROW_GAP: f32 = 14.0;

impl Measure {
    fn of(room: egui::Vec2, column: f32, rows: usize) -> Self {
        let row = ((room.y - HEADING) / rows.max(1) as f32).min(54.0);
        if row < 33.0 && 230.0 <= column {
            let row = row.max(22.0);
            return Self { row, radius: 5.0, font: 12.0, one_line: true };
        }
        let row = row.max(LOWEST);
        let (radius, font) = match row {
            50.0.. => (8.0, size::PILLAR),
            38.0.. => (7.0, size::BODY),
            30.0.. => (5.0, 12.5),
            _ => (3.5, 12.0),
        };
        Self { row, radius, font, one_line: false }
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut BoardState, out: &mut Vec<Action>) {
    state.read(look);
    state.pointing.notice(ui);
    let room = ui.available_size();
    let count = state.columns.len().max(1) as f32;
    let gap = if room.x < 1100.0 { NARROW_GAP } else { GAP };
    let width = (room.x - gap * (count - 1.0)) / count;
    let rows = state.columns.iter().map(|column| column.rows.len()).max().unwrap_or(0);
    let mut measure = Measure::of(room, width, rows);
    measure.font = state.fit(ui.painter(), width, measure);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let origin = ui.cursor().min;
        let height = HEADING + rows as f32 * measure.row;
        ui.allocate_rect(Rect::from_min_size(origin, vec2(room.x, height)), Sense::hover());
        let hints = Hints {
            in_hand: state.in_hand.as_ref(),
            pending: state.pending.as_ref(),
            hue: look.theme.ink,
            focus: state.focus.as_ref(),
            pointing: state.pointing.is_on(),
            explains_focus: state.explains_focus,
        };
        for (index, column) in state.columns.iter().enumerate() {
            let left = origin.x + index as f32 * (width + gap);
            let rect = Rect::from_min_size(pos2(left, origin.y), vec2(width, height));
            column.ui(ui, rect, look, measure, hints, out);
        }
    });
    state.focus = None;
}

impl BoardState {
    /// Reads the session, when it or the language changed.
    fn read(&mut self, look: &Look<'_>) {
        let now = (look.session.revision, look.words.language, look.sitting());
        if self.read == Some(now) {
            return;
        }
        self.read = Some(now);
        self.fitted = None;
        let framework = &look.session.framework;
        self.columns = framework
            .pillars
            .iter()
            .map(|pillar| Column {
                pillar: pillar.id.clone(),
                label: pillar.label.get(look.words.language).to_owned(),
                rows: framework.shown(pillar).map(|(axis, _)| Row::read(look, axis)).collect(),
            })
            .collect();
    }
}

impl BoardState {
    /// The largest size up to that of `measure` in which the labels of the framework are whole.
    fn fit(&mut self, painter: &Painter, column: f32, measure: Measure) -> f32 {
        if measure.one_line {
            return measure.font;
        }
        if let Some((width, most, font)) = self.fitted
            && (width, most) == (column, measure.font)
        {
            return font;
        }
        let rows = || self.columns.iter().flat_map(|column| &column.rows);
        let is_whole = |row: &Row, font: f32| {
            let font = FontId::new(font, row.family());
            let label = painter.layout_no_wrap(row.label.clone(), font, Color32::PLACEHOLDER);
            label.size().x <= column - 4.0
        };
        let steps = (0..8).map(|step| measure.font - 0.5 * step as f32);
        let mut sizes = steps.take_while(|&font| SMALLEST <= font);
        let fits = |font: &f32| rows().filter(|row| !row.is_own).all(|row| is_whole(row, *font));
        let font = sizes.find(fits).unwrap_or(SMALLEST);
        self.fitted = Some((column, measure.font, font));
        font
    }
}

/// What is said of an axis that was chosen for the meeting.
pub fn chosen(agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Today => "board-of-the-day",
        Agenda::Priority => "board-of-the-day-first",
    }
}

/// That the group wants to work on an axis, and why; else that it wanted to in the session that this one carries on.
pub fn worked_on(look: &Look<'_>, axis: &AxisId) -> Option<String> {
    let why = look.board.cursor(axis).work_on.as_ref();
    let before = || Some(look.words.effort(look.session.details.efforts.get(axis)?));
    why.map(|why| look.words.work_on(why)).or_else(before)
}

/// The width of a flag, and the room before it.
const FLAG: f32 = 8.0;
const BEFORE_FLAG: f32 = 5.0;

/// A flag after the label of an axis to work on, from `left` on.
fn paint_flag(painter: &Painter, left: f32, middle: f32, ink: Color32) {
    let (top, foot) = (middle - 5.0, middle + 5.0);
    painter.vline(left, top..=foot, Stroke::new(1.5, ink));
    let pennant = [pos2(left, top), pos2(left + FLAG, top + 3.0), pos2(left, top + 6.0)];
    painter.add(egui::Shape::convex_polygon(pennant.into(), ink, Stroke::NONE));
}

impl Row {
    /// A bar before the label of an axis of the day: open, and full where it comes first.
    fn paint_agenda(&self, painter: &Painter, text: Rect, hue: Color32) {
        let Some(agenda) = self.agenda else { return };
        let size = vec2(3.5, text.height() - 3.0);
        let bar = Rect::from_center_size(text.left_center() - vec2(5.0, 0.0), size);
        match agenda {
            Agenda::Today => {
                painter.rect_stroke(bar, 1, Stroke::new(1.0, hue), StrokeKind::Inside);
            }
            Agenda::Priority => _ = painter.rect_filled(bar, 1, hue),
        }
    }

    fn family(&self) -> egui::FontFamily {
        if self.solid { semibold() } else { egui::FontFamily::Proportional }
    }

    fn read(look: &Look<'_>, axis: &AxisId) -> Self {
        let words = look.words;
        let cursor = look.board.cursor(axis);
        let ends = look.session.framework.ends(axis, words.language);
        let arguments = cursor.trail.len();
        let place = words.ball_place(cursor, ends);
        let mut value = words.ball_said(&place, arguments, cursor.is_solid());
        let agenda = look.day.sitting().and_then(|sitting| sitting.agenda.get(axis)).copied();
        if let Some(agenda) = agenda {
            value = format!("{value}, {}", words.text(chosen(agenda)));
        }
        if let Some(said) = worked_on(look, axis) {
            value = format!("{value}, {said}");
        }
        Self {
            axis: axis.clone(),
            label: look.session.framework.label(axis, words.language).to_owned(),
            is_own: look.session.framework.axis(axis).is_some_and(|axis| axis.own.is_some()),
            count: words.with("board-count", [("count", arguments.into())]),
            number: arguments.to_string(),
            left: cursor.left_at().map(|left| {
                (left.position, words.typed_date(left.date), left.date.year().to_string())
            }),
            value,
            ball: cursor.ball(),
            solid: cursor.is_solid(),
            takes_no_side: look.session.framework.takes_no_side(axis),
            flag: cursor.work_on.as_ref().map_or(0.0, |_| BEFORE_FLAG + FLAG),
            agenda,
            position: cursor.position(),
            before: cursor.position_before(),
            minority: cursor.minority().map(|minority| minority.position).collect(),
            parted: cursor.places().collect(),
        }
    }

    fn is_discussed(&self) -> bool {
        self.ball != Ball::None
    }
}

impl Column {
    fn ui(
        &self,
        ui: &Ui,
        rect: Rect,
        look: &Look<'_>,
        measure: Measure,
        hints: Hints<'_>,
        out: &mut Vec<Action>,
    ) {
        let hue = look.theme.pillar(&self.pillar);
        let hints = Hints { hue, ..hints };
        let bar = Rect::from_min_size(rect.min, vec2(rect.width(), 3.0));
        ui.painter().rect_filled(bar, 1.5, hue);
        let narrow = rect.width() < NARROW;
        let font =
            FontId::new(if narrow { 12.0 } else { measure.font.max(size::PILLAR) }, semibold());
        let label = form::one_line(ui.painter(), &self.label, font, hue, rect.width());
        let at = rect.min + vec2(0.0, 11.0);
        ui.painter().galley(at, label, hue);
        for (index, row) in self.rows.iter().enumerate() {
            let top = rect.top() + HEADING + index as f32 * measure.row;
            let place =
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), measure.row));
            if !ui.is_rect_visible(place) && hints.focus != Some(&row.axis) {
                continue;
            }
            if hints.in_hand == Some(&row.axis) {
                let around = place.expand2(vec2(6.0, -1.0));
                let line = Stroke::new(1.0, look.theme.highlight_line);
                ui.painter().rect(around, 5, look.theme.highlight, line, StrokeKind::Inside);
            }
            row.ui(ui, place, look, measure, hints, out);
        }
    }
}

impl Row {
    fn ui(
        &self,
        ui: &Ui,
        place: Rect,
        look: &Look<'_>,
        measure: Measure,
        hints: Hints<'_>,
        out: &mut Vec<Action>,
    ) {
        let rail_height = Rail::height(measure.radius);
        let (text, rail) = if measure.one_line {
            let half = place.left()
                + (place.width() * 0.72).max(place.width() - 190.0).min(place.width() - 70.0);
            let (text, rail) = place.split_left_right_at_x(half);
            let rail = Rect::from_center_size(rail.center(), vec2(rail.width() - 6.0, rail_height));
            (text, rail.translate(vec2(3.0, 3.0)))
        } else {
            let text_height = (measure.font + 3.5).min(measure.row - rail_height);
            let slack = (measure.row - text_height - rail_height).max(0.0);
            let top = place.top() + slack * 0.4;
            let text =
                Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), text_height));
            let rail = Rect::from_min_size(text.left_bottom(), vec2(place.width(), rail_height));
            (text, rail)
        };
        self.paint_text(ui.painter(), text, look, measure);
        self.paint_agenda(ui.painter(), text, hints.hue);
        let id = ui.scope_id().with(self.axis.as_str());
        let label = ui.interact(text, id.with("label"), Sense::CLICK);
        let sense = if look.may_write { Sense::click_and_drag() } else { Sense::click() };
        let handle = ui.interact(rail, id.with("rail"), sense);
        if hints.focus == Some(&self.axis) {
            handle.request_focus();
            ui.scroll_to_rect(place, None);
        }
        let shown = Rail {
            theme: look.theme,
            name: &self.label,
            value_in_words: &self.value,
            ball: self.ball,
            position: self.position,
            left_at: self.left.as_ref().map(|(position, ..)| *position),
            before: self.before,
            minority: &self.minority,
            parted: &self.parted,
            takes_no_side: self.takes_no_side,
            pending: hints.pending.filter(|(axis, _)| *axis == self.axis).map(|(_, to)| *to),
            click_puts: hints.in_hand == Some(&self.axis),
            radius: measure.radius,
            interactive: look.may_write,
        }
        .show_in(ui, rail, handle);
        self.answer(look, &label, &shown, out);
        let focused = shown.response.has_focus();
        let row = label.union(shown.response);
        if focused && hints.explains_focus {
            let tooltip = Tooltip::always_open(ui.ctx().clone(), row.layer_id, row.id, row.rect);
            tooltip.show(|ui| super::axis::summary(ui, look, &self.axis));
        } else if hints.pointing && !row.dragged() {
            row.on_hover_ui(|ui| super::axis::summary(ui, look, &self.axis));
        }
    }

    fn answer(
        &self,
        look: &Look<'_>,
        label: &egui::Response,
        shown: &crate::app::widgets::RailResponse,
        out: &mut Vec<Action>,
    ) {
        if let Some(position) = shown.put_at {
            let stays = self.is_discussed() && position == self.position;
            let to = if stays { Target::Stays } else { Target::MovesTo(position) };
            out.push(Action::Propose(self.axis.clone(), to));
        } else if label.clicked() || shown.response.clicked() {
            out.push(if look.may_write {
                Action::Take(self.axis.clone())
            } else {
                Action::Select(self.axis.clone())
            });
        } else if shown.response.gained_focus() {
            out.push(Action::Select(self.axis.clone()));
        }
    }

    fn paint_text(&self, painter: &Painter, rect: Rect, look: &Look<'_>, measure: Measure) {
        let theme = look.theme;
        let mut room = rect.width() - 4.0;
        let short = measure.one_line || rect.width() < NARROW;
        let end = match &self.left {
            _ if self.is_discussed() => Some(if short { &self.number } else { &self.count }),
            Some((_, day, year)) => Some(if short { year } else { day }),
            None => None,
        };
        let font = FontId::new(measure.font, self.family());
        let whole = painter.layout_no_wrap(self.label.clone(), font.clone(), theme.ink).size().x;
        let small = FontId::proportional(size::SMALL);
        let end = end.map(|end| painter.layout_no_wrap(end.clone(), small, theme.muted));
        // The whole label matters more than how often one spoke of it.
        let (flag, is_flagged) = (self.flag, 0.0 < self.flag);
        let both = |end: &Arc<Galley>| whole + flag + end.size().x + 8.0 <= room;
        let keeps = measure.one_line || room < whole;
        let end = end.filter(|end| self.is_own || keeps && !is_flagged || both(end));
        if let Some(count) = end {
            let end = rect.right_center() - vec2(4.0, 0.0);
            let at = Align2::RIGHT_CENTER.anchor_size(end, count.size());
            room -= count.size().x + 8.0 + flag;
            painter.galley(at.min, count, theme.muted);
        }
        let colour = if self.is_discussed() { theme.ink } else { theme.muted };
        let label = form::one_line(painter, &self.label, font, colour, room.max(20.0));
        let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), label.size());
        painter.galley(at.min, label, colour);
        if is_flagged {
            // Beside a label that takes all the room it stands in the gap between two columns.
            let left = (at.right() + BEFORE_FLAG).min(rect.right() + 1.0);
            paint_flag(painter, left, rect.center().y, theme.ink);
        }
    }
}
