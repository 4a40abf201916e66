//! What the program tells without asking, on a strip of its own.

use egui::accesskit::{Live, Role};
use egui::{Key, Margin, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::dialog;
use crate::app::base::command::Command;
use crate::app::base::keys::key_text;
use crate::app::base::notice::{Kind, Notice};
use crate::app::base::theme::Theme;
use crate::words::Words;

/// The notices, the latest lowest, over the width that is left; nothing without notices. None takes the keyboard. What was asked for
/// by the button of one is given back.
pub fn ui(ui: &mut Ui, notices: &mut Vec<Notice>, words: Words, theme: &Theme) -> Option<Command> {
    if notices.is_empty() {
        return None;
    }
    if dialog::escape(ui) {
        notices.pop();
    }
    let (mut dismissed, mut asked) = (None, None);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (n, notice) in notices.iter().enumerate() {
            match show(ui, notice, n, words, theme) {
                Some(Pressed::Dismiss) => dismissed = Some(n),
                Some(Pressed::Remedy(command)) => asked = Some(command),
                None => {}
            }
        }
    });
    if let Some(n) = dismissed {
        notices.remove(n);
    }
    asked
}

/// Which button of a notice was pressed.
enum Pressed {
    Dismiss,
    Remedy(Command),
}

fn show(ui: &mut Ui, notice: &Notice, n: usize, words: Words, theme: &Theme) -> Option<Pressed> {
    let (mark, role, live) = match notice.kind {
        Kind::Info => (theme.accent, Role::Status, Live::Polite),
        Kind::Alert => (theme.alert, Role::Alert, Live::Assertive),
    };
    let frame = egui::Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(6)
        .inner_margin(Margin { left: 14, right: 6, top: 4, bottom: 4 });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = 28.0;
        let remedy = notice.remedy.map(|command| (command, words.text(command.message())));
        let font = egui::TextStyle::Button.resolve(ui.style());
        let width = remedy.as_ref().map_or(0.0, |(_, name)| {
            let name = ui.painter().layout_no_wrap(name.clone(), font, theme.ink);
            name.size().x + 2.0 * ui.spacing().button_padding.x + 8.0
        });
        let room = ui.available_width() - side - 8.0 - width;
        let text = egui::WidgetText::from(&notice.text);
        let wrap = Some(egui::TextWrapMode::Wrap);
        let text = text.into_galley(ui, wrap, room, egui::TextStyle::Body);
        let height = text.size().y.max(side);
        let size = vec2(ui.available_width(), height);
        let (rect, line) = ui.allocate_exact_size(size, Sense::hover());
        let at = pos2(rect.left(), rect.center().y - text.size().y / 2.0);
        ui.painter().galley(at, text, theme.ink);
        line.widget_info(|| WidgetInfo::labeled(Role::Label, true, notice.text.as_str()));
        ui.ctx().accesskit_node_builder(line.id, |node| {
            node.set_role(role);
            node.set_live(live);
            node.set_label(notice.text.as_str());
        });
        let beside = pos2(rect.right() - side - width, rect.center().y - side / 2.0);
        let place = Rect::from_min_size(beside, vec2((width - 8.0).max(0.0), side));
        let remedy = remedy.filter(|(_, name)| ui.put(place, egui::Button::new(name)).clicked());
        let cross = pos2(rect.right() - side / 2.0, rect.center().y);
        let place = Rect::from_center_size(cross, vec2(side, side));
        let close = ui.push_id(n, |ui| dismiss(ui, theme, place)).inner;
        let key = key_text(words, Key::Escape);
        let hover = words.with("notice-dismiss-key", [("key", key.into())]);
        let close = close.on_hover_text(hover).accessible_name(words.text("notice-dismiss"));
        let remedy = remedy.map(|(command, _)| Pressed::Remedy(command));
        remedy.or_else(|| close.clicked().then_some(Pressed::Dismiss))
    });
    let rect = shown.response.rect;
    let bar = egui::Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
    let corner = egui::CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 };
    ui.painter().rect_filled(bar, corner, mark);
    shown.inner
}

/// A cross, drawn.
fn dismiss(ui: &mut Ui, theme: &Theme, place: Rect) -> egui::Response {
    let response = ui.put(place, egui::Button::new("").frame_when_inactive(false));
    let arm = 4.0;
    let stroke = Stroke::new(1.5, theme.muted);
    let center = response.rect.center();
    let painter = ui.painter();
    painter.line_segment([center - vec2(arm, arm), center + vec2(arm, arm)], stroke);
    painter.line_segment([center - vec2(arm, -arm), center + vec2(arm, -arm)], stroke);
    response
}
