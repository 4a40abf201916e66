//! Where each ball stands and why: read from the journal, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AxisId, Carried, Entry, EntryId, Event, Ledger, Minority, Move, Position, Reason, Session,
    Target,
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
    /// Where an earlier session left the ball, when this one starts from there.
    pub carried: Option<Carried>,
}

impl Cursor {
    pub fn is_discussed(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Where the group last put the ball: where it starts from when nothing moved it.
    pub fn position(&self) -> Position {
        self.trail.last().map_or_else(|| self.start(), TrailStep::to)
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
        Self::of_entries(&session.starting, session.journal.records(), ledger)
    }

    /// The board after the first entries of a journal that begins with balls where `starting` says; `ledger` is that of
    /// the same entries.
    pub fn of_entries(
        starting: &BTreeMap<AxisId, Carried>,
        entries: &[Entry],
        ledger: &Ledger,
    ) -> Self {
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
            if let Event::Emphasis { axis, reasons } = &entry.event {
                cursors.entry(axis.clone()).or_default().emphasis.clone_from(reasons);
            }
        }
        Self { cursors, untouched: Cursor::default() }
    }

    pub fn cursor(&self, axis: &AxisId) -> &Cursor {
        self.cursors.get(axis).unwrap_or(&self.untouched)
    }
}
