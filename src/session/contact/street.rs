//! Where somebody lives or works: the number and the name of a street, with the postal code and the town that follow.

use std::ops::Range;

use super::super::fold;

/// What a street is called in French.
const WAYS: [&str; 34] = [
    "rue",
    "r",
    "avenue",
    "av",
    "ave",
    "boulevard",
    "bd",
    "bld",
    "blvd",
    "place",
    "pl",
    "chemin",
    "ch",
    "che",
    "route",
    "rte",
    "impasse",
    "imp",
    "allee",
    "allees",
    "quai",
    "square",
    "passage",
    "ruelle",
    "sentier",
    "lotissement",
    "lot",
    "residence",
    "hameau",
    "faubourg",
    "esplanade",
    "promenade",
    "montee",
    "venelle",
];
/// The same, where other things are counted by these words too.
const WAYS_OR_MORE: [&str; 6] = ["cours", "mail", "voie", "cite", "clos", "villa"];
/// What comes after the name of a street in English.
const ENGLISH: [&str; 14] = [
    "street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "drive", "close", "terrace",
    "gardens", "crescent", "square",
];
/// What goes on with the number of a house.
const AGAIN: [&str; 6] = ["bis", "ter", "quater", "a", "b", "c"];
/// What an address goes on with after a comma, beside a postal code.
const MORE: [&str; 14] = [
    "bp",
    "cs",
    "bat",
    "batiment",
    "appt",
    "apt",
    "appartement",
    "etage",
    "esc",
    "escalier",
    "residence",
    "france",
    "cedex",
    "flat",
];
/// What stands before a number that is part of a name: "Collectif du 11 rue Voltaire".
const NAMING: [&str; 6] = ["du", "le", "la", "des", "the", "of"];

/// A word, without the marks after it.
struct Word<'a> {
    text: &'a str,
    at: usize,
}

impl Word<'_> {
    fn is(&self, words: &[&str]) -> bool {
        let folded = fold(self.text.trim_end_matches('.'));
        words.contains(&folded.as_str())
    }

    fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// "12", "12bis", "12-14".
    fn is_house(&self) -> bool {
        let digits = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let counted = self.text.len() - digits.len();
        let is_other = digits.strip_prefix(['-', '/']).is_some_and(is_number);
        (1..=4).contains(&counted) && (digits.is_empty() || is_other || fits(digits, &AGAIN))
    }

    /// Of a French town.
    fn is_code(&self) -> bool {
        let digits = self.text.strip_prefix("F-").unwrap_or(self.text);
        digits.len() == 5 && is_number(digits) && !digits.starts_with("00")
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn fits(text: &str, words: &[&str]) -> bool {
    words.contains(&fold(text).as_str())
}

/// The next address from byte `from` on.
pub fn next_street(text: &str, from: usize) -> Option<Range<usize>> {
    let words = words(text, from);
    let start = (0..words.len()).find(|&at| {
        let opens = is_open(text, words[at].at);
        let is_named = at.checked_sub(1).is_some_and(|before| !opens && words[before].is(&NAMING));
        let here = &words[at..];
        (!is_named && is_numbered(here)) || (opens && (is_town(here) || is_alone(here)))
    })?;
    let start = words[start].at;
    // After what a text begins with, a comma parts nothing else.
    let begins = text[from..start].trim().is_empty();
    Some(start..end(text, start, begins))
}

/// The words up to the first mark that ends any address, each once.
fn words(text: &str, from: usize) -> Vec<Word<'_>> {
    let mut all = Vec::new();
    let mut at = from;
    for part in text[from..].split(|c: char| c.is_whitespace() || ",;:|()[]<>".contains(c)) {
        let before = part.len() - part.trim_start_matches(['"', '“', '«']).len();
        let word = part[before..].trim_end_matches(['"', '”', '»']);
        if !word.is_empty() {
            all.push(Word { text: word, at: at + before });
        }
        let mark = text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
        at += part.len() + mark;
    }
    all
}

/// Whether nothing goes on at `at`: it is where a text begins, or a part of one.
fn is_open(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end();
    before.is_empty()
        || before.ends_with([',', ';', ':', '|', '(', '[', '<', '–', '—', '-', '/', '"'])
}

/// "12 bis, rue des Lilas", "3 cours Victor Hugo", "10 Downing Street".
fn is_numbered(words: &[Word<'_>]) -> bool {
    let Some((_, rest)) = words.split_first().filter(|(first, _)| first.is_house()) else {
        return false;
    };
    let rest = match rest.split_first() {
        Some((again, after)) if again.is(&AGAIN) => after,
        _ => rest,
    };
    let Some((way, name)) = rest.split_first() else { return false };
    let is_capital = |words: &[Word<'_>]| words.iter().take(3).any(Word::is_capital);
    let french = way.is(&WAYS) && !name.is_empty();
    let perhaps = way.is(&WAYS_OR_MORE) && is_capital(name);
    let english = || {
        let capitals = rest.iter().take_while(|word| word.is_capital()).take(4);
        capitals.skip(1).any(|word| word.is(&ENGLISH))
    };
    french || perhaps || english()
}

/// "31000 Toulouse", "BP 12".
fn is_town(words: &[Word<'_>]) -> bool {
    let [first, second, ..] = words else { return false };
    (first.is_code() && second.is_capital()) || (first.is(&["bp", "cs"]) && is_number(second.text))
}

/// "lieu-dit Le Bourg", and a street without a number before a town.
fn is_alone(words: &[Word<'_>]) -> bool {
    let [first, second, rest @ ..] = words else { return false };
    let before_a_town = || (0..rest.len()).any(|at| is_town(&rest[at..]));
    let is_hamlet =
        first.is(&["lieudit", "lieu-dit"]) || (first.is(&["lieu"]) && second.is(&["dit"]));
    is_hamlet || (first.is(&WAYS) && before_a_town())
}

/// Where an address ends that begins at `start`: at a mark, but for a comma after which it goes on.
fn end(text: &str, start: usize, through_commas: bool) -> usize {
    let mut from = start;
    loop {
        let part = text[from..].find([',', ';', '|', '(', ')', '[', ']', '<', '>', '–', '—']);
        let Some(at) = part.map(|part| from + part) else { return text.len() };
        let after = text[at..].strip_prefix(',').map(str::trim_start);
        let goes_on = after.is_some_and(|after| {
            let words = words(after, 0);
            // "12, rue des Lilas"
            let is_way = |word: &Word<'_>| word.is(&WAYS) || word.is(&WAYS_OR_MORE);
            let goes_on = |word: &Word<'_>| word.is(&MORE) || (is_way(word) && at <= start + 8);
            through_commas || is_town(&words) || words.first().is_some_and(goes_on)
        });
        if !goes_on {
            return at;
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<&str> {
        next_street(text, 0).map(|place| &text[place])
    }

    #[test]
    fn where_somebody_lives_is_found_as_people_write_it() {
        for address in [
            "12 rue des Lilas",
            "12, rue des Lilas",
            "12 bis rue des Lilas, 31000 Toulouse",
            "12bis, av. Jean-Jaurès 31000 TOULOUSE CEDEX 4",
            "3 place du marché",
            "14-16 bd de la Gare",
            "4 cours Victor Hugo",
            "31000 Toulouse",
            "F-12300 Decazeville",
            "Lieu-dit Le Bourg, 12300 Decazeville",
            "BP 12, 46000 Cahors",
            "rue des Lilas, 31000 Toulouse",
            "12, rue des Lilas, Toulouse",
            "10 Downing Street, London SW1A 2AA",
            "12 RUE DES LILAS BAT B",
        ] {
            assert_eq!(found(address), Some(address));
        }
        assert_eq!(
            found("Marie Dupont 12 rue des Lilas 31000 Albi"),
            Some("12 rue des Lilas 31000 Albi")
        );
        assert_eq!(
            found("Marie Dupont (12, rue des Lilas, 81000 Albi), FCPE"),
            Some("12, rue des Lilas, 81000 Albi")
        );
        assert_eq!(found("FCPE – 31000 Toulouse"), Some("31000 Toulouse"));
    }

    #[test]
    fn what_only_looks_like_an_address_stays() {
        for text in [
            "Collectif du 11 rue Voltaire",
            "Le 104 rue d’Aubervilliers",
            "Syndicat des 3 cours d’eau",
            "2 rues plus loin",
            "La rue aux enfants",
            "Rue des Arts",
            "Lycée 31000",
            "Maire, Commune, Élu·es",
            "12 agents du service de la rue",
            "CM2 place",
            "1 place",
            "2 cours de yoga",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
