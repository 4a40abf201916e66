//! What no text may carry out of the room, wherever it stands in it: folders, passwords, e-mail addresses, phone numbers,
//! and the names of people where nobody is named.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::session::{LeftOut, Named, Session, Strategy, TextPlace, Unnamed, same_words};
use crate::words::Words;

use super::source::Choices;

/// `session` as it is told to others: of a path the name of the file only, of a web address neither who signs in nor
/// what opens it, and nothing that reaches somebody; nothing of the strategy, nor of what copies said differently. Where nobody is named, no words of the group name anybody either,
/// unless someone chose that they do.
pub fn for_others(session: &Session, words: Words, choices: Choices) -> Session {
    // What stays among ourselves is nowhere, whoever would tell it.
    let mut told = session.without_contacts(&left_out(words));
    told.strategy = Strategy::default();
    told.joint.differences.clear();
    if choices.names || choices.names_in_words.stay() {
        return told;
    }
    let named = Named::of(session);
    let marks = unnamed(words);
    let with_doubts = choices.names_in_words.hides_doubts();
    let bodies = bodies(session, &named, &marks, with_doubts);
    told.with_texts(|place, text| {
        if place.is_name() {
            // Whoever means a body means it under the name it is told by.
            if let Some(without) = bodies.get(&same_words(text)).filter(|_| names_a_body(place)) {
                text.clone_from(without);
            }
        } else if let Some(without) = named.without(text, &marks, with_doubts) {
            *text = without;
        }
    })
}

/// The names of actors and of organisations that name somebody, as they are told: each of its own.
fn bodies(
    session: &Session,
    named: &Named,
    marks: &Unnamed,
    with_doubts: bool,
) -> BTreeMap<String, String> {
    let names = session.actors.iter().map(|actor| &actor.name);
    let mut taken: Vec<String> = names.clone().map(|name| same_words(name)).collect();
    let shorts = session.actors.iter().map(|actor| &actor.short);
    let organisations = session.participants.iter().map(|someone| &someone.organisation);
    let mut told: BTreeMap<String, String> = BTreeMap::new();
    for name in names.chain(shorts).chain(organisations) {
        if told.contains_key(&same_words(name)) {
            continue;
        }
        let Some(without) = named.without_people(name, marks, with_doubts) else { continue };
        let mut own = without.clone();
        let mut count = 1;
        while taken.contains(&same_words(&own)) {
            count += 1;
            own = format!("{without} {count}");
        }
        taken.push(same_words(&own));
        told.insert(same_words(name), own);
    }
    told
}

/// Whether a body may stand there under its name.
fn names_a_body(place: &TextPlace) -> bool {
    !matches!(
        place,
        TextPlace::Participant(_)
            | TextPlace::Nature(_)
            | TextPlace::AxisLabel(_)
            | TextPlace::TypeLabel(_)
    )
}

/// What stands for those who are named.
pub fn unnamed(words: Words) -> Unnamed {
    Unnamed {
        one: words.text("left-out-name"),
        several: words.text("left-out-names"),
        street: words.text("left-out-street"),
    }
}

/// What stands for what is left out.
pub fn left_out(words: Words) -> LeftOut {
    LeftOut {
        folder: words.text("left-out-folder"),
        password: words.text("left-out-password"),
        mail: words.text("left-out-mail"),
        phone: words.text("left-out-phone"),
        person: words.text("left-out-person"),
    }
}
