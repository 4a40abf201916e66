//! The names of people within the words of a group: who is on the list by each part of the name, and whoever a title or a first
//! name tells.

mod lexicon;
mod parts;
mod scan;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::{Bearer, Detail, Ledger, Names, Part, Session, Speaker, fold, next_street, texts};
use lexicon::LEXICON;
use parts::{bare, named_in, parts_of, people_of, those_of};
use scan::{Mention, Scan};

pub use parts::{is_particle, is_title};

/// How many letters a name has that no other word is taken for.
const SURE: usize = 4;

/// What stands for those who are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    pub one: String,
    pub several: String,
    /// Where somebody lives.
    pub street: String,
}

/// Who may be named in the words of a session, and what of it only bears such a name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Those on the list, and the parts of their names; what was typed for others who spoke or see to something, and whoever is called
    /// by a title or a first name somewhere.
    people: Names,
    /// Whole names of people alone: "Menuiserie Martin" is called after somebody, "Ferme (Claire Martin)" names her.
    whole: Names,
    /// Actors, organisations and places: "Atelier Martin" names no Martin.
    others: Names,
    /// The names and parts of names of those on the list that are long enough to be told from other words.
    listed: Names,
    /// The same, as they are compared with a word.
    compared: Vec<String>,
}

impl Named {
    pub fn of(session: &Session) -> Self {
        let heading = &session.heading;
        let actors = session.actors.iter().flat_map(|actor| [&actor.name, &actor.short]);
        let organisations = session.participants.iter().map(|someone| &someone.organisation);
        let others = actors.chain(organisations).chain([&heading.organisation, &heading.territory]);
        let others: Vec<_> = others.cloned().collect();
        let list: Vec<_> =
            session.participants.iter().map(|someone| someone.name.clone()).collect();
        let typed = typed(session).flat_map(|typed| those_of(&typed));
        let typed =
            typed.filter(|typed| !session.explains(typed) && !session.explains(&bare(typed)));
        let told = texts(session).into_iter().filter(|(place, _)| !place.is_name());
        let told: Vec<_> = told.map(|(_, text)| text).chain(others.iter().cloned()).collect();
        Self::among(&list, typed, called(session), &told, &others)
    }

    /// Those on the list, those who were typed, those whom fields call, those whom texts call, and what names nobody.
    fn among(
        list: &[String],
        typed: impl Iterator<Item = String>,
        called: impl Iterator<Item = String>,
        told: &[String],
        others: &[String],
    ) -> Self {
        let listed: Vec<_> = list.iter().flat_map(|name| parts_of(name)).collect();
        let wholes = list.iter().flat_map(|name| [name.trim().to_owned(), bare(name)]);
        let wholes: Vec<_> = wholes.filter(|name| 2 <= name.split_whitespace().count()).collect();
        let whole = Names::of(&wholes);
        // What names somebody is no name of a body that keeps the letters of it.
        let others: Vec<_> = others
            .iter()
            .filter(|other| whole.places_in(other).is_empty() && !names_somebody(other))
            .cloned()
            .collect();
        let others = Names::of(&others);
        let typed = typed.flat_map(|typed| {
            // "Ville de Lune, accueil" is no person's name to be parted.
            if !others.places_in(&bare(&typed)).is_empty() {
                return vec![typed];
            }
            let mut parts = parts_of(&typed);
            parts.extend(people_of(&typed));
            parts
        });
        let called = called.flat_map(|field| people_of(&field));
        let told = told.iter().flat_map(|text| named_in(text));
        let of_texts = called.chain(told).filter(|name| others.places_in(name).is_empty());
        let people: Vec<_> = listed.iter().cloned().chain(typed).chain(of_texts).collect();
        let is_long =
            |name: &String| SURE <= name.chars().count() && !LEXICON.ordinary.has(&fold(name));
        let listed: Vec<_> = listed.into_iter().filter(is_long).collect();
        let compared = listed.iter().map(|name| fold(name)).collect();
        Self { people: Names::of(&people), whole, others, listed: Names::of(&listed), compared }
    }

    /// The first person whom `text` names.
    pub fn first<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mention = self.sure(text).into_iter().next()?;
        text.get(mention.place)
    }

    /// `text` with a mark for each person; nothing where it names none. What may be a name, or a street, has one too where
    /// `with_doubts`.
    pub fn without(&self, text: &str, marks: &Unnamed, with_doubts: bool) -> Option<String> {
        let mut all: Vec<(Range<usize>, &str)> = Vec::new();
        for mention in self.sure(text) {
            all.push((mention.place, if mention.several { &marks.several } else { &marks.one }));
        }
        if with_doubts {
            all.extend(self.doubts(text).into_iter().map(|place| (place, marks.one.as_str())));
            all.extend(streets(text).into_iter().map(|place| (place, marks.street.as_str())));
        }
        replaced(text, all)
    }

    /// `text` with `by` for each person of the list whose whole name stands in it, in small letters too.
    pub fn without_whole_names(&self, text: &str, by: &str) -> Option<String> {
        let places = self.whole.places_in(text).into_iter();
        replaced(text, places.map(|place| (place, by)).collect())
    }

    /// The name of an actor or a body without the people in it; nothing where it names none. What is called after somebody keeps its
    /// name, unless `with_doubts`.
    pub fn without_people(&self, name: &str, marks: &Unnamed, with_doubts: bool) -> Option<String> {
        let found = self.people_in(name).into_iter().filter(|mention| mention.sure || with_doubts);
        let all = found.map(|mention| {
            (mention.place, if mention.several { marks.several.as_str() } else { &marks.one })
        });
        replaced(name, all.collect())
    }

    /// The people whom the name of a body names, or may name; whether that is sure.
    pub fn within<'a>(&self, name: &'a str) -> Option<(&'a str, bool)> {
        let found = self.people_in(name);
        let first = found.iter().find(|mention| mention.sure).or_else(|| found.first())?;
        Some((name.get(first.place.clone())?, first.sure))
    }

    fn people_in(&self, name: &str) -> Vec<Mention> {
        let scan = Scan::of(name);
        let mut found = scan.mentions();
        let whole = self.whole.places_in(name).into_iter();
        let whole = whole.map(|place| (!is_called_after(name, &place), place));
        let parts = self.people.places_in(name).into_iter();
        let parts = parts.filter(|place| name[place.clone()].contains(char::is_uppercase));
        let parts = parts.filter(|place| scan.judged(place).is_some());
        for (sure, place) in whole.chain(parts.map(|place| (false, place))) {
            if found.iter().all(|other| is_apart(&place, std::slice::from_ref(&other.place))) {
                found.push(Mention { place, several: false, sure });
            }
        }
        found.sort_by_key(|mention| mention.place.start);
        found
    }

    /// The first words of `text` that may name somebody: a name of the list in small letters or one letter off, a first name alone.
    pub fn doubtful<'a>(&self, text: &'a str) -> Option<&'a str> {
        let place = self.doubts(text).into_iter().next()?;
        text.get(place)
    }

    /// What may name somebody, in order.
    fn doubts(&self, text: &str) -> Vec<Range<usize>> {
        let mentions = self.mentions(text);
        let sure = mentions.iter().filter(|mention| mention.sure);
        let mut told: Vec<_> = sure.map(|mention| mention.place.clone()).collect();
        told.extend(self.others.places_in(text));
        let unsure = mentions.into_iter().filter(|mention| !mention.sure);
        let unsure = unsure.map(|mention| mention.place);
        let scan = Scan::of(text);
        let in_small = self.listed.places_in(text).into_iter();
        let in_small = in_small.filter(|place| text[place.clone()].starts_with(char::is_lowercase));
        let in_small = in_small.filter(|place| scan.judged(place).is_some());
        let nearly = words(text).filter(|place| self.is_nearly_listed(&text[place.clone()]));
        let all = unsure.chain(in_small).chain(nearly).chain(scan.doubts());
        let mut all: Vec<_> = all.filter(|place| is_apart(place, &told)).collect();
        all.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        let mut found: Vec<Range<usize>> = Vec::new();
        for place in all {
            if found.last().is_none_or(|last| last.end <= place.start) {
                found.push(place);
            }
        }
        found
    }

    /// Whether a word with a capital is a name of the list but for one letter, or two that changed places.
    fn is_nearly_listed(&self, word: &str) -> bool {
        const SHORTEST: usize = 5;
        if !word.starts_with(char::is_uppercase) || word.chars().count() < SHORTEST {
            return false;
        }
        let folded = fold(word);
        let mut long = self.compared.iter().filter(|name| SHORTEST <= name.chars().count());
        !LEXICON.nearly.has(&folded) && long.any(|name| strsim::osa_distance(name, &folded) == 1)
    }

    fn sure(&self, text: &str) -> Vec<Mention> {
        let mut all = self.mentions(text);
        all.retain(|mention| mention.sure);
        all
    }

    /// Where people are named in `text`, in order, or may be: those whom a title or a first name tells, and those who are known.
    fn mentions(&self, text: &str) -> Vec<Mention> {
        // A name begins with a capital; without one there is none to look for.
        if !text.contains(char::is_uppercase) {
            return Vec::new();
        }
        let scan = Scan::of(text);
        let others = self.others.places_in(text);
        let mut found = scan.mentions();
        found.retain(|mention| is_apart(&mention.place, &others));
        let names = self.people.places_in(text).into_iter();
        // The same letters in small may be any word.
        let names = names.filter(|place| {
            let mut words = words(&text[place.clone()]);
            words.any(|word| text[place.start + word.start..].starts_with(char::is_uppercase))
        });
        let names = names.filter(|place| is_apart(place, &others));
        found.extend(names.filter_map(|place| scan.judged(&place)));
        found.sort_by_key(|mention| (mention.place.start, mention.place.end));
        let mut joined: Vec<Mention> = Vec::new();
        for mut mention in found {
            if mention.sure {
                let whole = scan.with_what_goes_before(mention.place.clone());
                mention.place = if is_apart(&whole, &others) { whole } else { mention.place };
            }
            let is_one = |last: &Mention| {
                let between = text.get(last.place.end..mention.place.start);
                between.is_none_or(|between| between.trim().is_empty() && last.sure && mention.sure)
            };
            match joined.last_mut().filter(|last| is_one(last)) {
                Some(last) => {
                    last.place.start = last.place.start.min(mention.place.start);
                    last.place.end = last.place.end.max(mention.place.end);
                    last.several |= mention.several;
                    last.sure |= mention.sure;
                }
                None => joined.push(mention),
            }
        }
        joined
    }
}

/// Whether a text names somebody by a title or a first name and a name.
fn names_somebody(text: &str) -> bool {
    Scan::of(text).mentions().iter().any(|mention| mention.sure)
}

/// "Menuiserie Claire Martin" is a firm.
fn is_called_after(name: &str, place: &Range<usize>) -> bool {
    let before = fold(name[..place.start].trim_end());
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    before.ends_with(last) && (LEXICON.firms.has(last) || LEXICON.places.has(last))
}

fn streets(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    while let Some(place) = next_street(text, found.last().map_or(0, |last| last.end)) {
        found.push(place);
    }
    found
}

/// `text` with these in place of what stands there; nothing where there are none. Of two that meet, the first holds.
fn replaced(text: &str, mut all: Vec<(Range<usize>, &str)>) -> Option<String> {
    if all.is_empty() {
        return None;
    }
    all.sort_by_key(|(place, _)| place.start);
    let (mut told, mut at) = (String::with_capacity(text.len()), 0);
    for (place, by) in all {
        if let Some(before) = text.get(at..place.start) {
            told.push_str(before);
            told.push_str(by);
            at = place.end;
        }
    }
    told.push_str(&text[at..]);
    Some(told)
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

/// What fields say that are there to say who: who facilitates, who validated.
fn called(session: &Session) -> impl Iterator<Item = String> {
    let facilitators = session.details.text(Detail::Facilitators).cloned().unwrap_or_default();
    let validated = session.validation.iter().map(|validation| validation.by.clone());
    let sides = session.decisions.iter().flat_map(|decision| &decision.sides);
    let by_sides = sides.map(|side| side.validated_by.clone());
    let fields = std::iter::once(facilitators).chain(validated).chain(by_sides);
    fields.filter(|field| !field.trim().is_empty())
}

impl Session {
    /// Whether the session says who typed words stand for: somebody of the list, a college, a committee, an actor.
    pub fn explains(&self, typed: &str) -> bool {
        let typed = fold(typed.trim());
        let is_it = |name: &str| fold(name.trim()) == typed;
        typed.is_empty()
            || self.participants.iter().any(|someone| is_it(&someone.name))
            || self.colleges().into_iter().any(is_it)
            || self.committee_named(&typed).is_some()
            || self.actors.iter().any(|actor| is_it(&actor.name) || is_it(&actor.short))
    }
}
