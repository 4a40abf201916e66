//! The ways in which a person of the list is named: by the whole name, by a part of it, by half of a double one.

use super::lexicon::LEXICON;
use super::scan::Scan;
use crate::session::{fold, next_phone};

/// Whether a word says how somebody is addressed.
pub fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let folded = fold(word);
    LEXICON.short_titles.has(word) || LEXICON.titles.has(&folded) || LEXICON.families.has(&folded)
}

/// Whether a word may stand between a first name and a name: "de", "van", "den".
pub fn is_particle(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && LEXICON.particles.has(&fold(word))
}

/// Whom typed words name: all of it, and each of those it puts side by side. A table or a group is nobody.
pub fn those_of(typed: &str) -> Vec<String> {
    let is_somebody = |name: &str| {
        let name = bare(name);
        let first = fold(name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
        // Whoever has a number is a table or a group.
        !name.contains(|c: char| c.is_ascii_digit()) && !LEXICON.tables.has(&first)
    };
    let apart: Vec<_> = typed.split(" et ").flat_map(|part| part.split(" and ")).collect();
    let of_several = 1 < apart.len();
    let apart = apart.into_iter().filter(|part| of_several && part.trim().contains(' '));
    let all = std::iter::once(typed).chain(apart).filter(|name| is_somebody(name));
    all.map(|name| name.trim().to_owned()).collect()
}

/// A name without titles, what stands in brackets or is said after it, and what reaches the person.
pub fn bare(name: &str) -> String {
    let mut plain = outside_brackets(name);
    while let Some(place) = next_phone(&plain, 0) {
        plain.replace_range(place, " ");
    }
    let plain = plain.replace(" - ", ",");
    let mut pieces = plain.split([',', ';', ':', '–', '—', '/']).map(|piece| {
        let is_of_it = |word: &&str| {
            let plain = fold(word.trim_end_matches('.'));
            !word.contains('@') && !LEXICON.reached_by.has(&plain)
        };
        piece.split_whitespace().filter(is_of_it).collect::<Vec<_>>()
    });
    let mut parts = pieces.next().unwrap_or_default();
    // "Moreau, Gisèle"
    let is_capital =
        |piece: &Vec<&str>| piece.iter().all(|part| part.starts_with(char::is_uppercase));
    if parts.len() == 1 {
        parts.extend(pieces.next().filter(is_capital).unwrap_or_default());
    }
    untitled(&parts).join(" ")
}

/// The words of a name without the titles before it: "M. et Mme Vidal".
fn untitled<'a, 'b>(mut parts: &'b [&'a str]) -> &'b [&'a str] {
    loop {
        match parts {
            [title, rest @ ..] if is_title(title) => parts = rest,
            ["et" | "ou" | "&" | "and", title, rest @ ..] if is_title(title) => parts = rest,
            _ => return parts,
        }
    }
}

fn outside_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = text.chars().map(|c| match c {
        '(' | '[' => {
            depth += 1;
            ' '
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            ' '
        }
        _ if 0 < depth => ' ',
        c => c,
    });
    outside.collect()
}

/// The whole name, as it stands and bare; where it is one of a person, its parts too; where it is one of two, each of them.
pub fn parts_of(name: &str) -> Vec<String> {
    let whole = name.trim().to_owned();
    let bare = bare(name);
    let is_titled = whole.split_whitespace().next().is_some_and(is_title);
    let mut all = match of_two(&bare) {
        Some(two) => two,
        None => parts_of_one(&bare, is_titled),
    };
    all.extend(Some(bare).filter(|bare| !bare.is_empty() && *bare != whole));
    all.push(whole);
    all
}

/// "Pascale et Bruno Vidal": each first name with the name, and alone.
fn of_two(bare: &str) -> Option<Vec<String>> {
    let (one, other) = [" et ", " & ", " and "].into_iter().find_map(|and| bare.split_once(and))?;
    let (one, other) = (one.trim(), other.trim());
    let first = fold(one.split([' ', '-']).next().unwrap_or_default());
    // "Ville et Pays de Lune" is no couple, whatever first names are in use.
    let is_thing = !LEXICON.given.has(&first)
        && [&LEXICON.never, &LEXICON.places, &LEXICON.firms, &LEXICON.towns, &LEXICON.ordinary]
            .into_iter()
            .any(|bag| bag.has(&first));
    let mut all = parts_of_one(other, false);
    if is_thing || !one.starts_with(char::is_uppercase) || all.is_empty() {
        return None;
    }
    if one.contains(' ') {
        all.extend(parts_of_one(one, false));
        all.push(one.to_owned());
    } else {
        let family = other.split_once(' ').map_or("", |(_, family)| family);
        all.extend([one.to_owned(), format!("{one} {family}")]);
    }
    all.push(other.to_owned());
    Some(all)
}

/// The parts of a name that may stand alone, where it is one of a person.
fn parts_of_one(bare: &str, is_titled: bool) -> Vec<String> {
    const SHORTEST: usize = 3;
    const HALF: usize = 4;
    let words: Vec<_> = bare.split_whitespace().collect();
    let plain: Vec<_> = words.iter().map(|word| fold(word)).collect();
    let is_particle = |at: usize| LEXICON.particles.has(&plain[at]);
    let is_elided = |word: &str| after_elision(word).is_some();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let names = (0..words.len()).filter(|&at| !is_particle(at)).count();
    let least = if is_titled { 1 } else { 2 };
    let is_of_a_person = (least..=4).contains(&names)
        && words.len() <= 7
        && (0..words.len())
            .all(|at| is_capital(words[at]) || is_particle(at) || is_elided(words[at]))
        && plain.iter().all(|word| !LEXICON.never.has(word) && !LEXICON.firms.has(word));
    if !is_of_a_person {
        return Vec::new();
    }
    // "Maire de Saint-Orsan" is called after no village.
    let is_role = LEXICON.roles.has(&plain[0]) || LEXICON.roles_before.has(&plain[0]);
    let is_of_a_place = 1 < plain.len() && (is_particle(1) || is_elided(words[1]));
    if is_role && is_of_a_place {
        return Vec::new();
    }
    let is_long = |name: &str| SHORTEST <= name.chars().count();
    let mut all = Vec::new();
    for (at, &said) in words.iter().enumerate() {
        if is_particle(at) {
            // "de La Tour-Maubec", "La Tour-Maubec"
            let end = (at..words.len()).find(|&end| !is_particle(end));
            all.extend(end.map(|end| words[at..=end].join(" ")));
            continue;
        }
        let word = after_elision(said).unwrap_or(said);
        if is_elided(said) {
            all.push(said.to_owned());
        }
        if is_long(word) {
            all.push(word.to_owned());
        }
        let halves: Vec<_> = word.split(is_hyphen).collect();
        let are_given = halves.iter().all(|half| LEXICON.given.has(&fold(half)));
        if halves.len() < 2 || are_given {
            continue;
        }
        // The first half of "La Tour-Maubec" is any tower.
        let after_article = at.checked_sub(1).is_some_and(|at| LEXICON.articles.has(&plain[at]));
        let halves = halves.into_iter().skip(usize::from(after_article));
        let halves = halves.filter(|half| {
            let folded = fold(half);
            HALF <= half.chars().count()
                && !LEXICON.particles.has(&folded)
                && !LEXICON.places.has(&folded)
        });
        all.extend(halves.map(str::to_owned));
    }
    all
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐'..='―')
}

/// "Hauterive" of "d’Hauterive".
fn after_elision(word: &str) -> Option<&str> {
    let mut letters = word.chars();
    let is_d = letters.next().is_some_and(|c| matches!(c, 'd' | 'D'));
    let is_apart = letters.next().is_some_and(|c| fold(c.encode_utf8(&mut [0; 4])) == "'");
    let rest = letters.as_str();
    (is_d && is_apart && rest.starts_with(char::is_uppercase)).then_some(rest)
}

/// Whom a field names that is there to name people: "Maëlle Ginestière anime, Paul Bonnefoy au clavier".
pub fn people_of(field: &str) -> Vec<String> {
    let mut all: Vec<String> = named_in(field).collect();
    let parts = [" et ", " and ", " & ", " – ", " — ", " - "];
    let apart = parts.iter().fold(field.to_owned(), |field, part| field.replace(part, ","));
    for piece in apart.split([',', ';', '(', ')', '[', ']', '/', '\n', ':', '.']) {
        let words: Vec<_> = piece.split_whitespace().collect();
        let of_name = |word: &&&str| {
            word.starts_with(char::is_uppercase)
                || LEXICON.particles.has(&fold(word))
                || after_elision(word).is_some()
        };
        let count = untitled(&words).iter().take_while(of_name).count();
        let name = &untitled(&words)[..count];
        match name {
            [] => {}
            [only] => {
                let first = fold(only.split('-').next().unwrap_or_default());
                all.extend(LEXICON.given.has(&first).then(|| (*only).to_owned()));
            }
            several => {
                // What is no person's name has no parts.
                let name = several.join(" ");
                let parts = parts_of_one(&name, false);
                if !parts.is_empty() {
                    all.extend(parts);
                    all.push(name);
                }
            }
        }
    }
    all
}

/// The names and parts of names of those whom a text surely names, by a title or by a first name and a name.
pub fn named_in(text: &str) -> impl Iterator<Item = String> {
    let found = Scan::of(text).mentions().into_iter().filter(|mention| mention.sure);
    let said: Vec<_> = found.map(|mention| text[mention.place].to_owned()).collect();
    said.into_iter().flat_map(|said| {
        let bare = bare(&said.replace(". ", " ").replace('.', " "));
        let is_titled = said.split([' ', '.', '\u{a0}']).next().is_some_and(is_title);
        let mut parts = of_two(&bare).unwrap_or_else(|| parts_of_one(&bare, is_titled));
        parts.push(bare);
        parts
    })
}
