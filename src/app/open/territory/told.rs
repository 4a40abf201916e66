//! A list of what was observed, each on one line that letters answer. Read again when something of it changed.

use std::fmt::Debug;
use std::hash::Hash;
use std::sync::Arc;

use egui::{
    Align2, Color32, EventFilter, FontId, Galley, Key, Modifiers, Rect, Response, Role, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::base::look::Look;
use crate::app::base::theme::{Theme, size};
use crate::app::widgets::{Rows, form};
use crate::session::{Disclosure, Language, RowId};

/// Each line of a list, with what it is of.
pub struct List<T> {
    read: Option<Read>,
    pub lines: Vec<(T, Told)>,
    pub all: Vec<T>,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { read: None, lines: Vec::new(), all: Vec::new() }
    }
}

#[derive(PartialEq, Eq)]
struct Read {
    row: RowId,
    revision: u64,
    language: Language,
    speakers: bool,
}

impl<T: Copy> List<T> {
    /// Reads it by `told`, when the session, the language, the row or what may be seen changed.
    pub fn read(&mut self, look: &Look<'_>, row: &RowId, told: impl FnOnce() -> Vec<(T, Told)>) {
        let read = Read {
            row: row.clone(),
            revision: look.session.revision,
            language: look.words.language,
            speakers: look.may_be_seen(Disclosure::Speakers),
        };
        if self.read.as_ref() == Some(&read) {
            return;
        }
        self.read = Some(read);
        self.lines = told();
        self.all = self.lines.iter().map(|(of, _)| *of).collect();
    }
}

/// What a line says, from left to right.
pub struct Told {
    /// Its number, where it has one.
    pub number: String,
    pub words: String,
    /// Who said it, or when.
    pub beside: String,
    /// What was answered, or under what it was sorted.
    pub answer: String,
    pub ink: fn(&Theme) -> Color32,
    /// All of it, for a screen reader.
    pub aloud: String,
}

impl Told {
    /// Shows it, and takes the arrows where it has the keyboard; `above` is where the first one goes up to.
    pub fn ui<T: Copy + PartialEq + Hash + Debug>(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        of: T,
        (all, rows): (&[T], &mut Rows<T>),
        mut above: impl FnMut(),
    ) -> Response {
        // An entry and a rank of the same number are two things.
        let id = ui.scope_id().with(("told", std::any::type_name::<T>(), of));
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.aloud));
        if rows.arrives_at(&of) {
            response.request_focus();
            ui.scroll_to_rect(rect, None);
        }
        if response.clicked() {
            response.request_focus();
            rows.stay_at(of);
        }
        if response.has_focus() {
            ui.painter().rect_filled(rect, 4, look.theme.highlight);
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
                let pressed = ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
                if pressed && !rows.step(all, &of, by) && by < 0 {
                    above();
                }
            }
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, look, rect);
        }
        form::focus_ring(ui, look.theme, &response);
        response
    }

    fn paint(&self, ui: &Ui, look: &Look<'_>, rect: Rect) {
        let (theme, painter) = (look.theme, ui.painter());
        let put = |left: f32, galley: Arc<Galley>, colour: Color32| {
            let at = Align2::LEFT_CENTER.anchor_size(pos2(left, rect.center().y), galley.size());
            painter.galley(at.min, galley, colour);
        };
        let small = FontId::proportional(size::SMALL);
        let body = FontId::proportional(size::BODY - 0.5);
        let colour = (self.ink)(theme);
        let answer =
            form::one_line(painter, &self.answer, small.clone(), colour, rect.width() * 0.3);
        let mut right = rect.right() - 4.0 - answer.size().x;
        put(right, answer, colour);
        let beside =
            form::one_line(painter, &self.beside, small.clone(), theme.muted, rect.width() * 0.2);
        right -= 14.0 + beside.size().x;
        put(right, beside, theme.muted);
        let mut left = rect.left() + 4.0;
        if !self.number.is_empty() {
            put(left, form::one_line(painter, &self.number, small, theme.muted, 34.0), theme.muted);
            left += 36.0;
        }
        let room = (right - 14.0 - left).max(20.0);
        put(left, form::one_line(painter, &self.words, body, theme.ink, room), theme.ink);
    }
}
