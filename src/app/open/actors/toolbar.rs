//! Above the table: the field that adds, how many there are, what is looked for and shown.

use std::collections::BTreeSet;

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Key, Modifiers, PopupCloseBehavior, RichText, Stroke, Ui, vec2};

use super::columns::Column;
use super::listed::Filters;
use super::{ActorsState, add};
use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::argument;
use crate::app::widgets::form::{self, Field};
use crate::session::{ActorNature, Circle, Level, Whom};

/// From this width on, all stands on one line.
const ROOM_FOR_ONE_LINE: f32 = 760.0;
const NEW_WIDTH: f32 = 300.0;
const SEARCH_WIDTH: f32 = 200.0;
const MENU_WIDTH: f32 = 330.0;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState, out: &mut Vec<Action>) {
    let some = !look.session.actors.is_empty();
    let one_line = ROOM_FOR_ONE_LINE <= ui.available_width();
    if look.may_write {
        ui.horizontal(|ui| {
            adding(ui, look, state, one_line, out);
            if one_line && some {
                ui.add_space(24.0);
                finding(ui, look, state, SEARCH_WIDTH, out);
            }
        });
        state.new.told(ui, look);
    }
    if some && !(one_line && look.may_write) {
        ui.horizontal(|ui| {
            let width = if one_line { SEARCH_WIDTH } else { f32::INFINITY };
            finding(ui, look, state, width, out);
        });
    }
}

/// The field that adds an actor or a list, and what imports one.
fn adding(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ActorsState,
    one_line: bool,
    out: &mut Vec<Action>,
) {
    let import = look.words.text("actors-import");
    let beside = form::width_of_button(ui, &import);
    let room = (ui.available_width() - beside).max(80.0);
    let width = if one_line { room.min(NEW_WIDTH) } else { room };
    let take_focus = std::mem::take(&mut state.focus_new);
    if state.new.has_focus(ui) && takes_down(ui) {
        state.focus = true;
    }
    let place = vec2(width, ui.spacing().interact_size.y);
    let asked = ui.allocate_ui(place, |ui| state.new.field(ui, look, take_focus)).inner;
    match asked {
        None => {}
        Some(add::Asked::Choose(actor)) => state.choose(actor, out),
        Some(add::Asked::Look(list)) => out.push(Action::PasteList(Whom::Actors, Some(list))),
        Some(add::Asked::Add(edit)) => {
            let first = look.session.actors.next_id();
            out.push(edit.into());
            state.choose(first, out);
        }
    }
    if ui.button(import).clicked() {
        out.push(Command::ImportActors.into());
    }
}

/// How many, the search, and the menu of what is shown.
fn finding(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ActorsState,
    widest: f32,
    out: &mut Vec<Action>,
) {
    let (all, found) = (look.session.actors.len(), state.listed.actors.len());
    let count = look.words.with("actors-count", [("count", all.into())]);
    let count = if state.filters.is_on() || found < all {
        look.words.with("actors-count-of", [("found", found.into()), ("all", count.into())])
    } else {
        count
    };
    ui.label(argument::small(count).color(look.theme.muted));
    let ticked = state.filters.ticked();
    let menu = look.words.with("actors-view", [("count", ticked.into())]);
    let room = ui.available_width() - form::width_of_button(ui, &menu);
    let name = look.words.text("actors-search");
    let place = vec2(room.min(widest).max(60.0), ui.spacing().interact_size.y);
    let search = ui.allocate_ui(place, |ui| {
        let focused = state.search_id.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        let down = focused && takes_down(ui);
        let field = Field::line(&name, true).hint(name.clone());
        let response = field.show(ui, "search", &mut state.filters.words);
        state.search_id = Some(response.id);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        down || entered
    });
    if search.inner
        && let Some(&first) = state.listed.actors.first()
    {
        state.choose(first, out);
        state.focus = true;
    }
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(Button::new(menu)).config(config).ui(ui, |ui| {
        ui.set_width(MENU_WIDTH);
        filters(ui, look, &mut state.filters);
        ui.separator();
        columns(ui, look, state);
    });
}

/// Takes the key that goes from a field down into the table.
fn takes_down(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown))
}

fn filters(ui: &mut Ui, look: &Look<'_>, filters: &mut Filters) {
    let words = look.words;
    let caption = |ui: &mut Ui, message: &str| form::caption(ui, look.theme, &words.text(message));
    caption(ui, "actors-column-level");
    ticks(ui, look, &Level::ALL, &mut filters.levels, |level| words.level(level));
    caption(ui, "actors-column-circle");
    ticks(ui, look, &Circle::ALL, &mut filters.circles, |circle| words.circle(circle));
    caption(ui, "actors-column-natures");
    ticks(ui, look, &ActorNature::ALL, &mut filters.natures, |nature| words.actor_nature(nature));
    if ui.add_enabled(filters.is_on(), Button::new(words.text("actors-show-all"))).clicked() {
        *filters = Filters::default();
    }
}

/// Things to tick, side by side; a tick says it as much as the colour does.
fn ticks<T: Copy + Ord>(
    ui: &mut Ui,
    look: &Look<'_>,
    all: &[T],
    ticked: &mut BTreeSet<T>,
    word: impl Fn(T) -> String,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.spacing_mut().button_padding = vec2(7.0, 2.0);
        ui.spacing_mut().interact_size.y = size::HEADING;
        ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, look.theme.rail);
        for &value in all {
            let (on, word) = (ticked.contains(&value), word(value));
            let text = if on { format!("✓ {word}") } else { word.clone() };
            let text = RichText::new(text).size(size::SMALL);
            let button = Button::selectable(on, text).frame_when_inactive(true);
            if ui.add(button).accessible_name(word).clicked() {
                toggle(ticked, value);
            }
        }
    });
    ui.add_space(4.0);
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

fn columns(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState) {
    form::caption(ui, look.theme, &look.words.text("actors-columns"));
    let mut shown: BTreeSet<_> = state.shown_columns().iter().copied().collect();
    let before = shown.clone();
    let columns = Column::ALL.into_iter().filter(|column| *column != Column::Name);
    let columns: Vec<_> = columns.collect();
    ticks(ui, look, &columns, &mut shown, |column| look.words.text(column.message()));
    if shown != before {
        state.columns = Some(shown.into_iter().collect());
    }
}
