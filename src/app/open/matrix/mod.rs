//! Grid II: the half matrix, every pair once.

mod grid;
mod keys;
mod legend;
mod letters;
mod paint;
mod pair;
mod sheet;
#[cfg(test)]
mod tests;
mod typology;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::open::mission;
use crate::app::open::strategy::WishState;
use crate::app::widgets::form;
use crate::app::widgets::{Pointing, dialog};
use crate::session::Pair;
use sheet::Sheet;
use typology::TypologyState;

/// Where the matrix is this wide, what is said of a pair stands beside it.
const WIDE: f32 = 900.0;
/// How wide that is then.
const BESIDE: f32 = 380.0;
/// What it needs under the matrix, at least.
const UNDER: f32 = 230.0;

/// What the progress and a line of what is under it need there, whatever the matrix loses.
const HAND: f32 = 124.0;
/// The least that a matrix is read in.
const LEAST: f32 = 72.0;

/// Where there is less height than this, rows of the matrix come before what is seldom changed.
const LOW: f32 = 420.0;

/// What this view keeps between frames.
#[derive(Debug, Default)]
pub struct MatrixState {
    /// Puts the keyboard in the matrix, in the next frame.
    pub focus: bool,
    /// The short form: natures alone.
    pub simple: bool,
    page: Page,
    /// Puts the caret in the note of this pair.
    focus_note: Option<Pair>,
    wish: WishState,
    /// What the last key could not do, and why.
    said: String,
    pointing: Pointing,
    /// The pair that was last brought into view.
    shown: Option<Pair>,
    sheet: Sheet,
    typology: TypologyState,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    #[default]
    Grid,
    /// The natures are being adapted.
    Natures,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut MatrixState, out: &mut Vec<Action>) {
    state.pointing.notice(ui);
    form::column(ui, |ui| {
        mission::field(ui, look, out);
        mission::left_out(ui, look, out);
    });
    let whole = look;
    let look = &Look { session: whole.on_mission(), ..*whole };
    state.sheet.read(look);
    if state.sheet.actors.len() < 2 {
        return too_few(ui, look, out);
    }
    let low = ui.available_height() < LOW;
    if !low || state.page == Page::Natures {
        options(ui, look, state);
    }
    if state.page == Page::Natures {
        return form::page(ui, "typology", |ui| {
            // A nature that others have is in use, whatever is shown.
            typology::ui(ui, whole, &mut state.typology, out);
        });
    }
    let room = ui.available_rect_before_wrap();
    if WIDE < room.width() {
        let (left, right) = room.split_left_right_at_x(room.right() - BESIDE);
        part(ui, "grid", left.with_max_x(left.right() - 24.0), |ui| {
            grid::ui(ui, look, state, ui.available_size(), out);
        });
        part(ui, "pair", right, |ui| hand(ui, look, state, low, out));
    } else {
        let most = (room.height() * 0.64).max(room.height() - UNDER);
        let most = most.min(room.height() - HAND).max(LEAST);
        grid::ui(ui, look, state, vec2(room.width(), most), out);
        ui.add_space(6.0);
        form::rule(ui, look.theme);
        hand(ui, look, state, low, out);
    }
}

impl MatrixState {
    /// The name of a nature that is being added.
    pub fn new_nature(&mut self) -> &mut String {
        &mut self.typology.new_name
    }

    /// Shows where the natures are adapted, with the caret in the first one.
    pub fn adapt_natures(&mut self) {
        self.page = Page::Natures;
        self.typology.focus = true;
    }
}

fn part(ui: &mut Ui, salt: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(salt).max_rect(rect), content);
}

/// The form, and the way to the natures.
fn options(ui: &mut Ui, look: &Look<'_>, state: &mut MatrixState) {
    ui.horizontal_wrapped(|ui| {
        let simple = ui.checkbox(&mut state.simple, look.words.text("matrix-simple"));
        if simple.on_hover_text(look.words.text("matrix-simple-help")).changed() {
            state.said.clear();
        }
        let (message, other) = match state.page {
            Page::Grid => ("matrix-adapt", Page::Natures),
            Page::Natures => ("matrix-back-to-grid", Page::Grid),
        };
        if dialog::quiet(ui, look.theme, look.words.text(message)).clicked() {
            state.page = other;
        }
    });
    ui.add_space(2.0);
}

/// Fewer than two actors make no pair.
fn too_few(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    form::column(ui, |ui| {
        ui.add_space(24.0);
        form::section(ui, look.words.text("matrix-empty"));
        dialog::paragraph(ui, dialog::muted(look.words.text("matrix-empty-help"), look.theme));
        ui.add_space(8.0);
        let to_actors = form::primary(ui, look.theme, look.words.text("matrix-to-actors"));
        if ui.add(to_actors).clicked() {
            out.push(Command::ShowActors.into());
        }
    });
}

/// When ties are looked at again: each year, as the method asks (4780-4782).
fn review(ui: &mut Ui, look: &Look<'_>) {
    if 0 < look.session.relations.examined() {
        let next = look.session.last_day().saturating_add(jiff::Span::new().years(1));
        let date = [("date", look.words.date(next).into())];
        form::help(ui, look.theme, look.words.with("matrix-review", date));
    }
}

/// How far the group is, the pair in hand, the legend.
fn hand(ui: &mut Ui, look: &Look<'_>, state: &mut MatrixState, low: bool, out: &mut Vec<Action>) {
    form::column(ui, |ui| progress(ui, look, state, out));
    form::page(ui, "hand", |ui| {
        let chosen = look.spotlight.pair.filter(|&pair| state.sheet.place(pair).is_some());
        if let Some(pair) = chosen {
            pair::ui(ui, look, state, pair, out);
        } else {
            form::help(ui, look.theme, look.words.text("matrix-choose-pair"));
            form::help(ui, look.theme, look.words.text("matrix-what-for"));
            review(ui, look);
        }
        // Else the natures to choose from are the legend.
        if chosen.is_none() {
            legend::ui(ui, look);
        }
        ui.add_space(6.0);
        if !state.simple {
            form::help(ui, look.theme, legend::objects(look));
        }
        form::help(ui, look.theme, keys_help(look, state.simple));
        if low {
            options(ui, look, state);
        }
    });
}

fn progress(ui: &mut Ui, look: &Look<'_>, state: &mut MatrixState, out: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(theme::strong(look.words.examined(look.session), size::BODY));
        let all = crate::session::pairs_of(state.sheet.actors.len());
        let left = look.session.relations.examined() < all;
        let next = egui::Button::new(look.words.text("matrix-next"));
        let name = look.words.text("matrix-next-name");
        if ui.add_enabled(left, next).accessible_name(&name).on_hover_text(&name).clicked() {
            let here = look.spotlight.pair.filter(|&pair| state.sheet.place(pair).is_some());
            let next = match here {
                Some(pair) => state.sheet.next_unexamined(pair),
                None => state.sheet.first_unexamined(),
            };
            out.extend(next.map(Action::SelectPair));
            state.focus = true;
            ui.request_repaint();
        }
    });
    if !state.said.is_empty() {
        form::alert(ui, look.theme, state.said.clone());
    }
}

/// The keys, with the letters of this session.
fn keys_help(look: &Look<'_>, simple: bool) -> String {
    let letters = look.session.relations.natures.iter().map(|nature| nature.letter.to_string());
    let letters = letters.collect::<Vec<_>>().join(" ");
    let id = if simple { "matrix-keys-simple" } else { "matrix-keys" };
    look.words.with(id, [("letters", letters.into())])
}

/// Where the legend puts a mark beside its words.
fn beside(rect: Rect, side: f32) -> Rect {
    Rect::from_center_size(pos2(rect.left() + side / 2.0 + 4.0, rect.center().y), vec2(side, side))
}
