//! Inputs made of good ones: the pieces that they are made of exchanged, and their bytes damaged.

use super::token::{Kind, closing, tokens};
use crate::random::Random;

/// No input is longer.
const LONGEST: usize = 256 * 1024;

const TEXTS: [&str; 24] = [
    "",
    " ",
    "\u{0}",
    "\u{1b}[2J",
    "\u{202e}abc\u{202c}",
    "\u{feff}",
    "e\u{301}\u{301}\u{301}",
    "👩🏽‍🌾🇫🇷",
    "עברית العربية",
    "\u{fffe}\u{ffff}",
    "ﷺ",
    "Ǆ",
    "\\u{10FFFF}",
    "\\",
    "\\n\\r\\t",
    "=1+1",
    "<b>&amp;]]>",
    "../../x",
    "C:\\\\a\\\\b",
    "a;b,c\td|e",
    "2026-13-45",
    "1969-12-31T23:59:59.5-00:00:01",
    "00000000-0000-0000-0000-000000000000",
    "\u{2028}\u{2029}\u{85}",
];

const NUMBERS: [&str; 20] = [
    "0",
    "-0",
    "1",
    "-1",
    "127",
    "128",
    "255",
    "256",
    "32768",
    "65536",
    "2147483648",
    "4294967295",
    "4294967296",
    "9223372036854775808",
    "18446744073709551616",
    "-9223372036854775809",
    "1e400",
    "NaN",
    "0x7fffffff",
    "00",
];

/// What a good input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Names, values and brackets.
    Ron,
    /// Lines of cells.
    Lines,
    Bytes,
}

/// One of `seeds`, changed in one place, or in a few.
pub fn changed(random: &mut Random, seeds: &[Vec<u8>], form: Form) -> Vec<u8> {
    let mut bytes = random.pick(seeds).cloned().unwrap_or_default();
    for _ in 0..places(random) {
        // Nine times in ten what is changed is a piece: what is damaged otherwise is refused at the door.
        let is_piece = form != Form::Bytes && !random.one_in(10);
        bytes = match std::str::from_utf8(&bytes) {
            Ok(text) if is_piece && form == Form::Ron => {
                let other = random.pick(seeds).map(|other| String::from_utf8_lossy(other));
                by_token(random, text, &other.unwrap_or_default()).into_bytes()
            }
            Ok(text) if is_piece => by_line(random, text).into_bytes(),
            _ => by_byte(random, bytes),
        };
        bytes.truncate(LONGEST);
    }
    bytes
}

/// One half of the time, two a quarter of it, and so on.
fn places(random: &mut Random) -> u32 {
    1 + (random.next() as u8 | 0x80).trailing_zeros()
}

/// Only the texts and numbers of a session: most that comes out opens.
pub fn said_otherwise(random: &mut Random, text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..places(random) {
        let tokens = tokens(&text);
        let texts: Vec<_> = tokens.iter().filter(|token| token.kind == Kind::Text).collect();
        let Some(token) = random.pick(&texts) else { return text };
        let said = odd_text(random);
        text.replace_range(token.place.clone(), &said);
    }
    text
}

fn odd_text(random: &mut Random) -> String {
    let mut text = (*random.pick(&TEXTS).unwrap_or(&"")).to_owned();
    if random.one_in(4) {
        text += random.pick(&TEXTS).unwrap_or(&"");
    }
    if random.one_in(20) {
        text = text.repeat(1 + random.below(2000));
    }
    format!("\"{text}\"")
}

fn by_token(random: &mut Random, text: &str, other: &str) -> String {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return odd_text(random);
    }
    let at = random.below(tokens.len());
    let token = &tokens[at];
    let group = |tokens: &[super::token::Token], from: usize| {
        let opens = (from..tokens.len()).find(|&at| tokens[at].kind == Kind::Opens)?;
        let closes = closing(tokens, opens)?;
        Some(tokens[opens].place.start..tokens[closes].place.end)
    };
    let mut text = text.to_owned();
    match random.below(10) {
        // Two pieces of a kind change places.
        0 => {
            let same: Vec<_> = tokens.iter().filter(|one| one.kind == token.kind).collect();
            if let Some(with) = random.pick(&same) {
                let (first, last) = if token.place.start < with.place.start {
                    (token.place.clone(), with.place.clone())
                } else {
                    (with.place.clone(), token.place.clone())
                };
                let (one, two) = (text[first.clone()].to_owned(), text[last.clone()].to_owned());
                text.replace_range(last, &one);
                text.replace_range(first, &two);
            }
        }
        // A group twice.
        1 => {
            if let Some(group) = group(&tokens, at) {
                let again = format!("{},", &text[group.clone()]);
                text.insert_str(group.start, &again);
            }
        }
        2 => text.replace_range(token.place.clone(), ""),
        3 => {
            if let Some(group) = group(&tokens, at) {
                text.replace_range(
                    group,
                    random.pick(&["", "()", "[]", "{}", "None"]).unwrap_or(&""),
                );
            }
        }
        // Deeper.
        4 => {
            let deepest = if random.one_in(20) { 3000 } else { 4 };
            let many = 1 + random.below(deepest);
            let pairs = [("(", ")"), ("[", "]"), ("{", "}"), ("Some(", ")")];
            let (opens, closes) = random.pick(&pairs).copied().unwrap_or_default();
            let inside = text[token.place.clone()].to_owned();
            let deep = format!("{}{inside}{}", opens.repeat(many), closes.repeat(many));
            text.replace_range(token.place.clone(), &deep);
        }
        5 => {
            let numbers: Vec<_> = tokens.iter().filter(|one| one.kind == Kind::Number).collect();
            if let Some(number) = random.pick(&numbers) {
                let to = random.pick(&NUMBERS).unwrap_or(&"0");
                text.replace_range(number.place.clone(), to);
            }
        }
        6 | 7 => {
            let texts: Vec<_> = tokens.iter().filter(|one| one.kind == Kind::Text).collect();
            if let Some(found) = random.pick(&texts) {
                let said = odd_text(random);
                text.replace_range(found.place.clone(), &said);
            }
        }
        // Another name.
        8 => {
            let words: Vec<_> = tokens.iter().filter(|one| one.kind == Kind::Word).collect();
            let (one, other) = (random.pick(&words).copied(), random.pick(&words).copied());
            if let (Some(one), Some(other)) = (one, other) {
                let name = text[other.place.clone()].to_owned();
                text.replace_range(one.place.clone(), &name);
            }
        }
        // A group from elsewhere.
        _ => {
            let theirs = super::token::tokens(other);
            let from = random.below(theirs.len());
            if let (Some(ours), Some(theirs)) = (group(&tokens, at), group(&theirs, from)) {
                text.replace_range(ours, &other[theirs]);
            }
        }
    }
    text
}

fn by_line(random: &mut Random, text: &str) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let at = random.below(lines.len());
    let Some(line) = lines.get(at).cloned() else { return odd_text(random) };
    match random.below(7) {
        0 => lines.insert(at, line),
        1 => drop(lines.remove(at)),
        2 => {
            let to = random.below(lines.len());
            lines.swap(at, to);
        }
        3 => {
            let mut cells: Vec<&str> = line.split([';', ',', '\t']).collect();
            let to = random.below(cells.len());
            let said = odd_text(random);
            let said = if random.one_in(2) { said.trim_matches('"') } else { &said };
            cells[to] = said;
            let separator = random.pick(&[";", ",", "\t", "|"]).unwrap_or(&";");
            lines[at] = cells.join(separator);
        }
        4 => {
            let by = random.pick(&["\"", "\t", ",", "\n", ";;"]).unwrap_or(&"");
            lines[at] = line.replace(';', by);
        }
        5 => lines[at] = line.repeat(1 + random.below(300)),
        _ => lines[at] = format!("{}\"{}", &line[..line.floor_char_boundary(line.len() / 2)], line),
    }
    lines.concat()
}

fn by_byte(random: &mut Random, mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.is_empty() {
        return (0..random.below(64)).map(|_| random.next() as u8).collect();
    }
    let length = bytes.len();
    match random.below(7) {
        0 => {
            let at = random.below(length);
            bytes[at] ^= 1 << random.below(8);
        }
        1 => {
            let at = random.below(length);
            bytes[at] = random.next() as u8;
        }
        2 => bytes.truncate(random.below(length)),
        3 => drop(bytes.drain(random.range(length, 64))),
        4 => {
            let part = bytes[random.range(length, 64)].to_vec();
            let at = random.below(length);
            bytes.splice(at..at, part);
        }
        // A block that never arrived.
        5 => bytes[random.range(length, 4096)].fill(0),
        _ => {
            let many = random.below(16);
            let noise: Vec<u8> = (0..many).map(|_| random.next() as u8).collect();
            let at = random.below(length);
            bytes.splice(at..at, noise);
        }
    }
    bytes
}
