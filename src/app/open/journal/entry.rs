//! One argument of the list, and what can be done with it.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Button, Frame, Key, Label, Layout, Margin, Stroke, TextEdit, Ui, vec2};

use super::correct::{self, CorrectForm};
use super::list::Mark;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{self, size};
use crate::app::widgets::argument::{self, link, numbered};
use crate::session::{
    ActorId, Argument, Correction, Edit, EntryId, Recorded, Subject, UnderArgument,
};

/// The width kept for the number.
const GUTTER: f32 = 30.0;

/// What is being typed under an argument.
pub enum Form {
    Correct(Box<CorrectForm>),
    Withdraw(Line),
    Evidence(Line),
}

/// One line of text, and whether it had the keyboard already.
#[derive(Default)]
pub struct Line {
    text: String,
    opened: bool,
}

impl Form {
    /// What is typed in it, if anything is.
    pub fn unfinished(&self, recorded: &Recorded) -> Option<UnderArgument> {
        match self {
            Self::Correct(form) => form.unfinished(recorded),
            Self::Withdraw(Line { text, .. }) | Self::Evidence(Line { text, .. })
                if text.trim().is_empty() =>
            {
                None
            }
            Self::Withdraw(line) => Some(UnderArgument::Reason(line.text.clone())),
            Self::Evidence(line) => Some(UnderArgument::Evidence(line.text.clone())),
        }
    }

    /// As it was left.
    pub fn resumed(typed: &UnderArgument) -> Self {
        let line = |text: &String| Line { text: text.clone(), opened: true };
        match typed {
            UnderArgument::Correction { to, said_at, speaker } => {
                Self::Correct(Box::new(CorrectForm::resumed(to, *said_at, speaker)))
            }
            UnderArgument::Reason(text) => Self::Withdraw(line(text)),
            UnderArgument::Evidence(text) => Self::Evidence(line(text)),
        }
    }
}

type Forms = BTreeMap<EntryId, Form>;

/// The form is over: the caret goes back to where the next argument begins.
fn close(forms: &mut Forms, id: EntryId, out: &mut Vec<Action>) {
    forms.remove(&id);
    out.push(Action::BackToBar);
}

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    forms: &mut Forms,
    unfolded: &mut BTreeSet<EntryId>,
    out: &mut Vec<Action>,
) {
    ui.add_space(8.0);
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(
            vec2(GUTTER, size::BODY + 4.0),
            Layout::right_to_left(Align::Min),
            |ui| {
                ui.set_min_width(GUTTER);
                let number = theme::strong(recorded.number.to_string(), size::BODY);
                let number = argument::struck(number.color(look.theme.muted), !recorded.stands());
                ui.add(Label::new(number).extend());
            },
        );
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            match forms.get_mut(&recorded.id).filter(|_| look.may_write) {
                Some(Form::Correct(form)) => {
                    if correct::ui(ui, look, recorded, form, out) {
                        close(forms, recorded.id, out);
                    }
                }
                _ => told_ui(ui, look, recorded, forms, unfolded, out),
            }
        });
    });
    ui.add_space(8.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    let line = Stroke::new(1.0, look.theme.line);
    ui.painter().hline(rect.left() + GUTTER + 8.0..=rect.right(), rect.center().y, line);
}

fn told_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    forms: &mut Forms,
    unfolded: &mut BTreeSet<EntryId>,
    out: &mut Vec<Action>,
) {
    for made in &recorded.argument.moves {
        argument::move_ui(ui, look, recorded, made, Some(out));
    }
    argument::territory_ui(ui, look, recorded, Some(out));
    argument::words_ui(ui, look, recorded);
    argument::minorities_ui(ui, look, recorded, &recorded.argument.moves);
    for evidence in &recorded.argument.evidence {
        let text = look.words.with("journal-evidence", [("evidence", evidence.into())]);
        argument::text(ui, argument::small(text).color(look.theme.muted));
    }
    actors_ui(ui, look, recorded, out);
    argument::withdrawal_ui(ui, look, recorded);
    said_ui(ui, look, recorded, unfolded);
    if unfolded.contains(&recorded.id) {
        earlier_ui(ui, look, recorded);
    }
    if !look.may_write {
        return;
    }
    match forms.get_mut(&recorded.id) {
        None => actions_ui(ui, look, recorded, forms, out),
        Some(form) => {
            if line_ui(ui, look, recorded, form, out) {
                close(forms, recorded.id, out);
            }
        }
    }
}

/// The actors it speaks of: each opens its card.
fn actors_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, out: &mut Vec<Action>) {
    if recorded.argument.actors.is_empty() {
        return;
    }
    argument::wrapped(ui, |ui| {
        ui.label(argument::small(look.words.text("journal-actors")).color(look.theme.muted));
        for actor in &recorded.argument.actors {
            let text = argument::small(look.session.actor_name(*actor)).color(look.theme.accent);
            let values = [
                ("actor", look.session.actor_name(*actor).into()),
                ("number", recorded.number.into()),
            ];
            if link(ui, text, look.words.with("journal-actor-name", values)).clicked() {
                out.push(Action::ShowActor(*actor));
            }
        }
    });
}

/// Who spoke and when, what the argument still waits for, and whether it was corrected.
fn said_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded, unfolded: &mut BTreeSet<EntryId>) {
    argument::wrapped(ui, |ui| {
        let speaker = argument::speaker(look, &recorded.argument.speaker);
        let sitting = recorded.sitting.and_then(|id| look.session.sittings.get(id));
        let time = argument::when(look, recorded.at, sitting.map(|sitting| sitting.date));
        let text =
            look.words.with("journal-said", [("speaker", speaker.into()), ("time", time.into())]);
        ui.label(argument::small(text).color(look.theme.muted));
        for mark in Mark::ALL.into_iter().filter(|mark| mark.is_on(recorded)) {
            mark_ui(ui, look, mark);
        }
        if !recorded.earlier.is_empty() {
            let open = unfolded.contains(&recorded.id);
            let text = argument::small(look.words.text("journal-earlier")).underline();
            let name = numbered(look, "journal-earlier-name", recorded);
            if link(ui, text, name).clicked() && !(open && unfolded.remove(&recorded.id)) {
                unfolded.insert(recorded.id);
            }
        }
    });
}

/// A small framed word.
fn mark_ui(ui: &mut Ui, look: &Look<'_>, mark: Mark) {
    let text = argument::small(look.words.text(mark.message()));
    Frame::new()
        .fill(look.theme.highlight)
        .stroke(Stroke::new(1.0, look.theme.highlight_line))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(5, 0))
        .show(ui, |ui| ui.add(Label::new(text).extend()));
}

/// What was corrected, oldest first: each value that changed, as it was.
fn earlier_ui(ui: &mut Ui, look: &Look<'_>, recorded: &Recorded) {
    let after = recorded.earlier.iter().skip(1).map(|revised| &revised.before);
    let after = after.chain([&recorded.argument]);
    Frame::new().inner_margin(Margin { left: 12, top: 2, bottom: 2, right: 0 }).show(ui, |ui| {
        let sittings = recorded.earlier.iter().skip(1).map(|revised| revised.sitting);
        let sittings = sittings.chain([recorded.sitting]);
        for ((revised, after), sitting) in recorded.earlier.iter().zip(after).zip(sittings) {
            let time = argument::when(look, revised.at, Some(recorded.at.local().date()));
            let text = look.words.with("journal-before", [("time", time.into())]);
            ui.label(theme::strong(text, size::SMALL).color(look.theme.muted));
            let moved = (revised.sitting != sitting).then(|| {
                let before = super::within_words(look, revised.sitting.into());
                look.words.with("journal-before-sitting", [("value", before.into())])
            });
            let lines = changed(look, recorded.id, after, &revised.before);
            for line in moved.into_iter().chain(lines) {
                argument::text(ui, argument::small(line));
            }
        }
    });
}

fn changed(look: &Look<'_>, id: EntryId, after: &Argument, before: &Argument) -> Vec<String> {
    let Some(was) = Correction::between(id, after, before, None) else { return Vec::new() };
    let words = look.words;
    let yes = |on: bool| words.text(if on { "journal-yes" } else { "journal-no" });
    let listed = |list: Vec<String>| {
        if list.is_empty() { words.text("journal-nothing") } else { words.apart(list) }
    };
    let actors = |actors: BTreeSet<ActorId>| {
        listed(actors.iter().map(|&id| look.session.actor_name(id).to_owned()).collect())
    };
    let moves = was
        .moves
        .map(|moves| listed(moves.iter().map(|made| earlier_move(look, id, made)).collect()));
    [
        ("journal-before-moves", moves),
        ("journal-before-words", was.words.map(|said| words.words(&said, before.verbatim))),
        ("journal-before-speaker", was.speaker.map(|speaker| argument::speaker(look, &speaker))),
        ("journal-before-evidence", was.evidence.map(listed)),
        ("journal-before-actors", was.actors.map(actors)),
        ("journal-before-verbatim", was.verbatim.map(yes)),
        ("journal-before-to-check", was.to_check.map(yes)),
    ]
    .into_iter()
    .filter_map(|(message, value)| Some(words.with(message, [("value", value?.into())])))
    .collect()
}

fn earlier_move(look: &Look<'_>, id: EntryId, made: &crate::session::Move) -> String {
    let axis = argument::label(look, &made.axis).into();
    let told = [("axis", axis), ("move", argument::moved(look, id, made).into())];
    let mut parts = vec![look.words.with("journal-and-move", told)];
    parts.extend(argument::stance(look, made));
    parts.extend(made.minority.iter().map(|held| argument::minority(look, &made.axis, held)));
    parts.join(", ")
}

fn actions_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    forms: &mut Forms,
    out: &mut Vec<Action>,
) {
    let (id, at, sitting) = (recorded.id, look.now, look.sitting());
    argument::wrapped(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let action = |ui: &mut Ui, message: &str, name: &str| {
            let text = argument::small(look.words.text(message)).color(look.theme.muted);
            link(ui, text, numbered(look, name, recorded)).clicked()
        };
        if !recorded.stands() {
            if action(ui, "journal-restore", "journal-restore-name") {
                out.push(Edit::Restore { at, sitting, argument: id }.into());
            }
            if action(ui, "erase-wording-action", "erase-wording-action-name") {
                out.push(Action::Erase(Subject::Wording(id)));
            }
            return;
        }
        if action(ui, "journal-correct", "journal-correct-name") {
            forms.insert(id, Form::Correct(Box::new(CorrectForm::new(recorded))));
        }
        if action(ui, "journal-withdraw", "journal-withdraw-name") {
            forms.insert(id, Form::Withdraw(Line::default()));
        }
        if action(ui, "journal-add-evidence", "journal-add-evidence-name") {
            forms.insert(id, Form::Evidence(Line::default()));
        }
        if action(ui, "erase-wording-action", "erase-wording-action-name") {
            out.push(Action::Erase(Subject::Wording(id)));
        }
    });
}

/// The one-line forms: a reason, or a piece of evidence. Whether it is over.
fn line_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    recorded: &Recorded,
    form: &mut Form,
    out: &mut Vec<Action>,
) -> bool {
    let (argument, at, sitting) = (recorded.id, look.now, look.sitting());
    let (withdraws, line) = match form {
        Form::Withdraw(line) => (true, line),
        Form::Evidence(line) => (false, line),
        Form::Correct(_) => return false,
    };
    let (name, hint) = if withdraws {
        ("journal-reason-name", "journal-reason")
    } else {
        ("journal-evidence-name", "journal-evidence-hint")
    };
    let (confirm, confirm_name) = if withdraws {
        ("journal-reason-confirm", "journal-reason-confirm-name")
    } else {
        ("journal-evidence-confirm", "journal-evidence-confirm-name")
    };
    ui.add_space(4.0);
    let edit = TextEdit::singleline(&mut line.text).hint_text(look.words.text(hint));
    let field = ui.add(edit.desired_width(f32::INFINITY));
    let field = field.accessible_name(numbered(look, name, recorded));
    if !std::mem::replace(&mut line.opened, true) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let [mut confirmed, mut cancelled] = [false; 2];
    ui.horizontal(|ui| {
        let name = numbered(look, confirm_name, recorded);
        let button = Button::new(argument::small(look.words.text(confirm)));
        confirmed = ui.add(button).accessible_name(name).clicked();
        let name = numbered(look, "journal-cancel-name", recorded);
        let button = Button::new(argument::small(look.words.text("journal-cancel"))).frame(false);
        cancelled = ui.add(button).accessible_name(name).clicked();
    });
    if !(entered || confirmed) {
        return cancelled;
    }
    let text = std::mem::take(&mut line.text);
    if withdraws {
        out.push(Edit::Withdraw { at, sitting, argument, reason: text }.into());
    } else if !text.trim().is_empty() {
        let mut to = recorded.argument.clone();
        to.evidence.push(text);
        out.push(Edit::Correct { at, sitting, argument, to, said_at: None }.into());
    }
    true
}
