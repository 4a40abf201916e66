//! A line of names: who sees to something.

use egui::Ui;

use super::form::{self, Field};
use crate::app::base::look::Look;
use crate::session::{Bearer, Party, Session, fold};

/// Names with their caption, taken when the field is left: who is known is found, others stay as they are named. What is typed stays in
/// `typed` until then; gives the names when they changed.
pub fn bearers(
    ui: &mut Ui,
    look: &Look<'_>,
    name: &str,
    kept: &[Bearer],
    typed: &mut Option<String>,
) -> Option<Vec<Bearer>> {
    form::caption(ui, look.theme, name);
    let told = kept.iter().map(|bearer| look.session.bearer_name(bearer));
    let told = told.collect::<Vec<_>>().join(", ");
    let mut text = typed.clone().unwrap_or_else(|| told.clone());
    let field = Field::line(name, look.may_write);
    let response = field.show(ui, ("bearers", name), &mut text);
    if response.changed() {
        *typed = Some(text.clone());
    }
    let is_left = response.lost_focus() && typed.take().is_some();
    (is_left && text != told && look.may_write).then(|| read(look.session, &text))
}

/// Actors and colleges by their names, each once.
pub fn parties(session: &Session, text: &str) -> Vec<Party> {
    let mut once: Vec<Party> = Vec::new();
    for bearer in read(session, text) {
        let party = match &bearer {
            Bearer::Actor(id) => Party::Actor(*id),
            Bearer::Participant(_) | Bearer::Words(_) => {
                Party::College(session.bearer_name(&bearer).to_owned())
            }
        };
        if !once.iter().any(|known| known.is(&party)) {
            once.push(party);
        }
    }
    once
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
