//! What makes a comparison doubtful: a ball that moved with another group, or under another question, tells of no progress.

use jiff::civil::Date;

use crate::session::{ActorId, AxisId, Purpose, Session, TypeId, clean_text, same_words};

use super::super::copies::{Relation, relation};
use super::actors::Kinship;
use super::dates::held_on;
use super::people::in_the_room;
use super::{People, PillarChange, Place, RowChange, TypeChange, TypeState};

/// One thing to bear in mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The same session was given twice.
    SameSession,
    /// Both are states of one session: how the earlier one stands to the later one.
    Copy(Relation),
    /// One is a copy of the other that was made to be handed over, or both are of one session: what is internal is not in it.
    HandedOver(Which),
    /// The same, of a session that is not compared.
    HandedOverOfAnother(Which),
    OtherApproach,
    Order(Disorder),
    /// No sitting is noted: the day is that of the heading.
    Undated(Which),
    OtherFramework,
    OtherVersion,
    /// The axes that do not bear the same words, in the order of the later framework.
    Reworded(Vec<AxisId>),
    /// The catalogue of types is another one, or another version of it.
    OtherTypes,
    /// The types that do not bear the same words, row after row.
    TypesReworded(Vec<TypeId>),
    /// Types that one session alone has, and of which something was said.
    TypesOfOne(Vec<TypeId>),
    /// Types that the earlier session looked at, and the later one did not.
    NotLookedAtAgain(Vec<TypeId>),
    /// Not the same people were there.
    OtherPeople(People),
    /// Who was there was not noted.
    PeopleUnknown(Which),
    /// The situation that moves are judged against is another one.
    OtherReference,
    /// The situation that moves are judged against is not told.
    ReferenceUntold(Which),
    /// The balls started from where an earlier session had left them.
    Carried(Which),
    /// The later session tells what happened since the one that it carries on.
    Since,
    /// Actors, of the earlier and of the later session, with one name and no key in common: taken as strangers.
    Namesakes(Vec<(ActorId, ActorId)>),
}

/// Why the order of two sessions is doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Disorder {
    /// Both were held on this day, and neither says that it carries on the other.
    SameDay(Date),
    /// The one taken as earlier was held after the other.
    Backwards,
}

/// Which of two sessions something holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    Earlier,
    Later,
    Both,
}

impl Which {
    /// Where `holds`, if anywhere.
    fn where_holds(holds: impl Fn(&Session) -> bool, sessions: [&Session; 2]) -> Option<Self> {
        match sessions.map(holds) {
            [true, true] => Some(Self::Both),
            [true, false] => Some(Self::Earlier),
            [false, true] => Some(Self::Later),
            [false, false] => None,
        }
    }
}

/// The doubts, what is most serious first.
pub(super) fn doubts(
    earlier: &Session,
    later: &Session,
    (territory, pillars): (&[RowChange], &[PillarChange]),
    kinship: &Kinship,
) -> Vec<Doubt> {
    if earlier.says_the_same_as(later) {
        return vec![Doubt::SameSession];
    }
    let both = [earlier, later];
    let mut doubts = Vec::new();
    if earlier.id == later.id {
        doubts.push(Doubt::Copy(relation(earlier, later)));
    } else if let Some(which) = handed_over(earlier, later) {
        doubts.push(Doubt::HandedOver(which));
    } else {
        let handed = Which::where_holds(|session| session.copy_of.is_some(), both);
        doubts.extend(handed.map(Doubt::HandedOverOfAnother));
        doubts.extend((earlier.approach != later.approach).then_some(Doubt::OtherApproach));
        doubts.extend(disorder(earlier, later).map(Doubt::Order));
    }
    let undated = Which::where_holds(|session| session.sittings.is_empty(), both);
    doubts.extend(undated.map(Doubt::Undated));
    let are_of_cursors = both.iter().all(|session| session.is_for(Purpose::Cursors));
    doubts.extend(framework(earlier, later).filter(|_| are_of_cursors));
    let axes = pillars.iter().flat_map(|pillar| &pillar.axes);
    let reworded = axes.filter(|axis| axis.reworded.is_some());
    let reworded: Vec<_> = reworded.map(|axis| axis.axis.clone()).collect();
    doubts.extend((!reworded.is_empty()).then_some(Doubt::Reworded(reworded)));
    doubts.extend(types(earlier, later, territory));
    doubts.extend(people(earlier, later));
    doubts.extend(reference(earlier, later).filter(|_| are_of_cursors));
    let carried = Which::where_holds(|session| !session.starting.is_empty(), both);
    doubts.extend(carried.map(Doubt::Carried));
    doubts.extend((!later.details.since.trim().is_empty()).then_some(Doubt::Since));
    let namesakes = namesakes(earlier, later, kinship);
    doubts.extend((!namesakes.is_empty()).then_some(Doubt::Namesakes(namesakes)));
    doubts
}

/// Which of the two is a copy of the other, made to be handed over.
fn handed_over(earlier: &Session, later: &Session) -> Option<Which> {
    let of = |session: &Session| session.copy_of.as_ref().map(|copy| copy.session);
    if of(earlier).is_some() && of(earlier) == of(later) {
        Some(Which::Both)
    } else if of(earlier) == Some(later.id) {
        Some(Which::Earlier)
    } else {
        (of(later) == Some(earlier.id)).then_some(Which::Later)
    }
}

fn disorder(earlier: &Session, later: &Session) -> Option<Disorder> {
    let [before, after] = [earlier, later].map(held_on);
    if after < before || (before == after && earlier.follows == Some(later.id)) {
        return Some(Disorder::Backwards);
    }
    let told = later.follows == Some(earlier.id);
    (before == after && !told).then_some(Disorder::SameDay(after))
}

fn framework(earlier: &Session, later: &Session) -> Option<Doubt> {
    let [before, after] = [earlier, later].map(|session| &session.framework);
    if before.base != after.base {
        Some(Doubt::OtherFramework)
    } else if before.version != after.version {
        Some(Doubt::OtherVersion)
    } else {
        None
    }
}

/// Where both sessions looked at the territory: whether it was with the same types, and at the same ones.
fn types(earlier: &Session, later: &Session, territory: &[RowChange]) -> Vec<Doubt> {
    if ![earlier, later].iter().all(|session| session.is_for(Purpose::Territory)) {
        return Vec::new();
    }
    let types = || territory.iter().flat_map(|row| &row.types);
    let those = |holds: fn(&TypeChange) -> bool| -> Vec<TypeId> {
        types().filter(|found| holds(found)).map(|found| found.of.clone()).collect()
    };
    let [before, after] = [earlier, later].map(|session| &session.diagnosis);
    let other = (&before.base, before.version) != (&after.base, after.version);
    let reworded = those(|found| found.reworded);
    let of_one = those(|found| {
        let is_absent = |state: &TypeState| state.place == Place::Absent;
        (is_absent(&found.earlier) && !found.later.survey.is_untouched())
            || (is_absent(&found.later) && !found.earlier.survey.is_untouched())
    });
    let not_again = those(|found| {
        let is_there = found.later.place == Place::Shown;
        is_there && found.earlier.is_looked_at() && !found.later.is_looked_at()
    });
    let mut doubts = Vec::new();
    doubts.extend((other && types().next().is_some()).then_some(Doubt::OtherTypes));
    let lists = [
        (reworded, Doubt::TypesReworded as fn(Vec<TypeId>) -> Doubt),
        (of_one, Doubt::TypesOfOne),
        (not_again, Doubt::NotLookedAtAgain),
    ];
    let lists = lists.into_iter().filter(|(types, _)| !types.is_empty());
    doubts.extend(lists.map(|(types, doubt)| doubt(types)));
    doubts
}

fn people(earlier: &Session, later: &Session) -> Option<Doubt> {
    let nobody = |session: &Session| in_the_room(session).is_empty();
    if let Some(which) = Which::where_holds(nobody, [earlier, later]) {
        return Some(Doubt::PeopleUnknown(which));
    }
    let people = People::between(earlier, later)?;
    (!people.are_the_same()).then_some(Doubt::OtherPeople(people))
}

fn reference(earlier: &Session, later: &Session) -> Option<Doubt> {
    let told = |session: &Session| clean_text(session.details.reference.trim());
    let untold = Which::where_holds(|session| told(session).is_empty(), [earlier, later]);
    match untold {
        Some(which) => Some(Doubt::ReferenceUntold(which)),
        None => (told(earlier) != told(later)).then_some(Doubt::OtherReference),
    }
}

fn namesakes(earlier: &Session, later: &Session, kinship: &Kinship) -> Vec<(ActorId, ActorId)> {
    let mut found = Vec::new();
    for before in &earlier.actors {
        let name = same_words(&before.name);
        for after in &later.actors {
            let same = !name.is_empty() && name == same_words(&after.name);
            if same && !kinship.are_linked(before.id, after.id) {
                found.push((before.id, after.id));
            }
        }
    }
    found
}
