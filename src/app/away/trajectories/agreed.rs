//! What was agreed over the years: by date, what, by whom, and what each side said became of it. Nothing is counted.

use egui::{Label, Ui, vec2};

use super::state::TrajectoriesState;
use crate::app::base::theme::{self, Theme, size, strong, unbroken};
use crate::app::widgets::dialog::small;
use crate::words::Words;

/// The column of dates, and how much of the rest what was agreed takes.
const DATE: f32 = 130.0;
const WHAT: f32 = 0.42;

pub fn ui(ui: &mut Ui, words: Words, theme: &Theme, years: &mut TrajectoriesState) {
    let what = ((ui.available_width() - DATE) * WHAT).max(160.0);
    for agreed in years.agreed(words) {
        ui.horizontal_top(|ui| {
            column(ui, DATE, |ui| {
                ui.add_space(2.0);
                ui.add(Label::new(small(&agreed.date, theme)).wrap());
            });
            column(ui, what, |ui| {
                ui.add(Label::new(strong(unbroken(&agreed.what), size::BODY)).wrap());
                if !agreed.by.is_empty() {
                    ui.add(Label::new(small(unbroken(&agreed.by), theme)).wrap());
                }
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(Label::new(theme::unbroken(&agreed.outcome)).wrap());
                for said in &agreed.said {
                    ui.add(Label::new(small(unbroken(said), theme)).wrap());
                }
            });
        });
        ui.add_space(8.0);
    }
}

fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        ui.set_width(width);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            add(ui);
        });
    });
}
