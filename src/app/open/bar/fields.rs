//! Axis, speaker, words, rail, and the button that records.

use egui::{FontId, Key, RichText, ScrollArea, Stroke, TextEdit, Ui, Vec2};

use super::check::check;
use super::{Bar, BarState, Field, LONG_WORDS};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::theme::size;
use crate::app::widgets::{Finder, FinderState, Found, Free, Rail, Speakers, Way};
use crate::app::widgets::{Topic, form, kept, spelled};
use crate::session::{Ball, Disclosure, Position, Target};

impl Bar<'_> {
    pub(super) fn axis_field(&mut self, ui: &mut Ui, width: f32) {
        let look = self.look;
        let searched = self.is_searched(ui, Field::Axis, &self.state.axis);
        if searched {
            self.state.topics.read(look);
        }
        let axis = self.draft.axis.as_ref();
        let axis = axis.map(|id| look.session.framework.label(id, look.words.language).to_owned());
        let diagnosis = &look.session.diagnosis;
        let ground = self.draft.ground();
        let chosen =
            axis.or_else(|| ground.map(|ground| look.words.ground_with_scale(diagnosis, ground)));
        let finder = Finder {
            id: Field::Axis.id(0),
            name: &look.words.text("bar-axis"),
            theme: look.theme,
            candidates: if searched { &self.state.topics.candidates } else { &[] },
            offered: &[],
            chosen: chosen.as_deref().unwrap_or_default(),
            hint: &look.words.text("bar-axis-hint"),
            nothing_found: &look.words.text("bar-axis-nothing"),
            free: Free::Never,
            width,
            small: false,
            hidden: false,
        };
        let (response, found) = finder.show(ui, &mut self.state.axis);
        match found {
            Some(Found::Candidate(index)) => self.take(self.state.topics.get(index)),
            Some(Found::Cleared) => self.take(None),
            Some(Found::Words(_)) | None => {}
        }
        let enter = entered(ui);
        if response.lost_focus() && (enter || self.state.axis.was_clicked()) {
            // A second Enter by the way goes nowhere: in a bar where nothing is, or with letters that nothing was taken for.
            let stays = enter && (self.draft.is_beside() || self.state.axis.is_searching());
            self.state.focus = Some(if stays { Field::Axis } else { Field::Speaker });
        }
    }

    /// Another axis: the move that was proposed was not for it.
    fn take(&mut self, topic: Option<Topic>) {
        match topic {
            Some(Topic::Axis(axis)) => self.draft.take_axis(axis),
            Some(Topic::Ground(ground)) => self.draft.take_ground(ground),
            None => self.draft.take_nothing(),
        }
    }

    /// Takes what is being looked for, where it can mean one thing only or is left in such a `way`: another key acts on it.
    pub(super) fn settle(&mut self, way: Way) {
        let BarState { axis, topics, .. } = &mut *self.state;
        topics.read(self.look);
        let found = axis.settle(&topics.candidates, &[], Free::Never, way);
        if let Some(Found::Candidate(index)) = found {
            self.take(self.state.topics.get(index));
        }
        let speakers = Speakers::of(self.look);
        let Speakers { candidates, offered, .. } = &speakers;
        let free = Free::WhereNothingAnswers;
        if let Some(found) = self.state.speaker.settle(candidates, offered, free, way) {
            self.draft.speaker = speakers.found(&found);
        }
    }

    /// Whether the field needs its candidates in this frame.
    fn is_searched(&self, ui: &Ui, field: Field, state: &FinderState) -> bool {
        state.is_searching()
            || ui.memory(|memory| memory.has_focus(field.id(self.state.generation)))
    }

    pub(super) fn speaker_field(&mut self, ui: &mut Ui, width: f32) {
        let look = self.look;
        let searched = self.is_searched(ui, Field::Speaker, &self.state.speaker);
        let speakers = if searched { Speakers::of(look) } else { Speakers::default() };
        let going_on = self.draft.continues.is_some();
        let hint = look.words.text("bar-speaker-hint");
        let seen = look.may_be_seen(Disclosure::Speakers);
        let check = if seen { String::new() } else { check(look, &self.draft.speaker) };
        let chosen =
            if seen { look.session.speaker_name(&self.draft.speaker) } else { check.as_str() };
        let finder = Finder {
            id: Field::Speaker.id(0),
            name: &look.words.text("bar-speaker"),
            theme: look.theme,
            candidates: &speakers.candidates,
            offered: &speakers.offered,
            chosen,
            hint: if going_on { "" } else { &hint },
            nothing_found: &look.words.text("bar-speaker-free"),
            free: Free::WhereNothingAnswers,
            width,
            small: false,
            // What is being typed is; what is chosen is told so that it names nobody.
            hidden: !seen && searched,
        };
        let (response, found) =
            ui.add_enabled_ui(!going_on, |ui| finder.show(ui, &mut self.state.speaker)).inner;
        if let Some(found) = &found {
            self.draft.speaker = speakers.found(found);
        }
        let enter = entered(ui);
        if response.lost_focus() && (enter || self.state.speaker.was_clicked()) {
            self.state.focus = Some(Field::Words);
        }
    }

    pub(super) fn words_field(&mut self, ui: &mut Ui, width: f32) {
        let look = self.look;
        let mut words = self.draft.words.clone();
        let line = ui.text_style_height(&egui::TextStyle::Body);
        let going_on = self.draft.continues.is_some();
        let theme = look.theme;
        let id = Field::Words.id(self.state.generation);
        let focused = ui.memory(|memory| memory.has_focus(id));
        let stroke =
            if focused { Stroke::new(2.0, theme.accent) } else { Stroke::new(1.0, theme.rail) };
        // The frame stays when the text scrolls in it.
        let margin = egui::Margin::symmetric(10, 8);
        let top = ui.cursor().min;
        let frame = ui.painter().add(egui::Shape::Noop);
        let most = 2.0 * line + 4.0;
        let inside = egui::Rect::from_min_size(
            top + margin.left_top(),
            egui::vec2(width - margin.sum().x, most),
        );
        let layout = egui::Layout::top_down(egui::Align::Min);
        let mut within = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(layout));
        within.spacing_mut().interact_size.y = line;
        let scroll = ScrollArea::vertical().min_scrolled_height(0.0).max_height(most);
        scroll.show(&mut within, |ui| {
            let hint = RichText::new(look.words.text("bar-words-hint")).color(theme.muted);
            let edit = TextEdit::multiline(&mut words)
                .id(id)
                .desired_rows(1)
                .desired_width(inside.width())
                .return_key(None)
                .frame(egui::Frame::NONE)
                .hint_text(hint);
            let edit = ui.add_enabled_ui(!going_on, |ui| edit.show(ui)).inner;
            // What the room reads is not marked before it.
            if look.room.is_none() {
                spelled::underline(ui, &edit, theme, look.words.language);
            }
            let edit = edit.response.response;
            kept::line(&edit, &mut words);
            edit.accessible_name(look.words.text("bar-words"));
        });
        // A second line moves nothing: there is room for it from the first.
        let around = egui::Rect::from_min_size(top, egui::vec2(width, most + margin.sum().y));
        ui.allocate_rect(around, egui::Sense::hover());
        let inside = egui::StrokeKind::Inside;
        let fill = egui::epaint::RectShape::new(around, 6, theme.card, stroke, inside);
        ui.painter().set(frame, fill);
        self.draft.words = words;
    }

    /// The rail of the axis in hand, or the places of the type.
    pub(super) fn rail_field(&mut self, ui: &mut Ui, width: f32) {
        if self.draft.observed.is_some() {
            return self.places_field(ui, width);
        }
        let (look, theme) = (self.look, self.look.theme);
        let axis = self.draft.axis.as_ref();
        let cursor = axis.map(|axis| look.board.cursor(axis));
        let stands = cursor.map_or(Position::MIDDLE, crate::session::Cursor::position);
        let (position, moves) = match self.draft.to {
            Target::MovesTo(position) => (position, true),
            Target::Stays => (stands, false),
        };
        let ends = axis.and_then(|axis| look.session.framework.ends(axis, look.words.language));
        let discussed = cursor.is_some_and(crate::session::Cursor::is_discussed);
        let solid = cursor.is_some_and(crate::session::Cursor::is_solid);
        let left = cursor.and_then(crate::session::Cursor::left_at).map(|left| left.position);
        let ball = match (discussed || moves, solid) {
            (false, _) => Ball::None,
            (true, false) => Ball::Open,
            (true, true) => Ball::Solid,
        };
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let name = look.words.text("bar-rail");
            let value = look.words.moved(stands, self.draft.to, ends);
            let rail = Rail {
                theme: look.theme,
                name: &name,
                value_in_words: &value,
                ball,
                position,
                left_at: left,
                before: (moves && (discussed || left.is_some())).then_some(stands),
                minority: &[],
                parted: &[],
                takes_no_side: axis.is_some_and(|axis| look.session.framework.takes_no_side(axis)),
                pending: None,
                click_puts: true,
                radius: 7.0,
                interactive: axis.is_some() && look.may_write,
            };
            let size = egui::vec2(width, Rail::height(7.0));
            let (_, rect) = ui.allocate_space(size);
            let sense =
                if rail.interactive { egui::Sense::click_and_drag() } else { egui::Sense::hover() };
            let response = ui.interact(rect, Field::Rail.id(0), sense);
            if let Some(put) = rail.show_in(ui, rect, response).put_at {
                self.draft.to =
                    if discussed && put == stands { Target::Stays } else { Target::MovesTo(put) };
                self.state.focus = Some(Field::Words);
            }
            if axis.is_none() {
                let said = look.words.text("bar-no-axis");
                return rail_legend(ui, width, theme, [None, Some(&said), None]);
            }
            if moves {
                return rail_legend(ui, width, theme, [None, Some(&value), None]);
            }
            let (low, high) = look.words.ends(ends);
            rail_legend(ui, width, theme, [Some(&low), None, Some(&high)]);
        });
    }

    pub(super) fn record_button(&self, ui: &mut Ui, size: Vec2, out: &mut Vec<Action>) {
        let look = self.look;
        let theme = look.theme;
        let going_on = self.draft.continues.is_some();
        let ready = look.may_write && (going_on || self.draft.can_be_recorded());
        let text = format!("{} ↵", look.words.text("bar-record"));
        let shown =
            ui.add_enabled_ui(ready, |ui| ui.add_sized(size, form::primary(ui, theme, text)));
        let shown = shown.inner;
        form::focus_ring(ui, theme, &shown);
        if shown.clicked() {
            out.push(Command::Record.into());
        }
    }

    /// How long the words are, once they are long.
    pub(super) fn length_warning(&self) -> Option<String> {
        let length = self.draft.words.chars().count();
        (LONG_WORDS <= length).then(|| self.look.words.with("bar-long", [("count", length.into())]))
    }
}

/// On one line under the rail: the names of both ends, or in the middle what the move says.
fn rail_legend(
    ui: &mut Ui,
    width: f32,
    theme: &crate::app::base::theme::Theme,
    [low, said, high]: [Option<&str>; 3],
) {
    let font = FontId::proportional(size::SMALL);
    let (_, rect) = ui.allocate_space(egui::vec2(width, 13.0));
    let both = low.is_some() && high.is_some();
    let room = if both { width * 0.48 } else { width };
    for (text, anchor, at, colour) in [
        (low, egui::Align2::LEFT_TOP, rect.left_top(), theme.muted),
        (said, egui::Align2::CENTER_TOP, rect.center_top(), theme.ink),
        (high, egui::Align2::RIGHT_TOP, rect.right_top(), theme.muted),
    ] {
        let Some(text) = text else { continue };
        let galley = form::one_line(ui.painter(), text, font.clone(), colour, room);
        let place = anchor.anchor_size(at, galley.size());
        ui.painter().galley(place.min, galley, colour);
    }
}

/// Whether Enter left a field for nowhere; where the keyboard went elsewhere before it, as to a question over the window,
/// Enter is for what has it now.
fn entered(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Enter)) && ui.memory(egui::Memory::focused).is_none()
}
