//! The frame of the diagnosis: of what territory one speaks, and who says so.

use std::collections::BTreeMap;

use egui::Ui;

use super::ApproachState;
use super::scope::several;
use crate::app::base::action::Action;
use crate::app::base::look::Look;
use crate::app::widgets::form::{self, Field};
use crate::session::{Bearer, DiagnosisEdit, Edit, FrameText, Manner, Part, Session, fold};

/// Names that are being typed, each beside what it is for.
pub type Typed = BTreeMap<Part, String>;

pub fn ui(ui: &mut Ui, look: &Look<'_>, state: &mut ApproachState, out: &mut Vec<Action>) {
    let words = look.words;
    form::section(ui, words.text("frame"));
    form::help(ui, look.theme, words.text("frame-help"));
    for which in FrameText::ALL {
        ui.add_space(8.0);
        let name = words.frame_text(which);
        form::caption(ui, look.theme, &name);
        let mut text = look.session.diagnosis.frame.text(which).to_owned();
        let field = Field::lines(&name, look.may_write);
        let response = field.show(ui, ("frame text", which), &mut text);
        if response.changed() && look.may_write {
            out.push(Edit::from(DiagnosisEdit::Frame(which, text)).into());
        }
        form::seal(&response, look, out);
        if which == FrameText::Figures {
            form::help(ui, look.theme, words.text("frame-figures-help"));
        }
    }
    for part in Part::ALL {
        who(ui, look, part, &mut state.bearers, out);
    }
    form::help(ui, look.theme, words.text("frame-bearers-help"));
    let ids = ("frame-manners", "approach-diagnosis-help");
    let manners = &look.session.diagnosis.frame.manners;
    let said = |manner| words.manner(manner);
    if let Some(after) = several(ui, look, ids, &Manner::ALL, said, manners) {
        out.push(Edit::from(DiagnosisEdit::SetManners(after)).into());
    }
}

/// One line of names, taken when the field is left: who is known is found, others stay as they are named.
fn who(ui: &mut Ui, look: &Look<'_>, part: Part, typed: &mut Typed, out: &mut Vec<Action>) {
    ui.add_space(8.0);
    let name = look.words.part(part);
    form::caption(ui, look.theme, &name);
    let kept = look.session.diagnosis.frame.bearers(part);
    let told = kept.iter().map(|bearer| look.session.bearer_name(bearer, true));
    let told = told.collect::<Vec<_>>().join(", ");
    let mut text = typed.get(&part).cloned().unwrap_or_else(|| told.clone());
    let field = Field::line(&name, look.may_write);
    let response = field.show(ui, ("frame part", part), &mut text);
    if response.changed() {
        typed.insert(part, text.clone());
    }
    if response.lost_focus() && typed.remove(&part).is_some() && text != told && look.may_write {
        let bearers = read(look.session, &text);
        out.push(Edit::from(DiagnosisEdit::Entrust(part, bearers)).into());
        out.push(Action::Seal);
    }
}

/// Names parted by commas or semicolons. Those that are known are found first: some have a comma in them.
fn read(session: &Session, text: &str) -> Vec<Bearer> {
    let people = session.participants.iter();
    let people = people.map(|one| (one.name.as_str(), Bearer::Participant(one.id)));
    let actors = session.actors.iter().flat_map(|actor| {
        [actor.name.as_str(), &actor.short].map(|name| (name, Bearer::Actor(actor.id)))
    });
    let mut known: Vec<(&str, Bearer)> =
        people.chain(actors).filter(|(name, _)| !name.trim().is_empty()).collect();
    known.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let begins = |name: &str| {
            let end = rest.char_indices().nth(name.trim().chars().count()).map(|(at, _)| at);
            let (first, after) = rest.split_at(end.unwrap_or(rest.len()));
            let ends = after.trim_start();
            let is_it = fold(first.trim()) == fold(name.trim());
            (is_it && (ends.is_empty() || ends.starts_with([',', ';']))).then_some(after)
        };
        let it = known.iter().find_map(|(name, bearer)| Some((begins(name)?, bearer.clone())));
        let (after, bearer) = it.unwrap_or_else(|| {
            let end = rest.find([',', ';']).unwrap_or(rest.len());
            (&rest[end..], Bearer::Words(rest[..end].trim().to_owned()))
        });
        if bearer != Bearer::Words(String::new()) {
            found.push(bearer);
        }
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::base::fixture;

    #[test]
    fn names_that_are_known_are_found_whole_and_others_are_parted_by_commas() {
        let session = fixture::typical().session;
        let person = session.participants.iter().find(|one| one.name.contains(',')).unwrap();
        let text = format!("{} ; le comité, Odile,, ", person.name.to_uppercase());
        let found = read(&session, &text);
        let odile = session.participants.iter().find(|one| one.name == "Odile").unwrap();
        let words = Bearer::Words("le comité".to_owned());
        let expected = [Bearer::Participant(person.id), words, Bearer::Participant(odile.id)];
        assert_eq!(found, expected);
        assert_eq!(read(&session, " , ;"), []);
    }
}
