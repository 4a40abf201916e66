//! Grid I: the table of actors, and the card of one.

mod add;
mod card;
mod columns;
mod heads;
mod listed;
mod row;
mod table;
#[cfg(test)]
mod tests;
mod toolbar;

use egui::{Frame, Id, Key, Margin, Modifiers, Popup, Rect, Ui, UiBuilder, vec2};

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::open::mission;
use crate::app::widgets::{argument, dialog, form};
use crate::session::{Actor, ActorId};
use add::NewActor;
use card::CardState;
use columns::Column;
use listed::{Filters, Listed, Sort};
use table::{Asked, Table, TableState};

/// What this view keeps between frames.
#[derive(Default)]
pub struct ActorsState {
    /// Puts the caret where a new actor is typed, in the next frame.
    pub focus_new: bool,
    /// Puts the keyboard in the table, in the next frame.
    pub focus: bool,
    new: NewActor,
    search_id: Option<Id>,
    filters: Filters,
    sort: Option<Sort>,
    /// Those that were ticked; those that fit when nobody ticked any.
    columns: Option<Vec<Column>>,
    fitting: Vec<Column>,
    listed: Listed,
    table: TableState,
    card: CardState,
    /// The chosen actor, as this view last knew it.
    chosen: Option<ActorId>,
    /// The keyboard was in the card at the end of the last frame.
    in_card: bool,
    /// Whose card takes the keyboard as it comes, from the card before.
    going_to: Option<ActorId>,
}

/// How table and card share the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Beside,
    Stacked,
    /// One takes the place of the other.
    Exchanged,
}

/// Wider than this, the card stands beside the table.
const ROOM_BESIDE: f32 = 900.0;
/// Higher than this, it stands below.
const ROOM_BELOW: f32 = 620.0;
/// The most of the height that the table takes above a card.
const TABLE_SHARE: f32 = 0.4;
/// The most of the width that a card takes beside the table, and the most in points.
const CARD_SHARE: f32 = 0.45;
const WIDEST_CARD: f32 = 640.0;
/// On each side of the border between them.
const GAP: f32 = 14.0;
/// From this width on, a table shows more columns.
const ROOM_FOR_COLUMNS: f32 = 560.0;

impl Shape {
    fn of(ui: &Ui) -> Self {
        if ROOM_BESIDE < ui.available_width() {
            Self::Beside
        } else if ROOM_BELOW < ui.available_height() {
            Self::Stacked
        } else {
            Self::Exchanged
        }
    }
}

impl ActorsState {
    /// The name of one that is being added.
    pub fn new_actor(&mut self) -> &mut String {
        &mut self.new.line
    }

    /// Takes up what happened elsewhere since the last frame.
    fn catch_up(&mut self, look: &Look<'_>) {
        if self.chosen != look.spotlight.actor {
            self.chosen = look.spotlight.actor;
            if let Some(actor) = self.chosen {
                self.table.reveal(actor);
                self.card.opened = true;
                self.card.focus |= self.going_to.take() == Some(actor);
            }
        }
        if self.focus_new || self.focus {
            self.card.opened = false;
        }
        self.listed.refresh(look, &self.filters, self.sort);
        let wanted = self
            .table
            .goal
            .filter(|&actor| look.session.actors.get(actor).is_some_and(|actor| look.shows(actor)));
        if wanted.is_some_and(|actor| !self.listed.actors.contains(&actor)) {
            self.filters = Filters::default();
            self.listed.refresh(look, &self.filters, self.sort);
        }
    }

    /// Makes `actor` the chosen one, without opening its card.
    fn choose(&mut self, actor: ActorId, out: &mut Vec<Action>) {
        self.chosen = Some(actor);
        self.table.reveal(actor);
        out.push(Action::SelectActor(actor));
    }

    /// From the card of one actor to that of the next one, or of the one before, by a key.
    fn go_on(&mut self, ui: &Ui, look: &Look<'_>, out: &mut Vec<Action>) {
        let by = ui.input_mut(|input| {
            let mut is = |key| input.consume_key(Modifiers::ALT, key);
            isize::from(is(Key::PageDown)) - isize::from(is(Key::PageUp))
        });
        let actors = &self.listed.actors;
        let here = look.spotlight.actor.and_then(|id| actors.iter().position(|&one| one == id));
        let next = here.filter(|_| by != 0).and_then(|here| here.checked_add_signed(by));
        if let Some(&next) = next.and_then(|next| actors.get(next)) {
            out.push(Action::Seal);
            out.push(Action::SelectActor(next));
            self.going_to = Some(next);
        }
    }

    fn shown_columns(&self) -> &[Column] {
        self.columns.as_deref().unwrap_or(&self.fitting)
    }
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState, out: &mut Vec<Action>) {
    state.catch_up(look);
    if std::mem::take(&mut state.in_card) {
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            state.focus = true;
            state.card.opened = false;
        }
        state.go_on(ui, look, out);
    }
    let shape = Shape::of(ui);
    let chosen = look.spotlight.actor.and_then(|id| look.session.actors.get(id));
    if shape == Shape::Exchanged
        && state.card.opened
        && let Some(actor) = chosen
    {
        if dialog::quiet(ui, look.theme, look.words.text("actors-back")).clicked() {
            state.focus = true;
        }
        card(ui, look, state, actor, out);
        return;
    }
    let beside_the_bar = Margin { right: 10, ..Margin::ZERO };
    Frame::new().inner_margin(beside_the_bar).show(ui, |ui| toolbar::ui(ui, look, state, out));
    if look.session.actors.is_empty() {
        ui.add_space(4.0);
        empty(ui, look, state);
        return;
    }
    mission::line(ui, look);
    mission::left_out(ui, look, out);
    ui.add_space(4.0);
    match shape {
        Shape::Exchanged => table(ui, look, state, out),
        Shape::Stacked => {
            let rows = table::height(state.listed.actors.len());
            let height = match chosen {
                Some(_) => rows.min(ui.available_height() * TABLE_SHARE),
                None => ui.available_height(),
            };
            let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
            within(ui, "table", place, |ui| table(ui, look, state, out));
            if let Some(actor) = chosen {
                ui.add_space(6.0);
                form::rule(ui, look.theme);
                ui.add_space(4.0);
                card(ui, look, state, actor, out);
            }
        }
        Shape::Beside => {
            let whole = ui.available_rect_before_wrap();
            let width = (whole.width() * CARD_SHARE).min(WIDEST_CARD);
            let (left, right) = whole.split_left_right_at_x(whole.right() - width);
            within(ui, "table", left.with_max_x(left.right() - GAP), |ui| {
                table(ui, look, state, out);
            });
            within(ui, "card", right.with_min_x(right.left() + GAP), |ui| match chosen {
                Some(actor) => card(ui, look, state, actor, out),
                None => form::help(ui, look.theme, look.words.text("actors-none-chosen")),
            });
        }
    }
}

/// Shows `content` in `place`, which it does not outgrow.
fn within(ui: &mut Ui, salt: &str, place: Rect, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(salt).max_rect(place), |ui| {
        content(ui);
        ui.advance_cursor_after_rect(place);
    });
}

/// What to do first.
fn empty(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState) {
    ui.add_space(20.0);
    if look.may_write {
        argument::text(ui, look.words.text("actors-empty"));
        form::help(ui, look.theme, look.words.text("actors-empty-list"));
        form::help(ui, look.theme, look.words.text("actors-empty-everyone"));
        state.focus_new |= std::mem::take(&mut state.focus);
    } else {
        form::help(ui, look.theme, look.words.text("actors-empty-read-only"));
    }
}

fn table(ui: &mut Ui, look: &Look<'_>, state: &mut ActorsState, out: &mut Vec<Action>) {
    let room = ui.available_width();
    let fitting = if ROOM_FOR_COLUMNS <= room { &Column::MORE[..] } else { &Column::FEW[..] };
    state.fitting = fitting.to_vec();
    if std::mem::take(&mut state.focus) {
        state.table.take_focus(&state.listed.actors);
    }
    if state.listed.actors.is_empty() {
        form::help(ui, look.theme, look.words.text("actors-none-found"));
        if ui.button(look.words.text("actors-show-all")).clicked() {
            state.filters = Filters::default();
        }
        return;
    }
    let mut columns = vec![Column::Name];
    columns.extend(state.shown_columns().iter().filter(|column| **column != Column::Name));
    let shown = Table {
        look,
        listed: &state.listed,
        columns: &columns,
        sort: state.sort,
        chosen: look.spotlight.actor,
    };
    let mut asked = Vec::new();
    shown.show(ui, &mut state.table, &mut asked);
    for asked in asked {
        match asked {
            Asked::Choose(actor) => state.choose(actor, out),
            Asked::Open { actor, by_key } => {
                state.choose(actor, out);
                state.card.opened = true;
                state.card.focus |= by_key;
            }
            Asked::Sort(column) => state.sort = Sort::pressed(state.sort, column),
        }
    }
}

fn card(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ActorsState,
    actor: &Actor,
    out: &mut Vec<Action>,
) {
    let place = ui.available_rect_before_wrap();
    if card::ui(ui, look, &mut state.card, actor, out) {
        state.focus = true;
    }
    state.in_card = has_focus_within(ui, place);
}

/// Whether the keyboard is at something in `place` that is in sight, and no list is open over it.
fn has_focus_within(ui: &Ui, place: Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|id| ui.read_response(id));
    !Popup::is_any_open(ui.ctx())
        && response.is_some_and(|response| {
            response.layer_id == ui.layer_id()
                && response.interact_rect.is_positive()
                && place.contains(response.interact_rect.center())
        })
}
