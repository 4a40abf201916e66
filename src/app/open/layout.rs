//! What stands where in the window of an open session.

use egui::{CentralPanel, Frame, Id, Margin, Panel, Rect, Ui, UiBuilder, pos2, vec2};

use super::bar::Ask;
use super::header::{self, Saved};
use super::panels::{self, Beside, Tab};
use super::projection::draw;
use super::projection::panel::{self, Projection};
use super::{Open, Views, bar, board, last, look, menu, territory};
use crate::analysis::projection::Mode;
use crate::app::base::action::Action;
use crate::app::base::desk::Desk;
use crate::app::base::look::Look;
use crate::app::base::settings::Arrangement;
use crate::app::widgets::notices;
use crate::session::Target;

impl Open {
    /// Everything, or what the room sees while it sees this window.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk, out: &mut Vec<Action>) {
        let saved = self.saved(desk);
        let offered = self.offered_picture(desk);
        if self.projecting.is_here() {
            self.room_ui(ui, desk, &saved, offered, out);
        } else {
            self.session_ui(ui, desk, &saved, offered, out);
        }
    }

    fn session_ui(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk,
        saved: &Saved,
        offered: Option<Mode>,
        out: &mut Vec<Action>,
    ) {
        let Views { bar, spotlight, panels } = &mut self.views;
        bar.territory_is_unfolded = self.territory.opened;
        let look = look(&self.document, &self.projecting, spotlight, &self.answered, desk);
        let asked = Ask::of(&look, self.document.draft(), &self.answered, offered);
        let theme = look.theme;
        let board_is_shown = desk.settings.arrangement != Arrangement::Actors;
        let projection = Projection { projecting: &self.projecting, settings: &desk.settings };
        let shown = Panel::bottom("bar").frame(around(theme.card, 20, 8)).show(ui, |ui| {
            // The last argument stands over the board alone, and what is told in its place.
            if !board_is_shown {
                let remedy = notices::ui(ui, &mut desk.notices, look.words, theme);
                out.extend(remedy.map(Action::from));
            }
            if look.may_write {
                beside_the_picture(ui, &look, projection, out, |ui, out| {
                    bar::ui(ui, &look, self.document.draft(), bar, asked, out);
                });
            }
        });
        self.bar_rect = Some(shown.response.rect);
        Panel::top("header").frame(around(theme.card, 20, 2)).show(ui, |ui| {
            let shown = (desk.settings.arrangement, self.projecting.is_on());
            let menu =
                |ui: &mut Ui, out: &mut Vec<Action>| menu::ui(ui, &look, &self.document, out);
            header::ui(ui, &look, shown, saved, menu, out);
        });
        if board_is_shown {
            let place = Panel::bottom("last").frame(around(theme.paper, 20, 4));
            place.show_separator_line(false).show(ui, |ui| {
                last::place(ui, |ui| {
                    if desk.notices.is_empty() {
                        last::ui(ui, &look, out);
                    } else {
                        let remedy = notices::in_place(ui, &mut desk.notices, look.words, theme);
                        out.extend(remedy.map(Action::from));
                    }
                });
            });
        }
        let beside = Beside {
            look: &look,
            selected: self.selected.as_ref(),
            ground: self.territory.explained(&self.document.session().diagnosis),
            projection,
        };
        let take_focus = std::mem::take(&mut self.focus_panel);
        let mut tabs = |ui: &mut Ui, out: &mut Vec<Action>| {
            panels::ui(ui, &beside, self.tab, take_focus, panels, out);
        };
        if desk.settings.arrangement == Arrangement::Actors {
            let shown = CentralPanel::default().frame(around(theme.card, 20, 10));
            self.panel_rect = Some(shown.show(ui, |ui| tabs(ui, out)).response.rect);
            return;
        }
        if desk.settings.arrangement == Arrangement::SideBySide {
            let least = match self.tab {
                Tab::Map => MAP,
                tab if tab.is_of_actors() => ACTORS,
                _ => NARROWEST,
            };
            self.panel_rect = Some(beside_the_board(ui, &look, least, |ui| tabs(ui, out)));
        }
        CentralPanel::default().frame(around(theme.paper, 20, 4)).show(ui, |ui| {
            if self.territory.opened {
                let in_hand = self.document.draft().ground();
                return territory::ui(ui, &look, in_hand, &mut self.territory, out);
            }
            let in_hand = &self.document.draft().axis;
            self.board.in_hand = in_hand.clone().or_else(|| self.selected.clone());
            let draft = self.document.draft();
            self.board.pending = match draft.to {
                Target::MovesTo(to) => draft.axis.clone().map(|axis| (axis, to)),
                Target::Stays => None,
            };
            self.board.explains_focus = desk.settings.arrangement == Arrangement::Board;
            board::ui(ui, &look, &mut self.board, out);
        });
    }

    /// What the room sees fills the window, but for the entry bar.
    fn room_ui(
        &mut self,
        ui: &mut Ui,
        desk: &mut Desk,
        saved: &Saved,
        offered: Option<Mode>,
        out: &mut Vec<Action>,
    ) {
        let Views { bar, spotlight, .. } = &mut self.views;
        let look = look(&self.document, &self.projecting, spotlight, &self.answered, desk);
        let asked = Ask::of(&look, self.document.draft(), &self.answered, offered);
        Panel::bottom("bar").frame(around(look.theme.card, 20, 6)).show(ui, |ui| {
            let remedy = notices::ui(ui, &mut desk.notices, look.words, look.theme);
            out.extend(remedy.map(Action::from));
            panel::here(ui, &look, &self.projecting, &header::saved_text(look.words, saved), out);
            if look.may_write {
                bar::ui(ui, &look, self.document.draft(), bar, asked, out);
            }
        });
        let picture = self.projecting.picture().cloned();
        let size = ui.available_size();
        self.projecting.is_shown_here(size.x / size.y.max(1.0));
        draw(ui, picture.as_deref(), self.projecting.black);
    }
}

/// The least the panel beside the board needs.
const NARROWEST: f32 = 260.0;
/// The least that a table of actors needs there, and that a map needs to be in sight whole.
const ACTORS: f32 = 350.0;
const MAP: f32 = 445.0;

fn around(fill: egui::Color32, beside: i8, above: i8) -> Frame {
    Frame::new().fill(fill).inner_margin(Margin::symmetric(beside, above))
}

/// The panel on the right; where it is.
fn beside_the_board(ui: &mut Ui, look: &Look<'_>, least: f32, tabs: impl FnOnce(&mut Ui)) -> Rect {
    let in_full = |ui: &mut Ui| {
        // What it shows may need less: it would lose that much in each frame.
        ui.set_min_width(ui.available_width());
        tabs(ui);
    };
    let width = ui.available_width();
    // The board first; the panel has what is left, until someone draws the line between them.
    let left = (width - board::WIDTH).clamp(least, (width * 0.36).clamp(least, 560.0));
    let divider = ui.scope_id().with("beside").with("__resize");
    let drawn = Id::unique("the panel beside was given a width");
    let is_drawn = ui.ctx().read_response(divider).is_some_and(|line| line.dragged())
        || ui.data(|data| data.get_temp(drawn).unwrap_or(false));
    ui.data_mut(|data| data.insert_temp(drawn, is_drawn));
    let widest = if is_drawn { (width * 0.6).max(least) } else { left };
    let narrowest = if is_drawn { least } else { left };
    let shown = Panel::right("beside")
        .resizable(true)
        .default_size(left)
        .size_range(narrowest..=widest)
        .frame(around(look.theme.card, 14, 10))
        .show(ui, in_full);
    // Named by the library, in one language.
    let name = look.words.text("panel-divider");
    ui.ctx().accesskit_node_builder(divider, |node| node.set_label(name));
    shown.response.rect
}

/// The entry bar, with what the room sees at its right while a second window is open.
fn beside_the_picture(
    ui: &mut Ui,
    look: &Look<'_>,
    projection: Projection<'_>,
    out: &mut Vec<Action>,
    bar: impl FnOnce(&mut Ui, &mut Vec<Action>),
) {
    if !projection.projecting.is_elsewhere() {
        return bar(ui, out);
    }
    // Where there is little room, fields need it more than the picture does.
    let height = if ui.available_width() < 1200.0 { 64.0 } else { 96.0 };
    let size = vec2(height * 16.0 / 9.0, height);
    let mut left = ui.available_rect_before_wrap();
    let right = left.right();
    left.set_width(left.width() - size.x - 16.0);
    let builder = UiBuilder::new().max_rect(left);
    let used = ui.scope_builder(builder, |ui| bar(ui, out)).response.rect;
    let corner = pos2(right - size.x, used.center().y - size.y / 2.0);
    let place = Rect::from_min_size(corner, size);
    panel::thumbnail(ui, look, projection.projecting, place, out);
}
