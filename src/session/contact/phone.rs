//! Phone numbers, as they are written in France and with the code of a country.

use std::ops::Range;

/// How many digits stand together in a French number.
const GROUPS: [&[usize]; 2] = [&[10], &[2, 2, 2, 2, 2]];
/// The same, in ways in which parts of longer numbers are written too.
const RARE_GROUPS: [&[usize]; 7] = [
    &[4, 6],
    &[4, 2, 2, 2],
    &[4, 3, 3],
    &[1, 3, 3, 3],
    &[1, 3, 2, 2, 2],
    &[2, 4, 4],
    &[2, 2, 3, 3],
];

/// Digits that stand together.
struct Digits<'a> {
    text: &'a str,
    place: Range<usize>,
}

/// The next number from byte `from` on, with those that begin within it.
pub fn next_phone(text: &str, from: usize) -> Option<Range<usize>> {
    let groups = groups(text, from);
    let mut found: Option<Range<usize>> = None;
    for at in 0..groups.len() {
        if found.as_ref().is_some_and(|found| found.end <= groups[at].place.start) {
            break;
        }
        let here = &groups[at..];
        let goes_on = 0 < at && parting(text, &groups[at - 1], &groups[at]).is_some();
        let number = abroad(text, here)
            .or_else(|| french(text, here, &GROUPS))
            .or_else(|| french(text, here, &RARE_GROUPS).filter(|_| !goes_on));
        if let Some(number) = number {
            let whole = found.unwrap_or_else(|| number.clone());
            found = Some(whole.start..whole.end.max(number.end));
        }
    }
    found
}

/// The groups of digits in `text`.
fn groups(text: &str, from: usize) -> Vec<Digits<'_>> {
    let mut all: Vec<Digits<'_>> = Vec::new();
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < from) {
        if !c.is_ascii_digit() {
            continue;
        }
        match all.last_mut() {
            Some(last) if last.place.end == at => {
                last.place.end += 1;
                last.text = &text[last.place.clone()];
            }
            _ => all.push(Digits { text: &text[at..=at], place: at..at + 1 }),
        }
    }
    all
}

/// What parts two groups of one number: the same between all, never more than a sign or two.
fn parting<'a>(text: &'a str, one: &Digits<'_>, other: &Digits<'_>) -> Option<&'a str> {
    let between = &text[one.place.end..other.place.start];
    let parts = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '‑' | '–' | '/' | '·');
    (between.chars().count() <= 2 && between.chars().all(parts)).then_some(between.trim())
}

/// A number without the code of a country: it starts with a zero.
fn french(text: &str, groups: &[Digits<'_>], written: &[&[usize]]) -> Option<Range<usize>> {
    let first = groups.first()?;
    let mut starts = first.text.chars();
    let is_one = starts.next() == Some('0') && starts.next().is_none_or(|c| c != '0');
    if !is_one || !is_free(text, first.place.start) {
        return None;
    }
    written.iter().find_map(|lengths| {
        let number = groups.get(..lengths.len())?;
        let fits = number.iter().zip(*lengths).all(|(digits, length)| digits.text.len() == *length);
        let mut partings = number.windows(2).map(|pair| parting(text, &pair[0], &pair[1]));
        let is_even = match partings.next() {
            Some(first) => first.is_some() && partings.all(|other| other == first),
            None => true,
        };
        let end = number.last()?.place.end;
        let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric());
        (fits && is_even && ends).then_some(first.place.start..end)
    })
}

/// A number with the code of a country, after a plus sign or two zeros.
fn abroad(text: &str, groups: &[Digits<'_>]) -> Option<Range<usize>> {
    let first = groups.first()?;
    let before = &text[..first.place.start];
    let plus = before.ends_with('+');
    let start = if plus { first.place.start - 1 } else { first.place.start };
    if !(plus || first.text.starts_with("00")) || !is_free(text, start) {
        return None;
    }
    let mut count = first.text.len();
    let mut end = first.place.end;
    let mut used = 1;
    for pair in groups.windows(2) {
        // What comes after a French number is no part of it.
        if is_french(&digits(&groups[..used])) {
            break;
        }
        let between = &text[pair[0].place.end..pair[1].place.start];
        let parts = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '‑' | '(' | ')' | '/');
        if 3 < between.chars().count()
            || !between.chars().all(parts)
            || 15 < count + pair[1].text.len()
        {
            break;
        }
        count += pair[1].text.len();
        end = pair[1].place.end;
        used += 1;
    }
    let all = digits(&groups[..used]);
    // "+1 200 000 000" is a sum.
    let is_sum = all.ends_with("000") && groups[1..used].iter().all(|group| group.text.len() == 3);
    let is_one = is_french(&all) || (plus && !is_sum && (9..=15).contains(&count));
    let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric());
    (ends && is_one).then_some(start..end)
}

fn digits(groups: &[Digits<'_>]) -> String {
    groups.iter().map(|group| group.text).collect()
}

/// Whether these are the digits of a French number, its zero told or not.
fn is_french(digits: &str) -> bool {
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    let Some(own) = digits.strip_prefix("33") else { return false };
    let own = own.strip_prefix('0').unwrap_or(own);
    own.len() == 9 && !own.starts_with('0')
}

/// Whether a number may begin at `at`: right after no letter, no digit, and no comma or point of a number.
fn is_free(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some(c) if c.is_alphanumeric() => false,
        Some('.' | ',') => !before.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}
