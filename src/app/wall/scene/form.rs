//! Every axis at once, as a shape: labels are not for the last row.

use egui::{Align2, Rect, Role, pos2};
use jiff::civil::Date;

use crate::analysis::projection::{AxisShown, PillarShown, Projected, Said};
use crate::app::wall::canvas::{Canvas, LEADING, Type, Weight, area};
use crate::app::wall::rail::Thickness;
use crate::session::Ball;

/// Names of pillars, and what is secondary, in wall pixels.
const NAME: f32 = 46.0;
const SMALL: f32 = 28.0;
/// Labels of axes, from the largest.
const LABELS: [f32; 3] = [24.0, 22.0, LEAST];
const LEAST: f32 = 20.0;
/// What labels take of a row beside their rails, more only where they must.
const SHARES: [f32; 4] = [0.64, 0.7, 0.78, 0.86];
/// Room for the number of arguments, at the end of a label.
const COUNT: f32 = 34.0;
/// From this height on, a label stands above its rail.
const STACKED: f32 = 44.0;
/// No row is lower.
const LOWEST: f32 = 26.0;
const MOST_SPLIT: usize = 3;
/// A rail and the marks under it, below a label.
const RAIL: f32 = 22.0;
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
    // Large letters leave one line to the last argument: the shape is what counts here.
    let band = if 70.0 < c.text { 1 } else { 2 };
    let bottom = c.band_top(last, band);
    let rows = pillars.iter().flat_map(|(_, rows)| rows);
    let left = rows.filter_map(|row| row.left_at).map(|left| left.date).max();
    let top = heading(c, projected, left);
    if !pillars.is_empty() {
        shape(c, pillars, top, bottom);
    }
    c.band(last, band);
}

/// All pillars between `top` and `bottom`.
fn shape(c: &Canvas<'_>, pillars: &Pillars, top: f32, bottom: f32) {
    let grid = Grid::of(c, pillars);
    let lines: Vec<_> = pillars.chunks(grid.columns).collect();
    let names = lines.len() as f32 * (grid.name + UNDER_NAME + 14.0);
    let height = |split: usize| {
        let rows: usize = lines.iter().map(|line| longest(line).div_ceil(split)).sum();
        (bottom - top - 12.0 - names) / rows.max(1) as f32
    };
    // Many axes in few columns go on beside the first ones.
    let split = (1..MOST_SPLIT).find(|&split| LOWEST <= height(split)).unwrap_or(MOST_SPLIT);
    let high = height(split).min(58.0);
    let width = (grid.width - GAP * (split as f32 - 1.0)) / split as f32;
    let labels = Labels::of(c, pillars, width, high);
    let mut at = top;
    for line in lines {
        let long = longest(line).div_ceil(split);
        for (n, (pillar, axes)) in line.iter().enumerate() {
            let left = EDGE + n as f32 * (grid.width + GAP);
            let name = area(left, at, grid.width, grid.name);
            c.pillar_name(pillar, name);
            let top = at + 14.0 + grid.name + UNDER_NAME;
            for (n, axis) in axes.iter().enumerate() {
                let (column, row) = (n / long, n % long);
                let left = left + column as f32 * (width + GAP);
                c.form_row(axis, area(left, top + row as f32 * high, width, high), labels);
            }
        }
        at += grid.name + UNDER_NAME + 14.0 + long as f32 * high;
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

/// The title and the date; what balls mean, and when those an earlier session left were left. Gives where the rest begins.
fn heading(c: &Canvas<'_>, projected: &Projected, left: Option<Date>) -> f32 {
    let date = c.words.date(projected.date);
    let open = c.words.text("wall-open-ball");
    let solid = c.words.text("wall-solid-ball");
    let y = 34.0;
    let left = left.map(|date| c.words.typed_date(date));
    let balls = [(&solid, Ball::Solid), (&open, Ball::Open)].into_iter();
    let legend: Vec<_> = balls
        .chain(left.iter().map(|left| (left, Ball::None)))
        .map(|(text, ball)| (c.lay(text, c.plain(SMALL), 0.5 * c.width(), 1), text, ball))
        .collect();
    let taken: f32 = legend.iter().map(|(laid, ..)| c.size(laid).x + 66.0).sum();
    let room = c.width() - 2.0 * EDGE - taken;
    let dated = format!("{} · {date}", projected.title);
    let whole = !c.lay(&dated, c.strong(SMALL), room, 1).elided;
    let text = if whole { &dated } else { &projected.title };
    let laid = c.lay(text, c.strong(SMALL), room, 1);
    let place = c.put(laid, pos2(EDGE, y), Align2::LEFT_CENTER);
    c.say(place, Role::Heading, text);
    let mut right = c.width() - EDGE;
    for (laid, text, ball) in legend {
        let place = c.put(laid, pos2(right, y), Align2::RIGHT_CENTER);
        c.say(place, Role::Label, text);
        let center = pos2(place.left() - 22.0, y);
        if ball == Ball::None {
            c.ring(center, Thickness { radius: 11.0, line: 4.0 }, c.colours.paper);
        } else {
            let fill = if ball == Ball::Solid { c.colours.ink } else { c.colours.paper };
            let line = c.stroke(3.0, c.colours.ink);
            c.painter().circle(c.point(center), c.length(11.0), fill, line);
        }
        right = place.left() - 66.0;
    }
    y + 30.0
}

impl Canvas<'_> {
    fn pillar_name(&self, pillar: &PillarShown, at: Rect) {
        let bar = area(at.left(), at.top(), at.width(), 8.0);
        self.fill(bar, 4.0, self.colours.pillar(&pillar.id));
        let galley = self.lay(&pillar.label, self.strong(NAME), at.width(), 2);
        let place = self.put(galley, pos2(at.left(), at.top() + 12.0), Align2::LEFT_TOP);
        self.say(place, Role::Heading, &pillar.label);
    }

    fn form_row(&self, axis: &AxisShown, row: Rect, labels: Labels) {
        let under = if axis.in_hand {
            let around = row.expand2(egui::vec2(10.0, -1.0));
            self.fill(around, 6.0, self.colours.in_hand);
            self.frame(around, 6.0, self.stroke(2.0, self.colours.ink));
            self.colours.in_hand
        } else {
            self.colours.paper
        };
        let (label, rail) = labels.parts(row);
        let count = self.lay(&axis.arguments.to_string(), self.muted(LEAST), label.width(), 1);
        let left = label.width() - self.size(&count).x - 8.0;
        let galley = labels.lay(self, axis, label.width());
        if 0 < axis.arguments && self.size(&galley).x <= left {
            self.put(count, label.right_center(), Align2::RIGHT_CENTER);
        }
        self.put(galley, label.left_center(), Align2::LEFT_CENTER);
        let radius = (0.46 * rail.height()).clamp(7.5, 11.0);
        self.rail(axis, rail, Thickness { radius, line: 4.0 }, under);
        self.tell(row, Role::Label, || self.said_of(axis));
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

/// How the labels of all rows are set.
#[derive(Clone, Copy)]
struct Labels {
    size: f32,
    /// What they take of a row that their rails stand in beside them.
    share: f32,
}

impl Labels {
    /// One size for all: the largest at which each is whole.
    fn of(c: &Canvas<'_>, pillars: &Pillars, width: f32, high: f32) -> Self {
        let axes = || pillars.iter().flat_map(|(_, axes)| axes);
        let room = |labels: &Self| labels.parts(area(0.0, 0.0, width, high)).0.width();
        let whole = |labels: &Self| {
            let room = room(labels) - COUNT;
            let fits = |axis: &AxisShown| !c.lay(&axis.label, labels.set(c, axis), room, 1).elided;
            let tall = labels.size * LEADING + if STACKED <= high { RAIL } else { 0.0 };
            tall <= high + 0.5 && axes().all(fits)
        };
        let barely = |labels: &Self| {
            let room = room(labels);
            axes().all(|axis| !labels.lay(c, axis, room).elided)
        };
        let sizes = LABELS.map(|size| Self { size, share: SHARES[0] });
        let shares = SHARES.map(|share| Self { size: LEAST, share });
        let found = sizes.into_iter().find(whole);
        let found = found.or_else(|| shares.into_iter().find(barely));
        found.unwrap_or(Self { size: LEAST, share: SHARES[3] })
    }

    /// Where the label of a row and its rail go: one above the other, or side by side where rows are low.
    fn parts(self, row: Rect) -> (Rect, Rect) {
        if STACKED <= row.height() {
            let label = area(row.left(), row.top() + 1.0, row.width(), self.size * LEADING);
            return (label, Rect::from_min_max(label.left_bottom(), row.max));
        }
        let part = row.left() + self.share * row.width();
        let label = Rect::from_min_max(row.min, pos2(part - 8.0, row.bottom()));
        (label, Rect::from_min_max(pos2(part, row.top()), row.max))
    }

    fn set(self, c: &Canvas<'_>, axis: &AxisShown) -> Type {
        Type { size: self.size, ..label_type(c, axis) }
    }

    /// A label too long for strong type is set in plain type: its ball says the same.
    fn lay(self, c: &Canvas<'_>, axis: &AxisShown, width: f32) -> std::sync::Arc<egui::Galley> {
        let set = self.set(c, axis);
        let laid = c.lay(&axis.label, set, width, 1);
        if laid.elided {
            c.lay(&axis.label, Type { weight: Weight::Plain, ..set }, width, 1)
        } else {
            laid
        }
    }
}
