//! Who is invited, and who is there.

use egui::{FontFamily, FontId, Rect, Sense, Ui, pos2, vec2};

use super::{paste, present};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::size;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Rows, Segment};
use crate::session::{Attendance, Edit, Participant, ParticipantId, Sitting, Subject};

/// What this part keeps between frames.
#[derive(Default)]
pub struct PeopleState {
    pub(super) rows: Rows<ParticipantId>,
    /// Who is being edited.
    pub(super) editing: Option<ParticipantId>,
    pub(super) paste: paste::PasteState,
}

const ROW: f32 = 44.0;
/// From this width on, answers are in words.
const ROOM_FOR_WORDS: f32 = 400.0;

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut PeopleState,
    sitting: Option<&Sitting>,
    out: &mut Vec<Action>,
) {
    form::page(ui, "people", |ui| {
        let people = look.session.participants.records();
        let mut all_are_there = false;
        match sitting {
            None => form::help(ui, look.theme, look.words.text("people-needs-sitting")),
            Some(sitting) => {
                all_are_there = !people.is_empty() && everybody(ui, look, sitting, out);
            }
        }
        let segments = segments(look);
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        for person in people {
            ui.push_id(person.id, |ui| {
                row(ui, look, state, &Row { person, sitting, segments: &segments, ids: &ids }, out);
                if state.editing == Some(person.id) {
                    edit(ui, look, state, person, out);
                }
            });
            form::rule(ui, look.theme);
        }
        // In the next frame: in this one the click takes the keyboard from wherever it is.
        if let Some(first) = people.first().filter(|_| all_are_there) {
            state.rows.go_to(first.id);
        }
        // Under the list, whose rows stay under the mouse when it goes.
        let is_noted = |sitting: &Sitting| !sitting.attendance.is_empty();
        if sitting.is_some_and(|it| is_noted(it) && present(it) < Sitting::FEWEST_PEOPLE) {
            ui.add_space(6.0);
            form::notice(ui, look.theme, look.words.text("people-at-least-three"));
        }
        paste::ui(ui, look, &mut state.paste, out);
    });
}

/// Says whether whoever was not noted yet was noted present: the list is then in hand, for the exceptions.
fn everybody(ui: &mut Ui, look: &Look<'_>, sitting: &Sitting, out: &mut Vec<Action>) -> bool {
    let people = &look.session.participants;
    let is_left = people.iter().any(|person| !sitting.attendance.contains_key(&person.id));
    let is_all = present(sitting) == sitting.attendance.len();
    let said = look.words.text(if is_all { "people-everybody" } else { "people-everybody-else" });
    let asked = ui.add_enabled(look.may_write && is_left, egui::Button::new(said)).clicked();
    if asked {
        out.push(Edit::AllPresent(sitting.id).into());
    }
    form::help(ui, look.theme, look.words.text("people-keys"));
    ui.add_space(4.0);
    asked
}

fn segments(look: &Look<'_>) -> Vec<Segment<Attendance>> {
    Attendance::ALL
        .iter()
        .map(|&value| Segment {
            value,
            word: look.words.attendance(value),
            letter: look.words.text(match value {
                Attendance::Present => "people-key-present",
                Attendance::Excused => "people-key-excused",
                Attendance::Missing => "people-key-missing",
            }),
            quiet: false,
        })
        .collect()
}

struct Row<'a> {
    person: &'a Participant,
    sitting: Option<&'a Sitting>,
    segments: &'a [Segment<Attendance>],
    ids: &'a [ParticipantId],
}

fn row(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut PeopleState,
    row: &Row<'_>,
    out: &mut Vec<Action>,
) {
    let person = row.person;
    let name = shown_name(look, person);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let edit_size = vec2(28.0, 26.0);
    let edit_rect = Rect::from_min_size(
        pos2(rect.right() - edit_size.x, rect.center().y - edit_size.y / 2.0),
        edit_size,
    );
    let mut right = edit_rect.left() - 8.0;
    let mut in_hand = None;
    if let Some(sitting) = row.sitting {
        let entrance = state.rows.entrance(row.ids) == Some(&person.id);
        let choice = Choice {
            words: look.words,
            theme: look.theme,
            id: ui.scope_id().with("attendance"),
            subject: &name,
            segments: row.segments,
            chosen: sitting.attendance.get(&person.id).copied(),
            in_words: rect.width() >= ROOM_FOR_WORDS,
            clearable: Clearable::ByKey,
            reach: Reach::when(look.may_write).in_list(entrance),
        };
        in_hand = Some(ui.memory(|memory| memory.has_focus(choice.id)));
        if state.rows.arrives_at(&person.id) {
            ui.memory_mut(|memory| memory.request_focus(choice.id));
        }
        let min = pos2(right - choice.width(ui), rect.center().y - 13.0);
        right = min.x - 10.0;
        let answer = choice.show_in(ui, min);
        let attend = |attendance| {
            Edit::Attend { sitting: sitting.id, participant: person.id, attendance }.into()
        };
        match answer {
            Answer::Nothing => {}
            Answer::Set(attendance) => out.push(attend(Some(attendance))),
            Answer::Clear => out.push(attend(None)),
            Answer::Up => _ = state.rows.step(row.ids, &person.id, -1),
            Answer::Down => _ = state.rows.step(row.ids, &person.id, 1),
        }
        if matches!(answer, Answer::Set(_) | Answer::Clear) {
            state.rows.stay_at(person.id);
        }
    }
    let text_rect = Rect::from_min_max(rect.min, pos2(right, rect.max.y));
    let clicked = who(ui, look, person, &name, text_rect);
    // A first click takes the row in hand, for what is noted on it.
    let takes = clicked && look.may_write && in_hand == Some(false);
    if takes {
        state.rows.go_to(person.id);
        ui.request_repaint();
    }
    let opens = clicked && !takes;
    let more = look.words.with("people-edit", [("name", (&name).into())]);
    let button = form::more(ui, look.theme, edit_rect, ui.scope_id().with("edit"), &more);
    if opens || button.clicked() {
        state.editing = (state.editing != Some(person.id)).then_some(person.id);
    }
}

/// The name or role, with the college and the organisation below. Says whether it was clicked.
fn who(ui: &Ui, look: &Look<'_>, person: &Participant, name: &str, rect: Rect) -> bool {
    let theme = look.theme;
    let parts = [person.college.trim(), person.organisation.trim()];
    let below: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let below = below.join(" · ");
    let font = FontId::new(size::BODY, FontFamily::Proportional);
    let (title, title_cut) = form::elided(ui, name, font, theme.ink, rect.width());
    let small = FontId::new(size::SMALL, FontFamily::Proportional);
    let (line, line_cut) = form::elided(ui, &below, small, theme.muted, rect.width());
    let top =
        if below.is_empty() { rect.center().y - title.size().y / 2.0 } else { rect.top() + 4.0 };
    ui.painter().galley(pos2(rect.left(), top), title, theme.ink);
    ui.painter().galley(pos2(rect.left(), rect.top() + 24.0), line, theme.muted);
    let response = ui.interact(rect, ui.scope_id().with("who"), Sense::CLICK);
    let clicked = response.clicked();
    if title_cut || line_cut {
        response.on_hover_text(format!("{name}\n{below}"));
    }
    clicked
}

/// What someone is called in the list.
fn shown_name(look: &Look<'_>, person: &Participant) -> String {
    let parts = [&person.name, &person.organisation, &person.college];
    let first = parts.into_iter().find(|part| !part.trim().is_empty());
    first.cloned().unwrap_or_else(|| look.words.text("people-no-name"))
}

fn edit(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut PeopleState,
    person: &Participant,
    out: &mut Vec<Action>,
) {
    let mut changed = person.clone();
    let fields = [
        ("people-name", &mut changed.name),
        ("people-organisation", &mut changed.organisation),
        ("people-college", &mut changed.college),
    ];
    let mut edited = false;
    for (message, text) in fields {
        let name = look.words.text(message);
        form::caption(ui, look.theme, &name);
        let response = Field::line(&name, look.may_write).show(ui, message, text);
        edited |= response.changed() && look.may_write;
        form::seal(&response, look, out);
    }
    if edited {
        out.push(Edit::SetParticipant(changed).into());
    }
    let used = look.session.names(person.id);
    ui.add_space(2.0);
    ui.horizontal_wrapped(|ui| {
        if ui.button(look.words.text("people-done")).clicked() {
            state.editing = None;
        }
        let remove = egui::Button::new(look.words.text("people-remove"));
        if ui.add_enabled(look.may_write && !used, remove).clicked() {
            state.editing = None;
            out.push(Edit::RemoveParticipant(person.id).into());
        }
        let subject = Subject::Participant(person.id);
        let name = shown_name(look, person);
        for (text, message, enabled, action) in [
            ("extract-action", "extract-action-name", true, Action::Extract(subject)),
            ("erase-action", "erase-action-name", look.may_write, Action::Erase(subject)),
        ] {
            let button = egui::Button::new(look.words.text(text));
            let about = look.words.with(message, [("name", (&name).into())]);
            if ui.add_enabled(enabled, button).accessible_name(about).clicked() {
                out.push(action);
            }
        }
    });
    if used {
        form::help(ui, look.theme, look.words.text("people-remove-used"));
    }
    ui.add_space(6.0);
}
