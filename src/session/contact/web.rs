//! Web addresses: the host and the path stay.

use std::ops::Range;

use super::closes;

/// What names a value that opens something, or tells who somebody is.
const KEYS: [&str; 27] = [
    "token",
    "key",
    "apikey",
    "pwd",
    "pass",
    "password",
    "passwd",
    "passphrase",
    "mdp",
    "sig",
    "signature",
    "secret",
    "auth",
    "authorization",
    "credential",
    "credentials",
    "sid",
    "session",
    "sessionid",
    "jwt",
    "otp",
    "mail",
    "email",
    "tel",
    "phone",
    "login",
    "user",
];

/// Where the next address of the web stands in `text`.
pub fn next(text: &str) -> Option<Range<usize>> {
    let (start, scheme) = text.match_indices(['h', 'H']).find_map(|(at, _)| {
        let free = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let scheme = |scheme: &&str| {
            text.get(at..at + scheme.len()).is_some_and(|found| found.eq_ignore_ascii_case(scheme))
        };
        ["https://", "http://"].into_iter().find(scheme).filter(|_| free).map(|scheme| (at, scheme))
    })?;
    let body = &text[start + scheme.len()..];
    let end = body.find(|c: char| c.is_whitespace() || closes(c)).unwrap_or(body.len());
    let end =
        body[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'', '’']);
    Some(start..start + scheme.len() + end.len())
}

/// The address without who signs in, and without the values that open what is behind it.
pub fn without_keys(address: &str) -> String {
    let (scheme, body) = address.split_once("://").unwrap_or(("", address));
    let body = without_sign_in(body);
    let (body, fragment) = split(body, '#');
    let (body, query) = split(body, '?');
    let mut told = format!("{scheme}://{body}");
    for (mark, values) in [('?', query), ('#', fragment)] {
        let Some(values) = values else { continue };
        let kept: Vec<_> = values.split('&').filter(|value| !opens(value)).collect();
        if !kept.is_empty() {
            told.push(mark);
            told += &kept.join("&");
        }
    }
    told
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

fn without_sign_in(body: &str) -> &str {
    let host = body.find(['/', '?', '#', '\\']).unwrap_or(body.len());
    if let Some(at) = body[..host].rfind('@') {
        return &body[at + 1..];
    }
    // A password may hold what ends a host; a port is a number.
    let holds_password = body[..host]
        .split_once(':')
        .is_some_and(|(_, port)| !port.chars().all(|c| c.is_ascii_digit()));
    body.rfind('@').filter(|_| holds_password).map_or(body, |at| &body[at + 1..])
}

/// Whether a value of an address is for those who hold it only.
fn opens(value: &str) -> bool {
    let Some((name, value)) = value.split_once('=') else { return false };
    let name = name.to_lowercase();
    let mut parts = name.split(|c: char| !c.is_alphanumeric());
    let ends = ["token", "secret", "password", "signature", "apikey", "sessid"];
    parts.any(|part| KEYS.contains(&part))
        || ends.into_iter().any(|end| name.ends_with(end))
        || value.contains('@')
        || value.to_lowercase().contains("%40")
}
