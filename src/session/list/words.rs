//! What the headings and the cells of a list may say, in either language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::{ActorNature, Attendance, Circle, Level, fold};
use super::Part;

/// The words of `assets/frameworks/list-words.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::session) struct ListWords {
    headings: BTreeMap<Sense, Vec<String>>,
    begins: BTreeMap<Sense, Vec<String>>,
    fillers: Vec<String>,
    organisations: Vec<String>,
    persons: Vec<String>,
    elsewhere: Vec<String>,
    labels: Vec<String>,
    civilities: Vec<String>,
    titles: Vec<String>,
    papers: Vec<String>,
    gatherings: Vec<String>,
    attendance: BTreeMap<Attendance, Vec<String>>,
    beside_attendance: Vec<String>,
    courtesies: Vec<String>,
    statuses: Vec<String>,
    duties: Vec<String>,
    of_a_body: Vec<String>,
    endings: Vec<(String, String)>,
    closings: Vec<String>,
    extensions: Vec<String>,
    parts: BTreeMap<Part, Vec<String>>,
    levels: BTreeMap<Level, Vec<String>>,
    natures: BTreeMap<ActorNature, Vec<String>>,
    circles: BTreeMap<Circle, Vec<String>>,
    yes: Vec<String>,
    no: Vec<String>,
}

/// What a heading says, whomever the list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Sense {
    /// Of somebody or of something.
    Name,
    /// The whole name of a person.
    Someone,
    FirstName,
    FamilyName,
    Actor,
    Organisation,
    College,
    /// What kind of actor it is.
    Category,
    /// What somebody does.
    Duty,
    Contact,
    /// It only counts the rows, or names them for a machine.
    Number,
    #[serde(skip)]
    Part(Part),
}

pub(in crate::session) static WORDS: LazyLock<ListWords> = LazyLock::new(|| {
    ron::from_str(include_str!("../../../assets/frameworks/list-words.ron"))
        .expect("the words of lists are part of the program, and a test reads them")
});

/// Small letters and digits without accents, parted by single spaces.
pub(in crate::session) fn plain(text: &str) -> String {
    let kept = fold(text);
    let parts = kept.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// The same without the endings after a middle dot.
fn unended(text: &str) -> String {
    let text = plain(text);
    let is_ending =
        |word: &&str| matches!(*word, "e" | "s" | "es" | "ne" | "nes" | "rice" | "trice");
    text.split(' ').filter(|word| !is_ending(word)).collect::<Vec<_>>().join(" ")
}

/// Whether `line` begins with one of these.
fn begins(all: &[String], line: &str) -> bool {
    all.iter().any(|words| {
        line.strip_prefix(words.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// `text` after these words, which are told small and without marks: "d’Hauterive" after "d".
fn after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut ends = text.match_indices([' ', '\'', '’']);
    let (at, mark) = ends.find(|(at, _)| plain(&text[..*at]) == words)?;
    Some(text[at + mark.len()..].trim()).filter(|rest| !rest.is_empty())
}

fn found<T: Copy>(table: &BTreeMap<T, Vec<String>>, text: &str) -> Option<T> {
    table.iter().find(|(_, words)| words.iter().any(|word| word == text)).map(|(&value, _)| value)
}

/// A heading says few words.
const LONGEST: usize = 60;

impl ListWords {
    /// What a heading says: as a whole, or by the word it begins with and those it goes on with.
    pub(super) fn sense(&self, cell: &str) -> Option<Sense> {
        if LONGEST < cell.chars().count() {
            return None;
        }
        let text = plain(cell);
        let whole = found(&self.headings, &text);
        whole.or_else(|| found(&self.parts, &text).map(Sense::Part)).or_else(|| self.loosely(&text))
    }

    fn loosely(&self, text: &str) -> Option<Sense> {
        let holds = |words: &[String], word: &str| words.iter().any(|known| known == word);
        let said: Vec<_> = text.split(' ').filter(|word| !holds(&self.fillers, word)).collect();
        let (first, rest) = said.split_first()?;
        let speaks_of = |words: &[String]| rest.iter().any(|word| holds(words, word));
        let english = |lasts: &[&str]| said.last().is_some_and(|last| lasts.contains(last));
        let contact = |word: &&str| found(&self.begins, word) == Some(Sense::Contact);
        let sense = found(&self.begins, first).or_else(|| {
            // "Organisation name", "contact person's e-mail".
            let named = english(&["name", "names"]).then_some(Sense::Name);
            let kind = english(&["type", "kind", "category"]).then_some(Sense::Category);
            let contact = rest.iter().any(contact).then_some(Sense::Contact);
            contact.or(named).or(kind)
        })?;
        let of_organisation = speaks_of(&self.organisations) || holds(&self.organisations, first);
        let of_person = speaks_of(&self.persons) || holds(&self.persons, first);
        match sense {
            Sense::Name | Sense::Organisation | Sense::Number if rest.iter().any(contact) => {
                Some(Sense::Contact)
            }
            Sense::Name if of_person => Some(Sense::Someone),
            Sense::Name if of_organisation => Some(Sense::Organisation),
            Sense::Name | Sense::Category if speaks_of(&self.elsewhere) => None,
            Sense::Name if rest.is_empty() => Some(Sense::Name),
            Sense::Name => Some(Sense::Organisation),
            Sense::Organisation if english(&["name", "names"]) => Some(Sense::Organisation),
            Sense::Organisation if english(&["type", "kind", "category"]) => Some(Sense::Category),
            other => Some(other),
        }
    }

    /// Whether a word named a phone or an address.
    pub(super) fn names_a_contact(&self, text: &str) -> bool {
        self.labels.contains(&plain(text))
    }

    /// Whether a word says how somebody is addressed.
    pub(super) fn is_title(&self, word: &str) -> bool {
        self.is_civility(word) || self.titles.iter().any(|title| title == word)
    }

    /// Whether a word addresses anybody: "Mme", but not "Dr".
    pub(super) fn is_civility(&self, word: &str) -> bool {
        self.civilities.iter().any(|civility| civility == word)
    }

    /// Whether words say what somebody is, as a college does: "habitante", "salarié·e en parcours", "présidente".
    pub(super) fn is_status(&self, text: &str) -> bool {
        let words = unended(text);
        self.statuses.contains(&words) || self.duties.contains(&words)
    }

    /// What somebody does, and for whom: "maire de Saint-Alban" is a mayor of Saint-Alban, "encadrante technique bois" has no other.
    pub(super) fn duty<'a>(&self, text: &'a str) -> Option<(&'a str, &'a str)> {
        let holds = |text: &str| self.duties.contains(&unended(text));
        let mut ends: Vec<_> = text.match_indices([' ', ',']).map(|(at, _)| at).collect();
        ends.push(text.len());
        let end = ends.into_iter().rev().find(|&end| holds(&text[..end]))?;
        let (duty, rest) = (text[..end].trim(), text[end..].trim());
        // The longest of "de la" and "de" stands first.
        let body = self.of_a_body.iter().find_map(|of| after(rest, of));
        Some(body.map_or_else(|| (text.trim(), ""), |body| (duty, body)))
    }

    /// What the words of a man and those of a woman have in common: "salariée en parcours", "salarié en parcours", "salarié·e en parcours".
    pub(super) fn status_stem(&self, text: &str) -> String {
        let words = unended(text);
        let words = words.split(' ').map(|word| {
            let word = word.strip_suffix('s').filter(|word| 3 < word.len()).unwrap_or(word);
            let ending = self.endings.iter().find_map(|(ending, by)| {
                let stem = word.strip_suffix(ending.as_str()).filter(|stem| 2 < stem.len())?;
                Some(format!("{stem}{by}"))
            });
            let word = ending.unwrap_or_else(|| word.to_owned());
            word.trim_end_matches('e').to_owned()
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// Whether a line takes leave, or parts a message from who signs it.
    pub(super) fn is_closing(&self, line: &str) -> bool {
        let dashes = line.trim();
        begins(&self.closings, &plain(line))
            || (2 <= dashes.len() && dashes.chars().all(|c| matches!(c, '-' | '_')))
    }

    /// Whether a number within a house comes after this word.
    pub(super) fn names_an_extension(&self, word: &str) -> bool {
        self.extensions.contains(&plain(word))
    }

    /// Whether the number of a paper comes after these words.
    pub(super) fn announces_a_paper(&self, words: &str) -> bool {
        self.papers.iter().any(|paper| paper == words)
    }

    /// Whether a heading over people says that they came, or not: no group of theirs.
    pub(super) fn is_gathering(&self, heading: &str) -> bool {
        let heading = plain(heading);
        let first = heading.split(' ').next().unwrap_or_default();
        self.gatherings.iter().any(|word| *word == heading || word == first)
    }

    /// What words say, and nothing else, of whether somebody came: "Étaient présents", "absente excusée", "excusé(e)".
    pub(super) fn attendance(&self, text: &str) -> Option<Attendance> {
        let text = plain(text);
        let mut said = None;
        for word in text.split(' ') {
            match found(&self.attendance, word) {
                Some(Attendance::Excused) => said = Some(Attendance::Excused),
                Some(other) => said = said.or(Some(other)),
                None if self.beside_attendance.iter().any(|known| known == word) => {}
                None => return None,
            }
        }
        said
    }

    /// Whether a line greets somebody, or takes leave.
    pub(super) fn is_courtesy(&self, line: &str) -> bool {
        begins(&self.courtesies, &plain(line))
    }

    /// Whether a heading names kinds of people and nothing else: "Associations et entreprises".
    pub(super) fn names_kinds(&self, heading: &str) -> bool {
        let heading = plain(heading);
        let is_filler = |word: &&str| self.fillers.iter().any(|filler| filler == word);
        let mut words = heading.split(' ').filter(|word| !is_filler(word)).peekable();
        words.peek().is_some() && words.all(|word| self.nature(word).is_some())
    }

    pub(in crate::session) fn level(&self, cell: &str) -> Option<Level> {
        found(&self.levels, &plain(cell))
    }

    pub(in crate::session) fn nature(&self, cell: &str) -> Option<ActorNature> {
        found(&self.natures, &plain(cell))
    }

    pub(in crate::session) fn circle(&self, cell: &str) -> Option<Circle> {
        found(&self.circles, &plain(cell))
    }

    pub(in crate::session) fn yes_or_no(&self, cell: &str) -> Option<bool> {
        let cell = plain(cell);
        if self.yes.contains(&cell) {
            return Some(true);
        }
        self.no.contains(&cell).then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn tables() -> Vec<Vec<&'static String>> {
        let headings = WORDS.headings.values().chain(WORDS.parts.values()).flatten();
        vec![
            headings.collect(),
            WORDS.begins.values().flatten().collect(),
            WORDS.levels.values().flatten().collect(),
            WORDS.natures.values().flatten().collect(),
            WORDS.circles.values().flatten().collect(),
            WORDS.yes.iter().chain(&WORDS.no).collect(),
            WORDS.civilities.iter().chain(&WORDS.titles).collect(),
            WORDS.courtesies.iter().collect(),
            WORDS.statuses.iter().collect(),
        ]
    }

    #[test]
    fn each_word_means_one_thing_and_is_written_plainly() {
        for table in tables() {
            let once: BTreeSet<_> = table.iter().collect();
            assert_eq!(once.len(), table.len(), "{table:?}");
            for word in table {
                assert_eq!(plain(word), *word);
            }
        }
    }

    #[test]
    fn every_level_nature_and_circle_can_be_said() {
        assert_eq!(WORDS.levels.len(), Level::ALL.len());
        assert_eq!(WORDS.natures.len(), ActorNature::ALL.len());
        assert_eq!(WORDS.circles.len(), Circle::ALL.len());
    }

    #[test]
    fn case_accents_and_marks_do_not_matter() {
        assert_eq!(WORDS.sense(" NATURE(S) : "), Some(Sense::Part(Part::Natures)));
        assert_eq!(WORDS.sense("Échelle"), Some(Sense::Part(Part::Level)));
        assert_eq!(WORDS.sense("Nom de l’acteur"), Some(Sense::Actor));
        assert_eq!(WORDS.nature("ÉLU·ES"), Some(ActorNature::Elected));
        assert_eq!(WORDS.sense("Ville"), None);
    }

    #[test]
    fn whether_somebody_came_is_read_as_people_write_it() {
        for (text, said) in [
            ("Excusée", Some(Attendance::Excused)),
            ("EXCUSÉ·ES :", Some(Attendance::Excused)),
            ("absents excusés", Some(Attendance::Excused)),
            ("excusé(e)", Some(Attendance::Excused)),
            ("s’est fait excuser", Some(Attendance::Excused)),
            ("Étaient présents", Some(Attendance::Present)),
            ("Absentes", Some(Attendance::Missing)),
            ("Invités", None),
            ("FCPE, excusée", None),
            ("Présent du futur", None),
            ("de la", None),
            ("", None),
        ] {
            assert_eq!(WORDS.attendance(text), said, "{text}");
        }
    }

    #[test]
    fn headings_are_understood_loosely() {
        for (heading, sense) in [
            ("Nom de la structure", Sense::Organisation),
            ("Nom de l’administration", Sense::Organisation),
            ("Nom de votre organisme", Sense::Organisation),
            ("Organisation name", Sense::Organisation),
            ("Name of the organisation", Sense::Organisation),
            ("Structure représentée", Sense::Organisation),
            ("Nom du contact", Sense::Someone),
            ("Nom et prénom du référent", Sense::Someone),
            ("Contact name", Sense::Someone),
            ("NOM Prénom", Sense::Name),
            ("Prénom / Nom", Sense::Name),
            ("Prénom du contact", Sense::FirstName),
            ("Surname", Sense::FamilyName),
            ("Type de structure", Sense::Category),
            ("Catégorie d’acteurs", Sense::Category),
            ("Organisation type", Sense::Category),
            ("Collège représenté", Sense::College),
            ("Fonction dans la structure", Sense::Duty),
            ("Job title", Sense::Duty),
            ("Téléphone portable", Sense::Contact),
            ("N° de téléphone", Sense::Contact),
            ("Adresse mail", Sense::Contact),
            ("Mail de la structure", Sense::Contact),
            ("Numéro de téléphone", Sense::Contact),
            ("N°", Sense::Number),
        ] {
            assert_eq!(WORDS.sense(heading), Some(sense), "{heading}");
        }
        for heading in ["Type d’adresse", "Mairie de Vallonne", "Présent", "Commentaire", "12"] {
            assert_eq!(WORDS.sense(heading), None, "{heading}");
        }
    }
}
