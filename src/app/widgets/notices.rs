//! What the program tells without asking, on a strip of its own.

use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::text::LayoutJob;
use egui::{FontId, Galley, Key, Margin, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::dialog;
use crate::app::base::command::Command;
use crate::app::base::keys::key_text;
use crate::app::base::notice::{Kind, Notice};
use crate::app::base::theme::{Theme, size};
use crate::words::Words;

/// The notices, the latest lowest, over the width that is left; nothing without notices. None takes the keyboard. What was asked for
/// by the button of one is given back.
pub fn ui(ui: &mut Ui, notices: &mut Vec<Notice>, words: Words, theme: &Theme) -> Option<Command> {
    pass(ui, notices);
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
            match show(ui, notice, Room::Free(n), words, theme) {
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

/// How long something that was told stays, when nobody closes it and nothing else is told.
const STAYS: Duration = Duration::from_secs(12);

/// What was told and has been in sight long enough goes; what went wrong stays.
fn pass(ui: &Ui, notices: &mut Vec<Notice>) {
    let now = Duration::from_secs_f64(ui.input(|input| input.time).max(0.0));
    notices.retain_mut(|notice| {
        let since = *notice.since.get_or_insert(now);
        notice.kind == Kind::Alert || now.saturating_sub(since) < STAYS
    });
    let told = notices.iter().filter(|notice| notice.kind == Kind::Info);
    if let Some(first) = told.filter_map(|notice| notice.since).min() {
        ui.ctx().request_repaint_after(STAYS.saturating_sub(now.saturating_sub(first)));
    }
}

/// The latest notice alone, within the place there is: what stands around it stays where it was. Those before it are counted,
/// and come when it is closed.
pub fn in_place(
    ui: &mut Ui,
    notices: &mut Vec<Notice>,
    words: Words,
    theme: &Theme,
) -> Option<Command> {
    pass(ui, notices);
    if !notices.is_empty() && dialog::escape(ui) {
        notices.pop();
    }
    let before = notices.len().saturating_sub(1);
    let notice = notices.last()?;
    let height = ui.available_height();
    match show(ui, notice, Room::Within { height, before }, words, theme)? {
        Pressed::Remedy(command) => Some(command),
        Pressed::Dismiss => {
            notices.pop();
            None
        }
    }
}

/// The room a notice has.
#[derive(Clone, Copy)]
enum Room {
    /// As high as its text; the notice of this rank.
    Free(usize),
    /// This high, on two lines at most, with so many others before it.
    Within { height: f32, before: usize },
}

/// Which button of a notice was pressed.
enum Pressed {
    Dismiss,
    Remedy(Command),
}

fn show(ui: &mut Ui, notice: &Notice, room: Room, words: Words, theme: &Theme) -> Option<Pressed> {
    let (mark, role, live) = match notice.kind {
        Kind::Info => (theme.accent, Role::Status, Live::Polite),
        Kind::Alert => (theme.alert, Role::Alert, Live::Assertive),
    };
    let above = if matches!(room, Room::Free(_)) { 4 } else { 1 };
    let frame = egui::Frame::new()
        .fill(theme.card)
        .stroke(Stroke::new(1.0, theme.line))
        .corner_radius(6)
        .inner_margin(Margin { left: 14, right: 6, top: above, bottom: above });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let side = match room {
            Room::Free(_) => 28.0,
            Room::Within { height, .. } => {
                let side = height - 8.0;
                ui.spacing_mut().button_padding.y = 0.0;
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.spacing_mut().interact_size.y = side;
                side
            }
        };
        let remedies = remedies(ui, notice, words, theme);
        let width: f32 = remedies.iter().map(|remedy| remedy.width + BETWEEN).sum();
        let (text, height) = match room {
            Room::Free(_) => {
                let wide = ui.available_width() - side - 8.0 - width;
                let text = egui::WidgetText::from(&notice.text);
                let wrap = Some(egui::TextWrapMode::Wrap);
                let text = text.into_galley(ui, wrap, wide, egui::TextStyle::Body);
                let height = text.size().y.max(side);
                (text, height)
            }
            Room::Within { height, before } => {
                let others = if before == 0 { String::new() } else { format!(" (+{before})") };
                let wide = ui.available_width() - side - 8.0 - width;
                (on_two_lines(ui, &notice.text, &others, wide, theme), height - 4.0)
            }
        };
        let cut = text.elided;
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
        let mut beside = pos2(rect.right() - side - width, rect.center().y - side / 2.0);
        let mut asked = None;
        for Remedy { command, name, width } in remedies {
            let place = Rect::from_min_size(beside, vec2(width, side));
            if ui.put(place, egui::Button::new(name)).clicked() {
                asked = Some(Pressed::Remedy(command));
            }
            beside.x += width + BETWEEN;
        }
        let cross = pos2(rect.right() - side / 2.0, rect.center().y);
        let place = Rect::from_center_size(cross, vec2(side, side));
        if cut {
            line.on_hover_text(&notice.text);
        }
        let rank = if let Room::Free(rank) = room { rank } else { 0 };
        let close = ui.push_id(rank, |ui| dismiss(ui, theme, place)).inner;
        let key = key_text(words, Key::Escape);
        let hover = words.with("notice-dismiss-key", [("key", key.into())]);
        let close = close.on_hover_text(hover).accessible_name(words.text("notice-dismiss"));
        asked.or_else(|| close.clicked().then_some(Pressed::Dismiss))
    });
    let rect = shown.response.rect;
    let bar = egui::Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
    let corner = egui::CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 };
    ui.painter().rect_filled(bar, corner, mark);
    shown.inner
}

/// A button of a notice.
struct Remedy {
    command: Command,
    name: String,
    width: f32,
}

/// After each button, in points.
const BETWEEN: f32 = 8.0;

/// The buttons of a notice, each as wide as its name; a command may have a short one for that.
fn remedies(ui: &Ui, notice: &Notice, words: Words, theme: &Theme) -> Vec<Remedy> {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let remedies = notice.remedies.iter().map(|&command| {
        let short = words.maybe(&format!("{}.short", command.message()));
        let name = short.unwrap_or_else(|| words.text(command.message()));
        let laid = ui.painter().layout_no_wrap(name.clone(), font.clone(), theme.ink);
        Remedy { command, name, width: laid.size().x + 2.0 * ui.spacing().button_padding.x }
    });
    remedies.collect()
}

/// In the size of texts on one line, else smaller on two.
fn on_two_lines(ui: &Ui, text: &str, others: &str, wide: f32, theme: &Theme) -> Arc<Galley> {
    let text = format!("{text}{others}");
    let body = FontId::proportional(size::BODY);
    let one = ui.painter().layout_no_wrap(text.clone(), body, theme.ink);
    if one.size().x <= wide {
        return one;
    }
    let small = FontId::proportional(size::SMALL);
    let mut job = LayoutJob::simple(text, small, theme.ink, wide);
    job.wrap.max_rows = 2;
    ui.painter().layout_job(job)
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
