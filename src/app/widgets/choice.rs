//! A few answers of which one holds: one stop of the keyboard, one letter each.

use egui::{
    Align2, Color32, Event, EventFilter, FontFamily, FontId, Id, Key, Rect, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::base::letters::{self, Commands};
use crate::app::base::theme::{self, Theme, size};
use crate::words::Words;

/// One of the answers.
pub struct Segment<T> {
    pub value: T,
    pub word: String,
    /// The letter that gives this answer, and that stands for it where words do not fit.
    pub letter: String,
    /// Whether it is the answer of what nobody has chosen yet.
    pub quiet: bool,
}

/// A row of answers.
pub struct Choice<'a, T> {
    pub words: Words,
    pub theme: &'a Theme,
    pub id: Id,
    /// What the answers are about.
    pub subject: &'a str,
    pub segments: &'a [Segment<T>],
    pub chosen: Option<T>,
    /// Words rather than letters.
    pub in_words: bool,
    pub clearable: Clearable,
    pub reach: Reach,
}

/// How the answer that holds is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearable {
    Never,
    /// By Delete alone: a click on what holds leaves it.
    ByKey,
    /// By choosing it again, too.
    ByChoosing,
}

/// How the keyboard gets to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Tab,
    /// From the row above or below.
    Arrows,
    /// Not at all: what it gives away is not to be given by a key that was meant for a text.
    Pointer,
    /// Nothing may be written.
    Never,
}

impl Reach {
    /// Of a choice that stands alone.
    pub fn when(may_write: bool) -> Self {
        if may_write { Self::Tab } else { Self::Never }
    }

    /// Of a row in a list that Tab enters at one row only.
    #[must_use]
    pub fn in_list(self, at_this_row: bool) -> Self {
        match self {
            Self::Tab if !at_this_row => Self::Arrows,
            other => other,
        }
    }
}

/// What a person did to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    Nothing,
    Set(T),
    Clear,
    /// Asked for the row above or below.
    Up,
    Down,
}

const HEIGHT: f32 = 26.0;
const LETTER_WIDTH: f32 = 26.0;
const PADDING: f32 = 10.0;

impl<T: Copy + PartialEq> Choice<'_, T> {
    fn font(strong: bool) -> FontId {
        let family = if strong { theme::semibold() } else { FontFamily::Proportional };
        FontId::new(size::SMALL, family)
    }

    fn widths(&self, ui: &Ui) -> Vec<f32> {
        let width = |segment: &Segment<T>| {
            if !self.in_words {
                return LETTER_WIDTH;
            }
            let font = Self::font(true);
            let galley = ui.painter().layout_no_wrap(segment.word.clone(), font, self.theme.ink);
            galley.size().x + 2.0 * PADDING
        };
        self.segments.iter().map(width).collect()
    }

    pub fn width(&self, ui: &Ui) -> f32 {
        self.widths(ui).iter().sum()
    }

    pub fn show(&self, ui: &mut Ui) -> Answer<T> {
        let (rect, _) = ui.allocate_exact_size(vec2(self.width(ui), HEIGHT), Sense::hover());
        self.show_in(ui, rect.min)
    }

    /// The same, in a place that was already allocated.
    pub fn show_in(&self, ui: &Ui, min: egui::Pos2) -> Answer<T> {
        let widths = self.widths(ui);
        let rect = Rect::from_min_size(min, vec2(widths.iter().sum(), HEIGHT));
        let active = self.reach != Reach::Never && ui.is_enabled();
        let sense = if self.reach == Reach::Tab && active {
            Sense::focusable_noninteractive()
        } else {
            Sense::hover()
        };
        let group = ui.interact(rect, self.id, sense);
        let mut answer = Answer::Nothing;
        if group.has_focus() {
            let arrows = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, arrows));
            let commands = self.segments.iter().flat_map(|segment| segment.letter.chars());
            letters::read_by(ui, self.id, Commands::one_of(commands));
            if group.gained_focus() {
                group.scroll_to_me(None);
            }
            answer = self.keys(ui);
        }
        let mut left = rect.left();
        for (n, (segment, width)) in self.segments.iter().zip(widths).enumerate() {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEIGHT));
            left += width;
            let sense = if active { Sense::CLICK } else { Sense::hover() };
            let mut response = ui.interact(place, self.id.with(n), sense);
            let on = self.chosen == Some(segment.value);
            response.widget_info(|| {
                let name = self.words.with(
                    "choice-name",
                    [("subject", self.subject.into()), ("choice", (&segment.word).into())],
                );
                WidgetInfo::selected(Role::RadioButton, active, on, name)
            });
            if response.clicked() {
                if self.reach != Reach::Pointer {
                    ui.memory_mut(|memory| memory.request_focus(self.id));
                }
                answer = self.set(segment.value, true);
            }
            let fill = match (on, segment.quiet) {
                (true, false) => Some(self.theme.ink),
                (true, true) => Some(self.theme.line),
                (false, _) => (active && response.hovered()).then_some(self.theme.highlight),
            };
            if !self.in_words {
                response = response.on_hover_text(&segment.word);
            }
            if ui.is_rect_visible(place) {
                self.paint(ui, place, segment, fill);
            }
            drop(response);
        }
        ui.painter().rect_stroke(rect, 6, Stroke::new(1.0, self.theme.rail), StrokeKind::Inside);
        if group.has_focus() {
            let ring = Stroke::new(2.0, self.theme.accent);
            ui.painter().rect_stroke(rect.expand(2.0), 8, ring, StrokeKind::Inside);
        }
        group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, active, self.subject));
        if let Some(on) = self.segments.iter().find(|segment| self.chosen == Some(segment.value)) {
            ui.ctx().accesskit_node_builder(self.id, |node| node.set_value(on.word.as_str()));
        }
        answer
    }

    fn paint(&self, ui: &Ui, place: Rect, segment: &Segment<T>, fill: Option<Color32>) {
        let theme = self.theme;
        if let Some(fill) = fill {
            ui.painter().rect_filled(place.shrink(2.0), 4, fill);
        }
        let on = self.chosen == Some(segment.value);
        let colour = match (on, segment.quiet) {
            (true, false) => theme.card,
            (true, true) => theme.ink,
            (false, _) => theme.muted,
        };
        let text = if self.in_words { &segment.word } else { &segment.letter };
        ui.painter().text(place.center(), Align2::CENTER_CENTER, text, Self::font(on), colour);
    }

    fn set(&self, value: T, toggles: bool) -> Answer<T> {
        match (self.chosen == Some(value), self.clearable == Clearable::ByChoosing && toggles) {
            (false, _) => Answer::Set(value),
            (true, true) => Answer::Clear,
            (true, false) => Answer::Nothing,
        }
    }

    /// Takes the keys that are meant for this choice.
    fn keys(&self, ui: &Ui) -> Answer<T> {
        let mut answer = Answer::Nothing;
        let at = self.segments.iter().position(|segment| self.chosen == Some(segment.value));
        let last = self.segments.len().saturating_sub(1);
        let nth = |n: usize| self.segments.get(n).map_or(Answer::Nothing, |s| Answer::Set(s.value));
        ui.input_mut(|input| {
            input.events.retain(|event| {
                let found = match event {
                    Event::Text(text) if text == " " => Answer::Nothing,
                    Event::Text(text) => {
                        // A letter with an accent is one of a word.
                        let typed = text.to_lowercase();
                        match self.segments.iter().find(|s| s.letter.to_lowercase() == typed) {
                            Some(segment) => self.set(segment.value, false),
                            None => return true,
                        }
                    }
                    Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => {
                        match key {
                            Key::ArrowUp => Answer::Up,
                            Key::ArrowDown => Answer::Down,
                            Key::ArrowLeft => nth(at.map_or(last, |n| n.saturating_sub(1))),
                            Key::ArrowRight => nth(at.map_or(0, |n| (n + 1).min(last))),
                            Key::Space => nth(at.map_or(0, |n| (n + 1) % (last + 1))),
                            Key::Delete | Key::Backspace if self.clearable != Clearable::Never => {
                                Answer::Clear
                            }
                            _ => return true,
                        }
                    }
                    _ => return true,
                };
                if found != Answer::Nothing {
                    answer = found;
                }
                false
            });
        });
        match answer {
            Answer::Set(value) => self.set(value, false),
            other => other,
        }
    }
}
