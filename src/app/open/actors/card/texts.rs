//! What the group wrote about an actor: four questions, or all of grid I over the same data.

use egui::Ui;

use super::{Card, CardState, note};
use crate::app::base::action::Action;
use crate::app::base::theme::{self, size};
use crate::app::widgets::form;
use crate::session::{Availability, ProfileField, ResourceKind};

/// From this width on, the three cells of a resource stand side by side.
const ROOM_FOR_CELLS: f32 = 500.0;

pub fn ui(ui: &mut Ui, card: Card<'_>, state: &mut CardState, out: &mut Vec<Action>) {
    let look = card.look;
    let forms = [
        (false, look.words.text("actors-form-short")),
        (true, look.words.text("actors-form-full")),
    ];
    if let Some(full) = form::tabs(ui, look.theme, &forms, state.full) {
        state.full = full;
    }
    form::help(ui, look.theme, look.words.text("actors-reminder"));
    if state.full {
        full(ui, card, out);
    } else {
        for field in ProfileField::SHORT {
            question(ui, card, field, out);
        }
        let written = card.actor.profile.notes();
        let more = written
            .filter(|(field, _)| !ProfileField::SHORT.contains(field))
            .filter(|(_, note)| !note.words.trim().is_empty())
            .count();
        if 0 < more {
            let text = look.words.with("actors-more-texts", [("count", more.into())]);
            form::help(ui, look.theme, text);
        }
    }
}

fn question(ui: &mut Ui, card: Card<'_>, field: ProfileField, out: &mut Vec<Action>) {
    let caption = card.look.words.profile_field(field);
    ui.scope(|ui| note::ui(ui, card, field, &caption, out));
}

fn full(ui: &mut Ui, card: Card<'_>, out: &mut Vec<Action>) {
    let sections = [
        ("actors-section-references", &ProfileField::REFERENCES[..]),
        ("actors-section-practices", &ProfileField::PRACTICES),
        ("actors-section-legitimacy", &ProfileField::LEGITIMACY),
        ("actors-section-resources", &[ProfileField::Resources]),
    ];
    for (title, fields) in sections {
        form::section(ui, card.look.words.text(title));
        let mut told = false;
        for &field in fields {
            let is_written = !card.actor.profile.note(field).is_empty();
            if is_written || !field.is_former() {
                question(ui, card, field, out);
            }
            if is_written && field.is_former() && !std::mem::replace(&mut told, true) {
                form::help(ui, card.look.theme, card.look.words.text("actors-former-help"));
            }
        }
    }
    for kind in ResourceKind::ALL {
        resource(ui, card, kind, out);
    }
    form::section(ui, card.look.words.text("actors-section-sources"));
    question(ui, card, ProfileField::KnownFrom, out);
}

/// One kind of resources: what it covers, and its three cells.
fn resource(ui: &mut Ui, card: Card<'_>, kind: ResourceKind, out: &mut Vec<Action>) {
    let words = card.look.words;
    ui.add_space(6.0);
    ui.label(theme::strong(words.resource_kind(kind), size::BODY));
    form::help(ui, card.look.theme, words.resource_help(kind));
    let mut cell = |ui: &mut Ui, availability| {
        let field = ProfileField::Resource(kind, availability);
        ui.scope(|ui| note::ui(ui, card, field, &words.availability(availability), out));
    };
    if ROOM_FOR_CELLS <= ui.available_width() {
        ui.columns(Availability::ALL.len(), |columns| {
            for (ui, availability) in columns.iter_mut().zip(Availability::ALL) {
                cell(ui, availability);
            }
        });
    } else {
        for availability in Availability::ALL {
            cell(ui, availability);
        }
    }
}
