//! What no text carries out of the room, found in it: phone numbers and e-mail addresses, passwords, and the folders of paths. And the
//! addresses of houses, that no list of people carries in: in a text they may be what one speaks of.

mod address;
mod mail;
mod path;
mod phone;
mod street;
mod web;

use std::ops::Range;

use super::Session;

pub use mail::next_mail;
pub use phone::next_phone;
pub use street::next_street;

/// What stands for what is left out, in the language of whoever reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub folder: String,
    pub password: String,
    pub mail: String,
    pub phone: String,
    /// Somebody's name, where names are not told.
    pub person: String,
}

impl LeftOut {
    /// `text` with these in place of what is left out.
    pub fn told(&self, text: &str) -> String {
        if may_hold_something(text) { cleaned(text, self) } else { text.to_owned() }
    }
}

impl Session {
    /// The same with nothing in its texts that reaches somebody, opens something or says where a file is.
    #[must_use]
    pub fn without_contacts(&self, left_out: &LeftOut) -> Self {
        self.with_texts(|_, text| {
            if may_hold_something(text) {
                *text = cleaned(text, left_out);
            }
        })
    }
}

/// Most texts hold no mark of any of it.
fn may_hold_something(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'/' | b'\\' | b'@' | b':' | b'=' | b'0'..=b'9'))
}

fn cleaned(text: &str, marks: &LeftOut) -> String {
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
