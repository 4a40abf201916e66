//! The territory over the years: for each type that was said more than once, a table of words by date. Nothing is drawn.

use egui::{Label, Ui, vec2};

use super::state::TrajectoriesState;
use crate::analysis::trajectories::TypePath;
use crate::app::base::theme::{self, Theme, size};
use crate::app::widgets::dialog::small;
use crate::app::widgets::form;
use crate::words::Words;

/// The column of dates.
const DATE: f32 = 160.0;

pub fn ui(ui: &mut Ui, words: Words, theme: &Theme, years: &TrajectoriesState) {
    for row in &years.trajectories.territory {
        let has_it = row.types.iter().flat_map(|path| &path.said).last();
        let Some((session, _)) = has_it.and_then(|said| years.session(said.session)) else {
            continue;
        };
        form::section(ui, words.row(&session.diagnosis, &row.row).to_owned());
        for path in &row.types {
            kind(ui, words, theme, years, path);
        }
    }
}

fn kind(ui: &mut Ui, words: Words, theme: &Theme, years: &TrajectoriesState, path: &TypePath) {
    let named = |session: usize| {
        let (session, _) = years.session(session)?;
        Some(words.kind(&session.diagnosis, &path.of).trim().to_owned())
    };
    let last = path.said.last().and_then(|said| named(said.session)).unwrap_or_default();
    ui.add(Label::new(theme::strong(&last, size::BODY)).wrap());
    for said in &path.said {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(DATE, 0.0), |ui| {
                ui.set_width(DATE);
                ui.add_space(2.0);
                ui.add(Label::new(small(words.date(said.date), theme)).wrap());
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(Label::new(theme::unbroken(&words.placed(&said.placed))).wrap());
                // Another name that day: the words may have meant something else.
                if let Some(then) = named(said.session).filter(|then| *then != last) {
                    let line = words.with("comparing-label-before", [("label", then.into())]);
                    ui.add(Label::new(small(theme::unbroken(&line), theme)).wrap());
                }
            });
        });
    }
    ui.add_space(10.0);
}
