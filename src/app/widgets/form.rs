//! The parts of a form: captions, help, messages, fields, tabs.

use egui::accesskit::Live;
use egui::{Align2, FontId, Label, Margin, Response, RichText, Sense, Stroke, TextEdit, Ui, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, Theme, size};

use super::kept;

/// The widest a form gets, in points: longer lines are tiring to read.
const WIDEST: f32 = 640.0;

/// A page of a panel that scrolls, at a width that reads well.
pub fn page(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        column(ui, |ui| {
            content(ui);
            ui.add_space(16.0);
        });
    });
}

/// What stays above a page, as wide as what is in it: beside both is room for the scroll bar.
pub fn column(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    egui::Frame::new().inner_margin(Margin { right: 10, ..Margin::ZERO }).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(WIDEST));
        content(ui);
    });
}

/// A heading within a page.
pub fn section(ui: &mut Ui, text: String) {
    ui.add_space(14.0);
    ui.add(Label::new(theme::strong(text, size::PILLAR)).wrap());
    ui.add_space(2.0);
}

/// The heading of a pillar, under a line of its hue.
pub fn pillar(ui: &mut Ui, label: &str, colour: egui::Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), Sense::hover());
    ui.painter().rect_filled(rect, 1, colour);
    ui.add(Label::new(theme::strong(label, size::PILLAR).color(colour)).wrap());
}

/// The name above a field.
pub fn caption(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.add(Label::new(theme::strong(text, size::SMALL).color(theme.muted)).wrap());
}

/// What a field is for, in small type under it.
pub fn help(ui: &mut Ui, theme: &Theme, text: String) {
    ui.add(Label::new(RichText::new(text).size(size::SMALL).color(theme.muted)).wrap());
}

/// Something to put right, under the field it is about.
pub fn alert(ui: &mut Ui, theme: &Theme, text: String) {
    let text = RichText::new(text).size(size::SMALL).color(theme.alert);
    let response = ui.add(Label::new(text).wrap());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Something to think about, that stops nobody.
pub fn notice(ui: &mut Ui, theme: &Theme, text: String) {
    egui::Frame::new()
        .fill(theme.highlight)
        .stroke(Stroke::new(1.0, theme.highlight_line))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.add(Label::new(text).wrap());
        });
}

/// A thin line between two things.
pub fn rule(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, theme.line));
}

/// Around the text of a field.
pub const MARGIN: Margin = Margin { left: 10, right: 10, top: 6, bottom: 6 };

/// A text to write in, as wide as its place; it grows with its lines when it has several.
pub struct Field<'a> {
    /// For a screen reader, and for the eye when nothing else names it.
    pub name: &'a str,
    pub hint: String,
    /// The fewest lines shown; one means that it holds a single line.
    pub rows: usize,
    pub may_write: bool,
    /// It keeps what is pasted as it is, for whoever reads its tabs and ends of lines.
    pub as_pasted: bool,
    /// It is this high, and what is longer scrolls within its frame.
    pub height: Option<f32>,
}

impl<'a> Field<'a> {
    pub fn line(name: &'a str, may_write: bool) -> Self {
        Self { name, hint: String::new(), rows: 1, may_write, as_pasted: false, height: None }
    }

    pub fn lines(name: &'a str, may_write: bool) -> Self {
        Self { rows: 2, ..Self::line(name, may_write) }
    }

    #[must_use]
    pub fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// `salt` keeps the caret in its text wherever the field moves.
    pub fn show(self, ui: &mut Ui, salt: impl egui::AsIdSalt, text: &mut String) -> Response {
        let id = ui.scope_id().with(salt);
        // What cannot be written can still be read to its end, selected and copied.
        let mut fixed = text.as_str();
        let buffer: &mut dyn egui::TextBuffer = if self.may_write { text } else { &mut fixed };
        let edit = if self.rows == 1 {
            TextEdit::singleline(buffer)
        } else {
            TextEdit::multiline(buffer).desired_rows(self.rows)
        };
        let hint = RichText::new(self.hint).color(ui.visuals().weak_text_color());
        let edit = edit.id(id).hint_text(hint).desired_width(f32::INFINITY).margin(MARGIN);
        let response = match self.height {
            None => ui.add(edit),
            Some(height) => {
                let edit = edit.frame(egui::Frame::new().inner_margin(MARGIN));
                let fill = ui.visuals().text_edit_bg_color();
                framed(ui, fill, height, id, edit.min_size(vec2(0.0, height)))
            }
        };
        let response = response.accessible_name(self.name);
        comes_in_sight(&response);
        match self.rows {
            _ if self.as_pasted => {}
            1 => kept::line(&response, text),
            _ => kept::text(&response, text),
        }
        response
    }
}

/// The field that has the keyboard.
#[derive(Clone, Copy)]
struct Typed {
    field: egui::Id,
    /// The last frame in which it had it.
    frame: u64,
    /// In how many frames it is still brought in sight.
    left: u8,
}

/// A field that the keyboard comes to comes in sight, also where what stands above it grows meanwhile.
pub fn comes_in_sight(response: &Response) {
    const FRAMES: u8 = 2;
    if !response.has_focus() {
        return;
    }
    let (ctx, field) = (&response.ctx, response.id);
    let key = egui::Id::unique("the field that has the keyboard");
    let frame = ctx.cumulative_frame_nr();
    let before = ctx.data(|data| data.get_temp::<Typed>(key));
    let before = before.filter(|typed| typed.field == field && frame <= typed.frame + 1);
    let left = before.map_or(FRAMES, |typed| typed.left);
    if 0 < left {
        response.scroll_to_me(None);
    }
    let left = left.saturating_sub(1);
    ctx.data_mut(|data| data.insert_temp(key, Typed { field, frame, left }));
}

/// A text that scrolls within its frame, which stays whole.
pub fn framed(
    ui: &mut Ui,
    fill: egui::Color32,
    height: f32,
    id: egui::Id,
    edit: TextEdit<'_>,
) -> Response {
    let plain = ui.visuals().widgets.inactive;
    let area = egui::ScrollArea::vertical().id_salt("field").max_height(height);
    let area = area.min_scrolled_height(height).auto_shrink([false, true]);
    let frame = egui::Frame::new().fill(fill).corner_radius(plain.corner_radius);
    let shown = frame.show(ui, |ui| area.show(ui, |ui| ui.add(edit)).inner);
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let stroke = if has_focus { ui.visuals().selection.stroke } else { plain.bg_stroke };
    let rect = shown.response.rect;
    ui.painter().rect_stroke(rect, plain.corner_radius, stroke, egui::StrokeKind::Inside);
    shown.inner
}

/// The button of what one came to do: solid where it can be done.
pub fn primary<'a>(ui: &Ui, theme: &Theme, text: impl Into<String>) -> egui::Button<'a> {
    let text = theme::strong(text, size::BODY);
    if ui.is_enabled() {
        egui::Button::new(text.color(theme.paper)).fill(theme.ink).stroke(Stroke::NONE)
    } else {
        egui::Button::new(text)
    }
}

/// What a button that says `text` takes beside a field, the gap before it included.
pub fn width_of_button(ui: &Ui, text: &str) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let label = ui.painter().layout_no_wrap(text.to_owned(), font, ui.visuals().text_color());
    let spacing = ui.spacing();
    label.size().x + 2.0 * spacing.button_padding.x + spacing.item_spacing.x + 1.0
}

/// A field with a button at its right. Gives both, the button's press as Enter too.
pub fn field_with_button(
    ui: &mut Ui,
    field: Field<'_>,
    text: &mut String,
    button: &str,
) -> (Response, bool) {
    let beside = width_of_button(ui, button);
    let may_write = field.may_write;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - beside).max(80.0);
        let name = field.name;
        let line = ui
            .allocate_ui(vec2(width, ui.spacing().interact_size.y), |ui| field.show(ui, name, text))
            .inner;
        let entered = line.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let ready = may_write && !text.trim().is_empty();
        let pressed = ui.add_enabled(ready, egui::Button::new(button)).clicked();
        (line, ready && (entered || pressed))
    })
    .inner
}

/// Whether the key was pressed that lets a text be shared, or no longer, with the caret in it. Its switch is for the pointer alone:
/// between two texts a key is meant for the next one.
pub fn shares(ui: &Ui, response: &Response) -> bool {
    response.has_focus()
        && ui.input_mut(|input| input.consume_key(SHARE.modifiers, SHARE.logical_key))
}

/// The key of [`shares`].
pub const SHARE: egui::KeyboardShortcut = egui::KeyboardShortcut::new(
    egui::Modifiers { shift: true, ..egui::Modifiers::COMMAND },
    egui::Key::P,
);

/// Tells the history that the typing in a field ended.
pub fn seal(response: &Response, look: &Look<'_>, out: &mut Vec<Action>) {
    if response.lost_focus() && look.may_write {
        out.push(Action::Seal);
    }
}

/// Names of which one is shown, underlined. Gives the one that was just chosen.
pub fn tabs<T: Copy + PartialEq>(
    ui: &mut Ui,
    theme: &Theme,
    all: &[(T, String)],
    shown: T,
) -> Option<T> {
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 18.0;
        for (tab, name) in all {
            let on = *tab == shown;
            let family = if on { theme::semibold() } else { egui::FontFamily::Proportional };
            let colour = if on { theme.ink } else { theme.muted };
            let font = FontId::new(size::BODY, family);
            let text = ui.painter().layout_no_wrap(name.clone(), font, colour);
            let (rect, response) =
                ui.allocate_exact_size(text.size() + vec2(0.0, 14.0), Sense::click());
            let place = Align2::LEFT_CENTER.anchor_size(rect.left_center(), text.size());
            ui.painter().galley(place.min, text, colour);
            if on {
                let stroke = Stroke::new(2.0, theme.ink);
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, stroke);
            } else if response.hovered() {
                let stroke = Stroke::new(1.0, theme.rail);
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, stroke);
            }
            focus_ring(ui, theme, &response);
            let enabled = ui.is_enabled();
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, enabled, on, name));
            if response.clicked() {
                chosen = Some(*tab);
            }
        }
    });
    chosen
}

/// A small button that opens what there is to change, in a place that was already allocated.
pub fn more(ui: &Ui, theme: &Theme, rect: egui::Rect, id: egui::Id, name: &str) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, 6, theme.highlight);
    }
    let font = FontId::new(size::BODY, theme::semibold());
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "…", font, theme.muted);
    focus_ring(ui, theme, &response);
    let enabled = ui.is_enabled();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// Shows where the keyboard is.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, theme.accent);
        let rect = response.rect.expand2(vec2(4.0, 0.0));
        ui.painter().rect_stroke(rect, 5, stroke, egui::StrokeKind::Inside);
    }
}

/// One line in at most `width` points, its end left out when it does not fit.
pub fn one_line(
    painter: &egui::Painter,
    text: &str,
    font: FontId,
    colour: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    painter.layout_job(job)
}

/// The same, and whether its end was left out.
pub fn elided(
    ui: &Ui,
    text: &str,
    font: FontId,
    colour: egui::Color32,
    width: f32,
) -> (std::sync::Arc<egui::Galley>, bool) {
    let galley = one_line(ui.painter(), text, font, colour, width);
    let cut = galley.elided;
    (galley, cut)
}
