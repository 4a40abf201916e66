//! The words of a text, and who is named in them by a title or by a first name and a name.

use std::ops::Range;

use super::lexicon::{Bag, LEXICON};
use crate::session::fold;
use crate::session::text::{is_invisible, is_mark};

/// A word, and where it stands.
#[derive(Debug)]
struct Word<'a> {
    said: &'a str,
    folded: String,
    place: Range<usize>,
}

/// What stands between a word and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    Space,
    Hyphen,
    Apostrophe,
    /// "M. Roy", "J.-N. Roy".
    Dot,
    Ampersand,
    Comma,
    Other,
}

/// Who is named, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub place: Range<usize>,
    pub several: bool,
    /// Whether nothing else can be meant.
    pub sure: bool,
}

/// A text, word by word.
#[derive(Debug)]
pub struct Scan<'a> {
    text: &'a str,
    words: Vec<Word<'a>>,
}

impl<'a> Scan<'a> {
    pub fn of(text: &'a str) -> Self {
        let is_part =
            |c: char| c.is_alphanumeric() || (!c.is_ascii() && (is_mark(c) || is_invisible(c)));
        let parts = text.split(|c: char| !is_part(c)).filter(|word| !word.is_empty());
        let words = parts.map(|said| {
            let start = said.as_ptr().addr() - text.as_ptr().addr();
            Word { said, folded: fold(said), place: start..start + said.len() }
        });
        Self { text, words: words.collect() }
    }

    /// Who is named by a title and a name, then by a first name and a name: "Mme Roussel", "Jeannot Rouvière".
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            if let Some(end) = self.recalled(at) {
                at = end;
                continue;
            }
            let named = self.titled(at).or_else(|| self.couple(at)).or_else(|| self.full_name(at));
            match named {
                Some((mention, end)) => {
                    found.push(mention);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// What may name somebody: a first name alone, a role or a title before a name.
    pub fn doubts(&self) -> Vec<Range<usize>> {
        let all = 0..self.words.len();
        let mut recalled = 0;
        let found = all.filter_map(|at| {
            recalled = self.recalled(at).unwrap_or(recalled).max(recalled);
            if at < recalled {
                return None;
            }
            if self.is_role_before(at) || self.is_title_in_small(at) {
                let end = self.word_end(at + 1);
                return Some(self.range(at, end));
            }
            let word = &self.words[at];
            let is_name = self.is_given(at)
                && !LEXICON.ordinary.has(&word.folded)
                && !self.recalls(at)
                && !self.is_compounded(at);
            is_name.then(|| self.range(at, self.word_end(at)))
        });
        found.collect()
    }

    /// "le maire Vidal"
    fn is_role_before(&self, at: usize) -> bool {
        let word = &self.words[at];
        let next = self.words.get(at + 1);
        LEXICON.roles_before.has(&word.folded)
            && self.link(at) == Link::Space
            && next.is_some_and(|next| {
                self.is_capital(at + 1)
                    && next.said.contains(char::is_lowercase)
                    && !LEXICON.never.has(&next.folded)
                    && !LEXICON.roles.has(&next.folded)
                    && !LEXICON.particles.has(&next.folded)
            })
    }

    /// "mme tichit"
    fn is_title_in_small(&self, at: usize) -> bool {
        const SHORTEST: usize = 4;
        let is_sure = |word: &str| matches!(word, "mme" | "mlle" | "melle" | "mr" | "mrs");
        is_sure(&self.words[at].folded)
            && self.link(at) == Link::Space
            && self.words.get(at + 1).is_some_and(|next| {
                next.said.starts_with(char::is_lowercase)
                    && SHORTEST <= next.said.chars().count()
                    && !LEXICON.small.has(&next.folded)
                    && !LEXICON.roles.has(&next.folded)
                    && !LEXICON.particles.has(&next.folded)
            })
    }

    fn range(&self, from: usize, end: usize) -> Range<usize> {
        self.words[from].place.start..self.words[end - 1].place.end
    }

    /// What stands between a word and the next.
    fn link(&self, at: usize) -> Link {
        let (Some(word), Some(next)) = (self.words.get(at), self.words.get(at + 1)) else {
            return Link::Other;
        };
        let between = &self.text[word.place.end..next.place.start];
        if between.contains(['\n', '\r']) {
            return Link::Other;
        }
        match fold(between).as_str() {
            "-" => Link::Hyphen,
            "'" => Link::Apostrophe,
            "." | ".-" | ". -" => Link::Dot,
            folded => match folded.trim() {
                "" => Link::Space,
                "." => Link::Dot,
                "&" => Link::Ampersand,
                "," => Link::Comma,
                _ => Link::Other,
            },
        }
    }

    fn link_before(&self, at: usize) -> Link {
        at.checked_sub(1).map_or(Link::Other, |before| self.link(before))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.said.starts_with(char::is_uppercase))
    }

    fn is(&self, at: usize, holds: impl Fn(&str) -> bool) -> bool {
        self.words.get(at).is_some_and(|word| holds(&word.folded))
    }

    fn is_initial(&self, at: usize) -> bool {
        self.is_capital(at) && self.words[at].said.chars().count() == 1
    }

    /// In capitals only, of few letters: "DDT".
    fn is_acronym(&self, at: usize) -> bool {
        let said = self.words[at].said;
        (2..=5).contains(&said.chars().count()) && said.chars().all(char::is_uppercase)
    }

    /// After the last word of what hyphens and apostrophes hold together.
    fn word_end(&self, mut at: usize) -> usize {
        loop {
            let goes_on = match self.link(at) {
                Link::Hyphen => true,
                // "d’Hauterive", "Le Floc’h"
                Link::Apostrophe => {
                    self.words[at].said.chars().count() == 1 || self.words[at + 1].folded == "h"
                }
                _ => false,
            };
            at += 1;
            if !goes_on {
                return at.min(self.words.len());
            }
        }
    }

    /// Whether it is a part of something longer: "Saint-Martin", "martin-pêcheur".
    fn is_compounded(&self, at: usize) -> bool {
        let end = self.word_end(at);
        self.link_before(at) == Link::Hyphen
            || (at + 1..end).any(|at| self.words[at].said.starts_with(char::is_lowercase))
    }

    /// Whether a street, a school, a firm or a saint stands before it.
    fn recalls(&self, at: usize) -> bool {
        self.link_before(at) == Link::Space
            && self.is(at - 1, |word| LEXICON.places.has(word) || LEXICON.firms.has(word))
    }

    /// After whom a street or a school recalls from here on: nobody of the room, unless a list says so.
    fn recalled(&self, at: usize) -> Option<usize> {
        let is_place = |before: usize| self.is(before, |word| LEXICON.places.has(word));
        if self.is_title(at) && self.remembers(at) {
            return Some(self.person(at + 1)?.0);
        }
        let before = at.checked_sub(1).filter(|_| self.link_before(at) == Link::Space)?;
        (self.is_given(at) && is_place(before)).then(|| self.person(at).map(|found| found.0))?
    }

    /// A title with something after it that may be a name.
    fn is_title(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        let is_short = LEXICON.short_titles.has(word.said);
        let is = is_short || LEXICON.titles.has(&word.folded) || LEXICON.families.has(&word.folded);
        let may_be_cut = word.said.chars().count() <= 4;
        is && self.link_before(at) != Link::Hyphen
            && match self.link(at) {
                Link::Space => true,
                Link::Ampersand => is_short || LEXICON.titles.has(&word.folded),
                Link::Dot => may_be_cut,
                _ => false,
            }
    }

    fn is_and(&self, at: usize) -> bool {
        self.is(at, |word| matches!(word, "et" | "ou" | "and" | "or"))
    }

    fn titled(&self, from: usize) -> Option<(Mention, usize)> {
        if !self.is_title(from) {
            return None;
        }
        let mut several = LEXICON.plural_titles.has(&self.words[from].folded);
        let is_family = LEXICON.families.has(&self.words[from].folded);
        let mut at = from + 1;
        loop {
            let is_article = self.is(at, |word| LEXICON.articles.has(word)) && !self.is_capital(at);
            if self.is_and(at) && self.is_title(at + 1) {
                (several, at) = (true, at + 2);
            } else if self.is_title(at) {
                several |= self.link(at - 1) == Link::Ampersand;
                at += 1;
            } else if is_article && self.is_title(at + 1) {
                at += 2;
            } else {
                break;
            }
        }
        if self.is(at, |word| LEXICON.roles.has(word)) && self.words[at].folded != "sous" {
            return None;
        }
        let mut end = self.person(at)?.0;
        if is_family && self.is(at, |word| LEXICON.never.has(word)) {
            return None;
        }
        // "MM. Roy et Diallo"
        while several && end < self.words.len() {
            let and = match self.link(end - 1) {
                Link::Space if self.is_and(end) => end + 1,
                Link::Ampersand | Link::Comma => end,
                _ => break,
            };
            let next = Some(and).filter(|&and| !self.is_title(and));
            let Some((next, _)) = next.and_then(|and| self.person(and)) else { break };
            end = next;
        }
        Some((Mention { place: self.range(from, end), several, sure: true }, end))
    }

    /// "rue du Docteur Roux"
    fn remembers(&self, title: usize) -> bool {
        let may = |word: &str| matches!(word, "docteur" | "abbe" | "professeur" | "mgr" | "soeur");
        let mut before = (0..title).rev().filter(|&at| !self.is(at, |w| LEXICON.particles.has(w)));
        self.is(title, may)
            && self.link_before(title) != Link::Other
            && before.next().is_some_and(|at| self.is(at, |word| LEXICON.places.has(word)))
    }

    /// After a name that begins here, particles first.
    fn surname(&self, from: usize) -> Option<usize> {
        const PARTICLES: usize = 3;
        let mut at = from;
        while self.is_initial(at) && self.link(at) == Link::Dot {
            at += 1;
        }
        let first = at;
        while !self.is_capital(at) {
            let goes_on = matches!(self.link(at), Link::Space | Link::Apostrophe);
            let is_particle = self.is(at, |word| LEXICON.particles.has(word));
            if !is_particle || !goes_on || first + PARTICLES <= at {
                return None;
            }
            at += 1;
        }
        let word = self.words.get(at)?;
        // "M. le Maire", "Maître d’Ouvrage"
        let is_role = first < at && LEXICON.roles.has(&word.folded);
        if LEXICON.never.has(&word.folded) || is_role || (first < at && self.is_acronym(at)) {
            return None;
        }
        let mut end = self.word_end(at);
        // "Le Goff", "De La Tour"
        while end < self.words.len()
            && self.link(end - 1) == Link::Space
            && self.is(end - 1, |word| LEXICON.particles.has(word))
            && self.is_capital(end)
        {
            end = self.word_end(end);
        }
        Some(end)
    }

    /// After a person who begins here, and how many words that is.
    fn person(&self, from: usize) -> Option<(usize, usize)> {
        const LONGEST: usize = 4;
        let mut end = self.surname(from)?;
        let (mut count, mut are_given) = (1, self.is_given(from));
        while count < LONGEST && end < self.words.len() {
            let starts = end;
            if self.link(end - 1) != Link::Space || self.is_title(end) {
                break;
            }
            let word = &self.words[end];
            if self.is_capital(end) {
                let is_loud = !self.words[end - 1].said.contains(char::is_lowercase);
                if LEXICON.never.has(&word.folded)
                    || LEXICON.roles.has(&word.folded)
                    || (self.is_acronym(end) && !is_loud && !self.is_hyphened(end))
                {
                    break;
                }
            } else if !are_given || !LEXICON.particles.has(&word.folded) {
                break;
            }
            let Some(next) = self.surname(end) else { break };
            are_given &= self.is_given(starts);
            (end, count) = (next, count + 1);
        }
        Some((end, count))
    }

    fn is_hyphened(&self, at: usize) -> bool {
        self.link(at) == Link::Hyphen
    }

    /// A first name, or several that a hyphen holds together.
    fn is_given(&self, at: usize) -> bool {
        self.is_capital(at)
            && self.is(at, |word| LEXICON.given.has(word))
            && self.link_before(at) != Link::Hyphen
    }

    fn full_name(&self, at: usize) -> Option<(Mention, usize)> {
        if !self.is_given(at) || (at + 1..self.word_end(at)).any(|at| !self.is_capital(at)) {
            return None;
        }
        let (end, count) = self.person(at)?;
        let sure = !self.recalls(at);
        (1 < count).then(|| (Mention { place: self.range(at, end), several: false, sure }, end))
    }

    /// "Pascale et Bruno Vidal"
    fn couple(&self, at: usize) -> Option<(Mention, usize)> {
        if !self.is_given(at) {
            return None;
        }
        let next = self.word_end(at);
        let other = match self.link(next - 1) {
            Link::Space if self.is(next, |word| matches!(word, "et" | "and")) => next + 1,
            Link::Ampersand => next,
            _ => return None,
        };
        let (mention, end) = self.full_name(other)?;
        let place = self.range(at, end);
        Some((Mention { place, several: true, sure: mention.sure && !self.recalls(at) }, end))
    }

    /// What a place in which a name of the list stands turns out to be, with what belongs to it.
    pub fn judged(&self, place: &Range<usize>) -> Option<Mention> {
        let from = self.words.iter().position(|word| word.place.start == place.start);
        let end = self.words.iter().position(|word| word.place.end == place.end);
        let (Some(from), Some(end)) = (from, end.map(|end| end + 1)) else {
            return Some(Mention { place: place.clone(), several: false, sure: true });
        };
        let last = self.word_end(end - 1);
        let is_tied = |at: usize| self.link_before(at) == Link::Hyphen;
        // "martin-pêcheur", "Saint-Martin"
        if (end..last).any(|at| self.words[at].said.starts_with(char::is_lowercase)) {
            return None;
        }
        let mut first = from;
        while is_tied(first) && self.is_capital(first - 1) {
            first -= 1;
        }
        let is_place = |word: &str| LEXICON.places.has(word);
        if is_tied(first) || self.is(first, is_place) && first < from {
            return None;
        }
        let before = first.checked_sub(1).filter(|&at| self.link(at) != Link::Other);
        let before = before.map(|at| self.words[at].folded.as_str());
        let is_saint = |word: &str| matches!(word, "saint" | "sainte" | "st" | "ste");
        if before.is_some_and(is_saint) && self.link_before(first) == Link::Space {
            return None;
        }
        // "rue Jean Pierre Martin" recalls no Jean of the list.
        if self.recalled(first).is_some_and(|end| last < end) {
            return None;
        }
        let place = self.range(first, last);
        let is_alone = last - first == 1;
        let mut sure = true;
        if is_alone && LEXICON.ordinary.has(&self.words[first].folded) {
            let is_article = |word: &str| {
                LEXICON.articles.has(word)
                    || matches!(
                        word,
                        "l" | "du" | "des" | "au" | "aux" | "un" | "une" | "the" | "a"
                    )
            };
            // A first name begins a sentence more often than the word does.
            let may_begin = LEXICON.given.has(&self.words[first].folded);
            sure = (may_begin || !self.begins_a_sentence(first)) && !before.is_some_and(is_article);
        }
        if self.is_of_a_town(first, &LEXICON.seats) && !self.is_given(self.after_de(first)) {
            return None;
        }
        sure &= !before.is_some_and(is_place) && !self.is_of_a_town(first, &LEXICON.towns);
        Some(Mention { place, several: false, sure })
    }

    /// "la commune d’Hauterive"
    fn is_of_a_town(&self, from: usize, towns: &Bag) -> bool {
        let of = if self.is_de(from) {
            Some(from)
        } else {
            from.checked_sub(1).filter(|&at| self.is_de(at))
        };
        of.and_then(|of| of.checked_sub(1)).is_some_and(|town| {
            self.link(town) == Link::Space && self.is(town, |word| towns.has(word))
        })
    }

    fn is_de(&self, at: usize) -> bool {
        self.is(at, |word| matches!(word, "d" | "de" | "du" | "des")) && !self.is_capital(at)
    }

    fn after_de(&self, at: usize) -> usize {
        if self.is_de(at) { at + 1 } else { at }
    }

    fn begins_a_sentence(&self, at: usize) -> bool {
        let before = self.text[..self.words[at].place.start].trim_end();
        let before =
            before.trim_end_matches(['«', '"', '“', '(', '-', '–', '—', '•', ' ', '\u{a0}']);
        before.is_empty() || before.ends_with(['.', '!', '?', ':', '…', '\n'])
    }

    /// `place` with what stands before a name and only goes with it: an initial, an article, a first name that nobody knows.
    pub fn with_what_goes_before(&self, place: Range<usize>) -> Range<usize> {
        let first = self.words.iter().position(|word| word.place.start == place.start);
        let Some(mut first) = first else { return place };
        while let Some(before) = first.checked_sub(1) {
            let word = &self.words[before];
            let goes = match self.link(before) {
                Link::Dot => self.is_initial(before),
                Link::Space => {
                    LEXICON.articles.has(&word.folded) || self.is_an_unknown_first_name(before)
                }
                _ => false,
            };
            if !goes {
                break;
            }
            first = before;
        }
        self.words[first].place.start..place.end
    }

    fn is_an_unknown_first_name(&self, at: usize) -> bool {
        let word = &self.words[at];
        let is_known = |bag: &Bag| bag.has(&word.folded);
        self.is_capital(at)
            && word.said.contains(char::is_lowercase)
            && 3 <= word.said.chars().count()
            && !self.begins_a_sentence(at)
            && self.link_before(at) != Link::Hyphen
            && self.link_before(at) != Link::Apostrophe
            && ![
                &LEXICON.never,
                &LEXICON.places,
                &LEXICON.firms,
                &LEXICON.towns,
                &LEXICON.ordinary,
                &LEXICON.roles,
                &LEXICON.particles,
                &LEXICON.tables,
            ]
            .into_iter()
            .any(is_known)
    }
}
