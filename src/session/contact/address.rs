//! E-mail addresses, and passwords that are named as such.

use super::{LeftOut, closes, next_mail, replaced};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    InText,
    /// Of the web, whose host and path stay.
    InAddress,
}

/// `text` without e-mail addresses, nor who signs in on which machine.
pub fn without(text: &str, marks: &LeftOut, stands: Stands) -> String {
    let stops = |c: char| {
        c.is_whitespace()
            || closes(c)
            || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '’')
            || (stands == Stands::InAddress && matches!(c, '/' | '?' | '&' | '='))
    };
    replaced(text, &marks.mail, |from| next_mail(text, from, stops))
}

/// What names the password that comes after a colon or an equals sign.
const NAMES: [&str; 6] = ["mot de passe", "mdp", "password", "passwd", "pwd", "passphrase"];
/// What names one where an equals sign follows at once.
const NAMES_OF_VALUES: [&str; 6] = ["token", "key", "sig", "signature", "secret", "apikey"];

/// `text` without the passwords that are named in it.
pub fn without_passwords(text: &str, marks: &LeftOut) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find([':', '=']) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        told += &rest[..=at];
        rest = after;
        let named = NAMES.iter().any(|name| ends_with(before.trim_end(), name));
        let of_value = rest.starts_with(|c: char| !c.is_whitespace())
            && text_is_equals(&told)
            && NAMES_OF_VALUES.iter().any(|name| ends_with(before, name));
        if named || of_value {
            let value = rest.trim_start();
            let space = rest.len() - value.len();
            let end = value.find(char::is_whitespace).unwrap_or(value.len());
            if 0 < end {
                told += &rest[..space];
                told += &marks.password;
                rest = &value[end..];
            }
        }
    }
    told + rest
}

fn text_is_equals(told: &str) -> bool {
    told.ends_with('=')
}

/// Whether `text` ends with `name` as a word, whatever its case.
fn ends_with(text: &str, name: &str) -> bool {
    let Some(start) = text.len().checked_sub(name.len()) else { return false };
    text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(name))
        && text[..start].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
}
