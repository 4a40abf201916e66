//! What the room sees: the picture itself, which one it is, what it may hold, and how it reads from the back.

use egui::{
    Align, Button, Color32, CornerRadius, DragValue, Layout, Rect, RichText, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

use super::{Place, Projecting, Stopped};
use crate::analysis::projection::{Mode, Page};
use crate::app::base::action::Action;
use crate::app::base::command::{Command, WallCommand};
use crate::app::base::keys::command_keys;
use crate::app::base::look::Look;
use crate::app::base::settings::{self, LastRow, Settings};
use crate::app::base::theme::{Theme, size, strong};
use crate::app::wall;
use crate::app::widgets::form;
use crate::session::{Disclosure, Plan, Purpose};
use crate::words::Words;

/// From this width on, choices stand in two columns.
const TWO_COLUMNS: f32 = 520.0;

/// What the panel is drawn from, besides the session.
#[derive(Clone, Copy)]
pub struct Projection<'a> {
    pub projecting: &'a Projecting,
    pub settings: &'a Settings,
}

/// The panel.
pub fn ui(ui: &mut Ui, look: &Look<'_>, shown: Projection<'_>, out: &mut Vec<Action>) {
    let (words, theme) = (look.words, look.theme);
    form::page(ui, "projection", |ui| {
        form::section(ui, where_it_is(words, shown.projecting));
        picture(ui, look, shown.projecting);
        ui.add_space(6.0);
        acts(ui, words, shown.projecting, out);
        form::section(ui, words.text("projection-what"));
        modes(ui, look, shown.projecting, out);
        part(ui, look, shown.projecting, out);
        form::section(ui, words.text("projection-allowed"));
        switches(ui, look, out);
        form::section(ui, words.text("projection-legible"));
        legibility(ui, words, theme, shown.settings, out);
    });
}

/// Where the room looks, and what keeps it from seeing what goes on.
fn where_it_is(words: Words, projecting: &Projecting) -> String {
    match &projecting.place {
        Place::Nowhere => words.text("projection-nowhere"),
        Place::Screen(screen) if screen.name.is_empty() => words.text("projection-other-screen"),
        Place::Screen(screen) => words.with("projection-on", [("screen", (&screen.name).into())]),
        Place::ThisWindow => words.text("projection-here"),
    }
}

fn picture(ui: &mut Ui, look: &Look<'_>, projecting: &Projecting) {
    let width = ui.available_width();
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, (width * 9.0 / 16.0).min(320.0)), Sense::hover());
    small_picture(ui, look, projecting, rect);
    let said = said(look.words, projecting);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, said.as_str()));
}

/// In the entry bar, while a second window is open: what the room sees. A click shows the panel.
pub fn thumbnail(
    ui: &Ui,
    look: &Look<'_>,
    projecting: &Projecting,
    rect: Rect,
    out: &mut Vec<Action>,
) {
    let response = ui.interact(rect, ui.scope_id().with("thumbnail"), Sense::click());
    small_picture(ui, look, projecting, rect);
    form::focus_ring(ui, look.theme, &response);
    let said = said(look.words, projecting);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, said.as_str()));
    if response.on_hover_text(said).clicked() {
        out.push(Command::Wall(WallCommand::Panel).into());
    }
}

/// Exactly what the room sees, as large as fits in `rect`.
fn small_picture(ui: &Ui, look: &Look<'_>, projecting: &Projecting, rect: Rect) {
    let theme = look.theme;
    let aspect = projecting.aspect();
    let size = vec2(rect.width().min(rect.height() * aspect), 0.0);
    let inside = Rect::from_center_size(rect.center(), vec2(size.x, size.x / aspect));
    let painter = ui.painter().with_clip_rect(inside.intersect(ui.clip_rect()));
    match projecting.picture() {
        Some(picture) if !projecting.black => wall::paint(&painter, inside, picture),
        _ => {
            painter.rect_filled(inside, 0, Color32::BLACK);
        }
    }
    let stopped = projecting.stopped();
    let line = if stopped.is_some() {
        Stroke::new(2.0, theme.alert)
    } else {
        Stroke::new(1.0, theme.rail)
    };
    ui.painter().rect_stroke(inside, CornerRadius::ZERO, line, StrokeKind::Outside);
    if let Some(stopped) = stopped {
        if stopped == Stopped::Unseen {
            painter.line_segment([inside.left_bottom(), inside.right_top()], line);
        }
        let text = look.words.text(match stopped {
            Stopped::Unseen => "projection-is-unseen",
            Stopped::Black => "projection-is-black",
            Stopped::Frozen => "projection-is-frozen",
        });
        let font = egui::FontId::new(size::SMALL, crate::app::base::theme::semibold());
        let room = inside.width() - 16.0;
        let galley = ui.painter().layout(text, font, theme.card, room.max(1.0));
        let at = inside.left_top() + vec2(4.0, 4.0);
        let around = Rect::from_min_size(at, galley.size()).expand2(vec2(4.0, 1.0));
        ui.painter().rect_filled(around, 3, theme.alert);
        ui.painter().galley(at, galley, theme.card);
    }
}

/// For a screen reader: which picture the room sees, and whether it moves.
fn said(words: Words, projecting: &Projecting) -> String {
    let mode = words.text(WallCommand::Show(projecting.mode).message());
    let state = match projecting.stopped() {
        Some(Stopped::Unseen) => "projection-said-unseen",
        Some(Stopped::Black) => "projection-said-black",
        Some(Stopped::Frozen) => "projection-said-frozen",
        None if projecting.is_on() => "projection-said",
        None => "projection-said-before",
    };
    words.with(state, [("mode", mode.into())])
}

/// A button of a command, with its keys in secondary words.
fn button(ui: &mut Ui, words: Words, command: WallCommand, on: bool, out: &mut Vec<Action>) {
    let command = Command::Wall(command);
    let name = words.text(command.message());
    let keys = command_keys(words, command);
    let weak = ui.visuals().weak_text_color();
    let keys = RichText::new(keys).size(size::SMALL);
    let keys = if on || !ui.is_enabled() { keys } else { keys.color(weak) };
    let wide = if ui.layout().is_horizontal() { 0.0 } else { ui.available_width() };
    let button = Button::selectable(on, name).right_text(keys).min_size(vec2(wide, 26.0));
    let response = ui.add(button.wrap_mode(egui::TextWrapMode::Truncate));
    if response.clicked() {
        out.push(command.into());
    }
}

fn acts(ui: &mut Ui, words: Words, projecting: &Projecting, out: &mut Vec<Action>) {
    let on = projecting.is_on();
    let choices = [
        (WallCommand::Project, projecting.is_elsewhere(), true),
        (WallCommand::ThisWindow, projecting.is_here(), true),
        (WallCommand::Freeze, projecting.is_frozen(), on),
        (WallCommand::Black, projecting.black, on),
    ];
    side_by_side(ui, &choices, |ui, &(command, chosen, enabled)| {
        ui.add_enabled_ui(enabled, |ui| button(ui, words, command, chosen, out));
    });
}

fn modes(ui: &mut Ui, look: &Look<'_>, projecting: &Projecting, out: &mut Vec<Action>) {
    let of_territory = look.is_for(Purpose::Territory);
    let has_thread = look.day.sitting().is_some_and(|sitting| !sitting.thread.is_empty());
    let all = Mode::ALL.into_iter().filter(|mode| of_territory || !Mode::TERRITORY.contains(mode));
    let all: Vec<_> = all.filter(|mode| has_thread || *mode != Mode::Moment).collect();
    side_by_side(ui, &all, |ui, &mode| {
        let shown = projecting.mode == mode;
        button(ui, look.words, WallCommand::Show(mode), shown, out);
    });
}

/// Choices in two columns where there is room for their words, else in one; read down each column.
fn side_by_side<T>(ui: &mut Ui, choices: &[T], mut show: impl FnMut(&mut Ui, &T)) {
    let columns = if TWO_COLUMNS <= ui.available_width() { 2 } else { 1 };
    ui.columns(columns, |columns| {
        let long = choices.len().div_ceil(columns.len());
        for (ui, part) in columns.iter_mut().zip(choices.chunks(long)) {
            ui.spacing_mut().item_spacing.y = 2.0;
            for choice in part {
                show(ui, choice);
            }
        }
    });
}

/// The keys that turn pages.
fn page_keys(words: Words) -> String {
    let keys = [WallCommand::PreviousPage, WallCommand::NextPage]
        .map(|command| command_keys(words, Command::Wall(command)));
    let keys = [("before", (&keys[0]).into()), ("next", (&keys[1]).into())];
    words.with("projection-page-keys", keys)
}

/// Which part of it: pages, whether it follows, one actor.
fn part(ui: &mut Ui, look: &Look<'_>, projecting: &Projecting, out: &mut Vec<Action>) {
    let words = look.words;
    let page = projecting.projected().map_or(Page::ONLY, |projected| projected.page);
    if 1 < page.of {
        ui.horizontal(|ui| {
            button(ui, words, WallCommand::PreviousPage, false, out);
            let values = [("at", (page.at + 1).into()), ("of", page.of.into())];
            ui.label(words.with("projection-page", values));
            button(ui, words, WallCommand::NextPage, false, out);
        });
        form::help(ui, look.theme, page_keys(words));
    }
    if projecting.mode == Mode::Reading {
        let mut follows = !projecting.stays;
        if ui.checkbox(&mut follows, words.text("projection-follows")).changed() {
            out.push(Command::Wall(WallCommand::Follow).into());
        }
    }
    let chosen = look.spotlight.actor.and_then(|actor| look.session.actors.get(actor));
    if let (Mode::Map | Mode::Relations, Some(actor)) = (projecting.mode, chosen) {
        let mut one = projecting.one_actor;
        let text = words.with("projection-one-actor", [("actor", actor.short_name().into())]);
        if ui.checkbox(&mut one, text).changed() {
            out.push(Command::Wall(WallCommand::OneActor).into());
        }
    }
}

/// What is confidential: off until it is switched on, each switch its own way back.
fn switches(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let words = look.words;
    let plan = Plan::of(look.session);
    for disclosure in Disclosure::ALL {
        let mut on = plan.shows(disclosure);
        let switch = egui::Checkbox::new(&mut on, words.disclosure(disclosure));
        if ui.add_enabled(look.may_write, switch).changed() {
            out.push(Command::Wall(WallCommand::Disclose(disclosure)).into());
        }
    }
    form::help(ui, look.theme, words.text("projection-never"));
    if plan.shows(Disclosure::Findings) && !plan.shows(Disclosure::Natures) {
        form::help(ui, look.theme, words.text("projection-findings-need"));
    }
}

fn legibility(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    settings: &Settings,
    out: &mut Vec<Action>,
) {
    form::help(ui, theme, words.text("projection-legible-help"));
    last_row(ui, words, theme, settings.last_row, out);
    ui.horizontal(|ui| {
        button(ui, words, WallCommand::Smaller, false, out);
        let pixels = settings.room_text().pixels().to_string();
        ui.label(strong(words.with("projection-text", [("pixels", pixels.into())]), size::BODY));
        button(ui, words, WallCommand::Larger, false, out);
    });
    ui.horizontal_wrapped(|ui| {
        for choice in settings::WallTheme::ALL {
            let on = settings.wall_theme == choice;
            button(ui, words, WallCommand::Theme(choice), on, out);
        }
    });
}

/// Where the last row sits: both measures, and what follows from them.
fn last_row(ui: &mut Ui, words: Words, theme: &Theme, row: LastRow, out: &mut Vec<Action>) {
    let (mut picture, mut distance) = (row.picture(), row.distance());
    ui.horizontal_wrapped(|ui| {
        for (name, measure) in
            [("projection-picture-height", &mut picture), ("projection-last-row", &mut distance)]
        {
            let name = words.text(name);
            ui.label(name.as_str());
            let field = DragValue::new(measure)
                .range(0.1..=1000.0)
                .speed(0.1)
                .max_decimals(1)
                .custom_formatter(|measure, _| words.number(measure as f32))
                .custom_parser(|typed| typed.trim().replace(',', ".").parse().ok());
            ui.add(field).accessible_name(name);
        }
    });
    form::help(ui, theme, words.text("projection-measures"));
    let measured = LastRow::measured(picture, distance);
    if measured != row {
        out.push(Action::Sit(measured));
    }
    let heights = words.number(row.heights());
    if row.is_too_far() {
        form::alert(ui, theme, words.with("projection-too-far", [("heights", heights.into())]));
    } else {
        ui.label(words.with("projection-heights", [("heights", heights.into())]));
    }
}

/// Over the entry bar, while the room sees this window: the way back, what keeps the room from seeing what goes on, and
/// whether all is saved.
pub fn here(
    ui: &mut Ui,
    look: &Look<'_>,
    projecting: &Projecting,
    saved: &str,
    out: &mut Vec<Action>,
) {
    let (words, theme) = (look.words, look.theme);
    let page = projecting.projected().map_or(Page::ONLY, |projected| projected.page);
    ui.horizontal(|ui| {
        let keys = command_keys(words, Command::Wall(WallCommand::Project));
        let back = words.with("projection-take-back", [("keys", keys.into())]);
        if ui.button(RichText::new(back).size(size::SMALL)).clicked() {
            out.push(Command::Wall(WallCommand::Project).into());
        }
        let stopped = match projecting.stopped() {
            Some(Stopped::Frozen) => Some(("projection-here-frozen", WallCommand::Freeze)),
            Some(Stopped::Black) => Some(("projection-here-black", WallCommand::Black)),
            Some(Stopped::Unseen) | None => None,
        };
        if let Some((message, command)) = stopped {
            let keys = command_keys(words, Command::Wall(command));
            let said = words.with(message, [("keys", keys.into())]);
            ui.label(strong(said, size::SMALL).color(theme.alert));
        } else if 1 < page.of {
            let keys = RichText::new(page_keys(words)).size(size::SMALL).color(theme.muted);
            ui.add(egui::Label::new(keys).truncate());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = RichText::new(saved).size(size::SMALL).color(theme.muted);
            ui.add(egui::Label::new(text).truncate());
        });
    });
}
