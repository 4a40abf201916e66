//! The names of people within the words of a group.

use std::ops::Range;

use crate::session::{Bearer, Ledger, Names, Part, Session, Speaker};
use crate::words::Words;

use crate::export::source::Choices;
use crate::export::voices::Voices;

/// What stands before a name.
pub const TITLES: [&str; 15] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mr", "Mr.", "Mrs", "Ms", "Dr", "Me", "Monsieur", "Madame",
    "Docteur", "Maître",
];

/// Who may be named in the words of a session, and what of it only bears such a name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Those on the list, and the parts of their names; what was typed for others who spoke or see to something.
    people: Names,
    /// Actors, organisations and places: "Atelier Martin" names no Martin.
    others: Names,
}

impl Named {
    pub fn of(session: &Session, words: Words) -> Self {
        let voices = Voices { session, words, choices: Choices::SHAREABLE };
        let people = session.participants.iter().flat_map(|someone| parts_of(&someone.name));
        // Whoever has a number is a table or a group.
        let is_person =
            |typed: &String| !typed.contains(|c: char| c.is_ascii_digit()) && !voices.knows(typed);
        let people: Vec<_> = people.chain(typed(session).filter(is_person)).collect();
        let actors = session.actors.iter().flat_map(|actor| [&actor.name, &actor.short]);
        let organisations = session.participants.iter().map(|someone| &someone.organisation);
        let heading = &session.heading;
        let others = actors.chain(organisations).chain([&heading.organisation, &heading.territory]);
        let others: Vec<_> = others.cloned().collect();
        Self { people: Names::of(&people), others: Names::of(&others) }
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

    /// Where people are named in `text`, in order: a person called by a title and a name is one of them.
    fn places(&self, text: &str) -> Vec<Range<usize>> {
        // A name begins with a capital; without one there is none to look for.
        if !text.contains(char::is_uppercase) {
            return Vec::new();
        }
        let titled = titled(text);
        let others = self.others.places_in(text);
        let apart = |place: &Range<usize>, all: &[Range<usize>]| {
            all.iter().all(|other| place.end <= other.start || other.end <= place.start)
        };
        let names = self.people.places_in(text).into_iter();
        // The same letters in small may be any word.
        let mut places: Vec<_> = names
            .filter(|place| text[place.clone()].starts_with(char::is_uppercase))
            .filter(|place| apart(place, &others) && apart(place, &titled))
            .collect();
        places.extend(titled);
        places.sort_by_key(|place| place.start);
        places
    }
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

/// The whole name; where it is one of a person, its parts too.
fn parts_of(name: &str) -> Vec<String> {
    const SHORTEST: usize = 3;
    let parts: Vec<_> = name.split_whitespace().collect();
    let is_of_a_person = (2..=3).contains(&parts.len())
        && parts.iter().all(|part| part.starts_with(char::is_uppercase));
    let parts = parts.into_iter().filter(|part| SHORTEST <= part.chars().count());
    let mut all = vec![name.trim().to_owned()];
    all.extend(parts.filter(|_| is_of_a_person).map(str::to_owned));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(people: &[&str], others: &[&str]) -> Named {
        let people: Vec<_> = people.iter().flat_map(|name| parts_of(name)).collect();
        let others: Vec<_> = others.iter().map(|&name| name.to_owned()).collect();
        Named { people: Names::of(&people), others: Names::of(&others) }
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
}
