//! A session that carries another one on: what it receives, and what its balls start from.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    AxisId, Board, Committee, Details, Heading, Involvements, Joint, Ledger, Position, Purpose,
    Session, SessionId, Table, Use, clean_line,
};

/// Where an earlier session left a ball, and when. Not discussed until an argument bears on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    pub position: Position,
    /// The day of the last sitting at which it could have been moved.
    pub date: Date,
}

/// An axis that an earlier session wanted to work on, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// One line; empty when it was not said.
    pub why: String,
    /// The day of the last sitting at which it could have been said.
    pub date: Date,
}

/// Where the balls of a session that follows start from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StartFrom {
    /// From the middle, as in a first session.
    Middle,
    /// From where the earlier session left them, dated, and not discussed yet.
    #[default]
    LastPositions,
}

/// What is chosen when a session is carried on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    pub id: SessionId,
    pub date: Date,
    /// One line, never blank.
    pub title: String,
    pub from: StartFrom,
}

impl Session {
    /// A new session of the same approach, that carries `previous` on.
    ///
    /// The framework, the participants, the actors with what is written on them, the axes they are concerned by and the
    /// natures of relations are as `previous` left them, keys and ids included. Ties are there to re-examine. Nothing was
    /// said, met or decided yet, nothing is shown to the room, no question is shared: decisions still open are taken up one
    /// by one (see [`open_decisions`](super::open_decisions) and [`Session::take_up`]). What the group wanted to work on and what it said of
    /// everyone's part in deciding are kept, dated, and so are the committees. The texts on the approach stay, to be reviewed; its purpose, its uses, its stage and what happened since are for
    /// this session to say. Where `previous` has a strategy, that goes on, and so does that it is among ourselves.
    pub fn followed_by(previous: &Self, new: FollowUp) -> Self {
        let FollowUp { id, date, title, from } = new;
        let starting = match from {
            StartFrom::Middle => BTreeMap::new(),
            StartFrom::LastPositions => last_positions(previous),
        };
        let has_strategy = !previous.strategy.is_empty();
        Self {
            id,
            revision: 0,
            heading: Heading { title: clean_line(&title), date, ..previous.heading.clone() },
            approach: previous.approach,
            follows: Some(previous.id),
            copy_of: None,
            details: Details {
                purpose: String::new(),
                stage: None,
                since: String::new(),
                uses: has_strategy.then_some(Use::Ourselves).into_iter().collect(),
                efforts: previous.efforts(),
                involvements: Involvements::of(previous).to_carry(previous),
                committees: committees_from(previous, date),
                ..previous.details.clone()
            },
            participants: previous.participants.clone(),
            sittings: Table::default(),
            starting,
            journal: Table::default(),
            actors: previous.actors.clone(),
            relations: previous.relations.carried_over(),
            strategy: previous.strategy.clone(),
            decisions: Table::default(),
            validation: None,
            framework: previous.framework.clone(),
            diagnosis: previous.diagnosis_to_carry(),
            joint: Joint::default(),
        }
    }

    /// A session among ourselves that takes over the actors of `shared`, what is written on them and their ties, and the missions that they
    /// are marked for. It follows nothing: of what was said there, nothing is here.
    pub fn among_ourselves(shared: &Self, id: SessionId, date: Date, title: &str) -> Self {
        let Details { mission, mission_id, other_missions, .. } = shared.details.clone();
        let heading = Heading { title: clean_line(title), date, ..shared.heading.clone() };
        let new = Self::new(id, shared.approach, heading, shared.framework.clone());
        Self {
            details: Details {
                mission,
                mission_id,
                other_missions,
                uses: BTreeSet::from([Use::Ourselves]),
                purposes: BTreeSet::from([Purpose::Actors]),
                ..Details::default()
            },
            actors: shared.actors.clone(),
            relations: shared.relations.unshared(),
            ..new
        }
    }

    /// What the group wants to work on, as the session that carries this one on receives it: dated. Where nothing was said of
    /// that, what this one received.
    pub fn efforts(&self) -> BTreeMap<AxisId, Effort> {
        let board = Board::of(self, &Ledger::default());
        let date = self.last_day();
        let wanted = self.framework.axes.keys().filter_map(|axis| {
            let why = board.cursor(axis).work_on.clone()?;
            Some((axis.clone(), Effort { why, date }))
        });
        let wanted: BTreeMap<_, _> = wanted.collect();
        if wanted.is_empty() { self.details.efforts.clone() } else { wanted }
    }

    /// The day on which it was last worked on: of the last sitting that was held, else its own.
    pub fn last_day(&self) -> Date {
        self.held_sittings().last().map_or(self.heading.date, |sitting| sitting.date)
    }
}

/// Those who sit in each go on; of the days they meet, those that are not over.
fn committees_from(previous: &Session, date: Date) -> Vec<Committee> {
    let carried = previous.details.committees.iter().map(|committee| {
        let next = committee.next.filter(|next| date <= *next);
        Committee { next, ..committee.clone() }
    });
    carried.collect()
}

/// Where `session` left each ball. One that it only carried keeps the day it was carried with.
fn last_positions(session: &Session) -> BTreeMap<AxisId, Carried> {
    let board = Board::of(session, &Ledger::of(&session.journal));
    let date = session.last_day();
    let axes = session.framework.axes.keys();
    axes.filter_map(|axis| {
        let cursor = board.cursor(axis);
        let carried = if cursor.is_discussed() {
            Some(Carried { position: cursor.position(), date })
        } else {
            cursor.carried
        };
        Some((axis.clone(), carried?))
    })
    .collect()
}
