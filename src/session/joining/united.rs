//! All records of all copies, each once, with all that their lists and sets hold. What is one thing at a time is filled in afterwards.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::cells::{said_at, sides_of};
use crate::session::{
    Actor, ActorProfile, Axis, AxisId, BaseFramework, Bearer, Bilingual, Committee, Decision,
    Details, Diagnosis, Figure, Frame, Framework, Meeting, Moment, MomentKind, Nature, OwnWording,
    Pledge, Preconception, Preparation, Record, Relations, Row, Session, Sitting, Stamp, Table,
    TypeId, Wish,
};

/// `one` with all that `other` has besides. Both have the numbers of all copies.
pub(super) fn unite(one: &mut Session, other: &Session) {
    one.revision = one.revision.max(other.revision);
    given(&mut one.approach, &other.approach);
    given(&mut one.follows, &other.follows);
    match (&mut one.copy_of, &other.copy_of) {
        (Some(known), Some(other)) => {
            given(&mut known.session, &other.session);
            list(&mut known.colleges, &other.colleges, Clone::clone);
        }
        (none @ None, Some(other)) => *none = Some(other.clone()),
        (_, None) => {}
    }
    details(&mut one.details, &other.details);
    table(&mut one.participants, &other.participants, |_, _| {});
    table(&mut one.sittings, &other.sittings, sitting);
    for (axis, carried) in &other.starting {
        given(one.starting.entry(axis.clone()).or_insert(*carried), carried);
    }
    table(&mut one.journal, &other.journal, |entry, other| {
        entry.sitting = entry.sitting.max(other.sitting);
        later(&mut entry.at, &other.at);
    });
    table(&mut one.actors, &other.actors, actor);
    relations(&mut one.relations, &other.relations);
    strategy(one, other);
    table(&mut one.decisions, &other.decisions, decision);
    match (&mut one.validation, &other.validation) {
        (Some(validation), Some(other)) => later(&mut validation.at, &other.at),
        (none @ None, Some(other)) => *none = Some(other.clone()),
        (_, None) => {}
    }
    framework(&mut one.framework, &other.framework);
    diagnosis(&mut one.diagnosis, &other.diagnosis);
}

fn table<R: Record>(one: &mut Table<R>, other: &Table<R>, mut both: impl FnMut(&mut R, &R)) {
    let mut added: BTreeMap<R::Id, &R> = other.iter().map(|record| (record.id(), record)).collect();
    one.edit_each(|record| {
        if let Some(other) = added.remove(&record.id()) {
            both(record, other);
        }
    });
    one.extend(added.into_values().cloned(), other.next_id());
}

/// A list that both have the same stays as it is; else everything of both, in an order that is always the same.
fn list<T: Clone + PartialEq, K: Ord>(one: &mut Vec<T>, other: &[T], order: impl Fn(&T) -> K) {
    if other.is_empty() || one == other {
        return;
    }
    if one.is_empty() {
        *one = other.to_vec();
        return;
    }
    for item in other {
        if !one.contains(item) {
            one.push(item.clone());
        }
    }
    one.sort_by_key(|item| order(item));
}

/// The same for what is known by a key: where both have one of a key, `both` says what stands.
fn keyed<T: Clone, K: Ord>(
    one: &mut Vec<T>,
    other: &[T],
    key: impl Fn(&T) -> K,
    both: impl Fn(&mut T, &T),
) {
    let keys = |list: &[T]| list.iter().map(&key).collect::<Vec<_>>();
    let is_same = other.is_empty() || keys(one) == keys(other);
    let was_empty = one.is_empty();
    for item in other {
        match one.iter_mut().find(|known| key(known) == key(item)) {
            Some(known) => both(known, item),
            None => one.push(item.clone()),
        }
    }
    if !is_same && !was_empty {
        one.sort_by_key(|item| key(item));
    }
}

/// What copies of one session have alike, but where a hand wrote in a file: the one that is greater when written, so that no order
/// matters. What is there stands before what is not.
fn given<T: Clone + PartialEq + Serialize>(one: &mut T, other: &T) {
    let written = |it: &T| ron::to_string(it).unwrap_or_default();
    if one != other && written(one) < written(other) {
        one.clone_from(other);
    }
}

/// The same of a moment.
fn later(one: &mut Stamp, other: &Stamp) {
    let order = |at: &Stamp| (at.instant(), at.to_string());
    if one != other && order(one) < order(other) {
        *one = *other;
    }
}

fn bearers(one: &mut Vec<Bearer>, other: &[Bearer]) {
    list(one, other, Clone::clone);
}

fn details(one: &mut Details, other: &Details) {
    one.appraised.extend(&other.appraised);
    one.purposes.extend(&other.purposes);
    for (axis, effort) in &other.efforts {
        let known = one.efforts.entry(axis.clone()).or_insert_with(|| effort.clone());
        given(&mut known.date, &effort.date);
    }
    keyed(&mut one.involvements, &other.involvements, |earlier| earlier.of.clone(), given);
    keyed(&mut one.committees, &other.committees, |committee| committee.key, committee);
    // What each is called is filled in afterwards.
    for mission in other.all_missions() {
        if !one.has_mission(mission.id) {
            one.other_missions.push(mission);
        }
    }
    one.other_missions.sort_by_key(|mission| mission.id);
}

fn committee(one: &mut Committee, other: &Committee) {
    list(&mut one.members, &other.members, Clone::clone);
}

fn sitting(one: &mut Sitting, other: &Sitting) {
    for (&who, &attendance) in &other.attendance {
        one.attendance.entry(who).or_insert(attendance);
    }
    for (axis, &agenda) in &other.agenda {
        one.agenda.entry(axis.clone()).or_insert(agenda);
    }
    for (pillar, &minutes) in &other.minutes {
        one.minutes.entry(pillar.clone()).or_insert(minutes);
    }
    keyed(&mut one.thread, &other.thread, |moment| moment.kind.clone(), |_, _| {});
    let thread: &[Moment] = &one.thread;
    let is_moment = |kind: &MomentKind| thread.iter().any(|moment| moment.kind == *kind);
    one.minutes.retain(|pillar, _| !is_moment(&MomentKind::Pillar(pillar.clone())));
}

fn actor(one: &mut Actor, other: &Actor) {
    one.origins.extend(&other.origins);
    one.natures.extend(&other.natures);
    one.missions.extend(&other.missions);
    profile(&mut one.profile, &other.profile);
}

fn profile(one: &mut ActorProfile, other: &ActorProfile) {
    for (field, note) in other.notes() {
        if one.note(field).is_empty() {
            one.set(field, note.clone());
        }
    }
}

fn relations(one: &mut Relations, other: &Relations) {
    natures(&mut one.natures, &other.natures);
    for relation in other.all() {
        if one.known(relation.pair).is_none() {
            one.put(relation.pair, Some(relation.clone()));
        }
    }
    one.shared.retain(|finding| other.shared.contains(finding));
}

fn natures(one: &mut Vec<Nature>, other: &[Nature]) {
    let base = Relations::default().natures;
    let rank = |nature: &Nature| {
        let rank = base.iter().position(|found| found.id == nature.id);
        (rank.unwrap_or(usize::MAX), nature.id.clone())
    };
    keyed(one, other, rank, |known, item| {
        let words = |base: &Bilingual| (base.fr.clone(), base.en.clone());
        let bases = [known.base.take(), item.base.clone()].into_iter().flatten();
        known.base = bases.max_by_key(words);
    });
}

fn strategy(one: &mut Session, other: &Session) {
    keyed(&mut one.strategy.wishes, &other.strategy.wishes, |wish| wish.pair, wish);
    let preparations = &other.strategy.preparations;
    keyed(&mut one.strategy.preparations, preparations, |prepared| prepared.actor, prepared);
    one.strategy.wishes.sort_by_key(|wish| wish.pair);
    one.strategy.preparations.sort_by_key(|prepared| prepared.actor);
}

fn wish(one: &mut Wish, other: &Wish) {
    bearers(&mut one.by, &other.by);
}

fn prepared(one: &mut Preparation, other: &Preparation) {
    let point = |Meeting { theirs, ours }: &Meeting| (theirs.clone(), ours.clone());
    list(&mut one.convergence, &other.convergence, point);
    let heard = |Preconception { said, answer }: &Preconception| (said.clone(), answer.clone());
    list(&mut one.preconceptions, &other.preconceptions, heard);
}

fn decision(one: &mut Decision, other: &Decision) {
    bearers(&mut one.bearers, &other.bearers);
    bearers(&mut one.invited, &other.invited);
    one.axes.extend(other.axes.iter().cloned());
    one.actors.extend(&other.actors);
    one.pairs.extend(&other.pairs);
    one.rows.extend(other.rows.iter().cloned());
    given(&mut one.taken_from, &other.taken_from);
    later(&mut one.at, &other.at);
    let (known, theirs) = (sides_of(&one.sides), sides_of(&other.sides));
    let is_same = theirs.is_empty() || known.is_empty() || known == theirs;
    let mut sides: Vec<_> = known.into_iter().zip(std::mem::take(&mut one.sides)).collect();
    for (ident, side) in theirs.into_iter().zip(&other.sides) {
        match sides.iter_mut().find(|(known, _)| *known == ident) {
            Some((_, known)) => united_side(known, side),
            None => sides.push((ident, side.clone())),
        }
    }
    if !is_same {
        sides.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    one.sides = sides.into_iter().map(|(_, side)| side).collect();
}

fn united_side(one: &mut Pledge, other: &Pledge) {
    bearers(&mut one.contacts, &other.contacts);
    for review in &other.reviews {
        let is_known = one.reviews.iter().any(|known| said_at(known) == said_at(review));
        if !is_known {
            one.reviews.push(review.clone());
        }
    }
    one.reviews.sort_by_key(|review| (review.on, review.sitting));
}

fn framework(one: &mut Framework, other: &Framework) {
    let is_alike = (&one.base, one.version) == (&other.base, other.version);
    for (id, axis) in &other.axes {
        match one.axes.get_mut(id) {
            Some(known) => {
                united_axis(known, axis);
                if is_alike {
                    given(&mut known.base, &axis.base);
                }
            }
            None => _ = one.axes.insert(id.clone(), axis.clone()),
        }
    }
    let base = BaseFramework::dts().framework();
    let base: Vec<&AxisId> = base.pillars.iter().flat_map(|pillar| &pillar.axes).collect();
    let rank = |id: &AxisId| {
        let rank = base.iter().position(|found| *found == id);
        (rank.unwrap_or(usize::MAX), id.clone())
    };
    keyed(
        &mut one.pillars,
        &other.pillars,
        |pillar| (pillar.id.rank().unwrap_or(usize::MAX), pillar.id.clone()),
        |known, pillar| {
            list(&mut known.axes, &pillar.axes, rank);
            if is_alike {
                given(&mut known.label, &pillar.label);
            }
        },
    );
    let mut listed = BTreeSet::new();
    for pillar in &mut one.pillars {
        pillar.axes.retain(|axis| listed.insert(axis.clone()));
    }
}

fn united_axis(one: &mut Axis, other: &Axis) {
    one.actors.extend(&other.actors);
    one.base = one.base.take().or_else(|| other.base.clone());
    one.own = worded(one.own.take(), other.own.as_ref());
}

/// The words are filled in afterwards.
fn worded(one: Option<OwnWording>, other: Option<&OwnWording>) -> Option<OwnWording> {
    match (one, other) {
        (Some(one), Some(other)) if one.language.code() < other.language.code() => {
            Some(OwnWording { language: other.language, ..one })
        }
        (one, other) => one.or_else(|| other.cloned()),
    }
}

fn diagnosis(one: &mut Diagnosis, other: &Diagnosis) {
    let is_alike = (&one.base, one.version) == (&other.base, other.version);
    for (id, found) in &other.types {
        match one.types.get_mut(id) {
            Some(known) => {
                known.base = known.base.take().or_else(|| found.base.clone());
                known.own = worded(known.own.take(), found.own.as_ref());
                if is_alike {
                    given(&mut known.base, &found.base);
                }
            }
            None => _ = one.types.insert(id.clone(), found.clone()),
        }
    }
    let base = Diagnosis::default();
    let base: Vec<&TypeId> = base.rows.iter().flat_map(|row| &row.types).collect();
    let rank = |id: &TypeId| {
        let rank = base.iter().position(|found| *found == id);
        (rank.unwrap_or(usize::MAX), id.clone())
    };
    keyed(
        &mut one.rows,
        &other.rows,
        |row| row.id.clone(),
        |known, row| {
            list(&mut known.types, &row.types, rank);
            validated(known, row);
            if is_alike {
                given(&mut known.label, &row.label);
                given(&mut known.question, &row.question);
                given(&mut known.scale, &row.scale);
            }
        },
    );
    let mut listed = BTreeSet::new();
    for row in &mut one.rows {
        row.types.retain(|of| listed.insert(of.clone()));
    }
    frame(&mut one.frame, &other.frame);
    for (id, earlier) in &other.earlier {
        given(one.earlier.entry(id.clone()).or_insert(*earlier), earlier);
    }
    for (known, recalled) in one.recalled.iter_mut().zip(&other.recalled) {
        given(known, recalled);
    }
    let known = one.recalled.len();
    one.recalled.extend(other.recalled.iter().skip(known).cloned());
}

fn validated(one: &mut Row, other: &Row) {
    match (&mut one.validated, &other.validated) {
        (Some(known), Some(other)) => bearers(&mut known.by, &other.by),
        (none @ None, Some(other)) => *none = Some(other.clone()),
        (_, None) => {}
    }
}

fn frame(one: &mut Frame, other: &Frame) {
    let told = |figure: &Figure| figure.texts().map(str::to_owned);
    list(&mut one.figures, &other.figures, told);
    bearers(&mut one.designed_by, &other.designed_by);
    bearers(&mut one.conducted_by, &other.conducted_by);
    bearers(&mut one.validated_by, &other.validated_by);
    one.manners.extend(&other.manners);
}
