//! What makes a comparison doubtful, in plain words.

use crate::analysis::comparison::{Disorder, Doubt, Group, People, Which};
use crate::session::{Purpose, Session, Sitting, TypeId};
use crate::words::Words;

/// More reworded axes than this are counted, not named.
const MOST_NAMED: usize = 6;

impl Words {
    /// A doubt, in a sentence or two. Names no person.
    pub fn doubt(self, earlier: &Session, later: &Session, doubt: &Doubt) -> String {
        match doubt {
            Doubt::SameSession => self.text("comparing-doubt-same"),
            Doubt::Copy(relation) => self.copies(relation),
            Doubt::HandedOver(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-handed-earlier",
                Which::Later => "comparing-doubt-handed-later",
                Which::Both => "comparing-doubt-handed-both",
            }),
            Doubt::HandedOverOfAnother(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-lacking-earlier",
                Which::Later => "comparing-doubt-lacking-later",
                Which::Both => "comparing-doubt-lacking-both",
            }),
            Doubt::OtherApproach => self.text("comparing-doubt-approach"),
            Doubt::Order(Disorder::SameDay(day)) => {
                self.with("comparing-doubt-same-day", [("date", self.date(*day).into())])
            }
            Doubt::Order(Disorder::Backwards) => self.text("comparing-doubt-backwards"),
            Doubt::Undated(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-undated-earlier",
                Which::Later => "comparing-doubt-undated-later",
                Which::Both => "comparing-doubt-undated-both",
            }),
            Doubt::OtherFramework => self.text("comparing-doubt-framework"),
            Doubt::OtherVersion => self.text("comparing-doubt-version"),
            Doubt::Reworded(axes) => {
                let count = ("count", axes.len().into());
                if MOST_NAMED < axes.len() {
                    return self.with("comparing-doubt-reworded-many", [count]);
                }
                let quoted = |axis| {
                    let label = later.framework.label(axis, self.language);
                    self.with("words-verbatim", [("words", label.into())])
                };
                let axes = self.listed(axes.iter().map(quoted));
                self.with("comparing-doubt-reworded", [count, ("axes", axes.into())])
            }
            Doubt::OtherTypes => self.text("comparing-doubt-types-version"),
            Doubt::TypesReworded(types) => {
                self.of_types("comparing-doubt-types-reworded", earlier, later, types)
            }
            Doubt::TypesOfOne(types) => {
                self.of_types("comparing-doubt-types-one", earlier, later, types)
            }
            Doubt::NotLookedAtAgain(types) => {
                self.of_types("comparing-doubt-types-not-again", earlier, later, types)
            }
            Doubt::OtherPeople(people) => {
                let is_of_cursors =
                    [earlier, later].iter().any(|session| session.is_for(Purpose::Cursors));
                self.people(people, is_of_cursors)
            }
            Doubt::PeopleUnknown(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-people-earlier",
                Which::Later => "comparing-doubt-people-later",
                Which::Both => "comparing-doubt-people-both",
            }),
            Doubt::OtherReference => self.text("comparing-doubt-reference"),
            Doubt::ReferenceUntold(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-reference-earlier",
                Which::Later => "comparing-doubt-reference-later",
                Which::Both => "comparing-doubt-reference-both",
            }),
            Doubt::Carried(which) => self.text(match which {
                Which::Earlier => "comparing-doubt-carried-earlier",
                Which::Later => "comparing-doubt-carried-later",
                Which::Both => "comparing-doubt-carried-both",
            }),
            Doubt::Since => self.text("comparing-doubt-since"),
            Doubt::Namesakes(namesakes) => {
                let mut names: Vec<_> = namesakes
                    .iter()
                    .map(|(before, _)| earlier.actor_name(*before).trim().to_owned())
                    .collect();
                names.dedup();
                let count = ("count", names.len().into());
                let names = ("names", self.listed(names).into());
                self.with("comparing-doubt-namesakes", [count, names])
            }
        }
    }

    /// A doubt about types, all of them named.
    fn of_types(self, id: &str, earlier: &Session, later: &Session, types: &[TypeId]) -> String {
        let named = types.iter().map(|of| {
            let label = self.type_in_either(earlier, later, of);
            self.with("words-verbatim", [("words", label.into())])
        });
        let values = [("count", types.len().into()), ("types", self.listed(named).into())];
        self.with(id, values)
    }

    /// Who was in the room, both times or once: as counts and colleges.
    fn people(self, people: &People, is_of_cursors: bool) -> String {
        let mut said = vec![self.with("comparing-people-both", [("count", people.both.into())])];
        if 0 < people.earlier_only.count {
            let group = self.group(&people.earlier_only).into();
            said.push(self.with("comparing-people-earlier", [("people", group)]));
        }
        if 0 < people.later_only.count {
            let group = self.group(&people.later_only).into();
            said.push(self.with("comparing-people-later", [("people", group)]));
        }
        if !people.are_the_same() {
            let id = if is_of_cursors { "comparing-people-mind" } else { "told-people-mind" };
            said.push(self.text(id));
        }
        said.join(" ")
    }

    /// "6 personnes (Habitants 5, autres 1)".
    fn group(self, group: &Group) -> String {
        let people = self.with("comparing-people", [("count", group.count.into())]);
        let counts = group.colleges.iter().map(|(college, count)| (college.as_str(), *count));
        let counts: Vec<_> = counts.collect();
        match self.by_college(&counts, group.no_college, Sitting::ENOUGH_TO_HIDE) {
            None => people,
            Some(colleges) => {
                let values = [("people", people.into()), ("colleges", colleges.into())];
                self.with("comparing-people-of", values)
            }
        }
    }

    /// "Habitants 6, autres 2": the colleges of so many people at least, the others together; nothing when none may be told.
    pub fn by_college(
        self,
        counts: &[(&str, usize)],
        no_college: usize,
        least: usize,
    ) -> Option<String> {
        let (told, small): (Vec<_>, Vec<_>) = counts.iter().partition(|(_, count)| least <= *count);
        let mut told: Vec<_> = told
            .into_iter()
            .map(|(college, count)| {
                let values = [("college", college.trim().into()), ("count", count.into())];
                self.with("show-college", values)
            })
            .collect();
        let mut others: usize = small.into_iter().map(|(_, count)| count).sum();
        if told.is_empty() {
            return None;
        }
        if least <= no_college {
            told.push(self.with("show-no-college", [("count", no_college.into())]));
        } else {
            others += no_college;
        }
        if 0 < others {
            told.push(self.with("show-other-colleges", [("count", others.into())]));
        }
        Some(told.join(", "))
    }
}
