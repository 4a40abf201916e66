//! The same in words: for each axis and each session, where the ball was left, and the argument behind it.

use egui::{Label, Ui, vec2};

use super::state::TrajectoriesState;
use crate::analysis::comparison::Place;
use crate::analysis::trajectories::{AxisPath, Point};
use crate::app::base::theme::{self, Theme, size};
use crate::app::widgets::dialog::small;
use crate::words::Words;

/// The column of dates.
const DATE: f32 = 120.0;

pub fn ui(ui: &mut Ui, words: Words, theme: &Theme, years: &TrajectoriesState) {
    let Some(pillar) = years.pillar() else { return };
    // The chosen axis first, then all of them in order.
    let chosen = pillar.axes.iter().filter(|axis| Some(&axis.axis) == years.selected.as_ref());
    let others = pillar.axes.iter().filter(|axis| Some(&axis.axis) != years.selected.as_ref());
    for axis in chosen.chain(others) {
        let label =
            years.latest().map_or("", |latest| latest.framework.label(&axis.axis, words.language));
        ui.add(Label::new(theme::strong(label, size::BODY)).wrap());
        for (rank, point) in axis.points.iter().enumerate() {
            let reworded = rewording(words, years, axis, rank);
            ui.horizontal_top(|ui| {
                ui.allocate_ui(vec2(DATE, 0.0), |ui| {
                    ui.set_width(DATE);
                    ui.add_space(2.0);
                    ui.add(Label::new(small(words.date(point.date), theme)).wrap());
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.add(Label::new(theme::unbroken(&place(words, years, axis, point))).wrap());
                    let reworded = reworded.iter().map(|line| theme::unbroken(line));
                    for line in reworded.chain(argument(words, years, point)) {
                        ui.add(Label::new(small(line, theme)).wrap());
                    }
                });
            });
        }
        ui.add_space(10.0);
    }
}

/// "14 novembre 2026 : nettement favorable", one for each session.
pub fn said(words: Words, years: &TrajectoriesState, axis: &AxisPath) -> Vec<String> {
    let points = axis.points.iter();
    points
        .map(|point| {
            let date = words.date(point.date);
            let values =
                [("name", date.into()), ("value", place(words, years, axis, point).into())];
            words.with("show-field", values)
        })
        .collect()
}

fn place(words: Words, years: &TrajectoriesState, axis: &AxisPath, point: &Point) -> String {
    let Some((session, _)) = years.session(point.session) else { return String::new() };
    let mut said = words.axis_state(&session.framework, &axis.axis, &point.state);
    if point.reworded.is_some() {
        said = format!("{said}, {}", words.text("comparing-mark-reworded"));
    }
    said
}

/// What of the words of an axis changed since the session before that has it.
fn rewording(words: Words, years: &TrajectoriesState, axis: &AxisPath, rank: usize) -> Vec<String> {
    let (earlier, rest) = axis.points.split_at(rank);
    let before = earlier.iter().rfind(|point| point.state.place != Place::Absent);
    let pair = before.zip(rest.first().filter(|point| point.reworded.is_some()));
    let sessions = pair.and_then(|(before, point)| {
        years.session(before.session).zip(years.session(point.session))
    });
    sessions.map_or_else(Vec::new, |((before, _), (after, _))| {
        words.rewording(&before.framework, &after.framework, &axis.axis)
    })
}

/// The argument that placed the ball last, in its words.
fn argument(words: Words, years: &TrajectoriesState, point: &Point) -> Option<String> {
    let (_, ledger) = years.session(point.session)?;
    let recorded = ledger.get(point.last()?)?;
    let said = words.words(recorded.argument.words.trim(), recorded.argument.verbatim);
    Some(format!("{} · {said}", recorded.number))
}
