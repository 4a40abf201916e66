//! Who an actor is: its names, its level, its natures, its circle, and whether it is us.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, RichText, Ui, vec2};

use super::{Card, CardState};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment};
use crate::session::{ActorNature, Circle, Level, fold};

pub fn ui(ui: &mut Ui, card: Card<'_>, state: &mut CardState, out: &mut Vec<Action>) {
    name(ui, card, state, out);
    ui.columns(2, |halves| {
        short(&mut halves[0], card, out);
        us(&mut halves[1], card, out);
    });
    places(ui, card, out);
    natures(ui, card, out);
    missions(ui, card, out);
}

fn name(ui: &mut Ui, card: Card<'_>, state: &mut CardState, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    let name = look.words.text("actors-name");
    form::caption(ui, look.theme, &name);
    let emptied = state.emptied == Some(actor.id);
    let mut text = if emptied { String::new() } else { actor.name.clone() };
    let field = Field::line(&name, look.may_write).hint(actor.name.clone());
    let response = field.show(ui, "name", &mut text);
    if std::mem::take(&mut state.focus) {
        response.request_focus();
    }
    if response.changed() && look.may_write {
        state.emptied = text.trim().is_empty().then_some(actor.id);
        if state.emptied.is_none() {
            card.change(out, |actor| actor.name = text);
        }
    } else if !response.has_focus() {
        state.emptied = None;
    }
    form::seal(&response, look, out);
    if emptied {
        form::alert(ui, look.theme, look.words.text("actors-name-required"));
    } else if is_doubled(card) {
        form::help(ui, look.theme, look.words.text("actors-name-doubled"));
    }
}

/// Whether another actor has the same name.
fn is_doubled(card: Card<'_>) -> bool {
    let name = fold(card.actor.name.trim());
    let mut others = card.look.session.actors.iter().filter(|other| other.id != card.actor.id);
    others.any(|other| fold(other.name.trim()) == name)
}

fn short(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    let name = look.words.text("actors-short");
    form::caption(ui, look.theme, &name);
    let mut text = actor.short.clone();
    let response = Field::line(&name, look.may_write).show(ui, "short", &mut text);
    if response.changed() && look.may_write {
        card.change(out, |actor| actor.short = text);
    }
    form::seal(&response, look, out);
}

fn us(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    // As high as the caption beside it, so that the tick is on the line of the field.
    let font = egui::FontId::new(size::SMALL, theme::semibold());
    let line = ui.fonts_mut(|fonts| fonts.row_height(&font));
    ui.allocate_exact_size(egui::vec2(0.0, line), egui::Sense::hover());
    let mut us = actor.us;
    let tick = egui::Checkbox::new(&mut us, look.words.text("actors-us-tick"));
    if ui.add_enabled(look.may_write, tick).changed() {
        card.choose(out, |actor| actor.us = us);
    }
}

/// The level and the circle: in words where they fit, by their letters where they do not.
fn places(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    let level = look.words.text("actors-column-level");
    let levels: Vec<_> = Level::ALL
        .into_iter()
        .map(|value| {
            let word = look.words.level(value);
            Segment { value, letter: initial(&word), word, quiet: false }
        })
        .collect();
    let circle = look.words.text("actors-column-circle");
    let circles: Vec<_> = (1..)
        .zip(Circle::ALL)
        .map(|(n, value): (usize, _)| {
            let word = look.words.circle(value);
            Segment { value, letter: n.to_string(), word, quiet: false }
        })
        .collect();
    let level = OneOf { card, subject: &level, segments: &levels, chosen: actor.level };
    let circle = OneOf { card, subject: &circle, segments: &circles, chosen: actor.circle };
    let (new_level, new_circle);
    if level.width(ui).max(circle.width(ui)) <= ui.available_width() {
        new_level = level.show(ui, true);
        new_circle = circle.show(ui, true);
    } else {
        (new_level, new_circle) = ui.columns(2, |halves| {
            (level.show(&mut halves[0], false), circle.show(&mut halves[1], false))
        });
    }
    match new_level {
        Answer::Set(level) => card.choose(out, |actor| actor.level = Some(level)),
        Answer::Clear => card.choose(out, |actor| actor.level = None),
        Answer::Nothing | Answer::Up | Answer::Down => {}
    }
    match new_circle {
        Answer::Set(circle) => card.choose(out, |actor| actor.circle = Some(circle)),
        Answer::Clear => card.choose(out, |actor| actor.circle = None),
        Answer::Nothing | Answer::Up | Answer::Down => {}
    }
}

/// What stands for a word where it does not fit.
fn initial(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).collect()
}

/// One of a few, under its caption.
struct OneOf<'a, T> {
    card: Card<'a>,
    subject: &'a str,
    segments: &'a [Segment<T>],
    chosen: Option<T>,
}

impl<T: Copy + PartialEq> OneOf<'_, T> {
    fn choice(&self, ui: &Ui, in_words: bool) -> Choice<'_, T> {
        Choice {
            words: self.card.look.words,
            theme: self.card.look.theme,
            id: ui.scope_id().with(self.subject),
            subject: self.subject,
            segments: self.segments,
            chosen: self.chosen,
            in_words,
            clearable: Clearable::ByChoosing,
            reach: Reach::when(self.card.look.may_write),
        }
    }

    fn width(&self, ui: &Ui) -> f32 {
        self.choice(ui, true).width(ui)
    }

    fn show(&self, ui: &mut Ui, in_words: bool) -> Answer<T> {
        let look = self.card.look;
        let on = self.segments.iter().find(|segment| Some(segment.value) == self.chosen);
        let caption = match on {
            Some(on) if !in_words => {
                let values = [("subject", self.subject.into()), ("choice", (&on.word).into())];
                look.words.with("choice-name", values)
            }
            _ => self.subject.to_owned(),
        };
        form::caption(ui, look.theme, &caption);
        self.choice(ui, in_words).show(ui)
    }
}

fn natures(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    let name = look.words.text("actors-column-natures");
    let natures = look.words.actor_natures(actor);
    let shown = if natures.is_empty() { look.words.text("actors-natures-none") } else { natures };
    let entries = ActorNature::ALL
        .map(|nature| (nature, look.words.actor_nature(nature), actor.natures.contains(&nature)));
    if let Some(nature) = ticked(ui, look, (&name, &shown), &entries) {
        card.choose(out, |actor| {
            if !actor.natures.remove(&nature) {
                actor.natures.insert(nature);
            }
        });
    }
}

/// The missions it weighs on, where the session has several.
fn missions(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let Card { look, actor } = card;
    let missions = look.session.details.every_mission();
    if missions.len() < 2 && actor.missions.is_empty() {
        return;
    }
    let name = look.words.text("actors-missions");
    let marked = look.words.apart(look.session.details.marked(actor));
    let shown = if marked.is_empty() { look.words.text("actors-missions-all") } else { marked };
    let entries: Vec<_> = missions
        .into_iter()
        .map(|mission| (mission.id, mission.words, actor.missions.contains(&mission.id)))
        .collect();
    if let Some(mission) = ticked(ui, look, (&name, &shown), &entries) {
        card.choose(out, |actor| {
            if !actor.missions.remove(&mission) {
                actor.missions.insert(mission);
            }
        });
    }
    form::help(ui, look.theme, look.words.text("actors-missions-help"));
}

/// A list to tick, which says what is ticked. Gives what was just ticked, or no longer is.
fn ticked<T: Copy>(
    ui: &mut Ui,
    look: &Look<'_>,
    (name, shown): (&str, &str),
    entries: &[(T, String, bool)],
) -> Option<T> {
    form::caption(ui, look.theme, name);
    let width = ui.available_width();
    let arrow = RichText::new("▼").size(size::SMALL * 0.75).color(look.theme.muted);
    let button = Button::new(shown).right_text(arrow).truncate();
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let mut changed = None;
    ui.add_enabled_ui(look.may_write, |ui| {
        let button = button.min_size(vec2(width, 0.0));
        let menu = MenuButton::from_button(button).config(config);
        let (response, _) = menu.ui(ui, |ui| {
            for (value, text, on) in entries {
                let mut on = *on;
                if ui.checkbox(&mut on, text).changed() {
                    changed = Some(*value);
                }
            }
        });
        let values = [("subject", name.into()), ("choice", shown.into())];
        response.accessible_name(look.words.with("choice-name", values));
    });
    changed
}
