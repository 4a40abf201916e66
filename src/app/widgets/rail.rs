//! A rail with its ball: where the group stands on one axis.

use std::f32::consts::TAU;

use egui::accesskit::{Action, ActionData};
use egui::{
    Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::base::theme::{self, Theme};
use crate::session::{Ball, Position};

/// One rail to paint, and to drag where `interactive`.
pub struct Rail<'a> {
    pub theme: &'a Theme,
    /// For a screen reader: the axis, and the place in words.
    pub name: &'a str,
    pub value_in_words: &'a str,
    pub ball: Ball,
    pub position: Position,
    /// Where an earlier session left the ball, while this one did not discuss the axis.
    pub left_at: Option<Position>,
    /// Where the ball was before the last argument.
    pub before: Option<Position>,
    pub minority: &'a [Position],
    /// Where copies that were joined left the ball; none where it stands in one place.
    pub parted: &'a [Position],
    /// The axis names two ends and neither is favourable: both are marked alike.
    pub takes_no_side: bool,
    /// Where the ball goes once the argument being typed is recorded.
    pub pending: Option<Position>,
    /// A click puts the ball, besides a drag; else it is for whoever shows the rail.
    pub click_puts: bool,
    /// The radius of the ball, in points.
    pub radius: f32,
    pub interactive: bool,
}

/// What a person did to the rail.
pub struct RailResponse {
    pub response: Response,
    /// Where the ball is being held by the pointer.
    pub held_at: Option<Position>,
    /// Where the ball was let go, or put by keys or a screen reader.
    pub put_at: Option<Position>,
}

impl Rail<'_> {
    /// The height that a rail with its minority marks needs for a ball of this radius.
    pub fn height(radius: f32) -> f32 {
        2.0 * radius + 6.0
    }

    pub fn show(self, ui: &mut Ui, width: f32) -> RailResponse {
        let size = vec2(width, Self::height(self.radius));
        let sense = if self.interactive { Sense::click_and_drag() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.show_in(ui, rect, response)
    }

    /// The same in a place that was already allocated.
    pub fn show_in(self, ui: &Ui, rect: Rect, mut response: Response) -> RailResponse {
        let line = self.line(rect);
        let pointed = response
            .interact_pointer_pos()
            .map(|pointer| Position::from_fraction((pointer.x - line.left()) / line.width()));
        let held_at = pointed.filter(|_| response.dragged());
        let put_by_pointer =
            pointed.filter(|_| response.drag_stopped() || self.click_puts && response.clicked());
        let put_at = put_by_pointer.or_else(|| self.put_by_screen_reader(ui, &response));
        if put_at.is_some() {
            response.mark_changed();
        }
        if ui.is_rect_visible(rect) {
            let goal = held_at.unwrap_or(self.position).fraction();
            let still = held_at.is_some() || response.drag_stopped();
            let seconds = if still { 0.0 } else { theme::glide(ui) };
            let fraction = ui.ctx().animate_value_with_time(response.id, goal, seconds);
            self.paint(ui.painter(), line, fraction, held_at.is_some());
            if held_at.is_none() {
                self.paint_to_come(ui, line, &response);
            }
            if response.has_focus() {
                let stroke = Stroke::new(2.0, self.theme.accent);
                ui.painter().rect_stroke(rect, 4, stroke, egui::StrokeKind::Inside);
            }
        }
        self.describe(ui, &response);
        RailResponse { response, held_at, put_at }
    }

    /// The line of the rail within `rect`: the ball fits at both ends.
    fn line(&self, rect: Rect) -> Rect {
        let y = rect.top() + self.radius + 2.0;
        Rect::from_min_max(
            pos2(rect.left() + self.radius + 1.0, y),
            pos2(rect.right() - self.radius - 1.0, y),
        )
    }

    fn paint(&self, painter: &Painter, line: Rect, fraction: f32, held: bool) {
        let theme = self.theme;
        let x = |fraction: f32| egui::lerp(line.left()..=line.right(), fraction);
        let y = line.center().y;
        if self.takes_no_side {
            let half = (0.75 * self.radius).max(5.5);
            for end in [line.left(), line.right()] {
                painter.vline(end, egui::Rangef::new(y - half, y + half), (1.5, theme.rail));
            }
        }
        if self.ball == Ball::None && !held {
            let mut dot = line.left();
            while dot <= line.right() {
                painter.circle_filled(pos2(dot, y), 1.1, theme.rail);
                dot += 6.5;
            }
            if let Some(left) = self.left_at {
                let center = pos2(x(left.fraction()), y);
                let thin = Stroke::new(1.3, theme.muted);
                painter.circle(center, (self.radius * 0.7).max(3.5), theme.card, thin);
            }
        } else {
            painter.hline(line.x_range(), y, Stroke::new(2.0, theme.rail));
            let middle = Stroke::new(1.5, theme.rail);
            painter.vline(x(0.5), egui::Rangef::new(y - 4.5, y + 4.5), middle);
            if !self.parted.is_empty() && !held {
                for place in self.parted {
                    let center = pos2(x(place.fraction()), y);
                    painter.circle(center, self.radius, theme.card, Stroke::new(1.8, theme.ink));
                }
                return self.paint_minorities(painter, line);
            }
            let stretch = Stroke::new(3.0, theme.ink);
            let (left, right) = (x(fraction.min(0.5)), x(fraction.max(0.5)));
            painter.hline(left..=right, y, stretch);
            if let Some(before) = self.before {
                let center = pos2(x(before.fraction()), y);
                let thin = Stroke::new(1.2, theme.ink);
                painter.circle(center, (self.radius * 0.55).max(3.0), theme.card, thin);
            }
            let center = pos2(x(fraction), y);
            let fill = if self.ball == Ball::Solid { theme.ink } else { theme.card };
            painter.circle(center, self.radius, fill, Stroke::new(1.8, theme.ink));
        }
        self.paint_minorities(painter, line);
    }

    fn paint_minorities(&self, painter: &Painter, line: Rect) {
        for minority in self.minority {
            let x = egui::lerp(line.left()..=line.right(), minority.fraction());
            let top = pos2(x, line.center().y + self.radius * 0.55);
            paint_minority(painter, top, self.radius * 0.6, self.theme);
        }
    }

    /// The ball that is to be recorded, in dashes; under a pointer where there is no ball yet, the one that could be pulled.
    fn paint_to_come(&self, ui: &Ui, line: Rect, response: &Response) {
        let at = |position: Position| {
            pos2(egui::lerp(line.left()..=line.right(), position.fraction()), line.center().y)
        };
        let pulled = || self.interactive && self.ball == Ball::None && response.hovered();
        if let Some(pending) = self.pending {
            dashed(ui.painter(), at(pending), self.radius, self.theme.ink, self.theme.card);
        } else if pulled() {
            dashed(ui.painter(), at(self.position), self.radius, self.theme.muted, self.theme.card);
        }
    }

    fn put_by_screen_reader(&self, ui: &Ui, response: &Response) -> Option<Position> {
        if !self.interactive {
            return None;
        }
        ui.input(|input| {
            let id = response.id;
            let ups = input.num_accesskit_action_requests(id, Action::Increment) as i32;
            let downs = input.num_accesskit_action_requests(id, Action::Decrement) as i32;
            let set = input.accesskit_action_requests(id, Action::SetValue).find_map(|request| {
                match request.data {
                    Some(ActionData::NumericValue(value)) => Some(Position::clamped(value as i32)),
                    _ => None,
                }
            });
            let stepped =
                (ups != downs).then(|| self.position.moved_by((ups - downs) * Position::NOTCH));
            set.or(stepped)
        })
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let (enabled, value) = (ui.is_enabled(), self.position.value());
        response.widget_info(|| WidgetInfo::slider(enabled, value.into(), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(self.value_in_words);
            node.set_min_numeric_value(Position::MIN.value().into());
            node.set_max_numeric_value(Position::MAX.value().into());
            node.set_numeric_value_step(Position::NOTCH.into());
            if self.interactive {
                node.add_action(Action::SetValue);
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            }
        });
    }
}

fn dashed(painter: &Painter, center: Pos2, radius: f32, ink: Color32, fill: Color32) {
    painter.circle_filled(center, radius, fill);
    let points: Vec<Pos2> =
        (0..=32).map(|step| center + radius * Vec2::angled(step as f32 * TAU / 32.0)).collect();
    let dash = radius * TAU / 16.0;
    painter.extend(Shape::dashed_line(&points, Stroke::new(1.6, ink), dash, dash));
}

/// A small open triangle under the rail, `half` as wide to each side.
fn paint_minority(painter: &Painter, top: Pos2, half: f32, theme: &Theme) {
    let points = vec![top, top + vec2(half, 1.6 * half), top + vec2(-half, 1.6 * half)];
    let line = Stroke::new(1.3, theme.ink);
    painter.add(egui::Shape::convex_polygon(points, theme.card, line));
}
