//! One approach over the years: for each axis, where each session left its ball; for each type of the territory, what was said of it. Points to set side by side, never a
//! line to prolong.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::comparison::{AxisState, Looked, People, Rewording, held_on, same_side};
use crate::session::{
    AxisId, Board, Decision, DecisionId, EntryId, Framework, Key, Ledger, PillarId, Placed,
    Purpose, Review, RowId, Session, TypeId,
};

/// The sessions of one approach in the order they were held, and every axis through them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trajectories {
    pub sessions: Vec<Held>,
    /// The pillars of the latest framework with their axes, in its order; none where no session is for cursors.
    pub pillars: Vec<PillarPath>,
    /// The rows of the territory, with the types of which the group said something on two days at least.
    pub territory: Vec<RowPath>,
    /// What was decided, from the first day on: each once, though several sessions tell it.
    pub agreed: Vec<AgreedPath>,
    /// The axes that only earlier frameworks had, the most recent of these first.
    pub gone: Vec<AxisPath>,
    /// The sessions that were given and are not told, by their rank: of another approach than the first one, or another
    /// state of a session that is told.
    pub left_out: Vec<usize>,
}

/// One of the sessions, and what differs from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its rank among the sessions that were given.
    pub session: usize,
    pub date: Date,
    /// Whether the one before bears the same day: their order is then not sure, unless one carries on the other.
    pub same_day: bool,
    /// Whether the one before used another framework, or another version of it.
    pub other_framework: bool,
    /// Who was there, against the one before; none for the first one, or where nobody was noted.
    pub people: Option<People>,
}

/// A pillar, its axes in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PillarPath {
    pub pillar: PillarId,
    pub axes: Vec<AxisPath>,
}

/// One axis: a point for each session, in the order of [`Trajectories::sessions`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisPath {
    pub axis: AxisId,
    pub points: Vec<Point>,
}

/// One decision, as the last session that has it tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedPath {
    /// The rank of that session among those that were given.
    pub session: usize,
    pub decision: DecisionId,
    /// The day it was made.
    pub date: Date,
    /// What each side said became of it, in the order of the sides: in any session, the earliest day first.
    pub said: Vec<Vec<Review>>,
}

/// A row of the territory, its types in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPath {
    pub row: RowId,
    pub types: Vec<TypePath>,
}

/// One type: what the group said of it, day after day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypePath {
    pub of: TypeId,
    pub said: Vec<SaidOfType>,
}

/// What it said on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOfType {
    /// The rank of the session among those that were given.
    pub session: usize,
    pub date: Date,
    pub placed: Placed,
}

/// One axis in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The rank of the session among those that were given.
    pub session: usize,
    pub date: Date,
    pub state: AxisState,
    /// What of its words differs from the last session that has the axis.
    pub reworded: Option<Rewording>,
}

impl Point {
    /// The last argument that placed the ball.
    pub fn last(&self) -> Option<EntryId> {
        self.state.moved_by.last().copied()
    }
}

struct Read<'a> {
    rank: usize,
    session: &'a Session,
    date: Date,
    board: Board,
}

/// Every axis through the sessions of one approach: that of the first one given. Of two states of one session, the one
/// that was edited last is told.
pub fn trajectories(sessions: &[&Session]) -> Trajectories {
    let (read, left_out) = read(sessions);
    let Some(latest) = read.last() else { return Trajectories::default() };
    let framework = &latest.session.framework;
    let shown = |axis: &AxisId| {
        let path = path(axis, &read);
        path.points.iter().any(|point| point.state.is_shown()).then_some(path)
    };
    let is_of_cursors = read.iter().any(|read| read.session.is_for(Purpose::Cursors));
    let pillars = framework.pillars.iter().filter(|_| is_of_cursors).map(|pillar| PillarPath {
        pillar: pillar.id.clone(),
        axes: pillar.axes.iter().filter_map(shown).collect(),
    });
    Trajectories {
        sessions: held(&read),
        pillars: pillars.collect(),
        gone: gone(&read, framework).iter().filter_map(shown).collect(),
        territory: territory(&read),
        agreed: agreed(&read),
        left_out,
    }
}

/// The sessions to tell, in order, and the ranks of the others.
fn read<'a>(sessions: &[&'a Session]) -> (Vec<Read<'a>>, Vec<usize>) {
    let approach = sessions.first().map(|first| first.approach);
    let mut told: BTreeMap<_, (usize, &Session)> = BTreeMap::new();
    for (rank, &session) in sessions.iter().enumerate() {
        if Some(session.approach) == approach {
            let state = told.entry(session.id).or_insert((rank, session));
            if state.1.revision < session.revision {
                *state = (rank, session);
            }
        }
    }
    let mut read: Vec<_> = told
        .into_values()
        .map(|(rank, session)| {
            let board = Board::of(session, &Ledger::of(&session.journal));
            Read { rank, session, date: held_on(session), board }
        })
        .collect();
    read.sort_by_key(|read| (read.date, read.rank));
    follow(&mut read);
    let left_out = 0..sessions.len();
    let left_out = left_out.filter(|rank| !read.iter().any(|read| read.rank == *rank)).collect();
    (read, left_out)
}

/// Sessions of one day, one of which carries on the other.
fn follow(read: &mut [Read<'_>]) {
    for at in 1..read.len() {
        let mut here = at;
        while 0 < here
            && read[here - 1].date == read[here].date
            && read[here - 1].session.follows == Some(read[here].session.id)
        {
            read.swap(here - 1, here);
            here -= 1;
        }
    }
}

fn held(read: &[Read<'_>]) -> Vec<Held> {
    let before = std::iter::once(None).chain(read.iter().map(Some));
    let held = before.zip(read).map(|(before, read)| {
        let version = |read: &Read<'_>| {
            let framework = &read.session.framework;
            (framework.base.clone(), framework.version)
        };
        Held {
            session: read.rank,
            date: read.date,
            same_day: before.is_some_and(|before| before.date == read.date),
            other_framework: before.is_some_and(|before| version(before) != version(read)),
            people: before.and_then(|before| People::between(before.session, read.session)),
        }
    });
    held.collect()
}

fn path(axis: &AxisId, read: &[Read<'_>]) -> AxisPath {
    let mut words = None;
    let points = read.iter().map(|read| {
        let framework = &read.session.framework;
        let now = framework.axis(axis);
        let reworded = words.zip(now).and_then(|(then, now)| Rewording::between(then, now));
        words = now.or(words);
        let state = AxisState::of(framework, &read.board, axis);
        Point { session: read.rank, date: read.date, state, reworded }
    });
    AxisPath { axis: axis.clone(), points: points.collect() }
}

/// The types of which something was said on two days at least, by the rows of the latest session, then of those before.
fn territory(read: &[Read<'_>]) -> Vec<RowPath> {
    let looked = read.iter().filter_map(|read| Some((read.rank, Looked::at(read.session)?)));
    let looked: Vec<_> = looked.collect();
    let mut rows: Vec<RowPath> = Vec::new();
    let mut told = BTreeSet::new();
    for read in read.iter().rev() {
        for row in &read.session.diagnosis.rows {
            let types = row.types.iter().filter(|of| told.insert((*of).clone()));
            let types = types.filter_map(|of| {
                let said = looked.iter().flat_map(|(session, looked)| {
                    let said = looked.said(of).into_iter();
                    let session = *session;
                    said.map(move |(date, placed)| SaidOfType { session, date, placed })
                });
                let said: Vec<_> = said.collect();
                (1 < said.len()).then(|| TypePath { of: of.clone(), said })
            });
            let types: Vec<_> = types.collect();
            match rows.iter_mut().find(|found| found.row == row.id) {
                Some(found) => found.types.extend(types),
                None => rows.push(RowPath { row: row.id.clone(), types }),
            }
        }
    }
    rows.retain(|row| !row.types.is_empty());
    rows
}

/// The decisions in the order they were made.
fn agreed(read: &[Read<'_>]) -> Vec<AgreedPath> {
    let mut told: BTreeMap<Key, Vec<(&Read<'_>, &Decision)>> = BTreeMap::new();
    for read in read {
        for decision in &read.session.decisions {
            told.entry(decision.key).or_default().push((read, decision));
        }
    }
    let paths = told.into_values().filter_map(|told| {
        let (first, made) = told.first()?;
        let (last, decision) = told.last()?;
        let sitting = made.sitting.and_then(|sitting| first.session.sittings.get(sitting));
        let date = sitting.map_or_else(|| made.at.local().date(), |sitting| sitting.date);
        let said = decision.sides.iter().map(|side| {
            let mut said: Vec<Review> = Vec::new();
            for (read, decision) in &told {
                let same = |had: &&_| same_side(read.session, had, last.session, side);
                let reviews = decision.sides.iter().find(same).map_or(&[][..], |had| &had.reviews);
                for review in reviews {
                    if !said.iter().any(|known| known.says_the_same_as(review)) {
                        said.push(review.clone());
                    }
                }
            }
            said.sort_by_key(|review| review.on);
            said
        });
        let path =
            AgreedPath { session: last.rank, decision: decision.id, date, said: said.collect() };
        Some((made.at, path))
    });
    let mut paths: Vec<_> = paths.collect();
    paths.sort_by_key(|(at, path)| (path.date, at.universal()));
    paths.into_iter().map(|(_, path)| path).collect()
}

/// The axes that `latest` does not have, each once.
fn gone(read: &[Read<'_>], latest: &Framework) -> Vec<AxisId> {
    let mut gone: Vec<AxisId> = Vec::new();
    for earlier in read.iter().rev() {
        let pillars = &earlier.session.framework.pillars;
        for axis in pillars.iter().flat_map(|pillar| &pillar.axes) {
            if latest.axis(axis).is_none() && !gone.contains(axis) {
                gone.push(axis.clone());
            }
        }
    }
    gone
}
