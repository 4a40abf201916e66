//! The first page.

use egui::{
    Align, Button, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::{Recent, StartLook};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::elsewhere::Place;
use crate::app::base::keys::command_keys;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::{Row, muted, paragraph, primary, quiet, secondary, small};
use crate::app::widgets::ends;
use crate::session::Language;

const MARGIN: f32 = 40.0;
const LEFT: f32 = 350.0;
const GAP: f32 = 64.0;
const BUTTON: f32 = 196.0;
const FOOT: f32 = 28.0;

/// Whether a new session was asked for.
pub fn ui(ui: &mut Ui, look: &StartLook<'_>, focus: bool, out: &mut Vec<Action>) -> bool {
    let all = ui.available_rect_before_wrap();
    let width = (all.width() - 2.0 * MARGIN).min(1080.0);
    let left = all.center().x - width / 2.0;
    let top = all.top() + (all.height() * 0.15).clamp(72.0, 150.0);
    let bottom = all.bottom() - MARGIN;
    let side = Rect::from_min_max(pos2(left, top), pos2(left + LEFT, bottom));
    let lists = Rect::from_min_max(pos2(side.right() + GAP, top), pos2(left + width, bottom));
    let mut new = false;
    within(ui, side, |ui| new = what_to_do(ui, look, focus, out));
    within(ui, lists, |ui| sessions(ui, look, out));
    let line = Rect::from_min_max(
        pos2(left, all.top() + 16.0),
        pos2(left + width, all.top() + 16.0 + ui.spacing().interact_size.y),
    );
    within(ui, line, |ui| corner(ui, look, out));
    let foot = Rect::from_min_max(pos2(left, bottom - FOOT), pos2(left + LEFT, bottom));
    within(ui, foot, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().button_padding.x = 0.0;
            ui.spacing_mut().item_spacing.x = 12.0;
            if quiet(ui, look.theme, look.words.text("start-keys")).clicked() {
                out.push(Command::Keys.into());
            }
            ui.label(small(command_keys(look.words, Command::Keys), look.theme));
            ui.add_space(12.0);
            if quiet(ui, look.theme, look.words.text("start-about")).clicked() {
                out.push(Command::About.into());
            }
        });
    });
    ui.advance_cursor_after_rect(all);
    new
}

fn within(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), content);
}

fn what_to_do(ui: &mut Ui, look: &StartLook<'_>, focus: bool, out: &mut Vec<Action>) -> bool {
    let (words, theme) = (look.words, look.theme);
    let mut new = false;
    ui.label(strong(words.text("start-name"), size::NAME));
    ui.add_space(6.0);
    mark(ui, theme);
    ui.add_space(14.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    paragraph(ui, muted(words.text("start-purpose"), theme).size(size::PILLAR));
    ui.add_space(22.0);
    let width = ui.available_width();
    let row = |ui: &mut Ui, command: Command, button: &mut dyn FnMut(&mut Ui)| {
        ui.allocate_ui_with_layout(vec2(width, 36.0), Layout::left_to_right(Align::Center), |ui| {
            ui.allocate_ui_with_layout(
                vec2(BUTTON, 36.0),
                Layout::top_down_justified(Align::Center),
                button,
            );
            ui.add_space(6.0);
            ui.label(small(command_keys(words, command), theme));
        });
    };
    if let Some(waiting) = look.waiting {
        let go_on = ui
            .allocate_ui_with_layout(
                vec2(BUTTON, 36.0),
                Layout::top_down_justified(Align::Center),
                |ui| primary(ui, theme, words.text("start-go-on")),
            )
            .inner;
        if focus {
            go_on.request_focus();
        }
        if go_on.clicked() {
            out.push(Action::Open(waiting.path.clone()));
        }
        let said = words.with("start-letters-wait", [("title", (&waiting.title).into())]);
        paragraph(ui, small(said, theme));
    }
    row(ui, Command::NewSession, &mut |ui| {
        let text = words.text(if look.form_waits { "start-form" } else { "start-new" });
        let button =
            if look.waiting.is_some() { secondary(ui, text) } else { primary(ui, theme, text) };
        if focus && look.waiting.is_none() {
            button.request_focus();
        }
        new = button.clicked();
    });
    if look.form_waits {
        paragraph(ui, small(words.text("start-form-waits"), theme));
    }
    row(ui, Command::Library, &mut |ui| {
        if secondary(ui, words.text("start-library")).clicked() {
            out.push(Command::Library.into());
        }
    });
    row(ui, Command::OpenFile, &mut |ui| {
        if secondary(ui, words.text("start-open")).clicked() {
            out.push(Command::OpenFile.into());
        }
    });
    elsewhere(ui, look, out);
    new
}

/// Where sessions were opened outside the folder, as many as there is room for above the foot.
fn elsewhere(ui: &mut Ui, look: &StartLook<'_>, out: &mut Vec<Action>) {
    const HEIGHT: f32 = 28.0;
    let (words, theme) = (look.words, look.theme);
    let room = ui.max_rect().bottom() - FOOT - ui.cursor().top() - HEIGHT;
    let fitting = (room / HEIGHT).floor().max(0.0) as usize;
    let shown = &look.elsewhere[..fitting.min(look.elsewhere.len())];
    if shown.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let line = vec2(ui.available_width(), HEIGHT);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(line, layout, |ui| {
        ui.label(small(words.text("start-elsewhere"), theme));
    });
    for place in shown {
        let name = place.name();
        let path = place.path();
        let (text, asked) = match place {
            Place::Folder(_) => (
                words.with("start-open-in", [("name", (&name).into())]),
                Action::OpenIn(path.to_owned()),
            ),
            Place::File(_) => (name.clone(), Action::Open(path.to_owned())),
        };
        ui.allocate_ui_with_layout(line, layout, |ui| {
            ui.spacing_mut().button_padding.x = 0.0;
            let forget = words.with("start-forget", [("name", name.into())]);
            let cross = 24.0;
            ui.scope(|ui| {
                ui.set_max_width(line.x - cross - 12.0);
                let text = egui::RichText::new(text).size(size::SMALL);
                let open = Button::new(text).frame_when_inactive(false).truncate();
                if ui.add(open).on_hover_text(path.display().to_string()).clicked() {
                    out.push(asked);
                }
            });
            let cross = Button::new(small("×", theme)).min_size(vec2(cross, cross));
            let cross = ui.add(cross.frame_when_inactive(false)).accessible_name(&forget);
            if cross.on_hover_text(forget).clicked() {
                out.push(Action::Forget(place.clone()));
            }
        });
    }
}

/// A cursor under the name: the rail, its middle, and a solid ball.
fn mark(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(186.0, 20.0), Sense::hover());
    let y = rect.center().y;
    let painter = ui.painter();
    painter.hline(rect.x_range(), y, Stroke::new(2.0, theme.rail));
    let middle = rect.center().x;
    painter.vline(middle, egui::Rangef::new(y - 5.0, y + 5.0), Stroke::new(1.5, theme.rail));
    let ball = pos2(egui::lerp(rect.x_range(), 0.78), y);
    painter.hline(middle..=ball.x, y, Stroke::new(3.0, theme.ink));
    painter.circle_filled(ball, 8.0, theme.ink);
}

fn sessions(ui: &mut Ui, look: &StartLook<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (look.words, look.theme);
    let examples = look.examples.len() as f32 * Row::LOW + 12.0 + HEADING + 22.0;
    let examples = if look.examples.is_empty() { 0.0 } else { examples };
    ui.spacing_mut().item_spacing.y = 0.0;
    heading(ui, theme, &words.text("start-recents"), "");
    let room = (ui.available_height() - examples - 14.0) / Row::HIGH;
    // Half a row says that there are more.
    let room = ((room - 0.5).floor() + 0.5).max(2.5) * Row::HIGH;
    card(ui, theme, |ui| match look.recents {
        None => empty(ui, theme, &[words.text("start-recents-loading")]),
        Some([]) => {
            let folder = look.folder.display().to_string();
            let place = words.with("start-recents-none-where", [("folder", folder.into())]);
            empty(ui, theme, &[words.text("start-recents-none"), place]);
        }
        Some(recents) => {
            ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show_rows(
                ui,
                Row::HIGH,
                recents.len(),
                |ui, shown| {
                    for recent in &recents[shown] {
                        if show_recent(ui, look, recent) {
                            out.push(Action::Open(recent.path.clone()));
                        }
                    }
                },
            );
        }
    });
    if look.examples.is_empty() {
        return;
    }
    ui.add_space(22.0);
    heading(ui, theme, &words.text("start-examples"), &words.text("start-examples-note"));
    card(ui, theme, |ui| {
        let end = words.text("start-example-copy");
        for (n, title) in look.examples.iter().enumerate() {
            let row = Row { title, end: &end, ..Row::default() };
            if row.show(ui, theme, Sense::click()).clicked() {
                out.push(Action::OpenExample(n));
            }
        }
    });
}

const HEADING: f32 = 28.0;

fn heading(ui: &mut Ui, theme: &Theme, text: &str, note: &str) {
    let size = vec2(ui.available_width(), HEADING);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
        ui.set_min_height(HEADING);
        ui.label(strong(text, size::PILLAR));
        if !note.is_empty() {
            ui.add_space(4.0);
            ui.vertical(|ui| {
                ui.add_space(3.5);
                ui.label(small(note, theme));
            });
        }
    });
}

fn card(ui: &mut Ui, theme: &Theme, content: impl FnOnce(&mut Ui)) {
    theme.frame().inner_margin(Margin::same(6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

fn empty(ui: &mut Ui, theme: &Theme, lines: &[String]) {
    egui::Frame::new().inner_margin(Margin::symmetric(12, 12)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for line in lines {
            paragraph(ui, muted(line, theme));
        }
    });
}

fn show_recent(ui: &mut Ui, look: &StartLook<'_>, recent: &Recent) -> bool {
    let words = look.words;
    let file = recent.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let when = when(look, recent);
    let detail = words.with("start-recent-detail", [("file", file.into()), ("when", when.into())]);
    let unreadable = recent.title.trim().is_empty();
    let title = match (recent.is_sealed, unreadable) {
        (true, _) => words.text("start-recent-sealed"),
        (false, true) => words.text("start-recent-unreadable"),
        (false, false) => recent.title.clone(),
    };
    let end = if recent.waits { words.text("start-recent-waits") } else { String::new() };
    let weak = unreadable && !recent.is_sealed;
    let row = Row { title: &title, detail: &detail, end: &end, weak, ..Row::default() };
    row.show(ui, look.theme, Sense::click()).clicked()
}

fn when(look: &StartLook<'_>, recent: &Recent) -> String {
    let date = recent.modified.date();
    let id = if date == look.today {
        "start-recent-today"
    } else if date.tomorrow().is_ok_and(|next| next == look.today) {
        "start-recent-yesterday"
    } else {
        return look.words.with("start-recent-date", [("date", look.words.date(date).into())]);
    };
    let [hour, minute] =
        [recent.modified.hour(), recent.modified.minute()].map(|part| format!("{part:02}"));
    look.words.with(id, [("hour", hour.into()), ("minute", minute.into())])
}

/// Language and theme, at the right.
fn corner(ui: &mut Ui, look: &StartLook<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    let preference = ui.ctx().options(|options| options.theme_preference);
    let themes = [
        (Command::LightTheme, "start-theme-light", egui::ThemePreference::Light),
        (Command::DarkTheme, "start-theme-dark", egui::ThemePreference::Dark),
        (Command::SystemTheme, "start-theme-system", egui::ThemePreference::System),
    ]
    .map(|(command, id, value)| (command, id, value == preference));
    let languages = [
        (Command::French, "start-language-fr", words.language == Language::Fr),
        (Command::English, "start-language-en", words.language == Language::En),
    ];
    ends(
        ui,
        ui.spacing().interact_size.y,
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            ui.spacing_mut().button_padding = vec2(9.0, 4.0);
            for (n, group) in [&languages[..], &themes[..]].into_iter().enumerate() {
                if 0 < n {
                    ui.add_space(10.0);
                    let (rect, _) = ui.allocate_exact_size(vec2(1.0, 16.0), Sense::hover());
                    ui.painter().rect_filled(rect, 0, look.theme.line);
                    ui.add_space(10.0);
                }
                for &(command, id, on) in group {
                    let color = if on { look.theme.ink } else { look.theme.muted };
                    let text = egui::RichText::new(words.text(id)).size(size::SMALL).color(color);
                    if ui.add(Button::selectable(on, text)).clicked() {
                        out.push(command.into());
                    }
                }
            }
        },
    );
}
