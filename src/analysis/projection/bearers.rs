//! Who sees to something, as the room may read it.

use super::Reader;
use crate::session::{Bearer, Disclosure, Participant, SittingId, fold};

/// Who sees to something, each once. Where the plan shows no names: colleges that enough people are there of to hide each other,
/// actors, and how many people more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BearersShown {
    pub names: Vec<String>,
    /// Who is not told.
    pub people: usize,
}

impl BearersShown {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Letters of all of it, about.
    pub fn letters(&self) -> usize {
        const OF_PEOPLE: usize = 12;
        let names: usize = self.names.iter().map(|name| name.chars().count() + 2).sum();
        names + if 0 < self.people { OF_PEOPLE } else { 0 }
    }

    /// Adds somebody that may be told; a person where there is no name.
    fn add(&mut self, told: Option<&str>) {
        match told.map(str::trim).filter(|told| !told.is_empty()) {
            Some(told) if self.names.iter().any(|name| name == told) => {}
            Some(told) => self.names.push(told.to_owned()),
            None => self.people += 1,
        }
    }
}

impl Reader<'_> {
    pub(super) fn bearers(&self, bearers: &[Bearer], sitting: Option<SittingId>) -> BearersShown {
        let session = self.source.session;
        let names = self.shows(Disclosure::Speakers);
        let mut shown = BearersShown::default();
        let college = |college: &str| !session.names_people(college, sitting);
        let person = |someone: &Participant| {
            let name = someone.college.trim().to_owned();
            Some(name).filter(|name| !name.is_empty() && college(name))
        };
        for bearer in bearers {
            let name = session.bearer_name(bearer);
            match bearer {
                _ if name.is_empty() => {}
                _ if names => shown.add(Some(name)),
                Bearer::Actor(_) => shown.add(Some(name)),
                Bearer::Participant(id) => {
                    let someone = session.participants.get(*id);
                    shown.add(someone.and_then(person).as_deref());
                }
                Bearer::Words(words) => {
                    let named: Vec<_> = session.people_named_in(words).collect();
                    for someone in &named {
                        shown.add(person(someone).as_deref());
                    }
                    if named.is_empty() {
                        shown.add(self.known(name, college));
                    }
                }
            }
        }
        shown
    }

    /// Typed words that are an actor, or a college that may be told.
    fn known<'a>(&self, typed: &'a str, may_be_told: impl Fn(&str) -> bool) -> Option<&'a str> {
        let session = self.source.session;
        let folded = fold(typed);
        let is_it = |name: &str| fold(name.trim()) == folded;
        let is_actor = session.actors.iter().any(|actor| is_it(&actor.name) || is_it(&actor.short));
        let is_college = session.colleges().into_iter().any(is_it);
        (is_actor || (is_college && may_be_told(typed))).then_some(typed)
    }
}
