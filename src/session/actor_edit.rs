//! What people do to the actors and to what links them.

use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use super::{
    Actor, ActorId, AxisId, Bearer, Change, Detail, Edit, Event, Finding, Involvements, MergeKey,
    Mission, MissionId, Nature, NatureId, Pair, Party, Refused, Relation, Session, Step, StepName,
    clean_line, mission, variants,
};

/// What a person did to the actor system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActorEdit {
    /// Their ids are given here.
    Add(Vec<Actor>),
    Set(Actor),
    /// A list: some actors are new, others are known and completed.
    Import {
        added: Vec<Actor>,
        updated: Vec<Actor>,
        /// Those that they are marked for and that the session does not know.
        missions: Vec<Mission>,
    },
    /// With its ties; one that the journal cites stays.
    Remove(ActorId),
    /// `gone` becomes part of `kept`. Where both are tied to someone and differently, `kept`'s relation stays,
    /// except towards the actors of `prefer_gone`, and where only `gone`'s was examined; the notes of both are joined.
    Merge {
        kept: ActorId,
        gone: ActorId,
        prefer_gone: BTreeSet<ActorId>,
    },
    /// `part` splits off `actor`; its ties are those that `ties` says. One that is not named stays.
    Split {
        actor: ActorId,
        part: Actor,
        ties: BTreeMap<ActorId, Side>,
    },
    /// Now the pair is examined, even where the relation is the one carried over. `None`: it is unexamined, and nothing is
    /// written of it.
    Relate {
        pair: Pair,
        relation: Option<Relation>,
    },
    SetNature(Nature),
    AddNature(Nature),
    /// One that no relation has.
    RemoveNature(NatureId),
    Concern {
        axis: AxisId,
        actor: ActorId,
        concerned: bool,
    },
    Share {
        finding: Finding,
        shared: bool,
    },
    /// The grids study this mission from now on, and the session keeps the one before.
    StudyMission(MissionId),
    /// They study one more, in these words.
    NewMission(String),
    /// The mission studied is taken away, with its marks on actors.
    DropMission,
}

/// Where a tie goes when an actor is split.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, VariantArray)]
pub enum Side {
    #[default]
    Stays,
    Goes,
    Both,
}

impl Side {
    pub const ALL: [Self; 3] = variants();
}

impl From<ActorEdit> for Edit {
    fn from(edit: ActorEdit) -> Self {
        Self::Actors(Box::new(edit))
    }
}

impl ActorEdit {
    pub(super) fn resolve(self, session: &Session) -> Result<Step, Refused> {
        let mut after = session.clone();
        let (name, merge) = match self {
            Self::Add(actors) => {
                let count = actors.len();
                add(&mut after, actors)?;
                (StepName::ActorsAdded { count }, None)
            }
            Self::Set(actor) => {
                let (id, name) = (actor.id, actor.name.clone());
                put(&mut after, actor)?;
                (StepName::Actor { name }, Some(MergeKey::Actor(id)))
            }
            Self::Import { added, updated, missions } => {
                let name = StepName::ActorsImported { added: added.len(), updated: updated.len() };
                mission::keep(&mut after, missions);
                add(&mut after, added)?;
                for actor in updated {
                    put(&mut after, actor)?;
                }
                (name, None)
            }
            Self::Remove(id) => {
                let name = known(session, id)?.name.clone();
                if session.cites(id) {
                    return Err(Refused::InUse);
                }
                remove(&mut after, id);
                (StepName::ActorRemoved { name }, None)
            }
            Self::Merge { kept, gone, prefer_gone } => {
                let name = known(session, kept)?.name.clone();
                join(&mut after, kept, gone, &prefer_gone)?;
                (StepName::ActorsMerged { name }, None)
            }
            Self::Split { actor, part, ties } => {
                let name = known(session, actor)?.name.clone();
                split(&mut after, actor, part, &ties)?;
                (StepName::ActorSplit { name }, None)
            }
            Self::Relate { pair, relation } => {
                let names = [known(session, pair.low())?, known(session, pair.high())?];
                let [one, other] = names.map(|actor| actor.short_name().to_owned());
                let typed = relate(&mut after, pair, relation)?;
                let merge = typed.then_some(MergeKey::Relation(pair));
                (StepName::Relation { one, other }, merge)
            }
            Self::SetNature(nature) => {
                let (id, nature) = (nature.id.clone(), checked(session, nature)?);
                let found = after.relations.natures.iter_mut().find(|found| found.id == id);
                *found.ok_or(Refused::Unknown)? = nature;
                settle_objects(&mut after);
                (StepName::Typology, Some(MergeKey::Nature(id)))
            }
            Self::AddNature(nature) => {
                if session.relations.nature(&nature.id).is_some() {
                    return Err(Refused::LetterTaken);
                }
                after.relations.natures.push(checked(session, nature)?);
                (StepName::Typology, None)
            }
            Self::RemoveNature(id) => {
                session.relations.nature(&id).ok_or(Refused::Unknown)?;
                let wished = session.strategy.wishes.iter().filter_map(|wish| wish.nature.as_ref());
                let ties = session.relations.all().map(|relation| &relation.nature);
                let is_used = ties.chain(wished).any(|nature| *nature == id);
                if is_used || session.relations.natures.len() == 1 {
                    return Err(Refused::NatureInUse);
                }
                after.relations.natures.retain(|nature| nature.id != id);
                (StepName::Typology, None)
            }
            Self::Concern { axis, actor, concerned } => {
                known(session, actor)?;
                let found = after.framework.axes.get_mut(&axis).ok_or(Refused::Unknown)?;
                if concerned {
                    found.actors.insert(actor);
                } else {
                    found.actors.remove(&actor);
                }
                (StepName::AxisActors { axis }, None)
            }
            Self::Share { finding, shared } => {
                if shared {
                    for actor in finding.actors() {
                        known(session, actor)?;
                    }
                    after.relations.shared.insert(finding);
                } else {
                    after.relations.shared.remove(&finding);
                }
                (StepName::Share { shared }, None)
            }
            Self::StudyMission(id) => {
                mission::study(&mut after, id)?;
                (StepName::Detail(Detail::Mission), None)
            }
            Self::NewMission(words) => {
                mission::add(&mut after, &words);
                (StepName::Detail(Detail::Mission), None)
            }
            Self::DropMission => {
                mission::drop_studied(&mut after);
                (StepName::Detail(Detail::Mission), None)
            }
        };
        Ok(Step { name, changes: Change::between(session, &after), merge })
    }
}

fn known(session: &Session, id: ActorId) -> Result<&Actor, Refused> {
    session.actors.get(id).ok_or(Refused::Unknown)
}

fn add(session: &mut Session, actors: Vec<Actor>) -> Result<(), Refused> {
    for actor in actors {
        let id = session.actors.next_id();
        enter(session, Actor { id, ..actor })?;
    }
    Ok(())
}

fn put(session: &mut Session, actor: Actor) -> Result<(), Refused> {
    known(session, actor.id)?;
    enter(session, actor)
}

/// Writes `actor` under its id, whether it is new or known.
fn enter(session: &mut Session, mut actor: Actor) -> Result<(), Refused> {
    actor.clean();
    if actor.name.trim().is_empty() {
        return Err(Refused::NoName);
    }
    actor.missions.retain(|&mission| session.details.has_mission(mission));
    let (id, us) = (actor.id, actor.us);
    session.actors.put(id, Some(actor));
    if us {
        only_us(session, id);
    }
    Ok(())
}

/// One actor at most is us.
fn only_us(session: &mut Session, us: ActorId) {
    session.actors.edit_each(|actor| actor.us = actor.id == us);
}

/// Takes an actor away with its ties, its axes, its part in deciding and the questions about it; what cites it is left as it is.
pub(super) fn remove(session: &mut Session, id: ActorId) {
    let ties: Vec<_> = session.relations.all_of(id).map(|relation| relation.pair).collect();
    for pair in ties {
        session.relations.put(pair, None);
    }
    for axis in session.framework.axes.values_mut() {
        axis.actors.remove(&id);
    }
    session.relations.shared.retain(|finding| !finding.names(id));
    session.forget_party(&Party::Actor(id));
    session.strategy.forget(id);
    session.forget_member(id);
    session.actors.put(id, None);
}

/// Lets `edit` change the actors that each entry of the journal and each decision cites.
pub(super) fn edit_citations(session: &mut Session, edit: impl Fn(&mut BTreeSet<ActorId>)) {
    session.journal.edit_each(|entry| match &mut entry.event {
        Event::Argument(argument) => edit(&mut argument.actors),
        Event::Correction(correction) => correction.actors.iter_mut().for_each(&edit),
        _ => {}
    });
    session.decisions.edit_each(|decision| edit(&mut decision.actors));
}

/// Puts `by` in the place of an actor among those who bear decisions, or see to the diagnosis.
pub(super) fn edit_bearers(session: &mut Session, actor: ActorId, by: Option<&Bearer>) {
    session.edit_bearer_lists(|bearers| {
        replace_bearer(bearers, &Bearer::Actor(actor), by.cloned());
    });
}

/// Puts `by` in the place of `bearer`, unless it is among them already.
pub(super) fn replace_bearer(bearers: &mut Vec<Bearer>, bearer: &Bearer, by: Option<Bearer>) {
    let Some(at) = bearers.iter().position(|found| found == bearer) else { return };
    match by.filter(|by| !bearers.contains(by)) {
        Some(by) => bearers[at] = by,
        None => {
            bearers.remove(at);
        }
    }
}

fn join(
    session: &mut Session,
    kept: ActorId,
    gone: ActorId,
    prefer_gone: &BTreeSet<ActorId>,
) -> Result<(), Refused> {
    if kept == gone {
        return Err(Refused::Unknown);
    }
    let former = known(session, gone)?.clone();
    let mut whole = known(session, kept)?.clone();
    whole.origins.extend(former.origins.iter().copied().chain([former.key]));
    whole.origins.remove(&whole.key);
    if whole.short.trim().is_empty() {
        whole.short.clone_from(&former.short);
    }
    whole.level = whole.level.or(former.level);
    whole.circle = whole.circle.or(former.circle);
    whole.natures.extend(&former.natures);
    // Of two where one weighs on every mission, the whole does.
    if whole.missions.is_empty() || former.missions.is_empty() {
        whole.missions.clear();
    } else {
        whole.missions.extend(&former.missions);
    }
    whole.us |= former.us;
    for (field, note) in former.profile.notes() {
        let joined = whole.profile.note(field).joined(note);
        whole.profile.set(field, joined);
    }
    let ties: Vec<_> = session.relations.all_of(gone).cloned().collect();
    for tie in ties {
        let Some(other) = tie.pair.other(gone) else { continue };
        let Some(pair) = Pair::new(kept, other) else { continue };
        let joined = match session.relations.known(pair) {
            None => Relation { pair, ..tie },
            Some(present) => {
                let note = present.note.joined(&tie.note);
                let stays = match (present.carried, tie.carried) {
                    // What was examined says more than what is to re-examine.
                    (true, false) => &tie,
                    (false, true) => present,
                    _ if prefer_gone.contains(&other) => &tie,
                    _ => present,
                };
                Relation { pair, note, ..stays.clone() }
            }
        };
        session.relations.put(pair, Some(joined));
    }
    let follow = |actors: &mut BTreeSet<ActorId>| {
        if actors.remove(&gone) {
            actors.insert(kept);
        }
    };
    session.framework.axes.values_mut().for_each(|axis| follow(&mut axis.actors));
    edit_citations(session, follow);
    edit_bearers(session, gone, Some(&Bearer::Actor(kept)));
    let [of_kept, of_gone] = [kept, gone].map(Party::Actor);
    session.rename_sides(&of_gone, &of_kept);
    session.rename_members(&of_gone, &of_kept);
    session.strategy.join(gone, kept);
    if Involvements::of(session).get(&of_kept).is_none() {
        session.rename_party(&of_gone, &of_kept);
    }
    remove(session, gone);
    session.actors.put(kept, Some(whole));
    Ok(())
}

fn split(
    session: &mut Session,
    actor: ActorId,
    mut part: Actor,
    ties: &BTreeMap<ActorId, Side>,
) -> Result<(), Refused> {
    let whole = known(session, actor)?;
    part.origins.extend(whole.origins.iter().copied().chain([whole.key]));
    part.missions.clone_from(&whole.missions);
    part.us = false;
    let id = session.actors.next_id();
    add(session, vec![part])?;
    let present: Vec<_> = session.relations.all_of(actor).cloned().collect();
    for tie in present {
        let Some(other) = tie.pair.other(actor) else { continue };
        let side = ties.get(&other).copied().unwrap_or_default();
        let Some(pair) = Pair::new(id, other) else { continue };
        if side != Side::Stays {
            session.relations.put(pair, Some(Relation { pair, ..tie.clone() }));
        }
        if side == Side::Goes {
            session.relations.put(tie.pair, None);
        }
    }
    let wishes: Vec<_> = session.strategy.wishes_of(actor).map(|wish| wish.pair).collect();
    for other in wishes.into_iter().filter_map(|pair| pair.other(actor)) {
        let side = ties.get(&other).copied().unwrap_or_default();
        if side != Side::Stays {
            session.strategy.split(actor, id, other, side == Side::Both);
        }
    }
    Ok(())
}

/// Returns whether only the words of the note changed.
fn relate(session: &mut Session, pair: Pair, relation: Option<Relation>) -> Result<bool, Refused> {
    let Some(mut relation) = relation else {
        session.relations.put(pair, None);
        return Ok(false);
    };
    if relation.pair != pair || session.relations.nature(&relation.nature).is_none() {
        return Err(Refused::Unknown);
    }
    relation.note.clean();
    relation.carried = false;
    let counts = session.relations.counts(&relation);
    relation.settle(counts);
    let typed = session.relations.known(pair).is_some_and(|before| {
        let mut same = before.clone();
        same.note.words.clone_from(&relation.note.words);
        same == relation
    });
    session.relations.put(pair, Some(relation));
    Ok(typed)
}

fn settle_objects(session: &mut Session) {
    let settled: Vec<_> = session
        .relations
        .all()
        .map(|relation| {
            let mut settled = relation.clone();
            settled.settle(session.relations.counts(relation));
            settled
        })
        .collect();
    for relation in settled {
        session.relations.put(relation.pair, Some(relation));
    }
}

/// A nature that can stand beside the others.
fn checked(session: &Session, mut nature: Nature) -> Result<Nature, Refused> {
    nature.own = clean_line(&nature.own);
    if nature.base.is_none() && nature.own.trim().is_empty() {
        return Err(Refused::NoName);
    }
    nature.letter = Nature::clean_letter(nature.letter).ok_or(Refused::LetterTaken)?;
    let others = session.relations.natures.iter().filter(|other| other.id != nature.id);
    if others.into_iter().any(|other| other.letter == nature.letter) {
        return Err(Refused::LetterTaken);
    }
    Ok(nature)
}

#[cfg(test)]
mod tests;
