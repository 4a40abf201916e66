//! A small plot for each axis: the sessions from left to right by date, the two ends above and below; no figure on it.

use egui::{Color32, Role, Sense, Ui, WidgetInfo, vec2};
use egui_plot::{HLine, Line, LineStyle, MarkerShape, Plot, PlotPoints, Points};
use jiff::civil::Date;

use crate::analysis::trajectories::AxisPath;
use crate::app::paths::Paths;
use crate::app::theme::{Theme, size, strong};
use crate::app::views::parts::small;
use crate::words::Words;

const WIDTH: f32 = 250.0;
const HEIGHT: f32 = 84.0;
/// Between two plots.
const GAP: f32 = 14.0;
/// The frame around one.
const AROUND: f32 = 18.0;

pub fn ui(ui: &mut Ui, words: Words, theme: &Theme, paths: &mut Paths) {
    let Some(pillar) = paths.trajectories.pillars.get(paths.pillar) else { return };
    let colour = theme.pillar(&pillar.pillar);
    let mut chosen = None;
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let columns = ((ui.available_width() + GAP) / (WIDTH + AROUND + GAP)).floor().max(1.0) as usize;
    for row in pillar.axes.chunks(columns) {
        ui.horizontal_top(|ui| {
            for axis in row {
                if one(ui, words, theme, colour, paths, axis) {
                    chosen = Some(axis.axis.clone());
                }
            }
        });
    }
    if chosen.is_some() {
        paths.selected = chosen;
    }
}

fn one(
    ui: &mut Ui,
    words: Words,
    theme: &Theme,
    colour: Color32,
    paths: &Paths,
    axis: &AxisPath,
) -> bool {
    let label = paths
        .latest()
        .map_or("", |latest| latest.framework.label(&axis.axis, words.language))
        .to_owned();
    let on = paths.selected.as_ref() == Some(&axis.axis);
    let frame = theme.frame().fill(if on { theme.highlight } else { theme.card });
    let shown = frame.inner_margin(8).show(ui, |ui| {
        ui.set_width(WIDTH);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(egui::Label::new(strong(&label, size::BODY).color(colour)).truncate());
            plot(ui, theme, axis);
            let days = [axis.points.first(), axis.points.last()];
            let [first, last] = days.map(|point| point.map(|point| words.date(point.date)));
            let days = [first, last].into_iter().flatten().collect::<Vec<_>>().join(" → ");
            ui.add(egui::Label::new(small(days, theme)).truncate());
        });
    });
    let id = ui.scope_id().with(("path", axis.axis.as_str()));
    let response = ui.interact(shown.response.rect, id, Sense::click());
    crate::app::widgets::form::focus_ring(ui, theme, &response);
    let said = super::table::said(words, paths, axis).join(" ; ");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, &label));
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

fn plot(ui: &mut Ui, theme: &Theme, axis: &AxisPath) {
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
        .height(HEIGHT)
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
            plot.set_plot_bounds_y(-125.0..=125.0);
            plot.hline(HLine::new("", 0.0).color(theme.rail).width(1.0));
            for end in [-100.0, 100.0] {
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
