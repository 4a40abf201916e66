//! The names of people within the words of a group.

use std::ops::Range;

use crate::session::{Bearer, Ledger, Names, Part, Session, Speaker, fold, next_phone};
use crate::words::Words;

use crate::export::source::Choices;
use crate::export::voices::Voices;

/// What stands before a name.
pub const TITLES: [&str; 15] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mr", "Mr.", "Mrs", "Ms", "Dr", "Me", "Monsieur", "Madame",
    "Docteur", "Maître",
];

/// What stands between a name and what reaches the person.
const REACHED_BY: [&str; 7] = ["tel", "mob", "mobile", "portable", "port", "mail", "courriel"];

/// What a table or a group of the room is called.
const TABLES: [&str; 6] = ["table", "groupe", "group", "atelier", "equipe", "team"];

/// One letter off a first name that many have, and a word.
const WORDS: [&str; 6] = ["maire", "mairie", "matin", "sinon", "clair", "pierres"];

/// How many letters a name has that no other word is taken for.
const SURE: usize = 4;

/// Who may be named in the words of a session, and what of it only bears such a name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Those on the list, and the parts of their names; what was typed for others who spoke or see to something.
    people: Names,
    /// Actors, organisations and places: "Atelier Martin" names no Martin.
    others: Names,
    /// The names and parts of names of those on the list that are long enough to be told from other words.
    listed: Names,
    /// The same, as they are compared with a word.
    compared: Vec<String>,
}

impl Named {
    pub fn of(session: &Session, words: Words) -> Self {
        let voices = Voices { session, words, choices: Choices::SHAREABLE };
        let actors = session.actors.iter().flat_map(|actor| [&actor.name, &actor.short]);
        let organisations = session.participants.iter().map(|someone| &someone.organisation);
        let heading = &session.heading;
        let others = actors.chain(organisations).chain([&heading.organisation, &heading.territory]);
        let others: Vec<_> = others.cloned().collect();
        let list: Vec<_> =
            session.participants.iter().map(|someone| someone.name.clone()).collect();
        let typed = typed(session).flat_map(|typed| those_of(&typed));
        let typed = typed.filter(|typed| !voices.knows(typed) && !voices.knows(&bare(typed)));
        Self::among(&list, typed, &others)
    }

    /// Those on the list, those who were typed, and what names nobody.
    fn among(list: &[String], typed: impl Iterator<Item = String>, others: &[String]) -> Self {
        let listed: Vec<_> = list.iter().flat_map(|name| parts_of(name)).collect();
        let others = Names::of(others);
        let typed = typed.flat_map(|typed| {
            // "Ville de Lune, accueil" is no person's name to be parted.
            if others.places_in(&bare(&typed)).is_empty() { parts_of(&typed) } else { vec![typed] }
        });
        let people: Vec<_> = listed.iter().cloned().chain(typed).collect();
        let listed: Vec<_> =
            listed.into_iter().filter(|name| SURE <= name.chars().count()).collect();
        let compared = listed.iter().map(|name| fold(name)).collect();
        Self { people: Names::of(&people), others, listed: Names::of(&listed), compared }
    }

    /// The first person whom `text` names.
    pub fn first<'a>(&self, text: &'a str) -> Option<&'a str> {
        let place = self.places(text).into_iter().next()?;
        text.get(place)
    }

    /// `text` with `mark` for each person; nothing where it names none.
    pub fn without(&self, text: &str, mark: &str) -> Option<String> {
        let places = self.places(text);
        if places.is_empty() {
            return None;
        }
        let mut told = text.to_owned();
        for place in places.into_iter().rev() {
            told.replace_range(place, mark);
        }
        Some(told)
    }

    /// The first words of `text` that may name somebody of the list: a name in small letters, or one letter off.
    pub fn doubtful<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mut told = self.places(text);
        told.extend(self.others.places_in(text));
        let in_small = self.listed.places_in(text).into_iter();
        let in_small = in_small.filter(|place| text[place.clone()].starts_with(char::is_lowercase));
        let nearly = words(text).filter(|place| self.is_nearly_listed(&text[place.clone()]));
        let found = in_small.chain(nearly).filter(|place| is_apart(place, &told));
        let place = found.min_by_key(|place| place.start)?;
        text.get(place)
    }

    /// Whether a word with a capital is a name of the list but for one letter, or two that changed places.
    fn is_nearly_listed(&self, word: &str) -> bool {
        const SHORTEST: usize = 5;
        if !word.starts_with(char::is_uppercase) || word.chars().count() < SHORTEST {
            return false;
        }
        let folded = fold(word);
        let mut long = self.compared.iter().filter(|name| SHORTEST <= name.chars().count());
        !WORDS.contains(&folded.as_str())
            && long.any(|name| strsim::osa_distance(name, &folded) == 1)
    }

    /// Where people are named in `text`, in order: a person called by a title and a name is one of them.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        // A name begins with a capital; without one there is none to look for.
        if !text.contains(char::is_uppercase) {
            return Vec::new();
        }
        let titled = titled(text);
        let others = self.others.places_in(text);
        let names = self.people.places_in(text).into_iter();
        // The same letters in small may be any word.
        let mut places: Vec<_> = names
            .filter(|place| {
                let mut words = words(&text[place.clone()]);
                words.any(|word| text[place.start + word.start..].starts_with(char::is_uppercase))
            })
            .filter(|place| is_apart(place, &others) && is_apart(place, &titled))
            .collect();
        places.extend(titled);
        places.sort_by_key(|place| place.start);
        places
    }
}

fn is_apart(place: &Range<usize>, all: &[Range<usize>]) -> bool {
    all.iter().all(|other| place.end <= other.start || other.end <= place.start)
}

/// Where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        start..start + word.len()
    })
}

/// Whoever spoke, or sees to a decision or to the diagnosis, in words of their own.
fn typed(session: &Session) -> impl Iterator<Item = String> {
    let ledger = Ledger::of(&session.journal);
    let speakers: Vec<_> = ledger
        .standing()
        .filter_map(|recorded| match &recorded.argument.speaker {
            Speaker::Words(typed) => Some(typed.trim().to_owned()),
            Speaker::Participant(_) | Speaker::Unsaid => None,
        })
        .collect();
    let frame = &session.diagnosis.frame;
    let entrusted = Part::ALL.into_iter().flat_map(|part| frame.bearers(part));
    let bearers = session.decisions.iter().flat_map(|decision| decision.bearer_lists().flatten());
    let rows = session.diagnosis.rows.iter();
    let of_rows = rows.filter_map(|row| row.validated.as_ref()).flat_map(|found| &found.by);
    let bearers = bearers.chain(entrusted).chain(of_rows).filter_map(|bearer| match bearer {
        Bearer::Words(typed) => Some(typed.trim().to_owned()),
        _ => None,
    });
    speakers.into_iter().chain(bearers).filter(|typed| !typed.is_empty())
}

/// Where a text calls somebody by a title and a name: "Mme Roussel".
fn titled(text: &str) -> Vec<Range<usize>> {
    let within = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
    let mut found = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(title) = words.next() {
        let bare = title.trim_start_matches(|c: char| !c.is_alphanumeric());
        // "l’avis de d’Mme" is nobody's French; "qu’avec M. Roy" is two words.
        if !TITLES.contains(&bare) {
            continue;
        }
        let mut end = None;
        while let Some(name) = words.next_if(|word| word.starts_with(char::is_uppercase)) {
            let whole = name.trim_end_matches(|c: char| !c.is_alphanumeric());
            end = Some(within(whole) + whole.len());
            if whole.len() < name.len() {
                break;
            }
        }
        found.extend(end.map(|end| within(bare)..end));
    }
    found
}

/// Whom typed words name: all of it, and each of those it puts side by side. A table or a group is nobody.
fn those_of(typed: &str) -> Vec<String> {
    let is_somebody = |name: &str| {
        let name = bare(name);
        let first = fold(name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
        // Whoever has a number is a table or a group.
        !name.contains(|c: char| c.is_ascii_digit()) && !TABLES.contains(&first.as_str())
    };
    let apart: Vec<_> = typed.split(" et ").flat_map(|part| part.split(" and ")).collect();
    let of_several = 1 < apart.len();
    let apart = apart.into_iter().filter(|part| of_several && part.trim().contains(' '));
    let all = std::iter::once(typed).chain(apart).filter(|name| is_somebody(name));
    all.map(|name| name.trim().to_owned()).collect()
}

/// A name without titles, what stands in brackets or is said after it, and what reaches the person.
fn bare(name: &str) -> String {
    let mut plain = outside_brackets(name);
    while let Some(place) = next_phone(&plain, 0) {
        plain.replace_range(place, " ");
    }
    let plain = plain.replace(" - ", ",");
    let mut pieces = plain.split([',', ';', ':', '–', '—', '/']).map(|piece| {
        let is_of_it = |word: &&str| {
            let plain = fold(word.trim_end_matches('.'));
            !word.contains('@') && !REACHED_BY.contains(&plain.as_str())
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
    let titles = parts.iter().take_while(|part| TITLES.contains(part)).count();
    parts[titles..].join(" ")
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

/// The whole name, as it stands and bare; where it is one of a person, its parts too.
fn parts_of(name: &str) -> Vec<String> {
    const SHORTEST: usize = 3;
    let whole = name.trim().to_owned();
    let bare = bare(name);
    let is_titled = whole.split_whitespace().next().is_some_and(|word| TITLES.contains(&word));
    let parts: Vec<_> = bare.split_whitespace().collect();
    let least = if is_titled { 1 } else { 2 };
    let is_of_a_person = (least..=3).contains(&parts.len())
        && parts.iter().all(|part| part.starts_with(char::is_uppercase));
    let parts = parts.into_iter().filter(|part| SHORTEST <= part.chars().count());
    let mut all: Vec<_> = parts.filter(|_| is_of_a_person).map(str::to_owned).collect();
    all.extend(Some(bare).filter(|bare| !bare.is_empty() && *bare != whole));
    all.push(whole);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(people: &[&str], others: &[&str]) -> Named {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        Named::among(&owned(people), std::iter::empty(), &owned(others))
    }

    #[test]
    fn whoever_is_called_by_a_title_and_a_name_is_found_each_time() {
        for (text, names) in [
            ("Le jardin, demandez à Mme Roussel !", vec!["Mme Roussel"]),
            ("(M. Le Goff) l’a dit à Mr Roy", vec!["M. Le Goff", "Mr Roy"]),
            ("Madame la maire et M. le préfet", vec![]),
            ("12 m. Plus loin", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<_> = titled(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn a_person_is_found_by_each_part_of_the_name_and_no_word_or_place_for_one() {
        let named = named(&["Claire Martin", "Awa"], &["Saint-Martin", "Menuiserie Martin"]);
        for (text, told) in [
            ("Claire et Awa l’ont dit à MARTIN", Some("X et X l’ont dit à X")),
            ("d’Awa, « Claire Martin » : oui", Some("d’X, « X » : oui")),
            ("À Saint-Martin, la Menuiserie Martin embauche", None),
            ("La Menuiserie Martin et Martin", Some("La Menuiserie Martin et X")),
            ("Une idée claire, une vue claire", None),
            ("Voir Mme Martin", Some("Voir X")),
            ("", None),
        ] {
            assert_eq!(named.without(text, "X").as_deref(), told, "{text}");
        }
    }

    #[test]
    fn a_role_in_brackets_and_a_title_are_no_part_of_a_name() {
        let named = named(
            &[
                "Karima Aït-Ouali (département)",
                "M. Abdoulaye Cissé (directeur)",
                "Moreau, Gisèle",
                "Jean Roux - élu",
                "Mme Lenoir [FCPE]",
                "Awa (stagiaire)",
            ],
            &[],
        );
        for (text, told) in [
            ("Karima dit qu’Aït Ouali, AIT-OUALI", Some("X dit qu’X, X")),
            ("Ait-Ouali et Karima Aït-Ouali", Some("X et X")),
            ("Abdoulaye, Cissé ou CISSE", Some("X, X ou X")),
            ("Gisèle, Gisèle Moreau, Moreau", Some("X, X, X")),
            ("à abdoulaye Cissé", Some("à X")),
            ("avec Roux, Lenoir, Awa", Some("avec X, X, X")),
            ("Le Département, la FCPE, le Directeur, un Élu, M. le maire", None),
        ] {
            assert_eq!(named.without(text, "X").as_deref(), told, "{text}");
        }
    }

    #[test]
    fn a_name_in_small_letters_or_one_letter_off_is_a_doubt_and_other_words_are_none() {
        let named =
            named(&["Yann Pacaud", "Joana Ribeiro", "Marie Aït-Ouali", "Li Zao"], &["Ribeira"]);
        for (text, doubt) in [
            ("demander à pacaud", Some("pacaud")),
            ("yann pacaud l’a dit", Some("yann pacaud")),
            ("d’aït ouali", Some("aït ouali")),
            ("L’avis de Riberio.", Some("Riberio")),
            ("RIBEIRRO", Some("RIBEIRRO")),
            ("Yann Pacaud, Ribeiro", None),
            ("La Maire, à la Mairie", None),
            ("li et zao, une riberio, le Pacage", None),
            ("À Ribeira", None),
            ("", None),
        ] {
            assert_eq!(named.doubtful(text), doubt, "{text}");
        }
    }

    #[test]
    fn whoever_was_typed_is_bare_of_what_reaches_them_and_tables_are_nobody() {
        for (typed, told) in [
            ("Gisèle Moreau", "Gisèle Moreau"),
            ("Marc Tellier 06 99 88 77 66", "Marc Tellier"),
            ("M. Marc Tellier, tél. 06 99 88 77 66", "Marc Tellier"),
            ("Marc Tellier m.tellier@exemple.fr (FCPE)", "Marc Tellier"),
        ] {
            assert_eq!(bare(typed), told);
            assert_eq!(those_of(typed), [typed]);
        }
        for table in ["table 3", "Groupe B", "12", "Habitants 2 (Awa)"] {
            assert_eq!(those_of(table), [""; 0], "{table}");
        }
        let both = "Marc Tellier et Gisèle Moreau";
        assert_eq!(those_of(both), [both, "Marc Tellier", "Gisèle Moreau"]);
    }
}
