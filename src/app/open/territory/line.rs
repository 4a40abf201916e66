//! One line of the territory: a row's heading, one of its types, or what fits none of them.

use egui::{
    Align2, Color32, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::TerritoryState;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{semibold, size};
use crate::app::widgets::form;
use crate::session::{Disclosure, EntryId, Ground, Regard, Row, Sign, Stance};

/// What stands on one line, in words.
pub struct Line {
    pub ground: Ground,
    /// What sorts an observation under it.
    letter: Option<char>,
    label: String,
    /// What the group agreed; empty for a heading and for what fits no type.
    place: String,
    /// Nobody looked at it yet: a dotted line.
    is_blank: bool,
    /// The group said a place.
    is_said: bool,
    /// The last observation, or what is moving.
    last: String,
    count: String,
}

/// Between two columns.
const GAP: f32 = 18.0;

/// How high the lines are, and where their columns begin.
#[derive(Clone, Copy)]
pub struct Measure {
    line: f32,
    font: f32,
    /// The width of the longest label.
    label: f32,
    /// That of the longest place.
    place: f32,
}

/// Which line is in hand, and where the arrows go.
pub struct At<'a> {
    pub in_hand: bool,
    /// Observations are in sight: the letters that sort them are too.
    pub lettered: bool,
    pub all: &'a [Ground],
}

impl Measure {
    /// For these lines in a room so high: labels are whole wherever they take less than half of it.
    pub fn of(ui: &Ui, height: f32, lines: &[Line]) -> Self {
        let line = (height / lines.len().max(1) as f32).clamp(22.0, 34.0);
        let font = if line < 26.0 { 12.5 } else { size::BODY };
        let width = |text: &str, font: FontId| {
            let galley = ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
            galley.size().x
        };
        let types = || lines.iter().filter(|line| !line.is_heading());
        let labels = types().map(|line| width(&line.label, FontId::new(font, semibold())));
        let places = types().filter(|line| !line.is_blank).map(|line| {
            let small = FontId::proportional(size::SMALL);
            let font = if line.is_said { FontId::new(font, semibold()) } else { small };
            width(&line.place, font)
        });
        let room = ui.available_width();
        Self {
            line,
            font,
            label: labels.fold(120.0, f32::max).min(room * 0.46),
            place: places.fold(90.0, f32::max).min(room * 0.32),
        }
    }
}

impl Line {
    /// A row: its heading, its types one under the other, and what fits none where something does.
    pub fn of_row(look: &Look<'_>, row: &Row) -> Vec<Self> {
        let words = look.words;
        let found = look.survey.row(&row.id);
        let said = |id: EntryId, sign: Option<Sign>| {
            let text = look.ledger.get(id).map_or("", |recorded| recorded.argument.words.trim());
            match sign {
                Some(Sign::Against) => words.with("territory-against", [("words", text.into())]),
                _ => text.to_owned(),
            }
        };
        let counted = |count: usize| match count {
            0 => String::new(),
            count => words.with("territory-count", [("count", count.into())]),
        };
        let stances = look.may_be_seen(Disclosure::Stances);
        let to_sort = found.to_sort().count();
        let moving = match row.moving.trim() {
            "" => String::new(),
            text => words.with("territory-moving", [("words", text.into())]),
        };
        let heading = Self {
            ground: Ground::Row(row.id.clone()),
            letter: None,
            label: row.label(words.language).to_owned(),
            place: String::new(),
            is_blank: false,
            is_said: false,
            last: moving,
            count: match to_sort {
                0 => String::new(),
                count => words.with("territory-to-sort", [("count", count.into())]),
            },
        };
        let mut lines = vec![heading];
        let letters = super::letters().map(Some).chain(std::iter::repeat(None));
        for (letter, (of, kind)) in letters.zip(look.session.diagnosis.shown(row)) {
            let regard = look.survey.kind(of).regard();
            let last = found.on(of).next_back();
            lines.push(Self {
                ground: Ground::Type(of.clone()),
                letter,
                label: kind.label(words.language).to_owned(),
                place: match regard {
                    Regard::Said(placed) => words.seen_moving(placed.place, placed.movement),
                    _ => words.type_said(&look.session.diagnosis, look.survey, of),
                },
                is_blank: regard == Regard::NotLookedAt
                    && !look.session.diagnosis.earlier.contains_key(of),
                is_said: matches!(regard, Regard::Said(_)),
                last: last
                    .map_or_else(String::new, |(found, sign)| said(found.argument, Some(sign))),
                count: match regard {
                    Regard::Said(placed) if placed.stance != Stance::Agreed && stances => {
                        words.stance(placed.stance)
                    }
                    _ => counted(found.on(of).count()),
                },
            });
        }
        if let Some(last) = found.otherwise().next_back() {
            lines.push(Self {
                ground: Ground::Otherwise(row.id.clone()),
                letter: Some(super::OTHERWISE),
                label: words.text("otherwise"),
                place: String::new(),
                is_blank: false,
                is_said: false,
                last: said(last.argument, None),
                count: counted(found.otherwise().count()),
            });
        }
        lines
    }

    fn is_heading(&self) -> bool {
        matches!(self.ground, Ground::Row(_))
    }

    /// All of it, for a screen reader.
    fn told(&self) -> String {
        let parts = [&self.label, &self.place, &self.last, &self.count];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).cloned().collect();
        parts.join(", ")
    }

    /// Whether it was asked to be opened. A type is taken in the bar, where one may write.
    pub fn ui(
        &self,
        ui: &mut Ui,
        look: &Look<'_>,
        measure: Measure,
        at: &At<'_>,
        state: &mut TerritoryState,
        out: &mut Vec<Action>,
    ) -> bool {
        let size = vec2(ui.available_width(), measure.line);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let id = ui.scope_id().with(("territory", &self.ground));
        let response = ui.interact(rect, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.told()));
        let first = at.all.first() == Some(&self.ground);
        if state.lines.arrives_at(&self.ground) || state.focus && first {
            response.request_focus();
            ui.scroll_to_rect(rect, None);
        }
        if response.has_focus() {
            let filter = egui::EventFilter { vertical_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            for (key, by) in [(egui::Key::ArrowUp, -1), (egui::Key::ArrowDown, 1)] {
                if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
                    let moves = state.lines.step(at.all, &self.ground, by);
                    state.falls_off = !moves && 0 < by;
                }
            }
            state.chosen = Some(self.ground.clone());
        }
        self.paint(ui, look, measure, rect, at);
        form::focus_ring(ui, look.theme, &response);
        if response.clicked() {
            state.chosen = Some(self.ground.clone());
            if self.is_heading() {
                return true;
            }
            if look.may_write {
                out.push(Action::TakeGround(self.ground.clone()));
            }
        }
        false
    }

    fn paint(&self, ui: &Ui, look: &Look<'_>, measure: Measure, rect: Rect, at: &At<'_>) {
        let At { in_hand, lettered, .. } = *at;
        let (theme, painter) = (look.theme, ui.painter());
        let (width, middle) = (rect.width(), rect.center().y);
        let font = FontId::proportional(measure.font);
        let bold = FontId::new(measure.font, semibold());
        let at = |left: f32, galley: std::sync::Arc<egui::Galley>, colour| {
            let place = Align2::LEFT_CENTER.anchor_size(pos2(left, middle), galley.size());
            painter.galley(place.min, galley, colour);
        };
        let count = form::one_line(
            painter,
            &self.count,
            FontId::proportional(size::SMALL),
            theme.muted,
            130.0,
        );
        let counted = count.size().x;
        let right = rect.right() - 4.0 - counted;
        at(right, count, theme.muted);
        if self.is_heading() {
            painter.hline(rect.x_range(), rect.top() + 1.0, Stroke::new(1.5, theme.ink));
            let label = form::one_line(
                painter,
                &self.label,
                FontId::new(measure.font + 0.5, semibold()),
                theme.ink,
                width * 0.5,
            );
            let after = rect.left() + label.size().x + 16.0;
            at(rect.left(), label, theme.ink);
            let room = (right - 12.0 - after).max(0.0);
            if !self.last.is_empty() && 60.0 < room {
                let moving = form::one_line(
                    painter,
                    &self.last,
                    FontId::proportional(size::SMALL + 0.5),
                    theme.ink,
                    room,
                );
                let left = right - 12.0 - moving.size().x;
                at(left, moving, theme.ink);
            }
            return;
        }
        if in_hand {
            let around = rect.shrink2(vec2(0.0, 1.0));
            let line = Stroke::new(1.0, theme.highlight_line);
            painter.rect(around, 5, theme.highlight, line, StrokeKind::Inside);
        }
        let ink = if self.is_blank { theme.muted } else { theme.ink };
        let mut left = rect.left() + 10.0;
        if let Some(letter) = self.letter.filter(|_| lettered) {
            let letter = form::one_line(
                painter,
                &letter.to_string(),
                FontId::new(size::SMALL, semibold()),
                theme.accent,
                20.0,
            );
            at(left, letter, theme.accent);
            left += 16.0;
        }
        let label = form::one_line(
            painter,
            &self.label,
            if self.is_said { bold.clone() } else { font.clone() },
            ink,
            measure.label + 1.0,
        );
        at(left, label, ink);
        let place_at = left + measure.label + GAP;
        if self.is_blank {
            let dots = egui::Shape::dashed_line(
                &[pos2(place_at, middle), pos2(right - 12.0, middle)],
                Stroke::new(1.0, theme.rail),
                2.0,
                5.0,
            );
            painter.extend(dots);
            return;
        }
        let (place_font, colour) = if self.is_said {
            (bold, theme.ink)
        } else {
            (FontId::proportional(size::SMALL), theme.muted)
        };
        let place = form::one_line(painter, &self.place, place_font, colour, measure.place + 1.0);
        at(place_at, place, colour);
        let words_at = place_at + measure.place + GAP;
        let room = (right - 12.0 - words_at).max(20.0);
        let last = form::one_line(painter, &self.last, font, theme.ink, room);
        at(words_at, last, theme.ink);
    }
}
