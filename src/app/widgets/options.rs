//! Answers in whole sentences, one under the other, and ticks: each one stop of the keyboard in a list.

use egui::{
    Event, EventFilter, FontFamily, FontId, Id, Key, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::choice::{Answer, Reach};
use crate::app::base::theme::{Theme, semibold, size};
use crate::words::Words;

/// Some sentences of which one holds. Up and down leave for the next row, as in a [`super::Choice`].
pub struct Options<'a, T> {
    pub words: Words,
    pub theme: &'a Theme,
    pub id: Id,
    /// What they answer.
    pub subject: &'a str,
    pub answers: &'a [(T, String)],
    pub chosen: T,
    pub reach: Reach,
}

/// A line that is in or out: the whole of it is the tick.
pub struct Tick<'a> {
    pub theme: &'a Theme,
    pub id: Id,
    pub text: &'a str,
    /// At the right.
    pub end: &'a str,
    /// `None`: nothing to tick.
    pub on: Option<bool>,
    pub reach: Reach,
}

/// Room at the left for the mark.
const MARK: f32 = 26.0;
const MOST_LINES: usize = 3;
const TICK_HEIGHT: f32 = 28.0;

enum Pressed {
    Up,
    Down,
    Next,
    Previous,
}

impl<T: Copy + PartialEq> Options<'_, T> {
    pub fn show(&self, ui: &mut Ui) -> Answer<T> {
        let width = ui.available_width();
        let galleys: Vec<_> = self
            .answers
            .iter()
            .map(|(_, text)| wrapped(ui, text, self.theme, width - MARK - 8.0))
            .collect();
        let heights: Vec<_> = galleys.iter().map(|galley| galley.size().y + 8.0).collect();
        let all = vec2(width, heights.iter().sum());
        let (rect, _) = ui.allocate_exact_size(all, Sense::hover());
        let active = self.reach != Reach::Never && ui.is_enabled();
        let (group, pressed) = stop(ui, self.theme, rect, self.id, self.reach);
        let mut answer = match pressed {
            None => Answer::Nothing,
            Some(Pressed::Up) => Answer::Up,
            Some(Pressed::Down) => Answer::Down,
            Some(Pressed::Next) => self.beside(1),
            Some(Pressed::Previous) => self.beside(self.answers.len() - 1),
        };
        let mut top = rect.top();
        for (n, ((value, text), galley)) in self.answers.iter().zip(galleys).enumerate() {
            let place = Rect::from_min_size(pos2(rect.left(), top), vec2(width, heights[n]));
            top = place.bottom();
            let sense = if active { Sense::CLICK } else { Sense::hover() };
            let response = ui.interact(place, self.id.with(n), sense);
            let on = self.chosen == *value;
            response.widget_info(|| {
                let values = [("subject", self.subject.into()), ("choice", text.into())];
                let name = self.words.with("choice-name", values);
                WidgetInfo::selected(Role::RadioButton, active, on, name)
            });
            if response.clicked() {
                ui.memory_mut(|memory| memory.request_focus(self.id));
                answer = Answer::Set(*value);
            }
            if active && response.hovered() {
                ui.painter().rect_filled(place, 5, self.theme.highlight);
            }
            let middle = pos2(place.left() + 12.0, place.top() + 13.0);
            let line = if on { self.theme.ink } else { self.theme.rail };
            ui.painter().circle_stroke(middle, 6.5, Stroke::new(1.2, line));
            if on {
                ui.painter().circle_filled(middle, 3.5, self.theme.ink);
                if self.is_news(ui, n) && group.has_focus() {
                    ui.scroll_to_rect(place, None);
                }
            }
            let cut = galley.elided;
            ui.painter().galley(place.min + vec2(MARK, 4.0), galley, self.theme.ink);
            if cut {
                response.on_hover_text(text);
            }
        }
        group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, active, self.subject));
        if let Some((_, on)) = self.answers.iter().find(|(value, _)| *value == self.chosen) {
            ui.ctx().accesskit_node_builder(self.id, |node| node.set_value(on.as_str()));
        }
        answer
    }

    /// Whether another one was chosen in the frame before, or more of them were in sight.
    fn is_news(&self, ui: &Ui, chosen: usize) -> bool {
        let key = self.id.with("chosen");
        let now = (chosen, ui.clip_rect().height().round() as usize);
        ui.data_mut(|data| {
            let before = data.get_temp::<(usize, usize)>(key);
            data.insert_temp(key, now);
            before.is_some_and(|before| before != now)
        })
    }

    fn beside(&self, by: usize) -> Answer<T> {
        let at = self.answers.iter().position(|(value, _)| *value == self.chosen).unwrap_or(0);
        let to = self.answers.get((at + by) % self.answers.len());
        to.map_or(Answer::Nothing, |(value, _)| Answer::Set(*value))
    }
}

impl Tick<'_> {
    pub fn show(&self, ui: &mut Ui) -> Answer<bool> {
        let (rect, _) =
            ui.allocate_exact_size(vec2(ui.available_width(), TICK_HEIGHT), Sense::hover());
        let (response, pressed) = stop(ui, self.theme, rect, self.id, self.reach);
        let answer = match (self.on, pressed) {
            (_, Some(Pressed::Up)) => Answer::Up,
            (_, Some(Pressed::Down)) => Answer::Down,
            (Some(on), Some(Pressed::Next | Pressed::Previous)) => Answer::Set(!on),
            (Some(on), None) if response.clicked() => {
                ui.memory_mut(|memory| memory.request_focus(self.id));
                Answer::Set(!on)
            }
            _ => Answer::Nothing,
        };
        let theme = self.theme;
        if self.on.is_some() && response.hovered() {
            ui.painter().rect_filled(rect, 5, theme.highlight);
        }
        if let Some(on) = self.on {
            let middle = pos2(rect.left() + 12.0, rect.center().y);
            let square = Rect::from_center_size(middle, vec2(14.0, 14.0));
            let line = Stroke::new(1.2, if on { theme.ink } else { theme.rail });
            ui.painter().rect(square, 3, theme.card, line, StrokeKind::Middle);
            if on {
                let mark = [vec2(-3.5, 0.0), vec2(-1.0, 3.0), vec2(4.0, -3.5)];
                let points = mark.map(|by| middle + by).to_vec();
                ui.painter().line(points, Stroke::new(1.8, theme.ink));
            }
        }
        let colour = if self.on == Some(true) { theme.ink } else { theme.muted };
        let font = FontId::new(size::SMALL, FontFamily::Proportional);
        let (end, _) = super::form::elided(ui, self.end, font, theme.muted, rect.width() / 2.0);
        let room = rect.width() - MARK - end.size().x - 16.0;
        let at = pos2(rect.right() - 6.0 - end.size().x, rect.center().y - end.size().y / 2.0);
        ui.painter().galley(at, end, theme.muted);
        let font = FontId::new(size::BODY, semibold());
        let (text, cut) = super::form::elided(ui, self.text, font, colour, room);
        let at = pos2(rect.left() + MARK, rect.center().y - text.size().y / 2.0);
        ui.painter().galley(at, text, colour);
        response.widget_info(|| {
            let said = [self.text, self.end].into_iter().filter(|text| !text.is_empty());
            let name = said.collect::<Vec<_>>().join(", ");
            let enabled = self.on.is_some() && ui.is_enabled();
            WidgetInfo::selected(Role::CheckBox, enabled, self.on.unwrap_or_default(), name)
        });
        if cut {
            response.on_hover_text(self.text);
        }
        answer
    }
}

/// A place in a list that the keyboard can be at: shows that it is, and takes the keys that are meant for it.
fn stop(ui: &Ui, theme: &Theme, rect: Rect, id: Id, reach: Reach) -> (Response, Option<Pressed>) {
    let sense = match reach {
        Reach::Tab => Sense::focusable_noninteractive() | Sense::CLICK,
        Reach::Arrows | Reach::Pointer => Sense::CLICK,
        Reach::Never => Sense::hover(),
    };
    let response = ui.interact(rect, id, sense);
    if !response.has_focus() {
        return (response, None);
    }
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let ring = Stroke::new(2.0, theme.accent);
    ui.painter().rect_stroke(rect, 5, ring, StrokeKind::Inside);
    (response, pressed(ui))
}

fn pressed(ui: &Ui) -> Option<Pressed> {
    let mut found = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(text) => text != " ",
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => {
                found = Some(match key {
                    Key::ArrowUp => Pressed::Up,
                    Key::ArrowDown => Pressed::Down,
                    Key::ArrowLeft => Pressed::Previous,
                    Key::ArrowRight | Key::Space => Pressed::Next,
                    _ => return true,
                });
                false
            }
            _ => true,
        });
    });
    found
}

fn wrapped(ui: &Ui, text: &str, theme: &Theme, width: f32) -> std::sync::Arc<egui::Galley> {
    let font = FontId::new(size::BODY, FontFamily::Proportional);
    let text = crate::app::base::theme::unbroken(text);
    let mut job = egui::text::LayoutJob::simple(text, font, theme.ink, width);
    job.wrap.max_rows = MOST_LINES;
    ui.painter().layout_job(job)
}
