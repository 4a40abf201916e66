//! Every axis at once, as a shape: labels are not for the last row.

use egui::{Align2, Rect, Role, pos2};

use crate::analysis::projection::{AxisShown, PillarShown, Projected, Said};
use crate::app::wall::canvas::{Canvas, LEADING, Type, area};
use crate::app::wall::rail::Thickness;
use crate::session::Ball;

/// Names of pillars, and what is secondary, in wall pixels.
const NAME: f32 = 46.0;
const SMALL: f32 = 28.0;
/// Labels of axes, from the largest.
const LABELS: [f32; 4] = [26.0, 24.0, 22.0, LEAST];
const LEAST: f32 = 20.0;
/// Room for the number of arguments, at the end of a label.
const COUNT: f32 = 34.0;
/// From this height on, a label stands above its rail.
const STACKED: f32 = 42.0;
const EDGE: f32 = 36.0;
const GAP: f32 = 32.0;
/// Between the name of a pillar and its axes.
const UNDER_NAME: f32 = 10.0;

type Pillars = [(PillarShown, Vec<AxisShown>)];

/// How pillars are laid beside each other.
#[derive(Clone, Copy)]
struct Grid {
    columns: usize,
    width: f32,
    /// What the name of a pillar takes.
    name: f32,
}

pub fn form(c: &Canvas<'_>, projected: &Projected, pillars: &Pillars, last: Option<&Said>) {
    let bottom = c.band(last);
    let top = heading(c, projected);
    if pillars.is_empty() {
        return;
    }
    let grid = Grid::of(c, pillars);
    let lines: Vec<_> = pillars.chunks(grid.columns).collect();
    let rows = lines.iter().map(|line| longest(line)).sum::<usize>().max(1);
    let names = lines.len() as f32 * (grid.name + UNDER_NAME + 14.0);
    let high = ((bottom - top - 12.0 - names) / rows as f32).clamp(22.0, 58.0);
    let size = label_size(c, pillars, grid.width, high);
    let mut at = top;
    for line in lines {
        for (n, (pillar, axes)) in line.iter().enumerate() {
            let left = EDGE + n as f32 * (grid.width + GAP);
            let place = area(left, at, grid.width, 0.0);
            c.pillar(pillar, axes, place, (grid.name, high, size));
        }
        at += grid.name + UNDER_NAME + 14.0 + longest(line) as f32 * high;
    }
}

fn longest(line: &Pillars) -> usize {
    line.iter().map(|(_, axes)| axes.len()).max().unwrap_or(0)
}

impl Grid {
    /// Side by side where the names of pillars fit, else in as few lines as there must be.
    fn of(c: &Canvas<'_>, pillars: &Pillars) -> Self {
        let mut columns = pillars.len();
        loop {
            let width = (c.width() - 2.0 * EDGE - GAP * (columns as f32 - 1.0)) / columns as f32;
            let names = pillars.iter().map(|(pillar, _)| {
                let galley = c.lay(&pillar.label, c.strong(NAME), width, 2);
                let widest = c.size(&galley).x;
                let whole = !galley.elided && widest <= width && !breaks_a_word(&galley);
                (c.size(&galley).y, whole)
            });
            let (high, whole) = names
                .fold((0.0_f32, true), |(high, all), (name, whole)| (high.max(name), all && whole));
            if whole || columns == 1 {
                return Self { columns, width, name: high };
            }
            columns = columns.div_ceil(2).min(columns - 1);
        }
    }
}

/// Whether a line ends within a word.
fn breaks_a_word(galley: &egui::Galley) -> bool {
    let (_, rows) =
        galley.rows.split_last().map_or((None, &[][..]), |(last, rest)| (Some(last), rest));
    rows.iter().any(|row| {
        let text = row.text();
        !text.ends_with([' ', '-', '\u{a0}', '’'])
            && !text.is_empty()
            && !ends_at_space(galley, &text)
    })
}

/// Whether what follows a line begins with a space, or the line ends where words part.
fn ends_at_space(galley: &egui::Galley, line: &str) -> bool {
    let whole = galley.text();
    whole.find(line).is_some_and(|at| {
        let rest = &whole[at + line.len()..];
        rest.starts_with([' ', '\n']) || rest.is_empty()
    })
}

/// The title and the date; what balls mean. Gives where the rest begins.
fn heading(c: &Canvas<'_>, projected: &Projected) -> f32 {
    let date = c.words.date(projected.date);
    let open = c.words.text("wall-open-ball");
    let solid = c.words.text("wall-solid-ball");
    let y = 34.0;
    let mut right = c.width() - EDGE;
    for (text, ball) in [(&solid, Ball::Solid), (&open, Ball::Open)] {
        let laid = c.lay(text, c.plain(SMALL), 0.4 * c.width(), 1);
        let place = c.put(laid, pos2(right, y), Align2::RIGHT_CENTER);
        c.say(place, Role::Label, text);
        let fill = if ball == Ball::Solid { c.colours.ink } else { c.colours.paper };
        let center = c.point(pos2(place.left() - 22.0, y));
        c.painter().circle(center, c.length(11.0), fill, c.stroke(3.0, c.colours.ink));
        right = place.left() - 66.0;
    }
    let room = right - EDGE;
    let dated = format!("{} · {date}", projected.title);
    let laid = c.lay(&dated, c.strong(SMALL), room, 1);
    let text = if laid.elided { &projected.title } else { &dated };
    let laid = c.lay(text, c.strong(SMALL), room, 1);
    let place = c.put(laid, pos2(EDGE, y), Align2::LEFT_CENTER);
    c.say(place, Role::Heading, text);
    y + 30.0
}

impl Canvas<'_> {
    fn pillar(
        &self,
        pillar: &PillarShown,
        axes: &[AxisShown],
        at: Rect,
        (name, high, size): (f32, f32, f32),
    ) {
        let bar = area(at.left(), at.top(), at.width(), 8.0);
        self.fill(bar, 4.0, self.colours.pillar(&pillar.id));
        let galley = self.lay(&pillar.label, self.strong(NAME), at.width(), 2);
        let place = self.put(galley, pos2(at.left(), at.top() + 12.0), Align2::LEFT_TOP);
        self.say(place, Role::Heading, &pillar.label);
        let top = at.top() + 14.0 + name + UNDER_NAME;
        for (n, axis) in axes.iter().enumerate() {
            let row = area(at.left(), top + n as f32 * high, at.width(), high);
            self.form_row(axis, row, size);
        }
    }

    fn form_row(&self, axis: &AxisShown, row: Rect, size: f32) {
        let under = if axis.in_hand {
            let around = row.expand2(egui::vec2(10.0, -1.0));
            self.fill(around, 6.0, self.colours.in_hand);
            self.frame(around, 6.0, self.stroke(2.0, self.colours.ink));
            self.colours.in_hand
        } else {
            self.colours.paper
        };
        let (label, rail) = parts(row, size);
        let count = self.lay(&axis.arguments.to_string(), self.muted(LEAST), label.width(), 1);
        if 0 < axis.arguments {
            self.put(count, label.right_center(), Align2::RIGHT_CENTER);
        }
        let set = Type { size, ..label_type(self, axis) };
        let galley = self.lay(&axis.label, set, label.width() - COUNT, 1);
        self.put(galley, label.left_center(), Align2::LEFT_CENTER);
        let radius = (0.46 * rail.height()).clamp(7.5, 11.0);
        self.rail(axis, rail, Thickness { radius, line: 4.0 }, under);
        self.say(row, Role::Label, &self.said_of(axis));
    }
}

fn label_type(c: &Canvas<'_>, axis: &AxisShown) -> Type {
    match axis.ball {
        _ if axis.in_hand => c.strong(LEAST),
        Ball::Solid => c.strong(LEAST),
        Ball::Open => c.plain(LEAST),
        Ball::None => c.muted(LEAST),
    }
}

/// Where the label of a row and its rail go: one above the other, or side by side where rows are low.
fn parts(row: Rect, size: f32) -> (Rect, Rect) {
    if STACKED <= row.height() {
        let label = area(row.left(), row.top() + 1.0, row.width(), size * LEADING);
        return (label, Rect::from_min_max(label.left_bottom(), row.max));
    }
    let part = row.left() + 0.64 * row.width();
    let label = Rect::from_min_max(row.min, pos2(part - 8.0, row.bottom()));
    (label, Rect::from_min_max(pos2(part, row.top()), row.max))
}

/// One size for all labels: the largest at which each is whole.
fn label_size(c: &Canvas<'_>, pillars: &Pillars, width: f32, high: f32) -> f32 {
    let whole = |size: f32| {
        let row = area(0.0, 0.0, width, high);
        let (label, _) = parts(row, size);
        let fits = |axis: &AxisShown| {
            let set = Type { size, ..label_type(c, axis) };
            !c.lay(&axis.label, set, label.width() - COUNT, 1).elided
        };
        let tall = size * LEADING + if STACKED <= high { 16.0 } else { 0.0 };
        tall <= high + 0.5 && pillars.iter().flat_map(|(_, axes)| axes).all(fits)
    };
    LABELS.into_iter().find(|&size| whole(size)).unwrap_or(LEAST)
}
