//! Names in free words: found whole, whatever their case, accents, hyphens and apostrophes.

use std::ops::Range;

use super::text::{is_invisible, is_mark};
use super::{Participant, Session, fold};

/// A character as names are compared, with the bytes of the text it stands for.
struct Folded {
    c: char,
    bytes: Range<usize>,
}

/// Names to be found in many texts: the longest first, as they are compared.
#[derive(Clone, Debug)]
pub struct Names(Vec<Vec<char>>);

impl Names {
    pub fn of(names: &[String]) -> Self {
        let mut names: Vec<Vec<char>> = names
            .iter()
            .map(|name| {
                let name: String = folded(name).into_iter().map(|folded| folded.c).collect();
                name.trim().chars().collect()
            })
            .filter(|name: &Vec<char>| name.iter().any(|c| c.is_alphanumeric()))
            .collect();
        // The whole name before its parts.
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self(names)
    }

    /// Where one of them stands in `text`, as bytes, in order. Names that stand side by side are one place.
    pub fn places_in(&self, text: &str) -> Vec<Range<usize>> {
        let folded = folded(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for name in &self.0 {
            for place in places_of_one(&folded, name) {
                let is_free =
                    found.iter().all(|other| place.end <= other.start || other.end <= place.start);
                if is_free {
                    found.push(place);
                }
            }
        }
        found.sort_by_key(|place| place.start);
        let mut joined: Vec<Range<usize>> = Vec::new();
        for place in found {
            match joined.last_mut() {
                Some(last) if text[last.end..place.start].trim().is_empty() => last.end = place.end,
                _ => joined.push(place),
            }
        }
        joined
    }
}

/// Where one of `names` stands in `text`, as [`Names::places_in`] says it.
pub fn places_of(text: &str, names: &[String]) -> Vec<Range<usize>> {
    Names::of(names).places_in(text)
}

/// `text` with `by` wherever one of `names` stands.
pub fn replaced(text: &str, names: &[String], by: &str) -> String {
    let mut text = text.to_owned();
    for place in places_of(&text, names).into_iter().rev() {
        text.replace_range(place, by);
    }
    text
}

impl Session {
    /// The people of the list whose whole names stand in `text`.
    pub fn people_named_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a Participant> {
        let named = |name: &String| !places_of(text, std::slice::from_ref(name)).is_empty();
        self.participants.iter().filter(move |person| named(&person.name))
    }
}

fn places_of_one(text: &[Folded], name: &[char]) -> Vec<Range<usize>> {
    let letter_at = |at: Option<usize>| {
        at.and_then(|at| text.get(at)).is_some_and(|folded| folded.c.is_alphanumeric())
    };
    let begins_as_a_word = name.first().is_some_and(|c| c.is_alphanumeric());
    let ends_as_a_word = name.last().is_some_and(|c| c.is_alphanumeric());
    let mut places = Vec::new();
    let (mut from, Some(&first)) = (0, name.first()) else { return places };
    while let Some(at) = text.iter().skip(from).position(|folded| folded.c == first) {
        let (at, end) = (from + at, from + at + name.len());
        let Some(found) = text.get(at..end) else { break };
        let is_name = name.iter().zip(found).all(|(c, folded)| *c == folded.c)
            && !(begins_as_a_word && letter_at(at.checked_sub(1)))
            && !(ends_as_a_word && letter_at(Some(end)));
        if is_name {
            places.push(text[at].bytes.start..text[end - 1].bytes.end);
        }
        from = if is_name { end } else { at + 1 };
    }
    places
}

/// `text` as names are compared: without case and accents, one space for any run of white space, hyphens and apostrophes,
/// nothing for what cannot be seen.
fn folded(text: &str) -> Vec<Folded> {
    let mut all: Vec<Folded> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let follows_space = all.last().is_some_and(|last| last.c == ' ');
        let parts = c.is_whitespace() || (!c.is_alphanumeric() && parts_words(c));
        if (!c.is_ascii() && is_unseen(c)) || (parts && follows_space) {
            if let Some(last) = all.last_mut() {
                last.bytes.end = end;
            }
        } else if parts {
            all.push(Folded { c: ' ', bytes: start..end });
        } else if c.is_ascii_alphanumeric() {
            // Most are: these fold to themselves in small.
            all.push(Folded { c: c.to_ascii_lowercase(), bytes: start..end });
        } else {
            let plain = fold(c.encode_utf8(&mut [0; 4]));
            all.extend(plain.chars().map(|c| Folded { c, bytes: start..end }));
        }
    }
    all
}

/// Hyphens and apostrophes of any kind.
fn parts_words(c: char) -> bool {
    matches!(fold(c.encode_utf8(&mut [0; 4])).as_str(), "-" | "'")
}

/// Accents that stand alone after their letter, and marks without a width.
fn is_unseen(c: char) -> bool {
    is_mark(c) || is_invisible(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, names: &[&str]) -> Vec<&'a str> {
        let names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
        places_of(text, &names).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn a_name_is_found_whatever_its_case_its_accents_and_what_stands_before_it() {
        let names = ["Amélie Béna"];
        for text in ["AMELIE BENA", "amélie béna", "l’avis d’Amélie Béna.", "d'Amélie\u{a0}Béna"]
        {
            assert_eq!(found(text, &names).len(), 1, "{text}");
        }
        assert_eq!(found("Ame\u{301}lie\n  Be\u{301}na\u{301}, hier", &names).len(), 1);
        assert_eq!(found("Jean\u{2011}Paul et Jean-Paul", &["Jean-Paul"]).len(), 2);
        assert_eq!(found("les Œuvres, l’OEUVRE", &["oeuvre"]), ["OEUVRE"]);
    }

    #[test]
    fn only_whole_words_are_names() {
        assert_eq!(found("Annales, Marianne, Ann2, 3Ann", &["Ann"]), [""; 0]);
        assert_eq!(found("li, Li-Li (LI) _li_ lit", &["Li"]), ["li", "Li", "Li", "LI", "li"]);
        assert_eq!(found("Agence 2 et Agence 21", &["Agence 2"]), ["Agence 2"]);
    }

    #[test]
    fn hyphens_apostrophes_and_spaces_part_a_name_alike() {
        let names = ["Aït-Ouali", "N’Diaye", "Le Goff"];
        assert_eq!(
            found("Aït Ouali, AIT-OUALI, ait\u{2011}ouali ; l’aït  ouali", &names),
            ["Aït Ouali", "AIT-OUALI", "ait\u{2011}ouali", "aït  ouali"]
        );
        assert_eq!(found("N'diaye, N Diaye, d’N-DIAYE", &names), ["N'diaye", "N Diaye", "N-DIAYE"]);
        assert_eq!(found("Le-Goff, Legoff", &names), ["Le-Goff"]);
        assert_eq!(found("pris, d’Aït et d’Ouali", &["’Aït-Ouali-", "-"]), [""; 0]);
        assert_eq!(found("à Aït Ouali", &["’Aït-Ouali-"]), ["Aït Ouali"]);
    }

    #[test]
    fn signs_in_a_name_are_only_signs() {
        let text = "Les Ateliers (du Gué) & Cie., a+b, [x]";
        assert_eq!(found(text, &["Ateliers (du Gué) & Cie."]), ["Ateliers (du Gué) & Cie."]);
        assert_eq!(found(text, &["a+b", "[x]"]), ["a+b", "[x]"]);
        assert_eq!(found(text, &["", "  ", ".", "("]), [""; 0]);
    }

    #[test]
    fn a_name_and_its_parts_are_replaced_once_and_never_what_takes_their_place() {
        let names = ["Jeanne Le Goff", "Jeanne", "Goff"].map(str::to_owned);
        let replaced = |text| replaced(text, &names, "les amis de Jeanne");
        assert_eq!(replaced("Jeanne Le Goff dit"), "les amis de Jeanne dit");
        assert_eq!(replaced("Goff Jeanne, et Jeanne"), "les amis de Jeanne, et les amis de Jeanne");
        assert_eq!(replaced("à J. Goff\u{301}."), "à J. les amis de Jeanne.");
    }
}
