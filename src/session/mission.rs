//! The missions that the grids may study, one at a time, and who weighs on which (method §3).

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::actor_edit::remove;
use super::{Actor, ActorId, Details, MissionId, Refused, Session, clean_line, same_words};

/// A mission that the grids do not study now: they did, or will.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    pub id: MissionId,
    pub words: String,
}

impl MissionId {
    /// That of the one mission of a session that names no other.
    pub(super) const FIRST: Self = Self(1);

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks it")]
    pub(super) fn is_first(&self) -> bool {
        *self == Self::FIRST
    }
}

impl Default for MissionId {
    fn default() -> Self {
        Self::FIRST
    }
}

impl Details {
    /// Every mission that is named, the one studied among them, in the order they were named in.
    pub fn every_mission(&self) -> Vec<Mission> {
        let studied = Mission { id: self.mission_id, words: self.mission.trim().to_owned() };
        let named = Some(studied).filter(|mission| !mission.words.is_empty());
        let mut all: Vec<_> = self.other_missions.iter().cloned().chain(named).collect();
        all.sort_by_key(|mission| mission.id);
        all
    }

    /// Every mission that has an id, the one studied first.
    pub(super) fn all_missions(&self) -> impl Iterator<Item = Mission> {
        let studied = Mission { id: self.mission_id, words: self.mission.clone() };
        [studied].into_iter().chain(self.other_missions.iter().cloned())
    }

    /// The words of those that an actor is marked for; none while it weighs on all.
    pub fn marked(&self, actor: &Actor) -> Vec<String> {
        let missions = self.every_mission().into_iter();
        missions
            .filter(|mission| actor.missions.contains(&mission.id))
            .map(|mission| mission.words)
            .collect()
    }

    /// The words of those that the grids do not study now.
    pub fn others_named(&self) -> Vec<String> {
        let others = self.other_missions.iter().map(|mission| mission.words.trim());
        others.filter(|words| !words.is_empty()).map(str::to_owned).collect()
    }

    /// Whether a mission has this id, named or not.
    pub(super) fn has_mission(&self, id: MissionId) -> bool {
        self.mission_id == id || self.other_missions.iter().any(|mission| mission.id == id)
    }
}

impl Actor {
    /// Whether it weighs on that mission: on all of them while it is marked for none.
    pub fn weighs_on(&self, mission: MissionId) -> bool {
        self.missions.is_empty() || self.missions.contains(&mission)
    }
}

impl Session {
    /// The actors that do not weigh on the mission studied.
    pub fn left_out(&self) -> impl Iterator<Item = ActorId> {
        let studied = self.details.mission_id;
        self.actors.iter().filter(move |actor| !actor.weighs_on(studied)).map(|actor| actor.id)
    }

    /// The same session with the actors that weigh on the mission studied, and what links them.
    pub fn on_mission(&self) -> Cow<'_, Self> {
        if self.left_out().next().is_none() {
            return Cow::Borrowed(self);
        }
        let mut kept = self.clone();
        for id in self.left_out() {
            remove(&mut kept, id);
        }
        Cow::Owned(kept)
    }
}

/// Makes the grids study a mission that the session knows; the one before stays for later.
pub(super) fn study(session: &mut Session, id: MissionId) -> Result<(), Refused> {
    if session.details.mission_id == id {
        return Ok(());
    }
    let others = &mut session.details.other_missions;
    let at = others.iter().position(|mission| mission.id == id).ok_or(Refused::Unknown)?;
    let next = others.remove(at);
    set_aside(session);
    (session.details.mission_id, session.details.mission) = (next.id, next.words);
    Ok(())
}

/// Makes the grids study a mission that some copy of the session knows. The one before stays: what it is called may be said only now.
pub(super) fn study_known(session: &mut Session, id: MissionId) {
    let details = &mut session.details;
    if details.mission_id == id {
        return;
    }
    let before = Mission { id: details.mission_id, words: std::mem::take(&mut details.mission) };
    let known = details.other_missions.iter().position(|mission| mission.id == id);
    let next = known.map(|at| details.other_missions.remove(at));
    details.mission_id = id;
    details.mission = next.map(|mission| mission.words).unwrap_or_default();
    details.other_missions.push(before);
    details.other_missions.sort_by_key(|mission| mission.id);
}

/// Without other missions of which nothing is known.
pub(super) fn tidy(session: &mut Session) {
    let marked: BTreeSet<MissionId> =
        session.actors.iter().flat_map(|actor| actor.missions.iter().copied()).collect();
    let is_known =
        |mission: &Mission| marked.contains(&mission.id) || !mission.words.trim().is_empty();
    session.details.other_missions.retain(is_known);
}

/// Of a mission studied that has neither words nor marks nothing is known: the first of the others is studied, or the first of all.
pub(super) fn settle_studied(session: &mut Session) {
    if !is_known(session) && !study_first_other(session) {
        session.details.mission_id = MissionId::FIRST;
    }
}

/// Whether the mission studied is the first, or has words, or an actor is marked for it.
fn is_known(session: &Session) -> bool {
    let Details { mission_id: id, mission, .. } = &session.details;
    id.is_first() || !mission.trim().is_empty() || is_marked(session, *id)
}

fn is_marked(session: &Session, id: MissionId) -> bool {
    session.actors.iter().any(|actor| actor.missions.contains(&id))
}

/// Makes the grids study the first of the other missions in the place of the one before. Whether there is one.
fn study_first_other(session: &mut Session) -> bool {
    let details = &mut session.details;
    let has_one = !details.other_missions.is_empty();
    if has_one {
        let next = details.other_missions.remove(0);
        (details.mission_id, details.mission) = (next.id, next.words);
    }
    has_one
}

/// Makes the grids study one more mission; where none was named yet, that one takes the words.
pub(super) fn add(session: &mut Session, words: &str) {
    let words = clean_line(words);
    if session.details.mission.trim().is_empty() {
        session.details.mission = words;
        return;
    }
    let next = next_id(session);
    set_aside(session);
    session.details.mission_id = next;
    session.details.mission = words;
}

/// An id that no mission has, nor had while an actor is marked for it.
fn next_id(session: &Session) -> MissionId {
    let marks = session.actors.iter().flat_map(|actor| &actor.missions).copied();
    let others = session.details.other_missions.iter().map(|mission| mission.id);
    let highest = marks.chain(others).max().unwrap_or_default().max(session.details.mission_id);
    after(highest)
}

fn after(id: MissionId) -> MissionId {
    MissionId(id.0.saturating_add(1))
}

/// Keeps missions that a list named among those that are not studied now; one takes the place of the mission studied while that
/// has no words.
pub(super) fn keep(session: &mut Session, missions: Vec<Mission>) {
    for mission in missions {
        let details = &mut session.details;
        if mission.id == details.mission_id && details.mission.trim().is_empty() {
            details.mission = clean_line(&mission.words);
        } else if !details.has_mission(mission.id) {
            details.other_missions.push(Mission { words: clean_line(&mission.words), ..mission });
        }
    }
    session.details.other_missions.sort_by_key(|mission| mission.id);
}

/// The missions that a list names, those that the session knows by their words, the others as they will be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedMissions {
    known: Vec<Mission>,
    pub new: Vec<Mission>,
    /// Those that the next ones get: that of the mission studied, while it is not named, then those that follow.
    unnamed: Option<MissionId>,
    next: MissionId,
}

impl ListedMissions {
    pub(super) fn beside(session: &Session) -> Self {
        let details = &session.details;
        Self {
            known: details.every_mission(),
            new: Vec::new(),
            unnamed: details.mission.trim().is_empty().then_some(details.mission_id),
            next: next_id(session),
        }
    }

    /// Whether the session knows one of these words.
    pub(super) fn knows(&self, words: &str) -> bool {
        let words = same_words(words);
        self.known.iter().any(|mission| same_words(&mission.words) == words)
    }

    /// The mission of these words, which is a new one where nothing else is.
    pub(super) fn named(&mut self, words: &str) -> MissionId {
        let same = same_words(words);
        let mut all = self.known.iter().chain(&self.new);
        if let Some(found) = all.find(|mission| same_words(&mission.words) == same) {
            return found.id;
        }
        let id = self.unnamed.take().unwrap_or_else(|| {
            let id = self.next;
            self.next = after(id);
            id
        });
        self.new.push(Mission { id, words: words.to_owned() });
        id
    }
}

/// Takes the mission studied away: the first of the others is studied. Actors that were marked for it alone weigh on all.
pub(super) fn drop_studied(session: &mut Session) {
    let gone = session.details.mission_id;
    session.actors.edit_each(|actor| {
        actor.missions.remove(&gone);
    });
    session.details.mission.clear();
    study_first_other(session);
}

/// Keeps the mission studied among the others, unless nothing is known of it.
fn set_aside(session: &mut Session) {
    let id = session.details.mission_id;
    let words = std::mem::take(&mut session.details.mission);
    if is_marked(session, id) || !words.trim().is_empty() {
        session.details.other_missions.push(Mission { id, words });
        session.details.other_missions.sort_by_key(|mission| mission.id);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::session::{ActorEdit, Detail, Edit, History, Key, NatureId, Pair, Relation, check};
    use uuid::Uuid;

    const CAREERS: &str = "Sécuriser les parcours";

    /// Three actors, all tied, and a first mission.
    fn group() -> (Session, History) {
        let (mut session, mut history) = (Session::essay(), History::default());
        let named = (1..=3).map(|n| Actor::named(&format!("Acteur {n}"), Key(Uuid::from_u128(n))));
        perform(&mut session, &mut history, ActorEdit::Add(named.collect()));
        for (one, other) in [(1, 2), (1, 3), (2, 3)] {
            let pair = Pair::new(ActorId(one), ActorId(other)).unwrap();
            let relation = Some(Relation::new(pair, NatureId::new("alliance")));
            perform(&mut session, &mut history, ActorEdit::Relate { pair, relation });
        }
        let first = Edit::Describe(Detail::Mission, "Créer de l’activité".to_owned());
        perform(&mut session, &mut history, first);
        (session, history)
    }

    fn perform(session: &mut Session, history: &mut History, edit: impl Into<Edit>) {
        assert_eq!(history.perform(session, edit.into()), Ok(true));
        assert_eq!(check(session), []);
    }

    fn mark(session: &mut Session, history: &mut History, actor: u32, missions: &[u32]) {
        let mut actor = session.actors.get(ActorId(actor)).unwrap().clone();
        actor.missions = missions.iter().copied().map(MissionId).collect();
        perform(session, history, ActorEdit::Set(actor));
    }

    fn named(session: &Session) -> Vec<(u32, String)> {
        let missions = session.details.every_mission().into_iter();
        missions.map(|mission| (mission.id.0, mission.words)).collect()
    }

    #[test]
    fn one_mission_is_studied_at_a_time_and_the_others_wait() {
        let (mut session, mut history) = group();
        perform(&mut session, &mut history, ActorEdit::NewMission(CAREERS.to_owned()));
        assert_eq!(session.details.mission, CAREERS);
        let both = [(1, "Créer de l’activité".to_owned()), (2, CAREERS.to_owned())];
        assert_eq!(named(&session), both);
        perform(&mut session, &mut history, ActorEdit::StudyMission(MissionId(1)));
        assert_eq!(session.details.mission, "Créer de l’activité");
        assert_eq!(named(&session), both);
        perform(&mut session, &mut history, ActorEdit::DropMission);
        assert_eq!((session.details.mission.as_str(), session.details.mission_id.0), (CAREERS, 2));
        perform(&mut session, &mut history, ActorEdit::DropMission);
        assert_eq!(named(&session), []);
        for _ in 0..4 {
            history.undo(&mut session).unwrap();
        }
        assert_eq!(named(&session), both[..1]);
        let unknown = ActorEdit::StudyMission(MissionId(9)).into();
        assert!(history.perform(&mut session, unknown).is_err());
    }

    #[test]
    fn an_actor_weighs_on_every_mission_or_on_those_it_is_marked_for() {
        let (mut session, mut history) = group();
        perform(&mut session, &mut history, ActorEdit::NewMission(CAREERS.to_owned()));
        mark(&mut session, &mut history, 2, &[1]);
        assert_eq!(session.left_out().collect::<Vec<_>>(), [ActorId(2)]);
        let studied = session.on_mission();
        assert_eq!((studied.actors.len(), studied.relations.examined()), (2, 1));
        assert_eq!(session.relations.examined(), 3, "nothing is lost of the others");
        perform(&mut session, &mut history, ActorEdit::StudyMission(MissionId(1)));
        assert_eq!(session.left_out().count(), 0);
        assert!(matches!(session.on_mission(), Cow::Borrowed(_)));
        // One that the session does not know marks nobody.
        let mut third = session.actors.get(ActorId(3)).unwrap().clone();
        third.missions = [MissionId(2), MissionId(7)].into();
        perform(&mut session, &mut history, ActorEdit::Set(third));
        let marks = &session.actors.get(ActorId(3)).unwrap().missions;
        assert_eq!(*marks, BTreeSet::from([MissionId(2)]));
    }

    #[test]
    fn an_actor_marked_for_a_mission_that_is_taken_away_weighs_on_those_left_or_on_all() {
        let (mut session, mut history) = group();
        perform(&mut session, &mut history, ActorEdit::NewMission(CAREERS.to_owned()));
        mark(&mut session, &mut history, 2, &[2]);
        mark(&mut session, &mut history, 3, &[1, 2]);
        perform(&mut session, &mut history, ActorEdit::DropMission);
        let marks = |id| session.actors.get(ActorId(id)).unwrap().missions.len();
        assert_eq!((marks(2), marks(3)), (0, 1));
        assert_eq!(session.left_out().count(), 0);
        // Its number is not given to another.
        history.undo(&mut session).unwrap();
        perform(&mut session, &mut history, ActorEdit::NewMission("Animer".to_owned()));
        assert_eq!(session.details.mission_id, MissionId(3));
    }

    #[test]
    fn merged_actors_weigh_on_what_either_did_and_a_part_on_what_the_whole_does() {
        let (mut session, mut history) = group();
        perform(&mut session, &mut history, ActorEdit::NewMission(CAREERS.to_owned()));
        mark(&mut session, &mut history, 2, &[1]);
        mark(&mut session, &mut history, 3, &[2]);
        let part = Actor::named("Une part", Key(Uuid::from_u128(9)));
        let split =
            ActorEdit::Split { actor: ActorId(2), part, ties: std::collections::BTreeMap::new() };
        perform(&mut session, &mut history, split);
        let marks =
            |session: &Session, id| session.actors.get(ActorId(id)).unwrap().missions.clone();
        assert_eq!(marks(&session, 4), BTreeSet::from([MissionId(1)]));
        let merge = |kept, gone| ActorEdit::Merge {
            kept: ActorId(kept),
            gone: ActorId(gone),
            prefer_gone: BTreeSet::new(),
        };
        perform(&mut session, &mut history, merge(2, 3));
        assert_eq!(marks(&session, 2), BTreeSet::from([MissionId(1), MissionId(2)]));
        perform(&mut session, &mut history, merge(2, 1));
        assert_eq!(marks(&session, 2), BTreeSet::new(), "one of them weighed on all");
    }
}
