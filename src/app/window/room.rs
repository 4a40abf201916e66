//! What the facilitator's window shows of the projection: the small picture, or all of it.

use egui::{Margin, Panel, Rect, Ui, UiBuilder, pos2, vec2};

use super::app::App;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::open::bar;
use crate::app::open::header::{self, Saved};
use crate::app::open::projection::draw;
use crate::app::open::projection::panel::{self, Projection};
use crate::app::widgets::notices;
use crate::session::Draft;

impl App {
    /// What the room sees fills the window, but for the entry bar.
    pub(in crate::app) fn room_ui(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        draft: &Draft,
        saved: &Saved,
        out: &mut Vec<Action>,
    ) {
        let theme = look.theme;
        let state = &mut self.state;
        let bar = egui::Frame::new().fill(theme.card).inner_margin(Margin::symmetric(20, 6));
        Panel::bottom("bar").frame(bar).show(ui, |ui| {
            notices::ui(ui, &mut state.notices, look.words, theme);
            panel::here(ui, look, &header::saved_text(look.words, saved), out);
            if look.may_write {
                bar::ui(ui, look, draft, &mut state.bar, out);
            }
        });
        let picture = self.projecting.picture().cloned();
        let black = self.projecting.black;
        let size = ui.available_size();
        self.projecting.is_shown_here(size.x / size.y.max(1.0));
        draw(ui, picture.as_deref(), black);
    }
}

/// The entry bar, with what the room sees at its right while a second window is open.
pub fn beside_the_picture(
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
