//! E-mail addresses, and who signs in on which machine.

use std::ops::Range;

/// The next address from byte `from` on; what `stops` holds is part of none.
pub fn next_mail(text: &str, from: usize, stops: impl Fn(char) -> bool) -> Option<Range<usize>> {
    let mut rest = from;
    while let Some(at) = text[rest..].find('@').map(|at| rest + at) {
        let start = text[from..at].char_indices().rev().find(|(_, c)| stops(*c) || *c == '@');
        let start = start.map_or(from, |(at, c)| from + at + c.len_utf8());
        if let Some(end) = host(&text[at + 1..]).filter(|_| start < at) {
            return Some(start..at + 1 + end);
        }
        rest = at + 1;
    }
    None
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
