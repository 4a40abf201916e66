//! What the first screen and the dialogs are made of: buttons, rows, key caps, the frame of a modal.

use egui::{
    Align2, Button, Context, FontId, Id, Label, Margin, Modal, Response, RichText, ScrollArea,
    Sense, Stroke, StrokeKind, TextWrapMode, Ui, UiKind, WidgetInfo, pos2, vec2,
};

use super::form;
use crate::app::base::theme::{Theme, semibold, size, strong};

/// The one thing to do here.
pub fn primary(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> Response {
    let button = form::primary(ui, theme, text);
    let response = roomy(ui, button);
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme.accent);
        ui.painter().rect_stroke(response.rect.expand(3.0), 8, ring, StrokeKind::Middle);
    }
    response
}

/// Another thing to do here.
pub fn secondary(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    roomy(ui, Button::new(text.into()))
}

fn roomy(ui: &mut Ui, button: Button<'_>) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 16.0;
        ui.add(button.wrap_mode(TextWrapMode::Extend).min_size(vec2(0.0, 36.0)))
    })
    .inner
}

/// A thing to do that stays in the margin.
pub fn quiet(ui: &mut Ui, theme: &Theme, text: impl Into<String>) -> Response {
    let text = RichText::new(text).size(size::SMALL).color(theme.muted);
    ui.add(Button::new(text).frame_when_inactive(false))
}

/// Secondary words.
pub fn muted(text: impl Into<String>, theme: &Theme) -> RichText {
    RichText::new(text).color(theme.muted)
}

/// Secondary words, small.
pub fn small(text: impl Into<String>, theme: &Theme) -> RichText {
    RichText::new(text).size(size::SMALL).color(theme.muted)
}

/// Words that fill the width and go on below.
pub fn paragraph(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    ui.add(Label::new(text.into()).wrap())
}

/// One thing to choose in a list, over the whole width.
#[derive(Clone, Copy, Debug, Default)]
pub struct Row<'a> {
    pub title: &'a str,
    /// After the title, in secondary words; nothing when empty.
    pub note: &'a str,
    /// A note for which the title gives way, in its place; nothing when empty.
    pub standing: &'a str,
    /// A second line; none when empty.
    pub detail: &'a str,
    /// At the right of the first line; nothing when empty.
    pub end: &'a str,
    /// In columns instead of a second line and an end, where there is room: each with the share of the width it takes. The title takes
    /// what they leave.
    pub columns: &'a [(String, f32)],
    /// `end` is keys.
    pub end_is_keys: bool,
    /// How far it stands to the right of what it belongs to.
    pub indent: f32,
    pub weak: bool,
    pub selected: bool,
}

impl Row<'_> {
    pub const LOW: f32 = 34.0;
    pub const HIGH: f32 = 50.0;

    /// How high it is, all rows of one list being alike.
    fn height(&self) -> f32 {
        if self.is_low() { Self::LOW } else { Self::HIGH }
    }

    fn is_low(&self) -> bool {
        self.detail.is_empty() || !self.columns.is_empty()
    }

    /// Where the first column begins.
    fn paint_columns(&self, ui: &Ui, theme: &Theme, rect: egui::Rect) -> f32 {
        let inner = rect.shrink2(vec2(12.0, 0.0));
        let mut right = inner.right();
        for (text, share) in self.columns.iter().rev() {
            let width = share * inner.width();
            let shown = galley(ui, small(text.as_str(), theme), width - 12.0);
            let at = pos2(right - width, inner.center().y - shown.size().y / 2.0);
            ui.painter().galley(at, shown, theme.muted);
            right -= width;
        }
        right - 12.0
    }

    /// The names of the columns, over a list of such rows.
    pub fn heads(ui: &mut Ui, theme: &Theme, columns: &[(String, f32)]) {
        let size = vec2(ui.available_width(), 22.0);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        Row { columns, ..Row::default() }.paint_columns(ui, theme, rect);
    }

    pub fn show(&self, ui: &mut Ui, theme: &Theme, sense: Sense) -> Response {
        let wide = vec2(ui.available_width(), self.height());
        let (rect, response) = ui.allocate_exact_size(wide, sense);
        let painter = ui.painter().clone();
        if self.selected || response.hovered() || response.has_focus() {
            painter.rect_filled(rect, 6, theme.highlight);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, theme.accent);
            painter.rect_stroke(rect, 6, ring, StrokeKind::Inside);
        }
        let mut inner = rect.shrink2(vec2(12.0, 0.0));
        *inner.left_mut() += self.indent;
        let color = if self.weak { theme.muted } else { theme.ink };
        let on_one_line = self.is_low();
        let first = if on_one_line { inner.center().y } else { inner.top() + 17.0 };
        let mut room = inner.width();
        if !self.columns.is_empty() {
            room = self.paint_columns(ui, theme, rect) - inner.left();
        } else if !self.end.is_empty() {
            let cap = if self.end_is_keys { 7.0 } else { 0.0 };
            let end = small(self.end, theme).color(theme.muted);
            let end = galley(ui, end, room);
            let at = pos2(inner.right() - end.size().x - cap, first - end.size().y / 2.0);
            if self.end_is_keys {
                let frame = egui::Rect::from_min_size(at, end.size()).expand2(vec2(7.0, 2.5));
                let line = Stroke::new(1.0, theme.rail);
                painter.rect(frame, 4, theme.paper, line, StrokeKind::Inside);
            }
            room -= end.size().x + 2.0 * cap + 16.0;
            painter.galley(at, end, theme.muted);
        }
        let heavy = if self.detail.is_empty() {
            RichText::new(self.title).size(size::BODY)
        } else {
            strong(self.title, size::BODY)
        };
        let stays = !self.standing.is_empty();
        let note = if stays { self.standing } else { self.note };
        let kept = if stays { galley(ui, small(note, theme), room).size().x + 10.0 } else { 0.0 };
        let title = galley(ui, heavy.color(color), room - kept.min(room * 0.7));
        let at = pos2(inner.left(), first - title.size().y / 2.0);
        let after = title.size().x + 10.0;
        painter.galley(at, title, color);
        if !note.is_empty() && (stays || 60.0 < room - after) {
            let note = galley(ui, small(note, theme), room - after);
            let at = pos2(inner.left() + after, first - note.size().y / 2.0);
            painter.galley(at, note, theme.muted);
        }
        if !on_one_line {
            let detail = galley(ui, small(self.detail, theme), inner.width());
            let at = pos2(inner.left(), inner.bottom() - 15.0 - detail.size().y / 2.0);
            painter.galley(at, detail, theme.muted);
        }
        let name = [self.title, note, self.detail, self.end]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        let (enabled, selected) = (!self.weak || response.sense.senses_click(), self.selected);
        response.widget_info(|| {
            // What is not selected is no switch that is off.
            if selected {
                WidgetInfo::selected(egui::Role::Button, enabled, selected, name.clone())
            } else {
                WidgetInfo::labeled(egui::Role::Button, enabled, name.clone())
            }
        });
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response
    }
}

fn galley(ui: &Ui, text: RichText, width: f32) -> std::sync::Arc<egui::Galley> {
    let font = FontId::proportional(size::BODY);
    egui::WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), width, font)
}

/// Keys in a small frame.
pub fn key_cap(ui: &mut Ui, theme: &Theme, text: &str) -> Response {
    egui::Frame::new()
        .fill(theme.paper)
        .stroke(Stroke::new(1.0, theme.rail))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(6, 1))
        .show(ui, |ui| ui.label(small(text, theme).color(theme.ink)))
        .response
}

/// What a modal gives back.
pub struct Shown<T> {
    pub inner: T,
    /// Escape, or a press outside.
    pub dismissed: bool,
}

/// A modal `width` wide with a title; `content` hears whether it opened in this frame.
pub fn modal<T>(
    ctx: &Context,
    theme: &Theme,
    name: &str,
    title: &str,
    width: f32,
    content: impl FnOnce(&mut Ui, bool) -> T,
) -> Shown<T> {
    let id = Id::unique(name);
    let opened = just_opened(ctx, id);
    let width = width.min(ctx.content_rect().width() - 48.0);
    let margin = Margin::symmetric(24, 20);
    let frame = theme.frame().inner_margin(margin).corner_radius(12);
    let inside = width - margin.sum().x - 2.0 * frame.stroke.width;
    let shown = Modal::new(id)
        .area(Modal::default_area(id).anchor(Align2::CENTER_CENTER, [0.0, 0.0]))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(inside);
            name_dialog(ui, title);
            ui.label(heading(title));
            ui.add_space(8.0);
            content(ui, opened)
        });
    // It was put in the middle by the size it had.
    let size = shown.response.rect.size();
    let before = ctx.data_mut(|data| {
        let key = id.with("size");
        let before = data.get_temp::<egui::Vec2>(key);
        data.insert_temp(key, size);
        before
    });
    if before.is_some_and(|before| 0.5 < (before - size).length()) {
        ctx.request_discard("a dialog of another size stands elsewhere");
    }
    Shown { dismissed: shown.should_close(), inner: shown.inner }
}

/// Names the modal that `ui` is in.
pub fn name_dialog(ui: &Ui, title: &str) {
    let mut around = ui.stack().iter();
    if let Some(modal) = around.find(|around| around.kind() == Some(UiKind::Modal)) {
        ui.ctx().accesskit_node_builder(modal.unique_id, |node| node.set_label(title));
    }
}

fn heading(text: &str) -> RichText {
    RichText::new(text).font(FontId::new(size::HEADING, semibold()))
}

/// Whether what bears `id` was not shown in the frame before.
pub fn just_opened(ctx: &Context, id: Id) -> bool {
    let now = ctx.cumulative_frame_nr();
    let key = id.with(("modal", "last shown"));
    let last = ctx.data_mut(|data| {
        let last = data.get_temp::<u64>(key);
        data.insert_temp(key, now);
        last
    });
    last.is_none_or(|last| last + 1 < now)
}

/// What scrolls within a modal, with room for the scroll bar beside it.
pub fn beside_bar(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::Frame::new().inner_margin(Margin { right: 12, ..Margin::ZERO }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

/// Around what scrolls in a modal: its margins, its title and its buttons, in points.
const AROUND: f32 = 210.0;

/// As high as what scrolls in a modal gets.
pub fn low_room(ui: &Ui) -> f32 {
    (ui.content_rect().height() - AROUND).max(AROUND)
}

/// What a modal says, that scrolls when the window is low.
pub fn low<T>(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui) -> T) -> T {
    let room = low_room(ui);
    let area = ScrollArea::vertical().id_salt(salt).max_height(room).auto_shrink([false, true]);
    // A modal is given the height it had before, and would never grow by itself.
    let area = area.min_scrolled_height(room);
    area.show(ui, |ui| {
        // Beside it is room for the scroll bar.
        let margin = Margin { right: 12, ..Margin::ZERO };
        egui::Frame::new().inner_margin(margin).show(ui, content).inner
    })
    .inner
}

/// The answers of a dialog, in a row; on several where they do not fit.
pub fn buttons<T>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> T) -> T {
    ui.add_space(16.0);
    ui.horizontal_wrapped(content).inner
}

/// Whether something stands over the screen, to which keys go first.
pub fn is_covered(ui: &Ui) -> bool {
    egui::Popup::is_any_open(ui.ctx()) || ui.memory(|memory| memory.top_modal_layer().is_some())
}

/// Whether Escape was pressed for the screen itself: nothing stands over it that it would close first.
pub fn escape(ui: &Ui) -> bool {
    !is_covered(ui)
        && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
}
