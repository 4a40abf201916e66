//! Correcting an argument in place: any part of it, in one step, the earlier values kept.

use egui::{Button, Checkbox, ComboBox, Frame, Key, Margin, Modifiers, Stroke, TextEdit, Ui};

use super::choose::{self, AxisList, AxisSearch, Picked};
use super::correct_territory;
use super::notches::{board_keys, rail_ui};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::argument::{self, link, numbered};
use crate::app::widgets::{
    ActorPicker, Finder, FinderState, Free, Speakers, dialog, form, spelled,
};
use crate::session::{
    Argument, AxisId, Edit, History, Minority, Move, Recorded, Refused, SittingId, Speaker, Stance,
    Target, UnderArgument,
};

/// The argument as it will be said.
pub struct CorrectForm {
    to: Argument,
    /// The sitting it was said at.
    said_at: Option<SittingId>,
    speaker: FinderState,
    searches: Vec<AxisSearch>,
    adding: AxisSearch,
    actors: FinderState,
    opened: bool,
    /// What could not be saved, and why: it is told until something of it changes.
    refused: Option<(Argument, String)>,
    /// The keyboard is in it, or was when it was last anywhere.
    pub has_keyboard: bool,
}

impl CorrectForm {
    pub fn new(recorded: &Recorded) -> Self {
        let (opened, has_keyboard) = (false, true);
        let form = Self::resumed(&recorded.argument, recorded.sitting, "");
        Self { opened, has_keyboard, ..form }
    }

    /// As it was left when the session was last open.
    pub fn resumed(to: &Argument, said_at: Option<SittingId>, speaker: &str) -> Self {
        Self {
            said_at,
            speaker: FinderState::typed(speaker),
            searches: vec![AxisSearch::default(); to.moves.len()],
            to: to.clone(),
            adding: AxisSearch::default(),
            actors: FinderState::default(),
            opened: true,
            refused: None,
            has_keyboard: false,
        }
    }

    /// What is typed in it, where it differs from what was recorded.
    pub fn unfinished(&self, recorded: &Recorded) -> Option<UnderArgument> {
        let differs = self.to != recorded.argument
            || self.said_at != recorded.sitting
            || self.speaker.is_searching();
        differs.then(|| UnderArgument::Correction {
            to: Box::new(self.to.clone()),
            said_at: self.said_at,
            speaker: self.speaker.query.clone(),
        })
    }
}

/// The form; whether it is over.
pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    form: &mut CorrectForm,
    out: &mut Vec<Action>,
) -> bool {
    ui.spacing_mut().item_spacing.y = 5.0;
    // Escape closes the list that is open in it, and no more.
    let lists = egui::Popup::is_any_open(ui.ctx());
    ui.label(theme::strong(numbered(look, "correct-title", recorded), size::BODY));
    by_board_keys(ui, look, recorded, form);
    words_ui(ui, look, recorded, form);
    speaker_ui(ui, look, recorded, form);
    sitting_ui(ui, look, recorded, form);
    heading(ui, look, "correct-moves");
    moves_ui(ui, look, recorded, form);
    correct_territory::ui(ui, look, recorded, &mut form.to);
    actors_ui(ui, look, recorded, form);
    heading(ui, look, "correct-evidence");
    evidence_ui(ui, look, recorded, &mut form.to.evidence);
    ui.add_space(6.0);
    let said = !form.to.says_nothing();
    if !said {
        ui.label(argument::small(look.words.text("correct-nothing-said")).color(look.theme.alert));
    }
    let mut over = false;
    ui.horizontal_wrapped(|ui| {
        let save = look.words.text("correct-save");
        let save = ui.add_enabled_ui(said, |ui| dialog::primary(ui, look.theme, save)).inner;
        let key = || ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let saves = save.clicked() || (form.has_keyboard && key());
        if said && saves && !form.speaker.is_searching() {
            over = save_as(look, recorded, form, out);
        }
        let name = numbered(look, "journal-cancel-name", recorded);
        let cancel = Button::new(look.words.text("journal-cancel")).frame(false);
        over |= ui.add(cancel).accessible_name(name).clicked();
    });
    let left =
        ui.input(|input| input.key_pressed(Key::Escape)) && ui.memory(|m| m.focused().is_none());
    if form.has_keyboard && left && !lists {
        over |= form.unfinished(recorded).is_none();
        form.has_keyboard = false;
        out.push(Action::BackToBar);
    }
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if let Some(focused) = focused {
        form.has_keyboard = ui.min_rect().contains_rect(focused.rect);
    }
    if let Some((_, why)) = form.refused.as_ref().filter(|(to, _)| *to == form.to) {
        form::alert(ui, look.theme, why.clone());
    }
    let letters = form.speaker.query.trim();
    if !letters.is_empty() {
        let said = look.words.with("bar-speaker-not-understood", [("letters", letters.into())]);
        ui.label(argument::small(said).color(look.theme.alert));
    }
    over
}

/// Asks for the correction; whether the session takes it. What it refers to may have been removed since it was begun.
fn save_as(
    look: &Look<'_>,
    recorded: &Recorded,
    form: &mut CorrectForm,
    out: &mut Vec<Action>,
) -> bool {
    let (at, sitting, argument) = (look.now, look.sitting(), recorded.id);
    let (to, said_at) = (form.to.clone(), form.said_at);
    let edit = Edit::Correct { at, sitting, argument, to, said_at };
    let tried = History::default().perform(&mut look.session.clone(), edit.clone());
    match tried {
        Ok(_) => out.push(edit.into()),
        Err(refused) => {
            let why = why(look, &form.to, refused);
            // Nobody can take away what is not shown.
            form.to.actors.retain(|&id| look.session.actors.contains(id));
            form.refused = Some((form.to.clone(), why));
        }
    }
    tried.is_ok()
}

/// Why a correction is not taken: who or what is no longer there.
fn why(look: &Look<'_>, to: &Argument, refused: Refused) -> String {
    let session = look.session;
    let speaker = match to.speaker {
        Speaker::Participant(id) => session.participants.contains(id),
        Speaker::Words(_) | Speaker::Unsaid => true,
    };
    let actors = to.actors.iter().all(|&id| session.actors.contains(id));
    let why = match (speaker, actors) {
        (false, _) => look.words.text("correct-speaker-gone"),
        (_, false) => look.words.text("correct-actor-gone"),
        _ => look.words.refused(refused),
    };
    look.words.with("correct-refused", [("why", why.into())])
}

/// A field for words without line ends, that shows all of them.
fn one_line(text: &mut String) -> TextEdit<'_> {
    TextEdit::multiline(text).desired_rows(1).return_key(None).desired_width(f32::INFINITY)
}

fn heading(ui: &mut Ui, look: &Look<'_>, message: &str) {
    ui.add_space(4.0);
    ui.label(argument::small(look.words.text(message)).color(look.theme.muted));
}

fn words_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    heading(ui, look, "correct-words");
    let words = one_line(&mut form.to.words).desired_rows(2);
    let field = words.show(ui);
    if look.room.is_none() {
        spelled::underline(ui, &field, look.theme, look.words.language);
    }
    let field = field.response.response;
    let field = field.accessible_name(numbered(look, "correct-words-name", recorded));
    if !std::mem::replace(&mut form.opened, true) {
        field.request_focus();
        field.scroll_to_me(None);
    }
    ui.horizontal_wrapped(|ui| {
        let text = look.words.text("correct-verbatim");
        ui.add(Checkbox::new(&mut form.to.verbatim, argument::small(text)));
        let text = look.words.text("correct-to-check");
        ui.add(Checkbox::new(&mut form.to.to_check, argument::small(text)));
    });
}

/// Who spoke, found as in the entry bar.
fn speaker_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    heading(ui, look, "correct-speaker");
    let id = ui.scope_id().with("correct-speaker");
    let searched = form.speaker.is_searching() || ui.memory(|memory| memory.has_focus(id));
    let speakers = if searched { Speakers::of(look) } else { Speakers::default() };
    let finder = Finder {
        id,
        name: &numbered(look, "correct-speaker-name", recorded),
        theme: look.theme,
        candidates: &speakers.candidates,
        offered: &speakers.offered,
        chosen: look.session.speaker_name(&form.to.speaker),
        hint: &look.words.text("bar-speaker-hint"),
        nothing_found: &look.words.text("bar-speaker-free"),
        free: Free::WhereNothingAnswers,
        width: f32::INFINITY,
        small: false,
        hidden: false,
    };
    if let Some(found) = finder.show(ui, &mut form.speaker).1 {
        form.to.speaker = speakers.found(&found);
    }
}

/// The sitting it was said at, where there are several.
fn sitting_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    let sittings = look.session.sittings_by_date();
    let others = sittings.iter().any(|sitting| Some(sitting.id) != recorded.sitting);
    if !others {
        return;
    }
    heading(ui, look, "journal-sitting");
    let shown = super::within_words(look, form.said_at.into());
    let combo = ComboBox::from_id_salt("sitting").width(ui.available_width()).truncate();
    let combo = combo.selected_text(argument::small(shown)).show_ui(ui, |ui| {
        for sitting in sittings.into_iter().rev() {
            let said = super::within_words(look, Some(sitting.id).into());
            if ui.selectable_label(form.said_at == Some(sitting.id), said).clicked() {
                form.said_at = Some(sitting.id);
                ui.close();
            }
        }
    });
    combo.response.accessible_name(numbered(look, "correct-sitting-name", recorded));
}

fn moves_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    let taken: Vec<AxisId> = form.to.moves.iter().map(|made| made.axis.clone()).collect();
    if taken.is_empty() && !form.to.is_of_territory() {
        argument::text(ui, argument::small(look.words.text("correct-no-move")));
    }
    let mut removed = None;
    for (index, (made, search)) in form.to.moves.iter_mut().zip(&mut form.searches).enumerate() {
        ui.push_id(("move", index), |ui| {
            let frame = Frame::new()
                .stroke(Stroke::new(1.0, look.theme.line))
                .corner_radius(6)
                .inner_margin(Margin::symmetric(10, 8));
            frame.show(ui, |ui| {
                if move_ui(ui, look, recorded, (index, made), search, &taken) {
                    removed = Some(index);
                }
            });
        });
    }
    if let Some(index) = removed {
        form.to.moves.remove(index);
        form.searches.remove(index);
    }
    let add = look.words.text("correct-move-add");
    let shown = argument::small(&add);
    let list = AxisList { name: &add, shown, chosen: None, all: None, taken: &taken };
    if let Some(Picked::Axis(axis)) = choose::axis(ui, look, &mut form.adding, list) {
        let (to, stance) = (Target::Stays, Stance::Agreed);
        form.to.moves.push(Move { axis, to, stance, cleared: false, minority: Vec::new() });
        form.searches.push(AxisSearch::default());
    }
}

/// The keys that move the ball of the board move that of the only move, from any field; of several, the one whose rail has the keyboard.
fn by_board_keys(ui: &Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    let [made] = form.to.moves.as_mut_slice() else { return };
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let on_a_rail =
        focused.is_some_and(|it| it.sense.senses_drag()) && !ui.ctx().text_edit_focused();
    if !form.has_keyboard || on_a_rail {
        return;
    }
    let by = board_keys(ui);
    if by != 0 {
        let from = look.board.cursor(&made.axis).stood_before(recorded.id);
        let stood = match made.to {
            Target::Stays => from,
            Target::MovesTo(position) => position,
        };
        made.to = Target::MovesTo(stood.moved_by(by));
    }
}

/// One move; whether it is to be removed.
fn move_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    (index, made): (usize, &mut Move),
    search: &mut AxisSearch,
    taken: &[AxisId],
) -> bool {
    let name = [("rank", (index + 1).into()), ("number", recorded.number.into())];
    let name = look.words.with("correct-axis-name", name);
    let others: Vec<AxisId> = taken.iter().filter(|axis| **axis != made.axis).cloned().collect();
    let shown = theme::strong(argument::label(look, &made.axis), size::BODY);
    let shown = shown.color(argument::hue(look, &made.axis));
    let chosen = Some(&made.axis);
    let list = AxisList { name: &name, shown, chosen, all: None, taken: &others };
    if let Some(Picked::Axis(axis)) = choose::axis(ui, look, search, list) {
        made.axis = axis;
    }
    let axis = made.axis.clone();
    let about =
        |message: &str| look.words.with(message, [("axis", argument::label(look, &axis).into())]);
    let from = look.board.cursor(&axis).stood_before(recorded.id);
    let mut position = match made.to {
        Target::Stays => from,
        Target::MovesTo(position) => position,
    };
    if rail_ui(ui, look, &axis, &about("correct-rail-name"), &mut position, Some(from)) {
        made.to = Target::MovesTo(position);
    }
    argument::text(ui, argument::small(argument::moved(look, recorded.id, made)));
    let mut stays = made.to == Target::Stays;
    let check = Checkbox::new(&mut stays, argument::small(look.words.text("correct-stays")));
    if ui.add(check).accessible_name(about("correct-stays-name")).changed() {
        made.to = if stays { Target::Stays } else { Target::MovesTo(from) };
    }
    let stances = ComboBox::from_id_salt("stance").width(ui.available_width()).truncate();
    let stances = stances.selected_text(argument::small(look.words.stance(made.stance)));
    let stances = stances.show_ui(ui, |ui| {
        for stance in Stance::ALL {
            if ui.selectable_label(made.stance == stance, look.words.stance(stance)).clicked() {
                made.stance = stance;
                ui.close();
            }
        }
    });
    stances.response.accessible_name(about("correct-stance-name"));
    let cleared =
        Checkbox::new(&mut made.cleared, argument::small(look.words.text("correct-cleared")));
    ui.add(cleared).accessible_name(about("correct-cleared-name"));
    minorities_ui(ui, look, &axis, &mut made.minority);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let text =
            argument::small(look.words.text("correct-minority-add")).color(look.theme.accent);
        if link(ui, text, about("correct-minority-add-name")).clicked() {
            made.minority.push(Minority { position: from, words: String::new() });
        }
        let text = look.words.text("correct-move-remove");
        let text = argument::small(text).color(look.theme.accent);
        link(ui, text, about("correct-move-remove-name")).clicked()
    })
    .inner
}

fn minorities_ui(ui: &mut Ui, look: &Look<'_>, axis: &AxisId, minority: &mut Vec<Minority>) {
    let mut removed = None;
    for (index, held) in minority.iter_mut().enumerate() {
        let about = |message: &str| {
            let name = [("rank", (index + 1).into()), ("axis", argument::label(look, axis).into())];
            look.words.with(message, name)
        };
        ui.push_id(("minority", index), |ui| {
            heading(ui, look, "correct-minority");
            rail_ui(ui, look, axis, &about("correct-minority-rail-name"), &mut held.position, None);
            let position = look.words.position(held.position, argument::ends(look, axis));
            argument::text(ui, argument::small(position));
            let hint = look.words.text("correct-minority-hint");
            let words = one_line(&mut held.words).hint_text(hint);
            let words = ui.add(words);
            words.accessible_name(about("correct-minority-words-name"));
            let text = argument::small(look.words.text("correct-remove")).color(look.theme.accent);
            if link(ui, text, about("correct-minority-remove")).clicked() {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        minority.remove(index);
    }
}

/// The actors that the argument speaks of.
fn actors_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, form: &mut CorrectForm) {
    if look.session.actors.is_empty() {
        return;
    }
    heading(ui, look, "correct-actors");
    ui.horizontal_wrapped(|ui| {
        let picker = ActorPicker {
            look,
            id: ui.scope_id().with("correct-actors"),
            name: numbered(look, "correct-actors-name", recorded),
            chosen: &form.to.actors,
            words: &form.to.words,
            width: 150.0,
        };
        if let Some(picked) = picker.show(ui, &mut form.actors) {
            picked.apply(&mut form.to.actors);
        }
    });
}

fn evidence_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, evidence: &mut Vec<String>) {
    let mut removed = None;
    for (index, text) in evidence.iter_mut().enumerate() {
        ui.push_id(("evidence", index), |ui| {
            let name = [("rank", (index + 1).into()), ("number", recorded.number.into())];
            let name = look.words.with("correct-evidence-name", name);
            let field = one_line(text).hint_text(look.words.text("journal-evidence-hint"));
            ui.add(field).accessible_name(name);
            let text = argument::small(look.words.text("correct-remove")).color(look.theme.accent);
            let name = look.words.with("correct-evidence-remove", [("rank", (index + 1).into())]);
            if link(ui, text, name).clicked() {
                removed = Some(index);
            }
        });
    }
    if let Some(index) = removed {
        evidence.remove(index);
    }
    let text = look.words.text("correct-evidence-add");
    if link(ui, argument::small(&text).color(look.theme.accent), text).clicked() {
        evidence.push(String::new());
    }
}
