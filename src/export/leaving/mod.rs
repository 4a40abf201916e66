//! What no text may carry out of the room, wherever it stands in it: folders, passwords, e-mail addresses, phone numbers.

mod address;
mod path;
#[cfg(test)]
mod tests;
mod web;

use std::ops::Range;

use crate::session::{Session, next_mail, next_phone};
use crate::words::Words;

/// `session` as it is told to others: of a path the name of the file only, of a web address neither who signs in nor
/// what opens it, and nothing that reaches somebody.
pub fn for_others(session: &Session, words: Words) -> Session {
    let marks = Marks::of(words);
    session.with_texts(|text| {
        if may_hold_something(text) {
            *text = cleaned(text, &marks);
        }
    })
}

/// What stands for what is left out.
struct Marks {
    folder: String,
    password: String,
    mail: String,
    phone: String,
}

impl Marks {
    fn of(words: Words) -> Self {
        Self {
            folder: words.text("left-out-folder"),
            password: words.text("left-out-password"),
            mail: words.text("left-out-mail"),
            phone: words.text("left-out-phone"),
        }
    }
}

/// Most texts hold no mark of any of it.
fn may_hold_something(text: &str) -> bool {
    text.contains(['/', '\\', '@', ':', '=']) || text.chars().any(|c| c.is_ascii_digit())
}

fn cleaned(text: &str, marks: &Marks) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        let found = web::next(rest);
        let plain = &rest[..found.as_ref().map_or(rest.len(), |place| place.start)];
        let plain = address::without_passwords(&path::without_folders(plain, marks), marks);
        let plain = address::without(&plain, marks, address::Stands::InText);
        told += &replaced(&plain, &marks.phone, |from| next_phone(&plain, from));
        let Some(place) = found else { return told };
        let address = web::without_keys(&rest[place.clone()]);
        told += &address::without(&address, marks, address::Stands::InAddress);
        rest = &rest[place.end..];
    }
}

/// Whether a phone number or an e-mail address stands in `text`.
pub fn reaches_somebody(text: &str) -> bool {
    let cuts = |c: char| c.is_whitespace() || closes(c) || matches!(c, '(' | ')' | ',' | ';');
    next_phone(text, 0).is_some() || next_mail(text, 0, cuts).is_some()
}

/// `text` with `mark` for each place that `next` finds from a byte on.
fn replaced(text: &str, mark: &str, next: impl Fn(usize) -> Option<Range<usize>>) -> String {
    let mut told = String::with_capacity(text.len());
    let mut from = 0;
    while let Some(place) = next(from) {
        told += &text[from..place.start];
        told += mark;
        from = place.end;
    }
    told + &text[from..]
}

/// Quotation marks, and what else never stands in a path or an address.
fn closes(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '<' | '>' | '|' | '`' | '\n' | '\r' | '\t')
}
