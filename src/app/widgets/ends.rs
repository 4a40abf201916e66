//! Two things at both ends of one line, in the order they are read.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

/// Shows `right` at the right end, as wide as it is, and `left` in what room that leaves. A layout from right to left
/// would show the same, but a keyboard and a screen reader would go through it backwards.
pub fn ends(ui: &mut Ui, height: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
        let id = ui.unique_id().with("the right end");
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        ui.set_height(height);
        let all = ui.available_width();
        let room = (all - known - ui.spacing().item_spacing.x).max(0.0);
        let start = ui.cursor().min;
        let place = Rect::from_min_size(start, vec2(room, height));
        ui.scope_builder(UiBuilder::new().max_rect(place).layout(layout), |ui| {
            ui.set_min_width(room);
            left(ui);
        });
        // At its place, also when what stands at its left could not be cut as short as it should.
        let at = start + vec2(room + ui.spacing().item_spacing.x, 0.0);
        let most = Rect::from_min_size(at, vec2(all, height));
        let shown = ui.scope_builder(UiBuilder::new().max_rect(most).layout(layout), right);
        let width = shown.response.rect.width();
        if 0.5 < (width - known).abs() {
            ui.data_mut(|data| data.insert_temp(id, width));
            ui.request_discard("the right end has another width");
        }
    });
}
