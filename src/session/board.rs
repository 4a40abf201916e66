//! Where each ball stands and why: read from the journal, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AxisId, Carried, Entry, EntryId, Event, Ledger, Minority, Move, Position, Reason, Recorded,
    Session, Target,
};

/// One argument on the way of one ball.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailStep {
    pub argument: EntryId,
    /// Where the ball stood before.
    pub from: Position,
    pub made: Move,
}

impl TrailStep {
    /// Where the ball stood after.
    pub fn to(&self) -> Position {
        match self.made.to {
            Target::Stays => self.from,
            Target::MovesTo(position) => position,
        }
    }
}

/// How the ball of an axis is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ball {
    /// Not discussed: no ball, a dotted rail.
    None,
    Open,
    Solid,
}

/// The state of one axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The standing arguments on this axis, oldest first. Empty means not discussed.
    pub trail: Vec<TrailStep>,
    /// Why the ball is solid; empty when it is open.
    pub emphasis: BTreeSet<Reason>,
    /// Why the group wants to work on the axis, empty when it was not said; none when it does not.
    pub work_on: Option<String>,
    /// Where an earlier session left the ball, when this one starts from there.
    pub carried: Option<Carried>,
    /// Where copies that were joined put the ball, and by which entries: several places, while the group did not say which holds.
    pub parted: Vec<(EntryId, Position)>,
}

impl Cursor {
    pub fn is_discussed(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Where the group last put the ball: where it starts from when nothing moved it.
    pub fn position(&self) -> Position {
        self.trail.last().map_or_else(|| self.start(), TrailStep::to)
    }

    /// Whether copies that were joined left the ball in several places.
    pub fn is_parted(&self) -> bool {
        !self.parted.is_empty()
    }

    /// The places that copies left the ball in, each once, from left to right; none where it is in one.
    pub fn places(&self) -> impl Iterator<Item = Position> {
        let places: BTreeSet<Position> = self.parted.iter().map(|(_, place)| *place).collect();
        places.into_iter()
    }

    /// Where the ball starts from: where an earlier session left it, else the middle.
    pub fn start(&self) -> Position {
        self.carried.map_or(Position::MIDDLE, |carried| carried.position)
    }

    /// Where an earlier session left the ball, while this one did not discuss it: to be drawn with its date.
    pub fn left_at(&self) -> Option<Carried> {
        self.carried.filter(|_| !self.is_discussed())
    }

    /// Where the ball was before the last argument, when there was one and that argument moved it.
    pub fn position_before(&self) -> Option<Position> {
        let last = self.trail.last()?;
        let was_there = 1 < self.trail.len() || self.carried.is_some();
        (was_there && last.from != last.to()).then_some(last.from)
    }

    /// What `argument` did to the ball, if it stands and bears on this axis.
    pub fn step(&self, argument: EntryId) -> Option<&TrailStep> {
        let at = self.trail.binary_search_by_key(&argument, |step| step.argument).ok()?;
        self.trail.get(at)
    }

    /// Where the ball stood just before `argument`, which may have been withdrawn, as the arguments stand now.
    pub fn stood_before(&self, argument: EntryId) -> Position {
        let earlier = self.trail.partition_point(|step| step.argument < argument);
        earlier.checked_sub(1).map_or_else(|| self.start(), |last| self.trail[last].to())
    }

    /// Whether an argument after `argument` moved the ball.
    fn moved_since(&self, argument: EntryId) -> bool {
        let mut later = self.trail.iter().rev().take_while(|step| argument < step.argument);
        later.any(|step| step.made.to.is_a_move())
    }

    /// The other positions that are held, oldest first.
    pub fn minority(&self) -> impl Iterator<Item = &Minority> {
        self.trail.iter().flat_map(|step| &step.made.minority)
    }

    pub fn is_solid(&self) -> bool {
        !self.emphasis.is_empty()
    }

    pub fn ball(&self) -> Ball {
        match (self.is_discussed(), self.is_solid()) {
            (false, _) => Ball::None,
            (true, false) => Ball::Open,
            (true, true) => Ball::Solid,
        }
    }
}

/// All cursors of a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    cursors: BTreeMap<AxisId, Cursor>,
    untouched: Cursor,
}

impl Board {
    pub fn of(session: &Session, ledger: &Ledger) -> Self {
        Self::of_entries(session, session.journal.records(), ledger)
    }

    /// The board after the first `entries` of the journal of a session; `ledger` is that of the same entries.
    pub fn of_entries(session: &Session, entries: &[Entry], ledger: &Ledger) -> Self {
        let starting = &session.starting;
        let cursor = |&carried| Cursor { carried: Some(carried), ..Cursor::default() };
        let mut cursors: BTreeMap<AxisId, Cursor> =
            starting.iter().map(|(axis, carried)| (axis.clone(), cursor(carried))).collect();
        for recorded in ledger.standing() {
            for made in &recorded.argument.moves {
                let cursor = cursors.entry(made.axis.clone()).or_default();
                let from = cursor.position();
                cursor.trail.push(TrailStep { argument: recorded.id, from, made: made.clone() });
            }
        }
        for entry in entries {
            match &entry.event {
                Event::Emphasis { axis, reasons } => {
                    cursors.entry(axis.clone()).or_default().emphasis.clone_from(reasons);
                }
                Event::WorkOn { axis, why } => {
                    cursors.entry(axis.clone()).or_default().work_on.clone_from(why);
                }
                _ => {}
            }
        }
        for (axis, parted) in session.parted_axes(entries, ledger) {
            cursors.entry(axis).or_default().parted = parted;
        }
        Self { cursors, untouched: Cursor::default() }
    }

    pub fn cursor(&self, axis: &AxisId) -> &Cursor {
        self.cursors.get(axis).unwrap_or(&self.untouched)
    }

    /// The axes whose ball did not go back when `recorded` was withdrawn: the group moved it again since.
    pub fn stayed<'a>(&self, recorded: &'a Recorded) -> impl Iterator<Item = &'a AxisId> {
        let moves = if recorded.stands() { &[][..] } else { &recorded.argument.moves };
        moves
            .iter()
            .filter(|made| made.to.is_a_move() && self.cursor(&made.axis).moved_since(recorded.id))
            .map(|made| &made.axis)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::session::{Argument, Edit, History, Stance};

    const JOBS: &str = "eco.jobs";
    const WASTE: &str = "env.waste";

    /// A session with these arguments; each says where it puts which balls.
    fn session(arguments: &[&[(&str, Target)]]) -> Session {
        let mut session = Session::essay();
        for moves in arguments {
            let made = |&(axis, to): &(&str, Target)| Move {
                axis: AxisId::new(axis),
                to,
                stance: Stance::Agreed,
                cleared: false,
                minority: Vec::new(),
            };
            let moves = moves.iter().map(made).collect();
            let argument = Argument { moves, ..Argument::default() };
            perform(&mut session, Edit::Record { at: now(), sitting: None, argument });
        }
        session
    }

    fn perform(session: &mut Session, edit: Edit) {
        History::default().perform(session, edit).unwrap();
    }

    fn withdraw(session: &mut Session, argument: EntryId) {
        let reason = String::new();
        perform(session, Edit::Withdraw { at: now(), sitting: None, argument, reason });
    }

    fn now() -> crate::session::Stamp {
        "2026-11-14T14:32:07+01:00".parse().unwrap()
    }

    fn read(session: &Session) -> (Ledger, Board) {
        let ledger = Ledger::of(&session.journal);
        let board = Board::of(session, &ledger);
        (ledger, board)
    }

    fn to(value: i32) -> Target {
        Target::MovesTo(Position::clamped(value))
    }

    /// Which balls stay when the first argument is withdrawn.
    fn stayed(arguments: &[&[(&str, Target)]]) -> Vec<String> {
        let mut session = session(arguments);
        withdraw(&mut session, EntryId(1));
        let (ledger, board) = read(&session);
        let recorded = ledger.get(EntryId(1)).unwrap();
        board.stayed(recorded).map(ToString::to_string).collect()
    }

    #[test]
    fn what_an_argument_did_to_a_ball_is_found_while_it_stands() {
        let mut session = session(&[&[(JOBS, to(30))], &[(WASTE, to(20))], &[(JOBS, to(60))]]);
        let from = |session: &Session, argument| {
            let board = read(session).1;
            let step = board.cursor(&AxisId::new(JOBS)).step(EntryId(argument));
            step.map(|step| step.from.value())
        };
        assert_eq!([1, 2, 3].map(|argument| from(&session, argument)), [Some(0), None, Some(30)]);
        withdraw(&mut session, EntryId(1));
        assert_eq!([1, 2, 3].map(|argument| from(&session, argument)), [None, None, Some(0)]);
    }

    #[test]
    fn before_an_argument_the_ball_stood_where_those_before_it_left_it() {
        let mut session = session(&[&[(JOBS, to(30))], &[(JOBS, to(60))], &[(JOBS, to(-10))]]);
        let before = |session: &Session, argument| {
            read(session).1.cursor(&AxisId::new(JOBS)).stood_before(EntryId(argument)).value()
        };
        assert_eq!([1, 2, 3, 4].map(|argument| before(&session, argument)), [0, 30, 60, -10]);
        withdraw(&mut session, EntryId(2));
        assert_eq!([1, 2, 3].map(|argument| before(&session, argument)), [0, 30, 30]);
    }

    #[test]
    fn before_the_first_argument_the_ball_stood_where_an_earlier_session_left_it() {
        let mut session = session(&[&[(JOBS, to(30))]]);
        let carried = Carried { position: Position::clamped(-40), date: date(2024, 10, 1) };
        session.starting.insert(AxisId::new(JOBS), carried);
        let (_, board) = read(&session);
        let before = board.cursor(&AxisId::new(JOBS)).stood_before(EntryId(1));
        assert_eq!(before, Position::clamped(-40));
    }

    #[test]
    fn a_ball_moved_again_since_stays_when_an_argument_is_withdrawn() {
        let first = &[(JOBS, to(30)), (WASTE, to(20))][..];
        assert_eq!(stayed(&[first, &[(JOBS, to(60))]]), [JOBS]);
    }

    #[test]
    fn a_ball_goes_back_when_nothing_moved_it_since() {
        let first = &[(JOBS, to(30))][..];
        assert_eq!(stayed(&[first]), [""; 0]);
        assert_eq!(stayed(&[first, &[(JOBS, Target::Stays)], &[(WASTE, to(20))]]), [""; 0]);
        assert_eq!(stayed(&[&[(JOBS, Target::Stays)], &[(JOBS, to(30))]]), [""; 0]);
    }

    #[test]
    fn an_argument_that_stands_left_no_ball_behind() {
        let (ledger, board) = read(&session(&[&[(JOBS, to(30))], &[(JOBS, to(60))]]));
        assert_eq!(board.stayed(ledger.get(EntryId(1)).unwrap()).count(), 0);
    }
}
