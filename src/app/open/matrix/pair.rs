//! The pair in hand: what the group says of it.

use egui::{Button, Key, Ui};

use super::keys::with_nature;
use super::{MatrixState, legend};
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::base::theme::{size, strong};
use crate::app::open::strategy::wish;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Answer, Choice, Clearable, Reach, Segment, dialog};
use crate::session::{ActorEdit, Counts, Object, Pair, Relation};

pub fn ui(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut MatrixState,
    pair: Pair,
    out: &mut Vec<Action>,
) {
    let [one, other] = [pair.low(), pair.high()].map(|id| look.session.actor_name(id));
    let values = [("one", one.into()), ("other", other.into())];
    ui.add_space(4.0);
    dialog::paragraph(ui, strong(look.words.with("matrix-pair", values), size::PILLAR));
    let relation = look.session.relations.get(pair);
    let former = look.session.relations.former(pair);
    said(ui, look, relation.or(former));
    natures(ui, look, pair, relation, out);
    if let Some(former) = former.filter(|_| look.may_write) {
        ui.add_space(4.0);
        let text = look.words.text("matrix-confirm");
        if dialog::quiet(ui, look.theme, text).clicked() {
            out.push(ActorEdit::Relate { pair, relation: Some(former.clone()) }.into());
        }
    }
    if let Some(relation) = relation {
        if !state.simple {
            objects(ui, look, relation, out);
        }
        note(ui, look, state, relation, out);
        if look.may_write {
            ui.add_space(4.0);
            let text = look.words.text("matrix-unexamine");
            if dialog::quiet(ui, look.theme, text).clicked() {
                out.push(ActorEdit::Relate { pair, relation: None }.into());
            }
        }
    }
    if wish::ui(ui, look, &mut state.wish, pair, out) {
        state.focus = true;
        ui.request_repaint();
    }
    arguments(ui, look, pair, out);
}

/// The relation in words; that nobody looked is not the same as that there is no tie, nor what an earlier session saw.
fn said(ui: &mut Ui, look: &Look<'_>, relation: Option<&Relation>) {
    let text = match relation {
        Some(relation) => look.words.tie(&look.session.relations, relation),
        None => look.words.text("pair-unexamined"),
    };
    dialog::paragraph(ui, dialog::muted(text, look.theme));
}

fn natures(
    ui: &mut Ui,
    look: &Look<'_>,
    pair: Pair,
    relation: Option<&Relation>,
    out: &mut Vec<Action>,
) {
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for nature in &look.session.relations.natures {
            let on = relation.is_some_and(|relation| relation.nature == nature.id);
            if legend::choose(ui, look, nature, on) && !on {
                let former = look.session.relations.former(pair);
                let start = relation.or(former).cloned();
                let after = with_nature(look, pair, start, nature.id.clone());
                out.push(ActorEdit::Relate { pair, relation: Some(after) }.into());
            }
        }
    });
}

fn objects(ui: &mut Ui, look: &Look<'_>, relation: &Relation, out: &mut Vec<Action>) {
    let counts = look.session.relations.counts(relation);
    if counts == Counts::NoTie {
        return;
    }
    ui.add_space(4.0);
    // The method asks it of ties that have a side; what a group notes beyond that is its own, and stays.
    if counts == Counts::Unsigned {
        form::help(ui, look.theme, look.words.text("matrix-object-ours"));
    }
    let mut after = relation.clone();
    let name = look.words.text("matrix-central");
    form::caption(ui, look.theme, &name);
    let segments = Object::ALL.map(|value| Segment {
        value,
        word: legend::object_name(look, value),
        letter: value.letter().to_string(),
        quiet: false,
    });
    let mut choice = Choice {
        words: look.words,
        theme: look.theme,
        id: ui.scope_id().with("central"),
        subject: &name,
        segments: &segments,
        chosen: relation.central,
        in_words: true,
        clearable: Clearable::ByChoosing,
        reach: Reach::when(look.may_write),
    };
    choice.in_words = choice.width(ui) <= ui.available_width();
    match choice.show(ui) {
        Answer::Set(object) => after.make_central(object),
        Answer::Clear => relation.central.into_iter().for_each(|central| after.toggle(central)),
        Answer::Nothing | Answer::Up | Answer::Down => {}
    }
    if relation.central.is_some_and(|central| central != Object::Global) {
        secondary(ui, look, relation, &mut after);
    }
    if after != *relation && look.may_write {
        let (pair, relation) = (after.pair, Some(after));
        out.push(ActorEdit::Relate { pair, relation }.into());
    }
}

/// What it is about besides; there is no other where it is about everything.
fn secondary(ui: &mut Ui, look: &Look<'_>, relation: &Relation, after: &mut Relation) {
    form::caption(ui, look.theme, &look.words.text("matrix-secondary"));
    ui.horizontal_wrapped(|ui| {
        let others = Object::ALL
            .into_iter()
            .filter(|&object| object != Object::Global && relation.central != Some(object));
        for object in others {
            let mut on = relation.secondary.contains(&object);
            let name = legend::object_name(look, object);
            let values = [("object", name.as_str().into())];
            let said = look.words.with("matrix-secondary-object", values);
            let text = format!("{name} ({})", object.letter());
            let toggle = egui::Checkbox::new(&mut on, text);
            let response = ui.add_enabled(look.may_write, toggle).accessible_name(said);
            if response.changed() {
                after.toggle(object);
            }
        }
    });
}

fn note(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut MatrixState,
    relation: &Relation,
    out: &mut Vec<Action>,
) {
    ui.add_space(4.0);
    let name = look.words.text("matrix-note");
    let mut after = relation.clone();
    form::caption(ui, look.theme, &name);
    let field = Field::lines(&name, look.may_write).hint(look.words.text("matrix-note-hint"));
    let salt = ("note", relation.pair.low(), relation.pair.high());
    let response = field.show(ui, salt, &mut after.note.words);
    if state.focus_note == Some(relation.pair) {
        state.focus_note = None;
        response.request_focus();
    }
    form::seal(&response, look, out);
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.focus = true;
        ui.request_repaint();
    }
    let subject = look.words.text("matrix-note-reach");
    let segments =
        [(false, "matrix-key-internal"), (true, "matrix-key-shareable")].map(|(value, letter)| {
            Segment {
                value,
                word: look.words.shareable(value),
                letter: look.words.text(letter),
                quiet: !value,
            }
        });
    let choice = Choice {
        words: look.words,
        theme: look.theme,
        id: ui.scope_id().with("reach"),
        subject: &subject,
        segments: &segments,
        chosen: Some(relation.note.shareable),
        in_words: true,
        clearable: Clearable::Never,
        reach: if look.may_write { Reach::Pointer } else { Reach::Never },
    };
    if let Answer::Set(shareable) = choice.show(ui) {
        after.note.shareable = shareable;
    }
    if form::shares(ui, &response) {
        after.note.shareable = !relation.note.shareable;
    }
    if after != *relation && look.may_write {
        let (pair, relation) = (after.pair, Some(after));
        out.push(ActorEdit::Relate { pair, relation }.into());
    }
}

/// What was said of both, with the way to the journal.
fn arguments(ui: &mut Ui, look: &Look<'_>, pair: Pair, out: &mut Vec<Action>) {
    let cites = |actors: &std::collections::BTreeSet<_>| {
        actors.contains(&pair.low()) && actors.contains(&pair.high())
    };
    let mut heading = Some(look.words.text("matrix-arguments"));
    for found in look.ledger.standing().filter(|found| cites(&found.argument.actors)) {
        if let Some(heading) = heading.take() {
            ui.add_space(6.0);
            form::caption(ui, look.theme, &heading);
        }
        let words = found.argument.words.as_str();
        let values = [("number", found.number.into()), ("words", words.into())];
        let text = look.words.with("matrix-argument", values);
        if ui.add(Button::new(text).truncate().frame_when_inactive(false)).clicked() {
            out.push(Action::ShowArgument(found.id));
        }
    }
}
