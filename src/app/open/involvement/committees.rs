//! The committees of the approach: who sits in each, and when it meets next.

use std::collections::BTreeMap;

use egui::Ui;

use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::app::widgets::{Captioned, Typed, optional_date_field, parties};
use crate::session::{Committee, CommitteeEdit, Key, Party};

/// What this part keeps between frames.
#[derive(Default)]
pub struct CommitteesState {
    /// Of one that is being added.
    pub name: String,
    /// Where the keyboard is to go in the next frame.
    pub focus: Option<Focus>,
    typed: BTreeMap<Key, Typing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Where one is added.
    Name,
    MembersOf(Key),
}

/// What is typed of one committee.
#[derive(Default)]
struct Typing {
    members: Option<Typed<Vec<Party>>>,
    next: Option<String>,
}

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut CommitteesState, out: &mut Vec<Action>) {
    form::page(ui, "committees", |ui| all(ui, look, state, out));
}

fn all(ui: &mut Ui, look: &Look<'_>, state: &mut CommitteesState, out: &mut Vec<Action>) {
    let words = look.words;
    let committees = &look.session.details.committees;
    form::help(ui, look.theme, words.text("committees-help"));
    for committee in committees {
        ui.push_id(committee.key, |ui| one(ui, look, state, committee, out));
        ui.add_space(6.0);
        form::rule(ui, look.theme);
    }
    ui.add_space(6.0);
    let (name, button) = (words.text("committee-new"), words.text("committee-add"));
    let field = Field::line(&name, look.may_write).hint(words.text("committee-new-hint"));
    let (line, added) = form::field_with_button(ui, field, &mut state.name, &button);
    take_keyboard(state, Focus::Name, &line);
    if added {
        let key = Key(uuid::Uuid::new_v4());
        let committee = Committee::of(&std::mem::take(&mut state.name), key);
        out.push(CommitteeEdit::Set(committee).into());
        out.push(Action::Seal);
        state.focus = Some(Focus::MembersOf(key));
        ui.request_repaint();
    }
}

fn one(
    ui: &mut Ui,
    look: &Look<'_>,
    state: &mut CommitteesState,
    committee: &Committee,
    out: &mut Vec<Action>,
) {
    let words = look.words;
    let of = |id: &str| {
        let values = [("field", words.text(id).into()), ("name", committee.name.trim().into())];
        words.with("commitment-of", values)
    };
    let captioned =
        |id: &str, hint: &str| Captioned { name: of(id), ..Captioned::of(look, id, hint) };
    let mut after = committee.clone();
    let name = Captioned::of(look, "committee-name", "committee-new-hint");
    let (_, typed) = name.words(ui, look, &committee.name, out);
    // A name that is being typed anew is kept until it has a letter.
    if let Some(name) = typed.filter(|name| !name.trim().is_empty()) {
        after.name = name;
    }
    let mut typing = state.typed.remove(&committee.key).unwrap_or_default();
    let members = committee.members.iter().map(|member| look.session.party_name(member));
    let told = members.collect::<Vec<_>>().join(", ");
    let (response, members) = captioned("committee-members", "committee-members-hint").read(
        ui,
        look,
        (&committee.members, told.clone()),
        &mut typing.members,
        |text| parties(look.session, text),
        out,
    );
    take_keyboard(state, Focus::MembersOf(committee.key), &response);
    after.members = members.unwrap_or(after.members);
    if response.rect.width() < form::width_of_button(ui, &told) {
        form::help(ui, look.theme, told);
    }
    form::caption(ui, look.theme, &words.text("committee-next"));
    let name = of("committee-next");
    let (_, day) = optional_date_field(ui, look, &name, committee.next, &mut typing.next);
    let is_dated = day.is_some();
    if let Some(day) = day {
        after.next = day.into();
    }
    state.typed.insert(committee.key, typing);
    if after != *committee {
        out.push(CommitteeEdit::Set(after).into());
        if is_dated {
            out.push(Action::Seal);
        }
    }
    ui.add_space(4.0);
    let remove = ui.add_enabled(look.may_write, egui::Button::new(words.text("committee-remove")));
    if remove.accessible_name(of("committee-remove")).clicked() {
        out.push(CommitteeEdit::Remove(committee.key).into());
    }
}

fn take_keyboard(state: &mut CommitteesState, at: Focus, field: &egui::Response) {
    if state.focus == Some(at) {
        state.focus = None;
        field.request_focus();
    }
}
