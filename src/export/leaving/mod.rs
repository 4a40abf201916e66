//! What no text may carry out of the room, wherever it stands in it: folders, passwords, e-mail addresses, phone numbers.

#[cfg(test)]
mod tests;

use crate::session::{LeftOut, Session};
use crate::words::Words;

/// `session` as it is told to others: of a path the name of the file only, of a web address neither who signs in nor
/// what opens it, and nothing that reaches somebody.
pub fn for_others(session: &Session, words: Words) -> Session {
    session.without_contacts(&left_out(words))
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
