//! What the group goes through in a moment of the day, and what of it comes next.

use super::agreed::{Answer, agreed_before, answers, is_awaited};
use super::pace::axes_left;
use crate::session::{
    ActorId, Agenda, AxisId, Board, Ground, Involvements, Ledger, MomentKind, Pair, Party,
    PillarId, Regard, RowId, Session, SittingId, Survey,
};

/// One thing of a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    Axis(AxisId),
    Ground(Ground),
    Actor(ActorId),
    Party(Party),
    Pair(Pair),
    /// What somebody says became of what was agreed.
    Answer(Answer),
}

/// All that is read to know what comes next.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    pub session: &'a Session,
    /// The same with the actors of the mission studied alone.
    pub studied: &'a Session,
    pub ledger: &'a Ledger,
    pub board: &'a Board,
    pub survey: &'a Survey,
    pub sitting: SittingId,
}

impl Walk<'_> {
    /// What is left of a moment after `here`, from its beginning where `here` is no part of it; none where nothing is, or where the
    /// moment is not made of things. What was passed over is not come back to.
    pub fn next(&self, kind: &MomentKind, here: Option<&Thing>) -> Option<Thing> {
        let things = self.things(kind);
        let at = here.and_then(|here| things.iter().position(|(thing, _)| thing == here));
        let ahead = things.into_iter().skip(at.map_or(0, |at| at + 1));
        ahead.filter(|(_, is_left)| *is_left).map(|(thing, _)| thing).next()
    }

    /// The things of a moment in order, each with whether it is left to do.
    fn things(&self, kind: &MomentKind) -> Vec<(Thing, bool)> {
        match kind {
            MomentKind::Row(row) => self.of_row(row),
            MomentKind::Deciding => self.parties(),
            MomentKind::Actors => self.actors(),
            MomentKind::Pairs => self.pairs(),
            MomentKind::Pillar(pillar) => self.of_pillar(pillar),
            MomentKind::Axes => self.of_the_day(|_| true),
            MomentKind::ToWorkOn => self.worked_on(),
            MomentKind::LookBack => self.agreed(),
            MomentKind::Welcome | MomentKind::WhoIsMissing | MomentKind::Closing => Vec::new(),
        }
    }

    /// What was agreed before, decision by decision and side by side; those that nobody answered are left.
    fn agreed(&self) -> Vec<(Thing, bool)> {
        let Some(sitting) = self.session.sittings.get(self.sitting) else { return Vec::new() };
        let (id, day) = (Some(sitting.id), sitting.date);
        let asked = agreed_before(self.session, id, day).into_iter().flat_map(|decision| {
            answers(decision)
                .into_iter()
                .map(move |answer| (answer, is_awaited(decision, answer, id, day)))
        });
        asked.map(|(answer, is_left)| (Thing::Answer(answer), is_left)).collect()
    }

    /// The row, then its types on which the group agreed on no place.
    fn of_row(&self, row: &RowId) -> Vec<(Thing, bool)> {
        let diagnosis = &self.session.diagnosis;
        let Some(row) = diagnosis.row(row) else { return Vec::new() };
        let types = diagnosis.shown(row).map(|(of, _)| {
            let is_said = matches!(self.survey.kind(of).regard(), Regard::Said(_));
            (Thing::Ground(Ground::Type(of.clone())), !is_said)
        });
        let row = (Thing::Ground(Ground::Row(row.id.clone())), true);
        std::iter::once(row).chain(types).collect()
    }

    /// Nobody said, at this session, what those that are left do in deciding.
    fn parties(&self) -> Vec<(Thing, bool)> {
        let said = Involvements::of(self.session);
        let is_left = |party: &Party| said.get(party).is_none_or(|known| known.is_earlier);
        let all = self.session.parties(&said).into_iter();
        all.map(|party| (is_left(&party), party))
            .map(|(left, party)| (Thing::Party(party), left))
            .collect()
    }

    /// Nobody wrote anything on those that are left.
    fn actors(&self) -> Vec<(Thing, bool)> {
        let actors = self.studied.actors.iter();
        actors.map(|actor| (Thing::Actor(actor.id), actor.profile.is_empty())).collect()
    }

    /// Row by row, as grid II has them; those nobody examined are left.
    fn pairs(&self) -> Vec<(Thing, bool)> {
        let actors = self.studied.actors.records();
        let rows = actors.iter().enumerate();
        let pairs = rows.flat_map(|(at, row)| {
            actors[..at].iter().filter_map(|column| Pair::new(row.id, column.id))
        });
        let is_left = |pair| self.studied.relations.get(pair).is_none();
        pairs.map(|pair| (Thing::Pair(pair), is_left(pair))).collect()
    }

    /// Of the axes of the day those that `is_of` takes, what comes first first.
    fn of_the_day(&self, is_of: impl Fn(&AxisId) -> bool) -> Vec<(Thing, bool)> {
        let left = axes_left(self.session, self.ledger, Some(self.sitting));
        let Some(sitting) = self.session.sittings.get(self.sitting) else { return Vec::new() };
        let axes = || self.session.framework.all_shown().map(|(axis, _)| axis);
        let planned = |agenda| {
            let is = move |axis: &&AxisId| sitting.agenda.get(*axis) == Some(&agenda);
            axes().filter(is).filter(|axis| is_of(axis))
        };
        let all = [Agenda::Priority, Agenda::Today].into_iter().flat_map(planned);
        all.map(|axis| (Thing::Axis(axis.clone()), left.contains(&axis))).collect()
    }

    /// The axes of a pillar: those of the day, then those that were never discussed.
    fn of_pillar(&self, pillar: &PillarId) -> Vec<(Thing, bool)> {
        let framework = &self.session.framework;
        let Some(pillar) = framework.pillar(pillar) else { return Vec::new() };
        let mut all = self.of_the_day(|axis| pillar.axes.contains(axis));
        let shown = framework.shown(pillar).map(|(axis, _)| axis);
        let others = shown
            .map(|axis| (Thing::Axis(axis.clone()), !self.board.cursor(axis).is_discussed()))
            .filter(|(thing, _)| !all.iter().any(|(known, _)| known == thing));
        let others: Vec<_> = others.collect();
        all.extend(others);
        all
    }

    /// What the group wants to work on; before it says, what it wanted to in the session that this one carries on.
    fn worked_on(&self) -> Vec<(Thing, bool)> {
        let axes = || self.session.framework.all_shown().map(|(axis, _)| axis);
        let wanted: Vec<_> =
            axes().filter(|axis| self.board.cursor(axis).work_on.is_some()).collect();
        let efforts = &self.session.details.efforts;
        let all = if wanted.is_empty() {
            axes().filter(|axis| efforts.contains_key(*axis)).collect()
        } else {
            wanted
        };
        all.into_iter().map(|axis| (Thing::Axis(axis.clone()), true)).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::session::{
        Actor, ActorEdit, Argument, Edit, History, Involve, Involvement, Key, Move, NatureId, Note,
        ProfileField, Relation, Stance, Target,
    };

    const SITTING: SittingId = SittingId(1);

    struct Room {
        session: Session,
        history: History,
    }

    impl Room {
        fn new() -> Self {
            let mut room = Self { session: Session::essay(), history: History::default() };
            room.edit(Edit::AddSitting { date: date(2026, 11, 14), place: String::new() });
            room
        }

        fn edit(&mut self, edit: impl Into<Edit>) {
            self.history.perform(&mut self.session, edit.into()).unwrap();
        }

        fn plan(&mut self, axis: &str, agenda: Agenda) {
            let axis = AxisId::new(axis);
            self.edit(Edit::Plan { sitting: SITTING, axis, agenda: Some(agenda) });
        }

        fn discuss(&mut self, axis: &str) {
            let made = Move {
                axis: AxisId::new(axis),
                to: Target::Stays,
                stance: Stance::Agreed,
                cleared: false,
                minority: Vec::new(),
            };
            let argument =
                Argument { words: "Dit".to_owned(), moves: vec![made], ..Argument::default() };
            let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
            self.edit(Edit::Record { at, sitting: Some(SITTING), argument });
        }

        fn with_actors(count: usize) -> Self {
            let mut room = Self::new();
            let actors = (0..count).map(|n| Actor::named(&format!("A{n}"), Key(Uuid::nil())));
            room.edit(ActorEdit::Add(actors.collect()));
            room
        }

        /// All that is gone through in a moment.
        fn walk(&self, kind: &MomentKind) -> Vec<Thing> {
            let mut found = Vec::new();
            while let Some(thing) = self.next(kind, found.last()) {
                found.push(thing);
            }
            found
        }

        fn next(&self, kind: &MomentKind, here: Option<&Thing>) -> Option<Thing> {
            let ledger = Ledger::of(&self.session.journal);
            let board = Board::of(&self.session, &ledger);
            let survey = Survey::of(&self.session, &ledger);
            let walk = Walk {
                session: &self.session,
                studied: &self.session,
                ledger: &ledger,
                board: &board,
                survey: &survey,
                sitting: SITTING,
            };
            walk.next(kind, here)
        }
    }

    fn axes(axes: &[&str]) -> Vec<Thing> {
        axes.iter().map(|axis| Thing::Axis(AxisId::new(axis))).collect()
    }

    #[test]
    fn axes_of_the_day_come_in_their_order_and_those_discussed_are_passed_over() {
        let mut room = Room::new();
        room.plan("eco.jobs", Agenda::Today);
        room.plan("soc.gender", Agenda::Today);
        room.plan("gov.roots", Agenda::Priority);
        let of_the_day = room.walk(&MomentKind::Axes);
        assert_eq!(of_the_day, axes(&["gov.roots", "eco.jobs", "soc.gender"]));
        room.discuss("eco.jobs");
        assert_eq!(room.walk(&MomentKind::Axes), axes(&["gov.roots", "soc.gender"]));
        let here = Thing::Axis(AxisId::new("eco.jobs"));
        assert_eq!(
            room.next(&MomentKind::Axes, Some(&here)),
            axes(&["soc.gender"]).pop(),
            "what is done is still a place to go on from"
        );
    }

    #[test]
    fn a_pillar_begins_with_its_axes_of_the_day() {
        let mut room = Room::new();
        room.plan("soc.gender", Agenda::Today);
        room.plan("eco.jobs", Agenda::Today);
        room.discuss("soc.skills");
        let social = room.walk(&MomentKind::Pillar(PillarId::new("soc")));
        assert_eq!(social[..2], axes(&["soc.gender", "soc.vulnerable"]));
        assert!(!social.contains(&Thing::Axis(AxisId::new("soc.skills"))));
        assert!(!social.contains(&Thing::Axis(AxisId::new("eco.jobs"))));
    }

    #[test]
    fn a_row_comes_before_its_types() {
        let room = Room::new();
        let row = RowId::new("ter.dev");
        let all = room.walk(&MomentKind::Row(row.clone()));
        assert_eq!(all[0], Thing::Ground(Ground::Row(row)));
        let is_type = |thing: &Thing| matches!(thing, Thing::Ground(Ground::Type(_)));
        assert!(1 < all.len() && all[1..].iter().all(is_type));
    }

    #[test]
    fn actors_on_whom_something_is_written_and_pairs_that_were_examined_are_done() {
        let mut room = Room::with_actors(3);
        let mut second = room.session.actors.get(ActorId(2)).unwrap().clone();
        let note = Note { words: "Voisins".to_owned(), shareable: false };
        second.profile.set(ProfileField::Stakes, note);
        room.edit(ActorEdit::Set(second));
        let pair = |one, other| Pair::new(ActorId(one), ActorId(other)).unwrap();
        let relation = Some(Relation::new(pair(1, 3), NatureId::new("alliance")));
        room.edit(ActorEdit::Relate { pair: pair(1, 3), relation });
        assert_eq!(room.walk(&MomentKind::Actors), [1, 3].map(|id| Thing::Actor(ActorId(id))));
        assert_eq!(room.walk(&MomentKind::Pairs), [pair(1, 2), pair(2, 3)].map(Thing::Pair));
    }

    #[test]
    fn whoever_is_not_said_to_take_part_in_deciding_comes_next() {
        let mut room = Room::with_actors(3);
        let party = |id| Party::Actor(ActorId(id));
        let at = "2026-11-14T14:32:07+01:00".parse().unwrap();
        let to = Involvement { acts: true, ..Involvement::default() };
        room.edit(Involve { at, sitting: Some(SITTING), of: party(2), to });
        assert_eq!(room.walk(&MomentKind::Deciding), [1, 3].map(|id| Thing::Party(party(id))));
    }

    #[test]
    fn moments_that_are_one_thing_have_none_to_go_through() {
        let room = Room::with_actors(3);
        for kind in [MomentKind::Welcome, MomentKind::WhoIsMissing, MomentKind::Closing] {
            assert_eq!(room.walk(&kind), []);
        }
    }
}
