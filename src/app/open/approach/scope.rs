//! What the session is going to do, what is appraised, and to what use: ticks, none of them asked for.

use std::collections::BTreeSet;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form;
use crate::session::{Appraised, Edit, Purpose, Use};

pub fn ui(ui: &mut Ui, look: &Look<'_>, out: &mut Vec<Action>) {
    let (words, details) = (look.words, &look.session.details);
    let ids = ("scope-purposes", "scope-purposes-help");
    let said = |one| words.purpose(one);
    if let Some(after) = several(ui, look, ids, &Purpose::ALL, said, &details.purposes) {
        out.push(Edit::SetPurposes(after).into());
    }
    let said = |one| words.appraised(one);
    let ids = ("scope-appraised", "scope-appraised-help");
    if let Some(after) = several(ui, look, ids, &Appraised::ALL, said, &details.appraised) {
        out.push(Edit::SetAppraised(after).into());
    }
    let ids = ("scope-uses", "scope-uses-help");
    if let Some(after) = several(ui, look, ids, &Use::ALL, |one| words.usage(one), &details.uses) {
        out.push(Edit::SetUses(after).into());
    }
}

/// What is ticked after this frame, when that changed.
pub fn several<T: Copy + Ord>(
    ui: &mut Ui,
    look: &Look<'_>,
    (name, help): (&str, &str),
    all: &[T],
    said: impl Fn(T) -> String,
    ticked: &BTreeSet<T>,
) -> Option<BTreeSet<T>> {
    ui.add_space(8.0);
    form::caption(ui, look.theme, &look.words.text(name));
    let mut after = None;
    ui.add_enabled_ui(look.may_write, |ui| {
        ui.horizontal_wrapped(|ui| {
            for &one in all {
                let mut on = ticked.contains(&one);
                if ui.checkbox(&mut on, said(one)).changed() {
                    let others = ticked.iter().copied().filter(|&other| other != one);
                    after = Some(others.chain(on.then_some(one)).collect());
                }
            }
        });
    });
    form::help(ui, look.theme, look.words.text(help));
    after
}
