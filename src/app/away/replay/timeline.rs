//! The time line: dragged, played, gone through by argument, axis, pillar or sitting.

use egui::{Event, EventFilter, Key, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::state::{A_STEP, Replay};
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, dialog, form};
use crate::session::{Along, Did, PillarId, SittingId};

/// What was asked of the time line.
#[derive(Default)]
pub struct Asked {
    go_to: Option<Goal>,
    by: i32,
    along: Option<Along>,
    plays: Option<bool>,
    pub shows_axis: Option<bool>,
}

/// A place on the line.
#[derive(Clone, Copy)]
enum Goal {
    /// Before the first step.
    Start,
    /// Once the step of this rank had happened.
    Step(usize),
    End,
}

const HEIGHT: f32 = 36.0;

impl Asked {
    /// Does it.
    pub fn answer(self, replay: &mut Replay, ui: &Ui) {
        if let Some(along) = self.along {
            replay.along = along;
        }
        if let Some(shows_axis) = self.shows_axis {
            replay.shows_axis = shows_axis;
        }
        let before = replay.here();
        if let Some(here) = self.go_to {
            replay.playing = None;
            replay.go_to(match here {
                Goal::Start => None,
                Goal::Step(rank) => Some(rank),
                Goal::End => replay.steps.all().len().checked_sub(1),
            });
        }
        for _ in 0..self.by.abs() {
            replay.playing = None;
            if 0 < self.by {
                replay.forward();
            } else {
                replay.back();
            }
        }
        let now = ui.input(|input| input.time);
        if let Some(plays) = self.plays {
            let at_end = replay.steps.next(replay.here(), &replay.along).is_none();
            if plays && at_end {
                replay.go_to(None);
            }
            replay.playing = plays.then_some(now + A_STEP);
        }
        if let Some(until) = replay.playing {
            if until <= now {
                replay.playing = replay.forward().then_some(now + A_STEP);
            }
            let left = replay.playing.map_or(0.0, |until| (until - now).max(0.0));
            ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
        }
        if replay.here() != before {
            ui.request_repaint();
        }
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, replay: &Replay) -> Asked {
    let mut asked = Asked::default();
    line(ui, look, replay, &mut asked);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        buttons(ui, look, replay, &mut asked);
        ui.add_space(14.0);
        along(ui, look, replay, &mut asked);
        ui.add_space(14.0);
        ui.label(dialog::small(place(look, replay), look.theme));
    });
    asked
}

fn buttons(ui: &mut Ui, look: &Look<'_>, replay: &Replay, asked: &mut Asked) {
    let words = look.words;
    let last = replay.steps.all().len().checked_sub(1);
    let (at_start, at_end) = (replay.here().is_none(), replay.here() == last);
    let button = |ui: &mut Ui, enabled: bool, text: &str, id: &str| {
        let name = words.text(id);
        let button = ui.add_enabled(enabled, egui::Button::new(text).min_size(vec2(34.0, 0.0)));
        button.accessible_name(&name).on_hover_text(name).clicked()
    };
    if button(ui, !at_start, "|◀", "past-first") {
        asked.go_to = Some(Goal::Start);
    }
    if button(ui, !at_start, "◀", "past-back") {
        asked.by = -1;
    }
    let plays = replay.playing.is_some();
    let text = words.text(if plays { "past-pause" } else { "past-play" });
    if ui.add_enabled(last.is_some(), egui::Button::new(text)).clicked() {
        asked.plays = Some(!plays);
    }
    if button(ui, !at_end, "▶", "past-forward") {
        asked.by = 1;
    }
    if button(ui, !at_end, "▶|", "past-last") {
        asked.go_to = Some(Goal::End);
    }
}

/// What is gone through.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Argument,
    Axis,
    Pillar,
    Sitting,
}

fn along(ui: &mut Ui, look: &Look<'_>, replay: &Replay, asked: &mut Asked) {
    let words = look.words;
    let segments = [
        (By::Argument, "past-by-argument", "past-key-argument"),
        (By::Axis, "past-by-axis", "past-key-axis"),
        (By::Pillar, "past-by-pillar", "past-key-pillar"),
        (By::Sitting, "past-by-sitting", "past-key-sitting"),
    ];
    let segments = segments.map(|(value, word, letter)| Segment {
        value,
        word: words.text(word),
        letter: words.text(letter),
        quiet: false,
    });
    let chosen = match replay.along {
        Along::Axis(_) => By::Axis,
        Along::Pillar(_) => By::Pillar,
        Along::Sitting(_) => By::Sitting,
        Along::Everything | Along::Arguments | Along::Argument(_) => By::Argument,
    };
    let subject = words.text("past-by");
    let choice = Choice {
        words,
        theme: look.theme,
        id: ui.scope_id().with("along"),
        subject: &subject,
        segments: &segments,
        chosen: Some(chosen),
        in_words: true,
        clearable: Clearable::Never,
        reach: Reach::Tab,
    };
    if let Answer::Set(by) = choice.show(ui) {
        asked.along = Some(match by {
            By::Argument => Along::Arguments,
            By::Axis => axis_in_hand(replay).map_or(Along::Arguments, Along::Axis),
            By::Pillar => pillar_in_hand(look, replay).map_or(Along::Arguments, Along::Pillar),
            By::Sitting => Along::Sitting(sitting_in_hand(replay)),
        });
    }
}

/// The axis chosen on the board, else that of the present step.
fn axis_in_hand(replay: &Replay) -> Option<crate::session::AxisId> {
    let of_step = || replay.step()?.shifts.first().map(|shift| shift.axis.clone());
    replay.selected.clone().or_else(of_step)
}

fn pillar_in_hand(look: &Look<'_>, replay: &Replay) -> Option<PillarId> {
    let axis = axis_in_hand(replay)?;
    look.session.framework.pillar_of(&axis).map(|pillar| pillar.id.clone())
}

fn sitting_in_hand(replay: &Replay) -> Option<SittingId> {
    replay.step().or_else(|| replay.steps.get(0))?.sitting
}

/// Where the reader is, in words.
fn place(look: &Look<'_>, replay: &Replay) -> String {
    let words = look.words;
    let arguments = |until: Option<usize>| {
        let steps = replay.steps.all().iter().enumerate();
        let until = until.map_or(0, |rank| rank + 1);
        steps.filter(|(rank, step)| *rank < until && matches!(step.did, Did::Argued { .. })).count()
    };
    let all = arguments(replay.steps.all().len().checked_sub(1));
    let values = [("at", arguments(replay.here()).into()), ("of", all.into())];
    let said = words.with("past-place", values);
    let through = match &replay.along {
        Along::Axis(axis) => look.session.framework.label(axis, words.language).to_owned(),
        Along::Pillar(pillar) => {
            let pillar = look.session.framework.pillar(pillar);
            pillar.map_or_else(String::new, |pillar| pillar.label.get(words.language).to_owned())
        }
        Along::Sitting(Some(id)) => replay
            .whole()
            .sittings
            .get(*id)
            .map_or_else(String::new, |sitting| words.date(sitting.date)),
        Along::Sitting(None) => words.text("past-outside-sittings"),
        Along::Everything | Along::Arguments | Along::Argument(_) => return said,
    };
    format!("{said} · {through}")
}

/// The line itself: a place for each step, a mark where a sitting begins.
fn line(ui: &mut Ui, look: &Look<'_>, replay: &Replay, asked: &mut Asked) {
    let theme = look.theme;
    let wide = vec2(ui.available_width(), HEIGHT);
    let (all, response) = ui.allocate_exact_size(wide, Sense::click_and_drag());
    if replay.focus {
        response.request_focus();
    }
    let rail = all.shrink2(vec2(10.0, 0.0));
    let count = replay.steps.all().len();
    let x = |place: usize| {
        let share = if count == 0 { 0.0 } else { place as f32 / count as f32 };
        egui::lerp(rail.x_range(), share)
    };
    let y = all.top() + 10.0;
    let painter = ui.painter().clone();
    painter.hline(rail.x_range(), y, Stroke::new(2.0, theme.rail));
    sittings(ui, look, replay, &x, Rect::from_min_max(pos2(rail.left(), y), rail.max));
    for rank in replay.steps.along(&replay.along) {
        painter.vline(x(rank + 1), y - 3.0..=y + 3.0, Stroke::new(1.0, theme.muted));
    }
    let here = x(replay.here().map_or(0, |rank| rank + 1));
    painter.hline(rail.left()..=here, y, Stroke::new(3.0, theme.ink));
    painter.circle(pos2(here, y), 7.0, theme.ink, Stroke::new(2.0, theme.card));
    form::focus_ring(ui, theme, &response);
    if let Some(pointer) = response.interact_pointer_pos()
        && (response.dragged() || response.clicked())
        && 0 < count
    {
        let share = ((pointer.x - rail.left()) / rail.width()).clamp(0.0, 1.0);
        let place = (share * count as f32).round() as usize;
        asked.go_to = Some(place.checked_sub(1).map_or(Goal::Start, Goal::Step));
    }
    if response.has_focus() {
        keys(ui, response.id, replay, asked);
    }
    let said = place(look, replay);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Slider, enabled, look.words.text("past-time-line"))
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(said));
}

/// Where each sitting begins, with its date as far as there is room.
fn sittings(ui: &Ui, look: &Look<'_>, replay: &Replay, x: &dyn Fn(usize) -> f32, room: Rect) {
    let theme = look.theme;
    let font = egui::FontId::proportional(size::SMALL);
    let begins = replay.steps.sittings();
    for (n, (sitting, rank)) in begins.iter().enumerate() {
        let from = x(*rank);
        let to = begins.get(n + 1).map_or_else(|| room.right(), |(_, rank)| x(*rank));
        let date = sitting.and_then(|id| replay.whole().sittings.get(id));
        let text = date.map_or_else(
            || look.words.text("past-outside-sittings"),
            |sitting| look.words.date(sitting.date),
        );
        ui.painter().vline(
            from,
            room.top() - 7.0..=room.top() + 7.0,
            Stroke::new(1.0, theme.muted),
        );
        let (galley, _) = form::elided(ui, &text, font.clone(), theme.muted, to - from - 8.0);
        if 24.0 < to - from {
            let at = pos2(from, room.top()) + Vec2::new(3.0, 8.0);
            ui.painter().galley(at, galley, theme.muted);
        }
    }
}

fn keys(ui: &Ui, id: egui::Id, replay: &Replay, asked: &mut Asked) {
    let arrows =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, arrows));
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else {
                return !matches!(event, Event::Text(text) if text == " ");
            };
            if !modifiers.is_none() {
                return true;
            }
            match key {
                Key::ArrowLeft | Key::ArrowUp => asked.by -= 1,
                Key::ArrowRight | Key::ArrowDown => asked.by += 1,
                Key::Home => asked.go_to = Some(Goal::Start),
                Key::End => asked.go_to = Some(Goal::End),
                Key::Space => asked.plays = Some(replay.playing.is_none()),
                _ => return true,
            }
            false
        });
    });
}
