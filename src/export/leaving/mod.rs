//! What no text may carry out of the room, wherever it stands in it: folders, passwords, e-mail addresses, phone numbers,
//! and the names of people where nobody is named.

mod named;
#[cfg(test)]
mod tests;

use crate::session::{LeftOut, Session, Strategy};
use crate::words::Words;

use super::source::Choices;

pub use named::{Named, TITLES};

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
    let named = Named::of(session, words);
    let somebody = words.text("left-out-name");
    told.with_texts(|place, text| {
        if !place.is_name()
            && let Some(without) = named.without(text, &somebody)
        {
            *text = without;
        }
    })
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
