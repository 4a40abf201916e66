//! E-mail addresses, and passwords that are named as such.

use super::{Marks, closes};

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    InText,
    /// Of the web, whose host and path stay.
    InAddress,
}

/// `text` without e-mail addresses, nor who signs in on which machine.
pub fn without(text: &str, marks: &Marks, stands: Stands) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        let stops = |c: char| {
            c.is_whitespace()
                || closes(c)
                || matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '’' | '@')
                || (stands == Stands::InAddress && matches!(c, '/' | '?' | '&' | '='))
        };
        let start = before.char_indices().rev().find(|(_, c)| stops(*c));
        let start = start.map_or(0, |(at, c)| at + c.len_utf8());
        if let Some(end) = host(after).filter(|_| start < at) {
            told += &before[..start];
            told += &marks.mail;
            rest = &after[end..];
        } else {
            told += &rest[..=at];
            rest = after;
        }
    }
    told + rest
}

/// How long the host is that `text` begins with: it has a dot, or a path on it follows.
fn host(text: &str) -> Option<usize> {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_')))
        .unwrap_or(text.len());
    let host = text[..end].trim_end_matches(['.', '-']);
    let last = host.rsplit_once('.').map(|(_, last)| last);
    let is_of_the_net = last.is_some_and(|last| {
        (2 <= last.len() && last.chars().all(char::is_alphanumeric)) && !host.starts_with('.')
    });
    let more = &text[host.len()..];
    let leads_on = more.strip_prefix(':').is_some_and(|path| path.starts_with(is_path));
    let is_host = is_of_the_net || (!host.is_empty() && leads_on);
    is_host.then_some(host.len())
}

fn is_path(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '/' | '~' | '.')
}

/// What names the password that comes after a colon or an equals sign.
const NAMES: [&str; 6] = ["mot de passe", "mdp", "password", "passwd", "pwd", "passphrase"];
/// What names one where an equals sign follows at once.
const NAMES_OF_VALUES: [&str; 6] = ["token", "key", "sig", "signature", "secret", "apikey"];

/// `text` without the passwords that are named in it.
pub fn without_passwords(text: &str, marks: &Marks) -> String {
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
