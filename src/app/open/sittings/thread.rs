//! The thread of the day: its moments in order, by keyboard or by mouse, and the date of the next meeting.

use egui::{
    Button, FontFamily, FontId, Key, Modifiers, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::base::action::Action;
use crate::app::base::command::Command;
use crate::app::base::keys::{command_keys, shortcut_text};
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{
    Arrow, Candidate, Finder, FinderState, Found, Free, MOVING, Rows, arrows, optional_date_field,
};
use crate::session::{Edit, Moment, MomentKind, Sitting, ThreadEdit, all_moments};

/// What this part keeps between frames.
#[derive(Default)]
pub struct ThreadState {
    rows: Rows<MomentKind>,
    /// The moment whose instruction is typed.
    opened: Option<MomentKind>,
    pub(super) finder: FinderState,
    /// The date of the next meeting, while it is typed.
    next: Option<String>,
    /// Where the keyboard is to go in the next frame.
    pub(super) focus: Option<Focus>,
}

/// Where the keyboard may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Where a moment is looked for, to be added.
    Add,
    Instruction,
    /// The date of the next meeting.
    Next,
}

impl ThreadState {
    /// Whether the keyboard is to go there now.
    fn sends_to(&mut self, focus: Focus) -> bool {
        self.focus.take_if(|wanted| *wanted == focus).is_some()
    }
}

/// Puts the keyboard in a field, and the field in sight.
fn take_keyboard(field: &Response) {
    field.request_focus();
    field.scroll_to_me(Some(egui::Align::Center));
}

/// With one line, and with the instruction under the name.
const ROW: f32 = 34.0;
const TALL_ROW: f32 = 48.0;
const NUMBER: f32 = 24.0;
const MINUTES: f32 = 46.0;

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    form::page(ui, "thread", |ui| {
        if sitting.thread.is_empty() {
            begin(ui, look, sitting, out);
        }
        // Above the list, which it leads into: however long that is, it is in sight.
        add(ui, look, state, sitting, out);
        if !sitting.thread.is_empty() {
            moments(ui, look, state, sitting, out);
            let up = egui::KeyboardShortcut::new(MOVING, Key::ArrowUp);
            let keys = format!("{} ↓", shortcut_text(look.words, up));
            form::help(ui, look.theme, look.words.with("thread-keys", [("move", keys.into())]));
        }
        form::section(ui, look.words.text("thread-next"));
        next(ui, look, state, sitting, out);
    });
}

/// Where nobody made a thread: what it is, and one gesture that makes one.
fn begin(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) {
    let keys = command_keys(look.words, Command::Onward);
    let what = look.words.with("thread-none", [("keys", keys.into())]);
    ui.add(egui::Label::new(what).wrap());
    ui.add_space(6.0);
    let propose = look.words.text("thread-propose");
    let asked = ui.add_enabled_ui(look.may_write, |ui| {
        ui.add(form::primary(ui, look.theme, propose)).clicked()
    });
    if asked.inner {
        out.push(Edit::Thread(sitting.id, ThreadEdit::Propose).into());
    }
    form::help(ui, look.theme, look.words.text("thread-propose-help"));
    ui.add_space(10.0);
}

/// A moment, and where it stands.
struct Place<'a> {
    moment: &'a Moment,
    rank: usize,
    name: &'a str,
    sitting: &'a Sitting,
    all: &'a [MomentKind],
}

impl Place<'_> {
    fn edit(&self, edit: ThreadEdit) -> Action {
        Edit::Thread(self.sitting.id, edit).into()
    }

    /// To the place `to`, if there is one.
    fn moved(&self, by: isize) -> Option<Action> {
        let to = self.rank.checked_add_signed(by).filter(|to| *to < self.all.len())?;
        Some(self.edit(ThreadEdit::Move { kind: self.moment.kind.clone(), to }))
    }
}

fn moments(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    let kinds: Vec<_> = sitting.thread.iter().map(|moment| moment.kind.clone()).collect();
    let mut rects = Vec::new();
    let mut held = None;
    for (rank, moment) in sitting.thread.iter().enumerate() {
        let name = look.words.moment_name(look.session, &moment.kind);
        let place = Place { moment, rank, name: &name, sitting, all: &kinds };
        ui.push_id(&moment.kind, |ui| {
            let response = row(ui, look, state, &place, out);
            rects.push(response.rect);
            if look.may_write && (response.dragged() || response.drag_stopped()) {
                held = Some((rank, response));
            }
            if state.opened.as_ref() == Some(&moment.kind) {
                opened(ui, look, state, &place, out);
            }
        });
        form::rule(ui, look.theme);
    }
    if let Some((rank, response)) = held {
        drag(ui, look, &rects, rank, &response, |to| {
            let kind = kinds[rank].clone();
            state.rows.go_to(kind.clone());
            out.push(Edit::Thread(sitting.id, ThreadEdit::Move { kind, to }).into());
        });
    }
    let total: usize =
        sitting.thread.iter().filter_map(|moment| moment.minutes).map(usize::from).sum();
    if 0 < total {
        ui.add_space(2.0);
        let total = look.words.with("thread-total", [("count", total.into())]);
        form::help(ui, look.theme, total);
    }
}

/// Shows where a moment that is held would go, and lets it go there.
fn drag(
    ui: &Ui,
    look: &Look<'_>,
    rects: &[Rect],
    rank: usize,
    held: &Response,
    mut drop: impl FnMut(usize),
) {
    let Some(pointer) = held.interact_pointer_pos() else { return };
    let above = rects.iter().filter(|rect| rect.center().y < pointer.y).count();
    // The moment itself leaves its place.
    let to = if rank < above { above - 1 } else { above };
    if held.drag_stopped() {
        if to != rank {
            drop(to);
        }
        return;
    }
    let line = match rects.get(above) {
        Some(rect) => rect.top() - 2.0,
        None => rects.last().map_or(0.0, |rect| rect.bottom() + 2.0),
    };
    ui.painter().hline(held.rect.x_range(), line, Stroke::new(2.0, look.theme.accent));
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}

/// One moment of the list, with its minutes.
fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) -> Response {
    let kind = &place.moment.kind;
    let is_opened = state.opened.as_ref() == Some(kind);
    let is_told = !is_opened && !place.moment.instruction.is_empty();
    let height = if is_told { TALL_ROW } else { ROW };
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let beside = Rect::from_min_max(pos2(rect.right() - MINUTES, rect.top()), rect.max);
    let name_rect = Rect::from_min_max(rect.min, pos2(beside.left() - 6.0, rect.max.y));
    // The id follows the moment wherever it moves, and the keyboard with it.
    let id = ui.scope_id().with("moment");
    let is_entrance = state.rows.entrance(place.all) == Some(kind);
    let sense = if is_entrance { Sense::click() } else { Sense::CLICK };
    if state.rows.arrives_at(kind) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let response = ui.interact(name_rect, id, sense | Sense::DRAG);
    let is_now = look.moment().is_some_and(|now| now.kind == *kind)
        && look.sitting() == Some(place.sitting.id);
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, enabled, is_opened, said(look, place, is_now))
    });
    if response.clicked() {
        state.rows.stay_at(kind.clone());
        state.opened = (!is_opened).then(|| kind.clone());
        state.focus = (!is_opened).then_some(Focus::Instruction);
    }
    if response.has_focus() {
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        keys(ui, look, state, place, id, out);
    }
    paint(ui, look, place, name_rect, &response, (is_opened, is_now, is_told));
    minutes(ui, look, place, beside, out);
    response
}

/// "2. Qui manque ?, 10 minutes, en cours".
fn said(look: &Look<'_>, place: &Place<'_>, is_now: bool) -> String {
    let values = [
        ("rank", (place.rank + 1).into()),
        ("moment", place.name.into()),
        ("count", usize::from(place.moment.minutes.unwrap_or_default()).into()),
    ];
    let said = look.words.with("thread-said", values);
    if is_now { format!("{said}, {}", look.words.text("thread-note-now")) } else { said }
}

fn paint(
    ui: &Ui,
    look: &Look<'_>,
    place: &Place<'_>,
    rect: Rect,
    response: &Response,
    (is_opened, is_now, is_told): (bool, bool, bool),
) {
    let (theme, painter) = (look.theme, ui.painter());
    if is_opened {
        painter.rect_filled(rect, 4, theme.highlight);
    } else if response.hovered() {
        painter.rect_filled(rect, 4, theme.paper);
    }
    if is_now {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        painter.rect_filled(bar, 1, theme.ink);
    }
    let small = FontId::new(size::SMALL, FontFamily::Proportional);
    let middle = rect.top() + ROW / 2.0 - if is_told { 3.0 } else { 0.0 };
    let number = (place.rank + 1).to_string();
    let at = pos2(rect.left() + NUMBER - 6.0, middle);
    painter.text(at, egui::Align2::RIGHT_CENTER, number, small.clone(), theme.muted);
    let left = rect.left() + NUMBER;
    let mut right = rect.right();
    if is_now {
        let now = look.words.text("thread-note-now");
        let (now, _) = form::elided(ui, &now, small.clone(), theme.muted, rect.width() * 0.4);
        right -= now.size().x + 8.0;
        painter.galley(pos2(right + 8.0, middle - now.size().y / 2.0), now, theme.muted);
    }
    let family = if is_now || is_opened { theme::semibold() } else { FontFamily::Proportional };
    let font = FontId::new(size::BODY, family);
    let (name, cut) = form::elided(ui, place.name, font, theme.ink, right - left);
    painter.galley(pos2(left, middle - name.size().y / 2.0), name, theme.ink);
    let instruction = &place.moment.instruction;
    if is_told {
        let (told, _) = form::elided(ui, instruction, small, theme.muted, rect.right() - left);
        painter.galley(pos2(left, rect.top() + 25.0), told, theme.muted);
    }
    form::focus_ring(ui, theme, response);
    if cut || is_told {
        response.clone().on_hover_text(format!("{}\n{instruction}", place.name).trim().to_owned());
    }
}

/// Up and down go through the moments; with Ctrl and Shift they move the one in hand, and Delete takes it out.
fn keys(
    ui: &Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    place: &Place<'_>,
    id: egui::Id,
    out: &mut Vec<Action>,
) {
    let kind = &place.moment.kind;
    for arrow in arrows(ui, id) {
        match arrow {
            Arrow::Goes(by) => _ = state.rows.step(place.all, kind, by),
            Arrow::Moves(by) if look.may_write => {
                if let Some(moved) = place.moved(by) {
                    state.rows.go_to(kind.clone());
                    out.push(moved);
                }
            }
            Arrow::Moves(_) => {}
        }
    }
    if look.may_write && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Delete)) {
        remove(state, place, out);
    }
}

/// Takes a moment out of the thread; the keyboard goes to its neighbour.
fn remove(state: &mut ThreadState, place: &Place<'_>, out: &mut Vec<Action>) {
    let after = place.all.get(place.rank + 1);
    let beside = after.or_else(|| place.all.get(place.rank.checked_sub(1)?));
    match beside {
        Some(beside) => state.rows.go_to(beside.clone()),
        None => state.focus = Some(Focus::Add),
    }
    state.opened = None;
    out.push(place.edit(ThreadEdit::Remove(place.moment.kind.clone())));
}

/// The minutes planned; an empty field plans none.
fn minutes(ui: &mut Ui, look: &Look<'_>, place: &Place<'_>, rect: Rect, out: &mut Vec<Action>) {
    let name = look.words.with("thread-planned-for", [("moment", place.name.into())]);
    let before = place.moment.minutes;
    let mut text = before.map(|minutes| minutes.to_string()).unwrap_or_default();
    let hint = look.words.text("thread-minutes-hint");
    let rect = Rect::from_center_size(
        pos2(rect.center().x, rect.top() + ROW / 2.0),
        vec2(rect.width(), ROW - 4.0),
    );
    let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("minutes").max_rect(rect));
    let field = Field::line(&name, look.may_write).hint(hint);
    let response = field.show(&mut inside, "planned", &mut text);
    let digits: String = text.chars().filter(char::is_ascii_digit).take(3).collect();
    let minutes = digits.parse().ok().filter(|&minutes| 0 < minutes);
    if response.changed() && minutes != before && look.may_write {
        let kind = place.moment.kind.clone();
        out.push(place.edit(ThreadEdit::PlanTime { kind, minutes }));
    }
    form::seal(&response, look, out);
}

/// What is asked in the moment, and under it what else can be done with it, by the pointer: keys have their own way.
fn opened(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    place: &Place<'_>,
    out: &mut Vec<Action>,
) {
    let kind = &place.moment.kind;
    let name = look.words.text("thread-instruction");
    form::caption(ui, look.theme, &name);
    let mut text = place.moment.instruction.clone();
    let field = Field::line(&name, look.may_write);
    let response =
        field.hint(look.words.text("thread-instruction-hint")).show(ui, "instruction", &mut text);
    if state.sends_to(Focus::Instruction) {
        take_keyboard(&response);
    }
    if response.changed() && look.may_write {
        let (kind, instruction) = (kind.clone(), text);
        out.push(place.edit(ThreadEdit::Instruct { kind, instruction }));
    }
    form::seal(&response, look, out);
    // Enter ends it, and the keyboard is in the list again.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        state.opened = None;
        state.rows.go_to(kind.clone());
    }
    form::help(ui, look.theme, look.words.text("thread-instruction-help"));
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        let mut button = |id: &str, ready: bool| {
            let button = Button::new(look.words.text(id)).sense(Sense::CLICK);
            ui.add_enabled(look.may_write && ready, button).clicked()
        };
        let is_of_the_day = look.sitting() == Some(place.sitting.id);
        if button("thread-go", is_of_the_day) {
            out.push(Action::GoToMoment(kind.clone()));
        }
        for (id, by) in [("thread-up", -1), ("thread-down", 1)] {
            let moved = place.moved(by);
            if button(id, moved.is_some()) {
                out.extend(moved);
            }
        }
        if button("thread-remove", true) {
            remove(state, place, out);
        }
    });
    ui.add_space(6.0);
}

/// A field that finds a moment that the thread has not, and adds it.
fn add(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    if !look.may_write {
        return;
    }
    let name = look.words.text("thread-add");
    form::caption(ui, look.theme, &name);
    let left: Vec<_> = all_moments(look.session)
        .into_iter()
        .filter(|kind| sitting.moment(kind).is_none())
        .collect();
    let candidates: Vec<_> = left
        .iter()
        .map(|kind| Candidate::new(&look.words.moment_name(look.session, kind), "", None))
        .collect();
    let id = ui.scope_id().with("add");
    let finder = Finder {
        id,
        name: &name,
        theme: look.theme,
        candidates: &candidates,
        offered: &(0..candidates.len()).collect::<Vec<_>>(),
        chosen: "",
        hint: &look.words.text("thread-add-hint"),
        nothing_found: &look.words.text("thread-add-nothing"),
        free: Free::Never,
        width: f32::INFINITY,
        small: false,
        hidden: false,
    };
    let (response, found) = finder.show(ui, &mut state.finder);
    if state.sends_to(Focus::Add) {
        take_keyboard(&response);
    }
    ui.add_space(4.0);
    if let Some(Found::Candidate(at)) = found
        && let Some(kind) = left.get(at)
    {
        out.push(Edit::Thread(sitting.id, ThreadEdit::Add(kind.clone())).into());
        // One more may follow.
        state.focus = Some(Focus::Add);
        ui.request_repaint();
    }
}

fn next(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut ThreadState,
    sitting: &Sitting,
    out: &mut Vec<Action>,
) {
    let name = look.words.text("thread-next-date");
    form::caption(ui, look.theme, &name);
    let (response, date) = optional_date_field(ui, look, &name, sitting.next, &mut state.next);
    if state.sends_to(Focus::Next) {
        take_keyboard(&response);
    }
    if let Some(date) = date {
        out.push(Edit::Thread(sitting.id, ThreadEdit::MeetNext(date.into())).into());
        out.push(Action::Seal);
    }
    of_committees(ui, look, sitting, out);
    form::help(ui, look.theme, look.words.text("thread-next-help"));
}

/// The days on which a committee meets after this one, to be taken by a press.
fn of_committees(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) {
    let committees = &look.session.details.committees;
    let proposed = committees.iter().filter_map(|committee| {
        let day = committee.next.filter(|day| sitting.date < *day && sitting.next != Some(*day))?;
        Some((committee.name.trim(), day))
    });
    let proposed: Vec<_> = proposed.collect();
    if proposed.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (name, day) in proposed {
            let values = [("committee", name.into()), ("date", look.words.date(day).into())];
            let said = look.words.with("thread-next-of-committee", values);
            if ui.add_enabled(look.may_write, egui::Button::new(said)).clicked() {
                let next = ThreadEdit::MeetNext(Some(day));
                out.push(Edit::Thread(sitting.id, next).into());
                out.push(Action::Seal);
            }
        }
    });
}
