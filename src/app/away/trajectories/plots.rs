//! A small plot for each axis: the sessions from left to right by date, the two ends above and below; no figure on it.

use egui::{Align2, Color32, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};
use egui_plot::{HLine, Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, Points, Text};
use jiff::civil::Date;

use super::state::TrajectoriesState;
use crate::analysis::trajectories::AxisPath;
use crate::app::base::theme::{Theme, size, strong};
use crate::app::widgets::dialog::small;
use crate::words::Words;

/// How wide a card is at least, and how high a plot is: as large as there is room for.
const WIDTH: f32 = 250.0;
const HEIGHT: std::ops::RangeInclusive<f32> = 96.0..=190.0;
/// Between two cards.
const GAP: f32 = 14.0;
/// What a card has around its plot: its frame; above and below also a line of text each.
const AROUND: Vec2 = vec2(18.0, 60.0);
/// What scrolls stands on the right.
const BAR: f32 = 8.0;
/// The ends of the rail stand this far from the middle, in positions; their names stand beyond.
const END: f64 = 100.0;
const BEYOND: f64 = 155.0;

pub fn ui(ui: &mut Ui, words: Words, theme: &Theme, years: &mut TrajectoriesState) {
    let Some(pillar) = years.pillar() else { return };
    let colour = theme.pillar(&pillar.pillar);
    let mut chosen = None;
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let room = ui.available_size() + Vec2::splat(GAP) - vec2(BAR, 0.0);
    let columns = (room.x / (WIDTH + AROUND.x + GAP)).floor().max(1.0);
    let rows = (pillar.axes.len() as f32 / columns).ceil().max(1.0);
    let size = room / vec2(columns, rows) - Vec2::splat(GAP) - AROUND;
    let size = vec2(size.x, size.y.clamp(*HEIGHT.start(), *HEIGHT.end())).floor();
    for row in pillar.axes.chunks(columns as usize) {
        ui.horizontal_top(|ui| {
            for axis in row {
                if one(ui, words, theme, (colour, size), years, axis) {
                    chosen = Some(axis.axis.clone());
                }
            }
        });
    }
    if chosen.is_some() {
        years.selected = chosen;
    }
}

fn one(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    (colour, size): (Color32, Vec2),
    years: &TrajectoriesState,
    axis: &AxisPath,
) -> bool {
    let framework = years.latest().map(|latest| &latest.framework);
    let label = framework.map_or("", |found| found.label(&axis.axis, words.language));
    let ends = framework.and_then(|found| found.ends(&axis.axis, words.language));
    let ends = words.ends(ends);
    let on = years.selected.as_ref() == Some(&axis.axis);
    let frame = theme.frame().fill(if on { theme.highlight } else { theme.card });
    let shown = frame.inner_margin(8).show(ui, |ui| {
        ui.set_width(size.x);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(strong(label, size::BODY).color(colour)).truncate());
            plot(ui, words, theme, (axis, &ends), size.y);
            let days = [axis.points.first(), axis.points.last()];
            let [first, last] = days.map(|point| point.map(|point| words.date(point.date)));
            let days = [first, last].into_iter().flatten().collect::<Vec<_>>().join(" → ");
            ui.add(egui::Label::new(small(days, theme)).truncate());
        });
    });
    let id = ui.scope_id().with(("path", axis.axis.as_str()));
    let response = ui.interact(shown.response.rect, id, Sense::click());
    crate::app::widgets::form::focus_ring(ui, theme, &response);
    let said = super::table::said(words, years, axis).join(" ; ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, label));
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

fn plot(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    (axis, (low, high)): (&AxisPath, &(String, String)),
    height: f32,
) {
    let days = |date: Date| f64::from(date.since(EPOCH).map_or(0, |span| span.get_days()));
    let place = |axis: &AxisPath| -> Vec<(f64, f64, bool)> {
        let points = axis.points.iter();
        points
            .filter_map(|point| {
                let position = f64::from(point.state.position?.value());
                Some((days(point.date), position, point.state.is_solid()))
            })
            .collect()
    };
    let places = place(axis);
    let first = axis.points.first().map_or(0.0, |point| days(point.date));
    let last = axis.points.last().map_or(1.0, |point| days(point.date));
    let margin = ((last - first) * 0.08).max(20.0);
    let line: Vec<[f64; 2]> = places.iter().map(|(day, position, _)| [*day, *position]).collect();
    Plot::new(("path", axis.axis.as_str()))
        .height(height)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show(ui, |plot| {
            plot.set_plot_bounds_x(first - margin..=last + margin);
            plot.set_plot_bounds_y(-BEYOND..=BEYOND);
            let middle = f64::midpoint(first, last);
            let mut note = |text: &str, y: f64, anchor: Align2| {
                let text = RichText::new(text).size(size::SMALL - 1.0);
                let note = Text::new("", PlotPoint::new(middle, y), text).anchor(anchor);
                plot.text(note.color(theme.muted));
            };
            note(high, BEYOND, Align2::CENTER_TOP);
            note(low, -BEYOND, Align2::CENTER_BOTTOM);
            if places.is_empty() {
                note(&words.text("comparing-state-not-discussed"), 0.0, Align2::CENTER_BOTTOM);
            }
            plot.hline(HLine::new("", 0.0).color(theme.rail).width(1.0));
            for end in [-END, END] {
                let line = HLine::new("", end).color(theme.rail).width(1.0);
                plot.hline(line.style(LineStyle::dotted_loose()));
            }
            plot.line(Line::new("", PlotPoints::from(line)).color(theme.muted).width(1.5));
            for solid in [false, true] {
                let of_kind = places.iter().filter(|(.., is_solid)| *is_solid == solid);
                let points: Vec<[f64; 2]> =
                    of_kind.map(|(day, position, _)| [*day, *position]).collect();
                let points = Points::new("", PlotPoints::from(points));
                let points = points.shape(MarkerShape::Circle).radius(5.0).color(theme.ink);
                plot.points(points.filled(solid));
            }
        });
}

const EPOCH: Date = jiff::civil::date(2000, 1, 1);
